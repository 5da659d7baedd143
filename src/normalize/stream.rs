//! Streaming: normalizes a text that comes in chunks, with the same result as for the whole text. Only what a later chunk could
//! still change is held back.

use alloc::string::String;
use core::ops::Range;

use super::engine::Engine;
use super::markup::{self, Markup};
use super::scan::Scan;
use super::segment_char::ResultTail;
use super::settings::Settings;

/// Normalizes a text that comes chunk by chunk: from [`Normalizer::stream`](crate::Normalizer::stream).
///
/// The output of all [`push`](Stream::push) calls and of [`finish`](Stream::finish), concatenated, is what
/// [`Normalizer::normalize`](crate::Normalizer::normalize) makes of the concatenated chunks, wherever they are split. Beyond one
/// chunk, a stream holds a few syllables, each as long as its run of marks or its conjunct, or one run of invisible characters;
/// with rules about punctuation, one run of spaces or of the same punctuation mark. With repairs or opt-in rules, which leave
/// URLs, addresses and tags alone, it holds a word of up to 64 characters, which could begin an address, and up to 1024
/// characters after `<` and a letter; signs, marks and joiners are not counted.
///
/// ```
/// use bengali_text::Normalizer;
///
/// let mut stream = Normalizer::default().stream();
/// let mut out = String::new();
/// for chunk in ["উত", "\u{9CD}", "\u{200D}সব"] {
///     stream.push(chunk, &mut out);
/// }
/// stream.finish(&mut out);
/// assert_eq!(out, "উৎসব");
/// ```
#[derive(Clone, Debug)]
pub struct Stream {
    settings: Settings,
    scan: Scan,
    /// The end of the source so far: text that is done, for the rules to look back at, then text that is not done yet.
    held: String,
    /// Where in `held` the part that is not done begins.
    done: usize,
    /// Up to which byte of `held` no boundary was found.
    searched: usize,
    /// The parts of `held` that no repair changes.
    markup: Markup,
    /// The last characters of the result.
    tail: ResultTail,
}

impl Stream {
    pub(super) fn new(settings: &Settings) -> Self {
        Stream {
            settings: *settings,
            scan: Scan::new(settings),
            held: String::new(),
            done: 0,
            searched: 0,
            markup: Markup::new(settings.rules),
            tail: ResultTail::default(),
        }
    }

    /// Takes the next chunk of the text, of any length, and appends to `out` the result that it decides.
    ///
    /// ```
    /// let mut stream = bengali_text::Normalizer::default().stream();
    /// let mut out = String::new();
    /// stream.push("আমার সো", &mut out);
    /// assert!("আমার ".starts_with(&out)); // a virama could follow, or another sign
    /// stream.push("নার বাংলা", &mut out);
    /// assert!(out.starts_with("আমার সো"));
    /// ```
    pub fn push(&mut self, chunk: &str, out: &mut String) {
        self.held.push_str(chunk);
        let from = self.searched.max(self.done);
        let known = if self.scan.repairs() { self.markup.read(&self.held, false) } else { self.held.len() };
        match self.scan.last_boundary(&self.held, from, known) {
            Some(boundary) if boundary > self.done => {
                self.write(self.done..boundary, out);
                let mut keep = self.scan.look_back(&self.held, boundary);
                if self.scan.repairs() {
                    keep = keep.min(markup::look_back(&self.held, boundary));
                }
                self.markup.drain(&self.held, keep);
                self.held.drain(..keep);
                self.done = boundary - keep;
                self.searched = self.done;
            }
            _ => self.searched = from.max(known),
        }
    }

    /// Appends the rest of the result; the stream is then ready for another text.
    ///
    /// ```
    /// let mut stream = bengali_text::Normalizer::default().stream();
    /// let mut out = String::new();
    /// for line in ["অ\u{9BE}মি", "তুমি"] {
    ///     stream.push(line, &mut out);
    ///     stream.finish(&mut out);
    ///     out.push('\n');
    /// }
    /// assert_eq!(out, "আমি\nতুমি\n");
    /// ```
    pub fn finish(&mut self, out: &mut String) {
        if self.scan.repairs() {
            self.markup.read(&self.held, true);
        }
        self.write(self.done..self.held.len(), out);
        *self = Stream::new(&self.settings);
    }

    /// The number of bytes of the source that are held back because a later chunk could change them.
    ///
    /// ```
    /// let mut stream = bengali_text::Normalizer::default().stream();
    /// let mut out = String::new();
    /// stream.push("কথা", &mut out);
    /// assert_eq!(out.len() + stream.held(), "কথা".len());
    /// ```
    pub fn held(&self) -> usize {
        self.held.len() - self.done
    }

    fn write(&mut self, part: Range<usize>, out: &mut String) {
        let mut engine = Engine::resume(&self.settings, self.scan, &self.held, &self.markup, part.clone(), self.tail);
        let first = engine.next_change();
        engine.write(part.start, first, out);
        self.tail = engine.last_tail();
    }
}
