//! Laws of the grammar of dates: each is compared with a simpler model, over all small cases.

use bengali_text::calendar::Date;
use bengali_text::datetime::{DateTime, ErrorKind, Offset, Parser, Strictness, Value};
use bengali_text::number;

fn parse(text: &str) -> Result<String, ErrorKind> {
    Parser::new().parse(text).map(|value| value.to_string()).map_err(|error| error.kind())
}

/// The text with Bengali digits.
fn bengali(text: &str) -> String {
    bengali_text::digits::to_bengali(text).into_owned()
}

#[test]
fn a_year_in_words_is_the_year_in_digits() {
    for year in 1000..=9999_u16 {
        for words in [number::to_words(year).to_string(), number::to_year_words(year).to_string()] {
            for (text, want) in [
                (format!("{words} সালের মার্চ"), format!("{year}-03")),
                (format!("২৬ মার্চ {words}"), format!("{year}-03-26")),
            ] {
                assert_eq!(parse(&text), Ok(want), "{text}");
            }
        }
    }
}

/// The units of a fixed length, with their seconds.
const UNITS: &[(&str, i64)] = &[("সেকেন্ড", 1), ("মিনিট", 60), ("ঘণ্টা", 3_600), ("দিন", 86_400), ("সপ্তাহ", 604_800)];

/// Counts in figures and words, with their value in hundredths.
fn counts() -> Vec<(String, i64)> {
    let mut all = Vec::new();
    for whole in 1..=99_i64 {
        let figures = bengali(&whole.to_string());
        let words = number::to_words(whole).to_string();
        for (text, hundredths) in [
            (figures.clone(), 0),
            (words.clone(), 0),
            (format!("{figures}.৫"), 50),
            (format!("{figures}.২৫"), 25),
            (format!("{figures}.০৫"), 5),
            (format!("সাড়ে {words}"), 50),
            (format!("সোয়া {figures}"), 25),
            (format!("পৌনে {words}"), -25),
        ] {
            all.push((text, whole * 100 + hundredths));
        }
    }
    all.extend([("দেড়".to_owned(), 150), ("আড়াই".to_owned(), 250), ("আধা".to_owned(), 50)]);
    all.extend([("সোয়া".to_owned(), 125), ("পৌনে".to_owned(), 75)]);
    all
}

/// The day that lies so many seconds, in full days, from 2023-09-21.
fn shifted_days(seconds: i64) -> String {
    let days = i32::try_from(seconds / 86_400).unwrap();
    Date::new(2023, 9, 21).unwrap().add_days(days).unwrap().to_string()
}

/// The date and time so many seconds from 2023-09-21T12:00.
fn shifted(seconds: i64) -> String {
    let seconds = 12 * 3_600 + seconds;
    let days = i32::try_from(seconds.div_euclid(86_400)).unwrap();
    let date = Date::new(2023, 9, 21).unwrap().add_days(days).unwrap();
    let second = seconds.rem_euclid(86_400);
    let time = format!("{:02}:{:02}", second / 3_600, second / 60 % 60);
    if second % 60 == 0 { format!("{date}T{time}") } else { format!("{date}T{time}:{:02}", second % 60) }
}

#[test]
fn a_duration_counts_from_the_reference() {
    let parser = Parser::new().reference("2023-09-21T12:00".parse().unwrap());
    for (count, hundredths) in counts() {
        for &(unit, length) in UNITS {
            // Days and weeks have to come to full days, hours and minutes to full seconds; seconds have no fraction.
            let is_day = length >= 86_400;
            let precise = hundredths % 100 == 0
                || if is_day {
                    hundredths * length % 8_640_000 == 0
                } else {
                    unit != "সেকেন্ড" && hundredths * length % 100 == 0
                };
            for (word, sign) in [("আগে", -1), ("পূর্বে", -1), ("পরে", 1), ("পর", 1)] {
                let text = format!("{count} {unit} {word}");
                let got = parser.parse(&text).map(|value| value.to_string()).map_err(|error| error.kind());
                let seconds = sign * hundredths * length / 100;
                let want = if is_day { shifted_days(seconds) } else { shifted(seconds) };
                assert_eq!(got, if precise { Ok(want) } else { Err(ErrorKind::Imprecise) }, "{text}");
            }
        }
        for (unit, months) in [("মাস", 1), ("বছর", 12)] {
            let text = format!("{count} {unit} আগে");
            let got = parser.parse(&text).map(|value| value.to_string()).map_err(|error| error.kind());
            let back = -i32::try_from(hundredths * months / 100).unwrap();
            let date = Date::new(2023, 9, 21).unwrap().add_months(back).unwrap().to_string();
            let precise = hundredths * months % 100 == 0;
            // Full years give a year; half a year gives a month.
            let length = if months == 12 && hundredths % 100 == 0 { "2023".len() } else { "2023-09".len() };
            let want = if precise { Ok(date[..length].to_owned()) } else { Err(ErrorKind::Imprecise) };
            assert_eq!(got, want, "{text}");
        }
    }
}

#[test]
fn durations_of_two_units_add_up() {
    let parser = Parser::new().reference("2023-09-21T12:00".parse().unwrap());
    for (place, &(large, length)) in UNITS.iter().enumerate() {
        for &(small, part) in &UNITS[..place] {
            for joint in [" ", ", "] {
                let text = format!("২ {large}{joint}৩ {small} আগে");
                let seconds = -(2 * length + 3 * part);
                let want = if part >= 86_400 { shifted_days(seconds) } else { shifted(seconds) };
                assert_eq!(parser.parse(&text).unwrap().to_string(), want, "{text}");
                let again = format!("২ {large}{joint}৩ {small}{joint}৪ {large} আগে");
                assert_eq!(parser.parse(&again).unwrap_err().kind(), ErrorKind::NoDate, "{again}");
            }
        }
    }
}

#[test]
fn an_offset_has_hours_below_24_and_minutes_below_60() {
    for hours in 0..=30_i16 {
        for minutes in [0_i16, 1, 30, 45, 59, 60, 99] {
            for (sign, factor) in [("+", 1), ("-", -1), ("−", -1), (" +", 1), (" GMT+", 1), (" UTC +", 1)] {
                for colon in ["", ":"] {
                    let text = format!("১৬:৪৩:০০{sign}{hours:02}{colon}{minutes:02}");
                    let got = Parser::new().parse_match(&text).ok().and_then(|found| found.offset());
                    let read = hours <= 23 && minutes <= 59;
                    let want = read.then_some(factor * (hours * 60 + minutes));
                    assert_eq!(got.map(Offset::minutes), want, "{text}");
                }
            }
        }
    }
}

/// Nothing says which century is meant; a lenient parser takes 1970 to 2069.
#[test]
fn a_year_of_two_digits_is_an_error_unless_lenient() {
    let lenient = Parser::new().strictness(Strictness::Lenient);
    for year in 0..=99 {
        for before in ["২১ সেপ্টেম্বর ", "২১শে সেপ্টেম্বর, ", "২১/০৯/", "২১-০৯-", "২১ সেপ্টেম্বর '"]
        {
            for after in ["", " ইং", "ইং", " ইং.", " ইংরেজি", " খ্রি.", " খ্রিঃ", " খৃ.", " সাল", " সালে", " সনের"]
            {
                let text = format!("{before}{}{after}", bengali(&format!("{year:02}")));
                assert_eq!(parse(&text), Err(ErrorKind::TwoDigitYear), "{text}");
                let century = if year >= 70 { 1900 } else { 2000 };
                let want = format!("{}-09-21", century + year);
                assert_eq!(lenient.parse(&text).unwrap().to_string(), want, "{text}");
            }
        }
        for before in ["১৫ বৈশাখ ", "১৫/০১/"] {
            for after in [" বঙ্গাব্দ", " বঃ"] {
                let text = format!("{before}{}{after}", bengali(&format!("{year:02}")));
                assert_eq!(parse(&text), Err(ErrorKind::TwoDigitYear), "{text}");
            }
        }
    }
}

/// In figures, the month is that of the calendar whose era follows.
#[test]
fn the_era_after_figures_chooses_the_calendar() {
    for year in [1390, 1417, 1430] {
        for (month, name) in [(1, "বৈশাখ"), (6, "আশ্বিন"), (12, "চৈত্র")] {
            for day in [1, 12, 30] {
                let named = bengali(&format!("{day} {name} {year} বঙ্গাব্দ"));
                for era in [" বঙ্গাব্দ", " বাংলা", " বাং", " বঃ", "-বঙ্গাব্দ"]
                {
                    for date in [format!("{day}/{month}/{year}"), format!("{day:02}-{month:02}-{year}")] {
                        let text = bengali(&format!("{date}{era}"));
                        assert_eq!(parse(&text), parse(&named), "{text}");
                        assert!(parse(&text).is_ok(), "{text}");
                    }
                }
                let hijri = bengali(&format!("{day}/{month}/{year} হিজরি"));
                assert_eq!(parse(&hijri), Err(ErrorKind::UnsupportedCalendar), "{hijri}");
                let common = bengali(&format!("{day}/{month}/{year} খ্রি."));
                assert_eq!(parse(&common), Ok(format!("{year}-{month:02}-{day:02}")), "{common}");
            }
        }
    }
}

#[test]
fn a_date_with_the_era_of_another_calendar_is_an_error() {
    for (date, eras) in [
        ("২১ সেপ্টেম্বর ২০২৩", ["বঙ্গাব্দ", "হিজরি", "বঃ", "হিঃ"]),
        ("২১/০৯/২০২৩ ইং", ["বঙ্গাব্দ", "হিজরি", "বাংলা", "হিঃ"]),
        ("৬ আশ্বিন ১৪৩০", ["খ্রিস্টাব্দ", "হিজরি", "ইং", "খ্রিস্টপূর্ব"]),
    ] {
        assert!(parse(date).is_ok(), "{date}");
        for era in eras {
            for gap in [" ", ", "] {
                let text = format!("{date}{gap}{era}");
                assert_eq!(parse(&text), Err(ErrorKind::TrailingInput), "{text}");
            }
        }
    }
}

/// The Bangla year 2023 is 2616, which nobody means, unless the era is written.
#[test]
fn a_bangla_month_with_a_gregorian_year_is_an_error() {
    for year in [1900, 1952, 1999, 2023, 2024, 2100] {
        for (text, named) in [
            (format!("১ বৈশাখ {year}"), format!("১ বৈশাখ {year} বঙ্গাব্দ")),
            (format!("{year} সালের ১ বৈশাখ"), format!("{year} বঙ্গাব্দের ১ বৈশাখ")),
            (format!("{year}-এর ১ বৈশাখ"), format!("১ বৈশাখ, {year} বাংলা সন")),
            (format!("১ বৈশাখ {year} খ্রিস্টাব্দ"), format!("১লা বৈশাখ {year} বাংলা")),
        ] {
            let (text, named) = (bengali(&text), bengali(&named));
            assert!(parse(&text).is_err(), "{text}: {:?}", parse(&text));
            assert!(parse(&named).unwrap().starts_with(&format!("B{year}-01-01")), "{named}");
        }
    }
}

/// Whether these parts and this mark make a date in figures: the model for the test after it.
fn numeric(day: &str, month: &str, year: &str, mark: &str) -> bool {
    let sizes = matches!((day.len(), month.len(), year.len()), (1 | 2, 1 | 2, 4) | (4, 1 | 2, 1 | 2));
    let spaced = mark.contains(' ');
    let known = match mark.trim() {
        "/" | "-" | "–" | "|" => true,
        "." | "।" => !spaced,
        _ => false,
    };
    sizes && known
}

#[test]
fn a_date_in_figures_has_one_mark_twice() {
    let marks =
        ["/", "-", "–", "|", ".", "।", " / ", " - ", " – ", " | ", " . ", "। ", ":", ",", " ", "", "//", "--", "*"];
    let parts = ["1", "09", "12", "123", "2023", "20230"];
    for mark in marks {
        for first in parts {
            for second in parts {
                for third in parts {
                    let text = format!("{first}{mark}{second}{mark}{third}");
                    // Eight digits in a row are a date in the basic format of ISO 8601.
                    let compact = text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() == 8;
                    let iso = compact.then(|| format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]));
                    let is_day = |iso: &str| iso.parse::<Date>().is_ok();
                    let want = iso.as_deref().map_or_else(|| numeric(first, second, third, mark), is_day);
                    let (day, year) = if first.len() == 4 { (third, first) } else { (first, third) };
                    let date = || iso.clone().unwrap_or_else(|| format!("{year}-{second:0>2}-{day:0>2}"));
                    match Parser::new().parse(&text) {
                        Ok(Value::Date(got)) => assert!(want && got.to_string() == date(), "{text}: {got}"),
                        other => assert!(!want, "{text}: {other:?}"),
                    }
                }
            }
        }
    }
}

/// Every hour with every minute, in each form that names both.
#[test]
fn hour_and_minute_are_read_in_every_form() {
    for hour in 0..=24 {
        for minute in 0..=60 {
            let valid = hour < 24 && minute < 60;
            let want = format!("{hour:02}:{minute:02}");
            for text in [
                format!("{hour}:{minute:02}"),
                format!("{hour:02}ঃ{minute:02}"),
                format!("{hour:02} : {minute:02}"),
                format!("{hour}:{minute:02} মিনিটে"),
                format!("{hour}টা {minute} মিনিট"),
                format!("{hour}টা {minute} মিনিটে"),
                format!("{hour}টা বেজে {minute} মিনিট"),
            ] {
                let text = bengali(&text);
                let got = parse(&text);
                if valid {
                    assert_eq!(got, Ok(want.clone()), "{text}");
                } else {
                    assert_eq!(got, Err(ErrorKind::InvalidTime), "{text}");
                }
            }
            if valid {
                let text = bengali(&format!("{hour}টা {minute:02}"));
                assert_eq!(parse(&text), Ok(want.clone()), "{text}");
                let text = bengali(&format!("{hour}.{minute:02} মিনিটে"));
                assert_eq!(parse(&text), Ok(want), "{text}");
                let lacking = (hour * 60 - minute + 24 * 60) % (24 * 60);
                let text = bengali(&format!("{hour}টা বাজতে {minute} মিনিট বাকি"));
                assert_eq!(parse(&text), Ok(format!("{:02}:{:02}", lacking / 60, lacking % 60)), "{text}");
            }
        }
    }
}

/// Whichever mark is between them.
#[test]
fn a_date_and_a_time_are_read_in_either_order() {
    let dates = [
        "২১ সেপ্টেম্বর ২০২৩",
        "২১/০৯/২০২৩",
        "২০২৩-০৯-২১",
        "সেপ্টেম্বর ২১, ২০২৩",
        "২০২৩ সালের ২১ সেপ্টেম্বর",
        "একুশে সেপ্টেম্বর দুই হাজার তেইশ",
    ];
    let times = ["১৬:৪৩", "০৪:৪৩ পিএম", "বিকেল ৪টা ৪৩ মিনিটে", "বিকেল ৪.৪৩ মিনিটে", "১৬:৪৩ মিনিট"];
    let want: DateTime = "2023-09-21T16:43".parse().unwrap();
    for date in dates {
        for time in times {
            for gap in [" ", ", ", " | ", " • ", " (", " / "] {
                let end = if gap == " (" { ")" } else { "" };
                for text in [format!("{date}{gap}{time}{end}"), format!("{time}{gap}{date}{end}")] {
                    assert_eq!(parse(&text), Ok(want.to_string()), "{text}");
                }
            }
        }
    }
}
