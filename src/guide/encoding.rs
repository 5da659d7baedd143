//! How Bengali is encoded, why one word has several encodings, and what the normalizer does about it.
//!
//! A reader sees shapes; a program sees code points. Unicode gives many Bengali shapes more than one spelling in code
//! points, keyboards add some, and old fonts add more. Below, each line is one of them, and what a
//! [`Level`](crate::Level) makes of it: "–" is left as it is, and an empty cell is what the level before has made.
//!
//! | | typed | `Canonical` | `Visual` | `Repair` |
//! |---|---|---|---|---|
//! | [nukta letters](#nukta-letters) | U+09DF | U+09AF U+09BC | | |
//! | [two-part signs](#signs-in-two-parts) | U+09C7 U+09BE | U+09CB | | |
//! | … the wrong way round | U+09BE U+09C7 | – | U+09CB | |
//! | [আ as অ and া](#a-vowel-made-of-two) | U+0985 U+09BE | – | U+0986 | |
//! | [khanda ta](#khanda-ta), old | U+09A4 U+09CD U+200D | – | U+09CE | |
//! | … without its joiner, before স | U+09A4 U+09CD U+09B8 | – | – | U+09CE U+09B8 |
//! | [ya-phala on র](#reph-ya-phala-and-a-joiner-that-matters) | U+09B0 U+200D U+09CD U+09AF | – | – | – |
//! | … with ZWNJ | U+09B0 U+200C U+09CD U+09AF | – | U+09B0 U+200D U+09CD U+09AF | |
//! | … on another letter, with ZWJ | U+09AC U+200D U+09CD U+09AF | – | U+09AC U+09CD U+09AF | |
//! | [reph](#reph-ya-phala-and-a-joiner-that-matters) after its letter | U+09A4 U+09B0 U+09CD U+09C0 | – | – | U+09B0 U+09CD U+09A4 U+09C0 |
//! | [hasanta](#hasanta) on a vowel sign | U+09C1 U+09CD | – | – | U+09C1 |
//! | [ZWNJ](#other-joiners) that parts a conjunct | U+09B8 U+09CD U+200C U+09A4 | – | – | – |
//! | … between letters | U+0995 U+200C U+09B0 | – | U+0995 U+09B0 | |
//! | [candrabindu](#candrabindu-and-the-order-of-marks) before the sign | U+0981 U+09BE | – | – | U+09BE U+0981 |
//! | [Assamese ra](#assamese-letters) | U+09F0 | – | – | – |
//!
//! # A syllable
//!
//! Letters are stored in the order in which they are spoken, wherever they are drawn: ি stands left of its letter and comes
//! after it. A consonant letter carries its vowel with it; hasanta (virama, U+09CD) takes that away and joins it to the
//! next consonant as a conjunct, যুক্তাক্ষর. The order is: consonants with a hasanta between each two, a vowel sign, candrabindu,
//! then anusvara or visarga; ৎ, ঽ and ঀ carry the last three too. [`is_well_formed`](crate::normalize::is_well_formed) knows it,
//! [`aksharas`](crate::grapheme::aksharas) cuts by it.
//!
//! ```
//! let parts: Vec<char> = "স্ত্রী".chars().collect(); // স hasanta ত hasanta র ী
//! assert_eq!(parts, ['স', '\u{9CD}', 'ত', '\u{9CD}', 'র', '\u{9C0}']);
//! ```
//!
//! # Nukta letters
//!
//! য় is U+09DF, or য U+09AF with a dot below, the nukta U+09BC. The two are canonically equivalent: to Unicode they are the same
//! text. But the single code points are on the list of composition exclusions, so NFC does not put them together: the NFC of
//! U+09DF is the pair, and so is its NFD. Keyboards and most pages write the single code point all the same, so that text
//! which went through some library's NFC no longer compares equal to text which did not.
//!
//! Every level makes one form of them: the pair, unless [`Nukta::Composed`](crate::Nukta) is asked for. The pair is the default
//! because it survives every later NFC pass.
//!
//! র is a letter of its own. Some type it as ব with a nukta, which looks much like it: `Repair`.
//!
//! ```
//! use bengali_text::{Level, Normalizer, Nukta};
//!
//! let canonical = Normalizer::new(Level::Canonical);
//! assert_eq!(canonical.normalize("হ\u{9DF}"), "হ\u{9AF}\u{9BC}");
//! assert_eq!(canonical.nukta(Nukta::Composed).normalize("হ\u{9AF}\u{9BC}"), "হ\u{9DF}");
//! assert_eq!(Normalizer::new(Level::Repair).normalize("আমাব\u{9BC}"), "আমার");
//! ```
//!
//! # Signs in two parts
//!
//! ো is U+09CB, or its left part ে U+09C7 and its right part া U+09BE; ৌ U+09CC is U+09C7 and U+09D7. These are canonically
//! equivalent, and NFC does put them together. With the right part typed first they look the same in the fonts, and are equal
//! under no form of Unicode: that is a matter of `Visual`.
//!
//! ```
//! use bengali_text::{Level, Normalizer};
//!
//! assert_eq!(Normalizer::new(Level::Canonical).normalize("ভাল\u{9C7}\u{9BE}"), "ভালো");
//! assert_eq!(Normalizer::new(Level::Canonical).normalize("ভাল\u{9BE}\u{9C7}"), "ভাল\u{9BE}\u{9C7}");
//! assert_eq!(Normalizer::new(Level::Visual).normalize("ভাল\u{9BE}\u{9C7}"), "ভালো");
//! ```
//!
//! # A vowel made of two
//!
//! আ U+0986 can be put together on a keyboard from অ U+0985 and the sign া U+09BE. Unicode lists the pair in `DoNotEmit.txt`, with
//! ঋ and ৃ for ৠ, and ঌ and ৢ for ৡ; none of them is canonically equivalent to its letter. New fonts draw a dotted circle in the
//! pair, older ones the letter. `Visual` writes the letter. উা and other vowels with a sign that makes no letter stay: the
//! orthography of Kok Borok has them.
//!
//! ```
//! assert_eq!(bengali_text::normalize("অ\u{9BE}মার"), "আমার");
//! assert_eq!(bengali_text::normalize("উ\u{9BE}"), "উ\u{9BE}");
//! ```
//!
//! # Khanda ta
//!
//! ৎ is ত without its vowel. It has been U+09CE since Unicode 4.1; before, it was ত U+09A4, hasanta U+09CD and ZWJ U+200D, and
//! much of that text is still around. No form of Unicode makes the two equal, and `DoNotEmit.txt` says to write U+09CE:
//! `Visual`. A program that first strips all joiners, as many do, turns the old ৎ into a conjunct and loses it for good.
//!
//! Typed with no joiner at all, it is a conjunct that Bengali does not have before ক খ প ফ স: `Repair` makes চিকিত্সা into
//! চিকিৎসা. At the end of a word (হঠাত্) it may be meant, so that is a rule to ask for.
//!
//! ```
//! use bengali_text::{Level, Normalizer, Rule};
//!
//! assert_eq!(bengali_text::normalize("উত\u{9CD}\u{200D}সব"), "উৎসব");
//! let repair = Normalizer::new(Level::Repair);
//! assert_eq!(repair.normalize("চিকিত\u{9CD}সা"), "চিকিৎসা");
//! assert_eq!(repair.normalize("হঠাত\u{9CD}"), "হঠাত\u{9CD}");
//! assert_eq!(repair.with(Rule::FinalKhandaTa).normalize("হঠাত\u{9CD}"), "হঠাৎ");
//! ```
//!
//! # Hasanta
//!
//! At the end of a word hasanta is part of the spelling (বাক্, পৃথক্), and no level takes it away; nor does any check a conjunct
//! against a list, for a list lacks খড়্গ sooner or later. `Repair` drops it only where it can join nothing: twice in a row,
//! before a vowel sign, or after one, as in কিছু্.
//!
//! ```
//! use bengali_text::{Level, Normalizer};
//!
//! let repair = Normalizer::new(Level::Repair);
//! assert_eq!(repair.normalize("বাক\u{9CD}"), "বাক\u{9CD}");
//! assert_eq!(repair.normalize("কিছ\u{9C1}\u{9CD}"), "কিছু");
//! assert_eq!(repair.normalize("ব\u{9CD}\u{9BE}জার"), "বাজার");
//! ```
//!
//! # Reph, ya-phala, and a joiner that matters
//!
//! র before a consonant becomes a stroke above it, reph: কর্ম is ক, র U+09B0, hasanta, ম. য after one becomes a wave behind it,
//! ya-phala: ব্যাংক is ব, hasanta, য U+09AF, and so on. So র, hasanta, য could be either, and the encoding has to choose:
//!
//! | drawn | code points | as in |
//! |---|---|---|
//! | reph on য | U+09B0 U+09CD U+09AF | কার্য |
//! | র with ya-phala | U+09B0 U+200D U+09CD U+09AF | র‍্যাব, র‍্যাম |
//!
//! The ZWJ stands before the hasanta. Take it away, and র‍্যাব reads র্যাব, another word: here it must stay. Several keyboards type
//! ZWNJ U+200C instead, which draws the same: `Visual` writes ZWJ. On any other letter the joiner changes nothing, and `Visual`
//! drops it.
//!
//! Text that came out of an old font often has reph where it was drawn, after its letter: `Repair` puts পরবতর্ী right.
//!
//! ```
//! use bengali_text::{Level, Normalizer, normalize};
//!
//! assert_eq!(normalize("র\u{200D}\u{9CD}যাব"), "র\u{200D}\u{9CD}যাব");
//! assert_eq!(normalize("র\u{200C}\u{9CD}যাব"), "র\u{200D}\u{9CD}যাব");
//! assert_eq!(normalize("ব\u{200D}\u{9CD}যাংক"), "ব্যাংক");
//! assert_eq!(Normalizer::new(Level::Repair).normalize("পরবতর\u{9CD}\u{9C0}"), "পরবর্তী");
//! ```
//!
//! # Other joiners
//!
//! After hasanta, ZWNJ U+200C shows the hasanta instead of the conjunct (কুস্‌তি for কুস্তি), and ZWJ U+200D shows the first letter
//! as a half form. A writer who typed them saw the difference, so they stay. Between a letter and its sign they choose
//! between two styles of the ligature, and stay too. `Visual` drops those that do nothing: between letters, at the ends of words,
//! ZWNJ after a hasanta that no consonant follows. After র্ before a vowel it does something, though: without it the র of
//! কুর্‌আন becomes a reph. A joiner whose neighbours are not Bengali, as in emoji, is never touched.
//!
//! ```
//! use bengali_text::normalize;
//!
//! assert_eq!(normalize("কুস\u{9CD}\u{200C}তি"), "কুস\u{9CD}\u{200C}তি");
//! assert_eq!(normalize("কুর\u{9CD}\u{200C}আন"), "কুর\u{9CD}\u{200C}আন");
//! assert_eq!(normalize("ক\u{200C}রে"), "করে");
//! assert_eq!(normalize("বাক\u{9CD}\u{200C}"), "বাক\u{9CD}");
//! assert_eq!(normalize("👩\u{200D}🌾"), "👩\u{200D}🌾");
//! ```
//!
//! # Candrabindu and the order of marks
//!
//! চাঁদ is চ, the sign া U+09BE, candrabindu U+0981, দ. Typed with candrabindu first it is another string, and a font draws a
//! dotted circle for the sign. No form of Unicode reorders the two, so that mending them is `Repair`: the sign first, then
//! candrabindu, then anusvara or visarga, and candrabindu behind a ya-phala as in হ্যাঁ.
//!
//! ```
//! use bengali_text::{Level, Normalizer};
//!
//! let repair = Normalizer::new(Level::Repair);
//! assert_eq!(repair.normalize("চ\u{981}\u{9BE}দ"), "চাঁদ");
//! assert_eq!(repair.normalize("হ\u{981}\u{9CD}য\u{9BE}"), "হ্যাঁ");
//! ```
//!
//! # Assamese letters
//!
//! Assamese has letters of its own, ৰ U+09F0 for র and ৱ U+09F1. They are not mistakes, and no level changes them. Within a conjunct
//! ৰ and র draw the same (ৰ্ক, র্ক), so there, and only there, [`Rule::BengaliRa`](crate::Rule::BengaliRa) and
//! [`Rule::AssameseRa`](crate::Rule::AssameseRa) write one of them, for text whose language is known.
//!
//! ```
//! use bengali_text::{Normalizer, Rule, normalize};
//!
//! assert_eq!(normalize("ৰাতি"), "ৰাতি");
//! assert_eq!(normalize("তৰ\u{9CD}ক"), "তৰ\u{9CD}ক");
//! assert_eq!(Normalizer::default().with(Rule::BengaliRa).normalize("তৰ\u{9CD}ক"), "তর্ক");
//! ```
//!
//! # The danda
//!
//! । U+0964 and ॥ U+0965 end sentences and verses in all scripts of India. U+09E4 and U+09E5 are reserved, and Unicode says to use
//! the other two: `Visual`. ৷ U+09F7 is an old sign for four anas, and is typed for the danda: `Repair`, but only right after a
//! Bengali letter. A vertical bar is a danda only if [`Rule::PipeDanda`](crate::Rule::PipeDanda) is asked for.
//!
//! ```
//! use bengali_text::{Level, Normalizer, Rule, normalize};
//!
//! assert_eq!(normalize("শেষ\u{9E4}"), "শেষ।");
//! assert_eq!(Normalizer::new(Level::Repair).normalize("শেষ\u{9F7}"), "শেষ।");
//! assert_eq!(Normalizer::default().with(Rule::PipeDanda).normalize("শেষ|"), "শেষ।");
//! ```
//!
//! # Where this comes from
//!
//! * The Unicode Character Database 17: `DoNotEmit.txt`, `CompositionExclusions.txt`, `NamesList.txt`,
//!   `IndicSyllabicCategory.txt`; [UAX #15](https://www.unicode.org/reports/tr15/) on normalization forms and
//!   [UAX #29](https://www.unicode.org/reports/tr29/) on clusters.
//! * The label generation rules of ICANN for Bengali in the root zone, for the order of marks.
//! * [Nisaba](https://github.com/google-research/nisaba) and Richard Ishida's
//!   [notes on Bengali orthography](https://r12a.github.io/scripts/beng/bn.html).
//! * What looks the same was measured with `HarfBuzz` in Noto Sans Bengali, Noto Serif Bengali and Lohit Bengali; what is right
//!   to repair, by counts over running text.
//!
//! Every rule with its example is in [`rules`](super::rules).
