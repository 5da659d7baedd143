//! HTML: text by the fonts of `<font face>`, `style` and simple rules of `<style>`, as elements inherit them.

use std::convert::Infallible;

use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::css::{self, Family, Rule};
use super::stretch::{Piece, Stretch};
use super::{Notes, Options, Place};
use crate::syntax::{is_inline, is_void};

/// Decodes the text of a page; `None` if nothing changes.
pub fn convert(file: &str, options: &Options, notes: &mut Notes) -> Option<String> {
    let mut page = Page {
        file,
        options,
        open: Vec::new(),
        rules: Vec::new(),
        tag: Tag::default(),
        attribute: String::new(),
        stretch: Stretch::new(options, |(): &(), text: &str| escape(text)),
    };
    let mut emitter = CallbackEmitter::<_, Infallible, usize>::new(Events(&mut page));
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(file, emitter).for_each(|token| match token {
        Ok(never) | Err(never) => match never {},
    });
    page.stretch.end();
    notes.append(page.stretch.notes);
    page.stretch.patch.apply_to_text(file)
}

/// What the tokenizer tells of a page.
struct Events<'p, 'f>(&'p mut Page<'f>);

/// A start tag.
#[derive(Default)]
struct Tag {
    name: String,
    classes: String,
    id: String,
    face: Option<String>,
    style: Option<String>,
}

/// An element that is open, and the font of text in it.
struct Element {
    name: String,
    font: Option<String>,
}

struct Page<'f> {
    file: &'f str,
    options: &'f Options,
    open: Vec<Element>,
    rules: Vec<Rule>,
    tag: Tag,
    attribute: String,
    stretch: Stretch<'f, ()>,
}

impl Callback<Infallible, usize> for Events<'_, '_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, span: Span<usize>) -> Option<Infallible> {
        let Self(page) = self;
        match event {
            CallbackEvent::OpenStartTag { name } => {
                page.tag = Tag { name: String::from_utf8_lossy(name).into_owned(), ..Tag::default() };
            }
            CallbackEvent::AttributeName { name } => page.attribute = String::from_utf8_lossy(name).into_owned(),
            CallbackEvent::AttributeValue { value } => page.attribute(&String::from_utf8_lossy(value), span),
            CallbackEvent::CloseStartTag { .. } => page.start(),
            CallbackEvent::EndTag { name } => {
                let name = String::from_utf8_lossy(name);
                if !is_inline(&name) {
                    page.stretch.end();
                }
                page.end(&name);
            }
            CallbackEvent::String { value } => page.text(&String::from_utf8_lossy(value), span),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

/// Elements further out are not looked at: browsers do not nest deeper either.
const DEPTH: usize = 512;

impl Page<'_> {
    fn attribute(&mut self, value: &str, span: Span<usize>) {
        let written = self.file.get(span.start..span.end).unwrap_or_default();
        match self.attribute.as_str() {
            "class" => value.clone_into(&mut self.tag.classes),
            "id" => value.clone_into(&mut self.tag.id),
            "face" if self.tag.name == "font" => {
                let families = css::families(written, span.start);
                self.tag.face = families.first().map(|family| family.name.clone());
                self.rename_in_attribute(&families, &span);
            }
            "style" => {
                let (font, families) = css::declared(written, span.start);
                self.tag.style = font;
                self.rename_in_attribute(&families, &span);
            }
            _ => {}
        }
    }

    /// The same in an attribute, which gets quotes if it has none: the name of a font may have spaces.
    fn rename_in_attribute(&mut self, families: &[Family], span: &Span<usize>) {
        let is_legacy = families.iter().any(|family| self.options.instead_of(&family.name).is_some());
        if is_legacy && !self.file.get(..span.start).unwrap_or_default().ends_with(['"', '\'']) {
            self.stretch.patch.insert(span.start, "\"");
            self.stretch.patch.insert(span.end, "\"");
        }
        self.rename(families);
    }

    fn rename(&mut self, families: &[Family]) {
        for family in families {
            if let Some(font) = self.options.instead_of(&family.name) {
                self.stretch.patch.replace(family.range.clone(), font);
            }
        }
    }

    fn start(&mut self) {
        let tag = std::mem::take(&mut self.tag);
        if !is_inline(&tag.name) || tag.name == "br" {
            self.stretch.end();
        }
        self.end_what(&tag.name);
        if is_void(&tag.name) {
            return;
        }
        let of_rules =
            self.rules.iter().filter_map(|rule| Some((rule.weight(&tag.name, &tag.classes, &tag.id)?, rule)));
        // Of equal ones the last counts.
        let of_rules = of_rules.max_by_key(|(weight, _)| *weight).map(|(_, rule)| rule.font.clone());
        let inherited = || self.open.last().and_then(|element| element.font.clone());
        let font = tag.style.or(of_rules).or(tag.face).or_else(inherited);
        self.open.push(Element { name: tag.name, font });
    }

    fn end(&mut self, name: &str) {
        let outer = self.open.len().saturating_sub(DEPTH);
        let near = self.open.get(outer..).unwrap_or_default();
        if let Some(at) = near.iter().rposition(|element| element.name == name) {
            self.open.truncate(outer + at);
        }
    }

    /// Closes the elements that end where another one begins.
    fn end_what(&mut self, begins: &str) {
        let (ends, within): (&[&str], &[&str]) = match begins {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table", "tbody", "thead", "tfoot"]),
            "option" => (&["option"], &["select", "datalist"]),
            name if is_inline(name) || is_void(name) && name != "hr" => return,
            _ => (&["p"], &["button", "td", "th", "table", "caption", "object"]),
        };
        let outer = self.open.len().saturating_sub(DEPTH);
        let near = self.open.get(outer..).unwrap_or_default();
        let is_in = |names: &[&str], element: &Element| names.contains(&element.name.as_str());
        let ended = near.iter().rposition(|element| is_in(ends, element) || is_in(within, element));
        // One that stands within another table, list or the like goes on.
        let ended = ended.filter(|at| near.get(*at).is_some_and(|element| !is_in(within, element)));
        if let Some(at) = ended {
            self.open.truncate(outer + at);
        }
    }

    fn text(&mut self, value: &str, span: Span<usize>) {
        let range = span.start..span.end;
        let written = self.file.get(range.clone()).unwrap_or_default();
        let (name, font) =
            self.open.last().map_or(("", None), |element| (element.name.as_str(), element.font.as_deref()));
        match name {
            "style" => {
                let (rules, families) = css::rules(written, range.start);
                self.rules.extend(rules);
                self.rename(&families);
            }
            "script" | "title" | "iframe" | "noembed" | "noframes" | "xmp" | "plaintext" => {}
            // What the tokenizer drops or changes without being asked to stays.
            _ if written != value && !written.contains(['&', '\r', '\0']) => self.stretch.end(),
            _ => {
                let encoding = self.options.encoding(font);
                self.stretch.push(encoding, &Place::default(), Piece { range, text: value.to_owned(), manner: () });
            }
        }
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\u{A0}', "&nbsp;")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn converted(file: &str) -> Option<String> {
        convert(file, &Options::default(), &mut Notes::default())
    }

    #[test]
    fn text_in_the_font_is_decoded() {
        let rows = [
            (
                "<p>Ges <font face=\"SutonnyMJ\">Avgvi</font> Ges",
                "<p>Ges <font face=\"Noto Sans Bengali\">আমার</font> Ges",
            ),
            (
                "<font FACE=SutonnyMJ size=2>Avg<b>v</b>i &Dagger;K&nbsp;(1)",
                "<font FACE=\"Noto Sans Bengali\" size=2>আমা<b></b>র কে&nbsp;(১)",
            ),
            (
                "<p style='font-family:\"SutonnyMJ\",serif'>evsjv <span style=\"font-family:Arial\">Ges <i>x</i></span> Ges</p>Ges",
                "<p style='font-family:\"Noto Sans Bengali\",serif'>বাংলা <span style=\"font-family:Arial\">Ges <i>x</i></span> এবং</p>Ges",
            ),
            (
                "<style>p.bn, td {font-family: SutonnyMJ} </style><p class='a bn'>Ges<p>Ges<table><td>Ges<td style='font-family:x'>Ges</table>",
                "<style>p.bn, td {font-family: Noto Sans Bengali} </style><p class='a bn'>এবং<p>Ges<table><td>এবং<td style='font-family:x'>Ges</table>",
            ),
            // A cluster over two elements.
            (
                "<b style='font-family:SutonnyMJ'>†<i>m</i>v</b>",
                "<b style='font-family:Noto Sans Bengali'><i>সো</i></b>",
            ),
        ];
        for (before, after) in rows {
            let once = converted(before).unwrap();
            assert_eq!(once, after, "{before}");
            assert_eq!(converted(&once), None, "a second time");
        }
    }

    #[test]
    fn what_is_not_in_the_font_stays() {
        for file in [
            "<p>Ges</p>",
            "<font face='Arial, SutonnyOMJ'>Ges</font>",
            "<script>font-family: SutonnyMJ</script>",
            "<style>div > p { font-family: SutonnyMJ }</style><div><p>Ges",
            "<style>@font-face { font-family: SutonnyMJ; src: url(x) }</style>Ges",
        ] {
            assert_eq!(converted(file), None, "{file}");
        }
    }

    proptest! {
        #[test]
        fn any_page_is_read(parts in prop::collection::vec("<(p|b|/p|/b|td|table|/table|li|style|/style|font face=SutonnyMJ|span style='font-family:\"SutonnyMJ\"'|/font|/span|/|!--|script)>|[A-Za-z†&; <]{1,5}|p\\{font-family:SutonnyMJ\\}", 0..20)) {
            let file = parts.concat();
            if let Some(once) = converted(&file) {
                prop_assert_eq!(converted(&once), None);
            }
        }
    }
}
