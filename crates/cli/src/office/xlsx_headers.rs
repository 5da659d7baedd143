//! Headers and footers of sheets: texts with codes, as `&C&"SutonnyMJ,Bold"&14Avgvi &P`.

use std::ops::Range;

use bengali_text::legacy::Encoding;
use roxmltree::{Document, Node};

use super::patch::Patch;
use super::xml::{self, NodeExt as _};
use super::{Notes, Options, Place};

/// Decodes the headers and footers of a sheet. `normal` is the encoding of text for which no font is named.
pub fn convert(
    tree: &Document<'_>,
    name: &str,
    normal: Option<Encoding>,
    options: &Options,
    notes: &mut Notes,
) -> Patch {
    let mut patch = Patch::default();
    let all = tree.root_element().children().filter(|node| node.has_tag_name_local("headerFooter"));
    for node in all.flat_map(|node| node.children()).filter(Node::is_element) {
        let (text, place) = (node.whole_text(), Place::new(format!("{name}, {}", node.tag_name().name())));
        let after = decoded(&text, normal, &place, options, notes);
        if let Some(inner) = node.inner().filter(|_| after != text) {
            patch.replace(inner, xml::escape(&after));
        }
    }
    patch
}

/// A part of a header.
#[derive(Debug, PartialEq, Eq)]
enum Part<'t> {
    /// `&L`, `&C`, `&R`: what follows has the font of the sheet again.
    Section(&'t str),
    /// `&"SutonnyMJ,Bold"`: the name, and the style with its comma.
    Font(&'t str, &'t str),
    /// Any other code.
    Code(&'t str),
    Text(&'t str),
}

/// The part that a header begins with, and its length.
fn part(text: &str) -> Option<(Part<'_>, usize)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let until = |end: usize| text.get(..end).unwrap_or_default();
    let is_code = first == '&' && !matches!(chars.clone().next(), None | Some('&'));
    if !is_code {
        // A doubled ampersand is text.
        let mut end = 0;
        while let Some(rest) = text.get(end..).filter(|rest| !rest.is_empty()) {
            end += match rest.find('&') {
                Some(0) if rest.starts_with("&&") => 2,
                Some(0) if rest.len() == 1 => 1,
                Some(0) => break,
                Some(at) => at,
                None => rest.len(),
            };
        }
        return Some((Part::Text(until(end)), end));
    }
    let code = chars.next()?;
    let rest = chars.as_str();
    let digits = |text: &str, is: fn(&char) -> bool| text.chars().take_while(is).map(char::len_utf8).sum::<usize>();
    let length = 1 + code.len_utf8();
    Some(match code {
        'L' | 'C' | 'R' => (Part::Section(until(length)), length),
        '"' => {
            let name = rest.split('"').next().unwrap_or_default();
            let comma = name.find(',').unwrap_or(name.len());
            let (font, style) = name.split_at_checked(comma).unwrap_or((name, ""));
            (Part::Font(font, style), (length + name.len() + 1).min(text.len()))
        }
        'K' => {
            // A colour, or one of the theme with its tint.
            let length = length + 6.min(digits(rest, |c| c.is_ascii_hexdigit() || matches!(c, '+' | '-')));
            (Part::Code(until(length)), length)
        }
        '0'..='9' => {
            let length = length + digits(rest, char::is_ascii_digit);
            (Part::Code(until(length)), length)
        }
        _ => (Part::Code(until(length)), length),
    })
}

fn decoded(text: &str, normal: Option<Encoding>, place: &Place, options: &Options, notes: &mut Notes) -> String {
    let (mut out, mut rest) = (String::new(), text);
    let mut encoding = normal;
    while let Some((part, length)) = part(rest) {
        match part {
            Part::Section(code) => {
                encoding = normal;
                out += code;
            }
            Part::Code(code) => out += code,
            Part::Font(font, style) => {
                encoding = if font == "-" { normal } else { options.encoding(Some(font)) };
                out.extend(["&\"", options.instead_of(font).unwrap_or(font), style, "\""]);
            }
            Part::Text(text) => match encoding {
                None => out += text,
                Some(encoding) => {
                    let text = text.replace("&&", "&");
                    let after = notes.decode(&text, encoding, place.clone(), Range::default(), options);
                    out += &after.replace('&', "&&");
                }
            },
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_told_from_codes() {
        let rows = [
            (r#"&C&"SutonnyMJ,Bold"&14Avgvi &P/&N"#, r#"&C&"Noto Sans Bengali,Bold"&14আমার &P/&N"#),
            // Each section begins with the font of the sheet.
            (r#"&L&"SutonnyMJ"Ges&RGes"#, r#"&L&"Noto Sans Bengali"এবং&RGes"#),
            (r#"&"SutonnyMJ"Ges&"-,Regular"Ges&"Arial"Ges"#, r#"&"Noto Sans Bengali"এবং&"-,Regular"Ges&"Arial"Ges"#),
            // The ampersand of the text is a hasanta.
            (
                "&\"SutonnyMJ\"K&&L&Bbs&KFF0000K&K01+000M&",
                "&\"Noto Sans Bengali\"ক\u{9CD}\u{200C}খ&Bনং&KFF0000ক&K01+000গ\u{9CD}",
            ),
            (r#"&"SutonnyMJ"#, r#"&"Noto Sans Bengali""#),
            ("Ges && &A &12 12", "Ges && &A &12 12"),
            ("", ""),
        ];
        for (before, after) in rows {
            let (options, mut notes) = (Options::default(), Notes::default());
            assert_eq!(decoded(before, None, &Place::default(), &options, &mut notes), after, "{before}");
        }
        let mut notes = Notes::default();
        let place = Place::default();
        assert_eq!(decoded("Ges&P&RGes", Some(Encoding::Bijoy), &place, &Options::default(), &mut notes), "এবং&P&Rএবং");
        assert_eq!(notes.found.len(), 2);
    }
}
