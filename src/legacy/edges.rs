//! What stands around the words of a stretch and is in their codes, without being a word: figures, the mark of a section, a danda.

use core::ops::Range;

use super::font::Encoding;

/// A part of a text in the codes of a font.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) range: Range<usize>,
    pub(super) encoding: Encoding,
}

/// A stretch with the figures and the danda after it, and the figures before it at the beginning of a line. The stretch before it ends at
/// `last`, and the next word begins at `next`.
pub(super) fn widened(mut stretch: Stretch, text: &str, last: usize, next: usize) -> Stretch {
    let (start, end) = (stretch.range.start, stretch.range.end);
    let line = text.get(..start).unwrap_or_default().rfind('\n').map_or(0, |at| at + 1);
    let before = text.get(line.max(last)..start).unwrap_or_default();
    let after = text.get(end..next).unwrap_or_default();
    let figures = figures_after(after);
    stretch.range.end += figures;
    if !text.get(line..).is_some_and(|line| line.trim_start().starts_with('|')) {
        // Between two bars the word is no end of a sentence: |x|.
        if figures > 0 || !(before.ends_with('|') && after.starts_with('|')) {
            stretch.range.end += danda_after(text, end + figures, next);
        }
        stretch.range.start -= if last > line { 0 } else { figures_before(before) };
    }
    stretch
}

/// How many bytes figures take after a word, which may stand after a comma or in brackets: আইন, ১৯৮৭.
fn figures_after(rest: &str) -> usize {
    let gap = rest.find(|c: char| !matches!(c, ' ' | ',' | '.' | '(' | ')' | '/' | '-' | ':' | '0'..='9'));
    let gap = rest.get(..gap.unwrap_or(rest.len())).unwrap_or_default();
    gap.rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1)
}

/// How many bytes a danda takes after a word that ends at `end`, a space, or what closes a bracket or a quotation: (বিসিবি)। A bar that
/// something follows at once stands between two things.
fn danda_after(text: &str, end: usize, next: usize) -> usize {
    let rest = text.get(end..next).unwrap_or_default();
    let marks = rest.trim_start_matches([' ', ')', ']', '\'', '"', '’', '”', '?', '!']);
    let bar = rest.len() - marks.len() + 1;
    let follows = text.get(end + bar..).and_then(|after| after.chars().next());
    if marks.starts_with('|') && follows.is_none_or(char::is_whitespace) { bar } else { 0 }
}

/// How many bytes of the beginning of a line are the number of what follows, from its first figure on: ৫। (১)
fn figures_before(head: &str) -> usize {
    let is_number = head
        .chars()
        .all(|c| matches!(c, ' ' | '(' | ')' | '[' | ']' | '.' | '|' | '-' | '\'' | '"' | '‘' | '“' | '0'..='9'));
    let first = head.find(|c: char| c.is_ascii_digit());
    first.filter(|_| is_number).map_or(0, |first| head.len() - first)
}

/// Whether a word at the beginning of a line is a letter by which sections are told, ক to ট, in brackets: `(M)`. The first letters of the
/// alphabet have codes that lists in English do not come to.
pub(super) fn is_mark_of_section(text: &str, word: &Range<usize>) -> bool {
    let head = text.get(..word.start).unwrap_or_default();
    let line = head.rsplit('\n').next().unwrap_or_default();
    let is_bracketed = line.ends_with('(') && text.get(word.end..).is_some_and(|rest| rest.starts_with(')'));
    let is_first = line.chars().all(|c| matches!(c, ' ' | '\t' | '(' | ')' | '.' | '|' | '-' | '0'..='9'));
    is_first && is_bracketed && matches!(text.as_bytes().get(word.clone()), Some([b'K'..=b'U']))
}
