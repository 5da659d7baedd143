//! Date format patterns in the field letters of CLDR (UTS #35, part 4): [`Pattern`].

use super::out::{Out, twelve_hour};
use super::region;
use crate::calendar::{BanglaDate, Date};
use crate::datetime::time::{DateTime, Time};
use core::fmt;
use core::ops::Range;

/// A date format pattern in the field letters of CLDR: `EEEE, d MMMM y`.
///
/// | letters | field |
/// |---|---|
/// | `y` `yyyy`, `yy` | year, its last two digits |
/// | `u` | year as a number, zero and below before the common era |
/// | `G` | era: খ্রিস্টাব্দ, খ্রিস্টপূর্ব, বঙ্গাব্দ; beside it the years before the common era count from one |
/// | `Q` `QQ`, `QQQQ`, `QQQQQ` (also `q`) | quarter of the year in digits, in words, in one digit |
/// | `D` to `DDD` | day of the year |
/// | `M` `MM`, `MMM`, `MMMM`, `MMMMM` (also `L`) | month in digits, short, in full, narrow |
/// | `d` `dd` | day of the month |
/// | `E` to `EEE`, `EEEE`, `EEEEE` (also from `eee` and `ccc` on) | weekday short, in full, narrow |
/// | `e` `ee`, `c` | weekday in digits, of a week that begins with Sunday |
/// | `a`, `b` | AM, PM |
/// | `B` | period of the day: সকাল |
/// | `h` `hh`, `H` `HH` | hour 1 to 12, hour 0 to 23 |
/// | `K` `KK`, `k` `kk` | hour 0 to 11, hour 1 to 24 |
/// | `m` `mm`, `s` `ss` | minute, second |
/// | `S` | digits of a fraction of the second, which is zero |
///
/// Other ASCII letters are reserved: literal ones are quoted with apostrophes (`'h'`), and `''` is an apostrophe. All
/// other text, Bengali included, is literal.
///
/// ```
/// use bengali_text::calendar::Date;
/// use bengali_text::datetime::{Formatter, Pattern};
///
/// let pattern = Pattern::new("dd-MM-yyyy ইং")?;
/// let date = Date::new(2023, 9, 21).unwrap();
/// assert_eq!(Formatter::new().format_pattern(pattern, date)?.to_string(), "২১-০৯-২০২৩ ইং");
/// # Ok::<(), bengali_text::datetime::PatternError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pattern<'p>(&'p str);

/// The error of a pattern: a letter names no field, or one that the value does not have.
///
/// ```
/// use bengali_text::datetime::Pattern;
/// let error = Pattern::new("d MMMM w").unwrap_err();
/// assert_eq!(error.span(), 7..8);
/// assert_eq!(
///     error.to_string(),
///     "unknown or missing field, expected one of yuGQqMLdDEecabBhHKkmsS or 'quoted text' (bytes 7..8)"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("unknown or missing field, expected one of yuGQqMLdDEecabBhHKkmsS or 'quoted text' (bytes {start}..{end})")]
pub struct PatternError {
    start: usize,
    end: usize,
}

impl PatternError {
    /// The bytes of the pattern that the error is about.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// use bengali_text::datetime::{Formatter, Pattern};
    /// let pattern = Pattern::new("d MMMM, HH:mm")?;
    /// let error = Formatter::new().format_pattern(pattern, Date::MIN).unwrap_err();
    /// assert_eq!(error.span(), 8..10); // a date has no hour
    /// # Ok::<(), bengali_text::datetime::PatternError>(())
    /// ```
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// The fields for a pattern, made from a [`Date`], [`Time`], [`DateTime`] or [`BanglaDate`].
///
/// ```
/// use bengali_text::calendar::BanglaDate;
/// use bengali_text::datetime::{Fields, Formatter, Pattern};
/// let day = Fields::from(BanglaDate::new(1430, 6, 6).unwrap());
/// let text = Formatter::new().format_pattern(Pattern::new("d MMMM y বঙ্গাব্দ")?, day)?.to_string();
/// assert_eq!(text, "৬ আশ্বিন ১৪৩০ বঙ্গাব্দ");
/// # Ok::<(), bengali_text::datetime::PatternError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fields {
    date: Option<Date>,
    bangla: Option<BanglaDate>,
    time: Option<Time>,
}

impl From<Date> for Fields {
    fn from(date: Date) -> Self {
        Self { date: Some(date), bangla: None, time: None }
    }
}

impl From<Time> for Fields {
    fn from(time: Time) -> Self {
        Self { date: None, bangla: None, time: Some(time) }
    }
}

impl From<DateTime> for Fields {
    fn from(time: DateTime) -> Self {
        Self { date: Some(time.date()), bangla: None, time: Some(time.time()) }
    }
}

impl From<BanglaDate> for Fields {
    fn from(date: BanglaDate) -> Self {
        Self { date: None, bangla: Some(date), time: None }
    }
}

/// A piece of a pattern.
#[derive(Clone, Copy)]
enum Piece<'p> {
    Text(&'p str),
    Apostrophe,
    Field(u8, usize),
}

/// Iterates over the pieces of a pattern with their byte ranges.
struct Pieces<'p> {
    pattern: &'p str,
    at: usize,
    quoted: bool,
}

impl<'p> Iterator for Pieces<'p> {
    type Item = (Piece<'p>, usize, usize);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let start = self.at;
            let rest = self.pattern.get(start..)?;
            let first = rest.chars().next()?;
            if first == '\'' {
                self.at += 1;
                if rest.starts_with("''") {
                    self.at += 1;
                    return Some((Piece::Apostrophe, start, self.at));
                }
                self.quoted = !self.quoted;
                continue;
            }
            let field = |c: char| !self.quoted && c.is_ascii_alphabetic();
            let same = |c: char| if field(first) { c == first } else { c != '\'' && !field(c) };
            let length = rest.find(|c| !same(c)).unwrap_or(rest.len());
            self.at += length;
            let text = rest.get(..length)?;
            let letter = u8::try_from(first).ok().filter(|_| field(first));
            let piece = letter.map_or(Piece::Text(text), |letter| Piece::Field(letter, length));
            return Some((piece, start, self.at));
        }
    }
}

impl<'p> Pattern<'p> {
    /// Checks that every letter of a pattern names a field.
    ///
    /// # Errors
    ///
    /// [`PatternError`] has the span of the first run of letters that does not.
    ///
    /// ```
    /// use bengali_text::datetime::Pattern;
    /// assert!(Pattern::new("EEEE, d MMMM, y").is_ok());
    /// assert!(Pattern::new("EEEEEEE").is_err());
    /// ```
    pub fn new(pattern: &'p str) -> Result<Self, PatternError> {
        let this = Self(pattern);
        for (piece, start, end) in this.pieces() {
            if let Piece::Field(letter, count) = piece {
                let longest = match letter {
                    b'y' | b'u' | b'S' => 9,
                    b'E' | b'e' | b'c' => 6,
                    b'M' | b'L' | b'G' | b'Q' | b'q' | b'a' | b'b' | b'B' => 5,
                    b'D' => 3,
                    b'd' | b'h' | b'H' | b'K' | b'k' | b'm' | b's' => 2,
                    _ => 0,
                };
                if count > longest {
                    return Err(PatternError { start, end });
                }
            }
        }
        Ok(this)
    }

    const fn pieces(self) -> Pieces<'p> {
        Pieces { pattern: self.0, at: 0, quoted: false }
    }

    /// Checks that the value has every field of the pattern.
    pub(super) fn check(self, fields: Fields) -> Result<(), PatternError> {
        for (piece, start, end) in self.pieces() {
            let Piece::Field(letter, _) = piece else { continue };
            let has = match letter {
                b'y' | b'u' | b'G' | b'M' | b'L' | b'd' => fields.date.is_some() || fields.bangla.is_some(),
                _ if of_date(letter) => fields.date.is_some(),
                _ => fields.time.is_some(),
            };
            if !has {
                return Err(PatternError { start, end });
            }
        }
        Ok(())
    }

    pub(super) fn write(self, out: &mut Out<'_, '_>, fields: Fields) -> fmt::Result {
        let has_era = self.pieces().any(|(piece, _, _)| matches!(piece, Piece::Field(b'G', _)));
        for (piece, _, _) in self.pieces() {
            match piece {
                Piece::Text(text) => out.text(text)?,
                Piece::Apostrophe => out.text("'")?,
                Piece::Field(letter, count) => match (fields.date, fields.bangla, fields.time) {
                    (_, _, Some(time)) if !of_date(letter) => write_time(out, letter, count, time)?,
                    (Some(date), _, _) if letter == b'y' && has_era => {
                        let year = year_of_era(date);
                        out.number(if count == 2 { year % 100 } else { year }, width(count))?;
                    }
                    (Some(date), _, _) => write_date(out, letter, count, date)?,
                    (None, Some(bangla), _) => write_bangla(out, letter, count, bangla)?,
                    _ => {}
                },
            }
        }
        Ok(())
    }
}

/// The least number of digits for a field of `count` letters.
fn width(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(1)
}

/// Whether a letter names a field of a date.
const fn of_date(letter: u8) -> bool {
    matches!(letter, b'y' | b'u' | b'G' | b'Q' | b'q' | b'M' | b'L' | b'd' | b'D' | b'E' | b'e' | b'c')
}

/// The year of its era: 1 BCE is 1.
const fn year_of_era(date: Date) -> u32 {
    let year = date.year();
    if year > 0 { year.unsigned_abs() } else { (1 - year).unsigned_abs() }
}

fn write_date(out: &mut Out<'_, '_>, letter: u8, count: usize, date: Date) -> fmt::Result {
    let weekday = date.weekday().days_from_sunday();
    let quarter = date.month().div_ceil(3);
    match (letter, count) {
        (b'y', 2) => out.number(date.year().rem_euclid(100).unsigned_abs(), 2),
        (b'y', _) => out.padded_year(date.year(), width(count).max(4)),
        (b'u', _) => {
            out.text(if date.year() < 0 { "-" } else { "" })?;
            out.number(date.year().unsigned_abs(), width(count))
        }
        (b'G', _) => out.text(region::era(date.year() > 0, count == 4)),
        (b'Q' | b'q', 1 | 2 | 5) => out.number(u32::from(quarter), if count == 2 { 2 } else { 1 }),
        (b'Q' | b'q', _) => out.text(region::quarter(quarter, count == 4)),
        (b'd', _) => out.number(u32::from(date.day()), width(count)),
        (b'D', _) => out.number(day_of_year(date), width(count)),
        (b'M' | b'L', 1 | 2) => out.number(u32::from(date.month()), width(count)),
        (b'M' | b'L', _) => out.text(wide(&out.region.month(date.month()), count)),
        (b'e' | b'c', 1 | 2) => out.number(u32::from(weekday) + 1, width(count)),
        _ => out.text(wide(&out.region.weekday(weekday), count)),
    }
}

/// The day of the year, 1 to 366.
fn day_of_year(date: Date) -> u32 {
    let first = Date::new(date.year(), 1, 1).map_or(0, |first| date.days_since(first));
    first.unsigned_abs() + 1
}

/// The wide, abbreviated or narrow name, by the number of letters.
const fn wide(name: &region::Name, count: usize) -> &'static str {
    match count {
        4 => name.0,
        5 => name.2,
        _ => name.1,
    }
}

fn write_bangla(out: &mut Out<'_, '_>, letter: u8, count: usize, date: BanglaDate) -> fmt::Result {
    match (letter, count) {
        (b'y', 2) => out.number(date.year().rem_euclid(100).unsigned_abs(), 2),
        (b'y' | b'u', _) => out.number(date.year().unsigned_abs(), width(count).max(4)),
        (b'G', _) => out.text(region::BANGLA_ERA),
        (b'd', _) => out.number(u32::from(date.day()), width(count)),
        (b'M' | b'L', 1 | 2) => out.number(u32::from(date.month()), width(count)),
        _ => out.text(region::bangla_month(date.month())),
    }
}

fn write_time(out: &mut Out<'_, '_>, letter: u8, count: usize, time: Time) -> fmt::Result {
    let number = match letter {
        b'h' => twelve_hour(time.hour()),
        b'k' if time.hour() == 0 => 24,
        b'H' | b'k' => u32::from(time.hour()),
        b'K' => u32::from(time.hour() % 12),
        b'S' => 0,
        b'm' => u32::from(time.minute()),
        b's' => u32::from(time.second().unwrap_or(0)),
        b'a' | b'b' => return out.text(if time.hour() < 12 { "AM" } else { "PM" }),
        _ => return out.text(out.region.period(time.hour())),
    };
    out.number(number, width(count))
}
