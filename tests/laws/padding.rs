//! Whatever is displayed takes width, fill, alignment and precision as its text does.

use std::fmt::Display;

use bengali_text::calendar::{BanglaDate, Date, Weekday};
use bengali_text::datetime::{self, DateTime, Fields, Label, Parser, Pattern, Strictness, Time, Value};
use bengali_text::normalize::ill_formed;
use bengali_text::number::{self, Compact, Currency, Decimal, Spelling};
use bengali_text::{Level, Rule};
use proptest::prelude::*;

fn pads(value: &impl Display) {
    let text = value.to_string();
    assert_eq!(format!("{value:>30}|{value:^7}|{value:*<12}"), format!("{text:>30}|{text:^7}|{text:*<12}"));
    assert_eq!(format!("{value:·^40}|{value:<0$}", 50), format!("{text:·^40}|{text:<0$}", 50));
}

/// What is not an integer or a [`Decimal`], which stand on the right by themselves, is as text for the rest too.
fn cuts(value: &impl Display) {
    pads(value);
    let text = value.to_string();
    assert_eq!(
        format!("{value:20}|{value:.3}|{value:>9.4}|{value:।^9.0}"),
        format!("{text:20}|{text:.3}|{text:>9.4}|{text:।^9.0}")
    );
}

#[test]
fn names_and_messages() {
    for level in [Level::Canonical, Level::Visual, Level::Repair] {
        cuts(&level);
    }
    Rule::ALL.iter().for_each(cuts);
    for currency in Currency::ALL {
        cuts(&currency);
    }
    Weekday::ALL.iter().for_each(cuts);
    for label in [Label::Published, Label::Updated, Label::Printed, Label::Dated] {
        cuts(&label);
    }
    for fault in ill_formed("\u{9CD}ক অ\u{9BE}") {
        cuts(&fault.kind());
    }
    for text in ["", "পাঁচ হাজাার", "১,২৩৪,৫"] {
        let error = number::parse::<u8>(text).unwrap_err();
        cuts(&error);
        cuts(&error.kind());
    }
    for text in ["", "২১ নভেমবার ২০২৩", "৩১ সেপ্টেম্বর ২০২৩"]
    {
        let error = Parser::new().parse(text).unwrap_err();
        cuts(&error);
        cuts(&error.kind());
    }
    let found = Parser::new().strictness(Strictness::Lenient).parse_match("বুধবার, ২১ সেপ্টেম্বর ’২৩").unwrap();
    found.warnings().iter().for_each(|warning| cuts(&warning));
}

/// A value of every kind, a written offset and its years.
#[test]
fn values_of_every_kind() {
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
        cuts(&value);
        match value {
            Value::Date(date) => cuts(&date),
            Value::Time(time) => cuts(&time),
            Value::DateTime(time) => cuts(&time),
            Value::Partial(date) => cuts(&date),
            Value::Bangla(date) => cuts(&date),
            Value::Range(range) => {
                cuts(&range);
                cuts(&range.start());
            }
            _ => panic!("{value:?}"),
        }
        cuts(&datetime::Formatter::new().format(value));
    }
    cuts(&Parser::new().parse_match("২০২৩-০৯-২১T১৬:৪৩:০০+০৬:০০").unwrap().offset().unwrap());
}

proptest! {
    #[test]
    fn numbers(value in any::<i128>(), text in "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,9})?", year in any::<u16>()) {
        cuts(&number::to_year_words(year));
        for decimal in [Decimal::from(value), Decimal::try_from(&*text).unwrap()] {
            pads(&decimal);
            let words = number::to_words(&decimal);
            cuts(&words);
            cuts(&words.clone().as_money(Currency::Taka).only());
            cuts(&words.spelling(Spelling::new().digit_by_digit()));
            let formatter = number::Formatter::new();
            for formatter in [
                formatter,
                formatter.percent(),
                formatter.currency(Currency::Rupee),
                formatter.currency(Currency::Taka),
                formatter.compact(Compact::Long),
            ] {
                cuts(&formatter.format(&decimal));
            }
        }
    }

    #[test]
    fn days(days in -4_000_000_i32..3_000_000, hour in 0_u8..24, minute in 0_u8..60) {
        let epoch = Date::new(1970, 1, 1).unwrap();
        let Ok(date) = epoch.add_days(days) else { return Ok(()) };
        cuts(&date);
        cuts(&BanglaDate::from_gregorian(date, bengali_text::calendar::Reckoning::Bangladesh));
        let time = DateTime::new(date, Time::new(hour, minute).unwrap());
        cuts(&time);
        let formatter = datetime::Formatter::new();
        cuts(&formatter.format(time));
        cuts(&formatter.format_day(date, epoch));
        cuts(&formatter.format_relative(time, DateTime::new(epoch, Time::MIDNIGHT)));
        cuts(&formatter.format_pattern(Pattern::new("EEEE, d MMMM yyyy").unwrap(), Fields::from(date)).unwrap());
    }
}
