//! The options of several commands: which normalizer (`--level`, `--with`, `--without`, `--nukta`, `--scope`), how many threads.

use anyhow::{Context as _, Result, bail};
use bengali_text::{Group, Level, Normalizer, Nukta, Rule, Scope};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser, ValueParser};

/// What a text is normalized to.
#[derive(clap::Args)]
pub struct Choices {
    /// How far to go: `canonical` equivalence, all that a reader cannot see (`visual`), or also what was typed wrong (`repair`)
    #[arg(long, value_parser = levels())]
    level: Option<Level>,
    /// Turn one more rule on, by name or identifier; `bengali-text rules` lists them
    #[arg(long, value_name = "RULE", value_parser = rules(), hide_possible_values = true)]
    with: Vec<Rule>,
    /// Turn one rule off
    #[arg(long, value_name = "RULE", value_parser = rules(), hide_possible_values = true)]
    without: Vec<Rule>,
    /// The encoding of ড় ঢ় য়: letter and nukta, or one code point
    #[arg(long, value_name = "FORM", value_enum, default_value_t = Form::Decomposed)]
    nukta: Form,
    /// Which text is looked at: Bengali, or all of it, with NFC for other scripts
    #[arg(long, value_enum, default_value_t = Reach::Bengali)]
    scope: Reach,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Form {
    Decomposed,
    Composed,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Reach {
    Bengali,
    Text,
}

impl Choices {
    /// The normalizer that was asked for; at `level` if no level was named.
    pub fn normalizer(&self, level: Level) -> Result<Normalizer> {
        let nukta = match self.nukta {
            Form::Decomposed => Nukta::Decomposed,
            Form::Composed => Nukta::Composed,
        };
        let scope = match self.scope {
            Reach::Bengali => Scope::Bengali,
            Reach::Text => Scope::Text,
        };
        let mut normalizer = Normalizer::new(self.level.unwrap_or(level)).nukta(nukta).scope(scope);
        for &rule in &self.with {
            if self.without.contains(&rule) {
                bail!("rule {rule} is both in --with and in --without");
            }
            normalizer = normalizer.with(rule);
        }
        for &rule in &self.without {
            if rule.group() == Group::Canonical {
                bail!("rule {rule} is always on: it belongs to canonical equivalence");
            }
            normalizer = normalizer.without(rule);
        }
        Ok(normalizer)
    }
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
    PossibleValuesParser::new(values).try_map(|name| name.parse::<Rule>()).into()
}
