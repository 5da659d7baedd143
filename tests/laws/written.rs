//! The exact output of the date formatter, and relative times compared with their plain rule.
#![allow(clippy::unwrap_used)]

use bengali_text::calendar::{BanglaDate, Date};
use bengali_text::datetime::{Clock, DateTime, Fields, Formatter, Label, Parser, Pattern, Region, Style, Time, Value};
use bengali_text::digits::Digits;
use unicode_normalization::UnicodeNormalization as _;

fn value(text: &str) -> Value {
    Parser::new().parse(text).unwrap()
}

fn nfc(text: &str) -> String {
    text.nfc().collect()
}

#[test]
fn every_style_formats_every_kind_of_value() {
    use Style::{Byline, Full, Long, Masthead, Medium, Ordinal, Short};
    for (style, of, text) in [
        (Full, "2024-02-21", "বুধবার, ২১ ফেব্রুয়ারি, ২০২৪"),
        (Long, "2024-02-21", "২১ ফেব্রুয়ারি, ২০২৪"),
        (Medium, "2024-02-21", "২১ ফেব, ২০২৪"),
        (Short, "2004-02-01", "১/২/০৪"),
        (Ordinal, "2024-02-21", "২১শে ফেব্রুয়ারি ২০২৪"),
        (Ordinal, "2024-01-03", "৩রা জানুয়ারি ২০২৪"),
        (Byline, "2024-02-21", "২১ ফেব্রুয়ারি ২০২৪"),
        (Masthead, "2024-02-21", "বুধবার, ২১ ফেব্রুয়ারি ২০২৪, ৮ ফাল্গুন ১৪৩০"),
        // Before the reform of the Bangla calendar no Bangla date is known.
        (Masthead, "1971-03-26", "শুক্রবার, ২৬ মার্চ ১৯৭১"),
        (Long, "2024-02-21T00:01", "২১ ফেব্রুয়ারি, ২০২৪ ১২:০১ AM"),
        (Medium, "2024-02-21T00:01", "২১ ফেব, ২০২৪ ১২:০১ AM"),
        (Short, "2024-02-21T13:01", "২১/২/২৪ ১:০১ PM"),
        (Byline, "2024-02-21T13:01", "২১ ফেব্রুয়ারি ২০২৪, ১:০১ PM"),
        (Ordinal, "2024-02-21T13:01", "২১শে ফেব্রুয়ারি ২০২৪, ১:০১ PM"),
        (Masthead, "1971-03-26T00:01", "শুক্রবার, ২৬ মার্চ ১৯৭১, ১২:০১ AM"),
        (Long, "0987-02-01", "১ ফেব্রুয়ারি, ০৯৮৭"),
        (Long, "0001-02-01", "১ ফেব্রুয়ারি, ০০০১"),
        (Long, "0000-02-01", "১ ফেব্রুয়ারি, খ্রিস্টপূর্ব ১"),
        (Long, "-0321-02-01", "১ ফেব্রুয়ারি, খ্রিস্টপূর্ব ৩২২"),
        (Ordinal, "২১ ফেব্রুয়ারি", "২১শে ফেব্রুয়ারি"),
        (Medium, "২১ ফেব্রুয়ারি", "২১ ফেব"),
        (Medium, "ফেব্রুয়ারি ২০২৪", "ফেব্রুয়ারি ২০২৪"),
        (Long, "২১ ফেব্রুয়ারি রাত ৯টা", "২১ ফেব্রুয়ারি, ৯:০০ PM"),
        (Long, "২০২৪ সাল", "২০২৪ সাল"),
        (Long, "১৪৫০ খ্রিস্টাব্দ", "১৪৫০ খ্রিস্টাব্দ"),
        (Long, "১৪৫১ খ্রিস্টাব্দ", "১৪৫১ সাল"),
        (Long, "৯৯৯ খ্রিস্টাব্দ", "০৯৯৯ সাল"),
        (Long, "খ্রিস্টপূর্ব ৩২২", "খ্রিস্টপূর্ব ৩২২"),
        (Long, "খ্রিস্টপূর্ব ১", "খ্রিস্টপূর্ব ১"),
        (Long, "৮ ফাল্গুন ১৪৩০", "৮ ফাল্গুন ১৪৩০"),
        (Ordinal, "৮ ফাল্গুন", "৮ই ফাল্গুন"),
        (Long, "ফাল্গুন ১৪৩০", "ফাল্গুন ১৪৩০"),
        (Long, "১৪৩০ বঙ্গাব্দ", "১৪৩০ বঙ্গাব্দ"),
        (Long, "৮ ফাল্গুন রাত ৯টা", "৮ ফাল্গুন, ৯:০০ PM"),
        (Byline, "২১ ফেব্রুয়ারি ২০২৪ সকাল ৯টা থেকে ১১টা", "২১ ফেব্রুয়ারি ২০২৪, ৯:০০ AM থেকে ১১:০০ AM"),
        (Byline, "২১ ফেব্রুয়ারি ২০২৪ রাত ৯টা থেকে ২টা", "২১ ফেব্রুয়ারি ২০২৪, ৯:০০ PM থেকে ২২ ফেব্রুয়ারি ২০২৪, ২:০০ AM"),
    ] {
        let written = Formatter::new().style(style).format(value(of)).to_string();
        assert_eq!(written, nfc(text), "{style:?} {of}");
    }
}

#[test]
fn every_clock_formats_the_hours_of_its_periods() {
    for (clock, of, text) in [
        (Clock::Latin, "00:05", "১২:০৫ AM"),
        (Clock::Latin, "12:05:09", "১২:০৫:০৯ PM"),
        (Clock::Spelled, "09:05", "০৯:০৫ এএম"),
        (Clock::Spelled, "21:05", "০৯:০৫ পিএম"),
        (Clock::Classical, "11:59", "১১:৫৯ পূর্বাহ্ণ"),
        (Clock::Classical, "12:00", "১২:০০ অপরাহ্ণ"),
        (Clock::Period, "03:59", "রাত ৩:৫৯"),
        (Clock::Period, "04:00", "ভোর ৪:০০"),
        (Clock::Period, "06:00", "সকাল ৬:০০"),
        (Clock::Period, "12:00", "দুপুর ১২:০০"),
        (Clock::Period, "16:00", "বিকাল ৪:০০"),
        (Clock::Period, "18:00", "সন্ধ্যা ৬:০০"),
        (Clock::Period, "20:00:07", "রাত ৮:০০:০৭"),
        (Clock::Spoken, "20:00", "রাত ৮টা"),
        (Clock::Spoken, "00:01", "রাত ১২টা ১ মিনিট"),
        (Clock::Spoken, "09:00:07", "সকাল ৯টা ০ মিনিট ৭ সেকেন্ড"),
        (Clock::Spoken, "09:30:00", "সকাল ৯টা ৩০ মিনিট ০ সেকেন্ড"),
        (Clock::Quarters, "05:30", "ভোর সাড়ে ৫টা"),
        (Clock::Quarters, "11:45", "দুপুর পৌনে ১২টা"),
        (Clock::Quarters, "12:30", "দুপুর সাড়ে ১২টা"),
        (Clock::Quarters, "15:15", "দুপুর সোয়া ৩টা"),
        (Clock::Quarters, "19:30", "সন্ধ্যা সাড়ে ৭টা"),
        (Clock::Quarters, "01:30", "রাত দেড়টা"),
        (Clock::Quarters, "02:30", "রাত আড়াইটা"),
        (Clock::Quarters, "15:45", "বিকাল পৌনে ৪টা"),
        (Clock::Quarters, "23:45", "রাত পৌনে ১২টা"),
        (Clock::Quarters, "00:45", "রাত পৌনে ১টা"),
        (Clock::Quarters, "13:00", "দুপুর ১টা"),
        (Clock::Quarters, "13:20", "দুপুর ১টা ২০ মিনিট"),
        (Clock::Quarters, "09:30:00", "সকাল ৯টা ৩০ মিনিট ০ সেকেন্ড"),
        (Clock::Hours24, "00:05", "০০:০৫"),
        (Clock::Hours24, "21:05:09", "২১:০৫:০৯"),
    ] {
        let written = Formatter::new().clock(clock).format(value(of)).to_string();
        assert_eq!(written, nfc(text), "{clock:?} {of}");
    }
}

#[test]
fn every_region_has_its_names() {
    let of = |region, style, clock| {
        let formatter = Formatter::new().region(region).style(style).clock(clock);
        formatter.format(value("2024-08-18T16:30")).to_string()
    };
    for (region, wide, medium) in [
        (Region::Common, "রবিবার, ১৮ আগস্ট, ২০২৪ বিকাল সাড়ে ৪টা", "১৮ আগ, ২০২৪ ১৬:৩০"),
        (Region::Bangladesh, "রোববার, ১৮ আগস্ট, ২০২৪ বিকাল সাড়ে ৪টা", "১৮ আগ, ২০২৪ ১৬:৩০"),
        (Region::WestBengal, "রবিবার, ১৮ অগস্ট, ২০২৪ বিকেল সাড়ে ৪টা", "১৮ অগ, ২০২৪ ১৬:৩০"),
    ] {
        assert_eq!(of(region, Style::Full, Clock::Quarters), nfc(wide));
        assert_eq!(of(region, Style::Medium, Clock::Hours24), nfc(medium));
    }
    let pattern = Pattern::new("EEE MMMM B").unwrap();
    let sunday: DateTime = "2024-08-18T16:30".parse().unwrap();
    let written = |region| Formatter::new().region(region).format_pattern(pattern, sunday).unwrap().to_string();
    assert_eq!(written(Region::Bangladesh), "রোব আগস্ট বিকাল");
    assert_eq!(written(Region::WestBengal), "রবি অগস্ট বিকেল");
}

#[test]
fn every_field_of_a_pattern_is_formatted() {
    let both: DateTime = "2004-02-01T15:04:05".parse().unwrap();
    let day = BanglaDate::new(1409, 1, 7).unwrap();
    let (gregorian, bangla) = (Fields::from(both), Fields::from(day));
    let midnight = Fields::from(Time::MIDNIGHT);
    let [late, ancient] = ["2004-12-31", "-0321-02-01"].map(|date| Fields::from(date.parse::<Date>().unwrap()));
    for (fields, pattern, text) in [
        (gregorian, "y yy", "২০০৪ ০৪"),
        (gregorian, "M MM L LL", "২ ০২ ২ ০২"),
        (gregorian, "d dd", "১ ০১"),
        (gregorian, "h hh H HH", "৩ ০৩ ১৫ ১৫"),
        (gregorian, "m mm s ss", "৪ ০৪ ৫ ০৫"),
        (gregorian, "a b B", "PM PM দুপুর"),
        (gregorian, "K KK k kk", "৩ ০৩ ১৫ ১৫"),
        (midnight, "K KK k kk h H", "০ ০০ ২৪ ২৪ ১২ ০"),
        (gregorian, "ss.SSS", "০৫.০০০"),
        (gregorian, "E EEE EEEE EEEEE EEEEEE", "রবি রবি রবিবার র রবি"),
        (gregorian, "e ee eee cccc c", "১ ০১ রবি রবিবার ১"),
        (gregorian, "Q QQ QQQ QQQQ QQQQQ q", "১ ০১ Q1 ত্রৈমাসিক ১ ১"),
        (late, "Q QQQQ D DDD", "৪ চতুর্থ ত্রৈমাসিক ৩৬৬ ৩৬৬"),
        (gregorian, "D DD DDD", "৩২ ৩২ ০৩২"),
        (gregorian, "u uuuuu yyyyy yyy", "২০০৪ ০২০০৪ ০২০০৪ ২০০৪"),
        (gregorian, "y GGGG", "২০০৪ খ্রিস্টাব্দ"),
        (gregorian, "y G", "২০০৪ খৃষ্টাব্দ"),
        (ancient, "G y", "খ্রিস্টপূর্ব ৩২২"),
        (ancient, "y", "খ্রিস্টপূর্ব ৩২২"),
        (ancient, "u", "-৩২১"),
        (bangla, "y G", "১৪০৯ বঙ্গাব্দ"),
        (gregorian, "h 'o''clock' ''", "৩ o'clock '"),
        (bangla, "y yy", "১৪০৯ ০৯"),
        (bangla, "M MM L LL", "১ ০১ ১ ০১"),
        (bangla, "d dd", "৭ ০৭"),
        (bangla, "MMM MMMM", "বৈশাখ বৈশাখ"),
    ] {
        let written = Formatter::new().format_pattern(Pattern::new(pattern).unwrap(), fields).unwrap().to_string();
        assert_eq!(written, text, "{pattern}");
    }
    let ascii = Formatter::new().digits(Digits::Ascii);
    assert_eq!(ascii.format_pattern(Pattern::new("dd/MM/yy").unwrap(), both).unwrap().to_string(), "01/02/04");
}

/// In the largest unit of which at least one has passed.
#[test]
fn a_relative_time_counts_completed_units() {
    for reference in ["2024-03-31T12:00:00", "2023-12-31T23:59:59", "2024-02-29T00:00:00"] {
        let reference: DateTime = reference.parse().unwrap();
        for days in -800..=800 {
            let date = reference.date().add_days(days).unwrap();
            let clock = reference.time();
            let around =
                [Time::MIDNIGHT.with_second(0), Some(clock), Time::new(23, 59).and_then(|t| t.with_second(59))];
            for time in around.into_iter().flatten().map(|time| DateTime::new(date, time)) {
                let ahead = time > reference;
                let reached = |months: i32| {
                    let moved = reference.date().add_months(if ahead { months } else { -months }).unwrap();
                    let moved = DateTime::new(moved, clock);
                    if ahead { moved <= time } else { moved >= time }
                };
                let months = (1..40).take_while(|&months| reached(months)).last().unwrap_or(0);
                let of_day = |time: Time| {
                    i64::from(time.hour()) * 3600
                        + i64::from(time.minute()) * 60
                        + i64::from(time.second().unwrap_or(0))
                };
                let seconds = (i64::from(days) * 86_400 + of_day(time.time()) - of_day(clock)).abs();
                let (count, unit) = match (months, seconds) {
                    (_, 0) => (0, ""),
                    (12.., _) => (i64::from(months / 12), "বছর"),
                    (1.., _) => (i64::from(months), "মাস"),
                    (_, 604_800..) => (seconds / 604_800, "সপ্তাহ"),
                    (_, 86_400..) => (seconds / 86_400, "দিন"),
                    (_, 3600..) => (seconds / 3600, "ঘণ্টা"),
                    (_, 60..) => (seconds / 60, "মিনিট"),
                    _ => (seconds, "সেকেন্ড"),
                };
                let expected = match (count, ahead) {
                    (0, _) => "এইমাত্র".to_owned(),
                    (_, true) => format!("{count} {unit} পর"),
                    (_, false) => format!("{count} {unit} আগে"),
                };
                let written = Formatter::new().digits(Digits::Ascii).format_relative(time, reference).to_string();
                assert_eq!(written, expected, "{time} from {reference}");
            }
        }
    }
}

#[test]
fn days_up_to_two_away_have_a_word() {
    let today: Date = "2024-02-29".parse().unwrap();
    let words = ["২৬ ফেব্রুয়ারি, ২০২৪", "গত পরশু", "গতকাল", "আজ", "আগামীকাল", "আগামী পরশু", "৩ মার্চ, ২০২৪"];
    for (days, word) in (-3..).zip(words) {
        let day = today.add_days(days).unwrap();
        assert_eq!(Formatter::new().format_day(day, today).to_string(), nfc(word));
    }
}

#[test]
fn a_displayed_label_is_read_as_the_label() {
    let labels =
        [(Label::Published, "প্রকাশ"), (Label::Updated, "আপডেট"), (Label::Printed, "প্রিন্ট"), (Label::Dated, "তারিখ")];
    for (label, word) in labels {
        assert_eq!(label.to_string(), word);
        let text = format!("{label}: ২১ সেপ্টেম্বর ২০২৩");
        let found = Parser::new().parse_match(&text).unwrap();
        assert_eq!((found.label(), found.label_range()), (Some(label), Some(0..word.len())));
    }
}
