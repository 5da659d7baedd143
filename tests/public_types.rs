//! Every public type is `Send`, `Sync` and `Unpin`, and has one path, in one public module.

#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::io::{BufReader, Empty, Sink};
use std::path::{Path, PathBuf};

/// Lists the public types by path, and makes a function that compiles only if all are `Send`, `Sync` and `Unpin`.
macro_rules! types {
    ($($path:ty),* $(,)?) => {
        const PATHS: &[&str] = &[$(stringify!($path)),*];

        fn each_is_send_sync_and_unpin() {
            fn check<T: Send + Sync + Unpin>() {}
            $(check::<$path>();)*
        }
    };
}

use bengali_text as root;
use bengali_text::{calendar, datetime, digits, grapheme, interop, legacy, normalize, number, search};

types! {
    root::UnknownName,
    root::FinishError<normalize::NormalizingWriter<Sink>>,
    calendar::BanglaDate,
    calendar::Date,
    calendar::DateError,
    calendar::Reckoning,
    calendar::Season,
    calendar::Weekday,
    datetime::Bangla,
    datetime::Clock,
    datetime::DateTime,
    datetime::Error,
    datetime::ErrorKind,
    datetime::Fields,
    datetime::FindIter<'static>,
    datetime::FindResults<'static>,
    datetime::Formatted<'static>,
    datetime::Formatter,
    datetime::Hijri,
    datetime::Label,
    datetime::Match<'static>,
    datetime::NightRule,
    datetime::Offset,
    datetime::Parser,
    datetime::Partial,
    datetime::Pattern<'static>,
    datetime::PatternError,
    datetime::Point,
    datetime::Range,
    datetime::Region,
    datetime::Strictness,
    datetime::Style,
    datetime::Time,
    datetime::Value,
    datetime::Warning,
    datetime::WarningIter,
    datetime::Warnings,
    datetime::YearRule,
    digits::Digits,
    digits::DigitsReader<BufReader<Empty>>,
    digits::DigitsWriter<Sink>,
    grapheme::AksharaIndices<'static>,
    grapheme::Aksharas<'static>,
    grapheme::GraphemeIndices<'static>,
    grapheme::Graphemes<'static>,
    interop::ConvertError,
    legacy::Decoded,
    legacy::Decoder,
    legacy::Detection,
    legacy::Encoded,
    legacy::Encoding,
    legacy::Hasanta,
    legacy::Kind,
    legacy::Layout,
    legacy::Quotes,
    legacy::Span,
    legacy::Transport,
    legacy::Visarga,
    normalize::Bias,
    normalize::Change<'static>,
    normalize::Changes<'static>,
    normalize::Fault,
    normalize::FaultKind,
    normalize::Group,
    normalize::IllFormed<'static>,
    normalize::InvalidUtf8,
    normalize::Level,
    normalize::Normalized<'static>,
    normalize::Normalizer,
    normalize::NormalizingReader<BufReader<Empty>>,
    normalize::NormalizingWriter<Sink>,
    normalize::Nukta,
    normalize::OffsetMap<'static>,
    normalize::Rule,
    normalize::RuleIter,
    normalize::RuleSet,
    normalize::Scope,
    normalize::Stream,
    number::Compact,
    number::Currency,
    number::Decimal<'static>,
    number::Error,
    number::ErrorKind,
    number::FindIter<'static>,
    number::Formatted<'static>,
    number::Formatter,
    number::Grouping,
    number::Hundred,
    number::Lakh,
    number::Match<'static>,
    number::MatchKind,
    number::Minus,
    number::Placement,
    number::Quantity<'static>,
    number::Spacing,
    number::Spelling,
    number::Unit<'static>,
    number::Words<'static>,
    number::YearWords,
    search::Fold,
    search::Folded<'static>,
    search::Folder,
    search::Strength,
}

/// The names of the types, sorted.
fn names() -> Vec<&'static str> {
    let name = |path: &'static str| path.split('<').next()?.rsplit(':').next().map(str::trim);
    let mut names: Vec<&str> = PATHS.iter().filter_map(|path| name(path)).collect();
    names.sort_unstable();
    names
}

fn source(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// The files of a folder and the folders in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The public type that a line declares. Everything `pub` is public: the lint `unreachable_pub` makes sure of that.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let rest = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))?;
    rest.split(|c: char| !c.is_alphanumeric()).next().filter(|name| !name.is_empty())
}

#[test]
fn every_public_type_is_send_sync_and_unpin() {
    each_is_send_sync_and_unpin();
    let sources: Vec<String> = files(Path::new("src")).iter().map(|path| source(path)).collect();
    let mut want: Vec<&str> = sources.iter().flat_map(|text| text.lines().filter_map(declared)).collect();
    want.sort_unstable();
    assert_eq!(names(), want);
}

/// The crate root exports some types of `normalize` again, which is not counted.
#[test]
fn no_type_has_a_second_path() {
    let root = source(Path::new("src/lib.rs"));
    let modules: Vec<&str> = root.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(modules.contains(&"datetime"), "{modules:?}");
    let paths = modules.iter().map(|module| Path::new("src").join(module));
    let pages = paths.filter_map(|path| {
        fs::read_to_string(path.with_extension("rs")).or_else(|_| fs::read_to_string(path.join("mod.rs"))).ok()
    });
    let exports: Vec<String> = pages
        .flat_map(|text| {
            text.split("pub use ").skip(1).map(|rest| rest.split(';').next().unwrap().to_owned()).collect::<Vec<_>>()
        })
        .collect();
    let exported = exports.iter().flat_map(|export| export.split(|c: char| !c.is_alphanumeric()));
    let exported: Vec<&str> = exported.collect();
    let names = names();
    for name in &names {
        let types = names.iter().filter(|known| *known == name).count();
        let uses = exported.iter().filter(|word| *word == name).count();
        assert!(uses <= types, "{name} has more than one path");
    }
}
