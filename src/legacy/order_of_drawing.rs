//! Tells which words of a text are in the order of drawing, by what is likeliest for the whole of it.
//!
//! Many a word can be of both orders: কিম is কমি as it is drawn, or কিম. Each word is read both ways, which gives evidence in half bits:
//!
//! * Only drawing explains a sign such as ে that has no consonant before it (েদশ, বািড়), a virama after a sign (মৃতু্য), and a reph that
//!   ends its word or has a sign after it (কমর্).
//! * Only the order of Unicode explains such a sign with no consonant after it (দেশে, কিংবা), the signs ো
//!   and ৌ, which are drawn in two parts, two signs on one cluster when it is read as
//!   if it were drawn (কিন্তু), and a reph that would stand over the beginning of a word then (কর্ম).
//! * Of other words that differ, the likelier reading counts a little.
//!
//! A path of least cost goes over all words, in which a change from one order to the other costs more than two words that nothing else
//! explains: neither a slip in good text nor a good word on a drawn page changes what its neighbours are.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::drawn_word::{Seen, is_before, is_consonant, rewrite, words};
use super::likelihood;
use crate::script::{Class, SIGN_AU, SIGN_O, VIRAMA, class, is_joiner};

/// A part of a text in the order of drawing, from a word to a word.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) range: Range<usize>,
    /// Half bits by which that is likelier than that it is in the order of Unicode.
    pub(super) lead: i32,
    /// How many of its words nothing else explains.
    pub(super) sure: usize,
    /// Half bits by which the others, which both orders explain, are likelier drawn.
    pub(super) gain: i32,
}

/// Half bits that a change between the orders costs.
const CHANGE: i32 = 32;
/// Half bits that the order of drawing costs where the text begins.
const BEGIN: i32 = 9;
/// Half bits of a word that only one order explains.
const ONE_ORDER: i32 = 16;
/// The same for a word of one cluster.
const ONE_CLUSTER: i32 = 14;
/// Half bits that a word of both orders can tell at most.
pub(super) const BOTH_ORDERS: i32 = 5;

/// The parts of a text that are in the order of drawing.
pub(super) fn stretches(text: &str) -> Vec<Stretch> {
    if !may_be_drawn(text) {
        return Vec::new();
    }
    let mut path = Path::default();
    let mut reading = String::new();
    for word in words(text, 0..text.len()) {
        let evidence = evidence(text, &word, &mut reading);
        path.push(word, evidence);
    }
    path.stretches()
}

/// What a word tells of its order.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    /// Half bits for the order of drawing.
    half_bits: i32,
    /// The same of a word of both orders, however many.
    gain: i32,
    /// Whether nothing else explains the word.
    is_sure: bool,
}

impl Evidence {
    const fn unsure(half_bits: i32) -> Self {
        Self { half_bits, gain: 0, is_sure: false }
    }
}

fn evidence(text: &str, word: &Range<usize>, reading: &mut String) -> Evidence {
    let part = text.get(word.clone()).unwrap_or_default();
    if !part.contains(|c| is_before(c) || matches!(c, SIGN_O | SIGN_AU | VIRAMA)) {
        return Evidence::default();
    }
    reading.clear();
    let seen = rewrite(text, word, reading);
    if reading == part && !seen.logical {
        return Evidence::default();
    }
    let is_one = seen.clusters < 2;
    let half_bits = if is_one { ONE_CLUSTER } else { ONE_ORDER };
    match seen {
        Seen { drawn: true, logical: false, .. } => {
            // The ending ের stands apart in good text too.
            let is_ending = is_one && part.contains('র')
                || part.starts_with(is_before) && !begins_word(text.get(..word.start).unwrap_or_default());
            if is_ending { Evidence::default() } else { Evidence { half_bits, gain: 0, is_sure: true } }
        }
        Seen { drawn: false, logical: true, .. } => Evidence::unsure(-half_bits),
        Seen { drawn: false, .. } => {
            let cost = |word: &str| likelihood::word(word).cast_signed();
            let gain = cost(part) - cost(reading);
            Evidence { gain, ..Evidence::unsure(gain.clamp(-BOTH_ORDERS, BOTH_ORDERS)) }
        }
        Seen { .. } => Evidence::default(),
    }
}

/// Whether a word begins after this text, and not an ending: ২০২৪ের, ‘আলো’ের.
fn begins_word(before: &str) -> bool {
    // Of two quotation marks of one shape the first has nothing before it: "েক?"
    let before = match before.strip_suffix(['"', '\'']) {
        Some(rest) if rest.chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '{')) => {
            rest
        }
        _ => before,
    };
    before.chars().next_back().is_none_or(|c| {
        c.is_whitespace()
            || matches!(c, '(' | '[' | '{' | '‘' | '“' | '-' | '–' | '—' | '/' | '।' | '॥' | ',' | ';' | ':')
    })
}

/// The likeliest orders of the words of a text.
#[derive(Debug, Default)]
struct Path {
    steps: Vec<Step>,
    /// Half bits by which the best path that ends in the order of drawing is likelier than the best one that does not.
    lead: i32,
}

#[derive(Debug)]
struct Step {
    word: Range<usize>,
    evidence: Evidence,
    /// Whether the best path to the order of drawing here comes from it too, and the one to the order of Unicode from drawing.
    drawn_stays: bool,
    drawn_ends: bool,
}

impl Path {
    fn push(&mut self, word: Range<usize>, evidence: Evidence) {
        let (lead, change) = if self.steps.is_empty() { (-BEGIN, i32::MAX) } else { (self.lead, CHANGE) };
        let (drawn_stays, drawn_ends) = (lead > -change, lead > change);
        self.lead = lead.clamp(-change, change) + evidence.half_bits;
        self.steps.push(Step { word, evidence, drawn_stays, drawn_ends });
    }

    fn stretches(self) -> Vec<Stretch> {
        let mut all: Vec<Stretch> = Vec::new();
        let mut open: Option<Stretch> = None;
        let mut is_drawn = self.lead > 0;
        for Step { word, evidence, drawn_stays, drawn_ends } in self.steps.into_iter().rev() {
            if is_drawn {
                let stretch = open.get_or_insert(Stretch { range: word.clone(), lead: 0, sure: 0, gain: 0 });
                stretch.range.start = word.start;
                stretch.lead = stretch.lead.saturating_add(evidence.half_bits);
                stretch.sure += usize::from(evidence.is_sure);
                stretch.gain = stretch.gain.saturating_add(evidence.gain);
            } else {
                all.extend(open.take());
            }
            is_drawn = if is_drawn { drawn_stays } else { drawn_ends };
        }
        all.extend(open);
        all.retain(|stretch| stretch.sure > 0);
        all.reverse();
        all
    }
}

/// Whether a text has a sign that is drawn first, with a consonant after it and none before it, or a reph that no consonant follows.
/// Good text has next to none, and need not be read word by word.
fn may_be_drawn(text: &str) -> bool {
    let (mut first, mut second) = ('\0', '\0');
    for c in text.chars() {
        let is_consonant = is_consonant(c);
        let is_before = is_before(second) && is_consonant && !matches!(class(first), Class::Consonant | Class::Nukta);
        let is_reph = second == VIRAMA && matches!(first, 'র' | 'ৰ') && !is_consonant && !is_joiner(c);
        if is_before || is_reph {
            return true;
        }
        (first, second) = (second, c);
    }
    second == VIRAMA && matches!(first, 'র' | 'ৰ')
}
