//! Refuses false positives of the grammar in running text: numbers and words that look like a date or time and are more
//! likely a count, a name, a score or an identifier.

use super::anaphora::{is_anaphoric_toward, is_figurative_today, is_relative_to_reference, text_before};
use crate::datetime::grammar::{Calendar, ClockTime, Draft, Expression, Grammar, Group, HourMark, Notation};
use crate::number::means_about;
use crate::text::cursor::digit;
use crate::text::fold::same_word;
use crate::text::punctuation::{mark_of, marks};
use crate::text::sure::sure;
use crate::words::kinds::{self, Kinds};
use crate::words::{Context, Ending, Era, HourForm, Sense, Toward, longest_hit};

/// Whether an expression is likely enough a date or time to be reported. `last` is the end of the previous match.
pub(super) fn is_credible(grammar: Grammar<'_>, expression: &Expression, has_reference: bool, last: usize) -> bool {
    let first = &expression.first;
    let ranged = expression.second.as_ref();
    if first.unclear.is_some() && first.weekday.is_none() || first.now.is_some() || first.vague.is_some() {
        return false;
    }
    if let Some((shift, _)) = first.shift {
        return shift.is_span
            || is_relative_to_reference(grammar, first, shift.seconds > 0 || shift.months > 0)
                && !is_second_count(grammar, first.start);
    }
    if let Some((target, _)) = first.target {
        return !is_anaphoric_toward(target.toward) || first.has_group();
    }
    if let Some(years) = first.years {
        return years.has_year_word || first.label.is_some();
    }
    if let Some(group) = first.group().or(first.hijri.as_ref()) {
        return is_credible_group(grammar, first, group, ranged)
            && (group.notation != Notation::LoneDay
                || has_reference && is_in_nearest_month(grammar, expression, group, last));
    }
    if first.weekday.is_some() || first.today.is_some() {
        return has_reference
            && first.short_weekday.is_none()
            && !is_figurative_today(grammar, first)
            && !has_own_day(grammar, first.end);
    }
    first.clock.as_ref().is_some_and(|clock| {
        // ২১ সেপ্টেম্বর ২০২৩ : ১০:৩০
        let follows_match = last > 0 && grammar.text.skip_marks(last) == first.start;
        follows_match && clock.mark == HourMark::Colon || is_credible_clock(grammar, first, clock, ranged)
    })
}

/// Whether the number word at `start` is the second of an approximate pair, "two or three": দুই তিন দিন আগে.
fn is_second_count(grammar: Grammar<'_>, start: usize) -> bool {
    let count = |start| {
        let hit = grammar.look(start, kinds::CARDINAL)?;
        Some((hit.sense.count()?, hit.end))
    };
    let end = text_before(grammar.text.0, start).len();
    let first = grammar.text.word_start(end).and_then(count).filter(|&(_, after)| after == end);
    first.zip(count(start)).is_some_and(|((first, _), (second, _))| means_about(first, second))
}

/// Whether an unread day of the month follows a weekday, which then is not the one nearest to the reference: সোমবার ১৫
/// তারিখে.
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
    let is_before_era = group.year.is_some_and(|year| year.era == Some(Era::Before));
    let usual = short || is_before_era || year.is_none_or(|year| (1000..3000).contains(&year));
    let whole = group.day.is_some() && year.is_some();
    let has_era = group.year.is_some_and(|year| year.era.is_some());
    // সফর is also a journey, and রজব a name.
    if group.calendar == Calendar::Hijri
        && (year.is_none() || group.day.is_none() && group.year.is_some_and(|year| year.era != Some(Era::Hijri)))
        && group.month.is_some_and(|(month, _)| matches!(month, 2 | 7))
    {
        return false;
    }
    match group.notation {
        Notation::Named => {
            let month_and_more = group.day.is_some() || (year.is_some() && usual);
            // এক মাঘে শীত যায় না is a proverb.
            let proverb = year.is_none()
                && group.calendar == Calendar::Bangla
                && !context
                && !grammar.text.is_digit(group.span.start)
                && is_cardinal(grammar, group);
            // এক জুলাই যোদ্ধা is "a July fighter", and এক মার্চের সকালে "one March morning".
            let one = group.calendar == Calendar::Gregorian
                && year.is_none()
                && !context
                && group.day.is_some_and(|(day, _)| day == 1)
                && is_cardinal(grammar, group)
                && grammar.look(grammar.text.gap(group.span.end).end, kinds::DATE_WORD).is_none();
            let relative =
                draft.toward.is_some_and(|(toward, _)| toward != Toward::This || is_surely_month(grammar, group))
                    || draft.target.is_some();
            (month_and_more && !proverb && !one) || relative || ranged.is_some_and(Draft::has_group)
        }
        Notation::Short => group.day.is_some() && (year.is_some() || context || draft.clock.is_some()),
        Notation::MonthFirst => context || ranged.and_then(Draft::group).is_some_and(|group| group.year.is_some()),
        Notation::Numeric(mark) => {
            let year_first = group.year.is_some_and(|year| year.span.start == group.span.start);
            let plain = matches!(mark, marks::SLASH | marks::DASH) || (mark == marks::DOT && !year_first);
            usual
                && (context || draft.clock.is_some() || (whole && plain && (!short || has_era)))
                && (draft.label.is_some() || !is_numbered(grammar, group))
        }
        Notation::YearOnly => usual || group.year.is_some_and(|year| year.era.is_some()),
        Notation::DayOnly => ranged.is_some(),
        // In a range the second day has the word তারিখ.
        Notation::LoneDay => ranged.is_some() || group.day.is_some_and(|(_, day)| group.span.end > day.end),
    }
}

/// Whether a day without a month is that of the month nearest to the reference. It is not where the context names the
/// month (মাসের ১০ তারিখে, গত মাসে ৫ তারিখ), in a list (৫ ও ৭ তারিখে), or after a sign ($1 তারিখে).
fn is_in_nearest_month(grammar: Grammar<'_>, expression: &Expression, group: &Group, last: usize) -> bool {
    const APART: u16 = marks::SPACE | marks::NEWLINE | marks::COMMA | marks::OPEN | marks::DANDA;
    let (text, draft) = (grammar.text, &expression.first);
    let gap = text.gap(expression.end);
    // স্মারক নং ১২ তারিখ: ০৫/০৬/২০২৩, ১৪ তারিখ জুন ২০২৪
    let is_label = gap.has(marks::COLONS) || text.is_digit(gap.end);
    if is_label || grammar.look(gap.end, kinds::ANY_MONTH).is_some() || is_numbered(grammar, group) {
        return false;
    }
    if draft.toward.is_some() || draft.today.is_some() {
        return true;
    }
    // After another date on the same line, the day is more likely of the month of that date.
    let since = sure(text.0.get(last..draft.start));
    let is_inflected = group.day.is_none_or(|(_, day)| {
        let word = grammar.look(text.gap(day.end).end, kinds::DATE_WORD);
        word.is_none_or(|word| word.ending != Ending::None)
    });
    if last > 0 && !since.contains('\n') || !is_inflected && expression.second.is_none() && draft.clock.is_none() {
        return false;
    }
    let before = text_before(text.0, draft.start);
    if before.strip_suffix(',').is_some_and(|before| before.ends_with(|c| digit(c).is_some())) {
        return false;
    }
    let is_dated = || grammar.look_back(before.len(), kinds::DATE).is_some();
    let is_apart = group.span.start == 0 || text.is_mark_before(group.span.start, APART);
    is_apart && !before.ends_with('র') && !is_dated()
}

/// Whether the name of a month after এই is surely a month and not a person: এই কার্তিকে, এই কার্তিক মাসে.
fn is_surely_month(grammar: Grammar<'_>, group: &Group) -> bool {
    let is_followed = || grammar.text.word_end(grammar.text.gap(group.span.end).end).is_some();
    let is_cased = |at| {
        let hit = grammar.look(at, kinds::MONTH_NAME);
        hit.is_some_and(|hit| matches!(hit.ending, Ending::Locative | Ending::Genitive))
    };
    group.day.is_some()
        || group.month.is_some_and(|(_, span)| group.span.end > span.end || is_cased(span.start) || !is_followed())
}

/// Whether an all-digit date is rather an identifier: মামলা নং ১২/৩/২০২৩, ফোন ০২-০৩-২০২৩, ২-৩-২০২৩ নম্বর স্মারক.
fn is_numbered(grammar: Grammar<'_>, group: &Group) -> bool {
    const NUMBERS: Kinds = kinds::NUMBERED | kinds::OTHER_COUNTED | kinds::CONTEXT;
    let text = grammar.text;
    let before = sure(text.0.get(..group.span.start)).trim_end_matches(|c: char| {
        c == '#' || mark_of(c) & (marks::SPACE | marks::DASH | marks::COLONS | marks::DOT) != 0
    });
    let is_number = |at: usize| {
        let hit = longest_hit(text, at, NUMBERS)?;
        let is_context = matches!(hit.sense, Sense::Context(context) if context != Context::Number);
        (!is_context).then_some(hit)
    };
    let is_numbered_before =
        text.word_start(before.len()).and_then(is_number).is_some_and(|hit| hit.end == before.len());
    let gap = text.gap(group.span.end);
    let next = sure(text.0.get(gap.end..text.word_end(gap.end).unwrap_or(gap.end)));
    let is_numbered_after = gap.only(marks::SPACE) && ["নং", "নম্বর"].iter().any(|word| same_word(next, word));
    // ওই মামলা ১২/০৫/২০২৫ ইং তারিখে
    let dated = group.year.is_some_and(|year| year.era.is_some()) || grammar.look(gap.end, kinds::DATE_WORD).is_some();
    !dated && (is_numbered_before || is_numbered_after)
}

/// Whether the day is a number word without a day suffix.
fn is_cardinal(grammar: Grammar<'_>, group: &Group) -> bool {
    let day = group.day.and_then(|(_, span)| grammar.look(span.start, kinds::CARDINAL));
    day.is_some_and(|hit| hit.ending == Ending::None)
}

fn is_credible_clock(grammar: Grammar<'_>, draft: &Draft, clock: &ClockTime, ranged: Option<&Draft>) -> bool {
    let digits = grammar.text.is_digit(clock.span.start);
    let is_marked = clock.period.is_some() || draft.label.is_some() || clock.worded || clock.offset.is_some();
    match clock.mark {
        HourMark::Bare => ranged.is_some_and(|second| second.clock.is_some()),
        HourMark::Colon => {
            is_marked || ranged.is_some_and(|second| second.clock.is_some()) || has_time_near(grammar, clock)
        }
        HourMark::Dot => is_marked,
        HourMark::Word(_) if clock.period.is_some() || clock.minute.is_some() || clock.lacking > 0 => true,
        HourMark::Word(HourForm::Locative) => digits || clock.quarters != 0 || clock.hour > 2,
        HourMark::Word(HourForm::Genitive) => digits || clock.quarters != 0,
        HourMark::Word(HourForm::Plain) => ranged.is_some_and(|second| second.clock.is_some()),
        HourMark::Meridiem => true,
        HourMark::Period => false,
    }
}

/// Whether a word next to two numbers with a colon marks them as a time, or they are alone on a line. Otherwise they
/// may be a ratio, a score, or chapter and verse.
fn has_time_near(grammar: Grammar<'_>, clock: &ClockTime) -> bool {
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
        BEFORE & !(kinds::LABEL | kinds::YEAR) | kinds::UNTIL | kinds::ROUGHLY | kinds::SHIFT | kinds::TRAILING;
    let text = grammar.text;
    let gap = |c: char| mark_of(c) & (marks::SPACE | marks::DASH | marks::COLONS | marks::COMMA | marks::OPEN) != 0;
    let before = sure(text.0.get(..clock.span.start)).trim_end_matches(gap);
    let (end, after) = (clock.span.end, text.gap(clock.span.end));
    if (before.is_empty() || before.ends_with('\n')) && (after.end == text.0.len() || after.has(marks::NEWLINE)) {
        return clock.hour < 24;
    }
    // A number after the name of a prayer is not its time.
    let is_timed_before =
        grammar.look_back(before.len(), BEFORE).is_some_and(|hit| !matches!(hit.sense, Sense::Prayer(_)));
    is_timed_before
        || after.only(marks::SPACE | marks::COMMA) && after.end > end && grammar.look(after.end, AFTER).is_some()
}

/// Whether a number below 100 between a month of another calendar and a Gregorian era may be the day of that month as
/// well as the year: বৈশাখ ১২ খ্রিস্টাব্দ.
pub(super) fn is_day_of_other_month(expression: &Expression) -> bool {
    [Some(&expression.first), expression.second.as_ref()].into_iter().flatten().any(|draft| {
        let year = draft.gregorian.filter(|group| group.notation == Notation::YearOnly).and_then(|group| group.year);
        let other = draft.bangla.or(draft.hijri).is_some_and(|group| group.month.is_some());
        other && year.is_some_and(|year| year.value < 100)
    })
}
