//! Makes Bengali text regular without changing what a reader sees, or, when asked, mends what was typed wrong.

mod blocks;
mod bounds;
mod cluster;
mod diff;
mod engine;
#[cfg(feature = "std")]
mod io;
mod kind;
mod offsets;
mod quick;
mod rewrite;
mod rules;
mod scan;
mod stream;
mod wellformed;

use alloc::borrow::Cow;
use alloc::string::String;

use engine::Engine;

#[cfg(feature = "std")]
pub use io::{FinishError, InvalidUtf8, NormalizingReader, NormalizingWriter};
pub use offsets::{Bias, Change, Changes, Normalized, OffsetMap};
pub use rules::{Group, Rule, RuleIter, RuleSet};
pub use stream::Stream;
pub use wellformed::{Fault, IllFormed, ill_formed, is_well_formed};

/// How far a [`Normalizer`] goes; each level contains the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Level {
    /// Canonical equivalence only (UAX #15), within Bengali runs: lossless, and the same text to any conforming program.
    Canonical,
    /// Also every encoding that a reader cannot tell from the regular one: Unicode's `DoNotEmit.txt`, swapped parts of a
    /// vowel sign, join controls without effect.
    #[default]
    Visual,
    /// Also what was typed wrong: doubled and misplaced signs, displaced reph, invisible characters within words. What a
    /// reader sees can change; ask for [`changes`](Normalizer::changes) to see how. Good words stay as they are.
    Repair,
}

/// The encoding of the nukta letters ড় ঢ় য়.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Nukta {
    /// Letter and nukta (U+09AF U+09BC), as NFC has it: every later NFC pass keeps it.
    #[default]
    Decomposed,
    /// One code point (U+09DF), as most of the web writes it. Canonically equivalent, but not NFC.
    Composed,
}

/// Which text a [`Normalizer`] looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// Bengali runs: the characters of the block, with the join controls and combining marks after them. Everything else
    /// comes through byte for byte.
    #[default]
    Bengali,
    /// All of it: other scripts are brought into NFC (UAX #15) in the same pass.
    Text,
}

/// Normalizes with [`Level::Visual`] and the nukta letters decomposed: the form to store and to compare.
///
/// Nothing that a reader sees changes, and nothing outside Bengali runs changes by a byte. Borrowed exactly when the
/// text is already normalized; time is linear in its length.
///
/// ```
/// use bengali_text::normalize;
///
/// // The same word in two encodings that look alike.
/// assert_eq!(normalize("অ\u{9BE}মার"), "আমার");
/// assert_eq!(normalize("উত\u{9CD}\u{200D}সব"), "উৎসব");
/// // The ZWJ of র‍্যাব has a meaning; the one in ব‍্যাংক has none.
/// assert_eq!(normalize("র\u{200D}\u{9CD}যাব"), "র\u{200D}\u{9CD}যাব");
/// assert_eq!(normalize("ব\u{200D}\u{9CD}যাংক"), "ব্যাংক");
/// ```
pub fn normalize(text: &str) -> Cow<'_, str> {
    Normalizer::default().normalize(text)
}

/// A set of rules and the form of the output: `Copy`, and free to make.
///
/// ```
/// use bengali_text::{Level, Normalizer, Nukta};
///
/// const COMPOSED: Normalizer = Normalizer::new(Level::Visual).nukta(Nukta::Composed);
/// assert_eq!(COMPOSED.normalize("হ\u{9AF}\u{9BC}"), "হ\u{9DF}");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Normalizer {
    rules: RuleSet,
    nukta: Nukta,
    scope: Scope,
}

impl Default for Normalizer {
    fn default() -> Self {
        Normalizer::new(Level::Visual)
    }
}

impl Normalizer {
    /// The rules of `level`, nukta letters decomposed.
    pub const fn new(level: Level) -> Self {
        let canonical = RuleSet::of(Group::Canonical);
        let visual = canonical.union(RuleSet::of(Group::Visual));
        let rules = match level {
            Level::Canonical => canonical,
            Level::Visual => visual,
            Level::Repair => visual.union(RuleSet::of(Group::Repair)),
        };
        Normalizer { rules, nukta: Nukta::Decomposed, scope: Scope::Bengali }
    }

    /// With the nukta letters in this encoding.
    #[must_use]
    pub const fn nukta(self, form: Nukta) -> Self {
        Normalizer { nukta: form, ..self }
    }

    /// With other scripts left alone, or brought into NFC too.
    ///
    /// ```
    /// use bengali_text::{Level, Normalizer, Scope};
    ///
    /// let canonical = Normalizer::new(Level::Canonical);
    /// assert_eq!(canonical.normalize("cafe\u{301} হ\u{9DF}"), "cafe\u{301} হয়");
    /// assert_eq!(canonical.scope(Scope::Text).normalize("cafe\u{301} হ\u{9DF}"), "café হয়");
    /// ```
    #[must_use]
    pub const fn scope(self, scope: Scope) -> Self {
        Normalizer { scope, ..self }
    }

    /// With one rule more; one that is its opposite leaves.
    ///
    /// ```
    /// use bengali_text::{Normalizer, Rule};
    ///
    /// let bengali = Normalizer::default().with(Rule::BengaliRa);
    /// assert_eq!(bengali.normalize("ৰ\u{9CD}ক"), "র\u{9CD}ক");
    /// ```
    #[must_use]
    pub const fn with(self, rule: Rule) -> Self {
        Normalizer { rules: self.rules.with(rule), ..self }
    }

    /// With one rule fewer. The canonical rules cannot be taken away.
    #[must_use]
    pub const fn without(self, rule: Rule) -> Self {
        let canonical = RuleSet::of(Group::Canonical);
        Normalizer { rules: self.rules.without(rule).union(canonical), ..self }
    }

    /// The rules that are on.
    ///
    /// ```
    /// use bengali_text::{Normalizer, Rule};
    ///
    /// assert!(Normalizer::default().rules().contains(Rule::StrayJoiner));
    /// ```
    pub const fn rules(&self) -> RuleSet {
        self.rules
    }

    pub(crate) const fn nukta_form(&self) -> Nukta {
        self.nukta
    }

    pub(crate) const fn scope_form(&self) -> Scope {
        self.scope
    }

    /// Normalizes a word or a whole document. Borrowed exactly when nothing changes; time is linear in the length.
    pub fn normalize<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some((mut engine, first)) = Engine::begin(self, text) else { return Cow::Borrowed(text) };
        let mut out = String::with_capacity(text.len() + self.growth(text));
        engine.write(0, Some(first), &mut out);
        Cow::Owned(out)
    }

    /// Appends the normalized text to `out`.
    ///
    /// ```
    /// let mut line = String::from("১. ");
    /// bengali_text::Normalizer::default().normalize_into("অ\u{9BE}মি", &mut line);
    /// assert_eq!(line, "১. আমি");
    /// ```
    pub fn normalize_into(&self, text: &str, out: &mut String) {
        out.reserve(text.len());
        match Engine::begin(self, text) {
            Some((mut engine, first)) => engine.write(0, Some(first), out),
            None => out.push_str(text),
        }
    }

    /// Whether [`normalize`](Normalizer::normalize) would leave `text` as it is. Allocates nothing for clean text.
    ///
    /// ```
    /// use bengali_text::Normalizer;
    ///
    /// assert!(Normalizer::default().is_normalized("আমি"));
    /// assert!(!Normalizer::default().is_normalized("অ\u{9BE}মি"));
    /// ```
    pub fn is_normalized(&self, text: &str) -> bool {
        Engine::begin(self, text).is_none()
    }

    /// Normalizes, and remembers which byte came from where.
    ///
    /// ```
    /// use bengali_text::{Normalizer, normalize::Bias};
    ///
    /// let source = "এই অ\u{9BE}মি";
    /// let mapped = Normalizer::default().normalize_mapped(source);
    /// assert_eq!(mapped.text(), "এই আমি");
    /// let at = mapped.text().find("মি").unwrap();
    /// assert_eq!(&source[mapped.offsets().to_source(at, Bias::Start)..], "মি");
    /// ```
    pub fn normalize_mapped<'t>(&self, text: &'t str) -> Normalized<'t> {
        Normalized::new(self, text)
    }

    /// Every change that [`normalize`](Normalizer::normalize) would make, in order, with the rules behind it.
    ///
    /// ```
    /// use bengali_text::{Normalizer, Rule};
    ///
    /// let text = "উত\u{9CD}\u{200D}সব";
    /// let change = Normalizer::default().changes(text).next().unwrap();
    /// assert_eq!(&text[change.range()], "ত\u{9CD}\u{200D}");
    /// assert_eq!(change.after(), "ৎ");
    /// assert_eq!(change.rule(), Rule::LegacyKhandaTa);
    /// ```
    pub fn changes<'t>(&self, text: &'t str) -> Changes<'t> {
        Changes::new(self, text)
    }

    /// How many bytes longer than `text` its result may be. In a Bengali run only the nukta letters take more room than before,
    /// so that a long text is not given more than it needs.
    fn growth(&self, text: &str) -> usize {
        const SHORT: usize = 1 << 20;
        if text.len() < SHORT {
            return text.len() / 16 + 16;
        }
        let bytes = text.as_bytes();
        let letters = match self.nukta {
            Nukta::Decomposed => bytes
                .iter()
                .zip(bytes.iter().skip(1))
                .filter(|(second, last)| **second == 0xA7 && matches!(last, 0x9C | 0x9D | 0x9F))
                .count(),
            Nukta::Composed => 0,
        };
        3 * letters + SHORT / 16
    }

    /// Normalizes a text that comes in pieces, in memory that does not grow with the text.
    pub fn stream(&self) -> Stream {
        Stream::new(self)
    }
}
