//! The folds of [`Strength::Phonetic`](crate::search::Strength::Phonetic), which join words that sound alike.

use super::{AA, Fold, ROW, YA, plain, rewriting};
use crate::search::folder::Strength::Phonetic;
use crate::search::pattern::{ANY, CONSONANT, EDGE, H, LETTER, Set, To, new};

pub(super) static ROWS: [Fold; 7] = [
    Fold {
        name: "rra-as-ra",
        strength: Phonetic,
        example: ("কাপ\u{9DC}", "কাপর"),
        reason: "In the east of Bengal one sound.",
        rewritings: &[plain(&[Set::of("\u{9DC}")], &[new('র')])],
        ..ROW
    },
    Fold {
        name: "kssa-as-kha",
        strength: Phonetic,
        example: ("ক\u{9CD}ষেত", "খেত"),
        reason: "ক্ষ sounds as খ.",
        rewritings: &[plain(&[Set::of("ক"), H, Set::of("স")], &[new('খ')])],
        ..ROW
    },
    Fold {
        name: "jnya-as-ga",
        strength: Phonetic,
        example: ("জ\u{9CD}ঞান", "গান"),
        reason: "জ্ঞ sounds as গ at the beginning of a word, as গ্গ within.",
        rewritings: &[
            rewriting(EDGE, &[Set::of("জ"), H, Set::of("ঞ")], ANY, &[new('গ')]),
            plain(&[Set::of("জ"), H, Set::of("ঞ")], &[new('গ'), To::Kept(1), new('গ')]),
        ],
        ..ROW
    },
    Fold {
        name: "ya-phala-as-e",
        strength: Phonetic,
        example: ("ল\u{9CD}যাজ", "লেজ"),
        reason: "The vowel of যা sounds as that of এ.",
        rewritings: &[plain(&[H, YA, AA], &[new('\u{9C7}')]), rewriting(ANY, &[H, YA], LETTER, &[new('\u{9C7}')])],
        ..ROW
    },
    Fold {
        name: "initial-phala",
        strength: Phonetic,
        example: ("ধ\u{9CD}বংস", "ধংস"),
        reason: "ব and ম under the first letter are not heard.",
        rewritings: &[rewriting(EDGE, &[CONSONANT, H, Set::of("বম")], ANY, &[To::Kept(0)])],
        ..ROW
    },
    Fold {
        name: "i-before-ya",
        strength: Phonetic,
        example: ("খি\u{9DF}াল", "খে\u{9DF}াল"),
        reason: "Before য় the two signs are one sound.",
        rewritings: &[rewriting(ANY, &[Set::of("\u{9BF}")], Set::of("\u{9DF}"), &[new('\u{9C7}')])],
        ..ROW
    },
    Fold {
        name: "first-o-as-u",
        strength: Phonetic,
        example: ("মোহাম\u{9CD}মদ", "মুহাম\u{9CD}মদ"),
        reason: "In the first syllable the two are often one sound, in names above all.",
        least: 3,
        rewritings: &[
            rewriting(EDGE, &[Set::of("ও")], ANY, &[new('উ')]),
            rewriting(EDGE, &[CONSONANT, Set::of("\u{9CB}")], ANY, &[To::Kept(0), new('\u{9C1}')]),
        ],
        ..ROW
    },
];
