//! Whether what the grammar reads in running text is more than numbers and words that could be anything.

use super::told::{before, counts_from_now, is_anaphoric, is_still};
use crate::datetime::grammar::{Calendar, Clock, Draft, Expression, Grammar, Group, HourMark, Shape};
use crate::number::means_about;
use crate::text::cursor::digit;
use crate::text::fold::same_word;
use crate::text::punctuation::{mark_of, marks};
use crate::text::sure::sure;
use crate::words::kinds::{self, Kinds};
use crate::words::{Context, Ending, Era, HourForm, Sense, Toward, longest_hit};

/// Whether what was read is more than numbers that could be anything. `last`: where the match before ends.
pub(super) fn is_credible(grammar: Grammar<'_>, expression: &Expression, has_reference: bool, last: usize) -> bool {
    let first = &expression.first;
    let ranged = expression.second.as_ref();
    if first.unclear.is_some() && first.weekday.is_none() || first.now.is_some() || first.vague.is_some() {
        return false;
    }
    if let Some((shift, _)) = first.shift {
        return shift.is_span
            || counts_from_now(grammar, first, shift.seconds > 0 || shift.months > 0)
                && !is_second_count(grammar, first.start);
    }
    if let Some((target, _)) = first.target {
        return !is_anaphoric(target.toward) || first.has_group();
    }
    if let Some(years) = first.years {
        return years.said || first.label.is_some();
    }
    if let Some(group) = first.group().or(first.hijri.as_ref()) {
        return is_credible_group(grammar, first, group, ranged)
            && (group.shape != Shape::LoneDay || has_reference && is_of_near_month(grammar, expression, group, last));
    }
    if first.weekday.is_some() || first.today.is_some() {
        return has_reference
            && first.short_weekday.is_none()
            && !is_still(grammar, first)
            && !has_own_day(grammar, first.end);
    }
    first.clock.as_ref().is_some_and(|clock| {
        // ২১ সেপ্টেম্বর ২০২৩ : ১০:৩০
        let behind = last > 0 && grammar.text.skip_marks(last) == first.start;
        behind && clock.mark == HourMark::Colon || is_credible_clock(grammar, first, clock, ranged)
    })
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

fn is_credible_group(grammar: Grammar<'_>, draft: &Draft, group: &Group, ranged: Option<&Draft>) -> bool {
    let context = draft.label.is_some() || draft.weekday.is_some() || draft.today.is_some();
    let year = group.year.map(|year| year.value);
    let short = group.year.is_some_and(|year| year.short);
    let before = group.year.is_some_and(|year| year.era == Some(Era::Before));
    let usual = short || before || year.is_none_or(|year| (1000..3000).contains(&year));
    let whole = group.day.is_some() && year.is_some();
    let said_era = group.year.is_some_and(|year| year.era.is_some());
    // সফর is a journey and রজব a name.
    if group.calendar == Calendar::Hijri
        && (year.is_none() || group.day.is_none() && group.year.is_some_and(|year| year.era != Some(Era::Hijri)))
        && group.month.is_some_and(|(month, _)| matches!(month, 2 | 7))
    {
        return false;
    }
    match group.shape {
        Shape::Named => {
            let month_and_more = group.day.is_some() || (year.is_some() && usual);
            // এক মাঘে শীত যায় না is a proverb.
            let proverb = year.is_none()
                && group.calendar == Calendar::Bangla
                && !context
                && !grammar.text.is_digit(group.span.start)
                && is_cardinal(grammar, group);
            // এক জুলাই যোদ্ধা is a fighter, and এক মার্চের সকালে a morning.
            let one = group.calendar == Calendar::Gregorian
                && year.is_none()
                && !context
                && group.day.is_some_and(|(day, _)| day == 1)
                && is_cardinal(grammar, group)
                && grammar.look(grammar.text.gap(group.span.end).end, kinds::DATE_WORD).is_none();
            let relative =
                draft.toward.is_some_and(|(toward, _)| toward != Toward::This || is_said_month(grammar, group))
                    || draft.target.is_some();
            (month_and_more && !proverb && !one) || relative || ranged.is_some_and(Draft::has_group)
        }
        Shape::Short => group.day.is_some() && (year.is_some() || context || draft.clock.is_some()),
        Shape::MonthFirst => context || ranged.and_then(Draft::group).is_some_and(|group| group.year.is_some()),
        Shape::Numeric(mark) => {
            let year_first = group.year.is_some_and(|year| year.span.start == group.span.start);
            let plain = matches!(mark, marks::SLASH | marks::DASH) || (mark == marks::DOT && !year_first);
            usual
                && (context || draft.clock.is_some() || (whole && plain && (!short || said_era)))
                && (draft.label.is_some() || !is_numbered(grammar, group))
        }
        Shape::YearOnly => usual || group.year.is_some_and(|year| year.era.is_some()),
        Shape::DayOnly => ranged.is_some(),
        // Of a range the second has the word.
        Shape::LoneDay => ranged.is_some() || group.day.is_some_and(|(_, day)| group.span.end > day.end),
    }
}

/// Whether nothing tells of which month a day is: not মাসের ১০ তারিখে, গত মাসে ৫ তারিখ, nor ৫ ও ৭ তারিখে, nor is it a number that a sign makes
/// another, $1 তারিখে.
fn is_of_near_month(grammar: Grammar<'_>, expression: &Expression, group: &Group, last: usize) -> bool {
    const APART: u16 = marks::SPACE | marks::NEWLINE | marks::COMMA | marks::OPEN | marks::DANDA;
    let (text, draft) = (grammar.text, &expression.first);
    let behind = text.gap(expression.end);
    // স্মারক নং ১২ তারিখ: ০৫/০৬/২০২৩, ১৪ তারিখ জুন ২০২৪
    let is_label = behind.has(marks::COLONS) || text.is_digit(behind.end);
    if is_label || grammar.look(behind.end, kinds::ANY_MONTH).is_some() || is_numbered(grammar, group) {
        return false;
    }
    if draft.toward.is_some() || draft.today.is_some() {
        return true;
    }
    // The month of a day that was told before in the same line is that of this one.
    let since = sure(text.0.get(last..draft.start));
    let is_inflected = group.day.is_none_or(|(_, day)| {
        let word = grammar.look(text.gap(day.end).end, kinds::DATE_WORD);
        word.is_none_or(|word| word.ending != Ending::None)
    });
    if last > 0 && !since.contains('\n') || !is_inflected && expression.second.is_none() && draft.clock.is_none() {
        return false;
    }
    let told = before(text.0, draft.start);
    if told.strip_suffix(',').is_some_and(|told| told.ends_with(|c| digit(c).is_some())) {
        return false;
    }
    let is_dated = || grammar.look_back(told.len(), kinds::DATE).is_some();
    let is_apart = group.span.start == 0 || text.is_mark_before(group.span.start, APART);
    is_apart && !told.ends_with('র') && !is_dated()
}

/// Whether a month is more than a name after এই, which may be anybody's: এই কার্তিকে, এই কার্তিক মাসে.
fn is_said_month(grammar: Grammar<'_>, group: &Group) -> bool {
    let is_followed = || grammar.text.word_end(grammar.text.gap(group.span.end).end).is_some();
    let is_cased = |at| {
        let hit = grammar.look(at, kinds::MONTH_NAME);
        hit.is_some_and(|hit| matches!(hit.ending, Ending::Locative | Ending::Genitive))
    };
    group.day.is_some()
        || group.month.is_some_and(|(_, span)| group.span.end > span.end || is_cased(span.start) || !is_followed())
}

/// Whether a date all in numbers is the number of something: মামলা নং ১২/৩/২০২৩, ফোন ০২-০৩-২০২৩, ২-৩-২০২৩ নম্বর স্মারক.
fn is_numbered(grammar: Grammar<'_>, group: &Group) -> bool {
    const NUMBERS: Kinds = kinds::NUMBERED | kinds::OTHER_COUNTED | kinds::CONTEXT;
    let text = grammar.text;
    let told = sure(text.0.get(..group.span.start)).trim_end_matches(|c: char| {
        c == '#' || mark_of(c) & (marks::SPACE | marks::DASH | marks::COLONS | marks::DOT) != 0
    });
    let is_number = |at: usize| {
        let hit = longest_hit(text, at, NUMBERS)?;
        let is_context = matches!(hit.sense, Sense::Context(context) if context != Context::Number);
        (!is_context).then_some(hit)
    };
    let before = text.word_start(told.len()).and_then(is_number).is_some_and(|hit| hit.end == told.len());
    let gap = text.gap(group.span.end);
    let next = sure(text.0.get(gap.end..text.word_end(gap.end).unwrap_or(gap.end)));
    let behind = gap.only(marks::SPACE) && ["নং", "নম্বর"].iter().any(|word| same_word(next, word));
    // ওই মামলা ১২/০৫/২০২৫ ইং তারিখে
    let dated = group.year.is_some_and(|year| year.era.is_some()) || grammar.look(gap.end, kinds::DATE_WORD).is_some();
    !dated && (before || behind)
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
        HourMark::Colon => said || ranged.is_some_and(|second| second.clock.is_some()) || has_time_near(grammar, clock),
        HourMark::Dot => said,
        HourMark::Word(_) if clock.period.is_some() || clock.minute.is_some() || clock.lacking > 0 => true,
        HourMark::Word(HourForm::Locative) => digits || clock.quarters != 0 || clock.hour > 2,
        HourMark::Word(HourForm::Genitive) => digits || clock.quarters != 0,
        HourMark::Word(HourForm::Plain) => ranged.is_some_and(|second| second.clock.is_some()),
        HourMark::Meridiem => true,
        HourMark::Period => false,
    }
}

/// Whether a word before or after two numbers with a colon says that they are a time, or they are all of a line. What else is written so
/// is a ratio, a score, or chapter and verse.
fn has_time_near(grammar: Grammar<'_>, clock: &Clock) -> bool {
    const BEFORE: Kinds = kinds::ANY_PERIOD
        | kinds::WEEKDAY
        | kinds::TODAY
        | kinds::INDEFINITE
        | kinds::FILLER
        | kinds::FROM
        | kinds::LABEL
        | kinds::UTC
        | kinds::DATE_WORD
        | kinds::ANY_MONTH
        | kinds::YEAR;
    const AFTER: Kinds =
        BEFORE & !(kinds::LABEL | kinds::YEAR) | kinds::UNTIL | kinds::ROUGHLY | kinds::SHIFT | kinds::TAIL;
    let text = grammar.text;
    let gap = |c: char| mark_of(c) & (marks::SPACE | marks::DASH | marks::COLONS | marks::COMMA | marks::OPEN) != 0;
    let told = sure(text.0.get(..clock.span.start)).trim_end_matches(gap);
    let (end, after) = (clock.span.end, text.gap(clock.span.end));
    if (told.is_empty() || told.ends_with('\n')) && (after.end == text.0.len() || after.has(marks::NEWLINE)) {
        return clock.hour < 24;
    }
    // A prayer has the times that it has.
    let before = grammar.look_back(told.len(), BEFORE).is_some_and(|hit| !matches!(hit.sense, Sense::Prayer(_)));
    before || after.only(marks::SPACE | marks::COMMA) && after.end > end && grammar.look(after.end, AFTER).is_some()
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
