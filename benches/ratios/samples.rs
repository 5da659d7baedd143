//! The texts of the table: each kind in each size, or files of the caller's.

use std::path::Path;

use crate::texts::{DOCUMENT, Kind};

/// How long a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Word,
    Paragraph,
    Document,
    Large,
}

impl Size {
    const fn name(self) -> &'static str {
        match self {
            Size::Word => "word",
            Size::Paragraph => "paragraph",
            Size::Document => "64 KiB",
            Size::Large => "32 MiB",
        }
    }

    fn text(self, kind: Kind) -> String {
        match self {
            Size::Word => word(kind).to_owned(),
            Size::Paragraph => kind.text(600),
            Size::Document => kind.text(DOCUMENT),
            Size::Large => kind.text(32 << 20),
        }
    }
}

/// A text, and what it was made as; nothing of that for a file.
#[derive(Debug)]
pub struct Sample {
    pub name: String,
    pub text: String,
    made: Option<(Kind, Size)>,
}

impl Sample {
    fn new(kind: Kind, size: Size) -> Self {
        Self { name: format!("{}, {}", kind.name(), size.name()), text: size.text(kind), made: Some((kind, size)) }
    }

    pub fn from_file(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Ok(Self { name, text, made: None })
    }

    /// One text by itself, of no kind that others share.
    pub fn alone(text: &str) -> Self {
        Self { name: "alone".to_owned(), text: text.to_owned(), made: None }
    }

    /// Another text, made from this one.
    pub fn with_text(&self, text: String) -> Self {
        Self { name: self.name.clone(), text, made: self.made }
    }

    pub fn is(&self, kind: Kind, size: Size) -> bool {
        self.made == Some((kind, size))
    }

    pub fn is_file(&self) -> bool {
        self.made.is_none()
    }

    pub fn has_size(&self, size: Size) -> bool {
        self.made.is_some_and(|(_, made)| made == size)
    }

    /// Whether it is of one of these kinds, or a file.
    pub fn is_any(&self, kinds: &[Kind]) -> bool {
        self.made.is_none_or(|(kind, _)| kinds.contains(&kind))
    }
}

/// What every work is measured on.
pub const FIVE: [Kind; 5] = [Kind::Clean, Kind::Composed, Kind::Damaged, Kind::Markup, Kind::Ascii];

/// The five kinds in each size, without the largest where it has to be `quick`, and the documents that only some works are
/// for.
pub fn generated(quick: bool) -> Vec<Sample> {
    let sizes = [Size::Word, Size::Paragraph, Size::Document, Size::Large];
    let sizes = if quick { &sizes[..3] } else { &sizes[..] };
    let mut samples = Vec::new();
    for kind in Kind::ALL {
        if FIVE.contains(&kind) {
            samples.extend(sizes.iter().map(|&size| Sample::new(kind, size)));
        } else {
            samples.push(Sample::new(kind, Size::Document));
        }
    }
    samples
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Composed => "সম\u{9DF}ে",
        Kind::Damaged => "অ\u{9BE}মরা",
        Kind::Markup => "<b>কবি</b>",
        Kind::Ascii => "neighbourliness",
        Kind::Sparse | Kind::Figures | Kind::Dense | Kind::Dates => "২০২৩১",
        Kind::Clean | Kind::Page => "কবিতা",
    }
}
