//! Every public type can be sent to another thread, shared with one, and moved. The list is that of `public-api.txt`.

use std::io::{BufReader, Empty, Sink};

/// `name => type` for each type; the name is that of its only path, without the crate.
macro_rules! types {
    ($($name:literal => $type:ty),* $(,)?) => {
        const NAMES: &[&str] = &[$($name),*];

        fn each_is_send_and_sync() {
            fn check<T: Send + Sync + Unpin>() {}
            $(check::<$type>();)*
        }
    };
}

use bengali_text::{FinishError, UnknownName, calendar, datetime, digits, grapheme, interop, normalize, number};

types! {
    "UnknownName" => UnknownName,
    "FinishError" => FinishError<normalize::NormalizingWriter<Sink>>,
    "calendar::BanglaDate" => calendar::BanglaDate,
    "calendar::Date" => calendar::Date,
    "calendar::DateError" => calendar::DateError,
    "calendar::Reckoning" => calendar::Reckoning,
    "calendar::Season" => calendar::Season,
    "calendar::Weekday" => calendar::Weekday,
    "datetime::Bangla" => datetime::Bangla,
    "datetime::Clock" => datetime::Clock,
    "datetime::DateTime" => datetime::DateTime,
    "datetime::Error" => datetime::Error,
    "datetime::ErrorKind" => datetime::ErrorKind,
    "datetime::Fields" => datetime::Fields,
    "datetime::FindIter" => datetime::FindIter<'static>,
    "datetime::FindResults" => datetime::FindResults<'static>,
    "datetime::Formatted" => datetime::Formatted<'static>,
    "datetime::Formatter" => datetime::Formatter,
    "datetime::Hijri" => datetime::Hijri,
    "datetime::Label" => datetime::Label,
    "datetime::Match" => datetime::Match<'static>,
    "datetime::NightRule" => datetime::NightRule,
    "datetime::Offset" => datetime::Offset,
    "datetime::Parser" => datetime::Parser,
    "datetime::Partial" => datetime::Partial,
    "datetime::Pattern" => datetime::Pattern<'static>,
    "datetime::PatternError" => datetime::PatternError,
    "datetime::Point" => datetime::Point,
    "datetime::Range" => datetime::Range,
    "datetime::Region" => datetime::Region,
    "datetime::Strictness" => datetime::Strictness,
    "datetime::Style" => datetime::Style,
    "datetime::Time" => datetime::Time,
    "datetime::Value" => datetime::Value,
    "datetime::Warning" => datetime::Warning,
    "datetime::WarningIter" => datetime::WarningIter,
    "datetime::Warnings" => datetime::Warnings,
    "datetime::YearRule" => datetime::YearRule,
    "digits::Digits" => digits::Digits,
    "digits::DigitsReader" => digits::DigitsReader<BufReader<Empty>>,
    "digits::DigitsWriter" => digits::DigitsWriter<Sink>,
    "grapheme::AksharaIndices" => grapheme::AksharaIndices<'static>,
    "grapheme::Aksharas" => grapheme::Aksharas<'static>,
    "grapheme::GraphemeIndices" => grapheme::GraphemeIndices<'static>,
    "grapheme::Graphemes" => grapheme::Graphemes<'static>,
    "interop::ConvertError" => interop::ConvertError,
    "normalize::Bias" => normalize::Bias,
    "normalize::Change" => normalize::Change<'static>,
    "normalize::Changes" => normalize::Changes<'static>,
    "normalize::Fault" => normalize::Fault,
    "normalize::FaultKind" => normalize::FaultKind,
    "normalize::Group" => normalize::Group,
    "normalize::IllFormed" => normalize::IllFormed<'static>,
    "normalize::InvalidUtf8" => normalize::InvalidUtf8,
    "normalize::Level" => normalize::Level,
    "normalize::Normalized" => normalize::Normalized<'static>,
    "normalize::Normalizer" => normalize::Normalizer,
    "normalize::NormalizingReader" => normalize::NormalizingReader<BufReader<Empty>>,
    "normalize::NormalizingWriter" => normalize::NormalizingWriter<Sink>,
    "normalize::Nukta" => normalize::Nukta,
    "normalize::OffsetMap" => normalize::OffsetMap<'static>,
    "normalize::Rule" => normalize::Rule,
    "normalize::RuleIter" => normalize::RuleIter,
    "normalize::RuleSet" => normalize::RuleSet,
    "normalize::Scope" => normalize::Scope,
    "normalize::Stream" => normalize::Stream,
    "number::Compact" => number::Compact,
    "number::Currency" => number::Currency,
    "number::Decimal" => number::Decimal<'static>,
    "number::Error" => number::Error,
    "number::ErrorKind" => number::ErrorKind,
    "number::FindIter" => number::FindIter<'static>,
    "number::Formatted" => number::Formatted<'static>,
    "number::Formatter" => number::Formatter,
    "number::Grouping" => number::Grouping,
    "number::Hundred" => number::Hundred,
    "number::Lakh" => number::Lakh,
    "number::Match" => number::Match<'static>,
    "number::MatchKind" => number::MatchKind,
    "number::Minus" => number::Minus,
    "number::Placement" => number::Placement,
    "number::Quantity" => number::Quantity<'static>,
    "number::Spacing" => number::Spacing,
    "number::Spelling" => number::Spelling,
    "number::Unit" => number::Unit<'static>,
    "number::Words" => number::Words<'static>,
    "number::YearWords" => number::YearWords,
}

const LIST: &str = include_str!("../public-api.txt");

/// The types of the crate and its modules, of `public-api.txt`. What the crate root re-exports from `normalize` has its
/// name there.
fn listed() -> Vec<String> {
    let declared = LIST.lines().filter_map(|line| {
        let line = line.trim_start_matches("#[non_exhaustive] ");
        let rest = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))?;
        let path = rest.split(['<', '(', ' ']).next()?;
        Some(path.trim_start_matches("bengali_text::").to_owned())
    });
    let mut declared: Vec<String> = declared.collect();
    let known = declared.clone();
    declared.retain(|path| !known.contains(&format!("normalize::{path}")));
    declared.sort();
    declared.dedup();
    declared
}

#[test]
fn every_public_type_is_send_sync_and_unpin() {
    each_is_send_and_sync();
    let mut names: Vec<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
    names.sort();
    assert_eq!(names, listed());
}

/// A type has one path, and the crate root has some once more.
#[test]
fn no_type_has_a_second_path() {
    let types = listed();
    for line in LIST.lines().filter(|line| line.starts_with("impl ") && !line.contains(" for ")) {
        let path = line.trim_start_matches("impl ").split('<').next().unwrap().trim_start_matches("bengali_text::");
        let times = types.iter().filter(|known| known.as_str() == path).count();
        assert!(times == 1 || types.contains(&format!("normalize::{path}")), "{line}");
    }
}
