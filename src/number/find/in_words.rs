//! The search for numbers that begin with a word: cardinals, ordinals, words with a classifier, negatives.

use super::{FindIter, Match, MatchKind, Try, is_beside, is_count_word, with_first_scale, written};
use crate::number::after_scale;
use crate::number::context::{self, CLASSIFIERS};
use crate::number::count::{CountForm, Mode};
use crate::number::grammar;
use crate::number::lexicon::{self, Number};
use crate::number::quantity::Unit;
use crate::number::ranks;
use crate::number::token::{Token, TokenKind, Tokens, last_word, number_word};
use crate::number::units::UnitWord;
use crate::text::cursor::{digit, is_letter};
use crate::text::punctuation::is_apostrophe;
use crate::text::sure::sure;
use crate::words::endings::is_numeral_ending;
use crate::words::{self, Quarters, Sense, kinds};

impl<'t> FindIter<'t> {
    pub(super) fn words(&self, at: usize) -> Try<'t> {
        let word = number_word(self.rest(at));
        let next = at + word.len();
        if self.is_compound(at) && !self.is_second_rank(at, word) {
            return Err(next);
        }
        if let Some(value) = ranks::certain_value(word) {
            let value = alloc::format!("{value}");
            return Ok(self.new_match(at..next, value, MatchKind::Ordinal, None));
        }
        if let Some(found) = self.ordinal_in_words(at, at, word) {
            return Ok(found);
        }
        match lexicon::number(word) {
            Some(Number::Word(Sense::Minus)) => return self.negated(at, next),
            Some(Number::Word(Sense::Plus | Sense::Point | Sense::Part(_) | Sense::Mixed | Sense::Scale(_))) => {
                return Err(next);
            }
            Some(_) => {}
            None => return self.with_suffix(at, at, word).filter(|_| !self.joins_on(next)).ok_or(next),
        }
        let mut tokens = Tokens::new(self.text, at);
        let (read, to) = grammar::read_to(tokens, Mode::Text);
        let Some(reading) = read.ok().flatten() else {
            // সাড়ে তিনটি: the number is part of the word after the fraction word.
            let _ = tokens.next();
            return match tokens.next() {
                Some(Token { kind: TokenKind::Other(word), start, end, .. }) if is_beside(self.text, next, start) => {
                    self.with_suffix(at, start, word).filter(|_| !self.joins_on(end)).ok_or(if is_count_word(word) {
                        end
                    } else {
                        to.max(next)
                    })
                }
                _ => Err(to.max(next)),
            };
        };
        let lone = reading.end == next && (is_ambiguous(word) || is_lone_fraction(word));
        let after = reading.rest.peek();
        let found = self.finish(reading, (at, false), MatchKind::Words)?;
        if self.joins_on(found.end) {
            return Err(found.end);
        }
        if lone && found.unit.is_none() && found.end == next {
            return Err(match after {
                // The hour of রাত সোয়া পাঁচটা, since a count would have been parsed with its fraction word.
                Some(Token { kind: TokenKind::Other(hour), start, end, .. })
                    if words::row_of(word, kinds::FRACTION_MODIFIER).is_some()
                        && is_beside(self.text, next, start)
                        && is_count_word(hour) =>
                {
                    end
                }
                _ => next,
            });
        }
        Ok(found)
    }

    /// Whether the word at `at` is the second half of a compound: দু-একজন, এক-একটা.
    fn is_compound(&self, at: usize) -> bool {
        let mut before = sure(self.text.get(..at)).chars().rev();
        before.next().is_some_and(|c| c == '-') && before.next().is_some_and(is_letter)
    }

    /// Whether `word` is the second of two ordinals, which are not a compound: একাদশ-দ্বাদশ শ্রেণি.
    fn is_second_rank(&self, at: usize, word: &str) -> bool {
        let first = self.text.get(..at).and_then(|before| before.strip_suffix('-')).map(last_word);
        let (first, second) = (first.and_then(ranks::certain_value), ranks::certain_value(word));
        first.is_some() && second.is_some() && first != second
    }

    /// Whether the word before `end` is the first half of a compound: একটা-কিছু.
    fn joins_on(&self, end: usize) -> bool {
        self.rest(end).strip_prefix('-').is_some_and(|rest| rest.starts_with(is_letter))
    }

    /// Tries মাইনাস and the number after it.
    fn negated(&self, at: usize, next: usize) -> Try<'t> {
        let (read, to) = grammar::read_to(Tokens::new(self.text, next), Mode::Text);
        let reading = read.ok().flatten().ok_or(to.max(next))?;
        let kind = match reading.form {
            CountForm::Digits => MatchKind::Figures,
            CountForm::Cardinal(_) | CountForm::Compound => MatchKind::Words,
        };
        self.finish(reading, (at, true), kind)
    }

    /// A number from byte `start` on whose last word, at byte `at`, has a classifier or an ending: তিনটি, পাঁচশর, লাখের.
    pub(super) fn with_suffix(&self, start: usize, at: usize, word: &'t str) -> Option<Match<'t>> {
        let is_number = |number| match number {
            // A scale needs a count before it, which শতবার, হাজারটা and শোবার lack.
            Number::Word(Sense::Scale(_)) => start < at,
            Number::Word(sense) => matches!(sense, Sense::Cardinal(_) | Sense::Score | Sense::Fraction(_)),
            Number::Joined { .. } => true,
        };
        // Money may be written onto a scale: ৫ লাখটাকা.
        let wanted = if start < at { CLASSIFIERS | kinds::MONEY } else { CLASSIFIERS };
        // Not দু'বার.
        let repeats = |end: usize, found: &UnitWord<'_>| {
            found.row.word == "বার"
                && word
                    .split_at_checked(end)
                    .is_some_and(|(count, tail)| is_ambiguous(count) && !tail.starts_with(is_apostrophe))
        };
        let split = context::split(word, wanted, |number, end, found| is_number(number) && !repeats(end, found));
        let (end, found) = match split {
            Some((end, found)) => (end, Some(found)),
            // With only an ending, a word is a number only after another one.
            None if start < at && !after_scale::is_another(self.rest(at)) => {
                let ends = |end| Some(is_numeral_ending(word.get(end..)?.trim_start_matches(is_apostrophe)));
                let end = lexicon::find(word, |number, end| (is_number(number) && ends(end)?).then_some(end))?;
                (end, None)
            }
            None => return None,
        };
        let cut = at + end;
        let readable = self.text.get(..cut)?;
        let reading = grammar::read(Tokens::new(readable, start), Mode::Words).ok().flatten()?;
        let end = at + word.len();
        if reading.end != cut || found.is_some_and(|found| self.is_clock(&reading, start, &found)) {
            return None;
        }
        let unit = found.and_then(|found| Unit::of(found.row.sense, found.word));
        let kind =
            if self.rest(start).starts_with(|c| digit(c).is_some()) { MatchKind::Figures } else { MatchKind::Words };
        Some(with_first_scale(self.new_match(start..end, written(&reading, false), kind, unit), reading.first_scale))
    }

    /// A number from byte `start` on whose last word, at byte `at`, has a classifier, an ending or তম.
    pub(super) fn continued(&self, start: usize, at: usize, word: &'t str) -> Option<Match<'t>> {
        self.with_suffix(start, at, word).or_else(|| self.ordinal_in_words(start, at, word))
    }
}

/// Whether a number word more often means something else.
fn is_ambiguous(word: &str) -> bool {
    words::row_of(word, kinds::CARDINAL).is_some_and(|row| row.is_ambiguous)
}

/// Whether a word is a quarter or half, which is no number alone.
fn is_lone_fraction(word: &str) -> bool {
    let fraction = words::row_of(word, kinds::FRACTION).map(|row| row.sense);
    matches!(fraction, Some(Sense::Fraction(Quarters::Of(1 | 2) | Quarters::QuarterMore)))
}
