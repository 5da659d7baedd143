//! Grammar of years: after a month, before a month, and alone with a year word or an era.

use super::draft::{Dated, Numeral, weekday_of};
use super::number_first::DatePart;
use super::{Calendar, Draft, Grammar, Group, Span, Year, whole_text};
use crate::calendar::Weekday;
use crate::text::punctuation::{is_space, marks};
use crate::words::kinds;
use crate::words::{Ending, Era, Sense};

/// A year, the weekday before it, and where they end.
pub(super) struct YearFound {
    pub year: Year,
    pub weekday: Option<(Weekday, Span)>,
    pub end: usize,
}

/// Whether a year without an era is one that texts have.
fn is_likely(year: u32, calendar: Calendar) -> bool {
    match calendar {
        Calendar::Gregorian => (1900..2100).contains(&year) || (1500..1900).contains(&year) && !year.is_multiple_of(50),
        Calendar::Bangla => (1200..1500).contains(&year),
        Calendar::Hijri => (1300..1500).contains(&year),
    }
}

/// The words that mark a number as a year: the era, where they end, and whether there are any.
pub(super) struct YearWords {
    era: Option<Era>,
    end: usize,
    pub is_marked: bool,
}

impl Grammar<'_> {
    /// The year after a month, with or without a weekday before it. `joined`: a mark attaches the day to the month.
    pub(super) fn year_after(self, at: usize, calendar: Calendar, joined: bool) -> Option<YearFound> {
        if let Some((year, end)) = self.year_here(at, calendar, joined) {
            return Some(YearFound { year, weekday: None, end });
        }
        let gap = self.text.gap(at);
        if !gap.only(marks::SPACE | marks::COMMA | marks::OPEN) || gap.count > 1 {
            return None;
        }
        // ৮ মার্চ রোজ রবিবার, ২০২০
        let filler = self.word(gap.end, kinds::FILLER);
        let start = filler.map_or(gap.end, |filler| self.after_space(filler.end));
        let hit = self.word(start, kinds::WEEKDAY | kinds::WEEKDAY_SHORT)?;
        let weekday = weekday_of(hit.sense)?;
        let (after, closed) = self.close(hit.end, u8::from(gap.has(marks::OPEN)));
        if gap.has(marks::OPEN) && closed == 0 {
            return None;
        }
        let (year, end) = self.year_here(after, calendar, false).filter(|(year, _)| !year.short)?;
        Some(YearFound { year, weekday: Some((weekday, Span::of(hit.start, hit.end))), end })
    }

    /// The year at `at`, after the marks that may separate it from its month, and where it ends.
    pub(super) fn year_here(self, at: usize, calendar: Calendar, joined: bool) -> Option<(Year, usize)> {
        let gap = self.text.gap(at);
        let mut allowed =
            marks::SPACE | marks::COMMA | marks::PARTS_DATE | marks::APOSTROPHE | marks::OPEN | marks::DANDA;
        if self.accepts(whole_text::LINES) {
            // ৫ এপ্রিল "২৩
            allowed |= marks::NEWLINE | marks::QUOTE;
        }
        if !gap.only(allowed) || gap.count > 1 {
            return None;
        }
        // A year before the common era does not belong to a Bangla or Hijri month.
        if calendar == Calendar::Gregorian
            && let Some(before) = self.word(gap.end, kinds::ERA).filter(|hit| hit.sense == Sense::Era(Era::Before))
        {
            let number = self.text.digits(self.after_space(before.end)).filter(|number| !self.is_rank(number.end))?;
            let year = Year::new(number.value, Span::of(number.start, number.end));
            return Some((Year { era: Some(Era::Before), ..year }, number.end));
        }
        let number = self.numeral(gap.end).filter(|number| number.quarters == 0)?;
        let is_rank = self.text.matches(number.end, "তম").is_some();
        if is_rank || number.is_words() && !self.is_year(number) || self.counts_things(number) {
            return None;
        }
        if number.digits == 4 && self.counts_next(number, calendar) {
            return None;
        }
        if calendar != Calendar::Gregorian && (self.is_common_year(number.end) || self.begins_next(number, calendar)) {
            return None;
        }
        let (era, mut end) = self.era_after(number.end, calendar);
        let short = number.digits == 2 && self.lacks_century(number.end, era);
        let fits = match number.digits {
            0 | 4 => true,
            1..=3 if era.is_some() => true,
            2 => {
                gap.has(marks::APOSTROPHE | marks::QUOTE)
                    || joined && gap.count == 1
                    || self.precedes_clock(number.end)
                    || (self.ends_here(number.end) && !gap.has(marks::DASH))
            }
            1..=3 => false,
            _ => self.accepts(whole_text::LOOSE_YEAR),
        };
        let next_sentence =
            gap.has(marks::DANDA) && !self.accepts(whole_text::LOOSE_YEAR) && self.begins_clause(number.end);
        if !fits || next_sentence {
            return None;
        }
        if gap.has(marks::OPEN) {
            end = self.text.skip_mark(end, marks::CLOSE)?;
        }
        Some((Year { short, era, ..Year::new(number.value, number.span()) }, end))
    }

    /// Whether a number after a month counts the next word and is not the year, in running text: it is not a usual year
    /// (৫ জুন ১২৫৬ মামলা), or a round one of the past (জুন ১৫০০ মামলা). In ৫ জুন ২০২৩ ঢাকায় it is the year.
    fn counts_next(self, number: Numeral, calendar: Calendar) -> bool {
        let next = self.after_space(number.end);
        if self.accepts(whole_text::LOOSE_YEAR) || next == number.end || self.text.word_end(next).is_none() {
            return false;
        }
        !is_likely(number.value, calendar) && self.look(next, kinds::DATE).is_none()
    }

    /// Whether a number after a Bangla or Hijri month, and not likely a year of that calendar, is the year of a Gregorian month and day
    /// after it: ২১ বৈশাখ, ২০২৩ মে ৪.
    fn begins_next(self, number: Numeral, calendar: Calendar) -> bool {
        let gap = self.text.gap(number.end);
        if number.digits != 4
            || is_likely(number.value, calendar)
            || !gap.only(marks::SPACE | marks::COMMA | marks::DASH)
        {
            return false;
        }
        let month = self.month_name(gap.end).filter(|(hit, _)| {
            Group::of_month(*hit, Span::of(hit.start, hit.end))
                .is_some_and(|group| group.calendar == Calendar::Gregorian)
        });
        month.is_some_and(|(_, after)| self.day_after_month(after, false).is_some())
    }

    /// Whether a comma and a time follow a number, so that it is the year of a byline: ২১ সেপ্টেম্বর ২৩, ১৬:৪৩.
    fn precedes_clock(self, number_end: usize) -> bool {
        let gap = self.text.gap(number_end);
        let hour = self.text.digits(gap.end).filter(|hour| gap.has(marks::COMMA) && hour.count <= 2);
        hour.is_some_and(|hour| self.text.is_mark_and_digit(hour.end, marks::COLON))
    }

    /// Whether a year begins a new clause, because its year word has an ending: ২০২৩ সালে.
    fn begins_clause(self, at: usize) -> bool {
        self.word_after(at, kinds::YEAR | kinds::ERA).is_some_and(|hit| hit.ending != Ending::None)
    }

    /// Whether nothing but marks follows up to the end of the text or line, so that a two-digit number must be the
    /// year.
    fn ends_here(self, at: usize) -> bool {
        let gap = self.text.gap(at);
        gap.end == self.text.0.len() || gap.has(marks::NEWLINE) && !self.accepts(whole_text::LINES)
    }

    /// Whether a two-digit year lacks its century, as in ২১/০৯/২৩ ইং and ৭১ সালে. With an era in full, as in ১৪ খ্রিস্টাব্দ, or
    /// before the common era, it is a year of the first century.
    pub(super) fn lacks_century(self, number_end: usize, era: Option<Era>) -> bool {
        match era {
            Some(Era::Before | Era::Hijri) => false,
            Some(Era::Common) => !self
                .word_after(number_end, kinds::ERA)
                .is_some_and(|hit| hit.sense == Sense::Era(Era::Common) && self.is_in_full(hit)),
            _ => true,
        }
    }

    /// Whether a number is written like a year: without a fraction word, and not as a round number in words that counts
    /// the next word: দুই হাজার পরিবার.
    pub(super) fn is_year(self, number: Numeral) -> bool {
        if !number.is_year() || !number.is_words() {
            return number.is_year();
        }
        let next = self.after_space(number.end);
        let counts = || self.text.word_end(next).is_some() && self.look(next, kinds::DATE).is_none();
        let may_count = number.ending == Ending::None && number.value.is_multiple_of(100);
        self.word(number.start, kinds::FRACTION_MODIFIER | kinds::HALVES).is_none() && !(may_count && counts())
    }

    /// A date that begins with its year: ২০২৩ সালের ২১ সেপ্টেম্বর, ১৯৭২-এর ১২ মে.
    pub(super) fn year_first(self, draft: &Draft, number: Numeral) -> Option<DatePart> {
        if !self.is_year(number) {
            return None;
        }
        if let Some(years) = self.year_span(number) {
            if draft.has_group() {
                return None;
            }
            return Some(self.month_of_fiscal(years).map_or(DatePart::Years(years), DatePart::Date));
        }
        self.dated_year(draft, number).map(DatePart::Date)
    }

    /// A year, and the month and day that follow it.
    pub(super) fn dated_year(self, draft: &Draft, number: Numeral) -> Option<Dated> {
        let words = self.year_words(number);
        let year = Year { era: words.era, ..Year::new(number.value, number.span()) };
        if self.is_before(words.end, kinds::DECADE) {
            return None;
        }
        let gap = self.text.gap(words.end);
        if gap.only(marks::SPACE | marks::COMMA | marks::DASH)
            && let Some((mut group, weekday)) = self.month_after_year(gap.end)
            && (words.is_marked || self.stands_alone(number, &group))
        {
            // A year of the common era does not belong to a Bangla or Hijri month.
            if words.era == Some(Era::Common) && group.calendar != Calendar::Gregorian {
                return None;
            }
            group.year = Some(Year { era: fit_era(words.era, group.calendar), ..year });
            group.span.start = number.start;
            return Some((group, weekday));
        }
        if words.era.is_none() && words.is_marked && self.is_inflected_year(number, words.end) {
            let year = Group::of_year(Calendar::Gregorian, year, Span::of(number.start, words.end));
            return (!draft.has_month_of_other()).then_some((year, None));
        }
        // বাংলা alone is the country or the language as often as the era.
        let doubtful = words.era == Some(Era::Bangla)
            && !self.accepts(whole_text::LOOSE_ERA)
            && self.text.0.get(number.end..words.end).is_some_and(|words| words.trim() == "বাংলা");
        let era = words.era.filter(|_| words.is_marked && !doubtful)?;
        let calendar = Calendar::of(era);
        if calendar == Calendar::Gregorian && draft.has_month_of_other() {
            return None;
        }
        Some((Group::of_year(calendar, year, Span::of(number.start, words.end)), None))
    }

    /// Whether a likely year has a case ending after a hyphen or an apostrophe, in running text, and does not count the
    /// next word: ২০২৬-এর নির্বাচন, but not ২০২৬-এর বেশি.
    fn is_inflected_year(self, number: Numeral, end: usize) -> bool {
        let is_likely = (1800..2100).contains(&number.value) && !number.value.is_multiple_of(100);
        let attached = self.text.skip_attaching(number.end).is_some() && number.digits == 4;
        let counts = || {
            let next = self.after_space(end);
            ["বেশি", "কম", "অধিক", "ঊর্ধ্ব"].iter().any(|word| self.text.matches(next, word).is_some())
                || self.look(next, kinds::COUNTED | kinds::TIME_UNIT | kinds::DECADE).is_some()
        };
        let is_part = self.text.is_mark_before(number.start, marks::DASH | marks::SLASH | marks::DOT);
        is_likely && attached && !self.accepts(whole_text::LOOSE_ERA) && !is_part && !counts()
    }

    /// Whether a number without a year word is the year of the month and day after it: 2023 সেপ্টেম্বর 21. Before a day it
    /// may be any number, such as that of a flight: ১৪৭২ তিন আগস্ট.
    fn stands_alone(self, number: Numeral, group: &Group) -> bool {
        match (group.day, group.month) {
            (Some((_, day)), Some((_, month))) => {
                !number.is_words() && (self.accepts(whole_text::ANY_ORDER) || month.start < day.start)
            }
            _ => false,
        }
    }

    /// The year word, era or genitive that marks a number before a month as a year.
    pub(super) fn year_words(self, number: Numeral) -> YearWords {
        let found = |era, end| YearWords { era, end, is_marked: true };
        if number.is_words() && number.ending == Ending::Genitive {
            return found(None, number.end);
        }
        let attached = self.text.skip_attaching(number.end);
        for at in [Some(number.end), attached, Some(self.after_space(number.end))].into_iter().flatten() {
            let wanted = kinds::YEAR | kinds::ERA | kinds::CASE | kinds::DAY_SUFFIX;
            let Some(hit) = self.word(at, wanted) else { continue };
            return match hit.sense {
                Sense::Case => found(None, hit.end),
                // ২০২০-এ ৮ মার্চ
                Sense::DaySuffix if number.digits == 4 && self.text.matches(hit.start, "এ") == Some(hit.end) => {
                    found(None, hit.end)
                }
                Sense::DaySuffix => continue,
                // ২০১৩ খ্রিস্টাব্দ সালের
                Sense::Era(era) => {
                    found(Some(era), self.word_after(hit.end, kinds::YEAR).map_or(hit.end, |more| more.end))
                }
                _ => found(Some(Era::Unsaid), hit.end),
            };
        }
        YearWords { era: None, end: number.end, is_marked: false }
    }

    /// A day and month, or a month, or a month and day, without a year of their own.
    pub(super) fn month_after_year(self, at: usize) -> Option<Dated> {
        if let Some(day) = self.named_day(at) {
            let dated = self.day_then_month(day, day.1.end);
            return dated.and_then(|dated| self.without_year(dated));
        }
        if let Some(day) = self.numeral(at) {
            let ranged = || self.day_of_range(day).map(|group| (group, None));
            let dated = self.day_first(day).or_else(|| self.last_of_list(day)).or_else(ranged);
            return dated.and_then(|dated| self.without_year(dated));
        }
        let (hit, after) = self.month_name(at)?;
        let word = self.word_after(after, kinds::MONTH_WORD);
        let genitive = word.map_or(hit.ending, |word| word.ending) == Ending::Genitive;
        let after = word.map_or(after, |word| word.end);
        let mut group = Group::of_month(hit, Span::of(at, after))?;
        if let Some((day, end)) = self.day_after_month(after, genitive) {
            group.day = Some(day);
            group.span.end = self.word_after(end, kinds::DATE_WORD).map_or(end, |word| word.end);
        }
        Some((group, None))
    }

    /// A date whose year is already written, without the number after it, which counts the next word: ১৯৭১ সালের ২০ মে
    /// ২০০০ মানুষ.
    pub(super) fn without_year(self, (group, weekday): Dated) -> Option<Dated> {
        let Some(year) = group.year else { return Some((group, weekday)) };
        let (_, month) = group.month.filter(|_| year.era.is_none() && !year.short)?;
        let next = self.after_space(year.span.end);
        let counts = month.end < year.span.start && next > year.span.end && self.text.word_end(next).is_some();
        let span = Span::of(group.span.start, month.end.max(group.day.map_or(0, |(_, day)| day.end)));
        counts.then_some((Group { year: None, span, ..group }, None))
    }

    /// A year of fewer than four digits, marked by its era or year word: ৩২২ খ্রিস্টপূর্বাব্দ.
    pub(super) fn small_year(self, draft: &Draft, number: Numeral) -> Option<DatePart> {
        if number.is_words() || number.digits > 3 {
            return None;
        }
        // ৬১০ সালে
        let of_centuries = number.digits == 3 && !self.is_tail_of_number(number.start);
        if let Some(word) = self.word_after(number.end, kinds::YEAR).filter(|_| of_centuries && !draft.has_group())
            && matches!(word.ending, Ending::Locative | Ending::Genitive)
        {
            let year = Year { era: Some(Era::Unsaid), ..Year::new(number.value, number.span()) };
            let group = Group::of_year(Calendar::Gregorian, year, Span::of(number.start, word.end));
            return Some(DatePart::Date((group, None)));
        }
        let hit = self.word_after(number.end, kinds::ERA)?;
        let Sense::Era(era @ (Era::Common | Era::Before)) = hit.sense else { return None };
        if era == Era::Common && !self.is_in_full(hit) {
            return None;
        }
        // A smaller number may be the day of that month.
        if number.digits == 3 && draft.has_month_of_other() {
            return None;
        }
        let year = Year { era: Some(era), ..Year::new(number.value, number.span()) };
        let group = Group::of_year(Calendar::Gregorian, year, Span::of(number.start, hit.end));
        Some(DatePart::Date((group, None)))
    }

    /// The start and end of the brackets around a date with the year after them: (১৭ সেপ্টেম্বর) ২০২৩.
    pub(super) fn year_after_bracket(self, draft: &Draft, end: usize) -> Option<(usize, usize)> {
        let close = self.text.skip_mark(end, marks::CLOSE)?;
        let start = self.text.char_before(draft.start).map_or(0, |open| draft.start - open.len_utf8());
        let gap = self.text.gap(close);
        let number = self.numeral(gap.end).filter(|_| gap.marks != 0 && gap.only(marks::SPACE | marks::COMMA))?;
        let opens = self.text.is_mark(start, marks::OPEN) && start < draft.start;
        (opens && self.late_year(draft, number).is_some()).then_some((start, close))
    }

    /// A year that follows the time or the closing bracket of its date: ৮ মার্চ সকাল ১০টা, ২০২০; (১৭ সেপ্টেম্বর) ২০২৩.
    pub(super) fn late_year(self, draft: &Draft, number: Numeral) -> Option<DatePart> {
        let group = draft.group()?;
        let before = self.text.0.get(..number.start).unwrap_or_default();
        let bracket = before.trim_end_matches(|c| is_space(c) || c == ',').len();
        let apart = draft.clock.is_some() || self.text.is_mark_before(bracket, marks::CLOSE);
        // Beside dates of two calendars it may be the year of either.
        let one = [draft.gregorian, draft.bangla, draft.hijri].iter().flatten().count() == 1;
        let open = one && group.day.is_some() && group.month.is_some() && group.year.is_none() && apart;
        if !open || number.digits != 4 || !(1000..3000).contains(&number.value) || self.counts_things(number) {
            return None;
        }
        let (era, end) = self.era_after(number.end, group.calendar);
        // The number may count the word after it.
        let next = self.after_space(end);
        let counts = era.is_none() && self.text.word_end(next).is_some() && self.look(next, kinds::DATE).is_none();
        if counts || self.begins_clause(number.end) {
            return None;
        }
        let year = Year { era, ..Year::new(number.value, number.span()) };
        Some(DatePart::Late(Group { year: Some(year), ..*group }, end))
    }

    /// A year without its century before a month: '৭১-এর মার্চ, একাত্তরের ২৫ মার্চ.
    pub(super) fn short_year_first(self, _: &Draft, number: Numeral) -> Option<DatePart> {
        if !(number.digits == 2 || number.is_words() && (10..100).contains(&number.value)) {
            return None;
        }
        let words = self.year_words(number);
        let space = self.text.gap(words.end);
        if !words.is_marked || !space.only(marks::SPACE) {
            return None;
        }
        let (mut group, weekday) = self.month_after_year(space.end)?;
        // Without an apostrophe ৭১-এর may be any number, unless a day follows.
        if group.day.is_none() && !self.text.is_mark_before(number.start, marks::APOSTROPHE) {
            return None;
        }
        let era = fit_era(words.era, group.calendar);
        group.year = Some(Year { short: true, era, ..Year::new(number.value, number.span()) });
        group.span.start = number.start;
        Some(DatePart::Date((group, weekday)))
    }
}

/// The era of a year with সাল or সন, which depends on the calendar of the month.
const fn fit_era(era: Option<Era>, calendar: Calendar) -> Option<Era> {
    match calendar {
        Calendar::Gregorian => era,
        Calendar::Bangla if matches!(era, Some(Era::Bangla)) => era,
        Calendar::Bangla => Some(Era::Unsaid),
        Calendar::Hijri => Some(Era::Hijri),
    }
}
