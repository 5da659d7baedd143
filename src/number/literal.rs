//! Parses numbers in digits: checks commas and the decimal point, and computes the value.

use alloc::string::String;

use super::error::{Error, ErrorKind as Kind};
use super::exact::Exact;
use crate::text::cursor::digit;

/// A valid number in digits, such as `১২,৩৪,৫৬৭.৮০`: Bengali, ASCII or mixed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Literal<'t> {
    text: &'t str,
    has_fraction: bool,
}

/// The Bengali digit for an ASCII one; any other character unchanged.
pub(crate) fn bengali(c: char) -> char {
    match c {
        '0'..='9' => char::from_u32(u32::from(c) - u32::from('0') + u32::from('০')).unwrap_or(c),
        other => other,
    }
}

/// The length in bytes of the digits, commas and points at the start of `text`.
pub(crate) fn run(text: &str) -> usize {
    text.find(|c| digit(c).is_none() && !matches!(c, ',' | '.')).unwrap_or(text.len())
}

impl<'t> Literal<'t> {
    /// Checks digits, commas and points that start at byte `at` of the input.
    pub(crate) fn check(text: &'t str, at: usize) -> Result<Self, Error> {
        let error = |kind, from: usize, len: usize| Error::new(kind, at + from, at + from + len);
        let (whole, fraction) = match text.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        if let Some(fraction) = fraction {
            let from = whole.len() + 1;
            if let Some(point) = fraction.find('.') {
                return Err(error(Kind::InvalidDecimal, from + point, 1));
            }
            if let Some(comma) = fraction.find(',') {
                return Err(error(Kind::InvalidGrouping, from + comma, 1));
            }
            if whole.is_empty() || fraction.is_empty() {
                return Err(error(Kind::InvalidDecimal, whole.len(), 1));
            }
        }
        if !grouping_is_regular(whole) {
            return Err(error(Kind::InvalidGrouping, 0, whole.len()));
        }
        Ok(Self { text, has_fraction: fraction.is_some() })
    }

    pub(crate) fn has_fraction(self) -> bool {
        self.has_fraction
    }

    /// The exact value; `None` if [`Exact`] cannot hold it.
    pub(crate) fn value(self) -> Option<Exact> {
        let (mut value, mut fraction) = (Exact::ZERO, false);
        for c in self.text.chars() {
            match digit(c) {
                Some(digit) if fraction => value = value.push_digit(digit)?,
                Some(digit) => value = value.append(digit)?,
                None => fraction |= c == '.',
            }
        }
        Some(value)
    }

    /// Appends the ASCII decimal: no commas, no leading zeros, the scale as written.
    pub(crate) fn write(self, out: &mut String) {
        let mut leading = true;
        let mut rest = self.text.chars().peekable();
        while let Some(c) = rest.next() {
            let Some(digit) = digit(c) else {
                if c == '.' {
                    out.push('.');
                }
                continue;
            };
            let is_last = rest.peek().is_none_or(|next| *next == '.');
            if digit != 0 || !leading || is_last {
                out.push(char::from(b'0' + digit));
                leading = false;
            }
        }
    }
}

/// Whether there are no commas, Western ones (every three digits) or Indian ones (before the last three, then every two).
fn grouping_is_regular(whole: &str) -> bool {
    if !whole.contains(',') {
        return true;
    }
    let width = |group: &str| group.chars().count();
    let mut groups = whole.rsplit(',');
    if groups.next().map(width) != Some(3) {
        return false;
    }
    let Some(first) = whole.split(',').next() else { return false };
    if first.chars().next().and_then(digit) == Some(0) {
        return false;
    }
    let (mut indian, mut western) = (true, true);
    let mut groups = groups.peekable();
    while let Some(group) = groups.next() {
        let width = width(group);
        let is_first = groups.peek().is_none();
        indian &= width == 2 || is_first && width == 1;
        western &= width == 3 || is_first && (width == 1 || width == 2);
    }
    indian || western
}

#[cfg(test)]
mod tests {
    use super::grouping_is_regular;

    #[test]
    fn two_groupings_and_no_third() {
        for good in ["১", "১,০০০", "১২,০০০", "১২৩,০০০", "১,২৩,৪৫৬", "১২,৩৪,৫৬,৭৮৯", "১,২৩৪,৫৬৭", "12,34,567"]
        {
            assert!(grouping_is_regular(good), "{good}");
        }
        for bad in [",১২৩", "১২৩,", "১,,২৩৪", "১,২৩৪,৫", "১,২", "১২৩৪,৫৬৭", "১২৩,৪৫,৬৭৮", "১,২৩,৪৫৬,৭৮৯", "০,১২৩", ","]
        {
            assert!(!grouping_is_regular(bad), "{bad}");
        }
    }
}
