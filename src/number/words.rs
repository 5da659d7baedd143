//! Numbers into words, as a cheque or a newsreader says them.

use alloc::string::String;
use core::fmt::{self, Write as _};

use super::count::Step;
use super::error::Error;
use super::lexicon;
use super::plain::{self, Plain};
use crate::words::name;

const CRORE: u128 = 10_000_000;

/// Units below কোটি, largest first, each with what it is worth.
const UNITS: [(u128, &str); 2] = [(100_000, name::LAKH), (1000, name::THOUSAND)];

/// A number in words, as a [`Display`](fmt::Display) value that allocates nothing; made by [`words`].
///
/// ```
/// let amount = bengali_text::number::words("2500")?;
/// assert_eq!(format!("কথায়: {amount} টাকা মাত্র"), "কথায়: দুই হাজার পাঁচশ টাকা মাত্র");
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Words<'t> {
    negative: bool,
    whole: u128,
    fraction: &'t str,
}

/// `decimal` in words, to be written wherever a [`fmt::Write`] is.
///
/// `decimal` is an optional sign and digits, ASCII or Bengali, commas and a fraction allowed. The whole part goes up to
/// 10^21 - 1; every digit of the fraction is said, so the scale is kept.
///
/// # Errors
///
/// What [`parse`](super::parse) says of malformed digits, and [`Overflow`](super::ErrorKind::Overflow) from 10^21 on.
///
/// ```
/// use bengali_text::number;
///
/// assert_eq!(number::words("1500")?.to_string(), "এক হাজার পাঁচশ");
/// # Ok::<(), number::Error>(())
/// ```
#[doc(alias = "কথায়")]
pub fn words(decimal: &str) -> Step<Words<'_>> {
    let plain = Plain::read(decimal)?;
    let whole = plain.whole_value().filter(|value| *value < CRORE * CRORE * CRORE).ok_or(plain.overflow())?;
    Ok(Words { negative: plain.negative, whole, fraction: plain.fraction })
}

/// Writes words with one space between them.
struct Speaker<'a, 'b> {
    out: &'a mut fmt::Formatter<'b>,
    spoken: bool,
}

impl Speaker<'_, '_> {
    fn say(&mut self, word: &str) -> fmt::Result {
        if self.spoken {
            self.out.write_char(' ')?;
        }
        self.spoken = true;
        self.out.write_str(word)
    }

    /// A value of 0..=99.
    fn small(&mut self, value: u128) -> fmt::Result {
        self.say(u8::try_from(value).map_or("", lexicon::name))
    }

    /// A value below one কোটি; nothing for zero.
    fn below_crore(&mut self, mut value: u128) -> fmt::Result {
        for (worth, unit) in UNITS {
            if value >= worth {
                self.small(value / worth)?;
                self.say(unit)?;
                value %= worth;
            }
        }
        self.below_thousand(value)
    }

    /// Hundreds, up to 99 of them, with শ written onto the count, and the rest.
    fn below_thousand(&mut self, value: u128) -> fmt::Result {
        if value >= 100 {
            self.small(value / 100)?;
            self.out.write_str("শ")?;
        }
        match value % 100 {
            0 => Ok(()),
            rest => self.small(rest),
        }
    }

    fn whole(&mut self, value: u128) -> fmt::Result {
        if value == 0 {
            return self.small(0);
        }
        let (high, middle, low) = (value / (CRORE * CRORE), value / CRORE % CRORE, value % CRORE);
        for (crores, units) in [(high, 2), (middle, 1)] {
            if crores > 0 {
                self.below_crore(crores)?;
                for _ in 0..units {
                    self.say(name::CRORE)?;
                }
            }
        }
        self.below_crore(low)
    }
}

impl fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut speaker = Speaker { out: f, spoken: false };
        if self.negative {
            speaker.say(name::MINUS)?;
        }
        speaker.whole(self.whole)?;
        if !self.fraction.is_empty() {
            speaker.say(name::POINT)?;
        }
        for digit in plain::values(self.fraction) {
            speaker.small(u128::from(digit))?;
        }
        Ok(())
    }
}

/// `decimal` in words; [`words`] says what is read and what the errors are. 10^14 is কোটি কোটি.
///
/// # Errors
///
/// Those of [`words`].
///
/// ```
/// use bengali_text::number;
///
/// assert_eq!(number::to_words("123456"), Ok("এক লাখ তেইশ হাজার চারশ ছাপ্পান্ন".into()));
/// assert_eq!(number::to_words("1.05"), Ok("এক দশমিক শূন্য পাঁচ".into()));
/// assert_eq!(number::to_words("-100000000000000"), Ok("ঋণাত্মক এক কোটি কোটি".into()));
/// ```
#[doc(alias = "কথায়")]
pub fn to_words(decimal: &str) -> Result<String, Error> {
    let mut out = String::new();
    to_words_into(decimal, &mut out)?;
    Ok(out)
}

/// Like [`to_words`], appending to `out`, which is left as it was on an error.
///
/// # Errors
///
/// Those of [`words`].
///
/// ```
/// let mut line = String::from("মোট: ");
/// bengali_text::number::to_words_into("৫০", &mut line)?;
/// assert_eq!(line, "মোট: পঞ্চাশ");
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
pub fn to_words_into(decimal: &str, out: &mut String) -> Result<(), Error> {
    let words = words(decimal)?;
    // Writing to a String cannot fail.
    let _ = write!(out, "{words}");
    Ok(())
}

/// A year in words, as a [`Display`](fmt::Display) value that allocates nothing; made by [`year_words`].
///
/// ```
/// let year = bengali_text::number::year_words(1971);
/// assert_eq!(format!("{year} সাল"), "উনিশশ একাত্তর সাল");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct YearWords(u16);

/// A year as people say it, to be written wherever a [`fmt::Write`] is; see [`to_year_words`].
///
/// ```
/// assert_eq!(bengali_text::number::year_words(1952).to_string(), "উনিশশ বায়ান্ন");
/// ```
pub const fn year_words(year: u16) -> YearWords {
    YearWords(year)
}

impl fmt::Display for YearWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut speaker = Speaker { out: f, spoken: false };
        match self.0 {
            1100..=1999 => speaker.below_thousand(u128::from(self.0)),
            year => speaker.whole(u128::from(year)),
        }
    }
}

/// A year as people say it: hundreds from 1100 to 1999, otherwise like any number.
///
/// ```
/// use bengali_text::number::to_year_words;
///
/// assert_eq!(to_year_words(1971), "উনিশশ একাত্তর");
/// assert_eq!(to_year_words(2023), "দুই হাজার তেইশ");
/// assert_eq!(to_year_words(1430), "চৌদ্দশ ত্রিশ");
/// ```
#[doc(alias = "সাল")]
pub fn to_year_words(year: u16) -> String {
    alloc::format!("{}", year_words(year))
}
