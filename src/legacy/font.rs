//! The encodings, and the fonts that are known to have them.

use super::draws::Table;
use super::{adarshalipi, bijoy};

/// An encoding of Bengali by the codes of a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// Bijoy: `SutonnyMJ` and the other fonts of Ananda Computers whose names end in MJ.
    Bijoy,
    /// AdarshaLipi: `AdarshaLipiNormal` and its family. Experimental: its table was made from the text of some documents.
    AdarshaLipi,
}

impl Encoding {
    pub(super) fn table(self) -> &'static Table {
        match self {
            Self::Bijoy => &bijoy::TABLE,
            Self::AdarshaLipi => &adarshalipi::TABLE,
        }
    }
}

/// The encoding of text in a font, by the name that a document gives it; `None` for fonts of Unicode and unknown ones.
///
/// The tag of a subset (`ABCDEF+`), a style after a comma or hyphen, spaces and case do not count.
///
/// ```
/// use bengali_text::legacy::{Encoding, font_encoding};
///
/// assert_eq!(font_encoding("ABCDEF+SutonnyMJ,Bold"), Some(Encoding::Bijoy));
/// assert_eq!(font_encoding("AdarshaLipiNormal"), Some(Encoding::AdarshaLipi));
/// // A font of Unicode, for all its name.
/// assert_eq!(font_encoding("SutonnyOMJ"), None);
/// ```
pub fn font_encoding(name: &str) -> Option<Encoding> {
    let name = match name.split_once('+') {
        Some((tag, rest)) if tag.len() == 6 && tag.bytes().all(|byte| byte.is_ascii_uppercase()) => rest,
        _ => name,
    };
    let name = name.trim().trim_start_matches('@');
    let name = name.split([',', '-']).next().unwrap_or(name).trim();
    // A style may follow the family after a space: "SutonnyMJ Bold".
    let mut words = name.split([' ', '_']).filter(|word| !word.is_empty()).peekable();
    let first = words.peek().copied()?;
    if starts_with_ignoring_case(first, "adarshalipi") || starts_with_ignoring_case(first, "adarsha") {
        return Some(Encoding::AdarshaLipi);
    }
    words.any(is_bijoy_family).then_some(Encoding::Bijoy)
}

fn starts_with_ignoring_case(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// Names of this family end in MJ, those of its Unicode fonts in OMJ.
fn is_bijoy_family(name: &str) -> bool {
    let Some(stem) = name.strip_suffix("MJ").or_else(|| name.strip_suffix("mj")) else {
        // A style written on to the name, as PostScript names have it.
        return ["MJBold", "MJItalic", "MJNormal", "MJRegular"]
            .iter()
            .any(|end| name.strip_suffix(end).is_some_and(|stem| !stem.is_empty() && !stem.ends_with(['O', 'o'])));
    };
    stem.len() >= 3 && !stem.ends_with(['O', 'o'])
}
