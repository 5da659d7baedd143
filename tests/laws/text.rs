//! Strategies that generate the texts on which the laws are tested: damaged Bengali, other scripts, long clean text.

use proptest::prelude::*;
use std::fmt::Debug;
use unicode_normalization::UnicodeNormalization as _;

/// NFC, except that the nukta letters are one code point each.
pub fn composed(text: &str) -> String {
    let nfc: String = text.nfc().collect();
    nfc.replace("ড\u{9BC}", "\u{9DC}").replace("ঢ\u{9BC}", "\u{9DD}").replace("য\u{9BC}", "\u{9DF}")
}

/// One character, mostly of the Bengali block; marks and joiners far more often than in real text.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => proptest::sample::select("কতযরবডঢনসমহলৰৱ".chars().collect::<Vec<_>>()).prop_map(String::from),
        2 => proptest::sample::select("অআইঋঌএও".chars().collect::<Vec<_>>()).prop_map(String::from),
        5 => proptest::sample::select("\u{9BE}\u{9BF}\u{9C0}\u{9C1}\u{9C3}\u{9C7}\u{9C8}\u{9CB}\u{9CC}\u{9D7}\u{9E2}".chars().collect::<Vec<_>>()).prop_map(String::from),
        5 => Just("\u{9CD}".to_owned()),
        2 => Just("\u{9BC}".to_owned()),
        2 => proptest::sample::select("\u{981}\u{982}\u{983}\u{9FE}".chars().collect::<Vec<_>>()).prop_map(String::from),
        2 => proptest::sample::select("ৎ\u{9DC}\u{9DD}\u{9DF}".chars().collect::<Vec<_>>()).prop_map(String::from),
        3 => Just("\u{200C}".to_owned()),
        3 => Just("\u{200D}".to_owned()),
        1 => proptest::sample::select("০৫৯৳৷৴ঀঽ৺\u{9E4}\u{9E5}\u{984}".chars().collect::<Vec<_>>()).prop_map(String::from),
        1 => proptest::sample::select("\u{301}\u{334}\u{93C}\u{94D}\u{344}\u{B47}\u{B3E}\u{328}\u{1CD0}".chars().collect::<Vec<_>>()).prop_map(String::from),
        1 => proptest::sample::select("\u{200B}\u{FEFF}\u{AD}\u{2060}\u{200E}::। ".chars().collect::<Vec<_>>()).prop_map(String::from),
        1 => proptest::sample::select(" \n\u{A0}a1é-(|।\"क\u{1F44D}\u{25CC}".chars().collect::<Vec<_>>()).prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// Damaged Bengali: sequences that no keyboard should produce, and some do.
pub fn damaged() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat())
}

/// Any text at all.
pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![3 => damaged(), 1 => any::<String>()]
}

/// Text of other scripts that NFC changes, with some Bengali in it.
pub fn other_scripts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => proptest::sample::select("eaoNद\u{958}\u{2126}\u{212B}\u{1E9B}\u{1100}\u{1161}\u{11A8}\u{AC00}\u{AC01}\u{F900}\u{2F800}\u{1D15E}".chars().collect::<Vec<_>>()),
        3 => proptest::sample::select("\u{301}\u{300}\u{323}\u{327}\u{345}\u{93C}\u{94D}\u{B47}\u{B3E}\u{5B0}\u{F71}\u{F72}\u{344}\u{302}".chars().collect::<Vec<_>>()),
        2 => proptest::sample::select("কয\u{9BC}\u{9CD}\u{9C7}\u{9BE}\u{9D7}\u{9DF}\u{9FE}\u{200D}\u{200C} ".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ];
    proptest::collection::vec(piece, 0..16).prop_map(|chars| chars.into_iter().collect())
}

/// Clean text with a little damage anywhere in it, longer than the blocks that the scan reads at once.
pub fn long() -> impl Strategy<Value = String> {
    const CLEAN: &str = "বাংলা ভাষায় লেখা একটি অনুচ্ছেদ, যাতে ৩টি ত্রুটিও নেই। উৎসবের অ্যালবাম: “সন্ধ্যা” - \u{9B9}\u{9AF}\u{9BC}তো plain ASCII <b>text</b> and more of it, for a block or two; ";
    let clean = (0..CLEAN.chars().count(), 1_usize..90)
        .prop_map(|(skip, take)| CLEAN.chars().cycle().skip(skip).take(take).collect::<String>());
    let bit = proptest::collection::vec(piece(), 0..5).prop_map(|pieces| pieces.concat());
    proptest::collection::vec((clean, bit), 1..8)
        .prop_map(|parts| parts.into_iter().flat_map(|(a, b)| [a, b]).collect())
}

/// A value with its debug output, to compare more than `==` does: the `Time`s 16:43 and 16:43:00 are equal, but print differently.
pub fn exact<T: Debug>(value: T) -> (T, String) {
    let written = format!("{value:?}");
    (value, written)
}
