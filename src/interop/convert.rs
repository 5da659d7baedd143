//! What the conversions to and from `chrono`, `jiff` and `time` share: whole seconds, weekdays, and `TryFrom` a value.

use super::ConvertError;
use crate::datetime::Time;

/// The time `seconds` after midnight, if it is a whole second. As in `chrono`, a leap second has a nanosecond of
/// 1,000,000,000 or more.
pub(super) fn whole_time(seconds: i32, nanosecond: u32) -> Result<Time, ConvertError> {
    match nanosecond {
        0 => Ok(Time::from_seconds_of_day(seconds)),
        1..=999_999_999 => Err(ConvertError::Fraction),
        _ => Err(ConvertError::LeapSecond),
    }
}

/// Implements `From` both ways between our weekdays and those of another library.
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

/// Implements `TryFrom<Value>` for the types of another library, by way of our own types.
macro_rules! from_value {
    ($library:literal, $($part:literal $ours:ident => $theirs:ty),*) => {
        $(
            #[doc = concat!("The ", $part, " in `", $library, "`, where [`", stringify!($ours), "`] can be made of the value.")]
            impl TryFrom<$crate::datetime::Value> for $theirs {
                type Error = $crate::datetime::ErrorKind;

                fn try_from(value: $crate::datetime::Value) -> Result<Self, $crate::datetime::ErrorKind> {
                    $ours::try_from(value).map(Self::from)
                }
            }
        )*
    };
}
pub(super) use from_value;
