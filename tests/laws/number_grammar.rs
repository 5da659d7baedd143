//! Laws of the grammar of numbers: each form is compared with a naive reference, over the full domain where that is small.

#![allow(clippy::needless_pass_by_value)]

use bengali_text::number::{self, Decimal, Error, ErrorKind as Kind, Match, MatchKind, Unit, ordinal};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::numbers::any_text;

pub fn bengali(number: impl ToString) -> String {
    bengali_text::digits::to_bengali(&number.to_string()).into_owned()
}

/// `top / bottom` as a decimal by long division, without trailing zeros; `None` if it does not end within 60 digits.
fn divided(top: u64, bottom: u64) -> Option<String> {
    let mut out = (top / bottom).to_string();
    let mut rest = top % bottom;
    if rest > 0 {
        out.push('.');
    }
    for _ in 0..60 {
        if rest == 0 {
            return Some(out);
        }
        out.push_str(&(rest * 10 / bottom).to_string());
        rest = rest * 10 % bottom;
    }
    None
}

/// The value, or the kind of the error and the text of its span.
type Answer = Result<String, (Kind, String)>;

fn answer(text: &str, result: Result<String, Error>) -> Answer {
    result.map_err(|error| (error.kind(), text[error.span()].to_owned()))
}

#[test]
fn a_fraction_is_a_division() {
    for top in 0..=40_u64 {
        for bottom in 0..=130_u64 {
            let text = format!("{}/{}", bengali(top), bengali(bottom));
            let expected = match divided(top, bottom.max(1)) {
                _ if bottom == 0 => Err((Kind::InvalidDecimal, "০".to_owned())),
                Some(value) => Ok(value),
                None => Err((Kind::NonTerminating, text.clone())),
            };
            assert_eq!(answer(&text, number::parse(&text)), expected, "{text}");
            // Only a proper fraction makes a mixed number.
            let mixed = format!("২ {text}");
            let expected = match (bottom, divided(2 * bottom + top, bottom.max(1))) {
                (0, _) => Err((Kind::InvalidDecimal, "০".to_owned())),
                (_, None) => Err((Kind::NonTerminating, text.clone())),
                _ if top >= bottom => Err((Kind::InvalidDigit, bengali(top))),
                (_, Some(value)) => Ok(value),
            };
            assert_eq!(answer(&mixed, number::parse(&mixed)), expected, "{mixed}");
        }
    }
}

/// ½ is read as 1/2, its compatibility decomposition.
#[test]
fn a_fraction_sign_is_read_as_its_decomposition() {
    let signs = ('\u{BC}'..='\u{BE}').chain('\u{2150}'..='\u{215E}');
    let mut read = 0;
    for sign in signs {
        let apart: String = sign.nfkd().collect();
        for (short, long) in [(sign.to_string(), apart.clone()), (format!("৩{sign}"), format!("৩ {apart}"))] {
            let expected = number::parse::<String>(&long);
            match number::parse::<String>(&short) {
                Err(error) => {
                    assert_eq!((error.kind(), &short[error.span()]), (Kind::NonTerminating, &*sign.to_string()));
                    assert_eq!(expected.unwrap_err().kind(), Kind::NonTerminating, "{short}");
                }
                value => {
                    assert_eq!(value, expected, "{short}");
                    read += 1;
                }
            }
        }
    }
    assert_eq!(read, 24);
}

/// Every number of up to five groups of up to four digits.
#[test]
fn commas_follow_the_indian_or_the_western_pattern() {
    let mut widths = vec![vec![]];
    let mut accepted = 0;
    for _ in 0..5 {
        widths = widths.iter().flat_map(|one| (0..=4).map(|width| [&one[..], &[width]].concat())).collect();
        for groups in &widths {
            let text = groups.iter().map(|width| "1234"[..*width].to_owned()).collect::<Vec<_>>().join(",");
            let (first, rest) = groups.split_first().unwrap();
            let western = (1..=3).contains(first) && rest.iter().all(|width| *width == 3);
            let indian = (1..=2).contains(first)
                && rest.split_last().is_some_and(|(last, rest)| *last == 3 && rest.iter().all(|width| *width == 2));
            let regular = rest.is_empty() && *first > 0 || western || indian;
            assert_eq!(number::parse::<String>(&text).is_ok(), regular, "{text}");
            assert_eq!(Decimal::try_from(&*text).is_ok(), regular, "{text}");
            // A grouped number does not begin with a zero.
            let padded = text.replacen('1', "0", 1);
            assert_eq!(number::parse::<String>(&padded).is_ok(), regular && (rest.is_empty()), "{padded}");
            accepted += u32::from(regular);
        }
    }
    assert_eq!(accepted, 4 + 3 + 5 * 3);
}

const UNITS: [(&str, u32); 8] =
    [("হাজার", 3), ("অযুত", 4), ("লাখ", 5), ("নিযুত", 6), ("কোটি", 7), ("মিলিয়ন", 6), ("বিলিয়ন", 9), ("ট্রিলিয়ন", 12)];

#[test]
fn each_part_is_smaller_than_the_scale_before_it() {
    for (first, high) in UNITS {
        for digits in 0..13 {
            for rest in [10_u64.pow(digits), 10_u64.pow(digits) * 10 - 1] {
                let fits_alone = rest < 10_u64.pow(high);
                let text = format!("৭ {first} {}", bengali(rest));
                let expected = if fits_alone {
                    Ok((7 * 10_u64.pow(high) + rest).to_string())
                } else {
                    Err((Kind::UnitOrder, text.clone()))
                };
                assert_eq!(answer(&text, number::parse(&text)), expected, "{text}");
                for (second, low) in UNITS {
                    // কোটি multiplies everything before it.
                    if second == "কোটি" {
                        continue;
                    }
                    let text = format!("৭ {first} {} {second}", bengali(rest));
                    let fits = low < high && u128::from(rest) * 10_u128.pow(low) < 10_u128.pow(high);
                    let value = 7 * 10_u128.pow(high) + u128::from(rest) * 10_u128.pow(low);
                    // So do মিলিয়ন, বিলিয়ন and ট্রিলিয়ন, unless the text is two numbers in the wrong order.
                    if high < 6 && matches!(low, 6 | 9 | 12) {
                        let is_one = fits_alone && (first != "লাখ" || rest >= 100);
                        let value = (7 * 10_u128.pow(high) + u128::from(rest)) * 10_u128.pow(low);
                        let expected =
                            if is_one { Ok(value.to_string()) } else { Err((Kind::UnitOrder, second.to_owned())) };
                        assert_eq!(answer(&text, number::parse(&text)), expected, "{text}");
                        continue;
                    }
                    // After কোটি, the error spans the text: that the rest is too large is known only at its end.
                    let blamed = if first == "কোটি" { &*text } else { second };
                    let expected = if fits { Ok(value.to_string()) } else { Err((Kind::UnitOrder, blamed.to_owned())) };
                    assert_eq!(answer(&text, number::parse(&text)), expected, "{text}");
                }
            }
        }
    }
}

/// As grammars list them: the suffixes of days, those of ranks, শ, and two frequent misspellings.
#[test]
fn an_ordinal_takes_only_its_own_suffixes() {
    let suffixes = ["লা", "রা", "ঠা", "ই", "শে", "সে", "ম", "য\u{9BC}", "র্থ", "ষ্ঠ", "ষ্ট", "তম", "শ", "টি", "জন", "ে"];
    for number in 0..=120_u64 {
        let day = match number {
            1 => "লা",
            2 | 3 => "রা",
            4 => "ঠা",
            5..=18 => "ই",
            19..=32 => "শে সে",
            _ => "",
        };
        let rank = match number {
            1 | 5 | 7 | 8 | 9 | 10 => "ম",
            2 | 3 => "য\u{9BC}",
            4 => "র্থ",
            6 => "ষ্ঠ ষ্ট",
            11..=48 => "শ",
            _ => "",
        };
        let own: Vec<&str> = day.split(' ').chain(rank.split(' ')).chain(["তম"]).collect();
        for suffix in suffixes {
            for text in
                [format!("{}{suffix}", bengali(number)), format!("{number} {suffix}"), format!("{number}-{suffix}")]
            {
                let expected = if own.contains(&suffix) {
                    Ok(number.to_string())
                } else {
                    Err((Kind::UnknownSuffix, suffix.to_owned()))
                };
                assert_eq!(answer(&text, ordinal::parse(&text).map(|n| n.to_string())), expected, "{text}");
            }
        }
    }
}

#[test]
fn the_ordinals_of_days_take_only_their_own_endings() {
    for number in 0..100_u64 {
        let word = number::to_words(number).to_string();
        for (ending, days) in [("ই", 5..19), ("ে", 19..33), ("শে", 0..0)] {
            let text = word.clone() + ending;
            let read = ordinal::parse(&text);
            if days.contains(&number) {
                assert_eq!(read, Ok(number), "{text}");
                assert_eq!(number::parse::<u64>(&text).unwrap_err().kind(), Kind::IsOrdinal, "{text}");
            } else {
                let error = read.unwrap_err();
                assert_eq!((error.kind(), &text[error.span()]), (Kind::UnknownWord, &*text));
            }
        }
        assert_eq!(ordinal::parse(&(word + "তম")), Ok(number));
        assert_eq!(ordinal::day_word(number).is_some(), (1..=32).contains(&number));
        assert_eq!(ordinal::day(number).is_some(), (1..=32).contains(&number));
        assert_eq!(ordinal::word(number).is_some(), number > 0);
    }
    assert_eq!([1, 2, 3, 4].map(|day| ordinal::day_word(day).unwrap()), ["পহেলা", "দোসরা", "তেসরা", "চৌঠা"]);
    assert_eq!([100, 101].map(|rank| ordinal::word(rank).unwrap()), ["শততম", "একশ একতম"]);
}

/// The sixteenths of a rupee: up to three signs of four anas or the sign of twelve, then a sign of one to three anas, then an optional
/// ৹, which ends the amount.
fn sixteenths(signs: &str) -> Option<u32> {
    if signs == "৹" {
        return Some(16 * 16);
    }
    let open = signs.strip_suffix('৹').unwrap_or(signs);
    let quarters = open.chars().take_while(|c| *c == '৷').count();
    let (high, rest) = match open.strip_prefix('৸') {
        Some(rest) => (12, rest),
        None if quarters <= 3 => (4 * u32::try_from(quarters).unwrap(), &open[quarters * '৷'.len_utf8()..]),
        None => return None,
    };
    let low = ["", "৴", "৵", "৶"].iter().position(|low| *low == rest)?;
    Some(high + u32::try_from(low).unwrap())
}

/// Every string of up to five signs, alone and after a number.
#[test]
fn amounts_in_anas_follow_their_grammar() {
    let mut all = vec![String::new()];
    let mut read = 0;
    for _ in 0..5 {
        all = all.iter().flat_map(|one| ['৴', '৵', '৶', '৷', '৸', '৹'].map(|sign| format!("{one}{sign}"))).collect();
        for signs in &all {
            let value = |units: u32| {
                let value = sixteenths(signs).map(|count| divided(u64::from(units * 16 + count), 16).unwrap());
                value.ok_or(Kind::InvalidDigit)
            };
            let found = |text: &str| match number::parse_quantity(text) {
                Ok(quantity) => {
                    assert_eq!(quantity.unit(), Some(Unit::Ana), "{text}");
                    Ok(quantity.value().to_owned())
                }
                Err(error) => Err(error.kind()),
            };
            assert_eq!(found(signs), value(0), "{signs}");
            read += u32::from(value(0).is_ok());
            let after_number = match &**signs {
                "৷" => Err(Kind::Ambiguous),
                "৹" => Err(Kind::NonStandard),
                _ => value(7),
            };
            assert_eq!(found(&format!("৭ {signs}")), after_number, "৭ {signs}");
        }
    }
    // Five beginnings, four middles, with or without the end; but the empty text is not an amount.
    assert_eq!(read, 5 * 4 * 2 - 1);
}

/// `text` without the spaces beside the commas within a number.
fn without_gaps(text: &str) -> String {
    text.split(',').map(str::trim).collect::<Vec<_>>().join(",")
}

/// Whether a number shares the scale of the number after it, as the ৫ of ৫-৬ লাখ: apart from zeros it has the same figures as `alone`,
/// its value without context, and the second number is at least a hundred and has a word.
fn shares_scale(text: &str, found: &Match<'_>, alone: &str) -> bool {
    let figures = |value: &str| value.replace('.', "").trim_matches('0').to_owned();
    let after = text[found.range().end..].trim_start();
    let second = ["-", "–", "—", "‐", "‑", "থেকে", "হতে"].iter().find_map(|mark| after.strip_prefix(mark));
    let second = second.and_then(|second| number::find_iter(second).next());
    second.is_some_and(|second| {
        let is_scaled = second.value().split('.').next().is_some_and(|whole| whole.len() > 2);
        is_scaled && second.as_str().contains(char::is_alphabetic) && figures(found.value()) == figures(alone)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn leading_and_trailing_space_only_moves_the_span_of_an_error(text in any_text(), before in "[ \n\u{A0}]{1,3}", after in "[ \n\u{A0}]{0,3}") {
        let text = text.trim();
        prop_assume!(!text.is_empty());
        let spaced = format!("{before}{text}{after}");
        let moved = |result: Result<String, Error>, by: usize| {
            result.map_err(|error| (error.kind(), error.span().start + by, error.span().end + by))
        };
        let by = before.len();
        prop_assert_eq!(moved(number::parse(&spaced), 0), moved(number::parse(text), by));
        let figures = |text: &str| number::parse_figures::<String>(text);
        prop_assert_eq!(moved(figures(&spaced), 0), moved(figures(text), by));
        let rank = |text: &str| ordinal::parse(text).map(|rank| rank.to_string());
        prop_assert_eq!(moved(rank(&spaced), 0), moved(rank(text), by));
        let quantity = |text: &str| number::parse_quantity(text).map(|read| format!("{} {:?}", read.value(), read.unit()));
        prop_assert_eq!(moved(quantity(&spaced), 0), moved(quantity(text), by));
        let decimal = |text: &str| Decimal::try_from(text).map(|decimal| decimal.to_string());
        prop_assert_eq!(moved(decimal(&spaced), 0), moved(decimal(text), by));
    }

    /// So is what precedes the second number of an approximation, পাঁচ-ছয়.
    #[test]
    fn the_text_before_trailing_input_is_a_number(text in any_text()) {
        let before = |result: Result<String, Error>| match result {
            // A hyphen between two words joins them.
            Err(error) if matches!(error.kind(), Kind::TrailingInput | Kind::Ambiguous) => {
                Some(text[..error.span().start].trim_end_matches(['-', '‐', '–']))
            }
            _ => None,
        };
        if let Some(number) = before(number::parse(&text)) {
            prop_assert!(number::parse::<String>(number).is_ok(), "{:?} {:?}", text, number);
        }
    }

    /// With these exceptions: the last word may have an ending; the first number of a range may share the scale of the second; only in
    /// running text may commas have spaces; and what the context makes a measure is money or per cent without it.
    #[test]
    fn a_number_that_is_found_parses_to_the_same_value(text in any_text()) {
        for found in number::find_iter(&text) {
            let endings = ["", "র", "\u{9C7}র", "এর", "য\u{9BC}", "\u{9DF}", "ও", "ই", "তে", "কে", "\u{9C7}", "মাত্র", "টুকু"];
            let (whole, text) = (&text, found.as_str());
            let mut stems = (0..=text.len()).filter_map(|at| {
                let (stem, ending) = text.split_at_checked(at)?;
                let ending = ending.replace(['\u{200C}', '\u{200D}'], "");
                let plain = ending.strip_suffix(['ই', 'ও']).unwrap_or(&ending);
                // একাত্তর'এর
                let stem = stem.trim_end_matches(['\'', '’', '‘', 'ʼ']);
                (endings.contains(&&*ending) || endings.contains(&plain)).then_some(stem)
            });
            let is_same = stems.any(|stem| match found.kind() {
                MatchKind::Ordinal => ordinal::parse(stem).is_ok_and(|rank| rank.to_string() == found.value()),
                _ => number::parse_quantity(&without_gaps(stem)).is_ok_and(|read| {
                    let (unit, value) = match (read.unit(), found.unit()) {
                        (Some(Unit::Classifier(_)), Some(Unit::Classifier(_)))
                        | (Some(Unit::Measure(_)), Some(Unit::Measure(_))) => (true, read.value().to_owned()),
                        (Some(Unit::Currency(_) | Unit::Percent), Some(Unit::Measure(word))) => {
                            let count = stem.rsplit_once(word).map(|(count, _)| without_gaps(count));
                            (true, count.and_then(|count| number::parse(&count).ok()).unwrap_or_default())
                        }
                        (read_as, found) => (read_as == found, read.value().to_owned()),
                    };
                    unit && (value == found.value() || shares_scale(whole, &found, &value))
                }),
            });
            prop_assert!(is_same, "{:?}", found);
        }
    }
}

/// The spellings of some counts, the first being that of `to_words`.
const COUNTS: [(u128, &[&str]); 12] = [
    (1, &["এক", "১", "1"]),
    (5, &["পাঁচ", "পাচ", "৫"]),
    (6, &["ছয়", "ছ", "ছ\u{9DF}"]),
    (9, &["নয়", "ন", "ন\u{9DF}"]),
    (11, &["এগারো", "এগার", "১১"]),
    (16, &["ষোলো", "ষোল"]),
    (20, &["বিশ", "কুড়ি", "২০"]),
    (29, &["ঊনত্রিশ", "উনত্রিশ", "উনতিরিশ"]),
    (45, &["পঁয়তাল্লিশ", "পঁইতাল্লিশ"]),
    (79, &["ঊনআশি", "উনাশি"]),
    (80, &["আশি", "আশী", "৮০"]),
    (99, &["নিরানব্বই", "নিরানব্বুই", "৯৯"]),
];

fn count() -> impl Strategy<Value = (u128, String)> {
    (prop::sample::select(&COUNTS[..]), any::<prop::sample::Index>())
        .prop_map(|((value, spellings), at)| (value, at.get(spellings).to_string()))
}

/// A count and its scale, or an empty text.
fn part(worth: u128, units: &'static [&'static str]) -> impl Strategy<Value = (u128, String)> {
    prop::option::of((count(), prop::sample::select(units))).prop_map(move |part| match part {
        Some(((count, word), unit)) => (count * worth, format!("{word} {unit} ")),
        None => (0, String::new()),
    })
}

/// Below a crore.
fn small() -> impl Strategy<Value = (u128, String)> {
    let hundreds =
        part(100, &["শ", "শো", "শত", "শ'", "শ’"]).prop_filter("below a thousand", |(value, _)| *value < 1000);
    let rest =
        prop::option::of(count()).prop_map(|rest| rest.map_or((0, String::new()), |(value, word)| (value, word + " ")));
    (part(100_000, &["লাখ", "লক্ষ"]), part(1000, &["হাজার", "সহস্র"]), hundreds, rest).prop_map(|parts| {
        let (lakhs, thousands, hundreds, rest) = parts;
        (lakhs.0 + thousands.0 + hundreds.0 + rest.0, format!("{}{}{}{}", lakhs.1, thousands.1, hundreds.1, rest.1))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn parts_in_any_spelling_add_up(high in small(), crores in prop::sample::select(&["কোটি", "কোটী", "ক\u{9C7}\u{9BE}টি"][..]), low in small()) {
        prop_assume!(high.0 > 0 && low.0 > 0);
        // In digits, ৫ লাখ ২ কোটি is two figures in the wrong order.
        let two_figures = high.1.contains("লাখ") || high.1.contains("লক্ষ");
        prop_assume!(!two_figures || !high.1.trim_end().ends_with(|c: char| c.is_numeric()));
        let text = format!("{}{crores} {}", high.1, low.1);
        prop_assert_eq!(number::parse(&text), Ok(high.0 * 10_000_000 + low.0), "{}", text);
        prop_assert_eq!(number::parse(&format!("মাইনাস {text}")), Ok(format!("-{}", high.0 * 10_000_000 + low.0)));
        let quantity = number::parse_quantity(&format!("{text} টাকা মাত্র")).map(|read| read.value().to_owned());
        prop_assert_eq!(quantity, Ok((high.0 * 10_000_000 + low.0).to_string()), "{}", text);
    }
}
