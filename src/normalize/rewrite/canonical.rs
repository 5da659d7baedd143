//! The rules of canonical equivalence. A stretch is loaded in NFC, so these mend only what other rules leave behind.

use super::Sweep;
use crate::normalize::cluster::combining_class;
use crate::script::{AU_LENGTH, SIGN_AA, SIGN_AU, SIGN_E, SIGN_O};

/// C1 is a matter of loading and of writing; nothing between can undo it.
pub(in super::super) fn never(_: &mut Sweep<'_>) -> bool {
    false
}

pub(in super::super) fn order(s: &mut Sweep<'_>) -> bool {
    let class = |c: Option<char>| c.map_or(0, combining_class);
    // Only where a run of marks begins, or a long run would be sorted once for each of its marks.
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

pub(in super::super) fn compose(s: &mut Sweep<'_>) -> bool {
    match (s.at(0), s.at(1)) {
        (Some(SIGN_E), Some(SIGN_AA)) => s.put(2, SIGN_O),
        (Some(SIGN_E), Some(AU_LENGTH)) => s.put(2, SIGN_AU),
        _ => false,
    }
}
