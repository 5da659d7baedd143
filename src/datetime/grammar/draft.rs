//! The output of the grammar, not yet checked: a [`Draft`] holds the parts of one date or time as written, a [`Group`] the day,
//! month and year of one calendar.

use crate::calendar::Weekday;
use crate::datetime::time::Offset;
pub(in crate::datetime) use crate::number::numeral::Numeral;
use crate::words::{Ending, Era, Hit, HourForm, Label, Period, Sense, TimeUnit, Toward};

/// A byte range of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub(in crate::datetime) const fn of(start: usize, end: usize) -> Self {
        Self { start, end }
    }
}

impl Numeral {
    pub(super) const fn is_words(&self) -> bool {
        self.digits == 0
    }

    /// Whether the number is written like a year: four digits, or words for 1000 to 9999.
    pub(super) const fn is_year(&self) -> bool {
        self.quarters == 0 && (self.digits == 4 || self.digits == 0 && self.value >= 1000 && self.value < 10_000)
    }

    /// Whether the number is written like a day, hour or minute: below 100, in at most two digits.
    pub(super) const fn is_small(&self) -> bool {
        self.digits <= 2 && self.value < 100
    }

    /// Whether the number can be the day of a month, with or without a day suffix.
    pub(super) const fn is_day(&self) -> bool {
        self.is_small() && self.quarters == 0 && self.value <= 32 && self.has_day_ending()
    }

    pub(super) const fn has_day_ending(&self) -> bool {
        matches!(self.ending, Ending::None | Ending::Ordinal)
    }

    pub(super) const fn span(&self) -> Span {
        Span::of(self.start, self.end)
    }
}

/// The calendar of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum Calendar {
    Gregorian,
    Bangla,
    Hijri,
}

impl Calendar {
    /// The calendar of an era.
    pub(super) const fn of(era: Era) -> Self {
        match era {
            Era::Bangla => Self::Bangla,
            Era::Hijri => Self::Hijri,
            Era::Common | Era::Unsaid | Era::Before => Self::Gregorian,
        }
    }
}

/// The calendar and number of a month's name, and whether the name is short.
const fn month_of(sense: Sense) -> Option<(Calendar, u8, bool)> {
    match sense {
        Sense::Month(month) => Some((Calendar::Gregorian, month, false)),
        Sense::MonthShort(month) => Some((Calendar::Gregorian, month, true)),
        Sense::Bangla(month) => Some((Calendar::Bangla, month, false)),
        Sense::Hijri(month) => Some((Calendar::Hijri, month, false)),
        _ => None,
    }
}

/// The weekday that a name means.
pub(super) fn weekday_of(sense: Sense) -> Option<Weekday> {
    match sense {
        Sense::Weekday(days) | Sense::WeekdayShort(days) => Some(Weekday::from_days_after_sunday(i32::from(days))),
        _ => None,
    }
}

/// The notation of a [`Group`], by which running text tells dates from other numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum Notation {
    /// With the name of the month in full.
    Named,
    /// With a short name of the month.
    Short,
    /// Month first and no year.
    MonthFirst,
    /// All-digit, with this mark between the numbers.
    Numeric(u16),
    /// Only a year.
    YearOnly,
    /// Only a day; its month is at the other end of the range.
    DayOnly,
    /// Only a day with তারিখ; its month is not written.
    LoneDay,
}

/// A year as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Year {
    pub value: i32,
    /// Whether it has two digits and lacks its century.
    pub short: bool,
    pub era: Option<Era>,
    pub span: Span,
}

impl Year {
    pub(super) fn new(value: u32, span: Span) -> Self {
        Self::implied(i32::try_from(value).unwrap_or(i32::MAX), span)
    }

    /// A year that is not written, for the date at `span`.
    pub(in crate::datetime) const fn implied(value: i32, span: Span) -> Self {
        Self { value, short: false, era: None, span }
    }
}

/// The day, month and year of one calendar, as far as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Group {
    pub calendar: Calendar,
    pub day: Option<(u32, Span)>,
    pub month: Option<(u32, Span)>,
    pub year: Option<Year>,
    pub notation: Notation,
    pub span: Span,
    /// The start of the first day of a list, of which `day` is the last: ৫ ও ৬ জানুয়ারি.
    pub listed: Option<usize>,
    /// Whether মাসে or মাসের follows the month, so that the month alone is meant.
    pub has_month_word: bool,
}

impl Group {
    pub(super) const fn new(calendar: Calendar, notation: Notation, span: Span) -> Self {
        Self { calendar, day: None, month: None, year: None, notation, span, listed: None, has_month_word: false }
    }

    /// A group of a year alone.
    pub(super) const fn of_year(calendar: Calendar, year: Year, span: Span) -> Self {
        Self { year: Some(year), ..Self::new(calendar, Notation::YearOnly, span) }
    }

    /// A group of the month that a word names.
    pub(super) fn of_month(word: Hit, span: Span) -> Option<Self> {
        let (calendar, month, short) = month_of(word.sense)?;
        let notation = if short { Notation::Short } else { Notation::Named };
        let month = Some((u32::from(month), Span::of(word.start, word.end)));
        Some(Self { month, ..Self::new(calendar, notation, span) })
    }

    /// Month and day, where both are written and fit a byte.
    pub(in crate::datetime) fn month_and_day(&self) -> Option<(u8, u8)> {
        let (month, day) = self.key();
        Some((u8::try_from(month?).ok()?, u8::try_from(day?).ok()?))
    }

    /// Month and day, as a sort key.
    pub(in crate::datetime) fn key(&self) -> (Option<u32>, Option<u32>) {
        (self.month.map(|(month, _)| month), self.day.map(|(day, _)| day))
    }
}

/// What marks a number as an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum HourMark {
    /// Only the period of the day before it.
    Bare,
    /// Hour and minute with a colon.
    Colon,
    /// Hour and minute with a dot or a hyphen.
    Dot,
    /// টা, টায় or টার.
    Word(HourForm),
    /// এএম, পিএম.
    Meridiem,
    /// No number: মধ্যরাত and মধ্যাহ্ন are times themselves.
    Period,
}

/// A time as written.
#[derive(Clone, Copy, Debug)]
pub(in crate::datetime) struct ClockTime {
    pub hour: u32,
    pub minute: Option<u32>,
    pub second: Option<u32>,
    /// Quarters of an hour, added after the period is applied to the hour.
    pub quarters: i8,
    /// Minutes before the hour: ১০টা বাজতে ৫ মিনিট.
    pub lacking: u32,
    pub period: Option<Period>,
    /// A meridiem in addition to another period: রাত ১০:৩০ পিএম.
    pub meridiem: Option<Period>,
    pub mark: HourMark,
    /// Whether মিনিট or টা follows hour and minute.
    pub worded: bool,
    /// Whether the hour has a leading zero, as on a 24-hour clock.
    pub padded: bool,
    /// Whether the period carries a case ending: রাতে, not রাত.
    pub inflected: bool,
    pub offset: Option<Offset>,
    pub span: Span,
}

/// A week, month or year relative to the reference: গত মাসে.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Target {
    pub unit: TimeUnit,
    pub toward: Toward,
    /// A day of the month: এই মাসের ৫ তারিখ.
    pub day: Option<(u32, Span)>,
    /// Whether it is the fiscal year: চলতি অর্থবছরে.
    pub fiscal: bool,
}

/// A length of time before or after the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Shift {
    pub months: i64,
    pub seconds: i64,
    /// The smallest unit written, which is the precision of the result.
    pub unit: TimeUnit,
    /// Whether the length is a fraction of a unit whose length varies.
    pub imprecise: bool,
    pub roughly: bool,
    /// Whether the span up to or from the reference is meant: গত ২৪ ঘণ্টায়.
    pub is_span: bool,
}

/// The kind of a span of two years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum YearKind {
    /// Calendar years.
    Calendar,
    /// The fiscal year of Bangladesh, July to June.
    Fiscal,
    /// Possibly a year and a month instead: ২০০৫-১০.
    Doubtful,
}

/// Two years with a dash between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct YearSpan {
    pub first: i32,
    pub last: i32,
    pub kind: YearKind,
    /// Whether a word marks the numbers as years.
    pub has_year_word: bool,
    pub start: usize,
    pub end: usize,
}

/// Whether the text marks a value as approximate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum Roughly {
    No,
    /// The next part is approximate: প্রায় ৩ দিন আগে.
    Next,
    Yes,
}

/// Which day a time belongs to, where the text says more than the date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum Placed {
    /// The day that is written.
    There,
    /// The night that follows the day: দিবাগত রাত ২টা.
    NightAfter,
    /// The day after the start of the range: থেকে পরদিন সকাল ৯টা.
    NextDay,
}

/// The parts of one date or time, as written.
#[derive(Clone, Copy, Debug)]
pub(in crate::datetime) struct Draft {
    /// The start of the first part, without labels.
    pub start: usize,
    /// The end of the last part.
    pub end: usize,
    pub label: Option<(Label, Span)>,
    pub weekday: Option<(Weekday, Span)>,
    pub gregorian: Option<Group>,
    pub bangla: Option<Group>,
    pub hijri: Option<Group>,
    pub clock: Option<ClockTime>,
    /// A period of the day without an hour: রাতে.
    pub period: Option<(Period, Span)>,
    pub offset: Option<Offset>,
    /// Days from the reference: আজ, গতকাল.
    pub today: Option<(i8, Span)>,
    /// Days before or after the reference: কাল, পরশু.
    pub unclear: Option<(u8, Span)>,
    /// The reference itself: এখন.
    pub now: Option<Span>,
    pub toward: Option<(Toward, Span)>,
    /// গত মাসে.
    pub target: Option<(Target, Span)>,
    /// ৩ ঘণ্টা আগে.
    pub shift: Option<(Shift, Span)>,
    /// An inexact length: কিছুক্ষণ আগে.
    pub vague: Option<Span>,
    pub years: Option<YearSpan>,
    /// The day of the time.
    pub placed: Placed,
    pub roughly: Roughly,
    /// Whether a dash stands between the dates of two calendars.
    pub dashed: bool,
    /// Whether the last part is a word that belongs to the date only if another part follows.
    pub filler: bool,
    /// A first part that is a short weekday, which alone is not a date.
    pub short_weekday: Option<Span>,
}

impl Draft {
    pub(super) const fn new(at: usize) -> Self {
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
            placed: Placed::There,
            roughly: Roughly::No,
            dashed: false,
            filler: false,
            short_weekday: None,
        }
    }

    /// Whether the draft has a day in any form.
    pub(in crate::datetime) const fn has_day(&self) -> bool {
        self.has_group()
            || self.weekday.is_some()
            || self.today.is_some()
            || self.unclear.is_some()
            || self.target.is_some()
    }

    /// Whether the time is in the night that follows the day.
    pub(super) fn has_night(&self) -> bool {
        self.placed == Placed::NightAfter
    }

    /// Whether the draft has a date of any calendar.
    pub(in crate::datetime) const fn has_group(&self) -> bool {
        self.gregorian.is_some() || self.bangla.is_some() || self.hijri.is_some() || self.years.is_some()
    }

    /// Whether the draft has any part that can have a value.
    pub(super) const fn has_core(&self) -> bool {
        self.has_day()
            || self.clock.is_some()
            || self.now.is_some()
            || self.shift.is_some()
            || self.vague.is_some()
            || self.period.is_some()
    }

    /// The Gregorian date, else the Bangla one.
    pub(in crate::datetime) fn group(&self) -> Option<&Group> {
        self.gregorian.as_ref().or(self.bangla.as_ref())
    }

    /// The mutable twin of [`group`](Self::group).
    pub(in crate::datetime) fn group_mut(&mut self) -> Option<&mut Group> {
        self.gregorian.as_mut().or(self.bangla.as_mut())
    }

    /// The slot for the group of a calendar.
    pub(in crate::datetime) const fn slot(&mut self, calendar: Calendar) -> &mut Option<Group> {
        match calendar {
            Calendar::Gregorian => &mut self.gregorian,
            Calendar::Bangla => &mut self.bangla,
            Calendar::Hijri => &mut self.hijri,
        }
    }

    /// A copy with the date of one calendar only.
    pub(in crate::datetime) const fn of_calendar(&self, calendar: Calendar) -> Self {
        let mut alone = Self { gregorian: None, bangla: None, hijri: None, dashed: false, ..*self };
        match calendar {
            Calendar::Gregorian => alone.gregorian = self.gregorian,
            Calendar::Bangla => alone.bangla = self.bangla,
            Calendar::Hijri => alone.hijri = self.hijri,
        }
        alone
    }

    /// Whether the draft has a month of another calendar than the Gregorian, and no Gregorian date.
    pub(super) fn has_month_of_other(&self) -> bool {
        self.gregorian.is_none() && self.bangla.or(self.hijri).is_some_and(|group| group.month.is_some())
    }

    /// Puts a group and the weekday inside it into their slots; returns `None` where one is taken, because the group
    /// then belongs to another date.
    pub(super) fn take_group(&mut self, (group, weekday): Dated) -> Option<usize> {
        // A day without a month has no date of another calendar beside it.
        let is_lone = self.gregorian.is_some_and(|group| group.notation == Notation::LoneDay);
        if is_lone || self.slot(group.calendar).is_some() || (weekday.is_some() && self.weekday.is_some()) {
            return None;
        }
        *self.slot(group.calendar) = Some(group);
        self.weekday = self.weekday.or(weekday);
        Some(group.span.end)
    }

    /// Puts in the time, extended over the period of the day before it.
    pub(super) fn take_clock(&mut self, mut clock: ClockTime) -> usize {
        if let Some((_, span)) = self.period.take() {
            clock.span.start = clock.span.start.min(span.start);
        }
        self.offset = clock.offset;
        self.clock = Some(clock);
        clock.span.end
    }
}

/// A weekday and the span of its name.
pub(super) type NamedWeekday = (Weekday, Span);

/// A group and the weekday inside it.
pub(super) type Dated = (Group, Option<NamedWeekday>);

/// A date or time, or the two ends of a range.
#[derive(Clone, Copy, Debug)]
pub(in crate::datetime) struct Expression {
    pub first: Draft,
    pub second: Option<Draft>,
    pub end: usize,
}
