//! The [`Parser`]: its options, and `parse` for a text that is one date or time.

use super::error::{Error, ErrorKind};
use super::fast_path;
use super::found::{Found, Match};
use super::grammar::{Expression, Grammar, Notation};
use super::misspelling::nearest_month;
use super::options::{NightRule, Options, Strictness, YearRule};
use super::resolve::Resolver;
use super::time::DateTime;
use super::tokens::{Failure, Tokens};
use super::value::Value;
use super::warning::Warning;
use crate::calendar::Reckoning;
use crate::text::punctuation::marks;
use crate::text::similar_digits::with_bengali_digits;
use crate::words::kinds::{self, Kinds};
use alloc::format;
use core::ops::Range;

/// Parses dates and times in Bengali text, and finds them in running text.
///
/// A parser holds only its options: it is `Copy`, and its builder methods are `const`.
///
/// ```
/// use bengali_text::datetime::{DateTime, Parser, YearRule};
///
/// let reference: DateTime = "2023-09-21T12:00".parse()?;
/// let parser = Parser::new().reference(reference).year_rule(YearRule::Past);
/// assert_eq!(parser.parse("গতকাল বুধবার (২০ সেপ্টেম্বর)")?.to_string(), "2023-09-20");
/// assert_eq!(parser.parse("১ জানুয়ারি")?.to_string(), "2023-01-01");
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Parser {
    options: Options,
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
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn new() -> Self {
        let options = Options {
            reference: None,
            strictness: Strictness::Strict,
            year_rule: YearRule::Nearest,
            reckoning: Some(Reckoning::Bangladesh),
            night_rule: NightRule::SameDay,
        };
        Self { options }
    }

    /// Sets the reference for আজ, "৩ ঘণ্টা আগে" and dates without a year: usually the time of publication.
    ///
    /// The result is as precise as the smallest unit: "৩ দিন আগে" is a date, "২ মাস আগে" a month, "৫ বছর আগে" a year, "৩ ঘণ্টা
    /// আগে" a date and time.
    ///
    /// ```
    /// use bengali_text::datetime::{DateTime, Parser};
    /// let reference: DateTime = "2023-09-21T12:00".parse()?;
    /// let parser = Parser::new().reference(reference);
    /// assert_eq!(parser.parse("আগামীকাল সকাল ১০টায়")?.to_string(), "2023-09-22T10:00");
    /// assert_eq!(parser.parse("৩ দিন আগে")?.to_string(), "2023-09-18");
    /// assert_eq!(parser.parse("৩ ঘণ্টা আগে")?.to_string(), "2023-09-21T09:00");
    /// assert_eq!(parser.parse("দেড় বছর আগে")?.to_string(), "2022-03");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    #[must_use]
    pub const fn reference(mut self, reference: DateTime) -> Self {
        self.options.reference = Some(reference);
        self
    }

    /// Sets whether contradictions are errors (the default) or warnings.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Strictness};
    /// let lenient = Parser::new().strictness(Strictness::Lenient);
    /// assert_eq!(lenient.parse("২১ সেপ্টেম্বর ’২৩")?.to_string(), "2023-09-21");
    /// assert!(Parser::new().parse("২১ সেপ্টেম্বর ’২৩").is_err());
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    #[must_use]
    pub const fn strictness(mut self, strictness: Strictness) -> Self {
        self.options.strictness = strictness;
        self
    }

    /// Sets how the reference supplies a missing year.
    ///
    /// ```
    /// use bengali_text::datetime::{DateTime, Parser, YearRule};
    /// let reference: DateTime = "2023-09-21T12:00".parse()?;
    /// let parser = Parser::new().reference(reference);
    /// assert_eq!(parser.parse("১ জানুয়ারি")?.to_string(), "2024-01-01");
    /// assert_eq!(parser.year_rule(YearRule::Past).parse("১ জানুয়ারি")?.to_string(), "2023-01-01");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    #[must_use]
    pub const fn year_rule(mut self, rule: YearRule) -> Self {
        self.options.year_rule = rule;
        self
    }

    /// Sets the rule by which a Bangla date alone is converted, and one beside a Gregorian date is checked. `None` does
    /// neither.
    ///
    /// The Bangla date may be one or two days behind the Gregorian one, as in the almanac of West Bengal, and up to
    /// 1394 BS from three days behind to one day ahead; both are a [`Warning`](super::Warning). Any other difference is
    /// a contradiction, unless a dash makes the two a range: ৭ মে ১৮৬১ – ২২ শ্রাবণ ১৩৪৮.
    ///
    /// ```
    /// use bengali_text::calendar::Reckoning;
    /// use bengali_text::datetime::Parser;
    ///
    /// let masthead = "২৪ জানুয়ারি ২০২৬, ১১ মাঘ ১৪৩২ বঙ্গাব্দ"; // printed by the rule of 1987
    /// assert!(Parser::new().parse(masthead).is_err());
    /// assert!(Parser::new().bangla_calendar(Some(Reckoning::Bangladesh1987)).parse(masthead).is_ok());
    ///
    /// let neither = Parser::new().bangla_calendar(None);
    /// assert_eq!(neither.parse(masthead)?.to_string(), "2026-01-24");
    /// assert_eq!(Parser::new().parse("১১ মাঘ ১৪৩২")?.to_string(), "B1432-10-11=2026-01-25");
    /// assert_eq!(neither.parse("১১ মাঘ ১৪৩২")?.to_string(), "B1432-10-11");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    #[must_use]
    pub const fn bangla_calendar(mut self, reckoning: Option<Reckoning>) -> Self {
        self.options.reckoning = reckoning;
        self
    }

    /// Sets the day of the hours after midnight.
    ///
    /// ```
    /// use bengali_text::datetime::{NightRule, Parser};
    /// let text = "২১ সেপ্টেম্বর ২০২৩ রাত ২টা";
    /// assert_eq!(Parser::new().parse(text)?.to_string(), "2023-09-21T02:00");
    /// assert_eq!(Parser::new().night_rule(NightRule::NextDay).parse(text)?.to_string(), "2023-09-22T02:00");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    #[must_use]
    pub const fn night_rule(mut self, rule: NightRule) -> Self {
        self.options.night_rule = rule;
        self
    }

    /// Whether the parser has a reference, so that relative words have a value.
    #[cfg(feature = "find")]
    pub(super) const fn has_reference(&self) -> bool {
        self.options.reference.is_some()
    }

    /// The rule that converts Bangla dates, if they are converted.
    #[cfg(feature = "find")]
    pub(super) const fn reckoning(&self) -> Option<Reckoning> {
        self.options.reckoning
    }

    /// Parses a text that is one date, time or range, with or without labels and punctuation around it.
    ///
    /// # Errors
    ///
    /// [`Error`] says what is wrong and where.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let value = Parser::new().parse("প্রকাশিত: ৮:৩৮ পূর্বাহ্ণ, ডিসেম্বর ২৩, ২০২২")?;
    /// assert_eq!(value.to_string(), "2022-12-23T08:38");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub fn parse(&self, text: &str) -> Result<Value, Error> {
        self.read(text).map(|found| found.value)
    }

    /// Parses a text as [`parse`](Self::parse) does, and returns its range, label, warnings and time zone offset too.
    ///
    /// # Errors
    ///
    /// [`Error`] says what is wrong and where.
    ///
    /// ```
    /// use bengali_text::datetime::{Label, Parser};
    /// let text = "আপডেট : ২১ সেপ্টেম্বর ২০২৩, ০৪:৫৩ পিএম";
    /// let found = Parser::new().parse_match(text)?;
    /// assert_eq!(found.label(), Some(Label::Updated));
    /// assert_eq!(found.as_str(), "২১ সেপ্টেম্বর ২০২৩, ০৪:৫৩ পিএম");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub fn parse_match<'t>(&self, text: &'t str) -> Result<Match<'t>, Error> {
        self.read(text).map(|found| found.within(text))
    }

    /// Tries the fast path, then the grammar, also with letters that look like digits, last a misspelt month.
    fn read(&self, text: &str) -> Result<Found, Error> {
        match fast_path::byline(text) {
            Some(found) => Ok(found),
            None => self.parse_by_grammar(text).or_else(|error| match with_bengali_digits(text) {
                Some(digits) => self.parse_by_grammar(&digits).or_else(|error| self.parse_misspelt(&digits, error)),
                None => self.parse_misspelt(text, error),
            }),
        }
    }

    /// In lenient mode, reads a text again with the month that the error suggests.
    fn parse_misspelt(&self, text: &str, error: Error) -> Result<Found, Error> {
        let Some(month) = error.suggestion().filter(|_| self.options.strictness == Strictness::Lenient) else {
            return Err(error);
        };
        let Range { start, end } = error.span();
        let (Some(before), Some(after)) = (text.get(..start), text.get(end..)) else { return Err(error) };
        let Ok(mut found) = self.parse_by_grammar(&format!("{before}{month}{after}")) else { return Err(error) };
        let place = |at: usize| if at <= start { at } else { at.saturating_sub(start + month.len()) + end };
        (found.start, found.end) = (place(found.start), place(found.end));
        found.label_range = (place(found.label_range.0), place(found.label_range.1));
        found.warnings.add(Warning::MisspeltMonth);
        Ok(found)
    }

    /// Reads a text by the grammar, without the fast path.
    pub(super) fn parse_by_grammar(&self, text: &str) -> Result<Found, Error> {
        let tokens = Tokens::new(text);
        let grammar = Grammar::for_whole_text(&tokens);
        let start = grammar.text.skip_marks(0);
        if start == text.len() {
            return Err(Error::new(ErrorKind::Empty, 0, text.len()));
        }
        let Some(mut expression) = grammar.expression(start) else {
            return Err(no_date(&tokens));
        };
        if text.get(..start).is_some_and(|before| before.trim_start() == "-") {
            negate_year(&mut expression);
        }
        if let Some(rest) = trailing(grammar, expression.end) {
            if is_weak(&expression) {
                return Err(no_date(&tokens));
            }
            return Err(Error::new(ErrorKind::TrailingInput, rest, text.len()));
        }
        self.resolve_expression(&expression)
    }

    /// Resolves an expression of the grammar to its value, with label, offset and warnings.
    pub(super) fn resolve_expression(&self, expression: &Expression) -> Result<Found, Error> {
        let mut resolver = Resolver::new(self.options);
        let value = resolver.resolve(expression)?;
        let label = expression.first.label;
        let clock = expression.second.as_ref().map_or(expression.first.offset, |second| second.offset);
        Ok(Found {
            start: expression.first.start,
            end: expression.end,
            value,
            label: label.map(|(label, _)| label),
            label_range: label.map_or((0, 0), |(_, span)| (span.start, span.end)),
            offset: expression.first.offset.or(clock),
            warnings: resolver.warnings,
        })
    }
}

/// The error of a text without a date: the furthest failure of the grammar, where it is informative.
fn no_date(tokens: &Tokens<'_>) -> Error {
    let text = tokens.text;
    let whole = |kind| Error::new(kind, 0, text.0.len());
    match tokens.failure() {
        Some(Failure { kind: ErrorKind::UnknownMonth, start, .. }) => match nearest_month(text, start) {
            Some((name, end)) => Error::new(ErrorKind::UnknownMonth, start, end).suggesting(name),
            None => whole(ErrorKind::NoDate),
        },
        // The text is nothing but ১০.৩০, a time or a decimal.
        Some(Failure { kind, end, .. }) if text.skip_marks(end) == text.0.len() => whole(kind),
        _ => whole(ErrorKind::NoDate),
    }
}

/// Applies a leading minus to an ISO year: `-0321-03-01`.
fn negate_year(expression: &mut Expression) {
    if let Some(group) = &mut expression.first.gregorian
        && matches!(group.notation, Notation::Numeric(marks::DASH))
        && let Some(year) = &mut group.year
        && group.span.start == year.span.start
    {
        year.value = -year.value;
    }
}

/// The offset of the first text after the date that is neither punctuation nor a word that may follow a date.
fn trailing(grammar: Grammar<'_>, end: usize) -> Option<usize> {
    const FOLLOWS: Kinds = kinds::TRAILING
        | kinds::ROUGHLY
        | kinds::FILLER
        | kinds::UNTIL
        | kinds::FROM
        | kinds::SHIFT
        | kinds::DATE_WORD
        | kinds::CASE
        | kinds::DAY_SUFFIX;
    let mut at = grammar.text.skip_marks(end);
    while at < grammar.text.0.len() {
        match grammar.look(at, FOLLOWS) {
            Some(hit) => at = grammar.text.skip_marks(hit.end),
            None => return Some(at),
        }
    }
    None
}

/// Whether an expression is too little evidence of a date where other text follows: the text is then not a date at all.
fn is_weak(expression: &Expression) -> bool {
    let first = &expression.first;
    let weak_group = first.group().is_none_or(|group| {
        let numeric = matches!(group.notation, Notation::Numeric(_)) && (group.year.is_none() || group.day.is_none());
        let month_only = group.day.is_none() && group.year.is_none();
        numeric || month_only || matches!(group.notation, Notation::MonthFirst | Notation::LoneDay)
    });
    weak_group
        && expression.second.is_none()
        && first.years.is_none()
        && first.today.is_none()
        && first.shift.is_none()
        && first.clock.is_none_or(|clock| clock.period.is_none())
}
