//! Whether what the grammar reads in running text is more than numbers and words that could be anything.

use crate::datetime::grammar::{Calendar, Clock, Draft, Expression, Grammar, Group, HourMark, Shape};
use crate::number::means_about;
use crate::text::punctuation::{mark_of, marks};
use crate::text::sure::sure;
use crate::words::kinds;
use crate::words::{Ending, Era, HourForm, Toward};

/// Whether what was read is more than numbers that could be anything.
pub(super) fn is_credible(grammar: Grammar<'_>, expression: &Expression, has_reference: bool) -> bool {
    let first = &expression.first;
    let ranged = expression.second.as_ref();
    if first.unclear.is_some() || first.now.is_some() || first.vague.is_some() {
        return false;
    }
    if let Some((shift, _)) = first.shift {
        return counts_from_now(grammar, first.start, shift.seconds > 0 || shift.months > 0)
            && !is_second_count(grammar, first.start);
    }
    if let Some((target, _)) = first.target {
        return !is_anaphoric(target.toward) || first.has_group();
    }
    if let Some(years) = first.years {
        return years.said || first.label.is_some();
    }
    if let Some(group) = first.group().or(first.hijri.as_ref()) {
        return is_credible_group(grammar, first, group, ranged);
    }
    if first.weekday.is_some() || first.today.is_some() {
        return has_reference
            && first.short_weekday.is_none()
            && !is_repeated(grammar, first.start)
            && !has_own_day(grammar, first.end);
    }
    first.clock.as_ref().is_some_and(|clock| is_credible_clock(grammar, first, clock, ranged))
}

/// The text before an offset, without the spaces at its end.
pub(super) fn before(text: &str, at: usize) -> &str {
    sure(text.get(..at)).trim_end_matches([' ', '\u{A0}'])
}

/// Whether a length of time counts from the reference and not from what the sentence tells: যাওয়ার ৩ দিন আগে, তার ১৫ দিন পর.
fn counts_from_now(grammar: Grammar<'_>, start: usize, ahead: bool) -> bool {
    match before(grammar.text.0, start).chars().next_back() {
        // After a genitive there is something that it counts from.
        Some('র') => false,
        // "Later" is mostly later than what precedes it.
        Some(c) if ahead => mark_of(c) != 0,
        _ => true,
    }
}

/// Whether the number word at `start` is the second of two that mean about so many: দুই তিন দিন আগে.
fn is_second_count(grammar: Grammar<'_>, start: usize) -> bool {
    let count = |start| {
        let hit = grammar.look(start, kinds::CARDINAL)?;
        Some((hit.sense.count()?, hit.end))
    };
    let end = before(grammar.text.0, start).len();
    let first = grammar.text.word_start(end).and_then(count).filter(|&(_, after)| after == end);
    first.zip(count(start)).is_some_and(|((first, _), (second, _))| means_about(first, second))
}

/// Whether the day of the month follows a weekday and was not read, so that the weekday is not the next or last one:
/// সোমবার ১৫ তারিখে.
fn has_own_day(grammar: Grammar<'_>, end: usize) -> bool {
    let text = grammar.text;
    let gap = text.gap(end);
    let day = text.digits(gap.end).filter(|day| day.count <= 2);
    let dated = |end: usize| {
        let after = text.gap(end);
        let joined = after.only(marks::PARTS_DATE) && after.count == 1;
        joined && text.is_digit(after.end) || grammar.look(after.end, kinds::DATE_WORD).is_some()
    };
    gap.only(marks::SPACE | marks::COMMA | marks::OPEN) && day.is_some_and(|day| dated(day.end))
}

/// Whether a weekday is said to come again and again: প্রতি শনিবার.
fn is_repeated(grammar: Grammar<'_>, start: usize) -> bool {
    let end = grammar.text.0.get(..start).map_or(0, |before| before.trim_end().len());
    let word = grammar.text.word_start(end).and_then(|start| grammar.text.0.get(start..end));
    word.is_some_and(|word| matches!(word, "প্রতি" | "প্রত্যেক" | "প্রতিটি" | "প্রতিদিন"))
}

fn is_credible_group(grammar: Grammar<'_>, draft: &Draft, group: &Group, ranged: Option<&Draft>) -> bool {
    let context = draft.label.is_some() || draft.weekday.is_some() || draft.today.is_some();
    let year = group.year.map(|year| year.value);
    let short = group.year.is_some_and(|year| year.short);
    let before = group.year.is_some_and(|year| year.era == Some(Era::Before));
    let usual = short || before || year.is_none_or(|year| (1000..3000).contains(&year));
    let whole = group.day.is_some() && year.is_some();
    match group.shape {
        Shape::Named => {
            let month_and_more = group.day.is_some() || (year.is_some() && usual);
            // এক মাঘে শীত যায় না is a proverb.
            let proverb = year.is_none()
                && group.calendar == Calendar::Bangla
                && !context
                && !grammar.text.is_digit(group.span.start)
                && is_cardinal(grammar, group);
            let relative = draft.toward.is_some() || draft.target.is_some();
            (month_and_more && !proverb) || relative || ranged.is_some_and(Draft::has_group)
        }
        Shape::Short => group.day.is_some() && (year.is_some() || context || draft.clock.is_some()),
        Shape::MonthFirst => context || ranged.and_then(Draft::group).is_some_and(|group| group.year.is_some()),
        Shape::Numeric(mark) => {
            let year_first = group.year.is_some_and(|year| year.span.start == group.span.start);
            let plain = matches!(mark, marks::SLASH | marks::DASH) || (mark == marks::DOT && !year_first);
            usual && (context || draft.clock.is_some() || (whole && plain && !short))
        }
        Shape::YearOnly => usual || group.year.is_some_and(|year| year.era.is_some()),
        Shape::DayOnly => ranged.is_some(),
    }
}

/// Whether the day of a group is a number word without the ending of a day.
fn is_cardinal(grammar: Grammar<'_>, group: &Group) -> bool {
    let day = group.day.and_then(|(_, span)| grammar.look(span.start, kinds::CARDINAL));
    day.is_some_and(|hit| hit.ending == Ending::None)
}

fn is_credible_clock(grammar: Grammar<'_>, draft: &Draft, clock: &Clock, ranged: Option<&Draft>) -> bool {
    let digits = grammar.text.is_digit(clock.span.start);
    let said = clock.period.is_some() || draft.label.is_some() || clock.worded || clock.offset.is_some();
    match clock.mark {
        HourMark::Bare => ranged.is_some_and(|second| second.clock.is_some()),
        HourMark::Colon => said || clock.second.is_some() || two_digit_hour(grammar, clock),
        HourMark::Dot => said,
        HourMark::Word(_) if clock.period.is_some() || clock.minute.is_some() || clock.lacking > 0 => true,
        HourMark::Word(HourForm::Locative) => digits || clock.quarters != 0 || clock.hour > 2,
        HourMark::Word(HourForm::Genitive) => digits || clock.quarters != 0,
        HourMark::Word(HourForm::Plain) => ranged.is_some_and(|second| second.clock.is_some()),
        HourMark::Meridiem => true,
        HourMark::Period => false,
    }
}

/// Whether hour and minute have two digits each and nothing numeric is beside them: 09:40, not 2:12 of a book.
fn two_digit_hour(grammar: Grammar<'_>, clock: &Clock) -> bool {
    let text = grammar.text;
    let beside = marks::PARTS_DATE | marks::COMMA;
    text.digits(clock.span.start).is_some_and(|hour| hour.count == 2 && hour.value < 24)
        && !text.is_mark_before(clock.span.start, beside)
        && !matches!(text.char_before(clock.span.start), Some('%' | ':'))
        && !text.is_digit_before(clock.span.start)
}

/// Whether a neighbour is that of a time that precedes it: পরের বছর, where আগামী বছর would count from the reference.
pub(super) const fn is_anaphoric(toward: Toward) -> bool {
    matches!(toward, Toward::Next | Toward::Previous)
}

/// Whether a small number before a Gregorian era stands beside a month of another calendar, whose day it may be as well as
/// the year: বৈশাখ ১২ খ্রিস্টাব্দ.
pub(super) fn is_day_of_other_month(expression: &Expression) -> bool {
    [Some(&expression.first), expression.second.as_ref()].into_iter().flatten().any(|draft| {
        let year = draft.gregorian.filter(|group| group.shape == Shape::YearOnly).and_then(|group| group.year);
        let other = draft.bangla.or(draft.hijri).is_some_and(|group| group.month.is_some());
        other && year.is_some_and(|year| year.value < 100)
    })
}
