//! The canonical rule that needs a function: marks in canonical order. A segment is loaded in NFC, so that it only sorts what
//! other rules produce.

use super::sweep::Sweep;
use crate::normalize::kind::combining_class;

pub(super) fn order(s: &mut Sweep<'_>) -> bool {
    let class = |c: Option<char>| c.map_or(0, combining_class);
    // Only at the beginning of a run of marks; else a long run would be sorted once for each of its marks.
    if class(s.at(0)) == 0 || (!s.is_first() && class(s.back(0)) != 0) {
        return false;
    }
    let (mut run, mut last, mut sorted) = (0, 0, true);
    while run < s.left() && class(s.at(run)) != 0 {
        sorted &= last <= class(s.at(run));
        last = class(s.at(run));
        run += 1;
    }
    if sorted { s.keep(run) } else { s.sort(run, combining_class) }
}
