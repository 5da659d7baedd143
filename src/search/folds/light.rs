//! The folds of [`Strength::Light`](crate::search::Strength::Light).

use super::{AA, Fold, NONE, RA, ROW, TA, YA, plain, rewriting};
use crate::search::pattern::{
    ANY, CONSONANT, EDGE, H, Relation, Rewriting, SIGN, Set, To, ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER, new,
};

pub(super) static ROWS: [Fold; 13] = [
    Fold {
        name: "assamese-ra",
        example: ("ৰাম", "রাম"),
        reason: "ৰ is র in Assamese and in older print.",
        rewritings: &[plain(&[Set::of("ৰ")], &[new('র')])],
        ..ROW
    },
    Fold {
        name: "legacy-khanda-ta",
        example: ("উত\u{9CD}\u{200D}সব", "উৎসব"),
        reason: "The encoding of khanda ta before Unicode 4.1.",
        rewritings: &[plain(&[TA, H, ZERO_WIDTH_JOINER], &[new('ৎ')])],
        ..ROW
    },
    Fold {
        name: "visible-virama",
        example: ("বাক\u{9CD}\u{200C}স", "বাকস"),
        reason: "A virama that is shown joins nothing.",
        rewritings: &[plain(&[H, ZERO_WIDTH_NON_JOINER], NONE)],
        ..ROW
    },
    Fold {
        name: "join-control",
        example: ("র\u{200D}\u{9CD}যাব", "র\u{9CD}যাব"),
        reason: "A join control chooses a shape.",
        rewritings: &[plain(&[ZERO_WIDTH_JOINER.or(ZERO_WIDTH_NON_JOINER)], NONE)],
        ..ROW
    },
    Fold {
        name: "nukta",
        example: ("জ\u{9BC}াকাত", "জাকাত"),
        reason: "The nukta of a foreign sound is left out as often as it is written; that of ড় ঢ় য় is a part of the letter.",
        rewritings: &[plain(&[Set::of("\u{9BC}")], NONE)],
        ..ROW
    },
    Fold {
        name: "khanda-ta",
        example: ("বত\u{9CD}সর", "বৎসর"),
        reason: "ত with virama before a letter that it does not join, or before none, is ৎ.",
        rewritings: &[rewriting(ANY, &[TA, H], CONSONANT.not().or(Set::of("কখপফস")), &[new('ৎ')])],
        ..ROW
    },
    Fold {
        name: "vowel-aa",
        example: ("অ\u{9BE}মি", "আমি"),
        reason: "Two parts of one letter.",
        rewritings: &[plain(&[Set::of("অ"), AA], &[new('আ')])],
        ..ROW
    },
    Fold {
        name: "vowel-ae",
        example: ("এ\u{9CD}যাসিড", "অ\u{9CD}যাসিড"),
        reason: "One vowel, written with three letters.",
        rewritings: &[plain(&[Set::of("এআ"), H, YA, AA], &[new('অ'), To::Kept(1), To::Kept(2), To::Kept(3)])],
        ..ROW
    },
    Fold {
        name: "loose-virama",
        example: ("কোন\u{9CD}", "কোন"),
        reason: "A virama before no consonant joins nothing.",
        rewritings: &[rewriting(ANY, &[H], CONSONANT.not(), NONE)],
        ..ROW
    },
    Fold {
        name: "doubled-after-reph",
        example: ("কর\u{9CD}ম\u{9CD}ম", "কর\u{9CD}ম"),
        reason: "The spelling before the reform of 1936 doubled the letter under a reph.",
        rewritings: &[
            Rewriting::new(
                ANY,
                &[RA, H, CONSONANT, H, CONSONANT],
                ANY,
                &[To::Kept(0), To::Kept(1), To::Kept(2)],
                Relation::Same(2),
            ),
            Rewriting::new(
                ANY,
                &[RA, H, Set::of("কগচজটডতদপব"), H, CONSONANT],
                ANY,
                &[To::Kept(0), To::Kept(1), To::Kept(4)],
                Relation::Aspirated(2),
            ),
        ],
        ..ROW
    },
    Fold {
        name: "nga-before-velar",
        example: ("সঙ\u{9CD}গে", "সংগে"),
        reason: "ঙ with virama and anusvara are one sound before ক খ গ ঘ.",
        rewritings: &[rewriting(ANY, &[Set::of("ঙ"), H], Set::of("কখগঘ"), &[new('\u{982}')])],
        ..ROW
    },
    Fold {
        name: "bare-nga",
        example: ("রঙ", "রং"),
        reason: "ঙ without a vowel of its own is an anusvara.",
        rewritings: &[rewriting(ANY, &[Set::of("ঙ")], H.or(SIGN).not(), &[new('\u{982}')])],
        ..ROW
    },
    Fold {
        name: "final-o",
        example: ("কোনও", "কোনো"),
        reason: "ও after a consonant at the end of a word is written as a letter or as a sign.",
        rewritings: &[rewriting(CONSONANT, &[Set::of("ও")], EDGE, &[new('\u{9CB}')])],
        ..ROW
    },
];
