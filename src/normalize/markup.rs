//! Finds URLs, e-mail addresses, character references and tags, in which no repair and no opt-in rule fires.
//!
//! It also finds the direction marks that no repair may drop (`direction`) and the rows of tables, in which a vertical bar is
//! not a danda.
//!
//! ```text
//! url        = (letter (letter | digit | "+" | "-" | ".")* "://" | "www.") (any but white space, a danda, a quote, "<" and ">")*
//! address    = part "@" part, each with a letter or digit
//! part       = (letter | digit | mark | joiner | "." | "_" | "%" | "+" | "-" | "…" | "–" | full-width form)+
//! reference  = "&" "#"? (ASCII letter | digit | "_"){1,31} ";"
//! tag        = "<" (ASCII letter | "/" | "!") (any but "<", ">" and line feed){0,1024} ">"
//! ```
//!
//! What exceeds its bound is text: 32 characters of a scheme, 64 before an at sign, and those in the grammar. Each kind is found
//! independently of the others, and their union is exempt, so that no change of the text around them can end the exemption.
//! For the same reason marks, signs and joiners are not counted (unless there are eight times as many), since encodings differ
//! in their number, and both forms of a punctuation mark that an opt-in rule changes are in the same class.

mod direction;

use alloc::vec::Vec;
use core::ops::Range;

use super::kind::{self as k, kind};
use super::rules::{Rule, RuleSet};
use crate::text::blocks::{BLOCK, BlockSearch, bits, equal, within};
use crate::text::sure::sure;
use direction::{Direction, Fate};

/// The parts of one text that no repair changes, as far as the text has been read.
#[derive(Clone, Debug)]
pub(crate) struct Markup {
    /// Markup, and the direction marks that stay.
    spans: Spans,
    /// What the last of `spans` is, if it reaches the end of the text and can continue.
    run: Option<Run>,
    /// Where the last URL ends; one that begins within it ends there too.
    url_end: usize,
    direction: Direction,
    /// Rows of tables; `None` unless a rule needs them.
    rows: Option<Spans>,
    /// Whether the last row reaches the end of the text and can continue.
    in_row: bool,
    /// Up to which byte anchors have been read.
    seen: usize,
}

/// Byte ranges in order, no two of which touch.
#[derive(Clone, Debug, Default)]
struct Spans(Vec<Range<usize>>);

/// The parts of a segment that are exempt from some rules.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Exempt<'m> {
    /// Exempt from repairs and opt-in rules.
    pub(crate) markup: &'m [Range<usize>],
    /// Rows of tables, where a vertical bar is not a danda.
    pub(crate) rows: &'m [Range<usize>],
    /// The byte of the text that offset 0 of both stands for.
    pub(crate) from: usize,
}

impl Exempt<'_> {
    pub(crate) fn is_empty(&self) -> bool {
        self.markup.is_empty() && self.rows.is_empty()
    }
}

/// The markup of one text, found line by line when it is needed.
#[derive(Debug)]
pub(crate) enum MarkupCache<'t> {
    /// The markup of all of the text.
    All(&'t Markup),
    /// The markup of these lines, with offsets relative to their beginning. No markup extends beyond a line.
    Lines(Range<usize>, Markup),
}

impl MarkupCache<'_> {
    pub(crate) fn empty(rules: RuleSet) -> Self {
        MarkupCache::Lines(0..0, Markup::new(rules))
    }

    /// The exempt parts that overlap `range` of the text; successive ranges must not go backward.
    pub(crate) fn within(&mut self, text: &str, range: &Range<usize>, rules: RuleSet) -> Exempt<'_> {
        let (lines, markup) = match self {
            MarkupCache::All(markup) => return markup.within(range),
            MarkupCache::Lines(lines, markup) => (lines, markup),
        };
        if range.start < lines.start || range.end > lines.end {
            // The line may have begun before the lines that are cached.
            let from = if range.start < lines.end { lines.start } else { lines.end };
            let head = sure(text.get(from..range.start));
            let start = head.rfind('\n').map_or(from, |at| from + at + 1);
            let end = line_end(text, range.end);
            (*lines, *markup) = (start..end, Markup::of(sure(text.get(start..end)), rules));
        }
        let exempt = markup.within(&(range.start - lines.start..range.end - lines.start));
        Exempt { from: lines.start, ..exempt }
    }
}

/// Markup that extends up to the first character that cannot be in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run {
    Url,
    Address,
}

/// What an anchor turns out to be.
enum Found {
    Span(Range<usize>),
    /// Markup that more text can extend.
    Run(Range<usize>, Run),
    /// Markup if the text ends here; else undecided.
    Last(Range<usize>),
    /// The row of a table, from this byte on.
    Row(usize),
    /// Decided by what follows; concerns the text from this byte on.
    Undecided(usize),
    None,
}

const MAX_SCHEME: usize = 32;
const MAX_LOCAL: usize = 64;
const MAX_REFERENCE: usize = 31;
const MAX_TAG: usize = 1024;
/// How many times the bound the characters may be when marks are counted too.
const WITH_MARKS: usize = 8;
/// How many marks after a tag are read.
const MAX_MARKS: usize = 64;

impl Markup {
    pub(crate) fn new(rules: RuleSet) -> Self {
        Self {
            spans: Spans::default(),
            run: None,
            url_end: 0,
            direction: Direction::default(),
            rows: rules.contains(Rule::PipeDanda).then(Spans::default),
            in_row: false,
            seen: 0,
        }
    }

    /// The markup of a whole text.
    pub(crate) fn of(text: &str, rules: RuleSet) -> Self {
        let mut markup = Self::new(rules);
        markup.read(text, true);
        markup
    }

    /// Reads the text that was added; with `at_end` nothing follows it. Returns up to which byte the markup is decided.
    pub(crate) fn read(&mut self, text: &str, at_end: bool) -> usize {
        self.extend_last(text);
        let mut places: BlockSearch<BEFORE, WINDOW> = BlockSearch::new();
        while let Some(at) = places.next(text.as_bytes(), self.seen, anchors) {
            self.seen = at + 1;
            match self.find(text, at, at_end) {
                Found::Run(span, run) => {
                    // An address at the end of a URL extends as the URL does.
                    if span.end == text.len() && self.run != Some(Run::Url) {
                        self.run = Some(run);
                    }
                    if run == Run::Url {
                        self.url_end = span.end;
                    }
                    self.spans.add(span);
                }
                Found::Row(start) => {
                    let end = line_end(text, start);
                    self.in_row = end == text.len();
                    if let Some(rows) = &mut self.rows {
                        rows.add(start..end);
                    }
                }
                Found::Last(Range { start: from, .. }) | Found::Undecided(from) if !at_end => {
                    self.seen = at;
                    return from.min(undecided_from(text));
                }
                Found::Span(span) | Found::Last(span) => self.spans.add(span),
                Found::Undecided(_) | Found::None => {}
            }
        }
        // The slashes after a scheme can still follow.
        self.seen = self.seen.max(text.len().saturating_sub("//".len()));
        if at_end { text.len() } else { undecided_from(text) }
    }

    /// Extends the last markup and the last row, if they reached the end of the text read before.
    fn extend_last(&mut self, text: &str) {
        if let (Some(run), Some(last)) = (self.run, self.spans.0.last_mut()) {
            last.end += run.len(sure(text.get(last.end..)));
            if run == Run::Url {
                self.url_end = last.end;
            }
            if last.end < text.len() {
                self.run = None;
            }
        }
        if let (true, Some(last)) = (self.in_row, self.rows.as_mut().and_then(|rows| rows.0.last_mut())) {
            last.end = line_end(text, last.end);
            self.in_row = last.end == text.len();
        }
    }

    /// What the anchor at byte `at` turns out to be.
    fn find(&mut self, text: &str, at: usize, at_end: bool) -> Found {
        let (head, rest) = sure(text.split_at_checked(at));
        let mut chars = rest.chars();
        match chars.next() {
            Some('<') => tag(at, chars.as_str()),
            Some('&') => reference(at, chars.as_str()),
            Some('@') => address(head, at, chars.as_str()),
            Some(':' | '.') if at < self.url_end => Found::None,
            Some(':') => match scheme_before(head) {
                Some(start) => Found::Run(start..at + Run::Url.len(rest), Run::Url),
                None => Found::None,
            },
            Some('.') => Found::Run(at - "www".len()..at + Run::Url.len(rest), Run::Url),
            Some('|') => self.row(head, at, chars.as_str()),
            Some(mark) => match self.direction.fate(text, at, at_end) {
                Fate::Stays => Found::Span(at..at + mark.len_utf8()),
                Fate::Goes => Found::None,
                Fate::Undecided => Found::Undecided(at),
            },
            None => Found::None,
        }
    }

    /// A vertical bar that does not end a sentence begins a row of a table or a line of code, in which no later bar is a danda.
    fn row(&self, head: &str, at: usize, after: &str) -> Found {
        let is_in_row = |rows: &Spans| rows.0.last().is_some_and(|last| at < last.end);
        if self.rows.as_ref().is_none_or(is_in_row) {
            return Found::None;
        }
        // Characters that another rule may drop do not count.
        let lasts = |c: &char| kind(*c) & (k::FORMAT | k::JOINER) == 0;
        let ends_word = head.chars().rev().find(lasts).is_some_and(|c| kind(c) & k::WORD != 0);
        match after.chars().find(lasts) {
            _ if !ends_word => Found::Row(at),
            None => Found::Undecided(at),
            Some(c) if c.is_whitespace() => Found::None,
            Some(_) => Found::Row(at),
        }
    }

    /// Forgets the first `bytes` bytes of `text`.
    pub(crate) fn drain(&mut self, text: &str, bytes: usize) {
        self.direction.drain(text, bytes);
        self.spans.drain(bytes);
        if let Some(rows) = &mut self.rows {
            rows.drain(bytes);
        }
        self.seen = self.seen.saturating_sub(bytes);
        self.url_end = self.url_end.saturating_sub(bytes);
    }

    /// The exempt parts that overlap `range`.
    pub(crate) fn within(&self, range: &Range<usize>) -> Exempt<'_> {
        let rows = self.rows.as_ref().map_or(&[][..], |rows| rows.within(range));
        Exempt { markup: self.spans.within(range), rows, from: 0 }
    }
}

impl Spans {
    fn add(&mut self, mut span: Range<usize>) {
        while let Some(last) = self.0.pop_if(|last| last.end >= span.start) {
            span = last.start.min(span.start)..last.end.max(span.end);
        }
        self.0.push(span);
    }

    fn drain(&mut self, bytes: usize) {
        self.0.retain(|span| span.end >= bytes);
        for span in &mut self.0 {
            *span = span.start.saturating_sub(bytes)..span.end - bytes;
        }
    }

    fn within(&self, range: &Range<usize>) -> &[Range<usize>] {
        let from = self.0.partition_point(|span| span.end <= range.start);
        let rest = sure(self.0.get(from..));
        let count = rest.iter().take_while(|span| span.start < range.end).count();
        sure(rest.get(..count))
    }
}

/// Where the line of byte `at` ends.
fn line_end(text: &str, at: usize) -> usize {
    sure(text.get(at..)).find('\n').map_or(text.len(), |len| at + len)
}

/// From which byte on `text` must be kept for the markup after byte `cut`.
pub(crate) fn look_back(text: &str, cut: usize) -> usize {
    let head = sure(text.get(..cut));
    // One more than the bound, to tell that it is exceeded.
    head.len() - part_before(head, MAX_LOCAL + 1).1
}

impl Run {
    /// How many of the first bytes of `rest` belong to the markup.
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

/// The anchors in a block, as bits: `<`, `&`, `@`, the colon of `://`, the full stop of `www.`, a vertical bar, a paired
/// direction mark.
#[inline(never)] // Within a larger function its loop is not made into vector code.
#[allow(clippy::indexing_slicing, reason = "the bounds are those of the array")]
fn anchors(window: &[u8; WINDOW]) -> u64 {
    let mut flags = [0_u8; BLOCK];
    for (at, flag) in flags.iter_mut().enumerate() {
        let place = at + BEFORE;
        let byte = window[place];
        let lone = equal(byte, b'<').min(equal(byte, b'&')).min(equal(byte, b'@')).min(equal(byte, b'|'));
        let url = equal(byte, b':') | equal(window[place + 1], b'/') | equal(window[place + 2], b'/');
        let www = |byte: u8| equal(byte | 0x20, b'w');
        let host = equal(byte, b'.') | www(window[place - 1]) | www(window[place - 2]) | www(window[place - 3]);
        // U+202A..=U+202E, U+2066..=U+2069.
        let (second, third) = (window[place + 1], window[place + 2]);
        let embedding = equal(second, 0x80) | within(third, 0xAA, 0xAE);
        let direction = equal(byte, 0xE2) | embedding.min(equal(second, 0x81) | within(third, 0xA6, 0xA9));
        *flag = u8::from(lone.min(url).min(host).min(direction) == 0);
    }
    bits(&flags)
}

/// A tag; `rest` follows its first character.
fn tag(at: usize, rest: &str) -> Found {
    match rest.chars().next() {
        None => return Found::Undecided(at),
        Some(c) if c.is_ascii_alphabetic() || matches!(c, '/' | '!') => {}
        Some(_) => return Found::None,
    }
    let mut count = 0;
    for (total, (to, c)) in rest.char_indices().enumerate().skip(1) {
        match c {
            '>' => return closed(at..at + 1 + to + 1, sure(rest.get(to + 1..))),
            '<' | '\n' => return Found::None,
            _ => count += usize::from(is_counted(c)),
        }
        if count > MAX_TAG || total > WITH_MARKS * MAX_TAG {
            return Found::None;
        }
    }
    Found::Undecided(at)
}

/// A tag with its end. Not one if U+0338 is among the marks after it: NFC composes the bracket with it.
fn closed(span: Range<usize>, after: &str) -> Found {
    let mut marks = after.chars().take(MAX_MARKS).take_while(|&c| kind(c) & k::REORDERED != 0);
    if marks.any(|c| c == '\u{338}') {
        return Found::None;
    }
    let marks = after.chars().take(MAX_MARKS).take_while(|&c| kind(c) & k::REORDERED != 0).count();
    let ends = marks < MAX_MARKS && after.chars().nth(marks).is_none();
    if ends { Found::Last(span) } else { Found::Span(span) }
}

/// A character reference; `rest` follows its first character.
fn reference(at: usize, rest: &str) -> Found {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let len =
        name.bytes().take(MAX_REFERENCE + 1).take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'_').count();
    match name.as_bytes().get(len) {
        Some(b';') if (1..=MAX_REFERENCE).contains(&len) => Found::Span(at..at + 1 + rest.len() - name.len() + len + 1),
        None if len <= MAX_REFERENCE => Found::Undecided(at),
        _ => Found::None,
    }
}

/// An e-mail address around the at sign at byte `at`.
fn address(head: &str, at: usize, rest: &str) -> Found {
    let (count, start) = part_before(head, MAX_LOCAL + 1);
    let has_letter = |text: &str| text.chars().any(char::is_alphanumeric);
    let start = head.len() - start;
    if count > MAX_LOCAL || !has_letter(sure(head.get(start..))) {
        return Found::None;
    }
    let len = Run::Address.len(rest);
    let (part, after) = sure(rest.split_at_checked(len));
    match has_letter(part) {
        true => Found::Run(start..at + 1 + len, Run::Address),
        false if after.is_empty() => Found::Undecided(start),
        false => Found::None,
    }
}

/// The characters of an address part at the end of `head`, up to `most` without marks, and their length in bytes.
fn part_before(head: &str, most: usize) -> (usize, usize) {
    let (mut count, mut len) = (0, 0);
    for (total, c) in head.chars().rev().take_while(|&c| is_part(c)).enumerate() {
        count += usize::from(is_counted(c));
        len += c.len_utf8();
        if count == most || total > WITH_MARKS * MAX_LOCAL {
            count = most;
            break;
        }
    }
    (count, len)
}

/// Where the URL scheme that ends `head` begins.
fn scheme_before(head: &str) -> Option<usize> {
    let is_in = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let bytes = head.as_bytes().iter().enumerate().rev();
    let run = bytes.take(MAX_SCHEME).take_while(|(_, byte)| is_in(byte));
    run.filter(|(_, byte)| byte.is_ascii_alphabetic()).last().map(|(at, _)| at)
}

/// From which byte on the end of `text` could become a URL or an address with the text that follows.
fn undecided_from(text: &str) -> usize {
    let (count, len) = part_before(text, MAX_LOCAL + 1);
    let head = text.strip_suffix(":/").or_else(|| text.strip_suffix(':')).unwrap_or(text);
    let scheme = scheme_before(head).unwrap_or(text.len());
    if count > MAX_LOCAL { scheme } else { scheme.min(text.len() - len) }
}

/// Whether `c` ends a URL. U+09E4 and U+09E5 do, since they become dandas.
fn ends_url(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{964}' | '\u{965}' | '\u{9E4}' | '\u{9E5}' | '<' | '>')
        || matches!(c, '"' | '\'' | '‘' | '’' | '“' | '”' | '«' | '»')
}

/// Whether `c` can be in a part of an address.
fn is_part(c: char) -> bool {
    const MARKS: k::KindSet = k::BENGALI & !k::RESERVED | k::JOINER | k::MARK | k::FORMAT;
    if c.is_ascii() {
        c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
    } else {
        kind(c) & MARKS != 0 || c.is_alphanumeric() || matches!(c, '…' | '–') || k::is_full_width(c)
    }
}

/// Whether `c` counts toward a bound. Marks, signs and joiners do not: their number depends on the encoding.
fn is_counted(c: char) -> bool {
    kind(c) & (k::DEPENDENT | k::FORMAT) == 0
}
