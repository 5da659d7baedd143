//! Laws of the conversion of digits: it agrees with a naive one, changes digits only, and round-trips.

use std::{borrow::Cow, collections::HashMap, ops::RangeInclusive, sync::LazyLock};

use bengali_text::digits::{
    any_to_ascii, any_to_ascii_into, from_value, to_ascii, to_ascii_into, to_bengali, to_bengali_into, value,
};
use proptest::prelude::*;

fn naive_ascii(text: &str) -> String {
    text.chars().map(|c| value(c).map_or(c, |v| char::from(b'0' + v))).collect()
}

fn naive_bengali(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { value(c).and_then(from_value).unwrap_or(c) } else { c }).collect()
}

/// Every decimal digit of Unicode with its ASCII digit: from the tables of `regex`, and by hand for the one set that Unicode 17 added.
/// Sets are contiguous and ascending, so the digits of all sets cycle from 0 to 9.
static DECIMAL: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let decimal = regex::Regex::new(r"^\d$").unwrap();
    ('\0'..=char::MAX)
        .filter(|c| decimal.is_match(c.encode_utf8(&mut [0; 4])) || NEWEST.contains(c))
        .zip(('0'..='9').cycle())
        .collect()
});

const NEWEST: RangeInclusive<char> = '\u{11DE0}'..='\u{11DE9}';

fn naive_any(text: &str) -> String {
    text.chars().map(|c| DECIMAL.get(&c).copied().unwrap_or(c)).collect()
}

/// Text that takes every path of the scan: digits alone and in rows, letters of one to four bytes, code points next to the digits, bytes
/// that resemble them, long stretches without digits.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[০-৯]{1,4}",
        1 => "[০-৯]{10,80}",
        3 => "[0-9]{1,4}",
        3 => "[ ,./:a-zA-Z-]{1,5}",
        4 => "[অ-হািীুূেৈোৌ্\u{200D}]{1,9}",
        1 => "[অ-হ ]{30,90}",
        2 => "[০-৯,. ]{20,120}",
        1 => "[ৠ-\u{9FF}éßя€०-९٠-٩۰-۹߀-߉૦-૯０-９𝟎-𝟿🧦🙂\u{11DE0}-\u{11DE9}¼²৴-৹]{1,6}",
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn agrees(got: Cow<'_, str>, want: &str, source: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(matches!(got, Cow::Borrowed(_)), want == source, "borrowed exactly when nothing changed");
    prop_assert_eq!(got.into_owned(), want);
    Ok(())
}

proptest! {
    #[test]
    fn conversions_agree_with_the_naive_ones(text in text()) {
        agrees(to_ascii(&text), &naive_ascii(&text), &text)?;
        agrees(to_bengali(&text), &naive_bengali(&text), &text)?;
        agrees(any_to_ascii(&text), &naive_any(&text), &text)?;
    }

    #[test]
    fn the_appending_twins_append_the_result(text in text(), before in "[০-৯a-z]{0,5}") {
        type Twin = (fn(&str) -> Cow<'_, str>, fn(&str, &mut String));
        let twins: [Twin; 3] = [
            (to_ascii, to_ascii_into),
            (to_bengali, to_bengali_into),
            (any_to_ascii, any_to_ascii_into),
        ];
        for (convert, append) in twins {
            let want = convert(&text);
            let mut out = before.clone();
            append(&text, &mut out);
            prop_assert_eq!(&out, &format!("{before}{want}"));
        }
    }

    #[test]
    fn round_trips(text in text()) {
        let ascii = to_ascii(&text);
        let bengali = to_bengali(&text);
        prop_assert_eq!(to_ascii(&bengali), ascii.clone());
        prop_assert_eq!(to_bengali(&ascii), bengali.clone());
        prop_assert_eq!(to_ascii(&ascii), ascii.as_ref());
        prop_assert_eq!(to_bengali(&bengali), bengali.as_ref());
    }

    #[test]
    fn integers_round_trip(n in any::<u64>()) {
        let bengali = to_bengali(&n.to_string()).into_owned();
        prop_assert!(bengali.chars().all(|c| ('০'..='৯').contains(&c)));
        prop_assert_eq!(to_ascii(&bengali).parse(), Ok(n));
    }
}

/// One digit at every offset around the edges of a block, after and before characters of one to four bytes.
#[test]
fn digits_at_the_edges_of_blocks_are_converted() {
    for filler in ["a", "é", "ক", "\u{9E5}", "🙂", "৯", "0"] {
        for before in 0..70 {
            for after in [0, 1, 2, 61, 62, 63, 64, 65, 66, 130] {
                for middle in ["৭", "৭৮", "7", "७", "𝟟"] {
                    let text = format!("{}{middle}{}", filler.repeat(before), filler.repeat(after));
                    assert_eq!(to_ascii(&text), naive_ascii(&text));
                    assert_eq!(to_bengali(&text), naive_bengali(&text));
                    let any = any_to_ascii(&text);
                    let want = naive_ascii(&text).replace(['७', '𝟟'], "7");
                    assert_eq!(any, want);
                }
            }
        }
    }
}

#[test]
fn every_decimal_digit_of_unicode_is_converted() {
    assert_eq!(DECIMAL.len(), 770, "Unicode 17 has 77 sets of ten");
    for c in '\0'..=char::MAX {
        let text = c.to_string();
        let ascii = any_to_ascii(&text);
        assert_eq!(ascii, naive_any(&text), "{c:?}");
        assert_eq!(matches!(ascii, Cow::Owned(_)), ascii != text, "{c:?}");
        // `is_numeric` is wider, and the standard library may have an older version of Unicode.
        assert!(ascii == text || c.is_numeric() || NEWEST.contains(&c), "{c:?}");
    }
}

#[test]
fn only_bengali_and_ascii_digits_have_a_value() {
    for (n, c) in (0..10).zip('০'..='৯') {
        assert_eq!(value(c), Some(n));
        assert_eq!(from_value(n), Some(c));
        assert_eq!(value(char::from(b'0' + n)), Some(n));
    }
    assert_eq!(('\0'..=char::MAX).filter(|&c| value(c).is_some()).count(), 20);
    assert_eq!((0..=u8::MAX).filter(|&n| from_value(n).is_some()).count(), 10);
}
