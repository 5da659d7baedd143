//! Whether what the grammar reads in running text is more than numbers and words that could be anything.

use super::FindResults;
use crate::datetime::grammar::{Calendar, Clock, Draft, Expression, Group, HourMark, Shape};
use crate::datetime::lexicon::{self, Era, HourForm, Sense, Toward};
use crate::datetime::text::{self, Text, marks};
use crate::number::means_about;

impl FindResults<'_> {
    /// Whether what was read is more than numbers that could be anything.
    pub(super) fn is_credible(&self, expression: &Expression) -> bool {
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
        before.zip(count(start)).is_some_and(|((first, _), (second, _))| means_about(first, second))
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

/// Whether a neighbour is that of a time told before: পরের বছর, where আগামী বছর would count from the reference.
pub(super) const fn is_told(toward: Toward) -> bool {
    matches!(toward, Toward::Next | Toward::Previous)
}

/// Whether a small number before a Gregorian era stands beside a month of another calendar, whose day it may be as well as
/// the year: বৈশাখ ১২ খ্রিস্টাব্দ.
pub(super) fn is_day_of_other_month(expression: &Expression) -> bool {
    [Some(&expression.first), expression.second.as_ref()].into_iter().flatten().any(|draft| {
        let year = draft.gregorian.filter(|group| group.shape == Shape::YearOnly).and_then(|group| group.year);
        let other = draft.bangla.or(draft.hijri).is_some_and(|group| group.month.is_some());
        other && year.is_some_and(|year| year.value < 100)
    })
}
