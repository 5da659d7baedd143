//! Laws of parsing dates: no input panics, every span lies in the text, ISO forms round-trip, time is linear.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use bengali_text::calendar::Date;
use bengali_text::datetime::{DateTime, Parser, Strictness, Time};
use proptest::prelude::*;
use std::cmp::Ordering;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};

use crate::text::exact;

/// Pieces of dates and of their context, to be joined at random.
const PIECES: &[&str] = &[
    "২১",
    "০৪:৪৩",
    "২০২৩",
    "৯৯৯৯৯৯৯৯৯৯৯",
    "0",
    " ",
    "\n",
    ", ",
    "-",
    "–",
    "/",
    ".",
    ":",
    "\u{983}",
    "(",
    ")",
    "’",
    "।",
    "সেপ্টেম্বর",
    "মে",
    "জুন",
    "বৈশাখ",
    "রমজান",
    "পিএম",
    "এ.এম.",
    "রাত",
    "সকাল",
    "দিবাগত",
    "টা",
    "টায়",
    "টার",
    "মিনিট",
    "সাড়ে",
    "পৌনে",
    "দেড়টা",
    "দশটায়",
    "পাঁচই",
    "উনিশ শত",
    "একাত্তর",
    "সালের",
    "সন",
    "খ্রিস্টাব্দ",
    "বঙ্গাব্দ",
    "শে",
    "বুধবার",
    "রবি",
    "আজ",
    "গতকাল",
    "কাল",
    "গত",
    "আগামী",
    "সপ্তাহ",
    "ঘণ্টা",
    "আগে",
    "পর",
    "থেকে",
    "পর্যন্ত",
    "প্রকাশ",
    "আপডেট",
    "জুনাইদ",
    "টাকা",
    "T",
    "Z",
    "+06:00",
    "May",
    "\u{200D}",
    "\u{9BC}",
    "অর্থবছর",
    "খ্রিঃপূঃ",
    "কিছুক্ষণ",
    "দুয়েক",
];

pub fn scrambled() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..24).prop_map(|pieces| pieces.concat())
}

fn parsers() -> Vec<Parser> {
    let reference: DateTime = "2023-09-21T12:00:00".parse().unwrap();
    vec![
        Parser::new(),
        Parser::new().reference(reference),
        Parser::new().reference(reference).strictness(Strictness::Lenient).bangla_calendar(None),
    ]
}

/// Parses and searches a text with every parser; fails if a span is out of order, or not on character boundaries of the text.
fn read_everything(text: &str) {
    for parser in parsers() {
        match parser.parse_match(text) {
            Ok(found) => {
                assert!(text.get(found.range()).is_some_and(|part| !part.is_empty()), "{text:?}");
                assert!(found.label_range().is_none_or(|range| text.get(range).is_some()), "{text:?}");
            }
            Err(error) => assert!(text.get(error.span()).is_some(), "{text:?} {error:?}"),
        }
        #[cfg(feature = "find")]
        {
            let mut floor = 0;
            for result in parser.find_results(text) {
                match result {
                    Ok(found) => {
                        assert!(found.range().start >= floor, "{text:?}");
                        assert!(text.get(found.range()).is_some_and(|part| !part.is_empty()), "{text:?}");
                        floor = found.range().end;
                    }
                    Err(error) => assert!(text.get(error.span()).is_some(), "{text:?} {error:?}"),
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn nothing_panics_on_pieces_of_dates(text in scrambled()) {
        read_everything(&text);
    }

    #[test]
    fn nothing_panics_on_any_text(text in any::<String>()) {
        read_everything(&text);
    }

    #[test]
    fn times_round_trip_as_iso(hour in 0u8..24, minute in 0u8..60, second in prop::option::of(0u8..60)) {
        let time = Time::new(hour, minute);
        let time = second.map_or(time, |second| time.and_then(|time| time.with_second(second)));
        let text = time.as_ref().map(ToString::to_string).unwrap_or_default();
        prop_assert_eq!(exact(text.parse().ok()), exact(time));
    }

    #[test]
    fn date_times_round_trip_as_iso(days in Date::MIN.days_from_epoch()..=Date::MAX.days_from_epoch(), minute in 0u16..1440) {
        let date = Date::from_days_from_epoch(days).unwrap_or(Date::MIN);
        let clock = |part: u16| u8::try_from(part).unwrap_or(0);
        let time = Time::new(clock(minute / 60), clock(minute % 60)).unwrap_or(Time::MIDNIGHT);
        let both = DateTime::new(date, time);
        prop_assert_eq!(exact(both.to_string().parse().ok()), exact(Some(both)));
    }
}

/// 16:43 and 16:43:00 are the same time, although they are displayed differently.
#[test]
fn a_time_is_equal_ordered_and_hashed_by_its_moment() {
    let hash = |time: Time| BuildHasherDefault::<DefaultHasher>::default().hash_one(time);
    let minutes = (0..24).flat_map(|hour| (0..60).map(move |minute| Time::new(hour, minute).unwrap()));
    let mut before: Option<Time> = None;
    for time in minutes {
        let seconds = [0, 1, 59].map(|second| time.with_second(second).unwrap());
        assert_eq!((time, hash(time), time.cmp(&seconds[0])), (seconds[0], hash(seconds[0]), Ordering::Equal));
        assert_ne!(time.to_string(), seconds[0].to_string());
        let date = Date::new(2023, 9, 21).unwrap();
        assert_eq!(DateTime::new(date, time), DateTime::new(date, seconds[0]));
        assert!(time < seconds[1] && seconds[1] < seconds[2] && before.is_none_or(|before| before < time), "{time}");
        before = Some(seconds[2]);
    }
}

/// A nukta letter at the end of a misspelt month, in both encodings: the kind of the error and the suggestion stay.
#[test]
fn errors_do_not_depend_on_the_encoding() {
    for text in ["জ্যৈষ্ঠটায়২০২৩", "বৈশাখয়/১৭হিজরি", "চৈত্রয়0২১শেমে"]
    {
        let kind = |text: &str| Parser::new().parse(text).map_err(|error| (error.kind(), error.suggestion()));
        let apart = text.replace('\u{9DF}', "য\u{9BC}");
        let composed = apart.replace("য\u{9BC}", "\u{9DF}");
        assert_ne!(apart, composed);
        assert_eq!(kind(&apart), kind(&composed), "{text}");
    }
}

/// With quadratic time, each of these texts would take minutes.
#[test]
fn hostile_texts_take_linear_time() {
    let texts = [
        "৯",
        "9",
        "সেপ্টেম্বর ",
        "মে",
        "২১ সেপ্টেম্বর ২০২৩ থেকে ",
        "রাত ",
        "(",
        "((((২০ সেপ্টেম্বর",
        "১/",
        "২০২৩-০৯-",
        "প্রকাশ : ",
        "গত ",
        "উনিশ শত ",
        "১০:",
        "আজ ",
        "১ ঘণ্টা ",
        "৫ দিন ",
        "২ মাস ৫ দিন ",
        "২ থেকে ",
        "২-",
        "-",
        "\n",
        "\u{983}",
        "রা",
        "শনিবার, ",
        "থেকে ",
        "সাড়ে ",
    ];
    for text in texts {
        read_everything(&text.repeat(100_000 / text.len()));
    }
}
