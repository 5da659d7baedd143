//! Long texts made to be slow: each would take minutes if the time grew with the square of the length.

use bengali_text::{grapheme, number};

const PIECES: &[&str] = &[
    "১",
    "১ ",
    "১,",
    "১.",
    "১/",
    "১-",
    "১ ১/২ ",
    "০",
    "এক ",
    "এক",
    "এক এক ",
    "শ",
    "হাজার ",
    "কোটি ",
    "এক কোটি ",
    "কোটি কোটি ",
    "সাড়ে ",
    "সাড়ে ৩ ",
    "দশমিক ",
    "এক দশমিক ",
    "মাইনাস ",
    "-",
    "৳",
    "৳ ",
    "Tk.",
    "৷",
    "৴",
    "৹",
    "৫ টাকা ",
    "৫ পয়সা ",
    "তিনটি ",
    "টি",
    "টা",
    "ম",
    "তম",
    "এর",
    "'",
    "ক্",
    "ক\u{9CD}",
    "\u{9CD}",
    "\u{9BE}",
    "\u{981}",
    "\u{200D}",
    "\u{200C}",
    "ক\u{200D}",
    "\u{1F1E6}",
    "😀\u{200D}",
    "\u{600}",
    "क\u{94D}",
    "a\u{9CD}",
    "ক\u{300}",
    " ",
    "\n",
    "১. ",
    "রাত ৯.৩০ ",
    "+৮৮০১৭১২৩৪৫৬৭৮ ",
    "পাঁচ-ছয় ",
    "অ্যা",
    "র্ৎ",
];

#[test]
fn time_grows_with_the_length() {
    for piece in PIECES {
        for tail in ["", " টাকা"] {
            let text = piece.repeat(60_000 / piece.len()) + tail;
            let _ = number::parse::<String>(&text);
            let _ = number::parse_words::<String>(&text);
            let _ = number::parse_quantity(&text);
            let _ = number::ordinal::parse(&text);
            let _ = number::to_words(&text);
            let _ = number::Formatter::new().compact(number::Compact::Short).format(&text);
            let _ = number::find_iter(&text).count();
            let forward = grapheme::aksharas(&text).count();
            assert_eq!(grapheme::aksharas(&text).rev().count(), forward);
            let middle = grapheme::floor_boundary(&text, text.len() / 2);
            assert!(middle <= grapheme::ceil_boundary(&text, text.len() / 2));
        }
    }
}
