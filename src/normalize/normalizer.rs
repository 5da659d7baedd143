//! The [`Normalizer`]: the settings, and the functions that apply them to a text. `io` adds those that need `std`.

use alloc::borrow::Cow;
use alloc::string::String;

use super::block_scan;
use super::engine::{Engine, Output};
use super::offsets::{Changes, Normalized};
use super::options::{Level, Nukta, Scope};
use super::rules::{Rule, RuleSet};
use super::settings::Settings;
use super::stream::Stream;

/// Normalizes a text at [`Level::Visual`], with decomposed nukta letters: the form to store and to compare.
///
/// Nothing that a reader sees changes, and no byte outside Bengali runs. The result is borrowed exactly when the text is already
/// normalized; time is linear in its length.
///
/// ```
/// use bengali_text::normalize;
///
/// // The same word in two encodings that look alike.
/// assert_eq!(normalize("অ\u{9BE}মার"), "আমার");
/// assert_eq!(normalize("উত\u{9CD}\u{200D}সব"), "উৎসব");
/// // The ZWJ of র‍্যাব has an effect; the one in ব‍্যাংক does not.
/// assert_eq!(normalize("র\u{200D}\u{9CD}যাব"), "র\u{200D}\u{9CD}যাব");
/// assert_eq!(normalize("ব\u{200D}\u{9CD}যাংক"), "ব্যাংক");
/// ```
pub fn normalize(text: &str) -> Cow<'_, str> {
    Normalizer::default().normalize(text)
}

/// Normalizes text by a set of rules, in a chosen form; `Copy`, and usable as a `const`.
///
/// ```
/// use bengali_text::{Level, Normalizer, Nukta};
///
/// const COMPOSED: Normalizer = Normalizer::new(Level::Visual).nukta(Nukta::Composed);
/// assert_eq!(COMPOSED.normalize("হ\u{9AF}\u{9BC}"), "হ\u{9DF}");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Normalizer {
    settings: Settings,
}

impl Default for Normalizer {
    fn default() -> Self {
        Normalizer::new(Level::Visual)
    }
}

impl Normalizer {
    /// A normalizer with the rules of `level` and decomposed nukta letters.
    ///
    /// ```
    /// use bengali_text::{Level, Normalizer};
    ///
    /// const REPAIR: Normalizer = Normalizer::new(Level::Repair);
    /// assert_eq!(REPAIR.normalize("চিকিত\u{9CD}সা"), "চিকিৎসা");
    /// ```
    pub const fn new(level: Level) -> Self {
        let rules = match level {
            Level::Canonical => RuleSet::CANONICAL,
            Level::Visual => RuleSet::VISUAL,
            Level::Repair => RuleSet::REPAIR,
        };
        Normalizer { settings: Settings { rules, nukta: Nukta::Decomposed, scope: Scope::Bengali } }
    }

    /// A normalizer with these rules and the canonical ones, which are always on, and decomposed nukta letters.
    ///
    /// ```
    /// use bengali_text::{Group, Normalizer, Rule, RuleSet};
    ///
    /// let punctuation = RuleSet::new().with(Rule::SpaceRun).with(Rule::TwoDandas);
    /// let tidy = Normalizer::from_rules(punctuation);
    /// assert_eq!(tidy.normalize("এক  দুই।।"), "এক দুই॥");
    /// assert_eq!(Normalizer::from_rules(tidy.rules()), tidy);
    /// ```
    pub const fn from_rules(rules: RuleSet) -> Self {
        Normalizer::new(Level::Canonical).with_all(rules)
    }

    /// Chooses the encoding of the nukta letters.
    ///
    /// ```
    /// use bengali_text::{Normalizer, Nukta};
    ///
    /// let composed = Normalizer::default().nukta(Nukta::Composed);
    /// assert_eq!(composed.normalize("বা\u{9A1}\u{9BC}\u{9BF}"), "বা\u{9DC}\u{9BF}");
    /// ```
    #[must_use]
    pub const fn nukta(self, form: Nukta) -> Self {
        Normalizer { settings: Settings { nukta: form, ..self.settings } }
    }

    /// Chooses whether other scripts are left alone or brought into NFC too.
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
        Normalizer { settings: Settings { scope, ..self.settings } }
    }

    /// Turns one rule on, and its opposite off.
    ///
    /// ```
    /// use bengali_text::{Normalizer, Rule};
    ///
    /// let bengali = Normalizer::default().with(Rule::BengaliRa);
    /// assert_eq!(bengali.normalize("ৰ\u{9CD}ক"), "র\u{9CD}ক");
    /// ```
    #[must_use]
    pub const fn with(self, rule: Rule) -> Self {
        self.with_rules(self.settings.rules.with(rule))
    }

    /// Turns all of these rules on, and their opposites off.
    ///
    /// ```
    /// use bengali_text::{Level, Normalizer, Rule, RuleSet};
    ///
    /// let asked: RuleSet = ["space-run", "P13"].iter().map(|name| name.parse::<Rule>()).collect::<Result<_, _>>()?;
    /// let normalizer = Normalizer::new(Level::Repair).with_all(asked);
    /// assert_eq!(normalizer.normalize("এই\u{9CD}  শেষ।।"), "এই শেষ॥");
    /// # Ok::<(), bengali_text::UnknownName>(())
    /// ```
    #[must_use]
    pub const fn with_all(self, rules: RuleSet) -> Self {
        self.with_rules(self.settings.rules.union(rules))
    }

    /// Turns one rule off. The canonical rules stay on.
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
        self.with_rules(self.settings.rules.without(rule).union(RuleSet::CANONICAL))
    }

    const fn with_rules(self, rules: RuleSet) -> Self {
        Normalizer { settings: Settings { rules, ..self.settings } }
    }

    /// The rules that are on.
    ///
    /// ```
    /// use bengali_text::{Normalizer, Rule};
    ///
    /// assert!(Normalizer::default().rules().contains(Rule::StrayJoiner));
    /// ```
    pub const fn rules(&self) -> RuleSet {
        self.settings.rules
    }

    /// The encoding of the nukta letters, as set by [`nukta`](Normalizer::nukta).
    ///
    /// ```
    /// use bengali_text::{Normalizer, Nukta};
    /// assert_eq!(Normalizer::default().get_nukta(), Nukta::Decomposed);
    /// ```
    pub const fn get_nukta(&self) -> Nukta {
        self.settings.nukta
    }

    /// The part of a text that is normalized, as set by [`scope`](Normalizer::scope).
    ///
    /// ```
    /// use bengali_text::{Normalizer, Scope};
    /// assert_eq!(Normalizer::default().get_scope(), Scope::Bengali);
    /// ```
    pub const fn get_scope(&self) -> Scope {
        self.settings.scope
    }

    #[cfg(test)]
    pub(super) const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Normalizes a word or a whole document. The result is borrowed exactly when nothing changes; time is linear in the length.
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
        let Some((mut engine, first)) = Engine::begin(&self.settings, text) else { return Cow::Borrowed(text) };
        let mut out = String::with_capacity(text.len() + self.growth(text));
        engine.write(0, Some(first), &mut out);
        Cow::Owned(out)
    }

    /// Normalizes `text` and appends the result to `out`.
    ///
    /// ```
    /// let mut line = String::from("১. ");
    /// bengali_text::Normalizer::default().normalize_into("অ\u{9BE}মি", &mut line);
    /// assert_eq!(line, "১. আমি");
    /// ```
    pub fn normalize_into(&self, text: &str, out: &mut String) {
        match Engine::begin(&self.settings, text) {
            Some((mut engine, first)) => {
                out.reserve(text.len() + self.growth(text));
                engine.write(0, Some(first), out);
            }
            None => out.push_str(text),
        }
    }

    /// Normalizes `text` into `out` piece by piece; in one piece if nothing changes.
    pub(crate) fn normalize_onto(&self, text: &str, out: &mut impl Output) {
        match Engine::begin(&self.settings, text) {
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
        Engine::begin(&self.settings, text).is_none()
    }

    /// Normalizes, and keeps a map of byte offsets between `text` and the result.
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
        Normalized::new(&self.settings, text)
    }

    /// Every change that [`normalize`](Normalizer::normalize) would make, in order, with the rules that make it.
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
        Changes::new(&self.settings, text)
    }

    /// An estimate of how many bytes longer than `text` the result is. Unless opt-in rules are on, only decomposed nukta letters
    /// take more room, so that counting them in a long text saves memory.
    fn growth(&self, text: &str) -> usize {
        const SHORT: usize = 1 << 20;
        if text.len() < SHORT {
            return text.len() / 16 + 16;
        }
        let letters =
            if self.settings.nukta == Nukta::Decomposed { block_scan::count_nukta_letters(text.as_bytes()) } else { 0 };
        3 * letters + SHORT / 16
    }

    /// A [`Stream`], which normalizes a text that comes in pieces, in memory that does not grow with the text.
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
        Stream::new(&self.settings)
    }
}
