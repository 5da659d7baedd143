//! `bengali-text fold`: the search keys of texts, under which the spellings of a word meet.

use anyhow::Result;
use bengali_text::search::{Folder, Strength, stem, word_indices};

use crate::inputs::Inputs;
use crate::lines::Portions;
use crate::output::Outcome;

/// Write search keys, under which the spellings of a word meet.
#[derive(clap::Args)]
pub struct Fold {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    key: KeyStrength,
    /// Take the endings of nouns away first
    #[arg(long)]
    stem: bool,
}

/// How different spellings may be that are taken for one.
#[derive(clap::Args)]
pub struct KeyStrength {
    /// How different two spellings may be that are taken for one word
    #[arg(long, value_enum, default_value_t = Choice::Standard)]
    strength: Choice,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Choice {
    /// Encodings and accepted spellings: সঙ্গে and সংগে, ২০২৩ and 2023
    Light,
    /// Also the old orthography and common misspellings: সরকারী and সরকারি, কারণ and কারন
    Standard,
    /// Also what sounds alike: কাপড় and কাপর; joins many different words too
    Phonetic,
}

impl KeyStrength {
    /// The strength itself.
    pub fn strength(&self) -> Strength {
        match self.strength {
            Choice::Light => Strength::Light,
            Choice::Standard => Strength::Standard,
            Choice::Phonetic => Strength::Phonetic,
        }
    }
}

impl Fold {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        let folder = Folder::new(self.key.strength());
        // A line end that the last text lacks is added before the next one: words of two texts are not one.
        let mut in_line = false;
        self.inputs.each_stream(|_, (input, _), out| {
            let mut portions = Portions::new(input);
            if std::mem::take(&mut in_line) {
                writeln!(out)?;
            }
            while let Some((_, text)) = portions.next()? {
                in_line = !text.ends_with('\n');
                let key = if self.stem { folder.fold(&stemmed(text)).into_owned().into() } else { folder.fold(text) };
                out.write_all(key.as_bytes())?;
                out.flush()?;
            }
            Ok(())
        })
    }
}

/// The text with the stem of each word in its place.
fn stemmed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (at, word) in word_indices(text) {
        out.push_str(text.get(done..at).unwrap_or_default());
        out.push_str(stem(word));
        done = at + word.len();
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}
