//! Laws of ranges of dates and times: each is compared with its plain rule, over a full small domain.

use bengali_text::calendar::Date;
use bengali_text::datetime::{DateTime, NightRule, Parser, Time, Value};

use crate::readings::{pattern, read};

/// It may end where it starts, since both ends belong to it.
#[test]
fn a_range_does_not_end_before_it_starts() {
    let chains: [&[(&str, &str)]; 5] = [
        &[
            ("২০ সেপ্টেম্বর ২০২৩, রাত ৯টা", "2023-09-20T21:00"),
            ("২১ সেপ্টেম্বর ২০২৩, সকাল ৯টা", "2023-09-21T09:00"),
            ("২১ সেপ্টেম্বর ২০২৩, রাত ৮টা", "2023-09-21T20:00"),
            ("২২ সেপ্টেম্বর ২০২৩, সকাল ৭টা", "2023-09-22T07:00"),
        ],
        &[
            ("১ বৈশাখ ১৪৩০", "B1430-01-01=2023-04-14"),
            ("২ বৈশাখ ১৪৩০", "B1430-01-02=2023-04-15"),
            ("১ জ্যৈষ্ঠ ১৪৩০", "B1430-02-01=2023-05-15"),
            ("১ বৈশাখ ১৪৩১", "B1431-01-01=2024-04-14"),
        ],
        // Before the reform of the calendar no Gregorian day is known.
        &[
            ("২ বৈশাখ ১৩৫০", "B1350-01-02"),
            ("৩ বৈশাখ ১৩৫০", "B1350-01-03"),
            ("১ জ্যৈষ্ঠ ১৩৫০", "B1350-02-01"),
            ("১ বৈশাখ ১৩৫১", "B1351-01-01"),
        ],
        &[("মার্চ ২০২৩", "2023-03"), ("এপ্রিল ২০২৩", "2023-04"), ("মার্চ ২০২৪", "2024-03")],
        &[("১৯৭১ সাল", "1971"), ("১৯৭২ সাল", "1972"), ("২০২৩ সাল", "2023")],
    ];
    let check = |(start, first): (&str, &str), (end, last): (&str, &str), forward: bool| {
        let text = format!("{start} থেকে {end}");
        let expected = if forward { format!("{first}/{last}") } else { "InvertedRange".to_owned() };
        assert_eq!(read(Parser::new(), &text), expected, "{text}");
    };
    for chain in chains {
        for (at, &start) in chain.iter().enumerate() {
            for (to, &end) in chain.iter().enumerate() {
                check(start, end, at <= to);
            }
        }
    }
    // A day contains all of its times.
    for &(text, value) in chains[0] {
        for day in 20..=22 {
            let of_day = (&*format!("{day} সেপ্টেম্বর ২০২৩"), &*format!("2023-09-{day}"));
            check(of_day, (text, value), *of_day.1 <= value[..10]);
            check((text, value), of_day, value[..10] <= *of_day.1);
        }
    }
}

/// Times with a period of the day, and their minutes since midnight.
fn said_times() -> Vec<(String, i32)> {
    let mut times = Vec::new();
    for (word, hours, more) in [
        ("ভোর", 3..=7, 0),
        ("সকাল", 4..=11, 0),
        ("দুপুর", 12..=12, 0),
        ("দুপুর", 1..=4, 12),
        ("বিকেল", 2..=7, 12),
        ("সন্ধ্যা", 5..=8, 12),
        ("রাত", 6..=11, 12),
        ("রাত", 12..=12, 12),
        ("রাত", 1..=5, 0),
    ] {
        for hour in hours {
            let minutes = (hour + more) % 24 * 60;
            times.push((format!("{word} {hour}টা"), minutes));
            times.push((format!("{word} সাড়ে {hour}টা"), minutes + 30));
        }
    }
    times
}

/// Times without a period, and their minutes since the last midnight or noon: on a 12-hour clock each is one of two times.
fn bare_times() -> Vec<(String, i32)> {
    let hours = 1..=12;
    let times = hours.map(|hour| [(format!("{hour}টা"), hour * 60), (format!("সাড়ে {hour}টা"), hour * 60 + 30)]);
    times.flatten().map(|(text, minutes)| (text, minutes % 720)).collect()
}

/// The range of two times of the day, as it is displayed.
fn between(start: i32, end: i32) -> String {
    let clock = |minutes: i32| format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
    format!("{}/{}{}", clock(start), clock(end), if end % 1440 > start { "" } else { "+1" })
}

/// If one end has the period, the other is the first such time after it, or the last before it.
#[test]
fn the_ends_of_a_range_are_within_half_a_day() {
    let warned = |text: &str| {
        let found = Parser::new().parse_match(text).unwrap();
        (found.value().to_string(), found.warnings().iter().map(|warning| format!("{warning:?}")).collect::<Vec<_>>())
    };
    for (bare, face) in bare_times() {
        for (said, minutes) in said_times() {
            let end = (minutes + 1..=minutes + 720).find(|end| end % 720 == face).unwrap();
            let text = format!("{said} থেকে {bare}");
            assert_eq!(warned(&text), (between(minutes, end % 1440), vec![]), "{text}");

            let start = (minutes - 720..minutes).find(|start| start.rem_euclid(720) == face).unwrap().rem_euclid(1440);
            let text = format!("{bare} থেকে {said}");
            assert_eq!(warned(&text), (between(start, minutes), vec!["HourAmbiguous".to_owned()]), "{text}");
        }
        for (start, first) in bare_times() {
            // 12 without a period is noon.
            let first = if first < 60 { first + 720 } else { first };
            let end = (first + 1..=first + 720).find(|end| end % 720 == face).unwrap();
            let text = format!("{start} থেকে {bare}");
            assert_eq!(warned(&text), (between(first, end % 1440), vec!["HourAmbiguous".to_owned()]), "{text}");
        }
    }
}

/// If দিবাগত or the night rule moves the start past midnight, it moves the end as well.
#[test]
fn both_ends_of_a_range_lie_in_the_same_night() {
    let day = "২১ সেপ্টেম্বর ২০২৩";
    let date = Date::new(2023, 9, 21).unwrap();
    for (said, minutes) in said_times() {
        for (parser, word) in [
            (Parser::new(), "দিবাগত "),
            (Parser::new().night_rule(NightRule::NextDay), ""),
            (Parser::new().night_rule(NightRule::NextDay), "দিবাগত "),
        ] {
            for (bare, face) in bare_times() {
                let of_night = minutes < 360 && (word == "দিবাগত " || said.starts_with("রাত"));
                let start = minutes + if of_night { 1440 } else { 0 };
                let end = (start + 1..=start + 720).find(|end| end % 720 == face).unwrap();
                let at = |minutes: i32| {
                    let day = date.add_days(minutes / 1440).unwrap();
                    format!("{day}T{:02}:{:02}", minutes / 60 % 24, minutes % 60)
                };
                let text = format!("{day} {word}{said} থেকে {bare}");
                assert_eq!(read(parser, &text), format!("{}/{}", at(start), at(end)), "{text}");
                let text = format!("{word}{said} থেকে {bare}");
                assert_eq!(read(parser, &text), between(minutes, end % 1440), "{text}");
            }
        }
    }
}

/// It starts on the latest such weekday up to the reference, and ends on the first one from there on.
#[test]
fn a_range_of_weekdays_includes_or_precedes_the_reference() {
    for days in 0..7 {
        let today = Date::new(2023, 12, 25).unwrap().add_days(days).unwrap();
        let parser = Parser::new().reference(DateTime::new(today, Time::MIDNIGHT));
        for start in (-6..=0).map(|days| today.add_days(days).unwrap()) {
            for end in (0..=6).map(|days| start.add_days(days).unwrap()) {
                let text = format!("{} থেকে {}", pattern("EEEE", start), pattern("EEEE", end));
                assert_eq!(read(parser, &text), format!("{start}/{end}"), "{text} from {today}");
            }
        }
    }
}

#[test]
fn days_later_says_whether_a_range_of_times_ends_on_the_next_day() {
    for (text, days) in [("সকাল ৯টা থেকে বিকেল ৫টা", 0), ("রাত ১০টা থেকে ভোর ৪টা", 1), ("২২:০০-০৪:০০", 1)]
    {
        let Ok(Value::Range(range)) = Parser::new().parse(text) else { panic!("{text}") };
        assert_eq!(range.days_later(), days, "{text}");
    }
}
