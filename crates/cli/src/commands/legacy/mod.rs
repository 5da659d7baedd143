//! `bengali-text legacy`: text in legacy fonts to Unicode, or back; plain text, and documents by their fonts.

mod text;

pub use text::{is_drawn, sure_encoding};

use std::cell::Cell;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use bengali_text::digits::Digits;
use bengali_text::legacy::{Encoding, Layout, Quotes, Visarga, detect};

use super::normalize::replace;
use crate::characters::{escape_controls, names};
use crate::create::create;
use crate::inputs::{Inputs, Source, as_utf8, not_utf16};
use crate::office::{self, Format, Notes, Options, Other, Place};
use crate::output::{self, Outcome};

/// Convert text in legacy fonts to Unicode, or back.
#[derive(clap::Args)]
#[command(after_help = "Exit status: 0 done; 1 something could not be converted and was left as it is; 2 trouble.")]
pub struct Legacy {
    #[command(flatten)]
    inputs: Inputs,
    /// What plain text is in, and what text of a document is in for which no font is named
    #[arg(long, value_enum, default_value_t = From::Auto)]
    from: From,
    /// What to write
    #[arg(long, value_enum, default_value_t = To::Unicode)]
    to: To,
    #[command(flatten)]
    manner: Manner,
    /// Rewrite the files, each at once and only if something changes
    #[arg(short, long, conflicts_with = "output")]
    in_place: bool,
    /// Write the result to this file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// How text is written.
#[derive(clap::Args)]
struct Manner {
    /// The digits to write for those of the font
    #[arg(long, value_enum, default_value_t = DigitChoice::Bengali)]
    digits: DigitChoice,
    /// The quotation marks to write
    #[arg(long, value_enum, default_value_t = QuoteChoice::Curly)]
    quotes: QuoteChoice,
    /// What to write for ঃ that stands apart, as in `নাম ঃ`
    #[arg(long, value_enum, default_value_t = VisargaChoice::Kept)]
    visarga: VisargaChoice,
    /// The font that documents get in place of a legacy one
    #[arg(long, value_name = "NAME", default_value = office::FONT, value_parser = font)]
    font: String,
    /// Take this font of documents for a legacy one too; all text in it is converted, as --from says or from Bijoy
    #[arg(long, value_name = "NAME")]
    legacy_font: Vec<String>,
}

/// What text is in.
#[allow(clippy::doc_markdown, reason = "the help shows these comments as they are")]
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum From {
    /// What plain text looks like; what is not clear stays, as does text of a document for which no font is named
    Auto,
    /// SutonnyMJ and other fonts whose names end in MJ
    Bijoy,
    /// AdarshaLipiNormal; experimental
    #[value(name = "adarshalipi")]
    AdarshaLipi,
    /// Unicode in visual order, as text extracted from PDF is: ে before its consonant
    Visual,
}

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum To {
    /// Unicode
    Unicode,
    /// The codes of Bijoy fonts from 1999
    #[value(name = "bijoy2000")]
    Bijoy2000,
    /// The codes of the Bijoy fonts of today
    #[value(name = "bijoy52")]
    Bijoy52,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum DigitChoice {
    /// ০ to ৯
    Bengali,
    /// 0 to 9
    Ascii,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum QuoteChoice {
    /// “ ” ‘ ’
    Curly,
    /// " '
    Straight,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum VisargaChoice {
    /// ঃ
    Kept,
    /// A colon
    Colon,
}

/// A name that can stand in each of the formats without an escape.
fn font(name: &str) -> Result<String, String> {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    let is_name = name.trim() == name && !name.is_empty() && name.chars().all(is_plain);
    match name {
        _ if !is_name => Err("expected letters, digits, spaces and hyphens".to_owned()),
        name if bengali_text::legacy::font_encoding(name).is_some() => Err("is a legacy font itself".to_owned()),
        name => Ok(name.to_owned()),
    }
}

impl Manner {
    fn options(&self, from: From) -> Options {
        Options {
            digits: match self.digits {
                DigitChoice::Bengali => Digits::Bengali,
                DigitChoice::Ascii => Digits::Ascii,
            },
            quotes: match self.quotes {
                QuoteChoice::Curly => Quotes::Curly,
                QuoteChoice::Straight => Quotes::Straight,
            },
            visarga: match self.visarga {
                VisargaChoice::Kept => Visarga::Kept,
                VisargaChoice::Colon => Visarga::Colon,
            },
            without_font: match from {
                From::Bijoy => Some(Encoding::Bijoy),
                From::AdarshaLipi => Some(Encoding::AdarshaLipi),
                From::Visual | From::Auto => None,
            },
            legacy_fonts: self.legacy_font.clone(),
            font: self.font.clone(),
        }
    }
}

/// What becomes of one input.
struct Done {
    /// Its bytes; `None` if nothing changes.
    bytes: Option<Vec<u8>>,
    /// What is to be said: one line each.
    said: Vec<String>,
}

impl Legacy {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        if self.output.is_some() && self.inputs.are_many() {
            bail!("--output is for one input");
        }
        if self.to != To::Unicode && self.from != From::Auto {
            bail!("--from is for --to unicode");
        }
        self.inputs.each_with(
            |source| self.work(source),
            |out, (outcome, bytes, said)| {
                out.write_all(&bytes)?;
                for line in &said {
                    output::sum_up(&escape_controls(line));
                }
                Ok(if said.is_empty() { outcome } else { outcome.max(Outcome::Found) })
            },
        )
    }

    /// Converts one input. Returns what goes to standard output, and what is to be said.
    fn work(&self, source: &Source) -> Result<(Outcome, Vec<u8>, Vec<String>)> {
        let format = source.path().and_then(Format::of_path);
        if format.is_some() && self.to != To::Unicode {
            bail!(
                "{source}: is a document; --to {} is for plain text",
                if self.to == To::Bijoy52 { "bijoy52" } else { "bijoy2000" }
            );
        }
        if format.is_some() && self.from == From::Visual {
            bail!("{source}: is a document; --from visual is for plain text");
        }
        if let Some(as_what) = not_read(source).filter(|_| format.is_none()) {
            let what = format!("is in a format that is not read; save it as {as_what} first");
            return match source {
                Source::Found(_) => Ok((Outcome::Done, Vec::new(), vec![format!("{source}: {what}")])),
                _ => bail!("{source}: {what}"),
            };
        }
        // Tells binary files from text; the name says that a file is a document.
        if format.is_none() && matches!(source, Source::Found(_)) && source.open()?.is_none() {
            return Ok((Outcome::Done, Vec::new(), Vec::new()));
        }
        if self.in_place {
            let said = Cell::default();
            let make = |bytes: Vec<u8>| {
                let done = self.convert(source, format, &bytes)?;
                said.set(done.said);
                Ok(done.bytes)
            };
            let outcome = replace::replace_with(source, make)?;
            return Ok((outcome, Vec::new(), said.take()));
        }
        let bytes = match source.path() {
            Some(path) => std::fs::read(path).with_context(|| source.to_string())?,
            None => source.read_bytes(std::io::stdin())?,
        };
        let done = self.convert(source, format, &bytes).with_context(|| source.to_string())?;
        let bytes = done.bytes.unwrap_or(bytes);
        if let Some(path) = &self.output {
            create(path, &bytes).with_context(|| path.display().to_string())?;
            return Ok((Outcome::Done, Vec::new(), done.said));
        }
        if format.is_some_and(Format::is_package) && std::io::stdout().is_terminal() {
            bail!("{source}: is no text for a terminal; --in-place or --output FILE writes it");
        }
        Ok((Outcome::Done, bytes, done.said))
    }

    fn convert(&self, source: &Source, format: Option<Format>, bytes: &[u8]) -> Result<Done> {
        not_utf16(bytes)?;
        let options = self.manner.options(self.from);
        let Some(format) = format else {
            let text = as_utf8(bytes)?;
            let (changed, said) = match self.to {
                To::Unicode => text::to_unicode(text, self.from, &options),
                To::Bijoy2000 => text::from_unicode(text, Layout::Bijoy2000),
                To::Bijoy52 => text::from_unicode(text, Layout::Bijoy52),
            };
            let said = text::places(source, text, said);
            return Ok(Done { bytes: changed.map(String::into_bytes), said });
        };
        let converted = office::convert(format, bytes, &options)?;
        let Notes { unknown, other, left, .. } = converted.notes;
        let mut said: Vec<(Place, String)> =
            unknown.into_iter().map(|(place, encoding, c)| (place, unknown_code(encoding, c))).collect();
        said.extend(in_another_font(&other));
        said.extend(left);
        let said = if format.is_package() {
            said.into_iter().map(|(Place { part, .. }, what)| format!("{source}: {part}: {what}")).collect()
        } else {
            said.sort_by_key(|(place, _)| place.at);
            let said = said.into_iter().map(|(place, what)| (place.at, what)).collect();
            text::places(source, &office::text(format, bytes), said)
        };
        Ok(Done { bytes: converted.bytes, said })
    }
}

/// The first text that is in no legacy font and looks like it should be, and how many there are.
fn in_another_font(other: &[Other]) -> Option<(Place, String)> {
    let mut all = other.iter().filter_map(|other| Some((other, sure_encoding(&detect(&other.text))?)));
    let (first, encoding) = all.next()?;
    let more = match all.count() {
        0 => String::new(),
        count => format!("; it is the first of {} such texts", count + 1),
    };
    let what = match (&first.font, encoding) {
        (Some(font), _) => format!("is in {font}, and stays; --legacy-font \"{font}\" converts all text in that"),
        (None, Encoding::AdarshaLipi) => {
            "no font is named for it, and it stays; --from adarshalipi converts such text".to_owned()
        }
        (None, _) => "no font is named for it, and it stays; --from bijoy converts such text".to_owned(),
    };
    Some((first.place.clone(), format!("may be in a legacy font, but {what}{more}")))
}

/// What documents are called that are not read, and as what they can be saved.
fn not_read(source: &Source) -> Option<&'static str> {
    let extension = source.path()?.extension()?.to_str()?.to_ascii_lowercase();
    let as_what = match extension.as_str() {
        "doc" | "dot" | "wps" | "odt" | "ott" | "fodt" => ".docx",
        "xls" | "xlt" | "xlsb" | "ods" | "ots" => ".xlsx",
        "ppt" | "pps" | "pot" | "odp" => ".pptx",
        _ => return None,
    };
    Some(as_what)
}

/// That a character has no meaning.
fn unknown_code(encoding: Encoding, c: char) -> String {
    let encoding = office::name_of(encoding);
    format!("{} has no meaning here in {encoding}, and stays", names(c.encode_utf8(&mut [0; 4])))
}
