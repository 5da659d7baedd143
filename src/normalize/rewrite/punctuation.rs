//! Opt-in rules for punctuation, full-width forms, spaces and digits. Each looks at a character or two on either side, some at
//! none. They are for prose, not for code.

use super::sweep::Sweep;
use crate::normalize::kind as k;
use crate::normalize::segment_char::LOOK_BEHIND;

/// Only directly after a Bengali letter or sign, and before white space or the end.
pub(super) fn pipe_danda(s: &mut Sweep<'_>) -> bool {
    let ends = s.at(1).is_none_or(char::is_whitespace);
    s.at(0) == Some('|') && ends && s.was(0, k::WORD) && s.replace(1, '\u{964}')
}

pub(super) fn visarga_colon(s: &mut Sweep<'_>) -> bool {
    let between = s.back(0).is_some_and(is_digit) && s.at(1).is_some_and(is_digit);
    s.is(0, k::VISARGA) && between && s.replace(1, ':')
}

/// Full-width digits count, since another rule makes them ASCII digits.
fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '০'..='৯' | '\u{FF10}'..='\u{FF19}')
}

pub(super) fn straight_quotes(s: &mut Sweep<'_>) -> bool {
    match s.at(0) {
        Some('“' | '”') => s.replace(1, '"'),
        Some('’') if between_letters(s) => false,
        Some('‘' | '’') => s.replace(1, '\''),
        _ => false,
    }
}

fn between_letters(s: &Sweep<'_>) -> bool {
    let letter = |c: char| c.is_alphabetic() || k::kind(c) & k::WORD != 0;
    s.back(0).is_some_and(letter) && s.at(1).is_some_and(letter)
}

pub(super) fn dots_ellipsis(s: &mut Sweep<'_>) -> bool {
    if s.at(0) != Some('.') || s.back(0) == Some('.') {
        return false;
    }
    let run = (0..s.left()).take_while(|&ahead| s.at(ahead) == Some('.')).count();
    if run == 3 && s.at(3) != Some('.') { s.replace(3, '…') } else { s.keep(run) }
}

/// Not where it carries an isolated mark, perhaps after a joiner (Unicode 2.11).
pub(super) fn no_break_space(s: &mut Sweep<'_>) -> bool {
    s.at(0) == Some('\u{A0}') && !s.is(1, k::DEPENDENT) && s.replace(1, ' ')
}

/// Not the indentation of a line, nor spaces at its end, two of which are a line break in Markdown.
pub(super) fn space_run(s: &mut Sweep<'_>) -> bool {
    let is_edge = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}');
    let run = (0..s.left()).take_while(|&ahead| s.at(ahead) == Some(' ')).count();
    if run < 2 || s.back(0) == Some(' ') {
        return false;
    }
    if s.back(0).is_none_or(is_edge) || s.at(run).is_none_or(is_edge) {
        return s.keep(run);
    }
    s.keep(1);
    s.delete(run - 1)
}

pub(super) fn spaced_punctuation(s: &mut Sweep<'_>) -> bool {
    match s.at(0) {
        Some(' ') if s.back(0) != Some(' ') && s.was(0, k::BENGALI) => {
            let run = (0..s.left()).take_while(|&ahead| s.at(ahead) == Some(' ')).count();
            // যাই ।আমি: the space belongs after the danda.
            if s.at(run) == Some('\u{964}') && s.is(run + 1, k::WORD) && run < s.left() {
                return s.swap(run, 1);
            }
            if s.at(run) == Some('\u{964}') { s.delete(run) } else { s.keep(run) }
        }
        Some(',') if s.is(1, k::WORD) && after_plain_word(s) => s.replace_with(1, [',', ' '].into_iter()),
        _ => false,
    }
}

/// Whether a Bengali word ends here that follows white space, a bracket or a quotation mark, and so is not part of an address.
/// Of a very long word only the end is read.
fn after_plain_word(s: &Sweep<'_>) -> bool {
    let len = (0..LOOK_BEHIND).take_while(|&behind| s.was(behind, k::WORD | k::JOINER)).count();
    let plain = |c: char| c.is_whitespace() || "(['\"“‘।".contains(c);
    len > 0 && (len == LOOK_BEHIND || s.back(len).is_none_or(plain))
}

/// Not before a combining mark, with which the digit can be a keycap. Nor beside a join control, which would become part of a
/// Bengali run.
pub(super) fn bengali_digits(s: &mut Sweep<'_>) -> bool {
    if s.is(1, k::MARK | k::JOINER) || s.was(0, k::JOINER) {
        return false;
    }
    let digit = s.at(0).filter(char::is_ascii_digit).map(|c| u32::from(c) - u32::from('0') + u32::from('০'));
    digit.and_then(char::from_u32).is_some_and(|c| s.replace(1, c))
}

/// Not before a combining mark, which could compose with the ASCII letter.
pub(super) fn full_width(s: &mut Sweep<'_>) -> bool {
    if s.is(1, k::MARK) {
        return false;
    }
    let narrow = s.at(0).filter(|&c| k::is_full_width(c)).map(|c| u32::from(c) - 0xFF01 + 0x21);
    narrow.and_then(char::from_u32).is_some_and(|c| s.replace(1, c))
}

/// Whether the current character is between two Bengali letters or marks.
fn in_word(s: &Sweep<'_>) -> bool {
    s.was(0, k::WORD) && s.is(1, k::WORD)
}

pub(super) fn ascii_apostrophe(s: &mut Sweep<'_>) -> bool {
    matches!(s.at(0), Some('’' | '\u{2BC}')) && in_word(s) && s.replace(1, '\'')
}

pub(super) fn curly_apostrophe(s: &mut Sweep<'_>) -> bool {
    s.at(0) == Some('\u{2BC}') && in_word(s) && s.replace(1, '’')
}
