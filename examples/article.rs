//! What a page of Bengali text holds: regular text, dates and numbers.
//!
//! ```console
//! $ cargo run --release --example article                  # a page that ships with the crate
//! $ cargo run --release --example article -- page.txt      # a file; `-` is standard input
//! $ cargo run --release --example article -- --text page.txt
//! $ cargo run --release --example article -- --json page.txt
//! ```
#![allow(clippy::print_stderr)]

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::ops::Range;
use std::path::Path;
use std::process::ExitCode;

use bengali_text::datetime::Parser;
use bengali_text::number::{self, MatchKind};
use bengali_text::{Normalizer, Rule};
use serde_json::json;

const USAGE: &str = "\
What a page of Bengali text holds: regular text, dates and numbers.

usage: article [--text | --json] [FILE | -]

  FILE     a text in UTF-8; - is standard input; without it, a page that ships with the program
  --text   print the regular text, and nothing else
  --json   print the summary as one JSON document; ranges are bytes of the source
  --help   print this";

const SAMPLE: &str = include_str!("data/article.txt");

/// What to print.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Output {
    Summary,
    Json,
    Text,
}

/// What the command line asks for.
enum Request {
    Help,
    Print { output: Output, path: Option<OsString> },
}

fn main() -> ExitCode {
    let printed = match request(std::env::args_os().skip(1)) {
        Ok(Request::Help) => print(USAGE),
        Ok(Request::Print { output, path }) => read(path.as_deref()).and_then(|text| print(&render(output, &text))),
        Err(message) => {
            eprintln!("article: {message}; --help says more");
            return ExitCode::from(2);
        }
    };
    match printed {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("article: {message}");
            ExitCode::FAILURE
        }
    }
}

fn request(args: impl Iterator<Item = OsString>) -> Result<Request, String> {
    let mut output = Output::Summary;
    let mut path = None;
    let mut options = true;
    for arg in args {
        let shown = arg.to_string_lossy();
        let chosen = match shown.as_ref() {
            "--help" | "-h" if options => return Ok(Request::Help),
            "--" if options => {
                options = false;
                continue;
            }
            "--text" if options => Output::Text,
            "--json" if options => Output::Json,
            _ if options && shown.starts_with('-') && arg != "-" => return Err(format!("unknown option {shown}")),
            _ if path.is_some() => return Err(format!("one file at a time, so not {shown} too")),
            _ => {
                path = Some(arg);
                continue;
            }
        };
        if output != Output::Summary && output != chosen {
            return Err("--text and --json exclude each other".to_owned());
        }
        output = chosen;
    }
    Ok(Request::Print { output, path })
}

fn read(path: Option<&OsStr>) -> Result<String, String> {
    let Some(path) = path else { return Ok(SAMPLE.to_owned()) };
    let mut bytes = Vec::new();
    let name = if path == "-" { "standard input".into() } else { path.to_string_lossy() };
    let outcome = if path == "-" {
        io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else if Path::new(path).is_dir() {
        return Err(format!("{name}: is a directory"));
    } else {
        std::fs::read(path).map(|read| bytes = read)
    };
    outcome.map_err(|error| match error.kind() {
        ErrorKind::NotFound => format!("{name}: no such file"),
        _ => format!("{name}: {error}"),
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{name}: is not UTF-8: byte {at} belongs to no character")
    })
}

/// Prints with one newline at the end. A reader that has seen enough (`| head`) is no error.
fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    let written = out
        .write_all(text.as_bytes())
        .and_then(|()| if text.ends_with('\n') { Ok(()) } else { out.write_all(b"\n") })
        .and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}

fn render(output: Output, text: &str) -> String {
    match output {
        Output::Text => Normalizer::default().normalize(text).into_owned(),
        Output::Json => Page::new(text).json(),
        Output::Summary => Page::new(text).summary(),
    }
}

/// What was found in a text.
struct Page<'t> {
    text: &'t str,
    fixes: Vec<Fixes<'t>>,
    dates: Vec<FoundDate<'t>>,
    numbers: Vec<FoundNumber<'t>>,
}

/// What one rule changed: how often, and the first time.
struct Fixes<'t> {
    rule: Rule,
    count: usize,
    before: &'t str,
    after: String,
}

struct FoundDate<'t> {
    range: Range<usize>,
    written: &'t str,
    value: String,
    label: Option<&'t str>,
}

struct FoundNumber<'t> {
    range: Range<usize>,
    written: &'t str,
    ascii: String,
    kind: MatchKind,
}

impl<'t> Page<'t> {
    fn new(text: &'t str) -> Self {
        let dates: Vec<_> = Parser::new()
            .find_iter(text)
            .map(|found| FoundDate {
                range: found.range(),
                written: text.get(found.range()).unwrap_or_default(),
                value: found.value().to_string(),
                label: found.label_range().and_then(|range| text.get(range)),
            })
            .collect();
        Self { text, fixes: fixes(text), numbers: numbers(text, &dates), dates }
    }

    fn changes(&self) -> usize {
        self.fixes.iter().map(|fixes| fixes.count).sum()
    }

    /// For a person.
    fn summary(&self) -> String {
        let Self { text, fixes, dates, numbers } = self;
        let mut out = format!(
            "size: {} bytes, {} characters, {} lines\n",
            text.len(),
            text.chars().count(),
            text.lines().count()
        );
        let _ = write!(out, "\nmade regular: {}\n", plural(self.changes(), "change"));
        for Fixes { rule, count, before, after } in fixes {
            let _ = writeln!(out, "{count:>8}  {:<24} {}", rule.name(), rule.summary());
            let _ = writeln!(out, "{:>34} {} became {}", "first:", spell(before), spell(after));
        }
        let _ = write!(out, "\ndates and times: {}\n", dates.len());
        for FoundDate { range, written, value, label } in dates {
            let _ = writeln!(out, "  {value:<24} {written}");
            let _ = write!(out, "{:>34} {}..{}", "bytes", range.start, range.end);
            let _ = writeln!(out, "{}", label.map_or(String::new(), |label| format!(", label {label}")));
        }
        let (figures, words): (Vec<_>, Vec<_>) = numbers.iter().partition(|number| number.kind == MatchKind::Figures);
        for (heading, numbers) in [("numbers", figures), ("numbers in words, and ordinals", words)] {
            let _ = write!(out, "\n{heading}: {}\n", numbers.len());
            for FoundNumber { range, written, ascii, .. } in numbers {
                let _ = writeln!(out, "  {ascii:<24} {written}  (bytes {}..{})", range.start, range.end);
            }
        }
        out
    }

    /// For a program.
    fn json(&self) -> String {
        let Self { text, fixes, dates, numbers } = self;
        let fixes: Vec<_> = fixes
            .iter()
            .map(|Fixes { rule, count, before, after }| {
                json!({
                    "rule": rule.name(), "id": rule.id(), "summary": rule.summary(), "count": count,
                    "first": { "before": before, "after": after },
                })
            })
            .collect();
        let dates: Vec<_> = dates
            .iter()
            .map(|FoundDate { range, written, value, label }| {
                json!({ "range": [range.start, range.end], "written": written, "value": value, "label": label })
            })
            .collect();
        let numbers: Vec<_> = numbers
            .iter()
            .map(|FoundNumber { range, written, ascii, kind }| {
                let kind = format!("{kind:?}").to_lowercase();
                json!({ "range": [range.start, range.end], "written": written, "ascii": ascii, "kind": kind })
            })
            .collect();
        json!({
            "bytes": text.len(), "characters": text.chars().count(), "lines": text.lines().count(),
            "changes": { "count": self.changes(), "rules": fixes },
            "dates": dates, "numbers": numbers,
        })
        .to_string()
    }
}

/// Every rule that changed something, the busiest first.
fn fixes(text: &str) -> Vec<Fixes<'_>> {
    let mut fixes: Vec<Fixes<'_>> = Vec::new();
    for change in Normalizer::default().changes(text) {
        match fixes.iter_mut().find(|fixes| fixes.rule == change.rule()) {
            Some(fixes) => fixes.count += 1,
            None => fixes.push(Fixes {
                rule: change.rule(),
                count: 1,
                before: change.before(),
                after: change.after().to_owned(),
            }),
        }
    }
    fixes.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.rule.name().cmp(b.rule.name())));
    fixes
}

/// The numbers that are not part of a date.
fn numbers<'t>(text: &'t str, dates: &[FoundDate<'_>]) -> Vec<FoundNumber<'t>> {
    let mut dates = dates.iter().map(|date| date.range.clone()).peekable();
    let mut found = Vec::new();
    for number in number::find_iter(text) {
        let range = number.range();
        while dates.next_if(|date| date.end <= range.start).is_some() {}
        if dates.peek().is_none_or(|date| range.end <= date.start) {
            let (written, ascii) = (number.as_str(), number.value().to_owned());
            found.push(FoundNumber { range, written, ascii, kind: number.kind() });
        }
    }
    found
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// A text with its code points, for letters that look alike.
fn spell(text: &str) -> String {
    if text.is_empty() {
        return "nothing".to_owned();
    }
    let points: Vec<_> = text.chars().map(|c| format!("{:04X}", u32::from(c))).collect();
    format!("{text} ({})", points.join(" "))
}
