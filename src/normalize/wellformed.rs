//! Validation: finds sequences that cannot be a Bengali syllable, by a grammar, without changing the text.
//!
//! The grammar is the union of the context rules of the ICANN label generation rules, of what HarfBuzz shapes without a
//! dotted circle, and of what the minority orthographies of the script need: Kok Borok has a vowel sign after a vowel,
//! Santali a nukta after a vowel sign.
//!
//! ```text
//! syllable   = conjunct tail | conjunct virama joiner? | vowel (virama ya)? tail | (ৎ | ঽ | ঀ) end | ৺
//! conjunct   = consonant nukta? (link consonant nukta?)*
//! link       = virama joiner? | joiner virama
//! tail       = joiner? (sign nukta?)? end
//! end        = candrabindu? (anusvara | visarga)* sandhi?
//! ```
//!
//! Text whose pairs of adjacent characters show that it is well formed is skipped without the grammar (`clean`).

mod clean;

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use super::kind::{self as k, KindSet, kind};
use super::rewritings::composed;
use super::rules::Rule;
use crate::script::{Class, class};
use crate::text::sure::sure;

/// What is wrong with a sequence that is not well formed; `Display` describes it.
///
/// ```
/// use bengali_text::normalize::{FaultKind, ill_formed};
///
/// let kinds: Vec<FaultKind> = ill_formed("অ\u{9BE}মার বাজ\u{9CD}\u{9BE}র").map(|fault| fault.kind()).collect();
/// assert_eq!(kinds, [FaultKind::SplitVowel, FaultKind::StrayMark]);
/// assert_eq!(kinds[1].to_string(), "a mark that cannot stand here, expected one vowel sign after a letter and marks in their order");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FaultKind {
    /// A vowel sign, virama, nukta or other mark in a wrong place: without a letter, the second of its kind on one letter, or out
    /// of order.
    StrayMark,
    /// An independent vowel with a sign, which together look like another independent vowel: অ and U+09BE for আ.
    SplitVowel,
    /// U+09E4 or U+09E5, which Unicode reserves; the dandas of all Indic scripts are U+0964 and U+0965.
    ReservedDanda,
    /// An unassigned code point of the Bengali block.
    Unassigned,
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::StrayMark => {
                "a mark that cannot stand here, expected one vowel sign after a letter and marks in their order"
            }
            Self::SplitVowel => "a vowel typed as two characters, expected the letter that they look like",
            Self::ReservedDanda => "a reserved code point, expected a danda, U+0964 or U+0965",
            Self::Unassigned => "an unassigned code point, expected a Bengali character",
        })
    }
}

/// A place where a text is not well formed: from [`ill_formed`].
///
/// ```
/// use bengali_text::normalize::{FaultKind, ill_formed};
///
/// let fault = ill_formed("এই অ\u{9BE}মার").next().unwrap();
/// assert_eq!((fault.range(), fault.kind(), fault.suggestion()), (7..13, FaultKind::SplitVowel, Some("আ")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fault {
    start: usize,
    end: usize,
    kind: FaultKind,
    suggestion: Option<&'static str>,
}

impl Fault {
    /// The byte range of the characters that are not well formed.
    ///
    /// ```
    /// use bengali_text::normalize::ill_formed;
    /// let fault = ill_formed("আমি \u{9BE}টা").next().unwrap();
    /// assert_eq!(fault.range(), 10..13);
    /// ```
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// What is wrong with them.
    ///
    /// ```
    /// use bengali_text::normalize::{FaultKind, ill_formed};
    /// let fault = ill_formed("আমি \u{9BE}টা").next().unwrap();
    /// assert_eq!(fault.kind(), FaultKind::StrayMark);
    /// ```
    pub const fn kind(&self) -> FaultKind {
        self.kind
    }

    /// The text that was meant: the letter for a [`SplitVowel`](FaultKind::SplitVowel), the danda for a
    /// [`ReservedDanda`](FaultKind::ReservedDanda). For a stray mark, see [`Normalizer::changes`](crate::Normalizer::changes) at
    /// [`Level::Repair`](crate::Level::Repair).
    ///
    /// ```
    /// use bengali_text::normalize::ill_formed;
    /// let suggestion = |text| ill_formed(text).next().and_then(|fault| fault.suggestion());
    /// assert_eq!(suggestion("শেষ\u{9E4}"), Some("\u{964}"));
    /// assert_eq!(suggestion("আমি \u{9BE}টা"), None);
    /// ```
    pub const fn suggestion(&self) -> Option<&'static str> {
        self.suggestion
    }
}

/// Whether every Bengali syllable of `text`, a word or a longer text, is well formed.
///
/// This checks encoding, not spelling: any consonants can form a conjunct, and a word can end with a virama. Of canonically
/// equivalent texts either all are well formed or none is. Text in other scripts is always well formed, and so is a Bengali mark
/// on a character of another script, such as the dotted circle.
///
/// ```
/// use bengali_text::normalize::is_well_formed;
///
/// assert!(is_well_formed("উৎকৰ্ষ"));
/// assert!(is_well_formed("অ্যাপ"));
/// assert!(!is_well_formed("অ\u{9BE}মি")); // looks like আমি
/// assert!(!is_well_formed("কিছ\u{9C1}\u{9CD}")); // a virama on a vowel sign
/// ```
pub fn is_well_formed(text: &str) -> bool {
    ill_formed(text).next().is_none()
}

/// The places where `text` is not well formed, in order.
///
/// ```
/// use bengali_text::normalize::ill_formed;
///
/// let text = "ভালো কিন্ত\u{9C1}\u{9C1}";
/// let fault = ill_formed(text).next().unwrap();
/// assert_eq!(&text[fault.range()], "\u{9C1}");
/// assert_eq!(fault.suggestion(), None);
/// ```
pub fn ill_formed(text: &str) -> IllFormed<'_> {
    IllFormed { text, at: 0, in_word: false }
}

/// Iterator over the places where a text is not well formed: from [`ill_formed`].
///
/// ```
/// use bengali_text::normalize::ill_formed;
/// assert_eq!(ill_formed("কিন্ত\u{9C1}\u{9C1} বাজ\u{9CD}\u{9BE}র").count(), 2);
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators do nothing until they are asked"]
pub struct IllFormed<'t> {
    text: &'t str,
    at: usize,
    /// Whether the character before `at` is Bengali.
    in_word: bool,
}

impl Iterator for IllFormed<'_> {
    type Item = Fault;

    fn next(&mut self) -> Option<Fault> {
        loop {
            self.at = clean::skip(self.text, self.at);
            let c = self.peek()?;
            if let Some(fault) = self.read(c) {
                return Some(fault);
            }
        }
    }
}

impl FusedIterator for IllFormed<'_> {}

/// What the rule that fixes a fault replaces it by.
fn meant(kind: FaultKind, text: &str) -> Option<&'static str> {
    let rule = match kind {
        FaultKind::SplitVowel => Rule::VowelLetter,
        FaultKind::ReservedDanda => Rule::ReservedDanda,
        FaultKind::StrayMark | FaultKind::Unassigned => return None,
    };
    rule.row().rewritings.iter().find(|(from, _)| *from == text).map(|&(_, to)| to)
}

impl IllFormed<'_> {
    /// Parses what begins with the next character, `c`: a syllable, marks without a letter, or another character.
    fn read(&mut self, c: char) -> Option<Fault> {
        let start = self.at;
        let fault = match kind(c) {
            kind if kind & (k::BENGALI | k::JOINER) == 0 => {
                // A mark of another script on a Bengali letter is part of the word.
                self.in_word &= kind == k::MARK;
                self.at += c.len_utf8();
                None
            }
            kind if kind & k::DEPENDENT != 0 => self.read_marks(),
            kind if kind & k::ANY_CONSONANT != 0 => {
                self.read_conjunct();
                None
            }
            kind if kind & k::ANY_VOWEL != 0 => self.read_vowel(),
            k::RESERVED => {
                self.skip(1);
                Some(FaultKind::ReservedDanda)
            }
            _ => {
                self.skip(1);
                match class(c) {
                    Class::KhandaTa | Class::Avagraha | Class::Anji => {
                        while self.take(k::MARK) {}
                        self.read_end();
                        None
                    }
                    Class::Other => Some(FaultKind::Unassigned),
                    _ => None,
                }
            }
        };
        let suggestion = self.text.get(start..self.at).zip(fault).and_then(|(text, kind)| meant(kind, text));
        fault.map(|kind| Fault { start, end: self.at, kind, suggestion })
    }

    fn rest(&self) -> &str {
        sure(self.text.get(self.at..))
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn is(&self, ahead: usize, set: KindSet) -> bool {
        self.rest().chars().nth(ahead).is_some_and(|c| kind(c) & set != 0)
    }

    /// Skips the next `count` characters.
    fn skip(&mut self, count: usize) {
        let len: usize = self.rest().chars().take(count).map(char::len_utf8).sum();
        self.at += len;
        self.in_word = true;
    }

    /// Skips the next character if its kind is in `set`; returns whether it is.
    fn take(&mut self, set: KindSet) -> bool {
        let found = self.is(0, set);
        if found {
            self.skip(1);
        }
        found
    }

    /// Parses marks and joiners that are not part of a syllable.
    fn read_marks(&mut self) -> Option<FaultKind> {
        let alone = !self.in_word && self.stands_on_foreign();
        let joiners_only = self.is(0, k::JOINER) && {
            let mut rest = self.rest().chars().map(kind).skip_while(|kind| kind & k::JOINER != 0);
            rest.next().is_none_or(|kind| kind & k::BENGALI == 0)
        };
        let fine = alone || (!self.in_word && joiners_only);
        let run = self.rest().chars().take_while(|&c| kind(c) & k::DEPENDENT != 0).count();
        self.skip(run);
        if fine { None } else { Some(FaultKind::StrayMark) }
    }

    /// Whether the marks that follow attach to a character of another script that can carry them, such as the dotted circle.
    fn stands_on_foreign(&self) -> bool {
        let head = sure(self.text.get(..self.at));
        let base = head.chars().rev().find(|&c| kind(c) & (k::JOINER | k::MARK) == 0);
        base.is_some_and(|c| c == '\u{A0}' || !(c.is_whitespace() || c.is_control() || k::is_format(c)))
    }

    fn read_conjunct(&mut self) {
        let mut has_nukta = self.read_consonant();
        while let Some(link) = self.link(has_nukta) {
            self.skip(link);
            has_nukta = self.read_consonant();
        }
        if self.take(k::VIRAMA) {
            let _ = !has_nukta && self.take(k::NUKTA);
            self.take(k::JOINER);
        } else {
            self.read_tail();
        }
    }

    /// Parses a consonant; returns whether it has a nukta.
    fn read_consonant(&mut self) -> bool {
        let composed = self.take(k::NUKTA_LETTER);
        composed || {
            self.skip(1);
            self.take(k::NUKTA)
        }
    }

    /// The length of the `link` to the next consonant, if there is one. The nukta of this consonant can follow the virama, which is
    /// canonically equivalent.
    fn link(&self, has_nukta: bool) -> Option<usize> {
        let consonant = |at| self.is(at, k::ANY_CONSONANT);
        if self.is(0, k::JOINER) && self.is(1, k::VIRAMA) {
            return consonant(2).then_some(2);
        }
        let virama = if !has_nukta && self.is(1, k::NUKTA) { 2 } else { 1 };
        let joiner = usize::from(self.is(virama, k::JOINER));
        (self.is(0, k::VIRAMA) && consonant(virama + joiner)).then_some(virama + joiner)
    }

    fn read_vowel(&mut self) -> Option<FaultKind> {
        let mut chars = self.rest().chars();
        if chars.next().zip(chars.next()).is_some_and(|(vowel, sign)| composed(vowel, sign).is_some()) {
            self.skip(2);
            return Some(FaultKind::SplitVowel);
        }
        self.skip(1);
        if self.is(0, k::VIRAMA) && self.is(1, k::YA) {
            self.skip(1);
            self.read_conjunct();
        } else {
            self.read_tail();
        }
        None
    }

    fn read_tail(&mut self) {
        while self.take(k::MARK) {}
        self.take(k::JOINER);
        if self.take(k::SIGN_E) {
            // The second part of ো or ৌ.
            self.take(k::SECOND_PART);
            self.take(k::NUKTA);
        } else if self.take(k::ANY_SIGN) {
            self.take(k::NUKTA);
        }
        self.read_end();
    }

    fn read_end(&mut self) {
        self.take(k::CANDRABINDU);
        while self.take(k::ANUSVARA | k::VISARGA) {}
        self.take(k::SANDHI);
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::*;

    /// The faults that the grammar alone finds.
    fn by_grammar(text: &str) -> Vec<Fault> {
        let mut all = ill_formed(text);
        let mut faults = Vec::new();
        while let Some(c) = all.peek() {
            faults.extend(all.read(c));
        }
        faults
    }

    fn pieces() -> impl Strategy<Value = String> {
        let words = prop::sample::select(&[
            "আমার ",
            "উৎসব",
            "কর্তৃপক্ষ ",
            "সময়",
            "বাড়ি",
            "অ্যাপ",
            "দুঃখ, ",
            "চাঁদ",
            "র\u{200D}্যাব",
            "১২৩ ",
            "‘এক’",
            "। ",
            "a",
        ]);
        prop_oneof![
            4 => words.prop_map(String::from),
            2 => "[\u{980}-\u{9FF}]{1,3}",
            3 => "[কযতড\u{9DC}অইৎঽঀ৺১\u{9CD}\u{9CD}\u{9BC}\u{981}-\u{983}\u{9BE}\u{9BF}\u{9C7}\u{9D7}\u{9C3}\u{9FE}]{1,6}",
            1 => "[\u{200B}-\u{200D}\u{AD}\u{301}\u{323}\u{94D}\u{A0}◌ é।–😀]{1,2}",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16 * ProptestConfig::default().cases))]

        /// Text that is skipped without the grammar has no fault, and hides no later one.
        #[test]
        fn clean_text_is_skipped_without_missing_a_fault(pieces in prop::collection::vec(pieces(), 1..24)) {
            let text = pieces.concat();
            let faults: Vec<Fault> = ill_formed(&text).collect();
            prop_assert_eq!(faults, by_grammar(&text), "{}", text.escape_unicode());
        }
    }

    /// One character of each kind that the grammar distinguishes.
    #[test]
    fn every_four_characters_have_the_faults_of_the_grammar() {
        const ALPHABET: [char; 21] = [
            'ক', 'য', '\u{9DC}', 'অ', 'ই', 'ৎ', 'ঽ', '৺', '১', '\u{984}', '\u{9BC}', '\u{9BE}', '\u{9C7}', '\u{9CD}',
            '\u{981}', '\u{982}', '\u{9FE}', '\u{200D}', '\u{301}', ' ', '\u{200B}',
        ];
        let base = ALPHABET.len();
        for number in 0..base.pow(4) {
            let text: String = (0..4).filter_map(|place| ALPHABET.get(number / base.pow(place) % base)).collect();
            let faults: Vec<Fault> = ill_formed(&text).collect();
            assert_eq!(faults, by_grammar(&text), "{}", text.escape_unicode());
        }
    }
}
