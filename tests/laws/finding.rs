//! Laws of finding dates in running text: a date between other words is found, and words and numbers that resemble one are not.
#![cfg(feature = "find")]

use bengali_text::calendar::Date;
use bengali_text::datetime::{Clock, DateTime, Formatter, Label, Parser, Style, Time};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::text::composed;

/// Words of news without a date: names that begin like months and weekdays, and numbers that are not dates.
const FILLER: &[&str] = &[
    "প্রতিমন্ত্রী",
    "জুনাইদ আহমেদ",
    "মেয়ে ২০ জন",
    "মার্চেন্ট ব্যাংক",
    "সোমালিয়া",
    "রবি মৌসুমে",
    "৪০ টাকা",
    "৩টি বই",
    "৩টা বই",
    "নম্বর ০১৭১২৩৪৫৬৭৮",
    "ধারা ৯৯৯৯.৯৯.৯৯",
    "২৪৬ দশমিক ৬ মিলিমিটার",
    "৩০/৬ নম্বর বাড়ি",
    "২৫০০০ মেঃ টন",
    "বয়স ৩২ বছর",
    "মে মাসে",
    "রাতে",
    "৫ মাসের মাথায়",
    "১২.৫%",
    "২-১ গোলে",
    "অর্জুন",
    "খুঁজুন",
    "কার্তিক চক্রবর্তী",
    "বৈশাখী মেলা",
    "মধ্যরাতে আগুন",
    "আরও ৭১ নিহত",
    "৬০ কিমি বেগে",
    "এটুআই (২০২৩)",
    "আজ ঢাকায়",
    "কাল",
    "এখন",
    "প্রকাশ করেন",
    "সর্বশেষ খবর",
    "দুপুরে একটা লোক",
    "এক মাঘে শীত যায় না",
    "চৌদ্দ শত বাহাত্তর",
    "৫ বছর বয়সী",
    "খ্রিস্টপূর্ব ৫ম শতাব্দী",
    "সন্ধ্যাবেলা একটা ট্যাক্সি",
    "১৯৭০-এর দশকে",
    "শুক্র গ্রহ",
    "মঙ্গল কামনা",
    "৩ নং আইন",
    "০৪.০০.০০০০.৪২৩.২২",
    "may be",
    "section 93 may",
    "March করে",
];

#[test]
fn text_without_a_date_has_no_match() {
    for text in FILLER {
        let found: Vec<_> = Parser::new().find_iter(text).map(|found| found.value().to_string()).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn a_duration_has_each_unit_once() {
    let parser = Parser::new().reference("2023-09-21T12:00".parse().unwrap());
    let text = "৫ দিন ৫ দিন আগে";
    let found: Vec<_> = parser.find_iter(text).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].value().to_string(), "2023-09-16");
    assert_eq!(&text[found[0].range()], "৫ দিন আগে");
    let found = parser.find_iter("২ দিন ৩ ঘণ্টা আগে").next().unwrap();
    assert_eq!(found.value().to_string(), "2023-09-19T09:00");
}

/// The number could be the day of the month as well as the year of the era.
#[test]
fn a_small_year_is_not_found_beside_a_month_of_another_calendar() {
    let texts = [
        "ফাল্গুন ১২ খ্রিস্টপূর্ব",
        "বৈশাখ ১২ খ্রিস্টাব্দ",
        "বৈশাখ মাস, ১২ খ্রিস্টাব্দ",
        "রমজান ২ খ্রিস্টপূর্ব",
        "মহররম ১২ খ্রিস্টাব্দ",
        "চৈত্র৩১খ্রিস্টাব্দ",
    ];
    for text in texts {
        for text in [text.to_owned(), format!("তখন {text} ছিল")] {
            let found: Vec<_> = Parser::new().find_iter(&text).map(|found| found.value().to_string()).collect();
            assert!(found.is_empty(), "{text}: {found:?}");
        }
    }
    let found = Parser::new().find_iter("তখন ৩২২ খ্রিস্টপূর্বাব্দ").next().unwrap();
    assert_eq!(found.value().to_string(), "-0321");
}

#[test]
fn a_year_before_the_common_era_is_not_a_bangla_year() {
    let text = "১২ বৈশাখ খ্রিস্টপূর্ব ৫৭";
    assert!(Parser::new().parse(text).is_err());
    let found = Parser::new().find_iter(text).next().unwrap();
    assert_eq!(found.value().to_string(), "B----01-12");
    let value = Parser::new().parse("১২ মার্চ খ্রিস্টপূর্ব ৫৭").unwrap();
    assert_eq!(value.to_string(), "-0056-03-12");
}

#[test]
fn a_last_year_of_two_digits_lies_near_the_first() {
    let values =
        |text: &str| -> Vec<String> { Parser::new().find_iter(text).map(|found| found.value().to_string()).collect() };
    assert!(values("১৪৩০–১২সাল").is_empty());
    assert_eq!(values("১৯৯৯-০০ সাল"), ["1999/2000"]);
    assert_eq!(values("১৯৯৫-০৫ সাল"), ["1995/2005"]);
}

/// খ্রিস্টপূর্ব contains পূ, বিশেষ রাত contains শেষ রাত, দিবাগত contains গত: inside a word these mean nothing.
#[test]
fn a_keyword_inside_a_word_is_ignored() {
    let values =
        |text: &str| -> Vec<String> { Parser::new().find_iter(text).map(|found| found.value().to_string()).collect() };
    assert_eq!(values("খ্রিস্টপূর্ব ৩২২"), ["-0321"]);
    assert_eq!(values("সেই বিশেষ রাত ৯টায়"), ["21:00"]);
    let text = "দিবাগত রাত ২টা (১৪ ডিসেম্বর ২০২৫)";
    assert_eq!(values(text), ["2025-12-15T02:00"]);
    let parser = Parser::new().reference("2025-12-16T12:00".parse().unwrap());
    assert_eq!(parser.find_iter(text).next().unwrap().value().to_string(), "2025-12-15T02:00");
}

#[test]
fn the_byline_and_the_dates_of_a_page_are_found() {
    let page = "নদীর খবর\nপ্রকাশ :\n২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম\nআপডেট : ২১ সেপ্টেম্বর ২০২৩, ০৪:৫৩ পিএম\n\nগতকাল বুধবার (২০ সেপ্টেম্বর) মেলা শুরু হয়।\n\n১০\n\n\
        ২৩ আগস্ট : মেলার ইতিহাস\n\n১১\n\nজুনাইদ আহমেদ, আরও ৭১ জন\n";
    let show = |parser: Parser| -> Vec<(String, Option<Label>, &str)> {
        let matches = parser.find_iter(page);
        matches.map(|found| (found.value().to_string(), found.label(), &page[found.range()])).collect()
    };
    let bylines = [
        ("2023-09-21T16:43".to_owned(), Some(Label::Published), "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম"),
        ("2023-09-21T16:53".to_owned(), Some(Label::Updated), "২১ সেপ্টেম্বর ২০২৩, ০৪:৫৩ পিএম"),
    ];
    let found = show(Parser::new());
    assert_eq!(found[..2], bylines);
    assert_eq!(
        found[2..],
        [("--09-20".to_owned(), None, "গতকাল বুধবার (২০ সেপ্টেম্বর)"), ("--08-23".to_owned(), None, "২৩ আগস্ট"),]
    );
    let reference = Parser::new().find_byline(page).unwrap();
    assert_eq!(reference.to_string(), "2023-09-21T16:43");
    let byline = Parser::new().find_byline_match(page).unwrap();
    assert_eq!((byline.to(), byline.label(), byline.as_str()), (Ok(reference), bylines[0].1, bylines[0].2));
    let found = show(Parser::new().reference(reference));
    assert_eq!(
        found[2..],
        [("2023-09-20".to_owned(), None, "গতকাল বুধবার (২০ সেপ্টেম্বর)"), ("2023-08-23".to_owned(), None, "২৩ আগস্ট"),]
    );
}

fn formatters() -> impl Strategy<Value = Formatter> {
    let styles = &[Style::Full, Style::Long, Style::Ordinal, Style::Byline, Style::Masthead][..];
    let clocks = &[Clock::Latin, Clock::Spelled, Clock::Classical, Clock::Period, Clock::Spoken, Clock::Quarters][..];
    (prop::sample::select(styles), prop::sample::select(clocks))
        .prop_map(|(style, clock)| Formatter::new().style(style).clock(clock))
}

fn date_times() -> impl Strategy<Value = DateTime> {
    (-100_000..40_000i32, 0u8..24, 0u8..60).prop_map(|(days, hour, minute)| {
        DateTime::new(Date::from_days_from_epoch(days).unwrap(), Time::new(hour, minute).unwrap())
    })
}

proptest! {
    #[test]
    fn a_formatted_date_is_found_between_other_words(
        time in date_times(),
        formatter in formatters(),
        with_time in any::<bool>(),
        before in prop::sample::select(FILLER),
        after in prop::sample::select(FILLER),
    ) {
        let (written, value) = if with_time {
            (formatter.format(time).to_string(), time.to_string())
        } else {
            (formatter.format(time.date()).to_string(), time.date().to_string())
        };
        let text = format!("{before}। {written} — {after}");
        let mut dates = Parser::new().find_iter(&text);
        let found: Vec<_> = dates.by_ref().collect();
        prop_assert_eq!(found.len(), 1, "{}: {:?}", text, found);
        prop_assert!(dates.next().is_none(), "the iterator is fused");
        prop_assert_eq!(found[0].value().to_string(), value, "{}", text);
        prop_assert_eq!(&text[found[0].range()], written, "{}", text);
    }

    #[test]
    fn the_matches_do_not_depend_on_the_encoding(time in date_times(), formatter in formatters(), before in prop::sample::select(FILLER)) {
        let text = format!("{before}। {} {before}", formatter.format(time));
        let nfc: String = text.nfc().collect();
        let values = |text: &str| -> Vec<String> { Parser::new().find_iter(text).map(|found| found.value().to_string()).collect() };
        let expected = values(&text);
        prop_assert_eq!(&values(&nfc), &expected);
        prop_assert_eq!(&values(&composed(&text)), &expected);
        prop_assert_eq!(&values(&text.nfd().collect::<String>()), &expected);
    }
}
