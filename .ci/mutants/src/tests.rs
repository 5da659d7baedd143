//! Which tests reach which mutants, and which of them fail when a mutant is on.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::Result;
use crate::compile::Program;
use crate::outcome::{Outcome, Outcomes};
use crate::plan::Plan;

/// A test, and the mutants that it reaches.
struct Test {
    name: String,
    program: PathBuf,
    time: Duration,
    reached: HashSet<usize>,
}

pub struct Tests {
    tree: PathBuf,
    tests: Vec<Test>,
}

impl Tests {
    pub fn record(work: &Path, program: &Program) -> Result<Self> {
        let tree = program.tree.clone();
        let mut tests = Vec::new();
        let reached = work.join("reached");
        for (target, path) in &program.tests {
            let list = Command::new(path).args(["--list", "--format=terse"]).current_dir(&tree).output()?.stdout;
            for name in String::from_utf8(list)?.lines().filter_map(|line| line.strip_suffix(": test")) {
                // It may have opened files, or counted allocations: only the other run says whether it passes.
                let _ = fs::remove_file(&reached);
                let minutes = Duration::from_secs(600);
                run(&tree, path, name, minutes, &[("MUTANT", "record"), ("REACHED", &reached.to_string_lossy())])?;
                let begin = Instant::now();
                if run(&tree, path, name, minutes, &[])? != Some(true) {
                    println!("left out, it fails with every switch off: {target} {name}");
                    continue;
                }
                let time = begin.elapsed();
                let ids = fs::read_to_string(&reached).unwrap_or_default();
                let reached = ids.split_whitespace().filter_map(|id| id.parse().ok()).collect();
                tests.push(Test { name: format!("{target} {name}"), program: path.clone(), time, reached });
            }
        }
        tests.sort_by_key(|test| test.time);
        println!("{} tests", tests.len());
        Ok(Self { tree, tests })
    }

    pub fn run(&self, work: &Path, plan: &Plan, chosen: &[usize]) -> Result<()> {
        let path = work.join("outcomes.tsv");
        let done = Outcomes::load(&path);
        // Not in the order of the source, so that a part of the run is a sample of the whole.
        let mut left: Vec<usize> = chosen.iter().copied().filter(|id| !done.has(*id)).collect();
        left.sort_by_key(|id| id.wrapping_mul(0x9E37_79B9) & 0xFFFF_FFFF);
        let next = AtomicUsize::new(0);
        let file = Mutex::new(File::options().append(true).create(true).open(&path)?);
        let failed = Mutex::new(HashMap::new());
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        std::thread::scope(|scope| {
            let work = || -> Result<()> {
                while let Some(&id) = left.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let (outcome, test) = self.try_one(id, &plan.mutants[id].file, &failed)?;
                    let line = format!("{id}\t{}\t{test}\t{}\n", outcome.name(), plan.mutants[id].name);
                    file.lock().map_err(|_| "a thread failed")?.write_all(line.as_bytes())?;
                }
                Ok(())
            };
            let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| "a thread failed")?)
        })
    }

    /// `failed` counts how often a test failed for a mutant of a file: these go first.
    fn try_one<'t>(
        &'t self,
        id: usize,
        file: &'t str,
        failed: &Mutex<HashMap<(&'t str, &'t str), u32>>,
    ) -> Result<(Outcome, &'t str)> {
        let mut tests: Vec<(f64, &Test)> = {
            let failed = failed.lock().map_err(|_| "a thread failed")?;
            let times = |test: &Test| f64::from(*failed.get(&(file, test.name.as_str())).unwrap_or(&0));
            let tests = self.tests.iter().filter(|test| test.reached.contains(&id));
            tests.map(|test| (test.time.as_secs_f64() / (1.0 + times(test)), test)).collect()
        };
        tests.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (_, test) in &tests {
            let name = test.name.split_once(' ').map_or("", |(_, name)| name);
            let limit = Duration::from_secs(8).max(test.time * 15);
            let passed = run(&self.tree, &test.program, name, limit, &[("MUTANT", &id.to_string())])?;
            if passed != Some(true) {
                *failed.lock().map_err(|_| "a thread failed")?.entry((file, &test.name)).or_default() += 1;
                return Ok((if passed.is_some() { Outcome::Caught } else { Outcome::Timeout }, &test.name));
            }
        }
        Ok((if tests.is_empty() { Outcome::Unreached } else { Outcome::Missed }, ""))
    }
}

/// Whether a test passes; nothing when it takes too long.
fn run(tree: &Path, program: &Path, test: &str, limit: Duration, settings: &[(&str, &str)]) -> Result<Option<bool>> {
    // A mutant can ask for memory without end.
    let mut child = Command::new("sh")
        .args(["-c", "ulimit -v 8000000; exec \"$0\" \"$@\""])
        .arg(program)
        .args(["--exact", test, "--test-threads=1"])
        .current_dir(tree)
        .envs(settings.iter().copied())
        .envs([
            ("PROPTEST_MAX_SHRINK_ITERS", "0"),
            ("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1"),
            ("RUST_BACKTRACE", "0"),
        ])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()?;
    let begin = Instant::now();
    loop {
        let status = child.try_wait()?;
        if status.is_some() || begin.elapsed() > limit {
            // And what it has started, which may run without end; it is gone already, mostly.
            let group = format!("-{}", child.id());
            let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
            child.wait()?;
            return Ok(status.map(|status| status.success()));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}
