//! Laws of search keys: folding is idempotent, a stronger key is a function of a weaker one, the encoding makes no difference, offsets map
//! to the source in order. A stem is a prefix of its word.

use bengali_text::normalize::Bias;
use bengali_text::search::{Folder, Strength, stem, words};
use bengali_text::{Level, Normalizer, Nukta};

use super::input::Input;
use super::pieces::LETTERS;

const STRENGTHS: [Strength; 3] = [Strength::Light, Strength::Standard, Strength::Phonetic];

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let nukta = input.choose(&[Nukta::Decomposed, Nukta::Composed]);
    let text = input.text(LETTERS);
    let mut weaker = text.clone();
    for strength in STRENGTHS {
        let folder = Folder::new(strength);
        let key = folder.fold(&text);
        assert_eq!(folder.fold(&key), key, "idempotent");
        assert_eq!(folder.fold(&weaker), key, "a function of the weaker key");
        for level in [Level::Canonical, Level::Visual, Level::Repair] {
            let other = Normalizer::new(level).nukta(nukta).normalize(&text);
            assert_eq!(folder.fold(&other), key, "from {}", other.escape_unicode());
        }
        let mapped = folder.fold_mapped(&text);
        assert_eq!(mapped.text(), key);
        let mut last = 0;
        for (at, _) in key.char_indices() {
            let source = mapped.offsets().to_source(at, Bias::Start);
            assert!(last <= source && text.is_char_boundary(source));
            last = source;
        }
        weaker = key.into_owned();
    }
    for word in words(&text) {
        assert!(word.starts_with(stem(word)) && stem(stem(word)) == stem(word));
    }
}
