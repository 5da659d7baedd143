//! Numbers: nothing panics, errors point into the text, what is read is an exact decimal that reads back from its own
//! figures and its own words, and what is found in running text is in order and apart.
#![no_main]

use std::fmt::Debug;

use bengali_text::number::{self, Formatter, Grouping, ParseNumberError, ordinal};
use bengali_text_fuzz::{number_text, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((choice, data)) = data.split_first() else { return };
    let text = if choice % 2 == 0 { number_text(data) } else { text(data) };
    for read in [number::parse::<String>(&text), number::parse_words::<String>(&text)] {
        if let Some(decimal) = checked(read, &text) {
            reads_back(&decimal);
        }
    }
    if let Some(quantity) = checked(number::parse_quantity(&text), &text) {
        reads_back(quantity.value());
    }
    checked(ordinal::parse(&text), &text);

    let mut done = 0;
    for found in number::find_iter(&text) {
        let range = found.range();
        assert!(done <= range.start && range.start < range.end, "in order, apart, not empty");
        assert_eq!(&text[range.clone()], found.as_str());
        assert!(is_decimal(found.value()), "{}", found.value());
        done = range.end;
    }
});

fn checked<T: Debug>(read: Result<T, ParseNumberError>, text: &str) -> Option<T> {
    if let Err(error) = &read {
        assert!(text.get(error.span()).is_some(), "{error}: {:?} in {text:?}", error.span());
        assert!(!error.to_string().is_empty());
    }
    read.ok()
}

fn reads_back(decimal: &str) {
    assert!(is_decimal(decimal), "{decimal}");
    for grouping in [Grouping::Indian, Grouping::Western, Grouping::None] {
        if let Ok(figures) = Formatter::new().grouping(grouping).format(decimal) {
            assert_eq!(number::parse::<String>(&figures).map(plain), Ok(plain(decimal.to_owned())), "{figures}");
        }
    }
    if let Ok(words) = number::to_words(decimal) {
        assert_eq!(number::parse_words::<String>(&words).map(plain), Ok(plain(decimal.to_owned())), "{words}");
    }
}

fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Without zeros that say nothing.
fn plain(decimal: String) -> String {
    let (sign, digits) = decimal.strip_prefix('-').map_or(("", decimal.as_str()), |digits| ("-", digits));
    let digits = if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits };
    let digits = digits.trim_start_matches('0');
    match digits {
        "" => "0".to_owned(),
        _ if digits.starts_with('.') => format!("{sign}0{digits}"),
        _ => format!("{sign}{digits}"),
    }
}
