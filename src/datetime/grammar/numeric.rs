//! Dates all in numbers: ২১/০৯/২০২৩, ২০২৩-০৯-২১, ২১/০৯.

use super::dates::lead_span;
use super::leads::Lead;
use super::{Calendar, Draft, Grammar, Group, Shape, Span, Year};
use crate::datetime::lexicon::{Era, Sense};
use crate::datetime::resolve::BANGLA_YEARS;
use crate::datetime::text::{Number, marks};

impl Grammar<'_> {
    /// A date all in numbers: ২১/০৯/২০২৩, ২০২৩-০৯-২১, ২১/০৯.
    pub(super) fn numeric(self, first: Lead, draft: &Draft) -> Option<Group> {
        if first.digits > 4 || first.digits == 3 || self.goes_back(first.start) {
            return None;
        }
        let (mark, at) = self.separator(first.end)?;
        let second = self.text.number(at).filter(|number| number.digits <= 2 || number.digits == 4)?;
        let span = |start, end| Span { start, end };
        let third =
            self.separator(second.end).filter(|&(other, _)| other == mark).and_then(|(_, at)| self.text.number(at));
        let piece = |value: u32, start, end| (value, span(start, end));
        let year = |value: u32, digits: u8, start, end| Year {
            value: i32::try_from(value).unwrap_or(i32::MAX),
            short: digits == 2,
            era: None,
            span: span(start, end),
        };
        let Some(third) = third else { return self.numeric_pair(first, second, mark, draft) };
        // ২০-০৯-২০২৩ - ২৫-০৯-২০২৩ is a range.
        let joined_on = self.separator(third.end).is_some_and(|(other, _)| other == mark)
            && !self.text.gap(third.end).has(marks::SPACE);
        if joined_on || third.digits == 3 || third.digits > 4 || second.digits > 2 {
            return None;
        }
        let (day, year) = match (first.digits, third.digits) {
            (4, 1 | 2) => (piece(third.value, third.start, third.end), year(first.value, 4, first.start, first.end)),
            (1 | 2, 2 | 4) => {
                (piece(first.value, first.start, first.end), year(third.value, third.digits, third.start, third.end))
            }
            _ => return None,
        };
        // ৯৯৯৯.৯৯.৯৯ is the number of a section or a tariff.
        if mark == marks::DOT && second.value > 12 && day.0 > 31 {
            return None;
        }
        let calendar = self.calendar_said(third.end, year.value);
        let (era, end) = self.era_after(third.end, calendar);
        Some(Group {
            calendar,
            day: Some(day),
            month: Some(piece(second.value, second.start, second.end)),
            year: Some(Year { era, short: year.short && self.lacks_century(third.end, era), ..year }),
            shape: Shape::Numeric(mark),
            span: span(first.start, end),
            listed: None,
        })
    }

    /// The calendar whose era follows a date all in numbers: ০৫/০৬/১৪৩০ বঙ্গাব্দ.
    fn calendar_said(self, at: usize, year: i32) -> Calendar {
        let dash = self.text.skip_one(at, |c| matches!(c, '-' | '–')).unwrap_or(at);
        let hit = self.word_after(dash, |sense| matches!(sense, Sense::Era(Era::Bangla | Era::Hijri)));
        match hit.map(|hit| (hit.sense, self.text.0.get(hit.start..hit.end))) {
            // বাংলা alone is the country or the language as often as the era.
            Some((Sense::Era(Era::Bangla), Some("বাংলা"))) if !BANGLA_YEARS.contains(&year) => {
                Calendar::Gregorian
            }
            Some((Sense::Era(Era::Bangla), _)) => Calendar::Bangla,
            Some((Sense::Era(Era::Hijri), _)) => Calendar::Hijri,
            _ => Calendar::Gregorian,
        }
    }

    /// Two numbers: day and month, or month and year.
    pub(super) fn numeric_pair(self, first: Lead, second: Number, mark: u16, draft: &Draft) -> Option<Group> {
        let follows = self.separator(second.end).is_some_and(|(_, at)| self.text.is_digit(at));
        if follows || draft.has_group() {
            return None;
        }
        let first_span = lead_span(first);
        let second_span = Span { start: second.start, end: second.end };
        let span = Span { start: first.start, end: second.end };
        let year =
            |value: u32, span| Year { value: i32::try_from(value).unwrap_or(i32::MAX), short: false, era: None, span };
        let (day, month, year) = match (first.digits, second.digits) {
            (1 | 2, 1 | 2)
                if mark == marks::SLASH && (1..=31).contains(&first.value) && (1..=12).contains(&second.value) =>
            {
                (Some((first.value, first_span)), (second.value, second_span), None)
            }
            (1 | 2, 4)
                if matches!(mark, marks::SLASH | marks::DASH)
                    && (1..=12).contains(&first.value)
                    && !self.is_running() =>
            {
                (None, (first.value, first_span), Some(year(second.value, second_span)))
            }
            (4, 2)
                if mark == marks::DASH
                    && (1..=12).contains(&second.value)
                    && second.value <= first.value % 100
                    && !self.is_running() =>
            {
                (None, (second.value, second_span), Some(year(first.value, first_span)))
            }
            _ => return None,
        };
        let word = self.text.word_end(self.after_space(second.end)).is_some();
        let known = self.word_after(second.end, |s| !matches!(s, Sense::Counted | Sense::Label(_))).is_some();
        // ১৯৯৯-০১ শিক্ষাবর্ষ are two years.
        let years = self.word_after(second.end, |s| matches!(s, Sense::Fiscal | Sense::Session)).is_some();
        if (word && !known) || years {
            return None;
        }
        Some(Group {
            calendar: Calendar::Gregorian,
            day,
            month: Some(month),
            year,
            shape: Shape::Numeric(mark),
            span,
            listed: None,
        })
    }

    /// Whether a number and a mark stand straight before `at`, so that what begins here is the rest of something longer.
    pub(super) fn goes_back(self, at: usize) -> bool {
        let Some(before) = self.text.char_before(at) else { return false };
        matches!(before, '/' | '.' | '-' | '–' | ':' | '|' | '\u{983}')
            && self.text.is_digit_before(at - before.len_utf8())
    }

    /// Whether the digits at `at` are the decimals or the next group of a longer number: the 5 of 1.5.
    pub(super) fn continues_number(self, at: usize) -> bool {
        let mark = self.text.char_before(at).filter(|c| matches!(c, '.' | '/' | ':'));
        mark.is_some_and(|mark| self.text.is_digit_before(at - mark.len_utf8()))
    }

    /// Whether anything stands after a number that can make it the beginning of a date, time or length: an ending, a word of the
    /// lexicon, or another number, behind marks that the parts of one may have between them.
    #[cfg(feature = "find")]
    pub(in crate::datetime) fn goes_on(self, end: usize) -> bool {
        let any = |at: usize| self.look(at, |_| true).is_some();
        let hangs = self.text.skip_one(end, |c| matches!(c, '-' | '–' | '‑' | '\'' | '’'));
        let gap = self.text.gap(end);
        let between = marks::SPACE
            | marks::COMMA
            | marks::DASH
            | marks::SLASH
            | marks::DOT
            | marks::COLON
            | marks::VISARGA
            | marks::PIPE;
        any(end) || hangs.is_some_and(any) || (gap.only(between) && (self.text.is_digit(gap.end) || any(gap.end)))
    }

    /// The mark between two numbers of a date, and the offset after it.
    pub(super) fn separator(self, at: usize) -> Option<(u16, usize)> {
        let gap = self.text.gap(at);
        let mark = gap.marks & !marks::SPACE;
        let spaced = gap.has(marks::SPACE) && mark != marks::SLASH && (self.is_running() || mark == marks::DOT);
        let danda = mark == marks::DANDA && !self.is_running() && !gap.has(marks::SPACE);
        let known = danda || matches!(mark, marks::SLASH | marks::DASH | marks::DOT | marks::PIPE);
        (known && gap.count == 1 && !spaced && self.text.is_digit(gap.end)).then_some((mark, gap.end))
    }
}
