//! Grapheme clusters equal those of `unicode-segmentation`, from either end; boundaries agree with them; aksharas are
//! made of whole ones; nothing that is cut is cut inside of one.
#![no_main]

use bengali_text::grapheme;
use bengali_text_fuzz::text;
use libfuzzer_sys::fuzz_target;
use unicode_segmentation::UnicodeSegmentation;

fuzz_target!(|data: &[u8]| {
    let text = text(data);
    let want: Vec<(usize, &str)> = text.grapheme_indices(true).collect();
    assert!(grapheme::grapheme_indices(&text).eq(want.iter().copied()), "forward");
    assert!(grapheme::grapheme_indices(&text).rev().eq(want.iter().rev().copied()), "backward");
    assert_eq!(grapheme::len(&text), want.len());

    let boundaries: Vec<usize> = want.iter().map(|(at, _)| *at).chain([text.len()]).collect();
    for at in 0..=text.len() {
        assert_eq!(grapheme::is_boundary(&text, at), boundaries.contains(&at) || text.is_empty());
        assert_eq!(grapheme::floor_boundary(&text, at), boundaries.iter().copied().rfind(|b| *b <= at).unwrap_or(0));
        assert_eq!(grapheme::ceil_boundary(&text, at), boundaries.iter().copied().find(|b| *b >= at).unwrap_or(0));
    }

    let mut done = 0;
    for (at, akshara) in grapheme::akshara_indices(&text) {
        assert!(at == done && boundaries.contains(&at) && !akshara.is_empty());
        done += akshara.len();
    }
    assert_eq!(done, text.len());
    let backward: Vec<_> = grapheme::aksharas(&text).rev().collect();
    assert!(grapheme::aksharas(&text).eq(backward.into_iter().rev()));

    for n in [0, 1, 2, 3, want.len()] {
        let cut = grapheme::truncate(&text, n);
        assert!(text.starts_with(cut) && boundaries.contains(&cut.len()) && grapheme::len(cut) <= n);
        assert!(grapheme::len(&grapheme::truncate_with(&text, n, "…")) <= n);
        assert!(grapheme::truncate_bytes_with(&text, n * 5, "…").len() <= n * 5);
    }
});
