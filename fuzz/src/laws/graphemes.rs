//! Laws of grapheme clusters: they are those of `unicode-segmentation`, forward and backward; boundaries agree with them; aksharas consist
//! of full clusters; truncation splits none.

use bengali_text::grapheme;
use unicode_segmentation::UnicodeSegmentation;

use super::input::Input;
use super::pieces::LETTERS;

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let n = input.below(64);
    let ends = input.below(256);
    let text = input.text(LETTERS);
    let want: Vec<(usize, &str)> = text.grapheme_indices(true).collect();
    assert!(grapheme::grapheme_indices(&text).eq(want.iter().copied()), "forward");
    assert!(grapheme::grapheme_indices(&text).rev().eq(want.iter().rev().copied()), "backward");
    assert!(grapheme::graphemes(&text).eq(text.graphemes(true)));
    assert_eq!(grapheme::len(&text), want.len());
    assert_eq!(grapheme::reverse(&text), text.graphemes(true).rev().collect::<String>());
    from_both_ends(&text, ends, &want);
    boundaries(&text);
    aksharas(&text);
    cuts(&text, n, want.len());
}

fn from_both_ends(text: &str, ends: usize, want: &[(usize, &str)]) {
    let (mut ours, mut theirs) = (grapheme::grapheme_indices(text), want.iter().copied());
    for turn in 0..=want.len() {
        let back = ends >> (turn % 8) & 1 == 1;
        let (got, want) = if back { (ours.next_back(), theirs.next_back()) } else { (ours.next(), theirs.next()) };
        assert_eq!(got, want, "turn {turn}");
    }
}

fn boundaries(text: &str) {
    let (mut floor, mut clusters) = (0, text.graphemes(true));
    let mut ceil = 0;
    for at in 0..=text.len() {
        if at > ceil {
            floor = ceil;
            ceil += clusters.next().map_or(0, str::len);
        }
        if at == ceil {
            floor = ceil;
        }
        assert_eq!(grapheme::is_boundary(text, at), at == ceil, "{at}");
        assert_eq!(grapheme::floor_boundary(text, at), floor, "{at}");
        assert_eq!(grapheme::ceil_boundary(text, at), ceil, "{at}");
    }
}

fn aksharas(text: &str) {
    let mut done = 0;
    for (at, akshara) in grapheme::akshara_indices(text) {
        assert!(at == done && grapheme::is_boundary(text, at) && !akshara.is_empty());
        done += akshara.len();
    }
    assert_eq!(done, text.len());
    let backward: Vec<_> = grapheme::akshara_indices(text).rev().collect();
    assert!(grapheme::akshara_indices(text).eq(backward.into_iter().rev()));
}

fn cuts(text: &str, n: usize, len: usize) {
    let cut = grapheme::truncate(text, n);
    assert_eq!(cut, text.graphemes(true).take(n).collect::<String>());
    let cut = grapheme::truncate_bytes(text, n);
    assert_eq!(cut.len(), grapheme::floor_boundary(text, n));
    let cut = grapheme::truncate_with(text, n, "…");
    assert!(grapheme::len(&cut) <= n && (len > n || cut == text));
    let cut = grapheme::truncate_bytes_with(text, n, "…");
    assert!(cut.len() <= n && (text.len() > n || cut == text));
}
