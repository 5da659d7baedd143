//! Dates and times in running text.
//!
//! From each place where a date could be, its candidate, the words before are looked at, because a label, a weekday or গতকাল
//! may begin the date, and the grammar reads from the earliest of them. What it reads must be credible: more than a bare number
//! that could be anything.

use super::candidates::Candidates;
use super::error::{DateErrorKind, ParseError};
use super::found::{Label, Match};
use super::grammar::{Calendar, Clock, Draft, Expression, Grammar, Group, HourMark, Mode, Shape};
use super::lexicon::{self, Era, HourForm, Memo, Sense, Toward};
use super::parser::Parser;
use super::text::{self, Text, marks};
use super::time::{DateTime, Time};
use super::value::Value;
use core::iter::FusedIterator;

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
/// assert_eq!(error.to_string(), "the month has no such day, expected one like \"৩০ সেপ্টেম্বর\"");
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators do nothing until they are asked"]
pub struct FindResults<'t> {
    parser: Parser,
    text: &'t str,
    memo: Memo,
    candidates: Candidates,
    /// Where to look for the next candidate.
    at: usize,
    /// No match begins before this offset: a match ended here, or everything before was tried. What the grammar reads from a
    /// place does not depend on the candidate, so no place is tried twice, and the search is linear.
    floor: usize,
}

impl Parser {
    /// Every date, time and range of a text, from left to right; what does not resolve is skipped.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    ///
    /// let text = "জুনাইদ আহমেদ ২১ জন নিয়ে বুধবার (২০ সেপ্টেম্বর ২০২৩) রাত সাড়ে ৮টায় আসেন।";
    /// let found: Vec<_> = Parser::new().find_iter(text).collect();
    /// assert_eq!(found.len(), 1);
    /// assert_eq!(found[0].value().to_string(), "2023-09-20T20:30");
    /// assert_eq!(&text[found[0].range()], "বুধবার (২০ সেপ্টেম্বর ২০২৩) রাত সাড়ে ৮টায়");
    /// ```
    pub const fn find_iter<'t>(&self, text: &'t str) -> FindIter<'t> {
        FindIter(self.find_results(text))
    }

    /// Every date, time and range of a text, and an error for each stretch that is written as one and is not.
    ///
    /// ```
    /// use bengali_text::datetime::{DateErrorKind, Parser};
    ///
    /// let text = "৩১ সেপ্টেম্বর ২০২৩ বলে কোনো দিন নেই, ১ অক্টোবর ২০২৩ আছে";
    /// let results: Vec<_> = Parser::new().find_results(text).collect();
    /// assert_eq!(results[0].as_ref().unwrap_err().kind(), DateErrorKind::InvalidDay);
    /// assert_eq!(results[1].as_ref().unwrap().value().to_string(), "2023-10-01");
    /// ```
    pub const fn find_results<'t>(&self, text: &'t str) -> FindResults<'t> {
        FindResults { parser: *self, text, memo: Memo::new(), candidates: Candidates::new(), at: 0, floor: 0 }
    }

    /// When a page says that it was published, to be the [`reference`](Self::reference) of the dates in it: the first date
    /// labelled as that, or as the update or the date of the page if there is none.
    ///
    /// A label within a sentence is none, nor is তারিখ behind a word that says of what: জন্ম তারিখ, ভোটের তারিখ. A byline without a
    /// time counts as midnight.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    ///
    /// let page = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম\n\nগতকাল বুধবার (২০ সেপ্টেম্বর) বৈঠকটি হয়।";
    /// let parser = Parser::new();
    /// let reference = parser.find_byline(page).unwrap();
    /// let last = parser.reference(reference).find_iter(page).last().unwrap();
    /// assert_eq!(last.value().to_string(), "2023-09-20");
    /// ```
    pub fn find_byline(&self, text: &str) -> Option<DateTime> {
        let mut best: Option<(u8, DateTime)> = None;
        for found in self.find_iter(text) {
            let rank = match found.label() {
                _ if !is_of_page(text, &found) => continue,
                Some(Label::Published) => 0,
                Some(Label::Updated) => 1,
                Some(_) => 2,
                None => continue,
            };
            let time = match found.value() {
                Value::DateTime(time) => time,
                Value::Date(date) => DateTime::new(date, Time::MIDNIGHT),
                _ => continue,
            };
            if best.is_none_or(|(other, _)| rank < other) {
                best = Some((rank, time));
            }
            if rank == 0 {
                break;
            }
        }
        best.map(|(_, time)| time)
    }
}

impl Iterator for FindIter<'_> {
    type Item = Match;

    fn next(&mut self) -> Option<Match> {
        self.0.find_map(Result::ok)
    }
}

impl FusedIterator for FindIter<'_> {}

impl Iterator for FindResults<'_> {
    type Item = Result<Match, ParseError>;

    fn next(&mut self) -> Option<Self::Item> {
        let relative = self.parser.reference_time().is_some();
        loop {
            let (anchor, end) = self.candidates.next(Text(self.text), self.at, relative)?;
            self.at = end;
            let result = self.at_anchor(anchor);
            self.floor = self.floor.max(end);
            if result.is_some() {
                return result;
            }
        }
    }
}

impl FusedIterator for FindResults<'_> {}

/// How many words before a candidate may belong to its date.
const MOST_WORDS_BACK: usize = 10;

impl FindResults<'_> {
    const fn grammar(&self) -> Grammar<'_> {
        Grammar::new(self.text, Mode::Running, &self.memo)
    }

    /// What stands at a candidate, if anything does.
    fn at_anchor(&mut self, anchor: usize) -> Option<Result<Match, ParseError>> {
        if self.is_idle(anchor) { None } else { self.read(anchor) }
    }

    /// Whether a candidate is refused before the grammar reads; a law says that the grammar would refuse it as well.
    fn is_idle(&self, anchor: usize) -> bool {
        let grammar = self.grammar();
        let Some(number) = grammar.text.number(anchor) else {
            // A longer word than the name.
            return grammar.look(anchor, |_| true).is_none();
        };
        // The digits of a code are no number. Most numbers count something that is no part of a date, or stand alone on a line.
        !grammar.text.is_start(anchor)
            || (!grammar.goes_on(number.end)
                && (grammar.text.char_before(anchor).is_none_or(|c| c == '\n') || self.word_before(anchor).is_none()))
    }

    /// What the grammar reads at a candidate, from the earliest word that may belong to it.
    fn read(&mut self, anchor: usize) -> Option<Result<Match, ParseError>> {
        let grammar = self.grammar();
        let mut starts = [anchor; MOST_WORDS_BACK + 1];
        let mut count = 1;
        while let Some(start) = starts.get(count - 1).and_then(|&at| self.word_before(at)) {
            let Some(slot) = starts.get_mut(count) else { break };
            *slot = start;
            count += 1;
        }
        let mut first_error: Option<(ParseError, usize)> = None;
        for &start in starts.iter().take(count).rev() {
            if !grammar.text.is_start(start) {
                continue;
            }
            let Some(mut expression) = grammar.expression(start) else { continue };
            if expression.end <= anchor {
                continue;
            }
            if is_day_of_other_month(&expression) {
                self.at = expression.end.max(self.at);
                self.floor = expression.end;
                return None;
            }
            if !self.is_credible(&expression) {
                // The rest of a length, আশি দিন পূর্বে of একশত আশি দিন পূর্বে, is another length.
                if expression.first.shift.is_some() {
                    self.at = expression.end.max(self.at);
                    self.floor = expression.end;
                    return None;
                }
                continue;
            }
            // What পরের বছর follows is told, not the reference.
            let told = expression.first.target.is_some_and(|(target, _)| is_told(target.toward));
            if told && self.parser.reference_time().is_some() {
                let error = ParseError::new(DateErrorKind::Ambiguous, expression.first.start, expression.end);
                first_error = first_error.or(Some((error, expression.end)));
                break;
            }
            let settled = self.parser.settle(&expression).or_else(|error| {
                // ২১ সেপ্টেম্বর থেকে আজ: without a reference the start still stands.
                if error.kind() != DateErrorKind::MissingReference || expression.second.is_none() {
                    return Err(error);
                }
                expression = Expression { second: None, end: expression.first.end, ..expression };
                self.parser.settle(&expression)
            });
            match settled {
                Ok(found) => {
                    self.at = expression.end.max(self.at);
                    self.floor = expression.end;
                    return Some(Ok(found));
                }
                Err(error) => {
                    let partly = matches!(error.kind(), DateErrorKind::MissingReference | DateErrorKind::NoDate);
                    let _ = first_error.get_or_insert((error, expression.end));
                    if !partly {
                        break;
                    }
                }
            }
        }
        let (error, end) = first_error.filter(|(error, _)| error.kind() != DateErrorKind::NoDate)?;
        self.at = end.max(self.at);
        self.floor = end;
        Some(Err(error))
    }

    /// The start of the word before `at`, if it may belong to a date that goes on there.
    fn word_before(&self, at: usize) -> Option<usize> {
        let text = Text(self.text);
        let end = self.gap_before(at)?;
        let start = text.word_start(end).filter(|&start| start >= self.floor)?;
        let leads = |start: usize| self.grammar().look(start, may_lead).is_some_and(|hit| hit.end >= end);
        if leads(start) {
            return Some(start);
        }
        // The word may be the second of two: শেষ আপডেট, গভীর রাত.
        let before = self.gap_before(start)?;
        let first = text.word_start(before).filter(|&first| first >= self.floor)?;
        // Over a space no ending joins them, only a row of several words.
        if text.char_at(before) == Some(' ') && lexicon::follows_to(text, first) <= before {
            return None;
        }
        leads(first).then_some(first)
    }

    /// The end of the word before `at`, over what may stand between the parts of a date.
    fn gap_before(&self, at: usize) -> Option<usize> {
        let mut end = at;
        let mut lines = 0;
        for (place, c) in self.text.get(self.floor..at)?.chars().rev().enumerate() {
            let Some(mark) = text::mark_of(c) else { break };
            lines += u8::from(mark == marks::NEWLINE);
            if place > 8 || lines > 2 || mark & (marks::CLOSE | marks::DANDA | marks::QUOTE) != 0 {
                return None;
            }
            end -= c.len_utf8();
        }
        Some(end)
    }

    /// Whether what was read is more than numbers that could be anything.
    fn is_credible(&self, expression: &Expression) -> bool {
        let first = &expression.first;
        let ranged = expression.second.as_ref();
        if first.unclear.is_some() || first.now.is_some() || first.vague.is_some() {
            return false;
        }
        if let Some((shift, _)) = first.shift {
            return self.counts_from_now(first.start, shift.seconds > 0 || shift.months > 0)
                && !self.is_second_count(first.start);
        }
        if let Some((target, _)) = first.target {
            return !is_told(target.toward) || first.has_group();
        }
        if let Some(years) = first.years {
            return years.said || first.label.is_some();
        }
        if let Some(group) = first.gregorian.as_ref().or(first.bangla.as_ref()).or(first.hijri.as_ref()) {
            return self.is_credible_group(first, group, ranged);
        }
        if first.weekday.is_some() || first.today.is_some() {
            return first.short_weekday.is_none()
                && !self.is_repeated(first.start)
                && !self.has_own_day(first.end)
                && self.parser.reference_time().is_some();
        }
        first.clock.as_ref().is_some_and(|clock| self.is_credible_clock(first, clock, ranged))
    }

    /// Whether a length of time counts from the reference and not from what the sentence tells: যাওয়ার ৩ দিন আগে, তার ১৫ দিন পর.
    fn counts_from_now(&self, start: usize, ahead: bool) -> bool {
        let before = self.text.get(..start).unwrap_or_default().trim_end_matches([' ', '\u{A0}']).chars().next_back();
        match before {
            // After a genitive there is something that it counts from.
            Some('র') => false,
            // "Later" is mostly later than what was told.
            Some(c) if ahead => text::mark_of(c).is_some(),
            _ => true,
        }
    }

    /// Whether the number word at `start` is the second of two that mean about so many: দুই তিন দিন আগে.
    fn is_second_count(&self, start: usize) -> bool {
        let count = |start| {
            let hit = self.grammar().look(start, |sense| matches!(sense, Sense::Count(_)))?;
            if let Sense::Count(count) = hit.sense { Some((count, hit.end)) } else { None }
        };
        let end = self.text.get(..start).map_or(0, |before| before.trim_end_matches([' ', '\u{A0}']).len());
        let before = Text(self.text).word_start(end).and_then(count).filter(|&(_, after)| after == end);
        let counts = before.zip(count(start)).map(|((first, _), (second, _))| (first, second));
        counts.is_some_and(|(first, second)| first > 0 && (first < second || (first, second) == (2, 1)))
    }

    /// Whether the day of the month follows a weekday and was not read, so that the weekday is not the next or last one:
    /// সোমবার ১৫ তারিখে.
    fn has_own_day(&self, end: usize) -> bool {
        let grammar = self.grammar();
        let gap = grammar.text.gap(end);
        let number = grammar.text.number(gap.end).filter(|number| number.digits <= 2);
        let dated = |end: usize| {
            let after = grammar.text.gap(end);
            let joined = after.only(marks::SLASH | marks::DASH | marks::DOT) && after.count == 1;
            joined && grammar.text.is_digit(after.end)
                || grammar.look(after.end, |sense| matches!(sense, Sense::DateWord)).is_some()
        };
        gap.only(marks::SPACE | marks::COMMA | marks::OPEN) && number.is_some_and(|number| dated(number.end))
    }

    /// Whether a weekday is said to come again and again: প্রতি শনিবার.
    fn is_repeated(&self, start: usize) -> bool {
        let end = self.text.get(..start).map_or(0, |before| before.trim_end().len());
        let word = Text(self.text).word_start(end).and_then(|start| self.text.get(start..end));
        word.is_some_and(|word| matches!(word, "প্রতি" | "প্রত্যেক" | "প্রতিটি" | "প্রতিদিন"))
    }

    fn is_credible_group(&self, draft: &Draft, group: &Group, ranged: Option<&Draft>) -> bool {
        let context = draft.label.is_some() || draft.weekday.is_some() || draft.today.is_some();
        let year = group.year.map(|year| year.value);
        let short = group.year.is_some_and(|year| year.short);
        let before = group.year.is_some_and(|year| year.era == Some(Era::Before));
        let usual = short || before || year.is_none_or(|year| (1000..3000).contains(&year));
        let whole = group.day.is_some() && year.is_some();
        match group.shape {
            Shape::Named => {
                let month_and_more = group.day.is_some() || (year.is_some() && usual);
                let words = Text(self.text).number(group.span.start).is_none();
                // এক মাঘে শীত যায় না is a proverb.
                let proverb = words
                    && year.is_none()
                    && group.calendar == Calendar::Bangla
                    && !context
                    && self.is_cardinal(group);
                let relative = draft.toward.is_some() || draft.target.is_some();
                (month_and_more && !proverb) || relative || ranged.is_some_and(Draft::has_group)
            }
            Shape::Short => group.day.is_some() && (year.is_some() || context || draft.clock.is_some()),
            Shape::MonthFirst => {
                let dated = |group: &Group| group.year.is_some();
                context || ranged.is_some_and(|end| end.gregorian.as_ref().or(end.bangla.as_ref()).is_some_and(dated))
            }
            Shape::Numeric(mark) => {
                let year_first = group.year.is_some_and(|year| year.span.start == group.span.start);
                let plain = matches!(mark, marks::SLASH | marks::DASH) || (mark == marks::DOT && !year_first);
                usual && (context || draft.clock.is_some() || (whole && plain && !short))
            }
            Shape::YearOnly => usual || group.year.is_some_and(|year| year.era.is_some()),
            Shape::DayOnly => ranged.is_some(),
        }
    }

    /// Whether the day of a group is a number word without the ending of a day.
    fn is_cardinal(&self, group: &Group) -> bool {
        group.day.is_some_and(|(_, span)| {
            self.grammar()
                .look(span.start, |sense| matches!(sense, Sense::Count(_)))
                .is_some_and(|hit| hit.ending == lexicon::Ending::None)
        })
    }

    fn is_credible_clock(&self, draft: &Draft, clock: &Clock, ranged: Option<&Draft>) -> bool {
        let digits = Text(self.text).is_digit(clock.span.start);
        let said = clock.period.is_some() || draft.label.is_some() || clock.worded || clock.offset.is_some();
        match clock.mark {
            HourMark::Bare => ranged.is_some_and(|second| second.clock.is_some()),
            HourMark::Colon => said || clock.second.is_some() || self.two_digit_hour(clock),
            HourMark::Dot => said,
            HourMark::Word(_) if clock.period.is_some() || clock.minute.is_some() || clock.lacking > 0 => true,
            HourMark::Word(HourForm::Locative) => digits || clock.quarters != 0 || clock.hour > 2,
            HourMark::Word(HourForm::Genitive) => digits || clock.quarters != 0,
            HourMark::Word(HourForm::Plain) => ranged.is_some_and(|second| second.clock.is_some()),
            HourMark::Meridiem => true,
            HourMark::Period => false,
        }
    }

    /// Whether hour and minute have two digits each and nothing numeric is beside them: 09:40, not 2:12 of a book.
    fn two_digit_hour(&self, clock: &Clock) -> bool {
        let text = Text(self.text);
        let before = text.char_before(clock.span.start);
        let beside = |c: Option<char>| c.is_some_and(|c| matches!(c, ':' | '/' | '-' | '–' | '.' | ',' | '%'));
        text.number(clock.span.start).is_some_and(|hour| hour.digits == 2 && hour.value < 24)
            && !beside(before)
            && !text.is_digit_before(clock.span.start)
    }
}

/// Whether a label is said of the page: it begins its line, or what a mark parts of it, or has a colon behind it; but whose date
/// it is the word before it tells.
fn is_of_page(text: &str, found: &Match) -> bool {
    let Some(label) = found.label_range() else { return false };
    let before = text.get(..label.start).unwrap_or_default().trim_end_matches([' ', '\u{A0}']);
    let begins = before.chars().next_back().is_none_or(|c| text::mark_of(c).is_some());
    let after = text.get(label.end..).unwrap_or_default().trim_start_matches([' ', '\u{A0}']);
    begins || found.label() != Some(Label::Dated) && after.starts_with([':', '\u{983}', '-', '–', '—'])
}

/// Whether a neighbour is that of a time told before: পরের বছর, where আগামী বছর would count from the reference.
const fn is_told(toward: Toward) -> bool {
    matches!(toward, Toward::Next | Toward::Previous)
}

/// Whether a small number before a Gregorian era stands beside a month of another calendar, whose day it may be as well as
/// the year: বৈশাখ ১২ খ্রিস্টাব্দ.
fn is_day_of_other_month(expression: &Expression) -> bool {
    [Some(&expression.first), expression.second.as_ref()].into_iter().flatten().any(|draft| {
        let year = draft.gregorian.filter(|group| group.shape == Shape::YearOnly).and_then(|group| group.year);
        let other = draft.bangla.or(draft.hijri).is_some_and(|group| group.month.is_some());
        other && year.is_some_and(|year| year.value < 100)
    })
}

/// Words with which a date may begin or go on.
const fn may_lead(sense: Sense) -> bool {
    !matches!(
        sense,
        Sense::DaySuffix
            | Sense::Case
            | Sense::Counted
            | Sense::Hour(_)
            | Sense::Tail
            | Sense::Until
            | Sense::From
            | Sense::Left
            | Sense::Ago
            | Sense::Later
            | Sense::Conjunction
    )
}

#[cfg(test)]
mod tests;
