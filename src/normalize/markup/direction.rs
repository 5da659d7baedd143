//! Decides which bidirectional control characters a repair may drop: never one of a pair without the other.
//!
//! A pair is dropped if it encloses one word, or a part of one word from one edge to the other. A closing mark without an
//! opening mark on its line has no effect, and is dropped at the end of a word. All others stay.

use crate::normalize::kind::{self as k, KindSet, kind};
use crate::text::sure::sure;

/// The direction marks that are open on the line.
#[derive(Clone, Debug, Default)]
pub(super) struct Direction {
    isolates: usize,
    embeddings: usize,
    /// The byte after the last mark read.
    since: usize,
    /// Where the closing mark of the pair to drop is.
    partner: Option<usize>,
}

/// Whether a mark is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Stays,
    Goes,
    /// Depends on the text that follows.
    Undecided,
}

/// The most characters between the two marks of a pair, and the most of those that no repair drops or merges: all but marks,
/// র and ব.
const MOST: usize = 1024;
const LASTING: usize = 64;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Opens(Kind),
    Closes(Kind),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Isolate,
    Embedding,
}

fn mark(c: char) -> Option<Mark> {
    match c {
        '\u{2066}'..='\u{2068}' => Some(Mark::Opens(Kind::Isolate)),
        '\u{2069}' => Some(Mark::Closes(Kind::Isolate)),
        '\u{202C}' => Some(Mark::Closes(Kind::Embedding)),
        '\u{202A}'..='\u{202E}' => Some(Mark::Opens(Kind::Embedding)),
        _ => None,
    }
}

impl Direction {
    /// Whether the mark at byte `at` is dropped; with `at_end` nothing follows `text`. Call it for each mark in order, and again
    /// for one that was undecided.
    pub(super) fn fate(&mut self, text: &str, at: usize, at_end: bool) -> Fate {
        let (head, rest) = sure(text.split_at_checked(at));
        let mut chars = rest.chars();
        let Some(mark) = chars.next().and_then(mark) else { return Fate::Goes };
        let after = chars.as_str();
        self.leave_line(text, at);
        let fate = match mark {
            Mark::Opens(kind) => match partner(head, after, kind, at_end) {
                Partner::At(len) => {
                    self.partner = Some(text.len() - after.len() + len);
                    Fate::Goes
                }
                Partner::None => Fate::Stays,
                Partner::Undecided => return Fate::Undecided,
            },
            Mark::Closes(_) if self.partner == Some(at) => Fate::Goes,
            Mark::Closes(kind) if *self.opened(kind) > 0 => Fate::Stays,
            Mark::Closes(_) => match ends_word(after) {
                None if !at_end => return Fate::Undecided,
                Some(false) => Fate::Stays,
                _ => Fate::Goes,
            },
        };
        if fate == Fate::Stays {
            match mark {
                Mark::Opens(kind) => *self.opened(kind) += 1,
                Mark::Closes(kind) => *self.opened(kind) = self.opened(kind).saturating_sub(1),
            }
        }
        self.since = text.len() - after.len();
        fate
    }

    fn opened(&mut self, kind: Kind) -> &mut usize {
        match kind {
            Kind::Isolate => &mut self.isolates,
            Kind::Embedding => &mut self.embeddings,
        }
    }

    /// Forgets the open marks if a line ends between the last mark read and byte `at`.
    fn leave_line(&mut self, text: &str, at: usize) {
        if text.get(self.since..at).is_some_and(|since| since.contains(['\n', '\u{2029}'])) {
            (self.isolates, self.embeddings, self.since) = (0, 0, at);
        }
    }

    /// Forgets the first `bytes` bytes of `text`.
    pub(super) fn drain(&mut self, text: &str, bytes: usize) {
        self.leave_line(text, bytes);
        self.since = self.since.saturating_sub(bytes);
        self.partner = self.partner.and_then(|at| at.checked_sub(bytes));
    }
}

enum Partner {
    /// So many bytes after the opening mark.
    At(usize),
    None,
    Undecided,
}

/// Whether a repair may drop `c`, and it is not a paired direction mark.
fn is_loose(c: char) -> bool {
    kind(c) & (k::FORMAT | k::JOINER) != 0 && mark(c).is_none()
}

/// What counts as part of a word when its edges are looked for.
const IN_WORD: KindSet = k::WORD | k::MARK | k::FORMAT;

/// The closing mark for an opening mark between `head` and `after`, if both stand at the edges of one word.
fn partner(head: &str, after: &str, opened: Kind, at_end: bool) -> Partner {
    let letter = |c: char| kind(c) & (k::ANY_CONSONANT | k::ANY_VOWEL | k::KHANDA_TA) != 0;
    if head.chars().rev().find(|&c| !is_loose(c)).is_some_and(|c| kind(c) & IN_WORD != 0) {
        return Partner::None;
    }
    match after.chars().find(|&c| !is_loose(c)) {
        Some(c) if letter(c) => {}
        Some(_) => return Partner::None,
        None => return if at_end { Partner::None } else { Partner::Undecided },
    }
    // The last character before the closing mark that no repair drops.
    let (mut last, mut lasting) = (k::FOREIGN, 0);
    for (count, (at, c)) in after.char_indices().enumerate() {
        if let Some(mark) = mark(c) {
            let rest = sure(after.get(at + c.len_utf8()..));
            let fits = mark == Mark::Closes(opened) && last & k::WORD != 0 && last & (k::VIRAMA | k::SANDHI) == 0;
            return match ends_word(rest) {
                _ if !fits => Partner::None,
                None if !at_end => Partner::Undecided,
                Some(false) => Partner::None,
                _ => Partner::At(at),
            };
        }
        if c.is_whitespace() || matches!(c, '\u{964}' | '\u{965}' | '\u{9E4}' | '\u{9E5}') {
            return Partner::None;
        }
        let kind = kind(c);
        lasting += usize::from(kind & (k::DEPENDENT | k::FORMAT | k::RA | k::BA) == 0);
        if lasting > LASTING || count == MOST {
            return Partner::None;
        }
        // A virama or nukta that no consonant bears goes too, or to one before.
        let goes = kind & (k::VIRAMA | k::NUKTA) != 0 && last & (k::ANY_CONSONANT | k::NUKTA | k::VIRAMA) == 0;
        if !is_loose(c) && !goes {
            last = kind;
        }
    }
    if at_end { Partner::None } else { Partner::Undecided }
}

/// Whether `after` does not continue the word before it; `None` if nothing follows yet.
fn ends_word(after: &str) -> Option<bool> {
    after.chars().find(|&c| !is_loose(c)).map(|c| kind(c) & IN_WORD == 0)
}
