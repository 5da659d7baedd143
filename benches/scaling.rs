//! Whether time is linear and memory constant on every kind of text: nanoseconds for each byte from 1 KiB to 1 GiB, and the peak of memory
//! beyond the result.
//!
//! Memory is that requested from the allocator; while a buffer grows, the old and the new one count together.
#![allow(missing_docs)]

use std::borrow::Cow;
use std::error::Error;
use std::hint::black_box;
use std::process::ExitCode;

use allocation_counter::measure;
use bengali_text::datetime::Parser;
use bengali_text::legacy::{Encoding, Layout, decode_mixed, detect, from_unicode, to_unicode, visual_order_to_logical};
use bengali_text::{Level, Normalizer, Rule, Scope, grapheme, number};
use bengali_text_benches::texts::{DOCUMENT, Kind};
use bengali_text_benches::{boundary, has_all, now};
use lexopt::{Arg, ValueExt};

const USAGE: &str = "\
Whether time and memory grow with the length of a text only.

usage: cargo bench -p bengali-text-benches --bench scaling -- [--most MIB] [--strict] [WORD...]

  WORD        only the texts and works whose names contain each of these words
  --most MIB  up to so many MiB; without it 1024, which takes half an hour and some gigabytes of memory
  --strict    exit status 1 when time a byte grows in a row; without it, that is only said

Memory beyond the result has no limit here: a result of many parts may take some for each.";

/// A row ends where the next size would take longer than this.
const MOST_SECONDS: f64 = 20.0;
/// Or where it would take more memory than this.
const MOST_BYTES: u64 = 4 << 30;
/// How much slower a byte of the longest text may be than one of the fastest, where it is a nanosecond or more. Caches and
/// fresh pages need some of it.
const FLAT: f64 = 4.0;

/// The works that a text could slow down.
#[derive(Clone, Copy, PartialEq, Eq)]
enum For {
    /// The normalizer and the grapheme clusters.
    Normalizing,
    /// Dates and numbers in running text.
    Finding,
    /// Text in the codes of fonts.
    Decoding,
    All,
}
use For::{All, Decoding, Finding, Normalizing};

/// Texts that could make time or memory grow faster than their length: for each group of rules the longest run that a rule looks at, as a
/// beginning and a unit that is repeated after it.
const RUNS: &[(&str, For, &str, &str)] = &[
    ("vowel signs", Normalizing, "ক", "\u{9BE}"),
    ("two vowel signs in turn", Normalizing, "ক", "\u{9BF}\u{9C0}"),
    ("parts of vowel signs", Normalizing, "ক", "\u{9C7}\u{9BE}"),
    ("letters with parted signs", Normalizing, "", "ক\u{9C7}\u{9BE}"),
    ("joiners", Normalizing, "ক", "\u{200D}\u{200C}"),
    ("letters with joiners", Normalizing, "", "ক\u{200C}"),
    ("viramas", Normalizing, "ক", "\u{9CD}"),
    ("one conjunct", Normalizing, "", "ক\u{9CD}"),
    ("a conjunct of ra", Normalizing, "", "র\u{9CD}"),
    ("nuktas", Normalizing, "ড", "\u{9BC}"),
    ("nukta and virama in turn", Normalizing, "ড", "\u{9CD}\u{9BC}"),
    ("candrabindus", Normalizing, "ক", "\u{981}"),
    ("candrabindu and anusvara in turn", Normalizing, "ক", "\u{982}\u{981}"),
    ("bindu and vowel sign in turn", Normalizing, "ক", "\u{981}\u{9BE}"),
    ("displaced rephs", Normalizing, "", "ধর\u{9CD}\u{9CD}ব"),
    ("rephs before signs", Normalizing, "", "তর\u{9CD}\u{9C0}"),
    ("signs before the letter", Normalizing, "অ", "\u{9BF}ক"),
    ("two signs a letter", Normalizing, "", "ক\u{9BE}\u{9BF}"),
    ("vowel letters with signs", Normalizing, "", "অ\u{9BE}"),
    ("old khanda ta", Normalizing, "", "ত\u{9CD}\u{200D}"),
    ("marks of other scripts", Normalizing, "ক", "\u{316}\u{300}"),
    ("invisible characters", Normalizing, "ক", "\u{200B}"),
    ("colons", Normalizing, "", "দু:"),
    ("spaces", Normalizing, "ক", " "),
    ("dots", Normalizing, "ক", "."),
    ("dandas", Normalizing, "ক", " ।"),
    ("one emoji", Normalizing, "", "👩\u{200D}"),
    ("flags", Normalizing, "", "\u{1F1E7}\u{1F1E9}"),
    ("months", Finding, "", "সেপ্টেম্বর "),
    ("dates", Finding, "", "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম "),
    ("labels", Finding, "", "প্রকাশ : "),
    ("weekdays", Finding, "", "বুধবার, "),
    ("one number", Finding, "", "১"),
    ("grouped number", Finding, "", "১২,"),
    ("numbers with dashes", Finding, "", "১২-"),
    ("number words", Finding, "", "হাজার লাখ কোটি "),
    ("one number in words", Finding, "", "এক কোটি "),
    ("Bijoy", Decoding, "", "evsjv‡`‡ki wk¶v I ms¯‹…wZ KZ©…c¶ "),
    ("Bijoy in English", Decoding, "", "the Act of evsjv‡`k "),
    ("one word of Bijoy", Decoding, "", "evsjv"),
    ("signs before a letter", Decoding, "", "‡"),
    ("codes of signs", Decoding, "K", "v"),
    ("lower parts", Decoding, "K", "¨"),
    ("lower parts after a sign", Decoding, "Kz", "¨"),
    ("codes of rephs", Decoding, "K", "©"),
    ("upper parts", Decoding, "", "¯"),
    ("ampersands", Decoding, "", "&"),
    ("references", Decoding, "", "&Dagger;K"),
    ("UTF-8 read twice", Decoding, "", "â€¡K"),
    ("a conjunct to encode", Decoding, "", "ক\u{9CD}"),
    ("a conjunct of ra to encode", Decoding, "", "র\u{9CD}"),
    ("drawn words", Decoding, "", "েদেশর িকছু ধেমর্র "),
    ("one drawn word", Decoding, "", "িকর্"),
    ("one address", Decoding, "http://", "a/"),
    ("bars", Decoding, "", "| "),
    ("bars of a table", Decoding, "|", "evsjv|"),
    ("backslashes", Decoding, "", "\\"),
    ("backslashes before a letter", Decoding, "", "\\\\nK"),
    ("escapes without an end", Decoding, "", "\\u{"),
    ("escaped codes", Decoding, "evsjv", "\\u2021"),
    ("percent escapes", Decoding, "", "%E2"),
    ("references escaped twice", Decoding, "", "&amp;"),
    ("elements", Decoding, "", "</b"),
    ("dollars", Decoding, "", "${"),
    ("degrees", Decoding, "", "°"),
    ("squares", Decoding, "5", "²"),
];

/// A text of each kind, and the runs: name, works, beginning, and the unit that is repeated after it.
fn inputs() -> Vec<(&'static str, For, &'static str, String)> {
    let kinds = Kind::ALL.iter().map(|&kind| {
        let purpose = match kind {
            Kind::Clean | Kind::Damaged => All,
            Kind::Composed | Kind::Markup | Kind::Ascii => Normalizing,
            Kind::Figures | Kind::Dense | Kind::Page => Finding,
        };
        (kind.name(), purpose, "", kind.text(1 << 20))
    });
    kinds.chain(RUNS.iter().map(|&(name, purpose, start, unit)| (name, purpose, start, unit.repeat(1 << 10)))).collect()
}

/// Does the work, and returns the number of bytes of its result.
type Run = Box<dyn Fn(&str) -> usize>;

fn works() -> Vec<(&'static str, For, Run)> {
    let normalize = |normalizer: Normalizer| -> Run {
        Box::new(move |text| match normalizer.normalize(text) {
            Cow::Borrowed(_) => 0,
            Cow::Owned(result) => result.len(),
        })
    };
    let repair = Normalizer::new(Level::Repair);
    let every = Rule::ALL.iter().fold(repair.scope(Scope::Text), |normalizer, &rule| normalizer.with(rule));
    // A count has no result in memory.
    let count = |count: usize| usize::from(black_box(count) == usize::MAX);
    vec![
        ("Canonical", Normalizing, normalize(Normalizer::new(Level::Canonical))),
        ("Visual", Normalizing, normalize(Normalizer::new(Level::Visual))),
        ("Repair", Normalizing, normalize(repair)),
        ("every rule", Normalizing, normalize(every)),
        ("stream, Repair", Normalizing, Box::new(move |text| stream(repair, text))),
        ("graphemes", Normalizing, Box::new(move |text| count(grapheme::graphemes(text).count()))),
        ("find dates", Finding, Box::new(move |text| count(Parser::new().find_iter(text).count()))),
        ("decode Bijoy", Decoding, Box::new(|text| to_unicode(text, Encoding::Bijoy).len())),
        ("decode a mixed text", Decoding, Box::new(|text| decode_mixed(text).text().len())),
        ("encode for Bijoy", Decoding, Box::new(|text| from_unicode(text, Layout::Bijoy52).text().len())),
        ("from the order of drawing", Decoding, Box::new(|text| visual_order_to_logical(text).len())),
        ("detect", Decoding, Box::new(move |text| count(detect(text).ranges().len()))),
        ("find numbers", Finding, Box::new(move |text| count(number::find_iter(text).count()))),
    ]
}

/// In pieces of 64 KiB, whose results are dropped.
fn stream(normalizer: Normalizer, mut text: &str) -> usize {
    let mut stream = normalizer.stream();
    let mut out = String::new();
    while !text.is_empty() {
        let (piece, rest) = text.split_at(boundary(text, DOCUMENT));
        stream.push(piece, &mut out);
        black_box(&out);
        out.clear();
        text = rest;
    }
    stream.finish(&mut out);
    black_box(&out);
    0
}

/// The figures of one text: nanoseconds for each byte, seconds, and bytes beyond the result.
#[derive(Clone, Copy)]
struct Point {
    each: f64,
    seconds: f64,
    memory: u64,
}

/// The best of a few runs.
fn point(run: &Run, text: &str) -> Point {
    let (mut seconds, mut total, mut memory) = (f64::INFINITY, 0.0, 0);
    for round in 0..100 {
        if round > 0 && (total > 0.5 || round > 2 && total > 0.01) {
            break;
        }
        let (mut result, mut took) = (0, 0.0);
        let used = measure(|| {
            let start = now();
            result = run(black_box(text));
            took = now() - start;
        });
        total += took;
        seconds = seconds.min(took);
        memory = used.bytes_max.saturating_sub(result as u64);
    }
    Point { each: seconds * 1e9 / text.len() as f64, seconds, memory }
}

/// Prints the row of one work on one text, and returns whether time for each byte and memory stay flat.
fn row(name: &str, work: &str, run: &Run, text: &str, sizes: &[usize]) -> (bool, bool) {
    let mut points: Vec<Point> = Vec::new();
    for &size in sizes {
        let fits = |last: &Point| last.seconds * 4.0 < MOST_SECONDS && last.memory * 4 < MOST_BYTES;
        if points.last().is_none_or(fits) {
            points.push(point(run, &text[..boundary(text, size)]));
        }
    }
    let last = points[points.len() - 1];
    let fastest = points.iter().map(|point| point.each).fold(f64::INFINITY, f64::min);
    let flat = last.each <= (fastest * FLAT).max(fastest + 1.0);
    let quarter = points.iter().rev().nth(1).map_or(0, |point| point.memory);
    let constant = last.memory <= 16 << 10 || last.memory <= quarter * 2;
    let cells: String = points.iter().map(|point| format!(" {:.2} |", point.each)).collect();
    let missing = " - |".repeat(sizes.len() - points.len());
    let ratio = last.each / points[0].each;
    let (time, memory) = (if flat { "" } else { "TIME" }, if constant { "" } else { "MEMORY" });
    println!(
        "| {name} | {work} |{cells}{missing} {ratio:.2} | {:.1} KiB | {time} {memory} |",
        last.memory as f64 / 1024.0
    );
    (flat, constant)
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let (mut most, mut strict, mut filter) = (1 << 30, false, Vec::new());
    let mut parser = lexopt::Parser::from_env();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("most") => most = parser.value()?.parse::<usize>()? << 20,
            Arg::Long("strict") => strict = true,
            Arg::Value(word) => filter.push(word.string()?),
            // cargo adds it.
            Arg::Long("bench") => {}
            Arg::Long("help") | Arg::Short('h') => {
                println!("{USAGE}");
                return Ok(ExitCode::SUCCESS);
            }
            _ => return Err(arg.unexpected().into()),
        }
    }
    let sizes: Vec<usize> = (5..=20).map(|power| 1 << (2 * power)).filter(|&size| size <= most).collect();
    let heads: String = sizes.iter().map(|size| format!(" {} KiB |", size >> 10)).collect();
    println!("| text | work |{heads} ratio | memory | grows |\n|---|---|{}---|---|---|", "---|".repeat(sizes.len()));
    let (mut rows, mut steep, mut large) = (0, 0, 0);
    let works = works();
    for (name, purpose, start, unit) in inputs() {
        let mut text = String::new();
        for (work, at, run) in &works {
            if purpose != All && purpose != *at || !has_all(&filter, &format!("{name} {work}")) {
                continue;
            }
            if text.is_empty() {
                text = start.to_owned() + &unit.repeat(most.div_ceil(unit.len()));
            }
            let (flat, constant) = row(name, work, run, &text, &sizes);
            rows += 1;
            steep += usize::from(!flat);
            large += usize::from(!constant);
        }
    }
    if rows == 0 {
        return Err("no text and work have these words in their names".into());
    }
    println!("{rows} rows; time a byte grows in {steep}, memory beyond the result in {large}");
    Ok(ExitCode::from(u8::from(strict && steep > 0)))
}
