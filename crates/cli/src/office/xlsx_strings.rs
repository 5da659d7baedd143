//! Texts of Excel: a text, or runs of text with fonts of their own.

use std::fmt::Write as _;

use bengali_text::legacy::Encoding;
use roxmltree::Node;

use super::patch::Patch;
use super::stretch::{Piece, Stretch};
use super::xml::{self, Contents, NodeExt as _};
use super::{Notes, Options, Place};

/// Decodes one text (`si`, `is`, `text`) that stands in a font of this encoding where its runs name none. Returns the text
/// before and after.
pub fn convert(text: Node<'_, '_>, of_cell: Option<Encoding>, place: &Place, options: &Options) -> (Patch, Notes) {
    let mut stretch = Stretch::new(options, |contents: &Contents, text: &str| contents.write(&escaped(text)));
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
        stretch.push(encoding, place, Piece { range, text: unescaped(&text), manner });
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
    text.descendants().filter(is_read).map(|node| unescaped(&node.whole_text())).collect()
}

/// A text of Excel without its escapes: `_x000D_` is a carriage return, `_x005F_` the underscore of what looks like an escape.
pub fn unescaped(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(at) = rest.find("_x") {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out += before;
        if let Some(c) = code(after).and_then(char::from_u32) {
            out.push(c);
            rest = after.get(ESCAPE..).unwrap_or_default();
        } else {
            out += "_x";
            rest = after.get(2..).unwrap_or_default();
        }
    }
    out + rest
}

/// A text as Excel writes it: what XML cannot hold by its code.
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    for (at, c) in text.char_indices() {
        match c {
            '_' if text.get(at..).and_then(code).is_some() => out += "_x005F_",
            '\t' | '\n' | ' '.. => out.push(c),
            // One of the controls.
            _ => {
                let _ = write!(out, "_x{:04X}_", u32::from(c));
            }
        }
    }
    out
}

/// How long `_x000D_` is.
const ESCAPE: usize = 7;

/// The code of the escape that a text begins with.
fn code(text: &str) -> Option<u32> {
    let digits = text.get(..ESCAPE)?.strip_prefix("_x")?.strip_suffix('_')?;
    digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_of_excel_are_read_and_written() {
        for (written, text) in [
            ("a_x000D_\nb", "a\r\nb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x_xyz_ _x00_ x_", "_x_xyz_ _x00_ x_"),
            ("_x0007__x0007_", "\u{7}\u{7}"),
            ("ক_x", "ক_x"),
        ] {
            assert_eq!((unescaped(written).as_str(), escaped(text).as_str()), (text, written));
        }
        assert_eq!((unescaped("_x000d_"), unescaped("_xD800_")), ("\r".to_owned(), "_xD800_".to_owned()));
    }
}
