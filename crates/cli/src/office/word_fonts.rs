//! Gives runs and styles of Word a font of Unicode.

use roxmltree::Node;

use super::Options;
use super::patch::Patch;
use super::word_styles::Props;
use super::xml::{NodeExt as _, after_name, escape_quoted, with_space};

/// The elements of `w:rPr` in the order in which Word demands them.
const ORDER: [&str; 39] = [
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "dstrike",
    "outline",
    "shadow",
    "emboss",
    "imprint",
    "noProof",
    "snapToGrid",
    "vanish",
    "webHidden",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "u",
    "effect",
    "bdr",
    "shd",
    "fitText",
    "vertAlign",
    "rtl",
    "cs",
    "em",
    "lang",
    "eastAsianLayout",
    "specVanish",
    "oMath",
];

/// The language of what was in a legacy font.
pub const LANGUAGE: &str = "bn-BD";

/// Puts the font in place of each legacy one that `w:rFonts` names.
pub fn rename(fonts: Node<'_, '_>, options: &Options, patch: &mut Patch) {
    for attribute in
        fonts.attributes().filter(|attribute| matches!(attribute.name(), "ascii" | "hAnsi" | "cs" | "eastAsia"))
    {
        if let Some(font) = options.instead_of(attribute.value()) {
            patch.replace(attribute.range_value(), escape_quoted(font));
        }
    }
}

/// The same, and makes it the font of complex scripts.
pub fn rename_and_set(fonts: Node<'_, '_>, options: &Options, xml: &str, patch: &mut Patch) {
    let font = escape_quoted(&options.font);
    for attribute in fonts.attributes() {
        match attribute.name() {
            "cs" => patch.replace(attribute.range_value(), font.clone()),
            // It would win over the name.
            "cstheme" => patch.replace(with_space(&attribute, xml), ""),
            "ascii" | "hAnsi" | "eastAsia" if options.instead_of(attribute.value()).is_some() => {
                patch.replace(attribute.range_value(), font.clone());
            }
            _ => {}
        }
    }
    if fonts.attribute_local("cs").is_none() {
        patch.insert(after_name(&fonts, xml), format!(" {}cs=\"{font}\"", fonts.prefix()));
    }
}

/// Gives a style, or the defaults, whose own font is a legacy one another font, and what belongs to it.
pub fn dress_style(properties: Node<'_, '_>, own: &Props, options: &Options, xml: &str, patch: &mut Patch) {
    let Some(fonts) = properties.child("rFonts") else { return };
    let is_legacy = |name| fonts.attribute_local(name).is_some_and(|font| options.instead_of(font.value()).is_some());
    if !is_legacy("ascii") && !is_legacy("hAnsi") {
        return rename(fonts, options, patch);
    }
    rename_and_set(fonts, options, xml, patch);
    let wants = Wants {
        bold: own.bold.filter(|_| own.bold != own.bold_cs),
        italic: own.italic.filter(|_| own.italic != own.italic_cs),
        size: own.size.as_deref().filter(|_| own.size != own.size_cs),
        language: own.language.as_deref() != Some(LANGUAGE),
    };
    wants.write(properties, xml, patch);
}

/// Gives a run a font of complex scripts and what belongs to it, where its styles do not. `props` is what will hold for it, were
/// it left alone.
pub fn dress_run(run: Node<'_, '_>, props: &Props, options: &Options, xml: &str, patch: &mut Patch) {
    // What Word takes where nothing is said.
    let size = |size: &Option<String>| size.as_deref().unwrap_or("20").to_owned();
    let (latin, complex) = (size(&props.size), size(&props.size_cs));
    let bold = props.bold.unwrap_or_default();
    let italic = props.italic.unwrap_or_default();
    let wants = Wants {
        bold: Some(bold).filter(|_| bold != props.bold_cs.unwrap_or_default()),
        italic: Some(italic).filter(|_| italic != props.italic_cs.unwrap_or_default()),
        size: Some(latin.as_str()).filter(|_| latin != complex),
        language: props.language.as_deref() != Some(LANGUAGE),
    };
    let prefix = run.prefix();
    let has_font = props.cs.as_deref() == Some(options.font.as_str());
    let fonts = format!("<{prefix}rFonts {prefix}cs=\"{}\"/>", escape_quoted(&options.font));
    let all = || {
        let rest: String = wants.elements(prefix).into_iter().map(|(_, element)| element).collect();
        let fonts = if has_font { "" } else { &fonts };
        if fonts.is_empty() && rest.is_empty() { rest } else { format!("<{prefix}rPr>{fonts}{rest}</{prefix}rPr>") }
    };
    let Some(properties) = run.child("rPr") else {
        if let Some(inner) = run.inner() {
            patch.insert(inner.start, all());
        }
        return;
    };
    if !properties.has_children() {
        let all = all();
        if !all.is_empty() {
            patch.replace(properties.range(), all);
        }
        return;
    }
    match properties.child("rFonts") {
        Some(fonts) if has_font => rename(fonts, options, patch),
        Some(fonts) => rename_and_set(fonts, options, xml, patch),
        None if has_font => {}
        None => put(properties, "rFonts", fonts.clone(), patch),
    }
    wants.write(properties, xml, patch);
}

/// What `w:rPr` must say besides the font.
struct Wants<'w> {
    bold: Option<bool>,
    italic: Option<bool>,
    size: Option<&'w str>,
    language: bool,
}

impl Wants<'_> {
    /// The elements, but for an existing `w:lang`.
    fn elements(&self, prefix: &str) -> Vec<(&'static str, String)> {
        let switch = |name: &str, on: bool| {
            if on { format!("<{prefix}{name}/>") } else { format!("<{prefix}{name} {prefix}val=\"0\"/>") }
        };
        let mut elements = Vec::new();
        if let Some(on) = self.bold {
            elements.push(("bCs", switch("bCs", on)));
        }
        if let Some(on) = self.italic {
            elements.push(("iCs", switch("iCs", on)));
        }
        if let Some(size) = self.size {
            elements.push(("szCs", format!("<{prefix}szCs {prefix}val=\"{}\"/>", escape_quoted(size))));
        }
        if self.language {
            elements.push(("lang", format!("<{prefix}lang {prefix}bidi=\"{LANGUAGE}\"/>")));
        }
        elements
    }

    fn write(&self, properties: Node<'_, '_>, xml: &str, patch: &mut Patch) {
        for (name, element) in self.elements(properties.prefix()) {
            match properties.child(name) {
                Some(language) if name == "lang" => set_language(language, xml, patch),
                Some(child) => patch.replace(child.range(), element),
                None => put(properties, name, element, patch),
            }
        }
    }
}

/// Sets the language of complex scripts in `w:lang`.
fn set_language(language: Node<'_, '_>, xml: &str, patch: &mut Patch) {
    if let Some(bidi) = language.attribute_local("bidi") {
        patch.replace(bidi.range_value(), LANGUAGE);
    } else {
        patch.insert(after_name(&language, xml), format!(" {}bidi=\"{LANGUAGE}\"", language.prefix()));
    }
}

/// Puts a new element into `w:rPr`, which is not empty, where the order wants it.
fn put(properties: Node<'_, '_>, name: &str, element: String, patch: &mut Patch) {
    let place = |name: &str| ORDER.iter().position(|other| *other == name).unwrap_or(ORDER.len());
    let after = properties.children().find(|child| child.is_element() && place(child.tag_name().name()) > place(name));
    let end = properties.inner().map(|inner| inner.end);
    if let Some(at) = after.map(|child| child.range().start).or(end) {
        patch.insert(at, element);
    }
}
