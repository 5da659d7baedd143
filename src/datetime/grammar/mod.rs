//! The grammar of dates and times: reads tokens into the parts of a date, in any order.
//!
//! ```text
//! expression = draft (joint draft until?)?        joint  = dash | (থেকে | হতে | to)
//! draft      = label* part (gap part)*            each part at most once; the gap is punctuation on one line, or brackets
//! part       = clock | group | weekday | era | relative | length | years | filler
//!
//! clock      = period? hour minutes? meridiem? offset?
//! hour       = numeral (টা | টায় | টার | ঘটিকা)?
//! minutes    = ':' 99 (':' 99)? | '.' 99 | (বেজে | বাজতে)? numeral মিনিট (numeral সেকেন্ড)? (বাকি)?
//!
//! group      = numeric | day month year? | month day? year? | year month day? | year era | era year
//! numeric    = 99 mark 99 mark 9999 | 9999 mark 99 mark 99 | 99/99 | 99/9999 | 9999-99
//! day        = numeral (লা | রা | ঠা | ই | শে)? | পহেলা | … | প্রথম | …
//! year       = (9999 | '’' 99 | numeral) era*     era    = সাল | খ্রি. | বঙ্গাব্দ | …
//! list       = day (',' day)* (ও | এবং) day month year?
//!
//! relative   = আজ | গতকাল | (গত | আগামী | এই) (weekday | group | সপ্তাহ | মাস | বছর)
//! length     = (numeral unit)+ (আগে | পরে) | unit numeral-েক (আগে | পরে)
//! years      = 9999-9999 | 9999-99 (অর্থবছর | সেশন)? | অর্থবছর 9999-99
//! numeral    as `number::numeral` reads it: digits, or words up to 9999, with an ending
//! ```
//!
//! A [`Draft`] collects the parts as written. `resolve` checks them against each other afterwards, and in running text
//! `find::credible` refuses false positives. [`whole_text`] lists the forms that are accepted only where the whole text is
//! a date. [`Grammar::note_failure`] keeps the furthest place where a reading fails, which becomes the error.

mod clocks;
mod draft;
mod eras;
mod lists;
mod month_names;
mod number_first;
mod numeric;
mod ordinals;
mod ranges;
mod relative;
mod whole_text;
mod years;

pub(super) use draft::{
    Calendar, ClockTime, Draft, Expression, Group, HourMark, Notation, Placed, Roughly, Shift, Span, Target, Year,
    YearKind, YearSpan,
};

#[cfg(feature = "find")]
pub(super) use lists::MOST_DAYS;

use super::error::ErrorKind;
use super::tokens::Tokens;
use crate::number::numeral::numeral;
use crate::text::cursor::{Gap, Text, continues_word};
use crate::text::punctuation::marks;
use crate::words::kinds::{self, Kinds};
use crate::words::{Ending, Era, Hit, Label, Sense, TimeUnit};
use draft::{Numeral, weekday_of};
use whole_text::Forms;

/// The grammar over one text; each rule takes an offset and returns where its match ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grammar<'t> {
    pub text: Text<'t>,
    tokens: &'t Tokens<'t>,
    /// The forms of a whole text that are accepted.
    forms: Forms,
    /// Whether a number with টা is an hour, because the range starts with one.
    after_hour: bool,
    /// Whether this is the end of a range: a date after another dash does not belong to it.
    is_range_end: bool,
    /// Whether a bracket may open within a date.
    may_open: bool,
}

/// An upper bound for the parts of a date.
const MOST_PARTS: usize = 24;

/// Marks that may stand between two parts of a date on one line.
const BETWEEN: u16 =
    marks::SPACE | marks::COMMA | marks::PIPE | marks::DASH | marks::SLASH | marks::OPEN | marks::BULLET | marks::DOT;

impl<'t> Grammar<'t> {
    /// A parser of a text that is one date or time.
    pub(super) const fn for_whole_text(tokens: &'t Tokens<'t>) -> Self {
        Self {
            text: tokens.text,
            tokens,
            forms: whole_text::ALL,
            after_hour: false,
            is_range_end: false,
            may_open: true,
        }
    }

    /// A parser of dates among other words.
    #[cfg_attr(not(feature = "find"), allow(dead_code, reason = "only running text is searched"))]
    pub(super) const fn for_running_text(tokens: &'t Tokens<'t>) -> Self {
        Self { forms: whole_text::NONE, ..Self::for_whole_text(tokens) }
    }

    /// Whether the whole text must be one date or time.
    fn is_whole_text(self) -> bool {
        self.forms == whole_text::ALL
    }

    /// Whether a form of a whole text is accepted.
    const fn accepts(self, form: Forms) -> bool {
        self.forms & form != 0
    }

    /// Keeps a failure at a place, if it is the furthest so far.
    fn note_failure(self, kind: ErrorKind, start: usize, end: usize) {
        self.tokens.note_failure(kind, start, end);
    }

    /// The longest word of these kinds at `at`, unless other letters follow it directly.
    #[inline]
    fn word(self, at: usize, wanted: Kinds) -> Option<Hit> {
        self.look(at, wanted).filter(|hit| !hit.is_glued)
    }

    /// The longest word of these kinds at `at`, even if other letters follow it directly.
    #[inline]
    pub(super) fn look(self, at: usize, wanted: Kinds) -> Option<Hit> {
        self.tokens.look(at, wanted)
    }

    /// The number at `at`.
    fn numeral(self, at: usize) -> Option<Numeral> {
        numeral(self.text, at, |at, wanted| self.word(at, wanted))
    }

    /// The word that ends at `at` or before the spaces there.
    fn word_before(self, at: usize, wanted: Kinds) -> Option<Hit> {
        self.look_back(self.text.before_spaces(at), wanted).filter(|hit| !hit.is_glued)
    }

    /// The word that ends at `end`, even if other letters follow it directly.
    pub(super) fn look_back(self, end: usize, wanted: Kinds) -> Option<Hit> {
        self.look(self.text.word_start(end)?, wanted).filter(|hit| hit.end == end)
    }

    /// The word at `at` or after a space.
    fn word_after(self, at: usize, wanted: Kinds) -> Option<Hit> {
        self.word(self.after_space(at), wanted)
    }

    /// The offset after a separate এর that follows a word ending at `at`, or `at`: দুপুর এর আড়াইটা.
    pub(super) fn past_case(self, at: usize) -> usize {
        self.word_after(at, kinds::CASE).map_or(at, |case| case.end)
    }

    /// Whether a word of these kinds stands at `at` or after a space.
    fn is_before(self, at: usize, wanted: Kinds) -> bool {
        self.word_after(at, wanted).is_some()
    }

    /// `at`, or the end of the spaces there.
    fn after_space(self, at: usize) -> usize {
        let gap = self.text.gap(at);
        if gap.only(marks::SPACE) { gap.end } else { at }
    }

    /// Collects the parts of one date or time from `at` on.
    pub(super) fn draft(self, at: usize) -> Option<Draft> {
        let mut draft = Draft::new(at);
        let mut pos = at;
        let mut open = 0_u8;
        let mut gap = Gap::none(at);
        for _ in 0..MOST_PARTS {
            let (had_core, had_night) = (draft.has_core(), draft.has_night());
            draft.filler = false;
            let apart = had_core && gap.has(marks::DASH | marks::PIPE | marks::BULLET | marks::SLASH);
            let before = had_core.then_some(draft);
            let Some(end) = self.part(&mut draft, pos) else { break };
            let is_separate =
                |before: &Draft| apart && self.begins_another(before, &draft) || self.is_other_date(before, &draft);
            if let Some(before) = before.filter(is_separate) {
                draft = before;
                break;
            }
            draft.dashed |= apart && gap.has(marks::DASH) && draft.gregorian.is_some() && draft.bangla.is_some();
            // দিবাগত belongs to the time after it.
            if !had_core && !had_night && (draft.has_core() || draft.has_night()) {
                draft.start = pos;
            }
            if draft.has_core() && !draft.filler {
                draft.end = end;
                if draft.roughly == Roughly::Next {
                    draft.roughly = Roughly::Yes;
                }
            }
            open = open.saturating_add(u8::from(had_core && gap.has(marks::OPEN)));
            let (mut after, closed) = self.close(end, open);
            open -= closed;
            if let Some((start, at)) = self.year_after_bracket(&draft, after).filter(|_| open == 0 && closed == 0) {
                (draft.start, after) = (start, at);
            }
            if closed > 0 && draft.has_core() {
                draft.end = after;
            }
            // ISO 8601 puts a T between date and time.
            let iso = self.text.skip_one(after, |c| matches!(c, 'T' | 't')).filter(|&at| self.text.is_digit(at));
            let time = iso.filter(|_| draft.gregorian.is_some()).or_else(|| self.time_after_date(&draft, after));
            if let Some(at) = time {
                gap = Gap::none(at);
                pos = at;
                continue;
            }
            gap = self.text.gap(after);
            if !self.joins(&draft, gap) {
                break;
            }
            pos = gap.end;
        }
        draft.has_core().then_some(draft)
    }

    /// Whether the part after a dash or bar begins another date: মধ্যরাতে, আজ, or a date without a year.
    fn begins_another(self, before: &Draft, after: &Draft) -> bool {
        let yearless = |old: Option<Group>, new: Option<Group>| {
            old.is_none()
                && new.is_some_and(|group| {
                    (group.year.is_none() || self.is_range_end) && !self.accepts(whole_text::DASHED)
                })
        };
        (before.period.is_none() && after.period.is_some())
            || (before.today.is_none() && after.today.is_some() && !self.accepts(whole_text::DASHED))
            || yearless(before.gregorian, after.gregorian)
            || yearless(before.bangla, after.bangla)
            || yearless(before.hijri, after.hijri)
    }

    /// Whether the part just read does not belong to the draft: a date of another calendar after a month alone (বৈশাখ, ১০
    /// জুলাই ২০২৪), or the bare name of a month, often a person, after a date or time (১৭ ডিসেম্বর ২০২৫ কার্তিক, আজ জুলাই).
    fn is_other_date(self, before: &Draft, after: &Draft) -> bool {
        let groups = |draft: &Draft| [draft.gregorian, draft.bangla, draft.hijri].into_iter().flatten();
        let is_bare = |group: &Group| group.day.is_none() && group.month.is_some() && group.year.is_none();
        let months = |draft: &Draft| groups(draft).filter(|group| group.month.is_some()).count();
        let bare = |draft: &Draft| groups(draft).filter(is_bare).count();
        let has_direction = before.target.is_some() || before.toward.is_some();
        !self.accepts(whole_text::ANY_ORDER)
            && months(after) > months(before)
            && (bare(before) > 0 || bare(after) > bare(before) && !has_direction)
    }

    /// Skips a closing bracket of the draft: the offset after it, and how many were closed, 0 or 1.
    fn close(self, at: usize, open: u8) -> (usize, u8) {
        if open == 0 {
            return (at, 0);
        }
        match self.text.skip_mark(self.text.blanks(at), marks::CLOSE) {
            Some(after) => (after, 1),
            None => (at, 0),
        }
    }

    /// Whether the part after `gap` may belong to the draft.
    fn joins(self, draft: &Draft, gap: Gap) -> bool {
        let mut allowed = BETWEEN;
        if !draft.has_group() || self.accepts(whole_text::LINES) {
            allowed |= marks::COLONS | marks::NEWLINE;
        }
        if self.accepts(whole_text::LINES) {
            allowed |= marks::DANDA | marks::CLOSE;
        }
        if !self.may_open {
            allowed &= !marks::OPEN;
        }
        if draft.has_core() {
            gap.only(allowed)
        } else {
            // A label may have its own line.
            gap.only(allowed | marks::WIDE) && gap.count <= 3
        }
    }

    /// Reads one part at `at` into the draft and returns its end.
    fn part(self, draft: &mut Draft, at: usize) -> Option<usize> {
        let whole = draft.shift.is_some() || draft.now.is_some() || draft.years.is_some();
        let target = draft.target.is_some_and(|(target, _)| target.unit != TimeUnit::Year && draft.weekday.is_none());
        if whole || target {
            return None;
        }
        if self.text.is_digit(at) {
            return self.number_part(draft, at);
        }
        let glue = draft.gregorian.is_some() && draft.weekday.is_none();
        let not = kinds::DAY_SUFFIX
            | kinds::CASE
            | kinds::HOUR
            | kinds::MONTH_WORD
            | if draft.has_core() { kinds::LABEL } else { kinds::DATE_WORD };
        let Some(hit) = self.look(at, (kinds::DATE | kinds::RANK) & !not).filter(|hit| !hit.is_glued || glue) else {
            self.expect_month(at);
            return None;
        };
        self.word_part(draft, hit)
    }

    /// Notes a failure for an unknown word before a number: it may be a misspelt month.
    fn expect_month(self, at: usize) {
        if let Some(end) = self.text.word_end(at)
            && self.text.is_digit(self.text.gap(end).end)
        {
            self.note_failure(ErrorKind::UnknownMonth, at, end);
        }
    }

    /// A part that begins with a word.
    fn word_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let span = Span::of(hit.start, hit.end);
        match hit.sense {
            Sense::Label(label) if !draft.has_core() => {
                if draft.label.is_none() || label != Label::Dated {
                    draft.label = Some((label, span));
                }
                Some(hit.end)
            }
            Sense::Weekday(_) | Sense::WeekdayShort(_) => self.weekday_part(draft, hit),
            Sense::Period(_) | Sense::Prayer(_) | Sense::NightAfter => self.period_part(draft, hit),
            Sense::Today(_)
            | Sense::LastNight
            | Sense::Unclear(_)
            | Sense::Now
            | Sense::Vague
            | Sense::Toward(_)
            | Sense::TimeUnit(_) => self.relative_part(draft, hit),
            Sense::Month(_) | Sense::MonthShort(_) | Sense::Bangla(_) | Sense::Hijri(_) | Sense::Day(_) => {
                self.name_part(draft, hit)
            }
            Sense::Rank(rank) => self.rank_part(draft, hit, rank),
            Sense::Era(_) => self.era_part(draft, hit),
            Sense::Year if !draft.has_core() => self.era_before_year(draft, hit, Era::Unsaid),
            Sense::Cardinal(_) | Sense::Score | Sense::Fraction(_) | Sense::Scale(3) => {
                self.number_part(draft, hit.start)
            }
            Sense::Fiscal | Sense::Session => self.fiscal_part(draft, hit),
            Sense::Roughly => {
                draft.roughly = Roughly::Yes;
                Some(hit.end)
            }
            // It does not qualify what precedes it: আজ প্রায় ৫০ জন.
            Sense::Nearly => {
                draft.filler = true;
                if draft.roughly == Roughly::No {
                    draft.roughly = Roughly::Next;
                }
                Some(hit.end)
            }
            Sense::Daily if !draft.has_core() => Some(hit.end),
            Sense::Filler => {
                draft.filler = true;
                Some(hit.end)
            }
            Sense::Beside | Sense::DateWord if draft.has_group() => {
                draft.filler = true;
                Some(hit.end)
            }
            _ => None,
        }
    }

    /// A weekday. Its short names, রবি, মঙ্গল, শুক্র, have other meanings before another word.
    fn weekday_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let weekday = weekday_of(hit.sense).filter(|_| draft.weekday.is_none())?;
        let span = Span::of(hit.start, hit.end);
        // (শুক্রবার-রোববার) are the weekdays of two dates.
        if draft.has_group() && self.text.is_mark_before(hit.start, marks::OPEN) {
            let open = self.text.char_before(hit.start).map_or(0, char::len_utf8);
            if self.weekday_pair(hit.start - open).is_some() {
                return None;
            }
        }
        let short = matches!(hit.sense, Sense::WeekdayShort(_));
        if short && !self.accepts(whole_text::SHORT_WEEKDAY) {
            let next = self.after_space(hit.end);
            let begins_date = kinds::DAY | kinds::CARDINAL | kinds::MONTH_NAME;
            if self.text.word_end(next).is_some() && self.word(next, begins_date).is_none() {
                return None;
            }
            // মঙ্গল ৫ জুন পৃথিবীর কাছে is about the planet; বুঃ and Wed have no other meaning.
            let is_name = self.text.char_before(hit.end).is_some_and(continues_word);
            let parts = marks::COMMA | marks::OPEN | marks::CLOSE | marks::PIPE | marks::DASH | marks::DOT;
            if is_name && !draft.has_core() && !self.text.gap(hit.end).has(parts) {
                return None;
            }
        }
        draft.short_weekday = (short && !draft.has_core()).then_some(span);
        draft.weekday = Some((weekday, span));
        Some(hit.end)
    }

    /// A part that begins with a number: a time, a date or a length of time, by its context.
    fn number_part(self, draft: &mut Draft, at: usize) -> Option<usize> {
        let numeral = self.numeral(at)?;
        if !draft.has_core() && !self.accepts(whole_text::LONGER_NUMBER) && self.continues_number(at) {
            return None;
        }
        if let Some(clock) = self.compact_clock(draft, numeral) {
            return Some(draft.take_clock(clock));
        }
        if draft.clock.is_none() {
            let period = draft.period.map(|(period, _)| (period, Ending::None));
            if let Some(clock) = self.clock(numeral, period, draft.has_group()) {
                return Some(draft.take_clock(clock));
            }
        }
        self.date_part(draft, numeral).or_else(|| self.duration_part(draft, numeral))
    }
}
