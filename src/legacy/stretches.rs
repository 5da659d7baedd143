//! Tells the stretches of a text that are in the codes of a font from those in other languages, by what is likeliest for whole lines.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::codes::Codes;
use super::decoder::Decoder;
use super::font::Encoding;
use super::likelihood;
use super::transport::Transport;

/// What a part of a text is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Another language, or Unicode.
    Other,
    In(Encoding),
}

const STATES: [State; 3] = [State::Other, State::In(Encoding::Bijoy), State::In(Encoding::AdarshaLipi)];

/// A part of a text in the codes of a font.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) range: Range<usize>,
    pub(super) encoding: Encoding,
}

/// How a text is read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) stretches: Vec<Stretch>,
    pub(super) transport: Transport,
    /// Half bits by which the surest line is above what is enough to tell it by; below zero if none is.
    pub(super) margin: i32,
}

/// Half bits that changes between languages cost.
#[derive(Clone, Copy, Debug)]
struct Prices {
    /// Within a line.
    change: u32,
    /// From nothing to a font, at the beginning of a line.
    begin: u32,
}

/// For a line of which nothing is known.
const UNKNOWN: Prices = Prices { change: 10, begin: 6 };
/// For a line that surely has words in a font: so may others be.
const KNOWN: Prices = Prices { change: 7, begin: 2 };
/// Half bits from which it is sure.
const SURE: u32 = 40;
/// Half bits that tell a line by which its words are in a font; more if they have only what English has too.
const ENOUGH: u32 = 8;
const ENOUGH_PLAIN: u32 = 15;
/// Half bits of a visarga that stands apart, for a colon.
const LONE_VISARGA: u32 = 10;
/// Half bits of what cannot be.
const NEVER: u32 = 1_000_000;

/// A word or a part of one, without what stays in any encoding.
#[derive(Debug)]
struct Word {
    range: Range<usize>,
    /// Whether it has no letters and signs but those of ASCII.
    plain: bool,
    costs: [u32; STATES.len()],
    /// In another language where the line has words in a font.
    other: u32,
}

/// Finds what is in the codes of a font, and how it came if that is not known.
pub(super) fn read(text: &str, transport: Transport) -> Reading {
    let transport = transport.resolve(text, Encoding::Bijoy);
    let first = read_lines(text, transport, false);
    // Of a text that is in a font all of it, a line of one word is so too.
    if first.chosen >= MANY && first.chosen * 2 >= first.words {
        read_lines(text, transport, true).reading
    } else {
        first.reading
    }
}

/// Words by which a text is known to be in a font, if they are at least half of it.
const MANY: usize = 12;

struct Lines {
    reading: Reading,
    /// How many words were read, and how many of them are in a font.
    words: usize,
    chosen: usize,
}

fn read_lines(text: &str, transport: Transport, known: bool) -> Lines {
    let mut reading = Reading { stretches: Vec::new(), transport, margin: i32::MIN };
    let (mut all, mut chosen) = (0, 0);
    let mut start = 0;
    let mut words = Vec::new();
    let mut reader = Reader::default();
    for line in text.split_inclusive('\n') {
        words.clear();
        reader.read(line, start, transport, &mut words);
        start += line.len();
        if words.is_empty() {
            continue;
        }
        let path = Path::best(&mut words, known);
        let margin = path.margin(&words, known);
        reading.margin = reading.margin.max(margin);
        all += words.len();
        if margin >= 0 {
            chosen += path.states.iter().filter(|state| **state != 0).count();
            path.stretches(&words, text, &mut reading.stretches);
        }
    }
    Lines { reading, words: all, chosen }
}

/// What is seen of a word while it is read.
#[derive(Debug, Default)]
struct Seen {
    range: Range<usize>,
    /// Whether it has letters, or codes that only a font has in words.
    tells: bool,
    /// Whether it has no letters and signs but those of ASCII.
    plain: bool,
    /// Whether all of it has codes.
    coded: bool,
}

/// Reads the words of lines. Its buffers serve one word after the other.
#[derive(Debug, Default)]
struct Reader {
    /// The word, as the font numbers its characters.
    plain: String,
    seen: Seen,
    decoded: String,
    /// Where the token ends that was looked at last, and whether that was an address.
    token_end: usize,
    is_foreign: bool,
}

impl Reader {
    /// Splits a line into words at white space, at Bengali letters and at what no encoding changes.
    fn read(&mut self, line: &str, start: usize, transport: Transport, words: &mut Vec<Word>) {
        self.token_end = 0;
        let mut codes = Codes::new(line, transport);
        loop {
            if self.plain.is_empty() {
                codes.skip_bengali();
            }
            let Some(code) = codes.next() else { break };
            if ends_word(code.char) {
                self.end_word(line, start, words);
                continue;
            }
            if self.plain.is_empty() {
                self.seen = Seen { range: code.start..code.end, tells: false, plain: true, coded: true };
            }
            self.seen.range.end = code.end;
            self.plain.push(code.char);
            let plain = is_plain(code.char);
            self.seen.tells |= code.char.is_ascii_alphabetic() || !plain;
            self.seen.plain &= plain;
            self.seen.coded &= code.byte.is_some();
        }
        self.end_word(line, start, words);
    }

    fn end_word(&mut self, line: &str, start: usize, words: &mut Vec<Word>) {
        // Signs that programs write, and figures, tell nothing by themselves.
        if !self.plain.is_empty() && self.seen.tells {
            self.look_for_address(line);
            self.leave_quotes();
            let range = start + self.seen.range.start..start + self.seen.range.end;
            let (costs, other) = self.costs();
            words.push(Word { range, plain: self.seen.plain, costs, other });
        }
        self.plain.clear();
    }

    /// What the word costs in each state, and as one of another language where others are in a font.
    fn costs(&mut self) -> ([u32; STATES.len()], u32) {
        let (unknown, other) = likelihood::latin(&self.plain);
        let mut chars = self.plain.chars();
        if let (Some(c), None) = (chars.next(), chars.next())
            && !c.is_ascii()
            && !self.is_foreign
        {
            // By itself a sign such as Ñ or ÷ is what its neighbours are.
            return ([other; STATES.len()], other);
        }
        let costs = STATES.map(|state| match state {
            State::Other => unknown,
            State::In(_) if self.is_foreign || !self.seen.coded => NEVER,
            State::In(encoding) => self.legacy_cost(encoding),
        });
        (costs, other)
    }

    /// Leaves away quotation marks around the word, which are the same in all encodings: “BGB”. In a font some are letters within a word.
    fn leave_quotes(&mut self) {
        const QUOTES: [char; 4] = ['‘', '’', '“', '”'];
        if !self.plain.starts_with(QUOTES) && !self.plain.ends_with(QUOTES) {
            return;
        }
        self.decoded.clear();
        Decoder::new(Encoding::Bijoy).transport(Transport::Intact).decode_into(&self.plain, &mut self.decoded);
        let (mut plain, mut decoded) = (self.plain.as_str(), self.decoded.as_str());
        for quote in QUOTES {
            if let (Some(rest), Some(other)) = (plain.strip_prefix(quote), decoded.strip_prefix(quote)) {
                (plain, decoded) = (rest, other);
            }
        }
        for quote in QUOTES {
            if let (Some(rest), Some(other)) = (plain.strip_suffix(quote), decoded.strip_suffix(quote)) {
                (plain, decoded) = (rest, other);
            }
        }
        if !plain.is_empty() {
            self.plain = String::from(plain);
        }
    }

    /// Finds out whether the word stands in a URL or an e-mail address.
    fn look_for_address(&mut self, line: &str) {
        if self.seen.range.start < self.token_end {
            return;
        }
        let before = line.get(self.token_end..self.seen.range.start).unwrap_or_default();
        let before = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let token_start = self.seen.range.start - before.len();
        let token = line.get(token_start..).unwrap_or_default().split(char::is_whitespace).next().unwrap_or_default();
        self.token_end = token_start + token.len();
        self.is_foreign = is_address(token);
    }

    /// Half bits of the word in an encoding.
    fn legacy_cost(&mut self, encoding: Encoding) -> u32 {
        // A visarga that stands apart, for a colon.
        match (self.plain.as_str(), encoding) {
            ("t", Encoding::Bijoy) | ("x", Encoding::AdarshaLipi) => return LONE_VISARGA,
            ("z", Encoding::AdarshaLipi) => return NEVER,
            _ => {}
        }
        self.decoded.clear();
        Decoder::new(encoding).transport(Transport::Intact).decode_into(&self.plain, &mut self.decoded);
        let word = self.decoded.trim_end_matches(['।', '॥']);
        likelihood::word(word)
    }
}

fn ends_word(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '!' | '"' | '#' | '%' | '\'' | '('..='/' | ':'..='@' | '[' | ']' | '{' | '}')
        || matches!(c, '\u{980}'..='\u{9FF}' | '।' | '॥' | '\u{200B}'..='\u{200F}' | '\u{FEFF}')
}

/// Whether a token is a URL or an e-mail address.
fn is_address(token: &str) -> bool {
    let token = token.trim_start_matches(['(', '<', '"', '\'']);
    token.contains("://")
        || token.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."))
        || token.split_once('@').is_some_and(|(name, host)| {
            name.ends_with(|c: char| c.is_ascii_alphanumeric()) && host.contains('.') && host.is_ascii()
        })
}

/// Whether a character is as usual in other texts as in those of a font, even in a word.
fn is_plain(c: char) -> bool {
    c.is_ascii() || likelihood::is_mark(c) || matches!(c, '°' | '±' | 'µ' | '\u{3BC}' | '·' | '®' | '™')
}

/// The likeliest states of the words of a line.
struct Path {
    states: Vec<usize>,
    /// Half bits by which they are likelier than that all of the line is in another language.
    lead: u64,
}

impl Path {
    /// Where words are surely in a font, others are likelier to be.
    fn best(words: &mut [Word], known: bool) -> Self {
        if !known {
            let path = Self::of(words, UNKNOWN);
            if path.lead < u64::from(SURE) {
                return path;
            }
        }
        for word in &mut *words {
            word.costs[0] = word.other;
        }
        Self::of(words, KNOWN)
    }

    fn of(words: &[Word], prices: Prices) -> Self {
        // For each word and state: the least cost up to there, and the state of the word before.
        let mut steps: Vec<[(u64, usize); STATES.len()]> = Vec::with_capacity(words.len());
        let mut before = [0, prices.begin, prices.begin + prices.change].map(u64::from);
        let mut other = 0;
        for word in words {
            let mut step = [(u64::MAX, 0); STATES.len()];
            for (state, (slot, own)) in step.iter_mut().zip(word.costs).enumerate() {
                for (previous, cost) in before.iter().enumerate() {
                    let change = if previous == state { 0 } else { prices.change };
                    let cost = cost + u64::from(own) + u64::from(change);
                    if cost < slot.0 {
                        *slot = (cost, previous);
                    }
                }
            }
            before = step.map(|(cost, _)| cost);
            other += u64::from(word.costs[0]);
            steps.push(step);
        }
        let (mut state, cost) = before.iter().copied().enumerate().min_by_key(|(_, cost)| *cost).unwrap_or_default();
        let mut states = Vec::with_capacity(words.len());
        for step in steps.iter().rev() {
            states.push(state);
            state = step.get(state).map_or(0, |(_, previous)| *previous);
        }
        states.reverse();
        Self { states, lead: other.saturating_sub(cost) }
    }

    /// Half bits by which it is above what is enough not to be an accident.
    fn margin(&self, words: &[Word], known: bool) -> i32 {
        let mut plain = true;
        let mut adarshalipi = false;
        for (word, state) in words.iter().zip(&self.states) {
            if let Some(State::In(encoding)) = STATES.get(*state) {
                plain &= word.plain;
                adarshalipi |= *encoding == Encoding::AdarshaLipi;
            }
        }
        let enough = match (plain, adarshalipi) {
            (_, false) if known => 1,
            (false, _) => ENOUGH,
            (true, false) => ENOUGH_PLAIN,
            // All vowel signs of AdarshaLipi are outside of ASCII.
            (true, true) => NEVER,
        };
        i32::try_from(self.lead).unwrap_or(i32::MAX).saturating_sub_unsigned(enough)
    }

    /// Adds the stretches that are in the codes of a font.
    fn stretches(&self, words: &[Word], text: &str, found: &mut Vec<Stretch>) {
        let mut open: Option<Stretch> = None;
        for (word, state) in words.iter().zip(&self.states) {
            let encoding = match STATES.get(*state) {
                Some(State::In(encoding)) => Some(*encoding),
                _ => None,
            };
            if let (Some(stretch), Some(encoding)) = (&mut open, encoding)
                && stretch.encoding == encoding
            {
                stretch.range.end = word.range.end;
                continue;
            }
            found.extend(open.take().map(|stretch| with_digits(stretch, text, word.range.start)));
            open = encoding.map(|encoding| Stretch { range: word.range.clone(), encoding });
        }
        found.extend(open.map(|stretch| with_digits(stretch, text, text.len())));
    }
}

/// A stretch with the figures after it, which may stand after a comma or in brackets: আইন, ১৯৮৭. The next word begins at `next`.
fn with_digits(mut stretch: Stretch, text: &str, next: usize) -> Stretch {
    let rest = text.get(stretch.range.end..next).unwrap_or_default();
    let gap = rest.find(|c: char| !matches!(c, ' ' | ',' | '.' | '(' | ')' | '/' | '-' | ':' | '0'..='9'));
    let gap = rest.get(..gap.unwrap_or(rest.len())).unwrap_or_default();
    if let Some(last) = gap.rfind(|c: char| c.is_ascii_digit()) {
        stretch.range.end += last + 1;
    }
    stretch
}
