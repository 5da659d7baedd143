//! Rendering: words and rows are shaped in the installed fonts, before and after normalizing. `Canonical` and `Visual` keep the glyphs,
//! `Repair` leaves no dotted circle, and each exception is named here.
#![allow(missing_docs, unreachable_pub)]
// A test may panic; that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod fonts;
#[path = "../../tests/vectors/rows.rs"]
#[allow(dead_code)] // not everything there is used here
mod rows;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use bengali_text::{Group, Level, Normalizer, Rule, RuleSet};

use fonts::{Shaper, shapers};
use rows::{Row, spell, unescape};
use words::WORDS;

const VIRAMA: char = '\u{9CD}';
const ZWJ: char = '\u{200D}';

fn normalization_rows() -> Vec<Row> {
    rows::parse(include_str!("../../tests/data/normalization.tsv"))
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

fn is_consonant(c: char) -> bool {
    matches!(c, '\u{995}'..='\u{9B9}' | '\u{9DC}' | '\u{9DD}' | '\u{9DF}' | '\u{9F0}' | '\u{9F1}')
}

fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{9BE}'..='\u{9CC}' | '\u{9D7}' | '\u{9E2}' | '\u{9E3}')
}

/// A mark that attaches to the letter before it.
fn is_mark(c: char) -> bool {
    is_vowel_sign(c) || matches!(c, '\u{981}'..='\u{983}' | '\u{9BC}' | VIRAMA | '\u{9FE}')
}

/// A vowel sign that is drawn before its conjunct, or its first part is.
fn is_pre_base(c: char) -> bool {
    matches!(c, '\u{9BF}' | '\u{9C7}' | '\u{9C8}' | '\u{9CB}' | '\u{9CC}')
}

/// Where `Visual` may change the glyphs: in the first three cases because Unicode prescribes the result, in the others because fonts and
/// shaping engines treat joiners inconsistently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exception {
    /// অা and the like: before, it has a dotted circle, since the pair is not allowed.
    VowelPair,
    /// U+09E4 and U+09E5, which no font has.
    ReservedDanda,
    /// The old khanda ta is a ত that joins the conjunct after it: a vowel sign of the conjunct is drawn before the ত, a reph above the ত,
    /// and a mark after it has no letter. ৎ is a letter of its own.
    OldKhandaTa,
    /// A joiner at the start of a word hides the initial form of a vowel sign.
    LeadingJoiner,
    /// A second joiner ends the syllable: the mark after it gets a dotted circle, the vowel sign after the next letter is drawn after the
    /// virama, and of ZWJ and ZWNJ after a virama some fonts apply one, some the other.
    JoinerRun,
    /// In Noto Sans and Noto Serif the I sign has another form with a reph or an anusvara, but not if a joiner follows the anusvara:
    /// মার্কিং with ZWNJ after it.
    JoinerAfterAnusvara,
    /// Next to a joiner, candrabindu is drawn above the letter if া ে are two signs, and above the ো if they are one.
    SwappedSignCandrabindu,
    /// Text with a dotted circle before and after: the vowel sign after the joiner has its initial form.
    JoinerAfterCircle,
}

/// The exceptions that apply to the source and the rules that fired.
fn exceptions(text: &str, rules: RuleSet, circles: bool) -> Vec<Exception> {
    let chars: Vec<char> = text.chars().collect();
    let has = |len: usize, fits: &dyn Fn(&[char]) -> bool| chars.windows(len).any(fits);
    let joined_candrabindu = text
        .split(|c| !is_mark(c) && !is_joiner(c))
        .any(|marks| marks.contains('\u{981}') && marks.contains(is_joiner));
    let fitting = [
        (Exception::VowelPair, rules.contains(Rule::VowelLetter)),
        (Exception::ReservedDanda, rules.contains(Rule::ReservedDanda)),
        (Exception::OldKhandaTa, rules.contains(Rule::LegacyKhandaTa) && old_khanda_ta_takes_marks(&chars)),
        (
            Exception::LeadingJoiner,
            rules.contains(Rule::StrayJoiner)
                && text.split(char::is_whitespace).any(|word| word.starts_with(is_joiner)),
        ),
        (
            Exception::JoinerRun,
            has(3, &|w| is_joiner(w[0]) && is_joiner(w[1]) && is_mark(w[2]))
                || has(3, &|w| is_mark(w[0]) && w[1] == ZWJ && is_joiner(w[2])),
        ),
        (
            Exception::JoinerAfterAnusvara,
            rules.contains(Rule::StrayJoiner)
                && has(3, &|w| (is_mark(w[0]) || is_joiner(w[0])) && w[1] == '\u{982}' && is_joiner(w[2])),
        ),
        (Exception::SwappedSignCandrabindu, rules.contains(Rule::SwappedVowelSign) && joined_candrabindu),
        (Exception::JoinerAfterCircle, rules.contains(Rule::StrayJoiner) && circles),
    ];
    fitting.into_iter().filter(|(_, fits)| *fits).map(|(exception, _)| exception).collect()
}

/// Whether there is an old khanda ta with a reph before it, with a mark after it, or before a conjunct with a vowel sign that is drawn
/// before it.
fn old_khanda_ta_takes_marks(chars: &[char]) -> bool {
    (0..chars.len()).filter(|&at| chars[at..].starts_with(&['ত', VIRAMA, ZWJ])).any(|at| {
        let reph = at >= 2 && chars[at - 1] == VIRAMA && matches!(chars[at - 2], 'র' | 'ৰ');
        let mut rest = chars[at + 3..].iter().copied().skip_while(|&c| is_joiner(c)).peekable();
        let mark = rest.peek().is_some_and(|&c| is_mark(c));
        let in_conjunct = |c: char| is_consonant(c) || is_joiner(c) || matches!(c, 'ৎ' | VIRAMA | '\u{9BC}');
        reph || mark || rest.skip_while(|&c| in_conjunct(c)).take_while(|&c| is_mark(c)).any(is_pre_base)
    })
}

/// The texts whose glyphs changed without an exception, and for each exception the texts that only it allows.
#[derive(Default)]
struct Findings {
    changed: usize,
    needed: BTreeMap<Exception, usize>,
    broken: Vec<String>,
}

impl Findings {
    /// Compares the glyphs of `text` and of its normalized form in every font.
    fn compare(&mut self, shapers: &[Shaper], normalizer: &Normalizer, text: &str) {
        if normalizer.is_normalized(text) {
            return;
        }
        self.changed += 1;
        let result = normalizer.normalize(text);
        let Some(font) = shapers.iter().find(|font| font.glyphs(text) != font.glyphs(&result)) else { return };
        let rules: RuleSet = normalizer.changes(text).flat_map(|change| change.rules()).collect();
        let exceptions = exceptions(text, rules, font.draws_circle(text) && font.draws_circle(&result));
        if exceptions.is_empty() {
            self.broken.push(format!("{} -> {} by {rules:?} in {}", spell(text), spell(&result), font.file));
        }
        if let [exception] = exceptions.as_slice() {
            *self.needed.entry(*exception).or_default() += 1;
        }
    }

    fn finish(&self, at_least: usize) {
        assert!(
            self.broken.is_empty(),
            "{} of {} changed texts have other glyphs:\n{}",
            self.broken.len(),
            self.changed,
            self.broken.join("\n")
        );
        assert!(self.changed >= at_least, "only {} texts changed, expected {at_least}", self.changed);
    }
}

fn level_of(rule: Rule) -> Level {
    match rule.group() {
        Group::Canonical => Level::Canonical,
        Group::Visual | Group::Language => Level::Visual,
        _ => Level::Repair,
    }
}

/// Every rule that can change glyphs has at least five words, and gives the results in the table.
#[test]
fn every_rule_has_words_and_changes_them_as_listed() {
    let covered: BTreeSet<Rule> = WORDS.iter().map(|&(rule, _)| rule).collect();
    // Punctuation is not in words, and other scripts need other fonts.
    let drawn = |rule: &Rule| rule.group() != Group::Punctuation && *rule != Rule::OtherScripts;
    let drawn = Rule::ALL.iter().copied().filter(drawn);
    assert_eq!(covered, drawn.collect());
    for &(rule, words) in WORDS {
        assert!(words.len() >= 5, "{rule} has {} words", words.len());
        let normalizer = Normalizer::new(level_of(rule)).with(rule);
        for &(before, after) in words {
            assert_eq!(normalizer.normalize(before), after, "{rule}: {}", spell(before));
            assert!(
                normalizer.changes(before).any(|change| change.rules().contains(rule)),
                "{rule}: {}",
                spell(before)
            );
        }
    }
}

#[test]
fn words_of_the_visual_rules_look_the_same() {
    let shapers = shapers();
    let mut findings = Findings::default();
    for &(rule, words) in WORDS.iter().filter(|(rule, _)| level_of(*rule) < Level::Repair) {
        for (before, _) in words {
            findings.compare(&shapers, &Normalizer::new(level_of(rule)).with(rule), before);
        }
    }
    findings.finish(80);
}

#[test]
fn repaired_words_have_no_dotted_circle() {
    for shaper in shapers() {
        for &(rule, words) in WORDS {
            for (before, after) in words {
                assert!(
                    !shaper.draws_circle(after),
                    "{rule} in {}: {} -> {}",
                    shaper.file,
                    spell(before),
                    spell(after)
                );
            }
        }
    }
}

/// The normalizers that must keep the glyphs of a row of this level.
fn lookalikes(level: &str) -> Vec<Normalizer> {
    match level {
        "L1" | "L1-precomposed" => vec![Normalizer::new(Level::Canonical)],
        "L2" => vec![Normalizer::new(Level::Visual)],
        "L2-lang=bn" => vec![Normalizer::new(Level::Visual).with(Rule::BengaliRa)],
        "L2-lang=as" => vec![Normalizer::new(Level::Visual).with(Rule::AssameseRa)],
        // `Visual` runs before a repair, and may not change the glyphs of damaged text either.
        "KEEP" | "L3" | "L3-opt" => vec![Normalizer::new(Level::Canonical), Normalizer::new(Level::Visual)],
        _ => Vec::new(),
    }
}

#[test]
fn rows_look_the_same() {
    let shapers = shapers();
    let mut findings = Findings::default();
    for row in normalization_rows() {
        for normalizer in lookalikes(row.get("level")) {
            findings.compare(&shapers, &normalizer, &unescape(row.get("input_escaped")));
        }
    }
    findings.finish(150);
}

/// Whether a word begins with a mark: its letter is missing, and no rule can know which.
fn lacks_a_letter(text: &str) -> bool {
    text.split(|c: char| !is_mark(c) && !is_joiner(c) && !c.is_alphabetic()).any(|word| word.starts_with(is_mark))
}

#[test]
fn repaired_rows_have_no_dotted_circle() {
    let normalizer = Normalizer::new(Level::Repair);
    let mut rows = 0;
    for row in normalization_rows().iter().filter(|row| row.get("level") == "L3") {
        let result = normalizer.normalize(&unescape(row.get("input_escaped"))).into_owned();
        rows += 1;
        for shaper in shapers() {
            let circle = shaper.draws_circle(&result) && !lacks_a_letter(&result);
            assert!(!circle, "{} in {}: {}", row.id(), shaper.file, spell(&result));
        }
    }
    assert!(rows >= 200, "only {rows} rows");
}

/// Characters that form every context of the `Visual` rules.
const PIECES: [char; 16] = [
    'ক', 'ত', 'র', 'য', 'অ', 'ৎ', '\u{9BE}', '\u{9BF}', '\u{9C7}', '\u{9C1}', VIRAMA, '\u{9BC}', '\u{981}', '\u{982}',
    '\u{200C}', ZWJ,
];

/// How many of the first pieces are letters, with which a word can begin.
const LETTERS: usize = 6;

/// The text with this number, out of the texts of `len` pieces that begin with a letter.
fn text_of(number: usize, len: usize) -> String {
    let mut rest = number / LETTERS;
    let mut text = String::from(PIECES[number % LETTERS]);
    for _ in 1..len {
        text.push(PIECES[rest % PIECES.len()]);
        rest /= PIECES.len();
    }
    text
}

fn texts_of(len: usize, stride: usize) -> impl Iterator<Item = String> {
    let count = LETTERS * PIECES.len().pow(u32::try_from(len - 1).unwrap());
    (0..count).step_by(stride).map(move |number| text_of(number, len))
}

/// Every text of up to four pieces, and some longer ones.
#[test]
fn short_texts_look_the_same() {
    let shapers = shapers();
    let normalizer = Normalizer::new(Level::Visual);
    let mut findings = Findings::default();
    // The strides share no factor with the number of pieces, so every piece occurs in every place.
    for (len, stride) in [(1, 1), (2, 1), (3, 1), (4, 1), (5, 7), (6, 499)] {
        for text in texts_of(len, stride) {
            findings.compare(&shapers, &normalizer, &text);
        }
    }
    findings.finish(5_000);
    if !shapers.is_empty() {
        // An exception that no text needs has to be removed.
        for exception in [
            Exception::VowelPair,
            Exception::OldKhandaTa,
            Exception::JoinerRun,
            Exception::JoinerAfterAnusvara,
            Exception::SwappedSignCandrabindu,
            Exception::JoinerAfterCircle,
        ] {
            assert!(findings.needed.contains_key(&exception), "no text needs {exception:?}");
        }
    }
}
