//! The fast path of validation: skips well-formed text with one lookup for each character, of which kind may directly follow which
//! in every context. At the first pair that is not in the table the grammar decides.

use crate::normalize::kind::{self as k, KindSet, kind, number};
use crate::text::sure::sure;

/// Kinds that begin a syllable, or are not part of one, in every context. Not [`k::PLAIN`], which has unassigned code points.
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

/// By the number of a kind, the kinds that can follow it without a fault, if there is none up to it. The length is a power of two,
/// so that a masked index needs no check.
#[allow(clippy::indexing_slicing)] // below the length
static FOLLOWS: [KindSet; 64] = {
    let mut table = [BEGINS; 64];
    let mut number = 0;
    while number < 64 {
        table[number] |= match 1 << number {
            // Not a vowel sign: on a vowel it can make another vowel, and on a letter it can be the second part of ো or ৌ.
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

/// Where the next syllable begins that the grammar must parse, from byte `from` on, where a syllable ends or the text begins; the
/// end of the text if there is none.
pub(super) fn skip(text: &str, from: usize) -> usize {
    const FOREIGN: u32 = k::FOREIGN.trailing_zeros();
    let bytes = text.as_bytes();
    // Whatever precedes `from`: the grammar decides on marks that attach to it.
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

/// Where the syllable of the character at byte `at` begins; not before byte `from`.
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
