//! `PowerPoint`: the runs of slides, notes, layouts and charts that name a font of their own, or whose box does. Which font text
//! without one has, a placeholder says, which is not followed; the master and the theme keep their fonts.

use anyhow::{Context as _, Result};

use super::drawing::{self, Fonts};
use super::package::{Changed, Package};
use super::word_styles::Theme;
use super::xml;
use super::{Notes, Options};

/// Decodes the texts of a presentation; returns the parts that change.
pub fn convert(package: &mut Package<'_>, options: &Options, notes: &mut Notes) -> Result<Changed> {
    let parts = package.parts()?;
    let mut themes: Vec<&String> =
        parts.iter().filter(|(_, kind)| kind.ends_with("theme+xml")).map(|(name, _)| name).collect();
    themes.sort_unstable_by_key(|name| (name.len(), *name));
    let theme = match themes.first() {
        Some(name) => Theme::of(&xml::parse(&package.read(name)?).with_context(|| (*name).clone())?),
        None => Theme::default(),
    };
    let mut changed = Changed::new();
    let fonts = Fonts { theme: &theme, default: None };
    for part in &parts {
        drawing::convert(package, part, fonts, options, (&mut changed, notes))?;
    }
    Ok(changed)
}
