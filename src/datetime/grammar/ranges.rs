//! Grammar of ranges, two drafts joined by থেকে or a dash (২০–২৫ সেপ্টেম্বর), and of spans of years (২০২৩-২৪ অর্থবছর).

use super::draft::{Dated, NamedWeekday, Numeral, weekday_of};
use super::{
    Calendar, Draft, Expression, Grammar, Group, Notation, Placed, Span, Year, YearKind, YearSpan, whole_text,
};
use crate::datetime::resolve::FISCAL_MONTH;
use crate::text::punctuation::{mark_of, marks};
use crate::words::kinds::{self, Kinds};
use crate::words::{Context, Ending, Hit, NEXT_DAY, Sense, longest_hit};

impl Grammar<'_> {
    /// The offset after the joint of a range at `at`: a dash or থেকে, with optional spaces.
    pub(super) fn joint(self, at: usize) -> Option<usize> {
        let gap = self.text.gap(at);
        if gap.has(marks::DASH) && gap.only(marks::SPACE | marks::DASH) && gap.count == 1 {
            return Some(gap.end);
        }
        if !gap.only(marks::SPACE) {
            return None;
        }
        let hit = self.word(gap.end, kinds::FROM)?;
        let after = self.text.gap(hit.end);
        (after.only(marks::SPACE | marks::NEWLINE) && after.marks != 0).then_some(after.end)
    }

    /// The date, time or range at `at`, with its closing bracket and the weekdays after it.
    pub(in crate::datetime) fn expression(self, at: usize) -> Option<Expression> {
        let mut found = self.range_at(at)?;
        self.weekdays_after(&mut found);
        let mut open = 0_i32;
        for c in self.text.0.get(found.first.start..found.end)?.chars() {
            let mark = mark_of(c);
            open += i32::from(mark & marks::OPEN != 0) - i32::from(mark & marks::CLOSE != 0);
        }
        if open > 0 {
            match self.text.skip_mark(found.end, marks::CLOSE) {
                Some(end) => found.end = end,
                // In চলতি অর্থবছরের (এপ্রিল থেকে শুরু) the bracket does not belong to the date.
                None if self.may_open && !self.accepts(whole_text::LINES) => {
                    return Self { may_open: false, ..self }.expression(at);
                }
                None => {}
            }
        }
        Some(found)
    }

    /// Reads the weekdays of both days in brackets after them: ১৮-২০ জুলাই (শুক্রবার-রোববার).
    fn weekdays_after(self, found: &mut Expression) {
        let Some(group) = found.first.group().filter(|_| found.first.weekday.is_none()) else { return };
        let Some((first, last, end)) = self.weekday_pair(found.end) else { return };
        match &mut found.second {
            Some(second) => (found.first.weekday, second.weekday) = (Some(first), Some(last)),
            None if group.listed.is_some() => found.first.weekday = Some(last),
            None => return,
        }
        found.end = end;
    }

    /// Two weekdays in brackets after `at`, and where those end.
    pub(super) fn weekday_pair(self, at: usize) -> Option<(NamedWeekday, NamedWeekday, usize)> {
        let open = self.text.gap(at);
        if !open.has(marks::OPEN) || !open.only(marks::SPACE | marks::OPEN) {
            return None;
        }
        let day = |at: usize| {
            let hit = self.word(at, kinds::WEEKDAY | kinds::WEEKDAY_SHORT)?;
            Some((weekday_of(hit.sense)?, Span::of(hit.start, hit.end)))
        };
        let first = day(open.end)?;
        let and = self.word_after(first.1.end, kinds::AND).map(|and| self.after_space(and.end));
        let last = day(and.or_else(|| self.joint(first.1.end))?)?;
        Some((first, last, self.text.skip_mark(last.1.end, marks::CLOSE)?))
    }

    fn range_at(self, at: usize) -> Option<Expression> {
        let first = self.draft(at)?;
        let mut found = Expression { first, second: None, end: first.end };
        if first.shift.is_some() || first.years.is_some() {
            return Some(found);
        }
        // ০১/০৭/২০২৫ তারিখ হতে ৩১/০৭/২০২৫ তারিখ পর্যন্ত
        let dated = |end: usize, then: Kinds| {
            let word = self.word_after(end, kinds::DATE_WORD)?;
            self.is_before(word.end, then).then_some(word.end)
        };
        let from = dated(first.end, kinds::FROM).filter(|_| first.has_group()).unwrap_or(first.end);
        let Some(at) = self.joint(from) else { return Some(found) };
        let at = if first.has_group() { self.past_anaphor(at) } else { at };
        if let Some(second) = self.same_month(&first, at) {
            found.end = second.end;
            found.second = Some(second);
            return Some(found);
        }
        if let Some(second) = self.counted_from_now(&first, at) {
            return Some(Expression { end: second.end, first: second, second: None });
        }
        let after = Self { after_hour: first.clock.is_some(), is_range_end: true, ..self };
        // সকাল ৯টা থেকে পরদিন সকাল ৯টা
        let tomorrow = first.clock.and_then(|_| self.past_next_day(at));
        if let Some(second) = after.draft(tomorrow.unwrap_or(at))
            && (tomorrow.is_none() || second.clock.is_some())
            && second.label.is_none()
            && can_join(&first, &second, self.is_before(from, kinds::FROM))
            && (!self.breaks_line(first.end, second.start) || is_specific(&first))
            && (self.is_joint_word(from) || self.are_alike(&first, &second))
        {
            let mut second = self.without_hours(&first, &second);
            if tomorrow.is_some() && !second.has_day() {
                second.placed = Placed::NextDay;
            }
            found.second = Some(second);
            let end = dated(second.end, kinds::UNTIL).unwrap_or(second.end);
            found.end = self.word_after(end, kinds::UNTIL).map_or(second.end, |until| until.end);
        }
        Some(found)
    }

    /// The offset after ওই বছরের, which within a range is the year of its start.
    fn past_anaphor(self, at: usize) -> usize {
        let anaphor = longest_hit(self.text, at, kinds::CONTEXT)
            .filter(|hit| matches!(hit.sense, Sense::Context(Context::Anaphoric | Context::That)));
        let year = anaphor.and_then(|hit| self.word_after(hit.end, kinds::YEARS | kinds::YEAR));
        year.filter(|year| year.ending == Ending::Genitive).map_or(at, |year| self.after_space(year.end))
    }

    /// The offset after পরদিন, which within a range is the day after its start.
    fn past_next_day(self, at: usize) -> Option<usize> {
        let ends = NEXT_DAY.iter().filter_map(|word| self.text.matches(at, word));
        let end = ends.filter(|&end| self.text.is_boundary(end)).max()?;
        Some(self.after_space(end)).filter(|&next| next > end)
    }

    /// A length of time from আজ or এখন: আজ থেকে ৫ দিন পর.
    fn counted_from_now(self, first: &Draft, at: usize) -> Option<Draft> {
        let today = first.today.is_some_and(|(days, _)| days == 0) || first.now.is_some();
        if !today
            || !self.is_joint_word(first.end)
            || first.has_group()
            || first.weekday.is_some()
            || first.clock.is_some()
        {
            return None;
        }
        let length =
            self.draft(at).filter(|length| length.shift.is_some()).or_else(|| self.length_from_now(first, at))?;
        Some(Draft { start: first.start, label: first.label, ..length })
    }

    /// Whether a dash between two drafts makes a range: of days, or of the hours of one day (১২ জুলাই বিকেল ৩:০০–৫:০০).
    /// After a dash with spaces a sentence may begin (১২:০০ AM — ৩টা বই), so there the second hour needs minutes.
    fn are_alike(self, first: &Draft, second: &Draft) -> bool {
        let both = first.has_group() && second.has_group();
        let hours = first.clock.zip(second.clock).filter(|_| !both).is_some_and(|(_, clock)| {
            // A day before the second hour belongs to that hour alone.
            if second.group().is_some_and(|group| group.span.start < clock.span.start) {
                return false;
            }
            let hour = self.text.digits(clock.span.start);
            let minutes = hour.is_some_and(|hour| self.text.is_mark_and_digit(hour.end, marks::COLON));
            minutes || !self.text.gap(first.end).has(marks::SPACE)
        });
        (first.has_group() == second.has_group() || hours) && second.today.is_none()
    }

    /// Whether the joint at `at` is a word. A dash between a date and আজ or a weekday separates two sentences.
    fn is_joint_word(self, at: usize) -> bool {
        self.accepts(whole_text::DASHED) || self.is_before(at, kinds::FROM)
    }

    /// Whether a line ends between the two offsets.
    fn breaks_line(self, from: usize, to: usize) -> bool {
        self.text.0.get(from..to).is_some_and(|between| between.contains('\n'))
    }

    /// The end of a range of days, without a time after it that applies to each day: ২০–২৫ সেপ্টেম্বর সকাল ১০টা থেকে ৫টা,
    /// রবিবার থেকে বৃহস্পতিবার, সকাল ৯টা থেকে ৫টা.
    fn without_hours(self, first: &Draft, second: &Draft) -> Draft {
        let group = second.group();
        let day = group.map(|group| group.span).or(second.weekday.map(|(_, span)| span));
        let (Some(day), Some(clock)) = (day, second.clock) else { return *second };
        if first.clock.is_some() || clock.span.start < day.end {
            return *second;
        }
        let days = first.group().is_some_and(|group| group.notation == Notation::DayOnly);
        let until = self.is_before(second.end, kinds::UNTIL);
        // The second hour needs no period: সকাল ৯টা-৫টা.
        let hours = Self { after_hour: true, ..self };
        let ranged = || self.joint(second.end).is_some_and(|at| hours.draft(at).is_some_and(|end| end.clock.is_some()));
        let of_each = (days && !until) || ranged();
        // The year may stand after the time.
        let late_year = group.and_then(|group| group.year).is_some_and(|year| year.span.start > clock.span.start);
        if !of_each || late_year {
            return *second;
        }
        Draft { clock: None, end: day.end, ..*second }
    }

    /// The end of a range of days with the month before both: সেপ্টেম্বর ২০–২৫, ২০২৩.
    fn same_month(self, first: &Draft, at: usize) -> Option<Draft> {
        let group = *first.group()?;
        let month_first = group.day?.1.start > group.month?.1.start;
        if !month_first || group.year.is_some() {
            return None;
        }
        let day = self.numeral(at).filter(|day| day.is_small() && day.quarters == 0 && day.value <= 32)?;
        if self.counts_things(day) || self.day_first(day).is_some_and(|(group, _)| group.month.is_some()) {
            return None;
        }
        let mut second = Draft::new(at);
        let end = self.after_day(day);
        let found = self.year_after(end, group.calendar, false);
        let span = Span::of(at, found.as_ref().map_or(end, |found| found.end));
        let year = found.map(|found| found.year);
        *second.slot(group.calendar) = Some(Group { day: Some((day.value, day.span())), year, span, ..group });
        second.end = span.end;
        Some(second)
    }

    /// A month, with or without a day, of a fiscal year: ২০২৪-২৫ অর্থবছরের মে মাসে.
    pub(super) fn month_of_fiscal(self, years: YearSpan) -> Option<Dated> {
        let is_of = self.text.0.get(..years.end).is_some_and(|before| before.ends_with("\u{9C7}র"));
        let at = self.after_space(years.end);
        if years.kind != YearKind::Fiscal || !is_of || at == years.end {
            return None;
        }
        let (mut group, weekday) =
            self.month_after_year(at).filter(|(group, _)| group.calendar == Calendar::Gregorian)?;
        let (month, _) = group.month.filter(|_| group.year.is_none())?;
        let year = if month < u32::from(FISCAL_MONTH) { years.last } else { years.first };
        group.year = Some(Year::implied(year, Span::of(years.start, years.end)));
        // In ২০২৪-২৫ অর্থবছরের জুলাই ২০২৪ the year is repeated.
        if let Some(found) = self.year_after(group.span.end, group.calendar, false) {
            if found.year.value != year || found.year.short || found.weekday.is_some() {
                return None;
            }
            group.span.end = found.end;
        }
        // এপ্রিল-সেপ্টেম্বর crosses the end of June, so the fiscal year is that of another country.
        let since = |month: u32| (month + 12 - u32::from(FISCAL_MONTH)) % 12;
        let last = self.joint(group.span.end).and_then(|at| {
            let day = self.numeral(at).filter(Numeral::is_day);
            let (hit, _) = self.month_name(day.map_or(at, |day| self.after_space(self.after_day(day))))?;
            Group::of_month(hit, group.span)?.month
        });
        if last.is_some_and(|(last, _)| since(last) < since(month)) {
            return None;
        }
        group.span.start = years.start;
        Some((group, weekday))
    }

    /// Two years with a dash: ১৯৪৭-১৯৫২, ২০২২-২৩, ২০২৩-২৪ অর্থবছর.
    pub(super) fn year_span(self, number: Numeral) -> Option<YearSpan> {
        if number.digits != 4 {
            return None;
        }
        let gap = self.text.gap(number.end);
        let dashed = gap.only(marks::SPACE | marks::DASH | marks::SLASH) && gap.count == 1;
        if dashed && gap.has(marks::SPACE) && !self.accepts(whole_text::SPACED_NUMBERS) {
            return None;
        }
        let at = if dashed { gap.end } else { self.joint(number.end)? };
        let second = self.text.digits(at).filter(|second| second.count == 4 || (dashed && second.count == 2))?;
        if self.text.is_mark_and_digit(second.end, marks::PARTS_DATE | marks::COLON) {
            return None;
        }
        let first = i32::try_from(number.value).ok()?;
        let mut last = i32::try_from(second.value).ok()?;
        if second.count == 2 {
            last += first - first % 100;
            // ১৯৯৯-০০ continues in the next century; ১৪৩০–১২ is too far from it.
            last += if last < first && last + 100 - first < 50 { 100 } else { 0 };
        }
        let word = self.word_after(second.end, kinds::FISCAL | kinds::YEAR);
        let next_year = last == first + 1;
        let kind = match word.map(|hit| hit.sense) {
            Some(Sense::Fiscal) if next_year => YearKind::Fiscal,
            None if second.count == 2 && second.value <= 12 => YearKind::Doubtful,
            _ => YearKind::Calendar,
        };
        if kind == YearKind::Calendar && word.is_none() && gap.has(marks::SLASH) {
            return None;
        }
        // In 2023-09 the second number is not above 23, so it is a month.
        if kind == YearKind::Doubtful && second.value <= number.value % 100 && second.value > 0 {
            return None;
        }
        let end = word.map_or(second.end, |hit| hit.end);
        Some(YearSpan { first, last, kind, has_year_word: word.is_some(), start: number.start, end })
    }

    /// A span of years after অর্থবছর or সেশন.
    pub(super) fn fiscal_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        if draft.has_core() {
            return None;
        }
        let gap = self.text.gap(hit.end);
        if !gap.only(marks::SPACE | marks::DASH | marks::COLONS) {
            return None;
        }
        let years = self.numeral(gap.end).and_then(|number| self.year_span(number))?;
        // মেয়াদ ১৫০০-২০০০ ঘণ্টা
        if self.is_before(years.end, kinds::TIME_UNIT | kinds::COUNTED) {
            return None;
        }
        let fiscal = hit.sense == Sense::Fiscal && years.last == years.first + 1;
        let kind = if fiscal { YearKind::Fiscal } else { YearKind::Calendar };
        draft.years = Some(YearSpan { kind, has_year_word: true, start: hit.start, ..years });
        Some(years.end)
    }
}

/// Whether a draft is more than the name of a month or weekday, so that its range may continue on the next line.
fn is_specific(draft: &Draft) -> bool {
    draft.clock.is_some() || draft.group().is_some_and(|group| group.day.is_some())
}

/// Whether two drafts can be the ends of one range; `by_word`: a word joins them.
fn can_join(first: &Draft, second: &Draft, by_word: bool) -> bool {
    if second.shift.is_some() || second.years.is_some() || second.vague.is_some() || first.vague.is_some() {
        return false;
    }
    // A day and the name of a month are not the ends of one range.
    let has_day = |draft: &Draft| draft.group().map(|group| group.day.is_some());
    if has_day(first) == Some(true) && has_day(second) == Some(false) {
        return false;
    }
    // Two calendars need a word between two whole dates: ৭ মে ১৮৬১ থেকে ২২ শ্রাবণ ১৩৪৮.
    let calendar = |draft: &Draft| draft.group().map(|group| group.calendar);
    let shared = calendar(first) == calendar(second);
    let is_whole = |draft: &Draft| draft.group().is_some_and(|group| group.day.is_some() && group.year.is_some());
    if first.has_group() && second.has_group() && !shared && !(by_word && is_whole(first) && is_whole(second)) {
        return false;
    }
    let clocks = first.clock.is_some() && second.clock.is_some();
    let days = first.has_day() && second.has_day();
    clocks || days
}
