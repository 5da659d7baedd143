//! Which parts of a text are for programs rather than for readers: URLs, e-mail addresses, character references and tags.
//! In them no repair and no opt-in rule fires.
//!
//! ```text
//! url        = (letter (letter | digit | "+" | "-" | ".")* "://" | "www.") (any but white space, a danda, a quote, "<" and ">")*
//! address    = part "@" part, each with a letter or digit
//! part       = (letter | digit | mark | joiner | "." | "_" | "%" | "+" | "-" | "…" | "–" | full-width form)+
//! reference  = "&" "#"? (ASCII letter | digit | "_"){1,31} ";"
//! tag        = "<" (ASCII letter | "/" | "!") (any but "<", ">" and line feed){0,1024} ">"
//! ```
//!
//! What is longer than its bound is text: 32 characters of a scheme, 64 before an at sign, and those above, marks not counted. Each is
//! found by itself, and what any of them covers is covered: so no change of the text around can uncover a place. For the same
//! reason marks are not counted, of which a change can make more, and both forms of punctuation that an opt-in rule changes stand on
//! the same side.

use alloc::vec::Vec;
use core::ops::Range;

use super::kind::{self as k, kind};
use crate::text::blocks::{BLOCK, Marks, bits, equal};
use crate::text::sure::sure;

/// The parts of one text that no repair changes, as far as they are known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Markup {
    /// In order, no two of them touching.
    spans: Vec<Range<usize>>,
    /// What begins before is in `spans`.
    seen: usize,
    /// How the last of `spans` goes on, where it reached the end of the text.
    run: Option<Run>,
}

/// What goes on until a character ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run {
    Url,
    Address,
}

/// What stands where one could begin.
enum Found {
    Span(Range<usize>),
    /// It goes on until a character ends it.
    Run(Range<usize>, Run),
    /// It is one if nothing follows.
    Last(Range<usize>),
    /// What follows will tell, from this byte on.
    Open(usize),
    None,
}

const SCHEME: usize = 32;
const LOCAL: usize = 64;
const REFERENCE: usize = 31;
const TAG: usize = 1024;

impl Markup {
    /// Of a whole text.
    pub(crate) fn of(text: &str) -> Self {
        let mut markup = Self::default();
        markup.read(text, true);
        markup
    }

    /// Looks at what has come since; `whole` where nothing more will. Returns from which byte on that is not known yet.
    pub(crate) fn read(&mut self, text: &str, whole: bool) -> usize {
        if let (Some(run), Some(last)) = (self.run, self.spans.last_mut()) {
            last.end += run.len(sure(text.get(last.end..)));
            if last.end < text.len() {
                self.run = None;
            }
        }
        let mut places: Marks<BEFORE, WINDOW> = Marks::new();
        while let Some(at) = places.next(text.as_bytes(), self.seen, anchors) {
            let found = find(text, at);
            self.seen = at + 1;
            match found {
                Found::Run(span, run) => {
                    // What ends a URL ends an address in it.
                    if span.end == text.len() && self.run != Some(Run::Url) {
                        self.run = Some(run);
                    }
                    self.add(span);
                }
                Found::Last(Range { start: from, .. }) | Found::Open(from) if !whole => {
                    self.seen = at;
                    return from;
                }
                Found::Span(span) | Found::Last(span) => self.add(span),
                Found::Open(_) | Found::None => {}
            }
        }
        // The slashes of a scheme can still come.
        self.seen = self.seen.max(text.len().saturating_sub("//".len()));
        if whole { text.len() } else { opening(text) }
    }

    fn add(&mut self, mut span: Range<usize>) {
        while let Some(last) = self.spans.pop_if(|last| last.end >= span.start) {
            span = last.start.min(span.start)..last.end.max(span.end);
        }
        self.spans.push(span);
    }

    /// Forgets the first `bytes` bytes of the text.
    pub(crate) fn drain(&mut self, bytes: usize) {
        self.spans.retain(|span| span.end >= bytes);
        for span in &mut self.spans {
            *span = span.start.saturating_sub(bytes)..span.end - bytes;
        }
        self.seen = self.seen.saturating_sub(bytes);
    }

    /// Those that share a byte with `range`.
    pub(crate) fn within(&self, range: &Range<usize>) -> &[Range<usize>] {
        let from = self.spans.partition_point(|span| span.end <= range.start);
        let rest = sure(self.spans.get(from..));
        let count = rest.iter().take_while(|span| span.start < range.end).count();
        sure(rest.get(..count))
    }
}

/// From where on `text`, up to byte `cut`, must still be seen for what comes after it.
pub(crate) fn look_back(text: &str, cut: usize) -> usize {
    let head = sure(text.get(..cut));
    // One more than fits: that many are too many.
    head.len() - part_before(head, LOCAL + 1).1
}

impl Run {
    /// How many bytes of the beginning of `rest` belong to it.
    fn len(self, rest: &str) -> usize {
        let is_in = |c| match self {
            Run::Url => !ends_url(c),
            Run::Address => is_part(c),
        };
        rest.find(|c| !is_in(c)).unwrap_or(rest.len())
    }
}

const BEFORE: usize = 3;
const WINDOW: usize = BEFORE + BLOCK + 2;

/// The places in a block where one of them is to be known by: `<`, `&`, `@`, the colon of `://` and the point of `www.`
#[inline(never)] // Within a larger function its loop is not made into vector code.
#[allow(clippy::indexing_slicing, reason = "the bounds are those of the array")]
fn anchors(window: &[u8; WINDOW]) -> u64 {
    let mut flags = [0_u8; BLOCK];
    for (at, flag) in flags.iter_mut().enumerate() {
        let place = at + BEFORE;
        let byte = window[place];
        let lone = equal(byte, b'<').min(equal(byte, b'&')).min(equal(byte, b'@'));
        let url = equal(byte, b':') | equal(window[place + 1], b'/') | equal(window[place + 2], b'/');
        let www = |byte: u8| equal(byte | 0x20, b'w');
        let host = equal(byte, b'.') | www(window[place - 1]) | www(window[place - 2]) | www(window[place - 3]);
        *flag = u8::from(lone.min(url).min(host) == 0);
    }
    bits(&flags)
}

/// What the anchor at byte `at` belongs to.
fn find(text: &str, at: usize) -> Found {
    let (head, rest) = sure(text.split_at_checked(at));
    let mut chars = rest.chars();
    match chars.next() {
        Some('<') => tag(at, chars.as_str()),
        Some('&') => reference(at, chars.as_str()),
        Some('@') => address(head, at, chars.as_str()),
        Some(':') => match scheme_before(head) {
            Some(start) => Found::Run(start..at + Run::Url.len(rest), Run::Url),
            None => Found::None,
        },
        Some('.') => Found::Run(at - "www".len()..at + Run::Url.len(rest), Run::Url),
        _ => Found::None,
    }
}

/// After its first character.
fn tag(at: usize, rest: &str) -> Found {
    match rest.chars().next() {
        None => return Found::Open(at),
        Some(c) if c.is_ascii_alphabetic() || matches!(c, '/' | '!') => {}
        Some(_) => return Found::None,
    }
    let mut count = 0;
    let mut chars = rest.char_indices().skip(1);
    while let Some((to, c)) = chars.next() {
        match c {
            // Where other scripts are composed, the two become one character.
            '>' => match chars.next() {
                None => return Found::Last(at..at + 1 + to + 1),
                Some((_, '\u{338}')) => return Found::None,
                Some(_) => return Found::Span(at..at + 1 + to + 1),
            },
            '<' | '\n' => return Found::None,
            _ => count += usize::from(is_counted(c)),
        }
        if count > TAG {
            return Found::None;
        }
    }
    Found::Open(at)
}

/// After its first character.
fn reference(at: usize, rest: &str) -> Found {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let len = name.bytes().take(REFERENCE + 1).take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'_').count();
    match name.as_bytes().get(len) {
        Some(b';') if (1..=REFERENCE).contains(&len) => Found::Span(at..at + 1 + rest.len() - name.len() + len + 1),
        None if len <= REFERENCE => Found::Open(at),
        _ => Found::None,
    }
}

/// Around an at sign.
fn address(head: &str, at: usize, rest: &str) -> Found {
    let (count, start) = part_before(head, LOCAL + 1);
    let has_letter = |text: &str| text.chars().any(char::is_alphanumeric);
    let start = head.len() - start;
    if count > LOCAL || !has_letter(sure(head.get(start..))) {
        return Found::None;
    }
    let len = Run::Address.len(rest);
    let (part, after) = sure(rest.split_at_checked(len));
    match has_letter(part) {
        true => Found::Run(start..at + 1 + len, Run::Address),
        false if after.is_empty() => Found::Open(start),
        false => Found::None,
    }
}

/// The characters of a part of an address at the end of `head`, up to `most`, marks not counted; and how many bytes they have.
fn part_before(head: &str, most: usize) -> (usize, usize) {
    let (mut count, mut len) = (0, 0);
    for c in head.chars().rev().take_while(|&c| is_part(c)) {
        count += usize::from(is_counted(c));
        len += c.len_utf8();
        if count == most {
            break;
        }
    }
    (count, len)
}

/// Where the scheme begins that `head` ends with.
fn scheme_before(head: &str) -> Option<usize> {
    let is_in = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let bytes = head.as_bytes().iter().enumerate().rev();
    let run = bytes.take(SCHEME).take_while(|(_, byte)| is_in(byte));
    run.filter(|(_, byte)| byte.is_ascii_alphabetic()).last().map(|(at, _)| at)
}

/// Where what stands at the end of `text` could begin one that it does not show yet.
fn opening(text: &str) -> usize {
    let (count, len) = part_before(text, LOCAL + 1);
    let head = text.strip_suffix(":/").or_else(|| text.strip_suffix(':')).unwrap_or(text);
    let scheme = scheme_before(head).unwrap_or(text.len());
    if count > LOCAL { scheme } else { scheme.min(text.len() - len) }
}

/// What ends a URL. A reserved code point becomes a danda.
fn ends_url(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{964}' | '\u{965}' | '\u{9E4}' | '\u{9E5}' | '<' | '>')
        || matches!(c, '"' | '\'' | '‘' | '’' | '“' | '”' | '«' | '»')
}

/// What a part of an address is made of.
fn is_part(c: char) -> bool {
    const MARKS: k::KindSet = k::BENGALI & !k::RESERVED | k::JOINER | k::MARK | k::FORMAT;
    if c.is_ascii() {
        c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
    } else {
        kind(c) & MARKS != 0 || c.is_alphanumeric() || matches!(c, '…' | '–') || k::is_full_width(c)
    }
}

/// Whether it counts for a bound. Of marks a change of encoding can make more.
fn is_counted(c: char) -> bool {
    kind(c) & (k::NUKTA | k::MARK) == 0
}
