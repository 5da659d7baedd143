//! Laws of digits: every conversion agrees with a naive one, is borrowed exactly if nothing changed, and round-trips; readers and writers
//! agree with it, and keep bytes that are not UTF-8.

use std::borrow::Cow;
use std::io::{BufReader, Read, Write};

use bengali_text::digits::{self, DigitsReader, DigitsWriter, from_value, value};

use super::input::Input;
use super::pieces::NUMBERS;

/// A conversion: the function that returns the result, and the one that appends it.
type Conversion = (fn(&str) -> Cow<str>, fn(&str, &mut String));

const TO_ASCII: Conversion = (digits::to_ascii, digits::to_ascii_into);
const TO_BENGALI: Conversion = (digits::to_bengali, digits::to_bengali_into);
const ANY_TO_ASCII: Conversion = (digits::any_to_ascii, digits::any_to_ascii_into);

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let sizes = [input.below(11) + 1, input.below(11) + 1];
    let text = input.text(NUMBERS);

    let ascii = converted(TO_ASCII, &text);
    assert!(ascii.chars().eq(text.chars().map(|c| value(c).map_or(c, |v| char::from(b'0' + v)))));
    let bengali = converted(TO_BENGALI, &text);
    let naive = |c: char| if c.is_ascii_digit() { value(c).and_then(from_value).unwrap_or(c) } else { c };
    assert!(bengali.chars().eq(text.chars().map(naive)));
    assert_eq!(converted(TO_BENGALI, &ascii), bengali);
    assert_eq!(converted(TO_ASCII, &bengali), ascii);

    // It also converts other digits, and nothing else.
    let any = converted(ANY_TO_ASCII, &text);
    assert_eq!(converted(ANY_TO_ASCII, &ascii), any);
    assert_eq!(text.chars().count(), any.chars().count());
    for (before, after) in text.chars().zip(any.chars()) {
        assert!(before == after || (before.is_numeric() && after.is_ascii_digit()));
    }

    streams(text.as_bytes(), sizes);
    streams(input.bytes(), sizes);
}

fn converted((whole, into): Conversion, text: &str) -> String {
    let result = whole(text);
    assert_eq!(matches!(result, Cow::Owned(_)), result != text, "borrowed exactly when nothing changed");
    assert!(matches!(whole(&result), Cow::Borrowed(_)), "idempotent");
    let mut out = String::from("৯");
    into(text, &mut out);
    assert_eq!(out.strip_prefix('৯'), Some(result.as_ref()));
    result.into_owned()
}

fn streams(bytes: &[u8], sizes: [usize; 2]) {
    let source = || BufReader::with_capacity(sizes[0], bytes);
    let ascii = each_stretch(bytes, digits::to_ascii);
    assert_eq!(read(DigitsReader::ascii(source()), sizes[1]), ascii);
    assert_eq!(written(DigitsWriter::ascii(Vec::new()), bytes, sizes), ascii);
    let bengali = each_stretch(bytes, digits::to_bengali);
    assert_eq!(read(DigitsReader::bengali(source()), sizes[1]), bengali);
    assert_eq!(written(DigitsWriter::bengali(Vec::new()), bytes, sizes), bengali);
}

/// Converts each stretch of valid UTF-8; other bytes stay.
fn each_stretch(bytes: &[u8], convert: fn(&str) -> Cow<str>) -> Vec<u8> {
    let stretches = bytes.utf8_chunks().map(|chunk| [convert(chunk.valid()).as_bytes(), chunk.invalid()].concat());
    stretches.collect::<Vec<_>>().concat()
}

fn read(mut reader: impl Read, size: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut buffer = vec![0; size];
    loop {
        match reader.read(&mut buffer).unwrap() {
            0 => return out,
            count => out.extend_from_slice(&buffer[..count]),
        }
    }
}

fn written(mut writer: DigitsWriter<Vec<u8>>, mut bytes: &[u8], sizes: [usize; 2]) -> Vec<u8> {
    for size in sizes.into_iter().cycle() {
        let (chunk, rest) = bytes.split_at(size.min(bytes.len()));
        writer.write_all(chunk).unwrap();
        bytes = rest;
        if bytes.is_empty() {
            break;
        }
    }
    writer.finish().unwrap()
}
