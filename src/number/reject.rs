//! Rejects digits that are not a number: those of dates, times, telephone numbers, versions, sections, lists, codes and addresses.
//!
//! A run is a sequence of digits with single separators between them: ১২/০৯/২০২৩. [`REJECTERS`] are tried in order; a run that none of
//! them rejects is one number, or two with a hyphen between them.

use alloc::boxed::Box;

use once_cell::race::OnceBox;
use regex::Regex;

use super::context::{self, is_amount, second_of_range};
use super::count::is_vulgar;
use super::literal::Literal;
use super::token::{first_word, last_word};
use crate::script::{VISARGA, in_block};
use crate::text::cursor::{digit, is_letter};
use crate::text::punctuation::{after_spaces, is_hyphen, is_space, sign_of};
use crate::text::sure::sure;
use crate::words::kinds::{self, Kinds};
use crate::words::{self, Currency, Period, Sense, endings};

/// The verdict about a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// A number ends at this byte, where the search continues.
    Number(usize),
    /// Not a number; the search continues at this byte.
    Rejected(usize),
}

/// One reason why a run is not a number.
#[derive(Debug)]
#[cfg_attr(not(test), allow(dead_code, reason = "documentation of the list, used by its test"))]
struct Rejecter {
    name: &'static str,
    reason: &'static str,
    /// A text whose first digits are rejected by this rejecter only.
    example: &'static str,
    /// Where the search continues, if the run is rejected.
    reject: fn(&Run<'_>) -> Option<usize>,
}

#[rustfmt::skip]
const REJECTERS: &[Rejecter] = &[
    Rejecter { name: "code", reason: "letters or signs of an address precede", example: "কোভিড-১৯", reject: |run| run.rejected_if(follows_code) },
    Rejecter { name: "address", reason: "Latin letters or a slash follow", example: "৫/এ বাড়ি", reject: |run| run.rejected_if(precedes_code) },
    Rejecter { name: "telephone", reason: "a plus or a zero begins many digits", example: "+৮৮ ০১৭১২৩৪৫৬৭", reject: telephone },
    Rejecter { name: "country code", reason: "880 and ten digits", example: "8801712345678", reject: country_code },
    Rejecter { name: "slashes", reason: "a date, a fraction or a file number", example: "১২/০৯/২০২৩", reject: |run| run.rejected_if(|run| run.has(&['/'])) },
    Rejecter { name: "colons", reason: "a time or a ratio", example: "০৪:৪৩", reject: |run| run.rejected_if(|run| run.has(&[':', VISARGA])) },
    Rejecter { name: "list number", reason: "it begins a line, and a point or bracket follows", example: "২) তার নাম", reject: |run| run.rejected_if(is_list_number) },
    Rejecter { name: "section number", reason: "it begins a line, is below a hundred and has no unit", example: "২.৩ ফলাফল", reject: |run| run.rejected_if(is_section_number) },
    Rejecter { name: "time", reason: "a period of the day precedes, and a point or hyphen separates hour and minute", example: "রাত ৯.৩০ থেকে", reject: time },
    Rejecter { name: "version", reason: "a word such as version or section precedes", example: "ভার্সন ২.৫", reject: |run| run.rejected_if(is_version) },
    Rejecter { name: "groups", reason: "a date, an account or a case number has three parts or more", example: "১-২-৩", reject: |run| run.rejected_if(|run| run.is_hyphenated() && GROUPS.is_match(run.written)) },
    Rejecter { name: "padded part", reason: "a year and month, or a code: no count begins with zero", example: "২০২৩-০৯", reject: |run| run.rejected_if(|run| run.is_hyphenated() && PADDED.is_match(run.written)) },
    Rejecter { name: "long pair", reason: "nine digits or more in two parts are a telephone number", example: "৯৫৫১-১২৩৪৫", reject: |run| run.rejected_if(|run| run.is_hyphenated() && run.digits >= LONG_IN_GROUPS) },
    Rejecter { name: "malformed", reason: "commas or points are misplaced", example: "দাম ৫-১.২.৩", reject: |run| run.rejected_if(is_malformed) },
];

/// This many digits after a plus or beginning with zero are a telephone number or a code.
const LONG: usize = 6;

/// The same with spaces between them: +৮৮০ ১৭১২-৩৪৫৬৭৮, ০২ ৯৫৫১২৩৪.
const LONG_IN_GROUPS: usize = 9;

/// A regular expression for a run, compiled on first use.
struct Pattern {
    source: &'static str,
    compiled: OnceBox<Option<Regex>>,
}

impl Pattern {
    const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceBox::new() }
    }

    fn is_match(&self, run: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| Box::new(Regex::new(self.source).ok()));
        debug_assert!(compiled.is_some(), "{} is not a valid pattern", self.source);
        compiled.as_ref().is_some_and(|pattern| pattern.is_match(run))
    }
}

/// The pieces of the patterns.
#[rustfmt::skip]
macro_rules! piece {
    (digit) => { "[0-9০-৯]" };
    (separator) => { "[^0-9০-৯,]*" };
    (hyphen) => { "[-–—‐‑]" };
    (hour) => { "(?:[01০১]?[0-9০-৯]|[2২][0-4০-৪])" };
    (minute) => { "[0-5০-৫][0-9০-৯]" };
    (clock) => { concat!(piece!(hour), r"(?:\.", piece!(minute), "){0,2}") };
}

/// 880 and ten digits, however they are grouped.
static COUNTRY_CODE: Pattern = Pattern::new(concat!(
    "^[8৮]",
    piece!(separator),
    "[8৮]",
    piece!(separator),
    "[0০](?:",
    piece!(separator),
    piece!(digit),
    "){10}$"
));

/// An hour, perhaps with minutes and seconds, or a range of two; a hyphen may also separate an hour from its minutes.
static TIME: Pattern = Pattern::new(concat!(
    "^",
    piece!(clock),
    "(?:",
    piece!(hyphen),
    "(?:",
    piece!(clock),
    "|",
    piece!(minute),
    r"(?:\.",
    piece!(minute),
    ")?))?$"
));

/// An hour and minutes, for a run before মিনিট.
static MINUTES: Pattern = Pattern::new(concat!(
    "^",
    piece!(hour),
    r"(?:\.|",
    piece!(hyphen),
    ")(?:",
    piece!(minute),
    "|",
    piece!(digit),
    ")$"
));

/// Three parts or more.
static GROUPS: Pattern = Pattern::new(r"^(?:[^-–—‐‑]+[-–—‐‑]){2}");

/// A leading zero in the first or second part.
static PADDED: Pattern = Pattern::new(r"^(?:[^-–—‐‑]+[-–—‐‑])?[0০][0-9০-৯]");

/// A run of digits with separators, and its context.
#[derive(Debug)]
struct Run<'t> {
    text: &'t str,
    /// The digits and separators.
    written: &'t str,
    start: usize,
    end: usize,
    digits: usize,
    /// Whether it has separators.
    is_joined: bool,
    /// What precedes, and the part of it after the last match.
    before: &'t str,
    searched: &'t str,
    after: &'t str,
}

impl<'t> Run<'t> {
    fn new(text: &'t str, start: usize, from: usize) -> Self {
        let rest = sure(text.get(start..));
        let (length, digits, is_joined) = measure(rest);
        let (written, after) = sure(rest.split_at_checked(length));
        let before = sure(text.get(..start));
        let searched = sure(before.get(from..));
        Self { text, written, start, end: start + length, digits, is_joined, before, searched, after }
    }

    /// Rejects the run if `is` is true of it.
    fn rejected_if(&self, is: impl Fn(&Self) -> bool) -> Option<usize> {
        is(self).then_some(self.end)
    }

    /// Whether it has one of these separators.
    fn has(&self, joiners: &[char]) -> bool {
        self.is_joined && self.written.contains(joiners)
    }

    fn is_hyphenated(&self) -> bool {
        self.is_joined && self.written.contains(is_hyphen)
    }

    /// Whether it begins a line, perhaps in brackets.
    fn starts_line(&self) -> bool {
        let before = self.before.trim_end_matches(is_space);
        let outside = before.strip_suffix(['(', '[']).unwrap_or(before).trim_end_matches(is_space);
        outside.is_empty() || outside.ends_with(['\n', '\r'])
    }
}

/// Tests the run at byte `at` with all rejecters. `from` is where the last match ended.
pub(crate) fn judge(text: &str, at: usize, from: usize) -> Verdict {
    judge_by(REJECTERS.iter(), text, at, from)
}

fn judge_by<'r>(mut rejecters: impl Iterator<Item = &'r Rejecter>, text: &str, at: usize, from: usize) -> Verdict {
    let run = Run::new(text, at, from);
    match rejecters.find_map(|rejecter| (rejecter.reject)(&run)) {
        Some(next) => Verdict::Rejected(next),
        // The second number of a range is tested when the search gets there.
        None => Verdict::Number(at + run.written.find(is_hyphen).unwrap_or(run.written.len())),
    }
}

/// The length in bytes of the run that `text` starts with, its number of digits, and whether it has separators.
fn measure(text: &str) -> (usize, usize, bool) {
    let (mut length, mut digits, mut is_joined, mut is_open) = (0, 0, false, false);
    for (at, c) in text.char_indices() {
        if digit(c).is_some() {
            length = at + c.len_utf8();
            digits += 1;
            is_joined |= is_open;
            is_open = false;
        } else if !is_open && (matches!(c, ',' | '.' | ':' | '/' | VISARGA) || is_hyphen(c)) {
            is_open = true;
        } else {
            break;
        }
    }
    (length, digits, is_joined)
}

/// Whether a part has a leading zero before another digit.
pub(crate) fn is_padded(part: &str) -> bool {
    let mut digits = part.chars().map(digit);
    digits.next() == Some(Some(0)) && matches!(digits.next(), Some(Some(_)))
}

/// Whether letters, characters of an address or another number right before the run make it part of a code.
fn follows_code(run: &Run<'_>) -> bool {
    let mut back = run.searched.chars().rev();
    let Some(last) = back.next() else { return false };
    if is_hyphen(last) || sign_of(last).is_some() {
        return back.next().is_some_and(joins);
    }
    match last {
        ' ' => false,
        // BDT49,500, Tk.500
        _ if follows_money(run) => false,
        '.' => back.next().is_none_or(|c| !in_block(c) || digit(c).is_some()),
        '/' | '#' | '@' | '_' | '=' | '&' | '?' | '\\' | '~' | '^' => true,
        c => joins(c),
    }
}

/// Whether the name or code of a currency is written onto the run: BDT49,500, Tk500. Other currencies than the taka need commas, since
/// RS232 and EUR1 are codes. Not within an address.
fn follows_money(run: &Run<'_>) -> bool {
    let Some((unit_word, at)) = context::before(run.searched).filter(|_| !run.searched.ends_with(is_space)) else {
        return false;
    };
    let outside = sure(run.searched.get(..at)).chars().next_back();
    let is_apart =
        outside.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | ':' | ',' | '"' | '“' | '‘' | '।'));
    let mut after = run.after.chars();
    let goes_on = matches!(after.next(), Some('.' | '/' | '@')) && after.next().is_some_and(char::is_alphanumeric);
    let is_money =
        unit_word.sense == Sense::Money(Currency::Taka) || unit_word.kind() == kinds::MONEY && run.has(&[',']);
    is_money && is_apart && !goes_on
}

/// Whether a hyphen after `c` separates two numbers and is not a minus: ১৫%-২০%, ২০°-২৫°.
pub(crate) fn ends_number(c: char) -> bool {
    joins(c) || matches!(c, '%' | '٪' | '％' | '°' | '℃' | '℉' | '′' | '″' | ')' | ']')
}

/// Whether `c` is a letter or digit of any script.
fn joins(c: char) -> bool {
    c.is_alphanumeric() || is_letter(c)
}

/// Whether Latin letters, or a slash that is not part of an amount of money, right after the run make it part of a code.
fn precedes_code(run: &Run<'_>) -> bool {
    let mut rest = run.after.chars();
    match rest.next() {
        Some(' ') | None => false,
        Some('/') => !matches!(rest.next(), Some('-' | '=')),
        // ঌ for ৯
        Some('@' | '_' | 'ঌ') => true,
        Some(c) => c.is_alphanumeric() && !in_block(c) && !is_vulgar(c),
    }
}

/// Rejects many digits after a plus, or beginning with a zero without a point after it.
fn telephone(run: &Run<'_>) -> Option<usize> {
    let is_international = run.before.ends_with(['+', '＋']);
    if !is_international && (!is_padded(run.written) || run.has(&['.'])) {
        return None;
    }
    let (end, digits) = with_spaced_digits(run);
    (run.digits >= LONG || digits >= LONG_IN_GROUPS).then_some(end)
}

fn country_code(run: &Run<'_>) -> Option<usize> {
    (run.digits == 13 && COUNTRY_CODE.is_match(run.written)).then(|| with_spaced_digits(run).0)
}

/// The end of a telephone number written in groups with spaces, and its number of digits.
fn with_spaced_digits(run: &Run<'_>) -> (usize, usize) {
    let (mut end, mut all) = (run.end, run.digits);
    while let Some(after) = run.text.get(end..) {
        let rest = after_spaces(after);
        let (length, digits, _) = measure(rest);
        if length == 0 || rest.len() == after.len() {
            break;
        }
        end = run.text.len() - rest.len() + length;
        all += digits;
    }
    (end, all)
}

/// Whether the run numbers an item of a list: ১. or ২) or ৩। at the start of a line.
fn is_list_number(run: &Run<'_>) -> bool {
    run.after.starts_with(['.', ')', ']', '।', '৷']) && !run.has(&['.', ',']) && run.starts_line()
}

/// Whether the run numbers a section: ২.৩ at the start of a line, without a unit.
fn is_section_number(run: &Run<'_>) -> bool {
    let digits = || run.written.chars().take_while(|c| *c != '.').filter(|c| digit(*c).is_some()).count();
    run.has(&['.'])
        && !run.has(&[','])
        && run.starts_line()
        && digits() <= 2
        && !is_amount(run.after, kinds::UNIT_WORD | kinds::MEASURE | kinds::TIME_UNIT)
}

/// The units of numbers with a fraction.
const VALUES: Kinds = kinds::MONEY | kinds::MINOR | kinds::PERCENT | kinds::MEASURE;
/// The units of durations.
const LENGTHS: Kinds = kinds::HOURS | kinds::DAYS | kinds::WEEKS | kinds::MONTHS | kinds::YEARS;

/// Rejects times after a period of the day, রাত ৯.৩০, সকাল ৮-১০, unless a unit follows: রাতে ৩.৫০ কেজি. In a range, রাত ৯.৩০ থেকে ১০টা, the
/// second time too.
fn time(run: &Run<'_>) -> Option<usize> {
    // A count has no fraction, 10.30, but may be a range: 8-10 people, 7-8 hours.
    let amounts = |run: &Run<'_>| if run.has(&['.']) { VALUES } else { VALUES | kinds::CLASSIFIER | LENGTHS };
    let is_clock = |run: &Run<'_>| TIME.is_match(run.written) && !is_amount(run.after, amounts(run));
    let is_minutes = || words::is_form(first_word(run.after), kinds::MINUTES);
    let is_time = || is_clock(run) || MINUTES.is_match(run.written) && is_minutes();
    let is_joined = run.has(&['.']) || run.is_hyphenated();
    if !is_joined || period_before(run.before).is_none() || !is_time() {
        return None;
    }
    let second = second_of_range(run.text, run.end).map(|start| Run::new(run.text, start, start));
    Some(second.filter(is_clock).map_or(run.end, |second| second.end))
}

/// Whether the run follows a word such as version or section: ভার্সন ২.৫, ধারা ৩-৫.
fn is_version(run: &Run<'_>) -> bool {
    (run.has(&['.']) || run.is_hyphenated()) && follows(run.before, kinds::NUMBERED) && !run.starts_line()
}

/// Whether `before` ends with a word of one of these kinds.
pub(crate) fn follows(before: &str, wanted: Kinds) -> bool {
    words::row_of(last_word(before.trim_end_matches(is_space)), wanted).is_some()
}

/// Whether a part of the run is not a valid number.
fn is_malformed(run: &Run<'_>) -> bool {
    run.is_joined && !run.written.split(is_hyphen).all(|part| Literal::check(part, run.start).is_ok())
}

/// The period of the day at the end of `before`, after which a time may follow.
pub(crate) fn period_before(before: &str) -> Option<Period> {
    let mut stems = endings::stems(last_word(before.trim_end_matches(is_space)));
    match stems.find_map(|stem| words::row_of(stem, kinds::ANY_PERIOD))?.sense {
        Sense::Period(period) => Some(period),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rejecter_alone_rejects_its_example() {
        for (left_out, rejecter) in REJECTERS.iter().enumerate() {
            let at = rejecter.example.find(|c| digit(c).is_some()).unwrap();
            let others = REJECTERS.iter().enumerate().filter(|(row, _)| *row != left_out).map(|row| row.1);
            let (name, reason) = (rejecter.name, rejecter.reason);
            assert!(matches!(judge(rejecter.example, at, 0), Verdict::Rejected(_)), "{name}: {reason}");
            assert!(matches!(judge_by(others, rejecter.example, at, 0), Verdict::Number(_)), "{name}: {reason}");
        }
    }

    #[test]
    fn every_pattern_compiles() {
        for pattern in [&COUNTRY_CODE, &TIME, &MINUTES, &GROUPS, &PADDED] {
            assert!(Regex::new(pattern.source).is_ok(), "{}", pattern.source);
        }
    }
}
