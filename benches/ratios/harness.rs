//! Races between ways to do the same work.
//!
//! Every round runs each contender once, for as many iterations as fill a slice of time, beginning with another one each
//! time; so a machine that slows down for a while slows all of them. What is reported is the ratio of the medians, and how
//! far the ratios of the single rounds spread.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// What the command line asks for.
#[derive(Debug, Default)]
pub struct Options {
    pub json: bool,
    pub quick: bool,
    /// A text to measure on, instead of the generated ones.
    pub file: Option<String>,
    /// Words of which a race's name must contain each.
    pub filter: Vec<String>,
}

impl Options {
    pub fn from_args(mut args: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self::default();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--json" => options.json = true,
                "--quick" => options.quick = true,
                "--bench" => {} // cargo says so
                "--file" => {
                    let path = args.next().ok_or("--file needs a path")?;
                    options.file = Some(std::fs::read_to_string(&path).map_err(|e| format!("{path}: {e}"))?);
                }
                _ if arg.starts_with('-') => return Err(format!("unknown option {arg}")),
                _ => options.filter.push(arg),
            }
        }
        Ok(options)
    }
}

/// Runs races and keeps their results.
#[derive(Debug)]
pub struct Bench {
    options: Options,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    work: String,
    text: String,
    bytes: usize,
    ours: f64,
    rival: String,
    theirs: f64,
    ratio: f64,
    low: f64,
    high: f64,
    goal: Option<f64>,
}

type Work<'w> = Box<dyn FnMut() -> usize + 'w>;

/// One work on one text: ours first, then the rivals, each with the ratio to reach.
pub struct Race<'w> {
    work: &'w str,
    text: &'w str,
    bytes: usize,
    ours: Work<'w>,
    rivals: Vec<(&'w str, Option<f64>, Work<'w>)>,
}

impl<'w> Race<'w> {
    /// `ours` gives anything that depends on the result, so that the work is not optimized away.
    pub fn new(work: &'w str, text: &'w str, bytes: usize, ours: impl FnMut() -> usize + 'w) -> Self {
        Self { work, text, bytes, ours: Box::new(ours), rivals: Vec::new() }
    }

    #[must_use]
    pub fn against(mut self, name: &'w str, goal: impl Into<Option<f64>>, rival: impl FnMut() -> usize + 'w) -> Self {
        self.rivals.push((name, goal.into(), Box::new(rival)));
        self
    }
}

impl Bench {
    pub fn new(options: Options) -> Self {
        Self { options, rows: Vec::new() }
    }

    pub fn options(&self) -> &Options {
        &self.options
    }

    pub fn run(&mut self, race: Race<'_>) {
        let name = format!("{} {}", race.work, race.text);
        if !self.options.filter.iter().all(|word| name.contains(word.as_str())) {
            return;
        }
        let (rounds, slice) =
            if self.options.quick { (7, Duration::from_micros(200)) } else { (61, Duration::from_millis(1)) };
        let Race { work, text, bytes, ours, rivals } = race;
        let (names, mut works): (Vec<_>, Vec<Work<'_>>) =
            rivals.into_iter().map(|(name, goal, work)| ((name, goal), work)).unzip();
        works.insert(0, ours);
        let iterations: Vec<u32> = works.iter_mut().map(|work| iterations(work, slice)).collect();
        let mut times = vec![Vec::new(); works.len()];
        for round in 0..rounds {
            for turn in 0..works.len() {
                let at = (round + turn) % works.len();
                times[at].push(time(&mut works[at], iterations[at]));
            }
        }
        for (at, (rival, goal)) in names.into_iter().enumerate() {
            let ratios: Vec<f64> = times[at + 1].iter().zip(&times[0]).map(|(theirs, ours)| theirs / ours).collect();
            let (ours, theirs) = (quantile(&times[0], 0.5), quantile(&times[at + 1], 0.5));
            self.rows.push(Row {
                work: work.to_owned(),
                text: text.to_owned(),
                bytes,
                ours,
                rival: rival.to_owned(),
                theirs,
                ratio: theirs / ours,
                low: quantile(&ratios, 0.25),
                high: quantile(&ratios, 0.75),
                goal,
            });
        }
    }

    /// Prints the table, or the JSON document.
    pub fn finish(self) {
        println!("{}", if self.options.json { json(&self.rows) } else { table(&self.rows) });
    }
}

/// How many iterations fill `slice`; the first ones also warm the caches.
fn iterations(work: &mut Work<'_>, slice: Duration) -> u32 {
    let mut count = 1;
    loop {
        let seconds = time(work, count) * f64::from(count);
        if seconds >= slice.as_secs_f64() || count >= 1 << 24 {
            return count;
        }
        count *= if seconds * 8.0 < slice.as_secs_f64() { 8 } else { 2 };
    }
}

/// Seconds an iteration.
fn time(work: &mut Work<'_>, iterations: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..iterations {
        black_box(work());
    }
    start.elapsed().as_secs_f64() / f64::from(iterations)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(((sorted.len() - 1) as f64 * part).round() as usize).copied().unwrap_or(f64::NAN)
}

#[allow(clippy::cast_precision_loss)]
fn gigabytes_a_second(bytes: usize, seconds: f64) -> f64 {
    bytes as f64 / seconds / 1e9
}

fn table(rows: &[Row]) -> String {
    let mut out = format!(
        "{:<24} {:<22} {:>9} {:>9}  {:<28} {:>9} {:>8} {:>15} {:>7}",
        "work", "text", "bytes", "GB/s", "rival", "GB/s", "ratio", "middle half", "goal"
    );
    for row in rows {
        let goal = row
            .goal
            .map_or(String::new(), |goal| format!("{goal}x {}", if row.ratio >= goal { "met" } else { "MISSED" }));
        let _ = write!(
            out,
            "\n{:<24} {:<22} {:>9} {:>9.3}  {:<28} {:>9.3} {:>7.2}x {:>15} {goal:>7}",
            row.work,
            row.text,
            row.bytes,
            gigabytes_a_second(row.bytes, row.ours),
            row.rival,
            gigabytes_a_second(row.bytes, row.theirs),
            row.ratio,
            format!("{:.2}-{:.2}", row.low, row.high),
        );
    }
    out
}

fn json(rows: &[Row]) -> String {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            serde_json::json!({
                "work": row.work, "text": row.text, "bytes": row.bytes, "rival": row.rival,
                "ours_ns": row.ours * 1e9, "rival_ns": row.theirs * 1e9,
                "ratio": row.ratio, "ratio_quartiles": [row.low, row.high], "goal": row.goal,
            })
        })
        .collect();
    serde_json::json!({ "races": rows }).to_string()
}
