//! Dates and times in running text.
//!
//! From each place where a date could be, its candidate, the words before are looked at, because a label, a weekday or গতকাল
//! may begin the date, and the grammar reads from the earliest of them. What it reads must be credible: more than a bare number
//! that could be anything.

mod carry;
mod credible;
mod listed;
#[cfg(test)]
mod tests;
mod told;

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
use carry::Carry;
use core::iter::FusedIterator;
use credible::{is_credible, is_day_of_other_month};
use told::{before, is_anaphoric, is_told};

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

/// Iterator over the dates and times of a text and over what looks like one and is wrong; see [`Parser::find_results`].
///
/// ```
/// use bengali_text::datetime::Parser;
///
/// let mut results = Parser::new().find_results("সভা ৩০ ফেব্রুয়ারি ২০২৪ হবে");
/// let error = results.next().unwrap().unwrap_err();
/// assert_eq!(error.to_string(), "the month has no such day, expected one like \"৩০ সেপ্টেম্বর\" (bytes 10..16)");
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators do nothing until they are asked"]
pub struct FindResults<'t> {
    parser: Parser,
    text: &'t str,
    candidates: Candidates,
    /// Where to look for the next candidate.
    at: usize,
    /// No match begins before this offset: a match ended here, or everything before was tried. What the grammar reads from a
    /// place does not depend on the candidate, so no place is tried twice, and the search is linear.
    floor: usize,
    /// Where the last match ended.
    last: usize,
    /// What it leaves to the days that a list joins to it.
    carry: Option<Carry>,
    /// The later days of a list, the next one last.
    listed: Vec<Result<Found, Error>>,
    /// What the grammar reads instead of characters that are typed for digits.
    digits: SimilarDigits,
}

impl Parser {
    /// Every date, time and range of a text, from left to right; what does not resolve is skipped. Each day of a list, ৫ ও ৬
    /// জানুয়ারি, is a match by itself, with the month and year that follow the last.
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

    /// Every date, time and range of a text, and an error for each stretch that is written as one and is not.
    ///
    /// An error is: a day that the month does not have, a month or time that does not exist, a contradiction or a year of two
    /// digits (in [`Strict`](super::Strictness::Strict)), a range that ends before it starts, a Hijri date, and without a reference a length of
    /// time such as ৩ দিন আগে; with one, what counts from another event, such as পরের বছরের ৫ জুন.
    ///
    /// Passed over is what may as well be something else: without a reference গতকাল and a weekday alone (of আজ সকাল ১০টায় only the
    /// time is reported), an unknown month (২১ সেপ্টেম্বার ২০২৩), a number that is no day of any month (৪০ জানুয়ারি), কাল and পরশু,
    /// which look both ways, কয়েক দিন আগে, which names no exact time, and two numbers with a colon where no word of time is near
    /// (সুরা নিসা ০৪:৩৪). [`parse`](Self::parse) says what is wrong with these where they are the whole text.
    ///
    /// So is what does not count from the reference but from something told (দুই দিন পর, মৃত্যুর ঠিক চারদিন আগে, ওই বছরের ৫ জুন), what is of
    /// every year or week (প্রতিবছর ২১ ফেব্রুয়ারি, শুক্রবার বন্ধ), and আজও and আজকের, which are "even today" and "of our time".
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
            carry: None,
            listed: Vec::new(),
            digits: SimilarDigits::Unread,
        }
    }

    /// When a page says that it was published, to be the [`reference`](Self::reference) of the dates in it: the value of
    /// [`find_byline_match`](Self::find_byline_match), midnight where no time is written there.
    ///
    /// A written offset is not applied: the value is what the clock of the page showed. Whoever needs the offset, or has to know
    /// whether a time is written, asks for the match.
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

    /// The byline of a page: the first date, or date and time, labelled as that of publication (প্রকাশ, প্রকাশিত, পোস্ট); if there is
    /// none, as that of the update (আপডেট, হালনাগাদ, সংশোধিত); if there is neither, the first labelled প্রিন্ট or তারিখ. [`Label`] names
    /// the groups.
    ///
    /// A label within a sentence is not one, nor is তারিখ after a word that says of what: জন্ম তারিখ, ভোটের তারিখ. The match tells the
    /// label, the bytes, the warnings and the [`offset`](Match::offset), and by [`Value::time`] whether a time is written.
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

/// The moment that a byline names: a date without a time counts as its midnight.
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

/// With which a number begins, so that it may be the hour of the period of the day before it.
const COUNTS: Kinds = kinds::CARDINAL
    | kinds::FRACTION_MODIFIER
    | kinds::HALVES
    | kinds::HUNDRED
    | kinds::THOUSAND
    | kinds::FILLER
    | kinds::ROUGHLY;

/// How those words begin, which are asked for after every period of the day.
static COUNTING: Prefixes = prefixes(Prefixes::NONE, COUNTS, Letters::MAX);

impl FindResults<'_> {
    /// What is found next, or what is wrong with what looks like it.
    fn next_found(&mut self) -> Option<Result<Found, Error>> {
        if let Some(day) = self.listed.pop() {
            return Some(day);
        }
        let relative = self.parser.has_reference();
        let digits = self.digits.of(self.text);
        let tokens = Tokens::new(digits.as_deref().unwrap_or(self.text));
        let grammar = Grammar::running(&tokens);
        loop {
            let (anchor, end) = self.candidates.next(&tokens, self.at, relative)?;
            self.at = end;
            let result = if self.is_idle(grammar, anchor) { None } else { self.read(grammar, anchor) };
            self.floor = self.floor.max(end);
            if result.is_some() {
                return result;
            }
        }
    }

    /// Whether a candidate is refused before the grammar reads; a law says that the grammar would refuse it as well.
    fn is_idle(&self, grammar: Grammar<'_>, anchor: usize) -> bool {
        let text = grammar.text;
        let alone =
            || text.char_before(anchor).is_none_or(|c| c == '\n') || self.word_before(grammar, anchor).is_none();
        if let Some(digits) = text.digits(anchor) {
            // The digits of a code are no number. Most numbers count something that is no part of a date, or stand alone on a line.
            return !text.is_start(anchor) || !grammar.goes_on(digits.end) && alone();
        }
        // টায়ার
        if grammar.look(anchor, kinds::DATE).is_none() {
            return true;
        }
        // Most periods of the day are only that.
        let period = grammar.look(anchor, kinds::ANY_PERIOD);
        period.is_some_and(|period| {
            let next = text.gap(grammar.past_case(period.end)).end;
            let may_count =
                || text.0.as_bytes().get(next..).and_then(<[u8]>::first_chunk).is_none_or(|s| !COUNTING.rejects(s));
            let counts = || text.is_digit(next) || may_count() && grammar.look(next, COUNTS).is_some();
            grammar.look(anchor, kinds::DATE & !kinds::ANY_PERIOD).is_none() && !counts() && alone()
        })
    }

    /// What the grammar reads at a candidate, from the earliest word that may belong to it.
    fn read(&mut self, grammar: Grammar<'_>, anchor: usize) -> Option<Result<Found, Error>> {
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
            let is_replaced = self.carry.is_some_and(|carry| carry.fill_period(grammar, &mut expression));
            let carry = self.carry.filter(|carry| carry.joins(grammar, &expression));
            let is_filled = carry.is_some_and(|carry| !carry.is_told && carry.fill(&mut expression));
            if carry.is_some_and(|carry| carry.is_told) || !is_filled && is_told(grammar, &expression) {
                let has_group = expression.first.has_group();
                // The time of শনি, সোম ও বুধবার বিকেল ৪টা stands by itself; nothing of ওই বছরের ১ জুলাই থেকে ৩০ আগস্ট does.
                if !has_group && expression.first.clock.is_some() {
                    continue;
                }
                self.skip_to(expression.end);
                self.carry = has_group.then(|| Carry::told(expression.end));
                return None;
            }
            if !is_credible(grammar, &expression, self.parser.has_reference(), self.last) {
                // The rest of a length, আশি দিন পূর্বে of একশত আশি দিন পূর্বে, is another length.
                if expression.first.shift.is_some() {
                    self.skip_to(expression.end);
                    return None;
                }
                continue;
            }
            // What পরের বছর follows is anaphoric: it counts from a time that precedes it, not from the reference.
            // The year of পরের বছর ২০১৩ সালের ৩০ জানুয়ারি is told again.
            let is_open = expression.first.group().is_none_or(|group| group.year.is_none());
            let told = is_open && expression.first.target.is_some_and(|(target, _)| is_anaphoric(target.toward));
            if told && self.parser.has_reference() {
                let error = Error::new(ErrorKind::Ambiguous, expression.first.start, expression.end);
                first_error = first_error.or(Some((error, expression.end)));
                break;
            }
            grammar.share_year(&mut expression);
            let weekday = listed::weekday_of_first(grammar, &mut expression);
            let settled = self.parser.settle(&expression).or_else(|error| {
                // ২১ সেপ্টেম্বর থেকে আজ: without a reference the start still stands.
                if error.kind() != ErrorKind::MissingReference || expression.second.is_none() {
                    return Err(error);
                }
                expression = Expression { second: None, end: expression.first.end, ..expression };
                self.parser.settle(&expression)
            });
            match settled {
                Ok(mut found) => {
                    if is_replaced {
                        found.warnings.add(Warning::HourAmbiguous);
                    }
                    self.skip_to(expression.end);
                    self.last = expression.end;
                    self.carry = Carry::of(&expression);
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

    /// Goes on after `end`: nothing before it belongs to a later match.
    fn skip_to(&mut self, end: usize) {
        self.at = end.max(self.at);
        self.floor = end;
    }

    /// The start of the word before `at`, if it may belong to a date that goes on there.
    fn word_before(&self, grammar: Grammar<'_>, at: usize) -> Option<usize> {
        let text = grammar.text;
        let end = self.gap_before(at)?;
        let start = text.word_start(end).filter(|&start| start >= self.floor)?;
        let leads = |start: usize| grammar.look(start, MAY_LEAD).is_some_and(|hit| hit.end >= end);
        if leads(start) {
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
        // Over a space no ending joins them, only a row of several words.
        if text.char_at(before) == Some(' ') && first + reach(text.rest(first)) <= before {
            return None;
        }
        leads(first).then_some(first)
    }

    /// The end of the word before `at`, over what may stand between the parts of a date.
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

/// The one word of its kind that no other word ends with, so that it is seen where letters precede it.
const GLUED: &str = "আগামী";

/// Whether that word stands within letters at `at`.
fn is_glued(grammar: Grammar<'_>, at: usize) -> bool {
    grammar.text.matches(at, GLUED).is_some()
}

/// Whether a label is said of the page: it begins its line, or what a mark parts of it, or a colon follows it; but whose date
/// it is the word before it tells.
fn is_of_page(text: &str, found: &Match<'_>) -> bool {
    let Some(label) = found.label_range() else { return false };
    let begins = before(text, label.start).chars().next_back().is_none_or(|c| mark_of(c) != 0);
    let after = sure(text.get(label.end..)).trim_start_matches([' ', '\u{A0}']);
    begins || found.label() != Some(Label::Dated) && after.starts_with([':', '\u{983}', '-', '–', '—'])
}

/// Words with which a date may begin or go on.
const MAY_LEAD: Kinds = kinds::LARGE
    | kinds::RANK
    | kinds::DATE
        & !(kinds::DAY_SUFFIX
            | kinds::HOUR
            | kinds::TAIL
            | kinds::UNTIL
            | kinds::LEFT
            | kinds::SHIFT
            | kinds::CONJUNCTION);
