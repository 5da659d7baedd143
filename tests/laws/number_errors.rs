//! Laws of the errors of `number`: their kinds and spans, and suggestions that are right; and no input panics.

#![allow(clippy::needless_pass_by_value)]

use std::fmt::Debug;

use bengali_text::number::{self, Decimal, Error, ErrorKind as Kind, Formatter, ordinal};
use proptest::prelude::*;

use crate::numbers::any_text;

fn points_into<T: Debug>(text: &str, result: Result<T, Error>) {
    if let Err(error) = result {
        let span = error.span();
        assert!(text.get(span.clone()).is_some(), "{text:?} {error:?}");
        let at_end = span.start == text.trim_end().len() || text.trim().is_empty();
        assert!(!span.is_empty() || at_end, "{text:?} {error:?}");
    }
}

/// The text with the suggestion of the error in place of its span.
fn corrected(text: &str, error: Error) -> Option<String> {
    let (span, suggestion) = (error.span(), error.suggestion()?);
    Some(format!("{}{suggestion}{}", &text[..span.start], &text[span.end..]))
}

#[test]
fn the_suggested_suffix_belongs_to_the_number() {
    let mut corrections = 0;
    for n in 0..=120_u64 {
        for suffix in ["লা", "রা", "ঠা", "ই", "শে", "ম", "য\u{9BC}", "\u{9DF}", "র্থ", "ষ্ঠ", "টি", "জন", ""]
        {
            let text = format!("{n}{suffix}");
            let Err(error) = ordinal::parse(&text) else { continue };
            if let Some(right) = corrected(&text, error) {
                assert_eq!(ordinal::parse(&right), Ok(n), "{text}: {right}");
                corrections += 1;
            }
        }
    }
    assert!(corrections > 700, "{corrections}");
}

#[test]
fn the_suggested_word_corrects_the_number() {
    let correct = |text: &str| corrected(text, number::parse::<String>(text).unwrap_err());
    for (text, right) in [
        ("সাড়ে এক লাখ", "দেড় লাখ"),
        ("সাড়ে দুই", "আড়াই"),
        ("তিন হাজারর", "তিন হাজার"),
        ("ঋণাত্নক পাঁচ", "ঋণাত্মক পাঁচ"),
        ("পঞ্চাষ", "পঞ্চাশ"),
    ] {
        assert_eq!(correct(text).as_deref(), Some(right));
        assert!(number::parse::<String>(right).is_ok());
    }
    let mut corrections = 0;
    for n in 0..100_u8 {
        let word = number::to_words(n).to_string();
        let Some(right) = correct(&format!("{word}ক")) else { continue };
        assert_eq!(number::parse(&right), Ok(n), "{word}");
        corrections += 1;
    }
    assert!(corrections > 60, "{corrections}");
    for text in ["আপেল", "abc", "পাঁচ জন", "এক এক"] {
        assert_eq!(correct(text), None, "{text}");
    }
}

fn check_error(text: &str, kind: Kind, blamed: &str, result: Result<String, Error>) {
    let error = result.unwrap_err();
    assert_eq!((error.kind(), &text[error.span()]), (kind, blamed), "{text}");
}

#[test]
fn errors_have_the_kind_and_the_span_of_the_cause() {
    for (text, kind, blamed) in [
        ("", Kind::Empty, ""),
        ("abc", Kind::UnknownWord, "abc"),
        ("১ ২", Kind::InvalidDigit, "২"),
        ("--৫", Kind::InvalidDigit, "-"),
        ("৫abc", Kind::InvalidDigit, "abc"),
        (" ,১২৩", Kind::InvalidGrouping, ",১২৩"),
        ("-১,২৩৪,৫", Kind::InvalidGrouping, "১,২৩৪,৫"),
        ("৫.", Kind::InvalidDecimal, "."),
        ("১.২.৩", Kind::InvalidDecimal, "."),
        ("৫ লাখ ২ কোটি", Kind::UnitOrder, "কোটি"),
        ("১.৫ লাখ ২০ হাজার", Kind::FractionalCoefficient, "১.৫"),
        ("৫ লক্ষাধিক", Kind::TrailingInput, "লক্ষাধিক"),
        ("১/৩", Kind::NonTerminating, "১/৩"),
        ("১/০", Kind::InvalidDecimal, "০"),
        ("৫ম", Kind::IsOrdinal, "ম"),
        ("১২/০৯/২০২৩", Kind::InvalidDigit, "/"),
    ] {
        check_error(text, kind, blamed, number::parse(text));
    }
    for (text, kind, blamed) in [
        ("এক হাজার আপেল", Kind::UnknownWord, "আপেল"),
        ("পাঁচ ছয়", Kind::Ambiguous, "ছয়"),
        ("পাঁচ-ছয়", Kind::Ambiguous, "ছয়"),
        ("এক এক", Kind::UnexpectedWord, "এক"),
        ("সাড়ে", Kind::MissingOperand, "সাড়ে"),
        ("ঋণাত্মক", Kind::MissingOperand, "ঋণাত্মক"),
        ("পাঁচশ সাড়ে এক", Kind::NonStandard, "সাড়ে এক"),
        ("এক তেহাই", Kind::NonTerminating, "তেহাই"),
        ("লাখ হাজার", Kind::MissingCoefficient, "লাখ"),
        ("এক কোটি এক কোটি", Kind::UnitOrder, "কোটি"),
        ("এক কোটি কোটি এক কোটি কোটি", Kind::UnitOrder, "কোটি"),
        ("দুই হাজার বারোশ", Kind::UnitOrder, "দুই হাজার বারোশ"),
        ("দেড় লাখ বিশ হাজার", Kind::FractionalCoefficient, "দেড়"),
        ("পাঁচ দশমিক", Kind::InvalidDecimal, "দশমিক"),
        ("এক, দুই", Kind::TrailingInput, ","),
        ("প্রথম", Kind::IsOrdinal, "প্রথম"),
    ] {
        check_error(text, kind, blamed, number::parse(text));
    }
    for (text, kind, blamed) in [
        ("/-৳", Kind::InvalidDigit, "/"),
        ("২ টাকা ১০০ পয়সা", Kind::UnitOrder, "১০০"),
        ("কথায়:", Kind::Empty, ""),
        ("কথায়:।", Kind::Empty, "।"),
        (" অংকে । ", Kind::Empty, "।"),
        (" (কথায়: )", Kind::Empty, ")"),
        ("  (কথায়: এক কখগ টাকা মাত্র)", Kind::UnknownWord, "কখগ"),
    ] {
        check_error(text, kind, blamed, number::parse_quantity(text).map(|q| q.value().to_owned()));
    }
    let text = " (কথায়: পাঁচশ টাকা মাত্র) ";
    let overflow = number::parse_quantity(text).unwrap().to::<u8>().map(|n| n.to_string());
    check_error(text, Kind::Overflow, "পাঁচশ টাকা", overflow);
    check_error("তম", Kind::UnknownWord, "তম", ordinal::parse("তম").map(|_| String::new()));
    check_error("৫লা", Kind::UnknownSuffix, "লা", ordinal::parse("৫লা").map(|_| String::new()));
}

/// The value, or the kind of the error and the text of its span.
fn outcome<T: ToString>(text: &str, read: Result<T, Error>) -> Result<String, (Kind, &str)> {
    read.map(|value| value.to_string()).map_err(|error| (error.kind(), &text[error.span()]))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// For an unsigned type a negative number is `Negative`, not `Overflow`, and its span begins with the sign.
    #[test]
    fn numbers_out_of_range_are_negative_or_overflow(value in any::<i64>(), space in " {0,2}", words in any::<bool>()) {
        let written = if words { number::to_words(value).to_string() } else { Formatter::new().format(value).to_string() };
        let text = format!("{space}{written}{space}");
        let want = |fits: bool| match (value < 0, fits) {
            (true, _) => Err((Kind::Negative, written.as_str())),
            (false, true) => Ok(value.to_string()),
            (false, false) => Err((Kind::Overflow, written.as_str())),
        };
        prop_assert_eq!(outcome(&text, number::parse::<u8>(&text)), want(u8::try_from(value).is_ok()));
        prop_assert_eq!(outcome(&text, number::parse::<u64>(&text)), want(u64::try_from(value).is_ok()));
        prop_assert_eq!(outcome(&text, number::parse_quantity(&text).and_then(|read| read.to::<u32>())), want(u32::try_from(value).is_ok()));
        if !words {
            prop_assert_eq!(outcome(&text, number::parse_figures::<u32>(&text)), want(u32::try_from(value).is_ok()));
        }
        prop_assert_eq!(number::parse(&text), Ok(value));
        let too_large = number::parse::<i16>(&text).map_err(|error| error.kind());
        prop_assert_eq!(too_large, i16::try_from(value).map_err(|_| Kind::Overflow));
    }

    #[test]
    fn no_text_panics_and_spans_lie_in_the_text(text in any_text()) {
        points_into(&text, number::parse::<String>(&text));
        points_into(&text, number::parse::<i64>(&text));
        points_into(&text, number::parse_quantity(&text));
        if let Err(error) = number::parse::<String>(&text) && let Some(right) = corrected(&text, error) {
            let again = number::parse::<String>(&right).map_err(|again| (again.kind(), again.span().start));
            prop_assert_ne!(again, Err((error.kind(), error.span().start)), "{} for {:?}", right, text);
        }
        points_into(&text, number::parse_figures::<String>(&text));
        if let Err(error) = number::parse_figures::<String>(&text) && error.kind() != Kind::Empty {
            prop_assert!(!text[error.span()].starts_with(char::is_whitespace), "{:?} {:?}", text, error);
        }
        points_into(&text, Decimal::try_from(&*text));
        points_into(&text, ordinal::parse(&text));
        prop_assert_eq!(
            number::parse_figures::<Decimal>(&text).map_err(|error| error.kind()),
            text.parse::<Decimal>().map_err(|error| error.kind())
        );
    }
}
