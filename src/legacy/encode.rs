//! Encodes Unicode in the codes of a Bijoy font: which codes are drawn for a cluster.

use alloc::string::String;
use alloc::vec::Vec;

use super::cluster::REPH;
use super::decoder::Decoder;
use super::font::Encoding;
use super::glyphs::Search;
use super::transport::Transport;
use crate::normalize::Bias;
use crate::script::{Class, SIGN_AA, VIRAMA, ZWJ, ZWNJ, class};
use crate::{Level, Normalizer};

/// Which fonts a text is encoded for. Both layouts have the same letters; some parts of conjuncts have other codes.
///
/// ```
/// use bengali_text::legacy::{Layout, from_unicode};
///
/// assert_eq!(from_unicode("ক্ষমা", Layout::Bijoy2000).text(), "¶gv");
/// assert_eq!(from_unicode("ক্ষমা", Layout::Bijoy52).text(), "ÿgv");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Layout {
    /// The fonts of Bijoy 2000: `— − “ ¶ Ê`.
    Bijoy2000,
    /// The fonts of Bijoy 52, now the usual ones: `Í ø æ ÿ Ð`.
    Bijoy52,
}

/// A text in the codes of a font.
///
/// ```
/// use bengali_text::legacy::{Layout, from_unicode};
///
/// let encoded = from_unicode("জ\u{9BC}", Layout::Bijoy52);
/// assert_eq!(encoded.missing(), [(0, 'জ'), (3, '\u{9BC}')]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Encoded {
    text: String,
    missing: Vec<(usize, char)>,
}

impl Encoded {
    /// The text in the codes of the font, as characters of Windows-1252.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text in the codes of the font, by value.
    ///
    /// ```
    /// use bengali_text::legacy::{Layout, from_unicode};
    ///
    /// let codes: String = from_unicode("বাংলা", Layout::Bijoy52).into_text();
    /// assert_eq!(codes, "evsjv");
    /// ```
    pub fn into_text(self) -> String {
        self.text
    }

    /// Characters that the font has no code for, with their byte offsets in the text that was encoded. Latin letters and ASCII digits
    /// are among them, which such a font draws as Bengali ones: they need another font. A virama among them is one that joins
    /// consonants for whose conjunct there is no code; it is encoded so that it is seen.
    pub fn missing(&self) -> &[(usize, char)] {
        &self.missing
    }
}

/// Encodes a text for a font of Bijoy, normalized to [`Level::Visual`]. What [`missing`](Encoded::missing) does not list decodes to the
/// same.
///
/// ```
/// use bengali_text::legacy::{Encoding, Layout, from_unicode, to_unicode};
///
/// let encoded = from_unicode("রাষ্ট্রের ভাষা বাংলা", Layout::Bijoy52);
/// assert_eq!(encoded.text(), "iv‡óªi fvlv evsjv");
/// assert_eq!(to_unicode(encoded.text(), Encoding::Bijoy), "রাষ্ট্রের ভাষা বাংলা");
///
/// // A Latin letter has no code: its own code draws অ.
/// assert_eq!(from_unicode("ভিটামিন A", Layout::Bijoy52).missing(), [(22, 'A')]);
/// ```
pub fn from_unicode(text: &str, layout: Layout) -> Encoded {
    let normalized = Normalizer::new(Level::Visual).normalize_mapped(text);
    let mut encoder =
        Encoder { text: normalized.text(), layout, at: 0, previous: Previous::default(), encoded: Encoded::default() };
    while encoder.at < encoder.text.len() {
        encoder.step();
    }
    let Encoded { text, mut missing } = encoder.encoded;
    for (at, _) in &mut missing {
        *at = normalized.offsets().to_source(*at, Bias::Start);
    }
    Encoded { text, missing }
}

/// The cluster before, as long as nothing stands between: what a code draws depends on what is drawn before it.
#[derive(Debug, Default)]
pub(super) struct Previous {
    /// The codes of the cluster, after a letter where it has one before it itself.
    pub(super) codes: String,
    /// What a decoder makes of these.
    pub(super) text: String,
}

struct Encoder<'t> {
    text: &'t str,
    layout: Layout,
    at: usize,
    previous: Previous,
    encoded: Encoded,
}

impl Encoder<'_> {
    fn step(&mut self) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        if let Some(cluster) = Parts::of(rest) {
            self.cluster(cluster);
        } else if let Some(c) = rest.chars().next() {
            self.single(c);
            self.at += c.len_utf8();
        }
    }

    /// A character that begins no cluster.
    fn single(&mut self, c: char) {
        let code = match c {
            '।' => '|',
            '॥' => '\\',
            '৳' => '$',
            '“' => 'Ò',
            '”' => 'Ó',
            '‘' => 'Ô',
            '’' => 'Õ',
            '—' => 'Ñ',
            // Signs of no letter.
            SIGN_AA if self.previous.codes.is_empty() => 'v',
            '\u{9C0}' if self.previous.codes.is_empty() => 'x',
            '\u{9C1}' if self.previous.codes.is_empty() => 'y',
            '\u{981}' if self.previous.codes.is_empty() => 'u',
            '\u{982}' if self.previous.codes.is_empty() => 's',
            '\u{983}' if self.previous.codes.is_empty() => 't',
            '০'..='৯' => crate::digits::value(c).map_or(c, |value| char::from(b'0' + value)),
            '–' if self.layout == Layout::Bijoy2000 && self.previous.codes.is_empty() => 'Ð',
            // What such a font draws for these two is a Bengali letter.
            '–' => self.missing(c, '-'),
            '…' => {
                self.encoded.text.push_str("..");
                self.missing(c, '.')
            }
            '!' | '"' | '#' | '%' | '\'' | '('..='/' | ':'..='@' | '[' | ']' | '{' | '}' => c,
            _ if c.is_whitespace() || c.is_control() && c.is_ascii() => c,
            _ => self.missing(c, c),
        };
        self.encoded.text.push(code);
        self.previous = Previous::default();
    }

    /// Notes a character without a code, and returns what to write for it.
    fn missing(&mut self, c: char, written: char) -> char {
        self.encoded.missing.push((self.at, c));
        written
    }

    fn cluster(&mut self, mut parts: Parts<'_>) {
        let (start, noted) = (self.at, self.encoded.missing.len());
        let end = start + parts.len;
        loop {
            if let Some(codes) = Search::new(self.layout, &parts, &self.previous).and_then(Search::best) {
                self.write(&codes);
                break;
            }
            // What cannot be drawn in one piece is drawn in two, the virama seen between them.
            if let Some((first, rest)) = parts.split() {
                if let Some(codes) = Search::new(self.layout, &first, &self.previous).and_then(Search::best) {
                    self.write(&codes);
                } else {
                    self.letter(&first, start);
                }
                self.at = end - rest.len - VIRAMA.len_utf8();
                self.missing(VIRAMA, VIRAMA);
                self.encoded.text.push('&');
                self.previous = Previous::default();
                self.at = end - rest.len;
                parts = rest;
                continue;
            }
            self.letter(&parts, start);
            break;
        }
        self.at = end;
        // A reph is read first and drawn last.
        self.encoded.missing.get_mut(noted..).unwrap_or_default().sort_by_key(|(at, _)| *at);
    }

    fn write(&mut self, codes: &str) {
        self.encoded.text.push_str(codes);
        // Codes that hold within a word only need some letter before them.
        let mut context = String::from(if self.previous.codes.is_empty() { "" } else { "A" });
        context.push_str(codes);
        let text = read_back(&context);
        self.previous = Previous { codes: context, text };
    }

    /// A single letter with signs that cannot be drawn together: what has a code of its own is encoded by itself. The cluster, and so its
    /// reph, begins at `cluster`.
    fn letter(&mut self, parts: &Parts<'_>, cluster: usize) {
        let bare = Parts { reph: false, signs: "", ..parts.clone() };
        let start = self.at;
        if let Some(codes) = Search::new(self.layout, &bare, &self.previous).and_then(Search::best) {
            self.write(&codes);
        } else {
            let mut at = start + parts.len - parts.base.len() - parts.signs.len();
            for c in parts.base.chars() {
                self.encoded.missing.push((at, c));
                self.encoded.text.push(c);
                at += c.len_utf8();
            }
        }
        if parts.reph {
            self.encoded.missing.push((cluster, 'র'));
            self.encoded.text.push_str(REPH);
        }
        let mut at = start + parts.len - parts.signs.len();
        for c in parts.signs.chars() {
            self.encoded.missing.push((at, c));
            self.encoded.text.push(c);
            at += c.len_utf8();
        }
        self.previous = Previous::default();
    }
}

/// A cluster in the order of Unicode.
#[derive(Clone, Debug)]
pub(super) struct Parts<'t> {
    pub(super) reph: bool,
    /// An independent vowel or consonants, with nuktas, viramas and join controls between these.
    pub(super) base: &'t str,
    /// Vowel signs, candrabindu, anusvara, visarga, a virama at the end.
    pub(super) signs: &'t str,
    /// Bytes of all; without the reph where a part before these has it.
    len: usize,
}

impl<'t> Parts<'t> {
    /// The cluster that a text begins with.
    fn of(text: &'t str) -> Option<Self> {
        let class_at = |at: usize| text.get(at..).and_then(|rest| rest.chars().next()).map_or(Class::Other, class);
        let first = class_at(0);
        if !matches!(first, Class::Vowel | Class::Consonant | Class::KhandaTa) {
            return None;
        }
        let reph = text
            .strip_prefix(REPH)
            .is_some_and(|rest| matches!(rest.chars().next().map(class), Some(Class::Consonant | Class::KhandaTa)));
        let start = if reph { REPH.len() } else { 0 };
        // All letters and signs of the block have three bytes, and so have the join controls.
        let mut at = start + 3;
        loop {
            if class_at(at) == Class::Nukta {
                at += 3;
            }
            let rest = text.get(at..).unwrap_or_default();
            // A ZWJ before the virama keeps the ra of র‍্য.
            let joiner = if rest.starts_with(ZWJ) { 3 } else { 0 };
            let after = at + joiner + 3;
            if class_at(at + joiner) != Class::Virama || class_at(after) != Class::Consonant {
                break;
            }
            at = after + 3;
        }
        let base_end = at;
        // One sign of each kind, in this order; a second vowel sign is a slip, which a font can draw.
        let mut vowels = 0;
        let mut last = Class::Other;
        loop {
            let class = class_at(at);
            match class {
                Class::VowelSign if vowels < 2 && matches!(last, Class::Other | Class::VowelSign) => vowels += 1,
                Class::Candrabindu if matches!(last, Class::Other | Class::VowelSign) => {}
                Class::Anusvara | Class::Visarga if !matches!(last, Class::Anusvara | Class::Visarga) => {}
                _ => break,
            }
            last = class;
            at += 3;
        }
        // A virama that joins nothing is seen.
        if class_at(at) == Class::Virama {
            at += 3;
            if text.get(at..).is_some_and(|rest| rest.starts_with(ZWNJ)) && class_at(at + 3) == Class::Consonant {
                at += 3;
            }
        }
        Some(Self { reph, base: text.get(start..base_end)?, signs: text.get(base_end..at)?, len: at })
    }

    /// The first consonant, and what follows its virama.
    fn split(&self) -> Option<(Self, Self)> {
        let (first, rest) = self.base.split_once(VIRAMA)?;
        let first = first.trim_end_matches(ZWJ);
        let first = Self { reph: false, base: first, signs: "", len: first.len() };
        Some((first, Self { base: rest, len: rest.len() + self.signs.len(), ..self.clone() }))
    }

    /// Writes what a decoder makes of the cluster.
    pub(super) fn write(&self, out: &mut String) {
        out.push_str(if self.reph { REPH } else { "" });
        out.push_str(self.base);
        out.push_str(self.signs);
    }
}

/// What the decoder makes of codes that came undamaged.
pub(super) fn read_back(codes: &str) -> String {
    Decoder::new(Encoding::Bijoy).transport(Transport::Intact).to_unicode(codes).into_owned()
}
