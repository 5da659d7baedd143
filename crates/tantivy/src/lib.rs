//! Bengali for the search engine [tantivy]: analyzers under which a page that has সরকারী is found by সরকারি.
//!
//! tantivy's own tokenizers cut a Bengali word at each virama (`default`), or leave the danda on the last word of a sentence
//! (`whitespace`), and none of them knows that one word is spelled in several ways. [`register`] gives an index the analyzers
//! of this crate:
//!
//! | name | words | endings of nouns | key |
//! |---|---|---|---|
//! | [`EXACT`] `bengali_exact` | [`WordTokenizer`] | stay | [`Strength::Light`] |
//! | [`LIGHT`] `bengali_light` | [`WordTokenizer`] | off, by [`StemFilter`] | [`Strength::Light`] |
//! | [`STANDARD`] `bengali_standard` | [`WordTokenizer`] | off, by [`StemFilter`] | [`Strength::Standard`] |
//! | [`PHONETIC`] `bengali_phonetic` | [`WordTokenizer`] | off, by [`StemFilter`] | [`Strength::Phonetic`] |
//!
//! ```
//! use tantivy::collector::Count;
//! use tantivy::query::QueryParser;
//! use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
//! use tantivy::{Index, doc};
//!
//! # fn main() -> tantivy::Result<()> {
//! let indexing = TextFieldIndexing::default()
//!     .set_tokenizer(bengali_text_tantivy::STANDARD)
//!     .set_index_option(IndexRecordOption::WithFreqsAndPositions);
//! let mut schema = Schema::builder();
//! let body = schema.add_text_field("body", TextOptions::default().set_stored().set_indexing_options(indexing));
//! let index = Index::create_in_ram(schema.build());
//! bengali_text_tantivy::register(index.tokenizers());
//!
//! let mut writer = index.writer_with_num_threads(1, 15_000_000)?;
//! writer.add_document(doc!(body => "সরকারী কর্মচারীদের বেতন"))?;
//! writer.commit()?;
//!
//! let query = QueryParser::for_index(&index, vec![body]).parse_query("সরকারি")?;
//! assert_eq!(index.reader()?.searcher().search(&query, &Count)?, 1);
//! # Ok(())
//! # }
//! ```
//!
//! An analyzer is registered in memory, not in the index: call [`register`] whenever an index is opened. Keys can change with
//! the version of `bengali-text`, and then an index has to be built anew.
//!
//! Which strength for what, and what each joins by mistake, is told in [`bengali_text::guide::search`].

mod filter;
mod tokenizer;

use bengali_text::search::{STOP_WORDS, Strength};
use bengali_text::{Normalizer, Nukta, normalize::Level};
use tantivy::tokenizer::{LowerCaser, StopWordFilter, TextAnalyzer, TokenizerManager};

pub use filter::{Filtered, FilteredStream, FoldFilter, StemFilter};
pub use tokenizer::{WordStream, WordTokenizer};

/// The name of [`exact`] in an index.
pub const EXACT: &str = "bengali_exact";
/// The name of [`analyzer`] of [`Strength::Light`] in an index.
pub const LIGHT: &str = "bengali_light";
/// The name of [`analyzer`] of [`Strength::Standard`] in an index.
pub const STANDARD: &str = "bengali_standard";
/// The name of [`analyzer`] of [`Strength::Phonetic`] in an index.
pub const PHONETIC: &str = "bengali_phonetic";

/// Registers the analyzers of this crate under their names.
///
/// ```
/// use tantivy::tokenizer::TokenizerManager;
///
/// let tokenizers = TokenizerManager::default();
/// bengali_text_tantivy::register(&tokenizers);
/// assert!(tokenizers.get("bengali_standard").is_some());
/// ```
pub fn register(tokenizers: &TokenizerManager) {
    tokenizers.register(EXACT, exact());
    tokenizers.register(LIGHT, analyzer(Strength::Light));
    tokenizers.register(STANDARD, analyzer(Strength::Standard));
    tokenizers.register(PHONETIC, analyzer(Strength::Phonetic));
}

/// Words in lower case, without the endings of nouns, as keys of this strength.
///
/// ```
/// use bengali_text::search::Strength;
///
/// let mut analyzer = bengali_text_tantivy::analyzer(Strength::Standard);
/// let mut tokens = analyzer.token_stream("কর্মচারীদের PDF");
/// assert_eq!(tokens.next().unwrap().text, "কর্মচারি");
/// assert_eq!(tokens.next().unwrap().text, "pdf");
/// ```
pub fn analyzer(strength: Strength) -> TextAnalyzer {
    TextAnalyzer::builder(WordTokenizer::default())
        .filter(LowerCaser)
        .filter(StemFilter)
        .filter(FoldFilter::new(strength))
        .build()
}

/// Words in lower case with their endings, as keys of [`Strength::Light`]: a word in its encodings and accepted spellings only.
///
/// ```
/// let mut analyzer = bengali_text_tantivy::exact();
/// let mut tokens = analyzer.token_stream("সংগে সঙ্গে");
/// assert_eq!(tokens.next().unwrap().text, "সংগে");
/// assert_eq!(tokens.next().unwrap().text, "সংগে");
/// ```
pub fn exact() -> TextAnalyzer {
    TextAnalyzer::builder(WordTokenizer::default()).filter(LowerCaser).filter(FoldFilter::new(Strength::Light)).build()
}

/// A filter that removes the [`STOP_WORDS`], in both encodings of their nukta letters. It goes before [`StemFilter`] and
/// [`FoldFilter`], which would make other words of them.
///
/// No analyzer of this crate has it: without stop words a phrase such as “না বলা কথা” cannot be found.
///
/// ```
/// use bengali_text::search::Strength;
/// use bengali_text_tantivy::{FoldFilter, StemFilter, WordTokenizer, stop_words};
/// use tantivy::tokenizer::TextAnalyzer;
///
/// let mut analyzer = TextAnalyzer::builder(WordTokenizer::default())
///     .filter(stop_words())
///     .filter(StemFilter)
///     .filter(FoldFilter::new(Strength::Standard))
///     .build();
/// let mut tokens = analyzer.token_stream("ঢাকা এবং খুলনার জন্য");
/// assert_eq!(tokens.next().unwrap().text, "ঢাকা");
/// assert_eq!(tokens.next().unwrap().text, "খুলনা");
/// assert!(!tokens.advance());
/// ```
pub fn stop_words() -> StopWordFilter {
    let composed = Normalizer::new(Level::Canonical).nukta(Nukta::Composed);
    StopWordFilter::remove(
        STOP_WORDS.iter().flat_map(|&(word, _)| [word.to_owned(), composed.normalize(word).into_owned()]),
    )
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
