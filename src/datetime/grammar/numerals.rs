//! Numbers that may begin a part: digits, number words, and both with a fraction word before them.

use super::Grammar;
use super::draft::Numeral;
use crate::text::punctuation::marks;
use crate::words::kinds;
use crate::words::{Ending, Quarters, Sense};

impl Grammar<'_> {
    /// The number at `at`.
    pub(super) fn numeral(self, at: usize) -> Option<Numeral> {
        if self.text.is_digit(at) {
            return self.whole_numeral(at);
        }
        match self.word(at, kinds::BEND) {
            Some(hit) => match hit.sense {
                Sense::Fraction(fraction) => self.bent(at, hit.end, fraction),
                _ => None,
            },
            _ => self.whole_numeral(at),
        }
    }

    /// The number at `at`, if it has no fraction word before it.
    fn whole_numeral(self, at: usize) -> Option<Numeral> {
        if let Some(digits) = self.text.digits(at) {
            return Some(Numeral {
                value: digits.value,
                quarters: 0,
                digits: digits.count,
                start: at,
                end: digits.end,
                ending: Ending::None,
            });
        }
        let hit = self.word(at, kinds::CARDINAL | kinds::HALVES | kinds::HUNDRED | kinds::THOUSAND)?;
        match hit.sense {
            Sense::Fraction(Quarters::Of(quarters)) => Some(Numeral {
                value: u32::from(quarters / 4),
                quarters: if quarters % 4 == 2 { 2 } else { 0 },
                digits: 0,
                start: at,
                end: hit.end,
                ending: hit.ending,
            }),
            _ => self.spelled(at),
        }
    }

    /// The number after a fraction word: সাড়ে ৯, পৌনে এক; সোয়া ঘণ্টা is one and a quarter.
    fn bent(self, at: usize, end: usize, fraction: Quarters) -> Option<Numeral> {
        let quarters = match fraction {
            Quarters::HalfMore => 2,
            Quarters::QuarterMore => 1,
            _ => -1,
        };
        let gap = self.text.gap(end);
        if !gap.only(marks::SPACE | marks::DASH) {
            return None;
        }
        let rest = self.whole_numeral(gap.end).filter(|rest| rest.quarters == 0 && rest.is_small());
        match rest {
            Some(rest) => Some(Numeral { quarters, start: at, ..rest }),
            None if fraction != Quarters::HalfMore => {
                Some(Numeral { value: 1, quarters, digits: 0, start: at, end, ending: Ending::None })
            }
            None => None,
        }
    }

    /// A number in words up to 9999: তেরো, উনিশ শত একাত্তর, দুই হাজার আট.
    fn spelled(self, at: usize) -> Option<Numeral> {
        let mut total = 0;
        let mut current: Option<u32> = None;
        let mut floor = u32::MAX;
        let mut numeral: Option<Numeral> = None;
        let mut pos = at;
        // A year has at most five words: এক হাজার নয় শত একাত্তর is six.
        for _ in 0..6 {
            let Some(hit) = self.word(pos, kinds::CARDINAL | kinds::HUNDRED | kinds::THOUSAND) else { break };
            let unit = match (hit.sense.count(), hit.sense) {
                (Some(count), _) if current.is_none() && floor > 99 => {
                    current = Some(u32::from(count));
                    if hit.ending == Ending::Hundred { 100 } else { 1 }
                }
                (_, Sense::Scale(2)) if current.is_some() => 100,
                (_, Sense::Scale(3)) if floor > 1000 => 1000,
                _ => break,
            };
            if unit > 1 {
                if unit >= floor {
                    break;
                }
                total += current.take().unwrap_or(1) * unit;
                floor = unit;
            }
            numeral = Some(Numeral {
                value: total + current.unwrap_or(0),
                quarters: 0,
                digits: 0,
                start: at,
                end: hit.end,
                ending: if hit.ending == Ending::Hundred { Ending::None } else { hit.ending },
            });
            if !matches!(hit.ending, Ending::None | Ending::Hundred) {
                break;
            }
            let gap = self.text.gap(hit.end);
            if !gap.only(marks::SPACE) || gap.marks == 0 {
                break;
            }
            pos = gap.end;
        }
        numeral.filter(|numeral| numeral.value < 10_000)
    }
}
