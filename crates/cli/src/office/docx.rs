//! Word: the runs of the text, of headers, footers, notes and comments, and the styles.

use std::collections::HashSet;

use anyhow::{Context as _, Result};
use roxmltree::{Document, Node, NodeId};

use super::drawing::{self, Fonts, rename_theme};
use super::package::{Changed, Package};
use super::patch::Patch;
use super::stretch::{Piece, Stretch};
use super::word_fonts::{dress_run, dress_style, rename, rename_and_set};
use super::word_styles::{Props, Styles, Theme};
use super::xml::{self, Contents, NodeExt as _};
use super::{Notes, Options, Place, css, word_lists};

/// The types of parts that hold text: the end of the name.
const TEXTS: [&str; 10] = [
    "wordprocessingml.document.main+xml",
    "wordprocessingml.template.main+xml",
    "word.document.macroEnabled.main+xml",
    "word.template.macroEnabledTemplate.main+xml",
    "wordprocessingml.header+xml",
    "wordprocessingml.footer+xml",
    "wordprocessingml.footnotes+xml",
    "wordprocessingml.endnotes+xml",
    "wordprocessingml.comments+xml",
    "wordprocessingml.document.glossary+xml",
];

/// Decodes the text of a document; returns the parts that change.
pub fn convert(package: &mut Package<'_>, options: &Options, notes: &mut Notes) -> Result<Changed> {
    let parts = package.parts()?;
    let mut changed = Changed::new();
    let of_kind = |end: &'static str| parts.iter().filter(move |(_, kind)| kind.ends_with(end)).map(|(name, _)| name);
    // Building blocks have others, in a folder of their own.
    let first = |end| of_kind(end).min_by_key(|name| name.matches('/').count()).cloned();
    let theme = Part::read(package, first("theme+xml"))?;
    let styles = Part::read(package, first("wordprocessingml.styles+xml"))?;

    let before = resolve(styles.as_ref(), theme.as_ref())?;
    let theme = theme
        .map(|part| part.changed(|tree, _, patch| rename_theme(tree, options, patch), &mut changed))
        .transpose()?;
    let dress = |tree: &Document<'_>, xml: &str, patch: &mut Patch| {
        for node in tree.descendants().filter(|node| node.has_tag_name_local("rPr")) {
            dress_style(node, &before.own(node), options, xml, patch);
        }
    };
    let styles = styles.map(|part| part.changed(dress, &mut changed)).transpose()?;
    let after = resolve(styles.as_ref(), theme.as_ref())?;

    for name in of_kind("styles+xml").chain(of_kind("stylesWithEffects+xml")) {
        if styles.as_ref().is_none_or(|styles| styles.name != *name) {
            let part = Part { xml: package.read(name)?, name: name.clone() };
            part.changed(|tree, _, patch| rename_all(tree, options, patch), &mut changed)?;
        }
    }
    for name in of_kind("wordprocessingml.numbering+xml") {
        let part = Part { xml: package.read(name)?, name: name.clone() };
        let lists = |tree: &Document<'_>, xml: &str, patch: &mut Patch| {
            let (more, said) = word_lists::convert(tree, name, xml, &before, options);
            patch.append(more);
            notes.append(said);
        };
        part.changed(lists, &mut changed)?;
    }
    let fonts = Fonts { theme: before.theme(), default: before.theme().font("minorAscii") };
    for part in &parts {
        drawing::convert(package, part, fonts, options, (&mut changed, notes))?;
        let (name, kind) = part;
        if TEXTS.iter().any(|end| kind.ends_with(end)) {
            let xml = package.read(name)?;
            let tree = xml::parse(&xml).with_context(|| name.clone())?;
            let mut texts = Texts::new(name, &xml, &before, &after, options);
            texts.read(&tree);
            notes.append(std::mem::take(&mut texts.stretch.notes));
            if let Some(text) = texts.stretch.patch.apply_to_text(&xml) {
                changed.insert(name.clone(), text);
            }
        }
    }
    Ok(changed)
}

/// A part and its text.
struct Part {
    name: String,
    xml: String,
}

impl Part {
    fn read(package: &mut Package<'_>, name: Option<String>) -> Result<Option<Self>> {
        name.map(|name| Ok(Self { xml: package.read(&name)?, name })).transpose()
    }

    /// The part with the changes made.
    fn changed(mut self, change: impl FnOnce(&Document<'_>, &str, &mut Patch), changed: &mut Changed) -> Result<Self> {
        let mut patch = Patch::default();
        change(&xml::parse(&self.xml).with_context(|| self.name.clone())?, &self.xml, &mut patch);
        if let Some(text) = patch.apply_to_text(&self.xml) {
            self.xml.clone_from(&text);
            changed.insert(self.name.clone(), text);
        }
        Ok(self)
    }
}

fn resolve(styles: Option<&Part>, theme: Option<&Part>) -> Result<Styles> {
    let theme = match theme {
        Some(part) => Theme::of(&xml::parse(&part.xml).with_context(|| part.name.clone())?),
        None => Theme::default(),
    };
    let tree = styles.map(|part| xml::parse(&part.xml).with_context(|| part.name.clone())).transpose()?;
    Ok(Styles::of(tree.as_ref(), theme))
}

/// Puts the font in place of legacy ones in styles that no text of the document has.
fn rename_all(tree: &Document<'_>, options: &Options, patch: &mut Patch) {
    tree.descendants().filter(|node| node.has_tag_name_local("rFonts")).for_each(|node| rename(node, options, patch));
}

/// How a piece stands in the file.
enum Manner {
    /// In `w:t` or `w:delText`.
    Text(Contents),
    /// As `w:sym`, with the prefix of its name.
    Symbol(String),
    /// In quotes.
    Attribute,
}

/// The runs of a part.
struct Texts<'t> {
    name: &'t str,
    xml: &'t str,
    before: &'t Styles,
    after: &'t Styles,
    options: &'t Options,
    stretch: Stretch<'t, Manner>,
    /// The insertion or deletion, or the part of an equation, that the text before belongs to.
    revision: Option<NodeId>,
    /// The runs in legacy fonts, and their `w:rFonts`.
    done: HashSet<NodeId>,
}

impl<'t> Texts<'t> {
    fn new(name: &'t str, xml: &'t str, before: &'t Styles, after: &'t Styles, options: &'t Options) -> Self {
        let write = |manner: &Manner, text: &str| match manner {
            Manner::Text(contents) => contents.write(text),
            Manner::Attribute => xml::escape_quoted(text),
            Manner::Symbol(prefix) => {
                format!("<{prefix}t xml:space=\"preserve\">{}</{prefix}t>", xml::escape(text))
            }
        };
        Self {
            name,
            xml,
            before,
            after,
            options,
            stretch: Stretch::new(options, write),
            revision: None,
            done: HashSet::new(),
        }
    }

    fn read(&mut self, tree: &Document<'_>) {
        // Which paragraph each element belongs to, by number.
        let mut paragraphs: Vec<(NodeId, usize)> = Vec::new();
        let mut count = 0;
        let mut runs = Vec::new();
        for node in tree.descendants().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" => {
                    self.stretch.end();
                    count += 1;
                    paragraphs.push((node.id(), count));
                }
                "t" | "delText" | "sym" if is_of_word(node) || is_of_equation(node) => {
                    let Some(run) = node.parent().filter(|parent| parent.has_tag_name_local("r")) else { continue };
                    let paragraph = node.ancestors().find(|node| node.has_tag_name_local("p")).map(|node| node.id());
                    let number =
                        paragraphs.iter().rev().find(|(id, _)| Some(*id) == paragraph).map_or(0, |(_, number)| *number);
                    let place = Place::new(format!("{}, paragraph {number}", self.name));
                    let is_legacy = if is_of_word(node) {
                        self.text(node, run, &place)
                    } else {
                        self.text_of_equation(node, run, &place)
                    };
                    if is_legacy && self.done.insert(run.id()) {
                        runs.push(run);
                    }
                }
                "textpath" => self.word_art(node, &Place::new(format!("{}, paragraph {count}", self.name))),
                name if ends_a_word(name) => self.stretch.end(),
                _ => {}
            }
        }
        self.stretch.end();
        for run in runs {
            if is_of_word(run) {
                self.dress(run);
            } else if let Some(fonts) = fonts_of_equation(run).filter(|fonts| self.done.insert(fonts.id())) {
                rename_and_set(fonts, self.options, self.xml, &mut self.stretch.patch);
            }
        }
        for fonts in tree.descendants().filter(|node| node.has_tag_name_local("rFonts") && is_of_word(*node)) {
            if !self.done.contains(&fonts.id()) {
                rename(fonts, self.options, &mut self.stretch.patch);
            }
        }
    }

    /// Ends the text before, if a run is not read together with it.
    fn enter(&mut self, run: Node<'_, '_>) {
        let is_revision = |node: &Node<'_, '_>| matches!(node.tag_name().name(), "ins" | "del" | "moveFrom" | "moveTo");
        let mut above = run.ancestors().skip(1);
        let revision = above.find(|node| is_revision(node) || is_of_equation(*node)).map(|node| node.id());
        if revision != self.revision {
            self.stretch.end();
            self.revision = revision;
        }
    }

    /// Decodes the text of a picture of letters, `<v:textpath style="font-family:SutonnyMJ" string="evsjv"/>`.
    fn word_art(&mut self, node: Node<'_, '_>, place: &Place) {
        let (Some(style), Some(text)) = (node.attribute_node("style"), node.attribute_node("string")) else { return };
        let written = self.xml.get(style.range_value()).unwrap_or_default();
        let (font, families) = css::declared(written, style.range_value().start);
        let piece = Piece { range: text.range_value(), text: text.value().to_owned(), manner: Manner::Attribute };
        self.stretch.end();
        if self.stretch.push_in(font.as_deref(), place, piece) {
            for family in families {
                if let Some(other) = self.options.instead_of(&family.name) {
                    self.stretch.patch.replace(family.range, xml::escape_quoted(other));
                }
            }
        }
        self.stretch.end();
    }

    /// Reads a text of an equation, if it names its font: styles do not count there.
    fn text_of_equation(&mut self, node: Node<'_, '_>, run: Node<'_, '_>, place: &Place) -> bool {
        self.enter(run);
        let (Some(fonts), Some((range, text, contents))) = (fonts_of_equation(run), Contents::of(node, self.xml))
        else {
            return false;
        };
        let props = fonts.parent().map(|properties| self.before.own(properties)).unwrap_or_default();
        let piece = Piece { range, manner: Manner::Text(contents), text };
        match props.font(&piece.text) {
            Some(font) => self.stretch.push_in(Some(font), place, piece),
            None => false,
        }
    }

    /// Reads a text of a run; returns whether it is in a legacy font.
    fn text(&mut self, node: Node<'_, '_>, run: Node<'_, '_>, place: &Place) -> bool {
        self.enter(run);
        if node.has_tag_name_local("sym") {
            let font = node.attribute_local("font").map(|font| font.value());
            let Some(encoding) = font.and_then(|font| self.options.encoding(Some(font))) else {
                self.stretch.end();
                return false;
            };
            let symbol = node.attribute_local("char").and_then(|code| u32::from_str_radix(code.value(), 16).ok());
            // Fonts of symbols have their codes in the private use area.
            let code = symbol.map(|code| if code & 0xFF00 == 0xF000 { code & 0xFF } else { code });
            let text = code.and_then(char::from_u32).map(String::from).unwrap_or_default();
            let piece = Piece { range: node.range(), text, manner: Manner::Symbol(node.prefix().to_owned()) };
            self.stretch.push(Some(encoding), place, piece);
            return true;
        }
        let Some((range, text, contents)) = Contents::of(node, self.xml) else { return false };
        let whole = run.children().filter(|node| node.has_tag_name_local("t") || node.has_tag_name_local("delText"));
        let whole: String = whole.map(|node| node.whole_text()).collect();
        let (props, _) = self.before.of_run(run);
        self.stretch.push_in(props.font(&whole), place, Piece { range, text, manner: Manner::Text(contents) })
    }

    /// Gives a run the font.
    fn dress(&mut self, run: Node<'_, '_>) {
        // What will hold if the legacy fonts of the run itself are renamed: its styles are changed already.
        let (after, own) = self.after.of_run(run);
        let renamed =
            |font: Option<String>| font.map(|font| self.options.instead_of(&font).map_or(font.clone(), str::to_owned));
        let props = Props { cs: renamed(own.cs).or(after.cs.clone()), ..after };
        if let Some(fonts) = run.child("rPr").and_then(|node| node.child("rFonts")) {
            self.done.insert(fonts.id());
        }
        dress_run(run, &props, self.options, self.xml, &mut self.stretch.patch);
    }
}

/// Whether an element belongs to Word's own vocabulary: others have runs and texts too.
fn is_of_word(node: Node<'_, '_>) -> bool {
    node.tag_name()
        .namespace()
        .is_some_and(|name| name.ends_with("wordprocessingml/main") || name.ends_with("wordprocessingml/2006/main"))
}

/// Whether an element belongs to the vocabulary of equations.
fn is_of_equation(node: Node<'_, '_>) -> bool {
    let name = node.tag_name().namespace().unwrap_or_default();
    name.ends_with("officeDocument/2006/math") || name.ends_with("officeDocument/math")
}

/// The fonts that a run of an equation names.
fn fonts_of_equation<'a, 'x>(run: Node<'a, 'x>) -> Option<Node<'a, 'x>> {
    run.children().find(|node| node.has_tag_name_local("rPr") && is_of_word(*node))?.child("rFonts")
}

/// Whether an element between two texts stands between two words.
fn ends_a_word(name: &str) -> bool {
    matches!(
        name,
        "tab"
            | "br"
            | "cr"
            | "ptab"
            | "noBreakHyphen"
            | "softHyphen"
            | "drawing"
            | "pict"
            | "object"
            | "fldChar"
            | "instrText"
            | "delInstrText"
            | "footnoteReference"
            | "endnoteReference"
            | "commentReference"
            | "oMath"
    )
}
