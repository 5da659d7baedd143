//! Word: what stands before the paragraphs of a list.

use roxmltree::{Document, Node};

use super::patch::Patch;
use super::word_fonts::rename_and_set;
use super::word_styles::Styles;
use super::xml::{self, NodeExt as _};
use super::{Notes, Options, Place};

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
        let place = Place { part: name.to_owned(), at: text.range_value().start };
        let after = notes.decode(text.value(), encoding, place, text.range_value(), options);
        patch.replace(text.range_value(), xml::escape_quoted(&after));
        rename_and_set(fonts, options, xml, &mut patch);
    }
    (patch, notes)
}

fn counts(level: Node<'_, '_>, text: &str) -> bool {
    text.contains('%') && level.child("numFmt").and_then(|format| format.val()) != Some("bullet")
}
