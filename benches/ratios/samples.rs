//! The texts of the races: documents of each kind, generated or from files, and single words.

use std::error::Error;
use std::path::Path;

use bengali_text::{Level, Normalizer, Nukta};
use bengali_text_benches::boundary;
use bengali_text_benches::texts::{DAMAGE, DOCUMENT, Kind, Random};

/// The kind of a sample, which decides its works and goals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Documents of this kind, many of them, so that they do not fit into the first cache.
    Documents(Kind),
    /// Words of clean documents, each by itself.
    Words,
    /// One line.
    Line,
}

/// A text in parts; a work runs on each part separately.
#[derive(Debug)]
pub struct Sample {
    pub name: String,
    pub of: Of,
    pub parts: Vec<String>,
}

impl Sample {
    fn documents(kind: Kind, parts: Vec<String>, suffix: &str) -> Self {
        let name = format!("{}, {} x 64 KiB{suffix}", kind.name(), parts.len());
        Self { name, of: Of::Documents(kind), parts }
    }

    /// Words of 12 to 18 bytes, which is four to six characters.
    fn words(clean: &Sample, suffix: &str) -> Self {
        let words = clean.parts.iter().flat_map(|text| text.split_whitespace());
        let parts = words.filter(|word| (12..=18).contains(&word.len())).take(2000).map(str::to_owned).collect();
        Self { name: format!("clean, words{suffix}"), of: Of::Words, parts }
    }

    pub fn line(name: &str, text: &str) -> Self {
        Self { name: format!("{name}, 1 line"), of: Of::Line, parts: vec![text.to_owned()] }
    }

    pub fn is(&self, kind: Kind) -> bool {
        self.of == Of::Documents(kind)
    }
}

/// `count` different documents of each kind, and words.
pub fn generated(count: u64) -> Vec<Sample> {
    let many = |kind: Kind| (0..count).map(|number| kind.text_of(DOCUMENT, Random(0x5EED + (number << 32)))).collect();
    let mut samples: Vec<Sample> = Kind::ALL.iter().map(|&kind| Sample::documents(kind, many(kind), "")).collect();
    samples.push(Sample::words(&samples[0], ""));
    samples
}

/// At most `count` documents, spread over a file: as they are, clean, composed and damaged; and words.
pub fn from_file(path: &Path, count: usize) -> Result<Vec<Sample>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let suffix = format!(", {}", path.file_name().unwrap_or(path.as_os_str()).to_string_lossy());
    let count = (text.len() / DOCUMENT).clamp(1, count);
    let pages: Vec<String> = (0..count)
        .map(|number| boundary(&text, text.len() / count * number))
        .map(|start| text[start..boundary(&text, start + DOCUMENT)].to_owned())
        .collect();
    let visual = Normalizer::new(Level::Visual);
    let each = |change: &dyn Fn(&str) -> String| pages.iter().map(|page| change(page)).collect::<Vec<_>>();
    let clean = Sample::documents(Kind::Clean, each(&|page| visual.normalize(page).into_owned()), &suffix);
    let composed = each(&|page| visual.nukta(Nukta::Composed).normalize(page).into_owned());
    let damaged = clean.parts.iter().map(|page| damaged(page)).collect();
    Ok(vec![
        Sample::words(&clean, &suffix),
        clean,
        Sample::documents(Kind::Composed, composed, &suffix),
        Sample::documents(Kind::Damaged, damaged, &suffix),
        Sample::documents(Kind::Page, pages, &suffix),
    ])
}

/// The text with every twentieth word in another encoding that looks the same; if the word has none, the next word that has.
fn damaged(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 32);
    let (mut since, mut first) = (0, 0);
    for word in text.split_inclusive(' ') {
        since += 1;
        let mut damage = (0..DAMAGE.len()).map(|at| DAMAGE[(first + at) % DAMAGE.len()]);
        match damage.find(|(_, regular, _)| since >= 20 && word.contains(regular)) {
            Some((_, regular, other)) => {
                out.push_str(&word.replacen(regular, other, 1));
                (since, first) = (since - 20, first + 1);
            }
            None => out.push_str(word),
        }
    }
    out
}
