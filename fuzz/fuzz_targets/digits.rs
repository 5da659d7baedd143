//! Digits: every conversion equals the naive one, is borrowed exactly when nothing changed, and round-trips.
#![no_main]

use std::borrow::Cow;

use bengali_text::digits::{any_to_ascii, from_value, to_ascii, to_ascii_into, to_bengali, value};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let ascii = check(text, to_ascii(text), |c| value(c).map_or(c, |v| char::from(b'0' + v)));
    let bengali = check(text, to_bengali(text), |c| match c {
        '0'..='9' => value(c).and_then(from_value).unwrap_or(c),
        _ => c,
    });
    assert_eq!(to_bengali(&ascii), bengali);
    assert_eq!(to_ascii(&bengali), ascii);
    assert!(matches!(to_ascii(&ascii), Cow::Borrowed(_)), "idempotent");

    // Other digits besides, and nothing else.
    let any = any_to_ascii(text);
    assert_eq!(matches!(any, Cow::Owned(_)), any != text);
    assert_eq!(any_to_ascii(&ascii), any);
    assert_eq!(text.chars().count(), any.chars().count());
    for (before, after) in text.chars().zip(any.chars()) {
        assert!(before == after || (before.is_numeric() && after.is_ascii_digit()));
    }

    let mut out = String::from("৯");
    to_ascii_into(text, &mut out);
    assert_eq!(out.strip_prefix('৯'), Some(ascii.as_ref()));
});

fn check<'t>(text: &str, got: Cow<'t, str>, naive: impl Fn(char) -> char) -> Cow<'t, str> {
    let want: String = text.chars().map(naive).collect();
    assert_eq!(got, want);
    assert_eq!(matches!(got, Cow::Owned(_)), got != text, "borrowed exactly when nothing changed");
    got
}
