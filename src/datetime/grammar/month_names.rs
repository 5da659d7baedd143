//! Grammar of dates with the name of a month, in any order: ২১ সেপ্টেম্বর ২০২৩, ডিসেম্বর ২৩, ২০২২, নভেম্বরের সাত তারিখ.

use super::draft::{Dated, Numeral};
use super::number_first::is_open_for_day;
use super::{Calendar, Draft, ErrorKind, Grammar, Group, Notation, Span, Year, whole_text};
use crate::text::cursor::digit;
use crate::text::punctuation::marks;
use crate::words::kinds::{self, Kinds};
use crate::words::{Ending, Hit, Sense};

impl Grammar<'_> {
    /// The offset after a day and its suffix, if it has one: ২১শে, ১০-ই, ২৩ শে.
    pub(super) fn after_day(self, day: Numeral) -> usize {
        if day.is_words() {
            return day.end;
        }
        [Some(day.end), Some(self.after_space(day.end)), self.text.skip_attaching(day.end)]
            .into_iter()
            .flatten()
            .find_map(|at| self.word(at, kinds::DAY_SUFFIX))
            .map_or(day.end, |hit| hit.end)
    }

    /// The month name at `at`, and the offset after it and its abbreviation mark.
    pub(super) fn month_name(self, at: usize) -> Option<(Hit, usize)> {
        let hit = self.word(at, kinds::ANY_MONTH)?;
        let first = self.text.char_at(at)?;
        let latin = first.is_ascii();
        // "may" and "march" are English verbs.
        if latin && !self.accepts(whole_text::LOWER_CASE) {
            let of = self.text.0.get(..at).is_some_and(|before| before.ends_with("of "));
            if first.is_ascii_lowercase() || of {
                return None;
            }
        }
        let mark = self.text.skip_mark(hit.end, marks::DOT | marks::VISARGA);
        if matches!(hit.sense, Sense::MonthShort(_)) || latin {
            return Some((hit, mark.unwrap_or(hit.end)));
        }
        // Before টন, মেঃ and মে. are the metric ton.
        if hit.sense == Sense::Month(5) && hit.ending == Ending::None {
            let visarga = self.text.is_mark(hit.end, marks::VISARGA);
            let counted = |at: usize| self.is_before(at, kinds::COUNTED);
            if visarga || mark.is_some_and(counted) || self.text.matches(self.after_space(hit.end), "টন").is_some()
            {
                return None;
            }
        }
        Some((hit, hit.end))
    }

    /// Day, month and, if it follows, the year.
    pub(super) fn day_first(self, day: Numeral) -> Option<Dated> {
        // In running text a larger number is not the day, such as a flight number before আগস্টের তিন তারিখ.
        let too_large = day.value > 32 && (day.is_words() || !self.accepts(whole_text::LARGE_DAY));
        if !day.is_small() || too_large || day.quarters != 0 || !day.has_day_ending() {
            return None;
        }
        self.day_then_month((day.value, day.span()), self.after_day(day))
    }

    pub(super) fn day_then_month(self, day: (u32, Span), after_day: usize) -> Option<Dated> {
        let gap = self.text.gap(after_day);
        if !gap.only(marks::SPACE | marks::COMMA | marks::PARTS_DATE) || gap.count > 1 {
            return None;
        }
        // সেপ্টেম্বর ২০ - অক্টোবর ৫ is a range.
        if gap.has(marks::DASH) && gap.has(marks::SPACE) {
            return None;
        }
        // মার্চ ১০, জুন ৩০
        if gap.has(marks::COMMA)
            && !self.accepts(whole_text::LOOSE_DAY)
            && self.word_before(day.1.start, kinds::MONTH_NAME).is_some()
        {
            return None;
        }
        let Some((hit, after_month)) = self.month_name(gap.end) else {
            if let Some(end) = self.text.word_end(gap.end) {
                self.note_failure(ErrorKind::UnknownMonth, gap.end, end);
            }
            return None;
        };
        let mut group = Group::of_month(hit, Span::of(day.1.start, after_month))?;
        group.day = Some(day);
        if hit.ending == Ending::Genitive {
            // Not the last word of a flight number before আগস্টের তিন তারিখে.
            if !self.accepts(whole_text::LOOSE_DAY) {
                return self.day_after_month(after_month, true).is_none().then_some((group, None));
            }
            // ২১ ফেব্রুয়ারির ২০২৩
            let year = self.year_here(after_month, group.calendar, false).filter(|(year, _)| !year.short);
            if let Some((year, end)) = year {
                (group.year, group.span.end) = (Some(year), end);
            }
            return Some((group, None));
        }
        if self.counts_in(hit.ending, after_month) {
            return Some((group, None));
        }
        let joined = gap.has(marks::PARTS_DATE) && !gap.has(marks::SPACE);
        Some(self.with_year_after(group, after_month, joined))
    }

    /// Adds the year that follows at `at`, and the weekday before it.
    fn with_year_after(self, mut group: Group, at: usize, joined: bool) -> Dated {
        let Some(found) = self.year_after(at, group.calendar, joined) else { return (group, None) };
        group.year = Some(found.year);
        group.span.end = found.end;
        (group, found.weekday)
    }

    /// Whether the number counts things, is an hour, or continues as a longer number.
    pub(super) fn counts_things(self, number: Numeral) -> bool {
        const COUNTS: Kinds = kinds::COUNTED | kinds::HOUR | kinds::TIME_UNIT | kinds::THOUSAND | kinds::HUNDRED;
        if matches!(number.ending, Ending::Counted | Ending::Hour(_)) {
            return true;
        }
        // দুই হাজার টাকা, ২০০০ টাকা, but ৫ জুলাই ২০২৪ দিনটি
        // জুন ২০২৫ মাসের does not count months.
        let is_day = |hit: &Hit| {
            let kind = kinds::of(hit.sense);
            let clitic = hit.ending == Ending::Clitic && kind & kinds::TIME_UNIT != 0;
            number.digits == 4 && (clitic || kind & kinds::MONTHS != 0)
        };
        if self.word_after(number.end, COUNTS).is_some_and(|hit| !is_day(&hit)) {
            return true;
        }
        if number.is_words() {
            return false;
        }
        match self.text.char_at(number.end) {
            Some('%' | '৳' | '$') => return true,
            // A comma without a space groups digits, but not four of them, as in জুলাই ১০,২০২৪.
            Some(',') if number.digits < 4 => {
                let next = self.text.digits(number.end + 1);
                if next.is_some_and(|next| next.count != 4) {
                    return true;
                }
            }
            _ => {}
        }
        if self.text.is_mark_and_digit(number.end, marks::DOT | marks::COLONS) {
            return true;
        }
        // With a colon it is a time.
        let gap = self.text.gap(number.end);
        let colon = gap.has(marks::COLON) && gap.only(marks::SPACE | marks::COLONS);
        colon && number.digits <= 2 && self.text.is_digit(gap.end)
    }

    /// A part that begins with the name of a month or a day word such as পহেলা.
    pub(super) fn name_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        if let Sense::Day(day) = hit.sense {
            let day = (u32::from(day), Span::of(hit.start, hit.end));
            let lone = || Some((self.day_of_month(day, hit.end).filter(|_| is_open_for_day(draft))?, None));
            let dated = self.day_then_month(day, hit.end).or_else(lone)?;
            return draft.take_group(dated);
        }
        let (hit, after) = self.month_name(hit.start)?;
        let month_word = self.word_after(after, kinds::MONTH_WORD);
        let after = month_word.map_or(after, |word| word.end);
        // মে এর ৫ তারিখ
        let case = self.word_after(after, kinds::CASE).filter(|_| month_word.is_none());
        let dated = case.filter(|case| self.day_after_month(case.end, true).is_some());
        let after = dated.map_or(after, |case| case.end);
        let ending = month_word.map_or(hit.ending, |word| word.ending);
        let genitive = dated.is_some() || ending == Ending::Genitive;
        let mut group = Group::of_month(hit, Span::of(hit.start, after))?;
        group.has_month_word =
            month_word.is_some_and(|word| matches!(word.ending, Ending::Locative | Ending::Genitive));
        if let Some((day, end)) = self.day_after_month(after, genitive) {
            return draft.take_group(self.month_and_day(draft, group, day, (after, end), genitive));
        }
        if !genitive
            && !self.counts_in(ending, after)
            && let Some((year, end)) = self.year_here(after, group.calendar, false)
            && self.is_year_of_month(year, (hit.start, after))
        {
            group.year = Some(year);
            // জুন-২০২৩ মাসের
            let word = self.word_after(end, kinds::MONTH_WORD).filter(|_| self.accepts(whole_text::LOOSE_YEAR));
            group.span.end = word.map_or(end, |word| word.end);
        }
        draft.take_group((group, None))
    }

    /// A month and the day after it: ডিসেম্বর ২৩, ২০২২ and নভেম্বরের সাত তারিখ. In running text the day of ডিসেম্বর ২৩ is dropped,
    /// unless a year, a label, a weekday or a range supports it.
    fn month_and_day(
        self,
        draft: &Draft,
        month: Group,
        day: (u32, Span),
        (after_month, after_number): (usize, usize),
        genitive: bool,
    ) -> Dated {
        let dated = self.word_after(after_number, kinds::DATE_WORD);
        let after_day = dated.map_or(after_number, |word| word.end);
        let group = Group { day: Some(day), span: Span::of(month.span.start, after_day), ..month };
        let (group, weekday) = self.with_year_after(group, after_day, false);
        if group.year.is_some() {
            return (group, weekday);
        }
        if dated.is_some() || genitive || self.is_listed_month(month.span.start, after_day) {
            return (Group { notation: Notation::Named, ..group }, weekday);
        }
        let is_range =
            self.joint(after_day).is_some_and(|at| self.text.is_digit(at) || self.word(at, kinds::ANY_MONTH).is_some());
        let is_sure = self.accepts(whole_text::LOOSE_DAY) || is_range || draft.has_day() || draft.label.is_some();
        if is_sure {
            (Group { notation: Notation::MonthFirst, ..group }, weekday)
        } else {
            let span = Span::of(month.span.start, after_month);
            (Group { day: None, notation: Notation::MonthFirst, span, ..group }, weekday)
        }
    }

    /// Whether a month and the day after it are an item of a list: মার্চ ১০, জুন ৩০ ও সেপ্টেম্বর ৩০.
    fn is_listed_month(self, month: usize, after_day: usize) -> bool {
        let day_of = |month: usize| {
            let (_, after) = self.month_name(month)?;
            self.day_after_month(after, false)
        };
        if self.after_item(after_day).and_then(|(next, _)| day_of(next)).is_some() {
            return true;
        }
        let and = self.word_before(month, kinds::AND);
        let comma = || {
            let before = self.text.0.get(..self.text.before_spaces(month))?;
            before.strip_suffix(',').map(str::len)
        };
        let Some(end) = and.map(|and| self.text.before_spaces(and.start)).or_else(comma) else { return false };
        let is_digit = |c: char| digit(c).is_some();
        let before = self.text.0.get(..end).unwrap_or_default().trim_end_matches(is_digit);
        before.len() < end && self.word_before(before.len(), kinds::MONTH_NAME).is_some()
    }

    /// Whether a number after a month in the locative counts something, in running text: জুলাইয়ে ১৯৮৫ পয়েন্ট. In জুনে (২০২৬)
    /// it is the year.
    fn counts_in(self, ending: Ending, after_month: usize) -> bool {
        ending == Ending::Locative
            && !self.accepts(whole_text::LOOSE_YEAR)
            && self.text.gap(after_month).only(marks::SPACE)
    }

    /// Whether a year directly after a month belongs to it: four digits, or two after an apostrophe; not after a mark
    /// that may end a sentence.
    fn is_year_of_month(self, year: Year, (month, after_month): (usize, usize)) -> bool {
        let gap = self.text.gap(after_month);
        // জানুয়ারি/২০২৩, but not the number of a file: স্মারক/জুন/২০২৩
        let slashed = || {
            let is_part = self.text.is_mark_before(month, marks::SLASH | marks::DASH | marks::DOT);
            let goes_on = self.text.gap(year.span.end).has(marks::SLASH | marks::DASH);
            !gap.has(marks::SPACE) && (1900..2100).contains(&year.value) && !is_part && !goes_on
        };
        let is_mark = gap.has(marks::DANDA | marks::DOT) || gap.has(marks::SLASH) && !slashed();
        if is_mark && !self.accepts(whole_text::LOOSE_YEAR) {
            return false;
        }
        !year.short || gap.has(marks::APOSTROPHE)
    }

    /// The day after a month's name, as in ডিসেম্বর ২৩ or নভেম্বরের সাত তারিখ, and where it ends.
    pub(super) fn day_after_month(self, at: usize, genitive: bool) -> Option<((u32, Span), usize)> {
        let gap = self.text.gap(at);
        if !gap.only(marks::SPACE | marks::DASH | marks::COMMA) || gap.count > 1 {
            return None;
        }
        let day = self.numeral(gap.end).filter(Numeral::is_day)?;
        // জুলাই ১০ পিএম
        if self.counts_things(day) || self.is_before(day.end, kinds::MERIDIEM) {
            return None;
        }
        let end = self.after_day(day);
        // The number may begin the next date: ৫ জুন ১০ জুলাই.
        let next = self.text.gap(end);
        if next.only(marks::SPACE | marks::SLASH | marks::DOT) && self.word(next.end, kinds::ANY_MONTH).is_some() {
            return None;
        }
        if next.has(marks::SLASH) && self.text.is_digit(next.end) {
            return None;
        }
        if (genitive || day.is_words()) && !self.is_before(end, kinds::DATE_WORD) {
            let year = || self.year_here(end, Calendar::Gregorian, false).is_some_and(|(year, _)| !year.short);
            if genitive || !year() {
                return None;
            }
        }
        Some(((day.value, day.span()), end))
    }

    /// A day alone before থেকে or a dash and a day with its month: ২০–২৫ সেপ্টেম্বর.
    pub(super) fn day_of_range(self, day: Numeral) -> Option<Group> {
        if !day.is_day() {
            return None;
        }
        let end = self.after_day(day);
        let second = self.numeral(self.joint(end)?)?;
        let group = match self.day_first(second) {
            Some((group, _)) => group,
            None => {
                self.day_of_month((second.value, second.span()), self.after_day(second)).filter(|_| second.is_day())?
            }
        };
        let notation = if group.month.is_none() { Notation::LoneDay } else { Notation::DayOnly };
        let group = Group::new(group.calendar, notation, Span::of(day.start, end));
        Some(Group { day: Some((day.value, day.span())), ..group })
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use crate::datetime::{Parser, Value};
    use crate::number::{ordinal, parse};
    use crate::text::trie::spellings;
    use crate::words::{Endings, Sense, rows};

    /// The day of a date that begins with the word, and the number that the word is alone.
    fn readings(day: &str) -> (Option<u64>, Option<u64>) {
        let read = match Parser::new().parse(&format!("{day} জুলাই ২০২৩")) {
            Ok(Value::Date(date)) => Some(u64::from(date.day())),
            _ => None,
        };
        let number = ordinal::parse(day).or_else(|_| parse(day)).ok();
        (read, number)
    }

    #[test]
    fn each_spelling_is_the_day_that_it_is_the_number_of() {
        let mut days = [0_u32; 32];
        for row in rows() {
            let value = match row.sense {
                Sense::Cardinal(value @ 1..=31) | Sense::Day(value) => value,
                Sense::Score => 20,
                _ => continue,
            };
            // দু, ছ, ন and বার are numbers only with a word after them, and none takes the suffix of পাঁচই.
            let is_alone = !matches!(row.endings, Endings::Short | Endings::OrdinalOnly);
            let ending = match value {
                _ if matches!(row.sense, Sense::Day(_)) || row.endings == Endings::Short || value < 5 => None,
                5..=18 => Some("ই"),
                _ => Some("\u{9C7}"),
            };
            if row.endings == Endings::Short && value > 4 {
                assert_eq!(readings(&format!("{}ই", row.word)), (None, None), "{}", row.word);
            }
            for ending in [is_alone.then_some(""), ending].into_iter().flatten() {
                for word in spellings(row.word) {
                    let day = format!("{word}{ending}");
                    let expected = Some(u64::from(value));
                    assert_eq!(readings(&day), (expected, expected), "{day}");
                    days[usize::from(value)] += 1;
                }
            }
        }
        assert!(days[1..].iter().all(|&spellings| spellings > 0), "{days:?}");
    }
}
