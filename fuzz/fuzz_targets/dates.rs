//! Dates and times: nothing panics, spans are places of the text, equivalent encodings are read alike, what is absolute is
//! read back from its ISO form, leniency only adds, and what is found in running text stands apart and can be read alone.
#![no_main]

use bengali_text::datetime::{Date, DateTime, ParseError, Parser, Strictness, Time, Value};
use bengali_text_fuzz::{date_text, text};
use libfuzzer_sys::fuzz_target;
use unicode_normalization::UnicodeNormalization;

fuzz_target!(|data: &[u8]| {
    let Some((choice, data)) = data.split_first() else { return };
    let text = if choice % 2 == 0 { date_text(data) } else { text(data) };
    let kind = choice / 2 % 3;
    let parser = match kind {
        0 => Parser::new(),
        1 => Parser::new().strictness(Strictness::Lenient),
        _ => Parser::new().reference("2023-09-21T16:43".parse().unwrap()),
    };
    let outcome = parser.parse(&text);
    match outcome {
        Ok(value) => {
            iso(value);
            // An old Bangla date may get its Gregorian value only there.
            if kind == 0 && !matches!(value, Value::Bangla(_) | Value::Range(_)) {
                assert_eq!(parser.strictness(Strictness::Lenient).parse(&text), Ok(value), "leniency only adds");
            }
        }
        Err(error) => span(error, &text),
    }
    same_in_every_encoding(&parser, &text, outcome.ok());

    let mut done = 0;
    for found in parser.find_iter(&text) {
        let range = found.range();
        assert!(done <= range.start && range.start < range.end, "in order, apart, not empty");
        done = range.end;
        let written = &text[range.clone()];
        assert!(!written.starts_with(char::is_whitespace) && !written.ends_with(char::is_whitespace));
        if let Some(label) = found.label_range() {
            assert!(text.get(label).is_some_and(|label| !label.is_empty()));
        }
        iso(found.value());
    }
});

/// The place of an error is in the text, between characters.
fn span(error: ParseError, text: &str) {
    assert!(text.get(error.span()).is_some(), "{error}: {:?} in {text:?}", error.span());
    assert!(!error.to_string().is_empty());
}

/// What is absolute can be read from its own ISO form.
fn iso(value: Value) {
    let iso = value.to_string();
    match value {
        Value::Date(date) => assert_eq!(iso.parse::<Date>(), Ok(date)),
        Value::Time(time) => assert_eq!(iso.parse::<Time>(), Ok(time)),
        Value::DateTime(both) => assert_eq!(iso.parse::<DateTime>(), Ok(both)),
        _ => {}
    }
}

/// The nukta letters and the two-part vowel signs have two encodings each.
fn same_in_every_encoding(parser: &Parser, text: &str, value: Option<Value>) {
    if text.chars().any(|c| !c.is_ascii() && !('\u{980}'..='\u{9FF}').contains(&c)) {
        return;
    }
    let decomposed: String = text.nfd().collect();
    let composed = decomposed.nfc().collect::<String>();
    let single = composed
        .replace("\u{9A1}\u{9BC}", "\u{9DC}")
        .replace("\u{9A2}\u{9BC}", "\u{9DD}")
        .replace("\u{9AF}\u{9BC}", "\u{9DF}");
    for other in [decomposed, composed, single] {
        assert_eq!(parser.parse(&other).ok(), value, "{text:?} as {other:?}");
    }
}
