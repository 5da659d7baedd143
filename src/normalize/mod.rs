//! Makes Bengali text regular without changing what a reader sees, or, when asked, mends what was typed wrong.
//!
//! [`normalize`](fn@normalize) takes the decisions below as most programs want them; a [`Normalizer`] takes them one by one.
//!
//! | to decide | choices |
//! |---|---|
//! | how far to go | [`Level::Visual`], the default, changes nothing that a reader sees. [`Level::Canonical`] is for where nothing may be lost, a signature or a quotation about encoding. [`Level::Repair`] is for text that was typed badly or came out of an old font. |
//! | which form of ড় ঢ় য় | [`Nukta::Decomposed`], the default, survives NFC. [`Nukta::Composed`] is for a model, font or word list that has the other. |
//! | which text | [`Scope::Bengali`], the default, leaves other scripts byte for byte. [`Scope::Text`] brings them into NFC. |
//! | single rules | [`Normalizer::with`] and [`Normalizer::without`]; the [table of rules](crate::guide::rules) has them all. |
//!
//! ```
//! use bengali_text::{Level, Normalizer, Nukta, Rule};
//!
//! const TITLES: Normalizer = Normalizer::new(Level::Repair).nukta(Nukta::Composed).with(Rule::SpaceRun);
//! assert_eq!(TITLES.normalize("ভাল\u{9BE}\u{9C7}  সম\u{9AF}\u{9BC}"), "ভালো সম\u{9DF}");
//! ```
//!
//! The result can be borrowed, appended ([`Normalizer::normalize_into`]), written piece by piece ([`Stream`], with `std` also
//! `NormalizingReader` and `NormalizingWriter`), or come with its byte offsets ([`Normalizer::normalize_mapped`]) or as a list of
//! changes with their reasons ([`Normalizer::changes`]). [`ill_formed`] tells what cannot be a Bengali syllable, and changes
//! nothing. Why a word has several encodings is told in [`guide::encoding`](crate::guide::encoding).

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
use core::fmt;
use core::str::FromStr;

use crate::name::UnknownName;
use engine::Engine;

#[cfg(feature = "std")]
pub use io::{InvalidUtf8, NormalizingReader, NormalizingWriter};
pub use offsets::{Bias, Change, Changes, Normalized, OffsetMap};
pub use rules::{Group, Rule, RuleIter, RuleSet};
pub use stream::Stream;
pub use wellformed::{Fault, IllFormed, ill_formed, is_well_formed};

/// How far a [`Normalizer`] goes; each level contains the one before.
///
/// ```
/// use bengali_text::{Level, Normalizer};
///
/// // আমার with its vowel in two code points, the word for "some" with a stray virama.
/// let text = "অ\u{9BE}মার কিছ\u{9C1}\u{9CD}";
/// let at = |level| Normalizer::new(level).normalize(text).into_owned();
/// assert_eq!(at(Level::Canonical), text); // not canonically equivalent to anything else
/// assert_eq!(at(Level::Visual), "আমার কিছ\u{9C1}\u{9CD}");
/// assert_eq!(at(Level::Repair), "আমার কিছু");
/// ```
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

impl Level {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Level::Canonical => "canonical",
            Level::Visual => "visual",
            Level::Repair => "repair",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Level {
    type Err = UnknownName;

    /// Reads what `Display` writes.
    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let mut levels = [Level::Canonical, Level::Visual, Level::Repair].into_iter();
        levels.find(|level| level.name() == text).ok_or(UnknownName::new(text, "`canonical`, `visual` or `repair`"))
    }
}

/// The encoding of the nukta letters ড় ঢ় য়.
///
/// ```
/// use bengali_text::{Normalizer, Nukta};
///
/// let stored = Normalizer::default();
/// assert_eq!(stored.normalize("সম\u{9DF}"), "সম\u{9AF}\u{9BC}");
/// // For a font, a model or a word list that has the letter as one code point.
/// let composed = stored.nukta(Nukta::Composed);
/// assert_eq!(composed.normalize("সম\u{9AF}\u{9BC}"), "সম\u{9DF}");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Nukta {
    /// Letter and nukta (U+09AF U+09BC), as NFC has it: every later NFC pass keeps it.
    #[default]
    Decomposed,
    /// One code point (U+09DF), as most of the web writes it. Canonically equivalent, but not NFC.
    Composed,
}

/// Which text a [`Normalizer`] looks at.
///
/// ```
/// use bengali_text::{Normalizer, Scope};
///
/// let text = "e\u{301}clair মানে অ\u{9BE}কাশ নয়";
/// assert_eq!(Normalizer::default().normalize(text), "e\u{301}clair মানে আকাশ নয়");
/// assert_eq!(Normalizer::default().scope(Scope::Text).normalize(text), "éclair মানে আকাশ নয়");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
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
    ///
    /// ```
    /// use bengali_text::{Level, Normalizer};
    ///
    /// const REPAIR: Normalizer = Normalizer::new(Level::Repair);
    /// assert_eq!(REPAIR.normalize("চিকিত\u{9CD}সা"), "চিকিৎসা");
    /// ```
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
    ///
    /// ```
    /// use bengali_text::{Normalizer, Nukta};
    ///
    /// let composed = Normalizer::default().nukta(Nukta::Composed);
    /// assert_eq!(composed.normalize("বা\u{9A1}\u{9BC}\u{9BF}"), "বা\u{9DC}\u{9BF}");
    /// ```
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
    ///
    /// ```
    /// use bengali_text::{Level, Normalizer, Rule};
    ///
    /// // Keep ব় as it is: here it is a letter for /v/, not a mistyped র.
    /// let repair = Normalizer::new(Level::Repair).without(Rule::BaNukta);
    /// assert_eq!(repair.normalize("ব\u{9BC}ার্সাই"), "ব\u{9BC}ার্সাই");
    /// assert!(repair.without(Rule::NuktaLetter).rules().contains(Rule::NuktaLetter)); // canonical: stays
    /// ```
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
    ///
    /// ```
    /// use std::borrow::Cow;
    /// use bengali_text::Normalizer;
    ///
    /// let normalizer = Normalizer::default();
    /// assert_eq!(normalizer.normalize("ভাল\u{9C7}\u{9BE}বাসা"), "ভালোবাসা");
    /// assert!(matches!(normalizer.normalize("ভালোবাসা"), Cow::Borrowed(_)));
    /// ```
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
        match Engine::begin(self, text) {
            Some((mut engine, first)) => {
                out.reserve(text.len() + self.growth(text));
                engine.write(0, Some(first), out);
            }
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

    /// How many bytes longer than `text` its result may be. Unless opt-in rules are on, only the nukta letters of a Bengali run
    /// take more room than before, so that a long text is not given more than it needs; where that is wrong, it grows.
    fn growth(&self, text: &str) -> usize {
        const SHORT: usize = 1 << 20;
        if text.len() < SHORT {
            return text.len() / 16 + 16;
        }
        let letters = if self.nukta == Nukta::Decomposed { blocks::count_nukta_letters(text.as_bytes()) } else { 0 };
        3 * letters + SHORT / 16
    }

    /// Normalizes a text that comes in pieces, in memory that does not grow with the text.
    ///
    /// ```
    /// use bengali_text::Normalizer;
    ///
    /// let mut stream = Normalizer::default().stream();
    /// let mut out = String::new();
    /// stream.push("অ", &mut out);
    /// stream.push("\u{9BE}কাশ", &mut out);
    /// stream.finish(&mut out);
    /// assert_eq!(out, "আকাশ");
    /// ```
    pub fn stream(&self) -> Stream {
        Stream::new(self)
    }
}
