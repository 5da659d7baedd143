//! The settings of a project: the file `.bengali-text.toml`, its keys, and which files of folders it admits.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};
use bengali_text::{Level, Rule};
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use serde::Deserialize;
use toml::Spanned;

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
        let name = || path.display().to_string();
        let text = fs::read_to_string(&path).with_context(name)?;
        let root = fs::canonicalize(&path).with_context(name)?;
        let settings = Settings::parse(root.parent().unwrap_or(&root), &text);
        settings.map_err(|Fault { span, message }| {
            let before = text.get(..span.start).unwrap_or_default();
            anyhow!("{}:{}: {message}", name(), before.matches('\n').count() + 1)
        })
    }
}

/// The file of the current folder, or of the nearest folder above it that has one.
fn nearest() -> Result<Option<PathBuf>> {
    let current = std::env::current_dir().context("the current folder")?;
    Ok(current.ancestors().map(|folder| folder.join(NAME)).find(|path| path.is_file()))
}

/// What a project says. Options of the command line count more.
#[derive(Debug, Default)]
pub struct Settings {
    /// `--level`.
    pub level: Option<Level>,
    /// `--nukta`.
    pub nukta: Option<Form>,
    /// `--scope`.
    pub scope: Option<Reach>,
    /// `--with`.
    pub with: Vec<Rule>,
    /// `--without`.
    pub without: Vec<Rule>,
    /// Which files of folders are read.
    pub files: Globs,
}

/// The keys of the file, with names that need not exist.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Keys {
    level: Option<Spanned<String>>,
    nukta: Option<Form>,
    scope: Option<Reach>,
    with: Vec<Spanned<String>>,
    without: Vec<Spanned<String>>,
    include: Vec<Spanned<String>>,
    exclude: Vec<Spanned<String>>,
}

/// What is wrong in the file, and at which bytes.
struct Fault {
    span: Range<usize>,
    message: String,
}

impl Fault {
    fn at(name: &Spanned<String>, message: String) -> Self {
        Self { span: name.span(), message }
    }
}

impl Settings {
    /// Reads the file of the folder `root`.
    fn parse(root: &Path, text: &str) -> Result<Self, Fault> {
        let keys: Keys = toml::from_str(text)
            .map_err(|error| Fault { span: error.span().unwrap_or_default(), message: error.message().to_owned() })?;
        let with = keys.with.iter().map(rule).collect::<Result<Vec<Rule>, Fault>>()?;
        let turned_off = |name| {
            let rule = rule(name)?;
            if is_always_on(rule) {
                return Err(Fault::at(name, format!("rule {rule} {ALWAYS_ON}")));
            }
            if with.contains(&rule) {
                return Err(Fault::at(name, format!("rule {rule} is both in `with` and in `without`")));
            }
            Ok(rule)
        };
        let without = keys.without.iter().map(turned_off).collect::<Result<Vec<Rule>, Fault>>()?;
        Ok(Self {
            level: keys.level.as_ref().map(level).transpose()?,
            nukta: keys.nukta,
            scope: keys.scope,
            with,
            without,
            files: Globs {
                root: root.to_owned(),
                include: matcher(root, &keys.include)?,
                exclude: matcher(root, &keys.exclude)?,
            },
        })
    }
}

fn level(name: &Spanned<String>) -> Result<Level, Fault> {
    let text = name.get_ref();
    text.parse::<Level>()
        .map_err(|error| Fault::at(name, format!("unknown level `{text}`, expected {}", error.expected())))
}

/// A rule by its name or identifier.
fn rule(name: &Spanned<String>) -> Result<Rule, Fault> {
    let text = name.get_ref();
    text.parse::<Rule>().map_err(|error| {
        let expected = error.expected();
        Fault::at(name, format!("unknown rule `{text}`, expected {expected}; `bengali-text rules` lists them"))
    })
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
    /// Whether every file is read.
    pub fn admit_all(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }

    /// Whether a file is read, or a folder searched. The path has to be absolute, without links.
    pub fn admit(&self, path: &Path, is_folder: bool) -> bool {
        // The patterns say nothing about files elsewhere.
        if !path.starts_with(&self.root) {
            return true;
        }
        let is_in = |globs: &Gitignore| globs.matched_path_or_any_parents(path, is_folder).is_ignore();
        !is_in(&self.exclude) && (is_folder || self.include.is_empty() || is_in(&self.include))
    }
}

fn matcher(root: &Path, patterns: &[Spanned<String>]) -> Result<Gitignore, Fault> {
    let mut builder = GitignoreBuilder::new(root);
    for pattern in patterns {
        builder.add_line(None, pattern.get_ref()).map_err(|error| Fault::at(pattern, error.to_string()))?;
    }
    builder.build().map_err(|error| Fault { span: 0..0, message: error.to_string() })
}
