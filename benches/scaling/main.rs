//! Whether time and memory grow with the length of a text only, whatever it holds: nanoseconds a byte from 1 KiB to 1 GiB,
//! and the most memory at one time, beyond what is returned.
//!
//! ```console
//! $ cargo bench --bench scaling                       # half an hour, and some gigabytes of memory
//! $ cargo bench --bench scaling -- --quick            # up to 1 MiB
//! $ cargo bench --bench scaling -- --most 16          # up to 16 MiB
//! $ cargo bench --bench scaling -- Repair joiners     # the works and texts whose names contain these words
//! $ cargo bench --bench scaling -- --strict           # exit status 1 when time a byte grows
//! ```
//!
//! Memory is what the program asked for; buffers that grow count as the old and the new one together.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::indexing_slicing, clippy::string_slice)]
#![allow(clippy::cast_precision_loss, clippy::format_push_string)]

#[path = "../clock/mod.rs"]
mod clock;
#[path = "../console/mod.rs"]
mod console;
mod inputs;
#[path = "../texts/mod.rs"]
mod texts;

use std::borrow::Cow;
use std::ffi::OsString;
use std::hint::black_box;
use std::process::ExitCode;

use allocation_counter::measure;
use bengali_text::datetime::Parser;
use bengali_text::{Level, Normalizer, Rule, Scope, grapheme, number};
use console::{Names, Stop, end, has_all, say};
use inputs::{For, Input};
use texts::DOCUMENT;

/// A row ends where the next size would take longer than this,
const MOST_SECONDS: f64 = 20.0;
/// or more memory.
const MOST_BYTES: u64 = 4 << 30;
/// How much slower a byte of the longest text may be than one of the fastest, where it is a nanosecond or more. Caches and
/// fresh pages need some of it.
const FLAT: f64 = 4.0;

/// Does it, and returns the bytes of the result that it gave back.
type Run = Box<dyn FnMut(&str) -> usize>;

struct Work {
    name: &'static str,
    purpose: For,
    run: Run,
}

fn works() -> Vec<Work> {
    let work = |name, purpose, run: Run| Work { name, purpose, run };
    let normalize = |name, normalizer: Normalizer| {
        work(
            name,
            For::Normalizing,
            Box::new(move |text| match normalizer.normalize(text) {
                Cow::Borrowed(_) => 0,
                Cow::Owned(result) => result.len(),
            }),
        )
    };
    let every = Normalizer::new(Level::Repair).scope(Scope::Text);
    let every = Rule::ALL.iter().fold(every, |normalizer, &rule| normalizer.with(rule));
    vec![
        normalize("Canonical", Normalizer::new(Level::Canonical)),
        normalize("Visual", Normalizer::new(Level::Visual)),
        normalize("Repair", Normalizer::new(Level::Repair)),
        normalize("every rule", every),
        work("stream, Repair", For::Normalizing, Box::new(|text| stream(Normalizer::new(Level::Repair), text))),
        work("graphemes", For::Normalizing, Box::new(|text| from_count(grapheme::graphemes(text).count()))),
        work("find dates", For::Finding, Box::new(|text| from_count(Parser::new().find_iter(text).count()))),
        work("find numbers", For::Finding, Box::new(|text| from_count(number::find_iter(text).count()))),
    ]
}

/// What is counted takes no memory.
fn from_count(count: usize) -> usize {
    black_box(count);
    0
}

/// In pieces of 64 KiB, whose results are let go.
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

/// The first end of a character at `at` or after.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

/// Of one text: nanoseconds a byte, and bytes beyond the result.
#[derive(Clone, Copy)]
struct Point {
    each: f64,
    seconds: f64,
    memory: u64,
}

/// The best of a few runs.
fn point(work: &mut Work, text: &str) -> Point {
    let (mut seconds, mut total, mut memory) = (f64::INFINITY, 0.0, 0);
    for run in 0..100 {
        if run > 0 && (total > 0.5 || run > 2 && total > 0.01) {
            break;
        }
        let mut result = 0;
        let mut took = 0.0;
        let used = measure(|| {
            let start = clock::now();
            result = (work.run)(black_box(text));
            took = clock::now() - start;
        });
        total += took;
        seconds = seconds.min(took);
        memory = used.bytes_max.saturating_sub(result as u64);
    }
    Point { each: seconds * 1e9 / text.len() as f64, seconds, memory }
}

/// The row of one work on one text; whether time and memory are as they should be.
fn row(work: &mut Work, input: &Input, text: &str, sizes: &[usize]) -> (String, bool, bool) {
    let mut points: Vec<Point> = Vec::new();
    let mut line = format!("| {:<32} | {:<14} |", input.name, work.name);
    for &size in sizes {
        let next = points.last().is_none_or(|last| last.seconds * 4.0 < MOST_SECONDS && last.memory * 4 < MOST_BYTES);
        if next {
            points.push(point(work, &text[..boundary(text, size)]));
            line += &format!(" {:>7.2} |", points[points.len() - 1].each);
        } else {
            line += &format!(" {:>7} |", "-");
        }
    }
    let (first, last) = (points[0], points[points.len() - 1]);
    let fastest = points.iter().map(|point| point.each).fold(f64::INFINITY, f64::min);
    let flat = last.each <= (fastest * FLAT).max(fastest + 1.0);
    let quarter = points.iter().rev().nth(1).map_or(0, |point| point.memory);
    let constant = last.memory <= 16 << 10 || last.memory <= quarter * 2;
    line += &format!(
        " {:>6.2} | {:>10} | {:<12} |",
        last.each / first.each,
        human(last.memory),
        match (flat, constant) {
            (true, true) => "",
            (false, true) => "TIME",
            (true, false) => "MEMORY",
            (false, false) => "TIME, MEMORY",
        }
    );
    (line, flat, constant)
}

fn human(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..0x10_0000 => format!("{:.1} KiB", bytes as f64 / 1024.0),
        0x10_0000..0x4000_0000 => format!("{:.1} MiB", bytes as f64 / f64::from(1 << 20)),
        _ => format!("{:.1} GiB", bytes as f64 / f64::from(1 << 30)),
    }
}

const USAGE: &str = "\
Whether time and memory grow with the length of a text only.

usage: cargo bench --bench scaling -- [--quick | --most MIB] [--strict] [WORD...]

  WORD        only the works and texts whose names contain each of these words
  --quick     up to 1 MiB
  --most MIB  up to so many MiB, from 1 to 1048576; without it, 1024
  --strict    exit status 1 when time a byte grows in a row; without it, that is only said
  --help      print this

Memory beyond the result has no limit here: a result of many parts may take some for each.";

/// What the command line asks for.
#[derive(Default)]
struct Options {
    help: bool,
    strict: bool,
    /// The largest size in bytes.
    most: usize,
    filter: Vec<String>,
}

fn options(mut args: impl Iterator<Item = OsString>) -> Result<Options, String> {
    let mut options = Options { most: 1 << 30, ..Options::default() };
    while let Some(arg) = args.next() {
        match arg.to_string_lossy().as_ref() {
            "--help" | "-h" => options.help = true,
            "--strict" => options.strict = true,
            "--quick" => options.most = 1 << 20,
            "--most" => {
                let most = args.next().ok_or("--most needs a value")?.to_string_lossy().into_owned();
                let mebibytes = most.parse::<usize>().ok().filter(|most| (1..=1 << 20).contains(most));
                options.most = mebibytes.ok_or_else(|| format!("{most:?} is no number from 1 to 1048576"))? << 20;
            }
            option if option.starts_with('-') => return Err(format!("unknown option {option}")),
            word => options.filter.push(word.to_owned()),
        }
    }
    Ok(options)
}

fn main() -> ExitCode {
    match options(console::args()) {
        Ok(options) => end("scaling", options.strict, run(&options)),
        Err(why) => end("scaling", false, Err(Stop::Usage(why))),
    }
}

/// Returns in how many rows time a byte grows.
fn run(options: &Options) -> Result<usize, Stop> {
    if options.help {
        return say(USAGE).map(|()| 0);
    }
    let (inputs, mut works) = (inputs::all(), works());
    let asked = |input: &Input, work: &Work| {
        let meant = input.purpose == For::Both || input.purpose == work.purpose;
        meant && has_all(&options.filter, &format!("{} {}", input.name, work.name))
    };
    if !inputs.iter().any(|input| works.iter().any(|work| asked(input, work))) {
        let works = works.iter().map(|work| work.name).collect::<Names>().list();
        let texts = inputs.iter().map(|input| input.name).collect::<Names>().list();
        return Err(Stop::nothing(&options.filter, vec![("works", works), ("texts", texts)]));
    }
    let sizes: Vec<usize> = (5..=20).map(|power| 1 << (2 * power)).filter(|&size| size <= options.most).collect();
    say(
        "nanoseconds a byte by the length of the text; ratio: the longest to the shortest; memory: beyond the result\n",
    )?;
    say(&header(&sizes))?;
    let (mut rows, mut steep, mut large) = (0, 0, 0);
    for input in inputs {
        let mut text = String::new();
        for work in works.iter_mut().filter(|work| asked(&input, work)) {
            if text.is_empty() {
                text = input.text(options.most);
            }
            let (line, flat, constant) = row(work, &input, &text, &sizes);
            say(&line)?;
            rows += 1;
            steep += usize::from(!flat);
            large += usize::from(!constant);
        }
    }
    say(&format!("\n{rows} rows; time a byte grows in {steep}, memory beyond the result in {large}"))?;
    Ok(steep)
}

fn header(sizes: &[usize]) -> String {
    let (mut heads, mut rules) = (String::new(), String::new());
    for &size in sizes {
        let size = human(size as u64).replace(".0 ", " ");
        heads += &format!(" {size:>7} |");
        rules += "--------:|";
    }
    let head = format!("| {:<32} | {:<14} |{heads}  ratio |     memory | grows        |", "text", "work");
    format!("{head}\n|{}|{}|{rules}-------:|-----------:|--------------|", "-".repeat(34), "-".repeat(16))
}
