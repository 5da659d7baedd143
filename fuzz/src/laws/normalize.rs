//! Laws of the normalizer with any level, form, scope and rules: it is idempotent, borrows exactly if nothing changed, all entry points
//! agree, each level continues the one before it, and `Canonical` is NFC.

use std::borrow::Cow;
use std::io::{self, BufReader, Read, Write};

use bengali_text::normalize::{InvalidUtf8, NormalizingReader, NormalizingWriter};
use bengali_text::{Level, Normalizer, Nukta, Rule, Scope};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::input::{Input, in_block, is_joiner, other_encodings};
use super::pieces::LETTERS;

const LEVELS: [Level; 3] = [Level::Canonical, Level::Visual, Level::Repair];

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let normalizer = normalizer(&mut input);
    let sizes = [input.below(7) + 1, input.below(7) + 1];
    let text = input.text(LETTERS);

    let result = normalizer.normalize(&text);
    let kept = result == text;
    assert_eq!(matches!(result, Cow::Borrowed(_)), kept, "borrowed exactly when nothing changed");
    assert_eq!(normalizer.is_normalized(&text), kept);
    assert_eq!(normalizer.normalize(&result), result, "idempotent");
    assert!(normalizer.is_normalized(&result));

    let mut out = String::from("x");
    normalizer.normalize_into(&text, &mut out);
    assert_eq!(out.strip_prefix('x'), Some(result.as_ref()));
    assert_eq!(rebuilt(normalizer, &text), result, "from the changes");
    assert_eq!(streamed(normalizer, &text, sizes), result, "in pieces");
    assert_eq!(read(normalizer, text.as_bytes(), sizes).unwrap(), result.as_bytes(), "read");
    assert_eq!(written(normalizer, &text, sizes), result.as_bytes(), "written");
    broken(normalizer, input.bytes(), sizes);

    whole_text(normalizer, &text);
    equivalents(normalizer, &text, &result);
    for nukta in [Nukta::Decomposed, Nukta::Composed] {
        levels(nukta, &text);
    }
}

/// Any normalizer: a level, a form, a scope, up to two rules more and up to two fewer (a byte beyond the last rule is no rule).
pub fn normalizer(input: &mut Input) -> Normalizer {
    let mut normalizer = Normalizer::new(input.choose(&LEVELS))
        .nukta(input.choose(&[Nukta::Decomposed, Nukta::Composed]))
        .scope(input.choose(&[Scope::Bengali, Scope::Text]));
    for change in [Normalizer::with, Normalizer::with, Normalizer::without, Normalizer::without] {
        if let Some(&rule) = Rule::ALL.get(input.below(256)) {
            normalizer = change(normalizer, rule);
        }
    }
    normalizer
}

/// The source with its changes applied.
fn rebuilt(normalizer: Normalizer, text: &str) -> String {
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
    out + &text[done..]
}

fn streamed(normalizer: Normalizer, text: &str, sizes: [usize; 2]) -> String {
    let mut stream = normalizer.stream();
    let mut out = String::new();
    let mut chars = text.chars();
    for size in sizes.into_iter().cycle() {
        let chunk: String = chars.by_ref().take(size).collect();
        if chunk.is_empty() {
            break;
        }
        stream.push(&chunk, &mut out);
    }
    stream.finish(&mut out);
    out
}

fn read(normalizer: Normalizer, bytes: &[u8], [capacity, size]: [usize; 2]) -> io::Result<Vec<u8>> {
    let mut reader = NormalizingReader::new(normalizer, BufReader::with_capacity(capacity, bytes));
    let mut out = Vec::new();
    let mut buffer = vec![0; size];
    loop {
        match reader.read(&mut buffer)? {
            0 => return Ok(out),
            count => out.extend_from_slice(&buffer[..count]),
        }
    }
}

fn written(normalizer: Normalizer, text: &str, sizes: [usize; 2]) -> Vec<u8> {
    let mut writer = NormalizingWriter::new(normalizer, Vec::new());
    let mut rest = text.as_bytes();
    for size in sizes.into_iter().cycle() {
        let (chunk, after) = rest.split_at(size.min(rest.len()));
        writer.write_all(chunk).unwrap();
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    writer.finish().unwrap()
}

/// Bytes that are not UTF-8: the error has the offset, and what was decided before it has been written.
fn broken(normalizer: Normalizer, bytes: &[u8], sizes: [usize; 2]) {
    let Err(wrong) = std::str::from_utf8(bytes) else { return };
    let mut out = Vec::new();
    let errors = [normalizer.normalize_io(bytes, &mut out).unwrap_err(), read(normalizer, bytes, sizes).unwrap_err()];
    for error in errors {
        let offset = error.get_ref().and_then(|error| error.downcast_ref()).map(InvalidUtf8::offset);
        assert_eq!(offset, Some(wrong.valid_up_to() as u64));
    }
    let before = std::str::from_utf8(&bytes[..wrong.valid_up_to()]).unwrap();
    assert!(normalizer.normalize(before).as_bytes().starts_with(&out));
}

/// With `Scope::Text`, the text is in NFC before the rules run.
fn whole_text(normalizer: Normalizer, text: &str) {
    let nfc: String = text.nfc().collect();
    let normalizer = normalizer.scope(Scope::Text);
    assert_eq!(normalizer.normalize(text), normalizer.normalize(&nfc));
    let canonical = Normalizer::new(Level::Canonical).scope(Scope::Text);
    assert_eq!(canonical.normalize(text), nfc);
    assert_eq!(canonical.is_normalized(text), nfc == text);
}

/// Canonically equivalent Bengali has the same result, unless canonical order moves a mark into the run or out of it.
fn equivalents(normalizer: Normalizer, text: &str, result: &str) {
    let alone = text.chars().all(|c| in_block(c) || is_joiner(c));
    if alone && text.starts_with(|c: char| !is_joiner(c) && !is_combining_mark(c)) {
        for other in other_encodings(text) {
            assert_eq!(normalizer.normalize(&other), result, "from {}", other.escape_unicode());
        }
    }
}

fn levels(nukta: Nukta, text: &str) {
    let [canonical, visual, repair] = LEVELS.map(|level| Normalizer::new(level).nukta(nukta));
    let result = canonical.normalize(text);
    assert!(result.nfd().eq(text.nfd()), "canonically equivalent");
    if nukta == Nukta::Decomposed {
        assert_eq!(result, nfc_of_runs(text));
    }

    let [first, second, third] = [canonical, visual, repair].map(|level| level.normalize(text));
    assert_eq!(visual.normalize(&first), second, "visual of canonical is visual");
    assert_eq!(repair.normalize(&second), third, "repair of visual is repair");
    assert!(canonical.is_normalized(&second), "visual is canonical");
    assert!(visual.is_normalized(&third), "repaired is visual");

    // The reserved dandas become the common ones.
    let text = text.replace(['\u{9E4}', '\u{9E5}'], "");
    assert_eq!(foreign(&visual.normalize(&text)), foreign(&text), "nothing but Bengali is touched");
}

/// Canonical composition of each Bengali run and of nothing else.
fn nfc_of_runs(text: &str) -> String {
    let mut out = String::new();
    let mut run = String::new();
    for c in text.chars() {
        if in_block(c) || (!run.is_empty() && (is_joiner(c) || is_combining_mark(c))) {
            run.push(c);
        } else {
            out.extend(run.drain(..).nfc());
            out.push(c);
        }
    }
    out.extend(run.nfc());
    out
}

fn foreign(text: &str) -> String {
    text.chars().filter(|&c| !in_block(c) && !is_joiner(c) && !is_combining_mark(c)).collect()
}
