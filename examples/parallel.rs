//! Normalizes a large file on all cores, line by line and in order, in memory that does not grow with the file.
//!
//! ```console
//! $ cargo run --release --example parallel -- corpus.txt -o regular.txt
//! $ cargo run --release --example parallel -- - --level repair < corpus.txt > regular.txt
//! $ cargo run --release --example parallel -- corpus.txt --compare        # how much faster than one core
//! ```
//!
//! The file is read in portions. A portion is cut into pieces before line ends, where nothing looks back over; the cores
//! normalize them while the next portion is read. A line that is longer than a portion goes through a stream instead.

use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use bengali_text::{Level, Normalizer};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

const USAGE: &str = "\
Normalizes a large file on all cores, line by line and in order.

usage: parallel [OPTION...] FILE

  FILE            a text in UTF-8; - is standard input
  -o OUT          the file to write; - or without it, standard output
  --level LEVEL   canonical, visual (default) or repair
  --threads N     how many threads, at most 256; without it, one for each core
  --portion KIB   how much is read at a time: 8192 by default, at most 1000000
  --compare       write nothing, but print the throughput of one thread and of all
  --help          print this
  --              what follows is no option

Exit status: 0; 1 when a file cannot be read or written; 2 for a wrong command line.";

/// More of them than a portion has pieces only wait.
const MOST_THREADS: usize = 256;
const MOST_KIB: usize = 1_000_000;

/// What the command line asks for.
struct Request {
    input: OsString,
    output: Option<OsString>,
    normalizer: Normalizer,
    threads: usize,
    portion: usize,
    compare: bool,
}

fn main() -> ExitCode {
    let done = match request(std::env::args_os().skip(1)) {
        Ok(Some(request)) if request.compare => compare(&request),
        Ok(Some(request)) => convert(&request),
        Ok(None) => match writeln!(io::stdout(), "{USAGE}") {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
            _ => Ok(()),
        },
        Err(message) => {
            complain(&format!("{message}; --help says more"));
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            complain(&message);
            ExitCode::FAILURE
        }
    }
}

/// In one line, whatever the names of files hold. Where nobody listens, the exit status still says it.
fn complain(message: &str) {
    let mut line = String::new();
    for c in message.chars() {
        if c.is_control() { line.extend(c.escape_default()) } else { line.push(c) }
    }
    let _ = writeln!(io::stderr(), "parallel: {line}");
}

/// Nothing where help is wanted.
fn request(mut args: impl Iterator<Item = OsString>) -> Result<Option<Request>, String> {
    let (mut input, mut output, mut level) = (None, None, Level::Visual);
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let (mut threads, mut portion, mut compare) = (cores.min(MOST_THREADS), 8 << 20, false);
    let mut options = true;
    while let Some(arg) = args.next() {
        if !options || arg == "-" || !arg.as_encoded_bytes().starts_with(b"-") {
            if input.is_some() {
                return Err(format!("one file at a time, so not {} too", arg.display()));
            }
            input = Some(arg);
            continue;
        }
        // Only the name of a file may be something else than UTF-8, and that is an argument of its own.
        let unknown = || format!("unknown option {}", arg.display());
        let option = arg.to_str().ok_or_else(unknown)?;
        let (name, inline) = match option.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (option, None),
        };
        let mut next = || args.next().ok_or_else(|| format!("{name} needs a value"));
        let mut value = || match inline {
            Some(value) => Ok(value.to_owned()),
            None => next().map(|value| value.to_string_lossy().into_owned()),
        };
        match name {
            "--level" => level = named_level(&value()?)?,
            "--threads" => threads = count(&value()?, MOST_THREADS)?,
            "--portion" => portion = count(&value()?, MOST_KIB)? << 10,
            _ if inline.is_some() => return Err(unknown()),
            "--" => options = false,
            "--help" | "-h" => return Ok(None),
            "--compare" => compare = true,
            "-o" => output = Some(next()?).filter(|path| path != "-"),
            _ => return Err(unknown()),
        }
    }
    let input = input.ok_or("no file is named")?;
    if compare && (output.is_some() || input == "-") {
        return Err("--compare reads a file more than once and writes none".to_owned());
    }
    Ok(Some(Request { input, output, normalizer: Normalizer::new(level), threads, portion, compare }))
}

fn named_level(name: &str) -> Result<Level, String> {
    match name {
        "canonical" => Ok(Level::Canonical),
        "visual" => Ok(Level::Visual),
        "repair" => Ok(Level::Repair),
        _ => Err(format!("{name:?} is no level; there are canonical, visual and repair")),
    }
}

fn count(text: &str, most: usize) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=most).contains(number));
    number.ok_or_else(|| format!("{text:?} is no number from 1 to {most}"))
}

fn pool(threads: usize) -> Result<ThreadPool, String> {
    ThreadPoolBuilder::new().num_threads(threads).build().map_err(|error| format!("threads: {error}"))
}

/// The input and, where it is known, its length.
fn open(path: &OsStr) -> Result<(Box<dyn Read>, Option<u64>), String> {
    if path == "-" {
        return Ok((Box::new(io::stdin()), None));
    }
    let name = path.display();
    let file = File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => format!("{name}: no such file"),
        _ => format!("{name}: {error}"),
    })?;
    let about = file.metadata().map_err(|error| format!("{name}: {error}"))?;
    if about.is_dir() {
        return Err(format!("{name}: is a directory"));
    }
    Ok((Box::new(file), about.is_file().then_some(about.len())))
}

fn convert(request: &Request) -> Result<(), String> {
    let (input, length) = open(&request.input)?;
    // Before the output, of which an error would leave a part.
    let pool = pool(request.threads)?;
    let output = request.output.as_deref().map(Output::create).transpose()?;
    let to: Box<dyn Write> = match &output {
        None => Box::new(io::stdout()),
        Some(output) => Box::new(output.open()?),
    };
    let bar = progress(length);
    let done = Work::new(request, &pool, input, to, bar.clone()).run();
    bar.finish_and_clear();
    let done = match done {
        Err(Failure::Closed) | Ok(_) => Ok(()),
        Err(Failure::Message(message)) => Err(message),
    };
    output.map_or(Ok(()), |output| output.finish(done.is_ok())).and(done)
}

/// Where the result goes. A file has its name only when it is whole: until then it stands beside it, so that nothing is
/// lost where it is also the input, under whatever name, or where the input turns out to be no text.
struct Output {
    path: PathBuf,
    /// None for a device or a pipe.
    part: Option<PathBuf>,
}

impl Output {
    fn create(path: &OsStr) -> Result<Self, String> {
        // What a link points to is replaced, not the link.
        let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.into());
        if path.is_dir() {
            return Err(format!("{}: is a directory", path.display()));
        }
        let device = path.exists() && !path.is_file();
        let part = path.file_name().filter(|_| !device).map(|name| {
            let mut name = name.to_os_string();
            name.push(format!(".{}.part", std::process::id()));
            path.with_file_name(name)
        });
        Ok(Self { path, part })
    }

    fn open(&self) -> Result<File, String> {
        let path = self.part.as_ref().unwrap_or(&self.path);
        File::create(path).map_err(|error| format!("{}: {error}", self.path.display()))
    }

    fn finish(self, whole: bool) -> Result<(), String> {
        let Some(part) = self.part else { return Ok(()) };
        let done = if whole { std::fs::rename(&part, &self.path) } else { std::fs::remove_file(&part) };
        done.map_err(|error| format!("{}: {error}", self.path.display()))
    }
}

/// On standard error, and only where that is a terminal.
fn progress(length: Option<u64>) -> ProgressBar {
    let (bar, template) = match length {
        Some(length) => (ProgressBar::new(length), "{bar:40} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left"),
        None => (ProgressBar::new_spinner(), "{spinner} {bytes}, {bytes_per_sec}"),
    };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// Reads the file in turn with one thread and with all, each three times, and prints the best of each.
fn compare(request: &Request) -> Result<(), String> {
    let name = Path::new(&request.input).display();
    let pools = [pool(1)?, pool(request.threads)?];
    let mut best = [0.0_f64; 2];
    for _ in 0..3 {
        for (pool, best) in pools.iter().zip(&mut best) {
            let (input, length) = open(&request.input)?;
            if length.is_none() {
                return Err(format!("{name}: is no file that can be read more than once"));
            }
            let work = Work::new(request, pool, input, Box::new(io::sink()), ProgressBar::hidden());
            let start = Instant::now();
            let bytes = match work.run() {
                Err(Failure::Message(message)) => return Err(message),
                Err(Failure::Closed) => 0,
                Ok(bytes) => bytes,
            };
            if bytes == 0 {
                return Err(format!("{name}: is empty, so there is nothing to compare"));
            }
            #[allow(clippy::cast_precision_loss)]
            let rate = bytes as f64 / start.elapsed().as_secs_f64() / 1e9;
            *best = best.max(rate);
        }
    }
    let [one, all] = best;
    let threads = pools.map(|pool| pool.current_num_threads());
    // On standard error, where the progress of other runs is too.
    let _ = writeln!(io::stderr(), "cores: {}, {one:.3} GB/s", threads[0]);
    let _ = writeln!(io::stderr(), "cores: {}, {all:.3} GB/s, {:.2} times as much", threads[1], all / one);
    Ok(())
}

enum Failure {
    /// The reader of the output has seen enough.
    Closed,
    Message(String),
}

/// One pass over an input.
struct Work<'w> {
    normalizer: Normalizer,
    portion: usize,
    pool: &'w ThreadPool,
    name: Cow<'w, str>,
    input: Box<dyn Read>,
    output: Box<dyn Write>,
    bar: ProgressBar,
    /// How many bytes of the input are done.
    done: u64,
}

/// A piece and where it begins in the input.
type Piece<'p> = (u64, &'p [u8]);

impl<'w> Work<'w> {
    fn new(
        request: &'w Request,
        pool: &'w ThreadPool,
        input: Box<dyn Read>,
        output: Box<dyn Write>,
        bar: ProgressBar,
    ) -> Self {
        let name = if request.input == "-" { Cow::Borrowed("standard input") } else { request.input.to_string_lossy() };
        Self { normalizer: request.normalizer, portion: request.portion, pool, name, input, output, bar, done: 0 }
    }

    /// Returns how many bytes there were.
    fn run(mut self) -> Result<u64, Failure> {
        let (mut held, mut next) = (Vec::new(), Vec::new());
        let mut more = self.fill(&mut held)?;
        while !held.is_empty() {
            // Before a line end, which begins the next portion.
            let cut = held.iter().rposition(|&byte| byte == b'\n').filter(|&at| at > 0);
            let Some(cut) = (if more { cut } else { Some(held.len()) }) else {
                more = self.long_line(&mut held)?;
                continue;
            };
            let (lines, rest) = held.split_at(cut);
            next.clear();
            next.extend_from_slice(rest);
            let pieces = self.pieces(lines);
            let (normalizer, pool) = (self.normalizer, self.pool);
            let mut results: Vec<Result<Cow<'_, str>, u64>> = Vec::new();
            more = pool.in_place_scope(|scope| {
                scope.spawn(|_| {
                    let normalize = |&(at, piece)| text(piece, at).map(|text| normalizer.normalize(text));
                    pieces.par_iter().map(normalize).collect_into_vec(&mut results);
                });
                if more { self.fill(&mut next) } else { Ok(false) }
            })?;
            for result in results {
                let result = result.map_err(|at| self.not_utf8(at))?;
                self.write(&result)?;
            }
            self.advance(lines.len());
            std::mem::swap(&mut held, &mut next);
        }
        match self.output.flush() {
            Ok(()) => Ok(self.done),
            Err(error) => Err(written(&error)),
        }
    }
    /// Cuts whole lines into pieces, each before a line end.
    fn pieces<'p>(&self, mut lines: &'p [u8]) -> Vec<Piece<'p>> {
        // Enough of them that no core waits long for the last, and not so small that handing them out costs.
        let size = (self.portion / 64).clamp(256, 64 << 10);
        let mut pieces = Vec::new();
        let mut at = self.done;
        while !lines.is_empty() {
            let end = lines.iter().skip(size).position(|&byte| byte == b'\n').map_or(lines.len(), |end| size + end);
            let (piece, rest) = lines.split_at(end);
            pieces.push((at, piece));
            at += piece.len() as u64;
            lines = rest;
        }
        pieces
    }

    /// Normalizes what is held and all up to the next line end, on one core. Returns whether there is more to read.
    fn long_line(&mut self, held: &mut Vec<u8>) -> Result<bool, Failure> {
        let mut stream = self.normalizer.stream();
        let mut out = String::new();
        // The line end before the line may be there.
        let mut skip = 1;
        let mut more = true;
        loop {
            let end = held.iter().skip(skip).position(|&byte| byte == b'\n').map(|end| skip + end);
            let last = end.is_some() || !more;
            let part = held.get(..end.unwrap_or(held.len())).unwrap_or_default();
            let part = match std::str::from_utf8(part) {
                Ok(part) => part,
                // The character goes on in the next portion.
                Err(error) if error.error_len().is_none() && !last => {
                    text(part.get(..error.valid_up_to()).unwrap_or_default(), 0).unwrap_or_default()
                }
                Err(error) => return Err(self.not_utf8(self.done + error.valid_up_to() as u64)),
            };
            stream.push(part, &mut out);
            if last {
                stream.finish(&mut out);
            }
            let length = part.len();
            held.drain(..length);
            self.write(&out)?;
            out.clear();
            self.advance(length);
            if last {
                return Ok(more);
            }
            skip = 0;
            more = self.fill(held)?;
        }
    }

    /// Reads until a whole portion is held; whether there may be more after it.
    fn fill(&mut self, held: &mut Vec<u8>) -> Result<bool, Failure> {
        let missing = self.portion.saturating_sub(held.len());
        match self.input.by_ref().take(missing as u64).read_to_end(held) {
            Ok(read) => Ok(read == missing),
            Err(error) => Err(Failure::Message(format!("{}: {error}", self.name))),
        }
    }

    fn write(&mut self, text: &str) -> Result<(), Failure> {
        self.output.write_all(text.as_bytes()).map_err(|error| written(&error))
    }

    fn advance(&mut self, bytes: usize) {
        self.done += bytes as u64;
        self.bar.set_position(self.done);
    }

    fn not_utf8(&self, at: u64) -> Failure {
        Failure::Message(format!("{}: is not UTF-8: byte {at} belongs to no character", self.name))
    }
}

/// The text of a piece, or where in the input it stops being one.
fn text(piece: &[u8], at: u64) -> Result<&str, u64> {
    std::str::from_utf8(piece).map_err(|error| at + error.valid_up_to() as u64)
}

fn written(error: &io::Error) -> Failure {
    match error.kind() {
        ErrorKind::BrokenPipe => Failure::Closed,
        _ => Failure::Message(format!("the output: {error}")),
    }
}
