//! Grammar of dates relative to a reference: আজ, গতকাল, গত বুধবার, আগামী মাসে, ৩ ঘণ্টা আগে.

use super::draft::{Numeral, weekday_of};
use super::{Draft, Grammar, Placed, Shift, Span, Target, whole_text};
use crate::text::cursor::digit;
use crate::text::punctuation::{is_space, mark_of, marks};
use crate::words::kinds;
use crate::words::{Ending, Hit, Period, Sense, TimeUnit, Toward};

impl Shift {
    const NONE: Self =
        Self { months: 0, seconds: 0, unit: TimeUnit::Year, imprecise: false, roughly: false, is_span: false };

    /// Adds `hundredths` hundredths of `unit`.
    fn add(&mut self, hundredths: i64, unit: TimeUnit) {
        if (unit as u8) < self.unit as u8 {
            self.unit = unit;
        }
        let seconds = match unit {
            TimeUnit::Second => 1,
            TimeUnit::Minute => 60,
            TimeUnit::Hour => 3_600,
            TimeUnit::Day => 86_400,
            TimeUnit::Week => 604_800,
            TimeUnit::Month | TimeUnit::Year => {
                let hundredths = if unit == TimeUnit::Year { hundredths * 12 } else { hundredths };
                self.imprecise |= hundredths % 100 != 0;
                self.months += hundredths / 100;
                // দেড় বছর has the precision of months.
                if self.months % 12 != 0 && self.unit == TimeUnit::Year {
                    self.unit = TimeUnit::Month;
                }
                return;
            }
        };
        let broken = matches!(unit, TimeUnit::Second | TimeUnit::Day) || (hundredths * seconds) % 100 != 0;
        self.imprecise |= hundredths % 100 != 0 && broken;
        self.seconds += hundredths * seconds / 100;
    }
}

/// The number of units of a length: years, months, weeks, days, hours, minutes, seconds.
const MOST_UNITS: usize = 7;

impl Grammar<'_> {
    /// A part that begins with a relative word.
    pub(super) fn relative_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let span = Span::of(hit.start, hit.end);
        match hit.sense {
            // গত বুধবার, আজ বৃহস্পতিবার are two dates.
            Sense::Today(_) if draft.weekday.is_some() && self.is_before(hit.end, kinds::WEEKDAY) => return None,
            Sense::Today(days) if draft.today.is_none() => {
                let (days, end) = self.gloss(hit.end).unwrap_or((days, hit.end));
                draft.today = Some((days, Span::of(hit.start, end)));
                return Some(end);
            }
            Sense::LastNight if !draft.has_core() => {
                draft.today = Some((-1, span));
                draft.placed = Placed::NightAfter;
                draft.period = Some((Period::Night, span));
            }
            Sense::Unclear(days) if draft.today.is_none() && !draft.has_core() => {
                if let Some((days, end)) = self.gloss(hit.end) {
                    draft.today = Some((days, Span::of(hit.start, end)));
                    return Some(end);
                }
                draft.unclear = Some((days, span));
            }
            Sense::Now if !draft.has_core() => draft.now = Some(span),
            Sense::Vague if !draft.has_core() && self.accepts(whole_text::LOOSE_LENGTH) => {
                return self.vague_part(draft, hit);
            }
            Sense::Toward(toward) if draft.toward.is_none() => return self.toward_part(draft, hit, toward),
            Sense::TimeUnit(unit) if !draft.has_core() => return self.unit_first(draft, hit, unit),
            _ => return None,
        }
        Some(hit.end)
    }

    /// The day in brackets that explains a relative day of an older quotation: আগামীকাল (আজ).
    fn gloss(self, end: usize) -> Option<(i8, usize)> {
        let gap = self.text.gap(end);
        let word = self
            .word(gap.end, kinds::TODAY)
            .filter(|_| gap.has(marks::OPEN) && gap.only(marks::SPACE | marks::OPEN))?;
        let Sense::Today(days) = word.sense else { return None };
        Some((days, self.text.skip_mark(word.end, marks::CLOSE)?))
    }

    /// A length of time that is not exact: কিছুক্ষণ আগে, কয়েক ঘণ্টা পরে.
    fn vague_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let unit = self.word_after(hit.end, kinds::TIME_UNIT);
        let at = unit.map_or(hit.end, |unit| unit.end);
        let end = self.word_after(at, kinds::SHIFT)?.end;
        draft.vague = Some(Span::of(hit.start, end));
        Some(end)
    }

    /// A direction and what follows it: গত বুধবার, আগামী মাসে, এই ৫ জুন.
    fn toward_part(self, draft: &mut Draft, hit: Hit, toward: Toward) -> Option<usize> {
        let gap = self.text.gap(hit.end);
        if !gap.only(marks::SPACE) || gap.marks == 0 {
            return None;
        }
        let span = Span::of(hit.start, hit.end);
        if let Some(day) = self.weekday_of_list(gap.end).filter(|_| draft.weekday.is_none())
            && let Some(weekday) = weekday_of(day.sense)
        {
            draft.toward = Some((toward, span));
            draft.weekday = Some((weekday, Span::of(day.start, day.end)));
            return Some(day.end);
        }
        if let Some(end) = self.target_part(draft, hit.start, gap.end, toward) {
            return Some(end);
        }
        if !matches!(toward, Toward::Past | Toward::Future | Toward::This) {
            return None;
        }
        // গত রাতে is the night that began yesterday; its hours after midnight belong to today.
        if toward == Toward::Past
            && !draft.has_core()
            && let Some(night) =
                self.word(gap.end, kinds::PERIOD).filter(|hit| hit.sense == Sense::Period(Period::Night))
        {
            draft.today = Some((-1, span));
            draft.placed = Placed::NightAfter;
            return self.period_part(draft, night);
        }
        if let Some(end) = self.span_part(draft, hit.start, gap.end, toward) {
            return Some(end);
        }
        let mut probe = *draft;
        let end = match self.word(gap.end, kinds::DAY | kinds::CARDINAL | kinds::MONTH_NAME) {
            Some(word) if word.sense.count().is_none() => self.name_part(&mut probe, word),
            Some(_) => self.numeral(gap.end).and_then(|day| self.date_part(&mut probe, day)),
            None if self.text.is_digit(gap.end) => {
                self.numeral(gap.end).and_then(|day| self.date_part(&mut probe, day))
            }
            None => None,
        }?;
        probe.toward = Some((toward, span));
        *draft = probe;
        Some(end)
    }

    /// The weekday at `at`, which may be a short name if another weekday follows: গত শুক্র ও শনিবার.
    fn weekday_of_list(self, at: usize) -> Option<Hit> {
        let day = self.word(at, kinds::WEEKDAY | kinds::WEEKDAY_SHORT)?;
        if matches!(day.sense, Sense::Weekday(_)) {
            return Some(day);
        }
        let gap = self.text.gap(day.end);
        let next = match self.word(gap.end, kinds::AND) {
            Some(and) => self.after_space(and.end),
            None if gap.has(marks::COMMA | marks::DASH) => gap.end,
            None => return None,
        };
        self.word(next, kinds::WEEKDAY | kinds::WEEKDAY_SHORT).map(|_| day)
    }

    /// A week, month or year relative to the reference, with or without a day of it: গত মাসে, এই মাসের ৫ তারিখ, আগামী সপ্তাহের
    /// সোমবার.
    fn target_part(self, draft: &mut Draft, start: usize, at: usize, toward: Toward) -> Option<usize> {
        if let Some(fiscal) =
            self.word(at, kinds::FISCAL).filter(|word| word.sense == Sense::Fiscal && !draft.has_core())
        {
            let target = Target { unit: TimeUnit::Year, toward, day: None, fiscal: true };
            draft.target = Some((target, Span::of(start, fiscal.end)));
            return Some(fiscal.end);
        }
        let word = self.word(at, kinds::WEEKS | kinds::MONTHS | kinds::YEARS)?;
        let Sense::TimeUnit(unit) = word.sense else { return None };
        let whole = matches!(word.ending, Ending::None | Ending::Locative | Ending::Genitive | Ending::Clitic);
        if draft.has_core() || !whole {
            return None;
        }
        let genitive = word.ending == Ending::Genitive;
        let day = self.numeral(self.after_space(word.end)).filter(|day| genitive && day.is_small());
        let dated = day.filter(|_| unit == TimeUnit::Month).and_then(|day| {
            let hit = self.word_after(self.after_day(day), kinds::DATE_WORD)?;
            Some(((day.value, day.span()), hit.end))
        });
        let end = dated.map_or(word.end, |(_, end)| end);
        let day = dated.map(|(day, _)| day);
        draft.target = Some((Target { unit, toward, day, fiscal: false }, Span::of(start, end)));
        if genitive
            && unit == TimeUnit::Week
            && let Some(hit) = self.word_after(end, kinds::WEEKDAY)
            && let Some(weekday) = weekday_of(hit.sense)
        {
            draft.weekday = Some((weekday, Span::of(hit.start, hit.end)));
            return Some(hit.end);
        }
        Some(end)
    }

    /// A length of time that begins with its number: ১ ঘণ্টা ৩০ মিনিট আগে.
    pub(super) fn duration_part(self, draft: &mut Draft, number: Numeral) -> Option<usize> {
        // দুই-একদিন পূর্বে is not one day, nor is ১০ - ১৫ বছর আগে fifteen years.
        let before = self.text.0.get(..number.start).unwrap_or_default();
        let spaced = before.trim_end_matches(is_space);
        let hyphen = match spaced.chars().next_back() {
            Some(dash)
                if mark_of(dash) & (marks::DASH | marks::SLASH) != 0 && !self.accepts(whole_text::LOOSE_LENGTH) =>
            {
                let other = spaced.trim_end_matches(|c| c == dash || is_space(c));
                spaced.len() == before.len() || other.ends_with(|c| digit(c).is_some())
            }
            _ => false,
        };
        if draft.has_core() || hyphen || self.ends_longer(number) {
            return None;
        }
        let (shift, span, last) = self.length(number)?;
        self.take_shift(draft, shift, span, last)
    }

    /// A length of time, its span, and the ending of its last unit.
    fn length(self, number: Numeral) -> Option<(Shift, Span, Ending)> {
        let mut shift = Shift::NONE;
        let mut next = Some(number);
        let (mut end, mut last) = (number.end, Ending::None);
        // Each unit occurs at most once: ৫ দিন ৫ দিন are two lengths.
        let mut units = 0_u8;
        for _ in 0..MOST_UNITS {
            let Some(number) = next.filter(|number| number.digits <= 9) else { break };
            let (part, after) = self.decimal(number);
            let (unit, unit_end, ending) = match number.ending {
                Ending::TimeUnit(unit) => (unit, number.end, Ending::None),
                Ending::None => match self.word_after(after, kinds::TIME_UNIT) {
                    Some(Hit { sense: Sense::TimeUnit(unit), end, ending, .. }) => (unit, end, ending),
                    _ => break,
                },
                _ => break,
            };
            let bit = 1 << unit as u8;
            if units & bit != 0 {
                break;
            }
            units |= bit;
            shift.add(i64::from(number.value) * 100 + i64::from(number.quarters) * 25 + part, unit);
            (end, last) = (unit_end, ending);
            let gap = self.text.gap(end);
            next = if gap.only(marks::SPACE | marks::COMMA) { self.numeral(gap.end) } else { None };
        }
        shift.roughly = last == Ending::About;
        (units != 0).then_some((shift, Span::of(number.start, end), last))
    }

    /// A span that ends or begins at the reference: গত ২৪ ঘণ্টায়, আগামী ৭ দিনে.
    fn span_part(self, draft: &mut Draft, start: usize, at: usize, toward: Toward) -> Option<usize> {
        let sign = match toward {
            Toward::Past => -1,
            Toward::Future => 1,
            _ => return None,
        };
        let nearly = self.word(at, kinds::ROUGHLY | kinds::FILLER);
        let at = nearly.map_or(at, |word| self.after_space(word.end));
        let (shift, span, _) = self.numeral(at).filter(|_| !draft.has_core()).and_then(|number| self.length(number))?;
        // গত ২০ দিন আগে is a day and not a span.
        if self.is_before(span.end, kinds::SHIFT) {
            return None;
        }
        let roughly = shift.roughly || nearly.is_some_and(|word| kinds::of(word.sense) == kinds::ROUGHLY);
        let shift =
            Shift { months: shift.months * sign, seconds: shift.seconds * sign, is_span: true, roughly, ..shift };
        draft.shift = Some((shift, Span::of(start, span.end)));
        Some(span.end)
    }

    /// A length after এখন থেকে without আগে or পর: এখন থেকে ৫ মিনিট.
    pub(super) fn length_from_now(self, first: &Draft, at: usize) -> Option<Draft> {
        if first.now.is_none() || !self.accepts(whole_text::LOOSE_LENGTH) {
            return None;
        }
        let (shift, span, _) = self.numeral(at).and_then(|number| self.length(number))?;
        let mut length = Draft::new(at);
        (length.shift, length.end) = (Some((shift, span)), span.end);
        (self.text.skip_marks(span.end) == self.text.0.len()).then_some(length)
    }

    /// Whether a number is only the last part of ১২,০০০, তিন থেকে চার, দশ বা কুড়ি, ২ দশমিক ৫ or কয়েক হাজার.
    fn ends_longer(self, number: Numeral) -> bool {
        let grouped = self.text.is_digit(number.start) && self.follows_digit(number.start, marks::COMMA);
        let before = self.word_before(
            number.start,
            kinds::FROM | kinds::AND | kinds::CONJUNCTION | kinds::POINT | kinds::INDEFINITE,
        );
        let is_tail = before.is_some_and(|word| match word.sense {
            Sense::Point => true,
            Sense::From | Sense::And | Sense::Conjunction => {
                self.text.is_digit_before(self.text.before_spaces(word.start))
                    || self.word_before(word.start, kinds::CARDINAL | kinds::HALVES).is_some()
            }
            Sense::Vague => self.word(number.start, kinds::SCALE).is_some(),
            _ => false,
        });
        grouped || is_tail
    }

    /// One or two decimals after a number, in hundredths, and where they end.
    fn decimal(self, number: Numeral) -> (i64, usize) {
        let dot = self.text.skip_one(number.end, |c| c == '.').filter(|_| !number.is_words());
        match dot.and_then(|at| self.text.digits(at)) {
            Some(part) if part.count == 1 => (i64::from(part.value) * 10, part.end),
            Some(part) if part.count == 2 => (i64::from(part.value), part.end),
            _ => (0, number.end),
        }
    }

    /// A length whose unit comes first: ঘণ্টাখানেক আগে, দিন দুয়েক আগে.
    fn unit_first(self, draft: &mut Draft, hit: Hit, unit: TimeUnit) -> Option<usize> {
        let mut shift = Shift { roughly: true, ..Shift::NONE };
        let end = if hit.ending == Ending::About {
            shift.add(100, unit);
            hit.end
        } else {
            let about = self.word_after(hit.end, kinds::ABOUT)?;
            let Sense::About(count) = about.sense else { return None };
            shift.add(i64::from(count) * 100, unit);
            about.end
        };
        self.take_shift(draft, shift, Span::of(hit.start, end), Ending::None)
    }

    /// Takes a length into the draft, with its direction: আগে, পর.
    fn take_shift(self, draft: &mut Draft, shift: Shift, length: Span, last: Ending) -> Option<usize> {
        let at = self.after_space(length.end);
        let (sign, end) = if let Some(hit) = self.word(at, kinds::SHIFT) {
            (if hit.sense == Sense::Ago { -1 } else { 1 }, hit.end)
        } else if !self.accepts(whole_text::LOOSE_LENGTH) {
            return None;
        } else if last == Ending::Genitive {
            // ৩ দিনের মধ্যে is CLDR's "in 3 days".
            (1, self.word(at, kinds::TRAILING)?.end)
        } else if last == Ending::Locative && self.text.gap(length.end).end == self.text.0.len() {
            (1, length.end)
        } else {
            return None;
        };
        let shift = Shift { months: shift.months * sign, seconds: shift.seconds * sign, ..shift };
        draft.shift = Some((shift, Span::of(length.start, end)));
        Some(end)
    }
}
