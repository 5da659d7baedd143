//! The normalizer, with any level, nukta form and two rules more or fewer: idempotent, borrowed exactly when nothing
//! changed, all entry points, pieces of the text and the account of changes agree, nothing but Bengali touched, offsets
//! total and in order.
#![no_main]

use std::borrow::Cow;

use bengali_text::normalize::Bias;
use bengali_text::{Level, Normalizer, Nukta, Rule};
use bengali_text_fuzz::text;
use libfuzzer_sys::fuzz_target;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

fuzz_target!(|data: &[u8]| {
    let Some((&[choice, more, fewer], data)) = data.split_first_chunk() else { return };
    let level = [Level::Canonical, Level::Visual, Level::Repair][usize::from(choice % 3)];
    let nukta = if choice < 128 { Nukta::Decomposed } else { Nukta::Composed };
    let mut normalizer = Normalizer::new(level).nukta(nukta);
    // Values beyond the rules leave the set as it is.
    if let Some(&rule) = Rule::ALL.get(usize::from(more)) {
        normalizer = normalizer.with(rule);
    }
    if let Some(&rule) = Rule::ALL.get(usize::from(fewer)) {
        normalizer = normalizer.without(rule);
    }
    let text = text(data);

    let result = normalizer.normalize(&text);
    assert_eq!(matches!(result, Cow::Borrowed(_)), result == text, "borrowed exactly when nothing changed");
    assert_eq!(normalizer.is_normalized(&text), result == text);
    assert_eq!(normalizer.normalize(&result), result, "idempotent");
    let mut out = String::from("x");
    normalizer.normalize_into(&text, &mut out);
    assert_eq!(out.strip_prefix('x'), Some(result.as_ref()));

    // Pieces of any length: the size of each comes from the text itself.
    let mut stream = normalizer.stream();
    let mut streamed = String::new();
    let mut chunk = String::new();
    let mut size = usize::from(choice % 5);
    for c in text.chars() {
        chunk.push(c);
        if size == 0 {
            stream.push(&std::mem::take(&mut chunk), &mut streamed);
            size = usize::from(u8::try_from(u32::from(c) % 7).unwrap_or(0));
        } else {
            size -= 1;
        }
    }
    stream.push(&chunk, &mut streamed);
    stream.finish(&mut streamed);
    assert_eq!(streamed, result, "in pieces");

    rebuild(&normalizer, &text, &result);
    offsets(&normalizer, &text, &result);

    if level != Level::Repair && usize::from(more) >= Rule::ALL.len() {
        let without_reserved = text.replace(['\u{9E4}', '\u{9E5}'], "");
        assert_eq!(foreign(&normalizer.normalize(&without_reserved)), foreign(&without_reserved));
    }
    if normalizer == Normalizer::new(Level::Canonical).nukta(nukta) {
        assert!(result.nfd().eq(text.nfd()), "canonically equivalent");
    }
});

/// The changes, put into the source, make the result.
fn rebuild(normalizer: &Normalizer, text: &str, result: &str) {
    let mut out = String::new();
    let mut done = 0;
    for change in normalizer.changes(text) {
        assert_eq!(change.before(), &text[change.range()]);
        assert_ne!(change.before(), change.after());
        assert!(change.rules().contains(change.rule()));
        assert!(change.rules().iter().all(|rule| normalizer.rules().contains(rule)));
        out.push_str(&text[done..change.range().start]);
        out.push_str(change.after());
        done = change.range().end;
    }
    out.push_str(&text[done..]);
    assert_eq!(out, result);
}

fn offsets(normalizer: &Normalizer, text: &str, result: &str) {
    let mapped = normalizer.normalize_mapped(text);
    assert_eq!(mapped.text(), result);
    let offsets = mapped.offsets();
    for bias in [Bias::Start, Bias::End] {
        let (mut source, mut there) = (0, 0);
        for at in 0..=result.len() {
            let next = offsets.to_source(at, bias);
            assert!(text.is_char_boundary(next) && source <= next);
            source = next;
        }
        for at in 0..=text.len() {
            let next = offsets.to_result(at, bias);
            assert!(result.is_char_boundary(next) && there <= next);
            there = next;
        }
    }
    assert_eq!(offsets.source_range(0..result.len()), 0..text.len());
    assert_eq!(offsets.result_range(0..text.len()), 0..result.len());
}

/// What no rule may touch.
fn foreign(text: &str) -> String {
    let bengali = |c| matches!(c, '\u{980}'..='\u{9FF}' | '\u{200C}' | '\u{200D}');
    text.chars().filter(|&c| !bengali(c) && !is_combining_mark(c)).collect()
}
