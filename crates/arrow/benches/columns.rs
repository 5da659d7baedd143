//! The kernels on columns of lines and of words, beside the library on the same text in one piece and row by row.
//!
//! ```console
//! $ cargo bench -- --file news.txt --rounds 5
//! ```
#![allow(clippy::print_stdout)]

use std::hint::black_box;
use std::time::Instant;
use std::{env, fs, io};

use arrow_array::{Array, StringArray, StringViewArray};
use bengali_text::search::Folder;
use bengali_text::{Normalizer, Nukta, digits};
use bengali_text_arrow::{Digits, Kernel, rewrite};

/// Without a file, so many bytes of these.
const SENTENCE: &str = "আমার সোনার বাংলা, আমি তোমায় ভালোবাসি। ২১ সেপ্টেম্বর ২০২৩ তারিখে হাট বসে।";

fn main() -> io::Result<()> {
    let (mut file, mut rounds) = (None, 1);
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--file" => file = arguments.next(),
            "--rounds" => rounds = arguments.next().and_then(|value| value.parse().ok()).unwrap_or(1),
            // `cargo bench` says --bench.
            _ => {}
        }
    }
    let text = match file {
        Some(file) => fs::read_to_string(file)?,
        None => format!("{SENTENCE}\n").repeat(2_000),
    };
    let decomposed = Normalizer::default();
    let composed = decomposed.nukta(Nukta::Composed);
    // Clean text, in the encoding that the normalizer leaves as it is.
    let clean = composed.normalize(&text).into_owned();
    println!("MB/s, best of {rounds}; the kernel as a part of the library on the text in one piece, and row by row");
    println!("| rows | work | rows, bytes | library | row by row | kernel, Utf8 | kernel, Utf8View | of the library |");
    println!("|---|---|---|---|---|---|---|---|");
    for (name, separators) in [("lines", &['\n'][..]), ("words", &['\n', ' ', '\t'][..])] {
        let work = |what: &str, text: &str, kernel: &dyn Kernel, function: &dyn Fn(&str) -> usize| {
            let rows: Vec<&str> = text.split(separators).filter(|row| !row.is_empty()).collect();
            measure(&format!("{name} | {what}"), &rows, rounds, kernel, function);
        };
        work("normalize, clean", &clean, &composed, &|text| composed.normalize(text).len());
        work("normalize, composed nukta letters", &clean, &decomposed, &|text| decomposed.normalize(text).len());
        work("digits to ASCII", &clean, &Digits::ToAscii, &|text| digits::to_ascii(text).len());
        work("fold", &clean, &Folder::default(), &|text| Folder::default().fold(text).len());
    }
    Ok(())
}

fn measure(name: &str, rows: &[&str], rounds: usize, kernel: &dyn Kernel, function: &dyn Fn(&str) -> usize) {
    let text = rows.join("\n");
    let column: StringArray = rows.iter().map(|&row| Some(row)).collect();
    let views: StringViewArray = rows.iter().map(|&row| Some(row)).collect();
    let of = |array: Result<_, _>| array.map_or(0, |array: StringArray| array.len());
    let of_views = |array: Result<_, _>| array.map_or(0, |array: StringViewArray| array.len());
    let runs: [&dyn Fn() -> usize; 4] = [
        &|| function(&text),
        &|| rows.iter().map(|row| function(row)).sum(),
        &|| of(rewrite(kernel, &column)),
        &|| of_views(rewrite(kernel, &views)),
    ];
    let mut best = [f64::INFINITY; 4];
    for _ in 0..rounds {
        // In turn, so that what else the machine does is shared by all.
        for (run, best) in runs.iter().zip(&mut best) {
            let start = Instant::now();
            black_box(run());
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    #[allow(clippy::cast_precision_loss)] // for people
    let bytes = text.len() as f64;
    let [library, each, kernel, views] = best.map(|seconds| bytes / 1e6 / seconds);
    println!(
        "| {name} | {} of {} | {library:.0} | {each:.0} | {kernel:.0} | {views:.0} | {:.2} |",
        rows.len(),
        text.len() / rows.len().max(1),
        kernel / library,
    );
}
