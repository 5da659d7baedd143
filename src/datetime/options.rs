//! The choices of a parser.

use super::time::DateTime;
use crate::calendar::Reckoning;

/// Whether contradictions and doubts are errors or warnings.
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
    /// A contradiction is a [`Warning`](super::Warning), and the Gregorian date wins; years of two digits lie in 1970 to 2069.
    /// Where a text is one date, the name of a month that is misspelt is read as the one that it nearly is.
    Lenient,
}

/// Which year a date without one lies in, when the parser has a reference; the result carries
/// [`AssumedYear`](super::Warning::AssumedYear).
///
/// গত and আগামী go before the rule. So does a weekday: it is held against the nearest such date, and is wrong
/// ([`WeekdayMismatch`](super::ErrorKind::WeekdayMismatch)) where that lies within a month; farther off, the year before or after may be the one that
/// fits. A range is as near as the nearer of its ends, and nearest where the reference lies in it.
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
    /// The date nearest to the reference.
    #[default]
    Nearest,
    /// The latest that does not lie after the reference.
    Past,
    /// The earliest that does not lie before the reference.
    Future,
}

/// To which day the hours after midnight belong when they are said with রাত and a date.
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
    /// To the date as written. দিবাগত moves them to the next day all the same.
    #[default]
    SameDay,
    /// To the day after: the night is that which follows the date.
    NextDay,
}

/// The choices that the parser hands on to what resolves its drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Options {
    pub(super) reference: Option<DateTime>,
    pub(super) strictness: Strictness,
    pub(super) year_rule: YearRule,
    pub(super) reckoning: Option<Reckoning>,
    pub(super) night_rule: NightRule,
}
