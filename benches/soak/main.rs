//! Gigabytes of damaged text through streams, readers and writers: the result is that of the pages one by one, and memory
//! stays flat.
//!
//! ```console
//! $ cargo bench --bench soak                          # a quarter of a gigabyte
//! $ cargo bench --bench soak -- 16                    # gigabytes, in all
//! ```
//!
//! The pages are made twice from one seed, once to be normalized on their way and once to know what must come, so nothing
//! is kept. Memory is what the program asked for at one time.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]

#[path = "../clock/mod.rs"]
mod clock;
// It has no filter.
#[allow(dead_code)]
#[path = "../console/mod.rs"]
mod console;
// One of its kinds is enough here.
#[allow(dead_code)]
#[path = "../texts/mod.rs"]
mod texts;

use std::ffi::OsString;
use std::io::{self, BufReader, Read, Write};
use std::process::ExitCode;

use allocation_counter::measure;
use bengali_text::normalize::{NormalizingReader, NormalizingWriter};
use bengali_text::{Level, Normalizer, Nukta, Rule, Scope};
use console::{Stop, end, say};
use texts::{Kind, Random};

const GIB: f64 = (1 << 30) as f64;
/// Bytes of a page, at most.
const PAGE: usize = 64 << 10;
/// Bytes that are pushed or read at once, at most.
const PIECE: usize = 16 << 10;
/// Most memory at one time: pages, what must come of them, and what the normalizer holds. Nothing of it grows with the
/// length of the text.
const MOST_BYTES: u64 = 1 << 20;
/// What is put in between, where no writer would.
const DAMAGE: [&str; 16] = [
    "\u{981}",
    "\u{982}",
    "\u{9BC}",
    "\u{9BE}",
    "\u{9BF}",
    "\u{9C7}",
    "\u{9CD}",
    "\u{9D7}",
    "\u{200C}",
    "\u{200D}",
    "\u{200B}",
    "\u{301}",
    "র\u{9CD}",
    "ত\u{9CD}",
    "\u{9DF}",
    " ",
];

fn below(random: &mut Random, limit: usize) -> usize {
    (random.next() % limit as u64) as usize
}

/// The next boundary of characters from byte `at` on.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

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

    /// Puts the next page in the place of the last one, which is of length 0 at the end.
    fn next(&mut self, page: &mut String) {
        page.clear();
        if self.left == 0 {
            return;
        }
        let length = below(&mut self.random, PAGE);
        while page.len() < length {
            let start = boundary(self.from, below(&mut self.random, self.from.len()));
            let end = boundary(self.from, start + below(&mut self.random, 1 << 9));
            page.push_str(&self.from[start..end]);
            page.push_str(self.random.pick(&DAMAGE));
        }
        page.push('\n');
        self.left = self.left.saturating_sub(page.len() as u64);
    }
}

/// Takes a result in pieces, and panics where it is not that of the pages one by one.
struct Checker<'t> {
    normalizer: Normalizer,
    pages: Pages<'t>,
    page: String,
    expected: String,
    /// Bytes of `expected` that came.
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
            assert!(count > 0 && result[..count] == *expected, "not what the page alone becomes: {:?}", self.page);
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

/// The pages as a file would give them, cut anywhere.
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
        let most = 1 + below(&mut self.cuts, PIECE);
        let count = buffer.len().min(self.page.len() - self.at).min(most);
        buffer[..count].copy_from_slice(&self.page.as_bytes()[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

/// How the text goes through a normalizer.
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
            let end = boundary(&page, at + 1 + below(&mut cuts, PIECE));
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

const USAGE: &str = "\
Gigabytes of damaged text through streams, readers and writers.

usage: cargo bench --bench soak -- [--strict] [GIB]

  GIB       gigabytes in all, from 0.001 to 1000; without it, 0.25
  --strict  changes nothing, for here a limit that is missed is always exit status 1
  --help    print this";

/// Nothing where help is wanted.
fn request(args: impl Iterator<Item = OsString>) -> Result<Option<f64>, String> {
    let mut gib = None;
    for arg in args {
        match arg.to_string_lossy().as_ref() {
            "--help" | "-h" => return Ok(None),
            "--strict" => {}
            option if option.starts_with('-') => return Err(format!("unknown option {option}")),
            more if gib.is_some() => return Err(format!("one number, so not {more} too")),
            number => {
                let read = number.parse().ok().filter(|gib| (0.001..=1000.0).contains(gib));
                gib = Some(read.ok_or_else(|| format!("{number:?} is no number from 0.001 to 1000"))?);
            }
        }
    }
    Ok(Some(gib.unwrap_or(0.25)))
}

fn main() -> ExitCode {
    let ran = match request(console::args()) {
        Ok(Some(gib)) => run(gib),
        Ok(None) => return end("soak", false, say(USAGE).map(|()| 0)),
        Err(why) => Err(Stop::Usage(why)),
    };
    end("soak", true, ran)
}

/// Returns how often there was too much memory at one time.
fn run(gib: f64) -> Result<usize, Stop> {
    let every = Normalizer::new(Level::Repair).scope(Scope::Text);
    let every = Rule::ALL.iter().fold(every, |normalizer, &rule| normalizer.with(rule));
    let normalizers = [
        ("Canonical", Normalizer::new(Level::Canonical)),
        ("Visual", Normalizer::default()),
        ("Repair", Normalizer::new(Level::Repair)),
        ("Repair, composed", Normalizer::new(Level::Repair).nukta(Nukta::Composed)),
        ("every rule", every),
    ];
    let ways: [(&str, Way); 3] = [("stream", stream), ("reader", reader), ("writer", writer)];
    let bytes = (gib * GIB) as u64 / (normalizers.len() * ways.len()) as u64;
    let from = Kind::Damaged.text(1 << 20);

    let mut large = 0;
    for (level, normalizer) in normalizers {
        for (name, way) in ways {
            let start = clock::now();
            let used = measure(|| {
                way(normalizer, Pages::new(&from, bytes), Checker::new(normalizer, Pages::new(&from, bytes)));
            });
            let seconds = clock::now() - start;
            say(&format!(
                "{level}, {name}: {:.3} GiB in {seconds:.1} s, at most {} KiB at one time",
                bytes as f64 / GIB,
                used.bytes_max >> 10
            ))?;
            large += usize::from(used.bytes_max > MOST_BYTES);
        }
    }
    // Linux says what the whole process ever had in memory.
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        status.lines().filter(|line| line.starts_with("VmHWM")).try_for_each(say)?;
    }
    if large == 0 {
        say("flat")?;
    } else {
        say(&format!("more than {} KiB at one time", MOST_BYTES >> 10))?;
    }
    Ok(large)
}
