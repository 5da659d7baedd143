//! The settings of a project: the file `.bengali-text.toml`, its keys, and which files of folders it admits.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use bengali_text::{Level, Rule};
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use serde::de::{Deserialize, Deserializer, Error as _};

use crate::choices::{ALWAYS_ON, Form, Reach, is_always_on};

/// The name of the file.
const NAME: &str = ".bengali-text.toml";

/// Where the settings of the project are.
#[derive(clap::Args)]
pub struct Project {
    /// The settings of the project; otherwise those of `.bengali-text.toml` in the current folder, or the nearest above it
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Read no settings
    #[arg(long, conflicts_with = "config")]
    no_config: bool,
}

impl Project {
    /// The settings; the default ones if there is no file.
    pub fn settings(&self) -> Result<Settings> {
        if self.no_config {
            return Ok(Settings::default());
        }
        let path = match &self.config {
            Some(path) => path.clone(),
            None => match nearest()? {
                Some(path) => path,
                None => return Ok(Settings::default()),
            },
        };
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        Settings::parse(&path, &text)
    }
}

/// The file of the current folder, or of the nearest folder above it that has one.
fn nearest() -> Result<Option<PathBuf>> {
    let current = std::env::current_dir().context("the current folder")?;
    Ok(current.ancestors().map(|folder| folder.join(NAME)).find(|path| path.is_file()))
}

/// What a project says. Options of the command line count more.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// `--level`.
    #[serde(deserialize_with = "level")]
    pub level: Option<Level>,
    /// `--nukta`.
    pub nukta: Option<Form>,
    /// `--scope`.
    pub scope: Option<Reach>,
    /// `--with`.
    #[serde(deserialize_with = "rules")]
    pub with: Vec<Rule>,
    /// `--without`.
    #[serde(deserialize_with = "rules_to_turn_off")]
    pub without: Vec<Rule>,
    include: Vec<Glob>,
    exclude: Vec<Glob>,
    /// Which files of folders are read.
    #[serde(skip)]
    pub files: Globs,
}

impl Settings {
    fn parse(path: &Path, text: &str) -> Result<Self> {
        let mut settings: Self = toml::from_str(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            let line = text.get(..start).unwrap_or_default().matches('\n').count() + 1;
            anyhow!("{}:{line}: {}", path.display(), error.message())
        })?;
        if let Some(rule) = settings.with.iter().find(|rule| settings.without.contains(rule)) {
            bail!("{}: rule {rule} is both in `with` and in `without`", path.display());
        }
        let root = fs::canonicalize(path).with_context(|| path.display().to_string())?;
        let root = root.parent().unwrap_or(&root);
        settings.files =
            Globs::new(root, &settings.include, &settings.exclude).with_context(|| path.display().to_string())?;
        Ok(settings)
    }
}

/// Which files of folders are read. Patterns are those of `.gitignore`, from the folder of the settings on.
#[derive(Clone, Debug)]
pub struct Globs {
    root: PathBuf,
    include: Gitignore,
    exclude: Gitignore,
}

impl Default for Globs {
    fn default() -> Self {
        Self { root: PathBuf::new(), include: Gitignore::empty(), exclude: Gitignore::empty() }
    }
}

impl Globs {
    fn new(root: &Path, include: &[Glob], exclude: &[Glob]) -> Result<Self> {
        Ok(Self { root: root.to_owned(), include: matcher(root, include)?, exclude: matcher(root, exclude)? })
    }

    /// Whether every file is read.
    pub fn admit_all(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }

    /// Whether a file is read, or a folder searched. The path has to be absolute, without links.
    pub fn admit(&self, path: &Path, is_folder: bool) -> bool {
        if !path.starts_with(&self.root) {
            return true;
        }
        let is_in = |globs: &Gitignore| globs.matched_path_or_any_parents(path, is_folder).is_ignore();
        !is_in(&self.exclude) && (is_folder || self.include.is_empty() || is_in(&self.include))
    }
}

fn matcher(root: &Path, globs: &[Glob]) -> Result<Gitignore, ignore::Error> {
    let mut builder = GitignoreBuilder::new(root);
    for Glob(glob) in globs {
        builder.add_line(None, glob)?;
    }
    builder.build()
}

/// A pattern as in `.gitignore`.
#[derive(Debug)]
struct Glob(String);

impl<'de> Deserialize<'de> for Glob {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let glob = String::deserialize(deserializer)?;
        GitignoreBuilder::new("").add_line(None, &glob).map_err(|error| D::Error::custom(error.to_string()))?;
        Ok(Self(glob))
    }
}

fn level<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Level>, D::Error> {
    let name = String::deserialize(deserializer)?;
    let level = name.parse::<Level>();
    level.map(Some).map_err(|error| D::Error::custom(format!("unknown level `{name}`, expected {}", error.expected())))
}

/// A rule by its name or identifier.
struct RuleName(Rule);

impl<'de> Deserialize<'de> for RuleName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let rule = name.parse::<Rule>().map_err(|error| {
            let list = "`bengali-text rules` lists them";
            D::Error::custom(format!("unknown rule `{name}`, expected {}; {list}", error.expected()))
        })?;
        Ok(Self(rule))
    }
}

/// A rule that is not always on.
struct OptionalRule(Rule);

impl<'de> Deserialize<'de> for OptionalRule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let RuleName(rule) = RuleName::deserialize(deserializer)?;
        if is_always_on(rule) {
            return Err(D::Error::custom(format!("rule {rule} {ALWAYS_ON}")));
        }
        Ok(Self(rule))
    }
}

fn rules<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Rule>, D::Error> {
    Ok(Vec::deserialize(deserializer)?.into_iter().map(|RuleName(rule)| rule).collect())
}

fn rules_to_turn_off<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Rule>, D::Error> {
    Ok(Vec::deserialize(deserializer)?.into_iter().map(|OptionalRule(rule)| rule).collect())
}
