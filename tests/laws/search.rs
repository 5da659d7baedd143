//! Laws of search keys: folding is idempotent, a stronger key is a function of a weaker one, the encoding makes no difference, other
//! scripts stay, and offsets map to the source. Laws of stems and words.

use std::borrow::Cow;

use bengali_text::normalize::Bias;
use bengali_text::search::{Fold, Folder, Strength, stem, words};
use bengali_text::{Level, Normalizer, Nukta};
use proptest::prelude::*;

use crate::text::{any_text, damaged};

const STRENGTHS: [Strength; 3] = [Strength::Light, Strength::Standard, Strength::Phonetic];

fn folders() -> impl Iterator<Item = Folder> {
    STRENGTHS.into_iter().map(Folder::new)
}

/// Words of letters and marks that the folds rewrite.
fn foldable() -> impl Strategy<Value = String> {
    let halves: Vec<&'static str> = Fold::all().iter().flat_map(|fold| [fold.example().0, fold.example().1]).collect();
    let piece = prop_oneof![
        4 => "[কগঙজঞতথদনণবমযরলশষসড়\u{9DF}ৎঅআইঈউএঐওঔ][\u{9CD}\u{9BE}\u{9BF}\u{9C0}\u{9C7}\u{9CB}\u{981}\u{982}\u{983}\u{9BC}\u{200C}]{0,3}",
        1 => prop::sample::select(halves).prop_map(String::from),
        1 => "[ '’:০১a.|Ñ\n\u{200B}-\u{200D}\u{301}\u{9F7}]",
        1 => damaged(),
    ];
    prop::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4 * ProptestConfig::default().cases))]

    #[test]
    fn folding_is_idempotent(text in prop_oneof![foldable(), any_text()]) {
        for folder in folders() {
            let key = folder.fold(&text);
            prop_assert_eq!(matches!(key, Cow::Borrowed(_)), key == text);
            prop_assert_eq!(folder.fold(&key), &*key, "{:?}", folder);
            let mut out = String::from("x");
            folder.fold_into(&text, &mut out);
            prop_assert_eq!(out.strip_prefix('x'), Some(&*key));
        }
    }

    /// A long text is folded part by part.
    #[test]
    fn the_key_of_lines_is_the_keys_of_the_lines(lines in prop::collection::vec(prop_oneof![foldable(), any_text()], 1..9)) {
        let text = lines.join("\n").repeat(40);
        for folder in folders() {
            let keys: Vec<_> = text.split('\n').map(|line| folder.fold(line)).collect();
            prop_assert_eq!(folder.fold(&text), keys.join("\n"), "{:?}", folder);
        }
    }

    #[test]
    fn a_stronger_key_is_a_function_of_a_weaker_one(text in prop_oneof![foldable(), any_text()]) {
        for (weak, strong) in [(0, 1), (0, 2), (1, 2)].map(|(weak, strong)| (STRENGTHS[weak], STRENGTHS[strong])) {
            let weak = Folder::new(weak).fold(&text);
            prop_assert_eq!(Folder::new(strong).fold(&weak), Folder::new(strong).fold(&text), "{:?}", weak);
        }
    }

    #[test]
    fn the_key_does_not_depend_on_the_encoding(text in prop_oneof![foldable(), any_text()]) {
        for folder in folders() {
            let key = folder.fold(&text);
            for nukta in [Nukta::Decomposed, Nukta::Composed] {
                for level in [Level::Canonical, Level::Visual, Level::Repair] {
                    let other = Normalizer::new(level).nukta(nukta).normalize(&text);
                    prop_assert_eq!(folder.fold(&other), &*key, "{:?} from {:?}", folder, other);
                }
            }
        }
    }

    #[test]
    fn a_text_is_folded_word_by_word(words in prop::collection::vec("[কগতদনবমযরলশসণ][\u{9BE}\u{9BF}\u{9C0}\u{9C7}\u{9CB}]?[নরলশ]?[\u{9C0}\u{9CB}]?", 1..8)) {
        for folder in folders() {
            let each: Vec<_> = words.iter().map(|word| folder.fold(word)).collect();
            for between in [" ", ", ", "-", " a1\n"] {
                let text = words.join(between);
                prop_assert_eq!(folder.fold(&text), each.join(between));
            }
        }
    }

    #[test]
    fn text_without_bengali_is_only_repaired(text in any_text()) {
        let text: String = text.chars().filter(|c| !('\u{980}'..='\u{9FF}').contains(c)).collect();
        let repaired = Normalizer::new(Level::Repair).normalize(&text);
        for folder in folders() {
            prop_assert_eq!(folder.fold(&text), &*repaired);
        }
    }

    #[test]
    fn offsets_map_to_the_source(text in prop_oneof![foldable(), any_text()]) {
        for folder in folders() {
            let folded = folder.fold_mapped(&text);
            prop_assert_eq!(folded.text(), folder.fold(&text));
            let (key, offsets) = (folded.text(), folded.offsets());
            let mut last = [0, 0];
            for (at, _) in key.char_indices() {
                for (last, bias) in last.iter_mut().zip([Bias::Start, Bias::End]) {
                    let source = offsets.to_source(at, bias);
                    prop_assert!(text.is_char_boundary(source) && *last <= source);
                    *last = source;
                }
            }
            prop_assert_eq!(offsets.source_range(0..key.len()), 0..text.len());
            // An ASCII letter maps to itself.
            for (at, c) in key.char_indices().filter(|(_, c)| c.is_ascii_alphabetic()) {
                let range = offsets.narrow_source_range(at..at + 1);
                prop_assert!(text[range].contains(c));
            }
        }
    }

    #[test]
    fn a_stem_is_a_prefix_and_its_own_stem(text in prop_oneof![foldable(), any_text()]) {
        for word in words(&text).chain([&*text]) {
            let stem_of = stem(word);
            prop_assert!(word.starts_with(stem_of) && (stem_of.is_empty() == word.is_empty()));
            prop_assert_eq!(stem(stem_of), stem_of);
        }
    }

    #[test]
    fn words_are_in_order_and_miss_no_letter(text in prop_oneof![foldable(), any_text()]) {
        // To Unicode signs and numerators are alphanumeric too.
        let has_letter = |text: &str| {
            text.chars().any(|c| {
                let sign = matches!(c, '\u{981}'..='\u{983}' | '\u{9BE}'..='\u{9CC}' | '\u{9D7}' | '\u{9E2}' | '\u{9E3}' | '\u{9FC}');
                c.is_alphanumeric() && !sign && !('৴'..='৹').contains(&c)
            })
        };
        let mut rest = &*text;
        for word in words(&text) {
            let at = rest.find(word);
            prop_assert!(at.is_some() && has_letter(word) && !has_letter(&rest[..at.unwrap()]));
            rest = &rest[at.unwrap() + word.len()..];
        }
        prop_assert!(!has_letter(rest), "{:?}", rest);
    }
}

/// All words of four more letters and marks: what a fold brings together is rare in random ones.
#[test]
fn every_short_ending_keeps_the_laws() {
    let ends = [
        "ক", "য", "ব", "স", "ণ", "ড", "ৎ", "ও", "\u{9BC}", "\u{9CD}", "\u{9BE}", "\u{9CB}", "\u{981}", "\u{200C}",
        "\u{200D}",
    ];
    let mut text = String::new();
    for number in 0..ends.len().pow(4) {
        text.replace_range(.., "তর");
        for place in 0..4 {
            text.push_str(ends[number / ends.len().pow(place) % ends.len()]);
        }
        let keys = folders().map(|folder| folder.fold(&text).into_owned()).collect::<Vec<_>>();
        for (at, folder) in folders().enumerate() {
            for weaker in &keys[..=at] {
                assert_eq!(folder.fold(weaker), keys[at], "{text:?} by {weaker:?}");
            }
        }
    }
}

/// A colon after some words is a visarga, and a fold can make such a word.
#[test]
fn words_before_a_colon_keep_the_laws() {
    for word in ["দু", "অন\u{9CD}ত", "ব\u{9DF}", "বয\u{9BC}", "স\u{9CD}রোত", "জ\u{9CD}যোতি", "চক\u{9CD}ষু", "কর"]
    {
        for mark in ["", "\u{981}", "\u{983}", "\u{9BC}", "\u{9CD}", "\u{200B}", "\u{200D}", "'", "\u{9E5}"] {
            for after in ["", "ক", "\u{9DF}", "\u{200B}ক", "\u{9BE}", " ক", "১"] {
                let text = format!("{word}{mark}:{after}");
                for folder in folders() {
                    let key = folder.fold(&text);
                    assert_eq!(folder.fold(&key), key, "{text:?} by {folder:?}");
                    assert_eq!(folder.fold_mapped(&text).text(), key, "{text:?} by {folder:?}");
                    for level in [Level::Canonical, Level::Visual, Level::Repair] {
                        let other = Normalizer::new(level).normalize(&text);
                        assert_eq!(folder.fold(&other), key, "{text:?} by {folder:?} from {other:?}");
                    }
                }
            }
        }
    }
}

/// With quadratic time, each of these would take minutes.
#[test]
fn folding_a_long_word_takes_linear_time() {
    for unit in [
        "ক",
        "র\u{9CD}র\u{9CD}",
        "ক\u{9CD}য\u{9CD}য",
        "ক\u{9CD}য",
        "ঙআ",
        "\u{982}গ",
        "অই",
        "ঙ\u{9CD}গ",
        "ত\u{9CD}ব",
        "স\u{9CD}থ",
        "ক'",
        "১",
        "ক\u{200D}",
        "ঞ\u{9CD}",
        "ওই",
        "\u{9CB}",
        "ক\u{9DF}ি",
        "ক\u{9CD}যান",
        "কও\u{9DF}",
        "ন\u{9CD}স\u{9CD}",
    ] {
        let text = unit.repeat(300_000 / unit.len());
        for folder in folders() {
            let key = folder.fold(&text);
            assert_eq!(folder.fold(&key), key);
            let _ = stem(&text);
        }
        assert_eq!(Folder::new(Strength::Light).fold_mapped(&text).text(), Folder::new(Strength::Light).fold(&text));
    }
}
