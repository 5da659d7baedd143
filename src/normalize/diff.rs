//! Derives the changes of a segment from its rewritten characters, each change as small as possible.

use alloc::vec::Vec;

use super::tok::{Edit, Tok, Trace};
use crate::text::sure::sure;

/// Appends the changes between `source` and `toks`, in order.
///
/// A change ends where all characters before come from before that place in the source, and all after from after it.
pub(crate) fn edits(toks: &[Tok], dropped: &[Tok], source: &str, out: &mut Vec<Edit>) {
    let mut dropped: Vec<Tok> = dropped.to_vec();
    dropped.sort_by_key(|tok| tok.start);
    let mut dropped = dropped.into_iter().peekable();
    let mut from_here = Vec::with_capacity(toks.len() + 1);
    let mut least = usize::MAX;
    for tok in toks.iter().rev() {
        least = least.min(tok.start);
        from_here.push(least);
    }
    from_here.reverse();
    from_here.push(usize::MAX);

    let mut at = 0;
    while at < toks.len() {
        let begin = at;
        let mut block = Edit { range: next_start(&from_here, at)..0, toks: begin..begin, trace: Trace::default() };
        while let Some(gone) = dropped.next_if(|gone| gone.start < block.range.start) {
            if gone.end <= block.range.start && block.range.end == 0 {
                drop_edit(&gone, begin, out);
            } else {
                block.range = gone.start.min(block.range.start)..gone.end.max(block.range.end);
                block.trace.join(gone.trace);
            }
        }
        while at == begin || next_start(&from_here, at) < block.range.end {
            let Some(tok) = toks.get(at) else { break };
            block.range.end = block.range.end.max(tok.end);
            block.trace.join(tok.trace);
            at += 1;
            while let Some(gone) = dropped.next_if(|gone| gone.start < block.range.end) {
                block.range.end = block.range.end.max(gone.end);
                block.trace.join(gone.trace);
            }
        }
        block.toks.end = at;
        replace_edit(block, toks, source, out);
    }
    for gone in dropped {
        drop_edit(&gone, toks.len(), out);
    }
}

/// The earliest source byte of character `at` and all after it.
fn next_start(from_here: &[usize], at: usize) -> usize {
    from_here.get(at).copied().unwrap_or(usize::MAX)
}

/// Appends the change for a dropped character.
fn drop_edit(gone: &Tok, at: usize, out: &mut Vec<Edit>) {
    push(Edit { range: gone.start..gone.end, toks: at..at, trace: gone.trace }, out);
}

/// Appends a change; two adjacent ones that only drop characters become one.
fn push(edit: Edit, out: &mut Vec<Edit>) {
    if let Some(last) = out.last_mut()
        && last.toks.end == edit.toks.start
        && last.toks.is_empty()
        && edit.toks.is_empty()
        && last.range.end >= edit.range.start
    {
        last.range.end = last.range.end.max(edit.range.end);
        last.trace.join(edit.trace);
        return;
    }
    out.push(edit);
}

/// Appends a change without the characters that are equal at both ends.
fn replace_edit(mut edit: Edit, toks: &[Tok], source: &str, out: &mut Vec<Edit>) {
    let mut before = sure(source.get(edit.range.clone()));
    let mut after = sure(toks.get(edit.toks.clone()));
    while let (Some(a), Some((b, rest))) = (before.chars().next(), after.split_first())
        && a == b.ch
    {
        before = sure(before.get(a.len_utf8()..));
        edit.range.start += a.len_utf8();
        edit.toks.start += 1;
        after = rest;
    }
    while let (Some(a), Some((b, rest))) = (before.chars().next_back(), after.split_last())
        && a == b.ch
    {
        before = sure(before.get(..before.len() - a.len_utf8()));
        edit.range.end -= a.len_utf8();
        edit.toks.end -= 1;
        after = rest;
    }
    if !before.is_empty() || !after.is_empty() {
        push(edit, out);
    }
}
