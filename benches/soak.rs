//! Soak test: gigabytes of damaged text through streams, readers and writers. The result is that of the pages one by one, and memory stays
//! flat.
//!
//! The pages are generated twice from one seed, for the input and for the expected result, so that none is kept. Memory is the peak that was
//! requested from the allocator.
#![allow(missing_docs)]

use std::error::Error;
use std::io::{self, BufReader, Read, Write};
use std::process::ExitCode;

use allocation_counter::measure;
use bengali_text::normalize::{NormalizingReader, NormalizingWriter};
use bengali_text::{Level, Normalizer, Nukta, Rule, Scope};
use bengali_text_benches::texts::{Kind, Random};
use bengali_text_benches::{boundary, now};

const GIB: f64 = (1 << 30) as f64;
/// Bytes of a page, at most.
const PAGE: usize = 64 << 10;
/// Bytes that are pushed or read at once, at most.
const PIECE: usize = 16 << 10;
/// Limit of the peak of memory: a page, its expected result, and the buffers of the normalizer. None grows with the length of the text.
const MOST_BYTES: u64 = 1 << 20;
/// Inserted at random places.
#[rustfmt::skip]
const DAMAGE: [&str; 16] = [
    "\u{981}", "\u{982}", "\u{9BC}", "\u{9BE}", "\u{9BF}", "\u{9C7}", "\u{9CD}", "\u{9D7}", "\u{200C}", "\u{200D}", "\u{200B}", "\u{301}",
    "র\u{9CD}", "ত\u{9CD}", "\u{9DF}", " ",
];

/// Pages of damaged text, one after the other, until there are enough bytes.
struct Pages<'t> {
    from: &'t str,
    random: Random,
    /// Bytes to come.
    left: u64,
}

impl<'t> Pages<'t> {
    fn new(from: &'t str, bytes: u64) -> Self {
        Pages { from, random: Random(bytes), left: bytes }
    }

    /// Replaces the page by the next one, which is empty at the end.
    fn next(&mut self, page: &mut String) {
        page.clear();
        if self.left == 0 {
            return;
        }
        let length = self.random.below(PAGE);
        while page.len() < length {
            let start = boundary(self.from, self.random.below(self.from.len()));
            let end = boundary(self.from, start + self.random.below(1 << 9));
            page.push_str(&self.from[start..end]);
            page.push_str(self.random.pick(&DAMAGE));
        }
        page.push('\n');
        self.left = self.left.saturating_sub(page.len() as u64);
    }
}

/// Takes a result in pieces, and panics if it differs from that of the pages one by one.
struct Checker<'t> {
    normalizer: Normalizer,
    pages: Pages<'t>,
    page: String,
    expected: String,
    /// Bytes of `expected` that have been compared.
    at: usize,
}

impl<'t> Checker<'t> {
    fn new(normalizer: Normalizer, pages: Pages<'t>) -> Self {
        Checker { normalizer, pages, page: String::new(), expected: String::new(), at: 0 }
    }

    fn take(&mut self, mut result: &[u8]) {
        while !result.is_empty() {
            if self.at == self.expected.len() {
                self.pages.next(&mut self.page);
                self.expected.clear();
                self.normalizer.normalize_into(&self.page, &mut self.expected);
                self.at = 0;
            }
            let count = result.len().min(self.expected.len() - self.at);
            let expected = &self.expected.as_bytes()[self.at..self.at + count];
            assert!(count > 0 && result[..count] == *expected, "not the result of the page alone: {:?}", self.page);
            result = &result[count..];
            self.at += count;
        }
    }

    fn finish(mut self) {
        assert_eq!(self.at, self.expected.len(), "a page was cut off");
        self.pages.next(&mut self.page);
        assert!(self.page.is_empty(), "pages are missing");
    }
}

impl Write for Checker<'_> {
    fn write(&mut self, result: &[u8]) -> io::Result<usize> {
        self.take(result);
        Ok(result.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The pages as a reader, which returns pieces of random length.
struct File<'t> {
    pages: Pages<'t>,
    page: String,
    at: usize,
    cuts: Random,
}

impl<'t> File<'t> {
    fn new(pages: Pages<'t>) -> Self {
        File { pages, page: String::new(), at: 0, cuts: Random(1) }
    }
}

impl Read for File<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.page.len() {
            self.pages.next(&mut self.page);
            self.at = 0;
        }
        let most = 1 + self.cuts.below(PIECE);
        let count = buffer.len().min(self.page.len() - self.at).min(most);
        buffer[..count].copy_from_slice(&self.page.as_bytes()[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

/// An entry point that normalizes the pages.
type Way = fn(Normalizer, Pages<'_>, Checker<'_>);

fn stream(normalizer: Normalizer, mut pages: Pages<'_>, mut checker: Checker<'_>) {
    let mut stream = normalizer.stream();
    let (mut page, mut out, mut cuts) = (String::new(), String::new(), Random(1));
    loop {
        pages.next(&mut page);
        if page.is_empty() {
            break;
        }
        let mut at = 0;
        while at < page.len() {
            let end = boundary(&page, at + 1 + cuts.below(PIECE));
            stream.push(&page[at..end], &mut out);
            checker.take(out.as_bytes());
            out.clear();
            at = end;
        }
    }
    stream.finish(&mut out);
    checker.take(out.as_bytes());
    checker.finish();
}

fn reader(normalizer: Normalizer, pages: Pages<'_>, mut checker: Checker<'_>) {
    let mut reader = NormalizingReader::new(normalizer, BufReader::with_capacity(PIECE, File::new(pages)));
    io::copy(&mut reader, &mut checker).unwrap_or_else(|error| panic!("{error}"));
    checker.finish();
}

fn writer(normalizer: Normalizer, pages: Pages<'_>, checker: Checker<'_>) {
    let mut writer = NormalizingWriter::new(normalizer, checker);
    io::copy(&mut File::new(pages), &mut writer).unwrap_or_else(|error| panic!("{error}"));
    writer.finish().unwrap_or_else(|error| panic!("{error}")).finish();
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    // cargo adds `--bench`.
    let gib: f64 = std::env::args().skip(1).find(|arg| arg != "--bench").map_or(Ok(0.25), |gib| gib.parse())?;
    let repair = Normalizer::new(Level::Repair);
    let every = Rule::ALL.iter().fold(repair.scope(Scope::Text), |normalizer, &rule| normalizer.with(rule));
    let normalizers = [
        ("Canonical", Normalizer::new(Level::Canonical)),
        ("Visual", Normalizer::default()),
        ("Repair", repair),
        ("Repair, composed", repair.nukta(Nukta::Composed)),
        ("every rule", every),
    ];
    let ways: [(&str, Way); 3] = [("stream", stream), ("reader", reader), ("writer", writer)];
    let bytes = (gib * GIB) as u64 / (normalizers.len() * ways.len()) as u64;
    let from = Kind::Damaged.text(1 << 20);

    let mut flat = true;
    for (level, normalizer) in normalizers {
        for (name, way) in ways {
            let start = now();
            let used = measure(|| {
                way(normalizer, Pages::new(&from, bytes), Checker::new(normalizer, Pages::new(&from, bytes)));
            });
            let (seconds, kib) = (now() - start, used.bytes_max >> 10);
            println!("{level}, {name}: {:.3} GiB in {seconds:.1} s, at most {kib} KiB at one time", bytes as f64 / GIB);
            flat &= used.bytes_max <= MOST_BYTES;
        }
    }
    println!("{}", if flat { "flat" } else { "more memory than there should be" });
    Ok(ExitCode::from(u8::from(!flat)))
}
