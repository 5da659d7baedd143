//! Finds dates and times in running text: `find_iter`, `find_results`, `find_byline`.
//!
//! Each candidate is first extended backwards over words that may begin the date, such as a label, a weekday or গতকাল.
//! The grammar then reads from the earliest of them. The result must be neither anaphoric (`anaphora`) nor a number
//! that could mean anything (`credible`).

mod anaphora;
mod credible;
mod ellipsis;
mod listed;
#[cfg(test)]
mod tests;

use super::candidates::Candidates;
use super::error::{Error, ErrorKind};
use super::found::{Found, Match};
use super::grammar::{Expression, Grammar};
use super::parser::Parser;
use super::time::{DateTime, Time};
use super::tokens::Tokens;
use super::value::Value;
use super::warning::Warning;
use crate::text::fold::strip_suffix;
use crate::text::prefilter::{Letters, Prefixes};
use crate::text::punctuation::{mark_of, marks};
use crate::text::similar_digits::SimilarDigits;
use crate::text::sure::sure;
use crate::words::kinds::{self, Kinds};
use crate::words::{Label, prefixes, reach};
use alloc::vec::Vec;
use anaphora::{is_anaphoric, is_anaphoric_toward, text_before};
use core::iter::FusedIterator;
use credible::{is_credible, is_day_of_other_month};
use ellipsis::Antecedent;

/// Iterator over the dates and times of a text; see [`Parser::find_iter`].
///
/// ```
/// use bengali_text::datetime::Parser;
///
/// let mut dates = Parser::new().find_iter("২৬ মার্চ ১৯৭১ থেকে ১৬ ডিসেম্বর ১৯৭১ পর্যন্ত যুদ্ধ চলে।");
/// assert_eq!(dates.next().unwrap().value().to_string(), "1971-03-26/1971-12-16");
/// assert!(dates.next().is_none());
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators do nothing until they are asked"]
pub struct FindIter<'t>(FindResults<'t>);

/// Iterator over the dates and times of a text and the errors in what looks like one; see [`Parser::find_results`].
///
/// ```
/// use bengali_text::datetime::Parser;
///
/// let mut results = Parser::new().find_results("সভা ৩০ ফেব্রুয়ারি ২০২৪ হবে");
/// let error = results.next().unwrap().unwrap_err();
/// assert_eq!(error.to_string(), "the month has no such day, expected 1 to the last day of the month (bytes 10..16)");
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators do nothing until they are asked"]
pub struct FindResults<'t> {
    parser: Parser,
    text: &'t str,
    candidates: Candidates,
    /// Where to look for the next candidate.
    at: usize,
    /// No match begins before this offset: a match ended here, or every earlier place was tried. What the grammar reads
    /// from a place does not depend on the candidate, so no place is tried twice: the search is linear.
    floor: usize,
    /// The end of the last match.
    last: usize,
    /// What later days of its list can take from the last match.
    antecedent: Option<Antecedent>,
    /// The later days of a list, in reverse order.
    listed: Vec<Result<Found, Error>>,
    /// The digits that the grammar reads in place of similar-looking letters.
    digits: SimilarDigits,
}

impl Parser {
    /// Finds every date, time and range in a text, from left to right; errors are skipped. Each day of a list, ৫ ও ৬
    /// জানুয়ারি, is a match of its own, with the month and year that follow the last.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    ///
    /// let text = "জুনাইদ আহমেদ ২১ জন নিয়ে বুধবার (২০ সেপ্টেম্বর ২০২৩) রাত সাড়ে ৮টায় আসেন।";
    /// let found: Vec<_> = Parser::new().find_iter(text).collect();
    /// assert_eq!(found.len(), 1);
    /// assert_eq!(found[0].value().to_string(), "2023-09-20T20:30");
    /// assert_eq!(found[0].as_str(), "বুধবার (২০ সেপ্টেম্বর ২০২৩) রাত সাড়ে ৮টায়");
    /// ```
    pub const fn find_iter<'t>(&self, text: &'t str) -> FindIter<'t> {
        FindIter(self.find_results(text))
    }

    /// Finds every date, time and range in a text, and returns an error for each that is written but not valid.
    ///
    /// Errors are: a day that the month does not have; a month or time that does not exist; a contradiction or a
    /// two-digit year (in [`Strict`](super::Strictness::Strict)); a range that ends before it starts; a Hijri date;
    /// without a reference, a relative time such as ৩ দিন আগে; with a reference, a date relative to another event, such
    /// as পরের বছরের ৫ জুন.
    ///
    /// Ignored is what may as well be something else:
    ///
    /// * without a reference গতকাল and a weekday alone (of আজ সকাল ১০টায় only the time is reported),
    /// * an unknown month (২১ সেপ্টেম্বার ২০২৩), and a number that is not a day of any month (৪০ জানুয়ারি),
    /// * কাল and পরশু, which can be past or future, and কয়েক দিন আগে, which is not exact,
    /// * two numbers with a colon and no word for a time nearby (সুরা নিসা ০৪:৩৪),
    /// * what is relative to another event and not to the reference (দুই দিন পর, মৃত্যুর ঠিক চারদিন আগে, ওই বছরের ৫ জুন),
    /// * what recurs (প্রতিবছর ২১ ফেব্রুয়ারি, শুক্রবার বন্ধ), and আজও and আজকের, which mean "even today" and "of our time".
    ///
    /// Where one of these is the whole text, [`parse`](Self::parse) returns its error.
    ///
    /// ```
    /// use bengali_text::datetime::{ErrorKind, Parser};
    ///
    /// let text = "৩১ সেপ্টেম্বর ২০২৩ বলে কোনো দিন নেই, ১ অক্টোবর ২০২৩ আছে";
    /// let results: Vec<_> = Parser::new().find_results(text).collect();
    /// assert_eq!(results[0].as_ref().unwrap_err().kind(), ErrorKind::InvalidDay);
    /// assert_eq!(results[1].as_ref().unwrap().value().to_string(), "2023-10-01");
    ///
    /// let mut without_reference = Parser::new().find_results("গতকাল নয়, ৩ দিন আগে");
    /// assert_eq!(without_reference.next().unwrap().unwrap_err().kind(), ErrorKind::MissingReference);
    /// assert!(without_reference.next().is_none());
    /// ```
    pub const fn find_results<'t>(&self, text: &'t str) -> FindResults<'t> {
        FindResults {
            parser: *self,
            text,
            candidates: Candidates::new(),
            at: 0,
            floor: 0,
            last: 0,
            antecedent: None,
            listed: Vec::new(),
            digits: SimilarDigits::Unread,
        }
    }

    /// Finds when a page was published, as the [`reference`](Self::reference) for the other dates in it: the value of
    /// [`find_byline_match`](Self::find_byline_match), at midnight where no time is written.
    ///
    /// A written offset is not applied: the value is local time. Use the match to get the offset, or to learn whether a
    /// time is written.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    ///
    /// let page = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম\n\nগতকাল বুধবার (২০ সেপ্টেম্বর) বৈঠকটি হয়।";
    /// let parser = Parser::new();
    /// let reference = parser.find_byline(page).unwrap();
    /// let last = parser.reference(reference).find_iter(page).last().unwrap();
    /// assert_eq!(last.value().to_string(), "2023-09-20");
    /// assert_eq!(parser.find_byline("প্রকাশ : ২১ সেপ্টেম্বর ২০২৩").unwrap().to_string(), "2023-09-21T00:00");
    /// ```
    pub fn find_byline(&self, text: &str) -> Option<DateTime> {
        self.find_byline_match(text).and_then(|found| moment(found.value()))
    }

    /// Finds the byline of a page: the first date, or date and time, with a label of publication (প্রকাশ, প্রকাশিত, পোস্ট);
    /// else with one of an update (আপডেট, হালনাগাদ, সংশোধিত); else with প্রিন্ট or তারিখ. [`Label`] lists the groups.
    ///
    /// A label within a sentence does not count, nor does তারিখ after a word that qualifies it: জন্ম তারিখ, ভোটের তারিখ. The
    /// match has the label, the byte range, the warnings and the [`offset`](Match::offset); [`Value::time`] is `None`
    /// where no time is written.
    ///
    /// ```
    /// use bengali_text::datetime::{Label, Parser};
    ///
    /// let page = "তারিখ: ২০ সেপ্টেম্বর ২০২৩\nপ্রকাশিত: ২১ সেপ্টেম্বর ২০২৩\nবৈঠকটি সকাল ১০টায় হয়।";
    /// let byline = Parser::new().find_byline_match(page).unwrap();
    /// assert_eq!((byline.label(), byline.as_str()), (Some(Label::Published), "২১ সেপ্টেম্বর ২০২৩"));
    /// assert_eq!(byline.value().time(), None);
    /// ```
    pub fn find_byline_match<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        let mut best: Option<(u8, Match<'t>)> = None;
        for found in self.find_iter(text) {
            let rank = match found.label() {
                _ if !is_of_page(text, &found) => continue,
                Some(Label::Published) => 0,
                Some(Label::Updated) => 1,
                Some(_) => 2,
                None => continue,
            };
            if moment(found.value()).is_some() && best.as_ref().is_none_or(|&(other, _)| rank < other) {
                best = Some((rank, found));
                if rank == 0 {
                    break;
                }
            }
        }
        best.map(|(_, found)| found)
    }
}

/// The moment of a byline: that of a date without a time is midnight.
const fn moment(value: Value) -> Option<DateTime> {
    match value {
        Value::DateTime(time) => Some(time),
        Value::Date(date) => Some(DateTime::new(date, Time::MIDNIGHT)),
        _ => None,
    }
}

impl<'t> Iterator for FindIter<'t> {
    type Item = Match<'t>;

    fn next(&mut self) -> Option<Match<'t>> {
        self.0.find_map(Result::ok)
    }
}

impl FusedIterator for FindIter<'_> {}

impl<'t> Iterator for FindResults<'t> {
    type Item = Result<Match<'t>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.next_found()?.map(|found| found.within(self.text)))
    }
}

impl FusedIterator for FindResults<'_> {}

/// How many words before a candidate may belong to its date.
const MOST_WORDS_BACK: usize = 10;

/// Words that begin a number, which may be the hour after a period of the day.
const NUMBER_WORDS: Kinds = kinds::CARDINAL
    | kinds::FRACTION_MODIFIER
    | kinds::HALVES
    | kinds::HUNDRED
    | kinds::THOUSAND
    | kinds::FILLER
    | kinds::ROUGHLY;

/// The prefixes of those words: a cheap test after every period of the day.
static NUMBER_PREFIXES: Prefixes = prefixes(Prefixes::NONE, NUMBER_WORDS, Letters::MAX);

impl FindResults<'_> {
    /// The next date, or the error in what looks like one.
    fn next_found(&mut self) -> Option<Result<Found, Error>> {
        if let Some(day) = self.listed.pop() {
            return Some(day);
        }
        let relative = self.parser.has_reference();
        let digits = self.digits.of(self.text);
        let tokens = Tokens::new(digits.as_deref().unwrap_or(self.text));
        let grammar = Grammar::for_running_text(&tokens);
        loop {
            let (anchor, end) = self.candidates.next(&tokens, self.at, relative)?;
            self.at = end;
            let result = if self.can_skip(grammar, anchor) { None } else { self.read_at(grammar, anchor) };
            self.floor = self.floor.max(end);
            if result.is_some() {
                return result;
            }
        }
    }

    /// Whether a candidate can be refused without the grammar; a test checks that the grammar refuses it too.
    fn can_skip(&self, grammar: Grammar<'_>, anchor: usize) -> bool {
        let text = grammar.text;
        let alone =
            || text.char_before(anchor).is_none_or(|c| c == '\n') || self.word_before(grammar, anchor).is_none();
        if let Some(digits) = text.digits(anchor) {
            // Digits inside a code are not a number. Most numbers count something, or stand alone on a line.
            return !text.is_start(anchor) || !grammar.is_continued(digits.end) && alone();
        }
        // টায়ার
        if grammar.look(anchor, kinds::DATE).is_none() {
            return true;
        }
        // Most periods of the day have no hour.
        let period = grammar.look(anchor, kinds::ANY_PERIOD);
        period.is_some_and(|period| {
            let next = text.gap(grammar.past_case(period.end)).end;
            let may_count = || {
                text.0.as_bytes().get(next..).and_then(<[u8]>::first_chunk).is_none_or(|s| !NUMBER_PREFIXES.rejects(s))
            };
            let counts = || text.is_digit(next) || may_count() && grammar.look(next, NUMBER_WORDS).is_some();
            grammar.look(anchor, kinds::DATE & !kinds::ANY_PERIOD).is_none() && !counts() && alone()
        })
    }

    /// Reads the date at a candidate, beginning at the earliest word that may belong to it.
    fn read_at(&mut self, grammar: Grammar<'_>, anchor: usize) -> Option<Result<Found, Error>> {
        let mut starts = [anchor; MOST_WORDS_BACK + 1];
        let mut count = 1;
        while let Some(start) = starts.get(count - 1).and_then(|&at| self.word_before(grammar, at)) {
            let Some(slot) = starts.get_mut(count) else { break };
            *slot = start;
            count += 1;
        }
        let mut first_error: Option<(Error, usize)> = None;
        for &start in starts.iter().take(count).rev() {
            if !grammar.text.is_start(start) && !is_glued(grammar, start) {
                continue;
            }
            let Some(mut expression) = grammar.expression(start).filter(|expression| expression.end > anchor) else {
                continue;
            };
            if is_day_of_other_month(&expression) {
                self.skip_to(expression.end);
                return None;
            }
            let is_replaced =
                self.antecedent.is_some_and(|antecedent| antecedent.fill_period(grammar, &mut expression));
            let antecedent = self.antecedent.filter(|antecedent| antecedent.joins(grammar, &expression));
            let is_filled =
                antecedent.is_some_and(|antecedent| !antecedent.is_anaphoric && antecedent.fill(&mut expression));
            if antecedent.is_some_and(|antecedent| antecedent.is_anaphoric)
                || !is_filled && is_anaphoric(grammar, &expression)
            {
                let has_group = expression.first.has_group();
                // In শনি, সোম ও বুধবার বিকেল ৪টা the time is still a match; in ওই বছরের ১ জুলাই থেকে ৩০ আগস্ট nothing is.
                if !has_group && expression.first.clock.is_some() {
                    continue;
                }
                self.skip_to(expression.end);
                self.antecedent = has_group.then(|| Antecedent::anaphoric(expression.end));
                return None;
            }
            if !is_credible(grammar, &expression, self.parser.has_reference(), self.last) {
                // The tail of a length of time is a wrong length: আশি দিন পূর্বে in একশত আশি দিন পূর্বে.
                if expression.first.shift.is_some() {
                    self.skip_to(expression.end);
                    return None;
                }
                continue;
            }
            // পরের বছর is anaphoric: relative to a time mentioned before, not to the reference. In পরের বছর ২০১৩ সালের ৩০
            // জানুয়ারি the year is written too.
            let is_open = expression.first.group().is_none_or(|group| group.year.is_none());
            let anaphoric =
                is_open && expression.first.target.is_some_and(|(target, _)| is_anaphoric_toward(target.toward));
            if anaphoric && self.parser.has_reference() {
                let error = Error::new(ErrorKind::Ambiguous, expression.first.start, expression.end);
                first_error = first_error.or(Some((error, expression.end)));
                break;
            }
            grammar.share_year(&mut expression);
            let weekday = listed::weekday_of_first(grammar, &mut expression);
            let settled = self.parser.resolve_expression(&expression).or_else(|error| {
                // ২১ সেপ্টেম্বর থেকে আজ: without a reference only the start is a match.
                if error.kind() != ErrorKind::MissingReference || expression.second.is_none() {
                    return Err(error);
                }
                expression = Expression { second: None, end: expression.first.end, ..expression };
                self.parser.resolve_expression(&expression)
            });
            match settled {
                Ok(mut found) => {
                    if is_replaced {
                        found.warnings.add(Warning::HourAmbiguous);
                    }
                    self.skip_to(expression.end);
                    self.last = expression.end;
                    self.antecedent = Antecedent::of(&expression);
                    return Some(self.first_day(grammar, &expression, weekday, found));
                }
                Err(error) => {
                    let partly = matches!(error.kind(), ErrorKind::MissingReference | ErrorKind::NoDate);
                    let _ = first_error.get_or_insert((error, expression.end));
                    if !partly {
                        break;
                    }
                }
            }
        }
        let (error, end) = first_error.filter(|(error, _)| error.kind() != ErrorKind::NoDate)?;
        self.skip_to(end);
        Some(Err(error))
    }

    /// Continues the search at `end`: no later match begins before it.
    fn skip_to(&mut self, end: usize) {
        self.at = end.max(self.at);
        self.floor = end;
    }

    /// The start of the word before `at`, if it may belong to the date that continues at `at`.
    fn word_before(&self, grammar: Grammar<'_>, at: usize) -> Option<usize> {
        let text = grammar.text;
        let end = self.gap_before(at)?;
        let start = text.word_start(end).filter(|&start| start >= self.floor)?;
        let belongs = |start: usize| grammar.look(start, MAY_BELONG).is_some_and(|hit| hit.end >= end);
        if belongs(start) {
            return Some(start);
        }
        // Pages pasted together without spaces: ঘোষণাআগামী ৫ জুন.
        let glued = strip_suffix(sure(text.0.get(start..end)), GLUED).map(|before| start + before.len());
        if glued.is_some() {
            return glued;
        }
        // The word may be the second of two: শেষ আপডেট, গভীর রাত.
        let before = self.gap_before(start)?;
        let first = text.word_start(before).filter(|&first| first >= self.floor)?;
        // No ending joins two words across a space; only a row of several words can.
        if text.char_at(before) == Some(' ') && first + reach(text.rest(first)) <= before {
            return None;
        }
        belongs(first).then_some(first)
    }

    /// The end of the word before `at`, skipping the marks that may stand between the parts of a date.
    fn gap_before(&self, at: usize) -> Option<usize> {
        let mut end = at;
        let mut lines = 0;
        for (place, c) in self.text.get(self.floor..at)?.chars().rev().enumerate() {
            let mark = mark_of(c);
            if mark == 0 {
                break;
            }
            lines += u8::from(mark == marks::NEWLINE);
            if place > 8 || lines > 2 || mark & (marks::CLOSE | marks::DANDA | marks::QUOTE) != 0 {
                return None;
            }
            end -= c.len_utf8();
        }
        Some(end)
    }
}

/// A word that is recognized even directly after other letters: no other word ends with it.
const GLUED: &str = "আগামী";

/// Whether that word stands at `at`, inside a run of letters.
fn is_glued(grammar: Grammar<'_>, at: usize) -> bool {
    grammar.text.matches(at, GLUED).is_some()
}

/// Whether a label is the page's own: it begins a line, or follows a mark, or a colon or dash follows it. For তারিখ the
/// latter is not enough, because a word before it may qualify it: জন্ম তারিখ:.
fn is_of_page(text: &str, found: &Match<'_>) -> bool {
    let Some(label) = found.label_range() else { return false };
    let begins = text_before(text, label.start).chars().next_back().is_none_or(|c| mark_of(c) != 0);
    let after = sure(text.get(label.end..)).trim_start_matches([' ', '\u{A0}']);
    begins || found.label() != Some(Label::Dated) && after.starts_with([':', '\u{983}', '-', '–', '—'])
}

/// Words that may belong to a date before its candidate.
const MAY_BELONG: Kinds = kinds::LARGE
    | kinds::RANK
    | kinds::DATE
        & !(kinds::DAY_SUFFIX
            | kinds::HOUR
            | kinds::TRAILING
            | kinds::UNTIL
            | kinds::LEFT
            | kinds::SHIFT
            | kinds::CONJUNCTION);
