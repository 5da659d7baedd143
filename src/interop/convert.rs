//! What the conversions of all three libraries share.

use super::ConvertError;
use crate::datetime::Time;

/// The time `seconds` after midnight, if it is whole; a leap second is a nanosecond past the last, as `chrono` counts.
pub(super) fn whole_time(seconds: i32, nanosecond: u32) -> Result<Time, ConvertError> {
    match nanosecond {
        0 => Ok(Time::from_seconds_of_day(seconds)),
        1..=999_999_999 => Err(ConvertError::Fraction),
        _ => Err(ConvertError::LeapSecond),
    }
}

/// `From` both ways, given the name of the other library and what it calls the days.
macro_rules! weekdays {
    ($library:literal, $theirs:ty { $($our_day:ident = $their_day:ident),* }) => {
        #[doc = concat!("The same day of the week in `", $library, "`.")]
        impl From<$crate::calendar::Weekday> for $theirs {
            fn from(day: $crate::calendar::Weekday) -> Self {
                match day {
                    $($crate::calendar::Weekday::$our_day => Self::$their_day,)*
                }
            }
        }

        #[doc = concat!("The same day of the week as in `", $library, "`.")]
        impl From<$theirs> for $crate::calendar::Weekday {
            fn from(day: $theirs) -> Self {
                match day {
                    $(<$theirs>::$their_day => Self::$our_day,)*
                }
            }
        }
    };
}
pub(super) use weekdays;

/// What another library has of a value: the same as our own types have of it.
macro_rules! of_values {
    ($library:literal, $($part:literal $ours:ident => $theirs:ty),*) => {
        $(
            #[doc = concat!("The ", $part, " in `", $library, "`, of a value that is one for [`", stringify!($ours), "`].")]
            impl TryFrom<$crate::datetime::Value> for $theirs {
                type Error = $crate::datetime::ErrorKind;

                fn try_from(value: $crate::datetime::Value) -> Result<Self, $crate::datetime::ErrorKind> {
                    $ours::try_from(value).map(Self::from)
                }
            }
        )*
    };
}
pub(super) use of_values;
