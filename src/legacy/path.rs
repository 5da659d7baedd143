//! The likeliest languages of the words of a line.

use alloc::vec::Vec;

use super::edges::{Stretch, is_mark_of_section, widened};
use super::font::Encoding;
use super::word::{Gap, NEVER, STATES, State, Word};

/// Half bits that changes between languages cost.
#[derive(Clone, Copy, Debug)]
struct Prices {
    /// Within a line.
    change: u32,
    /// From nothing to a font, at the beginning of a line.
    begin: u32,
}

impl Prices {
    /// Half bits of a change between two words.
    const fn change_at(self, gap: Gap) -> u32 {
        match gap {
            Gap::Bracket if self.change == KNOWN.change => self.change - BRACKET,
            Gap::Joined => self.change + JOINED,
            _ => self.change,
        }
    }
}

/// How much less a change costs at a bracket, and how much more within a word.
const BRACKET: u32 = 2;
const JOINED: u32 = 6;
/// For a line of which nothing is known.
const UNKNOWN: Prices = Prices { change: 10, begin: 6 };
/// For a line that surely has words in a font: so may others be.
const KNOWN: Prices = Prices { change: 7, begin: 2 };
/// For a line with Latin letters that no font has, such as ř, ş or ữ: what seems a word of a font is likelier one of that language.
const FOREIGN: Prices = Prices { change: 30, begin: 24 };
/// From one font to another: nobody writes a line in two.
const BETWEEN_FONTS: u32 = 40;
/// Half bits from which it is sure.
const SURE: u32 = 40;
/// Half bits that tell a line by which its words are in a font; more if they have only what English has too.
const ENOUGH: u32 = 8;
const ENOUGH_PLAIN: u32 = 15;
/// What [`Word::signs`] must come to for a line to be surely in a font.
const SURE_SIGNS: u32 = 2;

/// The likeliest states of the words of a line.
pub(super) struct Path {
    pub(super) states: Vec<usize>,
    /// Half bits by which they are likelier than that all of the line is in another language.
    lead: u64,
}

impl Path {
    /// Where words are surely in a font, others are likelier to be.
    pub(super) fn best(words: &mut [Word], known: bool) -> Self {
        // In a line that has the signs of a font, a letter of another language is a word of that at most.
        if !known
            && words.iter().any(|word| word.foreign)
            && words.iter().map(|word| word.signs).sum::<u32>() < SURE_SIGNS
        {
            return Self::of(words, FOREIGN);
        }
        if !known {
            let path = Self::of(words, UNKNOWN);
            if path.lead < u64::from(SURE) {
                return path;
            }
        }
        for word in &mut *words {
            word.costs[0] = word.other;
            if let Some(acronym) = word.acronym {
                word.stays = word.costs.map(|cost| acronym < cost);
                word.costs = word.costs.map(|cost| cost.min(acronym));
            }
        }
        Self::of(words, KNOWN)
    }

    fn of(words: &[Word], prices: Prices) -> Self {
        let path = Self::among(words, prices, None);
        if !(path.states.contains(&1) && path.states.contains(&2)) {
            return path;
        }
        // A line in two fonts is rare, also where other words stand between these.
        let one = [1, 2].map(|not| Self::among(words, prices, Some(not)));
        one.into_iter()
            .filter(|one| one.lead + u64::from(BETWEEN_FONTS) > path.lead)
            .max_by_key(|one| one.lead)
            .unwrap_or(path)
    }

    /// The best path, without one of the fonts.
    fn among(words: &[Word], prices: Prices, not: Option<usize>) -> Self {
        // For each word and state: the least cost up to there, and the state of the word before.
        let mut steps: Vec<[(u64, usize); STATES.len()]> = Vec::with_capacity(words.len());
        let mut before = [0, prices.begin, prices.begin + prices.change].map(u64::from);
        let mut other = 0;
        for word in words {
            let mut step = [(u64::MAX, 0); STATES.len()];
            for (state, (slot, own)) in step.iter_mut().zip(word.costs).enumerate() {
                if own == NEVER || not == Some(state) {
                    continue;
                }
                for (previous, cost) in before.iter().enumerate() {
                    let change = match (previous, state) {
                        _ if previous == state => 0,
                        (0, _) | (_, 0) => prices.change_at(word.gap),
                        _ => BETWEEN_FONTS,
                    };
                    let cost = cost.saturating_add(u64::from(own) + u64::from(change));
                    if cost < slot.0 {
                        *slot = (cost, previous);
                    }
                }
            }
            before = step.map(|(cost, _)| cost);
            other += u64::from(word.costs[0]);
            steps.push(step);
        }
        let (mut state, cost) = before.iter().copied().enumerate().min_by_key(|(_, cost)| *cost).unwrap_or_default();
        let mut states = Vec::with_capacity(words.len());
        for step in steps.iter().rev() {
            states.push(state);
            state = step.get(state).map_or(0, |(_, previous)| *previous);
        }
        states.reverse();
        Self { states, lead: other.saturating_sub(cost) }
    }

    /// Half bits by which it is above what is enough not to be an accident.
    pub(super) fn margin(&self, words: &[Word], known: bool) -> i32 {
        let mut plain = true;
        let mut adarshalipi = false;
        for (word, state) in words.iter().zip(&self.states) {
            if let Some(State::In(encoding)) = word.state(*state) {
                plain &= word.plain;
                adarshalipi |= *encoding == Encoding::AdarshaLipi;
            }
        }
        let enough = match (plain, adarshalipi) {
            (_, false) if known => 1,
            (false, _) => ENOUGH,
            (true, false) => ENOUGH_PLAIN,
            // All vowel signs of AdarshaLipi are outside of ASCII.
            (true, true) => NEVER,
        };
        i32::try_from(self.lead).unwrap_or(i32::MAX).saturating_sub_unsigned(enough)
    }

    /// Adds the stretches that are in the codes of a font. What follows the words begins at `end`.
    pub(super) fn stretches(&mut self, words: &[Word], text: &str, end: usize, found: &mut Vec<Stretch>) {
        if let ([first, ..], [state @ 0, next, ..]) = (words, &mut *self.states)
            && is_mark_of_section(text, &first.range)
        {
            *state = *next;
        }
        let mut open: Option<Stretch> = None;
        for (word, state) in words.iter().zip(&self.states) {
            let encoding = match word.state(*state) {
                Some(State::In(encoding)) => Some(*encoding),
                _ => None,
            };
            if let (Some(stretch), Some(encoding)) = (&mut open, encoding)
                && stretch.encoding == encoding
                && !word.parted
            {
                stretch.range.end = word.range.end;
                continue;
            }
            close(open.take(), text, word.range.start, found);
            open = encoding.map(|encoding| Stretch { range: word.range.clone(), encoding });
        }
        close(open, text, end, found);
    }
}

/// Adds a stretch with what belongs to it, if there is one. What follows begins at `next`.
fn close(open: Option<Stretch>, text: &str, next: usize, found: &mut Vec<Stretch>) {
    let last = found.last().map_or(0, |stretch| stretch.range.end);
    found.extend(open.map(|stretch| widened(stretch, text, last, next)));
}
