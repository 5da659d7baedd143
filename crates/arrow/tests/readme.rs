//! The README shows what the example prints.
#![allow(clippy::unwrap_used)]

#[path = "../examples/column.rs"]
#[allow(dead_code)]
mod column;

#[test]
fn the_readme_shows_what_the_example_prints() {
    let printed = column::report().unwrap();
    let readme = include_str!("../README.md");
    assert!(readme.contains(&printed), "README.md does not have this:\n{printed}");
}
