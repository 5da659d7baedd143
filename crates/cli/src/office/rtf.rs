//! RTF: the fonts of groups, and text in the codes of a font or by number (`\'86`, `\u8224?`).
//!
//! A file repeats at each run what its style says, so that styles need not be read.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::Range;

use super::patch::Patch;
use super::rtf_tokens::{Kind, Token, decode};
use super::stretch::{Piece, Stretch};
use super::{Notes, Options, Place};

/// Decodes the text of a document; `None` if nothing changes.
pub fn convert(file: &[u8], options: &Options, notes: &mut Notes) -> Option<Vec<u8>> {
    let mut reader = Reader {
        options,
        fonts: HashMap::new(),
        default_font: None,
        group: Group::default(),
        outer: Vec::new(),
        stretch: Stretch::new(options, write),
        names: Patch::default(),
        part: None,
        name: None,
        skip: 0,
        glued: false,
    };
    let mut at = 0;
    while let Some(token) = Token::read(file, at) {
        let end = token.end;
        reader.token(&token, at..end);
        at = end;
    }
    reader.end_part();
    reader.stretch.end();
    let mut patch = reader.stretch.patch;
    notes.append(reader.stretch.notes);
    patch.append(reader.names);
    if patch.is_empty() { None } else { Some(patch.apply(file, 0..file.len())) }
}

/// What holds in a group.
#[derive(Clone, Default)]
struct Group {
    font: Option<i32>,
    look: Look,
    /// How many characters after a number say the same for programs that do not know it.
    fallback: Option<usize>,
    /// Whether what stands here is not the text of the document.
    is_apart: bool,
    is_font_table: bool,
    /// Whether it is a text of its own, such as a note.
    is_text_of_its_own: bool,
}

/// How text looks. Programs draw Bengali in the font, size and weight for complex scripts (`\af`, `\afs`, `\ab`, `\ai`), and what
/// stood in a legacy font in those for Latin letters.
#[derive(Clone, Copy)]
struct Look {
    /// In half points.
    size: i32,
    bold: bool,
    italic: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { size: 24, bold: false, italic: false }
    }
}

/// How a piece stands in the file.
struct Manner {
    font: i32,
    look: Look,
    fallback: usize,
    /// Whether a control word precedes without a space, so that a letter or digit would belong to it.
    glued: bool,
}

struct Reader<'o> {
    options: &'o Options,
    fonts: HashMap<i32, String>,
    default_font: Option<i32>,
    group: Group,
    outer: Vec<Group>,
    stretch: Stretch<'o, Manner>,
    names: Patch,
    /// Text without a control word in it.
    part: Option<Piece<Manner>>,
    /// The name of a font that is being read, and its place.
    name: Option<(String, Range<usize>)>,
    /// How many characters are still to be skipped.
    skip: usize,
    glued: bool,
}

impl Reader<'_> {
    fn token(&mut self, token: &Token<'_>, range: Range<usize>) {
        let glued = std::mem::replace(&mut self.glued, false);
        match token.kind {
            Kind::Open => {
                self.end_part();
                self.outer.push(self.group.clone());
                self.group.is_text_of_its_own = false;
            }
            Kind::Close => {
                self.end_part();
                self.end_name();
                if self.group.is_text_of_its_own {
                    self.stretch.end();
                }
                self.group = self.outer.pop().unwrap_or_default();
            }
            Kind::Apart => {
                self.end_part();
                self.group.is_apart = true;
            }
            Kind::Word(name, number) => match character_of(name) {
                Some(c) => self.text(c.encode_utf8(&mut [0; 4]), range, glued, true),
                None if name == "u" => self.number(number.unwrap_or_default(), range, glued),
                None => {
                    // One that stands for a character counts as one.
                    if std::mem::take(&mut self.skip) > 0 {
                        self.extend_part(range);
                        return;
                    }
                    self.end_part();
                    self.word(name, number);
                    self.glued = !token.is_delimited;
                }
            },
            Kind::Byte(byte) => self.text(decode(byte).encode_utf8(&mut [0; 4]), range, glued, true),
            Kind::Symbol(c) => self.text(c.encode_utf8(&mut [0; 4]), range, glued, true),
            Kind::Text(bytes) => {
                let text: String = bytes.iter().map(|&byte| decode(byte)).collect();
                self.text(&text, range, glued, false);
            }
            Kind::Nothing => {}
        }
    }

    fn word(&mut self, name: &str, number: Option<i32>) {
        match name {
            "f" => {
                self.end_name();
                self.group.font = number;
            }
            "deff" => {
                self.default_font = number;
                self.group.font = self.group.font.or(number);
            }
            "plain" => {
                self.group.font = self.default_font;
                self.group.look = Look::default();
            }
            "fs" => self.group.look.size = number.unwrap_or(Look::default().size),
            "b" => self.group.look.bold = number != Some(0),
            "i" => self.group.look.italic = number != Some(0),
            "uc" => self.group.fallback = number.and_then(|number| usize::try_from(number).ok()),
            "fonttbl" => {
                self.group.is_apart = true;
                self.group.is_font_table = true;
            }
            "falt" | "panose" | "fontemb" => self.group.is_font_table = false,
            // A text in what is none, such as a shape.
            "shptxt" | "dptxbxtext" | "result" => {
                self.stretch.end();
                self.group.is_apart = false;
                self.group.is_text_of_its_own = true;
            }
            // A program that does not know them passes over them, but they are text where their group stands in text.
            "annotation" | "ud" => {
                self.stretch.end();
                self.group.is_apart = self.outer.last().is_some_and(|outer| outer.is_apart);
                self.group.is_text_of_its_own = true;
            }
            name if is_apart(name) => self.group.is_apart = true,
            name if is_text_of_its_own(name) => {
                self.stretch.end();
                self.group.is_text_of_its_own = true;
            }
            name if ends_a_word(name) => self.stretch.end(),
            _ => {}
        }
    }

    /// A character by number, which in fonts of symbols is in the private use area.
    fn number(&mut self, number: i32, range: Range<usize>, glued: bool) {
        let code = u32::from(u16::try_from(number & 0xFFFF).unwrap_or_default());
        let code = if code & 0xFF00 == 0xF000 { u32::from(decode((code & 0xFF) as u8)) } else { code };
        let c = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
        self.text(c.encode_utf8(&mut [0; 4]), range, glued, true);
        self.skip = self.group.fallback.unwrap_or(1);
    }

    /// A text; if it is `one` token, its range cannot be divided.
    fn text(&mut self, text: &str, mut range: Range<usize>, glued: bool, one: bool) {
        let mut text = text;
        if self.skip > 0 {
            if one {
                self.skip -= 1;
                return self.extend_part(range);
            }
            // The text of the file has one byte for each character here.
            let skipped = self.skip.min(range.len());
            self.skip -= skipped;
            self.extend_part(range.start..range.start + skipped);
            range.start += skipped;
            text = text.char_indices().nth(skipped).map_or("", |(at, _)| text.get(at..).unwrap_or_default());
            if text.is_empty() {
                return;
            }
        }
        if self.group.is_font_table {
            return self.name_of_font(text, range);
        }
        if self.group.is_apart {
            return;
        }
        if let Some(part) = &mut self.part {
            part.text += text;
            part.range.end = range.end;
            return;
        }
        let manner = Manner {
            font: self.group.font.or(self.default_font).unwrap_or_default(),
            look: self.group.look,
            fallback: self.group.fallback.unwrap_or(1),
            glued,
        };
        self.part = Some(Piece { range, text: text.to_owned(), manner });
    }

    fn extend_part(&mut self, range: Range<usize>) {
        if let Some(part) = &mut self.part {
            part.range.end = range.end;
        }
    }

    fn end_part(&mut self) {
        self.skip = 0;
        if let Some(part) = self.part.take() {
            let font = self.group.font.or(self.default_font).and_then(|number| self.fonts.get(&number));
            self.stretch.push_in(font.map(String::as_str), &Place::default(), part);
        }
    }

    fn name_of_font(&mut self, text: &str, range: Range<usize>) {
        let (before, end) =
            text.split_once(';').map_or((text, None), |(before, _)| (before, Some(before.chars().count())));
        let range = range.start..end.map_or(range.end, |end| range.start + end);
        match &mut self.name {
            Some((name, place)) => {
                name.push_str(before);
                place.end = range.end;
            }
            None if !before.trim().is_empty() => self.name = Some((before.to_owned(), range)),
            None => {}
        }
        if end.is_some() {
            self.end_name();
        }
    }

    fn end_name(&mut self) {
        let Some((name, place)) = self.name.take() else { return };
        if let Some(font) = self.options.instead_of(&name) {
            self.names.replace(place, escape(font, 1));
        }
        if let Some(number) = self.group.font {
            self.fonts.insert(number, name.trim().to_owned());
        }
    }
}

/// Writes text in place of a piece.
fn write(manner: &Manner, text: &str) -> String {
    let escaped = escape(text, manner.fallback);
    if text.contains(|c| matches!(c, '\u{980}'..='\u{9FF}')) {
        let Look { size, bold, italic } = manner.look;
        let (font, bold, italic) = (manner.font, if bold { "" } else { "0" }, if italic { "" } else { "0" });
        return format!(r"{{\rtlch\af{font}\afs{size}\ab{bold}\ai{italic} \ltrch {escaped}}}");
    }
    let joins = manner.glued && text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == ' ' || c == '-');
    if joins { format!(" {escaped}") } else { escaped }
}

/// Text as it stands in a file.
fn escape(text: &str, fallback: usize) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '{' | '}' => out.extend(['\\', c]),
            '\u{A0}' => out += "\\~",
            ' '..='~' => out.push(c),
            _ => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{}", unit.cast_signed());
                    out += &if fallback == 0 { " ".to_owned() } else { "?".repeat(fallback) };
                }
            }
        }
    }
    out
}

/// A word that stands for a character which is a code in legacy fonts.
fn character_of(word: &str) -> Option<char> {
    Some(match word {
        "lquote" => '‘',
        "rquote" => '’',
        "ldblquote" => '“',
        "rdblquote" => '”',
        "endash" => '–',
        "emdash" => '—',
        "bullet" => '•',
        _ => return None,
    })
}

/// A word whose group is not text, or is made anew by programs.
fn is_apart(word: &str) -> bool {
    matches!(
        word,
        "colortbl"
            | "stylesheet"
            | "info"
            | "pict"
            | "object"
            | "filetbl"
            | "revtbl"
            | "fldinst"
            | "sn"
            | "sv"
            | "tc"
            | "xe"
            | "private"
    )
}

/// A word whose group is a text apart from the one around it.
fn is_text_of_its_own(word: &str) -> bool {
    word.starts_with("header")
        || word.starts_with("footer")
        || matches!(word, "footnote" | "field" | "fldrslt" | "listtext" | "pntext")
}

/// A word that stands between two words of text.
fn ends_a_word(word: &str) -> bool {
    matches!(
        word,
        "par"
            | "line"
            | "tab"
            | "cell"
            | "nestcell"
            | "row"
            | "nestrow"
            | "sect"
            | "page"
            | "column"
            | "chpgn"
            | "chftn"
            | "chatn"
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HEAD: &str =
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times New Roman;}{\f5\fnil\fcharset0 SutonnyMJ;}}";
    const AFTER: &str =
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times New Roman;}{\f5\fnil\fcharset0 Noto Sans Bengali;}}";

    fn converted(file: &str) -> Option<String> {
        let out = convert(file.as_bytes(), &Options::default(), &mut Notes::default())?;
        Some(String::from_utf8(out).unwrap())
    }

    /// A text by number in the look of a run in font 5.
    fn shown(text: &str, look: &str) -> String {
        format!(r"{{\rtlch\af5\afs24{look} \ltrch {}}}", escape(text, 1))
    }

    fn plain(text: &str) -> String {
        shown(text, r"\ab0\ai0")
    }

    #[test]
    fn text_in_the_font_is_decoded() {
        let rows = [
            (r"\f5 Avgvi evsjv\f0  Ges\par}", format!(r"\f5 {}\f0  Ges\par}}", plain("আমার বাংলা"))),
            (r"{\f5 Avgvi} Ges}", format!(r"{{\f5 {}}} Ges}}", plain("আমার"))),
            // By code, by number, as a word, with a line end inside.
            (r"\f5\'86mvbvi\u8221\'94 \lquote K}", format!(r"\f5{}}}", plain("সোনার” ‘ক"))),
            ("\\f5 Av\r\ngvi}", format!(r"\f5 {}}}", plain("আমার"))),
            // Clusters over two runs.
            (
                r"\f5 evs{\b jv} \u8224?{\b\i m}v}",
                format!(r"\f5 {}{{\b {}}} {{\b\i {}}}}}", plain("বাং"), shown("লা", r"\ab\ai0"), shown("সো", r"\ab\ai")),
            ),
            (r"\f5\b\'64}", format!(r"\f5\b{}}}", shown("ফ", r"\ab\ai0"))),
            (
                r"\f5\plain Ges\f5\uc0 \u8224 K}",
                r"\f5\plain Ges\f5\uc0 {\rtlch\af5\afs24\ab0\ai0 \ltrch \u2453 \u2503 }}".to_owned(),
            ),
        ];
        for (before, after) in rows {
            let before = format!("{HEAD}{before}");
            let once = converted(&before).unwrap();
            assert_eq!(once, format!("{AFTER}{after}"), "{before}");
            assert_eq!(converted(&once), None, "a second time");
        }
    }

    #[test]
    fn what_is_no_text_stays() {
        let rows = [
            r"{\*\generator Ges}\f0 Ges}",
            r"{\info{\title Ges}}{\pict\f5 ab12}}",
            r"\f5{\field{\*\fldinst{ PAGE }}}}",
            r"\f5{\pict\bin5 Ges}{}}",
        ];
        for body in rows {
            assert_eq!(converted(&format!("{HEAD}{body}")), Some(format!("{AFTER}{body}")));
            assert_eq!(converted(&format!("{AFTER}{body}")), None);
        }
    }

    #[test]
    fn texts_within_what_is_none_are_decoded() {
        let rows = [
            r"\f5 {\*\shpinst{\sp{\sn Ges}{\sv Ges}}{\shptxt @}}}",
            r"{\*\do{\dptxbx{\dptxbxtext\f5 @}}}}",
            r"{\object\objemb{\*\objdata 0102}{\result\f5 @}}Ges}",
            // Word writes comments so.
            r"Ges{\*\atnid Ges}\chatn{\*\annotation{\*\atnref 0}\f5 @}Ges}",
            r"{\upr{\f5 @}{\*\ud{\f5 @}}}}",
            r"{\listtext\f5 @\tab}Ges}",
        ];
        for row in rows {
            let (before, after) = (row.replace('@', "K"), row.replace('@', &plain("ক")));
            assert_eq!(converted(&format!("{HEAD}{before}")), Some(format!("{AFTER}{after}")));
        }
        let title = r"{\info{\title{\upr{Ges}{\*\ud{\f5 Ges}}}}}}";
        assert_eq!(converted(&format!("{HEAD}{title}")), Some(format!("{AFTER}{title}")));
    }

    #[test]
    fn a_letter_never_joins_the_word_before_it() {
        let written = |glued, text| write(&Manner { font: 5, look: Look::default(), fallback: 1, glued }, text);
        assert_eq!(
            (written(true, "2"), written(false, "2"), written(true, "(")),
            (" 2".to_owned(), "2".to_owned(), "(".to_owned())
        );
        assert_eq!(escape("ক{", 2), r"\u2453??\{");
        assert_eq!(escape("ক2", 0), r"\u2453 2");
    }

    proptest! {
        #[test]
        fn any_file_is_read(parts in prop::collection::vec("[{}]|\\\\(f5|f0|u-?[0-9]{1,5}|uc[0-3]|b|par|\\*|'[0-9a-f]{2}|~|bin[0-9]{1,2}| |fonttbl|plain|lquote|shptxt)( |)|[A-Za-z;? ]{1,4}", 0..30)) {
            let file = format!("{HEAD}{}", parts.concat());
            let mut notes = Notes::default();
            if let Some(once) = convert(file.as_bytes(), &Options::default(), &mut notes) {
                prop_assert!(convert(&once, &Options::default(), &mut Notes::default()).is_none() || file.contains("fonttbl;"));
            }
        }
    }
}
