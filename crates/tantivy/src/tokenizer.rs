//! [`WordTokenizer`].

use std::fmt;

use bengali_text::search::word_indices;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Makes tokens of the words of a text, as [`bengali_text::search::words`] finds them.
///
/// ```
/// use bengali_text_tantivy::WordTokenizer;
/// use tantivy::tokenizer::{TokenStream, Tokenizer};
///
/// let text = "“ঢাকা’র রাস্তা”, ২০২৬।";
/// let mut tokenizer = WordTokenizer::default();
/// let mut words = Vec::new();
/// tokenizer.token_stream(text).process(&mut |token| words.push(text[token.offset_from..token.offset_to].to_owned()));
/// assert_eq!(words, ["ঢাকা’র", "রাস্তা", "২০২৬"]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct WordTokenizer {
    token: Token,
}

/// The words of a text: from [`WordTokenizer`].
pub struct WordStream<'a> {
    // The iterator of the library has no name. This is one allocation for a text.
    words: Box<dyn Iterator<Item = (usize, &'a str)> + 'a>,
    token: &'a mut Token,
}

impl fmt::Debug for WordStream<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WordStream").field("token", &self.token).finish_non_exhaustive()
    }
}

impl Tokenizer for WordTokenizer {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        self.token.reset();
        WordStream { words: Box::new(word_indices(text)), token: &mut self.token }
    }
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        let Some((at, word)) = self.words.next() else { return false };
        self.token.text.clear();
        self.token.text.push_str(word);
        self.token.offset_from = at;
        self.token.offset_to = at + word.len();
        // The first follows `usize::MAX`.
        self.token.position = self.token.position.wrapping_add(1);
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
