//! What counts from a reference: আজ, গতকাল, গত বুধবার, আগামী মাসে, ৩ ঘণ্টা আগে.

use super::leads::Lead;
use super::{Draft, Grammar, Span};
use crate::datetime::lexicon::{Ending, Hit, Period, Sense, Toward, Unit};
use crate::datetime::text::marks;

/// A week, month or year beside that of the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Target {
    pub unit: Unit,
    pub toward: Toward,
    /// The day of that month: এই মাসের ৫ তারিখ.
    pub day: Option<(u32, Span)>,
}

/// A length of time before or after the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Shift {
    pub months: i64,
    pub seconds: i64,
    /// Whether the length is a fraction of a unit whose length varies.
    pub imprecise: bool,
    pub roughly: bool,
}

impl Shift {
    /// Adds `hundredths` hundredths of `unit`.
    fn add(&mut self, hundredths: i64, unit: Unit) {
        let seconds = match unit {
            Unit::Second => 1,
            Unit::Minute => 60,
            Unit::Hour => 3_600,
            Unit::Day => 86_400,
            Unit::Week => 604_800,
            Unit::Month | Unit::Year => {
                let months = if unit == Unit::Year { 12 } else { 1 };
                self.imprecise |= hundredths % 100 != 0;
                self.months += hundredths / 100 * months;
                return;
            }
        };
        let broken = matches!(unit, Unit::Second | Unit::Day) || (hundredths * seconds) % 100 != 0;
        self.imprecise |= hundredths % 100 != 0 && broken;
        self.seconds += hundredths * seconds / 100;
    }
}

impl Unit {
    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl Grammar<'_> {
    /// A part that begins with a word that counts from the reference.
    pub(super) fn relative_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let span = Span { start: hit.start, end: hit.end };
        match hit.sense {
            Sense::Today(days) if draft.today.is_none() => {
                draft.today = Some((days, span));
                Some(hit.end)
            }
            Sense::LastNight if !draft.has_core() => {
                draft.today = Some((-1, span));
                draft.night_after = true;
                draft.period = Some((Period::Night, span));
                Some(hit.end)
            }
            Sense::Unclear if draft.today.is_none() && !draft.has_core() => {
                draft.unclear = Some(span);
                Some(hit.end)
            }
            Sense::Now if !draft.has_core() => {
                draft.now = Some(span);
                Some(hit.end)
            }
            Sense::Vague if !draft.has_core() && !self.is_running() => self.vague_part(draft, hit),
            Sense::Toward(toward) if draft.toward.is_none() => self.toward_part(draft, hit, toward),
            Sense::Unit(unit) if !draft.has_core() => self.unit_first(draft, hit, unit),
            _ => None,
        }
    }

    /// কিছুক্ষণ আগে, কয়েক ঘণ্টা পরে.
    fn vague_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let unit = self.word_after(hit.end, |sense| matches!(sense, Sense::Unit(_)));
        let at = unit.map_or(hit.end, |unit| unit.end);
        let end = self.word_after(at, |sense| matches!(sense, Sense::Ago | Sense::Later))?.end;
        draft.vague = Some(Span { start: hit.start, end });
        Some(end)
    }

    /// গত, আগামী, এই and what they stand before.
    fn toward_part(self, draft: &mut Draft, hit: Hit, toward: Toward) -> Option<usize> {
        let gap = self.text.gap(hit.end);
        if !gap.only(marks::SPACE) || gap.marks == 0 {
            return None;
        }
        let span = Span { start: hit.start, end: hit.end };
        if let Some(day) = self.word(gap.end, |sense| matches!(sense, Sense::Weekday(_)))
            && let Sense::Weekday(weekday) = day.sense
            && draft.weekday.is_none()
        {
            draft.toward = Some((toward, span));
            draft.weekday = Some((weekday, Span { start: day.start, end: day.end }));
            return Some(day.end);
        }
        if let Some(end) = self.target_part(draft, hit.start, gap.end, toward) {
            return Some(end);
        }
        if !matches!(toward, Toward::Past | Toward::Future | Toward::This) {
            return None;
        }
        // গত রাতে: the night that began yesterday, whose small hours are today's.
        if toward == Toward::Past
            && !draft.has_core()
            && let Some(night) = self.word(gap.end, |sense| matches!(sense, Sense::Period(Period::Night)))
        {
            draft.today = Some((-1, span));
            draft.night_after = true;
            return self.period_part(draft, night);
        }
        let mut probe = *draft;
        let end = if self.text.is_digit(gap.end) {
            self.lead(gap.end).and_then(|lead| self.date_part(&mut probe, lead))
        } else {
            let wanted = |sense| matches!(sense, Sense::Day(_) | Sense::Count(_) | Sense::Month(_) | Sense::Bangla(_));
            self.word(gap.end, wanted).and_then(|word| match word.sense {
                Sense::Day(_) | Sense::Month(_) | Sense::Bangla(_) => self.name_part(&mut probe, word),
                _ => self.lead(gap.end).and_then(|lead| self.date_part(&mut probe, lead)),
            })
        }?;
        probe.toward = Some((toward, span));
        *draft = probe;
        Some(end)
    }

    /// A week, month or year beside that of the reference, and a day of it: গত মাসে, এই মাসের ৫ তারিখ, আগামী সপ্তাহের সোমবার.
    fn target_part(self, draft: &mut Draft, start: usize, at: usize, toward: Toward) -> Option<usize> {
        let word = self.word(at, |sense| matches!(sense, Sense::Unit(Unit::Week | Unit::Month | Unit::Year)))?;
        let Sense::Unit(unit) = word.sense else { return None };
        let whole = matches!(word.ending, Ending::None | Ending::Locative | Ending::Genitive | Ending::Clitic);
        if draft.has_core() || !whole {
            return None;
        }
        let genitive = word.ending == Ending::Genitive;
        let day =
            self.lead(self.after_space(word.end)).filter(|lead| genitive && unit == Unit::Month && lead.is_small());
        let dated = day.and_then(|day| {
            let hit = self.word_after(self.after_day(day), |sense| matches!(sense, Sense::DateWord))?;
            Some(((day.value, Span::of(day.start, day.end)), hit.end))
        });
        let end = dated.map_or(word.end, |(_, end)| end);
        let day = dated.map(|(day, _)| day);
        draft.target = Some((Target { unit, toward, day }, Span { start, end }));
        let weekday = self.word_after(end, |sense| matches!(sense, Sense::Weekday(_)));
        if genitive
            && unit == Unit::Week
            && let Some(Hit { sense: Sense::Weekday(day), start, end, .. }) = weekday
        {
            draft.weekday = Some((day, Span::of(start, end)));
            return Some(end);
        }
        Some(end)
    }

    /// A length of time that begins with its number: ১ ঘণ্টা ৩০ মিনিট আগে.
    pub(super) fn duration_part(self, draft: &mut Draft, lead: Lead) -> Option<usize> {
        // দুই-একদিন পূর্বে is no count of one.
        let hyphen = matches!(self.text.char_before(lead.start), Some('-' | '–')) && self.is_running();
        if draft.has_core() || hyphen {
            return None;
        }
        let mut shift = Shift { months: 0, seconds: 0, imprecise: false, roughly: false };
        let mut next = Some(lead);
        let mut end = lead.end;
        let mut last = Ending::None;
        let mut found = false;
        // Years, months, weeks, days, hours, minutes, seconds, each at most once: ৫ দিন ৫ দিন are two lengths.
        let mut units = 0u8;
        for _ in 0..7 {
            let Some(lead) = next.filter(|lead| lead.digits <= 9) else { break };
            let (part, after) = self.decimal(lead);
            let hundredths = i64::from(lead.value) * 100 + i64::from(lead.quarters) * 25 + part;
            if let Ending::Unit(unit) = lead.ending {
                if units & unit.bit() != 0 {
                    break;
                }
                units |= unit.bit();
                shift.add(hundredths, unit);
                (end, last) = (lead.end, Ending::None);
            } else {
                let hit = self.word_after(after, |sense| matches!(sense, Sense::Unit(_)));
                let Some(hit) = hit.filter(|_| lead.ending == Ending::None) else { break };
                let Sense::Unit(unit) = hit.sense else { break };
                if units & unit.bit() != 0 {
                    break;
                }
                units |= unit.bit();
                shift.add(hundredths, unit);
                (end, last) = (hit.end, hit.ending);
            }
            found = true;
            let gap = self.text.gap(end);
            next = if gap.only(marks::SPACE | marks::COMMA) { self.lead(gap.end) } else { None };
        }
        if !found {
            return None;
        }
        shift.roughly = last == Ending::About;
        self.take_shift(draft, shift, lead.start, end, last)
    }

    /// One or two decimals after a number, in hundredths, and where they end.
    fn decimal(self, lead: Lead) -> (i64, usize) {
        let dot = self.text.skip_one(lead.end, |c| c == '.').filter(|_| !lead.is_words());
        match dot.and_then(|at| self.text.number(at)) {
            Some(part) if part.digits == 1 => (i64::from(part.value) * 10, part.end),
            Some(part) if part.digits == 2 => (i64::from(part.value), part.end),
            _ => (0, lead.end),
        }
    }

    /// A length whose unit comes first: ঘণ্টাখানেক আগে, দিন দুয়েক আগে.
    fn unit_first(self, draft: &mut Draft, hit: Hit, unit: Unit) -> Option<usize> {
        let mut shift = Shift { months: 0, seconds: 0, imprecise: false, roughly: true };
        let end = if hit.ending == Ending::About {
            shift.add(100, unit);
            hit.end
        } else {
            let about = self.word_after(hit.end, |sense| matches!(sense, Sense::About(_)))?;
            let Sense::About(count) = about.sense else { return None };
            shift.add(i64::from(count) * 100, unit);
            about.end
        };
        self.take_shift(draft, shift, hit.start, end, Ending::None)
    }

    /// The word that says which way the length counts.
    fn take_shift(self, draft: &mut Draft, shift: Shift, start: usize, end: usize, last: Ending) -> Option<usize> {
        let at = self.after_space(end);
        let (sign, end) = if let Some(hit) = self.word(at, |sense| matches!(sense, Sense::Ago | Sense::Later)) {
            (if hit.sense == Sense::Ago { -1 } else { 1 }, hit.end)
        } else if last == Ending::Genitive && !self.is_running() {
            // ৩ দিনের মধ্যে, as CLDR says "in 3 days".
            let hit = self.word(at, |sense| matches!(sense, Sense::Tail))?;
            (1, hit.end)
        } else if last == Ending::Locative && !self.is_running() && self.text.gap(end).end == self.text.0.len() {
            (1, end)
        } else {
            return None;
        };
        let shift = Shift { months: shift.months * sign, seconds: shift.seconds * sign, ..shift };
        draft.shift = Some((shift, Span { start, end }));
        Some(end)
    }
}
