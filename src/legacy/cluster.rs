//! The clusters of a text, put together from what is drawn into the order of Unicode.

use alloc::string::String;

use crate::script::{AU_LENGTH, SIGN_AA, SIGN_AU, SIGN_E, SIGN_O, VIRAMA, ZWJ};

/// Signs and marks that one cluster can hold; a well-formed one has three at most.
const SIGNS: usize = 8;

/// Ra with the virama that joins it to what follows, drawn over that.
pub(super) const REPH: &str = "র্";

/// A text in the order of Unicode, whose last cluster is open: what is drawn next may belong to it.
///
/// The letters of that cluster stand at the end of the text already, and its signs after them. What is read before or between these
/// is put there when the cluster ends.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    text: String,
    /// Where the open cluster begins in the text. Without one, the end of the text.
    start: usize,
    /// Where its consonants with their viramas, or its independent vowel, end.
    base_end: usize,
    /// Whether these are first parts of a conjunct only.
    half: bool,
    /// The code of a vowel sign that was drawn first, and the sign.
    before: Option<(char, char)>,
    reph: bool,
    signs: usize,
    /// The [`order`] of its last sign.
    order: u8,
    /// Whether something must be moved when it ends.
    moves: bool,
}

impl Clusters {
    /// Goes on after a text.
    pub(super) fn after(text: String) -> Self {
        Self { start: text.len(), base_end: text.len(), text, ..Self::default() }
    }

    /// The text, without its open cluster.
    pub(super) fn into_text(mut self) -> String {
        self.text.truncate(self.start);
        self.text
    }

    /// Where the open cluster begins, or the next one.
    pub(super) const fn start(&self) -> usize {
        self.start
    }

    /// The letters of the open cluster.
    fn base(&self) -> &str {
        self.text.get(self.start..self.base_end).unwrap_or_default()
    }

    /// The last character before the open cluster.
    pub(super) fn before(&self) -> Option<char> {
        self.text.get(..self.start)?.chars().next_back()
    }

    /// Whether that is অ.
    fn is_a(&self) -> bool {
        self.text.as_bytes().get(self.start..self.base_end).is_some_and(|base| base == "অ".as_bytes())
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.base_end == self.start && self.before.is_none()
    }

    /// Whether it has a whole letter, to which signs can be added.
    pub(super) const fn is_based(&self) -> bool {
        self.base_end > self.start && !self.half
    }

    /// Whether it has only the first parts of a conjunct yet.
    pub(super) const fn is_half(&self) -> bool {
        self.half
    }

    /// Whether it has whole consonants and no vowel sign.
    pub(super) fn takes_sign(&self) -> bool {
        self.takes_below() && self.is_based() && self.before.is_none()
    }

    /// Whether it has consonants, and nothing after them.
    pub(super) fn takes_below(&self) -> bool {
        self.signs == 0
            && self.base_end > self.start
            && !self.base().starts_with(['অ', 'আ', 'ই', 'ঈ', 'উ', 'ঊ', 'ঋ', 'এ', 'ঐ', 'ও', 'ঔ', 'ৎ'])
    }

    pub(super) fn ends_with(&self, letters: &[&str]) -> bool {
        letters.iter().any(|letter| self.base().ends_with(letter))
    }

    /// Whether a vowel sign that is drawn first belongs to this cluster: nothing but first parts of a conjunct stand here.
    pub(super) const fn takes_before(&self) -> bool {
        self.before.is_none() && (self.base_end == self.start || self.half)
    }

    pub(super) const fn set_before(&mut self, code: char, sign: char) {
        self.before = Some((code, sign));
        self.moves = true;
    }

    /// Adds a letter, or the first part of a conjunct, to a cluster that is not based.
    #[inline]
    #[allow(clippy::if_same_then_else, reason = "the first copies three bytes without a call")]
    pub(super) fn push_letter(&mut self, letter: &str, half: bool) {
        // Most are one letter.
        if letter.len() == 3 {
            self.text.push_str(letter);
        } else {
            self.text.push_str(letter);
        }
        self.base_end = self.text.len();
        self.half = half;
    }

    /// Adds a part to its letters as it is, also where its signs are read already.
    pub(super) fn push_to_base(&mut self, part: &str, half: bool) {
        self.extend_base(part);
        self.half = half;
    }

    /// Adds the first part of a conjunct that is read after the others.
    pub(super) fn push_first(&mut self, half: &str) {
        self.text.insert_str(self.start, half);
        self.base_end += half.len();
    }

    /// Adds a later part of a conjunct, also where its signs are read already (মৃত্যু is drawn ত ু ্য).
    pub(super) fn push_below(&mut self, below: &str) {
        // Below ra, ya is drawn as ya-phala (র‍্যাব); র্য has the reph above.
        if self.base() == "র" && below.starts_with("\u{9CD}য") {
            self.text.insert(self.base_end, ZWJ);
            self.base_end += ZWJ.len_utf8();
        }
        self.extend_base(if self.half { below.strip_prefix(VIRAMA).unwrap_or(below) } else { below });
        self.half = false;
    }

    fn extend_base(&mut self, part: &str) {
        self.text.insert_str(self.base_end, part);
        self.base_end += part.len();
    }

    /// Whether there was room for the sign or mark.
    #[inline]
    pub(super) fn push_sign(&mut self, sign: char) -> bool {
        if self.signs == SIGNS {
            return false;
        }
        let order = order(sign);
        // আ is drawn অ া.
        self.moves |= order < self.order || sign == SIGN_AA && self.is_a();
        self.order = order;
        self.text.push(sign);
        self.signs += 1;
        true
    }

    /// Whether this is the first ra above it.
    pub(super) const fn push_reph(&mut self) -> bool {
        self.moves = true;
        !core::mem::replace(&mut self.reph, true)
    }

    /// Writes a character that belongs to no cluster. The one before must have ended.
    #[inline]
    pub(super) fn push_other(&mut self, c: char) {
        self.text.push(c);
        self.start = self.text.len();
        self.base_end = self.start;
    }

    /// Ends the open cluster. The code of a sign that stands before no letter is written as it was, and given back.
    #[inline]
    pub(super) fn end(&mut self) -> Option<char> {
        let lone = if self.moves { self.put_in_order() } else { None };
        self.start = self.text.len();
        self.base_end = self.start;
        self.half = false;
        self.signs = 0;
        self.order = 0;
        lone
    }

    fn put_in_order(&mut self) -> Option<char> {
        self.moves = false;
        let before = self.before.take();
        if self.base_end == self.start {
            let (code, sign) = before?;
            // Letters of the alphabet are what they draw; † may be a dagger.
            self.text.push(if code.is_ascii() { sign } else { code });
            return (!code.is_ascii()).then_some(code);
        }
        let mut before = before.map(|(_, sign)| sign);
        if self.signs == 1 && before == Some(SIGN_E) && self.text.ends_with(SIGN_AA) {
            // Nearly all signs of more than one part.
            self.text.truncate(self.base_end);
            before = Some(SIGN_O);
        } else if self.signs > 0 {
            let mut signs = ['\0'; SIGNS];
            let drawn = self.text.get(self.base_end..).unwrap_or_default();
            signs.iter_mut().zip(drawn.chars()).for_each(|(slot, sign)| *slot = sign);
            let mut signs = signs.get_mut(..self.signs).unwrap_or_default();
            self.text.truncate(self.base_end);
            if before.is_none() && self.is_a() && signs.first() == Some(&SIGN_AA) {
                self.text.truncate(self.start);
                self.text.push('আ');
                signs = signs.get_mut(1..).unwrap_or_default();
            }
            // ো and ৌ are drawn in two parts, whatever else stands between these.
            if before == Some(SIGN_E)
                && let Some(second) = signs.iter_mut().find(|sign| matches!(**sign, SIGN_AA | AU_LENGTH))
            {
                *second = if *second == SIGN_AA { SIGN_O } else { SIGN_AU };
                before = None;
            }
            self.text.extend(before.take());
            signs.sort_by_key(|sign| order(*sign));
            self.text.extend(signs.iter());
        }
        if let Some(sign) = before {
            self.text.push(sign);
        }
        if core::mem::take(&mut self.reph) {
            self.text.insert_str(self.start, REPH);
        }
        None
    }
}

/// Vowel signs, then candrabindu, then anusvara and visarga; two of one kind stay as they are drawn.
const fn order(sign: char) -> u8 {
    match sign {
        '\u{981}' => 1,
        '\u{982}' | '\u{983}' => 2,
        _ => 0,
    }
}
