//! What stays in a text beside words of a font: escapes of program code, addresses, elements.

use core::ops::Range;

use super::draws::code_of;

/// Whether it ends a word, and is what it is in all encodings.
pub(super) fn ends_word(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '!' | '"' | '#' | '%' | '\'' | '('..='/' | ':'..='@' | '[' | ']' | '{' | '}')
        || matches!(c, '\u{980}'..='\u{9FF}' | '।' | '॥' | '\u{200B}'..='\u{200F}' | '\u{FEFF}')
}

/// What begins with a `\` and is no font's.
pub(super) struct Escape {
    /// A letter that stands for white space: a word may begin after it.
    pub(super) control: Option<char>,
    pub(super) len: usize,
}

/// The escape, command or part of a path that a text begins with. A font draws ॥ for `\`, which ends a verse: white space follows, the
/// number of the verse, or a mark of the font that ends a quotation, but no letter.
pub(super) fn escape(text: &str) -> Option<Escape> {
    let after = text.strip_prefix('\\')?;
    // One in a string of a string is written twice.
    let inner = after_backslashes(after);
    if inner.len() < after.len()
        && let Some(control) = inner.chars().next().filter(|c| is_control(*c))
    {
        return Some(Escape { control: Some(control), len: text.len() - inner.len() + control.len_utf8() });
    }
    let next = after.chars().next()?;
    if next.is_whitespace() || next.is_ascii_digit() || is_mark_of_font(next) {
        return None;
    }
    let control = Some(next).filter(|c| is_control(*c));
    let len = match control {
        Some(control) => control.len_utf8(),
        None if ends_word(next) || next == '\\' => next.len_utf8(),
        None => after.find(|c| ends_word(c) || c == '\\' || is_mark_of_font(c)).unwrap_or(after.len()),
    };
    Some(Escape { control, len: len + 1 })
}

/// How many `\` an escape begins with at most: three times, each is doubled in a string of a string.
const MOST_BACKSLASHES: usize = 8;

/// What follows the first few `\` of a text. All would take a time for each of a long row that grows with the row.
fn after_backslashes(text: &str) -> &str {
    let count = text.bytes().take(MOST_BACKSLASHES - 1).take_while(|byte| *byte == b'\\').count();
    text.get(count..).unwrap_or_default()
}

/// Whether it stands for white space after a `\`.
const fn is_control(c: char) -> bool {
    matches!(c, 'n' | 'r' | 't')
}

/// The bytes of the word that a text begins with, if it begins with an escape for a code of a font: `\u2021`, `\x87`, `\'87`, `%E2%80%A1`.
/// Without the code the word cannot be read, nor can what follows it. Before the text may stand a part of the word.
pub(super) fn escaped_codes(text: &str, in_word: bool) -> Option<usize> {
    let mut len = escaped_code(text, in_word)?;
    loop {
        let rest = text.get(len..).unwrap_or_default();
        match escaped_code(rest, true) {
            Some(more) => len += more,
            None => match rest.chars().next().filter(|c| !ends_word(*c) && *c != '\\') {
                Some(c) => len += c.len_utf8(),
                None => return Some(len),
            },
        }
    }
}

/// The bytes of an escape for a code of a font.
fn escaped_code(text: &str, in_word: bool) -> Option<usize> {
    if let Some(digits) = text.strip_prefix('%') {
        let code = hexadecimal(digits, 2)?;
        let after = digits.get(2..).unwrap_or_default();
        // A percentage has a figure before it, and a bigger sequence of UTF-8 begins with what no font has often.
        let is_code = code >= 0x80 || matches!(code, 0x26 | 0x5F | 0x60 | 0x7C | 0x7E);
        return (is_code && (in_word || after.strip_prefix('%').is_some_and(|next| hexadecimal(next, 2).is_some())))
            .then_some(3);
    }
    let name = after_backslashes(text.strip_prefix('\\')?);
    let before = text.len() - name.len();
    let digits = name.get(1..)?;
    let (code, len) = match name.as_bytes().first()? {
        b'u' | b'x' if digits.starts_with('{') => {
            let digits = digits.get(1..)?;
            let len = digits.bytes().take(9).position(|byte| byte == b'}')?;
            (hexadecimal(digits, len)?, len + 3)
        }
        // RTF writes decimal numbers, and after them what stands there for programs that do not know them.
        b'u' => {
            if let Some(code) = hexadecimal(digits, 4).filter(|code| has_code(*code)) {
                (code, 5)
            } else {
                let len = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
                let instead = usize::from(digits.get(len..)?.starts_with('?'));
                (digits.get(..len)?.parse().ok()?, 1 + len + instead)
            }
        }
        b'U' => (hexadecimal(digits, 8)?, 9),
        b'x' => (hexadecimal(digits, 2)?, 3),
        // An escaped quotation mark may stand before a word that begins with letters from a to f.
        b'\'' if in_word || digits.bytes().take(2).any(|byte| byte.is_ascii_digit()) => (hexadecimal(digits, 2)?, 3),
        // After two bars at the end of a verse its number may stand, and after that no letter.
        b'2' | b'3'
            if digits.bytes().take(2).filter(|byte| matches!(byte, b'0'..=b'7')).count() == 2
                && digits.get(2..)?.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '`' | '_' | '\\')) =>
        {
            (0x80, 3)
        }
        _ => return None,
    };
    has_code(code).then_some(before + len)
}

/// Whether a character by its number is one of a font and not of ASCII.
fn has_code(number: u32) -> bool {
    number >= 0x80 && char::from_u32(number).is_some_and(|c| code_of(c).is_some())
}

/// The number that a text begins with in so many digits.
fn hexadecimal(text: &str, len: usize) -> Option<u32> {
    let digits = text.get(..len).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u32::from_str_radix(digits, 16).ok()
}

/// Whether a font draws a quotation mark or a dash for it, or a vowel sign before a letter: no name has these.
fn is_mark_of_font(c: char) -> bool {
    matches!(c, 'Ò'..='Õ' | 'Ñ' | '‘' | '’' | '“' | '”' | '†' | '‡' | 'ˆ' | '‰')
}

/// Whether an address ends at it, or begins after it: what a URL in program code, markup or a table of values stands in.
pub(super) fn bounds_address(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '(' | ')' | '<' | '>' | '[' | ']' | ',')
}

/// Whether what stands between bounds is a URL, an e-mail address or a path of Windows.
pub(super) fn is_address(token: &str) -> bool {
    token.contains("://")
        || has_drive(token)
        || token.starts_with("\\\\")
        || token.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."))
        || token.split_once('@').is_some_and(|(name, host)| {
            name.ends_with(|c: char| c.is_ascii_alphanumeric()) && host.contains('.') && host.is_ascii()
        })
}

/// Whether it has a path that begins with the letter of a drive, `C:\`. A colon after a longer word stands before an escape.
fn has_drive(token: &str) -> bool {
    token.match_indices(":\\").any(|(at, _)| {
        let mut before = token.get(..at).unwrap_or_default().chars().rev();
        before.next().is_some_and(|c| c.is_ascii_alphabetic()) && before.next().is_none_or(ends_word)
    })
}

/// Whether a word is a sign with letters, as `&c` and `&name` are, the name of a variable, `$name`, or a number of a program, `0xFF`. A font
/// draws ৳ for `$`, which stands beside a figure.
pub(super) fn is_sign(word: &str) -> bool {
    let number =
        word.trim_start_matches(['`', '-']).strip_prefix(['0']).and_then(|rest| rest.strip_prefix(['b', 'o', 'x']));
    matches!(word.as_bytes(), [b'&', ..] | [b'$', b'A'..=b'Z' | b'a'..=b'z' | b'_', ..])
        || number.is_some_and(|digits| digits.starts_with(|c: char| c.is_ascii_hexdigit() || c == '…'))
}

/// Whether a word is that of a number, as in No. 45.
pub(super) fn is_numbering(word: &str, after: &str) -> bool {
    word.eq_ignore_ascii_case("no")
        && after
            .strip_prefix('.')
            .is_some_and(|number| number.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether it is a sign beside figures, as in 30°, 50 ± 2 and 5 × 4, where no word begins with what a font draws for it.
pub(super) const fn is_sign_of_figures(c: char) -> bool {
    matches!(c, '°' | '±' | '²' | '³' | '¹' | '·' | '¼' | '½' | '¾' | '×')
}

/// Whether a word has figures and their signs only.
pub(super) fn is_figure(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit() || is_sign_of_figures(c))
}

/// Whether a word is a unit with a sign: m³ in a volume of 10 m³, and 30°C.
pub(super) fn is_unit(word: &str) -> bool {
    // The last bytes of these.
    if !matches!(word.as_bytes().last(), Some(b'C' | b'F' | 0xB2 | 0xB3)) {
        return false;
    }
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
    matches!(unit, "°C" | "°F")
        || matches!(unit.strip_suffix(['²', '³']), Some("m" | "km" | "cm" | "mm" | "dm" | "ft" | "in"))
}

/// Whether a word of a line is the name of an element: `</b>`, `<BR>`, `&lt;/b&gt;`.
pub(super) fn is_element(word: &str, line: &str, range: &Range<usize>) -> bool {
    let before = line.get(..range.start).unwrap_or_default();
    if !before.ends_with(['<', '/', ';']) {
        return false;
    }
    let ends = ["</", "<\\/", "&lt;/"].iter().any(|end| before.ends_with(end));
    let begins = ends || word.len() < 4 && (before.ends_with('<') || before.ends_with("&lt;"));
    let after = line.get(range.end..).unwrap_or_default();
    begins
        && (word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            || word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()))
        && (after.starts_with(['>', ' ', '/']) || after.starts_with("&gt;"))
}

/// Whether a word is an acronym, by its capital letters: SSC, T20.
pub(super) fn is_acronym(word: &str) -> bool {
    let letters = word.bytes().filter(u8::is_ascii_uppercase).count();
    (2..=6).contains(&letters) && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// Whether a word of a line is a letter in brackets by which sections are told, ক to ণ. The first letters of the alphabet have codes that
/// lists in English do not come to.
pub(super) fn is_bracketed_letter(word: &str, line: &str, range: &Range<usize>) -> bool {
    matches!(word.as_bytes(), [b'K'..=b'Y'])
        && line.get(..range.start).is_some_and(|before| before.ends_with('('))
        && line.get(range.end..).is_some_and(|after| after.starts_with(')'))
}

/// Whether a letter that no font has is a Latin one, so that the words beside it are likely of its language too. A ligature is the work of
/// a program, and a letter of another script tells of its own word only: in a line of Bijoy stand π, العربية and Ⅱ.
pub(super) fn is_foreign_letter(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, '\u{100}'..='\u{2FF}' | '\u{1D00}'..='\u{1DBF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}' | '\u{A720}'..='\u{A7FF}')
}

/// How surely a word has signs of a font: one for each that stands before a letter, two for one that stands after a letter too.
pub(super) fn signs(word: &str) -> u32 {
    let is_letter = |c: &char| c.is_ascii_alphabetic() || matches!(c, '`' | '_');
    let mut before = ' ';
    let mut found = 0;
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        if matches!(c, '†' | '‡' | 'ˆ' | '‰') && chars.peek().is_some_and(is_letter) {
            found += if is_letter(&before) { 2 } else { 1 };
        }
        before = c;
    }
    found
}
