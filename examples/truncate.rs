//! Counts and cuts a title where a reader sees the end of a letter, by letters or by bytes.
//!
//! ```text
//! 64 bytes, 22 code points, 10 clusters
//! মু ক্তি যু দ্ধে র   বাং লা দে শ
//! মুক্তি
//! শদেলাবাং রদ্ধেযুক্তিমু
//! ```
#![allow(clippy::print_stdout)]

use bengali_text::grapheme;

fn main() {
    let title = "মুক্তিযুদ্ধের বাংলাদেশ";

    // Three ways to count: bytes of UTF-8, code points, and grapheme clusters, which are what a reader counts.
    println!("{} bytes, {} code points, {} clusters", title.len(), title.chars().count(), grapheme::len(title));
    println!("{}", grapheme::graphemes(title).collect::<Vec<_>>().join(" "));

    // For a heading: at most so many clusters, the ellipsis included.
    assert_eq!(grapheme::truncate_with(title, 7, "…"), "মুক্তিযুদ্ধের …");

    // For a column of a database that holds 20 bytes. Cut by bytes alone, it would end within a letter.
    let cut = grapheme::truncate_bytes(title, 20);
    assert!(title.starts_with(cut) && cut.len() <= 20);
    println!("{cut}");

    // Backwards, for a right-aligned display that is drawn letter by letter.
    println!("{}", grapheme::reverse(title));
}
