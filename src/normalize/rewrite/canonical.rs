//! The canonical rule that needs a function: marks in canonical order. A segment is loaded in NFC, so that it only sorts what
//! other rules produce.

use super::sweep::Sweep;
use crate::normalize::kind::combining_class;

pub(super) fn order(s: &mut Sweep<'_>) -> bool {
    // Only at the beginning of a run of marks; else a long run would be sorted once for each of its marks.
    if s.class_at(0) == 0 || s.class_before() != 0 {
        return false;
    }
    let (mut run, mut last, mut sorted) = (0, 0, true);
    while run < s.left() && s.class_at(run) != 0 {
        sorted &= last <= s.class_at(run);
        last = s.class_at(run);
        run += 1;
    }
    if sorted { s.keep(run) } else { s.sort(run, combining_class) }
}
