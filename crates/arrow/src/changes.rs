//! What a normalizer changes, as lists of structs: [`find_changes`].

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{Array, ArrayRef, ListArray};
use bengali_text::Normalizer;

use crate::layout::append_checked;
use crate::lists::{Ranges, Records, list_rows};
use crate::{Error, Offsets};

/// Finds every change that the normalizer would make in each text: a list of structs for each row.
///
/// | field | type | |
/// |---|---|---|
/// | `start`, `end` | `Int64` | where it is in the row, counted by `offsets` |
/// | `before`, `after` | `Utf8` | the text that changes, and what it becomes |
/// | `rule` | `Utf8` | the name of the rule |
///
/// # Errors
///
/// [`Error::NotStrings`] for an array of anything else, [`Error::TooLong`] where the lists of one array have more than 2³¹ changes or
/// take more than 2 GiB.
///
/// ```
/// use arrow_array::{Array, StringArray, cast::AsArray};
/// use bengali_text::Normalizer;
/// use bengali_text_arrow::{Offsets, find_changes};
///
/// let pages = StringArray::from(vec![Some("শারদীয় উত\u{9CD}\u{200D}সব"), None]);
/// let changes = find_changes(&pages, &Normalizer::default(), Offsets::Chars)?;
/// assert!(changes.is_null(1));
/// let first = changes.value(0);
/// let rules = first.as_struct().column_by_name("rule").unwrap().as_string::<i32>();
/// assert_eq!(rules.iter().flatten().last(), Some("legacy-khanda-ta"));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
pub fn find_changes(array: &dyn Array, normalizer: &Normalizer, offsets: Offsets) -> Result<ListArray, Error> {
    list_rows(array, Changes::default(), |text, changes| {
        let mut places = offsets.within(text);
        for change in normalizer.changes(text) {
            changes.ranges.append(&places.of(change.range()))?;
            let texts = [change.before(), change.after(), change.rule().name()];
            for (column, text) in changes.texts.iter_mut().zip(texts) {
                append_checked(column, text)?;
            }
        }
        Ok(())
    })
}

/// The changes of all rows, field by field.
#[derive(Default)]
struct Changes {
    ranges: Ranges,
    /// Before, after, and the name of the rule.
    texts: [StringBuilder; 3],
}

impl Records for Changes {
    fn ranges(&self) -> &Ranges {
        &self.ranges
    }

    fn columns(self) -> Vec<(&'static str, ArrayRef, bool)> {
        let texts = self.texts.map(|mut column| Arc::new(column.finish()) as ArrayRef);
        let texts = ["before", "after", "rule"].into_iter().zip(texts).map(|(name, array)| (name, array, false));
        self.ranges.columns().into_iter().chain(texts).collect()
    }
}
