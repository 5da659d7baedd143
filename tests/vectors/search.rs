//! `fold_same.tsv` and `fold_different.tsv`: pairs of words that share a search key, and that do not. `stems.tsv`: inflected forms and their
//! stems.

use bengali_text::search::{Folder, Strength, stem};

use crate::rows::{self, unescape};

fn meet(strength: Strength, one: &str, other: &str) -> bool {
    Folder::new(strength).fold(one) == Folder::new(strength).fold(other)
}

/// The weakest strength at which the two words have the same key.
fn meets_at(one: &str, other: &str) -> &'static str {
    [(Strength::Light, "light"), (Strength::Standard, "standard"), (Strength::Phonetic, "phonetic")]
        .into_iter()
        .find(|&(strength, _)| meet(strength, one, other))
        .map_or("never", |(_, name)| name)
}

/// Each row of `name` has the strength of its column `meets`. Returns the percentage of rows that meet at each strength.
fn check(name: &str) -> [f64; 3] {
    let rows = rows::read(name);
    let mut wrong = Vec::new();
    let mut met = [0.0; 3];
    for row in &rows {
        let (one, other) = (unescape(row.get("a")), unescape(row.get("b")));
        let have = meets_at(&one, &other);
        if have != row.get("meets") {
            wrong.push(format!("{}: {one} and {other} meet at {have}, expected {}", row.id(), row.get("meets")));
        }
        for (met, upto) in
            met.iter_mut().zip([&["light"][..], &["light", "standard"], &["light", "standard", "phonetic"]])
        {
            *met += f64::from(u8::from(upto.contains(&have)));
        }
    }
    assert!(wrong.is_empty(), "{name}: {} of {} rows\n{}", wrong.len(), rows.len(), wrong.join("\n"));
    #[allow(clippy::cast_precision_loss)] // some hundreds
    met.map(|met| 100.0 * met / rows.len() as f64)
}

#[test]
fn spellings_of_one_word_share_a_key() {
    let [_, standard, phonetic] = check("fold_same.tsv");
    assert!(standard >= 80.0 && phonetic >= 95.0, "{standard} {phonetic}");
}

#[test]
fn different_words_have_different_keys() {
    let [light, standard, _] = check("fold_different.tsv");
    assert!(light == 0.0 && standard <= 5.0, "{light} {standard}");
}

#[test]
fn forms_have_the_stem_of_their_word() {
    let rows = rows::read("stems.tsv");
    let wrong: Vec<_> = rows
        .iter()
        .filter(|row| stem(row.get("form")) != row.get("stem"))
        .map(|row| format!("{}: {} expected {}", row.get("form"), stem(row.get("form")), row.get("stem")))
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// Forms of one lemma have one stem, but for a few that have two readings.
#[test]
fn forms_of_one_word_have_one_stem() {
    let rows = rows::read("stems.tsv");
    let (same, different): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.get("verdict") == "same");
    let joined =
        |rows: &[&rows::Row]| rows.iter().filter(|row| stem(row.get("form")) == stem(row.get("lemma"))).count();
    assert!(100 * joined(&same) >= 98 * same.len(), "{} of {}", joined(&same), same.len());
    assert!(2 * joined(&different) <= different.len() + 1, "{} of {}", joined(&different), different.len());
}

/// Of how many rows `stem` makes the stem that a reader expects, and of how many the form and that stem do not meet in an index.
fn check_stems(name: &str) -> (usize, usize) {
    let rows = rows::read(name);
    let wrong = rows.iter().filter(|row| stem(row.get("form")) != row.get("stem"));
    let apart = rows.iter().filter(|row| stem(row.get("form")) != stem(row.get("stem")));
    (rows.len() - wrong.count(), apart.count())
}

/// Forms of running text (60 tokens each of news, law, literature, everyday sentences and comments, drawn at random, none twice),
/// with the stem that a reader expects, labelled before `stem` was run on them: endings of nouns and pronouns off, all else as it is.
/// The rows of `LOOKALIKES` were made after the misses of these had been read, from counts of other text.
#[test]
fn forms_of_running_text_have_the_stem_that_a_reader_expects() {
    let (right, apart) = check_stems("stems_labelled.tsv");
    assert!(right >= 278 && apart <= 9, "of 300: {right} right, {apart} apart");
}

/// 150 more such forms, 30 of each kind of text, labelled before anything was run on them. The rows of nouns in ক and দ were made after their
/// misses had been read, from counts of other text; all others before.
#[test]
fn fresh_forms_have_the_stem_that_a_reader_expects() {
    let (right, apart) = check_stems("stems_fresh.tsv");
    assert!(right >= 136 && apart <= 6, "of 150: {right} right, {apart} apart");
}
