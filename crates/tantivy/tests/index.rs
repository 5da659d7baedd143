//! An index on disk: what is found by each analyzer of this crate, and by those that tantivy brings. The table of it is in the
//! README.
#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use bengali_text_tantivy::{EXACT, LIGHT, PHONETIC, STANDARD, register};
use tantivy::collector::DocSetCollector;
use tantivy::query::QueryParser;
use tantivy::schema::{Field, INDEXED, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value};
use tantivy::{Index, Searcher, TantivyDocument};

const PAGE: &str = include_str!("../examples/data/page.txt");
const ANALYZERS: [&str; 7] = ["raw", "whitespace", "default", EXACT, LIGHT, STANDARD, PHONETIC];

/// A query, and the paragraphs, counted from 1, that a reader wants for it.
const QUERIES: [(&str, &[u64]); 23] = [
    ("বেতন", &[1]),
    ("হাসপাতাল", &[2]),
    ("সোমবার", &[10]),
    ("সময়", &[13, 14]),
    ("উৎসব", &[9, 10]),
    ("র\u{200D}\u{9CD}যাব", &[11, 12]),
    ("সঙ্গে", &[5, 6]),
    ("2026", &[19, 20]),
    ("pdf", &[20]),
    ("উপমহাপরিচালকের", &[23]),
    ("সরকারি", &[1, 2]),
    ("কর্মচারী", &[1, 4]),
    ("\"পোস্ট অফিস\"", &[3, 4]),
    ("কারণ", &[7, 8]),
    ("নামাজ", &[17, 18]),
    ("কাজি", &[24]),
    ("গ্রন্থাগার", &[19]),
    ("কাপড়", &[15, 16]),
    ("শাল", &[21]),
    ("ইদ", &[24]),
    ("গ্রাম", &[9]),
    ("কুল", &[]),
    ("যাব", &[]),
];

/// The folder of an index of the page; field 0 has the number of the paragraph, the others its text, each by another analyzer.
fn create(folder: &Path) -> tantivy::Result<()> {
    let mut schema = Schema::builder();
    let number = schema.add_u64_field("number", STORED | INDEXED);
    let fields = ANALYZERS.map(|name| {
        let indexing =
            TextFieldIndexing::default().set_tokenizer(name).set_index_option(IndexRecordOption::WithFreqsAndPositions);
        schema.add_text_field(name, TextOptions::default().set_indexing_options(indexing))
    });
    let index = Index::create_in_dir(folder, schema.build())?;
    register(index.tokenizers());
    let mut writer = index.writer_with_num_threads(1, 15_000_000)?;
    for (paragraph, at) in PAGE.lines().zip(1..) {
        let mut document = TantivyDocument::new();
        document.add_u64(number, at);
        for field in fields {
            document.add_text(field, paragraph);
        }
        writer.add_document(document)?;
    }
    writer.commit()?;
    Ok(())
}

fn found(index: &Index, searcher: &Searcher, field: Field, query: &str) -> tantivy::Result<Vec<u64>> {
    let mut parser = QueryParser::for_index(index, vec![field]);
    parser.set_conjunction_by_default();
    let number = index.schema().get_field("number")?;
    let mut found = Vec::new();
    for address in searcher.search(&parser.parse_query(query)?, &DocSetCollector)? {
        let document: TantivyDocument = searcher.doc(address)?;
        found.extend(document.get_first(number).and_then(|value| value.as_u64()));
    }
    found.sort_unstable();
    Ok(found)
}

fn cell(right: usize, wrong: usize) -> String {
    if wrong == 0 { format!(" {right} |") } else { format!(" {right}, {wrong} wrong |") }
}

/// What is found, and in each column the sums over all queries: wanted and found, not wanted and found.
fn table() -> tantivy::Result<(String, [(usize, usize); 7])> {
    let folder = tempfile::tempdir()?;
    create(folder.path())?;
    // As another process opens it.
    let index = Index::open_in_dir(folder.path())?;
    register(index.tokenizers());
    let searcher = index.reader()?.searcher();
    assert_eq!(searcher.num_docs(), 24);

    let mut table = format!(
        "| query | wanted | {} |\n|---|{}\n",
        ANALYZERS.map(|name| format!("`{name}`")).join(" | "),
        "---|".repeat(8)
    );
    let mut sums = [(0, 0); 7];
    for (query, wanted) in QUERIES {
        write!(table, "| {query} | {} |", wanted.len()).unwrap();
        for (name, sum) in ANALYZERS.into_iter().zip(&mut sums) {
            let found = found(&index, &searcher, index.schema().get_field(name)?, query)?;
            let right = found.iter().filter(|at| wanted.contains(at)).count();
            let wrong = found.len() - right;
            *sum = (sum.0 + right, sum.1 + wrong);
            table.push_str(&cell(right, wrong));
        }
        table.push('\n');
    }
    let wanted: usize = QUERIES.iter().map(|(_, wanted)| wanted.len()).sum();
    write!(table, "| all | {wanted} |").unwrap();
    for (right, wrong) in sums {
        table.push_str(&cell(right, wrong));
    }
    table.push('\n');
    Ok((table, sums))
}

/// `UPDATE_DOCS=1 cargo test --test index` writes the table anew.
#[test]
fn the_table_of_the_readme_is_what_is_found() {
    let (table, sums) = table().unwrap();
    let [_, _, default, exact, light, standard, phonetic] = sums;
    // A stem finds what the word finds, and a stronger key what a weaker one does.
    assert!([exact, light, standard, phonetic].is_sorted());
    assert!(standard.0 > 2 * default.0 && standard.1 == 0, "{table}");

    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = fs::read_to_string(file).unwrap();
    let begin = readme.find("| query |").unwrap();
    let end = begin + readme[begin..].find("\n\n").unwrap() + 1;
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(file, format!("{}{table}{}", &readme[..begin], &readme[end..])).unwrap();
    } else {
        assert!(readme[begin..end] == table, "the table of README.md is not this one:\n{table}");
    }
}

#[test]
fn the_order_of_words_is_that_of_the_text() {
    let folder = tempfile::tempdir().unwrap();
    create(folder.path()).unwrap();
    let index = Index::open_in_dir(folder.path()).unwrap();
    register(index.tokenizers());
    let searcher = index.reader().unwrap().searcher();
    let field = index.schema().get_field(STANDARD).unwrap();
    assert_eq!(found(&index, &searcher, field, "\"লাল শাল গায়ে\"").unwrap(), [21]);
    assert_eq!(found(&index, &searcher, field, "\"শাল লাল\"").unwrap(), [0; 0]);
}
