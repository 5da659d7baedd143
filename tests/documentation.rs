//! The documentation agrees with the code: public items have examples that run, and tables are those of the code.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use bengali_text::search::Fold;
use bengali_text::{Group, Level, Normalizer, Rule};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// `UPDATE_DOCS=1 cargo test --test documentation` writes the table anew.
#[test]
fn the_table_of_rules_agrees_with_the_code() {
    let file = path("docs/rules.md");
    let want = table();
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&file, &want).unwrap();
    }
    let have = fs::read_to_string(&file).unwrap();
    assert!(have == want, "docs/rules.md is not that of the code: UPDATE_DOCS=1 cargo test --test documentation");
}

#[test]
fn the_table_of_folds_agrees_with_the_code() {
    let file = path("docs/folds.md");
    let mut want = String::from(
        "# The folds\n\nIn the order in which they are tried. A strength has the folds of the weaker ones too.\n\n\
         | strength | fold | joins | why |\n|---|---|---|---|\n",
    );
    for fold in Fold::all() {
        let (one, other) = fold.example();
        writeln!(want, "| {:?} | {} | {one}, {other} | {} |", fold.strength(), fold.name(), fold.reason()).unwrap();
    }
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&file, &want).unwrap();
    }
    let have = fs::read_to_string(&file).unwrap();
    assert!(have == want, "docs/folds.md is not that of the code: UPDATE_DOCS=1 cargo test --test documentation");
}

/// Every group with what it is for.
const GROUPS: [(Group, &str); 6] = [
    (Group::Canonical, "Always on: canonical equivalence, within Bengali runs."),
    (
        Group::Visual,
        "On from `Level::Visual`, the default: other encodings of what a reader already sees.\n\n\
         **Text in the order of drawing**, as extraction from PDF leaves it (বাংলােদশ for বাংলাদেশ), is to be converted by\n\
         `legacy::visual_order_to_logical` **before** it is normalized. `swapped-vowel-sign` takes its া and ে for a ো, makes বাংলোদশ of it, and\n\
         nothing can undo that. One word does not tell: ভালােবাসা is ভালোবাসা, mistyped, or ভালাবেসা as it is drawn. In text of which\n\
         nothing is known, `legacy::detect` tells such a page (`Kind::VisualOrder`).",
    ),
    (Group::Repair, "On from `Level::Repair`: mistyped text is repaired, and a reader may see the change."),
    (Group::Language, "Only when asked for by `Normalizer::with`: right for text in a known language."),
    (Group::Contested, "Only when asked for: repairs that can damage correct text."),
    (Group::Punctuation, "Only when asked for: punctuation, full-width forms, spaces and digits."),
];

fn table() -> String {
    let mut out = String::from(
        "# The rules of the normalizer\n\n\
         Each group lists its rules in the order in which they run. The example is a text, the result, and the code points in\n\
         which the two differ.\n",
    );
    let mut count = 0;
    for (group, when) in GROUPS {
        write!(
            out,
            "\n## {group:?}\n\n{when}\n\n| id | name | what it does | example | code points |\n|---|---|---|---|---|\n"
        )
        .unwrap();
        for rule in Rule::ALL.iter().filter(|rule| rule.group() == group) {
            let (before, after) = rule.example();
            let row = [
                format!("`{}`", rule.id()),
                format!("`{}`", rule.name()),
                rule.summary().to_owned(),
                format!("{before} → {after}"),
                difference(before, after),
            ];
            writeln!(out, "| {} |", row.map(|cell| cell.replace('|', "\\|")).join(" | ")).unwrap();
            count += 1;
        }
    }
    assert_eq!(count, Rule::ALL.len(), "a group is missing in the documentation");
    out
}

/// The code points of both, without their common beginning and end.
fn difference(before: &str, after: &str) -> String {
    let (before, after): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    let start = before.iter().zip(&after).take_while(|(b, a)| b == a).count();
    let (before, after) = (&before[start..], &after[start..]);
    let end = before.iter().rev().zip(after.iter().rev()).take_while(|(b, a)| b == a).count();
    let show = |part: &[char]| match &part[..part.len() - end] {
        [] => "nothing".to_owned(),
        chars => chars.iter().map(|&c| format!("U+{:04X}", u32::from(c))).collect::<Vec<_>>().join(" "),
    };
    format!("{} → {}", show(before), show(after))
}

/// In the table of `src/guide/encoding.rs`, "–" stands for the text as typed, and an empty cell for the result of the level before.
#[test]
fn the_table_of_encodings_agrees_with_the_code() {
    let page = fs::read_to_string(path("src/guide/encoding.rs")).unwrap();
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("//! |") && line.contains("| U+")).collect();
    let rows = rows.iter().filter(|row| row.split('|').count() == 7);
    let mut count = 0;
    for row in rows {
        let cells: Vec<&str> = row.split('|').skip(2).map(str::trim).collect();
        // The signs need a letter that they attach to.
        let text = |cell: &str| std::iter::once('ক').chain(cell.split(' ').map(code_point)).collect::<String>();
        let typed = text(cells[0]);
        let mut want = typed.clone();
        for (level, cell) in [Level::Canonical, Level::Visual, Level::Repair].into_iter().zip(&cells[1..4]) {
            match *cell {
                "–" => assert_eq!(want, typed, "{row}"),
                "" => {}
                cell => want = text(cell),
            }
            assert_eq!(Normalizer::new(level).normalize(&typed), want, "{level:?} {row}");
        }
        count += 1;
    }
    assert!(count >= 15, "only {count} rows were read");
}

fn code_point(name: &str) -> char {
    u32::from_str_radix(name.strip_prefix("U+").unwrap(), 16).ok().and_then(char::from_u32).unwrap()
}

/// Each public function, method, type, trait, module and free constant has an example that runs. A getter needs only a sentence, which the
/// lint `missing_docs` asks for, and so do variants, fields and associated constants. Everything `pub` is public: the lint
/// `unreachable_pub` makes sure of that.
#[test]
fn every_public_item_but_a_getter_has_an_example() {
    let mut missing = Vec::new();
    for file in sources(&path("src")) {
        let text = fs::read_to_string(&file).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let Some(name) = public_item(line).filter(|item| !is_getter(item)) else { continue };
            let docs = match line.trim().strip_suffix(';') {
                Some(module) if module.starts_with("pub mod ") => {
                    inner_docs(&file, module.trim_start_matches("pub mod "))
                }
                _ => outer_docs(&lines[..at]),
            };
            if !has_example(&docs) {
                missing.push(format!("{}:{}: {name}", file.display(), at + 1));
            }
        }
    }
    assert!(missing.is_empty(), "without an example that runs:\n{}", missing.join("\n"));
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The item that a line makes public; `None` in a macro that makes it, since its name is only where the macro is called.
fn public_item(line: &str) -> Option<&str> {
    let indented = line.starts_with(' ');
    let item = line.trim_start().strip_prefix("pub ")?;
    let mut words = item.split([' ', '(', '<', ':', ';']).filter(|word| !["const", "async", "unsafe"].contains(word));
    let kind = words.next()?;
    let item_kind = ["fn", "struct", "enum", "union", "trait", "type", "mod", "static"].contains(&kind);
    let constant = !indented && item.starts_with("const ");
    let name = if item_kind { words.next()? } else { kind };
    ((item_kind || constant) && !name.starts_with('$')).then_some(item)
}

/// A method that takes nothing but its value, as `fn year(self) -> i32`, and by its name is not a conversion.
fn is_getter(item: &str) -> bool {
    let signature = item.strip_prefix("const ").unwrap_or(item).strip_prefix("fn ");
    let Some((name, rest)) = signature.and_then(|signature| signature.split_once('(')) else { return false };
    let takes_nothing = rest.starts_with("&self) -> ") || rest.starts_with("self) -> ");
    takes_nothing && !name.contains('<') && !name.starts_with("to_") && !name.starts_with("into_")
}

/// The lines of documentation right before an item, without its attributes.
fn outer_docs(before: &[&str]) -> Vec<String> {
    let is_doc = |line: &&&str| line.starts_with("///") || line.starts_with("#[") || line.starts_with("$(#[");
    let lines: Vec<&str> = before.iter().map(|line| line.trim()).collect();
    let count = lines.iter().rev().take_while(|line| is_doc(line)).count();
    let docs = lines[lines.len() - count..].iter();
    docs.filter_map(|line| line.strip_prefix("///")).map(|line| line.trim().to_owned()).collect()
}

/// The documentation of a module that `file` declares, from the start of its own file.
fn inner_docs(file: &Path, module: &str) -> Vec<String> {
    let folder = match file.file_stem().unwrap().to_str().unwrap() {
        "lib" | "mod" => file.parent().unwrap().to_owned(),
        _ => file.with_extension(""),
    };
    let own = [folder.join(module).join("mod.rs"), folder.join(format!("{module}.rs"))];
    let text = own.iter().find_map(|file| fs::read_to_string(file).ok()).unwrap();
    text.lines().map_while(|line| line.strip_prefix("//!")).map(|line| line.trim().to_owned()).collect()
}

/// Whether at least one block of code is a test, and no block is ignored or only compiled.
fn has_example(docs: &[String]) -> bool {
    let fences = docs.iter().filter_map(|line| line.strip_prefix("```"));
    let opening: Vec<&str> = fences.step_by(2).collect();
    let skipped = opening.iter().any(|info| info.contains("ignore") || info.contains("no_run"));
    !skipped && opening.iter().any(|info| info.is_empty() || *info == "should_panic")
}
