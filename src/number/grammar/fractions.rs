//! Fractions whose denominator is a word: দুই-পঞ্চমাংশ, বারো পূর্ণ তিন চতুর্থাংশ.

use super::Reader;
use crate::number::accumulator::Coefficient;
use crate::number::count::{self, CountForm, Step};
use crate::number::error::{Error, ErrorKind as Kind};
use crate::number::exact::Exact;
use crate::number::token::{Token, TokenKind, Tokens};
use crate::words::Sense;

impl<'t> Reader<'t> {
    /// Parses the denominator after a count: দুই-পঞ্চমাংশ.
    pub(super) fn over(&mut self, count: Exact, denominator: u8, token: Token<'t>, rest: Tokens<'t>) -> Step<()> {
        let error = |kind| Error::new(kind, self.start, token.end);
        let top = count.as_whole().filter(|_| !self.is_cut).ok_or(error(Kind::NonStandard))?;
        let value = Exact::ratio(top, u128::from(denominator)).ok_or(error(Kind::NonTerminating))?;
        self.fraction(value, token, rest);
        Ok(())
    }

    /// Parses the fraction after পূর্ণ: বারো পূর্ণ তিন চতুর্থাংশ. Before anything else পূর্ণ is "full", and not part of the number.
    pub(super) fn mixed(&mut self, whole: Exact, mut rest: Tokens<'t>) -> Step<bool> {
        if self.fractional.is_some() || self.bare.is_some() || self.is_cut || !whole.is_whole() {
            return Ok(false);
        }
        let Some(first) = rest.next() else { return Ok(false) };
        let Some(top) = count::read(first, rest, self.mode)? else { return Ok(false) };
        rest = top.rest;
        let Some(token @ Token { kind: TokenKind::Word(Sense::Part(denominator)), .. }) = rest.next() else {
            return Ok(false);
        };
        let error = |kind| Error::new(kind, first.start, token.end);
        let bottom = u128::from(denominator);
        let below = |top: &u128| *top < bottom;
        let top = top.value.and_then(Exact::as_whole).filter(below).ok_or(error(Kind::NonStandard))?;
        let part = Exact::ratio(top, bottom).ok_or(error(Kind::NonTerminating))?;
        let value = whole.add(part).ok_or(self.whole(Kind::Overflow))?;
        self.fraction(value, token, rest);
        Ok(true)
    }

    /// Makes a fraction that ends with `token` the current count.
    fn fraction(&mut self, value: Exact, token: Token<'t>, rest: Tokens<'t>) {
        self.forget_point();
        self.fractional = Some((self.start, token.end));
        (self.coefficient, self.written, self.form) = (Coefficient::Fresh(value), None, CountForm::Compound);
        self.advance(token.end, rest);
    }
}
