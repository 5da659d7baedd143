//! Tokenizes a text for the number parser: digits, number words, other words, symbols.

use super::lexicon::{self, Number};
use super::literal;
use crate::text::cursor::{digit, is_letter};
use crate::text::punctuation::after_spaces;
use crate::text::punctuation::is_apostrophe;
use crate::text::sure::sure;
use crate::words::Sense;

/// A token and its bytes in the input.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'t> {
    pub(crate) kind: TokenKind<'t>,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether no space precedes.
    pub(crate) glued: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind<'t> {
    /// Digits, commas and points, not yet checked.
    Literal(&'t str),
    /// A number word.
    Word(Sense),
    /// Any other word.
    Other(&'t str),
    /// A character that is neither.
    Symbol(char),
}

/// The tokens of a text from a byte on. `Copy`, so that a parser can look ahead.
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

    /// The entire text.
    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    fn rest(&self) -> &'t str {
        sure(self.text.get(self.at..))
    }

    /// The next token, without consuming it.
    pub(crate) fn peek(mut self) -> Option<Token<'t>> {
        self.next()
    }

    /// Skips a hyphen between two words, পাঁচ-ছয়, তিন-চতুর্থাংশ, or an apostrophe between digits and a scale, ৫'শ.
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
            Some(Number::Word(sense)) => token(TokenKind::Word(sense)),
            Some(Number::Joined { count, at, scale }) => {
                let middle = start + at;
                self.held = Some(Token { kind: TokenKind::Word(scale), start: middle, end, glued: true });
                Token { kind: TokenKind::Word(count), start, end: middle, glued }
            }
            None => token(TokenKind::Other(word)),
        }
    }
}

impl<'t> Tokens<'t> {
    /// Consumes the next token.
    pub(crate) fn next(&mut self) -> Option<Token<'t>> {
        if let Some(token) = self.held.take() {
            return Some(token);
        }
        let rest = self.rest();
        let trimmed = self.skip_joiner_mark(rest.trim_start());
        let start = self.at + (rest.len() - trimmed.len());
        let glued = start == self.at;
        let first = trimmed.chars().next()?;
        // U+02BC, an apostrophe, is a letter but not a word alone.
        let word = if is_letter(first) { number_word(trimmed) } else { "" };
        let len = match first {
            _ if digit(first).is_some() || matches!(first, ',' | '.') => literal_len(trimmed),
            _ if !word.is_empty() => word.len(),
            _ => first.len_utf8(),
        };
        let piece = trimmed.get(..len)?;
        self.at = start + len;
        if literal::run(piece) == len {
            return Some(Token { kind: TokenKind::Literal(piece), start, end: self.at, glued });
        }
        if !word.is_empty() {
            return Some(self.word(word, start, glued));
        }
        Some(Token { kind: TokenKind::Symbol(first), start, end: self.at, glued })
    }
}

/// The length of the digits, commas and points at the start of `text`, up to the last digit: a point after it may end a sentence.
fn literal_len(text: &str) -> usize {
    let run = sure(text.get(..literal::run(text)));
    let digits = run.trim_end_matches([',', '.']);
    if digits.is_empty() { run.len() } else { digits.len() }
}

/// The length in bytes of the word at the start of `text`. It may have an apostrophe between two letters (ছ'শ) and after a শ that means
/// hundred (একশ').
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

/// The word at the start of `text`, after spaces.
pub(crate) fn first_word(text: &str) -> &str {
    let text = after_spaces(text);
    sure(text.get(..word_len(text)))
}

/// The word at the end of `text`.
pub(crate) fn last_word(text: &str) -> &str {
    sure(text.get(text.trim_end_matches(is_letter).len()..))
}

/// The word at the start of `text` without a closing quote, as in ‘দশ’.
pub(crate) fn number_word(text: &str) -> &str {
    let word = sure(text.get(..word_len(text)));
    match word.strip_suffix(is_apostrophe) {
        Some(bare) if lexicon::number(word).is_none() => bare,
        _ => word,
    }
}
