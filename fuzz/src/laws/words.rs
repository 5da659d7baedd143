//! Laws of numbers in words: values round-trip in every spelling and encoding, and so do ordinals and years.

use bengali_text::number::{self, Currency, Decimal, ErrorKind, Hundred, Lakh, Minus, Spacing, Spelling, ordinal};

use super::input::{Input, other_encodings};
use super::numbers::{checked, is_decimal};
use super::pieces::NUMBERS;

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let number = input.integer().unsigned_abs();
    let spelling = Spelling::new()
        .lakh(input.choose(&[Lakh::Lakh, Lakh::Laksha]))
        .hundred(input.choose(&[Hundred::Sha, Hundred::Sho, Hundred::Shata]))
        .spacing(input.choose(&[Spacing::Joined, Spacing::Apart]))
        .minus(input.choose(&[Minus::Rinatmak, Minus::Minus]));
    let currency = input.choose(&Currency::ALL);
    let text = input.text(NUMBERS);

    // Any text, as words and as figures.
    if let Some(decimal) = checked(number::parse::<String>(&text), &text) {
        is_decimal(&decimal);
        spoken(&decimal, spelling, currency);
    }
    if let Some(decimal) = checked(Decimal::try_from(&*text), &text) {
        let displayed = decimal.to_string();
        is_decimal(&displayed);
        assert_eq!(
            displayed.parse::<Decimal>().map(|read| (read.to_string(), read == decimal)),
            Ok((displayed.clone(), true))
        );
        spoken(&displayed, spelling, currency);
        let figures = number::parse_figures::<String>(&text);
        assert_eq!(figures.as_ref(), Ok(&displayed));
        assert_eq!(number::parse::<Decimal>(&text), Ok(decimal), "figures are a number");
    } else {
        assert!(number::parse_figures::<String>(&text).is_err());
    }
    if let Some(digits) = checked(number::parse_digit_by_digit(&text), &text) {
        let bare = digits.strip_prefix('+').unwrap_or(&digits);
        assert!(!bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit()), "{digits}");
        assert_eq!(number::parse_digit_by_digit(&digits), Ok(digits));
    }
    let kind = |text: &str| number::parse::<String>(text).map_err(|error| error.kind());
    for other in other_encodings(&text) {
        assert_eq!(kind(&other), kind(&text), "{other:?}");
    }

    let mut numbers = vec![u64::from(number), u64::from(number % 150)];
    numbers.extend(checked(ordinal::parse(&text), &text));
    for number in numbers {
        ordinals(number);
        spoken(&number.to_string(), spelling, currency);
    }
    let year = u16::try_from(number % 10_000).unwrap();
    assert_eq!(number::parse(&number::to_year_words(year).to_string()), Ok(year));
}

/// A decimal round-trips in words, in every spelling and as money.
fn spoken(decimal: &str, spelling: Spelling, currency: Currency) {
    let decimal: Decimal = decimal.parse().unwrap();
    // The words of a long number repeat কোটি so often that they grow with the square of its length.
    if decimal.to_string().len() > 400 {
        return;
    }
    let words = number::to_words(&decimal).spelling(spelling).to_string();
    let read = number::parse::<String>(&words);
    assert_eq!(read, Ok(decimal.to_string()), "{words}");
    let named = number::to_words(&decimal).spelling(spelling.named_fractions()).to_string();
    assert_eq!(number::parse::<Decimal>(&named).as_ref(), Ok(&decimal), "{named}");
    if let Ok(digits) = decimal.to_string().parse::<u128>() {
        let said = number::to_words(digits).spelling(spelling.digit_by_digit()).to_string();
        assert_eq!(number::parse_digit_by_digit(&said), Ok(digits.to_string()), "{said}");
    }
    let money = number::to_words(&decimal).spelling(spelling).as_money(currency).only().to_string();
    let read = number::parse_quantity(&money).and_then(|read| read.to::<Decimal>());
    assert_eq!(read, Ok(decimal), "{money}");
}

fn ordinals(number: u64) {
    let rank = ordinal::rank(number);
    assert_eq!(ordinal::parse(&rank), Ok(number), "{rank}");
    let others =
        [ordinal::day(number), ordinal::day_word(number), ordinal::word(number).map(std::borrow::Cow::into_owned)];
    for written in others.into_iter().flatten() {
        for written in other_encodings(&written) {
            assert_eq!(ordinal::parse(&written), Ok(number), "{written}");
            let cardinal = number::parse::<u64>(&written).map_err(|error| error.kind());
            assert_eq!(cardinal, Err(ErrorKind::IsOrdinal), "{written}");
        }
    }
}
