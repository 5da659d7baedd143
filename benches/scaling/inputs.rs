//! Texts that could make time or memory grow faster than their length: for each group of rules the longest run of what it
//! looks at.

use crate::texts::Kind;

/// What an input is meant to slow down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// The normalizer and the grapheme clusters.
    Normalizing,
    /// Dates and numbers in running text.
    Finding,
    Both,
}

/// A beginning, and what is repeated after it.
#[derive(Debug)]
pub struct Input {
    pub name: &'static str,
    pub purpose: For,
    start: &'static str,
    unit: String,
}

impl Input {
    /// A text of `bytes` bytes, or a little more.
    pub fn text(&self, bytes: usize) -> String {
        let mut text = String::with_capacity(bytes + self.unit.len());
        text.push_str(self.start);
        while text.len() < bytes {
            text.push_str(&self.unit);
        }
        text
    }
}

const RUNS: &[(&str, For, &str, &str)] = &[
    ("vowel signs", For::Normalizing, "ক", "\u{9BE}"),
    ("two vowel signs in turn", For::Normalizing, "ক", "\u{9BF}\u{9C0}"),
    ("parts of vowel signs", For::Normalizing, "ক", "\u{9C7}\u{9BE}"),
    ("letters with parted signs", For::Normalizing, "", "ক\u{9C7}\u{9BE}"),
    ("joiners", For::Normalizing, "ক", "\u{200D}\u{200C}"),
    ("letters with joiners", For::Normalizing, "", "ক\u{200C}"),
    ("viramas", For::Normalizing, "ক", "\u{9CD}"),
    ("one conjunct", For::Normalizing, "", "ক\u{9CD}"),
    ("a conjunct of ra", For::Normalizing, "", "র\u{9CD}"),
    ("nuktas", For::Normalizing, "ড", "\u{9BC}"),
    ("nukta and virama in turn", For::Normalizing, "ড", "\u{9CD}\u{9BC}"),
    ("candrabindus", For::Normalizing, "ক", "\u{981}"),
    ("candrabindu and anusvara in turn", For::Normalizing, "ক", "\u{982}\u{981}"),
    ("bindu and vowel sign in turn", For::Normalizing, "ক", "\u{981}\u{9BE}"),
    ("displaced rephs", For::Normalizing, "", "ধর\u{9CD}\u{9CD}ব"),
    ("rephs before signs", For::Normalizing, "", "তর\u{9CD}\u{9C0}"),
    ("signs before the letter", For::Normalizing, "অ", "\u{9BF}ক"),
    ("two signs a letter", For::Normalizing, "", "ক\u{9BE}\u{9BF}"),
    ("vowel letters with signs", For::Normalizing, "", "অ\u{9BE}"),
    ("old khanda ta", For::Normalizing, "", "ত\u{9CD}\u{200D}"),
    ("marks of other scripts", For::Normalizing, "ক", "\u{316}\u{300}"),
    ("invisible characters", For::Normalizing, "ক", "\u{200B}"),
    ("colons", For::Normalizing, "", "দু:"),
    ("spaces", For::Normalizing, "ক", " "),
    ("dots", For::Normalizing, "ক", "."),
    ("dandas", For::Normalizing, "ক", " ।"),
    ("one emoji", For::Normalizing, "", "👩\u{200D}"),
    ("flags", For::Normalizing, "", "\u{1F1E7}\u{1F1E9}"),
    ("months", For::Finding, "", "সেপ্টেম্বর "),
    ("dates", For::Finding, "", "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম "),
    ("labels", For::Finding, "", "প্রকাশ : "),
    ("weekdays", For::Finding, "", "বুধবার, "),
    ("one number", For::Finding, "", "১"),
    ("grouped number", For::Finding, "", "১২,"),
    ("numbers with dashes", For::Finding, "", "১২-"),
    ("number words", For::Finding, "", "হাজার লাখ কোটি "),
    ("one number in words", For::Finding, "", "এক কোটি "),
];

/// The kinds of text, and the runs.
pub fn all() -> Vec<Input> {
    let kinds = Kind::ALL.iter().map(|&kind| {
        let purpose = match kind {
            Kind::Clean | Kind::Damaged => For::Both,
            Kind::Composed | Kind::Markup | Kind::Ascii => For::Normalizing,
            Kind::Sparse | Kind::Figures | Kind::Dense | Kind::Page | Kind::Dates => For::Finding,
        };
        Input { name: kind.name(), purpose, start: "", unit: kind.text(1 << 20) }
    });
    let runs =
        RUNS.iter().map(|&(name, purpose, start, unit)| Input { name, purpose, start, unit: unit.repeat(1 << 10) });
    kinds.chain(runs).collect()
}
