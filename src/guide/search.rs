//! Search keys: which strength is for what, which different words it takes for the same, how to index, and the table of folds.
//!
//! # Which strength when
//!
//! | strength | for | joins of 828 pairs of one word | of 502 pairs of different words |
//! |---|---|---|---|
//! | [`Light`] | exact search; removing duplicates; every index | 19 % | none |
//! | [`Standard`] | the search box of a site, the default | 91 % | 5 % |
//! | [`Phonetic`] | "did you mean", and where nothing else was found | 98 % | 40 % |
//!
//! The pairs are rows of the tests: spellings that both occur in running text, and pairs that differ by one letter. The different words
//! were looked for where keys collide, so that running text has far fewer.
//!
//! # What Standard joins by mistake
//!
//! Words that differ in a sound that is no longer heard: কি and কী, পুরাণ and পুরান, শঙ্কর and সংকর; in a letter under two others,
//! অন্ত and অন্ত্য, লক্ষণ and লক্ষ্মণ; in a candrabindu after ু, কুঁড়ি and কুড়ি; and in an ো at the end, বানান and বানানো. Words of one or two letters keep most of these
//! differences (শাল and সাল, বাঁধা and বাধা stay apart), because among short words nearly every change of a letter makes another
//! word; and so ভালো and ভাল meet only at [`Phonetic`]. A search within words joins more: বই has the key of the beginning of বৈঠক.
//!
//! # How to index
//!
//! Keep the text, and index two keys of each word: the [`Light`] one, and the [`Standard`] one of its [stem](crate::search::stem). A match
//! of both ranks above a match of one.
//!
//! ```
//! use bengali_text::search::{Folder, Strength, stem, words};
//!
//! let keys = |text: &str| -> Vec<(String, String)> {
//!     let exact = Folder::new(Strength::Light);
//!     let wide = Folder::new(Strength::Standard);
//!     words(text).map(|word| (exact.fold(word).into_owned(), wide.fold(stem(word)).into_owned())).collect()
//! };
//! let page = keys("সরকারী কর্মচারীদের বেতন");
//! let query = keys("কর্মচারি");
//! assert!(page.iter().any(|(_, wide)| *wide == query[0].1));
//! assert!(!page.iter().any(|(exact, _)| *exact == query[0].0));
//! ```
//!
//! # In tantivy
//!
//! The package `bengali-text-tantivy` has this as analyzers of the search engine tantivy: `bengali_exact` for the first key,
//! `bengali_standard` for the second. A field that can be searched by either is two fields:
//!
//! ```text
//! bengali_text_tantivy::register(index.tokenizers());
//! let mut parser = QueryParser::for_index(&index, vec![wide, exact]);
//! parser.set_field_boost(exact, 2.0);
//! ```
//!
//! # How to highlight
//!
//! [`Folder::fold_mapped`](crate::search::Folder::fold_mapped) folds a whole text and leads from each byte of the key to the source.
//!
//! [`Light`]: crate::search::Strength::Light
//! [`Standard`]: crate::search::Strength::Standard
//! [`Phonetic`]: crate::search::Strength::Phonetic
#![doc = include_str!("../../docs/folds.md")]
