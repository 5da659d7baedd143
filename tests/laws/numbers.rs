//! Round trips of `number`: words, figures, money, ordinals and years, in every spelling and encoding.

#![allow(clippy::unwrap_used, clippy::string_slice, clippy::needless_pass_by_value)]

use bengali_text::digits::Digits;
use bengali_text::number::{self, Compact, Currency, Decimal, ErrorKind as Kind, Formatter, Grouping, ordinal};
use bengali_text::number::{Hundred, Lakh, Minus, Spacing, Spelling};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use crate::text::composed;

/// Pieces of numbers and of their context, to be joined at random.
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
    "ভাগে",
    "কেজি",
    "মণ",
    "পাউন্ড",
    "শতকে",
    "জমি",
    "স্বর্ণ",
    "শ্রেণি",
    "তাপমাত্রা",
    ", ০০০",
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

/// A pattern of decimals as they are displayed, of any length; zero has no sign.
pub const DECIMAL: &str = "0|0\\.0{1,3}|-?([1-9][0-9]{0,18}(\\.[0-9]{1,9})?|[1-9][0-9]{0,60}(\\.[0-9]{1,60})?|[1-9]0{0,60}|0\\.[0-9]{0,4}[1-9][0-9]{0,60})";

/// All spellings that round-trip: not those with digits one by one or with named fractions.
fn spellings() -> Vec<Spelling> {
    let mut all = Vec::new();
    for lakh in [Lakh::Lakh, Lakh::Laksha] {
        for hundred in [Hundred::Sha, Hundred::Sho, Hundred::Shata] {
            for spacing in [Spacing::Joined, Spacing::Apart] {
                for minus in [Minus::Rinatmak, Minus::Minus] {
                    all.push(Spelling::new().lakh(lakh).hundred(hundred).spacing(spacing).minus(minus));
                }
            }
        }
    }
    all
}

fn round_trip(value: u128) {
    let words = number::to_words(value).to_string();
    assert_eq!(number::parse::<u128>(&words), Ok(value), "{words}");
}

/// Every 997th value, or each one with `BENGALI_TEXT_FULL=1`.
#[test]
fn words_up_to_a_crore_round_trip() {
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
fn years_round_trip() {
    for year in 0..=9999_u16 {
        assert_eq!(number::parse(&number::to_year_words(year).to_string()), Ok(year));
    }
}

#[test]
fn ordinals_round_trip() {
    for n in 0..=1000_u64 {
        assert_eq!(ordinal::parse(&ordinal::rank(n)), Ok(n));
        for written in [ordinal::day(n), ordinal::day_word(n), ordinal::word(n).map(std::borrow::Cow::into_owned)]
            .into_iter()
            .flatten()
        {
            assert_eq!(ordinal::parse(&written), Ok(n), "{written}");
            assert_eq!(ordinal::parse(&composed(&written)), Ok(n), "{written}");
            assert_eq!(number::parse::<u64>(&written).unwrap_err().kind(), Kind::IsOrdinal, "{written}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn words_round_trip(value in 0_u128..=10_u128.pow(17), wide in 0_u128..10_u128.pow(21)) {
        round_trip(value);
        round_trip(wide);
        let words = number::to_words(value).to_string();
        for encoded in [words.nfd().collect::<String>(), composed(&words)] {
            prop_assert_eq!(number::parse::<u128>(&encoded), Ok(value));
        }
    }

    #[test]
    fn decimals_keep_their_scale(text in DECIMAL) {
        let decimal = Decimal::try_from(&*text).unwrap();
        let words = number::to_words(&decimal).to_string();
        prop_assert_eq!(number::parse::<String>(&words), Ok(text.clone()), "{}", words);
        for formatter in [
            Formatter::new(),
            Formatter::new().grouping(Grouping::Western),
            Formatter::new().grouping(Grouping::None).digits(Digits::Ascii),
        ] {
            let figures = formatter.format(&decimal).to_string();
            prop_assert_eq!(number::parse::<String>(&figures), Ok(text.clone()), "{}", figures);
            prop_assert_eq!(number::parse_figures::<String>(&figures), Ok(text.clone()), "{}", figures);
        }
    }

    #[test]
    fn every_spelling_round_trips(text in DECIMAL, choice in 0_usize..24) {
        let decimal = Decimal::try_from(&*text).unwrap();
        let spelling = spellings()[choice];
        let words = number::to_words(&decimal).spelling(spelling).to_string();
        prop_assert_eq!(number::parse::<String>(&words), Ok(text.clone()), "{}", words);
        let only = number::to_words(&decimal).spelling(spelling).only().to_string();
        let quantity = number::parse_quantity(&only).map(|read| read.value().to_owned());
        prop_assert_eq!(quantity, Ok(text), "{}", only);
    }

    /// As a value: trailing zeros are not spelled.
    #[test]
    fn named_fractions_round_trip(quarters in 0_u64..4 * 10_u64.pow(9), zeros in 0_u32..8, choice in 0_usize..24, negative in any::<bool>()) {
        let spelling = spellings()[choice].named_fractions();
        for hundredths in [quarters % 400 * 25, quarters % 400 * 25 * 10_u64.pow(zeros), quarters * 25] {
            let value = if negative { -i128::from(hundredths) } else { i128::from(hundredths) };
            let decimal = Decimal::new(value, 2);
            let words = number::to_words(&decimal).spelling(spelling).to_string();
            prop_assert_eq!(number::parse::<Decimal>(&words), Ok(decimal), "{}", words);
            prop_assert_eq!(number::parse::<Decimal>(&composed(&words)).unwrap().to_string(), number::parse::<String>(&words).unwrap());
        }
    }

    /// Telephone numbers, in words of one digit or two, in figures, with ডবল (double) and ট্রিপল (triple).
    #[test]
    fn digits_read_one_by_one_are_joined(said in proptest::collection::vec((0_u8..100, 0_u8..4), 1..12), value in any::<u64>()) {
        let (mut text, mut digits) = (Vec::new(), String::new());
        for (value, form) in said {
            let digit = value % 10;
            match form {
                0 => text.push(number::to_words(value).to_string()),
                1 => text.push(Formatter::new().format(value).to_string()),
                2 => text.push(format!("ডবল {}", number::to_words(digit))),
                _ => text.push(format!("ট্রিপল {digit}")),
            }
            match form {
                0 | 1 => digits.push_str(&value.to_string()),
                times => digits.push_str(&digit.to_string().repeat(usize::from(times))),
            }
        }
        for joint in [" ", ", ", "-", " - "] {
            prop_assert_eq!(number::parse_digit_by_digit(&text.join(joint)), Ok(digits.clone()), "{}", text.join(joint));
        }
        let words = number::to_words(value).spelling(Spelling::new().digit_by_digit()).to_string();
        prop_assert_eq!(number::parse_digit_by_digit(&words), Ok(value.to_string()));
    }

    /// As on a cheque or a receipt; otherwise the error points at the words.
    #[test]
    fn an_amount_in_figures_and_in_words_has_to_agree(figures in 0_u64..10_u64.pow(12), other in 0_u64..10_u64.pow(12), choice in 0_usize..24) {
        let written = Formatter::new().format(figures).to_string();
        let say = |value: u64| number::to_words(value).spelling(spellings()[choice]).to_string();
        let (same, different) = (say(figures), say(other));
        for (before, after) in [(format!("{written}/- "), " টাকা"), (format!("৳{written} "), ""), (format!("টাকা {written} "), " টাকা মাত্র।"), (written.clone(), " টাকা")] {
            for label in ["", "কথায়: "] {
                let text = format!("{before}({label}{same}){after}");
                let read = number::parse_quantity(&text).map_err(|error| format!("{text}: {error}")).unwrap();
                prop_assert_eq!(read.to::<u64>(), Ok(figures));
                prop_assert_eq!(read.unit(), Some(number::Unit::Currency(Currency::Taka)));
            }
            if figures != other {
                let text = format!("{before}({different}){after}");
                let error = number::parse_quantity(&text).unwrap_err();
                prop_assert_eq!((error.kind(), &text[error.span()]), (Kind::Disagreement, &*different), "{}", text);
            }
        }
        let in_words = format!("কথায়: {same} টাকা মাত্র।");
        prop_assert_eq!(number::parse_quantity(&in_words).unwrap().to::<u64>(), Ok(figures));
    }

    /// The value of ২ ফুট ৩ ইঞ্চি is in inches.
    #[test]
    fn two_measures_add_up_in_the_smaller_one(large in 0_u64..10_000, small in 0_u64..2_000, words in any::<bool>()) {
        for (one, other, count) in [("ভরি", "আনা", 16), ("ফুট", "ইঞ্চি", 12), ("কেজি", "গ্রাম", 1000), ("বিঘা", "কাঠা", 20), ("একর", "শতাংশ", 100)] {
            let say = |number: u64| if words { number::to_words(number).to_string() } else { Formatter::new().format(number).to_string() };
            let text = format!("{} {one} {} {other}", say(large), say(small));
            for text in [text.clone(), composed(&text)] {
                let read = number::parse_quantity(&text).and_then(|read| Ok((read.to::<u64>()?, read.unit().is_some())));
                let want = if small < count { Ok((large * count + small, true)) } else { Err(Kind::UnitOrder) };
                prop_assert_eq!(read.map_err(|error| error.kind()), want, "{}", text);
            }
        }
    }

    #[test]
    fn money_in_words_round_trips(text in DECIMAL, choice in 0_usize..24, only in any::<bool>()) {
        let decimal = Decimal::try_from(&*text).unwrap();
        for currency in Currency::ALL {
            let words = number::to_words(&decimal).spelling(spellings()[choice]).as_money(currency);
            let words = if only { words.only() } else { words }.to_string();
            let quantity = number::parse_quantity(&words).map_err(|error| format!("{words}: {error}")).unwrap();
            prop_assert_eq!(quantity.to::<Decimal>().unwrap(), decimal.clone(), "{}", words);
            let names = ["টাকা", "রুপি", "ডলার", "ইউরো", "পাউন্ড", "রিয়াল", "দিরহাম", "দিনার", "রিঙ্গিত", "ইউয়ান", "ইয়েন", "রুবল", "লিরা"];
            let is_said = words.contains(names[currency as usize]);
            prop_assert!(!is_said || quantity.unit() == Some(number::Unit::Currency(currency)), "{}", words);
            prop_assert!(is_said || decimal < Decimal::from(1), "{}", words);
        }
    }

    #[test]
    fn money_and_per_cent_round_trip(text in "-?(0|[1-9][0-9]{0,60})\\.[0-9]{2,5}") {
        let text = if text.trim_start_matches(['-', '0', '.']).is_empty() { text.replace('-', "") } else { text };
        let decimal = Decimal::try_from(&*text).unwrap();
        for currency in Currency::ALL {
            let money = Formatter::new().currency(currency).format(&decimal).to_string();
            let quantity = number::parse_quantity(&money).unwrap();
            // The dinar has three decimal places.
            let zeros = quantity.value().strip_prefix(&*text);
            prop_assert!(zeros.is_some_and(|zeros| zeros.is_empty() || zeros == "0"), "{}", money);
            prop_assert_eq!(quantity.unit(), Some(number::Unit::Currency(currency)));
        }
        let percent = Formatter::new().percent().format(&decimal).to_string();
        let quantity = number::parse_quantity(&percent).unwrap();
        prop_assert_eq!((quantity.value(), quantity.unit()), (&*text, Some(number::Unit::Percent)), "{}", percent);
    }

    #[test]
    fn long_compact_forms_are_near_the_value(value in 0_u64..10_u64.pow(17)) {
        for compact in [Compact::Short, Compact::Long] {
            let short = Formatter::new().compact(compact).format(value).to_string();
            if compact == Compact::Long {
                let read: f64 = number::parse(&short).unwrap();
                #[allow(clippy::cast_precision_loss)]
                let exact = value as f64;
                prop_assert!((read - exact).abs() <= exact * 0.05, "{} {}", short, value);
            }
        }
    }

    #[test]
    fn integers_round_trip(value in any::<i64>(), other in any::<u128>()) {
        prop_assert_eq!(number::parse(&value.to_string()), Ok(value));
        prop_assert_eq!(number::parse(&other.to_string()), Ok(other));
        let figures = Formatter::new().format(other).to_string();
        prop_assert_eq!(number::parse(&figures), Ok(other));
    }

    #[test]
    fn the_value_does_not_depend_on_the_encoding(text in numberish()) {
        let kind = |text: &str| number::parse::<String>(text).map_err(|error| error.kind());
        let quantity = |text: &str| number::parse_quantity(text).map(|q| q.value().to_owned()).map_err(|error| error.kind());
        for other in [text.nfc().collect::<String>(), text.nfd().collect(), composed(&text)] {
            prop_assert_eq!(kind(&text), kind(&other), "{:?}", other);
            prop_assert_eq!(quantity(&text), quantity(&other), "{:?}", other);
        }
    }
}
