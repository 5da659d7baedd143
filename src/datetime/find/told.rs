//! What the words around a day or a length say of it: that it does not count from the reference (তারও ৫ বছর আগে, ওই বছরের ৫ জুন), or is a day of
//! every year or week (প্রতিবছর ২১ ফেব্রুয়ারি, শুক্রবার বন্ধ).

use crate::datetime::grammar::{Draft, Expression, Grammar};
use crate::script::VISARGA;
use crate::text::fold::same_word;
use crate::text::punctuation::{mark_of, marks};
use crate::text::sure::sure;
use crate::words::kinds::{self, Kinds};
use crate::words::{Context, Ending, Hit, Sense, Toward, longest_hit};

/// The text before an offset, without the spaces at its end.
pub(super) fn before(text: &str, at: usize) -> &str {
    sure(text.get(..at)).trim_end_matches([' ', '\u{A0}'])
}

/// Whether a length of time counts from the reference and not from what the text tells: যাওয়ার ৩ দিন আগে, তারও ঠিক ৫ বছর আগে.
///
/// ৫ বছর পর is counted from something told, wherever it stands, unless the reference is named: আজ থেকে ৫ দিন পর, আর ৫ দিন পর ঈদ.
pub(super) fn counts_from_now(grammar: Grammar<'_>, draft: &Draft, ahead: bool) -> bool {
    if grammar.look(draft.start, kinds::TODAY | kinds::INDEFINITE).is_some() {
        return true;
    }
    // হাজার বছর আগে is a manner of speaking.
    if grammar.look(draft.start, kinds::SCALE).is_some() || is_both_ways(grammar, draft.end) {
        return false;
    }
    let mut told = before(grammar.text.0, draft.start);
    // An adverb hides the event from the count: মৃত্যুর ঠিক চারদিন আগে.
    for _ in 0..MOST_ADVERBS {
        match last_word(grammar, told) {
            // At least so many days: নোটিশ অন্যূন ৭ দিন পূর্বে দিতে হইবে.
            Some((_, Some(Sense::Context(Context::Bound)))) => return false,
            // Not of নির্ধারিত সময়ের ৫ দিন আগে.
            Some((start, Some(sense))) if is_adverb(sense) && !told.ends_with("\u{9C7}র") => {
                told = before(told, start);
            }
            _ => break,
        }
    }
    let word = last_word(grammar, told);
    if ahead {
        let and = word.filter(|(_, sense)| *sense == Some(Sense::And));
        return and.is_some_and(|(start, _)| {
            let clause = before(told, start).chars().next_back().is_none_or(|c| mark_of(c) != 0);
            clause && same_word(sure(told.get(start..)), "আর")
        });
    }
    let clitic = told.strip_suffix(['ও', 'ই']).unwrap_or(told);
    let is_noun = matches!(word, Some((_, Some(Sense::Context(Context::Noun)))));
    let kind = word.and_then(|(_, sense)| sense).map_or(0, kinds::of);
    is_noun || kind & (kinds::FROM | kinds::CONTEXT) == 0 && !clitic.ends_with('র')
}

/// Whether a word only says how exact a length is.
const fn is_adverb(sense: Sense) -> bool {
    matches!(sense, Sense::Context(Context::Adverb)) || kinds::of(sense) & (kinds::ROUGHLY | kinds::FILLER) != 0
}

/// More adverbs than stand before a count: প্রায় ঠিক.
const MOST_ADVERBS: usize = 3;

/// Words that stand between an event and the length that counts from it, or say of what else it counts; and weekdays, and what
/// joins them.
const ADVERBS: Kinds =
    kinds::ROUGHLY | kinds::FILLER | kinds::FROM | kinds::CONTEXT | kinds::AND | kinds::WEEKDAY | kinds::WEEKDAY_SHORT;

/// The word that `text` ends with: where it starts, and what it means if it is one of those.
fn last_word(grammar: Grammar<'_>, text: &str) -> Option<(usize, Option<Sense>)> {
    // অন্ততঃ
    let end = text.trim_end_matches(VISARGA).len();
    let start = grammar.text.word_start(end)?;
    let hit = longest_hit(grammar.text, start, ADVERBS).filter(|hit| hit.end >= end);
    Some((start, hit.map(|hit| hit.sense)))
}

/// Whether a neighbour is that of a time that precedes it: পরের বছর, where আগামী বছর would count from the reference.
pub(super) const fn is_anaphoric(toward: Toward) -> bool {
    matches!(toward, Toward::Next | Toward::Previous)
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

/// Whether all of an expression is of what was told, or of every year or week, so that it does not count from the reference.
pub(super) fn is_told(grammar: Grammar<'_>, expression: &Expression) -> bool {
    let first = &expression.first;
    if first.toward.is_some() || first.today.is_some() || first.shift.is_some() || first.years.is_some() {
        return false;
    }
    if let Some((target, _)) = first.target {
        // আগের সপ্তাহের রোববার; of পরের বছরের ৫ জুন the reason is told.
        return is_anaphoric(target.toward) && !first.has_group() && first.weekday.is_some();
    }
    match first.group().or(first.hijri.as_ref()) {
        Some(group) => group.year.is_none() && is_of_other_year(grammar, first),
        None => {
            first.weekday.is_some()
                && (is_weekly(grammar, first, expression.end) || is_named_again(grammar, expression))
        }
    }
}

/// Whether what was told, or every year, has the day that a draft without a year names: ওই বছরের ৫ জুন, প্রতিবছর ২১ ফেব্রুয়ারি, ওই ৫ জুন.
fn is_of_other_year(grammar: Grammar<'_>, draft: &Draft) -> bool {
    match context(grammar, draft.start) {
        Some((Context::Every, _)) => true,
        // Of ওই দিন ৫ জুন the day is told again.
        Some((Context::Told, between)) => between != Between::Day,
        // Alone it is "he".
        Some((Context::That, between)) => between == Between::Year,
        _ => false,
    }
}

/// What stands between a day and what is said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Between {
    Nothing,
    /// ওই বছরের ৫ জুন
    Year,
    /// ওই দিন ৫ জুন, পরের মাসে ৫ জুন
    Day,
}

/// What the word before a day says of it, and what stands between: প্রতি সপ্তাহের শুক্রবার.
fn context(grammar: Grammar<'_>, start: usize) -> Option<(Context, Between)> {
    const BETWEEN: Kinds = kinds::TIME_UNIT
        | kinds::YEAR
        | kinds::FISCAL
        | kinds::MONTH_WORD
        | kinds::ERA
        | kinds::FILLER
        | kinds::TOWARD
        | kinds::CONJUNCTION;
    const YEARS: Kinds = kinds::YEARS | kinds::YEAR | kinds::FISCAL | kinds::ERA;
    let mut told = before(grammar.text.0, start);
    let mut between = Between::Nothing;
    for _ in 0..MOST_BETWEEN {
        let close = told.trim_end_matches([',', ':', '-', '–', VISARGA]);
        let parted = close.len() < told.len();
        told = before(close, close.len());
        let at = grammar.text.word_start(told.len())?;
        let hit = longest_hit(grammar.text, at, BETWEEN | kinds::CONTEXT).filter(|hit| hit.end == told.len())?;
        let outside = before(told, at);
        match hit.sense {
            // জনগণের প্রতি is "to the people".
            Sense::Context(Context::Every) if outside.ends_with('র') && is_towards(told, at) => return None,
            // Not প্রচার শেষ শুক্রবার but মাসের শেষ শুক্রবার.
            Sense::Context(Context::Nth) if !outside.ends_with("\u{9C7}র") => return None,
            // ছুটি: শুক্রবার and সাপ্তাহিক ছুটি শুক্রবার, but not যান চলাচল বন্ধ শুক্রবার.
            Sense::Context(Context::Closed) if !parted && !is_every(grammar, outside) => return None,
            Sense::Context(context) => return Some((context, between)),
            // পরবর্তী ৩০ জুন
            Sense::Toward(Toward::Next | Toward::Previous) => return Some((Context::Told, between)),
            Sense::Toward(_) => return None,
            sense => {
                // সেই সময় ৫ জুন ছিল, but একই সময়ে ৫ জুন.
                let is_inflected =
                    hit.ending == Ending::Genitive || sense == Sense::Filler && hit.ending != Ending::None;
                let is_year = kinds::of(sense) & YEARS != 0 || is_inflected;
                between = if is_year && between != Between::Day { Between::Year } else { Between::Day };
            }
        }
        told = outside;
    }
    None
}

/// Whether the word at `at` is প্রতি, "towards" after a genitive, and not প্রতিবছর.
fn is_towards(text: &str, at: usize) -> bool {
    same_word(sure(text.get(at..)), "প্রতি")
}

/// Whether a text ends with a word like সাপ্তাহিক.
fn is_every(grammar: Grammar<'_>, text: &str) -> bool {
    matches!(last_word(grammar, text), Some((_, Some(Sense::Context(Context::Every)))))
}

/// More words than stand between a day and what is said of it: একই বছরের.
const MOST_BETWEEN: usize = 3;

/// Whether আজও, "even today", or আজকের, "of our time" more often than "of this day", stands alone.
pub(super) fn is_still(grammar: Grammar<'_>, draft: &Draft) -> bool {
    let word = draft.today.filter(|(days, _)| *days == 0 && draft.weekday.is_none() && draft.clock.is_none());
    word.is_some_and(|(_, span)| {
        grammar.text.0.get(span.start..span.end).is_some_and(|word| word.ends_with(['ও', 'র']))
    })
}

/// Whether a weekday is that of every week, or only called one: প্রতি শনিবার, শনি থেকে বৃহস্পতিবার, সাপ্তাহিক ছুটি শুক্রবার, শুক্রবার বন্ধ,
/// কালো শুক্রবার. `end`: that of the whole expression.
fn is_weekly(grammar: Grammar<'_>, draft: &Draft, end: usize) -> bool {
    // What is said of the first day of a list is said of all.
    let mut start = draft.start;
    for _ in 0..WEEK {
        let of_all = match context(grammar, start) {
            Some((Context::Every | Context::Told | Context::Called | Context::Closed | Context::Day, _)) => true,
            // Not সে শুক্রবার আসে, nor প্রথম দিনে মঙ্গলবার.
            Some((Context::That, between)) => between != Between::Nothing,
            Some((Context::Nth, between)) => between == Between::Nothing,
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
    let joint = last_word(grammar, told).and_then(|(at, sense)| Some((at, sense?)));
    let joint = joint.filter(|(_, sense)| kinds::of(*sense) & (kinds::AND | kinds::FROM) != 0);
    let end = joint.map(|(at, _)| at).or_else(|| told.strip_suffix([',', '-', '–']).map(str::len))?;
    let (at, sense) = last_word(grammar, before(grammar.text.0, end))?;
    let ranged = matches!(joint, Some((_, Sense::From)));
    match sense? {
        Sense::Weekday(_) => Some((at, ranged)),
        // Two may be those of this week: শুক্র ও শনিবার.
        Sense::WeekdayShort(_) => {
            let is_pair = matches!(joint, Some((_, Sense::And))) && day_before(grammar, at).is_none();
            Some((at, !is_pair))
        }
        _ => None,
    }
}

/// The same by what follows: শুক্রবার ও শনিবার বন্ধ, শুক্রবার অফিস খোলা থাকে, শুক্রবার ছাড়া; or a day that is all of a line but for what is called by
/// it: শুক্রবারের সিনেমা.
fn is_weekly_by_what_follows(grammar: Grammar<'_>, draft: &Draft, end: usize) -> bool {
    let text = grammar.text;
    let mut at = text.gap(end).end;
    let mut last = draft.start..end;
    for _ in 0..WEEK {
        let day = grammar.look(at, kinds::AND).map_or(at, |and| text.gap(and.end).end);
        let Some(day) = grammar.look(day, kinds::WEEKDAY | kinds::WEEKDAY_SHORT) else { break };
        at = text.gap(day.end).end;
        last = day.start..day.end;
    }
    let is_genitive = || text.0.get(last).is_some_and(|day| day.ends_with('র') && !day.ends_with("বার"));
    let said = |at: usize| match longest_hit(text, at, kinds::CONTEXT)? {
        Hit { sense: Sense::Context(context), end, .. } => Some((context, end)),
        _ => None,
    };
    let ends = |end: usize| text.gap(end).end == text.0.len() || text.gap(end).has(marks::NEWLINE | marks::DANDA);
    match said(at) {
        // Not রোববার ছাড়া পান তিনি.
        Some((Context::Except, end)) => {
            let next = text.gap(end).end;
            return !RELEASED.iter().any(|word| text.matches(next, word).is_some());
        }
        Some((Context::Closed, end)) if ends(end) => return true,
        Some((Context::Every, end)) => {
            // রবিবারের সাপ্তাহিক ছুটির সঙ্গে, but of শুক্রবার সাপ্তাহিক ছুটি থাকায় a day is told.
            let next = text.gap(end).end;
            let closed = said(next).is_some_and(|(context, end)| context == Context::Closed && ends(end));
            return closed || is_genitive() && text.matches(next, "ছুটি").is_some();
        }
        _ => {}
    }
    // শুক্রবার অফিস খোলা থাকে, but of শনিবার থেকে খোলা থাকে a day is told.
    let mut word = at;
    for _ in 0..MOST_BETWEEN {
        match said(word) {
            Some((Context::Closed, end)) => {
                return said(text.gap(end).end).is_some_and(|(context, _)| context == Context::Holds);
            }
            Some((Context::Holds, _)) => break,
            _ => {}
        }
        match text.word_end(word) {
            Some(end) if text.gap(end).only(marks::SPACE) && grammar.look(word, kinds::FROM).is_none() => {
                word = text.gap(end).end;
            }
            _ => break,
        }
    }
    let told = before(text.0, draft.start);
    let alone = draft.end == end && draft.period.is_none() && draft.clock.is_none();
    let name = text.word_end(at).filter(|_| {
        let gap = text.gap(end);
        gap.only(marks::SPACE) && gap.end == at && grammar.look(at, kinds::DATE).is_none()
    });
    alone && (told.is_empty() || told.ends_with('\n')) && name.is_some_and(ends) && is_genitive()
}

/// How the verbs begin with which ছাড়া is "released" and not "except".
const RELEASED: [&str; 7] = ["পান", "পায়", "পেল", "পেয়ে", "হয়", "হল", "দেও"];

/// Whether weekdays are those of every day or of dates that follow them: রবিবার থেকে বৃহস্পতিবার সকাল ৯টা থেকে বিকাল ৫টা, শনি থেকে বুধবার প্রতিদিন, শুক্রবার ও
/// শনিবার (১১ ও ১২ জুলাই).
fn is_named_again(grammar: Grammar<'_>, expression: &Expression) -> bool {
    let text = grammar.text;
    let is_weekday = |draft: &Draft| draft.weekday.is_some() && !draft.has_group() && draft.clock.is_none();
    let mut end = expression.end;
    let is_range = expression.second.as_ref().is_some_and(is_weekday);
    if !is_weekday(&expression.first) {
        return false;
    }
    if !is_range {
        let Some(and) = grammar.look(text.gap(end).end, kinds::AND) else { return false };
        let Some(day) = grammar.look(text.gap(and.end).end, kinds::WEEKDAY) else { return false };
        end = day.end;
    }
    let gap = text.gap(end);
    if gap.has(marks::OPEN) && text.is_digit(gap.end) {
        return true;
    }
    if !is_range || !gap.only(marks::SPACE | marks::COMMA | marks::COLONS | marks::OPEN) {
        return false;
    }
    let is_clock = |draft: &Draft| draft.clock.is_some() && !draft.has_day();
    let is_daily = grammar.look(gap.end, kinds::REMARK).is_some_and(|hit| hit.sense == Sense::Daily);
    is_daily
        || grammar
            .expression(gap.end)
            .is_some_and(|hours| is_clock(&hours.first) && hours.second.as_ref().is_some_and(is_clock))
}
