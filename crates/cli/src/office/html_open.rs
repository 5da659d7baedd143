//! The elements of a page that are open, and the font of text in them.
//!
//! Pages leave tags out and close them out of order. What is open then is as the section "Tree construction" of the HTML
//! standard has it, as far as a font depends on it; what that does to the place of an element in the tree does not matter here.

use super::html::contents;

/// An element that is open.
#[derive(Debug)]
struct Element {
    name: String,
    kind: Kind,
    /// The font that its attributes or a rule name for it.
    own: Option<String>,
    /// The font of text in it.
    font: Option<String>,
}

/// How far the tags in an element reach. An element of a kind after `Special` is also what the kinds from `Special` up to its own say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Other,
    /// Gives text a format, and goes on in the next paragraph where its end tag is missing.
    Format,
    /// An end tag in it such as `</span>`, of an element that is `Other`, ends nothing outside it.
    Special,
    /// No tag in it ends anything outside it, but for those of tables.
    Scope,
    /// What ended outside does not begin again in it.
    Apart,
    /// Most browsers pass over its contents as they are, and others read them as part of the page.
    Fallback,
}

/// The elements that are open.
#[derive(Debug, Default)]
pub struct Open {
    elements: Vec<Element>,
    /// Elements such as `<font>` that ended with their paragraph without an end tag, and begin again with the next text. `None`
    /// for each open element that keeps those outside it out, such as a cell.
    pending: Vec<Option<Element>>,
    /// Whether a table ends a paragraph: it does not in pages without a document type, for the sake of old ones.
    pub table_ends_paragraph: bool,
}

/// Elements further out are not looked at: browsers do not nest deeper either.
const DEPTH: usize = 512;

/// So many elements begin again at most, of those with the same font as many as the standard says.
const PENDING: usize = 32;
const PENDING_ALIKE: usize = 3;

/// What browsers draw text of code in.
const MONOSPACE: &str = "monospace";

impl Open {
    /// Whether none is open.
    pub fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }

    /// The name of the innermost one.
    pub fn name(&self) -> &str {
        self.elements.last().map_or("", |element| element.name.as_str())
    }

    /// Whether one of these is open.
    pub fn is_in(&self, is: impl Fn(&str) -> bool) -> bool {
        self.elements.iter().any(|element| is(&element.name))
    }

    /// The font of text in the innermost one.
    pub fn font(&self) -> Option<&str> {
        self.elements.last().and_then(|element| element.font.as_deref())
    }

    /// An element begins, after what ends where it does. `own` is the font named for it.
    pub fn start(&mut self, name: String, own: Option<String>, is_void: bool) {
        self.end_before(&name);
        let kind = Kind::of(&name);
        if kind < Kind::Special {
            self.begin_again();
        }
        if is_void {
            return;
        }
        if kind >= Kind::Apart {
            self.pending.push(None);
        }
        self.push(Element { name, kind, own, font: None });
    }

    /// Text comes, other than spaces.
    pub fn text(&mut self) {
        if !is_table_part(self.name()) && !is_raw(self.name()) {
            self.begin_again();
        }
    }

    /// An end tag.
    pub fn end(&mut self, name: &str) {
        let kind = Kind::of(name);
        let is_of_table = is_table_part(name) || matches!(name, "td" | "th" | "caption");
        let is_it = |element: &Element| element.name == name || (is_heading(name) && is_heading(&element.name));
        let found = self.innermost(|element| {
            if is_it(element) {
                return Some(true);
            }
            let stops = match name {
                "body" | "html" | "template" => false,
                _ if kind == Kind::Fallback => false,
                _ if is_of_table => element.name == "table" || element.kind == Kind::Fallback,
                "p" => element.kind >= Kind::Scope || element.name == "button",
                "li" => element.kind >= Kind::Scope || matches!(element.name.as_str(), "ul" | "ol"),
                _ if kind != Kind::Other => element.kind >= Kind::Scope,
                _ => element.kind >= Kind::Special,
            };
            stops.then_some(false)
        });
        let Some(at) = found else {
            let here = self.pending_here();
            let mut pending = self.pending.iter().enumerate().skip(here).rev();
            let same = |element: &Option<Element>| element.as_ref().is_some_and(|element| element.name == name);
            if let Some((at, _)) = pending.find(|(_, element)| same(element)) {
                self.pending.remove(at);
            }
            return;
        };
        if name == "form" {
            // It may end within what began in it, which goes on.
            while self.elements.len() > at + 1 && is_ended_by_others(self.name()) {
                self.elements.pop();
            }
        }
        let holds_block = || self.elements.iter().skip(at + 1).any(|element| element.kind >= Kind::Special);
        if name == "form" || (kind == Kind::Format && holds_block()) {
            // The paragraph in it goes on without it.
            let inner = self.elements.split_off(at + 1);
            self.elements.truncate(at);
            for element in inner {
                self.push(element);
            }
        } else {
            let inner = self.elements.split_off(at + 1);
            self.close(inner);
            let ended = self.elements.pop();
            self.close(ended.filter(|_| kind != Kind::Format));
        }
    }

    /// Opens an element in the innermost one.
    fn push(&mut self, mut element: Element) {
        let inherited = self.font();
        element.font = match element.own.as_deref() {
            Some(own) if !["inherit", "unset"].iter().any(|word| own.eq_ignore_ascii_case(word)) => Some(own),
            // Where nothing names a font, none is named for code either.
            None if has_font_of_its_own(&element.name) => inherited.map(|_| MONOSPACE),
            _ => inherited,
        }
        .map(str::to_owned);
        self.elements.push(element);
    }

    /// Ends all elements from the one at `at` on, without end tags.
    fn cut(&mut self, at: usize) {
        let ended = self.elements.split_off(at.min(self.elements.len()));
        self.close(ended);
    }

    /// Notes which of the elements that ended, from the outermost on, begin again.
    fn close(&mut self, ended: impl IntoIterator<Item = Element>) {
        let mut is_kept_out = false;
        let mut again = Vec::new();
        let mut closed = 0;
        for element in ended {
            if element.kind >= Kind::Apart {
                is_kept_out = true;
                closed += 1;
            } else if !is_kept_out && element.kind == Kind::Format {
                again.push(element);
            }
        }
        for _ in 0..closed {
            let at = self.pending.iter().rposition(Option::is_none).unwrap_or(0);
            self.pending.truncate(at);
        }
        for element in again {
            self.await_text(element);
        }
    }

    fn await_text(&mut self, element: Element) {
        let here = self.pending_here();
        let pending = self.pending.get(here..).unwrap_or_default();
        let is_alike = |other: &Element| other.name == element.name && other.own == element.own;
        let alike = pending.iter().flatten().filter(|other| is_alike(other)).count();
        let first_alike = pending.iter().position(|other| other.as_ref().is_some_and(is_alike));
        let surplus = if alike >= PENDING_ALIKE { first_alike } else { (pending.len() >= PENDING).then_some(0) };
        if let Some(at) = surplus {
            self.pending.remove(here + at);
        }
        self.pending.push(Some(element));
    }

    /// Where in `pending` is what begins again in the innermost cell or the like.
    fn pending_here(&self) -> usize {
        self.pending.iter().rposition(Option::is_none).map_or(0, |at| at + 1)
    }

    /// Opens what was pending.
    fn begin_again(&mut self) {
        let here = self.pending_here();
        for element in self.pending.split_off(here).into_iter().flatten() {
            self.push(element);
        }
    }

    /// Ends the elements that end where another one begins.
    fn end_before(&mut self, begins: &str) {
        match begins {
            "li" => self.end_item(&["li"]),
            "dt" | "dd" => self.end_item(&["dt", "dd"]),
            "td" | "th" => self.clear_to(&["tr", "tbody", "thead", "tfoot", "table"]),
            "tr" => self.clear_to(&["tbody", "thead", "tfoot", "table"]),
            "tbody" | "thead" | "tfoot" | "caption" | "colgroup" => self.clear_to(&["table"]),
            "option" | "optgroup" => {
                self.end_one(&["option"], |element| {
                    element.kind >= Kind::Scope || matches!(element.name.as_str(), "select" | "datalist")
                });
            }
            "rt" | "rp" if self.is_in_ruby() => {
                self.end_one(&["rt", "rp"], |element| element.kind >= Kind::Special || element.name == "ruby");
            }
            // One such element does not stand in another one.
            "a" | "nobr" => self.end(begins),
            _ => {}
        }
        if ends_paragraph(begins) || (begins == "table" && self.table_ends_paragraph) {
            self.end_one(&["p"], |element| element.kind >= Kind::Scope || element.name == "button");
        }
        if is_heading(begins) && is_heading(self.name()) {
            self.cut(self.elements.len().saturating_sub(1));
        }
    }

    fn is_in_ruby(&self) -> bool {
        let found = self.innermost(|element| match element.name.as_str() {
            "ruby" => Some(true),
            _ => (element.kind >= Kind::Scope).then_some(false),
        });
        found.is_some()
    }

    /// The item of a list before this one ends, unless that is of a list further out.
    fn end_item(&mut self, names: &[&str]) {
        self.end_one(names, |element| {
            element.kind >= Kind::Special && !matches!(element.name.as_str(), "address" | "div" | "p")
        });
    }

    fn end_one(&mut self, names: &[&str], stops: impl Fn(&Element) -> bool) {
        let found = self.innermost(|element| match element.name.as_str() {
            name if names.contains(&name) => Some(true),
            _ => stops(element).then_some(false),
        });
        if let Some(at) = found {
            self.cut(at);
        }
    }

    /// A part of a table begins in one of these.
    fn clear_to(&mut self, names: &[&str]) {
        let found = self.innermost(|element| match element.name.as_str() {
            name if names.contains(&name) => Some(true),
            _ => (element.kind == Kind::Fallback).then_some(false),
        });
        if let Some(at) = found {
            self.cut(at + 1);
        }
    }

    /// The innermost element for which `is` says so, if it says of none further in that it is not to be looked for outside.
    fn innermost(&self, is: impl Fn(&Element) -> Option<bool>) -> Option<usize> {
        let mut near = self.elements.iter().enumerate().rev().take(DEPTH);
        let (at, found) = near.find_map(|(at, element)| Some((at, is(element)?)))?;
        found.then_some(at)
    }
}

impl Kind {
    /// The kind of an element, by its name.
    fn of(name: &str) -> Self {
        match name {
            "noembed" | "noframes" | "noscript" => Self::Fallback,
            "applet" | "caption" | "marquee" | "object" | "td" | "template" | "th" => Self::Apart,
            "html" | "table" => Self::Scope,
            "body" | "button" | "frameset" | "head" | "select" => Self::Special,
            _ if ends_paragraph(name) || is_table_part(name) || is_raw(name) => Self::Special,
            "a" | "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong" | "tt"
            | "u" => Self::Format,
            _ => Self::Other,
        }
    }
}

/// Whether the start tag of an element ends a paragraph: these do, and no others.
fn ends_paragraph(name: &str) -> bool {
    is_heading(name)
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "blockquote"
                | "center"
                | "dd"
                | "details"
                | "dialog"
                | "dir"
                | "div"
                | "dl"
                | "dt"
                | "fieldset"
                | "figcaption"
                | "figure"
                | "footer"
                | "form"
                | "header"
                | "hgroup"
                | "hr"
                | "li"
                | "listing"
                | "main"
                | "menu"
                | "nav"
                | "ol"
                | "p"
                | "plaintext"
                | "pre"
                | "search"
                | "section"
                | "summary"
                | "ul"
                | "xmp"
        )
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Parts of a table in which no text stands.
fn is_table_part(name: &str) -> bool {
    matches!(name, "table" | "tbody" | "thead" | "tfoot" | "tr" | "colgroup")
}

/// Elements whose contents are no markup.
fn is_raw(name: &str) -> bool {
    contents(name).is_some()
}

/// Elements whose end tags may be left out.
fn is_ended_by_others(name: &str) -> bool {
    matches!(name, "dd" | "dt" | "li" | "optgroup" | "option" | "p" | "rp" | "rt")
}

/// Elements that browsers draw in a font of their own, whatever the one around them is.
fn has_font_of_its_own(name: &str) -> bool {
    matches!(
        name,
        "button" | "code" | "kbd" | "listing" | "plaintext" | "pre" | "samp" | "select" | "textarea" | "tt" | "xmp"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fonts of the texts in tags such as `<font=x>`, which name a font after a sign of equality.
    fn fonts(page: &str, table_ends_paragraph: bool) -> String {
        let mut open = Open { table_ends_paragraph, ..Open::default() };
        let mut fonts = Vec::new();
        for part in page.split_inclusive(['<', '>']) {
            if let Some(tag) = part.strip_suffix('>') {
                let (name, font) = tag.split_once('=').unzip();
                match tag.strip_prefix('/') {
                    Some(name) => open.end(name),
                    None => open.start(name.unwrap_or(tag).to_owned(), font.map(str::to_owned), tag == "hr"),
                }
            } else if part != "<" {
                open.text();
                fonts.push(open.font().unwrap_or("-").to_owned());
            }
        }
        let of_cells = open.elements.iter().filter(|element| element.kind >= Kind::Apart).count();
        assert_eq!(open.pending.iter().filter(|element| element.is_none()).count(), of_cells, "{page}");
        fonts.join(" ")
    }

    #[test]
    fn text_has_the_font_that_browsers_draw_it_in() {
        let rows = [
            // What ends a paragraph is listed; all else does not.
            ("<p=x>.<st1:place>.</st1:place>.<o:p>.</o:p>.<svg>.</svg>.<my-tag>.</my-tag>.", "x x x x x x x x x"),
            (
                "<p=x>.<img>.<select>.</select>.<iframe></iframe>.<script></script>.<button><p>.</button>.",
                "x x monospace x x x monospace x",
            ),
            ("<p=x>.<div>.</div>.", "x - -"),
            ("<p=x>.<hr>.", "x -"),
            ("<p=x>.<h2>.<h3>.</h2>.", "x - - -"),
            ("<p=x>.<blockquote>.</p>.", "x - -"),
            // Items and parts of tables end the ones before.
            ("<li=x>.<li>.<ul=y><li>.<li=z>.</ul>.", "x - y z -"),
            ("<ul><li=x>.<ol><li>.</ol>.<li>.", "x x x -"),
            ("<dl><dt=x>.<dd>.<p=y>.<dt>.", "x - y -"),
            ("<table><tr><td=x>.<td>.<tr=y><td>.<tbody><tr><td>.", "x - y -"),
            ("<table><tr=x><td>.<table><tr><td>.</table>.<td>.", "x x x x"),
            // A format goes on in the next paragraph, but not in another cell.
            ("<p><font=x>.<p>.</font>.", "x x -"),
            ("<p><font=x><b>.</p><div=y><b>.</div>.</b></b></font>.", "x x x -"),
            ("<table><tr><td><font=x>.<td>.</table>.", "x - -"),
            ("<table><font=x><tr><td>.</table>.", "- x"),
            ("<p><font=x>.<p><span=y>.</span>.", "x y x"),
            // End tags out of order.
            ("<b><p=x>.</b>.</p>.", "x x -"),
            ("<font=x><p>.</font>.<p>.", "x - -"),
            ("<span><p=x>.</span>.", "x x"),
            ("<div=x><table><tr><td></div>.</span>.</table>.", "x x x"),
            ("<font=x><b>.</font>.", "x -"),
            ("<form><p=x>.</form>.", "x -"),
            ("<form><div=x>.</form>.", "x x"),
            ("</td>.</p>.<p=x></nothing>.", "- - x"),
            // What scripts would do does not matter to the paragraph around.
            ("<p=x>.<noscript><div>.<p=y>.</p></p>.</noscript>.", "x x y x x"),
            ("<p=x><noscript><table><tr><td>.</noscript>.", "x x"),
            // Fonts of browsers.
            ("<p=x><code>.</code>.<kbd=y>.</kbd><kbd=inherit>.", "monospace x y x"),
            ("<code>.", "-"),
            ("<p=x><span=Unset>.", "x"),
        ];
        for (page, want) in rows {
            assert_eq!(fonts(page, true), want, "{page}");
        }
    }

    #[test]
    fn a_table_stands_in_a_paragraph_of_an_old_page() {
        let page = "<p=x>.<table><tr><td>.<p>.</table>.";
        assert_eq!(fonts(page, false), "x x x x");
        assert_eq!(fonts(page, true), "x - - -");
    }

    #[test]
    fn formats_that_never_end_take_linear_time() {
        let page: Vec<String> = (0..20_000).map(|at| format!("<p><font={at}>.")).collect();
        fonts(&page.concat(), false);
        fonts(&page.join("<td>.<noscript>"), false);
        fonts(&"<p><font=x><b>.".repeat(20_000), false);
        fonts(&format!("{}{}", "<b>".repeat(20_000), "<p></b>".repeat(20_000)), false);
    }
}
