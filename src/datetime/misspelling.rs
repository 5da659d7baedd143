//! Suggests the month that a misspelt word was meant to be.

use crate::text::cursor::Text;
use crate::text::edit_distance::nearest;
use crate::words::{Sense, name, rows};

/// The usual name of the Gregorian or Bangla month nearest to the word at `at`, and where the word ends.
pub(super) fn nearest_month(text: Text<'_>, at: usize) -> Option<(&'static str, usize)> {
    let end = text.word_end(at)?;
    let months = rows().filter(|row| matches!(row.sense, Sense::Month(_) | Sense::Bangla(_)) && !row.word.is_ascii());
    // The end is that of the word and not computed from lengths: its last letter may be a composed character.
    let (names, month) = match nearest(text.0.get(at..end)?, months.map(|row| (row.word, row.sense)))? {
        Sense::Month(month) => (&name::MONTHS, month),
        Sense::Bangla(month) => (&name::BANGLA_MONTHS, month),
        _ => return None,
    };
    names.get(usize::from(month).checked_sub(1)?).map(|name| (*name, end))
}

#[cfg(test)]
mod tests {
    use super::nearest_month;
    use crate::text::cursor::Text;
    use alloc::string::String;

    /// One slip in a name of five letters or more, two in one of eight; none in a shorter one.
    #[test]
    fn a_month_with_a_slip_is_named_in_its_usual_spelling() {
        let said = |word: &str| nearest_month(Text(word), 0).map(|(name, end)| (name, end == word.len()));
        for (name, slips) in [
            ("মার্চ", 1),
            ("জুলাই", 1),
            ("শ্রাবণ", 1),
            ("এপ্রিল", 1),
            ("নভেম্বর", 1),
            ("সেপ্টেম্বর", 2),
            ("ফেব্রুয়ারি", 2),
            ("জুন", 0),
            ("মাঘ", 0),
        ] {
            assert_eq!(said(name), None, "{name}");
            for count in 1..4 {
                let mut word = String::from(name);
                word.extend(core::iter::repeat_n('ক', count));
                let expected = (count <= slips).then_some((name, true));
                assert_eq!(
                    said(&word).map(|(name, whole)| (name.replace('\u{9DF}', "য\u{9BC}"), whole)),
                    expected.map(|(name, whole)| (name.replace('\u{9DF}', "য\u{9BC}"), whole)),
                    "{word}"
                );
            }
        }
        assert_eq!(said("নভেমবার"), Some(("নভেম্বর", true)));
        // Short and English names are never suggested.
        assert_eq!([said("সেপট"), said("Septembr"), said("Marh")], [None; 3]);
    }
}
