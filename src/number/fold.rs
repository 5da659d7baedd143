//! Words compared under canonical equivalence, and looked up by their first letter.
//!
//! Both encodings of য় ড় ঢ় and of ো ৌ meet in one stream of scalar values, so no text is normalized to be read.
//! Joiners are passed over: they change how a conjunct looks, not which word it is.

use crate::script::{AU_LENGTH, NUKTA, SIGN_AA, SIGN_AU, SIGN_E, SIGN_O, VIRAMA, is_joiner};

/// The canonical decomposition of one Bengali scalar value: itself, or two. Apostrophes are all one here.
fn decompose(c: char) -> (char, Option<char>) {
    match c {
        '\u{9DC}' => ('ড', Some(NUKTA)),
        '\u{9DD}' => ('ঢ', Some(NUKTA)),
        '\u{9DF}' => ('য', Some(NUKTA)),
        SIGN_O => (SIGN_E, Some(SIGN_AA)),
        SIGN_AU => (SIGN_E, Some(AU_LENGTH)),
        '’' | '‘' | 'ʼ' => ('\'', None),
        other => (other, None),
    }
}

/// Scalar values of a word with canonical differences and joiners gone.
#[derive(Clone, Debug)]
struct Folded<'t> {
    chars: core::str::Chars<'t>,
    held: Option<char>,
}

impl Iterator for Folded<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(c) = self.held.take() {
            return Some(c);
        }
        let c = self.chars.find(|c| !is_joiner(*c))?;
        // The nukta sorts before the hasanta, whichever was typed first.
        if c == VIRAMA && self.chars.as_str().starts_with(NUKTA) {
            self.chars.next();
            self.held = Some(VIRAMA);
            return Some(NUKTA);
        }
        let (first, second) = decompose(c);
        self.held = second;
        Some(first)
    }
}

fn fold(word: &str) -> Folded<'_> {
    Folded { chars: word.chars(), held: None }
}

/// Whether two words are the same but for encoding and joiners.
pub(crate) fn same_word(a: &str, b: &str) -> bool {
    a == b || fold(a).eq(fold(b))
}

/// Scalar values from the last to the first, canonical differences and joiners gone, each with the byte it starts at.
fn fold_back(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().rev().filter(|(_, c)| !is_joiner(*c)).flat_map(|(at, c)| {
        let (first, second) = decompose(c);
        second.into_iter().chain([first]).map(move |c| (at, c))
    })
}

/// What stands before `suffix` at the end of `text`.
pub(crate) fn strip_suffix<'t>(text: &'t str, suffix: &str) -> Option<&'t str> {
    let mut tail = fold_back(text);
    let mut cut = None;
    for (_, expected) in fold_back(suffix) {
        let (at, found) = tail.next()?;
        if found != expected {
            return None;
        }
        cut = Some(at);
    }
    // A nukta or vowel part left over belongs to a letter that is cut in half.
    let cut = cut?;
    if tail.next().is_some_and(|(at, _)| at == cut) { None } else { text.get(..cut) }
}

/// What follows `prefix` at the start of `text`.
pub(crate) fn strip_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let mut rest = fold(text);
    let same = fold(prefix).all(|c| rest.next() == Some(c));
    // What is held is half of a letter.
    (same && rest.held.is_none()).then_some(rest.chars.as_str())
}

/// Rows sorted into buckets by their first letter, at compile time.
#[derive(Debug)]
pub(crate) struct Index<V: 'static, const N: usize> {
    rows: &'static [(&'static str, V); N],
    order: [u16; N],
    starts: [u16; BUCKETS + 1],
}

const BUCKETS: usize = 128;

/// The low seven bits of a word's first scalar value, which tell the letters of one block apart; 0 outside the block.
const fn bucket(word: &str) -> usize {
    match *word.as_bytes() {
        [0xE0, 0xA6, third, ..] => (third & 0x3F) as usize,
        [0xE0, 0xA7, third, ..] => 64 + (third & 0x3F) as usize,
        _ => 0,
    }
}

impl<V: Copy, const N: usize> Index<V, N> {
    /// A counting sort of the rows by [`bucket`].
    #[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs only at compile time")]
    pub(crate) const fn new(rows: &'static [(&'static str, V); N]) -> Self {
        let mut starts = [0; BUCKETS + 1];
        let mut order = [0; N];
        let mut filled = 0;
        let mut letter = 0;
        while letter < BUCKETS {
            starts[letter] = filled as u16;
            let mut row = 0;
            while row < N {
                if bucket(rows[row].0) == letter {
                    order[filled] = row as u16;
                    filled += 1;
                }
                row += 1;
            }
            letter += 1;
        }
        starts[BUCKETS] = filled as u16;
        Self { rows, order, starts }
    }

    /// The rows whose words start with the letter that `word` starts with.
    fn candidates(&self, word: &str) -> impl Iterator<Item = &'static (&'static str, V)> {
        let at = bucket(word);
        let span = || Some(usize::from(*self.starts.get(at)?)..usize::from(*self.starts.get(at + 1)?));
        let order = span().and_then(|span| self.order.get(span)).unwrap_or_default();
        order.iter().filter_map(|&row| self.rows.get(usize::from(row)))
    }

    /// The value of the row that is this word.
    pub(crate) fn get(&self, word: &str) -> Option<V> {
        self.candidates(word).find(|row| same_word(row.0, word)).map(|row| row.1)
    }

    /// Whether `word` starts with the word of some row.
    pub(crate) fn starts(&self, word: &str) -> bool {
        self.candidates(word).any(|row| strip_prefix(word, row.0).is_some())
    }
}
