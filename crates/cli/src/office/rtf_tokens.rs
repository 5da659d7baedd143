//! The tokens of RTF. Of the crates that read it none keeps the places.
//!
//! ```text
//! token   = "{" | "}" | word | "\'" hex hex | "\" other | text
//! word    = "\" letter+ [["-"] digit+] [" "]
//! ```

/// A token of a file.
pub struct Token<'f> {
    pub kind: Kind<'f>,
    pub end: usize,
    /// Whether a control word has its space.
    pub is_delimited: bool,
}

/// What a token is.
pub enum Kind<'f> {
    Open,
    Close,
    /// `\*`: a program that does not know the next word passes over the group.
    Apart,
    Word(&'f str, Option<i32>),
    /// `\'86`.
    Byte(u8),
    /// `\{`, `\~`.
    Symbol(char),
    Text(&'f [u8]),
    /// Line ends, and what `\bin` holds.
    Nothing,
}

impl<'f> Token<'f> {
    /// The token at the byte `at`; `None` at the end.
    pub fn read(file: &'f [u8], at: usize) -> Option<Self> {
        let rest = file.get(at..)?;
        let whole = |kind, length: usize| Some(Self { kind, end: at + length, is_delimited: true });
        match *rest {
            [] => None,
            [b'{', ..] => whole(Kind::Open, 1),
            [b'}', ..] => whole(Kind::Close, 1),
            [b'\r' | b'\n' | 0, ..] | [b'\\'] => whole(Kind::Nothing, 1),
            [b'\\', b'\'', high, low, ..] => {
                let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
                match (digit(high), digit(low)) {
                    (Some(high), Some(low)) => whole(Kind::Byte(high << 4 | low), 4),
                    _ => whole(Kind::Nothing, 2),
                }
            }
            [b'\\', first, ..] if first.is_ascii_alphabetic() => Self::word(file, at),
            [b'\\', b'*', ..] => whole(Kind::Apart, 2),
            [b'\\', b'~', ..] => whole(Kind::Symbol('\u{A0}'), 2),
            [b'\\', b'_', ..] => whole(Kind::Symbol('\u{2011}'), 2),
            [b'\\', b'-', ..] => whole(Kind::Symbol('\u{AD}'), 2),
            [b'\\', c @ (b'\\' | b'{' | b'}'), ..] => whole(Kind::Symbol(char::from(c)), 2),
            // A line end with a backslash is `\par`.
            [b'\\', b'\r' | b'\n', ..] => whole(Kind::Word("par", None), 2),
            [b'\\', b'\t', ..] => whole(Kind::Word("tab", None), 2),
            [b'\\', _, ..] => whole(Kind::Nothing, 2),
            _ => {
                let is_end = |byte: &u8| matches!(byte, b'\\' | b'{' | b'}' | b'\r' | b'\n' | 0);
                let length = rest.iter().position(is_end).unwrap_or(rest.len());
                whole(Kind::Text(rest.get(..length)?), length)
            }
        }
    }

    fn word(file: &'f [u8], at: usize) -> Option<Self> {
        let count = |from: usize, is_in: fn(&u8) -> bool| {
            file.get(from..).map_or(0, |rest| rest.iter().take_while(|byte| is_in(byte)).count())
        };
        let name_end = at + 1 + count(at + 1, u8::is_ascii_alphabetic);
        let name = std::str::from_utf8(file.get(at + 1..name_end)?).ok()?;
        let digits = name_end + usize::from(file.get(name_end) == Some(&b'-'));
        let mut end = digits + count(digits, u8::is_ascii_digit);
        if end == digits {
            end = name_end;
        }
        let number = std::str::from_utf8(file.get(name_end..end)?).ok()?.parse::<i32>().ok();
        let is_delimited = file.get(end) == Some(&b' ');
        end += usize::from(is_delimited);
        if name == "bin" {
            let length = number.and_then(|number| usize::try_from(number).ok()).unwrap_or(0);
            return Some(Self {
                kind: Kind::Nothing,
                end: end.saturating_add(length).min(file.len()),
                is_delimited: true,
            });
        }
        Some(Self { kind: Kind::Word(name, number), end, is_delimited })
    }
}

/// The character of a code of Windows-1252; one without a meaning stands for itself.
pub fn decode(byte: u8) -> char {
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(&byte));
    text.chars().next().unwrap_or(char::from(byte))
}
