//! Number formats of Excel: the texts in them, as in `0.00" UvKv"`.

use std::collections::HashMap;

use bengali_text::legacy::Encoding;
use roxmltree::Document;

use super::patch::Patch;
use super::xml::{self, NodeExt as _};
use super::{Found, Notes, Options, Place};

/// Decodes the texts of the formats that only cells in one legacy encoding have. `encodings` are those of `cellXfs`.
pub fn convert(
    tree: &Document<'_>,
    name: &str,
    encodings: &[Option<Encoding>],
    options: &Options,
    notes: &mut Notes,
) -> Patch {
    let mut patch = Patch::default();
    let mut users: HashMap<&str, Vec<Option<Encoding>>> = HashMap::new();
    let formats = tree.root_element().child("cellXfs").into_iter().flat_map(|node| node.children());
    for (xf, encoding) in formats.filter(|node| node.has_tag_name_local("xf")).zip(encodings) {
        users.entry(xf.attribute("numFmtId").unwrap_or("0")).or_default().push(*encoding);
    }
    for node in tree.descendants().filter(|node| node.has_tag_name_local("numFmt")) {
        let (Some(id), Some(code)) = (node.attribute("numFmtId"), node.attribute_node("formatCode")) else { continue };
        let all = users.get(id).map(Vec::as_slice).unwrap_or_default();
        let Some(encoding) = all.iter().find_map(|encoding| *encoding) else { continue };
        let (texts, written) = decoded(code.value(), |text| options.font_decoder(encoding).decode(text).into_text());
        if texts.0.trim().is_empty() {
            continue;
        }
        let place = Place::new(format!("{name}, number format {id}"));
        if all.iter().all(|other| *other == Some(encoding)) {
            patch.replace(code.range_value(), xml::escape_quoted(&written));
            let (before, after) = texts;
            notes.found.push(Found { place, range: code.range_value(), encoding, before, after });
        } else {
            let what = format!("cells in a legacy font and in others have it, and its text {} stays", texts.0.trim());
            notes.left.push((place, what));
        }
    }
    patch
}

/// The texts in quotes of a format before and after, and the format with them in their place.
fn decoded(code: &str, decode: impl Fn(&str) -> String) -> ((String, String), String) {
    let (mut before, mut after, mut out) = (String::new(), String::new(), String::new());
    let mut rest = code;
    while let Some(at) = rest.find(['"', '\\']) {
        let (plain, quoted) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out += plain;
        if let Some(text) = quoted.strip_prefix('"') {
            let (text, more) = text.split_once('"').unwrap_or((text, ""));
            let unicode = decode(text);
            out.extend(["\"", &unicode, "\""]);
            before += text;
            after += &unicode;
            rest = more;
        } else {
            // The next character stands for itself.
            let end = quoted.chars().take(2).map(char::len_utf8).sum();
            let (symbol, more) = quoted.split_at_checked(end).unwrap_or((quoted, ""));
            out += symbol;
            rest = more;
        }
    }
    ((before, after), out + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_text_in_quotes_is_text() {
        let rows = [
            ("0.00\" UvKv\"", "< UvKv>", "0.00\"< UvKv>\""),
            ("[Red]0\\\"K;\"a\"0\"b\"", "<a><b>", "[Red]0\\\"K;\"<a>\"0\"<b>\""),
            ("General", "", "General"),
            ("0\\", "", "0\\"),
        ];
        for (code, texts, after) in rows {
            let ((_, decoded), written) = decoded(code, |text| format!("<{text}>"));
            assert_eq!((decoded.as_str(), written.as_str()), (texts, after), "{code}");
        }
    }
}
