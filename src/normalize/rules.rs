//! The table of rules: the one source for the engine, for [`Change`](super::Change), for the documentation and for
//! the tests. Adding a rule is one row here and one function in `rewrite`.
//!
//! Evidence for each row: Unicode `DoNotEmit.txt` and UAX #15, the ICANN Bengali label generation rules, Nisaba's visual
//! normalization, glyph runs measured with HarfBuzz in three fonts, and counts over running text.

use core::fmt;

use super::kind::{self as k, KindSet};
use super::rewrite::{self, Sweep};

/// What a rule is for, and with it when it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Group {
    /// Canonical equivalence (UAX #15): always on.
    Canonical,
    /// Another encoding of what the reader already sees: on from [`Level::Visual`](super::Level::Visual).
    Visual,
    /// Mending of damaged spelling: on from [`Level::Repair`](super::Level::Repair).
    Repair,
    /// Right only where the language is known: never on unless asked for.
    Language,
    /// A repair that good text can contradict: never on unless asked for.
    Contested,
    /// Punctuation, width, spaces and digits: never on unless asked for.
    Punctuation,
}

pub(crate) struct Row {
    rule: Rule,
    id: &'static str,
    name: &'static str,
    group: Group,
    summary: &'static str,
    example: (&'static str, &'static str),
    excludes: Option<Rule>,
    /// The rule can only fire where each of these sets is met by some character.
    pub(crate) needs: [KindSet; 2],
    pub(crate) apply: fn(&mut Sweep<'_>) -> bool,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $id:literal $group:ident $name:literal: $summary:literal,
        $before:literal => $after:literal, $first:expr, $second:expr, $apply:path $(, not $other:ident)?;)*) => {
        /// One rule of the normalizer: what it does in a sentence is its [`summary`](Rule::summary).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Rule {
            $(#[doc = concat!("`", $id, "`: ", $summary, ".")] $(#[$doc])* $rule,)*
        }

        impl Rule {
            /// Every rule, in the order in which they are tried.
            pub const ALL: &'static [Rule] = &[$(Rule::$rule,)*];
        }

        static ROWS: [Row; Rule::ALL.len()] = [$(Row {
            rule: Rule::$rule,
            id: $id,
            name: $name,
            group: Group::$group,
            summary: $summary,
            example: ($before, $after),
            excludes: rules!(@other $($other)?),
            needs: [$first, $second],
            apply: $apply,
        },)*];
    };
    (@other) => { None };
    (@other $other:ident) => { Some(Rule::$other) };
}

rules! {
    NuktaLetter "C1" Canonical "nukta-letter":
        "the nukta letters ড় ঢ় য় take one of their two encodings, as chosen by `Nukta`",
        "হ\u{9DF}" => "হ\u{9AF}\u{9BC}", k::NUKTA, k::ANY, rewrite::canonical::never;
    CanonicalOrder "C3" Canonical "canonical-order":
        "nukta, virama and other combining marks stand in canonical order",
        "ড\u{9CD}\u{9BC}গ" => "ড\u{9BC}\u{9CD}গ", k::REORDERED, k::ANY, rewrite::canonical::order;
    SplitVowelSign "C2" Canonical "split-vowel-sign":
        "a vowel sign written in its two parts becomes one code point",
        "ক\u{9C7}\u{9BE}ন" => "ক\u{9CB}ন", k::SIGN_E, k::TAIL_PART, rewrite::canonical::compose;
    LegacyKhandaTa "D2" Visual "legacy-khanda-ta":
        "ত with virama and ZWJ, the old encoding of khanda ta, becomes ৎ",
        "উত\u{9CD}\u{200D}সব" => "উৎসব", k::TA, k::JOINER, rewrite::visual::legacy_khanda_ta;
    JoinerRun "D7" Visual "joiner-run":
        "a run of join controls becomes the one that decides",
        "হ\u{9CD}\u{200D}\u{200C}ত" => "হ\u{9CD}\u{200C}ত", k::JOINER, k::ANY, rewrite::visual::joiner_run;
    VowelLetter "D1" Visual "vowel-letter":
        "an independent vowel with the sign that makes it another one becomes that letter",
        "অ\u{9BE}মি" => "আমি", k::VOWEL_LETTER, k::VOWEL_LETTER_SIGN, rewrite::visual::vowel_letter;
    SwappedVowelSign "D3" Visual "swapped-vowel-sign":
        "the two parts of ো or ৌ in the wrong order become one sign",
        "ভাল\u{9BE}\u{9C7}" => "ভাল\u{9CB}", k::SIGN_E, k::TAIL_PART, rewrite::visual::swapped_vowel_sign;
    RaYaPhala "D4" Visual "ra-ya-phala":
        "ra with ya-phala takes ZWJ, not ZWNJ",
        "র\u{200C}\u{9CD}যাম" => "র\u{200D}\u{9CD}যাম", k::RA, k::JOINER, rewrite::visual::ra_ya_phala;
    YaPhalaJoiner "D5" Visual "ya-phala-joiner":
        "a join control before ya-phala is dropped where ra does not need it",
        "জন\u{200D}\u{9CD}য" => "জন\u{9CD}য", k::JOINER, k::YA, rewrite::visual::ya_phala_joiner;
    StrayJoiner "D6" Visual "stray-joiner":
        "a join control that joins or parts nothing is dropped",
        "ক\u{200C}রে" => "করে", k::JOINER, k::ANY, rewrite::visual::stray_joiner;
    IdleNonJoiner "D8" Visual "idle-non-joiner":
        "ZWNJ after virama is dropped where no consonant follows",
        "বাক\u{9CD}\u{200C}" => "বাক\u{9CD}", k::JOINER, k::VIRAMA, rewrite::visual::idle_non_joiner;
    ReservedDanda "D9" Visual "reserved-danda":
        "the reserved code points U+09E4 and U+09E5 become the dandas U+0964 and U+0965",
        "শেষ\u{9E5}" => "শেষ\u{965}", k::RESERVED, k::ANY, rewrite::visual::reserved_danda;
    BengaliRa "D10bn" Language "bengali-ra":
        "ৰ in a conjunct becomes র: for text known to be in Bengali",
        "ৰ\u{9CD}ক" => "র\u{9CD}ক", k::RA, k::VIRAMA, rewrite::visual::bengali_ra, not AssameseRa;
    AssameseRa "D10as" Language "assamese-ra":
        "র in a conjunct becomes ৰ: for text known to be in Assamese",
        "ক\u{9CD}র" => "ক\u{9CD}ৰ", k::RA, k::VIRAMA, rewrite::visual::assamese_ra, not BengaliRa;
}

/// The rules after which the repairs begin.
const LAST_VISUAL: Rule = Rule::AssameseRa;

impl Rule {
    #[allow(clippy::indexing_slicing)] // the table has a row for every variant, in their order
    pub(crate) fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// The identifier, such as `"O14"` or `"D10bn"`; stable between versions.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// The rule with this [`id`](Rule::id).
    ///
    /// ```
    /// use bengali_text::Rule;
    /// assert_eq!(Rule::from_id("D2"), Some(Rule::LegacyKhandaTa));
    /// assert_eq!(Rule::from_id("Z9"), None);
    /// ```
    pub fn from_id(id: &str) -> Option<Rule> {
        ROWS.iter().find(|row| row.id == id).map(|row| row.rule)
    }

    /// A short name in lower case, such as `legacy-khanda-ta`.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// What the rule is for, and with it when it is on.
    pub fn group(self) -> Group {
        self.row().group
    }

    /// What the rule does, in one sentence without a full stop.
    pub fn summary(self) -> &'static str {
        self.row().summary
    }

    /// A text that the rule changes, and what it makes of it.
    ///
    /// ```
    /// use bengali_text::Rule;
    /// assert_eq!(Rule::VowelLetter.example(), ("অ\u{9BE}মি", "আমি"));
    /// ```
    pub fn example(self) -> (&'static str, &'static str) {
        self.row().example
    }

    /// The rule that does the opposite, if there is one: of the two, the later
    /// [`with`](super::Normalizer::with) wins.
    pub fn excludes(self) -> Option<Rule> {
        self.row().excludes
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id(), self.name())
    }
}

/// A set of rules.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RuleSet(u64);

impl RuleSet {
    pub(crate) const EMPTY: RuleSet = RuleSet(0);

    /// The rules that settle before any repair is tried.
    pub(crate) const BEFORE_REPAIRS: RuleSet = RuleSet((2 << LAST_VISUAL as u8) - 1);

    pub(crate) const fn from_bits(bits: u64) -> RuleSet {
        RuleSet(bits)
    }

    pub(crate) const fn intersection(self, other: RuleSet) -> RuleSet {
        RuleSet(self.0 & other.0)
    }

    pub(crate) const fn of(group: Group) -> RuleSet {
        let mut set = 0;
        let mut at = 0;
        while at < ROWS.len() {
            if ROWS[at].group as u8 == group as u8 {
                set |= 1 << at;
            }
            at += 1;
        }
        RuleSet(set)
    }

    pub(crate) const fn union(self, other: RuleSet) -> RuleSet {
        RuleSet(self.0 | other.0)
    }

    pub(crate) const fn minus(self, other: RuleSet) -> RuleSet {
        RuleSet(self.0 & !other.0)
    }

    pub(crate) const fn with(self, rule: Rule) -> RuleSet {
        let out = match ROWS[rule as usize].excludes {
            Some(other) => self.0 & !(1 << other as u8),
            None => self.0,
        };
        RuleSet(out | 1 << rule as u8)
    }

    pub(crate) const fn without(self, rule: Rule) -> RuleSet {
        RuleSet(self.0 & !(1 << rule as u8))
    }

    pub(crate) const fn is_subset(self, other: RuleSet) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether `rule` is in the set.
    pub const fn contains(self, rule: Rule) -> bool {
        self.0 >> rule as u8 & 1 == 1
    }

    /// Whether the set holds no rule.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many rules the set holds.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The rules of the set, in the order of [`Rule::ALL`].
    pub fn iter(self) -> RuleIter {
        RuleIter { left: self.0 }
    }
}

impl fmt::Debug for RuleSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(Rule::id)).finish()
    }
}

impl FromIterator<Rule> for RuleSet {
    fn from_iter<I: IntoIterator<Item = Rule>>(rules: I) -> Self {
        rules.into_iter().fold(RuleSet::EMPTY, RuleSet::with)
    }
}

impl IntoIterator for RuleSet {
    type Item = Rule;
    type IntoIter = RuleIter;

    fn into_iter(self) -> RuleIter {
        self.iter()
    }
}

/// The rules of a [`RuleSet`].
#[derive(Clone, Debug)]
pub struct RuleIter {
    left: u64,
}

impl Iterator for RuleIter {
    type Item = Rule;

    fn next(&mut self) -> Option<Rule> {
        let at = self.left.trailing_zeros() as usize;
        let rule = Rule::ALL.get(at).copied()?;
        self.left &= self.left - 1;
        Some(rule)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.left.count_ones() as usize;
        (len, Some(len))
    }
}

impl ExactSizeIterator for RuleIter {}
impl core::iter::FusedIterator for RuleIter {}

const _: () = assert!(Rule::ALL.len() <= 64, "RuleSet holds 64 rules");
