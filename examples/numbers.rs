//! The numbers in a Bengali text, with what they are worth and how they are said.
//!
//! ```text
//! cargo run --example numbers                 # a built-in sample
//! cargo run --example numbers -- news.txt     # a file
//! cargo run --example numbers -- --json -     # standard input, one JSON object a line
//! ```

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;

use bengali_text::number::{self, Compact, Decimal, Formatter, Match, MatchKind, Unit};

const USAGE: &str = "usage: numbers [--json] [FILE | -]";

const SAMPLE: &str = "\
৫ম অর্থবছরে মোট ব্যয় ৭ লাখ ৬১ হাজার ৭৮৫ কোটি টাকা, যা আগের চেয়ে ১২.৩৪% বেশি।
সাড়ে তিনশ জনের মধ্যে দুই-তৃতীয়াংশ নয়, ৪৫ শতাংশ এসেছে; তিনটি বই ৳ ১,২৩৪.৫০, কলম ২ টাকা ৬০ পয়সা।
২১/০৯/২০২৩ তারিখ ০৪:৪৩ মিনিটে ০১৭১২৩৪৫৬৭৮ নম্বরে ফোন আসে, সংস্করণ 1.2.3; উনিশশো একাত্তর সালে।
";

enum Output {
    Table,
    Json,
}

/// Why the program stops early: what to say, and the exit code.
struct Failure(String, u8);

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(message, code)) => {
            let _ = writeln!(io::stderr(), "numbers: {message}");
            ExitCode::from(code)
        }
    }
}

fn run() -> Result<(), Failure> {
    let (output, source) = arguments()?;
    let text = read(source.as_deref())?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let written = match output {
        Output::Table => table(&text, &mut out),
        Output::Json => json(&text, &mut out),
    };
    match written.and_then(|()| out.flush()) {
        // The reader of the pipe has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            // What is still buffered cannot be written either.
            let _ = out.into_parts();
            Ok(())
        }
        Err(error) => Err(Failure(format!("cannot write: {error}"), 1)),
        Ok(()) => Ok(()),
    }
}

fn arguments() -> Result<(Output, Option<OsString>), Failure> {
    let (mut output, mut source) = (Output::Table, None);
    for argument in std::env::args_os().skip(1) {
        let usage = || Failure(USAGE.to_owned(), 2);
        match argument.to_string_lossy().as_ref() {
            "--json" => output = Output::Json,
            option if option.starts_with('-') && option != "-" => return Err(usage()),
            _ if source.is_some() => return Err(usage()),
            _ => source = Some(argument),
        }
    }
    Ok((output, source))
}

fn read(source: Option<&OsStr>) -> Result<String, Failure> {
    let failure = |name: &str, error: io::Error| Failure(format!("{name}: {error}"), 1);
    match source {
        None => Ok(SAMPLE.to_owned()),
        Some(path) if path == "-" => {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text).map_err(|error| failure("standard input", error))?;
            Ok(text)
        }
        Some(path) => std::fs::read_to_string(path).map_err(|error| failure(&path.to_string_lossy(), error)),
    }
}

fn kind(found: &Match<'_>) -> &'static str {
    match found.kind() {
        MatchKind::Figures => "figures",
        MatchKind::Words => "words",
        MatchKind::Ordinal => "ordinal",
        _ => "other",
    }
}

fn unit(found: &Match<'_>) -> String {
    match found.unit() {
        Some(Unit::Currency(currency)) => currency.code().to_owned(),
        Some(Unit::Percent) => "%".to_owned(),
        Some(Unit::Classifier(word) | Unit::Measure(word)) => word.to_owned(),
        Some(Unit::Ana) => "ana".to_owned(),
        _ => String::new(),
    }
}

/// The value in figures, in short and in words.
fn written(found: &Match<'_>) -> io::Result<[String; 3]> {
    let value = Decimal::try_from(found.value()).map_err(io::Error::other)?;
    Ok([
        Formatter::new().format(&value).to_string(),
        Formatter::new().compact(Compact::Long).format(&value).to_string(),
        number::to_words(&value).to_string(),
    ])
}

fn table(text: &str, out: &mut impl io::Write) -> io::Result<()> {
    for found in number::find_iter(text) {
        let [figures, short, words] = written(&found)?;
        let range = found.range();
        writeln!(out, "{}..{}  {}", range.start, range.end, found.as_str())?;
        let mut value = found.value().to_owned();
        let unit = unit(&found);
        if !unit.is_empty() {
            let _ = write!(value, " {unit}");
        }
        writeln!(out, "    {}: {value} | {figures} | {short} | {words}", kind(&found))?;
    }
    Ok(())
}

fn json(text: &str, out: &mut impl io::Write) -> io::Result<()> {
    for found in number::find_iter(text) {
        let [figures, short, words] = written(&found)?;
        let unit = Some(unit(&found)).filter(|unit| !unit.is_empty());
        let range = found.range();
        let line = serde_json::json!({
            "start": range.start,
            "end": range.end,
            "text": found.as_str(),
            "kind": kind(&found),
            "value": found.value(),
            "unit": unit,
            "figures": figures,
            "short": short,
            "words": words,
        });
        writeln!(out, "{line}")?;
    }
    Ok(())
}
