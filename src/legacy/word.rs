//! The words of a line, and what each costs in each language.

use core::ops::Range;

use super::font::Encoding;

/// What a part of a text is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Another language, or Unicode.
    Other,
    In(Encoding),
}

pub(super) const STATES: [State; 3] = [State::Other, State::In(Encoding::Bijoy), State::In(Encoding::AdarshaLipi)];

/// Half bits of what cannot be, whatever the others cost.
pub(super) const NEVER: u32 = u32::MAX;
/// Half bits of an address among words of a font.
const ADDRESS: u32 = 8;

/// A word or a part of one, without what stays in any encoding.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) range: Range<usize>,
    /// Whether something stands before it that no font draws, such as an escape of program code, so that no stretch goes on here.
    pub(super) parted: bool,
    /// Whether it has no letters and signs but those of ASCII.
    pub(super) plain: bool,
    /// Whether it has a Latin letter that no font has.
    pub(super) foreign: bool,
    /// How surely its signs are those of a font, which stand before letters: † in `†mvbvi`, and twice so in `miKv‡ii`.
    pub(super) signs: u32,
    pub(super) costs: [u32; STATES.len()],
    /// In another language where the line has words in a font.
    pub(super) other: u32,
    /// What stands between it and the word before.
    pub(super) gap: Gap,
    /// Half bits of it as an acronym that stands among words of a font, as in `GUv (SSC) cix¶v`: these go on after it.
    pub(super) acronym: Option<u32>,
    /// In which states it is that.
    pub(super) stays: [bool; STATES.len()],
}

impl Word {
    /// An address, which stays. Its words count as one.
    pub(super) fn address(range: Range<usize>) -> Self {
        let costs = STATES.map(|state| if state == State::Other { 0 } else { ADDRESS });
        let stays = STATES.map(|state| state != State::Other);
        let (parted, plain, foreign, signs, other) = (true, true, false, 0, 0);
        Self { range, parted, plain, foreign, signs, costs, other, gap: Gap::Space, acronym: None, stays }
    }

    /// What the word is in, in a state of its line.
    pub(super) fn state(&self, state: usize) -> Option<&'static State> {
        let stays = self.stays.get(state).copied().unwrap_or_default();
        STATES.get(if stays { 0 } else { state })
    }
}

/// What stands between two words of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// White space or anything else.
    Space,
    /// A bracket or a quotation mark: what it encloses may be of another language than what stands around it.
    Bracket,
    /// A hyphen, or nothing before a mark: the two words are one.
    Joined,
}

impl Gap {
    pub(super) fn of(between: &str, word: &str) -> Self {
        // A mark after a word belongs to it, as in `bq!Õ`.
        let is_mark = !word.is_ascii() && word.chars().nth(1).is_none();
        if between == "-" || is_mark && !between.contains(char::is_whitespace) {
            Self::Joined
        } else if between.contains(['(', ')', '[', ']', '"']) {
            Self::Bracket
        } else {
            Self::Space
        }
    }
}
