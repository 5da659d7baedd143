//! The styles of Word: which font, size and weight a run has in the end.
//!
//! From the least to the most: the defaults of the document, the style of the table, of the paragraph, of the run, and what the
//! run says itself. Word draws Bengali letters in the font, size and weight for complex scripts (`cs`, `szCs`, `bCs`, `iCs`), and
//! all that stood in a legacy font in those for Latin letters.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use super::xml::NodeExt as _;

/// Styles that are based on one another end here at the latest.
const DEPTH: usize = 32;

/// What is known of a run, a style or the defaults; `None` is inherited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Props {
    pub ascii: Option<String>,
    pub h_ansi: Option<String>,
    pub cs: Option<String>,
    pub size: Option<String>,
    pub size_cs: Option<String>,
    pub bold: Option<bool>,
    pub bold_cs: Option<bool>,
    pub italic: Option<bool>,
    pub italic_cs: Option<bool>,
    /// Whether it is all drawn as a complex script.
    pub complex: Option<bool>,
    pub language: Option<String>,
}

impl Props {
    /// What `w:rPr` says.
    pub fn of(properties: Node<'_, '_>, theme: &Theme) -> Self {
        let mut props = Self::default();
        for child in properties.children() {
            let value = || child.val().map(str::to_owned);
            let is_on = Some(!matches!(child.val(), Some("0" | "false" | "off" | "none")));
            match child.tag_name().name() {
                "rFonts" => {
                    let font = |name, theme_name| {
                        let of_theme =
                            child.attribute_local(theme_name).map(|key| theme.font(key.value()).map(str::to_owned));
                        of_theme.unwrap_or_else(|| child.attribute_local(name).map(|font| font.value().to_owned()))
                    };
                    props.ascii = font("ascii", "asciiTheme");
                    props.h_ansi = font("hAnsi", "hAnsiTheme");
                    props.cs = font("cs", "cstheme");
                }
                "sz" => props.size = value(),
                "szCs" => props.size_cs = value(),
                "b" => props.bold = is_on,
                "bCs" => props.bold_cs = is_on,
                "i" => props.italic = is_on,
                "iCs" => props.italic_cs = is_on,
                "cs" | "rtl" => props.complex = props.complex.max(is_on),
                "lang" => props.language = child.attribute_local("bidi").map(|bidi| bidi.value().to_owned()),
                _ => {}
            }
        }
        props
    }

    /// These, and where they say nothing, those `below`.
    pub fn over(self, below: &Self) -> Self {
        let text = |above: Option<String>, below: &Option<String>| above.or_else(|| below.clone());
        Self {
            ascii: text(self.ascii, &below.ascii),
            h_ansi: text(self.h_ansi, &below.h_ansi),
            cs: text(self.cs, &below.cs),
            size: text(self.size, &below.size),
            size_cs: text(self.size_cs, &below.size_cs),
            bold: self.bold.or(below.bold),
            bold_cs: self.bold_cs.or(below.bold_cs),
            italic: self.italic.or(below.italic),
            italic_cs: self.italic_cs.or(below.italic_cs),
            complex: self.complex.or(below.complex),
            language: text(self.language, &below.language),
        }
    }

    /// The font of a text. ASCII and other letters may have different ones; the font of the letters counts.
    pub fn font(&self, text: &str) -> Option<&str> {
        let font = match () {
            () if self.complex == Some(true) => &self.cs,
            () if text.contains(|c: char| c.is_ascii_graphic()) => &self.ascii,
            () => &self.h_ansi,
        };
        font.as_deref()
    }
}

/// The fonts of the theme, by the names that `w:rFonts` has for them.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    fonts: HashMap<String, String>,
}

impl Theme {
    /// Reads `theme1.xml`.
    pub fn of(tree: &Document<'_>) -> Self {
        let mut fonts = HashMap::new();
        for node in tree.descendants() {
            let size = match node.tag_name().name() {
                "majorFont" => "major",
                "minorFont" => "minor",
                _ => continue,
            };
            for (script, names) in [("latin", &["Ascii", "HAnsi"][..]), ("cs", &["Bidi"]), ("ea", &["EastAsia"])] {
                let font = node.child(script).and_then(|child| child.attribute("typeface"));
                for name in names {
                    if let Some(font) = font.filter(|font| !font.is_empty()) {
                        fonts.insert(format!("{size}{name}"), font.to_owned());
                    }
                }
            }
        }
        Self { fonts }
    }

    /// The font of this name, such as `minorAscii`.
    pub fn font(&self, key: &str) -> Option<&str> {
        self.fonts.get(key).map(String::as_str)
    }
}

/// The styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    theme: Theme,
    defaults: Props,
    /// All that each style says, with what it is based on.
    by_name: HashMap<String, Props>,
    default_paragraph: Props,
    default_run: Props,
    default_table: Props,
}

impl Styles {
    /// Reads `styles.xml`, if there is one.
    pub fn of(tree: Option<&Document<'_>>, theme: Theme) -> Self {
        let Some(tree) = tree else { return Self { theme, ..Self::default() } };
        let mut styles = Self { theme, ..Self::default() };
        let mut own = HashMap::new();
        for node in tree.root_element().children() {
            let properties = |node: Node<'_, '_>| node.child("rPr").map(|node| Props::of(node, &styles.theme));
            match node.tag_name().name() {
                "docDefaults" => {
                    styles.defaults = node.child("rPrDefault").and_then(properties).unwrap_or_default();
                }
                "style" => {
                    let Some(name) = node.attribute_local("styleId") else { continue };
                    let based_on = node.child("basedOn").and_then(|node| node.val());
                    own.insert(name.value(), (based_on, properties(node).unwrap_or_default()));
                }
                _ => {}
            }
        }
        for &name in own.keys() {
            let mut props = Props::default();
            let mut next = Some(name);
            for _ in 0..DEPTH {
                let Some((based_on, style)) = next.and_then(|name| own.get(name)) else { break };
                props = props.over(style);
                next = *based_on;
            }
            styles.by_name.insert(name.to_owned(), props);
        }
        for node in tree.root_element().children().filter(|node| node.has_tag_name_local("style")) {
            let is_default =
                node.attribute_local("default").is_some_and(|value| matches!(value.value(), "1" | "true" | "on"));
            let name = node.attribute_local("styleId").map(|name| name.value());
            let Some(props) = name.and_then(|name| styles.by_name.get(name)).filter(|_| is_default) else { continue };
            match node.attribute_local("type").map(|kind| kind.value()) {
                Some("paragraph") => styles.default_paragraph = props.clone(),
                Some("character") => styles.default_run = props.clone(),
                Some("table") => styles.default_table = props.clone(),
                _ => {}
            }
        }
        styles
    }

    /// What holds for a run in the end, and what it says itself.
    pub fn of_run(&self, run: Node<'_, '_>) -> (Props, Props) {
        let properties = run.child("rPr");
        let own = properties.map(|node| Props::of(node, &self.theme)).unwrap_or_default();
        let of_run = self.named(properties, "rStyle").unwrap_or(&self.default_run);
        let ancestor = |name| run.ancestors().find(|node| node.has_tag_name_local(name));
        let paragraph = ancestor("p").and_then(|node| node.child("pPr"));
        let of_paragraph = self.named(paragraph, "pStyle").unwrap_or(&self.default_paragraph);
        let table = ancestor("tbl");
        let of_table = table.map(|node| self.named(node.child("tblPr"), "tblStyle").unwrap_or(&self.default_table));
        let mut props = own.clone().over(of_run).over(of_paragraph);
        if let Some(of_table) = of_table {
            props = props.over(of_table);
        }
        (props.over(&self.defaults), own)
    }

    fn named(&self, properties: Option<Node<'_, '_>>, element: &str) -> Option<&Props> {
        self.by_name.get(properties?.child(element)?.val()?)
    }

    /// The theme.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// What `w:rPr` says, with the fonts of the theme by name.
    pub fn own(&self, properties: Node<'_, '_>) -> Props {
        Props::of(properties, &self.theme)
    }
}
