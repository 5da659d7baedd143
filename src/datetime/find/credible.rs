//! Whether what the grammar reads in running text is more than numbers and words that could be anything.

use crate::datetime::grammar::{Calendar, Clock, Draft, Expression, Grammar, Group, HourMark, Shape};
use crate::number::means_about;
use crate::script::VISARGA;
use crate::text::punctuation::{mark_of, marks};
use crate::text::sure::sure;
use crate::words::kinds::{self, Kinds};
use crate::words::longest_hit;
use crate::words::{Context, Ending, Era, Hit, HourForm, Sense, Toward};

/// Whether what was read is more than numbers that could be anything.
/// `last`: where the match before ends.
pub(super) fn is_credible(grammar: Grammar<'_>, expression: &Expression, has_reference: bool, last: usize) -> bool {
    let first = &expression.first;
    let ranged = expression.second.as_ref();
    if first.unclear.is_some() || first.now.is_some() || first.vague.is_some() {
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
            && (group.year.is_some() || !is_of_other_year(grammar, first));
    }
    if first.weekday.is_some() || first.today.is_some() {
        return has_reference
            && first.short_weekday.is_none()
            && !is_still(grammar, first)
            && !is_weekly(grammar, first, expression.end)
            && !has_hours(grammar, expression)
            && !has_own_day(grammar, first.end);
    }
    first.clock.as_ref().is_some_and(|clock| {
        // ২১ সেপ্টেম্বর ২০২৩ : ১০:৩০
        let behind = last > 0 && grammar.text.skip_marks(last) == first.start;
        behind && clock.mark == HourMark::Colon || is_credible_clock(grammar, first, clock, ranged)
    })
}

/// The text before an offset, without the spaces at its end.
pub(super) fn before(text: &str, at: usize) -> &str {
    sure(text.get(..at)).trim_end_matches([' ', '\u{A0}'])
}

/// Whether a length of time counts from the reference and not from what the text tells: যাওয়ার ৩ দিন আগে, তারও ঠিক ৫ বছর আগে.
///
/// ৫ বছর পর is counted from something told, wherever it stands, unless the reference is named: আজ থেকে ৫ দিন পর.
fn counts_from_now(grammar: Grammar<'_>, draft: &Draft, ahead: bool) -> bool {
    if grammar.look(draft.start, kinds::TODAY | kinds::INDEFINITE).is_some() {
        return true;
    }
    // হাজার বছর আগে is a manner of speaking.
    if ahead || grammar.look(draft.start, kinds::SCALE).is_some() || is_both_ways(grammar, draft.end) {
        return false;
    }
    let mut told = before(grammar.text.0, draft.start);
    // An adverb hides the event from the count: মৃত্যুর ঠিক চারদিন আগে.
    for _ in 0..MOST_ADVERBS {
        let word = last_word(grammar, told);
        // Not of নির্ধারিত সময়ের ৫ দিন আগে.
        let is_adverb = |kinds: Kinds| kinds & (kinds::ROUGHLY | kinds::FILLER) != 0 && !told.ends_with("\u{9C7}র");
        if word.is_none_or(|(_, kinds)| !is_adverb(kinds)) {
            break;
        }
        told = word.map_or(told, |(start, _)| before(told, start));
    }
    let clitic = told.strip_suffix(['ও', 'ই']).unwrap_or(told);
    let from = last_word(grammar, told).is_some_and(|(_, kinds)| kinds & (kinds::FROM | kinds::CONTEXT) != 0);
    !from && !clitic.ends_with('র')
}

/// More adverbs than stand before a count: প্রায় ঠিক.
const MOST_ADVERBS: usize = 2;

/// Words that stand between an event and the length that counts from it, or say of what else it counts; and weekdays, and what
/// joins them.
const ADVERBS: Kinds =
    kinds::ROUGHLY | kinds::FILLER | kinds::FROM | kinds::CONTEXT | kinds::AND | kinds::WEEKDAY | kinds::WEEKDAY_SHORT;

/// The word that `text` ends with: where it starts, and which of those kinds it is.
fn last_word(grammar: Grammar<'_>, text: &str) -> Option<(usize, Kinds)> {
    // অন্ততঃ
    let end = text.trim_end_matches(VISARGA).len();
    let start = grammar.text.word_start(end)?;
    let hit = longest_hit(grammar.text, start, ADVERBS).filter(|hit| hit.end >= end);
    Some((start, hit.map_or(0, |hit| kinds::of(hit.sense))))
}

/// Whether a length that ends at `end` goes both ways (তিন দিন আগে ও পরে), or is told again in brackets as a day: ৭৭ বছর আগে
/// (1947-08-15).
fn is_both_ways(grammar: Grammar<'_>, end: usize) -> bool {
    let gap = grammar.text.gap(end);
    if gap.has(marks::OPEN) {
        return grammar.text.is_digit(gap.end);
    }
    let and = grammar.look(gap.end, kinds::AND).filter(|_| gap.only(marks::SPACE));
    let next = and.map_or(gap.end, |and| grammar.text.gap(and.end).end);
    (and.is_some() || gap.has(marks::DASH | marks::SLASH)) && grammar.look(next, kinds::SHIFT).is_some()
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

/// Whether what was told, or every year, has the day that a draft without a year names: ওই বছরের ৫ জুন, প্রতিবছর ২১ ফেব্রুয়ারি.
fn is_of_other_year(grammar: Grammar<'_>, draft: &Draft) -> bool {
    if draft.toward.is_some() || draft.target.is_some() || draft.today.is_some() {
        return false;
    }
    match context(grammar, draft.start) {
        Some((Context::Every, _)) => true,
        Some((Context::Told | Context::That, of_unit)) => of_unit,
        _ => false,
    }
}

/// What the word before a day says of it, and whether a year, month or week stands between: প্রতি সপ্তাহের শুক্রবার.
fn context(grammar: Grammar<'_>, start: usize) -> Option<(Context, bool)> {
    const BETWEEN: Kinds = kinds::UNIT | kinds::YEAR | kinds::MONTH_WORD | kinds::ERA | kinds::FILLER;
    let mut told = before(grammar.text.0, start);
    let mut of_unit = false;
    for _ in 0..MOST_BETWEEN {
        told = told.strip_suffix(',').map_or(told, |told| before(told, told.len()));
        let at = grammar.text.word_start(told.len())?;
        let hit = longest_hit(grammar.text, at, BETWEEN | kinds::CONTEXT).filter(|hit| hit.end == told.len())?;
        if let Sense::Context(context) = hit.sense {
            return Some((context, of_unit));
        }
        of_unit = true;
        told = before(told, at);
    }
    None
}

/// More words than stand between a day and what is said of it: একই বছরের.
const MOST_BETWEEN: usize = 3;

/// Whether আজও, "even today", or আজকের, "of our time" more often than "of this day", stands alone.
fn is_still(grammar: Grammar<'_>, draft: &Draft) -> bool {
    let word = draft.today.filter(|(days, _)| *days == 0 && draft.weekday.is_none() && draft.clock.is_none());
    word.is_some_and(|(_, span)| {
        grammar.text.0.get(span.start..span.end).is_some_and(|word| word.ends_with(['ও', 'র']))
    })
}

/// Whether a weekday is that of every week, or only called one: প্রতি শনিবার, শনি থেকে বৃহস্পতিবার, সাপ্তাহিক ছুটি শুক্রবার, শুক্রবার বন্ধ,
/// কালো শুক্রবার. `end`: that of the whole expression.
fn is_weekly(grammar: Grammar<'_>, draft: &Draft, end: usize) -> bool {
    if draft.weekday.is_none() || draft.toward.is_some() || draft.target.is_some() || draft.today.is_some() {
        return false;
    }
    // What is said of the first day of a list is said of all.
    let mut start = draft.start;
    for _ in 0..WEEK {
        let of_all = match context(grammar, start) {
            Some((Context::Every | Context::Told | Context::Called | Context::Closed, _)) => true,
            // Not সে শুক্রবার আসে, nor প্রথম দিনে মঙ্গলবার.
            Some((Context::That, of_unit)) => of_unit,
            Some((Context::Nth, of_unit)) => !of_unit,
            _ => false,
        };
        if of_all {
            return true;
        }
        match day_before(grammar, start) {
            Some((_, true)) => return true,
            Some((at, false)) => start = at,
            None => break,
        }
    }
    is_weekly_by_what_follows(grammar, draft, end)
}

const WEEK: usize = 7;

/// The weekday that ও, থেকে or a comma joins to the one at `start`: where it begins, and whether the two are days of every week: by a
/// short name (শনি ও রবিবার), or as the ends of what was refused as a range (রবিবার থেকে বৃহস্পতিবার সকাল ৯টা থেকে ৫টা).
fn day_before(grammar: Grammar<'_>, start: usize) -> Option<(usize, bool)> {
    let told = before(grammar.text.0, start);
    let joint = last_word(grammar, told).filter(|(_, kinds)| kinds & (kinds::AND | kinds::FROM) != 0);
    let end = joint.map(|(at, _)| at).or_else(|| told.strip_suffix([',', '-', '–']).map(str::len))?;
    let (at, day) = last_word(grammar, before(grammar.text.0, end))?;
    let ranged = joint.is_some_and(|(_, kinds)| kinds & kinds::FROM != 0);
    match day & (kinds::WEEKDAY | kinds::WEEKDAY_SHORT) {
        0 => None,
        day => Some((at, ranged || day & kinds::WEEKDAY_SHORT != 0)),
    }
}

/// The same by what follows: শুক্রবার ও শনিবার বন্ধ, শুক্রবার ছাড়া, রবিবার থেকে বৃহস্পতিবার সকাল ৯টা থেকে ৫টা; or a day that is all of a line but for
/// what is called by it: শুক্রবারের সিনেমা.
fn is_weekly_by_what_follows(grammar: Grammar<'_>, draft: &Draft, end: usize) -> bool {
    let text = grammar.text;
    let mut at = text.gap(end).end;
    for _ in 0..WEEK {
        let day = grammar.look(at, kinds::AND).map_or(at, |and| text.gap(and.end).end);
        let Some(day) = grammar.look(day, kinds::WEEKDAY | kinds::WEEKDAY_SHORT) else { break };
        at = text.gap(day.end).end;
    }
    let said = |at: usize| match longest_hit(grammar.text, at, kinds::CONTEXT)? {
        Hit { sense: Sense::Context(context), end, .. } => Some((context, end)),
        _ => None,
    };
    let weekly = said(at).filter(|(context, _)| *context == Context::Every);
    let closed = said(weekly.map_or(at, |(_, end)| text.gap(end).end));
    let ends = |end: usize| text.gap(end).end == text.0.len() || text.gap(end).has(marks::NEWLINE | marks::DANDA);
    match closed {
        Some((Context::Closed, end)) if ends(end) => return true,
        Some((Context::Except, _)) => return true,
        _ => {}
    }
    let told = before(text.0, draft.start);
    let name = text.word_end(at).filter(|_| text.gap(end).only(marks::SPACE) && text.gap(end).end == at);
    let is_genitive = || text.0.get(draft.start..end).is_some_and(|day| day.ends_with('র') && !day.ends_with("বার"));
    draft.end == end && (told.is_empty() || told.ends_with('\n')) && name.is_some_and(ends) && is_genitive()
}

/// Whether the hours of every day follow a range of weekdays: রবিবার থেকে বৃহস্পতিবার সকাল ৯টা থেকে বিকাল ৫টা.
fn has_hours(grammar: Grammar<'_>, expression: &Expression) -> bool {
    let is_weekday = |draft: &Draft| draft.weekday.is_some() && !draft.has_group() && draft.clock.is_none();
    let gap = grammar.text.gap(expression.end);
    is_weekday(&expression.first)
        && expression.second.as_ref().is_some_and(is_weekday)
        && gap.only(marks::SPACE | marks::COMMA)
        && grammar.expression(gap.end).is_some_and(|hours| {
            hours.first.clock.is_some()
                && hours.second.is_some_and(|second| second.clock.is_some() && !second.has_day())
        })
}

fn is_credible_group(grammar: Grammar<'_>, draft: &Draft, group: &Group, ranged: Option<&Draft>) -> bool {
    let context = draft.label.is_some() || draft.weekday.is_some() || draft.today.is_some();
    let year = group.year.map(|year| year.value);
    let short = group.year.is_some_and(|year| year.short);
    let before = group.year.is_some_and(|year| year.era == Some(Era::Before));
    let usual = short || before || year.is_none_or(|year| (1000..3000).contains(&year));
    let whole = group.day.is_some() && year.is_some();
    // সফর is a journey and রজব a name.
    if group.calendar == Calendar::Hijri
        && year.is_none()
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
            let relative =
                draft.toward.is_some_and(|(toward, _)| toward != Toward::This || is_said_month(grammar, group))
                    || draft.target.is_some();
            (month_and_more && !proverb) || relative || ranged.is_some_and(Draft::has_group)
        }
        Shape::Short => group.day.is_some() && (year.is_some() || context || draft.clock.is_some()),
        Shape::MonthFirst => context || ranged.and_then(Draft::group).is_some_and(|group| group.year.is_some()),
        Shape::Numeric(mark) => {
            let year_first = group.year.is_some_and(|year| year.span.start == group.span.start);
            let plain = matches!(mark, marks::SLASH | marks::DASH) || (mark == marks::DOT && !year_first);
            usual
                && (context || draft.clock.is_some() || (whole && plain && !short))
                && (draft.label.is_some() || !is_numbered(grammar, group))
        }
        Shape::YearOnly => usual || group.year.is_some_and(|year| year.era.is_some()),
        Shape::DayOnly => ranged.is_some(),
    }
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
    const NUMBERS: Kinds = kinds::NUMBERED | kinds::OTHER_COUNTED;
    let text = grammar.text;
    let told = sure(text.0.get(..group.span.start)).trim_end_matches(|c: char| {
        c == '#' || mark_of(c) & (marks::SPACE | marks::DASH | marks::COLONS | marks::DOT) != 0
    });
    let is_number = |at: usize| longest_hit(text, at, NUMBERS);
    let before = text.word_start(told.len()).and_then(is_number).is_some_and(|hit| hit.end == told.len());
    before || is_number(text.gap(group.span.end).end).is_some_and(|_| text.gap(group.span.end).only(marks::SPACE))
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
    let is_word = |at: usize, kinds: Kinds| grammar.look(at, kinds);
    let before =
        text.word_start(told.len()).and_then(|at| is_word(at, BEFORE)).is_some_and(|hit| hit.end == told.len());
    before || after.only(marks::SPACE | marks::COMMA) && after.end > end && is_word(after.end, AFTER).is_some()
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
