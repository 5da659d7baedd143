//! Tells whether two texts are the same word, and finds a word on a page however either of them is encoded.
//!
//! ```text
//! 1 name: সময়
//! 32..50: উত্‍সব
//! ```
#![allow(clippy::print_stdout)]

use bengali_text::{Level, Normalizer, normalize};

fn main() {
    // They look alike, and to Rust they are different.
    let (typed, stored) = ("অ\u{9BE}মার", "আমার");
    assert_ne!(typed, stored);
    assert_eq!(normalize(typed), normalize(stored));

    // A key for a map, a set, an index or a database: normalized once, when it is stored.
    let mut names = ["সময়", "সম\u{9AF}\u{9BC}", "সম\u{9DF}"].map(|name| normalize(name).into_owned()).to_vec();
    names.dedup();
    println!("{} name: {}", names.len(), names.join(", "));

    // The words that only look alike stay apart: the joiner of র‍্যাব shows.
    assert_ne!(normalize("র\u{200D}\u{9CD}যাব"), normalize("র\u{9CD}যাব"));

    // Search in the normalized page, and mark the place in the page as it is.
    let page = "হঠাত\u{9CD}\u{200D} দেখা উত\u{9CD}\u{200D}সবে";
    let normalized = Normalizer::new(Level::Visual).normalize_mapped(page);
    let word = normalize("উৎসব");
    for (at, found) in normalized.text().match_indices(&*word) {
        let range = normalized.offsets().source_range(at..at + found.len());
        println!("{range:?}: {}", page.get(range.clone()).unwrap_or_default());
    }
}
