//! What became of each mutant.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::Path;

use crate::Result;
use crate::compile::Program;
use crate::plan::Plan;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Caught,
    /// Caught too: a test came to no end.
    Timeout,
    Missed,
    /// Missed, because no test comes there.
    Unreached,
}

impl Outcome {
    const ALL: [Self; 4] = [Self::Caught, Self::Timeout, Self::Missed, Self::Unreached];

    pub fn name(self) -> &'static str {
        match self {
            Self::Caught => "caught",
            Self::Timeout => "timeout",
            Self::Missed => "missed",
            Self::Unreached => "unreached",
        }
    }
}

pub struct Outcomes(HashMap<usize, Outcome>);

impl Outcomes {
    pub fn load(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_default();
        let outcome = |line: &str| {
            let mut fields = line.split('\t');
            let id = fields.next()?.parse().ok()?;
            let name = fields.next()?;
            Some((id, Outcome::ALL.into_iter().find(|outcome| outcome.name() == name)?))
        };
        Self(text.lines().filter_map(outcome).collect())
    }

    pub fn has(&self, id: usize) -> bool {
        self.0.contains_key(&id)
    }
}

/// A line for each module, and the list of what was missed in `missed.txt`.
pub fn report(work: &Path, plan: &Plan, program: &Program) -> Result<()> {
    let outcomes = Outcomes::load(&work.join("outcomes.tsv"));
    let switched: HashSet<usize> = program.switched.iter().copied().collect();
    let mut modules: BTreeMap<&str, [usize; 5]> = BTreeMap::new();
    let mut missed = String::new();
    for (id, mutant) in plan.mutants.iter().enumerate() {
        let module = mutant.file.split('/').nth(1).unwrap_or_default();
        for row in [module, "all"] {
            let row = modules.entry(row).or_default();
            match outcomes.0.get(&id) {
                Some(&outcome) => row[outcome as usize] += 1,
                None if !switched.contains(&id) => row[4] += 1,
                None => {}
            }
        }
        if matches!(outcomes.0.get(&id), Some(Outcome::Missed | Outcome::Unreached)) {
            missed = missed + &mutant.name + "\n";
        }
    }
    fs::write(work.join("missed.txt"), missed)?;
    println!("module      caught  timeout  missed  unreached  of these caught  without a switch");
    for (module, [caught, timeout, missed, unreached, other]) in modules {
        let tried = (caught + timeout + missed + unreached).max(1);
        let tenths = (caught + timeout) * 1000 / tried;
        println!(
            "{module:10} {caught:7} {timeout:8} {missed:7} {unreached:10} {:12}.{} % {other:17}",
            tenths / 10,
            tenths % 10
        );
    }
    Ok(())
}
