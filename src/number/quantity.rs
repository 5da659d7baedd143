//! Parses numbers with their units: money, percentages, classifiers, measures, anas.

use alloc::format;
use alloc::string::String;
use core::ops::Range;
use core::str::FromStr;

use super::after_scale::is_times;
use super::count::Step;
use super::entire::{self, Signed, read_any as read};
use super::error::{Error, ErrorKind as Kind};
use super::exact::Exact;
use super::grammar::Reading;
use super::lexicon;
use super::token::{Tokens, last_word, word_len};
use super::units::{self, is_unit_word};
use crate::script::is_joiner;
use crate::text::cursor::{has_digit, is_letter};
use crate::text::fold::{same_word, strip_suffix};
use crate::text::punctuation::{is_apostrophe, sign_of};
use crate::text::sure::sure;
use crate::words::{self, ANAS, Currency, SIXTEEN, Sense, kinds, name};

/// The unit of a number: what it counts.
///
/// ```
/// use bengali_text::number::{Currency, Error, Unit, parse_quantity};
///
/// let unit = |text| Ok::<_, Error>(parse_quantity(text)?.unit());
/// assert_eq!(unit("৫০০ টাকা")?, Some(Unit::Currency(Currency::Taka)));
/// assert_eq!(unit("শতকরা ২৫ ভাগ")?, Some(Unit::Percent));
/// assert_eq!(unit("তিনটি")?, Some(Unit::Classifier("টি")));
/// assert_eq!(unit("২৫ কেজি")?, Some(Unit::Measure("কেজি")));
/// assert_eq!(unit("৫")?, None);
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unit<'t> {
    /// Money; the value is in whole units, so ৬০ পয়সা is `0.60`. টাকা is parsed as the taka.
    Currency(Currency),
    /// Percent: the value of ২৫% is `25`.
    Percent,
    /// A classifier, as written: টা, টি, জন, খানা.
    Classifier(&'t str),
    /// A unit of weight, area, length, volume or another measure, not of time, as written and without its ending: কেজি, মেট্রিক টন. Of two
    /// that are said together it is the smaller one; nothing else is converted.
    Measure(&'t str),
    /// An amount in the old signs ৴ ৵ ৶ ৷ ৸ ৹; the value is in taka or rupees.
    Ana,
}

/// A number with its unit; made by [`parse_quantity`](super::parse_quantity).
///
/// ```
/// use bengali_text::number::{Currency, Unit, parse_quantity};
///
/// let price = parse_quantity("২ টাকা ৬০ পয়সা")?;
/// assert_eq!(price.value(), "2.60");
/// assert_eq!(price.unit(), Some(Unit::Currency(Currency::Taka)));
/// assert_eq!(price.to::<f64>(), Ok(2.6));
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Quantity<'t> {
    value: String,
    unit: Option<Unit<'t>>,
    start: usize,
    end: usize,
}

impl<'t> Quantity<'t> {
    /// The value as an exact ASCII decimal, with the scale as written: `1234.50`.
    ///
    /// ```
    /// use bengali_text::number::parse_quantity;
    /// assert_eq!(parse_quantity("৳ ১,২৩৪.৫০")?.value(), "1234.50");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The unit, if the text has one.
    ///
    /// ```
    /// use bengali_text::number::{Unit, parse_quantity};
    /// assert_eq!(parse_quantity("৫ জন")?.unit(), Some(Unit::Classifier("জন")));
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    pub const fn unit(&self) -> Option<Unit<'t>> {
        self.unit
    }

    pub(super) const fn new(value: String, unit: Option<Unit<'t>>, bytes: Range<usize>) -> Self {
        Self { value, unit, start: bytes.start, end: bytes.end }
    }

    /// The same quantity, with its words borrowed from another text that has them at the same bytes.
    pub(super) fn of<'o>(&self, text: &'o str) -> Quantity<'o> {
        // The word is at the end.
        let word = |word: &str| sure(text.rfind(word).and_then(|at| text.get(at..at + word.len())));
        let unit = self.unit.map(|unit| match unit {
            Unit::Currency(currency) => Unit::Currency(currency),
            Unit::Percent => Unit::Percent,
            Unit::Ana => Unit::Ana,
            Unit::Classifier(name) => Unit::Classifier(word(name)),
            Unit::Measure(name) => Unit::Measure(word(name)),
        });
        Quantity { value: self.value.clone(), unit, start: self.start, end: self.end }
    }

    /// The quantity of a text from which these bytes were taken away at the start.
    pub(super) fn moved(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by, ..self }
    }

    pub(super) fn with_unit(self, unit: Option<Unit<'t>>) -> Self {
        Self { unit, ..self }
    }

    /// Converts the value to any type that parses ASCII decimals. It is as exact as its `FromStr`: `f64` and decimal types of a fixed size
    /// round, [`Decimal`](super::Decimal) and `String` never do.
    ///
    /// # Errors
    ///
    /// As for [`parse`](super::parse), if the type rejects the value; the span is that of the whole quantity.
    ///
    /// ```
    /// use bengali_text::number::parse_quantity;
    ///
    /// assert_eq!(parse_quantity("৫ জন")?.to::<u32>(), Ok(5));
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    pub fn to<T: FromStr>(&self) -> Result<T, Error> {
        entire::convert(&self.value, self.start, self.start..self.end)
    }
}

/// Parses all of `text` as a quantity, without the forms of receipts.
pub(super) fn read_quantity(text: &str) -> Step<Quantity<'_>> {
    quantity_from(text, 0)
}

/// Parses `text` from byte `at` on as a quantity.
pub(super) fn quantity_from(text: &str, at: usize) -> Step<Quantity<'_>> {
    let body = text.trim_end();
    let start = text.len() - text.get(at..).unwrap_or("").trim_start().len();
    if start >= body.len() {
        return Err(Error::new(Kind::Empty, at.min(text.len()), text.len()));
    }
    if body.get(start..).is_some_and(|body| body.contains(is_ana)) {
        return anas(body, start);
    }
    // "only" at the end of a sum of money.
    let body = strip_suffix(body, name::ONLY).map(str::trim_end).filter(|rest| rest.len() > start).unwrap_or(body);
    let made = |value, unit| Quantity { value, unit, start, end: body.len() };
    if let Some((unit_word, sign, at)) = prefix(body, start) {
        return Ok(made(after_prefix(body, unit_word, sign, at)?, Unit::of(unit_word, "")));
    }
    if let Some((signed, word)) = times(body, start) {
        return Ok(made(written(&signed), Unit::of(Sense::Classifier, word)));
    }
    let error = match read(body, start) {
        Ok(signed) => return Ok(made(written(&signed), None)),
        Err(error) => error,
    };
    let Some((rest, unit_word, word)) =
        suffix(body).filter(|(rest, _, word)| rest.len() > start && !is_within_number(body, word))
    else {
        return Err(after_unit_word(body, start, error));
    };
    let read = |rest| read(rest, start).map_err(|error| after_unit_word(body, start, error));
    let value = match unit_word {
        Sense::Minor(currency, parts) => {
            let (value, currency) = minor(rest, start, currency, parts)?;
            return Ok(made(value, Some(Unit::Currency(currency))));
        }
        Sense::Percent => {
            let signed = read(rest)?;
            if units::is_part(word) && !are_hundredths(body, &signed.reading) {
                return Err(error);
            }
            written(&signed)
        }
        // দু'টি, ৫শো'টাকা
        _ => {
            let bare = Some(rest.trim_end_matches(is_apostrophe)).filter(|bare| bare.len() > start);
            let bare = bare.unwrap_or(rest);
            written(&read(if matches!(unit_word, Sense::Money(_)) { without_dash(bare, start) } else { bare })?)
        }
    };
    Ok(made(value, Unit::of(unit_word, word)))
}

/// Whether ভাগ after this number of `text` means percent. It also means "part", as in three parts, but not after figures of two digits or
/// with a fraction.
pub(crate) fn are_hundredths(text: &str, reading: &Reading<'_>) -> bool {
    let written = text.get(reading.start..reading.end).unwrap_or("");
    let is_share = |value: Exact| !value.is_whole() || !value.below_power(1);
    has_digit(written) && reading.amount.value().is_none_or(is_share)
}

/// The number before বার at the end, and that word, which after a number is "times" and not twelve: ৫ লাখ বার.
fn times(text: &str, start: usize) -> Option<(Signed<'_>, &str)> {
    let word = last_word(text);
    let rest = sure(text.get(..text.len() - word.len())).trim_end();
    let signed = if is_times(word) && rest.len() > start { read(rest, start).ok()? } else { return None };
    Some((signed, word))
}

/// Whether a unit word at the end of `text` is only the end of a number word: the টি of কোটি.
fn is_within_number(text: &str, unit_word: &str) -> bool {
    let word = last_word(text);
    word.len() > unit_word.len() && lexicon::number(word).is_some()
}

/// The error for text after a number and its unit word: that text is at fault, not the unit word.
fn after_unit_word(text: &str, start: usize, error: Error) -> Error {
    let at = error.span().start;
    let beyond = || {
        let found = units::after(text.get(at..)?).filter(|found| found.ending.is_empty())?;
        let next = Tokens::new(text, at + found.len).peek()?;
        Some(Error::new(Kind::TrailingInput, next.start, next.end))
    };
    let stops = matches!(error.kind(), Kind::TrailingInput | Kind::UnknownWord) && at > start;
    if stops { beyond().unwrap_or(error) } else { error }
}

/// The value of the number at byte `at`, which follows a unit word, and which the same unit may follow again: ৳৫০০/-.
fn after_prefix(body: &str, unit_word: Sense, sign: Option<bool>, at: usize) -> Step<String> {
    let signed = match read(body, at) {
        Ok(signed) => signed,
        Err(error) => match suffix(body) {
            Some((rest, second, _)) if second == unit_word && at < rest.len() => read(rest, at)?,
            _ => return Err(error),
        },
    };
    let rest = sure(body.get(at..)).trim_start();
    if sign.is_some() && rest.starts_with(|c| sign_of(c).is_some()) {
        return Err(Error::new(Kind::InvalidDigit, at, signed.reading.start));
    }
    Ok(written(&Signed { negative: signed.negative || sign == Some(true), ..signed }))
}

impl<'t> Unit<'t> {
    /// Its name for a column of a table or a field of a record: the ISO code of a currency, `%`, `ana`, a classifier or measure as written.
    pub const fn name(self) -> &'t str {
        match self {
            Self::Currency(currency) => currency.code(),
            Self::Percent => "%",
            Self::Classifier(word) | Self::Measure(word) => word,
            Self::Ana => "ana",
        }
    }

    /// The unit for the sense of a unit word that is written as `word`.
    pub(crate) const fn of(unit_word: Sense, word: &'t str) -> Option<Self> {
        match unit_word {
            Sense::Money(currency) | Sense::Minor(currency, _) => Some(Self::Currency(currency)),
            Sense::Percent => Some(Self::Percent),
            Sense::Classifier | Sense::Hour(_) => Some(Self::Classifier(word)),
            Sense::Measure => Some(Self::Measure(word)),
            _ => None,
        }
    }
}

fn written(signed: &Signed<'_>) -> String {
    let mut out = String::new();
    signed.write(&mut out);
    out
}

/// The value without its sign.
fn unsigned(signed: &Signed<'_>) -> String {
    let mut out = String::new();
    signed.reading.amount.write(&mut out);
    out
}

/// A unit word at the start, the sign before it, and the byte after it.
fn prefix(text: &str, start: usize) -> Option<(Sense, Option<bool>, usize)> {
    let rest = text.get(start..)?;
    let sign = rest.chars().next().and_then(sign_of);
    let unsigned = if sign.is_some() { rest.trim_start_matches(|c| sign_of(c).is_some()) } else { rest };
    if rest.len() - unsigned.len() > sign.map_or(0, |_| rest.chars().next().map_or(0, char::len_utf8)) {
        return None;
    }
    let unit_words = words::stems(unsigned, kinds::UNIT_WORD).filter(|(row, _)| row.may_precede() && is_unit_word(row));
    let found = unit_words.filter_map(|(row, end)| {
        let (unit_word, after) = unsigned.split_at_checked(end)?;
        let after = after.trim_start_matches(is_joiner);
        let whole_word = !unit_word.ends_with(is_letter) || !after.starts_with(is_letter);
        (whole_word && !after.is_empty()).then_some((row.sense, sign, text.len() - after.len()))
    });
    found.last()
}

/// What precedes a unit word at the end, its sense, and the word as written.
pub(super) fn suffix(text: &str) -> Option<(&str, Sense, &str)> {
    let starts = text.char_indices().rev().take(LONGEST).filter(|(_, c)| !is_joiner(*c));
    let unit_words = starts.filter_map(|(start, _)| {
        let (before, unit_word) = text.split_at_checked(start)?;
        let is_whole =
            |&(row, end): &(&words::Row, usize)| words::is_end(unit_word, end) && row.may_follow() && is_unit_word(row);
        let (row, _) = words::stems(unit_word, kinds::UNIT_WORD).find(is_whole)?;
        Some((before.trim_end_matches(|c: char| c.is_whitespace() || is_joiner(c)), row.sense, unit_word))
    });
    // The longest one.
    unit_words.last()
}

/// More characters than a unit word has: বর্গ কিলোমিটার, with joiners.
const LONGEST: usize = 20;

/// Strips the `/-` of ৫০০/- টাকা, which means টাকা as well.
fn without_dash(text: &str, start: usize) -> &str {
    let cut = text.strip_suffix("/-").or_else(|| text.strip_suffix("/=")).map(str::trim_end);
    cut.filter(|cut| cut.len() > start).unwrap_or(text)
}

/// Parses পয়সা, আনা or সেন্ট, of which `parts` make a whole, perhaps after whole units. The rupee also has the first two, the euro the
/// last.
fn minor(text: &str, start: usize, currency: Currency, parts: u8) -> Step<(String, Currency)> {
    let has_them = |major| match currency {
        Currency::Taka => matches!(major, Currency::Taka | Currency::Rupee),
        Currency::Dollar => matches!(major, Currency::Dollar | Currency::Euro),
        other => major == other,
    };
    let major = text.char_indices().find_map(|(at, _)| match suffix(text.get(..at)?)? {
        (rest, Sense::Money(major), _) if rest.len() > start && has_them(major) => Some((rest, major, at)),
        _ => None,
    });
    let (units, currency, at) = match major {
        Some((rest, major, at)) => (Some(read(rest, start)?), major, at),
        None => (None, currency, start),
    };
    let small = read(text, if units.is_some() { after_and(text, at) } else { at })?;
    let span = |kind, signed: &Signed<'_>| Error::new(kind, signed.reading.start, signed.reading.end);
    let negative = small.negative || units.is_some_and(|units| units.negative);
    let count = unsigned(&small);
    let (below, fraction) = count.split_once('.').unwrap_or((&count, ""));
    // Hundredths are tested by their digits, not by their value, so that a fraction of them may have any length.
    let is_full = if parts == 100 {
        below.len() > 2
    } else {
        small.reading.amount.value().is_none_or(|value| value.subtract(Exact::whole(u128::from(parts))).is_some())
    };
    if units.is_some() && (small.negative || is_full) {
        return Err(span(Kind::UnitOrder, &small));
    }
    let whole = units.as_ref().map(unsigned);
    if let (Some(units), Some(whole)) = (&units, &whole)
        && whole.contains('.')
    {
        return Err(span(Kind::FractionalCoefficient, units));
    }
    let mut out = String::from(if negative { "-" } else { "" });
    if parts == 100 {
        let padded = format!("{below:0>3}");
        let (more, hundredths) = padded.split_at_checked(padded.len() - 2).unwrap_or((&padded, ""));
        out.push_str(whole.as_deref().unwrap_or(more));
        out.extend([".", hundredths, fraction]);
        return Ok((out, currency));
    }
    let overflow = Error::new(Kind::Overflow, start, text.len());
    let value = |signed: &Signed<'_>| signed.reading.amount.value().ok_or(span(Kind::Overflow, signed));
    let mut sum = value(&small)?.over(u128::from(parts)).ok_or(overflow)?;
    if let Some(units) = &units {
        sum = sum.add(value(units)?).ok_or(overflow)?;
    }
    sum.write(&mut out);
    Ok((out, currency))
}

/// The byte after a conjunction at byte `at`, as in দুই শত টাকা ও পঁচিশ পয়সা.
fn after_and(text: &str, at: usize) -> usize {
    let rest = sure(text.get(at..)).trim_start();
    let word = sure(rest.get(..word_len(rest)));
    let is_and = word.len() < rest.len() && ["ও", "এবং"].iter().any(|and| same_word(word, and));
    if is_and { text.len() - rest.len() + word.len() } else { at }
}

fn is_ana(c: char) -> bool {
    c == SIXTEEN || ANAS.iter().any(|row| row.0 == c)
}

/// Parses an amount in anas: whole units in digits, then ৷ up to three times or ৸, then one of ৴ ৵ ৶, then perhaps ৹ to close.
fn anas(text: &str, start: usize) -> Step<Quantity<'_>> {
    let rest = sure(text.get(start..));
    let signs_at = text.len() - rest.trim_start_matches(|c| !is_ana(c)).len();
    let (units, signs) = text.split_at_checked(signs_at).unwrap_or((text, ""));
    let units = units.trim_end().trim_end_matches('৲').trim_end();
    let units = if units.len() > start { Some(read(units, start)?) } else { None };
    let error = |kind| Error::new(kind, signs_at, text.len());
    let closed = signs.strip_suffix(SIXTEEN);
    let (mut sixteenths, mut least) = (0_u8, u8::MAX);
    for (at, c) in closed.unwrap_or(signs).char_indices() {
        let worth = ANAS.iter().find(|row| row.0 == c).map(|row| row.1);
        let follows = worth.is_some_and(|worth| worth < least && worth < 16 - sixteenths);
        let Some(worth) = worth.filter(|_| follows) else {
            return Err(Error::new(Kind::InvalidDigit, signs_at + at, signs_at + at + c.len_utf8()));
        };
        sixteenths += worth;
        // Quarters repeat; what follows them or ৸ is less than a quarter; then nothing follows.
        least = match c {
            '৷' => 5,
            '৸' => 4,
            _ => 0,
        };
    }
    let lone = signs.chars().count() == 1;
    match &units {
        Some(_) if closed == Some("") => return Err(error(Kind::NonStandard)),
        Some(_) if signs == "৷" => return Err(error(Kind::Ambiguous)),
        _ => {}
    }
    let fraction = if lone && closed.is_some() { Some(Exact::whole(16)) } else { Exact::ratio(sixteenths.into(), 16) };
    let whole = units.map_or(Some(Exact::ZERO), |units| units.reading.amount.value());
    let value = fraction.zip(whole).and_then(|(fraction, whole)| whole.add(fraction)).ok_or(error(Kind::Overflow))?;
    let mut out = String::new();
    if units.is_some_and(|units| units.negative) {
        out.push('-');
    }
    value.write(&mut out);
    Ok(Quantity { value: out, unit: Some(Unit::Ana), start, end: text.len() })
}
