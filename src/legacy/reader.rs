//! Reads the words of lines, and what each costs as one of a font or of another language.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::codes::Codes;
use super::decoder::Decoder;
use super::entities::escaped_reference;
use super::font::Encoding;
use super::foreign::{
    bounds_address, ends_word, escape, escaped_codes, is_acronym, is_address, is_bracketed_letter, is_element,
    is_figure, is_foreign_letter, is_numbering, is_sign, is_unit, signs,
};
use super::likelihood;
use super::transport::Transport;
use super::word::{Gap, NEVER, STATES, State, Word};

/// Half bits of a visarga that stands apart, for a colon.
const LONE_VISARGA: u32 = 10;
/// Half bits of a letter in brackets that tells a section, ক to ণ.
const SECTION: u32 = 14;
/// Half bits of an acronym among words of a font, besides its letters, and if it stands in brackets or quotation marks.
const ACRONYM: u32 = 13;
const ENCLOSED_ACRONYM: u32 = 3;
/// Half bits of the English word before a number.
const NUMBERING: u32 = 12;
/// Characters that marks can enclose, to either side of a word.
const LONGEST_ENCLOSED: usize = 64;
/// Characters in which a quotation of a letter begins before it.
const SHORT_QUOTATION: usize = 16;

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
pub(super) struct Reader {
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
    is_address: bool,
    is_mac_roman: bool,
    /// Where the last bar of a table stands whose bars stand apart.
    spaced_to: usize,
    /// Where the first word of that begins.
    address: usize,
}

impl Reader {
    /// Splits a line into words at white space, at Bengali letters and at what no encoding changes.
    pub(super) fn read(&mut self, line: &str, start: usize, transport: Transport, words: &mut Vec<Word>) {
        self.token_end = 0;
        self.parted = false;
        let is_spaced = line.trim_start().starts_with("| ");
        self.spaced_to = line.rfind(" |").filter(|_| is_spaced).map_or(0, |at| at + 1);
        self.is_mac_roman = transport == Transport::MacRoman;
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
            if code.char == '|' && self.bars > 1 && !self.is_danda(line, code.end) {
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

    /// Whether a bar after a word is a danda in a table whose bars stand apart: `| Kg bq| †ewk | †g‡U |`.
    fn is_danda(&self, line: &str, end: usize) -> bool {
        let rest = line.get(end..).unwrap_or_default();
        !self.plain.is_empty() && self.spaced_to > end && rest.starts_with(' ')
    }

    fn end_word(&mut self, line: &str, start: usize, words: &mut Vec<Word>) {
        // Signs that programs write, and figures, tell nothing by themselves.
        let is_word = !self.plain.is_empty() && self.seen.tells && (self.seen.plain || !is_figure(&self.plain));
        if is_word {
            self.look_for_address(line);
        }
        if is_word && self.is_address && self.seen.range.start == self.address {
            // The words around it may be of either language, likelier of another one.
            words.push(Word::address(start + self.seen.range.start..start + self.token_end));
        } else if is_word
            && (self.is_address || is_element(&self.plain, line, &self.seen.range) || is_unit(&self.plain))
        {
            // What stands before it and after it may be in a font.
            self.parted = true;
        } else if is_word {
            let is_foreign = is_sign(&self.plain);
            self.leave_quotes(line);
            let marks = self.leave_marks(line);
            self.parted |= marks.0 > 0;
            let range = start + self.seen.range.start..start + self.seen.range.end;
            let (costs, other) = self.costs(is_foreign, line, marks);
            let last = words.last().map_or(start, |word| word.range.end).max(start);
            words.push(Word {
                range,
                parted: self.parted,
                plain: self.seen.plain,
                foreign: self.seen.coding == Coding::Foreign,
                signs: if self.seen.plain { 0 } else { signs(&self.plain) },
                costs,
                other,
                gap: Gap::of(line.get(last - start..self.seen.range.start).unwrap_or_default(), &self.plain),
                acronym: self.acronym(line).map(|price| likelihood::acronym(&self.plain, other) + price),
                stays: [false; STATES.len()],
            });
            self.parted = marks.1 > 0;
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
    fn costs(&mut self, is_foreign: bool, line: &str, marks: (usize, usize)) -> ([u32; STATES.len()], u32) {
        let (mut unknown, mut other) = likelihood::latin(&self.plain);
        if self.is_mac_roman {
            // What seems a code may be a letter of another language: á.
            let written = likelihood::latin(line.get(self.seen.range.clone()).unwrap_or_default());
            (unknown, other) = (unknown.min(written.0), other.min(written.1));
        }
        if let Some(letter) = self.escape {
            // What seems an escape may be the beginning of a name.
            self.decoded.clear();
            self.decoded.extend([letter]);
            self.decoded.push_str(&self.plain);
            let whole = likelihood::latin(&self.decoded);
            (unknown, other) = (unknown.min(whole.0), other.min(whole.1));
        }
        if is_numbering(&self.plain, line.get(self.seen.range.end..).unwrap_or_default()) {
            (unknown, other) = (unknown.min(NUMBERING), other.min(NUMBERING));
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
            State::In(encoding) => self.legacy_cost(encoding, line, marks),
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
        decode(&self.plain, Encoding::Bijoy, &mut self.decoded);
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
        self.is_address = is_address(token);
        self.address = self.seen.range.start;
    }

    /// Leaves marks out of the word that no font has in such a place, at the beginning and the end of what stands between spaces: `|x|`, «x»,
    /// and `` `x` `` or `_x_` where with letters for these it would be no likely word. Tells how many bytes that were.
    fn leave_marks(&mut self, line: &str) -> (usize, usize) {
        const OPENING: [char; 4] = ['|', '«', '`', '_'];
        const CLOSING: [char; 4] = ['|', '»', '`', '_'];
        let Range { start, end } = self.seen.range;
        let written = line.get(start..end).unwrap_or_default();
        if !written.starts_with(OPENING) && !written.ends_with(CLOSING) {
            return (0, 0);
        }
        // No longer token is looked at, so that the time for a line does not grow with its square.
        let back = line.get(..start).unwrap_or_default().char_indices().rev().take(LONGEST_ENCLOSED);
        let first = back.take_while(|(_, c)| !c.is_whitespace()).last().map_or(start, |(at, _)| at);
        let token = line.get(first..).unwrap_or_default();
        let token_len = token.char_indices().take(2 * LONGEST_ENCLOSED).take_while(|(_, c)| !c.is_whitespace());
        let token_len = token_len.last().map_or(0, |(at, c)| at + c.len_utf8());
        let token = token.get(..token_len).unwrap_or_default();
        let token = token.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
        let Some(mark) = token.chars().next().filter(|c| OPENING.contains(c)) else { return (0, 0) };
        let close = if mark == '«' { '»' } else { mark };
        let inner = token.trim_start_matches(mark);
        let opening = token.len() - inner.len();
        let closing = inner.len() - inner.trim_end_matches(close).len();
        let marks = opening.min(closing);
        if marks == 0 || opening == token.len() {
            return (0, 0);
        }
        let before = if start == first { marks } else { 0 };
        let after = if end == first + token.len() { marks } else { 0 };
        let range = before..written.len().saturating_sub(after);
        // In another transport one character is more or less.
        let plain = self.plain.get(before..self.plain.len().saturating_sub(after)).unwrap_or_default();
        if plain.is_empty() || range.is_empty() || self.plain.get(..before) != written.get(..before) {
            return (0, 0);
        }
        if matches!(mark, '`' | '_') {
            let mut cost = |word: &str| {
                decode(word, Encoding::Bijoy, &mut self.decoded);
                likelihood::word(&self.decoded)
            };
            // দরদ and দাদ have one code between these.
            if plain.len() == 1 || cost(&self.plain) <= cost(plain) + likelihood::letters(before + after) {
                return (0, 0);
            }
        }
        self.seen.range = start + range.start..start + range.end;
        (before, after)
    }

    /// Half bits more of the word as an acronym among words of a font.
    fn acronym(&self, line: &str) -> Option<u32> {
        if !is_acronym(&self.plain) {
            return None;
        }
        let range = &self.seen.range;
        let (before, after) = (line.get(..range.start).unwrap_or_default(), line.get(range.end..).unwrap_or_default());
        // The letters of some are spelled in Bengali, with dots: `GBP.Gm.wm.`
        if before.ends_with('.') || after.strip_prefix('.').is_some_and(|next| next.starts_with(is_ascii_letter)) {
            return None;
        }
        let written = line.get(range.clone()).unwrap_or_default();
        let begins = before.ends_with(['(', '[', '"']) || written.starts_with(['“', '‘']);
        let ends = after.starts_with([')', ']', '"']) || written.ends_with(['”', '’']);
        Some(if begins && ends { ENCLOSED_ACRONYM } else { ACRONYM })
    }

    /// Half bits of the word in an encoding.
    fn legacy_cost(&mut self, encoding: Encoding, line: &str, marks: (usize, usize)) -> u32 {
        // A visarga that stands apart, for a colon.
        match (self.plain.as_str(), encoding) {
            ("t", Encoding::Bijoy) | ("x", Encoding::AdarshaLipi) => return LONE_VISARGA,
            ("z", Encoding::AdarshaLipi) => return NEVER,
            _ => {}
        }
        let word = self.plain.get(marks.0..self.plain.len().saturating_sub(marks.1)).unwrap_or_default();
        decode(word, encoding, &mut self.decoded);
        let cost = likelihood::word(self.decoded.trim_end_matches('।')) + likelihood::marks(marks.0 + marks.1);
        // The mark of a section is no word.
        if encoding == Encoding::Bijoy && is_bracketed_letter(&self.plain, line, &self.seen.range) {
            cost.min(SECTION)
        } else {
            cost
        }
    }
}

/// Decodes a word whose characters are the codes, in place of what is in `out`.
fn decode(word: &str, encoding: Encoding, out: &mut String) {
    out.clear();
    Decoder::new(encoding).transport(Transport::Intact).decode_into(word, out);
}

const fn is_ascii_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}

/// Whether a character is as usual in other texts as in those of a font, even in a word.
fn is_plain(c: char) -> bool {
    c.is_ascii() || likelihood::is_mark(c) || matches!(c, '°' | '±' | 'µ' | '\u{3BC}' | '·' | '®' | '™')
}
