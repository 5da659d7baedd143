//! Catalogues of gettext: `msgstr` is text; `msgid`, `msgid_plural` and `msgctxt` are keys.
//!
//! The parsers of PO that there are keep no places and write the file anew. Its grammar is one of lines:
//!
//! ```text
//! line    = [space] (comment | [keyword] string+ | nothing)
//! comment = "#" anything
//! keyword = "domain" | "msgctxt" | "msgid" | "msgid_plural" | "msgstr" | "msgstr[" digits "]"
//! string  = [space] '"' (character | "\" character)* '"' [space]
//! ```
//!
//! A line without a keyword goes on with the text before it. The header, which is the translation of `msgid ""`, stays, and so do
//! comments and what is obsolete (`#~`). An escape by number stands for a byte, and is a boundary in the text.

use anyhow::Result;

use super::error_at;
use super::pieces::{Manner, Reader, Segment};

/// Where in an entry a string belongs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Nothing,
    Domain,
    Context,
    Id,
    Plural,
    Translation,
}

struct Entries<'f, 'o> {
    file: &'f str,
    out: &'o mut Reader,
    field: Field,
    /// Whether the entry has nothing but an empty `msgid` so far.
    is_header: bool,
}

/// Reads a file from the byte `start` on.
pub fn read(file: &str, start: usize, out: &mut Reader) -> Result<()> {
    let mut entries = Entries { file, out, field: Field::Nothing, is_header: false };
    let mut at = start;
    for line in file.get(start..).unwrap_or_default().split_inclusive('\n') {
        let content = line.trim_end();
        let rest = content.trim_start();
        if !rest.is_empty() && !rest.starts_with('#') {
            entries.line(rest, at + content.len() - rest.len())?;
        }
        at += line.len();
    }
    entries.out.end();
    Ok(())
}

impl Entries<'_, '_> {
    fn line(&mut self, line: &str, at: usize) -> Result<()> {
        let keyword = line.split(|c: char| c.is_whitespace() || c == '"').next().unwrap_or_default();
        let strings = line.get(keyword.len()..).unwrap_or_default();
        if !keyword.is_empty() {
            self.out.end();
            self.keyword(keyword, at)?;
            if strings.trim().is_empty() {
                return Err(error_at(self.file, at + line.len(), "a string is missing"));
            }
        } else if self.field == Field::Nothing {
            return Err(error_at(self.file, at, "a string without a keyword before it"));
        }
        self.strings(strings, at + keyword.len())
    }

    fn keyword(&mut self, keyword: &str, at: usize) -> Result<()> {
        let number = keyword.strip_prefix("msgstr[").and_then(|number| number.strip_suffix(']'));
        let is_number = |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let field = match keyword {
            "domain" => Field::Domain,
            "msgctxt" => Field::Context,
            "msgid" => Field::Id,
            "msgid_plural" => Field::Plural,
            "msgstr" => Field::Translation,
            _ if number.is_some_and(is_number) => Field::Translation,
            _ => return Err(error_at(self.file, at, format_args!("{keyword:?} is not a keyword"))),
        };
        let needs_id = matches!(field, Field::Plural | Field::Translation);
        if needs_id && !matches!(self.field, Field::Id | Field::Plural | Field::Translation) {
            return Err(error_at(self.file, at, format_args!("{keyword} without msgid before it")));
        }
        if field == Field::Id {
            self.is_header = self.field != Field::Context;
        }
        self.field = field;
        Ok(())
    }

    fn strings(&mut self, mut strings: &str, mut at: usize) -> Result<()> {
        loop {
            let rest = strings.trim_start();
            at += strings.len() - rest.len();
            if rest.is_empty() {
                return Ok(());
            }
            let Some(inner) = rest.strip_prefix('"') else {
                return Err(error_at(self.file, at, "something that is not a string"));
            };
            let Some(length) = length(inner) else {
                return Err(error_at(self.file, at, "a string without an end"));
            };
            let inner = inner.get(..length).unwrap_or_default();
            match self.field {
                Field::Id => self.is_header &= inner.is_empty(),
                Field::Translation if !self.is_header => read_string(inner, at + 1, self.out),
                _ => {}
            }
            let whole = length + 2;
            strings = rest.get(whole..).unwrap_or_default();
            at += whole;
        }
    }
}

/// How long a string is up to its closing quote.
fn length(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    })
}

/// Reads what stands between quotes.
fn read_string(text: &str, start: usize, out: &mut Reader) {
    let mut rest = text;
    loop {
        let at = start + text.len() - rest.len();
        let literal = rest.split('\\').next().unwrap_or_default();
        out.literal(literal, at, Manner::Quoted);
        rest = rest.get(literal.len()..).unwrap_or_default();
        let at = at + literal.len();
        let Some(escape) = rest.get(1..).and_then(|rest| rest.chars().next()) else { return };
        let length = match escape {
            'x' => 1 + digits(rest, 2, 16, usize::MAX),
            '0'..='7' => digits(rest, 1, 8, 3),
            _ => escape.len_utf8(),
        };
        match short(escape) {
            Some(c) => out.escape(c, at..at + 1 + length, Manner::Quoted),
            None => out.boundary(Segment::Placeholder),
        }
        rest = rest.get(1 + length..).unwrap_or_default();
    }
}

fn short(escape: char) -> Option<char> {
    Some(match escape {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'v' => '\u{B}',
        'f' => '\u{C}',
        '"' | '\\' => escape,
        _ => return None,
    })
}

/// How many digits a text has from the byte `at` on, up to `most`.
fn digits(text: &str, at: usize, radix: u32, most: usize) -> usize {
    let text = text.get(at..).unwrap_or_default();
    text.chars().take(most).take_while(|c| c.is_digit(radix)).count()
}

#[cfg(test)]
#[allow(clippy::string_slice, clippy::format_push_string)]
mod tests {
    use bengali_text::{Normalizer, normalize};
    use polib::po_file::parse_from_reader;
    use proptest::prelude::*;

    use super::super::{Syntax, laws};

    const HEADER: &str = "msgid \"\"\nmsgstr \"\"\n\"Language: bn\\n\"\n\"X-A: অ\u{9BE}\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\
                          \"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n";

    fn rewritten(file: &str) -> String {
        laws::check(Syntax::Po, file, &Normalizer::default()).unwrap().into_owned()
    }

    #[test]
    fn translations_change_and_the_rest_stays() {
        let entry = |texts: [&str; 4]| {
            let [one, other, first, second] = texts;
            format!(
                "{HEADER}\n# অ\u{9BE}\n#. অ\u{9BE}\n#: a.c:1\n#, c-format\n#| msgid \"অ\u{9BE}\"\nmsgctxt \"অ\u{9BE}\"\n\
                 msgid \"%d অ\u{9BE}\"\nmsgid_plural \"%d অ\u{9BE}\"\nmsgstr[0] \"{one}\"\nmsgstr[1] \"{other}\"\n\n\
                 msgid \"b\"\r\nmsgstr \"\"\r\n\t\"{first}\"\r\n \"{second}\" \r\n\n#~ msgid \"c\"\n#~ msgstr \"অ\u{9BE}\"\n"
            )
        };
        let before = ["%d অ\u{9BE}\\n", "%1$sঅ\u{9BE} %(অ\u{9BE})s", "ক\\\"অ", "\u{9BE}মি"];
        // A text goes on in the next line; what is between the lines stays.
        let after = ["%d আ\\n", "%1$sআ %(অ\u{9BE})s", "ক\\\"আ", "মি"];
        assert_eq!(rewritten(&entry(before)), entry(after));
        assert_eq!(rewritten(&entry(after)), entry(after));
        let byte_order_mark = format!("\u{FEFF}{}", entry(before));
        assert_eq!(rewritten(&byte_order_mark), format!("\u{FEFF}{}", entry(after)));
    }

    #[test]
    fn escapes_by_number_are_boundaries() {
        let entry = |text| format!("msgid \"a\"\nmsgstr \"{text}\"");
        assert_eq!(
            rewritten(&entry("অ\u{9BE}\\340\\246\\276\u{9BE}\\xE0\u{9BE}")),
            entry("আ\\340\\246\\276\u{9BE}\\xE0\u{9BE}")
        );
    }

    #[test]
    fn a_header_needs_an_empty_msgid_and_no_context() {
        let text = |context: &str, id: &str| format!("{context}msgid {id}\nmsgstr \"অ\u{9BE}\"\n");
        assert_eq!(rewritten(&text("", "\"\"")), text("", "\"\""));
        for (context, id) in [("msgctxt \"\"\n", "\"\""), ("", "\"\"\n\"a\""), ("", "\"\" \"a\"")] {
            assert_eq!(rewritten(&text(context, id)), text(context, id).replace("অ\u{9BE}", "আ"));
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_place() {
        let rows = [
            ("\"a\"", "line 1, column 1: a string without a keyword"),
            ("msgstr \"a\"", "line 1, column 1: msgstr without msgid"),
            ("msgid \"a\"\nmsgstr \"ক", "line 2, column 8: a string without an end"),
            ("msgid \"a\"\nmsgstr", "line 2, column 7: a string is missing"),
            ("msgid \"a\"\n  msgstr \"ক\" x", "line 2, column 14: something that is not a string"),
            ("msgid \"a\"\nmsgstr[x] \"ক\"", "line 2, column 1: \"msgstr[x]\" is not a keyword"),
            ("ক খ", "line 1, column 1: \"ক\" is not a keyword"),
        ];
        for (file, want) in rows {
            let error = laws::check(Syntax::Po, file, &Normalizer::default()).unwrap_err().to_string();
            assert!(error.starts_with(want), "{file:?}: {error}");
        }
    }

    #[test]
    fn damaged_files_do_no_harm() {
        laws::check_damaged(
            Syntax::Po,
            "# a\nmsgctxt \"ক\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"অ\u{9BE} %d\\n\"\n\"\\\"\\341\"\n",
        );
    }

    /// A string of PO, in lines of a few characters, so that changes cross their ends.
    fn quoted(text: &str) -> String {
        let characters: Vec<char> = text.chars().collect();
        let lines = characters.chunks(4).map(|line| format!("\"{}\"", line.iter().collect::<String>()));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Names, and translations, as another parser reads them.
    fn messages(file: &str) -> Vec<(String, Vec<String>)> {
        let catalog = parse_from_reader(file.as_bytes()).unwrap();
        let texts = |message: &dyn polib::message::MessageView| match message.msgstr_plural() {
            Ok(texts) => texts.clone(),
            Err(_) => vec![message.msgstr().unwrap().to_owned()],
        };
        catalog.messages().map(|message| (message.msgid().to_owned(), texts(message))).collect()
    }

    proptest! {
        #[test]
        fn polib_reads_the_normalized_texts(texts in prop::collection::vec((laws::text(&[laws::LETTERS]), laws::text(&[laws::LETTERS])), 1..4)) {
            let mut file = HEADER.to_owned();
            for (index, (one, other)) in texts.iter().enumerate() {
                let (one, other) = (quoted(&format!("ক{one}")), quoted(&format!("ক{other}")));
                file += &match index % 2 {
                    0 => format!("\nmsgid \"অ\u{9BE}{index}\"\nmsgstr {one}\n"),
                    _ => format!("\nmsgid \"অ\u{9BE}{index}\"\nmsgid_plural \"b\"\nmsgstr[0] {one}\nmsgstr[1] {other}\n"),
                };
            }
            let after = rewritten(&file);
            let mut want = messages(&file);
            for text in want.iter_mut().flat_map(|(_, texts)| texts) {
                *text = normalize(text).into_owned();
            }
            prop_assert_eq!(messages(&after), want);
        }

        #[test]
        fn laws_hold(texts in prop::collection::vec(laws::text(&[laws::LETTERS, laws::OTHERS, laws::PLACEHOLDERS, &["<b>", "\"\n\"", "\\\"", "\\101"]]), 1..3)) {
            let entries = texts.iter().map(|text| format!("msgid \"a\"\nmsgstr \"{text}\"\n"));
            let file = HEADER.to_owned() + &entries.collect::<String>();
            for normalizer in laws::normalizers() {
                laws::check(Syntax::Po, &file, &normalizer).unwrap();
            }
        }

        #[test]
        fn any_file_is_read_or_refused(file in "(msgid|msgstr|msgctxt|\\[0\\]|[ \"\\\\\n#n7xঅ\u{9BE}]){0,20}") {
            let _ = laws::check(Syntax::Po, &file, &Normalizer::default());
        }
    }
}
