//! One kernel on one text, a given number of times and with nothing else around it: for counting its instructions, as
//! `benches/instructions` does, and for a profiler.
//!
//! ```console
//! $ cargo bench --bench kernels                          # the names
//! $ cargo bench --bench kernels -- visual damaged 1000
//! ```
//!
//! To add a kernel, add an arm to `kernel`, and a line to `benches/instructions`.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::indexing_slicing)]

// It has no filter.
#[allow(dead_code)]
#[path = "../console/mod.rs"]
mod console;
#[path = "../texts/mod.rs"]
mod texts;

use std::hint::black_box;
use std::process::ExitCode;

use bengali_text::datetime::Parser;
use bengali_text::normalize::ill_formed;
use bengali_text::{Level, Normalizer, Nukta, digits, grapheme, number};
use console::{Stop, end, say};
use icu_normalizer::ComposingNormalizerBorrowed;
use texts::{DOCUMENT, Kind};

type Kernel = Box<dyn FnMut(&str) -> usize>;

const NAMES: [&str; 14] = [
    "canonical",
    "visual",
    "repair",
    "composed-nukta",
    "is-normalized",
    "ill-formed",
    "stream",
    "to-ascii",
    "to-bengali",
    "graphemes",
    "find-dates",
    "find-numbers",
    "parse-date",
    "icu-nfc",
];

fn kernel(name: &str) -> Option<Kernel> {
    let normalize = |normalizer: Normalizer| -> Kernel { Box::new(move |text| normalizer.normalize(text).len()) };
    Some(match name {
        "canonical" => normalize(Normalizer::new(Level::Canonical)),
        "visual" => normalize(Normalizer::new(Level::Visual)),
        "repair" => normalize(Normalizer::new(Level::Repair)),
        "composed-nukta" => normalize(Normalizer::default().nukta(Nukta::Composed)),
        "is-normalized" => Box::new(|text| usize::from(Normalizer::default().is_normalized(text))),
        "ill-formed" => Box::new(|text| ill_formed(text).count()),
        "stream" => {
            let mut out = String::new();
            Box::new(move |text| {
                out.clear();
                let mut stream = Normalizer::default().stream();
                stream.push(text, &mut out);
                stream.finish(&mut out);
                out.len()
            })
        }
        "to-ascii" => Box::new(|text| digits::to_ascii(text).len()),
        "to-bengali" => Box::new(|text| digits::to_bengali(text).len()),
        "graphemes" => Box::new(|text| grapheme::graphemes(text).count()),
        "find-dates" => Box::new(|text| Parser::new().find_iter(text).count()),
        "find-numbers" => Box::new(|text| number::find_iter(text).count()),
        "parse-date" => Box::new(|text| text.lines().filter(|line| Parser::new().parse(line).is_ok()).count()),
        "icu-nfc" => {
            let nfc = ComposingNormalizerBorrowed::new_nfc();
            Box::new(move |text| nfc.normalize(text).len())
        }
        _ => return None,
    })
}

fn main() -> ExitCode {
    let args: Vec<String> = console::args().map(|arg| arg.to_string_lossy().into_owned()).collect();
    end("kernels", false, run(&args).map(|()| 0))
}

fn run(args: &[String]) -> Result<(), Stop> {
    let kinds = Kind::ALL.map(Kind::name);
    if args.is_empty() || args.iter().any(|arg| arg == "--help" || arg == "-h") {
        let usage = "usage: cargo bench --bench kernels -- NAME TEXT TIMES";
        return say(&format!("{usage}\n\nNAME: {}\nTEXT: {}", NAMES.join(" "), kinds.join(" ")));
    }
    let [name, text, times] = args else {
        return Err(Stop::Usage("what is wanted is a name, a text and a number".to_owned()));
    };
    let nothing = |what: &str, word: &str, heading, names: &[&str]| {
        let names = names.iter().map(|&name| name.to_owned()).collect();
        Stop::Nothing { why: format!("no {what} is called {word:?}"), lists: vec![(heading, names)] }
    };
    let mut kernel = kernel(name).ok_or_else(|| nothing("kernel", name, "kernels", &NAMES))?;
    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == text);
    let kind = kind.ok_or_else(|| nothing("text", text, "texts", &kinds))?;
    let times: usize = times.parse().map_err(|_| Stop::Usage(format!("{times:?} is no number")))?;
    let text = kind.text(DOCUMENT);
    let mut total = 0_usize;
    for _ in 0..times {
        total = total.wrapping_add(black_box(kernel(black_box(&text))));
    }
    say(&format!("{} bytes, {times} times, sum {total}", text.len()))
}
