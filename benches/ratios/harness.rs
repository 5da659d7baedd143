//! Races between contenders that do the same work.
//!
//! Every round runs each contender once, for as many iterations as fill a slice of time, and begins with the next contender; so a machine
//! that is slow for a while slows all of them. The report has the ratio of the medians, and the quartiles of the ratios of the rounds.

use std::hint::black_box;
use std::time::{Duration, Instant};

use bengali_text_benches::{has_all, now};

use crate::samples::Sample;

/// What the command line asks for.
#[derive(Debug, Default)]
pub struct Options {
    pub quick: bool,
    pub goals: bool,
    /// Runs only this crate, so many times and without a clock, to count instructions.
    pub count: Option<u32>,
    pub filter: Vec<String>,
}

/// Runs races and prints a row for each rival.
#[derive(Debug)]
pub struct Bench {
    pub options: Options,
    /// How many races were run, and how many goals were missed.
    pub races: usize,
    pub missed: usize,
    /// The names of all races, also of those that the words left out.
    pub names: Vec<String>,
}

/// The head of the table.
pub const HEADER: &str = "\
| work | text | bytes | time | GB/s | rival | ratio | middle half | goal |
|---|---|---|---|---|---|---|---|---|";

type Work<'w> = Box<dyn FnMut(&str) -> usize + 'w>;

/// One work on one text: ours first, then the rivals, each with the ratio to reach.
pub struct Race<'w> {
    work: &'w str,
    sample: &'w Sample,
    contenders: Vec<Work<'w>>,
    rivals: Vec<(&'w str, Option<f64>)>,
}

impl<'w> Race<'w> {
    /// `ours` returns anything that depends on the result, so that the work is not optimized away.
    pub fn new(work: &'w str, sample: &'w Sample, ours: impl FnMut(&str) -> usize + 'w) -> Self {
        Self { work, sample, contenders: vec![Box::new(ours)], rivals: Vec::new() }
    }

    pub fn against(mut self, name: &'w str, goal: Option<f64>, rival: impl FnMut(&str) -> usize + 'w) -> Self {
        self.rivals.push((name, goal));
        self.contenders.push(Box::new(rival));
        self
    }
}

impl Bench {
    pub fn run(&mut self, mut race: Race<'_>) {
        let Race { work, sample, contenders, rivals } = &mut race;
        let name = format!("{work} {}", sample.name);
        let asked = has_all(&self.options.filter, &name);
        self.names.push(name);
        if !asked || self.options.goals && rivals.iter().all(|(_, goal)| goal.is_none()) {
            return;
        }
        self.races += 1;
        let (text, bytes) = (&sample.name, sample.parts.iter().map(String::len).sum::<usize>());
        if let Some(count) = self.options.count {
            run(&mut contenders[0], &sample.parts, count);
            println!("{work} on {text}: {bytes} bytes, {count} times");
            return;
        }
        let times = self.times(contenders, &sample.parts);
        let ours = quantile(&times[0], 0.5);
        let (micros, speed) = (ours * 1e6, bytes as f64 / ours / 1e9);
        for ((rival, goal), theirs) in rivals.iter().zip(&times[1..]) {
            if goal.is_none() && self.options.goals {
                continue;
            }
            let ratio = quantile(theirs, 0.5) / ours;
            let ratios: Vec<f64> = theirs.iter().zip(&times[0]).map(|(theirs, ours)| theirs / ours).collect();
            let [low, high] = [0.25, 0.75].map(|part| quantile(&ratios, part));
            let verdict = match goal {
                Some(goal) if ratio < *goal => {
                    self.missed += 1;
                    format!("{goal}x MISSED")
                }
                Some(goal) => format!("{goal}x met"),
                None => String::new(),
            };
            println!(
                "| {work} | {text} | {bytes} | {micros:.2} us | {speed:.3} | {rival} | {ratio:.2}x | {low:.2}-{high:.2} | {verdict} |"
            );
        }
    }

    /// The times of every contender in every round.
    fn times(&self, contenders: &mut [Work<'_>], parts: &[String]) -> Vec<Vec<f64>> {
        let (slice, most, budget) = if self.options.quick { (2e-4, 7, 0.1) } else { (1e-3, 61, 1.0) };
        let iterations: Vec<u32> = contenders.iter_mut().map(|work| iterations(work, parts, slice)).collect();
        let start = Instant::now();
        let mut times = vec![Vec::new(); contenders.len()];
        for round in 0..most {
            // A round over megabytes is long, so five of them are enough.
            if round >= 5 && start.elapsed() > Duration::from_secs_f64(budget) {
                break;
            }
            for turn in 0..contenders.len() {
                let at = (round + turn) % contenders.len();
                times[at].push(time(&mut contenders[at], parts, iterations[at]));
            }
        }
        times
    }
}

/// How many iterations fill `slice` seconds; the first ones also warm the caches.
fn iterations(work: &mut Work<'_>, parts: &[String], slice: f64) -> u32 {
    let mut count = 1;
    loop {
        let seconds = time(work, parts, count) * f64::from(count);
        if seconds >= slice || count >= 1 << 24 {
            return count;
        }
        count *= if seconds * 8.0 < slice { 8 } else { 2 };
    }
}

/// Seconds of this thread an iteration, which is the work on every part.
fn time(work: &mut Work<'_>, parts: &[String], iterations: u32) -> f64 {
    let start = now();
    run(work, parts, iterations);
    (now() - start) / f64::from(iterations)
}

/// Without the clock, which valgrind does not support.
fn run(work: &mut Work<'_>, parts: &[String], iterations: u32) {
    for _ in 0..iterations {
        for part in parts {
            black_box(work(black_box(part)));
        }
    }
}

fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[((sorted.len() - 1) as f64 * part).round() as usize]
}
