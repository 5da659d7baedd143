//! Laws of the readers and writers that convert digits: the result is that of the function on strings, however the input is split and
//! whichever writes fail.

use std::io::{BufRead, BufReader, Read, Write};

use bengali_text::digits::{self, DigitsReader, DigitsWriter};
use proptest::prelude::*;

use crate::streams::Reluctant;
use crate::text::any_text;

/// Text with many digits in it, and halves of digits that may form one.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![
        any_text().prop_map(String::into_bytes),
        "[0-9০-৯ক,]{0,8}".prop_map(String::into_bytes),
        prop::collection::vec(prop_oneof![Just(0xE0_u8), Just(0xA7), 0xA5_u8..=0xB0, Just(b'5'), any::<u8>()], 0..8),
    ];
    prop::collection::vec(part, 0..5).prop_map(|parts| parts.concat())
}

/// The function on each stretch of valid UTF-8; other bytes stay.
fn expected(bytes: &[u8], convert: impl Fn(&str) -> String) -> Vec<u8> {
    bytes
        .utf8_chunks()
        .flat_map(|chunk| [convert(chunk.valid()).into_bytes(), chunk.invalid().to_vec()])
        .flatten()
        .collect()
}

fn read_all(mut reader: impl Read, piece: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut buffer = vec![0; piece];
    loop {
        let count = reader.read(&mut buffer).unwrap();
        if count == 0 {
            return out;
        }
        out.extend_from_slice(&buffer[..count]);
    }
}

fn write_all(mut writer: DigitsWriter<Reluctant>, bytes: &[u8], piece: usize) -> Vec<u8> {
    for mut rest in bytes.chunks(piece) {
        while !rest.is_empty() {
            // A write that fails has consumed nothing; one that succeeds returns how much.
            if let Ok(count) = writer.write(rest) {
                rest = &rest[count..];
            }
        }
    }
    loop {
        match writer.finish() {
            Ok(reluctant) => return reluctant.out,
            Err(error) => writer = error.into_writer(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn a_reader_agrees_with_the_function(bytes in bytes(), capacity in 1_usize..12, piece in 1_usize..9) {
        let source = || BufReader::with_capacity(capacity, &bytes[..]);
        let ascii = expected(&bytes, |text| digits::to_ascii(text).into_owned());
        prop_assert_eq!(read_all(DigitsReader::ascii(source()), piece), ascii);
        let bengali = expected(&bytes, |text| digits::to_bengali(text).into_owned());
        prop_assert_eq!(read_all(DigitsReader::bengali(source()), piece), bengali);
    }

    #[test]
    fn a_failing_writer_loses_nothing(bytes in bytes(), piece in 1_usize..9, takes in 1_usize..5, fails_every in 2_usize..5) {
        let reluctant = || Reluctant { out: Vec::new(), calls: 0, takes, fails_every };
        let ascii = expected(&bytes, |text| digits::to_ascii(text).into_owned());
        prop_assert_eq!(write_all(DigitsWriter::ascii(reluctant()), &bytes, piece), ascii);
        let bengali = expected(&bytes, |text| digits::to_bengali(text).into_owned());
        prop_assert_eq!(write_all(DigitsWriter::bengali(reluctant()), &bytes, piece), bengali);
    }
}

#[test]
fn long_texts_lose_nothing() {
    let text = "রাত ৯টা ৩০, 5 জন। ".repeat(5000);
    let ascii = digits::to_ascii(&text).into_owned();
    let mut writer = DigitsWriter::ascii(Vec::new());
    writer.write_all(text.as_bytes()).unwrap();
    assert!(writer.finish().unwrap() == ascii.as_bytes());
    let mut out = String::new();
    DigitsReader::ascii(text.as_bytes()).read_to_string(&mut out).unwrap();
    assert!(out == ascii);
    assert_eq!(DigitsReader::ascii(text.as_bytes()).lines().map(Result::unwrap).collect::<String>().len(), ascii.len());
}
