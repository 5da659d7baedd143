//! Numbers that may begin a part: digits, number words, and both with a fraction word before them.

use super::Grammar;
use crate::datetime::lexicon::{Ending, Fraction, Hit, Sense};
use crate::datetime::text::marks;

/// A number as a date or time uses it.
#[derive(Clone, Copy, Debug)]
pub(in crate::datetime) struct Lead {
    /// The whole number named: 5 in সাড়ে ৫, 1 in দেড়.
    pub value: u32,
    /// Quarters to add to it: 2 in সাড়ে ৫ and দেড়, -1 in পৌনে ৫.
    pub quarters: i8,
    /// How many digits; 0 for a number in words.
    pub digits: u8,
    pub start: usize,
    pub end: usize,
    /// The ending of the last word.
    pub ending: Ending,
}

impl Lead {
    pub(super) const fn is_words(&self) -> bool {
        self.digits == 0
    }

    /// Whether the number is written as a year is: four digits, or words from one thousand on.
    pub(super) const fn is_year(&self) -> bool {
        self.quarters == 0 && (self.digits == 4 || (self.digits == 0 && self.value >= 1000))
    }

    /// Whether the number is written as a day, hour or minute is.
    pub(super) const fn is_small(&self) -> bool {
        self.digits <= 2 && self.value < 100
    }
}

impl Grammar<'_> {
    /// The number at `at`.
    pub(super) fn lead(self, at: usize) -> Option<Lead> {
        if self.text.is_digit(at) {
            return self.whole_lead(at);
        }
        match self.word(at, |sense| matches!(sense, Sense::Bend(_))) {
            Some(Hit { sense: Sense::Bend(fraction), end, .. }) => self.bent(at, end, fraction),
            _ => self.whole_lead(at),
        }
    }

    /// The number at `at`, if it has no fraction word before it.
    fn whole_lead(self, at: usize) -> Option<Lead> {
        if let Some(number) = self.text.number(at) {
            return Some(Lead {
                value: number.value,
                quarters: 0,
                digits: number.digits,
                start: at,
                end: number.end,
                ending: Ending::None,
            });
        }
        let hit = self.word(at, |sense| {
            matches!(sense, Sense::Count(_) | Sense::Quarters(_) | Sense::Hundred | Sense::Thousand)
        })?;
        match hit.sense {
            Sense::Quarters(quarters) => Some(Lead {
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
    fn bent(self, at: usize, end: usize, fraction: Fraction) -> Option<Lead> {
        let quarters = match fraction {
            Fraction::HalfMore => 2,
            Fraction::QuarterMore => 1,
            Fraction::QuarterLess => -1,
        };
        let gap = self.text.gap(end);
        if !gap.only(marks::SPACE | marks::DASH) {
            return None;
        }
        let rest = self.whole_lead(gap.end).filter(|lead| lead.quarters == 0 && lead.is_small());
        match rest {
            Some(lead) => Some(Lead { quarters, start: at, ..lead }),
            None if fraction != Fraction::HalfMore => {
                Some(Lead { value: 1, quarters, digits: 0, start: at, end, ending: Ending::None })
            }
            None => None,
        }
    }

    /// A number in words up to 9999: তেরো, উনিশ শত একাত্তর, দুই হাজার আট.
    fn spelled(self, at: usize) -> Option<Lead> {
        let mut total = 0;
        let mut current: Option<u32> = None;
        let mut floor = u32::MAX;
        let mut lead: Option<Lead> = None;
        let mut pos = at;
        // A year has at most five words: এক হাজার নয় শত একাত্তর is six.
        for _ in 0..6 {
            let Some(hit) = self.word(pos, |sense| matches!(sense, Sense::Count(_) | Sense::Hundred | Sense::Thousand))
            else {
                break;
            };
            let unit = match hit.sense {
                Sense::Count(count) if current.is_none() && floor > 99 => {
                    current = Some(u32::from(count));
                    if hit.ending == Ending::Hundred { 100 } else { 1 }
                }
                Sense::Hundred if current.is_some() => 100,
                Sense::Thousand if floor > 1000 => 1000,
                _ => break,
            };
            if unit > 1 {
                if unit >= floor {
                    break;
                }
                total += current.take().unwrap_or(1) * unit;
                floor = unit;
            }
            lead = Some(Lead {
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
        lead.filter(|lead| lead.value < 10_000)
    }
}
