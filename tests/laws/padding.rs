//! Every `Display` honours width, fill, alignment and precision as its text would.

use std::fmt::Display;

use bengali_text::calendar::{BanglaDate, Date, Weekday};
use bengali_text::datetime::{self, DateTime, Fields, Label, Parser, Pattern, Strictness, Time, Value};
use bengali_text::normalize::ill_formed;
use bengali_text::number::{self, Compact, Currency, Decimal, Spelling};
use bengali_text::{Level, Rule};
use proptest::prelude::*;

fn pads_like_text(value: &impl Display) {
    let text = value.to_string();
    assert_eq!(format!("{value:>30}|{value:^7}|{value:*<12}"), format!("{text:>30}|{text:^7}|{text:*<12}"));
    assert_eq!(format!("{value:·^40}|{value:<0$}", 50), format!("{text:·^40}|{text:<0$}", 50));
}

/// Precision truncates, and the default alignment is left, as for a string; integers and [`Decimal`] differ in both.
fn formats_like_text(value: &impl Display) {
    pads_like_text(value);
    let text = value.to_string();
    assert_eq!(
        format!("{value:20}|{value:.3}|{value:>9.4}|{value:।^9.0}"),
        format!("{text:20}|{text:.3}|{text:>9.4}|{text:।^9.0}")
    );
}

#[test]
fn names_and_messages_format_like_text() {
    for level in [Level::Canonical, Level::Visual, Level::Repair] {
        formats_like_text(&level);
    }
    Rule::ALL.iter().for_each(formats_like_text);
    for currency in Currency::ALL {
        formats_like_text(&currency);
    }
    Weekday::ALL.iter().for_each(formats_like_text);
    for label in [Label::Published, Label::Updated, Label::Printed, Label::Dated] {
        formats_like_text(&label);
    }
    for fault in ill_formed("\u{9CD}ক অ\u{9BE}") {
        formats_like_text(&fault.kind());
    }
    for text in ["", "পাঁচ হাজাার", "১,২৩৪,৫"] {
        let error = number::parse::<u8>(text).unwrap_err();
        formats_like_text(&error);
        formats_like_text(&error.kind());
    }
    for text in ["", "২১ নভেমবার ২০২৩", "৩১ সেপ্টেম্বর ২০২৩"]
    {
        let error = Parser::new().parse(text).unwrap_err();
        formats_like_text(&error);
        formats_like_text(&error.kind());
    }
    let found = Parser::new().strictness(Strictness::Lenient).parse_match("বুধবার, ২১ সেপ্টেম্বর ’২৩").unwrap();
    found.warnings().iter().for_each(|warning| formats_like_text(&warning));
}

/// A value of every kind, and an offset.
#[test]
fn values_of_every_kind_format_like_text() {
    for text in [
        "২১ সেপ্টেম্বর ২০২৩",
        "খ্রিস্টপূর্ব ৩২৬ সাল",
        "রাত ৯টা",
        "16:43:05",
        "২১/০৯/২০২৩ ০৪:৪৩ পিএম",
        "২১ সেপ্টেম্বর",
        "৭ ডিসেম্বর রাত ১১টা",
        "৬ আশ্বিন ১৪৩০ বঙ্গাব্দ",
        "৭ই পৌষ সকাল ৮টা",
        "২০–২৫ সেপ্টেম্বর ২০২৩",
        "রাত ১০টা থেকে ভোর ৫টা পর্যন্ত",
    ] {
        let value = Parser::new().parse(text).unwrap();
        formats_like_text(&value);
        match value {
            Value::Date(date) => formats_like_text(&date),
            Value::Time(time) => formats_like_text(&time),
            Value::DateTime(time) => formats_like_text(&time),
            Value::Partial(date) => formats_like_text(&date),
            Value::Bangla(date) => formats_like_text(&date),
            Value::Range(range) => {
                formats_like_text(&range);
                formats_like_text(&range.start());
            }
            _ => panic!("{value:?}"),
        }
        formats_like_text(&datetime::Formatter::new().format(value));
    }
    formats_like_text(&Parser::new().parse_match("২০২৩-০৯-২১T১৬:৪৩:০০+০৬:০০").unwrap().offset().unwrap());
}

proptest! {
    #[test]
    fn numbers_format_like_text(value in any::<i128>(), text in "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,9})?", year in any::<u16>()) {
        formats_like_text(&number::to_year_words(year));
        for decimal in [Decimal::from(value), Decimal::try_from(&*text).unwrap()] {
            pads_like_text(&decimal);
            let words = number::to_words(&decimal);
            formats_like_text(&words);
            formats_like_text(&words.clone().as_money(Currency::Taka).only());
            formats_like_text(&words.spelling(Spelling::new().digit_by_digit()));
            let formatter = number::Formatter::new();
            for formatter in [
                formatter,
                formatter.percent(),
                formatter.currency(Currency::Rupee),
                formatter.currency(Currency::Taka),
                formatter.compact(Compact::Long),
            ] {
                formats_like_text(&formatter.format(&decimal));
            }
        }
    }

    #[test]
    fn days_format_like_text(days in -4_000_000_i32..3_000_000, hour in 0_u8..24, minute in 0_u8..60) {
        let epoch = Date::new(1970, 1, 1).unwrap();
        let Ok(date) = epoch.add_days(days) else { return Ok(()) };
        formats_like_text(&date);
        formats_like_text(&BanglaDate::from_gregorian(date, bengali_text::calendar::Reckoning::Bangladesh));
        let time = DateTime::new(date, Time::new(hour, minute).unwrap());
        formats_like_text(&time);
        let formatter = datetime::Formatter::new();
        formats_like_text(&formatter.format(time));
        formats_like_text(&formatter.format_day(date, epoch));
        formats_like_text(&formatter.format_relative(time, DateTime::new(epoch, Time::MIDNIGHT)));
        formats_like_text(&formatter.format_pattern(Pattern::new("EEEE, d MMMM yyyy").unwrap(), Fields::from(date)).unwrap());
    }
}
