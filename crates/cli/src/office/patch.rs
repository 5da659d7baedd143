//! Changes of a file by byte ranges; all other bytes stay.

use std::ops::Range;

/// What is to stand in place of some ranges of a file.
#[derive(Debug, Default)]
pub struct Patch {
    edits: Vec<(Range<usize>, String)>,
}

impl Patch {
    /// Puts `text` in place of a range, which overlaps no other one.
    pub fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.edits.push((range, text.into()));
    }

    /// Puts `text` before the byte `at`, after what was put there earlier.
    pub fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// Takes over the changes of another patch.
    pub fn append(&mut self, mut other: Self) {
        self.edits.append(&mut other.edits);
    }

    /// The bytes `part` of a file with the changes made that lie in it.
    pub fn apply(&self, file: &[u8], part: Range<usize>) -> Vec<u8> {
        let mut edits: Vec<_> = self.edits.iter().filter(|(range, _)| part.contains(&range.start)).collect();
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = Vec::with_capacity(part.len());
        let mut at = part.start;
        for (range, text) in edits {
            debug_assert!(at <= range.start && range.end <= part.end, "{range:?} overlaps");
            out.extend_from_slice(file.get(at..range.start).unwrap_or_default());
            out.extend_from_slice(text.as_bytes());
            at = at.max(range.end);
        }
        out.extend_from_slice(file.get(at..part.end).unwrap_or_default());
        out
    }

    /// A text with the changes made; `None` if there are none.
    pub fn apply_to_text(&self, file: &str) -> Option<String> {
        if self.is_empty() {
            return None;
        }
        // The ranges begin and end between characters.
        String::from_utf8(self.apply(file.as_bytes(), 0..file.len())).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_made_in_the_order_of_the_file() {
        let mut patch = Patch::default();
        patch.replace(4..5, "E");
        patch.insert(2, "1");
        patch.replace(2..3, "C");
        patch.insert(2, "2");
        assert_eq!(patch.apply_to_text("abcdef").unwrap(), "ab12CdEf");
        assert_eq!(patch.apply(b"abcdef", 2..4), b"12Cd");
        assert_eq!(Patch::default().apply_to_text("abc"), None);
    }
}
