//! Laws of `number`: what is written reads back, errors point into the text, and nothing panics.

#![allow(clippy::unwrap_used, clippy::string_slice, clippy::needless_pass_by_value)]

use std::fmt::Debug;

use bengali_text::digits::Digits;
use bengali_text::number::{self, Compact, Currency, ErrorKind as Kind, Formatter, Grouping};
use bengali_text::number::{Error, ordinal};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use crate::text::composed;

/// The pieces numbers are made of, and what stands around them.
const PIECES: &[&str] = &[
    "এক",
    "দুই",
    "দু",
    "তিন",
    "চার",
    "পাঁচ",
    "ন\u{9DF}",
    "বারো",
    "বার",
    "উনিশ",
    "ত্রিশ",
    "কুড়ি",
    "নিরানব্বই",
    "শূন্য",
    "শ",
    "শো",
    "শত",
    "হাজার",
    "লাখ",
    "লক্ষ",
    "কোটি",
    "ক\u{9C7}\u{9BE}টি",
    "মিলিয়ন",
    "আধা",
    "সিকি",
    "দেড়",
    "আড়াই",
    "সাড়ে",
    "পৌনে",
    "সোয়া",
    "তেহাই",
    "দশমিক",
    "ঋণাত্মক",
    "মাইনাস",
    "চতুর্থাংশ",
    "প্রথম",
    "একুশে",
    "আপেল",
    "টাকা",
    "পয়সা",
    "আনা",
    "টি",
    "জন",
    "শতাংশ",
    "মাত্র",
    "শতকরা",
    "ভাগ",
    "লাখের",
    "তিনটি",
    "৳",
    "Tk.",
    "%",
    "/-",
    "৷",
    "৴",
    "৸",
    "৹",
    "৲",
    " ",
    " ",
    " ",
    "-",
    "−",
    "+",
    ",",
    ".",
    "/",
    ":",
    "½",
    "⅓",
    "০",
    "১",
    "২",
    "৫",
    "9",
    "৯৯",
    "১২৩",
    "২০২৩",
    "১,২৩,৪৫৬",
    "১.৫",
    "০০৭",
    "ম",
    "তম",
    "ই",
    "শে",
    "লা",
    "\u{200D}",
    "\u{9CD}",
    "\u{9BC}",
    "'",
    "’",
    "।",
    "😀",
    "५",
    "x",
    "\n",
    "99999999999999999999999999999999999999999",
];

fn numberish() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..9).prop_map(|pieces| pieces.concat())
}

pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => numberish(), 1 => any::<String>()]
}

fn points_into<T: Debug>(text: &str, result: Result<T, Error>) {
    if let Err(error) = result {
        let span = error.span();
        assert!(text.get(span.clone()).is_some(), "{text:?} {error:?}");
        let at_end = span.start == text.trim_end().len() || text.trim().is_empty();
        assert!(!span.is_empty() || at_end, "{text:?} {error:?}");
    }
}

fn round_trip(value: u128) {
    let words = number::to_words(&value.to_string()).unwrap();
    assert_eq!(number::parse_words::<u128>(&words), Ok(value), "{words}");
}

/// Every 997th value, or each one with `BENGALI_TEXT_FULL=1`.
#[test]
fn words_read_back_up_to_a_crore() {
    let step = if std::env::var_os("BENGALI_TEXT_FULL").is_some() { 1 } else { 997 };
    let mut checked = 0_u64;
    for value in (0..=10_000_000).step_by(step) {
        round_trip(value);
        checked += 1;
    }
    println!("{checked} values");
    for value in
        [10_000_000, 99_999_999, 500_002 * 10_000_000, 10_u128.pow(14), 10_u128.pow(14) + 10_000_000, 10_u128.pow(17)]
    {
        round_trip(value);
    }
}

#[test]
fn years_read_back() {
    for year in 0..=9999_u16 {
        assert_eq!(number::parse_words(&number::to_year_words(year)), Ok(year));
    }
}

#[test]
fn ordinals_read_back() {
    for n in 0..=1000_u64 {
        assert_eq!(ordinal::parse(&ordinal::rank(n)), Ok(n));
        for written in
            [ordinal::day(n), ordinal::day_word(n), ordinal::word(n).map(str::to_owned)].into_iter().flatten()
        {
            assert_eq!(ordinal::parse(&written), Ok(n), "{written}");
            assert_eq!(ordinal::parse(&composed(&written)), Ok(n), "{written}");
            assert_eq!(number::parse_words::<u64>(&written).unwrap_err().kind(), Kind::IsOrdinal, "{written}");
        }
    }
}

fn spans(text: &str, kind: Kind, blamed: &str, result: Result<String, Error>) {
    let error = result.unwrap_err();
    assert_eq!((error.kind(), &text[error.span()]), (kind, blamed), "{text}");
}

#[test]
fn errors_point_at_the_bytes_to_blame() {
    for (text, kind, blamed) in [
        ("", Kind::Empty, ""),
        ("abc", Kind::InvalidDigit, "abc"),
        ("১ ২", Kind::InvalidDigit, "২"),
        ("--৫", Kind::InvalidDigit, "-"),
        ("৫abc", Kind::InvalidDigit, "abc"),
        (" ,১২৩", Kind::InvalidGrouping, ",১২৩"),
        ("-১,২৩৪,৫", Kind::InvalidGrouping, "১,২৩৪,৫"),
        ("৫.", Kind::InvalidDecimal, "."),
        ("১.২.৩", Kind::InvalidDecimal, "."),
        ("৫ লাখ ২ কোটি", Kind::UnitOrder, "কোটি"),
        ("১.৫ লাখ ২০ হাজার", Kind::FractionalCoefficient, "১.৫"),
        ("লাখ", Kind::MissingCoefficient, "লাখ"),
        ("৫ লক্ষাধিক", Kind::TrailingInput, "লক্ষাধিক"),
        ("১/৩", Kind::NonTerminating, "১/৩"),
        ("১/০", Kind::InvalidDecimal, "০"),
        ("৫ম", Kind::IsOrdinal, "ম"),
        ("১২/০৯/২০২৩", Kind::InvalidDigit, "/"),
    ] {
        spans(text, kind, blamed, number::parse(text));
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
        ("এক কোটি কোটি কোটি", Kind::UnitOrder, "কোটি"),
        ("দুই হাজার বারোশ", Kind::UnitOrder, "দুই হাজার বারোশ"),
        ("দেড় লাখ বিশ হাজার", Kind::FractionalCoefficient, "দেড়"),
        ("পাঁচ দশমিক", Kind::InvalidDecimal, "দশমিক"),
        ("এক, দুই", Kind::TrailingInput, ","),
        ("প্রথম", Kind::IsOrdinal, "প্রথম"),
    ] {
        spans(text, kind, blamed, number::parse_words(text));
    }
    spans("/-৳", Kind::InvalidDigit, "/", number::parse_quantity("/-৳").map(|q| q.value().to_owned()));
    spans("তম", Kind::UnknownWord, "তম", ordinal::parse("তম").map(|_| String::new()));
    spans("৫লা", Kind::UnknownSuffix, "লা", ordinal::parse("৫লা").map(|_| String::new()));
    spans("২ টাকা ১০০ পয়সা", Kind::UnitOrder, "১০০", number::parse_quantity("২ টাকা ১০০ পয়সা").map(|q| q.value().to_owned()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn words_read_back(value in 0_u128..=10_u128.pow(17), wide in 0_u128..10_u128.pow(21)) {
        round_trip(value);
        round_trip(wide);
        let words = number::to_words(&value.to_string()).unwrap();
        for encoded in [words.nfd().collect::<String>(), composed(&words)] {
            prop_assert_eq!(number::parse_words::<u128>(&encoded), Ok(value));
        }
    }

    #[test]
    fn decimals_keep_their_scale(decimal in "-?(0|[1-9][0-9]{0,16})(\\.[0-9]{1,9})?") {
        let words = number::to_words(&decimal).unwrap();
        prop_assert_eq!(number::parse_words::<String>(&words), Ok(decimal.clone()), "{}", words);
        for formatter in [
            Formatter::new(),
            Formatter::new().grouping(Grouping::Western),
            Formatter::new().grouping(Grouping::None).digits(Digits::Ascii),
        ] {
            let figures = formatter.format(&decimal).unwrap();
            prop_assert_eq!(number::parse::<String>(&figures), Ok(decimal.clone()), "{}", figures);
            prop_assert_eq!(formatter.display(&decimal).unwrap().to_string(), figures);
        }
    }

    #[test]
    fn figures_of_every_style_read_back(decimal in "-?(0|[1-9][0-9]{0,20})\\.[0-9]{2,5}") {
        for currency in [Currency::Taka, Currency::Rupee, Currency::Dollar, Currency::Euro, Currency::Pound] {
            let money = Formatter::new().currency(currency).format(&decimal).unwrap();
            let quantity = number::parse_quantity(&money).unwrap();
            prop_assert_eq!(quantity.value(), &decimal, "{}", money);
            prop_assert_eq!(quantity.unit(), Some(number::Unit::Currency(currency)));
        }
        let percent = Formatter::new().percent().format(&decimal).unwrap();
        let shifted: f64 = number::parse_quantity(&percent).unwrap().to().unwrap();
        let expected = decimal.parse::<f64>().unwrap() * 100.0;
        prop_assert!((shifted - expected).abs() <= expected.abs() * 1e-9, "{} {}", percent, decimal);
    }

    #[test]
    fn short_forms_are_near(value in 0_u64..10_u64.pow(17)) {
        for compact in [Compact::Short, Compact::Long] {
            let short = Formatter::new().compact(compact).format(&value.to_string()).unwrap();
            if compact == Compact::Long {
                let read: f64 = number::parse(&short).unwrap();
                #[allow(clippy::cast_precision_loss)]
                let exact = value as f64;
                prop_assert!((read - exact).abs() <= exact * 0.05, "{} {}", short, value);
            }
        }
    }

    #[test]
    fn any_integer_type_reads_its_own_digits(value in any::<i64>(), other in any::<u128>()) {
        prop_assert_eq!(number::parse(&value.to_string()), Ok(value));
        prop_assert_eq!(number::parse(&other.to_string()), Ok(other));
        let figures = Formatter::new().format(&other.to_string()).unwrap();
        prop_assert_eq!(number::parse(&figures), Ok(other));
    }

    #[test]
    fn nothing_panics_and_spans_point_into_the_text(text in any_text()) {
        points_into(&text, number::parse::<String>(&text));
        points_into(&text, number::parse::<i64>(&text));
        points_into(&text, number::parse_words::<String>(&text));
        points_into(&text, number::parse_quantity(&text));
        points_into(&text, number::to_words(&text));
        points_into(&text, ordinal::parse(&text));
        for formatter in [Formatter::new(), Formatter::new().percent(), Formatter::new().compact(Compact::Short)] {
            points_into(&text, formatter.format(&text));
        }
    }

    #[test]
    fn encodings_read_alike(text in numberish()) {
        let kind = |text: &str| number::parse_words::<String>(text).map_err(|error| error.kind());
        let quantity = |text: &str| number::parse_quantity(text).map(|q| q.value().to_owned()).map_err(|error| error.kind());
        for other in [text.nfc().collect::<String>(), text.nfd().collect(), composed(&text)] {
            prop_assert_eq!(kind(&text), kind(&other), "{:?}", other);
            prop_assert_eq!(quantity(&text), quantity(&other), "{:?}", other);
        }
    }
}
