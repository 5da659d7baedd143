//! Formats times of the day as they are spoken: সাড়ে ১০টা, ১০টা ৩০ মিনিট.

use super::out::{Out, twelve_hour};
use crate::datetime::time::Time;
use crate::words::{Quarters, name};
use core::fmt;

/// Writes an hour with a half, a quarter or none. The period is that of the hour named: রাত পৌনে ১২টা is 23:45.
pub(super) fn quarters(out: &mut Out<'_, '_>, time: Time) -> fmt::Result {
    let count = time.minute() / 15;
    let named = if count == 3 { (time.hour() + 1) % 24 } else { time.hour() };
    let hour = twelve_hour(named);
    out.text(out.region.period(named))?;
    out.text(" ")?;
    let fraction = match (count, hour) {
        (2, 1) => Quarters::Of(6),
        (2, 2) => Quarters::Of(10),
        (2, _) => Quarters::HalfMore,
        (1, _) => Quarters::QuarterMore,
        (3, _) => Quarters::QuarterLess,
        _ => {
            out.number(hour, 1)?;
            return out.text("টা");
        }
    };
    out.text(name::fraction(fraction))?;
    if !matches!(fraction, Quarters::Of(_)) {
        out.text(" ")?;
        out.number(hour, 1)?;
    }
    out.text("টা")
}

/// Writes hour, minutes and seconds with their words: ১০টা ৩০ মিনিট.
pub(super) fn spoken(out: &mut Out<'_, '_>, hour: u32, time: Time) -> fmt::Result {
    out.number(hour, 1)?;
    out.text("টা")?;
    if time.minute() > 0 || time.second().is_some() {
        out.text(" ")?;
        out.number(u32::from(time.minute()), 1)?;
        out.text(" মিনিট")?;
    }
    if let Some(second) = time.second() {
        out.text(" ")?;
        out.number(u32::from(second), 1)?;
        out.text(" সেকেন্ড")?;
    }
    Ok(())
}
