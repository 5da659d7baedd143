//! A stemmer for Bengali nouns: strips case, plural and classifier endings and the particles ও and ই.
//!
//! Many words only look as if they had such an ending: করছে, থাকবে, সরকার. Which of the two a word mostly is can be told from the
//! letter before the ending and from the length of the word: see [`LOOKALIKES`].

use core::ops::RangeInclusive;

use super::key::is_apostrophe;
use super::pattern::{ANY, CONSONANT, END, H, LETTER, NUKTA, SIGN, Set, VOWEL, letter, offset_of};

/// A word without the endings of nouns: case, plural, classifier, and the particles ও and ই.
///
/// It is the beginning of `word`, in its encoding, which is one word without punctuation around it. Endings are taken away until none is left,
/// so that the stem of a stem is itself. Verbs need a list of their stems: many keep their endings, and forms such as করে lose an ে as nouns do. For
/// an index, stem first and [fold](super::Folder) after.
///
/// ```
/// use bengali_text::search::stem;
///
/// for form in ["মানুষ", "মানুষের", "মানুষকে", "মানুষগুলোর", "মানুষেরও"] {
///     assert_eq!(stem(form), "মানুষ");
/// }
/// assert_eq!(stem("বইটি"), "বই");
/// assert_eq!((stem("ঢাকার"), stem("সরকার")), ("ঢাকা", "সরকার"));
/// assert_eq!(stem("করছিলাম"), "করছিলাম");
/// ```
#[must_use]
pub fn stem(word: &str) -> &str {
    let mut rest = word;
    while let Some(shorter) = without_ending(rest) {
        rest = shorter;
    }
    rest
}

/// An ending, and what must be left of the word.
struct Ending {
    text: &'static str,
    left: Left,
}

/// What must be left: this many letters, and at the end...
struct Left(usize, At);

enum At {
    /// ...no virama.
    NoVirama,
    /// ...no virama, and not this.
    NotAfter(&'static str),
    /// ...one of these.
    One(Set),
}

const fn ending(text: &'static str, letters: usize, at: At) -> Ending {
    Ending { text, left: Left(letters, at) }
}

const AA: Set = Set::of("\u{9BE}");
const LONG_VOWEL: Set = SIGN.or(VOWEL);
/// What a case that begins with য় follows.
const BEFORE_GLIDE: Set = LONG_VOWEL.or(Set::of("\u{982}"));
/// The end of a consonant without a vowel sign.
const BARE: Set = CONSONANT.or(Set::of("\u{9BC}"));

/// The particles. After া, ু and ূ more words end with ই than have it as a particle (লড়াই, চড়ুই); ভিডিও, রেডিও and স্টুডিও have none.
const PARTICLES: &[Ending] = &[
    ending("ও", 2, At::NotAfter("ডি")),
    ending("ই", 3, At::NoVirama),
    ending("ই", 2, At::One(CONSONANT.or(Set::of("ৎ\u{981}\u{982}\u{9BC}\u{9BF}\u{9C0}\u{9C7}\u{9CB}")))),
];

/// Plurals and classifiers, with or without a case after them.
const PLURALS: &[&str] = &["গুলো", "গুলি", "গুলা", "সমূহ", "টুকু", "খানা", "খানি", "টা", "টি"];
const CASES: &[&str] = &["", "র", "কে", "তে", "য\u{9BC}", "\u{9DF}"];

/// Plurals of persons, which have their cases, and the cases; the longest first.
const ENDINGS: &[Ending] = &[
    ending("য\u{9BC}েরা", 2, At::NoVirama),
    ending("\u{9DF}েরা", 2, At::NoVirama),
    ending("দেরকে", 2, At::NoVirama),
    ending("দিগের", 2, At::NoVirama),
    ending("\u{9C7}রা", 2, At::NoVirama),
    ending("দের", 2, At::NoVirama),
    ending("রা", 2, At::One(LONG_VOWEL)),
    ending("রা", 3, At::One(BARE)),
    ending("গণ", 2, At::NotAfter("জন")),
    ending("বৃন্দ", 2, At::NotAfter("\u{9C3}")),
    ending("য\u{9BC}ের", 1, At::One(AA)),
    ending("\u{9DF}ের", 1, At::One(AA)),
    ending("য\u{9BC}ের", 2, At::One(BEFORE_GLIDE)),
    ending("\u{9DF}ের", 2, At::One(BEFORE_GLIDE)),
    ending("\u{9C7}র", 2, At::NoVirama),
    ending("এর", 2, At::NoVirama),
    ending("কে", 2, At::NoVirama),
    ending("তে", 2, At::One(LONG_VOWEL)),
    ending("র", 2, At::One(LONG_VOWEL)),
    ending("য\u{9BC}ে", 1, At::One(AA)),
    ending("\u{9DF}ে", 1, At::One(AA)),
    ending("য\u{9BC}ে", 2, At::One(BEFORE_GLIDE)),
    ending("\u{9DF}ে", 2, At::One(BEFORE_GLIDE)),
    ending("য\u{9BC}", 2, At::One(Set::of("\u{9BE}\u{9CB}"))),
    ending("\u{9DF}", 2, At::One(Set::of("\u{9BE}\u{9CB}"))),
    ending("\u{9C7}", 2, At::One(CONSONANT.or(Set::of("ৎ\u{9BC}")))),
];

/// The end of words that mostly do not have the ending they seem to have.
struct Lookalike {
    /// What precedes it.
    before: Set,
    text: &'static str,
    /// How many letters the word has.
    letters: RangeInclusive<usize>,
    /// The ending that it does have, if any.
    ending: Option<&'static str>,
}

const fn lookalike(before: Set, text: &'static str) -> Lookalike {
    Lookalike { before, text, letters: 0..=usize::MAX, ending: None }
}

/// The same in words of two letters.
const fn short(before: Set, text: &'static str) -> Lookalike {
    Lookalike { letters: 0..=2, ..lookalike(before, text) }
}

/// The same in words of three letters.
const fn of_three(before: Set, text: &'static str) -> Lookalike {
    Lookalike { letters: 0..=3, ..lookalike(before, text) }
}

const fn instead(before: Set, text: &'static str, ending: &'static str) -> Lookalike {
    Lookalike { ending: Some(ending), ..lookalike(before, text) }
}

/// The same in words of this many letters or more.
const fn long(letters: usize, before: Set, text: &'static str, ending: &'static str) -> Lookalike {
    Lookalike { letters: letters..=usize::MAX, ..instead(before, text, ending) }
}

/// The first that fits decides. A row is here because in running text few of the words that end like this are, without the ending, words
/// of their own.
const LOOKALIKES: &[Lookalike] = &[
    // Verbs: করছে, হয়েছে; but গাছে.
    lookalike(AA.not(), "ছে"),
    // করবে, দেবে, চাইবে; but প্রভাবে, বাস্তবে, পূর্বে.
    lookalike(Set::of("কখগঙচছজঝটঠনমরলহই\u{9BC}\u{9DC}\u{9DF}\u{9BF}\u{9C1}\u{9C7}"), "বে"),
    short(BARE, "\u{9BE}বে"),
    // করলে, চাইলে, দিলে; but অঞ্চলে, স্কুলে, মিছিলে.
    lookalike(Set::of("কনরসহই"), "লে"),
    short(BARE, "\u{9BF}লে"),
    // করতে, বলতে, দিতে; but ভারতে, আদালতে, তদন্তে, বিপরীতে, অতীতে, সংগীতে, আঘাতে, প্রভাতে, অজুহাতে, মধ্যরাতে, জামায়াতে.
    instead(Set::of("প"), "র\u{9C0}তে", "\u{9C7}"),
    instead(Set::of("অ"), "ত\u{9C0}তে", "\u{9C7}"),
    instead(Set::of("\u{982}"), "গ\u{9C0}তে", "\u{9C7}"),
    instead(ANY, "ঘ\u{9BE}তে", "\u{9C7}"),
    instead(H, "রভ\u{9BE}তে", "\u{9C7}"),
    instead(Set::of("\u{9C1}"), "হ\u{9BE}তে", "\u{9C7}"),
    long(4, BARE, "র\u{9BE}তে", "\u{9C7}"),
    instead(AA, "ম\u{9BE}য\u{9BC}\u{9BE}তে", "\u{9C7}"),
    instead(AA, "ম\u{9BE}\u{9DF}\u{9BE}তে", "\u{9C7}"),
    instead(AA, "রতে", "\u{9C7}"),
    instead(AA, "লতে", "\u{9C7}"),
    lookalike(Set::of("কখঙচছঝটঠতনবমরলসহ\u{9BC}\u{9DC}\u{9DF}"), "তে"),
    short(BARE, "\u{9C7}তে"),
    short(BARE, "\u{9BF}তে"),
    // Nouns in ায়, whose case is not that of পায়ের and গায়ে: সম্প্রদায়ের, পর্যায়ে, রায়ের. Of দায়ের the whole is a word.
    of_three(Set::of("দ"), "\u{9BE}য\u{9BC}ের"),
    of_three(Set::of("দ"), "\u{9BE}\u{9DF}ের"),
    instead(Set::of("রদ"), "\u{9BE}য\u{9BC}ের", "\u{9C7}র"),
    instead(Set::of("রদ"), "\u{9BE}\u{9DF}ের", "\u{9C7}র"),
    instead(Set::of("রদ"), "\u{9BE}য\u{9BC}ে", "\u{9C7}"),
    instead(Set::of("রদ"), "\u{9BE}\u{9DF}ে", "\u{9C7}"),
    long(4, AA, "য\u{9BC}ের", "\u{9C7}র"),
    long(4, AA, "\u{9DF}ের", "\u{9C7}র"),
    long(3, AA, "য\u{9BC}ে", "\u{9C7}"),
    long(3, AA, "\u{9DF}ে", "\u{9C7}"),
    // আদায়, বিদায়, সম্প্রদায়, অধ্যায়, পর্যায়, উপায়, অন্যায়, প্রায়; but মর্যাদায়, সন্ধ্যায়, সমস্যায়, যাত্রায়.
    lookalike(Set::of("আর\u{9BF}"), "দ\u{9BE}য\u{9BC}"),
    lookalike(Set::of("আর\u{9BF}"), "দ\u{9BE}\u{9DF}"),
    lookalike(Set::of("অ\u{9BE}"), "ধ\u{9CD}য\u{9BE}য\u{9BC}"),
    lookalike(Set::of("অ\u{9BE}"), "ধ\u{9CD}য\u{9BE}\u{9DF}"),
    lookalike(Set::of("প"), "র\u{9CD}য\u{9BE}য\u{9BC}"),
    lookalike(Set::of("প"), "র\u{9CD}য\u{9BE}\u{9DF}"),
    lookalike(Set::of("উ"), "প\u{9BE}য\u{9BC}"),
    lookalike(Set::of("উ"), "প\u{9BE}\u{9DF}"),
    lookalike(Set::of("অ"), "ন\u{9CD}য\u{9BE}য\u{9BC}"),
    lookalike(Set::of("অ"), "ন\u{9CD}য\u{9BE}\u{9DF}"),
    lookalike(Set::of("প"), "\u{9CD}র\u{9BE}য\u{9BC}"),
    lookalike(Set::of("প"), "\u{9CD}র\u{9BE}\u{9DF}"),
    // চালিয়ে, পেয়ে, হয়ে; but দুবাইয়ে, সময়ে. Such a word can have an ending after it: মেয়ের.
    lookalike(Set::of("ওহ\u{9BF}\u{9C7}"), "য\u{9BC}ে"),
    lookalike(Set::of("ওহ\u{9BF}\u{9C7}"), "\u{9DF}ে"),
    instead(Set::of("\u{9BF}\u{9C7}"), "য\u{9BC}ের", "র"),
    instead(Set::of("\u{9BF}\u{9C7}"), "\u{9DF}ের", "র"),
    instead(Set::of("\u{9BF}\u{9C7}"), "য\u{9BC}েরা", "রা"),
    instead(Set::of("\u{9BF}\u{9C7}"), "\u{9DF}েরা", "রা"),
    // Nouns in ক: বৈঠকে, ব্যাংকে, ফাঁকে.
    instead(Set::of("ঠ\u{981}\u{982}"), "কে", "\u{9C7}"),
    // Nouns in ক of which the letter before it is a part: দিকে, চারদিকে, অনেকে, বুকে, ফেসবুকে; but শিশুকে, মেয়েকে.
    instead(Set::of("র"), "\u{9BF}দ\u{9BF}কে", "\u{9C7}"),
    instead(Set::of("চ"), "\u{9CC}দ\u{9BF}কে", "\u{9C7}"),
    // But মোদিকে, দিদিকে, সৌদিকে.
    instead(Set::of("\u{9BF}\u{9C0}\u{9CB}\u{9CC}"), "দ\u{9BF}কে", "কে"),
    instead(Set::of("দ"), "\u{9BF}কে", "\u{9C7}"),
    // দশকে, শতকে, নাটকে, সড়কে; আটকে is a verb.
    instead(Set::of("দ"), "শকে", "\u{9C7}"),
    instead(Set::of("শ"), "তকে", "\u{9C7}"),
    lookalike(Set::of("আ"), "টকে"),
    instead(AA, "টকে", "\u{9C7}"),
    instead(Set::of("স"), "ড\u{9BC}কে", "\u{9C7}"),
    instead(Set::of("স"), "\u{9DC}কে", "\u{9C7}"),
    instead(Set::of("নয"), "\u{9C7}কে", "\u{9C7}"),
    instead(Set::of("ব"), "\u{9C1}কে", "\u{9C7}"),
    // Nouns in দ: সম্পদের, সংসদের, পরিষদের, পর্ষদের, অনুষদের, সংবাদের, মেয়াদের, মসজিদের, অনুচ্ছেদের, চাঁদের; but সাপদের, পুরুষদের,
    // নেতাদের, পাখিদের, ছেলেদের. So সনদের, শহীদের, এরশাদের, মাহমুদের, হলুদের, আহমেদের, উদ্ভিদের.
    instead(AA.not(), "পদের", "\u{9C7}র"),
    instead(Set::of("\u{982}"), "সদের", "\u{9C7}র"),
    instead(Set::of("\u{9BF}\u{9CD}"), "ষদের", "\u{9C7}র"),
    instead(Set::of("অ"), "নুষদের", "\u{9C7}র"),
    instead(Set::of("ব"), "\u{9BE}দের", "\u{9C7}র"),
    instead(Set::of("\u{9C7}"), "য\u{9BC}\u{9BE}দের", "\u{9C7}র"),
    instead(Set::of("\u{9C7}"), "\u{9DF}\u{9BE}দের", "\u{9C7}র"),
    instead(Set::of("সম"), "জিদের", "\u{9C7}র"),
    instead(H, "ছেদের", "\u{9C7}র"),
    instead(Set::of("চ"), "\u{9BE}\u{981}দের", "\u{9C7}র"),
    instead(Set::of("স"), "নদের", "\u{9C7}র"),
    instead(Set::of("শ"), "হ\u{9C0}দের", "\u{9C7}র"),
    instead(Set::of("শ"), "\u{9BE}দের", "\u{9C7}র"),
    instead(Set::of("মল"), "\u{9C1}দের", "\u{9C7}র"),
    instead(Set::of("ম"), "\u{9C7}দের", "\u{9C7}র"),
    instead(Set::of("ভ"), "\u{9BF}দের", "\u{9C7}র"),
    // Nouns in রা: শতকরা, নামকরা, কাঠঠোকরা, আধমরা, উত্তরা, বসুন্ধরা; but সাংবাদিকরা, ছাত্ররা, ভক্তরা.
    lookalike(Set::of("শ"), "তকরা"),
    lookalike(AA, "মকরা"),
    lookalike(Set::of("\u{9CB}"), "করা"),
    lookalike(Set::of("শ"), "র\u{9CD}করা"),
    lookalike(Set::of("ম"), "স\u{9CD}করা"),
    lookalike(ANY, "ভরা"),
    lookalike(Set::of("ধ"), "মরা"),
    lookalike(H, "ধরা"),
    lookalike(Set::of("উ"), "ত\u{9CD}তরা"),
    lookalike(Set::of("অ"), "ন\u{9CD}তরা"),
    lookalike(Set::of("চ"), "ন\u{9CD}দরা"),
    lookalike(Set::of("প"), "\u{9CD}সরা"),
    lookalike(Set::of("ম"), "\u{9CD}পরা"),
    lookalike(Set::of("য"), "\u{9BE}করা"),
    // বাইরে, বাইরের.
    lookalike(Set::of("ব"), "\u{9BE}ইরে"),
    instead(Set::of("ব"), "\u{9BE}ইরের", "র"),
    // ছেলে, ছেলের, ছেলেরা.
    lookalike(Set::of("ছ"), "\u{9C7}লে"),
    instead(Set::of("ছ"), "\u{9C7}লের", "র"),
    instead(Set::of("ছ"), "\u{9C7}লেরা", "রা"),
    // রাজার, গাজার; but বাজার, হাজার.
    instead(Set::of("রগল"), "\u{9BE}জার", "র"),
    lookalike(Set::of("খ"), "\u{9BE}ব\u{9BE}র"),
    // Nouns in ার: বিচার, ব্যাপার, কমান্ডার, সেন্টার, সরকার, সোমবার, মজুমদার, উদ্ধার, কারাগার, বাজার, ব্যবহার; but জেলার, ঢাকার,
    // চেষ্টার, বাবার, মর্যাদার, তাহার.
    lookalike(Set::of("চপ"), "\u{9BE}র"),
    lookalike(H, "ড\u{9BE}র"),
    lookalike(Set::of("সন"), "\u{9CD}ট\u{9BE}র"),
    lookalike(BARE.or(H).or(Set::of("ৎ")), "ক\u{9BE}র"),
    lookalike(BARE.or(Set::of("এআ\u{9BF}\u{9C1}\u{9CB}")), "ব\u{9BE}র"),
    lookalike(BARE.or(H), "দ\u{9BE}র"),
    lookalike(H, "ধ\u{9BE}র"),
    lookalike(AA, "গ\u{9BE}র"),
    lookalike(H.or(Set::of("উ\u{9BE}\u{9BF}\u{9C7}")), "জ\u{9BE}র"),
    Lookalike { letters: 4..=usize::MAX, ..lookalike(ANY, "হ\u{9BE}র") },
    // দুপুর, প্রচুর, পুকুর, যশোর, কঠোর; but মৃত্যুর, শিশুর, আলোর.
    lookalike(Set::of("কচদনপব"), "\u{9C1}র"),
    lookalike(Set::of("শঠটড\u{9BC}\u{9DC}\u{9DF}"), "\u{9CB}র"),
];

/// The second letters of nouns of two letters that both have ে, such as দেশে. Most other such words are verbs: থেকে, রেখে, ছেড়ে.
const OF_NOUNS: Set = Set::of("শষঘজহল");

fn without_ending(word: &str) -> Option<&str> {
    let sure = after_apostrophe(word).or_else(|| first_of(PARTICLES, word)).or_else(|| without_plural(word));
    if sure.is_some() {
        return sure;
    }
    let row = LOOKALIKES.iter().find(|row| {
        word.strip_suffix(row.text).and_then(last_of).is_some_and(|before| row.before.has(before))
            && row.letters.contains(&letters_of(word).count())
    });
    match row {
        Some(row) => word.strip_suffix(row.ending?),
        None if is_verb(word) => None,
        None => first_of(ENDINGS, word),
    }
}

/// Whether the word is two letters that both have ে, the second not one [of nouns](OF_NOUNS).
fn is_verb(word: &str) -> bool {
    const E: u8 = offset_of('\u{9C7}');
    let mut letters = word.chars().map(|c| letter(c).unwrap_or(END)).filter(|&letter| letter != NUKTA);
    let first = [letters.next(), letters.next(), letters.next(), letters.next()];
    letters.next().is_none()
        && matches!(first, [Some(one), Some(E), Some(two), Some(E)] if LETTER.has(one) && CONSONANT.has(two) && !OF_NOUNS.has(two))
}

fn first_of<'t>(endings: &[Ending], word: &'t str) -> Option<&'t str> {
    endings.iter().find_map(|ending| word.strip_suffix(ending.text).filter(|rest| fits(rest, &ending.left)))
}

/// What precedes an apostrophe and an ending: ঢাকা’র, এডিবি’র.
fn after_apostrophe(word: &str) -> Option<&str> {
    let (rest, ending) = word.rsplit_once(is_apostrophe)?;
    let is_ending = ENDINGS.iter().chain(PARTICLES).any(|row| row.text == ending);
    (is_ending && letters_of(rest).take(2).count() == 2).then_some(rest)
}

fn without_plural(word: &str) -> Option<&str> {
    let singular = |rest: &'_ str| PLURALS.iter().find_map(|plural| rest.strip_suffix(plural).map(str::len));
    let len = CASES.iter().find_map(|case| singular(word.strip_suffix(case)?))?;
    // কমিটি
    word.get(..len).filter(|rest| fits(rest, &Left(2, At::NotAfter("কম\u{9BF}"))))
}

fn fits(rest: &str, &Left(letters, ref at): &Left) -> bool {
    let last = last_of(rest);
    let no_virama = last.is_some_and(|last| !H.has(last));
    let fits = match at {
        At::NoVirama => no_virama,
        At::NotAfter(text) => no_virama && !rest.ends_with(text),
        At::One(set) => last.is_some_and(|last| set.has(last)),
    };
    fits && letters_of(rest).take(letters).count() == letters
}

/// The letters of a word, as a reader counts them.
fn letters_of(word: &str) -> impl Iterator<Item = u8> {
    word.chars().filter_map(letter).filter(|&letter| LETTER.has(letter))
}

fn last_of(word: &str) -> Option<u8> {
    word.chars().next_back().and_then(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_comes_off() {
        for plural in PLURALS {
            for case in CASES {
                assert_eq!(stem(&alloc::format!("পাথর{plural}{case}")), "পাথর");
            }
        }
        for ending in ENDINGS.iter().chain(PARTICLES) {
            for word in ["পাথর", "পাখি", "মালা", "মা", "বই"] {
                let form = alloc::format!("{word}{}", ending.text);
                // পাখিয়ে is no form of পাখি.
                if fits(word, &ending.left) && !form.contains("িয\u{9BC}ে") && !form.contains("ি\u{9DF}ে") {
                    assert!(stem(&form).len() <= word.len(), "{form}");
                }
            }
        }
    }

    #[test]
    fn what_looks_like_an_ending_stays() {
        for word in [
            "করছে",
            "হয়েছে",
            "থাকবে",
            "যাবে",
            "করলে",
            "নিলে",
            "বলতে",
            "যেতে",
            "চালিয়ে",
            "থেকে",
            "রেখে",
            "ছেড়ে",
            "সরকার",
            "বিচার",
            "সোমবার",
            "সেন্টার",
            "উদ্ধার",
            "বাজার",
            "ব্যবহার",
            "দুপুর",
            "কঠোর",
            "ভিডিও",
        ] {
            assert_eq!(stem(word), word);
        }
        for (form, word) in [
            ("গাছে", "গাছ"),
            ("প্রভাবে", "প্রভাব"),
            ("স্কুলে", "স্কুল"),
            ("ভারতে", "ভারত"),
            ("সময়ে", "সময়"),
            ("মেয়ের", "মেয়ে"),
            ("ব্যাংকে", "ব্যাংক"),
            ("মিটিংয়ে", "মিটিং"),
            ("দেশে", "দেশ"),
            ("চেষ্টার", "চেষ্টা"),
            ("বাবার", "বাবা"),
            ("তাহার", "তাহা"),
            ("শিশুর", "শিশু"),
            ("সরকারের", "সরকার"),
        ] {
            assert_eq!(stem(form), word);
        }
    }

    #[test]
    fn what_would_leave_nothing_stays() {
        for word in ["", "ের", "রা", "কে", "মা", "ও", "এই", "ঘর", "a", "আমাকেb"] {
            assert_eq!(stem(word), word);
        }
    }
}
