//! What stays in a text beside words of a font: escapes of program code, addresses, elements.

use core::ops::Range;

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
    let next = after.chars().next()?;
    if next.is_whitespace() || next.is_ascii_digit() || is_mark_of_font(next) {
        return None;
    }
    let control = Some(next).filter(|next| matches!(next, 'n' | 'r' | 't'));
    let len = match control {
        Some(control) => control.len_utf8(),
        None if ends_word(next) || next == '\\' => next.len_utf8(),
        None => after.find(|c| ends_word(c) || c == '\\' || is_mark_of_font(c)).unwrap_or(after.len()),
    };
    Some(Escape { control, len: len + 1 })
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

/// Whether a word of a line is a sign with letters, as `&c` and `&name` are, or the name of an element: `</b>`, `<br>`.
pub(super) fn is_sign(word: &str, line: &str, range: &Range<usize>) -> bool {
    if word.starts_with('&') {
        return true;
    }
    let before = line.get(..range.start).unwrap_or_default();
    let begins = before.ends_with("</") || word.len() < 4 && before.ends_with('<');
    begins
        && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        && line.get(range.end..).unwrap_or_default().starts_with(['>', ' ', '/'])
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
