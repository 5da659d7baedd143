//! Laws of what dates mean relative to a reference or with a period of the day: each is compared with its plain rule, over a full small
//! domain.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use crate::text::exact;
use bengali_text::calendar::{BanglaDate, Date, Reckoning, Weekday};
use bengali_text::datetime::{
    Clock, DateTime, ErrorKind, Fields, Formatter, Parser, Pattern, Strictness, Style, Time, Value, Warning, YearRule,
};
use bengali_text::digits::Digits;

const RULES: [YearRule; 3] = [YearRule::Nearest, YearRule::Past, YearRule::Future];

fn parser(reference: &str) -> Parser {
    Parser::new().reference(reference.parse().unwrap())
}

pub fn read(parser: Parser, text: &str) -> String {
    parser.parse(text).map_or_else(|error| format!("{:?}", error.kind()), |value| value.to_string())
}

pub fn pattern(pattern: &str, fields: impl Into<Fields>) -> String {
    Formatter::new().format_pattern(Pattern::new(pattern).unwrap(), fields).unwrap().to_string()
}

/// The date that a word and a rule choose, out of those of one month and day in all years.
fn choose<T: Copy>(days: &[(Date, T)], reference: Date, word: &str, rule: YearRule) -> Option<T> {
    let wanted = |date: Date| match (word, rule) {
        ("গত ", _) => date < reference,
        ("আগামী ", _) => date > reference,
        (_, YearRule::Past) => date <= reference,
        (_, YearRule::Future) => date >= reference,
        _ => true,
    };
    let mut best: Option<(Date, T)> = None;
    // The dates ascend, so of two that are equally near the earlier one stays.
    for &(date, day) in days {
        let far = |date: Date| date.days_since(reference).abs();
        if wanted(date) && best.is_none_or(|(best, _)| far(date) < far(best)) {
            best = Some((date, day));
        }
    }
    best.map(|(_, day)| day)
}

fn words_and_rules() -> impl Iterator<Item = (&'static str, YearRule)> {
    ["গত ", "আগামী "].map(|word| (word, YearRule::Nearest)).into_iter().chain(RULES.map(|rule| ("", rule)))
}

/// The second is as far from 22 March before it as from the next one, since a leap day lies between. Some are the first and the last
/// date, or before the year 1, where remainders of years are negative.
const REFERENCES: [&str; 10] = [
    "2024-02-29T12:00",
    "2023-09-21T12:00",
    "2024-03-01T00:00",
    "2023-12-31T23:59",
    "2000-01-01T00:00",
    "1899-06-30T12:00",
    "0000-06-01T12:00",
    "-0500-04-14T12:00",
    "-9999-01-01T00:00",
    "9999-12-31T00:00",
];

/// With আগামী it is the next one, with গত the last one.
#[test]
fn a_day_without_a_month_is_the_nearest() {
    let first = Date::new(2023, 1, 1).unwrap();
    for days in (0..800).step_by(7) {
        let today = first.add_days(days).unwrap();
        let parser = Parser::new().reference(DateTime::new(today, Time::MIDNIGHT));
        for day in 1..=31_u8 {
            let near = |wanted: &dyn Fn(i32) -> bool| {
                let all = (-100..=100).filter(|&away| wanted(away)).map(|away| (away, today.add_days(away).unwrap()));
                all.filter(|(_, date)| date.day() == day).min_by_key(|(away, _)| (away.abs(), *away > 0)).unwrap().1
            };
            for (text, date, is_assumed) in [
                (format!("{day} তারিখে"), near(&|_| true), true),
                (format!("আগামী {day} তারিখ"), near(&|away| away > 0), false),
                (format!("গত {day} তারিখে"), near(&|away| away < 0), false),
            ] {
                let found = parser.parse_match(&text).unwrap();
                assert_eq!(found.value().to_string(), date.to_string(), "{text} on {today}");
                assert_eq!(found.warnings().contains(Warning::AssumedMonth), is_assumed, "{text}");
                let running = parser.find_iter(&text).map(|found| found.value().to_string()).collect::<Vec<_>>();
                assert_eq!(running, [date.to_string()], "{text}");
            }
        }
    }
}

/// Full-width digits, and ঌ typed for ৯ next to another digit.
#[test]
fn lookalikes_of_digits_are_read_as_the_digits() {
    let texts = ["২৯ সেপ্টেম্বর ১৯৯৯", "১৯/০৯/২০১৯ ০৯:১৯ পিএম", "প্রকাশ: ১৯ জুন ২০১৯, ১৯:১৯", "১৯৯৬ থেকে ১৯৯৯ সাল"];
    let shape = |text: &str| {
        let parser = Parser::new();
        let alone = parser.parse_match(text).map(|found| (found.value(), found.range()));
        let running: Vec<_> = parser.find_iter(text).map(|found| (found.value(), found.range())).collect();
        (alone, running)
    };
    let wide = |c: char| {
        u32::from(c)
            .checked_sub(0x9E6)
            .filter(|&value| value < 10)
            .map_or(c, |value| char::from_u32(0xFF10 + value).unwrap())
    };
    for text in texts {
        let wide: String = text.chars().map(wide).collect();
        for similar in [wide, text.replace("১৯", "১ঌ")] {
            assert_ne!(similar, text);
            assert_eq!(shape(&similar), shape(text), "{similar}");
        }
    }
}

#[test]
fn the_year_rule_chooses_the_year_of_a_day() {
    for reference in REFERENCES {
        let parser = parser(reference);
        let today = reference.parse::<DateTime>().unwrap().date();
        let leap = Date::new(2024, 1, 1).unwrap();
        for day in (0..366).map(|days| leap.add_days(days).unwrap()) {
            let text = pattern("d MMMM", day);
            let dates =
                (today.year() - 12..=today.year() + 12).filter_map(|year| Date::new(year, day.month(), day.day()).ok());
            let days: Vec<_> = dates.map(|date| (date, date)).collect();
            for (word, rule) in words_and_rules() {
                let expected = match choose(&days, today, word, rule) {
                    Some(date) => date.to_string(),
                    None => format!("--{:02}-{:02}", day.month(), day.day()),
                };
                let got = read(parser.year_rule(rule), &format!("{word}{text}"));
                assert_eq!(got, expected, "{word}{text} {rule:?} from {reference}");
            }
        }
    }
}

#[test]
fn the_year_rule_chooses_the_year_of_a_bangla_day() {
    let rule_of_1394 = Reckoning::Bangladesh;
    for reference in REFERENCES {
        let parser = parser(reference);
        let today = reference.parse::<DateTime>().unwrap().date();
        let this_year = BanglaDate::from_gregorian(today, rule_of_1394).year();
        for (month, day) in (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day))) {
            // In this year each month has its largest number of days.
            let Ok(sample) = BanglaDate::new(1430, month, day) else { continue };
            let text = pattern("d MMMM", sample);
            let mut days = Vec::new();
            for year in this_year - 3..=this_year + 3 {
                let bangla = BanglaDate::new(year, month, day);
                days.extend(bangla.ok().and_then(|bangla| Some((bangla.to_gregorian(rule_of_1394).ok()?, bangla))));
            }
            for (word, rule) in words_and_rules() {
                let near = |date: BanglaDate| (date.year() - this_year).abs() <= 2;
                let expected = match choose(&days, today, word, rule).filter(|&date| near(date)) {
                    Some(date) if date.is_proleptic() => date.to_string(),
                    Some(date) => format!("{date}={}", date.to_gregorian(rule_of_1394).unwrap()),
                    None => format!("B----{month:02}-{day:02}"),
                };
                let got = read(parser.year_rule(rule), &format!("{word}{text}"));
                assert_eq!(got, expected, "{word}{text} {rule:?} from {reference}");
            }
        }
    }
}

/// Where the last year of the Bangla calendar and that of the Gregorian one give different dates, no year is chosen.
#[test]
fn last_year_of_a_bangla_date_has_to_fit_both_calendars() {
    for reference in ["2023-09-21T12:00", "2024-02-01T12:00", "2024-04-14T00:00"] {
        let today = reference.parse::<DateTime>().unwrap().date();
        let this_year = BanglaDate::from_gregorian(today, Reckoning::Bangladesh).year();
        for (word, steps) in [("গত বছর", -1), ("এ বছর", 0), ("আগামী বছর", 1)] {
            for (month, day) in (1..=12).flat_map(|month| [(month, 1), (month, 17)]) {
                let bangla = BanglaDate::new(this_year + steps, month, day).unwrap();
                let date = bangla.to_gregorian(Reckoning::Bangladesh).unwrap();
                let expected = if date.year() == today.year() + steps {
                    format!("{bangla}={date}")
                } else {
                    format!("B----{month:02}-{day:02}")
                };
                let text = format!("{word} {}", pattern("d MMMM", bangla));
                for rule in RULES {
                    assert_eq!(read(parser(reference).year_rule(rule), &text), expected, "{text} {reference}");
                }
            }
        }
    }
}

/// Without a word the latest up to the reference, with গত the latest before it, with আগামী the first after it, with এই the first from it on.
#[test]
fn a_weekday_is_the_nearest_on_the_side_of_its_word() {
    for days in 0..14 {
        let today = Date::new(2023, 12, 25).unwrap().add_days(days).unwrap();
        let parser = Parser::new().reference(DateTime::new(today, Time::MIDNIGHT));
        for weekday in Weekday::ALL {
            let named = |days: core::ops::RangeInclusive<i32>| {
                days.map(|days| today.add_days(days).unwrap()).find(|date| date.weekday() == weekday).unwrap()
            };
            let name = pattern("EEEE", named(0..=6));
            for (word, date) in
                [("", named(-6..=0)), ("গত ", named(-7..=-1)), ("আগামী ", named(1..=7)), ("এই ", named(0..=6))]
            {
                assert_eq!(read(parser, &format!("{word}{name}")), date.to_string(), "{word}{name} from {today}");
            }
        }
    }
}

/// Source: the hours of the day periods of `bn` in CLDR 48, and those that news sites print.
#[test]
fn a_period_of_the_day_decides_the_hour() {
    /// The words of a period; the hours that stay; those to which twelve is added; whether 12 is midnight; those that only a lenient parser
    /// takes.
    type Part = (&'static [&'static str], &'static [u32], &'static [u32], bool, &'static [u32]);
    const PARTS: [Part; 13] = [
        (&["ভোর", "ভোরবেলা", "প্রত্যুষে"], &[3, 4, 5, 6, 7], &[], false, &[]),
        (&["ভোররাত", "শেষ রাতে"], &[1, 2, 3, 4, 5, 6, 7], &[], false, &[]),
        (&["সকাল", "সকালবেলা"], &[4, 5, 6, 7, 8, 9, 10, 11], &[], false, &[12]),
        (&["বেলা"], &[8, 9, 10, 11, 12], &[1, 2, 3, 4, 5], false, &[]),
        (&["দুপুর", "দুপুরবেলা"], &[11, 12], &[1, 2, 3, 4], false, &[]),
        (&["মধ্যাহ্নে"], &[11, 12], &[1, 2], false, &[]),
        (&["বিকাল", "বিকেল", "বৈকাল"], &[], &[2, 3, 4, 5, 6, 7], false, &[]),
        (&["সন্ধ্যা", "সন্ধে"], &[], &[5, 6, 7, 8], false, &[9]),
        (&["রাত", "রাত্রি", "রাত্রে"], &[1, 2, 3, 4, 5], &[6, 7, 8, 9, 10, 11], true, &[]),
        (&["মধ্যরাত"], &[1, 2, 3, 4], &[11], true, &[]),
        (&["গভীর রাত"], &[1, 2, 3, 4], &[11], true, &[]),
        (&["পূর্বাহ্ণ"], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], &[], true, &[]),
        (&["অপরাহ্ণ"], &[12], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], false, &[]),
    ];
    let lenient = Parser::new().strictness(Strictness::Lenient);
    for (words, same, later, midnight, doubtful) in PARTS {
        for hour in 0..=25 {
            let said = |loose: bool| {
                let doubtful = |hour: u32| loose && doubtful.contains(&hour);
                match hour {
                    25.. => Err(ErrorKind::InvalidTime),
                    0 | 12 if midnight => Ok(0),
                    12 if doubtful(12) => Ok(12),
                    _ if same.contains(&hour) => Ok(hour),
                    1..=11 if later.contains(&hour) || doubtful(hour) => Ok(hour + 12),
                    // Hours of the 24-hour clock have to agree with the period.
                    13..=23 if later.contains(&(hour - 12)) || doubtful(hour - 12) => Ok(hour),
                    _ => Err(ErrorKind::PeriodMismatch),
                }
            };
            for (word, (parser, loose)) in
                words.iter().flat_map(|word| [(Parser::new(), false), (lenient, true)].map(|parser| (word, parser)))
            {
                let text = format!("{word} {hour:02}:07");
                let expected = said(loose).map(|hour| format!("{hour:02}:07"));
                let got = parser.parse(&text).map(|value| value.to_string()).map_err(|error| error.kind());
                assert_eq!(got, expected, "{text} {loose}");
            }
        }
    }
}

/// গত and আগামী before a month exclude the month of the reference; before বছর they give the year.
#[test]
fn a_month_is_relative_to_the_reference() {
    for month in 1..=12 {
        let today = Date::new(2023, month, 15).unwrap();
        let parser = Parser::new().reference(DateTime::new(today, Time::MIDNIGHT));
        for named in 1..=12 {
            let name = pattern("MMMM", Date::new(2024, named, 1).unwrap());
            let past = (2022..=2023).rev().find(|&year| (year, named) < (2023, month));
            let future = (2023..=2024).find(|&year| (year, named) > (2023, month));
            for (text, year) in [
                (format!("গত {name} মাসে"), past),
                (format!("আগামী {name} মাসে"), future),
                (format!("এই {name} মাসে"), Some(2023)),
                (format!("গত বছরের {name} মাসে"), Some(2022)),
                (format!("আগামী বছরের {name} মাসে"), Some(2024)),
                (format!("এ বছরের {name} মাসে"), Some(2023)),
            ] {
                let expected = format!("{}-{named:02}", year.unwrap());
                assert_eq!(read(parser, &text), expected, "{text} from {today}");
            }
        }
    }
}

/// If the weekday does not fit the date nearest to the reference, that is an error within a month of the reference; farther away the year
/// before or after is taken if it fits. The year rule makes no difference.
#[test]
fn a_weekday_chooses_the_year() {
    let today = Date::new(2023, 9, 21).unwrap();
    let leap = Date::new(2024, 1, 1).unwrap();
    let near = (0..366).step_by(7).map(|days| leap.add_days(days + 3).unwrap());
    for day in near.chain([Date::new(2024, 2, 29).unwrap()]) {
        let on = |year: i32| Date::new(year, day.month(), day.day()).ok();
        let nearest = (2015..=2031).filter_map(on).min_by_key(|date| date.days_since(today).abs()).unwrap();
        for weekday in Weekday::ALL {
            let name = pattern(
                "EEEE",
                (0..7).map(|days| leap.add_days(days).unwrap()).find(|d| d.weekday() == weekday).unwrap(),
            );
            let beside = [nearest.year() - 1, nearest.year() + 1].map(on);
            let fitting: Vec<_> = beside.into_iter().flatten().filter(|date| date.weekday() == weekday).collect();
            let expected = match &fitting[..] {
                _ if nearest.weekday() == weekday => (nearest.to_string(), false),
                [date] if nearest.days_since(today).abs() > 31 => (date.to_string(), true),
                [_, _] if nearest.days_since(today).abs() > 31 => ("Ambiguous".to_owned(), false),
                _ => ("WeekdayMismatch".to_owned(), false),
            };
            for text in [format!("{name}, {}", pattern("d MMMM", day)), format!("{} ({name})", pattern("d MMMM", day))]
            {
                for rule in RULES {
                    let found = parser("2023-09-21T12:00").year_rule(rule).parse_match(&text);
                    let got = found.map_or_else(
                        |error| (format!("{:?}", error.kind()), false),
                        |found| (found.value().to_string(), found.warnings().contains(Warning::YearFromWeekday)),
                    );
                    assert_eq!(got, expected, "{text} {rule:?}");
                }
            }
        }
    }
}

/// With every `Clock`, alone and in a byline.
#[test]
fn every_minute_of_the_day_round_trips() {
    let clocks =
        [Clock::Latin, Clock::Spelled, Clock::Classical, Clock::Period, Clock::Spoken, Clock::Quarters, Clock::Hours24];
    let date = Date::new(2023, 9, 21).unwrap();
    for minute in 0..24 * 60 {
        let time = Time::new(u8::try_from(minute / 60).unwrap(), u8::try_from(minute % 60).unwrap()).unwrap();
        for clock in clocks {
            for digits in [Digits::Bengali, Digits::Ascii] {
                let formatter = Formatter::new().clock(clock).digits(digits).style(Style::Byline);
                for time in [time, time.with_second(u8::try_from(minute % 60).unwrap()).unwrap()] {
                    let text = formatter.format(time).to_string();
                    assert_eq!(exact(Parser::new().parse(&text)), exact(Ok(Value::Time(time))), "{text}");
                }
                let both = DateTime::new(date, time);
                let text = formatter.format(both).to_string();
                assert_eq!(exact(Parser::new().parse(&text)), exact(Ok(Value::DateTime(both))), "{text}");
            }
        }
    }
}

#[test]
fn an_offset_in_a_text_round_trips() {
    for minutes in (-14 * 60..=14 * 60).step_by(15) {
        let sign = if minutes < 0 { '-' } else { '+' };
        let offset = format!("{sign}{:02}:{:02}", i16::abs(minutes) / 60, i16::abs(minutes) % 60);
        let text = format!("2023-09-21T16:43{offset}");
        let found = Parser::new().parse_match(&text).unwrap();
        let read = found.offset().unwrap();
        assert_eq!((read.minutes(), read.to_string()), (minutes, offset));
    }
}

/// For `Date`, `Time` and `DateTime`, by `Match::to` and by `FromStr`.
#[test]
fn converting_to_a_type_that_needs_more_names_what_is_missing() {
    use ErrorKind::{MissingTime, MissingYear, NoDate, TrailingInput};
    /// The errors of `Date`, `Time` and `DateTime`.
    type Said = (Option<ErrorKind>, Option<ErrorKind>, Option<ErrorKind>);
    let table: [(&str, Said); 12] = [
        ("২১ সেপ্টেম্বর ২০২৩", (None, Some(MissingTime), Some(MissingTime))),
        ("রাত ৯টা", (Some(NoDate), None, Some(NoDate))),
        ("২১ সেপ্টেম্বর ২০২৩ রাত ৯টা", (Some(TrailingInput), Some(TrailingInput), None)),
        ("২১ সেপ্টেম্বর", (Some(MissingYear), Some(MissingTime), Some(NoDate))),
        ("২১ সেপ্টেম্বর রাত ৯টা", (Some(MissingYear), Some(MissingTime), Some(MissingYear))),
        ("সেপ্টেম্বর ২০২৩", (Some(NoDate), Some(MissingTime), Some(NoDate))),
        ("২০২৩ সাল", (Some(NoDate), Some(MissingTime), Some(NoDate))),
        ("৬ আশ্বিন ১৪৩০", (None, Some(MissingTime), Some(MissingTime))),
        ("৬ আশ্বিন ১৪৩০ রাত ৯টা", (Some(TrailingInput), Some(TrailingInput), None)),
        ("৬ আশ্বিন রাত ৯টা", (Some(NoDate), Some(MissingTime), Some(MissingYear))),
        ("৬ আশ্বিন", (Some(MissingYear), Some(MissingTime), Some(NoDate))),
        ("২০ থেকে ২১ সেপ্টেম্বর ২০২৩", (Some(NoDate), Some(MissingTime), Some(NoDate))),
    ];
    for (text, expected) in table {
        let found = Parser::new().parse_match(text).unwrap();
        let date = found.to::<Date>().err();
        let time = found.to::<Time>().err();
        let both = found.to::<DateTime>().err();
        assert_eq!((text.parse::<Time>().err(), text.parse::<DateTime>().err()), (time, both), "{text}");
        assert_eq!((date.map(|e| e.kind()), time.map(|e| e.kind()), both.map(|e| e.kind())), expected, "{text}");
        for error in [date, time, both].into_iter().flatten() {
            assert_eq!(error.span(), 0..text.len(), "{text}");
        }
    }
}
