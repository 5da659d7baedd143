//! The encodings, and the fonts that are known to have them.

use alloc::string::String;

use super::draws::Table;
use super::{adarshalipi, bijoy};

/// An encoding of Bengali by the codes of a font.
///
/// ```
/// use bengali_text::legacy::{Encoding, to_unicode};
///
/// assert_eq!(to_unicode("evsjv", Encoding::Bijoy), "বাংলা");
/// assert_eq!(to_unicode("h¡wm¡", Encoding::AdarshaLipi), "বাংলা");
/// ```
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
    let family = name.split([',', '-']).next().unwrap_or(name);
    let mut family: String =
        family.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    while let Some(style) = STYLES.iter().find(|style| family.ends_with(**style)) {
        family.truncate(family.len() - style.len());
    }
    if family.starts_with("adarshalipi") {
        return Some(Encoding::AdarshaLipi);
    }
    // The fonts of Unicode of the same house end in OMJ.
    (family.len() > 2 && family.ends_with("mj") && !family.ends_with("omj")).then_some(Encoding::Bijoy)
}

/// Styles that a name may end in.
const STYLES: [&str; 7] = ["bold", "italic", "oblique", "regular", "normal", "light", "medium"];

/// Which fonts a text is encoded for. Both layouts have the same letters; some parts of conjuncts have other codes.
///
/// ```
/// use bengali_text::legacy::{Layout, from_unicode};
///
/// assert_eq!(from_unicode("ক্ষমা", Layout::Bijoy2000).text(), "¶gv");
/// assert_eq!(from_unicode("ক্ষমা", Layout::Bijoy52).text(), "ÿgv");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Layout {
    /// The fonts of Bijoy 2000: `— − “ ¶ Ê`.
    Bijoy2000,
    /// The fonts of Bijoy 52, now the usual ones: `Í ø æ ÿ Ð`.
    Bijoy52,
}
