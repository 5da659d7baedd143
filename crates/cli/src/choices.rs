//! The options of several commands: which normalizer (`--level`, `--with`, `--without`, `--nukta`, `--scope`), how many threads.
//!
//! Where the command line says nothing, the [`Settings`] of the project decide.

use anyhow::{Context as _, Result, bail};
use bengali_text::{Group, Level, Normalizer, Nukta, Rule, Scope};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser, ValueParser};
use serde::Deserialize;

use crate::config::Settings;

/// What a text is normalized to.
#[derive(clap::Args)]
pub struct Choices {
    /// How far to go: `canonical` equivalence, all that a reader cannot see (`visual`, the level of normalize and check), or also what
    /// was typed wrong (`repair`, that of explain and stats)
    #[arg(long, value_parser = levels())]
    level: Option<Level>,
    /// Turn one more rule on, by name or identifier; `bengali-text rules` lists them
    #[arg(long, value_name = "RULE", value_parser = rules(), hide_possible_values = true, ignore_case = true)]
    with: Vec<Rule>,
    /// Turn one rule off
    #[arg(long, value_name = "RULE", value_parser = rules(), hide_possible_values = true, ignore_case = true)]
    without: Vec<Rule>,
    /// The encoding of ড় ঢ় য়: letter and nukta, the default, or one code point
    #[arg(long, value_enum)]
    nukta: Option<Form>,
    /// Which text is looked at: Bengali, the default, or all of it, with NFC for other scripts
    #[arg(long, value_enum)]
    scope: Option<Reach>,
}

/// The encoding of the nukta letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Letter and nukta.
    Decomposed,
    /// One code point.
    Composed,
}

/// Which text is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reach {
    /// Bengali only.
    Bengali,
    /// All of it.
    Text,
}

impl Choices {
    /// The normalizer that was asked for: by these options, where they say nothing by `project`, or else at `level`.
    pub fn normalizer(&self, project: &Settings, level: Level) -> Result<Normalizer> {
        let nukta = match self.nukta.or(project.nukta) {
            None | Some(Form::Decomposed) => Nukta::Decomposed,
            Some(Form::Composed) => Nukta::Composed,
        };
        let scope = match self.scope.or(project.scope) {
            None | Some(Reach::Bengali) => Scope::Bengali,
            Some(Reach::Text) => Scope::Text,
        };
        let level = self.level.or(project.level).unwrap_or(level);
        if let Some(rule) = self.with.iter().find(|rule| self.without.contains(rule)) {
            bail!("rule {rule} is both in --with and in --without");
        }
        if let Some(rule) = self.without.iter().find(|rule| is_always_on(**rule)) {
            bail!("rule {rule} {ALWAYS_ON}");
        }
        let normalizer = Normalizer::new(level).nukta(nukta).scope(scope);
        Ok(switch(switch(normalizer, &project.with, &project.without), &self.with, &self.without))
    }
}

fn switch(mut normalizer: Normalizer, with: &[Rule], without: &[Rule]) -> Normalizer {
    for &rule in with {
        normalizer = normalizer.with(rule);
    }
    for &rule in without {
        normalizer = normalizer.without(rule);
    }
    normalizer
}

/// Why a rule cannot be turned off.
pub const ALWAYS_ON: &str = "is always on: it belongs to canonical equivalence";

/// Whether a rule cannot be turned off.
pub fn is_always_on(rule: Rule) -> bool {
    rule.group() == Group::Canonical
}

/// How many threads work.
#[derive(clap::Args)]
pub struct Jobs {
    /// How many threads work; as many as there are processors by default
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
}

impl Jobs {
    /// Starts them.
    pub fn start(&self) -> Result<()> {
        let threads = self.jobs.map_or(0, usize::from);
        rayon::ThreadPoolBuilder::new().num_threads(threads).build_global().context("threads")
    }
}

fn levels() -> ValueParser {
    PossibleValuesParser::new(["canonical", "visual", "repair"]).try_map(|name| name.parse::<Level>()).into()
}

/// Rules by their names, of which clap suggests the nearest, or by their identifiers.
pub fn rules() -> ValueParser {
    let values = Rule::ALL.iter().map(|rule| PossibleValue::new(rule.name()).alias(rule.id()));
    let parse = |name: String| {
        let named = |rule: &&Rule| rule.name().eq_ignore_ascii_case(&name) || rule.id().eq_ignore_ascii_case(&name);
        Rule::ALL.iter().find(named).copied().ok_or("expected a rule")
    };
    PossibleValuesParser::new(values).try_map(parse).into()
}
