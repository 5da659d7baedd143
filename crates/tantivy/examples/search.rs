//! Indexes the paragraphs of a text file, searches them, and marks what was found in the text as it is.
//!
//! ```console
//! $ cargo run --example search -- "সরকারি কর্মচারী" [FILE]
//! 1 of 24 paragraphs
//! 4.74 [সরকারী] [কর্মচারীদের] বেতন আগামী মাস থেকে বাড়ছে।
//! ```
//!
//! Two fields index the text: a match in the one that has words as they are written counts twice.
#![allow(clippy::print_stdout)]

use std::{env, fs};

use bengali_text_tantivy::{EXACT, STANDARD, register};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::QueryParser;
use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions, Value};
use tantivy::snippet::{SnippetGenerator, collapse_overlapped_ranges};
use tantivy::{Index, TantivyDocument, doc};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/page.txt");

fn main() -> tantivy::Result<()> {
    let mut arguments = env::args().skip(1);
    let query = arguments.next().unwrap_or_else(|| "সরকারি কর্মচারী".to_owned());
    let text = fs::read_to_string(arguments.next().unwrap_or_else(|| PAGE.to_owned()))?;

    let indexed_by = |name| {
        let indexing = TextFieldIndexing::default().set_tokenizer(name);
        TextOptions::default().set_indexing_options(indexing.set_index_option(IndexRecordOption::WithFreqsAndPositions))
    };
    let mut schema = Schema::builder();
    let wide = schema.add_text_field("wide", indexed_by(STANDARD).set_stored());
    let exact = schema.add_text_field("exact", indexed_by(EXACT));

    let folder = tempfile::tempdir()?;
    let index = Index::create_in_dir(folder.path(), schema.build())?;
    register(index.tokenizers());
    let mut writer = index.writer(50_000_000)?;
    let paragraphs = text.lines().filter(|line| !line.trim().is_empty());
    for paragraph in paragraphs.clone() {
        writer.add_document(doc!(wide => paragraph, exact => paragraph))?;
    }
    writer.commit()?;

    let mut parser = QueryParser::for_index(&index, vec![wide, exact]);
    parser.set_field_boost(exact, 2.0);
    parser.set_conjunction_by_default();
    let query = parser.parse_query(&query)?;
    let searcher = index.reader()?.searcher();
    let (count, hits) = searcher.search(&query, &(Count, TopDocs::with_limit(10).order_by_score()))?;
    println!("{count} of {} paragraphs", paragraphs.count());

    let mut snippets = SnippetGenerator::create(&searcher, &query, wide)?;
    // It counts bytes, of which a Bengali letter has three. Here a paragraph is shown whole.
    snippets.set_max_num_chars(usize::MAX);
    for (score, address) in hits {
        let document: TantivyDocument = searcher.doc(address)?;
        let text = document.get_first(wide).and_then(|value| value.as_str()).unwrap_or_default();
        let snippet = snippets.snippet(text);
        // Whole words, so that no letter is torn from its signs.
        let (mut marked, mut done) = (String::new(), 0);
        for word in collapse_overlapped_ranges(snippet.highlighted()) {
            let part = |range| text.get(range).unwrap_or_default();
            marked.extend([part(done..word.start), "[", part(word.clone()), "]"]);
            done = word.end;
        }
        println!("{score:.2} {marked}{}", text.get(done..).unwrap_or_default());
    }
    Ok(())
}
