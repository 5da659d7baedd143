//! Grammar of times of the day: 16:43, রাত পৌনে ১২টা, ৫টা ৩০ মিনিটে, ৪ পিএম.

use super::draft::Numeral;
use super::{ClockTime, Draft, Grammar, HourMark, Placed, Roughly, Span, whole_text};
use crate::datetime::ErrorKind;
use crate::datetime::Offset;
use crate::datetime::resolve::is_hour_in;
use crate::text::punctuation::marks;
use crate::words::kinds;
use crate::words::{Ending, Hit, HourForm, Period, Sense};

impl ClockTime {
    pub(super) fn new(hour: Numeral, period: Option<Period>) -> Self {
        Self {
            hour: hour.value,
            minute: None,
            second: None,
            quarters: hour.quarters,
            lacking: 0,
            period,
            meridiem: None,
            mark: HourMark::Bare,
            worded: false,
            padded: hour.digits == 2 && hour.value < 10,
            inflected: false,
            offset: None,
            span: hour.span(),
        }
    }

    /// Sets the period by a prayer or a meal of the fast; returns whether it can have this time. The sun sets from four
    /// on, and the night prayer is before midnight.
    fn take_prayer(&mut self, period: Period) -> bool {
        // আসর is also a gathering.
        let has_hour_word = matches!(self.mark, HourMark::Word(_)) && period != Period::Afternoon;
        if self.minute.is_none() && !has_hour_word {
            return false;
        }
        match (period, self.hour) {
            (Period::Evening, 4) => self.period = Some(Period::Afternoon),
            (Period::Night, 0..=5 | 12) => return false,
            _ => {}
        }
        self.period.is_some_and(|period| is_hour_in(period, self.hour))
    }
}

/// The number after a colon: its value, the number of digits, and its end.
type Minutes = (u32, u8, usize);

impl Grammar<'_> {
    /// A part that begins with a period of the day: রাত ৯টা, দিবাগত রাতে, অপরাহ্ণ ৩ ঘটিকা.
    pub(super) fn period_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let (period, prayer) = match hit.sense {
            Sense::Period(period) => (period, false),
            Sense::Prayer(period) => (period, true),
            _ if draft.has_night() || draft.clock.is_some() => return None,
            _ => {
                draft.placed = Placed::NightAfter;
                return Some(hit.end);
            }
        };
        if draft.period.is_some() || draft.clock.is_some() {
            return None;
        }
        let gap = self.text.gap(self.past_case(hit.end));
        if gap.only(marks::SPACE | marks::DASH | marks::COLONS | marks::COMMA) && gap.count <= 1 {
            // রাত ঠিক ৯টা, রাত তখন প্রায় ১২টা
            let (mut at, mut roughly) = (gap.end, false);
            for _ in 0..2 {
                let Some(filler) = self.word(at, kinds::FILLER | kinds::ROUGHLY) else { break };
                roughly |= kinds::of(filler.sense) == kinds::ROUGHLY;
                at = self.after_space(filler.end);
            }
            let hour = self.numeral(at);
            if let Some(mut clock) =
                hour.and_then(|hour| self.clock(hour, Some((period, hit.ending)), draft.has_group()))
                && (!prayer || clock.take_prayer(period))
            {
                if roughly {
                    draft.roughly = Roughly::Yes;
                }
                clock.span.start = hit.start;
                return Some(draft.take_clock(clock));
            }
        }
        if prayer {
            return None;
        }
        let span = Span::of(hit.start, hit.end);
        if draft.has_day() {
            draft.period = Some((period, span));
            return Some(hit.end);
        }
        if !self.accepts(whole_text::LONE_PERIOD) || matches!(period, Period::Am | Period::Pm) {
            return None;
        }
        let hour = match period {
            Period::Midnight => 0,
            Period::Midday => 12,
            _ => {
                draft.period = Some((period, span));
                return Some(hit.end);
            }
        };
        let hour =
            Numeral { value: hour, quarters: 0, digits: 0, start: hit.start, end: hit.end, ending: Ending::None };
        Some(draft.take_clock(ClockTime { mark: HourMark::Period, ..ClockTime::new(hour, Some(period)) }))
    }

    /// The offset of the time after এ, which CLDR puts between a date and a time: ২০ জানুয়ারি, ২০২৩ এ ৬:১৫ PM.
    pub(super) fn time_after_date(self, draft: &Draft, at: usize) -> Option<usize> {
        if draft.clock.is_some() || draft.group().is_none_or(|group| group.day.is_none()) {
            return None;
        }
        let gap = self.text.gap(at);
        if !gap.only(marks::SPACE | marks::DASH) || gap.count > 1 {
            return None;
        }
        let end = self.text.matches(gap.end, "এ").filter(|&end| self.text.is_boundary(end))?;
        let next = self.after_space(end);
        let hour = self.text.digits(next).filter(|_| next > end)?;
        self.text.is_mark_and_digit(hour.end, marks::COLON).then_some(next)
    }

    /// The time whose hour is `hour`.
    pub(super) fn clock(self, hour: Numeral, period: Option<(Period, Ending)>, dated: bool) -> Option<ClockTime> {
        if !hour.is_small() {
            return None;
        }
        let mut clock = ClockTime::new(hour, period.map(|(period, _)| period));
        clock.inflected = period.is_some_and(|(_, ending)| ending != Ending::None);
        let found = self.colon_minutes(hour, &mut clock, dated)
            || self.dotted_minutes(hour, &mut clock)
            || self.hour_word(hour, &mut clock)
            || self.bare_hour(hour, &mut clock);
        if !found {
            return None;
        }
        self.after_clock(&mut clock);
        Some(clock)
    }

    /// Minutes and seconds after a colon, a visarga, or a colon with spaces.
    fn colon_minutes(self, hour: Numeral, clock: &mut ClockTime, dated: bool) -> bool {
        if hour.is_words() || hour.quarters != 0 {
            return false;
        }
        let Some((minute, digits, end)) = self.after_colon(hour.end, clock.period.is_some() || dated) else {
            return false;
        };
        if digits != 2 && !self.accepts(whole_text::LOOSE_COLON) {
            return false;
        }
        clock.minute = Some(minute);
        clock.mark = HourMark::Colon;
        clock.span.end = end;
        if let Some((second, 2, end)) = self.after_colon(end, false) {
            clock.second = Some(second);
            // A fraction of a second, as programs write it, is skipped.
            let fraction = self.text.skip_one(end, |c| c == '.').and_then(|at| self.text.digits(at));
            clock.span.end = fraction.map_or(end, |fraction| fraction.end);
        }
        if !self.accepts(whole_text::LONGER_NUMBER)
            && self.text.is_mark_and_digit(clock.span.end, marks::COLON | marks::SLASH | marks::DOT)
        {
            return false;
        }
        self.unit_word(clock);
        true
    }

    /// The number after a colon at `at`. The colon may be punctuation of the sentence, so a space before it is accepted
    /// only if `sure`.
    fn after_colon(self, at: usize, sure: bool) -> Option<Minutes> {
        let gap = self.text.gap(at);
        if !gap.has(marks::COLON) || !gap.only(marks::SPACE | marks::COLONS) || gap.count != 1 {
            return None;
        }
        let spaced = self.text.char_at(at).is_some_and(|c| c == ' ');
        let number = self.text.digits(gap.end).filter(|number| number.count <= 2)?;
        // ০৪:৪৩ : ২১শে আগস্ট, ০৪:৪৩: ২১/০৯/২০২৩
        if gap.has(marks::SPACE) && self.is_date(gap.end) {
            return None;
        }
        if spaced && !sure && !self.accepts(whole_text::LOOSE_COLON) && !self.is_before(number.end, kinds::MERIDIEM) {
            return None;
        }
        Some((number.value, number.count, number.end))
    }

    /// Whether the number at `at` is the day of a date with a month.
    fn is_date(self, at: usize) -> bool {
        let is_date = |number| self.day_first(number).is_some() || self.numeric(number, &Draft::new(at)).is_some();
        self.numeral(at).is_some_and(is_date)
    }

    /// টা, টায়, মিনিট or ঘটিকা after hour and minute.
    fn unit_word(self, clock: &mut ClockTime) {
        if let Some(hit) = self.word_after(clock.span.end, kinds::HOUR | kinds::MINUTES) {
            clock.worded = true;
            clock.span.end = hit.end;
        }
    }

    /// Minutes after a dot or a hyphen: only after a period of the day, or before টা or মিনিট.
    fn dotted_minutes(self, hour: Numeral, clock: &mut ClockTime) -> bool {
        if hour.is_words() || hour.quarters != 0 {
            return false;
        }
        let Some(at) = self.text.skip_mark(hour.end, marks::DOT | marks::DASH) else { return false };
        let dash = self.text.is_mark(hour.end, marks::DASH);
        let Some(minute) = self.text.digits(at).filter(|number| number.count == 2 && number.value < 60) else {
            return false;
        };
        if self.text.is_mark_and_digit(minute.end, marks::PARTS_DATE | marks::COMMA) {
            return false;
        }
        let hour_word = self.word_after(minute.end, kinds::HOUR);
        let minute_word = self.word_after(minute.end, kinds::MINUTES);
        // ২০.৩০ মিনিট আগে is a length.
        let length = minute_word.is_some_and(|hit| hit.ending == Ending::None && self.is_before(hit.end, kinds::SHIFT));
        if length && clock.period.is_none() {
            return false;
        }
        let has_period = clock.period.is_some() || self.is_before(minute.end, kinds::MERIDIEM);
        let worded = hour_word.is_some() || minute_word.is_some();
        let fits = if dash {
            // রাত ৮-১০টা is a range.
            has_period && (minute.value > 12 || minute.value == 0 || (minute_word.is_some() && hour_word.is_none()))
        } else {
            has_period || worded
        };
        if !fits && !dash && hour.value < 25 {
            // ১০.৩০ may be a time or a decimal.
            self.note_failure(ErrorKind::Ambiguous, hour.start, minute.end);
        }
        if !fits || (!worded && self.counts(minute.end)) {
            return false;
        }
        clock.minute = Some(minute.value);
        clock.mark = HourMark::Dot;
        clock.span.end = minute.end;
        self.unit_word(clock);
        true
    }

    /// Whether a month name begins at `at`.
    fn is_month(self, at: usize) -> bool {
        self.word(at, kinds::MONTH_NAME).is_some()
    }

    /// Whether a word for counted things follows.
    fn counts(self, at: usize) -> bool {
        self.is_before(at, kinds::COUNTED | kinds::THOUSAND) || matches!(self.text.char_at(at), Some('%' | '৳'))
    }

    /// Reads টা after the hour, and the minutes after it.
    fn hour_word(self, hour: Numeral, clock: &mut ClockTime) -> bool {
        let form = if let Ending::Hour(form) = hour.ending {
            form
        } else {
            if hour.ending != Ending::None {
                return false;
            }
            let attached = self.text.skip_attaching(hour.end);
            let hit =
                self.word_after(hour.end, kinds::HOUR).or_else(|| attached.and_then(|at| self.word(at, kinds::HOUR)));
            let Some(Hit { sense: Sense::Hour(form), end, .. }) = hit else { return false };
            clock.span.end = end;
            form
        };
        clock.mark = HourMark::Word(form);
        let minutes = self.spoken_minutes(clock);
        // ৩টা is as often "three of them" as an hour: রাতে ৩টা গাড়ি, বিকেল বেলা একটা লোক.
        let counting = form == HourForm::Plain
            && (hour.is_words() || clock.inflected)
            && hour.quarters == 0
            && !self.accepts(whole_text::PLAIN_HOUR)
            && self.counts_nouns(clock.span.end);
        let has_period = clock.period.is_some() && !counting;
        has_period
            || minutes
            || form != HourForm::Plain
            || self.after_hour
            || self.accepts(whole_text::PLAIN_HOUR)
            || self.is_before(clock.span.end, kinds::MERIDIEM)
    }

    /// Whether the next word is not part of a date, so that the number may count it.
    fn counts_nouns(self, at: usize) -> bool {
        let next = self.after_space(at);
        next > at && self.text.word_end(next).is_some() && self.look(next, kinds::DATE).is_none()
    }

    /// The minutes and seconds after the hour: ৩৯ মিনিট, বেজে ২০ মিনিট, বাজতে ৫ মিনিট বাকি, or only ৩০.
    fn spoken_minutes(self, clock: &mut ClockTime) -> bool {
        if let Some(end) = self.minutes_from_hour(clock) {
            clock.span.end = end;
            return true;
        }
        let striking = self.word_after(clock.span.end, kinds::STRIKING);
        let lacking = striking.is_some_and(|hit| hit.sense == Sense::Lacking);
        let at = striking.map_or(clock.span.end, |hit| hit.end);
        let gap = self.text.gap(at);
        if !gap.only(marks::SPACE | marks::COMMA) || gap.count > 1 {
            return false;
        }
        let small = |number: &Numeral| number.quarters == 0 && number.is_small();
        let Some(minute) = self.numeral(gap.end).filter(small) else { return false };
        let Some(unit) = self.word_after(minute.end, kinds::MINUTES | kinds::MINUTE_MARK) else {
            return !lacking && !gap.has(marks::COMMA) && self.bare_minutes(minute, clock);
        };
        if lacking {
            clock.lacking = minute.value;
            clock.span.end = self.word_after(unit.end, kinds::LEFT).map_or(unit.end, |hit| hit.end);
            return true;
        }
        clock.minute = Some(minute.value);
        // ৪৫ মি:
        let colon = self.text.skip_one(unit.end, |c| c == ':').filter(|_| unit.sense == Sense::MinuteMark);
        clock.span.end = colon.filter(|&at| !self.text.is_digit(at)).unwrap_or(unit.end);
        let gap = self.text.gap(clock.span.end);
        if gap.only(marks::SPACE | marks::COMMA)
            && let Some(second) = self.numeral(gap.end).filter(small)
            && let Some(unit) = self.word_after(second.end, kinds::SECONDS)
        {
            clock.second = Some(second.value);
            clock.span.end = unit.end;
        }
        true
    }

    /// The minutes before or after the hour: ১২টা বাজার ৫ মিনিট আগে. Elsewhere বাজার is a market.
    fn minutes_from_hour(self, clock: &mut ClockTime) -> Option<usize> {
        let at = self.after_space(clock.span.end);
        let end = self.text.matches(at, "বাজার").filter(|&end| at > clock.span.end && self.text.is_boundary(end))?;
        let minute = self.numeral(self.after_space(end)).filter(|number| number.quarters == 0 && number.is_small())?;
        let unit = self.word_after(minute.end, kinds::MINUTES)?;
        let way = self.word_after(unit.end, kinds::SHIFT)?;
        if way.sense == Sense::Ago {
            clock.lacking = minute.value;
        } else {
            clock.minute = Some(minute.value);
        }
        Some(way.end)
    }

    /// Reads a bare number after the hour as the minute, if it cannot count what follows: ৯টা ৪৫, আটটা পঁয়তাল্লিশে.
    fn bare_minutes(self, minute: Numeral, clock: &mut ClockTime) -> bool {
        // ৯টা ৪৫ এ, ৯টা ৪৫-এ
        let mark = self.text.skip_mark(minute.end, marks::DASH).unwrap_or(minute.end);
        let at_minute = self.word_after(mark, kinds::DAY_SUFFIX).filter(|hit| {
            let is_e = self.text.matches(hit.start, "এ").is_some();
            minute.digits == 2 && is_e && !self.is_month(self.after_space(hit.end))
        });
        let locative = minute.is_words() && minute.ending == Ending::Ordinal && minute.value >= 5;
        // রাত আটটা পঁয়তাল্লিশ
        let spelled = minute.is_words() && minute.ending == Ending::None && minute.value >= 5 && clock.period.is_some();
        let next = self.text.gap(minute.end).end;
        let is_minute = (minute.digits == 2 || locative || spelled)
            && minute.value < 60
            && (at_minute.is_some()
                || locative && !self.is_month(next)
                || self.text.word_end(next).is_none()
                || self.is_before(minute.end, kinds::MERIDIEM))
            && !self.text.is_digit(next)
            && !self.counts(minute.end);
        if is_minute {
            clock.minute = Some(minute.value);
            clock.span.end = at_minute.map_or(minute.end, |hit| hit.end);
        }
        is_minute
    }

    /// Reads an hour that only its period or meridiem marks: ৪ পিএম, রাত ১১.
    fn bare_hour(self, hour: Numeral, clock: &mut ClockTime) -> bool {
        if hour.ending != Ending::None || hour.value > 24 {
            return false;
        }
        if clock.period.is_none() {
            let is_meridiem = self.is_before(hour.end, kinds::MERIDIEM);
            if is_meridiem {
                clock.mark = HourMark::Meridiem;
            }
            return is_meridiem;
        }
        // সকাল ৯-১১টা, রাত ৮ থেকে ১০টা: the end of the range has the word.
        if let Some(next) = self.joint(hour.end) {
            let period = self.word(next, kinds::ANY_PERIOD);
            let at = period.map_or(next, |hit| self.after_space(hit.end));
            let is_hour = |end: Numeral| matches!(end.ending, Ending::Hour(_)) || self.is_before(end.end, kinds::HOUR);
            return self.numeral(at).filter(Numeral::is_small).is_some_and(is_hour);
        }
        if !self.accepts(whole_text::BARE_HOUR) {
            return false;
        }
        let next = self.after_space(hour.end);
        let alone = self.text.word_end(next).is_none() && !self.text.is_digit(next);
        let gap = self.text.gap(hour.end);
        // রাত ২১/১ and রাত ২১/আশ্বিন are dates.
        let dated =
            gap.has(marks::SLASH) && self.text.is_digit(gap.end) || self.word(gap.end, kinds::ANY_MONTH).is_some();
        alone && !dated
    }

    /// Reads what may follow a time: a meridiem or period, and a time zone offset.
    pub(super) fn after_clock(self, clock: &mut ClockTime) {
        let gap = self.text.gap(clock.span.end);
        if clock.period.is_none()
            && gap.only(marks::SPACE | marks::DASH | marks::COMMA)
            && gap.count <= 1
            && let Some(hit) = self.word(gap.end, kinds::ANY_PERIOD)
            && let Sense::Period(period) = hit.sense
        {
            let meridiem = matches!(period, Period::Am | Period::Pm);
            // A period after the hour belongs to it only if no other hour follows: ১০:৩০ সকাল.
            let own = || self.numeral(self.after_space(hit.end)).is_some_and(|hour| hour.is_small());
            if (meridiem && (gap.count == 0 || !gap.has(marks::DASH))) || (gap.only(marks::SPACE) && !own()) {
                clock.period = Some(period);
                clock.span.end = hit.end;
            }
        }
        // রাত ১০:৩০ পিএম
        if clock.period.is_some_and(|period| !matches!(period, Period::Am | Period::Pm))
            && let Some(hit) = self.word_after(clock.span.end, kinds::MERIDIEM)
            && let Sense::Period(period) = hit.sense
        {
            clock.meridiem = Some(period);
            clock.span.end = hit.end;
        }
        let iso = clock.second.is_some() || matches!(self.text.char_before(clock.span.start), Some('T' | 't'));
        if let Some((offset, end)) = self.offset(clock.span.end, iso) {
            clock.offset = Some(offset);
            clock.span.end = self.zone_name(end).unwrap_or(end);
        }
    }

    /// The end of a zone name in brackets after the offset: GMT+0600 (Bangladesh Standard Time).
    fn zone_name(self, at: usize) -> Option<usize> {
        const LONGEST: usize = 40;
        let gap = self.text.gap(at);
        let inside = self.text.rest(gap.end);
        let length =
            inside.find(|c: char| !c.is_ascii_alphabetic() && c != ' ').filter(|&end| (1..LONGEST).contains(&end))?;
        let opens = gap.has(marks::OPEN) && gap.only(marks::SPACE | marks::OPEN);
        self.text.skip_mark(gap.end + length, marks::CLOSE).filter(|_| opens)
    }

    /// A time zone offset: Z, +06:00, GMT+6.
    ///
    /// After a time without seconds a minus may be the dash of a range; it is accepted only if `iso`.
    fn offset(self, at: usize, iso: bool) -> Option<(Offset, usize)> {
        if let Some(end) = self.text.skip_one(at, |c| matches!(c, 'Z' | 'z')).filter(|&end| self.text.is_boundary(end))
        {
            return Some((Offset::new(0), end));
        }
        let zone = self.word_after(at, kinds::UTC);
        let sign_at = zone.map_or(at, |hit| hit.end);
        // A space may stand before a plus; before a minus it would be a dash.
        let apart = self.text.skip_one(sign_at, |c| matches!(c, ' ' | '\u{A0}'));
        let sign_at = apart.filter(|&at| self.text.char_at(at) == Some('+')).unwrap_or(sign_at);
        let negative = self.text.char_at(sign_at).is_some_and(|c| matches!(c, '-' | '−'));
        if negative && !iso && zone.is_none() {
            return None;
        }
        let Some(hour_at) = self.text.skip_one(sign_at, |c| matches!(c, '+' | '-' | '−')) else {
            return zone.map(|hit| (Offset::new(0), hit.end));
        };
        let hour = self.text.digits(hour_at)?;
        let colon = self.text.skip_one(hour.end, |c| c == ':').and_then(|at| self.text.digits(at));
        let (hours, minutes, end) = match (hour.count, colon) {
            (1 | 2, Some(minute)) if minute.count == 2 => (hour.value, minute.value, minute.end),
            (4, None) => (hour.value / 100, hour.value % 100, hour.end),
            (1 | 2, None) if zone.is_some() => (hour.value, 0, hour.end),
            // ISO 8601 allows an offset without minutes.
            (2, None) if !negative || iso => (hour.value, 0, hour.end),
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
