//! Times of the day: 16:43, রাত পৌনে ১২টা, ৫টা ৩০ মিনিটে, ৪ পিএম.

use super::leads::Lead;
use super::{Draft, Grammar, Span};
use crate::datetime::Offset;
use crate::datetime::lexicon::{Ending, Hit, HourForm, Period, Sense, Unit};
use crate::datetime::text::marks;

/// What tells that a number is an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum HourMark {
    /// Only the period of the day before it.
    Bare,
    /// Hour and minute with a colon.
    Colon,
    /// Hour and minute with a dot or a hyphen.
    Dot,
    /// টা in this form.
    Word(HourForm),
    /// এএম, পিএম.
    Meridiem,
    /// মধ্যরাত, মধ্যাহ্ন: the period is the time.
    Period,
}

/// A time as written.
#[derive(Clone, Copy, Debug)]
pub(in crate::datetime) struct Clock {
    pub hour: u32,
    pub minute: Option<u32>,
    pub second: Option<u32>,
    /// Quarters of an hour to add after the period has been applied to the hour named.
    pub quarters: i8,
    /// Minutes that are lacking: ১০টা বাজতে ৫ মিনিট.
    pub lacking: u32,
    pub period: Option<Period>,
    pub mark: HourMark,
    /// Whether মিনিট or টা follows hour and minute.
    pub worded: bool,
    /// Whether the period carries a case ending: রাতে, not রাত.
    pub inflected: bool,
    pub offset: Option<Offset>,
    pub span: Span,
}

impl Clock {
    fn new(lead: Lead, period: Option<Period>) -> Self {
        Self {
            hour: lead.value,
            minute: None,
            second: None,
            quarters: lead.quarters,
            lacking: 0,
            period,
            mark: HourMark::Bare,
            worded: false,
            inflected: false,
            offset: None,
            span: Span { start: lead.start, end: lead.end },
        }
    }
}

pub(super) const fn is_meridiem(sense: Sense) -> bool {
    matches!(sense, Sense::Period(Period::Am | Period::Pm))
}

impl Grammar<'_> {
    /// Puts the clock into the draft.
    #[allow(clippy::unused_self)] // called as the parts are
    pub(super) fn take_clock(self, draft: &mut Draft, clock: Clock) -> usize {
        let mut clock = clock;
        if let Some((_, span)) = draft.period.take() {
            clock.span.start = clock.span.start.min(span.start);
        }
        draft.offset = clock.offset;
        draft.clock = Some(clock);
        clock.span.end
    }

    /// A part that begins with a period of the day: রাত ৯টা, দিবাগত রাতে, অপরাহ্ণ ৩ ঘটিকা.
    pub(super) fn period_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let Sense::Period(period) = hit.sense else {
            if draft.night_after || draft.clock.is_some() {
                return None;
            }
            draft.night_after = true;
            return Some(hit.end);
        };
        if draft.period.is_some() || draft.clock.is_some() {
            return None;
        }
        let gap = self.text.gap(hit.end);
        let allowed = marks::SPACE | marks::DASH | marks::COLON | marks::VISARGA | marks::COMMA;
        // ঠিক রাত ৯টা and রাত ঠিক ৯টা are the same.
        let filler = self.word(gap.end, |s| matches!(s, Sense::Filler | Sense::Roughly));
        let at = filler.map_or(gap.end, |filler| self.after_space(filler.end));
        if gap.only(allowed)
            && gap.count <= 1
            && let Some(clock) =
                self.lead(at).and_then(|lead| self.clock(lead, Some((period, hit.ending)), draft.has_group()))
        {
            draft.roughly |= filler.is_some_and(|filler| filler.sense == Sense::Roughly);
            let mut clock = clock;
            clock.span.start = hit.start;
            return Some(self.take_clock(draft, clock));
        }
        let span = Span { start: hit.start, end: hit.end };
        if draft.has_day() {
            draft.period = Some((period, span));
            return Some(hit.end);
        }
        let named = matches!(period, Period::Midnight | Period::Midday);
        if self.is_running() || matches!(period, Period::Am | Period::Pm) {
            return None;
        }
        if named {
            let hour = if period == Period::Midnight { 0 } else { 12 };
            let lead =
                Lead { value: hour, quarters: 0, digits: 0, start: hit.start, end: hit.end, ending: Ending::None };
            let mut clock = Clock::new(lead, Some(period));
            clock.mark = HourMark::Period;
            return Some(self.take_clock(draft, clock));
        }
        draft.period = Some((period, span));
        Some(hit.end)
    }

    /// The time whose hour is `lead`.
    pub(super) fn clock(self, lead: Lead, period: Option<(Period, Ending)>, dated: bool) -> Option<Clock> {
        if !lead.is_small() {
            return None;
        }
        let mut clock = Clock::new(lead, period.map(|(period, _)| period));
        clock.inflected = period.is_some_and(|(_, ending)| ending != Ending::None);
        let found = self.colon_minutes(lead, &mut clock, dated)
            || self.dotted_minutes(lead, &mut clock)
            || self.hour_word(lead, &mut clock)
            || self.bare_hour(lead, &mut clock);
        if !found {
            return None;
        }
        self.after_clock(&mut clock);
        Some(clock)
    }

    /// Minutes and seconds after a colon, a visarga, or a colon with spaces.
    fn colon_minutes(self, lead: Lead, clock: &mut Clock, dated: bool) -> bool {
        if lead.is_words() || lead.quarters != 0 {
            return false;
        }
        let Some((minute, digits, end)) = self.after_colon(lead.end, clock.period.is_some() || dated) else {
            return false;
        };
        if self.is_running() && digits != 2 {
            return false;
        }
        clock.minute = Some(minute);
        clock.mark = HourMark::Colon;
        clock.span.end = end;
        if let Some((second, 2, end)) = self.after_colon(end, false) {
            clock.second = Some(second);
            clock.span.end = end;
            // Fractions of a second, as machines write them, are read over.
            let fraction = self.text.skip_one(end, |c| c == '.').and_then(|at| self.text.number(at));
            clock.span.end = fraction.map_or(end, |fraction| fraction.end);
        }
        if self.is_running()
            && self
                .text
                .skip_one(clock.span.end, |c| matches!(c, ':' | '/' | '.'))
                .is_some_and(|at| self.text.is_digit(at))
        {
            return false;
        }
        self.unit_word(clock, true);
        true
    }

    /// The number after a colon at `at`. Where the colon may be one of a sentence, no space may stand before it.
    fn after_colon(self, at: usize, sure: bool) -> Option<(u32, u8, usize)> {
        let gap = self.text.gap(at);
        if !gap.has(marks::COLON) || !gap.only(marks::SPACE | marks::COLON | marks::VISARGA) || gap.count != 1 {
            return None;
        }
        let spaced = self.text.char_at(at).is_some_and(|c| c == ' ');
        let number = self.text.number(gap.end).filter(|number| number.digits <= 2)?;
        if self.is_running() && spaced && !sure {
            self.word_after(number.end, is_meridiem)?;
        }
        Some((number.value, number.digits, number.end))
    }

    /// টা, টায়, মিনিট or ঘটিকা after hour and minute.
    fn unit_word(self, clock: &mut Clock, minutes: bool) {
        let hit = self.word_after(clock.span.end, |sense| matches!(sense, Sense::Hour(_) | Sense::Unit(Unit::Minute)));
        if let Some(hit) = hit.filter(|hit| minutes || matches!(hit.sense, Sense::Hour(_))) {
            clock.worded = true;
            clock.span.end = hit.end;
        }
    }

    /// Minutes after a dot or a hyphen: only after a period of the day, or before টা or মিনিট.
    fn dotted_minutes(self, lead: Lead, clock: &mut Clock) -> bool {
        if lead.is_words() || lead.quarters != 0 {
            return false;
        }
        let dash = matches!(self.text.char_at(lead.end), Some('-' | '–'));
        let Some(at) = self.text.skip_one(lead.end, |c| matches!(c, '.' | '-' | '–')) else { return false };
        let Some(minute) = self.text.number(at).filter(|number| number.digits == 2 && number.value < 60) else {
            return false;
        };
        if self
            .text
            .skip_one(minute.end, |c| matches!(c, '.' | '-' | '/' | ','))
            .is_some_and(|at| self.text.is_digit(at))
        {
            return false;
        }
        let hour_word = self.word_after(minute.end, |sense| matches!(sense, Sense::Hour(_)));
        let minute_word = self.word_after(minute.end, |sense| matches!(sense, Sense::Unit(Unit::Minute)));
        let meridiem = self.word_after(minute.end, is_meridiem);
        // ২০.৩০ মিনিট আগে is a length.
        let length = minute_word.is_some_and(|hit| {
            let counted = self.word_after(hit.end, |sense| matches!(sense, Sense::Ago | Sense::Later)).is_some();
            hit.ending == Ending::None && counted
        });
        if length && clock.period.is_none() {
            return false;
        }
        let said = clock.period.is_some() || meridiem.is_some();
        let fits = if dash {
            // রাত ৮-১০টা is a range.
            said && (minute.value > 12 || minute.value == 0 || (minute_word.is_some() && hour_word.is_none()))
        } else {
            said || hour_word.is_some() || minute_word.is_some()
        };
        if !fits || (hour_word.is_none() && minute_word.is_none() && self.counts(minute.end)) {
            return false;
        }
        clock.minute = Some(minute.value);
        clock.mark = HourMark::Dot;
        clock.span.end = minute.end;
        self.unit_word(clock, true);
        true
    }

    /// Whether a month's name stands at `at`.
    fn is_month(self, at: usize) -> bool {
        self.word(at, |sense| matches!(sense, Sense::Month(_) | Sense::Bangla(_))).is_some()
    }

    /// Whether a word for counted things follows.
    fn counts(self, at: usize) -> bool {
        self.word_after(at, |sense| matches!(sense, Sense::Counted | Sense::Thousand)).is_some()
            || matches!(self.text.char_at(at), Some('%' | '৳'))
    }

    /// টা after the hour, and the minutes after that.
    fn hour_word(self, lead: Lead, clock: &mut Clock) -> bool {
        let form = if let Ending::Hour(form) = lead.ending {
            form
        } else {
            if lead.ending != Ending::None {
                return false;
            }
            let mark = self.text.skip_one(lead.end, |c| matches!(c, '-' | '–' | '\'' | '’'));
            let hit = self
                .word_after(lead.end, |sense| matches!(sense, Sense::Hour(_)))
                .or_else(|| self.word(mark?, |sense| matches!(sense, Sense::Hour(_))));
            let Some(hit) = hit else { return false };
            let Sense::Hour(form) = hit.sense else { return false };
            clock.span.end = hit.end;
            form
        };
        clock.mark = HourMark::Word(form);
        let minutes = self.spoken_minutes(clock);
        let meridiem = self.word_after(clock.span.end, is_meridiem).is_some();
        // ৩টা alone is a count as often as an hour, and so are রাতে ৩টা গাড়ি and বিকেল বেলা একটা লোক.
        let counting = self.is_running()
            && form == HourForm::Plain
            && (lead.is_words() || clock.inflected)
            && lead.quarters == 0
            && self.counts_nouns(clock.span.end);
        let said = clock.period.is_some() && !counting;
        let sure = said || minutes || meridiem || form != HourForm::Plain;
        sure || self.hours || !self.is_running()
    }

    /// Whether a word follows that belongs to no time, so that what stands before may count it.
    fn counts_nouns(self, at: usize) -> bool {
        let next = self.after_space(at);
        let known = self.look(next, |sense| !matches!(sense, Sense::Counted)).is_some();
        next > at && self.text.word_end(next).is_some() && !known
    }

    /// The minutes and seconds after the hour: ৩৯ মিনিট, বেজে ২০ মিনিট, বাজতে ৫ মিনিট বাকি, or only ৩০.
    fn spoken_minutes(self, clock: &mut Clock) -> bool {
        let striking = self.word_after(clock.span.end, |sense| matches!(sense, Sense::Striking | Sense::Lacking));
        let lacking = striking.is_some_and(|hit| hit.sense == Sense::Lacking);
        let at = striking.map_or(clock.span.end, |hit| hit.end);
        let gap = self.text.gap(at);
        if !gap.only(marks::SPACE | marks::COMMA) || gap.count > 1 {
            return false;
        }
        let Some(lead) = self.lead(gap.end).filter(|lead| lead.quarters == 0 && lead.is_small()) else { return false };
        let minute = |sense| matches!(sense, Sense::Unit(Unit::Minute) | Sense::MinuteMark);
        let Some(unit) = self.word_after(lead.end, minute) else {
            // A bare number after the hour is the minute only if nothing follows that it could count.
            let next = self.text.gap(lead.end);
            let meridiem = self.word_after(lead.end, is_meridiem).is_some();
            // ৯টা ৪৫ এ, ৯টা ৪৫-এ
            let mark = self.text.skip_one(lead.end, |c| matches!(c, '-' | '–')).unwrap_or(lead.end);
            let at_minute = self.word_after(mark, |sense| matches!(sense, Sense::DaySuffix)).filter(|hit| {
                let month = self.is_month(self.after_space(hit.end));
                lead.digits == 2 && self.text.matches(hit.start, "এ").is_some() && !month
            });
            let locative = lead.is_words() && lead.ending == Ending::Ordinal && lead.value >= 5;
            // রাত আটটা পঁয়তাল্লিশ
            let spelled = lead.is_words() && lead.ending == Ending::None && lead.value >= 5 && clock.period.is_some();
            let lonely = (lead.digits == 2 || locative || spelled)
                && lead.value < 60
                && !gap.has(marks::COMMA)
                && (meridiem
                    || at_minute.is_some()
                    || locative && !self.is_month(next.end)
                    || self.text.word_end(next.end).is_none())
                && !self.text.is_digit(next.end)
                && !self.counts(lead.end);
            if lonely && !lacking {
                clock.minute = Some(lead.value);
                clock.span.end = at_minute.map_or(lead.end, |hit| hit.end);
            }
            return lonely && !lacking;
        };
        if lacking {
            clock.lacking = lead.value;
            let left = self.word_after(unit.end, |sense| matches!(sense, Sense::Left));
            clock.span.end = left.map_or(unit.end, |hit| hit.end);
            return true;
        }
        clock.minute = Some(lead.value);
        // ৪৫ মি:
        let colon = self.text.skip_one(unit.end, |c| c == ':').filter(|_| unit.sense == Sense::MinuteMark);
        clock.span.end = colon.filter(|&at| !self.text.is_digit(at)).unwrap_or(unit.end);
        let gap = self.text.gap(clock.span.end);
        if gap.only(marks::SPACE | marks::COMMA)
            && let Some(second) = self.lead(gap.end).filter(|lead| lead.quarters == 0 && lead.is_small())
            && let Some(unit) = self.word_after(second.end, |sense| matches!(sense, Sense::Unit(Unit::Second)))
        {
            clock.second = Some(second.value);
            clock.span.end = unit.end;
        }
        true
    }

    /// An hour that only its period or meridiem tells: ৪ পিএম, রাত ১১.
    fn bare_hour(self, lead: Lead, clock: &mut Clock) -> bool {
        if lead.ending != Ending::None {
            return false;
        }
        if self.word_after(lead.end, is_meridiem).is_some() && clock.period.is_none() && lead.value <= 24 {
            clock.mark = HourMark::Meridiem;
            return true;
        }
        if clock.period.is_none() || lead.value > 24 {
            return false;
        }
        // সকাল ৯-১১টা, রাত ৮ থেকে ১০টা: the end of the range has the word.
        if let Some(next) = self.joint(lead.end) {
            let period = self.word(next, |sense| matches!(sense, Sense::Period(_)));
            let at = period.map_or(next, |hit| self.after_space(hit.end));
            let hour = self.lead(at).filter(Lead::is_small);
            return hour.is_some_and(|second| {
                matches!(second.ending, Ending::Hour(_))
                    || self.word_after(second.end, |sense| matches!(sense, Sense::Hour(_))).is_some()
            });
        }
        let next = self.after_space(lead.end);
        let alone = self.text.word_end(next).is_none() && !self.text.is_digit(next);
        let gap = self.text.gap(lead.end);
        let dated = gap.has(marks::SLASH) && self.text.is_digit(gap.end) || self.is_month(gap.end);
        // The day of রাত ২১/১ and রাত ২১/আশ্বিন is no hour.
        !self.is_running() && alone && !dated
    }

    /// What may follow a time: a meridiem or period, and the offset of a time zone.
    fn after_clock(self, clock: &mut Clock) {
        let gap = self.text.gap(clock.span.end);
        if clock.period.is_none()
            && gap.only(marks::SPACE | marks::DASH | marks::COMMA)
            && gap.count <= 1
            && let Some(hit) = self.word(gap.end, |sense| matches!(sense, Sense::Period(_)))
            && let Sense::Period(period) = hit.sense
        {
            let meridiem = is_meridiem(hit.sense);
            // A period after the hour belongs to it only if it has no hour of its own: ১০:৩০ সকাল.
            let own = self.lead(self.after_space(hit.end)).is_some_and(|lead| lead.is_small());
            if (meridiem && (gap.count == 0 || !gap.has(marks::DASH))) || (gap.only(marks::SPACE) && !own) {
                clock.period = Some(period);
                clock.span.end = hit.end;
            }
        }
        let iso = clock.second.is_some() || matches!(self.text.char_before(clock.span.start), Some('T' | 't'));
        if let Some((offset, end)) = self.offset(clock.span.end, iso) {
            clock.offset = Some(offset);
            clock.span.end = end;
        }
    }

    /// A time zone offset: Z, +06:00, GMT+6.
    ///
    /// After a time without seconds a minus may be the dash of a range, so there `iso` asks for more.
    fn offset(self, at: usize, iso: bool) -> Option<(Offset, usize)> {
        if let Some(end) = self.text.skip_one(at, |c| matches!(c, 'Z' | 'z')).filter(|&end| self.text.is_boundary(end))
        {
            return Some((Offset::new(0), end));
        }
        let zone = self.word_after(at, |sense| matches!(sense, Sense::Utc));
        let sign_at = zone.map_or(at, |hit| hit.end);
        // A plus may stand apart; a minus there is a dash.
        let apart = self.text.skip_one(sign_at, |c| matches!(c, ' ' | '\u{A0}'));
        let sign_at = apart.filter(|&at| self.text.char_at(at) == Some('+')).unwrap_or(sign_at);
        let negative = self.text.char_at(sign_at).is_some_and(|c| matches!(c, '-' | '−'));
        if negative && !iso && zone.is_none() {
            return None;
        }
        let Some(hour_at) = self.text.skip_one(sign_at, |c| matches!(c, '+' | '-' | '−')) else {
            return zone.map(|hit| (Offset::new(0), hit.end));
        };
        let hour = self.text.number(hour_at)?;
        let colon = self.text.skip_one(hour.end, |c| c == ':').and_then(|at| self.text.number(at));
        let (hours, minutes, end) = match (hour.digits, colon) {
            (1 | 2, Some(minute)) if minute.digits == 2 => (hour.value, minute.value, minute.end),
            (4, None) => (hour.value / 100, hour.value % 100, hour.end),
            (1 | 2, None) if zone.is_some() => (hour.value, 0, hour.end),
            _ => return None,
        };
        let goes_on = self.text.skip_one(end, |c| c == ':').is_some_and(|at| self.text.is_digit(at));
        if hours > 23 || minutes > 59 || goes_on {
            return None;
        }
        let total = i16::try_from(hours * 60 + minutes).ok()?;
        Some((Offset::new(if negative { -total } else { total }), end))
    }
}
