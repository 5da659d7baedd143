//! Races between ways to do the same work.
//!
//! Every round runs each contender once, for as many iterations as fill a slice of time, beginning with another one each
//! time; so a machine that slows down for a while slows all of them. What is reported is the ratio of the medians, and how
//! far the ratios of the single rounds spread.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::clock;
use crate::console::{Names, Stop, has_all};
use crate::options::Options;
use crate::samples::Sample;

/// Runs races and keeps their results.
#[derive(Debug)]
pub struct Bench {
    options: Options,
    works: Names,
    texts: Names,
    rows: Vec<Row>,
}

/// Ours against one rival; times are seconds an iteration.
#[derive(Debug)]
pub struct Row {
    pub work: String,
    pub text: String,
    pub bytes: usize,
    pub rounds: usize,
    pub ours: f64,
    pub rival: String,
    pub theirs: f64,
    pub ratio: f64,
    /// The quartiles of the rounds' ratios.
    pub low: f64,
    pub high: f64,
    pub goal: Option<f64>,
}

type Work<'w> = Box<dyn FnMut(&str) -> usize + 'w>;

/// One work on one text: ours first, then the rivals, each with the ratio to reach.
pub struct Race<'w> {
    work: &'w str,
    sample: &'w Sample,
    ours: Work<'w>,
    rivals: Vec<(&'w str, Option<f64>, Work<'w>)>,
}

impl<'w> Race<'w> {
    /// `ours` gives anything that depends on the result, so that the work is not optimized away.
    pub fn new(work: &'w str, sample: &'w Sample, ours: impl FnMut(&str) -> usize + 'w) -> Self {
        Self { work, sample, ours: Box::new(ours), rivals: Vec::new() }
    }

    #[must_use]
    pub fn against(
        mut self,
        name: &'w str,
        goal: impl Into<Option<f64>>,
        rival: impl FnMut(&str) -> usize + 'w,
    ) -> Self {
        self.rivals.push((name, goal.into(), Box::new(rival)));
        self
    }
}

impl Bench {
    pub fn new(options: Options) -> Self {
        Self { options, works: Names::default(), texts: Names::default(), rows: Vec::new() }
    }

    /// What was found, work by work.
    pub fn rows(mut self) -> Result<Vec<Row>, Stop> {
        let works = self.works.list();
        if works.is_empty() {
            return Err(Stop::Usage("no ratio on these texts has a goal".to_owned()));
        }
        if self.rows.is_empty() {
            let lists = vec![("works", works), ("texts", self.texts.list())];
            return Err(Stop::nothing(&self.options.filter, lists));
        }
        self.rows.sort_by_key(|row| works.iter().position(|work| *work == row.work));
        Ok(self.rows)
    }

    pub fn run(&mut self, race: Race<'_>) {
        let Race { work, sample, ours, rivals } = race;
        let mut contenders = vec![ours];
        let mut against = Vec::new();
        for (name, goal, rival) in rivals {
            if goal.is_some() || !self.options.goals {
                against.push((name, goal));
                contenders.push(rival);
            }
        }
        if against.is_empty() {
            return;
        }
        self.works.add(work);
        self.texts.add(&sample.name);
        if !has_all(&self.options.filter, &format!("{work} {}", sample.name)) {
            return;
        }
        let times = self.times(&mut contenders, &sample.parts);
        for ((rival, goal), theirs) in against.into_iter().zip(&times[1..]) {
            let ratios: Vec<f64> = theirs.iter().zip(&times[0]).map(|(theirs, ours)| theirs / ours).collect();
            let (ours, theirs) = (quantile(&times[0], 0.5), quantile(theirs, 0.5));
            self.rows.push(Row {
                work: work.to_owned(),
                text: sample.name.clone(),
                bytes: sample.text.len(),
                rounds: ratios.len(),
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

    /// The times of every contender in every round.
    fn times(&self, contenders: &mut [Work<'_>], parts: &[String]) -> Vec<Vec<f64>> {
        let (slice, most, budget) = if self.options.quick { (2e-4, 7, 0.1) } else { (1e-3, 61, 1.0) };
        let iterations: Vec<u32> = contenders.iter_mut().map(|work| iterations(work, parts, slice)).collect();
        let start = Instant::now();
        let mut times = vec![Vec::new(); contenders.len()];
        for round in 0..most {
            // A round over megabytes is long, and few of them have to do.
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
    let start = clock::now();
    for _ in 0..iterations {
        for part in parts {
            black_box(work(black_box(part)));
        }
    }
    (clock::now() - start) / f64::from(iterations)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(((sorted.len() - 1) as f64 * part).round() as usize).copied().unwrap_or(f64::NAN)
}
