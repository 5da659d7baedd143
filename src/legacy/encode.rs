//! Encodes Unicode in the codes of a Bijoy font: which codes are drawn for a cluster.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::cluster::REPH;
use super::entities::{LONGEST_REFERENCE, character_reference};
use super::font::Layout;
use super::glyphs::Search;
use super::parts::{Parts, Previous, read_back};
use crate::normalize::Bias;
use crate::script::{SIGN_AA, VIRAMA};
use crate::{Level, Normalizer};

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
    /// consonants for whose conjunct there is no code; it is encoded so that it is seen. A semicolon among them is one that would end a
    /// character reference (`&#021;`).
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
            ';' if self.would_be_reference() => self.missing(c, c),
            '!' | '"' | '#' | '%' | '\'' | '('..='/' | ':'..='@' | '[' | ']' | '{' | '}' => c,
            _ if c.is_whitespace() || c.is_control() && c.is_ascii() => c,
            _ => self.missing(c, c),
        };
        self.encoded.text.push(code);
        self.previous = Previous::default();
    }

    /// Whether a semicolon makes what was written last a character reference, which a reader of the codes takes for one character: a
    /// virama that is seen, &, and #021 after it.
    fn would_be_reference(&self) -> bool {
        let text = &self.encoded.text;
        let and = text.char_indices().rev().take(LONGEST_REFERENCE).find(|(_, c)| *c == '&');
        let last = and.and_then(|(at, _)| text.get(at..));
        last.is_some_and(|last| character_reference(&format!("{last};")).is_some())
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
