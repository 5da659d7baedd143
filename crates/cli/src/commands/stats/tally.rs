//! What is counted in a text.

use std::collections::BTreeMap;
use std::io::Read;

use anyhow::Result;
use bengali_text::{Normalizer, Rule};
use serde::Serialize;

use crate::lines::Portions;
use crate::output::Lines;

/// How often an encoding of something is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Nukta {
    pub composed: u64,
    pub decomposed: u64,
}

/// Counts of one text or of many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub files: u64,
    pub clean_files: u64,
    pub lines: u64,
    pub clean_lines: u64,
    pub bytes: u64,
    pub letters: u64,
    pub bengali_digits: u64,
    pub ascii_digits: u64,
    /// How many changes each rule makes, by its name.
    pub changes: BTreeMap<&'static str, u64>,
    /// Of ড়, ঢ় and য়.
    pub nukta: [Nukta; 3],
    pub composed_files: u64,
    pub decomposed_files: u64,
    pub mixed_files: u64,
}

impl Tally {
    /// Of one file.
    pub fn of(input: impl Read, normalizer: &Normalizer) -> Result<Self> {
        let mut tally = Self { files: 1, ..Self::default() };
        let mut portions = Portions::new(input);
        while let Some((_, text)) = portions.next()? {
            tally.bytes += text.len() as u64;
            tally.characters(text);
            tally.changes(text, normalizer);
        }
        tally.clean_files = u64::from(tally.changes.is_empty());
        let (composed, decomposed) = tally.nukta_total();
        match (composed > 0, decomposed > 0) {
            (true, true) => tally.mixed_files = 1,
            (true, false) => tally.composed_files = 1,
            (false, true) => tally.decomposed_files = 1,
            (false, false) => {}
        }
        Ok(tally)
    }

    /// ড় ঢ় য় in both encodings.
    pub fn nukta_total(&self) -> (u64, u64) {
        self.nukta
            .iter()
            .fold((0, 0), |(composed, decomposed), counts| (composed + counts.composed, decomposed + counts.decomposed))
    }

    /// How many changes there are.
    pub fn all_changes(&self) -> u64 {
        self.changes.values().sum()
    }

    /// How many changes `rule` makes.
    pub fn changes_by(&self, rule: Rule) -> u64 {
        self.changes.get(rule.name()).copied().unwrap_or_default()
    }

    fn characters(&mut self, text: &str) {
        let mut before = '\0';
        for c in text.chars() {
            let [rra, rha, yya] = &mut self.nukta;
            match (before, c) {
                (_, '\u{9DC}') => rra.composed += 1,
                (_, '\u{9DD}') => rha.composed += 1,
                (_, '\u{9DF}') => yya.composed += 1,
                ('ড', '\u{9BC}') => rra.decomposed += 1,
                ('ঢ', '\u{9BC}') => rha.decomposed += 1,
                ('য', '\u{9BC}') => yya.decomposed += 1,
                (_, '0'..='9') => self.ascii_digits += 1,
                (_, '০'..='৯') => self.bengali_digits += 1,
                _ => {}
            }
            self.letters += u64::from(is_letter(c));
            before = c;
        }
    }

    fn changes(&mut self, text: &str, normalizer: &Normalizer) {
        let lines = text.lines().count() as u64;
        self.lines += lines;
        self.clean_lines += lines;
        let (mut numbers, mut last) = (Lines::new(text), 0);
        for change in normalizer.changes(text) {
            *self.changes.entry(change.rule().name()).or_default() += 1;
            let line = numbers.number(change.range().start);
            if line != last {
                self.clean_lines -= 1;
                last = line;
            }
        }
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.files += other.files;
        self.clean_files += other.clean_files;
        self.lines += other.lines;
        self.clean_lines += other.clean_lines;
        self.bytes += other.bytes;
        self.letters += other.letters;
        self.bengali_digits += other.bengali_digits;
        self.ascii_digits += other.ascii_digits;
        self.composed_files += other.composed_files;
        self.decomposed_files += other.decomposed_files;
        self.mixed_files += other.mixed_files;
        for (name, count) in other.changes {
            *self.changes.entry(name).or_default() += count;
        }
        for (sum, counts) in self.nukta.iter_mut().zip(other.nukta) {
            sum.composed += counts.composed;
            sum.decomposed += counts.decomposed;
        }
    }
}

/// A letter of the Bengali block: consonants and independent vowels, not signs and marks.
fn is_letter(c: char) -> bool {
    matches!(c, '\u{985}'..='\u{9B9}' | '\u{9CE}' | '\u{9DC}'..='\u{9DF}' | '\u{9E0}' | '\u{9E1}' | '\u{9F0}' | '\u{9F1}')
}

#[cfg(test)]
mod tests {
    use bengali_text::Level;

    use super::*;

    #[test]
    fn a_text_in_portions_counts_as_a_whole() {
        let page = include_str!("../../../../../examples/data/article.txt");
        let damaged = "অ\u{9BE}মি হ\u{9DF}েছে\nহয\u{9BC}\u{9C7}\u{9C7} ২৫ 20২3\n\nউত\u{9CD}\u{200D}সব";
        // Longer than what is read at a time.
        let text = format!("{page}{damaged}\n").repeat(100) + damaged;
        let normalizer = Normalizer::new(Level::Repair);
        let tally = Tally::of(text.as_bytes(), &normalizer).unwrap();
        assert_eq!(tally.all_changes(), normalizer.changes(&text).count() as u64);
        for &rule in Rule::ALL {
            let want = normalizer.changes(&text).filter(|change| change.rule() == rule).count();
            assert_eq!(tally.changes_by(rule), want as u64, "{rule}");
        }
        let clean = text.lines().filter(|line| normalizer.is_normalized(line)).count();
        assert_eq!((tally.lines, tally.clean_lines), (text.lines().count() as u64, clean as u64));
        let count = |what: &str| text.matches(what).count() as u64;
        let nukta = |composed, decomposed| Nukta { composed: count(composed), decomposed: count(decomposed) };
        let want = [("\u{9DC}", "ড\u{9BC}"), ("\u{9DD}", "ঢ\u{9BC}"), ("\u{9DF}", "য\u{9BC}")];
        assert_eq!(tally.nukta, want.map(|(composed, decomposed)| nukta(composed, decomposed)));
        let digits = |set: &str| text.chars().filter(|&c| set.contains(c)).count() as u64;
        assert_eq!((tally.bengali_digits, tally.ascii_digits), (digits("০১২৩৪৫৬৭৮৯"), digits("0123456789")));
        assert_eq!((tally.bytes, tally.files, tally.mixed_files), (text.len() as u64, 1, 1));
    }

    #[test]
    fn letters_are_not_signs() {
        assert_eq!("ক\u{9CD}ষিঃঁৎঅ\u{9DF}য\u{9BC}৫।aৰ".chars().filter(|&c| is_letter(c)).count(), 7);
    }
}
