//! Texts of Excel: a text, or runs of text with fonts of their own.

use bengali_text::legacy::Encoding;
use roxmltree::Node;

use super::patch::Patch;
use super::stretch::{Piece, Stretch};
use super::xml::{self, Contents, NodeExt as _};
use super::{Notes, Options, Place};

/// Decodes one text (`si`, `is`, `text`) that stands in a font of this encoding where its runs name none. Returns the text
/// before and after.
pub fn convert(text: Node<'_, '_>, of_cell: Option<Encoding>, place: &Place, options: &Options) -> (Patch, Notes) {
    let mut stretch = Stretch::new(options, Contents::write);
    for child in text.children() {
        match child.tag_name().name() {
            "t" => push(child, of_cell, place, &mut stretch),
            "r" => {
                let font = child.child("rPr").and_then(|properties| properties.child("rFont"));
                let name = font.and_then(|font| font.val());
                let encoding = name.map_or(of_cell, |name| options.encoding(Some(name)));
                for text in child.children().filter(|node| node.has_tag_name_local("t")) {
                    push(text, encoding, place, &mut stretch);
                }
                if let Some(font) = font {
                    rename(font, options, &mut stretch.patch);
                }
            }
            _ => {}
        }
    }
    stretch.end();
    (stretch.patch, stretch.notes)
}

fn push(text: Node<'_, '_>, encoding: Option<Encoding>, place: &Place, stretch: &mut Stretch<'_, Contents>) {
    let xml = text.document().input_text();
    if let Some((range, text, manner)) = Contents::of(text, xml) {
        stretch.push(encoding, place, Piece { range, text, manner });
    }
}

/// Puts the font in place of a legacy one in an element such as `<name val="SutonnyMJ"/>`.
pub fn rename(font: Node<'_, '_>, options: &Options, patch: &mut Patch) {
    let Some(value) = font.attribute_local("val") else { return };
    if let Some(other) = options.instead_of(value.value()) {
        patch.replace(value.range_value(), xml::escape_quoted(other));
    }
}

/// All that a person reads of a text: without the readings above it.
pub fn plain(text: Node<'_, '_>) -> String {
    let is_read = |node: &Node<'_, '_>| {
        node.has_tag_name_local("t") && !node.ancestors().any(|above| above.has_tag_name_local("rPh"))
    };
    text.descendants().filter(is_read).map(|node| node.whole_text()).collect()
}
