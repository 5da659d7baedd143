//! How Bengali is encoded in Unicode, why one word has several encodings, and what the normalizer does about each.
//!
//! A reader sees shapes; a program sees code points. Unicode has more than one sequence of code points for many Bengali shapes, and
//! keyboards and old fonts add more. The table has one sequence per line, and what each [`Level`](crate::Level) makes of it: "–"
//! leaves it unchanged, and an empty cell keeps the result of the level to its left.
//!
//! | | typed | `Canonical` | `Visual` | `Repair` |
//! |---|---|---|---|---|
//! | [nukta letters](#nukta-letters) | U+09DF | U+09AF U+09BC | | |
//! | [two-part signs](#signs-in-two-parts) | U+09C7 U+09BE | U+09CB | | |
//! | … in reverse order | U+09BE U+09C7 | – | U+09CB | |
//! | [আ as অ and া](#a-vowel-made-of-two) | U+0985 U+09BE | – | U+0986 | |
//! | [khanda ta](#khanda-ta), old | U+09A4 U+09CD U+200D | – | U+09CE | |
//! | … without its joiner, before স | U+09A4 U+09CD U+09B8 | – | – | U+09CE U+09B8 |
//! | [ya-phala on র](#reph-ya-phala-and-a-joiner-that-matters) | U+09B0 U+200D U+09CD U+09AF | – | – | – |
//! | … with ZWNJ | U+09B0 U+200C U+09CD U+09AF | – | U+09B0 U+200D U+09CD U+09AF | |
//! | … on another letter, with ZWJ | U+09AC U+200D U+09CD U+09AF | – | U+09AC U+09CD U+09AF | |
//! | [reph](#reph-ya-phala-and-a-joiner-that-matters) after its letter | U+09A4 U+09B0 U+09CD U+09C0 | – | – | U+09B0 U+09CD U+09A4 U+09C0 |
//! | [hasanta](#hasanta) on a vowel sign | U+09C1 U+09CD | – | – | U+09C1 |
//! | [ZWNJ](#other-joiners) that prevents a conjunct | U+09B8 U+09CD U+200C U+09A4 | – | – | – |
//! | … between letters | U+0995 U+200C U+09B0 | – | U+0995 U+09B0 | |
//! | [candrabindu](#candrabindu-and-the-order-of-marks) before the sign | U+0981 U+09BE | – | – | U+09BE U+0981 |
//! | [Assamese ra](#assamese-letters) | U+09F0 | – | – | – |
//!
//! # A syllable
//!
//! Letters are stored in the order in which they are spoken, wherever they are drawn: ি is drawn left of its letter but stored
//! after it. A consonant letter has an inherent vowel; hasanta (virama, U+09CD) removes it and joins the letter to the next
//! consonant as a conjunct, যুক্তাক্ষর. The order is: consonants with a hasanta between each two, a vowel sign, candrabindu, then
//! anusvara or visarga; ৎ, ঽ and ঀ take the last three too. [`is_well_formed`](crate::normalize::is_well_formed) checks it, and
//! [`aksharas`](crate::grapheme::aksharas) splits by it.
//!
//! ```
//! let parts: Vec<char> = "স্ত্রী".chars().collect(); // স hasanta ত hasanta র ী
//! assert_eq!(parts, ['স', '\u{9CD}', 'ত', '\u{9CD}', 'র', '\u{9C0}']);
//! ```
//!
//! # Nukta letters
//!
//! য় is U+09DF, or য U+09AF with a dot below, the nukta U+09BC. The two are canonically equivalent: to Unicode they are the same
//! text. But the single code points are composition exclusions, so NFC does not compose them: both the NFC and the NFD of U+09DF
//! are the pair. Keyboards and most pages write the single code point all the same, so text that went through NFC no longer
//! compares equal to text that did not.
//!
//! Every level writes one form: the pair, unless [`Nukta::Composed`](crate::Nukta) is chosen. The pair is the default because it
//! survives every later NFC pass.
//!
//! র is a separate letter. Some type ব with a nukta instead, which looks similar: `Repair` replaces it.
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
//! equivalent, and NFC composes them. With the right part first they look the same in fonts, but no Unicode normalization form makes
//! them equal: `Visual` does.
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
//! আ U+0986 can be typed as অ U+0985 and the sign া U+09BE. Unicode lists the pair in `DoNotEmit.txt`, with ঋ and ৃ for ৠ, and ঌ and ৢ
//! for ৡ; none of them is canonically equivalent to its letter. New fonts draw the pair with a dotted circle, older ones like the
//! letter. `Visual` writes the letter. Other vowels with a sign, such as উা, stay: the orthography of Kok Borok uses them.
//!
//! ```
//! assert_eq!(bengali_text::normalize("অ\u{9BE}মার"), "আমার");
//! assert_eq!(bengali_text::normalize("উ\u{9BE}"), "উ\u{9BE}");
//! ```
//!
//! # Khanda ta
//!
//! ৎ is ত without its vowel. It has been U+09CE since Unicode 4.1; before, it was ত U+09A4, hasanta U+09CD and ZWJ U+200D, and
//! much of that text is still around. No Unicode normalization form makes the two equal, but `DoNotEmit.txt` says to write U+09CE, as
//! `Visual` does. A program that first strips all joiners, as many do, turns the old ৎ into a conjunct and loses it for good.
//!
//! Without a joiner, the sequence is a conjunct that Bengali does not have before ক খ প ফ স: `Repair` changes চিকিত্সা to চিকিৎসা.
//! At the end of a word (হঠাত্) it may be intended, so that rule is optional.
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
//! At the end of a word hasanta is part of the spelling (বাক্, পৃথক্), and no level removes it; nor does any check conjuncts against a
//! list, since every list lacks some, such as খড়্গ. `Repair` drops it only where it can join nothing: twice in a row, before a vowel
//! sign, or after one, as in কিছু্.
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
//! র before a consonant is drawn as a stroke above it, reph: কর্ম is ক, র U+09B0, hasanta, ম. য after a consonant is drawn as a wave to its
//! right, ya-phala: ব্যাংক is ব, hasanta, য U+09AF, and so on. So র, hasanta, য could be either, and the encoding distinguishes them:
//!
//! | drawn | code points | as in |
//! |---|---|---|
//! | reph on য | U+09B0 U+09CD U+09AF | কার্য |
//! | র with ya-phala | U+09B0 U+200D U+09CD U+09AF | র‍্যাব, র‍্যাম |
//!
//! The ZWJ precedes the hasanta. Without it, র‍্যাব becomes র্যাব, another word: here it must stay. Several keyboards type ZWNJ U+200C
//! instead, which looks the same: `Visual` writes ZWJ. After any other letter the joiner changes nothing, and `Visual` drops it.
//!
//! Text converted from an old font often has reph where it was drawn, after its letter: `Repair` corrects পরবতর্ী.
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
//! as a half form. A writer who typed them saw the difference, so they stay. Between a letter and its vowel sign they select a style
//! of the ligature, and stay too. `Visual` drops joiners without effect: between letters, at the end of a word, and ZWNJ after a
//! hasanta that no consonant follows. Between র্ and a vowel ZWNJ has an effect and stays: without it the র of কুর্‌আন becomes a reph. A
//! joiner between characters that are not Bengali, as in emoji, always stays.
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
//! dotted circle for the sign. No Unicode normalization form reorders the two; `Repair` does: first the sign, then candrabindu, then
//! anusvara or visarga, and candrabindu after ya-phala, as in হ্যাঁ.
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
//! Assamese has its own letters, ৰ U+09F0 for র, and ৱ U+09F1. They are not mistakes, and no level changes them. In a conjunct ৰ and
//! র look the same (ৰ্ক, র্ক), so there, and only there, [`Rule::BengaliRa`](crate::Rule::BengaliRa) and
//! [`Rule::AssameseRa`](crate::Rule::AssameseRa) unify them, for text whose language is known.
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
//! । U+0964 and ॥ U+0965 end sentences and verses in the scripts of India. U+09E4 and U+09E5 are reserved; `Visual` replaces them by
//! the other two, as Unicode says. ৷ U+09F7 is an old sign for four anas and is also typed for the danda; `Repair` replaces it, but
//! only right after a Bengali letter. A vertical bar becomes a danda only with [`Rule::PipeDanda`](crate::Rule::PipeDanda).
//!
//! ```
//! use bengali_text::{Level, Normalizer, Rule, normalize};
//!
//! assert_eq!(normalize("শেষ\u{9E4}"), "শেষ।");
//! assert_eq!(Normalizer::new(Level::Repair).normalize("শেষ\u{9F7}"), "শেষ।");
//! assert_eq!(Normalizer::default().with(Rule::PipeDanda).normalize("শেষ|"), "শেষ।");
//! ```
//!
//! # Sources
//!
//! * The Unicode Character Database 17: `DoNotEmit.txt`, `CompositionExclusions.txt`, `NamesList.txt`,
//!   `IndicSyllabicCategory.txt`; [UAX #15](https://www.unicode.org/reports/tr15/) on normalization forms and
//!   [UAX #29](https://www.unicode.org/reports/tr29/) on clusters.
//! * The label generation rules of ICANN for Bengali in the root zone, for the order of marks.
//! * [Nisaba](https://github.com/google-research/nisaba) and Richard Ishida's
//!   [notes on Bengali orthography](https://r12a.github.io/scripts/beng/bn.html).
//! * Whether two sequences look the same: shaping with `HarfBuzz` in Noto Sans Bengali, Noto Serif Bengali and Lohit Bengali; what to
//!   repair: counts in running text.
//!
//! Every rule with its example is in [`rules`](super::rules).
