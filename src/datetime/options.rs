//! The options of a [`Parser`](super::Parser): strictness, a missing year, the hours after midnight.

use super::time::DateTime;
use crate::calendar::Reckoning;

/// Whether contradictions and doubtful forms are errors or warnings.
///
/// ```
/// use bengali_text::datetime::{ErrorKind, Parser, Strictness};
///
/// let text = "সোমবার, ২১ সেপ্টেম্বর ২০২৩"; // it was a Thursday
/// assert_eq!(Parser::new().parse(text).unwrap_err().kind(), ErrorKind::WeekdayMismatch);
/// let lenient = Parser::new().strictness(Strictness::Lenient);
/// assert_eq!(lenient.parse(text)?.to_string(), "2023-09-21");
/// assert_eq!(lenient.parse("২১ সেপ্টেম্বার ২০২৩")?.to_string(), "2023-09-21");
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Strictness {
    /// A contradiction or a doubtful form is an error.
    #[default]
    Strict,
    /// A contradiction is a [`Warning`](super::Warning), and the Gregorian date wins; two-digit years are read as 1970
    /// to 2069. In a text that is one date, a misspelt month is read as the nearest name.
    Lenient,
}

/// The year of a date without one, when the parser has a reference; the result carries
/// [`AssumedYear`](super::Warning::AssumedYear).
///
/// গত and আগামী take precedence over the rule. So does a weekday: it is compared with the date nearest to the reference.
/// If that date lies within a month, a different weekday is a [`WeekdayMismatch`](super::ErrorKind::WeekdayMismatch);
/// farther off, the year before or after is taken where its weekday fits. The distance of a range is that of its nearer
/// end, and zero where the reference lies in it.
///
/// ```
/// use bengali_text::datetime::{DateTime, Parser, YearRule};
///
/// let published: DateTime = "2023-11-01T09:00".parse()?;
/// let year = |rule| Parser::new().reference(published).year_rule(rule).parse("২১ ফেব্রুয়ারি");
/// assert_eq!(year(YearRule::Nearest)?.to_string(), "2024-02-21");
/// assert_eq!(year(YearRule::Past)?.to_string(), "2023-02-21");
/// assert_eq!(year(YearRule::Future)?.to_string(), "2024-02-21");
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum YearRule {
    /// The date nearest to the reference, before or after it.
    #[default]
    Nearest,
    /// The latest date that is not after the reference.
    Past,
    /// The earliest date that is not before the reference.
    Future,
}

/// The day of the hours after midnight that are written with রাত and a date, such as ২০ সেপ্টেম্বর রাত সাড়ে ১২টা.
///
/// ```
/// use bengali_text::datetime::{NightRule, Parser};
///
/// let text = "২০ সেপ্টেম্বর ২০২৩ রাত সাড়ে ১২টা";
/// assert_eq!(Parser::new().parse(text)?.to_string(), "2023-09-20T00:30");
/// assert_eq!(Parser::new().night_rule(NightRule::NextDay).parse(text)?.to_string(), "2023-09-21T00:30");
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NightRule {
    /// The date as written, except after দিবাগত, which moves them to the next day.
    #[default]
    SameDay,
    /// The next day: the night is the one that follows the date.
    NextDay,
}

/// All options of a parser, as the resolver gets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Options {
    pub(super) reference: Option<DateTime>,
    pub(super) strictness: Strictness,
    pub(super) year_rule: YearRule,
    pub(super) reckoning: Option<Reckoning>,
    pub(super) night_rule: NightRule,
}
