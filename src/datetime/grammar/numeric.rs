//! Grammar of all-digit dates: ২১/০৯/২০২৩, ২০২৩-০৯-২১, ২১/০৯.

use super::draft::Numeral;
use super::number_first::DatePart;
use super::{Calendar, ClockTime, Draft, Grammar, Group, HourMark, Notation, Span, Year, whole_text};
use crate::datetime::resolve::BANGLA_YEARS;
use crate::text::cursor::{Digits, Text};
use crate::text::punctuation::marks;
use crate::words::kinds;
use crate::words::{Era, Sense};

const fn span(digits: Digits) -> Span {
    Span::of(digits.start, digits.end)
}

impl Grammar<'_> {
    /// An all-digit date.
    pub(super) fn numeric_date(self, draft: &Draft, first: Numeral) -> Option<DatePart> {
        if first.is_words() {
            return None;
        }
        let group = self.compact(first, draft).or_else(|| self.numeric(first, draft))?;
        Some(DatePart::Date((group, None)))
    }

    /// A date of eight digits, the basic format of ISO 8601: 20230401.
    fn compact(self, number: Numeral, draft: &Draft) -> Option<Group> {
        if number.digits != 8 || draft.has_group() || !self.accepts(whole_text::COMPACT) {
            return None;
        }
        let [year, month, day] = self.compact_parts(number, [4, 2, 2])?;
        let is_day = (1000..3000).contains(&year.0) && (1..=12).contains(&month.0) && (1..=31).contains(&day.0);
        let group = Group::new(Calendar::Gregorian, Notation::Numeric(marks::DASH), number.span());
        is_day.then_some(Group { day: Some(day), month: Some(month), year: Some(Year::new(year.0, year.1)), ..group })
    }

    /// Hour, minute and second after such a date and a T: 20230401T101500.
    pub(super) fn compact_clock(self, draft: &Draft, number: Numeral) -> Option<ClockTime> {
        let is_time = matches!(self.text.char_before(number.start), Some('T' | 't')) && draft.clock.is_none();
        if !is_time || draft.gregorian.is_none() || !self.accepts(whole_text::COMPACT) {
            return None;
        }
        let [hour, minute, second] = match number.digits {
            4 => {
                let [hour, minute] = self.compact_parts(number, [2, 2])?;
                [Some(hour), Some(minute), None]
            }
            6 => self.compact_parts(number, [2, 2, 2])?.map(Some),
            _ => return None,
        };
        let clock = ClockTime::new(Numeral { value: hour?.0, digits: 2, ..number }, None);
        let [minute, second] = [minute, second].map(|part| part.map(|(value, _)| value));
        let mut clock = ClockTime { minute, second, mark: HourMark::Colon, ..clock };
        self.after_clock(&mut clock);
        Some(clock)
    }

    /// Splits a run of digits into numbers of the given lengths.
    fn compact_parts<const N: usize>(self, number: Numeral, lengths: [usize; N]) -> Option<[(u32, Span); N]> {
        let mut parts = [(0, number.span()); N];
        let mut start = number.start;
        for (part, length) in parts.iter_mut().zip(lengths) {
            let (last, c) = self.text.rest(start).char_indices().nth(length - 1)?;
            let end = start + last + c.len_utf8();
            let value = Text(self.text.0.get(..end)?).digits(start)?.value;
            *part = (value, Span::of(start, end));
            start = end;
        }
        Some(parts)
    }

    pub(super) fn numeric(self, first: Numeral, draft: &Draft) -> Option<Group> {
        if first.digits > 4 || first.digits == 3 || self.is_tail_of_number(first.start) {
            return None;
        }
        let (mark, at) = self.separator(first.end)?;
        let second = self.text.digits(at).filter(|digits| digits.count <= 2 || digits.count == 4)?;
        let third =
            self.separator(second.end).filter(|&(other, _)| other == mark).and_then(|(_, at)| self.text.digits(at));
        let Some(third) = third else { return self.numeric_pair(first, second, mark, draft) };
        // ২০-০৯-২০২৩ - ২৫-০৯-২০২৩ is a range.
        let joined_on = self.separator(third.end).is_some_and(|(other, _)| other == mark)
            && !self.text.gap(third.end).has(marks::SPACE);
        if joined_on || third.count == 3 || third.count > 4 || second.count > 2 {
            return None;
        }
        let (day, year, digits) = match (first.digits, third.count) {
            (4, 1 | 2) => ((third.value, span(third)), Year::new(first.value, first.span()), 4),
            (1 | 2, 2 | 4) => ((first.value, first.span()), Year::new(third.value, span(third)), third.count),
            _ => return None,
        };
        // ৯৯৯৯.৯৯.৯৯ is the number of a section or a tariff.
        if mark == marks::DOT && second.value > 12 && day.0 > 31 {
            return None;
        }
        let calendar = self.calendar_said(third.end, year.value);
        let (era, end) = self.era_after(third.end, calendar);
        Some(Group {
            day: Some(day),
            month: Some((second.value, span(second))),
            year: Some(Year { era, short: digits == 2 && self.lacks_century(third.end, era), ..year }),
            ..Group::new(calendar, Notation::Numeric(mark), Span::of(first.start, end))
        })
    }

    /// The calendar of the era after an all-digit date: ০৫/০৬/১৪৩০ বঙ্গাব্দ.
    fn calendar_said(self, at: usize, year: i32) -> Calendar {
        let dash = self.text.skip_mark(at, marks::DASH).unwrap_or(at);
        let hit = self.word_after(dash, kinds::ERA);
        match hit.map(|hit| (hit.sense, self.text.0.get(hit.start..hit.end))) {
            // বাংলা alone is the country or the language as often as the era.
            Some((Sense::Era(Era::Bangla), Some("বাংলা"))) if !BANGLA_YEARS.contains(&year) => {
                Calendar::Gregorian
            }
            Some((Sense::Era(era), _)) => Calendar::of(era),
            _ => Calendar::Gregorian,
        }
    }

    /// Two numbers: day and month, or month and year.
    fn numeric_pair(self, first: Numeral, second: Digits, mark: u16, draft: &Draft) -> Option<Group> {
        let follows = self.separator(second.end).is_some_and(|(_, at)| self.text.is_digit(at));
        if follows || draft.has_group() {
            return None;
        }
        let is_month = |value: u32| (1..=12).contains(&value);
        let is_pair = self.accepts(whole_text::MONTH_AND_YEAR);
        let (day, month, year) = match (first.digits, second.count) {
            (1 | 2, 1 | 2) if mark == marks::SLASH && (1..=31).contains(&first.value) && is_month(second.value) => {
                (Some((first.value, first.span())), (second.value, span(second)), None)
            }
            (1 | 2, 4) if matches!(mark, marks::SLASH | marks::DASH) && is_month(first.value) && is_pair => {
                (None, (first.value, first.span()), Some(Year::new(second.value, span(second))))
            }
            (4, 2) if mark == marks::DASH && is_month(second.value) && second.value <= first.value % 100 && is_pair => {
                (None, (second.value, span(second)), Some(Year::new(first.value, first.span())))
            }
            _ => return None,
        };
        // ১১/১২ মার্চ are two days.
        if self.is_before(second.end, kinds::ANY_MONTH) {
            return None;
        }
        let word = self.text.word_end(self.after_space(second.end)).is_some();
        let known = self.is_before(second.end, kinds::DATE & !kinds::LABEL);
        // ১৯৯৯-০১ শিক্ষাবর্ষ is a span of years.
        let years = self.is_before(second.end, kinds::FISCAL);
        if (word && !known) || years {
            return None;
        }
        let group = Group::new(Calendar::Gregorian, Notation::Numeric(mark), Span::of(first.start, second.end));
        Some(Group { day, month: Some(month), year, ..group })
    }

    /// Whether a digit and one of these marks stand directly before `at`.
    pub(super) fn follows_digit(self, at: usize, wanted: u16) -> bool {
        self.text.is_mark_before(at, wanted)
            && self.text.char_before(at).is_some_and(|mark| self.text.is_digit_before(at - mark.len_utf8()))
    }

    /// Whether the number at `at` is the tail of a longer one, such as a telephone number.
    pub(super) fn is_tail_of_number(self, at: usize) -> bool {
        self.follows_digit(at, marks::PARTS_NUMBER | marks::DASH | marks::PIPE)
    }

    /// Whether the digits at `at` continue a decimal, a fraction or a time: the 5 of 1.5.
    pub(super) fn continues_number(self, at: usize) -> bool {
        self.follows_digit(at, marks::DOT | marks::SLASH | marks::COLON)
    }

    /// Whether a number is followed by an ending, a word or another number with which it may begin a date, time or
    /// length of time.
    #[cfg(feature = "find")]
    pub(in crate::datetime) fn is_continued(self, end: usize) -> bool {
        let gap = self.text.gap(end);
        if gap.end > end {
            let between =
                marks::SPACE | marks::COMMA | marks::DASH | marks::SLASH | marks::DOT | marks::COLONS | marks::PIPE;
            if gap.only(between)
                && (self.text.is_digit(gap.end) || self.look(gap.end, kinds::DATE | kinds::LARGE).is_some())
            {
                return true;
            }
        }
        let any = |at: usize| self.look(at, kinds::DATE).is_some();
        // ২য় জুন ২০২৪
        let ranked = || {
            let word = self.text.word_end(end);
            word.is_some_and(|word| self.look(self.text.gap(word).end, kinds::MONTH).is_some())
        };
        any(end) || gap.end == end && ranked() || self.text.skip_attaching(end).is_some_and(any)
    }

    /// The mark between two numbers of a date, and the offset after it.
    pub(super) fn separator(self, at: usize) -> Option<(u16, usize)> {
        let gap = self.text.gap(at);
        let mark = gap.marks & !marks::SPACE;
        let is_loose = self.accepts(whole_text::SPACED_NUMBERS);
        let spaced = gap.has(marks::SPACE) && mark != marks::SLASH && (!is_loose || mark == marks::DOT);
        let danda = mark == marks::DANDA && is_loose && !gap.has(marks::SPACE);
        let known = danda || matches!(mark, marks::SLASH | marks::DASH | marks::DOT | marks::PIPE);
        (known && gap.count == 1 && !spaced && self.text.is_digit(gap.end)).then_some((mark, gap.end))
    }
}
