//! The folds of search keys: which spellings a [`Strength`] takes for the same. A row is a fold: its name, an example, the reason,
//! and its rewritings. The rows are tried in their order.
//!
//! Folding ends: each fold makes a word shorter or replaces a letter by a simpler one, so that a word folded over and over stops
//! changing (a law of the tests).

use super::folder::Strength::{self, Light, Phonetic, Standard};
use super::pattern::{
    ANY, CONSONANT, EDGE, H, LETTER, Relation, Rewriting, SIGN, Set, To, VOWEL, ZERO_WIDTH_JOINER,
    ZERO_WIDTH_NON_JOINER, new,
};

/// A fold: a difference between two spellings of a word that a search key ignores.
///
/// ```
/// use bengali_text::search::{Fold, Folder};
///
/// for fold in Fold::all() {
///     let (one, other) = fold.example();
///     let folder = Folder::new(fold.strength());
///     assert_eq!(folder.fold(one), folder.fold(other), "{}: {}", fold.name(), fold.reason());
/// }
/// ```
#[derive(Debug)]
pub struct Fold {
    name: &'static str,
    pub(super) strength: Strength,
    example: (&'static str, &'static str),
    reason: &'static str,
    /// Whether [`Strength::Standard`] leaves words of one or two letters alone: too many of them would become another word.
    pub(super) guarded: bool,
    /// How many letters a word must have.
    pub(super) least: usize,
    pub(super) rewritings: &'static [Rewriting],
}

impl Fold {
    /// All folds, in the order in which they are tried; those of a weaker strength first.
    ///
    /// ```
    /// use bengali_text::search::{Fold, Strength};
    ///
    /// assert!(Fold::all().is_sorted_by_key(Fold::strength));
    /// ```
    pub fn all() -> &'static [Fold] {
        &FOLDS
    }

    /// The name of the fold, such as `sibilant`.
    ///
    /// ```
    /// use bengali_text::search::Fold;
    ///
    /// assert_eq!(Fold::all()[0].name(), "assamese-ra");
    /// ```
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The weakest strength that has it.
    ///
    /// ```
    /// use bengali_text::search::{Fold, Strength};
    ///
    /// let fold = Fold::all().iter().find(|fold| fold.name() == "sibilant").unwrap();
    /// assert_eq!(fold.strength(), Strength::Standard);
    /// ```
    pub fn strength(&self) -> Strength {
        self.strength
    }

    /// Two spellings that get the same key by this fold.
    ///
    /// ```
    /// use bengali_text::search::Fold;
    ///
    /// let fold = Fold::all().iter().find(|fold| fold.name() == "sibilant").unwrap();
    /// assert_eq!(fold.example(), ("পোষ্ট", "পোস্ট"));
    /// ```
    pub fn example(&self) -> (&'static str, &'static str) {
        self.example
    }

    /// Why the two spellings are taken for the same, in a sentence.
    ///
    /// ```
    /// use bengali_text::search::Fold;
    ///
    /// let fold = Fold::all().iter().find(|fold| fold.name() == "sibilant").unwrap();
    /// assert_eq!(fold.reason(), "শ ষ স are one sound.");
    /// ```
    pub fn reason(&self) -> &'static str {
        self.reason
    }
}

const fn rewriting(before: Set, from: &'static [Set], after: Set, to: &'static [To]) -> Rewriting {
    Rewriting::new(before, from, after, to, Relation::None)
}

/// Where nothing around matters.
const fn plain(from: &'static [Set], to: &'static [To]) -> Rewriting {
    rewriting(ANY, from, ANY, to)
}

const NONE: &[To] = &[];
const RA: Set = Set::of("র");
const TA: Set = Set::of("ত");
const YA: Set = Set::of("য");
const AA: Set = Set::of("\u{9BE}");

const ROW: Fold =
    Fold { name: "", strength: Light, example: ("", ""), reason: "", guarded: false, least: 0, rewritings: &[] };

/// All folds, by strength.
pub(super) static FOLDS: [Fold; COUNT] = [
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
    // What follows joins spellings that are told apart by eye, not by ear.
    Fold {
        name: "final-ii",
        strength: Standard,
        example: ("রানী", "রানি"),
        reason: "The long sign at the end of a word is the older spelling.",
        rewritings: &[rewriting(ANY, &[Set::of("\u{9C0}")], EDGE, &[new('\u{9BF}')])],
        ..ROW
    },
    Fold {
        name: "palatal-nasal",
        strength: Standard,
        example: ("লাঞ\u{9CD}চ", "লান\u{9CD}চ"),
        reason: "Before another consonant ঞ sounds as ন.",
        rewritings: &[rewriting(ANY, &[Set::of("ঞ")], H, &[new('ন')])],
        ..ROW
    },
    Fold {
        name: "khanda-ta-as-ta",
        strength: Standard,
        example: ("উচিৎ", "উচিত"),
        reason: "One sound.",
        rewritings: &[plain(&[Set::of("ৎ")], &[new('ত')])],
        ..ROW
    },
    Fold {
        name: "visarga",
        strength: Standard,
        example: ("মূলতঃ", "মূলত"),
        reason: "A visarga is left out at the end of a word since 1936, and elsewhere often.",
        rewritings: &[plain(&[Set::of("\u{983}")], NONE)],
        ..ROW
    },
    Fold {
        name: "rha-as-rra",
        strength: Standard,
        example: ("আষা\u{9DD}", "আষা\u{9DC}"),
        reason: "One sound.",
        rewritings: &[plain(&[Set::of("\u{9DD}")], &[new('\u{9DC}')])],
        ..ROW
    },
    Fold {
        name: "ra-phala-i",
        strength: Standard,
        example: ("ব\u{9CD}রিটিশ", "ব\u{9C3}টিশ"),
        reason: "ৃ is read as রি.",
        rewritings: &[plain(&[H, RA, Set::of("\u{9BF}")], &[new('\u{9C3}')])],
        ..ROW
    },
    Fold {
        name: "initial-ri",
        strength: Standard,
        example: ("রিতু", "ঋতু"),
        reason: "ঋ is read as রি.",
        rewritings: &[rewriting(EDGE, &[RA, Set::of("\u{9BF}")], ANY, &[new('ঋ')])],
        ..ROW
    },
    Fold {
        name: "initial-ya-phala",
        strength: Standard,
        example: ("ব\u{9CD}যবহার", "ব\u{9CD}যাবহার"),
        reason: "A ya-phala on the first letter has the vowel of যা, written or not.",
        rewritings: &[rewriting(
            EDGE,
            &[CONSONANT, H, YA],
            SIGN.or(H).not(),
            &[To::Kept(0), To::Kept(1), To::Kept(2), new('\u{9BE}')],
        )],
        ..ROW
    },
    Fold {
        name: "third-of-cluster",
        strength: Standard,
        example: ("উজ\u{9CD}জ\u{9CD}বল", "উজ\u{9CD}জল"),
        reason: "ব য ম after two joined consonants are not heard.",
        rewritings: &[plain(&[CONSONANT, H, CONSONANT, H, Set::of("বযম")], &[To::Kept(0), To::Kept(1), To::Kept(2)])],
        ..ROW
    },
    Fold {
        name: "ta-ba",
        strength: Standard,
        example: ("মহত\u{9CD}ব", "মহত\u{9CD}ত"),
        reason: "After a vowel ব-phala doubles ত.",
        rewritings: &[rewriting(H.or(EDGE).not(), &[TA, H, Set::of("ব")], ANY, &[To::Kept(0), To::Kept(1), new('ত')])],
        ..ROW
    },
    Fold {
        name: "anusvara-ga",
        strength: Standard,
        example: ("বাংগালি", "বাঙালি"),
        reason: "ঙ্গ and ঙ are one sound within a word.",
        rewritings: &[
            rewriting(ANY, &[Set::of("\u{982}"), Set::of("গ")], SIGN, &[new('ঙ')]),
            rewriting(ANY, &[Set::of("\u{982}"), Set::of("গ")], LETTER, &[To::Kept(0)]),
        ],
        ..ROW
    },
    Fold {
        name: "glide",
        strength: Standard,
        example: ("ইংরেজিআনা", "ইংরেজি\u{9DF}ানা"),
        reason: "Between two vowels য় is written or not.",
        rewritings: &[
            rewriting(SIGN.or(VOWEL), &[Set::of("আ")], ANY, &[new('\u{9DF}'), new('\u{9BE}')]),
            rewriting(SIGN.or(VOWEL), &[Set::of("এ")], ANY, &[new('\u{9DF}'), new('\u{9C7}')]),
            rewriting(SIGN.or(VOWEL), &[Set::of("ও")], ANY, &[new('\u{9DF}'), new('\u{9CB}')]),
        ],
        ..ROW
    },
    Fold {
        name: "diphthong",
        strength: Standard,
        example: ("ওই", "ঐ"),
        reason: "ঐ and ঔ are one letter each, or two.",
        rewritings: &[
            plain(&[Set::of("ওঅ"), Set::of("ই")], &[new('ঐ')]),
            plain(&[Set::of("ওঅ"), Set::of("উ")], &[new('ঔ')]),
            rewriting(CONSONANT, &[Set::of("ই")], ANY, &[new('\u{9C8}')]),
            rewriting(CONSONANT, &[Set::of("উ")], ANY, &[new('\u{9CC}')]),
        ],
        ..ROW
    },
    Fold {
        name: "initial-ae",
        strength: Standard,
        example: ("অ\u{9CD}যাম্বুলেন্স", "এম্বুলেন্স"),
        reason: "The vowel of a foreign word is written both ways.",
        rewritings: &[rewriting(EDGE, &[Set::of("অ"), H, YA, AA], ANY, &[new('এ')])],
        ..ROW
    },
    Fold {
        name: "aspirate-after-sibilant",
        strength: Standard,
        example: ("ক\u{9CD}ষতিগ\u{9CD}রস\u{9CD}থ", "ক\u{9CD}ষতিগ\u{9CD}রস\u{9CD}ত"),
        reason: "স্থ and স্ত, ষ্ঠ and ষ্ট are the most frequent misspellings of each other.",
        rewritings: &[
            plain(&[Set::of("স"), H, Set::of("থ")], &[To::Kept(0), To::Kept(1), new('ত')]),
            plain(&[Set::of("ষস"), H, Set::of("ঠ")], &[To::Kept(0), To::Kept(1), new('ট')]),
        ],
        ..ROW
    },
    // From here on short words are left alone.
    Fold {
        name: "vowel-length",
        strength: Standard,
        example: ("সরকারী", "সরকারি"),
        reason: "Long and short i and u are one sound.",
        guarded: true,
        rewritings: &[
            plain(&[Set::of("ঈ")], &[new('ই')]),
            plain(&[Set::of("ঊ")], &[new('উ')]),
            plain(&[Set::of("\u{9C0}")], &[new('\u{9BF}')]),
            plain(&[Set::of("\u{9C2}")], &[new('\u{9C1}')]),
        ],
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
    // What follows joins words that sound alike.
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
];

const COUNT: usize = 40;
