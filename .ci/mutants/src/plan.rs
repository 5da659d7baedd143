//! The mutants, as `cargo mutants` lists them.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::Result;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Genre {
    /// Another value for a whole function.
    Body,
    /// Another operator between two operands.
    Binary,
    /// No operator before an operand.
    Unary,
    /// A match without one arm.
    Arm,
    /// A match guard that always or never holds.
    Guard,
    /// What has no switch.
    Other,
}

#[derive(Debug)]
pub struct Mutant {
    pub file: String,
    pub name: String,
    pub genre: Genre,
    /// Line and column where it begins, both from 1.
    pub start: (usize, usize),
    pub replacement: String,
}

pub struct Plan {
    /// The place in here is the number of a mutant.
    pub mutants: Vec<Mutant>,
}

impl Plan {
    /// The list of an earlier run is kept, so that the numbers stay.
    pub fn load(repository: &Path, work: &Path) -> Result<Self> {
        let path = work.join("list.json");
        if !path.exists() {
            std::fs::create_dir_all(work)?;
            let list = Command::new("cargo").args(["mutants", "--list", "--json"]).current_dir(repository).output()?;
            if !list.status.success() {
                return Err(format!("cargo mutants --list: {}", String::from_utf8_lossy(&list.stderr)).into());
            }
            std::fs::write(&path, list.stdout)?;
        }
        let list: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
        let mutants = list.as_array().and_then(|list| list.iter().map(mutant).collect::<Option<_>>());
        Ok(Self { mutants: mutants.ok_or("a list in another form")? })
    }
}

fn mutant(entry: &Value) -> Option<Mutant> {
    let text = |key: &str| entry[key].as_str().map(str::to_owned);
    let number = |key: &str| entry["span"]["start"][key].as_u64().and_then(|number| number.try_into().ok());
    let genre = match entry["genre"].as_str()? {
        "FnValue" => Genre::Body,
        "BinaryOperator" => Genre::Binary,
        "UnaryOperator" => Genre::Unary,
        "MatchArm" => Genre::Arm,
        "MatchArmGuard" => Genre::Guard,
        _ => Genre::Other,
    };
    Some(Mutant {
        file: text("file")?,
        name: text("name")?,
        genre,
        start: (number("line")?, number("column")?),
        replacement: text("replacement")?,
    })
}
