//! XML as a tree with places, and how a text is written in it.

use std::ops::Range;

use anyhow::Result;
use quick_xml::escape::partial_escape;
use roxmltree::{Attribute, Document, Node, ParsingOptions};

/// How many nodes a part may have.
const NODES: u32 = 20_000_000;

/// Reads a part; an error names the line and the column.
pub fn parse(xml: &str) -> Result<Document<'_>> {
    // A declaration of entities has no place in these files, and can make a short file a long one.
    Ok(Document::parse_with_options(xml, ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() })?)
}

/// What is asked about nodes. Names are those without a prefix: the namespaces of the strict and of the transitional form differ.
pub trait NodeExt<'a, 'x: 'a> {
    fn has_tag_name_local(&self, name: &str) -> bool;
    fn child(&self, name: &str) -> Option<Node<'a, 'x>>;
    fn attribute_local(&self, name: &str) -> Option<Attribute<'a, 'x>>;
    /// The value of `val`.
    fn val(&self) -> Option<&'a str>;
    /// The bytes between its tags, if it has contents.
    fn inner(&self) -> Option<Range<usize>>;
    /// All text in it.
    fn whole_text(&self) -> String;
    /// The prefix of its name, with the colon.
    fn prefix(&self) -> &'x str;
}

impl<'a, 'x: 'a> NodeExt<'a, 'x> for Node<'a, 'x> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }

    fn child(&self, name: &str) -> Option<Node<'a, 'x>> {
        self.children().find(|child| child.has_tag_name_local(name))
    }

    fn attribute_local(&self, name: &str) -> Option<Attribute<'a, 'x>> {
        self.attributes().find(|attribute| attribute.name() == name)
    }

    fn val(&self) -> Option<&'a str> {
        self.attributes().find(|attribute| attribute.name() == "val").map(|attribute| attribute.value())
    }

    fn inner(&self) -> Option<Range<usize>> {
        let range = self.range();
        let source = self.document().input_text().get(range.clone())?;
        let mut quote = None;
        // A tag ends at the first `>` that is not in quotes.
        let start = source.bytes().position(|byte| {
            match (quote, byte) {
                (None, b'"' | b'\'') => quote = Some(byte),
                (Some(open), byte) if open == byte => quote = None,
                _ => {}
            }
            quote.is_none() && byte == b'>'
        })?;
        if source.get(..start)?.ends_with('/') {
            return None;
        }
        Some(range.start + start + 1..range.start + source.rfind("</")?)
    }

    fn whole_text(&self) -> String {
        self.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
    }

    fn prefix(&self) -> &'x str {
        let xml = self.document().input_text().get(self.range()).unwrap_or_default();
        let name = xml.strip_prefix('<').unwrap_or(xml);
        let end = name.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(name.len());
        let name = name.get(..end).unwrap_or_default();
        name.find(':').and_then(|colon| name.get(..=colon)).unwrap_or_default()
    }
}

/// The attribute and the space before it, to take it away.
pub fn with_space(attribute: &Attribute<'_, '_>, xml: &str) -> Range<usize> {
    let range = attribute.range();
    let before = xml.get(..range.start).unwrap_or_default();
    before.trim_ascii_end().len()..range.end
}

/// Where in a start tag another attribute can stand: after its name.
pub fn after_name(node: &Node<'_, '_>, xml: &str) -> usize {
    let start = node.range().start;
    let tag = xml.get(start + 1..).unwrap_or_default();
    start + 1 + tag.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(0)
}

/// How the text of an element stands in the file.
#[derive(Debug, Default)]
pub struct Contents {
    /// The rest of the start tag, where the element does not say that spaces at the ends of its text count.
    tag: Option<String>,
}

impl Contents {
    /// The text of an element, the range that [`write`](Self::write) writes, and how.
    pub fn of(node: Node<'_, '_>, xml: &str) -> Option<(Range<usize>, String, Self)> {
        let inner = node.inner()?;
        let text = node.whole_text();
        if node.attributes().any(|attribute| attribute.name() == "space" && attribute.value() == "preserve") {
            return Some((inner, text, Self::default()));
        }
        let start = after_name(&node, xml);
        let tag = xml.get(start..inner.start)?.to_owned();
        Some((start..inner.end, text.trim_matches([' ', '\t', '\n', '\r']).to_owned(), Self { tag: Some(tag) }))
    }

    /// Writes another text in its place. A space that is now at an end has to count.
    pub fn write(&self, text: &str) -> String {
        let text_in_xml = escape(text);
        match &self.tag {
            None => text_in_xml,
            Some(tag) if text.trim() == text => format!("{tag}{text_in_xml}"),
            Some(tag) => format!(" xml:space=\"preserve\"{tag}{text_in_xml}"),
        }
    }
}

/// Text as it stands between tags.
pub fn escape(text: &str) -> String {
    partial_escape(text).into_owned()
}

/// Text as it stands between quotes.
pub fn escape_quoted(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_file() {
        let xml = r#"<w:a xmlns:w='x>y'><w:b w:val="&lt;>" c = 'd'>e&amp;<![CDATA[<f>]]>g</w:b><w:h  /><i></i></w:a>"#;
        let tree = parse(xml).unwrap();
        let b = tree.root_element().child("b").unwrap();
        assert_eq!(&xml[b.inner().unwrap()], "e&amp;<![CDATA[<f>]]>g");
        assert_eq!((b.whole_text().as_str(), b.val(), b.prefix()), ("e&<f>g", Some("<>"), "w:"));
        assert_eq!(&xml[with_space(&b.attribute_local("c").unwrap(), xml)], " c = 'd'");
        let h = tree.root_element().child("h").unwrap();
        assert_eq!((h.inner(), &xml[..after_name(&h, xml)]), (None, &xml[..xml.find("  />").unwrap()]));
        let (range, text, contents) = Contents::of(b, xml).unwrap();
        assert_eq!((&xml[range.clone()], text.as_str()), (&xml[after_name(&b, xml)..b.inner().unwrap().end], "e&<f>g"));
        let tag = r#" w:val="&lt;>" c = 'd'>"#;
        assert_eq!(contents.write("<ক>"), format!("{tag}&lt;ক&gt;"));
        assert_eq!(contents.write("ক "), format!(" xml:space=\"preserve\"{tag}ক "));
        let i = tree.root_element().child("i").unwrap();
        assert_eq!((i.inner().map(|inner| inner.len()), i.prefix()), (Some(0), ""));
    }
}
