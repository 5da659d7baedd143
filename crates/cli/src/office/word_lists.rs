//! Word: what stands before the paragraphs of a list.

use roxmltree::{Document, Node};

use super::patch::Patch;
use super::word_fonts::rename_and_set;
use super::word_styles::Styles;
use super::xml::{self, NodeExt as _};
use super::{Found, Notes, Options, Place};

/// Decodes the signs of lists in legacy fonts. Where Word counts, the old font draws the digits in Bengali and another one would
/// not: such a level stays.
pub fn convert(tree: &Document<'_>, name: &str, xml: &str, styles: &Styles, options: &Options) -> (Patch, Notes) {
    let (mut patch, mut notes) = (Patch::default(), Notes::default());
    for level in tree.descendants().filter(|node| node.has_tag_name_local("lvl")) {
        let Some(properties) = level.child("rPr") else { continue };
        let text = level.child("lvlText").and_then(|node| node.attribute_local("val"));
        let (Some(fonts), Some(text)) = (properties.child("rFonts"), text) else { continue };
        let props = styles.own(properties);
        let encoding = props.font(text.value()).and_then(|font| options.encoding(Some(font)));
        let Some(encoding) = encoding.filter(|_| !counts(level, text.value())) else { continue };
        let decoded = options.font_decoder(encoding).decode(text.value());
        let place = Place { part: name.to_owned(), at: text.range_value().start };
        notes.unknown.extend(decoded.unknown().iter().map(|&(_, c)| (place.clone(), encoding, c)));
        let (before, after) = (text.value().to_owned(), decoded.into_text());
        patch.replace(text.range_value(), xml::escape_quoted(&after));
        rename_and_set(fonts, options, xml, &mut patch);
        if !before.trim().is_empty() {
            notes.found.push(Found { place, range: text.range_value(), encoding, before, after });
        }
    }
    (patch, notes)
}

fn counts(level: Node<'_, '_>, text: &str) -> bool {
    text.contains('%') && level.child("numFmt").and_then(|format| format.val()) != Some("bullet")
}
