//! Lists the dates and times of a text, as a table or as JSON.
//!
//! ```text
//! cargo run --example dates -- page.txt
//! cargo run --example dates -- --reference 2023-09-21T16:43 --json page.txt
//! cat page.txt | cargo run --example dates -- --reference byline --lenient -
//! ```

use bengali_text::datetime::{DateTime, Error, Match, Parser, Strictness};
use std::ffi::{OsStr, OsString};
use std::io::Read as _;
use std::process::ExitCode;

const USAGE: &str = "usage: dates [--reference TIME|byline] [--lenient] [--errors] [--json] [FILE|-]";

/// What is read when no file is named: our own words, as a news page has them.
const SAMPLE: &str = "\
প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম
আপডেট : ২১ সেপ্টেম্বর ২০২৩, ০৪:৫৩ পিএম

গতকাল বুধবার (২০ সেপ্টেম্বর) রাত সাড়ে ৯টায় নদীর ঘাটে মেলা শুরু হয়। মেলা চলবে ২০–২৫ সেপ্টেম্বর, প্রতিদিন সকাল ১০টা থেকে
বিকেল ৫টা পর্যন্ত। ১৯৭২-এর ১২ মে প্রথম মেলাটি বসেছিল। জুনাইদ ও তাঁর মেয়ে ৩টি নৌকা আর ৪০ টাকা নিয়ে আসেন।
";

/// What the command line asks for.
#[derive(Default)]
struct Options {
    reference: Option<String>,
    lenient: bool,
    errors: bool,
    json: bool,
    file: Option<OsString>,
}

fn main() -> ExitCode {
    let options = match options(std::env::args_os().skip(1)) {
        Ok(options) => options,
        Err(message) => return fail(&format!("{message}\n{USAGE}"), 2),
    };
    let text = match text(options.file.as_deref()) {
        Ok(text) => text,
        Err(message) => return fail(&message, 1),
    };
    let parser = match parser(&options, &text) {
        Ok(parser) => parser,
        Err(message) => return fail(&message, 2),
    };
    let results = parser.find_results(&text).filter(|result| options.errors || result.is_ok());
    let mut out = std::io::stdout().lock();
    let written = if options.json { json(&mut out, &text, results) } else { table(&mut out, &text, results) };
    match written {
        // Whoever reads may stop early, as `head` does.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => fail(&error.to_string(), 1),
        _ => ExitCode::SUCCESS,
    }
}

#[allow(clippy::print_stderr)] // this is the place for messages
fn fail(message: &str, status: u8) -> ExitCode {
    eprintln!("dates: {message}");
    ExitCode::from(status)
}

fn options(mut arguments: impl Iterator<Item = OsString>) -> Result<Options, String> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next() {
        match argument.to_string_lossy().as_ref() {
            "--reference" => {
                let time = arguments.next().ok_or("--reference needs a time")?;
                options.reference = Some(time.to_string_lossy().into_owned());
            }
            "--lenient" => options.lenient = true,
            "--errors" => options.errors = true,
            "--json" => options.json = true,
            option if option.starts_with("--") => return Err(format!("unknown option {option}")),
            _ if options.file.is_some() => return Err("more than one file".to_owned()),
            _ => options.file = Some(argument),
        }
    }
    Ok(options)
}

fn text(file: Option<&OsStr>) -> Result<String, String> {
    let bytes = match file {
        None => return Ok(SAMPLE.to_owned()),
        Some(path) if path == "-" => {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| format!("standard input: {error}"))?;
            bytes
        }
        Some(path) => std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?,
    };
    let name = file.unwrap_or(OsStr::new("-")).display();
    String::from_utf8(bytes).map_err(|error| format!("{name}: not UTF-8: {}", error.utf8_error()))
}

fn parser(options: &Options, text: &str) -> Result<Parser, String> {
    let mut parser = Parser::new();
    if options.lenient {
        parser = parser.strictness(Strictness::Lenient);
    }
    let reference = match options.reference.as_deref() {
        None => return Ok(parser),
        Some("byline") => parser.find_byline(text).ok_or("the text has no byline to take the reference from")?,
        Some(time) => read_reference(time)?,
    };
    Ok(parser.reference(reference))
}

/// A reference may be a day or a time of one.
fn read_reference(text: &str) -> Result<DateTime, String> {
    text.parse()
        .or_else(|_| format!("{text} 00:00").parse())
        .map_err(|_| format!("{text}: not a date and time, expected one like 2023-09-21T16:43"))
}

/// One line each: bytes, value, label, warnings, the text itself.
fn table<'t>(
    out: &mut impl std::io::Write,
    text: &'t str,
    results: impl Iterator<Item = Result<Match<'t>, Error>>,
) -> std::io::Result<()> {
    writeln!(out, "{:<13}{:<34}{:<10}text", "bytes", "value", "label")?;
    for result in results {
        let (range, value, label, notes) = match &result {
            Ok(found) => {
                let label = found.label().map_or_else(String::new, |label| label.to_string());
                let notes: Vec<String> = found.warnings().iter().map(|warning| warning.to_string()).collect();
                (found.range(), found.value().to_string(), label, notes.join(", "))
            }
            Err(error) => {
                let perhaps = error.suggestion().map_or_else(String::new, |name| format!(", perhaps \"{name}\""));
                (error.span(), format!("{:?}", error.kind()), String::new(), format!("{}{perhaps}", error.kind()))
            }
        };
        let bytes = format!("{}..{}", range.start, range.end);
        let written = text.get(range).unwrap_or_default().replace('\n', " ");
        let notes = if notes.is_empty() { notes } else { format!("   ({notes})") };
        writeln!(out, "{bytes:<13}{value:<34}{label:<10}{written}{notes}")?;
    }
    Ok(())
}

/// One JSON array of objects.
fn json<'t>(
    out: &mut impl std::io::Write,
    text: &'t str,
    results: impl Iterator<Item = Result<Match<'t>, Error>>,
) -> std::io::Result<()> {
    let items: Vec<serde_json::Value> = results
        .map(|result| match result {
            Ok(found) => serde_json::json!({
                "start": found.start(),
                "end": found.end(),
                "text": found.as_str(),
                "value": found.value().to_string(),
                "label": found.label().map(|label| label.to_string()),
                "offset": found.offset().map(|offset| offset.to_string()),
                "warnings": found.warnings().iter().map(|warning| format!("{warning:?}")).collect::<Vec<_>>(),
            }),
            Err(error) => serde_json::json!({
                "start": error.span().start,
                "end": error.span().end,
                "text": text.get(error.span()),
                "error": format!("{:?}", error.kind()),
                "message": error.to_string(),
            }),
        })
        .collect();
    let document = serde_json::to_string_pretty(&items).map_err(std::io::Error::other)?;
    writeln!(out, "{document}")?;
    out.flush()
}
