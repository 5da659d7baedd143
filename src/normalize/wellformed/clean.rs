//! Well-formed text, one lookup for each character: which kind of character may directly follow which, whatever stands
//! around the two. Where one follows that is not on this list, the grammar reads the syllable, and it alone judges.

use crate::normalize::kind::{self as k, KindSet, kind, number};
use crate::text::sure::sure;

/// What begins a syllable, or belongs to none, wherever it stands. Not [`k::PLAIN`], which has code points without a
/// character.
const BEGINS: KindSet = k::ANY_CONSONANT
    | k::ANY_VOWEL
    | k::KHANDA_TA
    | k::DIGIT
    | k::NUMERATOR
    | k::NUMERATOR_FOUR
    | k::FORMAT
    | k::COLON
    | k::FOREIGN
    | k::PUNCT
    | k::ASCII_DIGIT;

const END: KindSet = k::ANUSVARA | k::VISARGA;

/// For the number of a kind, the kinds that can follow it without a fault, given that it stands well itself. Of a power of
/// two, so that no number needs to be checked.
#[allow(clippy::indexing_slicing)] // below the length
static FOLLOWS: [KindSet; 64] = {
    let mut table = [BEGINS; 64];
    let mut number = 0;
    while number < 64 {
        table[number] |= match 1 << number {
            // A vowel sign on a vowel can make another vowel, and the second sign on a letter a whole one.
            k::VOWEL | k::VOWEL_LETTER | k::KHANDA_TA => k::CANDRABINDU | END,
            before if before & k::ANY_SIGN != 0 => k::CANDRABINDU | END,
            k::CANDRABINDU | k::ANUSVARA | k::VISARGA => END,
            k::NUKTA | k::NUKTA_LETTER => k::VIRAMA | k::ANY_SIGN | k::CANDRABINDU | END,
            before if before & k::ANY_CONSONANT != 0 => k::NUKTA | k::VIRAMA | k::ANY_SIGN | k::CANDRABINDU | END,
            _ => 0,
        };
        number += 1;
    }
    table
};

/// Goes from byte `from`, where a syllable ends or the text begins, to the next one that the grammar has to be asked about,
/// and returns where that begins; the end of the text where there is nothing to ask.
pub(super) fn skip(text: &str, from: usize) -> usize {
    const FOREIGN: u32 = k::FOREIGN.trailing_zeros();
    let bytes = text.as_bytes();
    // Whatever stands before: what hangs on it is for the grammar.
    let mut before = FOREIGN;
    let mut rest = sure(bytes.get(from..));
    loop {
        if let (Some(number), [_, _, _, next @ ..]) = (number(rest), rest) {
            if FOLLOWS.get(before as usize & 63).is_none_or(|follows| follows >> number & 1 == 0) {
                break;
            }
            before = number;
            rest = next;
            continue;
        }
        rest = match rest {
            // ASCII, quotation marks, dashes and dandas.
            [..0x80, next @ ..] | [0xE2, 0x80, 0x90..=0xA6, next @ ..] | [0xE0, 0xA5, 0xA4 | 0xA5, next @ ..] => next,
            [_, ..] => {
                let at = bytes.len() - rest.len();
                let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                if kind(c) & BEGINS == 0 {
                    break;
                }
                sure(rest.get(c.len_utf8()..))
            }
            [] => return bytes.len(),
        };
        before = FOREIGN;
    }
    begin(text, from, bytes.len() - rest.len())
}

/// Where what the character at byte `at` belongs to begins; not before byte `from`.
#[cold]
fn begin(text: &str, from: usize, mut at: usize) -> usize {
    let mut here = text.get(at..).and_then(k::first).map_or(k::FOREIGN, |(kind, _)| kind);
    while let Some((before, len)) = text.get(from..at).and_then(k::last) {
        if here & k::DEPENDENT == 0 && before & k::VIRAMA == 0 {
            break;
        }
        at -= len;
        here = before;
    }
    at
}
