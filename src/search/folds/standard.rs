//! The folds of [`Strength::Standard`](crate::search::Strength::Standard), which join spellings that are told apart by eye, not by ear: those for words of every length.

use super::{AA, Fold, GLIDING, NONE, RA, ROW, TA, YA, plain, rewriting};
use crate::search::folder::Strength::Standard;
use crate::search::pattern::{ANY, CONSONANT, EDGE, H, LETTER, SIGN, Set, To, new};

pub(super) static ROWS: [Fold; 27] = [
    Fold {
        name: "final-long-sign",
        strength: Standard,
        example: ("রানী", "রানি"),
        reason: "The long sign at the end of a word is the older spelling.",
        rewritings: &[
            rewriting(ANY, &[Set::of("\u{9C0}")], EDGE, &[new('\u{9BF}')]),
            rewriting(ANY, &[Set::of("\u{9C2}")], EDGE, &[new('\u{9C1}')]),
        ],
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
        name: "doubling-ba",
        strength: Standard,
        example: ("মহত\u{9CD}ব", "মহত\u{9CD}ত"),
        reason: "After a vowel ব-phala doubles ত, ক and জ.",
        rewritings: &[rewriting(
            H.or(EDGE).not(),
            &[Set::of("তকজ"), H, Set::of("ব")],
            ANY,
            &[To::Kept(0), To::Kept(1), To::Again(0)],
        )],
        ..ROW
    },
    Fold {
        name: "ya-phala-on-ya",
        strength: Standard,
        example: ("নি\u{9DF}\u{9CD}যত", "নি\u{9DF}ত"),
        reason: "A ya-phala on য় is not heard.",
        rewritings: &[plain(&[Set::of("\u{9DF}"), H, YA], &[To::Kept(0)])],
        ..ROW
    },
    Fold {
        name: "inner-yaa",
        strength: Standard,
        example: ("অত\u{9CD}যান\u{9CD}ত", "অত\u{9CD}যন\u{9CD}ত"),
        reason: "Within a word, যা is a common misspelling of ya-phala; not before letters with which endings begin.",
        rewritings: &[rewriting(
            H.or(EDGE).not(),
            &[CONSONANT, H, YA, AA],
            Set::of("নপথহ"),
            &[To::Kept(0), To::Kept(1), To::Kept(2)],
        )],
        ..ROW
    },
    Fold {
        name: "anusvara-ba",
        strength: Standard,
        example: ("কিম\u{9CD}বা", "কিংবা"),
        reason: "ম with virama and anusvara are one sound before ব.",
        rewritings: &[rewriting(ANY, &[Set::of("\u{982}")], Set::of("ব"), &[new('ম'), To::New(0x4D)])],
        ..ROW
    },
    Fold {
        name: "anusvara-kssa",
        strength: Standard,
        example: ("আকাঙ\u{9CD}ক\u{9CD}ষা", "আকাঙ\u{9CD}খা"),
        reason: "After ঙ ক্ষ is one sound with খ.",
        rewritings: &[plain(&[Set::of("\u{982}"), Set::of("ক"), H, Set::of("ষ")], &[To::Kept(0), new('খ')])],
        ..ROW
    },
    Fold {
        name: "initial-kssa",
        strength: Standard,
        example: ("ক\u{9CD}ষেত", "খেত"),
        reason: "Before ি, ে and ya-phala the new spelling of the first ক্ষ is খ.",
        rewritings: &[rewriting(EDGE, &[Set::of("ক"), H, Set::of("ষ")], H.or(Set::of("\u{9BF}\u{9C7}")), &[new('খ')])],
        ..ROW
    },
    Fold {
        name: "loose-conjunct",
        strength: Standard,
        example: ("আব\u{9CD}দুল", "আবদুল"),
        reason: "Two consonants without a vowel between them are joined or not, in words from other languages above all.",
        rewritings: &[
            plain(&[Set::of("লহব"), H, Set::of("টকদজবফ")], &[To::Kept(0), To::Kept(2)]),
            plain(&[Set::of("দ"), H, Set::of("গঘ")], &[To::Kept(0), To::Kept(2)]),
            plain(&[Set::of("ন"), H, Set::of("শষস")], &[To::Kept(0), To::Kept(2)]),
        ],
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
        name: "initial-ae",
        strength: Standard,
        example: ("অ\u{9CD}যাম্বুলেন্স", "এম্বুলেন্স"),
        reason: "The vowel of a foreign word is written both ways.",
        rewritings: &[rewriting(EDGE, &[Set::of("অ"), H, YA, AA], ANY, &[new('এ')])],
        ..ROW
    },
    Fold {
        name: "owa",
        strength: Standard,
        example: ("জও\u{9DF}ান", "জো\u{9DF}ান"),
        reason: "Before য় the vowel after a consonant is written as a letter or as a sign.",
        rewritings: &[rewriting(CONSONANT, &[Set::of("ও")], Set::of("\u{9DF}"), &[new('\u{9CB}')])],
        ..ROW
    },
    Fold {
        name: "dewa",
        strength: Standard,
        example: ("দেও\u{9DF}া", "দে\u{9DF}া"),
        reason: "The two spellings of দেওয়া and নেওয়া.",
        rewritings: &[plain(
            &[Set::of("দন"), Set::of("\u{9C7}"), Set::of("ও"), Set::of("\u{9DF}"), AA],
            &[To::Kept(0), To::Kept(1), To::Kept(3), To::Kept(4)],
        )],
        ..ROW
    },
    Fold {
        name: "glide",
        strength: Standard,
        example: ("ইংরেজিআনা", "ইংরেজি\u{9DF}ানা"),
        reason: "Between two vowels য় is written or not; but after the first letter of a word often it is an abbreviation.",
        rewritings: &[
            rewriting(GLIDING, &[Set::of("আ")], ANY, &[new('\u{9DF}'), new('\u{9BE}')]),
            rewriting(GLIDING.or(Set::of("\u{982}")), &[Set::of("এ")], ANY, &[new('\u{9DF}'), new('\u{9C7}')]),
            rewriting(GLIDING, &[Set::of("ও")], ANY, &[new('\u{9DF}'), new('\u{9CB}')]),
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
    Fold {
        name: "long-vowel-letter",
        strength: Standard,
        example: ("ঈদ", "ইদ"),
        reason: "Long and short i and u are one sound; as letters they tell few words apart.",
        rewritings: &[plain(&[Set::of("ঈ")], &[new('ই')]), plain(&[Set::of("ঊ")], &[new('উ')])],
        ..ROW
    },
    Fold {
        name: "inner-ya",
        strength: Standard,
        example: ("রোযা", "রোজা"),
        reason: "য after a vowel is one sound with জ.",
        rewritings: &[rewriting(H.or(EDGE).not(), &[YA], ANY, &[new('জ')])],
        ..ROW
    },
    Fold {
        name: "candrabindu-after-i-and-u",
        strength: Standard,
        example: ("খু\u{981}জে", "খুজে"),
        reason: "A candrabindu tells few words apart but after the sounds of আ, এ and ও.",
        rewritings: &[rewriting(
            CONSONANT.or(Set::of("ইঈউঊ\u{9BF}\u{9C0}\u{9C1}\u{9C2}\u{9C3}\u{9C8}\u{9CC}")),
            &[Set::of("\u{981}")],
            ANY,
            NONE,
        )],
        ..ROW
    },
    Fold {
        name: "quantity",
        strength: Standard,
        example: ("এতো", "এত"),
        reason: "The inherent vowel at the end of অত, এত, কত, তত and যত is written or not.",
        rewritings: &[rewriting(EDGE, &[Set::of("অএকতয"), TA, Set::of("\u{9CB}")], EDGE, &[To::Kept(0), To::Kept(1)])],
        ..ROW
    },
];
