//! Calendar dates: the Gregorian [`Date`], the [`Weekday`], and the Bangla calendar of Bangladesh ([`BanglaDate`]),
//! with conversion between the two.
//!
//! All of it is exact integer arithmetic on civil days: no time zone, no clock, no allocation. `FromStr` reads what
//! `Display` writes, a date in the plain long form, ২১ সেপ্টেম্বর ২০২৩, and the name of a weekday; [`crate::datetime`]
//! reads dates as people write them.
//!
//! ```
//! use bengali_text::calendar::{BanglaDate, Date, Reckoning, Weekday};
//!
//! let date = Date::new(2023, 9, 21)?;
//! assert_eq!("২১ সেপ্টেম্বর ২০২৩".parse(), Ok(date));
//! assert_eq!(date.weekday(), Weekday::Thursday);
//! let bangla = BanglaDate::from_gregorian(date, Reckoning::Bangladesh);
//! assert_eq!((bangla.year(), bangla.month(), bangla.day()), (1430, 6, 6));
//! assert_eq!(bangla.to_gregorian(Reckoning::Bangladesh)?, date);
//! # Ok::<(), bengali_text::calendar::DateError>(())
//! ```

mod bangla;
mod date;
mod read;
mod weekday;

pub use bangla::{BanglaDate, Reckoning, Season};
pub use date::{Date, DateError};
pub use weekday::Weekday;

pub(crate) use date::{days_from_civil, days_in_month, is_leap_year};
pub(crate) use read::{gregorian_month, long_prefix};
