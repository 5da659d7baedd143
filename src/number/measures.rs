//! Parses an amount in mixed units, a larger and a smaller measure: ৫ ফুট ৬ ইঞ্চি, ১ ভরি ২ আনা.

use alloc::string::String;

use super::count::{Mode, Step};
use super::error::{Error, ErrorKind as Kind};
use super::exact::Exact;
use super::grammar;
use super::quantity::{Quantity, Unit};
use super::token::{Tokens, word_len};
use crate::text::cursor::has_digit;
use crate::text::fold::same_word;
use crate::text::punctuation::after_spaces;
use crate::words::SUBDIVIDED;

/// A number and the word after it, with the bytes of both.
struct Measured<'t> {
    value: Exact,
    word: &'t str,
    start: usize,
    end: usize,
}

/// Parses an amount in two measures, and converts it to the smaller one; `None` if the text is something else.
pub(super) fn read(text: &str) -> Option<Step<Quantity<'_>>> {
    let body = text.trim_end();
    let large = amount(body, 0)?;
    let small = amount(body, large.end).filter(|small| small.end == body.len())?;
    let is = |names: &[&str], word: &str| names.iter().any(|name| same_word(name, word));
    let row = SUBDIVIDED.iter().find(|row| is(row.large, large.word) && is(row.small, small.word))?;
    let error = |kind, amount: &Measured<'_>| Error::new(kind, amount.start, amount.end);
    if small.value.subtract(Exact::whole(row.count.into())).is_some() {
        return Some(Err(error(Kind::UnitOrder, &small)));
    }
    let Some(value) = large.value.times(row.count.into()).and_then(|value| value.add(small.value)) else {
        return Some(Err(error(Kind::Overflow, &large)));
    };
    let mut out = String::new();
    value.write(&mut out);
    Some(Ok(Quantity::new(out, Some(Unit::Measure(small.word)), large.start..body.len())))
}

/// The amount at byte `at`.
fn amount(text: &str, at: usize) -> Option<Measured<'_>> {
    let reading = grammar::read(Tokens::new(text, at), Mode::Words).ok()??;
    let after = after_spaces(text.get(reading.end..)?);
    let word = after.get(..word_len(after)).filter(|word| !word.is_empty() && !has_digit(word))?;
    let end = text.len() - after.len() + word.len();
    Some(Measured { value: reading.amount.value()?, word, start: reading.start, end })
}
