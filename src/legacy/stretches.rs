//! Tells the stretches of a text that are in the codes of a font from those in other languages, by what is likeliest for whole lines.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::codes::Codes;
use super::decoder::Decoder;
use super::edges::{is_mark_of_section, widened};
use super::entities::escaped_reference;
use super::font::Encoding;
use super::foreign::{
    bounds_address, ends_word, escape, escaped_codes, is_address, is_element, is_figure, is_foreign_letter, is_sign,
    is_unit, signs,
};
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
/// For a line with Latin letters that no font has, such as ř, ş or ữ: what seems a word of a font is likelier one of that language.
const FOREIGN: Prices = Prices { change: 30, begin: 24 };
/// From one font to another: nobody writes a line in two.
const BETWEEN_FONTS: u32 = 40;
/// Half bits from which it is sure.
const SURE: u32 = 40;
/// Half bits that tell a line by which its words are in a font; more if they have only what English has too.
const ENOUGH: u32 = 8;
const ENOUGH_PLAIN: u32 = 15;
/// What [`Word::signs`] must come to for a line to be surely in a font.
const SURE_SIGNS: u32 = 2;
/// Half bits of a visarga that stands apart, for a colon.
const LONE_VISARGA: u32 = 10;
/// Characters in which a quotation of a letter begins before it.
const SHORT_QUOTATION: usize = 16;
/// Half bits of what cannot be, whatever the others cost.
const NEVER: u32 = u32::MAX;

/// A word or a part of one, without what stays in any encoding.
#[derive(Debug)]
struct Word {
    range: Range<usize>,
    /// Whether something stands before it that no font draws, such as an escape of program code, so that no stretch goes on here.
    parted: bool,
    /// Whether it has no letters and signs but those of ASCII.
    plain: bool,
    /// Whether it has a Latin letter that no font has.
    foreign: bool,
    /// How surely its signs are those of a font, which stand before letters: † in `†mvbvi`, and twice so in `miKv‡ii`.
    signs: u32,
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

/// Words that are judged together at most. A longer line is no sentence: it is judged in equal parts, so that chance finds in a megabyte
/// of program code do not add up.
const LONGEST: usize = 128;

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
        let parts = words.len().div_ceil(LONGEST).max(1);
        let part = words.len().div_ceil(parts).max(1);
        let mut rest = words.as_mut_slice();
        while let Some((words, after)) =
            rest.split_at_mut_checked(part.min(rest.len())).filter(|(words, _)| !words.is_empty())
        {
            let end = after.first().map_or(text.len(), |word| word.range.start);
            let mut path = Path::best(words, known);
            let margin = path.margin(words, known);
            reading.margin = reading.margin.max(margin);
            all += words.len();
            if margin >= 0 {
                chosen += path.states.iter().filter(|state| **state != 0).count();
                path.stretches(words, text, end, &mut reading.stretches);
            }
            rest = after;
        }
    }
    Lines { reading, words: all, chosen }
}

/// What of a word has codes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Coding {
    #[default]
    All,
    /// A sign has none, or a letter of another script.
    Part,
    /// A Latin letter has none.
    Foreign,
}

/// What is seen of a word while it is read.
#[derive(Debug, Default)]
struct Seen {
    range: Range<usize>,
    /// Whether it has letters, or codes that only a font has in words.
    tells: bool,
    /// Whether it has no letters and signs but those of ASCII.
    plain: bool,
    coding: Coding,
}

/// Reads the words of lines. Its buffers serve one word after the other.
#[derive(Debug, Default)]
struct Reader {
    /// The word, as the font numbers its characters.
    plain: String,
    seen: Seen,
    decoded: String,
    /// The letter of an escape before the word, with which it may be one of another language: `\n`.
    escape: Option<char>,
    parted: bool,
    /// The bars of a line that begins with one, as those of a table do: none, one or two. Of two and more each ends a word.
    bars: usize,
    /// Where the token ends that was looked at last, and whether that was an address.
    token_end: usize,
    is_foreign: bool,
}

impl Reader {
    /// Splits a line into words at white space, at Bengali letters and at what no encoding changes.
    fn read(&mut self, line: &str, start: usize, transport: Transport, words: &mut Vec<Word>) {
        self.token_end = 0;
        self.parted = false;
        self.bars = if line.trim_start().starts_with('|') { line.matches('|').take(2).count() } else { 0 };
        let mut codes = Codes::new(line, transport);
        loop {
            if self.plain.is_empty() {
                codes.skip_bengali();
            }
            let Some(code) = codes.next() else { break };
            if code.char == '&'
                && let Some(len) = escaped_reference(line.get(code.start..).unwrap_or_default())
            {
                self.end_word(line, start, words);
                self.parted = true;
                codes.skip_bytes(len - (code.end - code.start));
                continue;
            }
            if matches!(code.char, '\\' | '%')
                && let Some(len) =
                    escaped_codes(line.get(code.start..).unwrap_or_default(), self.plain.ends_with(char::is_alphabetic))
            {
                self.seen.coding = self.seen.coding.max(Coding::Part);
                self.end_word(line, start, words);
                self.parted = true;
                codes.skip_bytes(len - 1);
                continue;
            }
            if code.char == '\\'
                && let Some(escape) = escape(line.get(code.start..).unwrap_or_default())
            {
                self.end_word(line, start, words);
                self.parted = true;
                self.escape = escape.control;
                codes.skip_bytes(escape.len - 1);
                continue;
            }
            if code.char == '|' && self.bars > 1 {
                self.end_word(line, start, words);
                self.parted = true;
                continue;
            }
            if ends_word(code.char) {
                self.end_word(line, start, words);
                continue;
            }
            if self.plain.is_empty() {
                self.seen = Seen { range: code.start..code.end, tells: false, plain: true, coding: Coding::All };
            }
            self.seen.range.end = code.end;
            self.plain.push(code.char);
            let plain = is_plain(code.char);
            self.seen.tells |= code.char.is_ascii_alphabetic() || !plain;
            self.seen.plain &= plain;
            if code.byte.is_none() {
                let coding = if is_foreign_letter(code.char) { Coding::Foreign } else { Coding::Part };
                self.seen.coding = self.seen.coding.max(coding);
            }
        }
        self.end_word(line, start, words);
    }

    fn end_word(&mut self, line: &str, start: usize, words: &mut Vec<Word>) {
        // Signs that programs write, and figures, tell nothing by themselves.
        let is_word = !self.plain.is_empty() && self.seen.tells && (self.seen.plain || !is_figure(&self.plain));
        if is_word && (is_element(&self.plain, line, &self.seen.range) || is_unit(&self.plain)) {
            // What stands before it and after it may be in a font.
            self.parted = true;
        } else if is_word {
            self.look_for_address(line);
            let is_foreign = self.is_foreign || is_sign(&self.plain);
            self.leave_quotes(line);
            let range = start + self.seen.range.start..start + self.seen.range.end;
            let (costs, other) = self.costs(is_foreign);
            words.push(Word {
                range,
                parted: self.parted,
                plain: self.seen.plain,
                foreign: self.seen.coding == Coding::Foreign,
                signs: if self.seen.plain { 0 } else { signs(&self.plain) },
                costs,
                other,
            });
            self.parted = false;
        } else if self.plain == "$" && line.get(self.seen.range.end..).is_some_and(|rest| rest.starts_with('{'))
            || self.plain.contains(['_', '`', '^', '~'])
            || self.plain == "|" && self.bars > 0
        {
            // What a font has for these is part of a word, or ends a sentence. By themselves they are a line to write on, or signs of a
            // program, and bars between the cells of a table.
            self.parted = true;
        }
        self.escape = None;
        self.plain.clear();
    }

    /// What the word costs in each state, and as one of another language where others are in a font.
    fn costs(&mut self, is_foreign: bool) -> ([u32; STATES.len()], u32) {
        let (mut unknown, mut other) = likelihood::latin(&self.plain);
        if let Some(letter) = self.escape {
            // What seems an escape may be the beginning of a name.
            self.decoded.clear();
            self.decoded.extend([letter]);
            self.decoded.push_str(&self.plain);
            let whole = likelihood::latin(&self.decoded);
            (unknown, other) = (unknown.min(whole.0), other.min(whole.1));
        }
        let mut chars = self.plain.chars();
        if let (Some(c), None) = (chars.next(), chars.next())
            && !c.is_ascii()
            && !is_foreign
        {
            // By itself a sign such as Ñ or ÷ is what its neighbours are.
            return ([other; STATES.len()], other);
        }
        let costs = STATES.map(|state| match state {
            State::Other => unknown,
            State::In(_) if is_foreign || self.seen.coding != Coding::All => NEVER,
            State::In(encoding) => self.legacy_cost(encoding),
        });
        (costs, other)
    }

    /// Leaves away quotation marks around the word, which are the same in all encodings: “BGB”. In a font some are letters within a word.
    /// A letter and a mark that ends a quotation are the name of an option or a key: »%c«, „-L“.
    fn leave_quotes(&mut self, line: &str) {
        const QUOTES: [char; 4] = ['‘', '’', '“', '”'];
        if let Some(letter) = self.plain.strip_suffix(['«', '“', '”'])
            && letter.len() == 1
            && let before = line.get(..self.seen.range.start).unwrap_or_default()
            && before.chars().rev().take(SHORT_QUOTATION).any(|c| matches!(c, '»' | '„' | '“'))
        {
            self.plain.truncate(1);
            return;
        }
        if !self.plain.starts_with(QUOTES) && !self.plain.ends_with(QUOTES) {
            return;
        }
        self.decoded.clear();
        Decoder::new(Encoding::Bijoy).transport(Transport::Intact).decode_into(&self.plain, &mut self.decoded);
        let (mut plain, mut decoded) = (self.plain.as_str(), self.decoded.as_str());
        // One may stand in another, in any order.
        let strip = |plain: &mut &str, decoded: &mut &str| {
            QUOTES.iter().any(|&quote| {
                let first = plain.strip_prefix(quote).zip(decoded.strip_prefix(quote));
                let Some(rest) = first.or_else(|| plain.strip_suffix(quote).zip(decoded.strip_suffix(quote))) else {
                    return false;
                };
                (*plain, *decoded) = rest;
                true
            })
        };
        while strip(&mut plain, &mut decoded) {}
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
        let before = before.rsplit(bounds_address).next().unwrap_or_default();
        let token_start = self.seen.range.start - before.len();
        let token = line.get(token_start..).unwrap_or_default().split(bounds_address).next().unwrap_or_default();
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
        let word = self.decoded.trim_end_matches('।');
        likelihood::word(word)
    }
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
        // In a line that has the signs of a font, a letter of another language is a word of that at most.
        if !known
            && words.iter().any(|word| word.foreign)
            && words.iter().map(|word| word.signs).sum::<u32>() < SURE_SIGNS
        {
            return Self::of(words, FOREIGN);
        }
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
                if own == NEVER {
                    continue;
                }
                for (previous, cost) in before.iter().enumerate() {
                    let change = match (previous, state) {
                        _ if previous == state => 0,
                        (0, _) | (_, 0) => prices.change,
                        _ => BETWEEN_FONTS,
                    };
                    let cost = cost.saturating_add(u64::from(own) + u64::from(change));
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

    /// Adds the stretches that are in the codes of a font. What follows the words begins at `end`.
    fn stretches(&mut self, words: &[Word], text: &str, end: usize, found: &mut Vec<Stretch>) {
        if let ([first, ..], [state @ 0, next, ..]) = (words, &mut *self.states)
            && is_mark_of_section(text, &first.range)
        {
            *state = *next;
        }
        let mut open: Option<Stretch> = None;
        for (word, state) in words.iter().zip(&self.states) {
            let encoding = match STATES.get(*state) {
                Some(State::In(encoding)) => Some(*encoding),
                _ => None,
            };
            if let (Some(stretch), Some(encoding)) = (&mut open, encoding)
                && stretch.encoding == encoding
                && !word.parted
            {
                stretch.range.end = word.range.end;
                continue;
            }
            close(open.take(), text, word.range.start, found);
            open = encoding.map(|encoding| Stretch { range: word.range.clone(), encoding });
        }
        close(open, text, end, found);
    }
}

/// Adds a stretch with what belongs to it, if there is one. What follows begins at `next`.
fn close(open: Option<Stretch>, text: &str, next: usize, found: &mut Vec<Stretch>) {
    let last = found.last().map_or(0, |stretch| stretch.range.end);
    found.extend(open.map(|stretch| widened(stretch, text, last, next)));
}
