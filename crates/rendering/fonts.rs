//! Installed fonts, and the glyphs to which they shape a text.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use harfrust::{Buffer, Direction, Font, GlyphId, Language, Script, ShapeOptions, ShapePlan, ShaperFont};

/// Three designs, since one font can hide a difference that another shows.
const FILES: [&str; 3] = ["NotoSansBengali-Regular.ttf", "NotoSerifBengali-Regular.ttf", "Lohit-Bengali.ttf"];

/// With this set to 1 a missing font is a failure.
const REQUIRED: &str = "BENGALI_TEXT_REQUIRE_FONTS";

/// A font, ready to shape Bengali.
pub struct Shaper {
    pub file: &'static str,
    font: ShaperFont<'static, 'static>,
    plan: ShapePlan,
    blanks: BTreeSet<u32>,
    circle: Option<u32>,
}

/// A glyph, its advance and its offsets.
type Glyph = (u32, i32, i32, i32);

/// The installed fonts. A missing one is reported on standard error directly, since the test harness captures the output of a test that
/// passes.
pub fn shapers() -> Vec<Shaper> {
    static FONTS: OnceLock<Vec<(&'static str, Font)>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| {
        let found: Vec<_> = FILES.iter().filter_map(|&file| Some((file, load(file)?))).collect();
        let missing: Vec<_> = FILES.iter().filter(|&&file| found.iter().all(|&(name, _)| name != file)).collect();
        if !missing.is_empty() {
            let left = if found.is_empty() { "so glyphs are NOT tested" } else { "so fewer fonts are tested" };
            let note = format!("NOTE: not installed: {missing:?}, {left}; the packages fonts-noto-core and fonts-lohit-beng-bengali have them");
            assert!(std::env::var(REQUIRED).as_deref() != Ok("1"), "{note}");
            let _ = writeln!(std::io::stderr(), "{note}");
        }
        found
    });
    fonts.iter().map(|(file, font)| Shaper::new(file, font)).collect()
}

fn load(file: &str) -> Option<Font> {
    let path = folders().iter().find_map(|folder| find(folder, file, 6))?;
    Font::new(std::fs::read(path).ok()?, 0)
}

/// `$FONTS`, a list of folders as in `$PATH`, and where Linux keeps fonts.
fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        std::env::var_os("FONTS").map(|list| std::env::split_paths(&list).collect()).unwrap_or_default();
    folders.retain(|folder| !folder.as_os_str().is_empty());
    folders.extend(["/usr/share/fonts", "/usr/local/share/fonts"].map(PathBuf::from));
    if let Some(own) = std::env::var_os("HOME").map(PathBuf::from) {
        folders.extend([".local/share/fonts", ".fonts"].map(|folder| own.join(folder)));
    }
    folders
}

fn find(folder: &Path, file: &str, depth: usize) -> Option<PathBuf> {
    let here = folder.join(file);
    if here.is_file() {
        return Some(here);
    }
    let below = std::fs::read_dir(folder).ok().filter(|_| depth > 0)?;
    below.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).find_map(|path| find(&path, file, depth - 1))
}

impl Shaper {
    fn new(file: &'static str, font: &'static Font) -> Self {
        let charmap = font.charmap();
        let glyph = |c: char| charmap.map_unicode(c).map(GlyphId::to_u32);
        Shaper {
            file,
            blanks: [' ', '\u{200B}', '\u{200C}', '\u{200D}'].into_iter().filter_map(glyph).collect(),
            circle: glyph('\u{25CC}'),
            plan: ShapePlan::new(font, Direction::LeftToRight, Some(Script::BENGALI), bengali().as_ref(), &[]),
            font: ShaperFont::new(font),
        }
    }

    /// The glyphs with their positions, without those that have neither ink nor width.
    pub fn glyphs(&self, text: &str) -> Vec<Glyph> {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.set_script(Some(Script::BENGALI));
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_language(bengali());
        harfrust::shape(&self.font, &mut buffer, ShapeOptions::new().plan(Some(&self.plan))).unwrap();
        let glyphs = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
        glyphs
            .map(|(info, position)| (info.glyph_id, position.x_advance, position.x_offset, position.y_offset))
            .filter(|(id, advance, ..)| *advance != 0 || !self.blanks.contains(id))
            .collect()
    }

    /// Whether a mark has no letter, so that the font draws a dotted circle for it.
    pub fn draws_circle(&self, text: &str) -> bool {
        self.glyphs(text).iter().any(|&(id, ..)| Some(id) == self.circle)
    }
}

fn bengali() -> Option<Language> {
    Language::new("bn")
}
