//! What the grammar makes: the parts of one date or time as they were written, not yet judged.

use crate::calendar::Weekday;
use crate::datetime::time::Offset;
pub(in crate::datetime) use crate::number::numeral::Numeral;
use crate::words::{Ending, Era, Hit, HourForm, Label, Period, Sense, Toward, Unit};

/// A stretch of the text in bytes.
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

    /// Whether the number is written as a year is: four digits, or words from one thousand on.
    pub(super) const fn is_year(&self) -> bool {
        self.quarters == 0 && (self.digits == 4 || self.digits == 0 && self.value >= 1000 && self.value < 10_000)
    }

    /// Whether the number is written as a day, hour or minute is.
    pub(super) const fn is_small(&self) -> bool {
        self.digits <= 2 && self.value < 100
    }

    /// Whether the number can be the day of a month, with or without the ending of one.
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

/// Whose months are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum Calendar {
    Gregorian,
    Bangla,
    Hijri,
}

impl Calendar {
    /// The calendar whose years an era counts.
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

/// How a group is written, as far as it matters for how sure one can be of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum Shape {
    /// With the name of the month in full.
    Named,
    /// With a short name of the month.
    Short,
    /// Month first and no year.
    MonthFirst,
    /// All in numbers with this mark between them.
    Numeric(u16),
    /// Only a year.
    YearOnly,
    /// Only a day, whose month the other end of the range has.
    DayOnly,
    /// Only a day with তারিখ, whose month nothing tells.
    LoneDay,
}

/// A year as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Year {
    pub value: i32,
    /// Whether it is written with two digits and leaves its century out.
    pub short: bool,
    pub era: Option<Era>,
    pub span: Span,
}

impl Year {
    pub(super) fn new(value: u32, span: Span) -> Self {
        Self::told(i32::try_from(value).unwrap_or(i32::MAX), span)
    }

    /// The year of a date that is written without it, at `span`.
    pub(in crate::datetime) const fn told(value: i32, span: Span) -> Self {
        Self { value, short: false, era: None, span }
    }
}

/// A day, month and year of one calendar, as far as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Group {
    pub calendar: Calendar,
    pub day: Option<(u32, Span)>,
    pub month: Option<(u32, Span)>,
    pub year: Option<Year>,
    pub shape: Shape,
    pub span: Span,
    /// Where the first of several days begins, of which `day` is the last: ৫ ও ৬ জানুয়ারি.
    pub listed: Option<usize>,
    /// Whether মাসে or মাসের says that a month alone is meant.
    pub is_said: bool,
}

impl Group {
    pub(super) const fn new(calendar: Calendar, shape: Shape, span: Span) -> Self {
        Self { calendar, day: None, month: None, year: None, shape, span, listed: None, is_said: false }
    }

    /// Only a year.
    pub(super) const fn of_year(calendar: Calendar, year: Year, span: Span) -> Self {
        Self { year: Some(year), ..Self::new(calendar, Shape::YearOnly, span) }
    }

    /// Only the month that a word names.
    pub(super) fn of_month(word: Hit, span: Span) -> Option<Self> {
        let (calendar, month, short) = month_of(word.sense)?;
        let shape = if short { Shape::Short } else { Shape::Named };
        let month = Some((u32::from(month), Span::of(word.start, word.end)));
        Some(Self { month, ..Self::new(calendar, shape, span) })
    }

    /// Month and day, where both are written and small enough to be any.
    pub(in crate::datetime) fn month_and_day(&self) -> Option<(u8, u8)> {
        let (month, day) = self.key();
        Some((u8::try_from(month?).ok()?, u8::try_from(day?).ok()?))
    }

    /// Month and day, to compare by.
    pub(in crate::datetime) fn key(&self) -> (Option<u32>, Option<u32>) {
        (self.month.map(|(month, _)| month), self.day.map(|(day, _)| day))
    }
}

/// What tells that a number is an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum HourMark {
    /// Only the period of the day before it.
    Bare,
    /// Hour and minute with a colon.
    Colon,
    /// Hour and minute with a dot or a hyphen.
    Dot,
    /// টা in this form.
    Word(HourForm),
    /// এএম, পিএম.
    Meridiem,
    /// মধ্যরাত, মধ্যাহ্ন: the period is the time.
    Period,
}

/// A time as written.
#[derive(Clone, Copy, Debug)]
pub(in crate::datetime) struct Clock {
    pub hour: u32,
    pub minute: Option<u32>,
    pub second: Option<u32>,
    /// Quarters of an hour to add after the period has been applied to the hour named.
    pub quarters: i8,
    /// Minutes that are lacking: ১০টা বাজতে ৫ মিনিট.
    pub lacking: u32,
    pub period: Option<Period>,
    /// The meridiem beside a period that is none: রাত ১০:৩০ পিএম.
    pub meridiem: Option<Period>,
    pub mark: HourMark,
    /// Whether মিনিট or টা follows hour and minute.
    pub worded: bool,
    /// Whether a zero stands before the hour, as on a clock of 24 hours.
    pub padded: bool,
    /// Whether the period carries a case ending: রাতে, not রাত.
    pub inflected: bool,
    pub offset: Option<Offset>,
    pub span: Span,
}

/// A week, month or year beside that of the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Target {
    pub unit: Unit,
    pub toward: Toward,
    /// The day of that month: এই মাসের ৫ তারিখ.
    pub day: Option<(u32, Span)>,
    /// Whether it is the fiscal year: চলতি অর্থবছরে.
    pub fiscal: bool,
}

/// A length of time before or after the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Shift {
    pub months: i64,
    pub seconds: i64,
    /// The smallest unit that is said: no day is named by ৩ বছর আগে.
    pub unit: Unit,
    /// Whether the length is a fraction of a unit whose length varies.
    pub imprecise: bool,
    pub roughly: bool,
    /// Whether all of it is meant, up to the reference or from there: গত ২৪ ঘণ্টায়.
    pub is_span: bool,
}

/// Which years of twelve months a span of two years is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum YearKind {
    /// Calendar years.
    Calendar,
    /// The fiscal year of Bangladesh, July to June.
    Fiscal,
    /// Could also be a year and a month.
    Doubtful,
}

/// Two years with a dash between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct YearSpan {
    pub first: i32,
    pub last: i32,
    pub kind: YearKind,
    /// Whether a word says that the numbers are years.
    pub said: bool,
    pub start: usize,
    pub end: usize,
}

/// Whether a text says that what it names is not exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum Roughly {
    No,
    /// Of what is read next: প্রায় ৩ দিন আগে.
    Next,
    Yes,
}

/// On which day a time lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum Placed {
    /// On the one that is named.
    There,
    /// In the night that follows it: দিবাগত রাত ২টা.
    NightAfter,
    /// On the day after that of the start of its range: থেকে পরদিন সকাল ৯টা.
    NextDay,
}

/// The parts of one date or time, as they were written.
#[derive(Clone, Copy, Debug)]
pub(in crate::datetime) struct Draft {
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
    pub unclear: Option<(u8, Span)>,
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
    /// On which day the time lies.
    pub placed: Placed,
    pub roughly: Roughly,
    /// Whether a dash parts the dates of two calendars.
    pub dashed: bool,
    /// Whether the last part was a word that belongs to the date only if more of it follows.
    pub filler: bool,
    /// Where a weekday stands by its short name before anything else: of itself no date.
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

    /// Whether a day is named, in whatever way.
    pub(in crate::datetime) const fn has_day(&self) -> bool {
        self.has_group()
            || self.weekday.is_some()
            || self.today.is_some()
            || self.unclear.is_some()
            || self.target.is_some()
    }

    /// Whether the night that follows the day is said.
    pub(super) fn has_night(&self) -> bool {
        self.placed == Placed::NightAfter
    }

    /// Whether a date of some calendar is named.
    pub(in crate::datetime) const fn has_group(&self) -> bool {
        self.gregorian.is_some() || self.bangla.is_some() || self.hijri.is_some() || self.years.is_some()
    }

    /// Whether anything is named that can have a value.
    pub(super) const fn has_core(&self) -> bool {
        self.has_day()
            || self.clock.is_some()
            || self.now.is_some()
            || self.shift.is_some()
            || self.vague.is_some()
            || self.period.is_some()
    }

    /// The date that is converted least: Gregorian before Bangla.
    pub(in crate::datetime) fn group(&self) -> Option<&Group> {
        self.gregorian.as_ref().or(self.bangla.as_ref())
    }

    /// The same, to be filled in.
    pub(in crate::datetime) fn group_mut(&mut self) -> Option<&mut Group> {
        self.gregorian.as_mut().or(self.bangla.as_mut())
    }

    /// The calendar slot a group belongs in.
    pub(in crate::datetime) const fn slot(&mut self, calendar: Calendar) -> &mut Option<Group> {
        match calendar {
            Calendar::Gregorian => &mut self.gregorian,
            Calendar::Bangla => &mut self.bangla,
            Calendar::Hijri => &mut self.hijri,
        }
    }

    /// The same with the date of one calendar alone.
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

    /// Puts a group into its slot, with the weekday found inside it; where either is taken, the part does not belong here.
    pub(super) fn take_group(&mut self, (group, weekday): Dated) -> Option<usize> {
        // Nor does a day of no month have a date of another calendar.
        let is_lone = self.gregorian.is_some_and(|group| group.shape == Shape::LoneDay);
        if is_lone || self.slot(group.calendar).is_some() || (weekday.is_some() && self.weekday.is_some()) {
            return None;
        }
        *self.slot(group.calendar) = Some(group);
        self.weekday = self.weekday.or(weekday);
        Some(group.span.end)
    }

    /// Puts the clock in, with the period of the day before it.
    pub(super) fn take_clock(&mut self, mut clock: Clock) -> usize {
        if let Some((_, span)) = self.period.take() {
            clock.span.start = clock.span.start.min(span.start);
        }
        self.offset = clock.offset;
        self.clock = Some(clock);
        clock.span.end
    }
}

/// A weekday and its name.
pub(super) type Named = (Weekday, Span);

/// A group, and the weekday that stands inside it.
pub(super) type Dated = (Group, Option<Named>);

/// One draft, or two that are the ends of a range.
#[derive(Clone, Copy, Debug)]
pub(in crate::datetime) struct Expression {
    pub first: Draft,
    pub second: Option<Draft>,
    pub end: usize,
}
