//! The texts of the table: each kind in each size, or files of the caller's.

use std::path::Path;

use bengali_text::{Level, Normalizer, Nukta};

use crate::texts::{DAMAGE, DOCUMENT, Kind, Random};

/// How long a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Word,
    Paragraph,
    Document,
    /// Many documents, one after another, so that they do not all lie in the first cache.
    Documents,
    /// The words of such documents, each by itself.
    Words,
    Large,
}

/// How many documents.
const MANY: usize = 24;

impl Size {
    const fn name(self) -> &'static str {
        match self {
            Size::Word => "word",
            Size::Paragraph => "paragraph",
            Size::Document => "64 KiB",
            Size::Documents => "24 x 64 KiB",
            Size::Words => "words",
            Size::Large => "32 MiB",
        }
    }

    fn parts(self, kind: Kind) -> Vec<String> {
        match self {
            Size::Word => vec![word(kind).to_owned()],
            Size::Paragraph => vec![kind.text(600)],
            Size::Document => vec![kind.text(DOCUMENT)],
            Size::Documents => many(kind).collect(),
            Size::Words => words(&many(kind).take(2).collect::<Vec<_>>()),
            Size::Large => vec![kind.text(32 << 20)],
        }
    }
}

/// A text, and what it was made as; nothing of that for a whole file.
#[derive(Debug)]
pub struct Sample {
    pub name: String,
    pub text: String,
    /// What the work is done on, one after another: `text` in parts.
    pub parts: Vec<String>,
    made: Option<(Kind, Size)>,
}

impl Sample {
    fn new(kind: Kind, size: Size) -> Self {
        Self::of(format!("{}, {}", kind.name(), size.name()), size.parts(kind), Some((kind, size)))
    }

    fn of(name: String, parts: Vec<String>, made: Option<(Kind, Size)>) -> Self {
        Self { name, text: parts.concat(), parts, made }
    }

    /// The whole of a file; its documents as clean, composed and damaged pages; and the words of the clean ones.
    pub fn from_file(path: &Path) -> Result<Vec<Self>, String> {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let visual = Normalizer::new(Level::Visual);
        let as_is = documents(&text);
        let each = |change: &dyn Fn(&str) -> String| as_is.iter().map(|text| change(text)).collect::<Vec<_>>();
        let clean = each(&|text| visual.normalize(text).into_owned());
        let composed = each(&|text| visual.nukta(Nukta::Composed).normalize(text).into_owned());
        let damaged = clean.iter().map(|text| damaged(text)).collect();
        let mut samples = Vec::new();
        for (kind, size, parts) in [
            (Kind::Clean, Size::Words, words(&clean)),
            (Kind::Clean, Size::Documents, clean),
            (Kind::Composed, Size::Documents, composed),
            (Kind::Damaged, Size::Documents, damaged),
        ] {
            samples.push(Self::of(format!("{}, {}, {name}", kind.name(), size.name()), parts, Some((kind, size))));
        }
        samples.push(Self::of(name, vec![text], None));
        Ok(samples)
    }

    /// One text by itself, of no kind that others share.
    pub fn alone(text: &str) -> Self {
        Self::of("alone".to_owned(), vec![text.to_owned()], None)
    }

    /// Another text, made from this one.
    pub fn with_text(&self, text: String) -> Self {
        Self::of(self.name.clone(), vec![text], self.made)
    }

    /// Whether it is in parts, which is for works that say so.
    pub fn is_parted(&self) -> bool {
        self.has_size(Size::Documents) || self.has_size(Size::Words)
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
    let sizes = [Size::Word, Size::Paragraph, Size::Document, Size::Documents, Size::Large];
    let sizes = if quick { &sizes[..4] } else { &sizes[..] };
    let mut samples = vec![Sample::new(Kind::Clean, Size::Words)];
    for kind in Kind::ALL {
        if FIVE.contains(&kind) {
            samples.extend(sizes.iter().map(|&size| Sample::new(kind, size)));
        } else {
            samples.push(Sample::new(kind, Size::Document));
        }
    }
    samples
}

/// Documents of a kind, each another one.
fn many(kind: Kind) -> impl Iterator<Item = String> {
    (0..MANY as u64).map(move |number| kind.text_of(DOCUMENT, Random(0x5EED + (number << 32))))
}

/// Documents of 64 KiB, spread over the text; as many as it has.
fn documents(text: &str) -> Vec<&str> {
    let count = (text.len() / DOCUMENT).clamp(1, MANY);
    let boundary = |at: usize| (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    let starts = (0..count).map(|number| text.len() / count * number);
    starts.filter_map(|start| text.get(boundary(start)..boundary(start + DOCUMENT))).collect()
}

/// Words of four to six characters of the block.
fn words(texts: &[String]) -> Vec<String> {
    let words = texts.iter().flat_map(|text| text.split_whitespace());
    words.filter(|word| (12..=18).contains(&word.len())).take(2000).map(str::to_owned).collect()
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

/// The same text with every twentieth word in an encoding that looks alike; where that word has none, the next that has.
fn damaged(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 32);
    let (mut since, mut first) = (0, 0);
    for word in text.split_inclusive(' ') {
        since += 1;
        let damage = (0..DAMAGE.len()).map(|at| DAMAGE[(first + at) % DAMAGE.len()]);
        match damage.into_iter().find(|(_, regular, _)| since >= 20 && word.contains(regular)) {
            Some((_, regular, other)) => {
                out.push_str(&word.replacen(regular, other, 1));
                (since, first) = (since - 20, first + 1);
            }
            None => out.push_str(word),
        }
    }
    out
}
