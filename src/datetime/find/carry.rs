//! What is said once for all days of a list: the year of ২০২৪ সালের ১৬ জুলাই ও ১৮ জুলাই, the direction of আগামী সোমবার ও মঙ্গলবার, and that none of
//! ওই বছরের ৫ জুন ও ৭ জুলাই counts from the reference.

use crate::datetime::grammar::{Calendar, Expression, Grammar, Group, MOST_DAYS, Span, Target, Year};
use crate::datetime::resolve::is_hour_of;
use crate::text::fold::same_word;
use crate::words::{IN_PLACE_OF, Period, Toward, Unit};

/// What the day that ends at `end` leaves to those that a list joins to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carry {
    end: usize,
    /// Whether it was passed over, since it does not count from the reference.
    pub is_told: bool,
    has_day: bool,
    month: Option<u32>,
    year: Option<(Calendar, Year)>,
    toward: Option<Toward>,
    target: Option<(Target, Span)>,
    /// Of a time.
    period: Option<Period>,
}

impl Carry {
    /// What a day that was told leaves.
    pub(super) const fn told(end: usize) -> Self {
        Self { end, is_told: true, has_day: true, month: None, year: None, toward: None, target: None, period: None }
    }

    /// What an expression leaves, if anything.
    pub(super) fn of(expression: &Expression) -> Option<Self> {
        let draft = &expression.first;
        let group = draft.group();
        // A year behind its day is said of that day.
        let year_first = |group: &Group| {
            let year = group.year.filter(|year| !year.short)?;
            let (_, month) = group.month?;
            (year.span.start < month.start).then_some((group.calendar, year))
        };
        let carry = Self {
            end: expression.end,
            is_told: false,
            has_day: group.is_none_or(|group| group.day.is_some()),
            month: group.and_then(|group| group.month).map(|(month, _)| month),
            year: group.and_then(year_first),
            toward: draft.toward.map(|(toward, _)| toward),
            target: draft.target.filter(|(target, _)| target.unit == Unit::Year && !target.fiscal),
            period: draft.clock.and_then(|clock| clock.period),
        };
        let says = carry.year.is_some() || carry.toward.is_some() || carry.target.is_some() || carry.period.is_some();
        (says && expression.second.is_none()).then_some(carry)
    }

    /// Gives a time the period of the one whose place it takes, which is likely and no more: রাত ১২টার পরিবর্তে ১১টা ১৫ মিনিট. Whether it was
    /// given.
    pub(super) fn fill_period(self, grammar: Grammar<'_>, expression: &mut Expression) -> bool {
        let start = expression.first.start;
        let (Some(period), Some(clock)) = (self.period, &mut expression.first.clock) else { return false };
        let between = grammar.text.0.get(self.end..start).unwrap_or_default().trim();
        let is_instead = || IN_PLACE_OF.iter().any(|word| same_word(between, word));
        let fits = clock.period.is_none() && clock.meridiem.is_none() && is_hour_of(period, clock.hour) && is_instead();
        if fits {
            clock.period = Some(period);
        }
        fits
    }

    /// Whether a list joins an expression to this: by ও, or by a comma where ও follows before its last day.
    pub(super) fn joins(self, grammar: Grammar<'_>, expression: &Expression) -> bool {
        let start = expression.first.start;
        match grammar.after_item(self.end) {
            Some((at, true)) => at == start,
            Some((at, false)) => at == start && goes_on(grammar, expression.end),
            None => false,
        }
    }

    /// Fills in what an expression leaves open and this says; whether it was anything.
    pub(super) fn fill(self, expression: &mut Expression) -> bool {
        let draft = &mut expression.first;
        let own = draft.toward.is_some() || draft.target.is_some() || draft.today.is_some() || draft.shift.is_some();
        if own || expression.second.is_some() {
            return false;
        }
        let here = Span::of(draft.start, draft.start);
        let is_weekday = draft.weekday.is_some() && draft.years.is_none() && draft.hijri.is_none();
        let Some(group) = draft.group_mut() else {
            draft.toward = self.toward.filter(|_| is_weekday).map(|toward| (toward, here));
            return draft.toward.is_some();
        };
        // A day goes on a list of days, a month one of months.
        if group.year.is_some() || group.month.is_none() || group.day.is_none() && self.has_day {
            return false;
        }
        if let Some((_, year)) = self.year.filter(|(calendar, _)| *calendar == group.calendar) {
            // ২০২৪ সালের ৩১ ডিসেম্বর ও ১ জানুয়ারি
            let turns = self.month == Some(12) && matches!(group.month, Some((1, _)));
            group.year = Some(Year { value: year.value + i32::from(turns), ..year });
            return true;
        }
        draft.toward = self.toward.map(|toward| (toward, here));
        draft.target = self.target;
        draft.toward.is_some() || draft.target.is_some()
    }
}

/// Whether a list goes on after one of its days up to ও.
fn goes_on(grammar: Grammar<'_>, mut end: usize) -> bool {
    for _ in 0..MOST_DAYS {
        match grammar.after_item(end) {
            Some((at, by_word)) => match grammar.expression(at) {
                Some(_) if by_word => return true,
                Some(next) if next.second.is_none() => end = next.end,
                _ => return false,
            },
            None => return false,
        }
    }
    false
}
