//! A word in the order of drawing, rewritten in the order of Unicode.
//!
//! ```text
//! drawn   = before? base (below | reph | sign)*
//! base    = consonant nukta? (virama consonant nukta?)* | vowel (virama ya)? | ৎ
//! before  = ি | ে | ৈ, where a consonant follows
//! below   = virama (ণ | ন | ব | ম | য | র | ল), after a sign
//! reph    = র্, of a cluster that is not the first of its word
//! ```
//!
//! becomes `reph? base below* vowel-sign candrabindu? (anusvara | visarga)*`, where ে with া is ো, and with the length mark ৌ. What does not
//! fit stays where it is.

use alloc::string::String;
use core::ops::Range;
use core::str::Chars;

use super::cluster::{Clusters, REPH};
use crate::script::{AU_LENGTH, Class, SIGN_AA, SIGN_AU, SIGN_E, SIGN_O, VIRAMA, class, is_joiner};

/// The reph of Assamese.
const REPH_AS: &str = "ৰ্";

/// The ranges of the Bengali words in a part of a text: letters, signs and joiners.
pub(super) fn words(text: &str, part: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut at = part.start;
    core::iter::from_fn(move || {
        let rest = text.get(at..part.end)?;
        let start = at + rest.find(is_letter)?;
        let word = text.get(start..part.end)?;
        at = start + word.find(|c| !is_letter(c) && !is_joiner(c)).unwrap_or(word.len());
        Some(start..at)
    })
}

/// Whether it is part of a Bengali word.
fn is_letter(c: char) -> bool {
    !matches!(class(c), Class::Other | Class::Digit | Class::Numerator | Class::Symbol)
}

/// Whether a vowel sign is drawn before its consonants, and is one by itself.
pub(super) const fn is_before(c: char) -> bool {
    matches!(c, '\u{9BF}' | '\u{9C7}' | '\u{9C8}')
}

/// What a word shows of its order.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    /// It has something that only the order of drawing has.
    pub(super) drawn: bool,
    /// It has something that only the order of Unicode has.
    pub(super) logical: bool,
    /// How many clusters it has.
    pub(super) clusters: usize,
}

/// Appends a word of a text, taken to be in the order of drawing, in the order of Unicode.
pub(super) fn rewrite(text: &str, word: &Range<usize>, out: &mut String) -> Seen {
    let before = text.get(..word.start).and_then(|before| before.chars().next_back());
    // ৪থর্ is ৪র্থ.
    let is_first = !before.is_some_and(char::is_numeric);
    let word = text.get(word.clone()).unwrap_or_default();
    let clusters = Clusters::after(core::mem::take(out));
    let (state, seen) = (State::default(), Seen::default());
    let mut run = Run { rest: word.chars(), previous: None, clusters, state, is_first, seen };
    while let Some(c) = run.rest.next() {
        run.read(c);
        run.previous = Some(c);
    }
    run.flush();
    let seen = run.seen;
    *out = run.clusters.into_text();
    seen
}

/// What the cluster has so far that it does not tell.
#[derive(Debug, Default)]
struct State {
    /// Its vowel sign, the one drawn first if there are two.
    vowel: Option<char>,
    has_signs: bool,
    has_reph: bool,
    base: Base,
}

/// What a base takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Base {
    /// Signs and a reph.
    #[default]
    Consonants,
    /// A reph.
    VocalicR,
    /// Neither, until ya-phala follows.
    Vowel,
}

struct Run<'w> {
    rest: Chars<'w>,
    previous: Option<char>,
    clusters: Clusters,
    state: State,
    /// Whether the cluster is the first of the word, or of a part of it after ZWNJ.
    is_first: bool,
    seen: Seen,
}

impl Run<'_> {
    fn next(&self) -> Option<char> {
        self.rest.clone().next()
    }

    fn next_is_consonant(&self) -> bool {
        self.next().is_some_and(is_consonant)
    }

    fn read(&mut self, c: char) {
        match class(c) {
            Class::Consonant if matches!(c, 'র' | 'ৰ') && self.next() == Some(VIRAMA) && self.reph(c) => {}
            Class::Consonant => self.letter(c, Base::Consonants),
            Class::KhandaTa => {
                self.flush();
                self.letter(c, Base::Consonants);
            }
            Class::Vowel => {
                self.flush();
                self.letter(c, if c == 'ঋ' { Base::VocalicR } else { Base::Vowel });
            }
            Class::Nukta if self.clusters.is_based() => self.push_letter(c),
            Class::Virama => self.virama(c),
            Class::VowelSign if is_before(c) => self.before(c),
            Class::VowelSign | Class::Candrabindu | Class::Anusvara | Class::Visarga => self.sign(c),
            // Elsewhere it joins nothing, and stands after the signs.
            _ if is_joiner(c)
                && (self.clusters.is_half() || self.clusters.is_based() && self.next() == Some(VIRAMA)) =>
            {
                self.push_letter(c);
            }
            _ => self.lone(c),
        }
    }

    fn letter(&mut self, c: char, base: Base) {
        if self.clusters.is_based() && !self.clusters.ends_with(&["\u{9CD}\u{200D}"]) {
            self.flush();
        }
        self.push_letter(c);
        self.state.base = base;
    }

    fn push_letter(&mut self, c: char) {
        self.clusters.push_to_base(c.encode_utf8(&mut [0; 4]), c == VIRAMA);
    }

    /// Reads ra with its virama as the reph of the cluster before it, if it is that.
    fn reph(&mut self, ra: char) -> bool {
        let after = self.rest.clone().nth(1);
        let leads = after.is_some_and(is_consonant);
        let is_sign = after.is_some_and(|after| class(after) == Class::VowelSign);
        let fits = self.clusters.is_based() && self.state.base != Base::Vowel && !self.state.has_reph;
        // No word begins with a reph: what would is in the order of Unicode (কর্ম, ঝর্‌ঝর্). A joiner says that the virama is seen.
        if !fits || after.is_some_and(is_joiner) || (self.is_first && !is_sign) {
            // Below a first ra, ya is drawn as ya-phala.
            self.seen.logical |= leads && !self.clusters.is_half() && !(self.clusters.is_empty() && after == Some('য'));
            return false;
        }
        self.clusters.push_first(if ra == 'ৰ' { REPH_AS } else { REPH });
        self.state.has_reph = true;
        self.seen.drawn |= is_sign || after.is_none();
        self.rest.next();
        true
    }

    fn virama(&mut self, c: char) {
        // What is drawn below may come after a sign: মৃতু্য.
        let is_below = matches!(self.next(), Some('ণ' | 'ন' | 'ব' | 'ম' | 'য' | 'র' | 'ল'));
        if !self.clusters.is_based() || (self.state.has_signs && !is_below) {
            return self.lone(c);
        }
        self.state.base = Base::Consonants;
        self.seen.drawn |= self.state.has_signs;
        self.push_letter(c);
    }

    fn before(&mut self, c: char) {
        if self.next_is_consonant() {
            self.seen.drawn |= !self.previous.is_some_and(|previous| {
                matches!(class(previous), Class::Consonant | Class::Nukta) || is_joiner(previous)
            });
            self.flush();
            self.clusters.set_before(c, c);
            self.state.vowel = Some(c);
            return;
        }
        self.seen.logical |= self.clusters.takes_sign();
        self.sign(c);
    }

    fn sign(&mut self, c: char) {
        let is_vowel = class(c) == Class::VowelSign;
        if !self.clusters.is_based() || (is_vowel && self.state.base != Base::Consonants) {
            return self.lone(c);
        }
        if is_vowel {
            let is_second_half = self.state.vowel == Some(SIGN_E) && matches!(c, SIGN_AA | AU_LENGTH);
            // কিন্তু, read as if it were drawn so, has two signs on one cluster. ো is drawn in two parts.
            self.seen.logical |= (self.state.vowel.is_some() && !is_second_half) || matches!(c, SIGN_O | SIGN_AU);
            self.state.vowel.get_or_insert(c);
        }
        if !self.clusters.push_sign(c) {
            return self.lone(c);
        }
        self.state.has_signs = true;
    }

    /// Writes a character that belongs to no cluster.
    fn lone(&mut self, c: char) {
        self.flush();
        self.clusters.push_other(c);
    }

    fn flush(&mut self) {
        if !self.clusters.is_empty() {
            self.seen.clusters += 1;
            self.is_first = self.clusters.ends_with(&["\u{200C}"]);
        }
        self.clusters.end();
        self.state = State::default();
    }
}

pub(super) fn is_consonant(c: char) -> bool {
    class(c) == Class::Consonant
}
