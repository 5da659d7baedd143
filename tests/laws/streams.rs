//! Laws of the normalizing streams, readers and writers: the result is that of `normalize`, however the input is split and whichever
//! writes fail; and they hold little text back.

use std::io::{self, BufReader, Read, Write};

use bengali_text::normalize::{InvalidUtf8, NormalizingReader, NormalizingWriter};
use bengali_text::{Level, Normalizer};
use proptest::prelude::*;

use crate::text::any_text;

/// A writer that takes a few bytes at a time, and fails now and then.
pub struct Reluctant {
    pub out: Vec<u8>,
    pub calls: usize,
    pub takes: usize,
    pub fails_every: usize,
}

impl Write for Reluctant {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.calls += 1;
        if self.calls.is_multiple_of(self.fails_every) {
            return Err(io::Error::other("not now"));
        }
        let count = bytes.len().min(self.takes);
        self.out.extend_from_slice(&bytes[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn offset_of(error: &io::Error) -> Option<u64> {
    error.get_ref()?.downcast_ref::<InvalidUtf8>().map(InvalidUtf8::offset)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn a_reader_agrees_with_normalize(text in any_text(), capacity in 1_usize..12, piece in 1_usize..9) {
        let normalizer = Normalizer::new(Level::Repair);
        let mut reader = NormalizingReader::new(normalizer, BufReader::with_capacity(capacity, text.as_bytes()));
        let mut out = Vec::new();
        let mut buffer = vec![0; piece];
        loop {
            let count = reader.read(&mut buffer).unwrap();
            if count == 0 {
                break;
            }
            out.extend_from_slice(&buffer[..count]);
        }
        prop_assert_eq!(String::from_utf8(out).unwrap(), normalizer.normalize(&text));
    }

    #[test]
    fn a_failing_writer_loses_nothing(text in any_text(), piece in 1_usize..9, takes in 1_usize..5, fails_every in 2_usize..5) {
        let normalizer = Normalizer::default();
        let mut writer = NormalizingWriter::new(normalizer, Reluctant { out: Vec::new(), calls: 0, takes, fails_every });
        for chunk in text.as_bytes().chunks(piece) {
            let mut rest = chunk;
            while !rest.is_empty() {
                // A write that fails has consumed nothing; one that succeeds returns how much.
                if let Ok(count) = writer.write(rest) {
                    rest = &rest[count..];
                }
            }
        }
        let inner = loop {
            match writer.finish() {
                Ok(inner) => break inner,
                Err(error) => writer = error.into_writer(),
            }
        };
        prop_assert_eq!(String::from_utf8(inner.out).unwrap(), normalizer.normalize(&text));
    }

    #[test]
    fn the_error_has_the_offset_of_the_invalid_byte(
        text in any_text(), bad in prop_oneof![Just(&[0xFF_u8][..]), Just(&[0xE0, 0xA6][..]), Just(&[0xC0, 0x80][..]), Just(&[0xED, 0xA0, 0x80][..])],
        rest in "[কa]{0,3}", capacity in 1_usize..12,
    ) {
        let bytes = [text.as_bytes(), bad, rest.as_bytes()].concat();
        let mut reader = NormalizingReader::new(Normalizer::default(), BufReader::with_capacity(capacity, &bytes[..]));
        let mut out = Vec::new();
        let error = reader.read_to_end(&mut out).unwrap_err();
        prop_assert_eq!(error.kind(), io::ErrorKind::InvalidData);
        prop_assert_eq!(offset_of(&error), Some(text.len() as u64));
        // What was decided before the invalid byte has been written; the last syllable may still have been held.
        let whole = Normalizer::default().normalize(&text).into_owned();
        prop_assert!(whole.as_bytes().starts_with(&out));
        let error = Normalizer::default().normalize_io(&bytes[..], io::sink()).unwrap_err();
        prop_assert_eq!(offset_of(&error), Some(text.len() as u64));
    }
}

#[test]
fn a_stream_holds_a_bounded_number_of_bytes() {
    let normalizer = Normalizer::new(Level::Repair);
    for unit in ["ক", "কা", "ক্ক", "কে", "কি", "ক\u{9DF}", "র্", "আমি ", "abc", "কর্ম"]
    {
        let mut stream = normalizer.stream();
        let mut out = String::new();
        let mut most = 0;
        for _ in 0..2000 {
            out.clear();
            stream.push(&format!("{unit} "), &mut out);
            most = most.max(stream.held());
        }
        assert!(most < 200, "{unit}: {most} bytes");
    }
    for (word, letters) in [("কমল", 3), ("কেকে", 2), ("বাংলা", 2), ("অ্যা", 2), ("করার", 3), ("রবরব", 4)]
    {
        let mut stream = normalizer.stream();
        let mut out = String::new();
        let mut most = 0;
        for _ in 0..2000 {
            out.clear();
            stream.push(word, &mut out);
            most = most.max(stream.held());
        }
        // The word could be the local part of an e-mail address, which has up to 64 letters.
        assert!(most <= (64 / letters + 1) * word.len(), "{word} without a space: {most} bytes");
    }
}
