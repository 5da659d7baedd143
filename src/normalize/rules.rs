//! The table of rules: the one source for the engine, for [`Change`](super::Change), for the documentation and for
//! the tests. Adding a rule is one row here and one function in `rewrite`.
//!
//! Evidence for each row: Unicode `DoNotEmit.txt` and UAX #15, the ICANN Bengali label generation rules, Nisaba's visual
//! normalization, glyph runs measured with HarfBuzz in three fonts, and counts over running text.

mod set;

use core::fmt;
use core::str::FromStr;

use crate::name::UnknownName;

use super::kind::{self as k, KindSet};
use super::rewrite::{self, Sweep};

pub use set::{RuleIter, RuleSet};

/// What a rule is for, and with it when it is on.
///
/// ```
/// use bengali_text::{Group, Rule};
///
/// // What a normalizer does only when it is asked to.
/// let asked: Vec<Rule> = Rule::ALL.iter().copied().filter(|rule| rule.group() > Group::Repair).collect();
/// assert!(asked.contains(&Rule::BengaliDigits) && !asked.contains(&Rule::KhandaTa));
/// ```
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
    /// The rule does something only where a character of these kinds comes next.
    pub(crate) begins: KindSet,
    /// And only where each of these sets is met by some character.
    needs: &'static [KindSet],
    pub(crate) apply: fn(&mut Sweep<'_>) -> bool,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $id:literal $group:ident $name:literal: $summary:literal,
        $before:literal => $after:literal, $begins:expr, $needs:expr, $apply:path $(, not $other:ident)?;)*) => {
        /// One rule of the normalizer: what it does in a sentence is its [`summary`](Rule::summary). All of them, with
        /// examples, are in [the table of rules](crate::guide::rules).
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
            /// Every rule, in the order in which they are tried.
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

        static ROWS: [Row; Rule::ALL.len()] = [$(Row {
            rule: Rule::$rule,
            id: $id,
            name: $name,
            group: Group::$group,
            summary: $summary,
            example: ($before, $after),
            excludes: rules!(@other $($other)?),
            begins: $begins,
            needs: &$needs,
            apply: $apply,
        },)*];
    };
    (@other) => { None };
    (@other $other:ident) => { Some(Rule::$other) };
}

rules! {
    NuktaLetter "C1" Canonical "nukta-letter":
        "the nukta letters ড় ঢ় য় take one of their two encodings, as chosen by `Nukta`",
        "হ\u{9DF}" => "হ\u{9AF}\u{9BC}", k::NUKTA, [], rewrite::canonical::never;
    CanonicalOrder "C3" Canonical "canonical-order":
        "nukta, virama and other combining marks stand in canonical order",
        "ড\u{9CD}\u{9BC}গ" => "ড\u{9BC}\u{9CD}গ", k::REORDERED, [], rewrite::canonical::order;
    SplitVowelSign "C2" Canonical "split-vowel-sign":
        "a vowel sign written in its two parts becomes one code point",
        "ক\u{9C7}\u{9BE}ন" => "ক\u{9CB}ন", k::SIGN_E, [k::TAIL_PART], rewrite::canonical::compose;
    OtherScripts "C4" Canonical "other-scripts":
        "marks of other scripts on Bengali letters, and with `Scope::Text` all other text, take their NFC form",
        "ক\u{340}" => "ক\u{300}", k::MARK | k::FOREIGN, [], rewrite::canonical::never;
    LegacyKhandaTa "D2" Visual "legacy-khanda-ta":
        "ত with virama and ZWJ, the old encoding of khanda ta, becomes ৎ",
        "উত\u{9CD}\u{200D}সব" => "উৎসব", k::TA, [k::VIRAMA, k::JOINER], rewrite::visual::legacy_khanda_ta;
    JoinerRun "D7" Visual "joiner-run":
        "a run of join controls becomes the one that decides",
        "হ\u{9CD}\u{200D}\u{200C}ত" => "হ\u{9CD}\u{200C}ত", k::JOINER, [], rewrite::visual::joiner_run;
    VowelLetter "D1" Visual "vowel-letter":
        "an independent vowel with the sign that makes it another one becomes that letter",
        "অ\u{9BE}মি" => "আমি", k::VOWEL_LETTER, [k::VOWEL_LETTER_SIGN], rewrite::visual::vowel_letter;
    SwappedVowelSign "D3" Visual "swapped-vowel-sign":
        "the two parts of ো or ৌ in the wrong order become one sign",
        "ভাল\u{9BE}\u{9C7}" => "ভাল\u{9CB}", k::TAIL_PART, [k::SIGN_E], rewrite::visual::swapped_vowel_sign;
    RaYaPhala "D4" Visual "ra-ya-phala":
        "ra with ya-phala takes ZWJ, not ZWNJ",
        "র\u{200C}\u{9CD}যাম" => "র\u{200D}\u{9CD}যাম", k::RA, [k::JOINER, k::VIRAMA], rewrite::visual::ra_ya_phala;
    YaPhalaJoiner "D5" Visual "ya-phala-joiner":
        "a join control before ya-phala is dropped where ra does not need it",
        "জন\u{200D}\u{9CD}য" => "জন\u{9CD}য", k::JOINER, [k::VIRAMA, k::YA], rewrite::visual::ya_phala_joiner;
    StrayJoiner "D6" Visual "stray-joiner":
        "a join control that joins or parts nothing is dropped",
        "ক\u{200C}রে" => "করে", k::JOINER, [], rewrite::visual::stray_joiner;
    IdleNonJoiner "D8" Visual "idle-non-joiner":
        "ZWNJ after virama is dropped where no consonant follows",
        "বাক\u{9CD}\u{200C}" => "বাক\u{9CD}", k::JOINER, [k::VIRAMA], rewrite::visual::idle_non_joiner;
    ReservedDanda "D9" Visual "reserved-danda":
        "the reserved code points U+09E4 and U+09E5 become the dandas U+0964 and U+0965",
        "শেষ\u{9E5}" => "শেষ\u{965}", k::RESERVED, [], rewrite::visual::reserved_danda;
    BengaliRa "D10bn" Language "bengali-ra":
        "ৰ in a conjunct becomes র: for text known to be in Bengali",
        "ৰ\u{9CD}ক" => "র\u{9CD}ক", k::RA, [k::VIRAMA], rewrite::visual::bengali_ra, not AssameseRa;
    AssameseRa "D10as" Language "assamese-ra":
        "র in a conjunct becomes ৰ: for text known to be in Assamese",
        "ক\u{9CD}র" => "ক\u{9CD}ৰ", k::RA, [k::VIRAMA], rewrite::visual::assamese_ra, not BengaliRa;
    InvisibleCharacter "O23" Repair "invisible-character":
        "an invisible format character within a Bengali word or at its edge is dropped, but not after virama",
        "ব\u{200B}ড়" => "বড়", k::FORMAT | k::JOINER, [k::FORMAT], rewrite::marks::invisible_character;
    PartedMark "O25" Repair "parted-mark":
        "a join control before nukta, or between other marks of one letter, is dropped",
        "চা\u{200C}\u{981}দ" => "চা\u{981}দ", k::BINDU | k::JOINER, [k::JOINER, k::BINDU | k::NUKTA], rewrite::marks::parted_mark;
    DoubledVowelSign "O1" Repair "doubled-vowel-sign":
        "the same vowel sign twice becomes one",
        "কিন্ত\u{9C1}\u{9C1}" => "কিন্ত\u{9C1}", k::ANY_SIGN, [], rewrite::marks::doubled_vowel_sign;
    SignAfterBindu "O2" Repair "sign-after-bindu":
        "a vowel sign stands before candrabindu, anusvara and visarga",
        "ত\u{981}\u{9BE}র" => "ত\u{9BE}\u{981}র", k::ANY_SIGN | k::BINDU, [k::BINDU, k::ANY_SIGN], rewrite::marks::sign_after_bindu;
    LateCandrabindu "O3" Repair "late-candrabindu":
        "candrabindu stands before anusvara and visarga",
        "হ\u{983}\u{981}" => "হ\u{981}\u{983}", k::BINDU, [k::CANDRABINDU, k::ANUSVARA | k::VISARGA], rewrite::marks::late_candrabindu;
    LateNukta "O5" Repair "late-nukta":
        "the nukta of ড় ঢ় য় র stands before their vowel sign",
        "হয\u{9C7}\u{9BC}" => "হয\u{9BC}\u{9C7}", k::ANY_SIGN | k::BINDU, [k::NUKTA], rewrite::marks::late_nukta;
    DisplacedReph "O20" Repair "displaced-reph":
        "reph that was typed after its letter, with the virama of the conjunct doubled, moves before it",
        "অনূধর\u{9CD}\u{9CD}ব" => "অনূর\u{9CD}ধ\u{9CD}ব", k::ANY_CONSONANT, [k::RA, k::VIRAMA], rewrite::conjuncts::displaced_reph;
    DoubledMark "O4" Repair "doubled-mark":
        "the same nukta, virama, candrabindu or anusvara twice becomes one",
        "পৌঁ\u{981}ছা" => "পৌঁছা", k::NUKTA | k::VIRAMA | k::BINDU, [k::NUKTA | k::VIRAMA | k::CANDRABINDU | k::ANUSVARA], rewrite::marks::doubled_mark;
    BaNukta "O6" Repair "ba-nukta":
        "ব with nukta becomes র",
        "আমাব\u{9BC}" => "আমার", k::BA, [k::NUKTA], rewrite::marks::ba_nukta;
    YaPhalaNukta "O11" Repair "ya-phala-nukta":
        "ya-phala loses the nukta it was typed with",
        "ব\u{9CD}য\u{9BC}ক্তি" => "ব\u{9CD}যক্তি", k::YA, [k::NUKTA], rewrite::conjuncts::ya_phala_nukta;
    CandrabinduYaPhala "O19" Repair "candrabindu-ya-phala":
        "candrabindu stands after ya-phala and its vowel sign",
        "হ\u{981}\u{9CD}য\u{9BE}" => "হ\u{9CD}য\u{9BE}\u{981}", k::CANDRABINDU, [k::YA], rewrite::conjuncts::candrabindu_ya_phala;
    SignYaPhala "O7" Repair "sign-ya-phala":
        "a vowel sign stands after ya-phala",
        "মধ\u{9C7}\u{9CD}য" => "মধ\u{9CD}য\u{9C7}", k::ANY_SIGN, [k::YA], rewrite::conjuncts::sign_ya_phala;
    SignReph "O8a" Repair "sign-reph":
        "reph that was typed after its letter, before the vowel sign, moves before the letter",
        "পরবতর\u{9CD}\u{9C0}" => "পরবর\u{9CD}ত\u{9C0}", k::ANY_CONSONANT, [k::RA, k::VIRAMA], rewrite::conjuncts::sign_reph;
    ViramaSign "O8b" Repair "virama-sign":
        "a virama before a vowel sign is dropped",
        "ব\u{9CD}\u{9BE}জার" => "ব\u{9BE}জার", k::VIRAMA, [k::ANY_SIGN], rewrite::conjuncts::virama_sign;
    SignConjunct "O9a" Repair "sign-conjunct":
        "the I sign that was typed within a conjunct moves behind it",
        "উল\u{9BF}\u{9CD}লখিত" => "উল\u{9CD}ল\u{9BF}খিত", k::SIGN_I, [k::VIRAMA], rewrite::conjuncts::sign_conjunct;
    MarkVirama "O9b" Repair "mark-virama":
        "a virama after a vowel sign, candrabindu, anusvara or visarga is dropped",
        "কিছ\u{9C1}\u{9CD}" => "কিছ\u{9C1}", k::VIRAMA | k::JOINER, [k::VIRAMA, k::ANY_SIGN | k::BINDU], rewrite::conjuncts::mark_virama;
    VowelVirama "O10" Repair "vowel-virama":
        "a virama after an independent vowel is dropped, but not before ya-phala",
        "এই\u{9CD}" => "এই", k::VIRAMA | k::JOINER, [k::VIRAMA, k::ANY_VOWEL], rewrite::conjuncts::vowel_virama;
    KhandaTa "O12" Repair "khanda-ta":
        "ত with virama before ক খ প ফ স becomes ৎ, except within a conjunct",
        "চিকিত\u{9CD}সা" => "চিকিৎসা", k::TA, [k::AFTER_KHANDA_TA], rewrite::conjuncts::khanda_ta;
    DoubledRaPhala "O13" Repair "doubled-ra-phala":
        "ra-phala twice becomes one",
        "প\u{9CD}র\u{9CD}রথম" => "প\u{9CD}রথম", k::VIRAMA, [k::RA], rewrite::conjuncts::doubled_ra_phala;
    KhandaTaSign "O21" Repair "khanda-ta-sign":
        "ৎ before a vowel sign becomes ত",
        "বিশ্বজিৎ\u{9C7}র" => "বিশ্বজিত\u{9C7}র", k::KHANDA_TA, [k::ANY_SIGN], rewrite::marks::khanda_ta_sign;
    VisualOrder "O22" Repair "visual-order":
        "ি ে ৈ typed before their letter, after another vowel, move behind it",
        "অ\u{9BF}ধকার" => "অধ\u{9BF}কার", k::PRE_BASE, [k::ANY_CONSONANT], rewrite::conjuncts::visual_order;
    OwnVowelSign "O26" Repair "own-vowel-sign":
        "an independent vowel loses the sign of the same vowel",
        "আ\u{9BE}মি" => "আমি", k::ANY_SIGN, [k::VOWEL], rewrite::marks::own_vowel_sign;
    ColonVisarga "O24" Repair "colon-visarga":
        "a colon becomes visarga after the word beginnings that take one, such as দুঃ and নিঃ",
        "দু:খ" => "দু\u{983}খ", k::COLON, [], rewrite::words::colon_visarga;
    NumeratorDanda "P1" Repair "numerator-danda":
        "U+09F7 after a Bengali letter or sign becomes a danda",
        "শেষ\u{9F7}" => "শেষ।", k::NUMERATOR_FOUR, [], rewrite::words::numerator_danda;
    KhandaTaLa "O12b" Contested "khanda-ta-la":
        "ত with virama before ল becomes ৎ",
        "উত\u{9CD}লাস" => "উৎলাস", k::TA, [k::LA], rewrite::conjuncts::khanda_ta_la;
    FinalKhandaTa "O14" Contested "final-khanda-ta":
        "ত with virama at the end of a word becomes ৎ",
        "হঠাত\u{9CD}" => "হঠাৎ", k::TA, [k::VIRAMA], rewrite::conjuncts::final_khanda_ta;
    SaHa "O15" Contested "sa-ha":
        "the conjunct স্হ becomes স্থ",
        "স\u{9CD}হান" => "স\u{9CD}থান", k::HA, [k::VIRAMA], rewrite::conjuncts::sa_ha;
    SecondVowelSign "O16" Contested "second-vowel-sign":
        "of two different vowel signs on one letter the second is dropped",
        "ক\u{9BF}\u{9C0}ল" => "ক\u{9BF}ল", k::ANY_SIGN, [], rewrite::marks::second_vowel_sign;
    VowelWithSign "O17" Contested "vowel-with-sign":
        "a vowel sign after an independent vowel is dropped; Kok Borok needs it",
        "ই\u{9BE}ংরেজি" => "ইংরেজি", k::ANY_SIGN, [k::ANY_VOWEL], rewrite::marks::vowel_with_sign;
    LeadingMark "O18" Contested "leading-mark":
        "marks before the first letter of a word are dropped",
        "\u{9BE}টোবাকো" => "টোবাকো", k::DEPENDENT, [k::WORD], rewrite::words::leading_mark;
    PipeDanda "P2" Punctuation "pipe-danda":
        "a vertical bar after a Bengali word, with space or nothing after it, becomes a danda",
        "যাই|" => "যাই।", k::ANY, [k::PUNCT], rewrite::punctuation::pipe_danda;
    VisargaColon "P3" Punctuation "visarga-colon":
        "a visarga between digits becomes a colon",
        "১০\u{983}৩০" => "১০:৩০", k::ANY, [k::VISARGA], rewrite::punctuation::visarga_colon;
    StraightQuotes "P4" Punctuation "straight-quotes":
        "curly quotation marks become straight; an apostrophe between letters is not one",
        "“বাংলা”" => "\"বাংলা\"", k::ANY, [k::PUNCT], rewrite::punctuation::straight_quotes;
    EllipsisDots "P5" Punctuation "ellipsis-dots":
        "… becomes three full stops",
        "আচ্ছা…" => "আচ্ছা...", k::ANY, [k::PUNCT], rewrite::punctuation::ellipsis_dots, not DotsEllipsis;
    DotsEllipsis "P5b" Punctuation "dots-ellipsis":
        "three full stops and no more become …",
        "আচ্ছা..." => "আচ্ছা…", k::ANY, [k::PUNCT], rewrite::punctuation::dots_ellipsis, not EllipsisDots;
    NoBreakSpace "P6" Punctuation "no-break-space":
        "U+00A0 becomes a space, but not before an isolated ya-phala",
        "আমি\u{A0}তুমি" => "আমি তুমি", k::ANY, [k::PUNCT], rewrite::punctuation::no_break_space;
    SpaceRun "P8" Punctuation "space-run":
        "a run of spaces becomes one",
        "আমি  তুমি" => "আমি তুমি", k::ANY, [k::PUNCT], rewrite::punctuation::space_run;
    SpacedPunctuation "P9" Punctuation "spaced-punctuation":
        "between Bengali words, spaces before a danda go and one comes after a comma",
        "যাই ।" => "যাই।", k::ANY, [k::PUNCT], rewrite::punctuation::spaced_punctuation;
    AsciiDigits "P10" Punctuation "ascii-digits":
        "Bengali digits become ASCII digits",
        "২০২৩" => "2023", k::ANY, [k::DIGIT], rewrite::punctuation::ascii_digits, not BengaliDigits;
    BengaliDigits "P10b" Punctuation "bengali-digits":
        "ASCII digits become Bengali digits",
        "২০2৪" => "২০২৪", k::ANY, [k::ASCII_DIGIT], rewrite::punctuation::bengali_digits, not AsciiDigits;
    FullWidth "P11" Punctuation "full-width":
        "the full-width forms of ASCII become ASCII",
        "ＡＢＣ" => "ABC", k::ANY, [k::PUNCT], rewrite::punctuation::full_width;
    AsciiApostrophe "P12" Punctuation "ascii-apostrophe":
        "an apostrophe between Bengali letters becomes U+0027",
        "হ’ল" => "হ'ল", k::ANY, [k::PUNCT], rewrite::punctuation::ascii_apostrophe, not CurlyApostrophe;
    CurlyApostrophe "P12b" Punctuation "curly-apostrophe":
        "the modifier apostrophe U+02BC between Bengali letters becomes U+2019",
        "ক\u{2BC}রে" => "ক’রে", k::ANY, [k::PUNCT], rewrite::punctuation::curly_apostrophe, not AsciiApostrophe;
    TwoDandas "P13" Punctuation "two-dandas":
        "two dandas become a double danda",
        "শেষ।।" => "শেষ॥", k::ANY, [k::PUNCT], rewrite::punctuation::two_dandas;
    Hyphen "P14" Punctuation "hyphen":
        "an en dash becomes a hyphen",
        "১০–১২" => "১০-১২", k::ANY, [k::PUNCT], rewrite::punctuation::hyphen;
}

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

    /// What the rule is for, and with it when it is on.
    ///
    /// ```
    /// use bengali_text::{Group, Rule};
    /// assert_eq!(Rule::LegacyKhandaTa.group(), Group::Visual);
    /// assert_eq!(Rule::FinalKhandaTa.group(), Group::Contested);
    /// ```
    pub fn group(self) -> Group {
        self.row().group
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
    ///
    /// ```
    /// use bengali_text::{Normalizer, Rule};
    /// assert_eq!(Rule::AsciiDigits.excludes(), Some(Rule::BengaliDigits));
    /// let digits = Normalizer::default().with(Rule::AsciiDigits).with(Rule::BengaliDigits);
    /// assert_eq!(digits.normalize("২০২3"), "২০২৩");
    /// ```
    pub fn excludes(self) -> Option<Rule> {
        self.row().excludes
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
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
