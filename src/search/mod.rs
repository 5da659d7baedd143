//! Search: keys under which the spellings of a Bengali word meet, stems, stop words, and the words of a text.
//!
//! People spell one word in many ways: সরকারী and সরকারি, সঙ্গে and সংগে, পোষ্ট and পোস্ট. A search engine indexes the
//! [key](Folder) of each word, looks up the key of each word of a query, and shows the text itself. [`stem`] strips the endings of
//! nouns, [`STOP_WORDS`] are words that an index may leave out, [`words`] are those to index.
//!
//! ```
//! use bengali_text::search::{self, Folder, Strength};
//!
//! let folder = Folder::new(Strength::Standard);
//! let index: Vec<_> = search::words("সরকারী কর্মচারীদের জন্য পোষ্ট অফিস")
//!     .filter(|word| !search::is_stop_word(word))
//!     .map(|word| folder.fold(search::stem(word)).into_owned())
//!     .collect();
//! assert!(index.contains(&folder.fold("কর্মচারি").into_owned()));
//! assert!(index.contains(&folder.fold("পোস্ট").into_owned()));
//! ```
//!
//! [`guide::search`](crate::guide::search) says which strength is for what, and which different words it takes for the same.

mod folder;
mod folds;
mod key;
mod line;
mod machine;
mod mapped;
mod pattern;
mod stem;
mod stop_words;
mod triggers;
mod words;

pub use folder::{Folder, Strength};
pub use folds::Fold;
pub use mapped::Folded;
pub use stem::stem;
pub use stop_words::{STOP_WORDS, is_stop_word};
#[cfg(feature = "legacy")]
pub(crate) use stop_words::{WORDS_COUNTED, stop_word_count};
pub use words::{word_indices, words};
