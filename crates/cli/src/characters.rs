//! Characters as a reader of a terminal can tell them apart: by number and Unicode name, and visible.

use std::borrow::Cow;
use std::fmt::Write as _;

/// `text`, and each of its characters by number and name: `ৎ   U+09CE letter khanda ta`.
pub fn spell(text: &str) -> String {
    if text.is_empty() {
        return "nothing".to_owned();
    }
    let mut out = String::new();
    if text.chars().any(|c| !c.is_whitespace() && !is_invisible(c)) {
        let _ = write!(out, "{}   ", visible(text));
    }
    out + &names(text)
}

/// Each character by number and name: `U+09CE letter khanda ta`.
pub fn names(text: &str) -> String {
    let names: Vec<String> = text.chars().map(|c| format!("U+{:04X} {}", u32::from(c), name(c))).collect();
    names.join(", ")
}

/// The numbers of the characters: `U+09A4 U+09CD`.
pub fn code_points(text: &str) -> String {
    let points: Vec<String> = text.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    points.join(" ")
}

/// The Unicode name in lower case, without the script where that is Bengali.
fn name(c: char) -> String {
    let Some(name) = unicode_names2::name(c) else {
        return if c.is_control() { "control character".to_owned() } else { "unassigned".to_owned() };
    };
    let name = name.to_string().to_lowercase();
    name.strip_prefix("bengali ").unwrap_or(&name).to_owned()
}

/// `text` as a terminal can show it: a mark alone stands on a dotted circle, and nothing moves the cursor or turns the line.
pub fn visible(text: &str) -> Cow<'_, str> {
    let text = escape_controls(text);
    if text.chars().next().is_some_and(is_mark) { Cow::Owned(format!("\u{25CC}{text}")) } else { text }
}

/// `text` in one line, with control characters as `<U+001B>`.
pub fn escape_controls(text: &str) -> Cow<'_, str> {
    let is_unsafe = |c: char| c.is_control() || is_directional(c);
    if !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    for c in text.chars() {
        if is_unsafe(c) {
            let _ = write!(out, "<U+{:04X}>", u32::from(c));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

fn is_directional(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || is_directional(c)
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

/// A combining mark of Bengali.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{981}'..='\u{983}' | '\u{9BC}' | '\u{9BE}'..='\u{9CD}' | '\u{9D7}' | '\u{9E2}' | '\u{9E3}' | '\u{9FE}')
}

#[cfg(test)]
mod tests {
    use super::{spell, visible};

    #[test]
    fn characters_have_their_names() {
        assert_eq!(spell("\u{9CE}"), "\u{9CE}   U+09CE letter khanda ta");
        assert_eq!(spell("\u{9CD}\u{200D}"), "\u{25CC}\u{9CD}\u{200D}   U+09CD sign virama, U+200D zero width joiner");
        assert_eq!(spell("\u{200D}"), "U+200D zero width joiner");
        assert_eq!(spell(""), "nothing");
        assert_eq!(spell("\u{1B}"), "U+001B control character");
    }

    #[test]
    fn nothing_moves_the_cursor() {
        assert_eq!(visible("আ\u{1B}[2J\u{202E}x"), "আ<U+001B>[2J<U+202E>x");
    }
}
