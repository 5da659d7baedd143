//! Excel: shared texts by the fonts of the cells that show them, texts in cells, comments, and the names of columns of tables.
//!
//! The font of a text is that of its runs, or else that of the cell. Cells of different fonts can show one shared text: then it
//! is divided, and each cell gets its own.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context as _, Result};
use bengali_text::legacy::Encoding;
use roxmltree::{Document, Node};

use super::drawing::{self, Fonts, rename_theme};
use super::package::{Changed, Package};
use super::patch::Patch;
use super::word_styles::Theme;
use super::xlsx_strings::{escaped, unescaped};
use super::xml::{self, NodeExt as _};
use super::{Notes, Options, Place, xlsx_formats, xlsx_headers, xlsx_strings};

/// A cell that shows a shared text.
struct Shown {
    /// In which sheet, and where the number of the text stands in it.
    sheet: usize,
    number: std::ops::Range<usize>,
    encoding: Option<Encoding>,
    /// `B2`.
    cell: String,
}

/// A sheet, and what changes in it.
struct Sheet {
    name: String,
    xml: String,
    patch: Patch,
    /// The texts of cells as they are to be, where that is another text.
    texts: HashMap<String, String>,
}

/// Decodes the texts of a workbook; returns the parts that change.
pub fn convert(package: &mut Package<'_>, options: &Options, notes: &mut Notes) -> Result<Changed> {
    let parts = package.parts()?;
    let of_kind =
        |end: &'static str| parts.iter().filter(move |(_, kind)| kind.ends_with(end)).map(|(name, _)| name.clone());
    let mut changed = Changed::new();
    let (mut encodings, mut normal) = (Vec::new(), options.without_font);
    for name in of_kind("spreadsheetml.styles+xml") {
        let text = package.read(&name)?;
        let tree = xml::parse(&text).with_context(|| name.clone())?;
        encodings = of_formats(&tree, "cellXfs", options);
        normal = of_formats(&tree, "cellStyleXfs", options).first().copied().unwrap_or(normal);
        let mut patch = Patch::default();
        for font in tree.descendants().filter(|node| node.has_tag_name_local("font")) {
            font.children()
                .filter(|node| node.has_tag_name_local("name"))
                .for_each(|node| xlsx_strings::rename(node, options, &mut patch));
        }
        patch.append(xlsx_formats::convert(&tree, &name, &encodings, options, notes));
        keep(&mut changed, &name, patch.apply_to_text(&text));
    }

    let mut shown: BTreeMap<usize, Vec<Shown>> = BTreeMap::new();
    let mut sheets = Vec::new();
    for name in of_kind("spreadsheetml.worksheet+xml").chain(of_kind("spreadsheetml.chartsheet+xml")) {
        let text = package.read(&name)?;
        let mut sheet = Sheet { xml: String::new(), patch: Patch::default(), texts: HashMap::new(), name };
        let tree = xml::parse(&text).with_context(|| sheet.name.clone())?;
        for cell in tree.descendants().filter(|node| node.has_tag_name_local("c")) {
            let format = cell.attribute("s").and_then(|format| format.parse::<usize>().ok()).unwrap_or(0);
            let encoding = encodings.get(format).copied().unwrap_or(options.without_font);
            if let Some((index, number)) = sheet.cell(cell, encoding, options, notes) {
                let cell = cell.attribute("r").unwrap_or_default().to_owned();
                shown.entry(index).or_default().push(Shown { sheet: sheets.len(), number, encoding, cell });
            }
        }
        sheet.patch.append(xlsx_headers::convert(&tree, &sheet.name, normal, options, notes));
        drop(tree);
        sheet.xml = text;
        sheets.push(sheet);
    }

    for name in of_kind("spreadsheetml.sharedStrings+xml") {
        let text = package.read(&name)?;
        let tree = xml::parse(&text).with_context(|| name.clone())?;
        let patch = shared(&tree, &name, &shown, &mut sheets, options, notes);
        keep(&mut changed, &name, patch.apply_to_text(&text));
    }
    for name in of_kind("spreadsheetml.comments+xml") {
        let text = package.read(&name)?;
        let tree = xml::parse(&text).with_context(|| name.clone())?;
        let mut patch = Patch::default();
        for comment in tree.descendants().filter(|node| node.has_tag_name_local("comment")) {
            let place = Place::new(format!("{name}, {}", comment.attribute("ref").unwrap_or_default()));
            if let Some(text) = comment.child("text") {
                let (more, said) = xlsx_strings::convert(text, options.without_font, &place, options);
                patch.append(more);
                notes.append(said);
            }
        }
        keep(&mut changed, &name, patch.apply_to_text(&text));
    }
    let mut theme = Theme::default();
    for name in of_kind("officedocument.theme+xml") {
        let text = package.read(&name)?;
        let tree = xml::parse(&text).with_context(|| name.clone())?;
        theme = Theme::of(&tree);
        let mut patch = Patch::default();
        rename_theme(&tree, options, &mut patch);
        keep(&mut changed, &name, patch.apply_to_text(&text));
    }
    let fonts = Fonts { theme: &theme, default: theme.font("minorAscii") };
    for part in &parts {
        drawing::convert(package, part, fonts, options, (&mut changed, notes))?;
    }
    for sheet in &sheets {
        tables(package, sheet, &mut changed)?;
        keep(&mut changed, &sheet.name, sheet.patch.apply_to_text(&sheet.xml));
    }
    Ok(changed)
}

fn keep(changed: &mut Changed, name: &str, text: Option<String>) {
    if let Some(text) = text {
        changed.insert(name.to_owned(), text);
    }
}

/// The encoding of text in cells of each format of a list.
fn of_formats(tree: &Document<'_>, list: &str, options: &Options) -> Vec<Option<Encoding>> {
    let root = tree.root_element();
    let fonts =
        root.child("fonts").into_iter().flat_map(|node| node.children()).filter(|node| node.has_tag_name_local("font"));
    let fonts: Vec<Option<Encoding>> =
        fonts.map(|font| options.encoding(font.child("name").and_then(|name| name.val()))).collect();
    let formats =
        root.child(list).into_iter().flat_map(|node| node.children()).filter(|node| node.has_tag_name_local("xf"));
    let font = |format: Node<'_, '_>| format.attribute("fontId").and_then(|id| id.parse::<usize>().ok()).unwrap_or(0);
    formats.map(|format| fonts.get(font(format)).copied().unwrap_or(options.without_font)).collect()
}

impl Sheet {
    /// Decodes the text of a cell, or returns the number of the shared text that it shows, and where that stands.
    fn cell(
        &mut self,
        cell: Node<'_, '_>,
        encoding: Option<Encoding>,
        options: &Options,
        notes: &mut Notes,
    ) -> Option<(usize, std::ops::Range<usize>)> {
        let value = || cell.child("v").and_then(|node| Some((node.whole_text(), node.inner()?)));
        let reference = cell.attribute("r").unwrap_or_default();
        let place = Place::new(format!("{}, {reference}", self.name));
        match cell.attribute("t") {
            Some("s") => value().and_then(|(number, range)| Some((number.trim().parse().ok()?, range))),
            Some("inlineStr") => {
                let text = cell.child("is")?;
                let (patch, said) = xlsx_strings::convert(text, encoding, &place, options);
                self.texts.insert(reference.to_owned(), after(&said, &xlsx_strings::plain(text)));
                self.patch.append(patch);
                notes.append(said);
                None
            }
            // What a formula made of the texts of other cells.
            Some("str") => {
                let (text, range) = value()?;
                let text = options.font_decoder(encoding?).decode(&unescaped(&text)).into_text();
                self.patch.replace(range, xml::escape(&escaped(&text)));
                None
            }
            _ => None,
        }
    }
}

/// Decodes the shared texts, and gives the cells their numbers where a text was divided.
fn shared(
    tree: &Document<'_>,
    name: &str,
    shown: &BTreeMap<usize, Vec<Shown>>,
    sheets: &mut [Sheet],
    options: &Options,
    notes: &mut Notes,
) -> Patch {
    let root = tree.root_element();
    let xml = tree.input_text().as_bytes();
    let texts: Vec<Node<'_, '_>> = root.children().filter(|node| node.has_tag_name_local("si")).collect();
    let (mut all, mut added) = (Patch::default(), String::new());
    let mut count = texts.len();
    for (index, &text) in texts.iter().enumerate() {
        let cells = shown.get(&index).map(Vec::as_slice).unwrap_or_default();
        let mut encodings: Vec<Option<Encoding>> = Vec::new();
        for cell in cells {
            if !encodings.contains(&cell.encoding) {
                encodings.push(cell.encoding);
            }
        }
        if encodings.is_empty() {
            encodings.push(None);
        }
        // What each version of the text is written like, and its number.
        let mut versions: Vec<(Vec<u8>, usize)> = Vec::new();
        for encoding in encodings {
            let (patch, said) = xlsx_strings::convert(text, encoding, &place(cells, encoding, sheets, name), options);
            let (plain, written) = (after(&said, &xlsx_strings::plain(text)), patch.apply(xml, text.range()));
            notes.append(said);
            let known = versions.iter().find(|(other, _)| *other == written).map(|(_, number)| *number);
            let number = known.unwrap_or(if versions.is_empty() { index } else { count });
            if known.is_none() {
                if versions.is_empty() {
                    all.append(patch);
                } else {
                    added += &String::from_utf8_lossy(&written);
                    count += 1;
                }
                versions.push((written, number));
            }
            for cell in cells.iter().filter(|cell| cell.encoding == encoding) {
                let Some(sheet) = sheets.get_mut(cell.sheet) else { continue };
                sheet.texts.insert(cell.cell.clone(), plain.clone());
                if number != index {
                    sheet.patch.replace(cell.number.clone(), number.to_string());
                }
            }
        }
    }
    if let Some(inner) = root.inner().filter(|_| !added.is_empty()) {
        all.insert(inner.end, added);
        if let Some(unique) = root.attribute_node("uniqueCount") {
            all.replace(unique.range_value(), count.to_string());
        }
    }
    all
}

/// The first cell that shows a text in this encoding.
fn place(cells: &[Shown], encoding: Option<Encoding>, sheets: &[Sheet], name: &str) -> Place {
    let cell = cells.iter().find(|cell| cell.encoding == encoding);
    let sheet = cell.and_then(|cell| Some((sheets.get(cell.sheet)?, cell)));
    Place::new(sheet.map_or(name.to_owned(), |(sheet, cell)| format!("{}, {}", sheet.name, cell.cell)))
}

/// A text with what was found in it decoded.
fn after(notes: &Notes, text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    for found in &notes.found {
        if let Some((before, after)) = rest.split_once(found.before.as_str()) {
            out += before;
            out += &found.after;
            rest = after;
        }
    }
    out + rest
}

/// Gives the columns of the tables of a sheet the names that their first cells show: Excel wants them the same.
fn tables(package: &mut Package<'_>, sheet: &Sheet, changed: &mut Changed) -> Result<()> {
    let Some((folder, file)) = sheet.name.rsplit_once('/') else { return Ok(()) };
    let links = format!("{folder}/_rels/{file}.rels");
    let Some(text) = package.read_if_there(&links)? else { return Ok(()) };
    let tree = xml::parse(&text).context(links)?;
    let is_table = |node: &Node<'_, '_>| node.attribute("Type").is_some_and(|kind| kind.ends_with("/table"));
    for target in tree.descendants().filter(is_table).filter_map(|node| node.attribute("Target")) {
        let name = resolve(folder, target);
        let Some(table) = package.read_if_there(&name)? else { continue };
        let tree = xml::parse(&table).with_context(|| name.clone())?;
        let root = tree.root_element();
        let first = root.attribute("ref").and_then(|range| Cell::parse(range.split(':').next().unwrap_or_default()));
        let Some(first) = first.filter(|_| root.attribute("headerRowCount") != Some("0")) else { continue };
        let mut patch = Patch::default();
        let columns = root.descendants().filter(|node| node.has_tag_name_local("tableColumn"));
        for (index, column) in (0_u32..).zip(columns) {
            let cell = Cell { column: first.column.saturating_add(index), row: first.row }.to_string();
            let (Some(after), Some(name)) = (sheet.texts.get(&cell), column.attribute_node("name")) else { continue };
            let after = escaped(after).replace('\n', "_x000a_");
            if name.value() != after && !after.is_empty() {
                patch.replace(name.range_value(), xml::escape_quoted(&after));
            }
        }
        keep(changed, &name, patch.apply_to_text(&table));
    }
    Ok(())
}

/// The name of the part that a link of a part in `folder` leads to.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(name) = target.strip_prefix('/') {
        return name.to_owned();
    }
    let mut names: Vec<&str> = folder.split('/').collect();
    for name in target.split('/') {
        match name {
            ".." => drop(names.pop()),
            "." => {}
            name => names.push(name),
        }
    }
    names.join("/")
}

/// A cell: `AB12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cell {
    /// From 1 on.
    column: u32,
    row: u32,
}

impl Cell {
    fn parse(text: &str) -> Option<Self> {
        let digits = text.find(|c: char| c.is_ascii_digit())?;
        let (letters, row) = text.split_at_checked(digits)?;
        let column = letters.bytes().try_fold(0_u32, |column, letter| {
            let value = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
            column.checked_mul(26)?.checked_add(value)
        })?;
        Some(Self { column, row: row.parse().ok()? })
    }
}

impl std::fmt::Display for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (mut letters, mut column) = (Vec::new(), self.column);
        while column > 0 {
            let letter = u8::try_from((column - 1) % 26).unwrap_or_default();
            letters.push(char::from(b'A' + letter));
            column = (column - 1) / 26;
        }
        write!(f, "{}{}", letters.into_iter().rev().collect::<String>(), self.row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_names() {
        for (name, column) in [("A1", 1), ("Z9", 26), ("AA10", 27), ("AZ3", 52), ("XFD1048576", 16_384)] {
            let cell = Cell::parse(name).unwrap();
            assert_eq!((cell.column, cell.to_string().as_str()), (column, name));
        }
        assert_eq!(
            (Cell::parse("A"), Cell::parse("a1"), Cell::parse("1")),
            (None, None, Some(Cell { column: 0, row: 1 }))
        );
        assert_eq!(resolve("xl/worksheets", "../tables/table1.xml"), "xl/tables/table1.xml");
        assert_eq!(resolve("xl/worksheets", "/xl/a.xml"), "xl/a.xml");
    }
}
