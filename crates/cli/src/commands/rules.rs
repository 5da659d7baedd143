//! `bengali-text rules`: the rules of the normalizer, all in a list or some in full.

use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::Result;
use bengali_text::{Group, Rule, RuleSet};

use crate::characters::{code_points, visible};
use crate::choices;
use crate::output::{self, Outcome, Styles};

/// List the rules of the normalizer, or show some of them with examples.
#[derive(clap::Args)]
pub struct Rules {
    /// Names or identifiers, such as `sign-reph` or `O8a`
    #[arg(value_name = "ID", value_parser = choices::rules(), hide_possible_values = true, ignore_case = true)]
    rules: Vec<Rule>,
}

impl Rules {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        let text = if self.rules.is_empty() { list(Styles::for_stdout()) } else { full(&self.rules) };
        let mut out = output::stdout();
        out.write_all(text.as_bytes())?;
        out.flush()?;
        Ok(Outcome::Done)
    }
}

/// When a rule of the group is on.
fn when(group: Group) -> &'static str {
    match group {
        Group::Canonical => "always on",
        Group::Visual => "on at --level visual and repair",
        Group::Repair => "on at --level repair",
        _ => "on if asked for by --with",
    }
}

/// Every rule in a line, by groups.
fn list(styles: Styles) -> String {
    let heading = styles.heading;
    let mut out = String::new();
    for group in Group::ALL {
        let gap = if out.is_empty() { "" } else { "\n" };
        let _ = writeln!(out, "{gap}{heading}{group}{heading:#}, {}", when(group));
        for rule in Rule::ALL.iter().filter(|rule| rule.group() == group) {
            let _ = writeln!(out, "  {:<6}{:<26}{}", rule.id(), rule.name(), rule.summary());
        }
    }
    out
}

/// These rules, each with its example.
fn full(rules: &[Rule]) -> String {
    let rules: Vec<String> = rules.iter().map(|&rule| one(rule)).collect();
    rules.join("\n")
}

fn one(rule: Rule) -> String {
    let (before, after) = rule.example();
    let mut out = String::new();
    let _ = writeln!(out, "{} {rule} ({}, {})", rule.id(), rule.group(), when(rule.group()));
    let _ = writeln!(out, "  {}.", rule.summary());
    let excludes = |other: &&Rule| **other != rule && !RuleSet::new().with(**other).with(rule).contains(**other);
    if let Some(other) = Rule::ALL.iter().find(excludes) {
        let _ = writeln!(out, "  Turning it on turns {other} ({}) off.", other.id());
    }
    let _ = writeln!(out, "  {} → {}", visible(before), visible(after));
    let _ = writeln!(out, "  {} → {}", code_points(before), code_points(after));
    out
}
