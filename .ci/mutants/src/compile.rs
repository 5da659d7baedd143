//! Writes the copy with the switches, leaves out what the compiler refuses, and builds the tests.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::Result;
use crate::plan::{Genre, Plan};
use crate::rewrite::{Refused, rewrite};

pub struct Program {
    pub tree: PathBuf,
    /// The mutants that it can be, by their numbers.
    pub switched: Vec<usize>,
    /// The programs of tests: name and path.
    pub tests: Vec<(String, PathBuf)>,
}

impl Program {
    pub fn build(repository: &Path, work: &Path, plan: &Plan) -> Result<Self> {
        let tree = work.join("tree");
        copy(repository, &tree)?;
        let mut refused = Refused::load(work)?;
        let mut arguments = ["check", "--lib"].as_slice();
        loop {
            let switched = write(repository, &tree, plan, &refused)?;
            let messages = cargo(&tree, work, arguments)?;
            let errors: Vec<&Value> = messages
                .iter()
                .map(|message| &message["message"])
                .filter(|message| message["level"] == "error")
                .collect();
            if errors.is_empty() && arguments[0] == "test" {
                let tests = messages.iter().filter_map(test).collect();
                return Ok(Self { tree, switched: switched.into_iter().collect(), tests });
            }
            if errors.is_empty() {
                // The tests have constants too.
                arguments = &["test", "--no-run"];
                continue;
            }
            let before = refused.len();
            for error in &errors {
                refused.add(error, &tree, plan);
            }
            println!("{} errors of the compiler, {} left out", errors.len(), refused.len() - before);
            if refused.len() == before {
                return Err(errors.iter().filter_map(|error| error["rendered"].as_str()).collect::<String>().into());
            }
            refused.save(work)?;
        }
    }
}

/// The tracked files.
fn copy(repository: &Path, tree: &Path) -> Result<()> {
    let list = Command::new("git").args(["ls-files", "-z"]).current_dir(repository).output()?.stdout;
    for name in String::from_utf8(list)?.split_terminator('\0') {
        let (from, to) = (repository.join(name), tree.join(name));
        let text = fs::read(from)?;
        // What is the same keeps its time, so that it need not be compiled again.
        if !name.starts_with("src/") && fs::read(&to).ok().as_ref() != Some(&text) {
            fs::create_dir_all(to.parent().unwrap_or(tree))?;
            fs::write(to, text)?;
        }
    }
    Ok(())
}

fn write(repository: &Path, tree: &Path, plan: &Plan, refused: &Refused) -> Result<BTreeSet<usize>> {
    let mut files: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for (id, mutant) in plan.mutants.iter().enumerate() {
        files.entry(mutant.file.clone()).or_default().push((id, mutant));
    }
    let list = Command::new("git").args(["ls-files", "src"]).current_dir(repository).output()?.stdout;
    let mut switched = BTreeSet::new();
    for name in String::from_utf8(list)?.lines() {
        let mut text = fs::read_to_string(repository.join(name))?;
        if let Some(mutants) = files.get(name) {
            let (with, taken) = rewrite(&text, mutants, refused)?;
            text = with;
            switched.extend(taken);
        }
        if name == "src/lib.rs" {
            text.push_str("\nmod mutants;\n");
        }
        let to = tree.join(name);
        if fs::read_to_string(&to).ok().as_ref() != Some(&text) {
            fs::create_dir_all(to.parent().unwrap_or(tree))?;
            fs::write(to, text)?;
        }
    }
    fs::write(tree.join("src/mutants.rs"), include_str!("switch.rs"))?;
    Ok(switched)
}

/// The messages of cargo.
fn cargo(tree: &Path, work: &Path, arguments: &[&str]) -> Result<Vec<Value>> {
    let output = Command::new("cargo")
        .args(arguments)
        .args(["--all-features", "--message-format=json", "--quiet"])
        .current_dir(tree)
        .env("CARGO_TARGET_DIR", work.join("target"))
        .env("RUSTFLAGS", "--cap-lints=allow -Awarnings")
        .output()?;
    let messages: Vec<Value> =
        String::from_utf8(output.stdout)?.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    if !output.status.success() && !messages.iter().any(|message| message["message"]["level"] == "error") {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(messages)
}

fn test(message: &Value) -> Option<(String, PathBuf)> {
    let name = message["target"]["name"].as_str()?;
    let path = message["executable"].as_str()?;
    (message["profile"]["test"] == true).then(|| (name.to_owned(), path.into()))
}

impl Refused {
    fn len(&self) -> usize {
        self.mutants.len() + self.constant.len()
    }

    fn load(work: &Path) -> Result<Self> {
        let mut refused = Self::default();
        for word in fs::read_to_string(work.join("refused")).unwrap_or_default().split_whitespace() {
            match word.parse() {
                Ok(id) => refused.mutants.insert(id),
                Err(_) => refused.constant.insert(word.to_owned()),
            };
        }
        Ok(refused)
    }

    fn save(&self, work: &Path) -> Result<()> {
        let words = self.mutants.iter().map(ToString::to_string).chain(self.constant.iter().cloned());
        Ok(fs::write(work.join("refused"), words.collect::<Vec<_>>().join("\n"))?)
    }

    /// What has to go for this error.
    fn add(&mut self, error: &Value, tree: &Path, plan: &Plan) {
        let message = error["message"].as_str().unwrap_or_default();
        // "cannot call non-const associated function `Index::<V, N>::build` in constants"
        if error["code"]["code"] == "E0015"
            && let Some(name) = message.split('`').nth(1).and_then(last_name)
            && name != "on"
        {
            self.constant.insert(name);
            return;
        }
        let spans = error["spans"].as_array().map(Vec::as_slice).unwrap_or_default();
        let primary = spans.iter().filter(|span| span["is_primary"] == true);
        let others = spans.iter().filter(|span| span["is_primary"] != true);
        let mut texts: HashMap<&str, String> = HashMap::new();
        for span in primary.chain(others) {
            let (Some(file), Some(at)) = (span["file_name"].as_str(), span["byte_start"].as_u64()) else { continue };
            let text = texts.entry(file).or_insert_with(|| fs::read_to_string(tree.join(file)).unwrap_or_default());
            if let Some(id) = usize::try_from(at).ok().and_then(|at| innermost(text, at)) {
                self.mutants.insert(id);
                return;
            }
            // A match whose every arm has a guard now.
            if error["code"]["code"] == "E0004" {
                let line = span["line_start"].as_u64().and_then(|line| usize::try_from(line).ok()).unwrap_or(0);
                let near = |start: (usize, usize)| (line..line + 40).contains(&start.0);
                let arms = plan.mutants.iter().enumerate();
                let arms = arms.filter(|(_, m)| m.genre == Genre::Arm && m.file == file && near(m.start));
                self.mutants.extend(
                    arms.map(|(id, _)| id)
                        .filter(|id| text.contains(&format!("/*from {id}*/")))
                        .take(8)
                        .collect::<Vec<_>>(),
                );
                return;
            }
        }
    }
}

/// `build` of `Index::<V, N>::build`, `nodes` of `nodes::<Word>`.
fn last_name(path: &str) -> Option<String> {
    let mut depth = 0_usize;
    let plain: String = path
        .chars()
        .filter(|c| {
            depth += usize::from(*c == '<');
            let outside = depth == 0;
            depth -= usize::from(*c == '>' && depth > 0);
            outside
        })
        .collect();
    plain.rsplit("::").find(|name| !name.is_empty()).map(str::to_owned)
}

/// The mutant whose switch is around a place in the text.
fn innermost(text: &str, at: usize) -> Option<usize> {
    let mut open = Vec::new();
    for part in text.get(..at)?.split("/*").skip(1) {
        let Some((comment, _)) = part.split_once("*/") else { continue };
        match comment.split_once(' ') {
            Some(("from", id)) => open.push(id.parse().ok()?),
            Some(("to", id)) => {
                let id: usize = id.parse().ok()?;
                if let Some(place) = open.iter().rposition(|&other| other == id) {
                    open.remove(place);
                }
            }
            _ => {}
        }
    }
    open.pop()
}
