//! Ellipsis in lists of dates: a later day takes what is written only at the first, as the year of ২০২৪ সালের ১৬ জুলাই ও ১৮
//! জুলাই, the direction of আগামী সোমবার ও মঙ্গলবার, and the anaphora of ওই বছরের ৫ জুন ও ৭ জুলাই.

use crate::datetime::grammar::{Calendar, Expression, Grammar, Group, MOST_DAYS, Span, Target, Year};
use crate::datetime::resolve::is_hour_in;
use crate::text::fold::same_word;
use crate::words::{IN_PLACE_OF, Period, TimeUnit, Toward};

/// What later days of a list can take from the day before them, which ends at `end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Antecedent {
    end: usize,
    /// Whether the day was skipped as anaphoric or recurring.
    pub is_anaphoric: bool,
    has_day: bool,
    month: Option<u32>,
    year: Option<(Calendar, Year)>,
    toward: Option<Toward>,
    target: Option<(Target, Span)>,
    period: Option<Period>,
}

impl Antecedent {
    /// An anaphoric or recurring day, which makes the later days of its list anaphoric too.
    pub(super) const fn anaphoric(end: usize) -> Self {
        Self {
            end,
            is_anaphoric: true,
            has_day: true,
            month: None,
            year: None,
            toward: None,
            target: None,
            period: None,
        }
    }

    /// An expression as the antecedent, if it has anything that a later day can take.
    pub(super) fn of(expression: &Expression) -> Option<Self> {
        let draft = &expression.first;
        let group = draft.group();
        // A year after its day belongs to that day only.
        let year_first = |group: &Group| {
            let year = group.year.filter(|year| !year.short)?;
            let (_, month) = group.month?;
            (year.span.start < month.start).then_some((group.calendar, year))
        };
        let antecedent = Self {
            end: expression.end,
            is_anaphoric: false,
            has_day: group.is_none_or(|group| group.day.is_some()),
            month: group.and_then(|group| group.month).map(|(month, _)| month),
            year: group.and_then(year_first),
            toward: draft.toward.map(|(toward, _)| toward),
            target: draft.target.filter(|(target, _)| target.unit == TimeUnit::Year && !target.fiscal),
            period: draft.clock.and_then(|clock| clock.period),
        };
        let says = antecedent.year.is_some()
            || antecedent.toward.is_some()
            || antecedent.target.is_some()
            || antecedent.period.is_some();
        (says && expression.second.is_none()).then_some(antecedent)
    }

    /// Gives a time without a period the period of the time that it replaces: রাত ১২টার পরিবর্তে ১১টা ১৫ মিনিট. Returns
    /// whether it did. The period is only likely.
    pub(super) fn fill_period(self, grammar: Grammar<'_>, expression: &mut Expression) -> bool {
        let start = expression.first.start;
        let (Some(period), Some(clock)) = (self.period, &mut expression.first.clock) else { return false };
        let between = grammar.text.0.get(self.end..start).unwrap_or_default().trim();
        let is_instead = || IN_PLACE_OF.iter().any(|word| same_word(between, word));
        let fits = clock.period.is_none() && clock.meridiem.is_none() && is_hour_in(period, clock.hour) && is_instead();
        if fits {
            clock.period = Some(period);
        }
        fits
    }

    /// Whether an expression continues the list of this day: after ও, or after a comma with ও before the last day.
    pub(super) fn joins(self, grammar: Grammar<'_>, expression: &Expression) -> bool {
        let start = expression.first.start;
        match grammar.after_item(self.end) {
            Some((at, true)) => at == start,
            Some((at, false)) => at == start && list_continues(grammar, expression.end),
            None => false,
        }
    }

    /// Fills in the parts that an expression lacks. Returns whether there were any.
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
        // A day continues a list of days, a month a list of months.
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

/// Whether the list continues after `end` and has ও before its last day.
fn list_continues(grammar: Grammar<'_>, mut end: usize) -> bool {
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
