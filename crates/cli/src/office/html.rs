//! HTML: text by the fonts of `<font face>`, `style` and simple rules of `<style>`, as elements inherit them.

use std::convert::Infallible;

use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, State, Tokenizer};

use super::css::{self, Family, Rule};
use super::html_open::Open;
use super::stretch::{Piece, Stretch};
use super::{Notes, Options, Place};
use crate::syntax::{is_code, is_inline, is_void};

/// Decodes the text of a page; `None` if nothing changes.
pub fn convert(file: &str, options: &Options, notes: &mut Notes) -> Option<String> {
    let mut page = Page {
        file,
        options,
        open: Open::default(),
        rules: Vec::new(),
        tag: Tag::default(),
        contents: None,
        attribute: String::new(),
        stretch: Stretch::new(options, |(): &(), text: &str| escape(text)),
    };
    let emitter = Tokens(CallbackEmitter::new(Events(&mut page)));
    Tokenizer::new_with_emitter(file, emitter).for_each(|token| match token {
        Ok(never) | Err(never) => match never {},
    });
    page.stretch.end();
    notes.append(page.stretch.notes);
    page.stretch.patch.apply_to_text(file)
}

/// What the tokenizer tells of a page.
struct Events<'p, 'f>(&'p mut Page<'f>);

/// The same with the tokenizer told what contents are no markup. Its own list has `noscript`, whose contents most browsers pass
/// over, but what stands there is a page.
struct Tokens<'p, 'f>(CallbackEmitter<Events<'p, 'f>, Infallible, usize>);

impl ForwardingEmitter for Tokens<'_, '_> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.0
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        // Without a list of its own it has no other answer.
        let _: Option<State> = self.0.emit_current_tag();
        let contents = self.0.callback_mut().0.contents.take();
        if contents.is_some() {
            // As the one inside does, so that the text has its place.
            self.0.init_string();
        }
        contents
    }
}

/// What the contents of an element are, where they are no markup.
pub(super) fn contents(name: &str) -> Option<State> {
    match name {
        "textarea" | "title" => Some(State::RcData),
        "plaintext" => Some(State::PlainText),
        "script" => Some(State::ScriptData),
        "style" | "iframe" | "xmp" => Some(State::RawText),
        _ => None,
    }
}

/// A start tag.
#[derive(Default)]
struct Tag {
    name: String,
    classes: String,
    id: String,
    face: Option<String>,
    style: Option<String>,
    /// Where the text of a field stands.
    value: Option<usize>,
}

struct Page<'f> {
    file: &'f str,
    options: &'f Options,
    open: Open,
    rules: Vec<Rule>,
    tag: Tag,
    /// How the tokenizer is to go on after the tag.
    contents: Option<State>,
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
                if !is_in_line(&name) {
                    page.stretch.end();
                }
                page.open.end(&name);
            }
            CallbackEvent::String { value } => page.text(&String::from_utf8_lossy(value), span),
            CallbackEvent::Doctype { name, public_identifier, system_identifier, force_quirks } => {
                if page.open.is_empty() {
                    let public = public_identifier.map(String::from_utf8_lossy).unwrap_or_default();
                    let is_old = force_quirks || is_of_old(&public, system_identifier.is_some());
                    page.open.table_ends_paragraph = name.eq_ignore_ascii_case(b"html") && !is_old;
                }
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

/// Whether browsers read a page of a document type with this public identifier as they did before the standard.
fn is_of_old(public: &str, has_system: bool) -> bool {
    let public = public.to_ascii_lowercase();
    let is = |starts: &[&str]| starts.iter().any(|start| public.starts_with(start));
    is(&[
        "-//ietf//",
        "-//microsoft//",
        "-//netscape ",
        "-//w3c//dtd html 3",
        "-//w3c//dtd html 4.0 transitional//",
        "-//w3c//dtd html 4.0 frameset//",
        "-//w3o//",
    ]) || (!has_system && is(&["-//w3c//dtd html 4.01 transitional//", "-//w3c//dtd html 4.01 frameset//"]))
}

/// Whether letters on both sides of a tag can belong to one word: browsers set what they do not know, such as the marks of Word
/// for places and names, into the line.
fn is_in_line(name: &str) -> bool {
    is_inline(name) || name.contains([':', '-'])
}

impl Page<'_> {
    fn attribute(&mut self, value: &str, span: Span<usize>) {
        let written = self.file.get(span.start..span.end).unwrap_or_default();
        match self.attribute.as_str() {
            "class" => value.clone_into(&mut self.tag.classes),
            "id" => value.clone_into(&mut self.tag.id),
            "value" | "placeholder" if self.tag.name == "input" => self.tag.value = Some(span.start),
            // Shapes of SVG have it.
            "face" | "font-family" if self.attribute == "font-family" || self.tag.name == "font" => {
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

    /// Says that something at this byte stays.
    fn leave(&mut self, at: usize, what: String) {
        self.stretch.notes.left.push((Place { at, ..Place::default() }, what));
    }

    fn start(&mut self) {
        let tag = std::mem::take(&mut self.tag);
        if !is_in_line(&tag.name) || tag.name == "br" {
            self.stretch.end();
        }
        let of_rules =
            self.rules.iter().filter_map(|rule| Some((rule.weight(&tag.name, &tag.classes, &tag.id)?, rule)));
        // Of equal ones the last counts.
        let of_rules = of_rules.max_by_key(|(weight, _)| *weight).map(|(_, rule)| rule.font.clone());
        let own = tag.style.or(of_rules).or(tag.face);
        if let (Some(at), Some(font)) =
            (tag.value, own.as_deref().filter(|font| self.options.encoding(Some(font)).is_some()))
        {
            self.leave(at, format!("a program may read the value of this field, which stays as {font} has it"));
        }
        self.contents = contents(&tag.name);
        let is_void = is_void(&tag.name);
        self.open.start(tag.name, own, is_void);
    }

    fn text(&mut self, value: &str, span: Span<usize>) {
        let range = span.start..span.end;
        let written = self.file.get(range.clone()).unwrap_or_default();
        if value.contains(|c: char| !c.is_whitespace()) {
            self.open.text();
        }
        match self.open.name() {
            "style" => {
                let sheet = css::rules(written, range.start);
                self.rules.extend(sheet.rules);
                self.rename(&sheet.families);
                for family in sheet.left {
                    if self.options.instead_of(&family.name).is_some() {
                        let what = format!("this rule is not followed: what it puts in {} stays", family.name);
                        self.leave(family.range.start, what);
                    }
                }
            }
            "script" | "title" | "iframe" | "xmp" | "plaintext" => {}
            // What the tokenizer drops or changes without being asked to stays.
            _ if written != value && !written.contains(['&', '\r', '\0']) => self.stretch.end(),
            // Code in no legacy font is none of its text, whatever it looks like.
            _ if self.options.encoding(self.open.font()).is_none() && self.open.is_in(is_code) => self.stretch.end(),
            _ => {
                let piece = Piece { range, text: value.to_owned(), manner: () };
                self.stretch.push_in(self.open.font(), &Place::default(), piece);
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
            // A paragraph goes on after elements that browsers set into its lines, known or not.
            (
                "<p style='font-family:SutonnyMJ'>XvKv <st1:place>evsjv</st1:place> †<o:p>`</o:p>k <code>x</code> Ges</p>Ges",
                "<p style='font-family:Noto Sans Bengali'>ঢাকা <st1:place>বাংলা</st1:place> <o:p>দে</o:p>শ <code>x</code> এবং</p>Ges",
            ),
            (
                "<p style='font-family:SutonnyMJ'>Ges<select><option>x</select><svg><text>Ges</text></svg><button>x</button><iframe>x</iframe><script>x</script>Ges",
                "<p style='font-family:Noto Sans Bengali'>এবং<select><option>x</select><svg><text>এবং</text></svg><button>x</button><iframe>x</iframe><script>x</script>এবং",
            ),
            // Code is in the font only if that is named for it.
            (
                "<style>* { font-family: SutonnyMJ }</style><pre>Ges</pre><p><code>Ges</code>",
                "<style>* { font-family: Noto Sans Bengali }</style><pre>এবং</pre><p><code>এবং</code>",
            ),
            (
                "<style>button {font: inherit}</style><div style='font-family:SutonnyMJ'><button>Ges</button><tt>x</tt>Ges<i style='font-family:inherit'>Ges",
                "<style>button {font: inherit}</style><div style='font-family:Noto Sans Bengali'><button>এবং</button><tt>x</tt>এবং<i style='font-family:inherit'>এবং",
            ),
            // What stands there for other browsers is a page too.
            (
                "<div style='font-family:SutonnyMJ'>Ges <noscript><b>bs</b><p title='a>b'>Ges</noscript><noframes><b>Ges</noframes>Ges",
                "<div style='font-family:Noto Sans Bengali'>এবং <noscript><b>নং</b><p title='a>b'>এবং</noscript><noframes><b>এবং</noframes>এবং",
            ),
            // Only a page with a document type of today has no table in a paragraph.
            (
                "<!DOCTYPE html><p style='font-family:SutonnyMJ'>Ges<table><td>Ges",
                "<!DOCTYPE html><p style='font-family:Noto Sans Bengali'>এবং<table><td>Ges",
            ),
            (
                "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.0 Transitional//EN\"><p style='font-family:SutonnyMJ'>Ges<table><td>Ges",
                "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.0 Transitional//EN\"><p style='font-family:Noto Sans Bengali'>এবং<table><td>এবং",
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
            "<noscript><b>Ges</b></noscript><noembed>Ges</noembed><template>Ges</template>",
        ] {
            assert_eq!(converted(file), None, "{file}");
        }
    }

    proptest! {
        #[test]
        fn any_page_is_read(parts in prop::collection::vec("<(p|b|/p|/b|td|table|/table|li|style|/style|noscript|/noscript|o:p|/o:p|code|font face=SutonnyMJ|span style='font-family:\"SutonnyMJ\"'|/font|/span|/|!--|script)>|[A-Za-z†&; <]{1,5}|p\\{font-family:SutonnyMJ\\}", 0..20)) {
            let file = parts.concat();
            if let Some(once) = converted(&file) {
                prop_assert_eq!(converted(&once), None);
            }
        }
    }
}
