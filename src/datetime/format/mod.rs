//! Formats dates and times in Bengali: [`Formatter`], with its styles, regions and CLDR patterns.

mod out;
mod pattern;
mod region;
mod relative;
mod spoken_time;

pub use pattern::{Fields, Pattern, PatternError};
pub use region::Region;

use super::hijri::Hijri;
use super::resolve::{BANGLA_YEARS, MODERN_YEAR};
use super::time::{DateTime, Time};
use super::value::{Bangla, Partial, Point, Range, Value};
use crate::calendar::{BanglaDate, Date, Reckoning};
use crate::digits::Digits;
use crate::display::padded;
use crate::number::ranks::day_suffix;
use crate::text::sure::sure;
use crate::words::{Period, name};
use core::fmt;
use out::{Out, twelve_hour};

/// The style in which a date is written.
///
/// The first four are the date formats of CLDR 48 for `bn`.
///
/// ```
/// use bengali_text::calendar::Date;
/// use bengali_text::datetime::{Formatter, Style};
/// let date = Date::new(2024, 4, 20)?;
/// let written = |style| Formatter::new().style(style).format(date).to_string();
/// assert_eq!(written(Style::Full), "শনিবার, ২০ এপ্রিল, ২০২৪");
/// assert_eq!(written(Style::Long), "২০ এপ্রিল, ২০২৪");
/// assert_eq!(written(Style::Medium), "২০ এপ্রি, ২০২৪");
/// assert_eq!(written(Style::Short), "২০/৪/২৪");
/// assert_eq!(written(Style::Ordinal), "২০শে এপ্রিল ২০২৪");
/// assert_eq!(written(Style::Byline), "২০ এপ্রিল ২০২৪");
/// assert_eq!(written(Style::Masthead), "শনিবার, ২০ এপ্রিল ২০২৪, ৭ বৈশাখ ১৪৩১");
/// # Ok::<(), bengali_text::calendar::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Style {
    /// `EEEE, d MMMM, y`
    Full,
    /// `d MMMM, y`
    #[default]
    Long,
    /// `d MMM, y`
    Medium,
    /// `d/M/yy`; only [`Strictness::Lenient`](super::Strictness::Lenient) reads it back, and only the years 1970 to
    /// 2069.
    Short,
    /// With the suffix of the day, as in ২১শে ফেব্রুয়ারি ১৯৫২.
    Ordinal,
    /// As news sites print it: `d MMMM y`, then a comma and the time if there is one.
    Byline,
    /// As newspapers print it under their name: weekday, date, and from 1395 BS the Bangla date of Bangladesh.
    Masthead,
}

/// The style in which a time of the day is written.
///
/// ```
/// use bengali_text::datetime::{Clock, Formatter, Time};
/// let written = |clock| Formatter::new().clock(clock).format(Time::new(16, 43).unwrap()).to_string();
/// assert_eq!(written(Clock::Latin), "৪:৪৩ PM");
/// assert_eq!(written(Clock::Spelled), "০৪:৪৩ পিএম");
/// assert_eq!(written(Clock::Classical), "৪:৪৩ অপরাহ্ণ");
/// assert_eq!(written(Clock::Period), "বিকাল ৪:৪৩");
/// assert_eq!(written(Clock::Spoken), "বিকাল ৪টা ৪৩ মিনিট");
/// assert_eq!(written(Clock::Hours24), "১৬:৪৩");
///
/// let said = |hour, minute| Formatter::new().clock(Clock::Quarters).format(Time::new(hour, minute).unwrap()).to_string();
/// assert_eq!([said(14, 30), said(22, 30)], ["দুপুর আড়াইটা", "রাত সাড়ে ১০টা"]);
/// assert_eq!([said(15, 15), said(23, 45)], ["দুপুর সোয়া ৩টা", "রাত পৌনে ১২টা"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Clock {
    /// `h:mm a` with AM and PM in Latin letters, as in CLDR for `bn`.
    #[default]
    Latin,
    /// `hh:mm` with এএম and পিএম, as most news sites print it.
    Spelled,
    /// `h:mm` with পূর্বাহ্ণ and অপরাহ্ণ, as in glibc and official documents.
    Classical,
    /// The period of the day and `h:mm`: বিকাল ৪:৪৩.
    Period,
    /// As spoken: রাত ১০টা ৩০ মিনিট.
    Spoken,
    /// As spoken, with words for halves and quarters: রাত সাড়ে ১০টা, দুপুর দেড়টা, পৌনে ১২টা. Any other minute is written as in
    /// [`Spoken`](Self::Spoken).
    Quarters,
    /// `HH:mm`
    Hours24,
}

/// Formats dates and times in Bengali, so that a [`Parser`](super::Parser) reads them back.
///
/// ```
/// use bengali_text::datetime::{Clock, DateTime, Formatter, Style};
///
/// let formatter = Formatter::new().style(Style::Byline).clock(Clock::Spelled);
/// let published: DateTime = "2023-09-21T16:43".parse()?;
/// let text = formatter.format(published).to_string();
/// assert_eq!(text, "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম");
/// assert_eq!(text.parse(), Ok(published));
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Formatter {
    style: Style,
    clock: Clock,
    digits: Digits,
    region: Region,
}

impl Formatter {
    /// A formatter with CLDR's long date and `h:mm a`, in Bengali digits.
    ///
    /// ```
    /// use bengali_text::datetime::{DateTime, Formatter};
    /// let time: DateTime = "2023-09-21T16:43".parse()?;
    /// assert_eq!(Formatter::new().format(time).to_string(), "২১ সেপ্টেম্বর, ২০২৩ ৪:৪৩ PM");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn new() -> Self {
        Self { style: Style::Long, clock: Clock::Latin, digits: Digits::Bengali, region: Region::Common }
    }

    /// Sets the style of dates.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// use bengali_text::datetime::{Formatter, Style};
    /// let date = Date::new(1952, 2, 21)?;
    /// assert_eq!(Formatter::new().style(Style::Ordinal).format(date).to_string(), "২১শে ফেব্রুয়ারি ১৯৫২");
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    #[must_use]
    pub const fn style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    /// Sets the style of times.
    ///
    /// ```
    /// use bengali_text::datetime::{Clock, Formatter, Time};
    /// let spoken = Formatter::new().clock(Clock::Spoken);
    /// assert_eq!(spoken.format(Time::MIDNIGHT).to_string(), "রাত ১২টা");
    /// ```
    #[must_use]
    pub const fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Sets whether Bengali or ASCII digits are written.
    ///
    /// ```
    /// use bengali_text::datetime::{Formatter, Time};
    /// use bengali_text::digits::Digits;
    /// let ascii = Formatter::new().digits(Digits::Ascii);
    /// assert_eq!(ascii.format(Time::MIDNIGHT).to_string(), "12:00 AM");
    /// ```
    #[must_use]
    pub const fn digits(mut self, digits: Digits) -> Self {
        self.digits = digits;
        self
    }

    /// Sets the region whose spelling of names is written.
    ///
    /// ```
    /// use bengali_text::datetime::{Clock, Formatter, Region, Time};
    /// let formatter = Formatter::new().clock(Clock::Period).region(Region::WestBengal);
    /// assert_eq!(formatter.format(Time::new(16, 5).unwrap()).to_string(), "বিকেল ৪:০৫");
    /// ```
    #[must_use]
    pub const fn region(mut self, region: Region) -> Self {
        self.region = region;
        self
    }

    /// Formats a date, time or other value, without allocating.
    ///
    /// ```
    /// use bengali_text::datetime::{Formatter, Parser};
    /// let range = Parser::new().parse("২০–২৫ সেপ্টেম্বর")?;
    /// assert_eq!(Formatter::new().format(range).to_string(), "২০ সেপ্টেম্বর থেকে ২৫ সেপ্টেম্বর");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub fn format(&self, value: impl Into<Value>) -> Formatted<'static> {
        Formatted(Work { formatter: *self, task: Task::Value(value.into()) })
    }

    /// Formats the fields that a CLDR pattern names.
    ///
    /// # Errors
    ///
    /// [`PatternError`] if the value has no such field, as a [`Date`] has no hour.
    ///
    /// ```
    /// use bengali_text::datetime::{DateTime, Formatter, Pattern};
    /// let pattern = Pattern::new("EEEE d MMMM y, B h:mm")?;
    /// let time: DateTime = "2023-09-21T16:43".parse().unwrap();
    /// let text = Formatter::new().format_pattern(pattern, time)?.to_string();
    /// assert_eq!(text, "বৃহস্পতিবার ২১ সেপ্টেম্বর ২০২৩, বিকাল ৪:৪৩");
    /// # Ok::<(), bengali_text::datetime::PatternError>(())
    /// ```
    pub fn format_pattern<'p>(
        &self,
        pattern: Pattern<'p>,
        fields: impl Into<Fields>,
    ) -> Result<Formatted<'p>, PatternError> {
        let fields = fields.into();
        pattern.check(fields)?;
        Ok(Formatted(Work { formatter: *self, task: Task::Pattern(pattern, fields) }))
    }

    /// Formats a time relative to `reference`, as in ৩ ঘণ্টা আগে: in the largest unit that fits, rounded towards the
    /// reference; এইমাত্র for the same second.
    ///
    /// ```
    /// use bengali_text::datetime::{DateTime, Formatter};
    /// let now: DateTime = "2023-09-21T12:00".parse()?;
    /// let ago = |time: &str| time.parse().map(|time| Formatter::new().format_relative(time, now).to_string());
    /// assert_eq!(ago("2023-09-21T09:00")?, "৩ ঘণ্টা আগে");
    /// assert_eq!(ago("2023-09-24T12:00")?, "৩ দিন পর");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn format_relative(&self, time: DateTime, reference: DateTime) -> Formatted<'static> {
        Formatted(Work { formatter: *self, task: Task::Relative(time, reference) })
    }

    /// Formats a day within two days of `reference` as a word (গত পরশু, গতকাল, আজ, আগামীকাল, আগামী পরশু); any other day in the
    /// date style.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// use bengali_text::datetime::Formatter;
    /// let today = Date::new(2023, 9, 21)?;
    /// let yesterday = Date::new(2023, 9, 20)?;
    /// assert_eq!(Formatter::new().format_day(yesterday, today).to_string(), "গতকাল");
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn format_day(&self, date: Date, reference: Date) -> Formatted<'static> {
        Formatted(Work { formatter: *self, task: Task::Day(date, reference) })
    }
}

/// A formatted value, which `Display` writes in Bengali; made by [`Formatter`].
///
/// ```
/// use bengali_text::calendar::Date;
/// use bengali_text::datetime::Formatter;
/// let date = Date::new(2023, 9, 21)?;
/// assert_eq!(format!("তারিখ: {}", Formatter::new().format(date)), "তারিখ: ২১ সেপ্টেম্বর, ২০২৩");
/// # Ok::<(), bengali_text::calendar::DateError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Formatted<'p>(Work<'p>);

#[derive(Clone, Copy, Debug)]
struct Work<'p> {
    formatter: Formatter,
    task: Task<'p>,
}

#[derive(Clone, Copy, Debug)]
enum Task<'p> {
    Value(Value),
    Pattern(Pattern<'p>, Fields),
    Relative(DateTime, DateTime),
    Day(Date, Date),
}

impl fmt::Display for Formatted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            let formatter = self.0.formatter;
            let mut out = Out { f, digits: formatter.digits, region: formatter.region };
            match self.0.task {
                Task::Value(value) => formatter.value(&mut out, value),
                Task::Pattern(pattern, fields) => pattern.write(&mut out, fields),
                Task::Relative(time, reference) => relative::write(&mut out, time, reference),
                Task::Day(date, reference) => match relative::day_word(date, reference) {
                    Some(word) => out.text(word),
                    None => formatter.date(&mut out, date),
                },
            }
        })
    }
}

impl Formatter {
    fn value(self, out: &mut Out<'_, '_>, value: Value) -> fmt::Result {
        match value {
            Value::Date(date) => self.date(out, date),
            Value::Time(time) => self.time(out, time),
            Value::DateTime(time) => self.date_time(out, time),
            Value::Partial(partial) => self.partial(out, partial),
            Value::Bangla(bangla) => self.bangla(out, bangla),
            Value::Hijri(hijri) => self.hijri(out, hijri),
            Value::Range(range) => self.range(out, range),
        }
    }

    fn date_time(self, out: &mut Out<'_, '_>, time: DateTime) -> fmt::Result {
        self.date(out, time.date())?;
        let comma = matches!(self.style, Style::Byline | Style::Masthead | Style::Ordinal);
        out.text(if comma { ", " } else { " " })?;
        self.time(out, time.time())
    }

    fn date(self, out: &mut Out<'_, '_>, date: Date) -> fmt::Result {
        if matches!(self.style, Style::Full | Style::Masthead) {
            out.text(out.region.weekday(date.weekday().days_from_sunday()).0)?;
            out.text(", ")?;
        }
        if self.style == Style::Short {
            out.number(u32::from(date.day()), 1)?;
            out.text("/")?;
            out.number(u32::from(date.month()), 1)?;
            out.text("/")?;
            return out.number(date.year().rem_euclid(100).unsigned_abs(), 2);
        }
        self.day_month(out, date.day(), date.month())?;
        out.text(if matches!(self.style, Style::Full | Style::Long | Style::Medium) { ", " } else { " " })?;
        out.year(date.year())?;
        let bangla = BanglaDate::from_gregorian(date, Reckoning::Bangladesh);
        if self.style == Style::Masthead && !bangla.is_proleptic() {
            out.text(", ")?;
            write_bangla(out, bangla)?;
        }
        Ok(())
    }

    fn day_month(self, out: &mut Out<'_, '_>, day: u8, month: u8) -> fmt::Result {
        self.day(out, day)?;
        let name = out.region.month(month);
        out.text(if self.style == Style::Medium { name.1 } else { name.0 })
    }

    /// The day of a month, its suffix in the style that has one, and a space.
    fn day(self, out: &mut Out<'_, '_>, day: u8) -> fmt::Result {
        out.number(u32::from(day), 1)?;
        if self.style == Style::Ordinal {
            out.text(sure(day_suffix(u64::from(day))))?;
        }
        out.text(" ")
    }

    fn time(self, out: &mut Out<'_, '_>, time: Time) -> fmt::Result {
        let twelve = twelve_hour(time.hour());
        let morning = time.hour() < 12;
        if self.clock == Clock::Quarters && time.minute().is_multiple_of(15) && time.second().is_none() {
            return spoken_time::quarters(out, time);
        }
        if matches!(self.clock, Clock::Period | Clock::Spoken | Clock::Quarters) {
            out.text(out.region.period(time.hour()))?;
            out.text(" ")?;
        }
        if matches!(self.clock, Clock::Spoken | Clock::Quarters) {
            return spoken_time::spoken(out, twelve, time);
        }
        match self.clock {
            Clock::Hours24 => out.number(u32::from(time.hour()), 2)?,
            Clock::Spelled => out.number(twelve, 2)?,
            _ => out.number(twelve, 1)?,
        }
        out.text(":")?;
        out.number(u32::from(time.minute()), 2)?;
        if let Some(second) = time.second() {
            out.text(":")?;
            out.number(u32::from(second), 2)?;
        }
        let meridiem = match (self.clock, morning) {
            (Clock::Latin, true) => "AM",
            (Clock::Latin, false) => "PM",
            (Clock::Spelled, true) => name::period(Period::Am),
            (Clock::Spelled, false) => name::period(Period::Pm),
            (Clock::Classical, true) => "পূর্বাহ্ণ",
            (Clock::Classical, false) => "অপরাহ্ণ",
            _ => return Ok(()),
        };
        out.text(" ")?;
        out.text(meridiem)
    }

    fn partial(self, out: &mut Out<'_, '_>, partial: Partial) -> fmt::Result {
        match (partial.year(), partial.month(), partial.day()) {
            (Some(year), None, _) => {
                out.year(year)?;
                // A word marks the number as a year; the era is written where the year may be of the Bangla era.
                match year {
                    ..=0 => Ok(()),
                    _ if BANGLA_YEARS.contains(&year) => out.text(" খ্রিস্টাব্দ"),
                    _ => out.text(" সাল"),
                }
            }
            (year, Some(month), day) => {
                match day {
                    Some(day) => self.day_month(out, day, month)?,
                    None => out.text(out.region.month(month).0)?,
                }
                if let Some(year) = year {
                    out.text(" ")?;
                    out.year(year)?;
                }
                self.time_after(out, partial.time())
            }
            (None, None, _) => Ok(()),
        }
    }

    fn bangla(self, out: &mut Out<'_, '_>, bangla: Bangla) -> fmt::Result {
        let month = bangla.month().map(region::bangla_month);
        // With a month such a year would be read as Gregorian.
        let has_era = |year: i32| month.is_none() || year >= MODERN_YEAR;
        let year = bangla.year().map(|year| (year, if has_era(year) { " বঙ্গাব্দ" } else { "" }));
        self.of_calendar(out, bangla.day(), month, year)?;
        self.time_after(out, bangla.time())
    }

    fn hijri(self, out: &mut Out<'_, '_>, hijri: Hijri) -> fmt::Result {
        let year = hijri.year().map(|year| (year, " হিজরি"));
        self.of_calendar(out, hijri.day(), hijri.month().map(region::hijri_month), year)?;
        self.time_after(out, hijri.time())
    }

    /// The known parts of a date of another calendar: the day, the name of the month, and the year with its era.
    fn of_calendar(
        self,
        out: &mut Out<'_, '_>,
        day: Option<u8>,
        month: Option<&str>,
        year: Option<(i32, &str)>,
    ) -> fmt::Result {
        if let Some(day) = day {
            self.day(out, day)?;
        }
        out.text(month.unwrap_or_default())?;
        if let Some((year, era)) = year {
            out.text(if month.is_some() { " " } else { "" })?;
            out.number(year.unsigned_abs(), 4)?;
            out.text(era)?;
        }
        Ok(())
    }

    /// A comma and the time, if there is one.
    fn time_after(self, out: &mut Out<'_, '_>, time: Option<Time>) -> fmt::Result {
        match time {
            Some(time) => {
                out.text(", ")?;
                self.time(out, time)
            }
            None => Ok(()),
        }
    }

    fn range(self, out: &mut Out<'_, '_>, range: Range) -> fmt::Result {
        self.value(out, Value::from(range.start()))?;
        out.text(" থেকে ")?;
        match (range.start(), range.end()) {
            // The same day is not written twice.
            (Point::DateTime(start), Point::DateTime(end)) if start.date() == end.date() => self.time(out, end.time()),
            (_, end) => self.value(out, Value::from(end)),
        }
    }
}

fn write_bangla(out: &mut Out<'_, '_>, date: BanglaDate) -> fmt::Result {
    out.number(u32::from(date.day()), 1)?;
    out.text(" ")?;
    out.text(region::bangla_month(date.month()))?;
    out.text(" ")?;
    out.number(date.year().unsigned_abs(), 4)
}
