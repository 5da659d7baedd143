//! What a program that only knows the documentation makes of the packaged crate: each area is used once, and says in
//! English and Bengali what came of it. `.ci/run outside` builds it far from the repository.
#![deny(warnings)]

use std::error::Error;
use std::fmt::Display;
use std::io::{BufReader, Read as _, Write as _};

use bengali_text::calendar::{BanglaDate, Date, Reckoning, Season, Weekday};
use bengali_text::datetime::{self, Clock, DateTime, Formatter as DateFormatter, Label, Parser, Style, Value};
use bengali_text::digits::{self, DigitsReader};
use bengali_text::interop::ConvertError;
use bengali_text::interop::serde::{bengali_date, bengali_number, normalized_string};
use bengali_text::normalize::{Bias, NormalizingReader, NormalizingWriter};
use bengali_text::number::{self, Compact, Currency, Decimal, ErrorKind, Formatter, MatchKind, Unit, ordinal};
use bengali_text::{Level, Normalizer, Nukta, Rule, grapheme, normalize};
use serde::{Deserialize, Serialize};

type Outcome = Result<(), Box<dyn Error>>;

/// What people type: an old khanda ta, a vowel in two parts, a reph behind its letter.
const TYPED: &str = "উত\u{9CD}\u{200D}সবে অ\u{9BE}মার পরবত\u{9B0}\u{9CD}ী নয\u{9BC}";
const VISUAL: &str = "উৎসবে আমার পরবত\u{9B0}\u{9CD}ী নয\u{9BC}";
const REPAIRED: &str = "উৎসবে আমার পরবর্তী নয\u{9BC}";

const PAGE: &str = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম\n\
    গতকাল রাত ৯টায় ঢাকায় ১২ হাজার মানুষ এসেছিলেন। টিকিটের দাম ছিল ৳ ১,২৫০.৫০; ২৫% ছাড়ে বিক্রি হয় সাড়ে তিন লাখ। \
    ৩১ সেপ্টেম্বর বলে কোনো দিন নেই।";

fn main() -> Outcome {
    normalizing()?;
    changing_digits()?;
    numbers()?;
    dates()?;
    calendars()?;
    letters();
    chrono()?;
    jiff()?;
    time()?;
    serde()?;
    println!("\nসব ঠিক আছে। All is well.");
    Ok(())
}

fn area(english: &str, bengali: &str) {
    println!("\n{english} · {bengali}");
}

fn line(english: &str, result: impl Display) {
    println!("  {english}: {result}");
}

fn normalizing() -> Outcome {
    area("Normalizing", "লেখা নিয়মিত করা");
    let levels = [Level::Canonical, Level::Visual, Level::Repair];
    let [canonical, visual, repaired] = levels.map(|level| Normalizer::new(level).normalize(TYPED));
    assert_ne!(canonical, visual);
    assert_eq!((&*visual, &*repaired), (VISUAL, REPAIRED));
    assert_eq!(normalize(TYPED), VISUAL);
    line("as it was typed", TYPED);
    line("what looks the same", &visual);
    line("with repairs", &repaired);

    let composed = Normalizer::default().nukta(Nukta::Composed);
    assert_eq!(composed.normalize("নয\u{9BC}"), "ন\u{9DF}");
    assert!(matches!(normalize(VISUAL), std::borrow::Cow::Borrowed(_)));

    let mapped = Normalizer::default().normalize_mapped(TYPED);
    let change = &mapped.changes()[0];
    assert_eq!((change.before(), change.after(), change.rule()), ("ত\u{9CD}\u{200D}", "ৎ", Rule::LegacyKhandaTa));
    let at = mapped.text().find("আমার").ok_or("no আমার")?;
    let range = mapped.offsets().source_range(at..at + "আমার".len());
    assert_eq!(&TYPED[range.clone()], "অ\u{9BE}মার");
    assert_eq!(mapped.offsets().to_result(range.start, Bias::Start), at);
    line("আমার in the text as it was typed", format!("bytes {range:?}"));
    line("first change", format!("{} → {} ({})", change.before(), change.after(), change.rule().summary()));

    let mut stream = Normalizer::new(Level::Repair).stream();
    let mut out = String::new();
    for character in TYPED.chars() {
        stream.push(character.encode_utf8(&mut [0; 4]), &mut out);
    }
    stream.finish(&mut out);
    assert_eq!(out, REPAIRED);

    let mut read = String::new();
    NormalizingReader::new(Normalizer::default(), BufReader::with_capacity(3, TYPED.as_bytes()))
        .read_to_string(&mut read)?;
    assert_eq!(read, VISUAL);
    let mut writer = NormalizingWriter::new(Normalizer::default(), Vec::new());
    for byte in TYPED.bytes() {
        writer.write_all(&[byte])?;
    }
    assert_eq!(writer.finish()?, VISUAL.as_bytes());
    line("a letter or a byte at a time", &out);
    Ok(())
}

fn changing_digits() -> Outcome {
    area("Digits", "অঙ্ক");
    assert_eq!(digits::to_ascii("রাত ৯টা ৩০").as_ref(), "রাত 9টা 30");
    assert_eq!(digits::to_bengali("1971"), "১৯৭১");
    assert_eq!(digits::any_to_ascii("५ ৫ 5"), "5 5 5");
    assert_eq!(digits::to_ascii("২০২৩").parse(), Ok(2023));
    let mut read = String::new();
    DigitsReader::ascii("১৬ ডিসেম্বর ১৯৭১".as_bytes()).read_to_string(&mut read)?;
    assert_eq!(read, "16 ডিসেম্বর 1971");
    line("১৬ ডিসেম্বর ১৯৭১", read);
    Ok(())
}

fn numbers() -> Outcome {
    area("Numbers", "সংখ্যা");
    assert_eq!(number::parse("৩ কোটি ২৫ লাখ"), Ok(32_500_000));
    assert_eq!(number::parse("উনিশশো একাত্তর"), Ok(1971));
    assert_eq!(number::parse_figures("১,২৫০"), Ok(1250));
    assert_eq!("BDT".parse(), Ok(Currency::Taka));
    let slip = number::parse::<u32>("তিন হাজারর").unwrap_err();
    assert_eq!(slip.suggestion(), Some("হাজার"));
    let wrong = number::parse::<i64>("১২,৩৪৫,৬").unwrap_err();
    assert_eq!(wrong.kind(), ErrorKind::InvalidGrouping);
    line("১২,৩৪৫,৬", wrong);

    let amount = number::parse_quantity("৳ ১,২৫০.৫০")?;
    assert_eq!((amount.value(), amount.unit()), ("1250.50", Some(Unit::Currency(Currency::Taka))));

    let price = Decimal::try_from("1234567.5")?;
    let money = Formatter::new().currency(Currency::Taka).format(&price).to_string();
    let short = Formatter::new().compact(Compact::Long).format(350_000).to_string();
    let words = number::to_words(1250).to_string();
    assert_eq!((&*money, &*short, &*words), ("১২,৩৪,৫৬৭.৫০৳", "৩.৫ লাখ", "এক হাজার দুইশ পঞ্চাশ"));
    assert_eq!(number::parse(&words), Ok(1250));
    assert_eq!((ordinal::rank(5), ordinal::day(21)), ("৫ম".to_owned(), Some("২১শে".to_owned())));
    line("written", format!("{money}, {short}, {words}"));

    // A day and a year are numbers too; which of them are dates, the parser of dates says.
    let dates: Vec<_> = Parser::new().find_iter(PAGE).map(|date| date.range()).collect();
    let in_date = |at: usize| dates.iter().any(|date| date.contains(&at));
    let found: Vec<_> = number::find_iter(PAGE).filter(|found| !in_date(found.range().start)).collect();
    let values: Vec<_> = found.iter().map(number::Match::value).collect();
    assert_eq!(values, ["12000", "1250.50", "25", "350000", "31"]);
    assert_eq!(found[3].kind(), MatchKind::Words);
    for found in &found {
        assert_eq!(&PAGE[found.range()], found.as_str());
        line(found.as_str(), found.value());
    }
    Ok(())
}

fn dates() -> Outcome {
    area("Dates and times", "তারিখ ও সময়");
    let published: DateTime = "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম".parse()?;
    assert_eq!(published.to_string(), "2023-09-21T16:43");
    assert_eq!(Parser::new().find_byline(PAGE), Some(published));
    line("byline", published);

    let parser = Parser::new().reference(published);
    let found: Vec<_> = parser.find_iter(PAGE).collect();
    let values: Vec<_> = found.iter().map(|found| found.value().to_string()).collect();
    assert_eq!(values, ["2023-09-21T16:43", "2023-09-20T21:00"]);
    assert_eq!((found[0].label(), found[1].label()), (Some(Label::Published), None));
    for found in &found {
        line(&PAGE[found.range()], found.value());
    }
    let wrong = parser.find_results(PAGE).find_map(Result::err).ok_or("no error")?;
    assert_eq!((wrong.kind(), &PAGE[wrong.span()]), (datetime::ErrorKind::InvalidDay, "৩১"));
    line(&PAGE[wrong.span()], wrong);
    let range = Parser::new().parse("২০–২৫ সেপ্টেম্বর ২০২৩")?;
    assert!(matches!(range, Value::Range(_)));

    let written = DateFormatter::new().style(Style::Byline).clock(Clock::Spelled).format(published).to_string();
    assert_eq!(written, "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম");
    let spoken = DateFormatter::new().clock(Clock::Spoken).format(published.time()).to_string();
    assert_eq!(spoken, "বিকাল ৪টা ৪৩ মিনিট");
    line("written", format!("{written}; {spoken}"));
    Ok(())
}

fn calendars() -> Outcome {
    area("Calendars", "পঞ্জিকা");
    let date = Date::new(1952, 2, 21)?;
    assert_eq!((date.weekday(), date.add_days(10)?), (Weekday::Thursday, Date::new(1952, 3, 2)?));
    let first = BanglaDate::new(1431, 1, 1)?;
    let gregorian = first.to_gregorian(Reckoning::Bangladesh)?;
    assert_eq!((gregorian, first.season()), (Date::new(2024, 4, 14)?, Season::Grishmo));
    assert_eq!(BanglaDate::from_gregorian(gregorian, Reckoning::Bangladesh), first);
    let masthead = DateFormatter::new().style(Style::Masthead).format(gregorian).to_string();
    assert_eq!(masthead, "রবিবার, ১৪ এপ্রিল ২০২৪, ১ বৈশাখ ১৪৩১");
    line("Bangla new year", masthead);
    Ok(())
}

fn letters() {
    area("Letters", "অক্ষর");
    let title = "স্বাধীনতা দিবস";
    let clusters: Vec<_> = grapheme::graphemes("ক্ষুদ্র").collect();
    assert_eq!(clusters, ["ক্ষু", "দ্র"]);
    assert_eq!(grapheme::aksharas("অ্যাপটি").collect::<Vec<_>>(), ["অ্যা", "প", "টি"]);
    assert_eq!((grapheme::len(title), title.chars().count(), title.len()), (8, 14, 40));
    let cut = grapheme::truncate_with(title, 5, "…");
    assert_eq!(cut, "স্বাধীনতা…");
    assert_eq!(grapheme::floor_boundary(title, 4), 0);
    assert_eq!(grapheme::reverse("বাংলা"), "লাবাং");
    line("five letters", cut);
}

fn chrono() -> Outcome {
    area("chrono", "অন্য লাইব্রেরি: chrono");
    let time: DateTime = "১৬ ডিসেম্বর ১৯৭১, বিকাল ৪টা ৩১ মিনিট".parse()?;
    let theirs = chrono::NaiveDateTime::from(time);
    assert_eq!(theirs.to_string(), "1971-12-16 16:31:00");
    assert_eq!(DateTime::try_from(theirs)?.date(), time.date());
    let fraction = chrono::NaiveTime::from_hms_milli_opt(1, 2, 3, 4).ok_or("no such time")?;
    assert_eq!(bengali_text::datetime::Time::try_from(fraction), Err(ConvertError::Fraction));
    line("১৬ ডিসেম্বর ১৯৭১", theirs);
    Ok(())
}

fn jiff() -> Outcome {
    area("jiff", "অন্য লাইব্রেরি: jiff");
    let date: Date = "৭ মার্চ ১৯৭১".parse()?;
    let theirs = jiff::civil::Date::from(date);
    assert_eq!(theirs, jiff::civil::date(1971, 3, 7));
    assert_eq!(Date::from(theirs.tomorrow()?), date.add_days(1)?);
    assert_eq!(Weekday::from(theirs.weekday()), Weekday::Sunday);
    line("৭ মার্চ ১৯৭১", theirs);
    Ok(())
}

fn time() -> Outcome {
    area("time", "অন্য লাইব্রেরি: time");
    let found = Parser::new().parse_match("২৬শে মার্চ ১৯৭১")?;
    let (date, theirs) = (found.to::<Date>()?, found.to::<time::Date>()?);
    assert_eq!((found.as_str(), theirs), ("২৬শে মার্চ ১৯৭১", time::Date::from(date)));
    assert_eq!(theirs.to_calendar_date(), (1971, time::Month::March, 26));
    assert_eq!(Date::try_from(theirs)?, date);
    line("২৬শে মার্চ ১৯৭১", theirs);
    Ok(())
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Article {
    #[serde(with = "normalized_string")]
    title: String,
    #[serde(with = "bengali_date")]
    published: DateTime,
    #[serde(with = "bengali_number")]
    views: u32,
    level: Level,
    day: Date,
}

fn serde() -> Outcome {
    area("serde", "অন্য লাইব্রেরি: serde");
    let json = r#"{"title": "অ\u09BEরণ্যক", "published": "২১শে ফেব্রুয়ারি ২০২৪, রাত ৯টা", "views": "১,২৩,৪৫৬",
        "level": "visual", "day": "2024-02-21"}"#;
    let article: Article = serde_json::from_str(json)?;
    assert_eq!((&*article.title, article.views, article.level), ("আরণ্যক", 123_456, Level::Visual));
    assert_eq!(article.published.date(), article.day);
    let written = serde_json::to_string(&article)?;
    assert_eq!(serde_json::from_str::<Article>(&written)?, article);
    line("written", written);
    Ok(())
}
