//! Answers by the functions of `bengali-text`, for other languages to compare theirs with.
//!
//! Each request on standard input is the name of a function and a text, and each answer on standard output a text; all of them end in a
//! NUL. Offsets count bytes; `seconds` is how long normalizing takes. The tests of the Python package run it.
#![allow(clippy::print_stdout)]

use std::hint::black_box;
use std::io::{self, BufRead, Write};
use std::time::Instant;

use bengali_text::datetime::{self, DateTime, Parser};
use bengali_text::legacy::{self, Decoder, Encoding, Layout};
use bengali_text::number::{self, Unit};
use bengali_text::search::{self, Folder, Strength};
use bengali_text::{Level, Normalizer, Nukta, digits, grapheme};

fn main() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut output = io::stdout().lock();
    while let Some(function) = request(&mut input)? {
        let text = request(&mut input)?.unwrap_or_default();
        let answer = answer(&function, &text)
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, format!("no function {function}")))?;
        output.write_all(answer.as_bytes())?;
        output.write_all(b"\0")?;
        output.flush()?;
    }
    Ok(())
}

/// What stands before the next NUL; `None` at the end.
fn request(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    input.read_until(0, &mut bytes)?;
    if bytes.pop().is_none() {
        return Ok(None);
    }
    String::from_utf8(bytes).map(Some).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

fn answer(function: &str, text: &str) -> Option<String> {
    let parser = Parser::new().reference("2023-09-21T12:00".parse::<DateTime>().ok()?);
    Some(match function {
        "canonical" => Normalizer::new(Level::Canonical).normalize(text).into_owned(),
        "visual" => Normalizer::new(Level::Visual).normalize(text).into_owned(),
        "repair" => Normalizer::new(Level::Repair).normalize(text).into_owned(),
        "composed" => Normalizer::default().nukta(Nukta::Composed).normalize(text).into_owned(),
        "seconds" => {
            let start = Instant::now();
            black_box(Normalizer::default().normalize(text));
            start.elapsed().as_secs_f64().to_string()
        }
        "changes" => lines(Normalizer::new(Level::Repair).changes(text).map(|change| {
            let range = change.range();
            format!("{} {} {} {}", range.start, range.end, change.rule().name(), change.after())
        })),
        "to_ascii" => digits::to_ascii(text).into_owned(),
        "to_bengali" => digits::to_bengali(text).into_owned(),
        "any_to_ascii" => digits::any_to_ascii(text).into_owned(),
        "light" => Folder::new(Strength::Light).fold(text).into_owned(),
        "standard" => Folder::new(Strength::Standard).fold(text).into_owned(),
        "phonetic" => Folder::new(Strength::Phonetic).fold(text).into_owned(),
        "stem" => search::stem(text).to_owned(),
        "graphemes" => lines(grapheme::graphemes(text)),
        "aksharas" => lines(grapheme::aksharas(text)),
        "bijoy" => legacy::to_unicode(text, Encoding::Bijoy).into_owned(),
        "bijoy_spans" => spans(&Decoder::new(Encoding::Bijoy).decode(text)),
        "adarshalipi" => legacy::to_unicode(text, Encoding::AdarshaLipi).into_owned(),
        "adarshalipi_spans" => spans(&Decoder::new(Encoding::AdarshaLipi).decode(text)),
        "visual_order_to_logical" => legacy::visual_order_to_logical(text).into_owned(),
        "decode_mixed" => legacy::decode_mixed(text).into_text(),
        "decode_mixed_spans" => spans(&legacy::decode_mixed(text)),
        "bijoy52" => legacy::from_unicode(text, Layout::Bijoy52).into_text(),
        "bijoy2000" => legacy::from_unicode(text, Layout::Bijoy2000).into_text(),
        "parse_number" => match number::parse::<String>(text) {
            Ok(value) => value,
            Err(error) => format!("{:?} {:?}", error.kind(), error.span()),
        },
        "find_numbers" => lines(number::find_iter(text).map(|found| {
            let unit = found.unit().map_or("", Unit::name);
            format!("{} {} {} {} {unit}", found.start(), found.end(), found.value(), found.kind().name())
        })),
        "parse_date" => match parser.parse(text) {
            Ok(value) => value.to_string(),
            Err(error) => format!("{:?} {:?}", error.kind(), error.span()),
        },
        "find_dates" => lines(parser.find_iter(text).map(|found| found_date(&found))),
        _ => return None,
    })
}

fn lines(items: impl Iterator<Item = impl AsRef<str>>) -> String {
    items.fold(String::new(), |lines, item| lines + item.as_ref() + "\n")
}

fn spans(decoded: &legacy::Decoded) -> String {
    let spans = decoded.spans().iter().map(|span| format!("{:?} {:?}", span.source, span.target));
    let unknown = decoded.unknown().iter().map(|(at, letter)| format!("{at} {letter}"));
    lines(spans) + &lines(unknown)
}

fn found_date(found: &datetime::Match<'_>) -> String {
    let warnings: Vec<String> = found.warnings().iter().map(|warning| warning.to_string()).collect();
    format!("{} {} {} {}", found.start(), found.end(), found.value(), warnings.join("; "))
}
