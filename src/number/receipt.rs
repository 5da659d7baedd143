//! Parses amounts as on receipts, cheques and deeds: `কথায়: পাঁচ হাজার টাকা মাত্র।`, `৫,০০০/- (পাঁচ হাজার) টাকা`.
//!
//! ```text
//! receipt = label? amount (মাত্র)? danda?       amount = quantity | quantity '(' label? quantity ')' unit?
//! label   = money? '('? (কথায় | অঙ্কে) ')'? (':' | '-')?
//! ```
//!
//! The two numbers of an amount must be equal. Only for [`parse_quantity`](super::parse_quantity); in running text the words in brackets
//! are a separate number.

use alloc::borrow::ToOwned as _;
use alloc::format;

use super::count::Step;
use super::error::{Error, ErrorKind as Kind};
use super::quantity::{Quantity, Unit, quantity_from, read_quantity, suffix};
use super::token::word_len;
use super::units;
use crate::script::VISARGA;
use crate::text::fold::{same_word, strip_suffix};
use crate::text::punctuation::{after_spaces, is_hyphen};
use crate::text::sure::sure;
use crate::words::{self, Currency, Sense, kinds, name};

/// Parses the amount of `text`; `None` if it has none of these forms.
pub(super) fn read(text: &str) -> Option<Step<Quantity<'_>>> {
    // Where the amount is missing, what stands in its place is at fault, if anything does: the danda of কথায়:।
    let blamed = |error: Error| match text.get(error.span().start..).map(str::trim) {
        Some(instead) if error.kind() == Kind::Empty => {
            let end = text.trim_end().len();
            Error::new(Kind::Empty, end - instead.len(), end)
        }
        _ => error,
    };
    Some(amount(text)?.map_err(blamed))
}

fn amount(text: &str) -> Option<Step<Quantity<'_>>> {
    let body = text.trim_end();
    // (কথায়: এক লক্ষ টাকা মাত্র)
    if let Some(inside) = text.trim().strip_prefix('(').and_then(|text| text.strip_suffix([')', '।'])) {
        let inside = inside.strip_suffix(')').unwrap_or(inside);
        if label(inside, 0).is_some() {
            let by = text.len() - text.trim_start().len() + 1;
            return Some(amount(inside)?.map(|read| read.moved(by)).map_err(|error| error.moved(by)));
        }
    }
    let ended = body.strip_suffix('।').or_else(|| body.strip_suffix(SENTENCE_ENDS).filter(|text| is_only(text)));
    let ended = ended.map(str::trim_end);
    let body = ended.unwrap_or(body);
    let label = label(text, 0);
    let at = label.map_or(0, |label| label.end);
    let read = match bracketed(body, at) {
        Some(read) => read,
        None if label.is_some() => quantity_from(body, at),
        // A danda after মাত্র ends a sentence; after a number alone it is ambiguous.
        None if ended.is_some() && is_only(body) => quantity_from(body, at),
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

/// The ends of a sentence; U+09F7 is used for a danda in old text.
const SENTENCE_ENDS: [char; 3] = ['।', '৷', '.'];

/// Whether a text ends with মাত্র.
fn is_only(text: &str) -> bool {
    strip_suffix(text.trim_end(), name::ONLY).is_some()
}

/// The label before an amount: টাকা (কথায়):.
#[derive(Clone, Copy)]
struct Label {
    currency: Option<Currency>,
    end: usize,
}

/// The label at byte `at`.
fn label(text: &str, at: usize) -> Option<Label> {
    let rest = text.get(at..)?.trim_start();
    let first = sure(rest.get(..word_len(rest)));
    let currency = match words::row_of(first, kinds::MONEY).map(|row| row.sense) {
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
    // In কথায় :- and কথায় - পাঁচশ the dash is part of the label, in কথায়: -৫০০ it is a minus.
    let before = sure(text.get(..text.len() - after.len()));
    let dash = after.strip_prefix(is_hyphen);
    let dash = dash.filter(|rest| rest.starts_with(char::is_whitespace) || !before.ends_with(char::is_whitespace));
    let after = dash.unwrap_or(after);
    Some(Label { currency, end: text.len() - after.len() })
}

/// Parses figures from byte `at` on with the same number in words after them in brackets, or the reverse; `None` if the text is
/// something else.
fn bracketed<'t>(text: &'t str, at: usize) -> Option<Step<Quantity<'t>>> {
    let open = at + text.get(at..)?.find('(')?;
    let close = open + text.get(open..)?.find(')')?;
    let from = label(text, open + 1).map_or(open + 1, |label| label.end);
    let inside = text.get(from..close)?.trim_end();
    let inside = inside.strip_suffix(SENTENCE_ENDS).filter(|inside| is_only(inside)).unwrap_or(inside);
    let inside = strip_suffix(inside, name::ONLY).unwrap_or(inside).trim();
    let outside = text.get(at..open)?.trim();
    let after = text.get(close + 1..)?;
    let after = strip_suffix(after, name::ONLY).unwrap_or(after).trim();
    let after = match after {
        "" => None,
        _ => Some(units::after(after).filter(|unit_word| unit_word.len == after.len())?),
    };
    let [figures, said] = [outside, inside].map(|side| read_quantity(side).ok());
    let (figures, said) = (figures?, said?);
    let of = |side, read: &Quantity<'_>| {
        read.unit().and_then(|_| suffix(side)).map(|(_, unit_word, word)| (unit_word, word))
    };
    let unit_word = after.map(|unit_word| (unit_word.row.sense, unit_word.word));
    let unit_word = unit_word.or_else(|| of(outside, &figures)).or_else(|| of(inside, &said));
    // A unit that only one of them has applies to both.
    let one = figures.unit().or(said.unit());
    let whole = |side: &str, read: Quantity<'t>| match unit_word {
        _ if read.unit().is_some() => Some(read),
        // These units change the value or may be rejected: fifty paisa are half a taka, five ভাগ are not percent.
        Some((Sense::Minor(..) | Sense::Percent, word)) => {
            Some(read_quantity(&format!("{side} {word}")).ok()?.of(word))
        }
        Some((sense, word)) => Some(read.with_unit(Unit::of(sense, word))),
        None => Some(read.with_unit(one)),
    };
    let (figures, said) = (whole(outside, figures)?, whole(inside, said)?);
    // Different units are a conversion: ১০০ ডলার (১২০০০ টাকা).
    if figures.unit() != said.unit() {
        return None;
    }
    if plain(figures.value()) != plain(said.value()) {
        return Some(Err(Error::new(Kind::Disagreement, open + 1, close)));
    }
    let start = text.len() - sure(text.get(at..)).trim_start().len();
    Some(Ok(Quantity::new(figures.value().to_owned(), figures.unit(), start..text.len())))
}

/// The significant digits of a value: ৫০০০ and ৫০০০.০০ are equal.
fn plain(value: &str) -> (&str, &str) {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    (whole.trim_start_matches('0'), fraction.trim_end_matches('0'))
}
