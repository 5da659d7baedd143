//! [`FoldFilter`] and [`StemFilter`], which rewrite the text of a token. Its place and position stay those of the word.

use std::borrow::Cow;

use bengali_text::search::{Folder, Strength, stem};
use tantivy::tokenizer::{Token, TokenFilter, TokenStream, Tokenizer};

/// Makes search keys of tokens, as [`Folder`] does: the spellings of a word become one term.
///
/// A token of which nothing is left, as a visarga that stands alone, is dropped; those after it keep their positions.
///
/// ```
/// use bengali_text::search::Strength;
/// use bengali_text_tantivy::{FoldFilter, WordTokenizer};
/// use tantivy::tokenizer::TextAnalyzer;
///
/// let mut analyzer =
///     TextAnalyzer::builder(WordTokenizer::default()).filter(FoldFilter::new(Strength::Standard)).build();
/// let mut tokens = analyzer.token_stream("পোষ্ট পোস্ট");
/// assert_eq!(tokens.next().unwrap().text, "পোস্ট");
/// assert_eq!(tokens.next().unwrap().text, "পোস্ট");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct FoldFilter {
    folder: Folder,
}

impl FoldFilter {
    /// A filter that folds with this strength.
    ///
    /// ```
    /// use bengali_text::search::Strength;
    /// use bengali_text_tantivy::FoldFilter;
    ///
    /// let filter = FoldFilter::new(Strength::Light);
    /// # let _ = filter;
    /// ```
    pub const fn new(strength: Strength) -> Self {
        FoldFilter { folder: Folder::new(strength) }
    }
}

/// Takes the endings of nouns off tokens, as [`stem`] does. It goes before [`FoldFilter`], and after [`stop_words`](crate::stop_words).
///
/// ```
/// use bengali_text_tantivy::{StemFilter, WordTokenizer};
/// use tantivy::tokenizer::TextAnalyzer;
///
/// let mut analyzer = TextAnalyzer::builder(WordTokenizer::default()).filter(StemFilter).build();
/// let mut tokens = analyzer.token_stream("নদীগুলোর");
/// assert_eq!(tokens.next().unwrap().text, "নদী");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct StemFilter;

/// What a filter of this crate does with the text of a token.
trait Rewrite: Copy + Send + Sync + 'static {
    fn rewrite(self, text: &mut String);
}

impl Rewrite for FoldFilter {
    fn rewrite(self, text: &mut String) {
        if let Cow::Owned(key) = self.folder.fold(text) {
            // The token keeps its buffer, which is long enough for most words that follow.
            text.clear();
            text.push_str(&key);
        }
    }
}

impl Rewrite for StemFilter {
    fn rewrite(self, text: &mut String) {
        // A stem is the beginning of its word.
        text.truncate(stem(text).len());
    }
}

/// A tokenizer with a filter of this crate after it.
#[derive(Clone, Debug)]
pub struct Filtered<F, T> {
    filter: F,
    tokenizer: T,
}

/// The tokens of a [`Filtered`] tokenizer.
#[derive(Debug)]
pub struct FilteredStream<F, S> {
    filter: F,
    tokens: S,
}

impl TokenFilter for FoldFilter {
    type Tokenizer<T: Tokenizer> = Filtered<FoldFilter, T>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> Filtered<FoldFilter, T> {
        Filtered { filter: self, tokenizer }
    }
}

impl TokenFilter for StemFilter {
    type Tokenizer<T: Tokenizer> = Filtered<StemFilter, T>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> Filtered<StemFilter, T> {
        Filtered { filter: self, tokenizer }
    }
}

impl<F: Rewrite, T: Tokenizer> Tokenizer for Filtered<F, T> {
    type TokenStream<'a> = FilteredStream<F, T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> FilteredStream<F, T::TokenStream<'a>> {
        FilteredStream { filter: self.filter, tokens: self.tokenizer.token_stream(text) }
    }
}

impl<F: Rewrite, S: TokenStream> TokenStream for FilteredStream<F, S> {
    fn advance(&mut self) -> bool {
        while self.tokens.advance() {
            let text = &mut self.tokens.token_mut().text;
            self.filter.rewrite(text);
            if !text.is_empty() {
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        self.tokens.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.tokens.token_mut()
    }
}
