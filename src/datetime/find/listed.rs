//! Splits a list of days or years into one match for each: ৫ ও ৬ জানুয়ারি, সোমবার ৫ ও ৬ জুন.

use super::FindResults;
use super::anaphora::text_before;
use crate::calendar::{BanglaDate, Date, Reckoning, Weekday};
use crate::datetime::error::Error;
use crate::datetime::found::Found;
use crate::datetime::grammar::{Calendar, Expression, Grammar, Group, Span, Year};
use crate::datetime::value::Value;
use crate::datetime::warning::Warning;
use crate::text::punctuation::{mark_of, marks};
use crate::text::sure::sure;
use crate::words::kinds;
use alloc::vec::Vec;

/// Takes the weekday of the first day of a list, which stands before it, out of an expression, which holds the last
/// day. The second of two weekdays, or one before the bracket of the list, belongs to the last: শুক্রবার ও শনিবার (১১ ও ১২
/// জুলাই).
pub(super) fn weekday_of_first(grammar: Grammar<'_>, expression: &mut Expression) -> Option<(Weekday, Span)> {
    let draft = &mut expression.first;
    let first = draft.group().and_then(|group| group.listed)?;
    let (_, span) = draft.weekday.filter(|(_, span)| span.start < first)?;
    let between = grammar.text.0.get(span.end..first)?;
    let before = text_before(grammar.text.0, span.start);
    let is_second = grammar.look_back(before.len(), kinds::AND).is_some();
    if is_second || between.contains(|c| mark_of(c) & marks::OPEN != 0) { None } else { draft.weekday.take() }
}

impl FindResults<'_> {
    /// The first day of a list, whose other days are kept for later; `found` itself where there is no list.
    pub(super) fn first_day(
        &mut self,
        grammar: Grammar<'_>,
        expression: &Expression,
        weekday: Option<(Weekday, Span)>,
        mut found: Found,
    ) -> Result<Found, Error> {
        let draft = &expression.first;
        let list = draft.group().and_then(|group| {
            let own = group.day.map_or_else(|| group.year.map(|year| year.span), |(_, span)| Some(span));
            Some((*group, group.listed?, own?))
        });
        let Some((group, first, own)) = list else { return Ok(found) };
        let year = year_of(found.value, group.calendar, self.parser.reckoning());
        let assumed = found.warnings.contains(Warning::AssumedYear);
        let one = |item: Group, span: Span| {
            let mut draft = *draft;
            // Weekday and আজ belong to the last day, except a weekday before the list.
            if draft.weekday.take().is_some() | draft.today.take().is_some() {
                draft.start = span.start;
            }
            draft.weekday = weekday.filter(|_| span.start == first);
            *draft.slot(item.calendar) = Some(item);
            let mut item = self.parser.resolve_expression(&Expression { first: draft, second: None, end: span.end })?;
            if assumed {
                item.warnings.add(Warning::AssumedYear);
            }
            if span.start != first {
                (item.start, item.label) = (span.start, None);
            }
            Ok(item)
        };
        let mut days: Vec<_> = if group.day.is_some() {
            let items = grammar.listed_days(first).map(|(day, span)| {
                let supplied = year.map(|value| Year::implied(value, span));
                one(Group { day: Some((day, span)), year: group.year.or(supplied), ..group }, span)
            });
            items.collect()
        } else {
            let era = group.year.and_then(|year| year.era);
            let items = grammar
                .years_listed(first)
                .map(|year| one(Group { year: Some(Year { era, ..year }), ..group }, year.span));
            items.collect()
        };
        days.reverse();
        let Some(earliest) = days.pop() else { return Ok(found) };
        (found.start, found.label) = (own.start, None);
        // The brackets of (১১ ও ১২ জুলাই) enclose the list, not a day.
        let text = grammar.text;
        let close = text.char_before(found.end).filter(|c| mark_of(*c) & marks::CLOSE != 0).map_or(0, char::len_utf8);
        if close > 0 && !sure(text.0.get(found.start..found.end)).contains(|c| mark_of(c) & marks::OPEN != 0) {
            found.end -= close;
        }
        days.insert(0, Ok(found));
        self.listed = days;
        earliest
    }
}

/// The year in this calendar of a value, or of the start of a range. A Bangla date with a time is a Gregorian one.
fn year_of(value: Value, calendar: Calendar, reckoning: Option<Reckoning>) -> Option<i32> {
    match (value, calendar) {
        (Value::Range(range), _) => year_of(range.start().into(), calendar, reckoning),
        (Value::Bangla(date), _) => date.year(),
        (_, Calendar::Gregorian) => value.date().map(Date::year),
        (_, Calendar::Bangla) => Some(BanglaDate::from_gregorian(value.date()?, reckoning?).year()),
        (_, Calendar::Hijri) => None,
    }
}
