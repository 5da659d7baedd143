//! A text cut into the pieces numbers are made of.

use super::lexicon::{self, Number};
use super::literal;
use crate::text::cursor::{digit, is_letter};
use crate::text::punctuation::after_spaces;
use crate::text::punctuation::is_apostrophe;
use crate::text::sure::sure;
use crate::words::Sense;

/// One piece and its bytes in the input.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'t> {
    pub(crate) kind: Piece<'t>,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether no space stands between this piece and the one before it.
    pub(crate) glued: bool,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    /// Digits, commas and points, not yet checked.
    Literal(&'t str),
    /// A number word.
    Word(Sense),
    /// Any other word.
    Other(&'t str),
    /// A character that is neither.
    Symbol(char),
}

/// The pieces of a text from `at` on. `Copy` so that a reader can look ahead and come back.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    held: Option<Token<'t>>,
}

impl<'t> Tokens<'t> {
    pub(crate) fn new(text: &'t str, at: usize) -> Self {
        Self { text, at, held: None }
    }

    /// All of the text that the pieces are cut from.
    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    fn rest(&self) -> &'t str {
        sure(self.text.get(self.at..))
    }

    /// The next piece, left in place.
    pub(crate) fn peek(mut self) -> Option<Token<'t>> {
        self.next()
    }

    /// A hyphen between two letters joins words of one number: পাঁচ-ছয়, তিন-চতুর্থাংশ. An apostrophe joins a scale to
    /// its digits: ৫'শ.
    fn skip_joiner_mark(&self, rest: &'t str) -> &'t str {
        let mut chars = rest.chars();
        let Some(mark) = chars.next().filter(|c| matches!(c, '-' | '‐' | '–') || is_apostrophe(*c)) else {
            return rest;
        };
        let after = chars.as_str();
        let before = self.text.get(..self.text.len() - rest.len()).and_then(|before| before.chars().next_back());
        let joins = match before {
            Some(c) if is_apostrophe(mark) => digit(c).is_some() && lexicon::scale(number_word(after)).is_some(),
            Some(c) => is_letter(c) && after.starts_with(is_letter),
            None => false,
        };
        if joins { after } else { rest }
    }

    fn word(&mut self, word: &'t str, start: usize, glued: bool) -> Token<'t> {
        let end = start + word.len();
        let token = |kind| Token { kind, start, end, glued };
        match lexicon::number(word) {
            Some(Number::Word(sense)) => token(Piece::Word(sense)),
            Some(Number::Joined { count, at, scale }) => {
                let middle = start + at;
                self.held = Some(Token { kind: Piece::Word(scale), start: middle, end, glued: true });
                Token { kind: Piece::Word(count), start, end: middle, glued }
            }
            None => token(Piece::Other(word)),
        }
    }
}

impl<'t> Tokens<'t> {
    /// Takes the next piece.
    pub(crate) fn next(&mut self) -> Option<Token<'t>> {
        if let Some(token) = self.held.take() {
            return Some(token);
        }
        let rest = self.rest();
        let trimmed = self.skip_joiner_mark(rest.trim_start());
        let start = self.at + (rest.len() - trimmed.len());
        let glued = start == self.at;
        let first = trimmed.chars().next()?;
        // U+02BC is a letter, but alone no word.
        let word = if is_letter(first) { number_word(trimmed) } else { "" };
        let len = match first {
            _ if digit(first).is_some() || matches!(first, ',' | '.') => literal_len(trimmed),
            _ if !word.is_empty() => word.len(),
            _ => first.len_utf8(),
        };
        let piece = trimmed.get(..len)?;
        self.at = start + len;
        if literal::run(piece) == len {
            return Some(Token { kind: Piece::Literal(piece), start, end: self.at, glued });
        }
        if !word.is_empty() {
            return Some(self.word(word, start, glued));
        }
        Some(Token { kind: Piece::Symbol(first), start, end: self.at, glued })
    }
}

/// Digits, commas and points at the start of `text`, up to the last digit: what follows it may end a sentence.
fn literal_len(text: &str) -> usize {
    let run = sure(text.get(..literal::run(text)));
    let digits = run.trim_end_matches([',', '.']);
    if digits.is_empty() { run.len() } else { digits.len() }
}

/// How many bytes at the start of `text` are one word. An apostrophe belongs to it between two letters (ছ'শ) and after
/// a শ that stands for hundred (একশ').
pub(crate) fn word_len(text: &str) -> usize {
    let mut before = '\0';
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let belongs = is_letter(c)
            || is_apostrophe(c) && (before == 'শ' || rest.peek().is_some_and(|(_, next)| is_letter(*next)));
        if !belongs {
            return at;
        }
        before = c;
    }
    text.len()
}

/// The word that `text` starts with, perhaps behind a gap.
pub(crate) fn first_word(text: &str) -> &str {
    let text = after_spaces(text);
    sure(text.get(..word_len(text)))
}

/// The letters that `text` ends with.
pub(crate) fn last_word(text: &str) -> &str {
    sure(text.get(text.trim_end_matches(is_letter).len()..))
}

/// The word at the start of `text` without an apostrophe at its end that stands for nothing: the quote that closes ‘দশ’.
pub(crate) fn number_word(text: &str) -> &str {
    let word = sure(text.get(..word_len(text)));
    match word.strip_suffix(is_apostrophe) {
        Some(bare) if lexicon::number(word).is_none() => bare,
        _ => word,
    }
}
