//! One cluster of the script, put together from what is drawn into the order of Unicode.

use alloc::string::String;

use crate::script::{AU_LENGTH, SIGN_AA, SIGN_AU, SIGN_E, SIGN_O, VIRAMA, ZWJ};

/// Signs and marks that one cluster can hold; a well-formed one has three at most.
const SIGNS: usize = 8;

/// Ra with the virama that joins it to what follows, drawn over that.
pub(super) const REPH: &str = "র্";

/// A cluster as far as it is read.
#[derive(Debug, Default)]
pub(super) struct Cluster {
    /// The code of a vowel sign that was drawn first, and the sign.
    before: Option<(char, char)>,
    reph: bool,
    /// Consonants with their viramas, or an independent vowel.
    base: String,
    signs: [char; SIGNS],
    len: usize,
}

impl Cluster {
    pub(super) const fn is_empty(&self) -> bool {
        self.base.is_empty() && self.before.is_none()
    }

    /// Whether it has a whole letter, to which signs can be added.
    pub(super) fn is_based(&self) -> bool {
        !self.base.is_empty() && !self.is_half()
    }

    /// Whether it has only the first parts of a conjunct yet.
    pub(super) fn is_half(&self) -> bool {
        self.base.ends_with(VIRAMA)
    }

    /// Whether it has whole consonants and no vowel sign.
    pub(super) fn takes_sign(&self) -> bool {
        self.takes_below() && self.is_based() && self.before.is_none()
    }

    /// Whether it has consonants, and nothing after them.
    pub(super) fn takes_below(&self) -> bool {
        self.len == 0
            && !self.base.is_empty()
            && !self.base.starts_with(['অ', 'আ', 'ই', 'ঈ', 'উ', 'ঊ', 'ঋ', 'এ', 'ঐ', 'ও', 'ঔ', 'ৎ'])
    }

    pub(super) fn ends_with(&self, letters: &[&str]) -> bool {
        letters.iter().any(|letter| self.base.ends_with(letter))
    }

    /// Whether a vowel sign that is drawn first belongs to this cluster: nothing but first parts of a conjunct stand here.
    pub(super) fn takes_before(&self) -> bool {
        self.before.is_none() && (self.base.is_empty() || self.is_half())
    }

    pub(super) fn set_before(&mut self, code: char, sign: char) {
        self.before = Some((code, sign));
    }

    /// Adds a letter, or the first part of a conjunct, to a cluster that is not based.
    pub(super) fn push_letter(&mut self, letter: &str) {
        self.base.push_str(letter);
    }

    /// Adds a later part of a conjunct, also where its signs are read already (মৃত্যু is drawn ত ু ্য).
    pub(super) fn push_below(&mut self, below: &str) {
        // Below ra, ya is drawn as ya-phala (র‍্যাব); র্য has the reph above.
        if self.base == "র" && below.starts_with("\u{9CD}য") {
            self.base.push(ZWJ);
        }
        let below = if self.is_half() { below.strip_prefix(VIRAMA).unwrap_or(below) } else { below };
        self.base.push_str(below);
    }

    /// Whether there was room for the sign or mark.
    pub(super) fn push_sign(&mut self, sign: char) -> bool {
        let Some(slot) = self.signs.get_mut(self.len) else { return false };
        *slot = sign;
        self.len += 1;
        true
    }

    /// Whether this is the first ra above it.
    pub(super) fn push_reph(&mut self) -> bool {
        !core::mem::replace(&mut self.reph, true)
    }

    /// Writes the cluster and empties it. The code of a sign that stands before no letter is written as it was.
    pub(super) fn write(&mut self, out: &mut String) -> Option<char> {
        if self.is_empty() {
            return None;
        }
        let signs = self.signs.get_mut(..self.len).unwrap_or_default();
        let mut lone = None;
        match self.before.take() {
            Some((code, sign)) if self.base.is_empty() => {
                // Letters of the alphabet are what they draw; † may be a dagger.
                if code.is_ascii() {
                    out.push(sign);
                } else {
                    out.push(code);
                    lone = Some(code);
                }
            }
            before => {
                if self.reph {
                    out.push_str(REPH);
                }
                let mut before = before.map(|(_, sign)| sign);
                // আ is drawn অ া.
                let signs = if self.base == "অ" && before.is_none() && signs.first() == Some(&SIGN_AA) {
                    out.push('আ');
                    signs.get_mut(1..).unwrap_or_default()
                } else {
                    out.push_str(&self.base);
                    signs
                };
                // ো and ৌ are drawn in two parts, whatever else stands between these.
                if before == Some(SIGN_E)
                    && let Some(second) = signs.iter_mut().find(|sign| matches!(**sign, SIGN_AA | AU_LENGTH))
                {
                    *second = if *second == SIGN_AA { SIGN_O } else { SIGN_AU };
                    before = None;
                }
                out.extend(before);
                signs.sort_by_key(|sign| order(*sign));
                out.extend(signs.iter());
            }
        }
        self.base.clear();
        self.reph = false;
        self.len = 0;
        lone
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
