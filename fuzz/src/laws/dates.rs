//! Laws of parsing dates and times: spans lie in the text, canonically equivalent texts give the same value, a lenient parser reads all that
//! a strict one reads, ISO forms round-trip, and matches in running text are in order, do not overlap, and have the same value alone.

use bengali_text::calendar::{Date, Reckoning};
use bengali_text::datetime::{
    Bangla, DateTime, Error, ErrorKind, Match, NightRule, Parser, Partial, Point, Strictness, Time, Value, Warning,
    YearRule,
};

use super::input::{Input, exact, other_encodings};
use super::pieces::DATES;

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let reference: Option<DateTime> =
        input.choose(&[None, Some("2023-09-21T16:43"), Some("2024-02-29T00:00")]).map(|text| text.parse().unwrap());
    let years = input.choose(&[YearRule::Nearest, YearRule::Past, YearRule::Future]);
    let nights = input.choose(&[NightRule::SameDay, NightRule::NextDay]);
    let calendar = input.choose(&[Some(Reckoning::Bangladesh), None, Some(Reckoning::Bangladesh1987)]);
    let strict = Parser::new().year_rule(years).night_rule(nights).bangla_calendar(calendar);
    let strict = reference.map_or(strict, |reference| strict.reference(reference));
    let lenient = strict.strictness(Strictness::Lenient);
    let text = input.text(DATES);

    let outcome = strict.parse_match(&text);
    match &outcome {
        Ok(found) => {
            matched(found, &text);
            // Only the lenient parser converts Bangla dates from before the reform.
            if !matches!(found.value(), Value::Bangla(_) | Value::Range(_)) {
                assert_eq!(exact(lenient.parse(&text)), exact(Ok(found.value())), "the lenient parser agrees");
            }
        }
        Err(error) => blamed(error, &text),
    }
    for other in other_encodings(&text) {
        assert_eq!(exact(strict.parse(&other).ok()), exact(outcome.as_ref().ok().map(Match::value)), "{other:?}");
    }
    for parser in [strict, lenient] {
        found(parser, &text);
        if calendar.is_none() {
            unconverted(parser, &text);
        }
    }
}

/// Without a reckoning no Bangla date has a Gregorian day, and none is compared with one.
fn unconverted(parser: Parser, text: &str) {
    let is_plain = |point: Value| !matches!(point, Value::Bangla(date) if date.gregorian().is_some());
    for result in parser.find_results(text).chain([parser.parse_match(text)]) {
        match result {
            Ok(found) => {
                let plain = match found.value() {
                    Value::Range(range) => is_plain(range.start().into()) && is_plain(range.end().into()),
                    value => is_plain(value),
                };
                let warnings = found.warnings();
                assert!(
                    plain && !warnings.contains(Warning::CalendarMismatch) && !warnings.contains(Warning::Proleptic)
                );
            }
            Err(error) => assert_ne!(error.kind(), ErrorKind::CalendarMismatch),
        }
    }
}

fn blamed(error: &Error, text: &str) {
    assert!(text.get(error.span()).is_some(), "{error}: {:?}", error.span());
    assert!(!error.to_string().is_empty());
}

fn matched(found: &Match, text: &str) {
    assert!(text.get(found.range()).is_some_and(|part| !part.is_empty()));
    if let Some(label) = found.label_range() {
        assert!(label.end <= found.range().start && text.get(label).is_some_and(|label| !label.is_empty()));
    }
    assert_eq!((found.as_str(), found.start()..found.end()), (&text[found.range()], found.range()));
    let value = found.value();
    let iso = value.to_string();
    assert_eq!(exact(iso.parse::<Value>()), exact(Ok(value)), "{iso}");
    match value {
        Value::Date(date) => assert_eq!(iso.parse::<Date>(), Ok(date)),
        Value::Time(time) => assert_eq!(exact(iso.parse::<Time>()), exact(Ok(time))),
        Value::DateTime(both) => assert_eq!(exact(iso.parse::<DateTime>()), exact(Ok(both))),
        Value::Partial(partial) => assert_eq!(exact(iso.parse::<Partial>()), exact(Ok(partial))),
        Value::Bangla(bangla) => assert_eq!(exact(iso.parse::<Bangla>()), exact(Ok(bangla))),
        Value::Range(range) => match (range.start(), range.end()) {
            (Point::Date(start), Point::Date(end)) => assert!(start <= end, "{iso}"),
            (Point::DateTime(start), Point::DateTime(end)) => assert!(start <= end, "{iso}"),
            _ => {}
        },
        _ => {}
    }
}

fn found(parser: Parser, text: &str) {
    let mut done = 0;
    let mut last = None;
    let mut matches = parser.find_iter(text);
    for result in parser.find_results(text) {
        let found = match result {
            Ok(found) => found,
            Err(error) => {
                blamed(&error, text);
                last = Some(Err(error));
                continue;
            }
        };
        matched(&found, text);
        assert_eq!(exact(matches.next().as_ref()), exact(Some(&found)), "find_iter is find_results without errors");
        let range = found.range();
        assert!(done <= range.start, "in order, without overlap");
        done = range.end;
        let written = &text[range];
        assert_eq!(written, written.trim());
        let alone = parser.parse(written);
        let is_same = alone.is_err() || exact(alone) == exact(Ok(found.value()));
        assert!(is_same || shares_time(last.as_ref(), &found, alone), "{written:?}: {found:?}, alone {alone:?}");
        last = Some(Ok(found));
    }
    assert_eq!(matches.next(), None);
}

/// Whether a match has only the time more than it has alone: that of its list, of which the match or the error before it is the first
/// day, as in সকাল ১০টায় ৫ ও ৬ জানুয়ারি.
fn shares_time(last: Option<&Result<Match, Error>>, found: &Match, alone: Result<Value, Error>) -> bool {
    let time = found.value().time();
    let is_of_list = last.is_some_and(|last| last.as_ref().map_or(true, |last| last.value().time() == time));
    time.is_some()
        && is_of_list
        && alone.is_ok_and(|alone| alone.time().is_none() && alone.date() == found.value().date())
}
