//! A [`Rule`] and its properties, which come from its row in the table. To add one, write a row there, a function in `rewrite` unless
//! the row lists all rewritings, and a row for the tests.

use core::fmt;
use core::str::FromStr;

use super::table::every_rule;
use crate::normalize::kind::{self as k, KindSet};
use crate::normalize::options::Nukta;
use crate::unknown_name::UnknownName;

/// The groups of rules, by purpose, which also say when a rule is on.
///
/// ```
/// use bengali_text::{Group, Rule};
///
/// // The rules that are on only if asked for.
/// let asked: Vec<Rule> = Rule::ALL.iter().copied().filter(|rule| rule.group() > Group::Repair).collect();
/// assert!(asked.contains(&Rule::BengaliDigits) && !asked.contains(&Rule::KhandaTa));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Group {
    /// Canonical equivalence (UAX #15): always on.
    Canonical,
    /// Another encoding of what the reader already sees: on from [`Level::Visual`](crate::Level::Visual).
    Visual,
    /// Repair of mistyped or damaged text: on from [`Level::Repair`](crate::Level::Repair).
    Repair,
    /// Right only for text in a known language: on only if asked for.
    Language,
    /// Repairs that can damage correct text: on only if asked for.
    Contested,
    /// Punctuation, full-width forms, spaces and digits: on only if asked for.
    Punctuation,
}

impl Group {
    /// Every group.
    ///
    /// ```
    /// use bengali_text::{Group, Rule};
    ///
    /// for group in Group::ALL {
    ///     let rules: Vec<&str> = Rule::ALL.iter().filter(|rule| rule.group() == group).map(|rule| rule.name()).collect();
    ///     println!("{group}: {}", rules.join(", "));
    /// }
    /// ```
    pub const ALL: [Group; 6] =
        [Self::Canonical, Self::Visual, Self::Repair, Self::Language, Self::Contested, Self::Punctuation];

    /// The name, which [`Display`](fmt::Display) writes.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Canonical => "canonical",
            Self::Visual => "visual",
            Self::Repair => "repair",
            Self::Language => "language",
            Self::Contested => "contested",
            Self::Punctuation => "punctuation",
        }
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Group {
    type Err = UnknownName;

    /// Reads what `Display` writes.
    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let group = Self::ALL.into_iter().find(|group| group.name() == text);
        group.ok_or(UnknownName::new(text, "a group of rules like `repair`"))
    }
}

/// A row of the table.
pub(crate) struct Row {
    pub(crate) rule: Rule,
    id: &'static str,
    name: &'static str,
    pub(crate) group: Group,
    summary: &'static str,
    example: (&'static str, &'static str),
    pub(crate) excludes: Option<Rule>,
    /// The suspicious pairs, at which the scan must stop for this rule.
    pub(crate) pairs: &'static [Pair],
    /// The kinds of the characters at which the rule acts.
    pub(crate) begins: KindSet,
    /// Sets of kinds, of each of which a segment must have a character for the rule to act.
    pub(crate) needs: &'static [KindSet],
    /// The rewritings, applied in every context unless the rule has a function.
    pub(crate) rewritings: &'static [(&'static str, &'static str)],
}

/// A suspicious pair: two adjacent characters, by their kinds, that a rule may have to rewrite.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    pub(crate) before: KindSet,
    pub(crate) here: KindSet,
    /// For pairs that are common in clean text, their context: the kinds that precede the two, and those that follow.
    pub(crate) after: KindSet,
    pub(crate) next: KindSet,
    /// Whether the pair must follow ASCII or the beginning of the text.
    pub(crate) opens: bool,
    /// The encoding of the nukta letters in which the pair is suspicious, if not in both.
    pub(crate) nukta: Option<Nukta>,
}

const fn pair(before: KindSet, here: KindSet) -> Pair {
    Pair { before, here, after: k::ANY, next: k::ANY, opens: false, nukta: None }
}

/// A pair whose second character may begin a word.
const fn opening(here: KindSet) -> Pair {
    Pair { opens: true, ..pair(k::ASCII, here) }
}

impl Pair {
    /// The same pair, only after one of these kinds.
    const fn after(self, after: KindSet) -> Self {
        Self { after, ..self }
    }

    /// The same pair, only before one of these kinds.
    const fn before(self, next: KindSet) -> Self {
        Self { next, ..self }
    }

    /// The same pair, not before one of these kinds.
    const fn not_before(self, next: KindSet) -> Self {
        Self { next: !next, ..self }
    }

    /// The same pair, only if the nukta letters take this encoding.
    const fn to(self, nukta: Nukta) -> Self {
        Self { nukta: Some(nukta), ..self }
    }

    pub(crate) const NONE: Self = pair(0, 0);

    pub(crate) const fn is_for(&self, nukta: Nukta) -> bool {
        match self.nukta {
            Some(own) => own as u8 == nukta as u8,
            None => true,
        }
    }

    /// Whether the pair is suspicious in every context.
    pub(crate) const fn is_unconditional(&self) -> bool {
        self.after == k::ANY && self.next == k::ANY && !self.opens
    }
}

macro_rules! facts {
    ($($(#[$doc:meta])* $rule:ident $id:literal $group:ident $name:literal: $summary:literal,
        $before:literal => $after:literal,
        on [$($pair:expr),*], at $begins:expr $(, needs [$($need:expr),*])?,
        $(by $module:ident::$function:ident)? $(with [$($rewriting:expr),*])? $(, not $other:ident)?;)*) => {
        /// One rule of the normalizer; its [`summary`](Rule::summary) says what it does. [The table of
        /// rules](crate::guide::rules) lists all rules, with examples.
        ///
        /// ```
        /// use bengali_text::{Normalizer, Rule};
        ///
        /// let rule = Rule::FinalKhandaTa;
        /// assert_eq!((rule.id(), rule.name()), ("O14", "final-khanda-ta"));
        /// let (before, after) = rule.example();
        /// assert_eq!(Normalizer::default().with(rule).normalize(before), after);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Rule {
            $(#[doc = concat!("`", $id, "`: ", $summary, ".")] $(#[$doc])* $rule,)*
        }

        impl Rule {
            /// Every rule, in the order in which they run.
            ///
            /// ```
            /// use bengali_text::{Level, Normalizer, Rule};
            ///
            /// let repair = Normalizer::new(Level::Repair).rules();
            /// let opt_in = Rule::ALL.iter().filter(|&&rule| !repair.contains(rule)).count();
            /// assert_eq!(opt_in + repair.len(), Rule::ALL.len());
            /// ```
            pub const ALL: &'static [Rule] = &[$(Rule::$rule,)*];
        }

        pub(crate) static ROWS: [Row; Rule::ALL.len()] = [$(Row {
            rule: Rule::$rule,
            id: $id,
            name: $name,
            group: Group::$group,
            summary: $summary,
            example: ($before, $after),
            excludes: facts!(@other $($other)?),
            pairs: &[$($pair),*],
            begins: $begins,
            needs: &[$($($need),*)?],
            rewritings: &[$($($rewriting),*)?],
        },)*];
    };
    (@other) => { None };
    (@other $other:ident) => { Some(Rule::$other) };
}

every_rule!(facts);

impl Rule {
    #[allow(clippy::indexing_slicing)] // the table has a row for every variant, in their order
    pub(crate) fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// The identifier, such as `"O14"` or `"D10bn"`; stable between versions.
    ///
    /// ```
    /// use bengali_text::Rule;
    /// assert_eq!(Rule::BengaliRa.id(), "D10bn");
    /// ```
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// A short name in lower case, such as `legacy-khanda-ta`.
    ///
    /// ```
    /// use bengali_text::Rule;
    /// assert_eq!(Rule::LegacyKhandaTa.name(), "legacy-khanda-ta");
    /// ```
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The group of the rule, which says when it is on.
    ///
    /// ```
    /// use bengali_text::{Group, Rule};
    /// assert_eq!(Rule::LegacyKhandaTa.group(), Group::Visual);
    /// assert_eq!(Rule::FinalKhandaTa.group(), Group::Contested);
    /// ```
    pub fn group(self) -> Group {
        self.row().group
    }

    /// Whether the rule is opt-in: in no [`Level`](crate::Level), and on only if asked for.
    ///
    /// ```
    /// use bengali_text::Rule;
    /// assert!(Rule::FinalKhandaTa.is_opt_in() && !Rule::KhandaTa.is_opt_in());
    /// ```
    pub fn is_opt_in(self) -> bool {
        self.group() > Group::Repair
    }

    /// What the rule does, in one sentence without a full stop.
    ///
    /// ```
    /// use bengali_text::Rule;
    /// assert_eq!(Rule::FinalKhandaTa.summary(), "ত with virama at the end of a word becomes ৎ");
    /// ```
    pub fn summary(self) -> &'static str {
        self.row().summary
    }

    /// A text that the rule changes, and the result.
    ///
    /// ```
    /// use bengali_text::Rule;
    /// assert_eq!(Rule::VowelLetter.example(), ("অ\u{9BE}মি", "আমি"));
    /// ```
    pub fn example(self) -> (&'static str, &'static str) {
        self.row().example
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Rule {
    type Err = UnknownName;

    /// Reads the name of a rule, which `Display` writes, or its identifier.
    ///
    /// ```
    /// use bengali_text::Rule;
    /// assert_eq!("legacy-khanda-ta".parse(), Ok(Rule::LegacyKhandaTa));
    /// assert_eq!("D2".parse(), Ok(Rule::LegacyKhandaTa));
    /// assert!("Z9".parse::<Rule>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let row = ROWS.iter().find(|row| row.name == text || row.id == text);
        row.map(|row| row.rule).ok_or(UnknownName::new(text, "a rule like `legacy-khanda-ta` or `D2`"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::kind::kind;

    /// The first two characters of a rewriting are a suspicious pair, or its only one is after any other.
    #[test]
    fn what_a_list_rewrites_is_looked_at() {
        for row in &ROWS {
            for (from, _) in row.rewritings {
                let mut kinds = from.chars().map(kind);
                let first = kinds.next().unwrap_or(k::ANY);
                assert!(
                    row.begins & first != 0 || row.rule == Rule::NuktaLetter,
                    "{}: {from} begins elsewhere",
                    row.rule
                );
                let covers = |before: KindSet, here: KindSet| {
                    (0..64).filter(|at| before >> at & 1 == 1).all(|at| {
                        row.pairs.iter().any(|pair| {
                            pair.is_unconditional() && pair.before >> at & 1 == 1 && pair.here & here == here
                        })
                    })
                };
                let looked = covers(k::ANY, first) || kinds.next().is_some_and(|second| covers(first, second));
                assert!(looked, "{}: `on` does not say where {from} stands", row.rule);
            }
        }
    }
}
