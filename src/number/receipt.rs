//! Amounts as receipts, cheques and deeds have them: `কথায়: পাঁচ হাজার টাকা মাত্র।`, `৫,০০০/- (পাঁচ হাজার) টাকা`.
//!
//! ```text
//! receipt = label? amount (মাত্র)? danda?       amount = quantity | quantity '(' label? quantity ')' mark?
//! label   = money? '('? (কথায় | অঙ্কে) ')'? (':' | '-')?
//! ```
//!
//! The two numbers of an amount have to be one. Only [`parse_quantity`](super::parse_quantity) reads these; in running text the
//! words in brackets are a number of their own.

use super::count::Step;
use super::error::{Error, ErrorKind as Kind};
use super::marks;
use super::quantity::{Quantity, Unit, quantity_from};
use super::token::word_len;
use crate::script::VISARGA;
use crate::text::fold::{same_word, strip_suffix};
use crate::text::punctuation::{after_spaces, is_hyphen};
use crate::text::sure::sure;
use crate::words::{self, Currency, Sense, kinds, name};

/// The amount of `text`, if it is written as a receipt has it.
pub(super) fn read(text: &str) -> Option<Step<Quantity<'_>>> {
    let body = text.trim_end();
    let ended = body.strip_suffix('।').map(str::trim_end);
    let body = ended.unwrap_or(body);
    let label = label(text, 0);
    let at = label.map_or(0, |label| label.end);
    let read = match bracketed(body, at) {
        Some(read) => read,
        None if label.is_some() => quantity_from(body, at),
        // A danda ends the sentence that such an amount is, and may be anything after a number.
        None if ended.is_some() && strip_suffix(body, name::ONLY).is_some() => quantity_from(body, at),
        None => return None,
    };
    let Some(currency) = label.and_then(|label| label.currency) else { return Some(read) };
    let quantity = match read {
        Ok(quantity) => quantity,
        Err(error) => return Some(Err(error)),
    };
    match quantity.unit() {
        None => Some(Ok(quantity.with_unit(Some(Unit::Currency(currency))))),
        Some(Unit::Currency(other)) if other == currency => Some(Ok(quantity)),
        Some(_) => None,
    }
}

/// What stands before an amount: টাকা (কথায়):.
#[derive(Clone, Copy)]
struct Label {
    currency: Option<Currency>,
    end: usize,
}

/// The label at byte `at`.
fn label(text: &str, at: usize) -> Option<Label> {
    let rest = text.get(at..)?.trim_start();
    let first = sure(rest.get(..word_len(rest)));
    let currency = match words::whole(first, kinds::MONEY).map(|row| row.sense) {
        Some(Sense::Money(currency)) => Some(currency),
        _ => None,
    };
    let rest = if currency.is_some() { rest.get(first.len()..)?.trim_start() } else { rest };
    let inside = rest.strip_prefix('(');
    let said = inside.unwrap_or(rest).trim_start();
    let word = sure(said.get(..word_len(said)));
    // A visarga may stand for the colon.
    let bare = word.strip_suffix(VISARGA).unwrap_or(word);
    if !name::IN_WORDS.iter().any(|name| same_word(bare, name)) {
        return None;
    }
    let after = after_spaces(said.get(word.len()..)?);
    let after = if inside.is_some() { after_spaces(after.strip_prefix(')')?) } else { after };
    let after = after.strip_prefix([':', VISARGA]).map_or(after, after_spaces);
    // কথায় :-
    let after = after.strip_prefix(is_hyphen).unwrap_or(after);
    Some(Label { currency, end: text.len() - after.len() })
}

/// Figures from byte `at` on with the same number in words in brackets behind them, or the other way round; `None` where the text
/// is something else.
fn bracketed(text: &str, at: usize) -> Option<Step<Quantity<'_>>> {
    let open = at + text.get(at..)?.find('(')?;
    let close = open + text.get(open..)?.find(')')?;
    let outside = quantity_from(text.get(..open)?.trim_end(), at).ok()?;
    let from = label(text, open + 1).map_or(open + 1, |label| label.end);
    let inside = quantity_from(text.get(..close)?.trim_end(), from).ok()?;
    let after = text.get(close + 1..)?;
    let after = strip_suffix(after, name::ONLY).unwrap_or(after).trim();
    let mark = if after.is_empty() { None } else { Some(marks::after(after).filter(|mark| mark.len == after.len())?) };
    let mark = mark.and_then(|mark| Unit::of(mark.row.sense, mark.word));
    if mark.is_none() && !after.is_empty() {
        return None;
    }
    let differ =
        |one: Option<Unit<'_>>, other: Option<Unit<'_>>| one.zip(other).is_some_and(|(one, other)| one != other);
    let unit = outside.unit().or(mark);
    if differ(outside.unit(), mark) {
        return None;
    }
    if plain(outside.value()) != plain(inside.value()) || differ(unit, inside.unit()) {
        return Some(Err(Error::new(Kind::Disagreement, open + 1, close)));
    }
    Some(Ok(outside.with_unit(unit.or(inside.unit())).up_to(text.len())))
}

/// The digits of a value that count: ৫০০০ and ৫০০০.০০ are one amount.
fn plain(value: &str) -> (&str, &str) {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    (whole.trim_start_matches('0'), fraction.trim_end_matches('0'))
}
