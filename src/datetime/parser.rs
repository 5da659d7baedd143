//! The parser: its options, and the reading of a text that is one date or time.

use super::error::{DateErrorKind, ParseError};
use super::fast;
use super::found::Match;
use super::grammar::{Expression, Grammar, Mode, Shape};
use super::lexicon::{self, Memo, Sense};
use super::resolve::Resolver;
use super::text::{self, Text, marks};
use super::time::DateTime;
use super::value::Value;
use crate::calendar::Reckoning;

/// Whether contradictions and doubts are errors or warnings.
///
/// ```
/// use bengali_text::datetime::{DateErrorKind, Parser, Strictness};
///
/// let text = "সোমবার, ২১ সেপ্টেম্বর ২০২৩"; // it was a Thursday
/// assert_eq!(Parser::new().parse(text).unwrap_err().kind(), DateErrorKind::WeekdayMismatch);
/// let lenient = Parser::new().strictness(Strictness::Lenient);
/// assert_eq!(lenient.parse(text)?.to_string(), "2023-09-21");
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Strictness {
    /// A contradiction or a doubtful form is an error.
    #[default]
    Strict,
    /// A contradiction is a [`Warning`](super::Warning), and the Gregorian date wins; years of two digits lie in 1970 to 2069.
    Lenient,
}

/// Which year a date without one lies in, when the parser has a reference.
///
/// ```
/// use bengali_text::datetime::{DateTime, Parser, YearRule};
///
/// let published: DateTime = "2023-11-01T09:00".parse()?;
/// let year = |rule| Parser::new().reference(published).missing_year(rule).parse("২১ ফেব্রুয়ারি");
/// assert_eq!(year(YearRule::Nearest)?.to_string(), "2024-02-21");
/// assert_eq!(year(YearRule::Past)?.to_string(), "2023-02-21");
/// assert_eq!(year(YearRule::Future)?.to_string(), "2024-02-21");
/// # Ok::<(), bengali_text::datetime::ParseError>(())
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
/// assert_eq!(Parser::new().night(NightRule::NextDay).parse(text)?.to_string(), "2023-09-21T00:30");
/// # Ok::<(), bengali_text::datetime::ParseError>(())
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

/// Reads dates and times out of Bengali text.
///
/// A parser is a handful of choices; it is `Copy`, and its builder methods are `const`.
///
/// ```
/// use bengali_text::datetime::{DateTime, Parser, YearRule};
///
/// let reference: DateTime = "2023-09-21T12:00".parse()?;
/// let parser = Parser::new().reference(reference).missing_year(YearRule::Past);
/// assert_eq!(parser.parse("গতকাল বুধবার (২০ সেপ্টেম্বর)")?.to_string(), "2023-09-20");
/// assert_eq!(parser.parse("১ জানুয়ারি")?.to_string(), "2023-01-01");
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Parser {
    reference: Option<DateTime>,
    strictness: Strictness,
    missing_year: YearRule,
    reckoning: Option<Reckoning>,
    night: NightRule,
}

impl Default for Parser {
    fn default() -> Self {
        Self::new()
    }
}

impl Parser {
    /// A strict parser without a reference, which checks Bangla dates by [`Reckoning::Bangladesh`].
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// assert_eq!(Parser::new().parse("৭ই মার্চ")?.to_string(), "--03-07");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn new() -> Self {
        Self {
            reference: None,
            strictness: Strictness::Strict,
            missing_year: YearRule::Nearest,
            reckoning: Some(Reckoning::Bangladesh),
            night: NightRule::SameDay,
        }
    }

    /// What আজ, "৩ ঘণ্টা আগে" and dates without a year count from: usually when the text was published.
    ///
    /// ```
    /// use bengali_text::datetime::{DateTime, Parser};
    /// let reference: DateTime = "2023-09-21T12:00".parse()?;
    /// let parser = Parser::new().reference(reference);
    /// assert_eq!(parser.parse("আগামীকাল সকাল ১০টায়")?.to_string(), "2023-09-22T10:00");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    #[must_use]
    pub const fn reference(mut self, reference: DateTime) -> Self {
        self.reference = Some(reference);
        self
    }

    /// Whether contradictions are errors (the default) or warnings.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Strictness};
    /// let lenient = Parser::new().strictness(Strictness::Lenient);
    /// assert_eq!(lenient.parse("২১ সেপ্টেম্বর ’২৩")?.to_string(), "2023-09-21");
    /// assert!(Parser::new().parse("২১ সেপ্টেম্বর ’২৩").is_err());
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    #[must_use]
    pub const fn strictness(mut self, strictness: Strictness) -> Self {
        self.strictness = strictness;
        self
    }

    /// Which year a date without one lies in, when there is a reference.
    ///
    /// ```
    /// use bengali_text::datetime::{DateTime, Parser, YearRule};
    /// let reference: DateTime = "2023-09-21T12:00".parse()?;
    /// let parser = Parser::new().reference(reference);
    /// assert_eq!(parser.parse("১ জানুয়ারি")?.to_string(), "2024-01-01");
    /// assert_eq!(parser.missing_year(YearRule::Past).parse("১ জানুয়ারি")?.to_string(), "2023-01-01");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    #[must_use]
    pub const fn missing_year(mut self, rule: YearRule) -> Self {
        self.missing_year = rule;
        self
    }

    /// By which rule a Bangla date beside a Gregorian one is checked, from 1394 BS on; `None` does not check it.
    ///
    /// A Bangla date that stands alone is converted by the same rule, with `None` by [`Reckoning::Bangladesh`].
    ///
    /// ```
    /// use bengali_text::calendar::Reckoning;
    /// use bengali_text::datetime::Parser;
    /// let masthead = "২৪ জানুয়ারি ২০২৬, ১১ মাঘ ১৪৩২ বঙ্গাব্দ"; // printed by the rule of 1987
    /// assert!(Parser::new().parse(masthead).is_err());
    /// assert!(Parser::new().reckoning(Some(Reckoning::Bangladesh1987)).parse(masthead).is_ok());
    /// assert!(Parser::new().reckoning(None).parse(masthead).is_ok());
    /// ```
    #[must_use]
    pub const fn reckoning(mut self, reckoning: Option<Reckoning>) -> Self {
        self.reckoning = reckoning;
        self
    }

    /// To which day the hours after midnight belong.
    ///
    /// ```
    /// use bengali_text::datetime::{NightRule, Parser};
    /// let text = "২১ সেপ্টেম্বর ২০২৩ রাত ২টা";
    /// assert_eq!(Parser::new().parse(text)?.to_string(), "2023-09-21T02:00");
    /// assert_eq!(Parser::new().night(NightRule::NextDay).parse(text)?.to_string(), "2023-09-22T02:00");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    #[must_use]
    pub const fn night(mut self, rule: NightRule) -> Self {
        self.night = rule;
        self
    }

    pub(super) const fn reference_time(&self) -> Option<DateTime> {
        self.reference
    }

    pub(super) const fn strictness_rule(&self) -> Strictness {
        self.strictness
    }

    pub(super) const fn missing_year_rule(&self) -> YearRule {
        self.missing_year
    }

    pub(super) const fn reckoning_rule(&self) -> Option<Reckoning> {
        self.reckoning
    }

    pub(super) const fn night_rule(&self) -> NightRule {
        self.night
    }

    /// Reads a text that is one date, time or range, with labels and punctuation around it.
    ///
    /// # Errors
    ///
    /// [`ParseError`] says what is wrong and where.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let value = Parser::new().parse("প্রকাশিত: ৮:৩৮ পূর্বাহ্ণ, ডিসেম্বর ২৩, ২০২২")?;
    /// assert_eq!(value.to_string(), "2022-12-23T08:38");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub fn parse(&self, text: &str) -> Result<Value, ParseError> {
        self.parse_match(text).map(|found| found.value)
    }

    /// Reads a text as [`parse`](Self::parse) does, and tells the range, label, warnings and time zone offset as well.
    ///
    /// # Errors
    ///
    /// [`ParseError`] says what is wrong and where.
    ///
    /// ```
    /// use bengali_text::datetime::{Label, Parser};
    /// let text = "আপডেট : ২১ সেপ্টেম্বর ২০২৩, ০৪:৫৩ পিএম";
    /// let found = Parser::new().parse_match(text)?;
    /// assert_eq!(found.label(), Some(Label::Updated));
    /// assert_eq!(&text[found.range()], "২১ সেপ্টেম্বর ২০২৩, ০৪:৫৩ পিএম");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub fn parse_match(&self, text: &str) -> Result<Match, ParseError> {
        match fast::byline(text) {
            Some(found) => Ok(found),
            None => self.parse_by_grammar(text),
        }
    }

    /// Reads a text by the grammar, whatever its form.
    pub(super) fn parse_by_grammar(&self, text: &str) -> Result<Match, ParseError> {
        let memo = Memo::new();
        let grammar = Grammar::new(text, Mode::Whole, &memo);
        let start = skip_marks(grammar.text, 0);
        if start == text.len() {
            return Err(ParseError::new(DateErrorKind::Empty, 0, text.len()));
        }
        let Some(mut expression) = grammar.expression(start) else {
            return Err(self.no_date(grammar, start));
        };
        if text.get(..start).is_some_and(|before| before.trim_start() == "-") {
            negate_year(&mut expression);
        }
        if let Some(rest) = trailing(grammar, expression.end) {
            if is_weak(&expression) {
                return Err(self.no_date(grammar, start));
            }
            return Err(ParseError::new(DateErrorKind::TrailingInput, rest, text.len()));
        }
        self.settle(&expression)
    }

    /// The match an expression makes.
    pub(super) fn settle(&self, expression: &Expression) -> Result<Match, ParseError> {
        let mut resolver = Resolver::new(*self);
        let value = resolver.resolve(expression)?;
        let label = expression.first.label;
        let clock = expression.second.as_ref().map_or(expression.first.offset, |second| second.offset);
        Ok(Match {
            start: expression.first.start,
            end: expression.end,
            value,
            label: label.map(|(label, _)| label),
            label_range: label.map_or((0, 0), |(_, span)| (span.start, span.end)),
            offset: expression.first.offset.or(clock),
            warnings: resolver.warnings,
        })
    }

    /// Why a text without an expression at `start` is no date.
    #[allow(clippy::unused_self)] // the reasons may come to depend on the options
    fn no_date(&self, grammar: Grammar<'_>, start: usize) -> ParseError {
        let text = grammar.text;
        let whole = |kind| ParseError::new(kind, 0, text.0.len());
        if let Some(error) = unknown_month(grammar, start) {
            return error;
        }
        let two_numbers = text.number(start).and_then(|first| {
            let dot = text.skip_one(first.end, |c| c == '.')?;
            let second = text.number(dot)?;
            let end = skip_marks(text, second.end) == text.0.len();
            (end && first.digits <= 2 && second.digits == 2 && first.value < 25 && second.value < 60).then_some(())
        });
        // ১০.৩০ may be a time or a decimal.
        whole(if two_numbers.is_some() { DateErrorKind::Ambiguous } else { DateErrorKind::NoDate })
    }
}

/// The offset after any marks and spaces at `at`.
fn skip_marks(text: Text<'_>, at: usize) -> usize {
    text.0.get(at..).map_or(at, |rest| {
        rest.char_indices().find(|&(_, c)| text::mark_of(c).is_none()).map_or(text.0.len(), |(place, _)| at + place)
    })
}

/// A leading minus belongs to an ISO year: `-0321-03-01`.
fn negate_year(expression: &mut Expression) {
    if let Some(group) = &mut expression.first.gregorian
        && matches!(group.shape, Shape::Numeric(marks::DASH))
        && let Some(year) = &mut group.year
        && group.span.start == year.span.start
    {
        year.value = -year.value;
    }
}

/// Where text that is no part of the date begins, after what may follow one.
fn trailing(grammar: Grammar<'_>, end: usize) -> Option<usize> {
    let mut at = skip_marks(grammar.text, end);
    while at < grammar.text.0.len() {
        let hit = grammar.look(at, |sense| {
            matches!(
                sense,
                Sense::Tail
                    | Sense::Roughly
                    | Sense::Filler
                    | Sense::Until
                    | Sense::From
                    | Sense::Later
                    | Sense::Ago
                    | Sense::DateWord
                    | Sense::Case
                    | Sense::DaySuffix
            )
        });
        match hit {
            Some(hit) => at = skip_marks(grammar.text, hit.end),
            None => return Some(at),
        }
    }
    None
}

/// Whether so little of a date was found that other text beside it makes it none.
fn is_weak(expression: &Expression) -> bool {
    let first = &expression.first;
    let weak_group = first.gregorian.or(first.bangla).is_none_or(|group| {
        let numeric = matches!(group.shape, Shape::Numeric(_)) && (group.year.is_none() || group.day.is_none());
        let month_only = group.day.is_none() && group.year.is_none();
        numeric || month_only || group.shape == Shape::MonthFirst
    });
    weak_group
        && expression.second.is_none()
        && first.years.is_none()
        && first.today.is_none()
        && first.shift.is_none()
        && first.clock.is_none_or(|clock| clock.period.is_none())
}

/// A word beside a number that is nearly a month's name.
fn unknown_month(grammar: Grammar<'_>, start: usize) -> Option<ParseError> {
    let text = grammar.text;
    let mut at = start;
    let mut number_before = false;
    // A date has its month among its first few words.
    for _ in 0..8 {
        if let Some(number) = text.number(at) {
            at = text.gap(number.end).end;
            number_before = number.digits <= 4;
            continue;
        }
        let end = text.word_end(at)?;
        let number_after = text.is_digit(text.gap(end).end);
        if (number_before || number_after)
            && let Some((name, end)) = lexicon::near_miss(text, at)
        {
            return Some(ParseError::new(DateErrorKind::UnknownMonth, at, end).suggesting(name));
        }
        number_before = false;
        at = text.gap(end).end;
    }
    None
}
