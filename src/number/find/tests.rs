//! Tests of the prefilter against a search that tries every word.

#![allow(clippy::string_slice, reason = "a test may panic")]

use alloc::{format, string::String, vec::Vec};

use proptest::prelude::*;

use super::{Match, find_iter};
use crate::number::candidates::is_sign;
use crate::number::context;
use crate::number::lexicon::COUNTS;
use crate::number::units::is_unit_word;
use crate::text::cursor::{digit, is_letter};
use crate::text::fold::{self, strip_prefix, strip_suffix};
use crate::text::punctuation::is_apostrophe;
use crate::text::trie::spellings;
use crate::words::{self, endings, kinds, rows};

/// The numbers of a text, found by trying every digit, sign and word.
fn naive(text: &str) -> Vec<Match<'_>> {
    let (mut found, mut at, mut finder) = (Vec::new(), 0, find_iter(text));
    while let Some(skipped) = text[at..].find(|c| digit(c).is_some() || is_letter(c) || is_sign(c)) {
        at += skipped;
        found.extend(finder.found_at(at));
        at = finder.at;
        at += text.bytes().skip(at).take_while(|byte| byte & 0xC0 == 0x80).count();
    }
    found
}

fn agree(text: &str) -> usize {
    let expected = naive(text);
    assert!(find_iter(text).eq(expected.iter().cloned()), "{text:?} {expected:?}");
    expected.len()
}

/// One code point for ো ৌ ড় ঢ় য়, two for them, and a joiner after the second letter.
fn encodings(word: &str) -> [String; 3] {
    let [composed, apart] = fold::encodings(word);
    let joined = apart.chars().enumerate().flat_map(|(at, c)| [(at == 2).then_some('\u{200D}'), Some(c)]).flatten();
    [composed, joined.collect(), apart]
}

/// All words for numbers and all ordinals of one word.
fn number_words() -> Vec<&'static str> {
    rows().filter(|row| row.kind() & (kinds::NUMBER | kinds::RANK | kinds::DAY) != 0).map(|row| row.word).collect()
}

#[test]
fn every_word_is_found_in_every_encoding() {
    const BEFORE: [&str; 14] = ["", " ", "ক", "৫", "a", "।", "‘", "'", "ঃ", "\u{984}", " শ''", " শ'''", " ক'", "–"];
    const AFTER: [&str; 18] = [
        "",
        "টি",
        "টার",
        "জন",
        "টাকা",
        "শ",
        "শ’",
        "'শ",
        "হাজার",
        "\u{9BE}",
        "ই",
        "৳",
        "'",
        "\u{200C}টা",
        "এক",
        "x",
        "তম",
        "\u{9BE}ধিক",
    ];
    let mut found = 0;
    for word in number_words().into_iter().flat_map(encodings) {
        for before in BEFORE {
            for after in AFTER {
                found += agree(&format!("{before}{word}{after} ও"));
            }
        }
    }
    assert!(found > 50_000, "{found}");
}

#[test]
fn every_place_of_a_block_is_looked_at() {
    let mut found = 0;
    for word in ["দুই", "৫", "7", "½", "৵", "প্রথম", "ন", "মাইনাস ৩", "ছ'শ", "তিনটি"]
    {
        for before in ["x", "ক", " ", "।", "৲", "é", "😀", "\u{9B3}"] {
            for shift in 0..=130 {
                found += agree(&format!("{} {word}", before.repeat(shift)));
                agree(&format!("{}{word}", "ক".repeat(shift / 3) + &before.repeat(shift % 3)));
            }
        }
    }
    assert!(found > 5_000, "{found}");
}

/// Words, what can be written onto them, and code points that end words or hide in them.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(number_words()).prop_flat_map(|word| prop::sample::select(encodings(word).to_vec())),
        2 => prop::sample::select(&["টি", "টা", "জন", "বার", "শ", "শত", "হাজার", "র", "ের", "য়", "ম", "তম", "টাকা", "%"][..])
            .prop_map(String::from),
        1 => prop::sample::select(&["\u{9BE}ধিক", "খানেক", "ভাগের", " ভাগ", " থেকে ", "দশমিক", "-৳", "%-", "–", " কেজি", " শতকে", " আনা", " শতাংশ", "শ শ্রেণি", ", ০০০", " ০০০", " -", " জমি", " একর", " নয়,", " বার", " ভাগে নেমে", " মিলিয়ন", "-দ্বাদশ", " লুই", "\u{A0}", "  "][..])
            .prop_map(String::from),
        3 => prop::sample::select(&[" ", "\n", "-", "'", "’", "ʼ", "।", ",", ".", "/", "(", "\u{200D}", "\u{200C}"][..])
            .prop_map(String::from),
        1 => "[০-৯0-9৴-৹½]{1,3}",
        1 => "[\u{980}-\u{9FF}]{1,4}",
        1 => "[ক-হ][া-ৈ]?[ক-হ] ",
        1 => "\\PC{1,3}",
    ];
    prop::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn nothing_is_missed(text in text()) {
        agree(&text);
    }

    #[test]
    fn unit_words_are_those_that_come_off_the_end(word in "[০-৯]?", rest in text()) {
        let word = word + rest.trim();
        let fast = context::split(&word, kinds::UNIT_WORD, |_, _, _| true).is_some();
        prop_assert_eq!(fast, ends_in_mark(&word), "{}", word);
    }

    #[test]
    fn scales_are_those_that_come_off_the_end(word in "(হাজার|লাখ|শত|শতকে|শ|পাঁচ|কোটি|লক্ষ|দেড়|ছ'শ)?", rest in text()) {
        let word = word + &rest.replace(|c: char| c.is_whitespace() || matches!(c, '\u{200C}' | '\u{200D}'), "");
        prop_assert_eq!(context::has_scale(&word), ends_in_scale(&word), "{}", word);
    }
}

/// Whether `word` is a number, perhaps an apostrophe, a unit word of any row and perhaps an ending.
fn ends_in_mark(word: &str) -> bool {
    let unit_words = || rows().filter(|row| row.may_follow() && is_unit_word(row)).flat_map(|row| spellings(row.word));
    endings::stems(word).any(|stem| {
        let mut counts = unit_words().filter_map(|unit_word| strip_suffix(stem, &unit_word));
        counts.any(|count| is_number(count) || is_number(count.trim_end_matches(is_apostrophe)))
    })
}

/// Whether `word` is a number word, or a scale of the rows comes off its end and leaves a count.
fn is_number(word: &str) -> bool {
    let scales = rows().filter(|row| row.is_joined && row.kind() & kinds::SCALE != 0);
    let mut counts = scales.filter_map(|row| strip_suffix(word, row.word));
    words::row_of(word, kinds::NUMBER).is_some()
        || counts.any(|count| words::row_of(count.trim_end_matches(is_apostrophe), COUNTS).is_some())
}

/// Whether `word` begins with a scale that begins no other words, or is a scale or an approximate number, perhaps with a unit word
/// and an ending.
fn ends_in_scale(word: &str) -> bool {
    const APPROXIMATING: [&str; 5] = ["\u{9BE}ধিক", "খানেক", "\u{9C7}ক", "\u{9CB}র্ধ্ব", "\u{9CB}র্ধ"];
    let scales = || rows().filter(|row| row.kind() & kinds::SCALE != 0);
    let begins_others = |row: &&words::Row| row.kind() == kinds::HUNDRED || matches!(row.word, "সহস্র" | "লক্ষ");
    let is_scale = |stem: &str| words::row_of(stem, kinds::SCALE).is_some();
    // A year of the Shaka era, and a century or a measure of land.
    let is_another = word == "শকে" || endings::stems(word).any(|stem| words::row_of(stem, kinds::DECADE).is_some());
    let is_vague = |stem: &str, wanted: fn(&str) -> bool| {
        APPROXIMATING
            .iter()
            .any(|tail| strip_suffix(stem, tail).is_some_and(|count| count.chars().nth(1).is_some() && wanted(count)))
    };
    let is_count = |count: &str| {
        is_number(count) && words::row_of(count, kinds::NUMBER & !(kinds::CARDINAL | kinds::SCALE)).is_none()
    };
    let unmarked = |stem: &str| -> Vec<String> {
        let unit_words = rows().filter(|row| row.may_follow() && is_unit_word(row)).flat_map(|row| spellings(row.word));
        let bare = unit_words.filter_map(|unit_word| {
            Some(String::from(strip_suffix(stem, &unit_word)?.trim_end_matches(is_apostrophe)))
        });
        bare.collect()
    };
    let scale_word: fn(&str) -> bool = |count| words::row_of(count, kinds::SCALE).is_some();
    scales().filter(|row| !begins_others(row)).any(|row| strip_prefix(word, row.word).is_some())
        || endings::stems(word).any(|stem| {
            is_scale(stem) && !is_another
                || is_vague(stem, is_count)
                || unmarked(stem).iter().any(|stem| is_scale(stem) || is_vague(stem, scale_word))
        })
}
