//! Parses the two forms of a date that `FromStr` reads: `2023-09-21` and the plain long form, ২১ সেপ্টেম্বর ২০২৩, in
//! Bengali or ASCII digits. Whether the day exists is checked by the caller.

use crate::text::cursor::Text;
use crate::words::{kinds, name, stems};

/// The fields of a date, and the offset where it ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DateFields {
    pub(crate) year: i32,
    pub(crate) month: u8,
    pub(crate) day: u8,
    pub(crate) end: usize,
}

/// Year of four digits or more, month and day of two, as `Display` writes them: `2023-09-21`, `-0321-03-01`.
pub(super) fn parse_iso(text: &str) -> Option<DateFields> {
    let is_negative = text.starts_with('-');
    let text = Text(text);
    let year = text.digits(usize::from(is_negative))?;
    let value = i32::try_from(year.value).ok()?;
    let is_padded = year.count == 4 || year.count > 4 && !matches!(text.char_at(year.start), Some('0' | '০'));
    let month = text.digits(after(text, year.end, b'-')?).filter(|month| month.count == 2)?;
    let day = text.digits(after(text, month.end, b'-')?).filter(|day| day.count == 2)?;
    let is_written = is_padded && !(is_negative && value == 0) && day.end == text.0.len();
    let year = if is_negative { -value } else { value };
    let (month, day, end) = (u8::try_from(month.value).ok()?, u8::try_from(day.value).ok()?, day.end);
    is_written.then_some(DateFields { year, month, day, end })
}

/// Day, full month name and four-digit year, separated by one space, at the beginning of `text`; `month` is
/// [`gregorian_month`] or [`bangla_month`].
#[inline]
pub(crate) fn long_prefix(text: Text<'_>, month: impl Fn(&str) -> Option<(u8, usize)>) -> Option<DateFields> {
    let day = text.digits(0).filter(|day| day.count <= 2)?;
    let month_at = after(text, day.end, b' ')?;
    let (month, end) = month(text.rest(month_at))?;
    let year = text.digits(after(text, month_at + end, b' ')?).filter(|year| year.count == 4)?;
    Some(DateFields { year: i32::try_from(year.value).ok()?, month, day: u8::try_from(day.value).ok()?, end: year.end })
}

/// The plain long form, where it is all of `text`.
pub(super) fn parse_long(text: &str, month: impl Fn(&str) -> Option<(u8, usize)>) -> Option<DateFields> {
    long_prefix(Text(text), month).filter(|date| date.end == text.len())
}

/// The month whose full name `text` begins with, and the length of the name in bytes.
#[inline]
pub(crate) fn gregorian_month(text: &str) -> Option<(u8, usize)> {
    month(text, &name::MONTHS)
}

pub(super) fn bangla_month(text: &str) -> Option<(u8, usize)> {
    month(text, &name::BANGLA_MONTHS)
}

/// Tries the names as encoded in the table first, then with the nukta letters in their other encoding.
#[inline(always)]
#[allow(clippy::inline_always, reason = "with the names as constants, a byline parses faster")]
fn month(text: &str, names: &'static [&str; 12]) -> Option<(u8, usize)> {
    match names.iter().position(|name| text.as_bytes().starts_with(name.as_bytes())) {
        Some(place) => Some((u8::try_from(place).ok()? + 1, names.get(place)?.len())),
        None => month_in_other_encoding(text, names),
    }
}

fn month_in_other_encoding(text: &str, names: &[&str; 12]) -> Option<(u8, usize)> {
    stems(text, kinds::MONTH | kinds::BANGLA).find_map(|(row, end)| {
        let place = names.iter().position(|name| *name == row.word)?;
        Some((u8::try_from(place).ok()? + 1, end))
    })
}

/// The offset after the byte `mark`, where it stands at `at`.
#[inline]
fn after(text: Text<'_>, at: usize, mark: u8) -> Option<usize> {
    (text.0.as_bytes().get(at) == Some(&mark)).then_some(at + 1)
}
