//! The fonts that style sheets and attributes name, with their places.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// A family of a list of fonts, and where its name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    pub name: String,
    pub range: Range<usize>,
}

/// A rule for one simple selector.
#[derive(Clone, Debug)]
pub struct Rule {
    element: String,
    class: String,
    id: String,
    /// The family that counts.
    pub font: String,
}

static COMMENT: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?s)/\*.*?\*/|<!--|-->").ok());
static BLOCK: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"([^{}]*)\{([^{}]*)\}").ok());
static FONT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    // A semicolon ends a declaration, but not the one of `&quot;`.
    let value = r"(?:&[a-z#0-9]+;|[^;}])";
    Regex::new(&format!(
        r"(?i)(?:^|[;\s])(?:(?<family>(?:mso-[a-z-]+-)?font-family)\s*:\s*(?<list>{value}*)|font\s*:\s*{value}*?[0-9][a-z0-9.%]*(?:\s*/\s*[a-z0-9.%]+)?\s+(?<short>{value}*)|font\s*:\s*(?<word>inherit|unset)\b)"
    ))
    .ok()
});
static SELECTOR: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?<element>[a-zA-Z][a-zA-Z0-9]*|\*)?(?:\.(?<class>[\w-]+))?(?:#(?<id>[\w-]+))?(?::link|:visited)?$")
        .ok()
});

/// The families of a list, which begins at the byte `start`.
pub fn families(list: &str, start: usize) -> Vec<Family> {
    let mut families = Vec::new();
    let mut at = start;
    for part in list.split(',') {
        let is_around = |c: char| c.is_whitespace() || c == '"' || c == '\'';
        let mut name = part.trim_matches(is_around);
        for quote in ["&quot;", "&#39;", "&#34;", "&apos;"] {
            name = name.trim_start_matches(quote).trim_end_matches(quote);
        }
        let name = name.trim_end_matches("!important").trim_matches(is_around);
        let offset = part.find(name).unwrap_or(0);
        if !name.is_empty() {
            families.push(Family { name: name.to_owned(), range: at + offset..at + offset + name.len() });
        }
        at += part.len() + 1;
    }
    families
}

/// The families of declarations such as `font-family: SutonnyMJ, serif`, which begin at the byte `start`: the one that counts,
/// and all.
pub fn declared(declarations: &str, start: usize) -> (Option<String>, Vec<Family>) {
    let (mut font, mut all) = (None, Vec::new());
    for found in FONT.iter().flat_map(|regex| regex.captures_iter(declarations)) {
        let Some(list) = found.name("list").or(found.name("short")).or(found.name("word")) else { continue };
        let listed = families(list.as_str(), start + list.start());
        let is_for_all = found.name("family").is_none_or(|name| name.as_str().eq_ignore_ascii_case("font-family"));
        if let Some(first) = listed.first().filter(|_| is_for_all) {
            font = Some(first.name.clone());
        }
        all.extend(listed);
    }
    (font, all)
}

/// The rules of a style sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    pub rules: Vec<Rule>,
    /// All families of the rules.
    pub families: Vec<Family>,
    /// The families of rules that are not read.
    pub left: Vec<Family>,
}

/// The rules of a style sheet with simple selectors only: `p`, `.name`, `p.name`, `#name`, each also with `:link` or `:visited`. A
/// rule with another selector is left alone, and so is its font.
pub fn rules(sheet: &str, start: usize) -> Sheet {
    let mut text = sheet.to_owned();
    // Places stay.
    for comment in COMMENT.iter().flat_map(|regex| regex.find_iter(sheet)) {
        text.replace_range(comment.range(), &" ".repeat(comment.len()));
    }
    let mut read = Sheet::default();
    for block in BLOCK.iter().flat_map(|regex| regex.captures_iter(&text)) {
        let (Some(selectors), Some(declarations)) = (block.get(1), block.get(2)) else { continue };
        let selectors: Option<Vec<_>> = selectors
            .as_str()
            .split(',')
            .map(|selector| SELECTOR.as_ref().and_then(|regex| regex.captures(selector.trim())))
            .collect();
        let (font, families) = declared(declarations.as_str(), start + declarations.start());
        let (Some(selectors), Some(font)) = (selectors, font) else {
            // What is downloaded keeps its name.
            if !block.get(1).is_some_and(|selector| selector.as_str().contains("@font-face")) {
                read.left.extend(families);
            }
            continue;
        };
        read.families.extend(families);
        for selector in selectors {
            let part = |name| selector.name(name).map_or("", |part| part.as_str()).to_owned();
            read.rules.push(Rule {
                element: part("element").to_ascii_lowercase().replace('*', ""),
                class: part("class"),
                id: part("id"),
                font: font.clone(),
            });
        }
    }
    read
}

impl Rule {
    /// How much it counts for an element with these classes and this name; `None` if it is not for that.
    pub fn weight(&self, element: &str, classes: &str, id: &str) -> Option<(bool, bool, bool)> {
        let is_for = (self.element.is_empty() || self.element == element)
            && (self.class.is_empty() || classes.split_ascii_whitespace().any(|class| class == self.class))
            && (self.id.is_empty() || self.id == id);
        is_for.then_some((!self.id.is_empty(), !self.class.is_empty(), !self.element.is_empty()))
    }
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::*;

    fn names(families: &[Family], text: &str) -> Vec<String> {
        for family in families {
            assert_eq!(text[family.range.clone()], family.name);
        }
        families.iter().map(|family| family.name.clone()).collect()
    }

    #[test]
    fn families_have_their_places() {
        let rows: [(&str, Option<&str>, &[&str]); 9] = [
            (
                "font-family: SutonnyMJ, 'Times New Roman',serif",
                Some("SutonnyMJ"),
                &["SutonnyMJ", "Times New Roman", "serif"],
            ),
            ("color:red;FONT-FAMILY:\"SutonnyMJ\"", Some("SutonnyMJ"), &["SutonnyMJ"]),
            ("font-family:&quot;SutonnyMJ&quot;,serif;x:y", Some("SutonnyMJ"), &["SutonnyMJ", "serif"]),
            ("font: bold 14pt/1.2 SutonnyMJ, serif", Some("SutonnyMJ"), &["SutonnyMJ", "serif"]),
            ("font:12px Arial;font-family:SutonnyMJ", Some("SutonnyMJ"), &["Arial", "SutonnyMJ"]),
            ("mso-ascii-font-family:SutonnyMJ;font-size:12pt", None, &["SutonnyMJ"]),
            ("color:red; font: inherit", Some("inherit"), &["inherit"]),
            ("font-size:12pt", None, &[]),
            ("font-family:", None, &[]),
        ];
        for (declarations, font, all) in rows {
            let (got, families) = declared(declarations, 0);
            assert_eq!(
                (got.as_deref(), names(&families, declarations).as_slice()),
                (font, all.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>().as_slice()),
                "{declarations}"
            );
        }
    }

    #[test]
    fn simple_selectors_have_rules() {
        let sheet = "<!-- /* { */ @font-face {font-family:SutonnyMJ; src:url(x)}\n p.MsoNormal, .bn{font-family:SutonnyMJ}\n\
                     @media print { td { font-family: TonnyMJ } }\n div > p {font-family:KarnaphuliMJ} h1{color:red} -->";
        let Sheet { rules, families, left } = rules(sheet, 0);
        assert_eq!(names(&families, sheet), ["SutonnyMJ", "TonnyMJ"]);
        assert_eq!(names(&left, sheet), ["KarnaphuliMJ"]);
        let fonts: Vec<&str> = rules.iter().map(|rule| rule.font.as_str()).collect();
        assert_eq!(fonts, ["SutonnyMJ", "SutonnyMJ", "TonnyMJ"]);
        assert_eq!(rules[0].weight("p", "x MsoNormal", ""), Some((false, true, true)));
        assert_eq!(rules[0].weight("li", "MsoNormal", ""), None);
    }
}
