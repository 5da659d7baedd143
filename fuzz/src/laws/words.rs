//! Numbers in words: what is read is said and read again, what is said is read, in every encoding; ordinals and years likewise.

use bengali_text::number::{self, ErrorKind, ordinal};

use super::input::{Input, other_encodings};
use super::numbers::{checked, is_decimal, plain};
use super::pieces::NUMBERS;

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let number = input.integer().unsigned_abs();
    let text = input.text(NUMBERS);

    // Any text, as words and as figures.
    if let Some(decimal) = checked(number::parse_words::<String>(&text), &text) {
        is_decimal(&decimal);
        spoken(&decimal);
    }
    let mut out = String::from("x");
    if let Some(words) = checked(number::to_words(&text), &text) {
        spoken(&number::parse::<String>(&text).expect("what can be said can be read"));
        assert_eq!(number::words(&text).unwrap().to_string(), words);
        number::to_words_into(&text, &mut out).unwrap();
        assert_eq!(out.strip_prefix('x'), Some(words.as_str()));
    } else {
        number::to_words_into(&text, &mut out).unwrap_err();
        assert_eq!(out, "x", "left as it was");
    }
    let kind = |text: &str| number::parse_words::<String>(text).map_err(|error| error.kind());
    for other in other_encodings(&text) {
        assert_eq!(kind(&other), kind(&text), "{other:?}");
    }

    let mut numbers = vec![u64::from(number), u64::from(number % 150)];
    numbers.extend(checked(ordinal::parse(&text), &text));
    for number in numbers {
        ordinals(number);
    }
    let year = u16::try_from(number % 10_000).unwrap();
    assert_eq!(number::parse_words(&number::to_year_words(year)), Ok(year));
    assert_eq!(number::year_words(year).to_string(), number::to_year_words(year));
}

/// Up to 38 digits, the most that are read.
fn spoken(decimal: &str) {
    if decimal.len() <= 38
        && let Ok(words) = number::to_words(decimal)
    {
        let read = number::parse_words::<String>(&words).map(|read| plain(&read));
        assert_eq!(read, Ok(plain(decimal)), "{words}");
    }
}

fn ordinals(number: u64) {
    let rank = ordinal::rank(number);
    assert_eq!(ordinal::parse(&rank), Ok(number), "{rank}");
    let others = [ordinal::day(number), ordinal::day_word(number), ordinal::word(number).map(str::to_owned)];
    for written in others.into_iter().flatten() {
        for written in other_encodings(&written) {
            assert_eq!(ordinal::parse(&written), Ok(number), "{written}");
            let cardinal = number::parse_words::<u64>(&written).map_err(|error| error.kind());
            assert_eq!(cardinal, Err(ErrorKind::IsOrdinal), "{written}");
        }
    }
}
