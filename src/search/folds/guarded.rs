//! The folds of [`Strength::Standard`](crate::search::Strength::Standard) that leave short words alone.

use super::{AA, Fold, NONE, RA, ROW, YA, plain, rewriting};
use crate::search::folder::Strength::Standard;
use crate::search::pattern::{ANY, CONSONANT, EDGE, H, LETTER, Set, To, new};

pub(super) static ROWS: [Fold; 8] = [
    Fold {
        name: "vowel-length",
        strength: Standard,
        example: ("সরকারী", "সরকারি"),
        reason: "Long and short i and u are one sound.",
        guarded: true,
        rewritings: &[plain(&[Set::of("\u{9C0}")], &[new('\u{9BF}')]), plain(&[Set::of("\u{9C2}")], &[new('\u{9C1}')])],
        ..ROW
    },
    Fold {
        name: "first-iya",
        strength: Standard,
        example: ("নি\u{9DF}ামত", "নে\u{9DF}ামত"),
        reason: "In the first syllable ি and ে before য়া are one sound; before র they tell words apart.",
        guarded: true,
        rewritings: &[rewriting(
            EDGE,
            &[CONSONANT, Set::of("\u{9BF}"), Set::of("\u{9DF}"), AA, LETTER.and(RA.not())],
            ANY,
            &[To::Kept(0), new('\u{9C7}'), To::Kept(2), To::Kept(3), To::Kept(4)],
        )],
        ..ROW
    },
    Fold {
        name: "o-before-final-i",
        strength: Standard,
        example: ("ভালোই", "ভালই"),
        reason: "Before the particle ই the inherent vowel is written or not.",
        guarded: true,
        rewritings: &[rewriting(CONSONANT, &[Set::of("\u{9CB}"), Set::of("ই")], EDGE, &[new('\u{9C8}')])],
        ..ROW
    },
    Fold {
        name: "retroflex-nasal",
        strength: Standard,
        example: ("কারণ", "কারন"),
        reason: "ণ and ন are one sound.",
        guarded: true,
        rewritings: &[plain(&[Set::of("ণ")], &[new('ন')])],
        ..ROW
    },
    Fold {
        name: "sibilant",
        strength: Standard,
        example: ("পোষ\u{9CD}ট", "পোস\u{9CD}ট"),
        reason: "শ ষ স are one sound.",
        guarded: true,
        rewritings: &[plain(&[Set::of("শষ")], &[new('স')])],
        ..ROW
    },
    Fold {
        name: "ya-as-ja",
        strength: Standard,
        example: ("নামায", "নামাজ"),
        reason: "য and জ are one sound, but for a ya-phala.",
        guarded: true,
        rewritings: &[
            rewriting(H.not(), &[YA], ANY, &[new('জ')]),
            rewriting(H.not(), &[RA, H, YA], ANY, &[To::Kept(0), To::Kept(1), new('জ')]),
        ],
        ..ROW
    },
    Fold {
        name: "candrabindu",
        strength: Standard,
        example: ("পৌ\u{981}ছাতে", "পৌছাতে"),
        reason: "It is left out, or added, more often than any other mark.",
        guarded: true,
        rewritings: &[plain(&[Set::of("\u{981}")], NONE)],
        ..ROW
    },
    Fold {
        name: "final-o-sign",
        strength: Standard,
        example: ("করানো", "করান"),
        reason: "The inherent vowel at the end of a word is written or not.",
        guarded: true,
        least: 2,
        rewritings: &[rewriting(Set::of("\u{9DF}").not(), &[Set::of("\u{9CB}")], EDGE, NONE)],
    },
];
