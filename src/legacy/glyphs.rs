//! Chooses the codes that draw a cluster in a font of Bijoy.

use alloc::string::String;

use super::bijoy;
use super::draws::{Draws, Row, char_of};
use super::font::Layout;
use super::parts::{Parts, Previous, read_back};
use crate::script::{AU_LENGTH, NUKTA, SIGN_AA, SIGN_AU, SIGN_E, SIGN_O, VIRAMA, ZWJ, ZWNJ};

/// How many ways to draw a cluster are tried. The first is right nearly always.
const MAX_TRIES: usize = 24;

/// How many codes are looked at for a cluster, so that a long one takes no longer than its letters do.
const MAX_STEPS: usize = 400;

/// Bytes of the longest base that is looked for as a whole: eight consonants with their viramas, of which a font draws four at most. So
/// a conjunct without end takes no longer than its letters do.
const LONGEST_BASE: usize = 48;

/// A search for the codes of one cluster: the longest pieces first, and only what the decoder reads back as the cluster counts.
pub(super) struct Search<'a> {
    layout: Layout,
    previous: &'a Previous,
    /// An independent vowel, or consonants.
    base: &'a str,
    reph: bool,
    /// The code of a vowel sign that is drawn first.
    before: Option<char>,
    /// The other signs.
    after: String,
    expected: String,
    tries: usize,
    steps: usize,
}

/// How far the codes of a cluster are chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Start,
    /// After first parts of a conjunct.
    Half,
    /// After a whole letter.
    Based,
}

impl<'a> Search<'a> {
    /// `None` for signs or consonants that no font draws together.
    pub(super) fn new(layout: Layout, parts: &Parts<'a>, previous: &'a Previous) -> Option<Self> {
        if parts.base.len() > LONGEST_BASE {
            return None;
        }
        let mut before = None;
        let mut after = String::new();
        for sign in parts.signs.chars() {
            let (first, second) = match sign {
                '\u{9BF}' | SIGN_E | '\u{9C8}' => (Some(sign), None),
                SIGN_O => (Some(SIGN_E), Some(SIGN_AA)),
                SIGN_AU => (Some(SIGN_E), Some(AU_LENGTH)),
                _ => (None, Some(sign)),
            };
            if let Some(first) = first
                && before.replace(first).is_some()
            {
                return None;
            }
            after.extend(second);
        }
        let word_start = previous.codes.is_empty();
        let before = before.map(|sign| match sign {
            '\u{9BF}' => 'w',
            SIGN_E if word_start => '†',
            SIGN_E => '‡',
            _ => 'ˆ',
        });
        let mut expected = previous.text.clone();
        parts.write(&mut expected);
        // আ is drawn as অ with a sign.
        let base = if parts.base == "আ" {
            after.insert(0, SIGN_AA);
            "অ"
        } else {
            parts.base
        };
        Some(Self {
            layout,
            previous,
            base,
            reph: parts.reph,
            before,
            after,
            expected,
            tries: MAX_TRIES,
            steps: MAX_STEPS,
        })
    }

    /// The codes, if there are some.
    pub(super) fn best(mut self) -> Option<String> {
        self.extend(self.base, Stage::Start, &mut String::new())
    }

    /// Adds codes for the rest of the base, in all ways.
    fn extend(&mut self, rest: &str, stage: Stage, codes: &mut String) -> Option<String> {
        if rest.is_empty() {
            return self.finish(codes, 0);
        }
        let letters = rest.trim_start_matches([ZWJ, VIRAMA]);
        let first = letters.chars().next()?;
        for preferred in [true, false] {
            for row in rows_of(first) {
                self.steps = self.steps.checked_sub(1)?;
                if self.is_preferred(row.code, codes, rest) != preferred {
                    continue;
                }
                let found = self.try_row(row, rest, stage, codes);
                if found.is_some() {
                    return found;
                }
            }
        }
        None
    }

    fn try_row(&mut self, row: &Row, rest: &str, stage: Stage, codes: &mut String) -> Option<String> {
        let (piece, next, signs) = match (row.draws, stage) {
            (Draws::Letter(letter), Stage::Start | Stage::Half) => (letter, Stage::Based, 0),
            (Draws::LetterAndSign(letter, sign), Stage::Start | Stage::Half) if self.after.starts_with(sign) => {
                (letter, Stage::Based, 1)
            }
            (Draws::Half(half), Stage::Start | Stage::Half) => (half, Stage::Half, 0),
            (Draws::Below(below), Stage::Half) => (joined_to_half(below, codes)?, Stage::Based, 0),
            (Draws::Below(below), Stage::Based) => (below, Stage::Based, 0),
            (Draws::BelowAndSign(below, sign), Stage::Half) if self.after.starts_with(sign) => {
                (joined_to_half(below, codes)?, Stage::Based, 1)
            }
            (Draws::BelowAndSign(below, sign), Stage::Based) if self.after.starts_with(sign) => {
                (below, Stage::Based, 1)
            }
            _ => return None,
        };
        let rest = rest.strip_prefix(piece).or_else(|| rest.strip_prefix(ZWJ)?.strip_prefix(piece))?;
        // A nukta belongs to the letter before it.
        if piece.is_empty() || rest.starts_with(NUKTA) {
            return None;
        }
        let len = codes.len();
        codes.push(char_of(row.code));
        let found = if signs == 0 {
            self.extend(rest, next, codes)
        } else if rest.is_empty() {
            self.finish(codes, signs)
        } else {
            None
        };
        codes.truncate(len);
        found
    }

    /// Adds the signs, from the given one on, and has the decoder read all of it.
    fn finish(&mut self, codes: &str, signs: usize) -> Option<String> {
        for usual in [true, false] {
            self.tries = self.tries.checked_sub(1)?;
            let mut whole = String::new();
            whole.extend(self.before);
            whole.push_str(codes);
            if self.reph {
                whole.push('©');
            }
            for sign in self.after.chars().skip(signs) {
                whole.push(self.sign(sign, &whole, usual)?);
            }
            let mut context = self.previous.codes.clone();
            context.push_str(&whole);
            if read_back(&context) == self.expected {
                return Some(if self.layout == Layout::Bijoy2000 {
                    whole.replace('\u{AD}', "\u{2212}")
                } else {
                    whole
                });
            }
        }
        None
    }

    /// The code of a sign after what is drawn already: the usual one there, or the one that is right everywhere.
    fn sign(&self, sign: char, drawn: &str, usual: bool) -> Option<char> {
        let last = if usual { drawn.chars().next_back() } else { None };
        Some(match sign {
            SIGN_AA => 'v',
            '\u{9C0}' => 'x',
            '\u{9C1}' => match last {
                Some('i' | 'ª') if self.layout == Layout::Bijoy2000 => '“',
                Some('i' | 'ª') => 'æ',
                Some('K' | 'U' | 'Z' | 'd' | '‹') => 'z',
                _ => 'y',
            },
            '\u{9C2}' => match last {
                Some('i') => 'ƒ',
                Some('K') => '‚',
                _ => '~',
            },
            '\u{9C3}' => '„',
            AU_LENGTH => 'Š',
            '\u{981}' => 'u',
            '\u{982}' => 's',
            '\u{983}' => 't',
            VIRAMA => '&',
            ZWNJ => return Some('\u{200C}'),
            _ => return None,
        })
    }

    /// Whether a code is the usual one of those that draw the same, by what is drawn before it.
    fn is_preferred(&self, code: u8, drawn: &str, rest: &str) -> bool {
        let last = drawn.chars().next_back().unwrap_or(' ');
        let later = self.layout == Layout::Bijoy52;
        let is_before_stop = || ["ন্দ", "ন্ট", "ন্ঠ", "ন্ড"].iter().any(|conjunct| rest.starts_with(conjunct));
        match char_of(code) {
            'Ö' => matches!(last, 'c' | 'k'),
            'ª' => !matches!(last, 'c' | 'k'),
            '^' => matches!(last, '¯' | '¤' | 'š'),
            '¦' => last == 'k',
            'Ÿ' => matches!(last, 'a' | 'e' | 'n'),
            '¡' => !matches!(last, '¯' | '¤' | 'š' | 'k' | 'a' | 'e' | 'n'),
            '§' => matches!(last, '¯' | '¤'),
            '¥' => !matches!(last, '¯' | '¤'),
            'œ' => !matches!(last, '¶' | 'ÿ' | 'l'),
            '¬' => last == 'K',
            'ø' => last != 'K' && later,
            '\u{AD}' => last != 'K' && !later,
            '›' => is_before_stop(),
            'š' => !is_before_stop(),
            'Í' | 'ÿ' | 'Ð' => later,
            '—' | '¶' | 'Ê' => !later,
            '«' | 'è' => false,
            _ => true,
        }
    }
}

/// A later part of a conjunct as it follows a first part. Ya and ra are drawn with whole letters there (ন্য, স্র), and so is ন with
/// itself and স.
fn joined_to_half(below: &'static str, codes: &str) -> Option<&'static str> {
    let below = below.strip_prefix(VIRAMA)?;
    let whole = below.starts_with(['য', 'র']) || below == "ন" && codes.ends_with(['š', '›', '¯']);
    (!whole).then_some(below)
}

/// The rows whose pieces begin with a letter, after their virama; longer pieces first.
fn rows_of(letter: char) -> impl Iterator<Item = &'static Row> {
    let at = (letter as usize).wrapping_sub(FIRST_LETTER);
    let (rows, len) = BY_LETTER.get(at).copied().unwrap_or(([0; PER_LETTER], 0));
    (0..len).filter_map(move |i| bijoy::TABLE.all().get(usize::from(*rows.get(i)?)))
}

const FIRST_LETTER: usize = 0x985;

/// Up to ৎ.
const LETTERS: usize = 0x9CE - FIRST_LETTER + 1;

/// No letter begins more pieces.
const PER_LETTER: usize = 16;

static BY_LETTER: [([u8; PER_LETTER], usize); LETTERS] = by_letter();

/// What a row draws without signs.
const fn piece(row: &Row) -> Option<&'static str> {
    match row.draws {
        Draws::Letter(s)
        | Draws::Half(s)
        | Draws::Below(s)
        | Draws::LetterAndSign(s, _)
        | Draws::BelowAndSign(s, _) => Some(s),
        _ => None,
    }
}

#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs when the crate is built")]
const fn by_letter() -> [([u8; PER_LETTER], usize); LETTERS] {
    let rows = bijoy::TABLE.all();
    let mut table = [([0; PER_LETTER], 0); LETTERS];
    let mut i = 0;
    while i < rows.len() {
        if let Some(piece) = piece(&rows[i])
            && let Some(letter) = first_letter(piece.as_bytes())
        {
            let (slots, len) = &mut table[letter];
            let mut at = *len;
            // Insertion keeps the order of the table among pieces of one length.
            while at > 0 {
                let before = match self::piece(&rows[slots[at - 1] as usize]) {
                    Some(before) => before.len(),
                    None => 0,
                };
                if before >= piece.len() {
                    break;
                }
                slots[at] = slots[at - 1];
                at -= 1;
            }
            slots[at] = i as u8;
            *len += 1;
        }
        i += 1;
    }
    table
}

/// The place of the first letter of a piece in [`BY_LETTER`].
#[allow(clippy::indexing_slicing, reason = "runs when the crate is built")]
const fn first_letter(piece: &[u8]) -> Option<usize> {
    const VIRAMA: [u8; 3] = [0xE0, 0xA7, 0x8D];
    if piece.len() < 3 {
        return None;
    }
    let at = if piece[0] == VIRAMA[0] && piece[1] == VIRAMA[1] && piece[2] == VIRAMA[2] { 3 } else { 0 };
    let code =
        ((piece[at] as usize & 0x0F) << 12) | ((piece[at + 1] as usize & 0x3F) << 6) | (piece[at + 2] as usize & 0x3F);
    Some(code - FIRST_LETTER)
}
