//! Round trips of dates: the parser reads what the formatter writes, also with labels, other spaces, mixed digits and other encodings.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use bengali_text::calendar::{BanglaDate, Date, Weekday};
use bengali_text::datetime::{
    Clock, DateTime, ErrorKind, Fields, Formatter, Parser, Pattern, Region, Strictness, Style, Time, Value,
};
use bengali_text::digits::Digits;
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};
use proptest::{collection, option, sample};
use unicode_normalization::UnicodeNormalization;

use crate::text::{composed, exact};

const STYLES: [Style; 6] = [Style::Full, Style::Long, Style::Medium, Style::Ordinal, Style::Byline, Style::Masthead];
const CLOCKS: [Clock; 7] =
    [Clock::Latin, Clock::Spelled, Clock::Classical, Clock::Period, Clock::Spoken, Clock::Hours24, Clock::Quarters];
const REGIONS: [Region; 3] = [Region::Common, Region::Bangladesh, Region::WestBengal];

fn dates() -> impl Strategy<Value = Date> {
    (Date::MIN.days_from_epoch()..=Date::MAX.days_from_epoch())
        .prop_map(|days| Date::from_days_from_epoch(days).unwrap())
}

/// Dates in the years that people write about.
fn usual_dates() -> impl Strategy<Value = Date> {
    (-170_000..50_000i32).prop_map(|days| Date::from_days_from_epoch(days).unwrap())
}

fn times() -> impl Strategy<Value = Time> {
    (0u8..24, 0u8..60, option::of(0u8..60)).prop_map(|(hour, minute, second)| {
        let time = Time::new(hour, minute).unwrap();
        second.map_or(time, |second| time.with_second(second).unwrap())
    })
}

fn formatters() -> impl Strategy<Value = Formatter> {
    let digits = sample::select(&[Digits::Bengali, Digits::Ascii][..]);
    (sample::select(&STYLES[..]), sample::select(&CLOCKS[..]), digits, sample::select(&REGIONS[..])).prop_map(
        |(style, clock, digits, region)| Formatter::new().style(style).clock(clock).digits(digits).region(region),
    )
}

/// Changes that a page may make to a date: a label before, marks after, other spaces, mixed digits, another encoding.
#[derive(Clone, Debug)]
struct Noise {
    before: &'static str,
    after: &'static str,
    space: &'static str,
    ascii_digits: Vec<bool>,
    encoding: u8,
}

fn noise() -> impl Strategy<Value = Noise> {
    (
        sample::select(
            &[
                "",
                " ",
                "\u{FEFF}",
                "প্রকাশ : ",
                "প্রকাশিত:",
                "আপডেট সময় : ",
                "তারিখঃ ",
                "ঢাকা, ",
                "Published : ",
                "শেষ আপডেট\n",
            ][..],
        ),
        sample::select(&["", " ", "।", " |", ".", "\n", "\u{200B}", " সময়"][..]),
        sample::select(&[" ", "\u{A0}", "  ", " \u{200B}"][..]),
        collection::vec(proptest::bool::ANY, 24),
        0u8..4,
    )
        .prop_map(|(before, after, space, ascii_digits, encoding)| Noise {
            before,
            after,
            space,
            ascii_digits,
            encoding,
        })
}

impl Noise {
    fn apply(&self, text: &str) -> String {
        let mut count = 0;
        let mixed: String = text
            .chars()
            .map(|c| {
                let value = c.to_digit(10).or_else(|| u32::from(c).checked_sub(0x9E6).filter(|&value| value < 10));
                let Some(value) = value else { return c };
                count += 1;
                let zero = if self.ascii_digits[count % self.ascii_digits.len()] { u32::from('0') } else { 0x9E6 };
                char::from_u32(zero + value).unwrap()
            })
            .collect();
        let text = format!("{}{}{}", self.before, mixed.replace(' ', self.space), self.after);
        match self.encoding {
            0 => text,
            1 => text.nfc().collect(),
            2 => text.nfd().collect(),
            _ => composed(&text),
        }
    }
}

fn read(text: &str) -> Result<Value, String> {
    Parser::new().parse(text).map_err(|error| format!("{text:?}: {error:?}"))
}

/// As school grammar has them: ১লা, ২রা, ৩রা, ৪ঠা, then ই up to 18, শে from 19 on.
#[test]
fn every_day_has_its_ordinal_suffix() {
    let formatter = Formatter::new().style(Style::Ordinal);
    for day in 1..=31 {
        let suffix = match day {
            1 => "লা",
            2 | 3 => "রা",
            4 => "ঠা",
            5..=18 => "ই",
            _ => "শে",
        };
        let number = bengali_text::digits::to_bengali(&day.to_string()).into_owned();
        for (value, rest) in [
            (Value::Date(Date::new(2024, 5, day).unwrap()), " মে ২০২৪"),
            (read(&format!("{day} বৈশাখ ১৪৩১")).unwrap(), " বৈশাখ ১৪৩১"),
        ] {
            let written = formatter.format(value).to_string();
            assert!(written.starts_with(&format!("{number}{suffix}{rest}")), "{written}");
        }
    }
}

proptest! {
    #[test]
    fn dates_round_trip(date in dates(), formatter in formatters()) {
        prop_assert_eq!(read(&formatter.format(date).to_string()), Ok(Value::Date(date)));
    }

    #[test]
    fn dates_round_trip_with_noise(date in usual_dates(), formatter in formatters(), noise in noise()) {
        let text = noise.apply(&formatter.format(date).to_string());
        prop_assert_eq!(exact(read(&text)), exact(Ok(Value::Date(date))), "{}", text);
    }

    #[test]
    fn times_round_trip_with_noise(time in times(), formatter in formatters(), noise in noise()) {
        let text = noise.apply(&formatter.format(time).to_string());
        prop_assert_eq!(exact(read(&text)), exact(Ok(Value::Time(time))), "{}", text);
    }

    #[test]
    fn date_times_round_trip_with_noise(
        date in usual_dates(),
        time in times(),
        formatter in formatters(),
        noise in noise(),
        time_first in proptest::bool::ANY,
    ) {
        let both = DateTime::new(date, time);
        let text = if time_first {
            format!("{}, {}", formatter.format(time), formatter.format(date))
        } else {
            formatter.format(both).to_string()
        };
        let text = noise.apply(&text);
        prop_assert_eq!(exact(read(&text)), exact(Ok(Value::DateTime(both))), "{}", text);
    }

    #[test]
    fn short_dates_round_trip_in_a_lenient_parser(days in 0..36_524i32, digits in sample::select(&[Digits::Bengali, Digits::Ascii][..])) {
        // Years of two digits are read as 1970 to 2069.
        let date = Date::from_days_from_epoch(days).unwrap();
        let text = Formatter::new().style(Style::Short).digits(digits).format(date).to_string();
        let parser = Parser::new().strictness(Strictness::Lenient);
        prop_assert_eq!(exact(parser.parse(&text)), exact(Ok(Value::Date(date))), "{}", text);
    }

    #[test]
    fn patterns_round_trip(date in usual_dates(), time in times(), digits in sample::select(&[Digits::Bengali, Digits::Ascii][..])) {
        let formatter = Formatter::new().digits(digits);
        let both = DateTime::new(date, Time::new(time.hour(), time.minute()).unwrap());
        for pattern in [
            "y-MM-dd'T'HH:mm", "dd/MM/y, hh:mm a", "EEEE, d MMMM y B h:mm", "HH:mm, d MMM y, EEE", "MMMM d, y H:mm", "d MMMM, EEEE, y, h:mm a",
            "dd-MM-y HH:mm", "d.M.y HH:mm", "y সালের d MMMM, B h:mm", "B h'টা' m 'মিনিট', d MMMM y", "dd-MMMM-y HH:mm", "EEEE (d MMMM y) B h:mm",
        ] {
            let pattern = Pattern::new(pattern).unwrap();
            let text = formatter.format_pattern(pattern, both).unwrap().to_string();
            prop_assert_eq!(exact(read(&text)), exact(Ok(Value::DateTime(both))), "{}", text);
        }
    }

    #[test]
    fn parsed_values_round_trip(date in usual_dates(), later in 0..400i32, time in times(), formatter in formatters()) {
        let end = date.add_days(later).unwrap();
        for text in [
            format!("{} {}", date.day(), month(date)),
            format!("{} {}", month(date), date.year()),
            format!("{} সাল", date.year()),
            format!("{} {} {} থেকে {} {} {}", date.day(), month(date), date.year(), end.day(), month(end), end.year()),
            format!("{} {}, {}", date.day(), month(date), formatter.format(time)),
        ] {
            let value = read(&text);
            prop_assert!(value.is_ok(), "{:?}", value);
            let value = value.unwrap();
            let written = formatter.format(value).to_string();
            prop_assert_eq!(exact(read(&written)), exact(Ok(value)), "{} {}", text, written);
        }
    }

    #[test]
    fn bangla_dates_round_trip(days in 6_678..120_000i32, ordinal in proptest::bool::ANY) {
        // From 1395 BS on.
        let date = Date::from_days_from_epoch(days).unwrap();
        let bangla = BanglaDate::from_gregorian(date, bengali_text::calendar::Reckoning::Bangladesh);
        let text = Formatter::new().format_pattern(Pattern::new("d MMMM y").unwrap(), Fields::from(bangla)).unwrap().to_string();
        let value = read(&text).unwrap();
        prop_assert_eq!(value.to_string(), format!("{bangla}={date}"));
        prop_assert_eq!(Parser::new().parse_match(&text).and_then(|found| found.to::<Date>()), Ok(date));
        prop_assert_eq!(text.parse::<BanglaDate>(), Ok(bangla));
        let style = if ordinal { Style::Ordinal } else { Style::Long };
        let written = Formatter::new().style(style).format(value).to_string();
        prop_assert_eq!(exact(read(&written)), exact(Ok(value)));
        let day = written.split(' ').next().unwrap();
        prop_assert_eq!(day.chars().all(char::is_numeric), !ordinal, "{}", written);
    }

    /// A strict parser refuses it.
    #[test]
    fn hijri_dates_round_trip_in_a_lenient_parser(year in option::of(1300..1500i32), month in 1..=12u8, day in option::of(1..=30u8), time in option::of(times()), formatter in formatters(), noise in noise()) {
        let (time, year) = (time.filter(|_| day.is_some()), year.or(day.map_or(Some(1445), |_| None)));
        let written = format!(
            "H{}-{month:02}{}{}",
            year.map_or("---".to_owned(), |year| format!("{year:04}")),
            day.map_or(String::new(), |day| format!("-{day:02}")),
            time.map_or(String::new(), |time| format!("T{time}"))
        );
        let value: Value = written.parse().unwrap();
        prop_assert!(matches!(value, Value::Hijri(_)), "{:?}", value);
        prop_assert_eq!(value.to_string(), written);
        let text = noise.apply(&formatter.format(value).to_string());
        let lenient = Parser::new().strictness(Strictness::Lenient).parse(&text).map_err(|error| error.kind());
        prop_assert_eq!(exact(lenient), exact(Ok(value)), "{}", text);
        prop_assert_eq!(Parser::new().parse(&text).map_err(|error| error.kind()), Err(ErrorKind::UnsupportedCalendar), "{}", text);
    }

    #[test]
    fn relative_times_round_trip(date in usual_dates(), time in times(), count in 1..600i64, unit in sample::select(&[1i64, 60, 3_600, 86_400, 604_800][..]), ahead in proptest::bool::ANY) {
        let time = time.with_second(time.second().unwrap_or(0)).unwrap();
        let reference = DateTime::new(date, time);
        let parser = Parser::new().reference(reference);
        let seconds = if ahead { count * unit } else { -count * unit };
        let days = date.days_from_epoch() + i32::try_from(div(seconds + of_day(time), 86_400)).unwrap();
        let rest = (seconds + of_day(time)).rem_euclid(86_400);
        let part = |value: i64| u8::try_from(value).unwrap();
        let clock = Time::new(part(rest / 3600), part(rest / 60 % 60)).and_then(|clock| clock.with_second(part(rest % 60)));
        let target = DateTime::new(Date::from_days_from_epoch(days).unwrap(), clock.unwrap());
        let text = Formatter::new().format_relative(target, reference).to_string();
        // The text is as precise as its unit; the rest of the time is that of the reference.
        let back = match parser.parse(&text) {
            Ok(Value::DateTime(back)) => back,
            Ok(Value::Date(day)) => DateTime::new(day, time),
            Ok(Value::Partial(partial)) => {
                let months = partial.year().unwrap() * 12 + i32::from(partial.month().unwrap_or(date.month()));
                let away = months - date.year() * 12 - i32::from(date.month());
                DateTime::new(date.add_months(away).unwrap(), time)
            }
            other => panic!("{text} {other:?}"),
        };
        // The text is rounded towards the reference, so that formatting it again gives the same.
        prop_assert_eq!(Formatter::new().format_relative(back, reference).to_string(), text);
        let between = if ahead { reference <= back && back <= target } else { target <= back && back <= reference };
        prop_assert!(between, "{reference} {target} {back}");
    }

    #[test]
    fn words_for_days_near_the_reference_round_trip(date in usual_dates(), offset in -3..=3i32) {
        let reference = DateTime::new(date, Time::MIDNIGHT);
        let day = date.add_days(offset).unwrap();
        let text = Formatter::new().format_day(day, date).to_string();
        prop_assert_eq!(exact(Parser::new().reference(reference).parse(&text)), exact(Ok(Value::Date(day))), "{}", text);
    }

    #[test]
    fn a_wrong_weekday_is_an_error(date in usual_dates(), weekday in 0usize..7) {
        let weekday = Weekday::ALL[weekday];
        let name = Formatter::new().style(Style::Full).format(next_on(date, weekday)).to_string();
        let name = name.split(',').next().unwrap().to_owned();
        let text = format!("{name}, {}", Formatter::new().format(date));
        prop_assert_eq!(Parser::new().parse(&text).is_ok(), date.weekday() == weekday, "{}", text);
    }
}

/// In a pattern four letters stand for the full name, three for the short one, five for the first letter.
#[test]
fn the_length_of_a_field_chooses_the_length_of_the_name() {
    let date = Date::new(2024, 1, 14).unwrap();
    for (pattern, expected) in [
        ("MMMM", "জানুয়ারি"),
        ("MMM", "জানু"),
        ("MMMMM", "জা"),
        ("EEEE", "রবিবার"),
        ("EEE", "রবি"),
        ("EEEEE", "র"),
        ("yy", "২৪"),
        ("y", "২০২৪"),
    ] {
        let text = Formatter::new().format_pattern(Pattern::new(pattern).unwrap(), date).unwrap().to_string();
        assert_eq!(text, expected.replace('\u{9DF}', "য\u{9BC}"), "{pattern}");
    }
}

/// Also those that would be read as years of the Bangla era without their era.
#[test]
fn years_round_trip() {
    for year in 1..=2100 {
        let value = read(&format!("{year:04} খ্রিস্টাব্দ"));
        let written = Formatter::new().format(value.clone().unwrap()).to_string();
        assert_eq!(exact(read(&written)), exact(value), "{written}");
    }
    let range = read("১৪৩০-৩১ সাল").unwrap();
    let written = Formatter::new().format(range).to_string();
    assert_eq!(written, "১৪৩০ খ্রিস্টাব্দ থেকে ১৪৩১ খ্রিস্টাব্দ");
    assert_eq!(exact(read(&written)), exact(Ok(range)));
}

fn div(a: i64, b: i64) -> i64 {
    a.div_euclid(b)
}

fn of_day(time: Time) -> i64 {
    i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second().unwrap_or(0))
}

fn month(date: Date) -> String {
    Formatter::new().format_pattern(Pattern::new("MMMM").unwrap(), date).unwrap().to_string()
}

/// The first day from `date` on that is a `weekday`.
fn next_on(date: Date, weekday: Weekday) -> Date {
    (0..7).map(|days| date.add_days(days).unwrap()).find(|day| day.weekday() == weekday).unwrap()
}
