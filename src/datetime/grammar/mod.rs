//! The grammar: from tokens to the parts of a date, in whatever order they stand.
//!
//! A [`Draft`] collects what a stretch of text says without judging it: a weekday, a date in up to three calendars, a
//! clock time, a word that counts from the reference. `resolve` checks the parts against each other afterwards.

mod clocks;
mod dates;
mod leads;
mod lists;
mod numeric;
mod relative;
mod spans;
mod years;

pub(super) use clocks::{Clock, HourMark};
pub(super) use dates::{Calendar, Group, Shape, Year};
pub(super) use relative::{Shift, Target};
pub(super) use spans::{Expression, YearKind, YearSpan};

use super::lexicon::{self, Ending, Era, Hit, Memo, Period, Sense, Toward, Unit};
use super::text::{Gap, Text, marks};
use super::{Label, Offset};
use crate::calendar::Weekday;

/// A stretch of the text in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub start: usize,
    pub end: usize,
}

/// Whether the text is a date or holds dates among other words, where more can be misread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Whole,
    #[cfg_attr(not(feature = "find"), allow(dead_code))]
    Running,
}

/// The reader of one text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grammar<'t> {
    pub text: Text<'t>,
    pub mode: Mode,
    /// Whether a number with টা is an hour because it ends a range that starts with one.
    hours: bool,
    /// Whether the end of a range is read, to which no other date belongs that a dash parts from it.
    ends: bool,
    memo: &'t Memo,
}

/// The parts of one date or time, as they were written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    /// Where the first part that is no label starts.
    pub start: usize,
    /// Where the last part ends.
    pub end: usize,
    pub label: Option<(Label, Span)>,
    pub weekday: Option<(Weekday, Span)>,
    pub gregorian: Option<Group>,
    pub bangla: Option<Group>,
    pub hijri: Option<Group>,
    pub clock: Option<Clock>,
    /// A period of the day that names no hour: রাতে.
    pub period: Option<(Period, Span)>,
    pub offset: Option<Offset>,
    /// Days from the reference: আজ, গতকাল.
    pub today: Option<(i8, Span)>,
    /// কাল, পরশু.
    pub unclear: Option<Span>,
    /// এখন.
    pub now: Option<Span>,
    pub toward: Option<(Toward, Span)>,
    /// গত মাসে.
    pub target: Option<(Target, Span)>,
    /// ৩ ঘণ্টা আগে.
    pub shift: Option<(Shift, Span)>,
    /// কিছুক্ষণ আগে.
    pub vague: Option<Span>,
    pub years: Option<YearSpan>,
    pub night_after: bool,
    pub roughly: bool,
    /// Whether the last part was a word that belongs to the date only if more of it follows.
    filler: bool,
    /// Where a weekday stands by its short name before anything else: of itself no date.
    pub short_weekday: Option<Span>,
}

impl Draft {
    const fn new(at: usize) -> Self {
        Self {
            start: at,
            end: at,
            label: None,
            weekday: None,
            gregorian: None,
            bangla: None,
            hijri: None,
            clock: None,
            period: None,
            offset: None,
            today: None,
            unclear: None,
            now: None,
            toward: None,
            target: None,
            shift: None,
            vague: None,
            years: None,
            night_after: false,
            roughly: false,
            filler: false,
            short_weekday: None,
        }
    }

    /// Whether a day is named, in whatever way.
    pub(super) const fn has_day(&self) -> bool {
        self.has_group()
            || self.weekday.is_some()
            || self.today.is_some()
            || self.unclear.is_some()
            || self.target.is_some()
    }

    /// Whether a date of some calendar is named.
    pub(super) const fn has_group(&self) -> bool {
        self.gregorian.is_some() || self.bangla.is_some() || self.hijri.is_some() || self.years.is_some()
    }

    /// Whether anything is named that can have a value.
    const fn has_core(&self) -> bool {
        self.has_day()
            || self.clock.is_some()
            || self.now.is_some()
            || self.shift.is_some()
            || self.vague.is_some()
            || self.period.is_some()
    }

    /// The calendar slot a group belongs in.
    const fn slot(&mut self, calendar: Calendar) -> &mut Option<Group> {
        match calendar {
            Calendar::Gregorian => &mut self.gregorian,
            Calendar::Bangla => &mut self.bangla,
            Calendar::Hijri => &mut self.hijri,
        }
    }
}

/// More parts than any real date has.
const MOST_PARTS: usize = 24;

impl<'t> Grammar<'t> {
    pub(super) const fn new(text: &'t str, mode: Mode, memo: &'t Memo) -> Self {
        Self { text: Text(text), mode, hours: false, ends: false, memo }
    }

    const fn is_running(self) -> bool {
        matches!(self.mode, Mode::Running)
    }

    /// The longest word at `at` whose meaning is wanted, unless it is glued to what follows.
    fn word(self, at: usize, wanted: lexicon::Wanted) -> Option<Hit> {
        self.look(at, wanted).filter(|hit| !hit.glued)
    }

    /// The same, glued or not.
    pub(super) fn look(self, at: usize, wanted: lexicon::Wanted) -> Option<Hit> {
        self.memo.lookup(self.text, at, wanted)
    }

    /// The same after an optional space.
    fn word_after(self, at: usize, wanted: lexicon::Wanted) -> Option<Hit> {
        self.word(self.after_space(at), wanted)
    }

    /// `at`, or the end of the spaces there.
    fn after_space(self, at: usize) -> usize {
        let gap = self.text.gap(at);
        if gap.only(marks::SPACE) { gap.end } else { at }
    }

    /// Collects parts from `at` on, as many as belong together.
    pub(super) fn draft(self, at: usize) -> Option<Draft> {
        let mut draft = Draft::new(at);
        let mut pos = at;
        let mut open = 0u8;
        let mut gap = Gap { end: at, marks: 0, count: 0 };
        for _ in 0..MOST_PARTS {
            let (had_core, had_night) = (draft.has_core(), draft.night_after);
            draft.filler = false;
            let apart = had_core && gap.has(marks::DASH | marks::PIPE | marks::BULLET | marks::SLASH);
            let before = had_core.then_some(draft);
            let Some(end) = self.part(&mut draft, pos) else { break };
            let astray =
                |before: &Draft| apart && self.goes_astray(before, &draft) || self.is_other_date(before, &draft);
            if let Some(before) = before.filter(astray) {
                draft = before;
                break;
            }
            // দিবাগত says something of the time behind it.
            if !had_core && !had_night && (draft.has_core() || draft.night_after) {
                draft.start = pos;
            }
            if draft.has_core() && !draft.filler {
                draft.end = end;
            }
            open = open.saturating_add(u8::from(had_core && gap.has(marks::OPEN)));
            let (after, closed) = self.close(end, open);
            open -= closed;
            if closed > 0 && draft.has_core() {
                draft.end = after;
            }
            // ISO 8601 puts a T between date and time.
            let iso = self.text.skip_one(after, |c| matches!(c, 'T' | 't')).filter(|&at| self.text.is_digit(at));
            if let Some(at) = iso.filter(|_| draft.gregorian.is_some()) {
                gap = Gap { end: at, marks: 0, count: 0 };
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

    /// Whether what was read after a dash or bar begins something else: মধ্যরাতে, আজ, or a date without its year.
    fn goes_astray(self, before: &Draft, after: &Draft) -> bool {
        let yearless = |old: Option<Group>, new: Option<Group>| {
            old.is_none() && new.is_some_and(|group| (group.year.is_none() || self.ends) && self.is_running())
        };
        (before.period.is_none() && after.period.is_some())
            || (before.today.is_none() && after.today.is_some() && self.is_running())
            || yearless(before.gregorian, after.gregorian)
            || yearless(before.bangla, after.bangla)
            || yearless(before.hijri, after.hijri)
    }

    /// Whether a name of a month alone got a date of another calendar beside it, which is not the date of that month: বৈশাখ, ১০ জুলাই
    /// ২০২৪.
    fn is_other_date(self, before: &Draft, after: &Draft) -> bool {
        let groups = |draft: &Draft| [draft.gregorian, draft.bangla, draft.hijri].into_iter().flatten();
        let bare = |group: Group| group.day.is_none() && group.month.is_some() && group.year.is_none();
        let months = |draft: &Draft| groups(draft).filter(|group| group.month.is_some()).count();
        self.is_running() && groups(before).any(bare) && months(after) > months(before)
    }

    /// Steps over a bracket that closes one the draft opened: the offset after it, and how many were closed.
    fn close(self, at: usize, open: u8) -> (usize, u8) {
        if open == 0 {
            return (at, 0);
        }
        let mut space = at;
        while let Some(next) = self.text.skip_one(space, |c| matches!(c, ' ' | '\u{A0}')).filter(|next| *next < at + 4)
        {
            space = next;
        }
        match self.text.skip_one(space, |c| matches!(c, ')' | ']' | '}' | '）')) {
            Some(after) => (after, 1),
            None => (at, 0),
        }
    }

    /// Whether the part after `gap` may belong to the draft.
    fn joins(self, draft: &Draft, gap: Gap) -> bool {
        let mut allowed = marks::SPACE
            | marks::COMMA
            | marks::PIPE
            | marks::DASH
            | marks::SLASH
            | marks::OPEN
            | marks::BULLET
            | marks::DOT;
        if !draft.has_group() || !self.is_running() {
            allowed |= marks::COLON | marks::VISARGA | marks::NEWLINE;
        }
        if !self.is_running() {
            allowed |= marks::DANDA | marks::CLOSE;
        }
        if draft.has_core() {
            gap.only(allowed)
        } else {
            // A label may stand on a line of its own.
            gap.only(allowed | marks::WIDE) && (gap.count <= 3)
        }
    }

    /// Reads one part at `at` into the draft and returns its end.
    fn part(self, draft: &mut Draft, at: usize) -> Option<usize> {
        let whole = draft.shift.is_some() || draft.now.is_some() || draft.years.is_some();
        let target = draft.target.is_some_and(|(target, _)| target.unit != Unit::Year && draft.weekday.is_none());
        if whole || target {
            return None;
        }
        if self.text.is_digit(at) {
            return self.number_part(draft, at);
        }
        let glue = draft.gregorian.is_some() && draft.weekday.is_none();
        let wanted: lexicon::Wanted = if draft.has_core() {
            |sense| {
                let other = matches!(sense, Sense::DaySuffix | Sense::Case | Sense::Counted | Sense::Hour(_));
                !(other || matches!(sense, Sense::MonthWord | Sense::Label(_)))
            }
        } else {
            |sense| {
                let other = matches!(sense, Sense::DaySuffix | Sense::Case | Sense::Counted | Sense::Hour(_));
                !(other || matches!(sense, Sense::MonthWord | Sense::DateWord))
            }
        };
        let hit = self.look(at, wanted).filter(|hit| !hit.glued || glue);
        self.word_part(draft, hit?)
    }

    /// A part that begins with a word of the lexicon.
    fn word_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let span = Span { start: hit.start, end: hit.end };
        match hit.sense {
            Sense::Label(label) if !draft.has_core() => {
                if draft.label.is_none() || label != Label::Dated {
                    draft.label = Some((label, span));
                }
                Some(hit.end)
            }
            Sense::Weekday(day) | Sense::WeekdayShort(day) => {
                if draft.weekday.is_some() {
                    return None;
                }
                let short = matches!(hit.sense, Sense::WeekdayShort(_));
                // রবি, মঙ্গল, শুক্র are words of their own where a word follows.
                let next = self.after_space(hit.end);
                if short && self.is_running() && self.text.word_end(next).is_some() && !self.begins_date(next) {
                    return None;
                }
                draft.short_weekday = (short && !draft.has_core()).then_some(span);
                draft.weekday = Some((day, span));
                Some(hit.end)
            }
            Sense::Period(_) | Sense::NightAfter => self.period_part(draft, hit),
            Sense::Today(_)
            | Sense::LastNight
            | Sense::Unclear
            | Sense::Now
            | Sense::Vague
            | Sense::Toward(_)
            | Sense::Unit(_) => self.relative_part(draft, hit),
            Sense::Month(_) | Sense::MonthShort(_) | Sense::Bangla(_) | Sense::Hijri(_) | Sense::Day(_) => {
                self.name_part(draft, hit)
            }
            Sense::Era(_) => self.era_part(draft, hit),
            Sense::Year if !draft.has_core() => self.era_before_year(draft, hit, Era::Unsaid),
            Sense::Count(_) | Sense::Quarters(_) | Sense::Bend(_) | Sense::Thousand => {
                self.number_part(draft, hit.start)
            }
            Sense::Fiscal | Sense::Session => self.fiscal_part(draft, hit),
            Sense::Roughly => {
                draft.roughly = true;
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

    /// Whether a month, a day word or a number word stands at `at`.
    fn begins_date(self, at: usize) -> bool {
        self.word(at, |sense| matches!(sense, Sense::Day(_) | Sense::Count(_) | Sense::Month(_) | Sense::Bangla(_)))
            .is_some()
    }

    /// A part that begins with a number: which one, its surroundings tell.
    fn number_part(self, draft: &mut Draft, at: usize) -> Option<usize> {
        let lead = self.lead(at)?;
        if self.is_running() && !draft.has_core() && self.continues_number(at) {
            return None;
        }
        if draft.clock.is_none()
            && let Some(clock) =
                self.clock(lead, draft.period.map(|(period, _)| (period, Ending::None)), draft.has_group())
        {
            return Some(self.take_clock(draft, clock));
        }
        if let Some(end) = self.date_part(draft, lead) {
            return Some(end);
        }
        self.duration_part(draft, lead)
    }
}
