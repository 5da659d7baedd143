//! Derives the changes of a segment from its rewritten characters, each change as small as possible.

use alloc::vec::Vec;

use super::segment_char::{Edit, FiredRules, SegmentChar};
use crate::text::sure::sure;

/// Appends the changes between `source` and `chars`, in order.
///
/// A change ends where all characters before come from before that place in the source, and all after from after it.
pub(crate) fn edits(chars: &[SegmentChar], dropped: &[SegmentChar], source: &str, out: &mut Vec<Edit>) {
    let mut dropped: Vec<SegmentChar> = dropped.to_vec();
    dropped.sort_by_key(|character| character.start);
    let mut dropped = dropped.into_iter().peekable();
    let mut from_here = Vec::with_capacity(chars.len() + 1);
    let mut least = usize::MAX;
    for character in chars.iter().rev() {
        least = least.min(character.start);
        from_here.push(least);
    }
    from_here.reverse();
    from_here.push(usize::MAX);

    let mut at = 0;
    while at < chars.len() {
        let begin = at;
        let mut block =
            Edit { range: next_start(&from_here, at)..0, chars: begin..begin, fired: FiredRules::default() };
        while let Some(gone) = dropped.next_if(|gone| gone.start < block.range.start) {
            if gone.end <= block.range.start && block.range.end == 0 {
                drop_edit(&gone, begin, out);
            } else {
                block.range = gone.start.min(block.range.start)..gone.end.max(block.range.end);
                block.fired.join(gone.fired);
            }
        }
        while at == begin || next_start(&from_here, at) < block.range.end {
            let Some(character) = chars.get(at) else { break };
            block.range.end = block.range.end.max(character.end);
            block.fired.join(character.fired);
            at += 1;
            while let Some(gone) = dropped.next_if(|gone| gone.start < block.range.end) {
                block.range.end = block.range.end.max(gone.end);
                block.fired.join(gone.fired);
            }
        }
        block.chars.end = at;
        replace_edit(block, chars, source, out);
    }
    for gone in dropped {
        drop_edit(&gone, chars.len(), out);
    }
}

/// The earliest source byte of character `at` and all after it.
fn next_start(from_here: &[usize], at: usize) -> usize {
    from_here.get(at).copied().unwrap_or(usize::MAX)
}

/// Appends the change for a dropped character.
fn drop_edit(gone: &SegmentChar, at: usize, out: &mut Vec<Edit>) {
    push(Edit { range: gone.start..gone.end, chars: at..at, fired: gone.fired }, out);
}

/// Appends a change; two adjacent ones that only drop characters become one.
fn push(edit: Edit, out: &mut Vec<Edit>) {
    if let Some(last) = out.last_mut()
        && last.chars.end == edit.chars.start
        && last.chars.is_empty()
        && edit.chars.is_empty()
        && last.range.end >= edit.range.start
    {
        last.range.end = last.range.end.max(edit.range.end);
        last.fired.join(edit.fired);
        return;
    }
    out.push(edit);
}

/// Appends a change without the characters that are equal at both ends.
fn replace_edit(mut edit: Edit, chars: &[SegmentChar], source: &str, out: &mut Vec<Edit>) {
    let mut before = sure(source.get(edit.range.clone()));
    let mut after = sure(chars.get(edit.chars.clone()));
    while let (Some(a), Some((b, rest))) = (before.chars().next(), after.split_first())
        && a == b.ch
    {
        before = sure(before.get(a.len_utf8()..));
        edit.range.start += a.len_utf8();
        edit.chars.start += 1;
        after = rest;
    }
    while let (Some(a), Some((b, rest))) = (before.chars().next_back(), after.split_last())
        && a == b.ch
    {
        before = sure(before.get(..before.len() - a.len_utf8()));
        edit.range.end -= a.len_utf8();
        edit.chars.end -= 1;
        after = rest;
    }
    if !before.is_empty() || !after.is_empty() {
        push(edit, out);
    }
}
