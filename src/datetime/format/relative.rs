//! Formats a time or day relative to a reference: ৩ ঘণ্টা আগে, গতকাল.
//!
//! Source: CLDR 48 `bn` `dateFields` for the words of days. Lengths use আগে and পর for all units, because CLDR mixes আগে
//! and পূর্বে, and writes the future with a locative that also means "within".

use super::out::Out;
use crate::calendar::Date;
use crate::datetime::time::DateTime;
use core::fmt;

/// The units of time of fixed length, the largest first: seconds and name.
const UNITS: [(u64, &str); 5] = [(604_800, "সপ্তাহ"), (86_400, "দিন"), (3_600, "ঘণ্টা"), (60, "মিনিট"), (1, "সেকেন্ড")];

/// The word for a day within two days of the reference.
pub(super) const fn day_word(date: Date, reference: Date) -> Option<&'static str> {
    match date.days_since(reference) {
        -2 => Some("গত পরশু"),
        -1 => Some("গতকাল"),
        0 => Some("আজ"),
        1 => Some("আগামীকাল"),
        2 => Some("আগামী পরশু"),
        _ => None,
    }
}

/// Writes how long a time is before or after the reference.
pub(super) fn write(out: &mut Out<'_, '_>, time: DateTime, reference: DateTime) -> fmt::Result {
    let seconds = time.seconds() - reference.seconds();
    if seconds == 0 {
        return out.text("এইমাত্র");
    }
    let months = whole_months(time, reference);
    if months >= 12 {
        out.number(months / 12, 1)?;
        out.text(" বছর")?;
    } else if months >= 1 {
        out.number(months, 1)?;
        out.text(" মাস")?;
    } else {
        let length = seconds.unsigned_abs();
        let unit = UNITS.iter().find(|unit| length >= unit.0);
        if let Some(&(unit, name)) = unit {
            out.number(u32::try_from(length / unit).unwrap_or(u32::MAX), 1)?;
            out.text(" ")?;
            out.text(name)?;
        }
    }
    out.text(if seconds < 0 { " আগে" } else { " পর" })
}

/// The number of whole months between the two, counted from the reference.
fn whole_months(time: DateTime, reference: DateTime) -> u32 {
    let of = |date: Date| date.year() * 12 + i32::from(date.month());
    let difference = of(time.date()) - of(reference.date());
    // The last month is not whole if counting it would step over the time.
    let moved = reference.date().add_months(difference).map(|date| DateTime::new(date, reference.time()).seconds());
    let over = match moved {
        Ok(moved) if difference > 0 => moved > time.seconds(),
        Ok(moved) if difference < 0 => moved < time.seconds(),
        _ => false,
    };
    difference.unsigned_abs() - u32::from(over)
}
