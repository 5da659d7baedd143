//! Nothing is allocated per row, and kernels go to other threads.
#![allow(clippy::unwrap_used)]

use std::thread;

use arrow_array::{Array, StringArray, StringViewArray};
use bengali_text::Normalizer;
use bengali_text_arrow::{Digits, Kernel, Stem, rewrite};

const ROWS: usize = 100_000;

fn allocations(kernel: &dyn Kernel, row: &str) -> u64 {
    let array = StringArray::from(vec![row; ROWS]);
    let views = StringViewArray::from(vec![row; ROWS]);
    let of_array = allocation_counter::measure(|| drop(rewrite(kernel, &array).unwrap())).count_total;
    let of_views = allocation_counter::measure(|| drop(rewrite(kernel, &views).unwrap())).count_total;
    of_array.max(of_views)
}

#[test]
fn nothing_is_allocated_per_row() {
    for row in ["আমার", "অ\u{9BE}মার", "২০২৩ সাল", "মানুষের"] {
        for kernel in [&Normalizer::default() as &dyn Kernel, &Digits::ToAscii, &Stem] {
            let count = allocations(kernel, row);
            assert!(count < 200, "{count} allocations for {ROWS} rows of {row}");
        }
    }
}

#[test]
fn slices_go_to_threads() {
    let array = StringArray::from(vec!["অ\u{9BE}মার"; ROWS]);
    let kernel: Box<dyn Kernel> = Box::new(Normalizer::default());
    let halves = thread::scope(|scope| {
        let (array, kernel) = (&array, &*kernel);
        [0, ROWS / 2]
            .map(|start| scope.spawn(move || rewrite(kernel, &array.slice(start, ROWS / 2)).unwrap()))
            .map(|half| half.join().unwrap())
    });
    assert!(halves.iter().all(|half| half.len() == ROWS / 2 && half.value(7) == "আমার"));
}
