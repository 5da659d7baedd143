//! Which direction marks stay: one of a pair never goes without the other.
//!
//! A pair goes where it encloses one word or a part of it, from one edge to the other. A closing mark that nothing on its line opened does
//! nothing, and goes at the end of a word. All others stay.

use crate::normalize::kind::{self as k, KindSet, kind};
use crate::text::sure::sure;

/// What was opened on the line so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Direction {
    isolates: usize,
    embeddings: usize,
    /// Behind the last mark that was looked at.
    since: usize,
    /// The closing mark of the pair that goes.
    partner: Option<usize>,
}

/// What becomes of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Stays,
    Goes,
    /// What follows will tell.
    Undecided,
}

/// How many characters stand between the two marks of a pair at most, and how many of those that no repair makes fewer: no marks, and
/// neither র nor ব.
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
    /// What becomes of the mark at byte `at`; `at_end` where nothing follows `text`. To be asked of each in order, and again where it
    /// was open.
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

    /// Forgets what was opened, if a line ends between what was looked at and byte `at`.
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
    /// So many bytes on.
    At(usize),
    None,
    Undecided,
}

/// What a repair may drop, other than the marks of a pair.
fn is_loose(c: char) -> bool {
    kind(c) & (k::FORMAT | k::JOINER) != 0 && mark(c).is_none()
}

/// What is part of a word to the marks at its edges.
const IN_WORD: KindSet = k::WORD | k::MARK | k::FORMAT;

/// The partner of an opening mark between `head` and `after`, if both stand at the edges of one word.
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
    // What can stand before the partner: the last character that stays.
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
        if !is_loose(c) {
            last = kind;
        }
    }
    if at_end { Partner::None } else { Partner::Undecided }
}

/// Whether what follows is no part of the word before; none where nothing follows yet.
fn ends_word(after: &str) -> Option<bool> {
    after.chars().find(|&c| !is_loose(c)).map(|c| kind(c) & IN_WORD == 0)
}
