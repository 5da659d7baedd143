//! Laws of the byte offsets between a text and its normalized form: every offset maps, in order, to a character boundary, and back to the
//! same place or around it; between changes the bytes are the same.

use std::ops::Range;

use bengali_text::normalize::Bias::{self, End, Start};
use bengali_text::normalize::OffsetMap;

use super::input::Input;
use super::normalize::normalizer;
use super::pieces::LETTERS;

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let normalizer = normalizer(&mut input);
    let text = input.text(LETTERS);
    let mapped = normalizer.normalize_mapped(&text);
    let (result, offsets) = (mapped.text(), mapped.offsets());
    assert_eq!(normalizer.normalize(&text), result);
    assert!(normalizer.changes(&text).eq(mapped.changes().iter().cloned()));

    in_order(result, &text, |at, bias| offsets.to_source(at, bias));
    in_order(&text, result, |at, bias| offsets.to_result(at, bias));
    for at in 0..=text.len() {
        let back = |bias| offsets.to_source(offsets.to_result(at, bias), bias);
        assert!(back(Start) <= at && at <= back(End), "{at} of the source, there and back");
    }
    for at in 0..=result.len() {
        let back = |bias| offsets.to_result(offsets.to_source(at, bias), bias);
        assert!(back(Start) <= at && at <= back(End), "{at} of the result, there and back");
    }

    let mut done = 0;
    for change in mapped.changes() {
        let range = change.range();
        same(offsets, &text, result, done..range.start);
        assert!(result[offsets.result_range(range.clone())].contains(change.after()));
        done = range.end;
    }
    same(offsets, &text, result, done..text.len());
    assert_eq!(offsets.source_range(0..result.len()), 0..text.len());
    assert_eq!(offsets.result_range(0..text.len()), 0..result.len());
}

/// Every offset of `from`, and two beyond its end, map to `to` in order.
fn in_order(from: &str, to: &str, map: impl Fn(usize, Bias) -> usize) {
    let mut last = [0, 0];
    for at in 0..=from.len() + 2 {
        let next = [Start, End].map(|bias| map(at, bias));
        assert!(next.iter().all(|&at| to.is_char_boundary(at)), "{at} at a character");
        assert!(last[0] <= next[0] && last[1] <= next[1] && next[0] <= next[1], "{at} in order");
        last = next;
    }
    assert_eq!(last[1], to.len());
}

/// A range between changes has the same text.
fn same(offsets: &OffsetMap, text: &str, result: &str, range: Range<usize>) {
    if !range.is_empty() {
        let there = offsets.to_result(range.start, End)..offsets.to_result(range.end, Start);
        assert_eq!(result[there], text[range]);
    }
}
