//! `DrawingML`: the texts of shapes, charts, `SmartArt` and slides, and the fonts of themes. Word, Excel and `PowerPoint` share it.

use std::collections::HashSet;

use anyhow::{Context as _, Result};
use roxmltree::{Document, Node, NodeId};

use super::package::{Changed, Package};
use super::patch::Patch;
use super::stretch::{Piece, Stretch};
use super::word_fonts::LANGUAGE;
use super::word_styles::Theme;
use super::xml::{self, NodeExt as _, escape_quoted};
use super::{Notes, Options, Place};

/// The types of parts that hold such texts: the end of the name.
const TEXTS: [&str; 12] = [
    "drawingml.chart+xml",
    "drawingml.chartshapes+xml",
    "drawingml.diagramData+xml",
    "drawingml.diagramDrawing+xml",
    "office.chartex+xml",
    "officedocument.drawing+xml",
    "presentationml.slide+xml",
    "presentationml.slideLayout+xml",
    "presentationml.slideMaster+xml",
    "presentationml.notesSlide+xml",
    "presentationml.notesMaster+xml",
    "presentationml.handoutMaster+xml",
];

/// Puts the font in place of legacy ones in a theme.
pub fn rename_theme(tree: &Document<'_>, options: &Options, patch: &mut Patch) {
    tree.descendants().filter(names_font).for_each(|node| rename(node, options, patch));
}

fn names_font(node: &Node<'_, '_>) -> bool {
    matches!(node.tag_name().name(), "latin" | "ea" | "cs" | "sym" | "font" | "buFont")
}

fn rename(node: Node<'_, '_>, options: &Options, patch: &mut Patch) {
    if let Some(font) = node.attribute_node("typeface")
        && let Some(other) = options.instead_of(font.value())
    {
        patch.replace(font.range_value(), escape_quoted(other));
    }
}

/// What is known of the fonts of a part.
#[derive(Clone, Copy)]
pub struct Fonts<'t> {
    pub theme: &'t Theme,
    /// The font of text that names none itself.
    pub default: Option<&'t str>,
}

/// Decodes the texts of a part, if it is of a type that holds texts of drawings.
pub fn convert(
    package: &mut Package<'_>,
    (name, kind): &(String, String),
    fonts: Fonts<'_>,
    options: &Options,
    (changed, notes): (&mut Changed, &mut Notes),
) -> Result<()> {
    if TEXTS.iter().any(|end| kind.ends_with(end)) {
        let xml = package.read(name)?;
        if let Some(text) = convert_part((name, kind), &xml, fonts, options, notes)? {
            changed.insert(name.clone(), text);
        }
    }
    Ok(())
}

fn convert_part(
    (name, kind): (&str, &str),
    xml: &str,
    fonts: Fonts<'_>,
    options: &Options,
    notes: &mut Notes,
) -> Result<Option<String>> {
    let tree = xml::parse(xml).with_context(|| name.to_owned())?;
    let mut stretch = Stretch::new(options, |(): &(), text: &str| xml::escape(text));
    let (mut done, mut count) = (HashSet::new(), 0);
    let mut runs = Vec::new();
    for node in tree.descendants().filter(|node| is_of_drawing(*node)) {
        match node.tag_name().name() {
            "p" => {
                stretch.end();
                count += 1;
            }
            "t" => {
                let Some(run) = node.parent().filter(|run| is_run(*run)) else { continue };
                let Some(range) = node.inner() else { continue };
                let place = Place::new(format!("{name}, paragraph {count}"));
                let piece = Piece { range, text: node.whole_text(), manner: () };
                if stretch.push_in(font(run, fonts), &place, piece) && done.insert(run.id()) {
                    runs.push(run);
                }
            }
            // The program fills it, with the number of a page for instance.
            "br" | "fld" => stretch.end(),
            _ => {}
        }
    }
    stretch.end();
    for run in runs {
        dress(run, options, &mut stretch.patch);
    }
    let is_outline = ["slideLayout+xml", "slideMaster+xml", "notesMaster+xml"].iter().any(|end| kind.ends_with(end));
    for node in tree.descendants().filter(names_font) {
        if is_converted(node, is_outline, &done) {
            rename(node, options, &mut stretch.patch);
        }
    }
    notes.append(std::mem::take(&mut stretch.notes));
    Ok(stretch.patch.apply_to_text(xml))
}

fn is_of_drawing(node: Node<'_, '_>) -> bool {
    let name = node.tag_name().namespace().unwrap_or_default();
    name.ends_with("drawingml/2006/main") || name.ends_with("drawingml/main")
}

/// A run of text, or the text of a cell that a shape shows.
fn is_run(node: Node<'_, '_>) -> bool {
    node.has_tag_name_local("r") || (node.has_tag_name_local("fld") && node.attribute("type") == Some("TxLink"))
}

/// The font of a run: its own, that of the paragraph, that of the text around, or the one for all.
fn font<'a>(run: Node<'a, '_>, fonts: Fonts<'a>) -> Option<&'a str> {
    let named = |properties: Option<Node<'a, '_>>| properties?.child("latin")?.attribute("typeface");
    let paragraph = run.ancestors().find(|node| node.has_tag_name_local("p"));
    let properties = paragraph.and_then(|node| node.child("pPr"));
    let default_of = |node: Option<Node<'a, '_>>| named(node?.child("defRPr"));
    let list = || paragraph?.parent()?.child("lstStyle");
    let level = properties.and_then(|node| node.attribute("lvl")).and_then(|level| level.parse::<u8>().ok());
    let of_level = || default_of(list()?.child(&format!("lvl{}pPr", level.unwrap_or(0).saturating_add(1))));
    let font = named(run.child("rPr"))
        .or_else(|| default_of(properties))
        .or_else(of_level)
        .or_else(|| default_of(list()?.child("defPPr")))
        .or(fonts.default)?;
    match font {
        "+mn-lt" => fonts.theme.font("minorAscii"),
        "+mj-lt" => fonts.theme.font("majorAscii"),
        font => Some(font),
    }
}

/// Whether all text in the font that this element names was decoded, so that it gets another name.
fn is_converted(node: Node<'_, '_>, is_outline: bool, done: &HashSet<NodeId>) -> bool {
    let has_above = |names: &[&str]| node.ancestors().any(|above| names.contains(&above.tag_name().name()));
    // Runs that were dressed have it already. The labels of a chart and fields are filled by the program, and a layout has fonts for
    // the text of slides.
    node.ancestors().all(|above| !done.contains(&above.id()))
        && is_of_drawing(node)
        && has_above(&["txBody", "rich", "t"])
        && !has_above(&["txPr", "fld"])
        && !(is_outline && has_above(&["lstStyle"]))
}

/// Gives a run the font of complex scripts, in which Bengali is drawn.
fn dress(run: Node<'_, '_>, options: &Options, patch: &mut Patch) {
    let (prefix, font) = (run.prefix(), escape_quoted(&options.font));
    let complex = format!("<{prefix}cs typeface=\"{font}\"/>");
    let Some(properties) = run.child("rPr") else {
        if let Some(inner) = run.inner() {
            patch.insert(inner.start, format!("<{prefix}rPr lang=\"{LANGUAGE}\">{complex}</{prefix}rPr>"));
        }
        return;
    };
    if let Some(language) = properties.attribute_node("lang") {
        patch.replace(language.range_value(), LANGUAGE);
    }
    let Some(inner) = properties.inner() else {
        let end = properties.range().end;
        return patch.replace(end.saturating_sub(2)..end, format!(">{complex}</{prefix}rPr>"));
    };
    let mut has_complex = false;
    for child in properties.children().filter(names_font) {
        if child.has_tag_name_local("cs")
            && let Some(name) = child.attribute_node("typeface")
        {
            has_complex = true;
            patch.replace(name.range_value(), font.clone());
        } else {
            rename(child, options, patch);
        }
    }
    if !has_complex {
        // The order of the elements is fixed.
        let is_after = |child: &Node<'_, '_>| {
            matches!(child.tag_name().name(), "sym" | "hlinkClick" | "hlinkMouseOver" | "rtl" | "extLst")
        };
        let at = properties.children().find(is_after).map_or(inner.end, |child| child.range().start);
        patch.insert(at, complex);
    }
}
