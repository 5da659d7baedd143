//! Decodes a text in the codes of a font: which code belongs to which cluster.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::cluster::Clusters;
use super::codes::{Code, Codes};
use super::decoded::{Decoded, Span};
use super::draws::{Draws, Entry, Next, Table};
use super::font::Encoding;
use super::foreign::is_sign_of_figures;
use super::transport::Transport;
use crate::digits::Digits;
use crate::script::{VIRAMA, VISARGA, ZWNJ};

/// Which quotation marks a decoder writes for the ones of a font.
///
/// ```
/// use bengali_text::legacy::{Decoder, Encoding, Quotes};
///
/// let decoder = Decoder::new(Encoding::Bijoy);
/// assert_eq!(decoder.to_unicode("ÒevsjvÓ"), "“বাংলা”");
/// assert_eq!(decoder.quotes(Quotes::Straight).to_unicode("ÒevsjvÓ"), "\"বাংলা\"");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Quotes {
    /// “ ” ‘ ’, as the fonts draw them.
    #[default]
    Curly,
    /// `"` and `'`.
    Straight,
}

/// What a decoder writes for a visarga that stands apart from letters, which writers of such fonts put for a colon: `bvg t`.
///
/// ```
/// use bengali_text::legacy::{Decoder, Encoding, Visarga};
///
/// let decoder = Decoder::new(Encoding::Bijoy).visarga(Visarga::Colon);
/// assert_eq!(decoder.to_unicode("bvg t †gvt Kwig"), "নাম : মোঃ করিম");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Visarga {
    /// ঃ, as it is drawn.
    #[default]
    Kept,
    /// A colon. In a word (দুঃখ) and at its end (মোঃ) ঃ stays.
    Colon,
}

/// How a decoder writes a virama that is seen, before a consonant.
///
/// ```
/// use bengali_text::legacy::{Decoder, Encoding, Hasanta};
///
/// let decoder = Decoder::new(Encoding::Bijoy);
/// assert_eq!(decoder.to_unicode("evM&avib"), "বাগ্\u{200C}ধারন");
/// assert_eq!(decoder.hasanta(Hasanta::Joining).to_unicode("evM&avib"), "বাগ্ধারন");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Hasanta {
    /// With a zero width non-joiner, so that it is seen in Unicode too.
    #[default]
    Visible,
    /// Without, so that the consonants join where a font can draw that.
    Joining,
}

/// Decodes text that is stored in the codes of a font. Everything in the text is taken for such codes; for text with other languages in
/// it there is [`decode_mixed`](Self::decode_mixed).
///
/// ```
/// use bengali_text::digits::Digits;
/// use bengali_text::legacy::{Decoder, Encoding, Visarga};
///
/// let decoder = Decoder::new(Encoding::Bijoy).digits(Digits::Ascii).visarga(Visarga::Colon);
/// assert_eq!(decoder.decode("g~j¨ t 50 UvKv").text(), "মূল্য : 50 টাকা");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decoder {
    pub(super) encoding: Encoding,
    digits: Digits,
    quotes: Quotes,
    visarga: Visarga,
    hasanta: Hasanta,
    pub(super) transport: Transport,
    /// Whether the text has more than words of a font in it, so that markup and signs after figures stay as they are.
    pub(super) mixed: bool,
}

impl Decoder {
    /// Makes a decoder that writes what the font draws.
    ///
    /// ```
    /// use bengali_text::legacy::{Decoder, Encoding};
    ///
    /// assert_eq!(Decoder::new(Encoding::AdarshaLipi).to_unicode("h¡wm¡"), "বাংলা");
    /// ```
    pub const fn new(encoding: Encoding) -> Self {
        Self {
            encoding,
            digits: Digits::Bengali,
            quotes: Quotes::Curly,
            visarga: Visarga::Kept,
            hasanta: Hasanta::Visible,
            transport: Transport::Detected,
            mixed: false,
        }
    }

    /// Sets which digits to write.
    ///
    /// ```
    /// use bengali_text::digits::Digits;
    /// use bengali_text::legacy::{Decoder, Encoding};
    ///
    /// assert_eq!(Decoder::new(Encoding::Bijoy).digits(Digits::Ascii).to_unicode("10 UvKv"), "10 টাকা");
    /// ```
    #[must_use]
    pub const fn digits(mut self, digits: Digits) -> Self {
        self.digits = digits;
        self
    }

    /// Sets which quotation marks to write.
    ///
    /// ```
    /// use bengali_text::legacy::{Decoder, Encoding, Quotes};
    ///
    /// assert_eq!(Decoder::new(Encoding::Bijoy).quotes(Quotes::Straight).to_unicode("ÔKÕ"), "'ক'");
    /// ```
    #[must_use]
    pub const fn quotes(mut self, quotes: Quotes) -> Self {
        self.quotes = quotes;
        self
    }

    /// Sets what to write for a visarga that stands apart.
    ///
    /// ```
    /// use bengali_text::legacy::{Decoder, Encoding, Visarga};
    ///
    /// assert_eq!(Decoder::new(Encoding::Bijoy).visarga(Visarga::Colon).to_unicode("`vg t"), "দাম :");
    /// ```
    #[must_use]
    pub const fn visarga(mut self, visarga: Visarga) -> Self {
        self.visarga = visarga;
        self
    }

    /// Sets how to write a virama that is seen.
    ///
    /// ```
    /// use bengali_text::legacy::{Decoder, Encoding, Hasanta};
    ///
    /// assert_eq!(Decoder::new(Encoding::Bijoy).hasanta(Hasanta::Joining).to_unicode("M&a"), "গ্ধ");
    /// ```
    #[must_use]
    pub const fn hasanta(mut self, hasanta: Hasanta) -> Self {
        self.hasanta = hasanta;
        self
    }

    /// Sets how the text came. A program that knows need not leave it to the text.
    ///
    /// ```
    /// use bengali_text::legacy::{Decoder, Encoding, Transport};
    ///
    /// // One word is too little to tell by.
    /// let decoder = Decoder::new(Encoding::Bijoy).transport(Transport::MacRoman);
    /// assert_eq!(decoder.to_unicode("á`k"), "দেশ");
    /// ```
    #[must_use]
    pub const fn transport(mut self, transport: Transport) -> Self {
        self.transport = transport;
        self
    }

    /// Decodes a text, and tells which bytes came from which.
    ///
    /// ```
    /// use bengali_text::legacy::{Decoder, Encoding};
    ///
    /// let decoded = Decoder::new(Encoding::Bijoy).decode("e© †");
    /// assert_eq!(decoded.text(), "র্ব †");
    /// assert_eq!(decoded.unknown(), [(4, '†')]);
    /// ```
    pub fn decode(&self, text: &str) -> Decoded {
        let mut notes = Notes::default();
        let mut out = String::with_capacity(text.len() * 2);
        self.run(text, &mut out, &mut notes);
        Decoded { text: out, spans: notes.spans, unknown: notes.unknown }
    }

    /// Decodes a text. Borrowed exactly when nothing in it changes.
    ///
    /// ```
    /// use bengali_text::legacy::{Decoder, Encoding};
    ///
    /// assert_eq!(Decoder::new(Encoding::Bijoy).to_unicode("cÖkœ"), "প্রশ্ন");
    /// ```
    pub fn to_unicode<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut out = String::with_capacity(text.len() * 2);
        self.decode_into(text, &mut out);
        if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
    }

    /// Adds what the text is in Unicode.
    pub(super) fn decode_into(self, text: &str, out: &mut String) {
        self.run(text, out, &mut ());
    }

    fn run<S: Sink>(self, text: &str, out: &mut String, sink: &mut S) {
        let mut run = Run {
            decoder: self,
            table: self.encoding.table(),
            codes: Codes::new(text, self.transport.resolve(text, self.encoding)),
            clusters: Clusters::after(core::mem::take(out)),
            start: 0,
            end: 0,
            sink,
        };
        run.all();
        *out = run.clusters.into_text();
    }
}

/// Who is told what became of what.
trait Sink {
    fn span(&mut self, span: Span);
    fn unknown(&mut self, at: usize, c: char);
}

impl Sink for () {
    fn span(&mut self, _: Span) {}
    fn unknown(&mut self, _: usize, _: char) {}
}

#[derive(Debug, Default)]
struct Notes {
    spans: Vec<Span>,
    unknown: Vec<(usize, char)>,
}

impl Sink for Notes {
    fn span(&mut self, span: Span) {
        self.spans.push(span);
    }

    fn unknown(&mut self, at: usize, c: char) {
        self.unknown.push((at, c));
    }
}

struct Run<'s, 't, S> {
    decoder: Decoder,
    table: &'static Table,
    codes: Codes<'t>,
    clusters: Clusters,
    /// Where the open cluster begins in the text that is decoded, and where it ends so far.
    start: usize,
    end: usize,
    sink: &'s mut S,
}

impl<S: Sink> Run<'_, '_, S> {
    fn all(&mut self) {
        while let Some(code) = self.codes.next() {
            let Some(byte) = code.byte else {
                self.keep(code);
                continue;
            };
            match self.table.entry(byte) {
                // Nearly all of a text is letters.
                Entry::Always(Draws::Letter(letter)) if byte.is_ascii() || !self.decoder.mixed => {
                    self.letter(code, letter, false);
                }
                Entry::Always(Draws::Sign(sign)) if self.clusters.is_based() => self.add_sign(code, *sign),
                Entry::Always(draws) => self.draw(code, *draws),
                Entry::Nothing => self.keep(code),
                Entry::Rows { first, count } => {
                    let next = self.next();
                    let mut rows = self.table.rows(*first, *count).iter();
                    match rows.find(|row| row.when.holds(&self.clusters, next)) {
                        Some(row) => self.draw(code, row.draws),
                        None => self.keep(code),
                    }
                }
            }
        }
        self.flush();
    }

    fn next(&self) -> Next {
        let code = self.codes.clone().next().and_then(|next| next.byte);
        let draws = code.and_then(|code| self.table.usual(code));
        let letter = !matches!(draws, None | Some(Draws::Digit(_) | Draws::Quote(..) | Draws::Symbol(_)));
        let consonant = match draws {
            Some(Draws::Letter(letter)) => !letter.starts_with(is_vowel),
            Some(Draws::LetterAndSign(..) | Draws::Half(_) | Draws::Before(_)) => true,
            _ => false,
        };
        Next { code, consonant, letter }
    }

    fn draw(&mut self, code: Code, draws: Draws) {
        if self.decoder.mixed && self.is_sign(code, draws) {
            self.keep(code);
            return;
        }
        match draws {
            Draws::Letter(letter) => self.letter(code, letter, false),
            Draws::Half(half) => self.letter(code, half, true),
            Draws::LetterAndSign(letter, sign) => {
                self.letter(code, letter, false);
                self.add_sign(code, sign);
            }
            Draws::Below(_) | Draws::BelowAndSign(..) if !self.clusters.is_based() && !self.clusters.is_half() => {
                self.keep_unknown(code);
            }
            Draws::Below(below) => {
                self.clusters.push_below(below);
                self.end = code.end;
            }
            Draws::BelowAndSign(below, sign) => {
                self.clusters.push_below(below);
                self.add_sign(code, sign);
            }
            Draws::Before(sign) => {
                if !self.clusters.takes_before() {
                    self.flush();
                }
                if self.clusters.is_empty() {
                    self.start = code.start;
                }
                self.clusters.set_before(code.char, sign);
                self.end = code.end;
            }
            Draws::Sign(sign) => {
                if self.clusters.is_based() {
                    self.add_sign(code, sign);
                } else if code.char.is_ascii_alphabetic() {
                    // Writers' slips have a sign before its letter.
                    self.write(code, sign);
                } else {
                    self.keep_unknown(code);
                }
            }
            Draws::Mark(mark) => {
                if self.clusters.is_based() {
                    self.add_sign(code, mark);
                } else {
                    self.lone_mark(code, mark);
                }
            }
            Draws::Reph => {
                if self.clusters.is_based() && self.clusters.push_reph() {
                    self.end = code.end;
                } else {
                    self.keep_unknown(code);
                }
            }
            Draws::Hasanta => self.hasanta(code),
            Draws::Digit(digit) => {
                let digit = match self.decoder.digits {
                    Digits::Bengali => crate::digits::from_value(digit),
                    Digits::Ascii => None,
                };
                self.write(code, digit.unwrap_or(code.char));
            }
            Draws::Quote(curly, straight) => {
                let quote = match self.decoder.quotes {
                    Quotes::Curly => curly,
                    Quotes::Straight => straight,
                };
                self.write(code, quote);
            }
            Draws::Symbol(symbol) => self.write(code, symbol),
        }
    }

    #[inline]
    fn letter(&mut self, code: Code, letter: &str, half: bool) {
        self.begin_letter(code);
        self.clusters.push_letter(letter, half);
        self.end = code.end;
    }

    /// Makes room for a letter: one that is based is written.
    #[inline]
    fn begin_letter(&mut self, code: Code) {
        if self.clusters.is_based() {
            self.flush();
        }
        if self.clusters.is_empty() {
            self.start = code.start;
        }
    }

    #[inline]
    fn add_sign(&mut self, code: Code, sign: char) {
        if self.clusters.push_sign(sign) {
            self.end = code.end;
        } else {
            self.write(code, sign);
        }
    }

    fn lone_mark(&mut self, code: Code, mark: char) {
        let colon = mark == VISARGA && self.decoder.visarga == Visarga::Colon && self.clusters.is_empty();
        self.write(code, if colon { ':' } else { mark });
    }

    fn hasanta(&mut self, code: Code) {
        if !self.clusters.is_based() {
            self.keep(code);
            return;
        }
        let joins = self.next().consonant;
        self.flush();
        let target = self.clusters.start();
        self.clusters.push_other(VIRAMA);
        if joins && self.decoder.hasanta == Hasanta::Visible {
            self.clusters.push_other(ZWNJ);
        }
        self.sink.span(Span { source: code.start..code.end, target: target..self.clusters.start() });
    }

    /// Ends the cluster and writes a character of its own.
    #[inline]
    fn write(&mut self, code: Code, c: char) {
        self.flush();
        let target = self.clusters.start();
        self.clusters.push_other(c);
        self.sink.span(Span { source: code.start..code.end, target: target..self.clusters.start() });
    }

    fn keep(&mut self, code: Code) {
        let reference = self.codes.written(code);
        if self.decoder.mixed && reference.len() > 1 && matches!(code.char, '&' | '<' | '>' | '"' | '\'') {
            // What it stands for is no letter here, and would be markup.
            self.flush();
            let target = self.clusters.start();
            reference.chars().for_each(|c| self.clusters.push_other(c));
            self.sink.span(Span { source: code.start..code.end, target: target..self.clusters.start() });
            return;
        }
        self.write(code, code.char);
    }

    /// Whether a code is a sign, as beside figures. No word ends with the half letter that a font draws for ®.
    fn is_sign(&self, code: Code, draws: Draws) -> bool {
        match draws {
            Draws::Half(_) => code.char == '®' && !self.next().letter,
            Draws::Letter(_) if is_sign_of_figures(code.char) => {
                self.clusters.is_empty()
                    && match self.clusters.before() {
                        Some('0'..='9' | '০'..='৯') => true,
                        // Within a word that has a visible hasanta or what is not seen at all.
                        Some('\u{980}'..='\u{9FF}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}') => false,
                        _ => !self.next().letter,
                    }
            }
            _ => false,
        }
    }

    fn keep_unknown(&mut self, code: Code) {
        self.keep(code);
        self.sink.unknown(code.start, code.char);
    }

    #[inline]
    fn flush(&mut self) {
        if self.clusters.is_empty() {
            return;
        }
        let target = self.clusters.start();
        if let Some(lone) = self.clusters.end() {
            self.sink.unknown(self.start, lone);
        }
        self.sink.span(Span { source: self.start..self.end, target: target..self.clusters.start() });
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'অ'..='ঔ')
}
