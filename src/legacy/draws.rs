//! What a code draws, and when: the rows of the tables of fonts.

use super::cluster::Clusters;

/// What a code draws, in the terms of the Bengali script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Draws {
    /// A whole letter or conjunct, or an independent vowel.
    Letter(&'static str),
    /// The first part of a conjunct: consonants, each with its virama.
    Half(&'static str),
    /// A later part of a conjunct: a virama, then consonants.
    Below(&'static str),
    /// A letter and a vowel sign in one piece.
    LetterAndSign(&'static str, char),
    /// A later part of a conjunct and a vowel sign in one piece.
    BelowAndSign(&'static str, char),
    /// A vowel sign that stands before its cluster.
    Before(char),
    /// A vowel sign after its cluster, or below it.
    Sign(char),
    /// The ra of র্ক, which is drawn over the cluster that it is read before.
    Reph,
    /// Candrabindu, anusvara, visarga.
    Mark(char),
    /// The hasanta (virama) that is seen.
    Hasanta,
    /// A digit, by its value.
    Digit(u8),
    /// A quotation mark: as it is drawn, and its ASCII form.
    Quote(char, char),
    /// Another punctuation mark or symbol.
    Symbol(char),
}

/// Where a code draws what its row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Always,
    /// Directly after the first part of a conjunct.
    AfterHalf,
    /// Directly after ন্ or স্.
    AfterNaOrSa,
    /// After consonants, with no sign after them yet.
    AfterConsonant,
    /// After consonants that have no vowel sign yet.
    AfterUnsigned,
    /// After consonants that have no vowel sign yet, the last of which can have ৃ.
    AfterConsonantOfVocalicR,
    /// After a র or ্র that has no vowel sign yet.
    AfterRa,
    /// After consonants that have no vowel sign yet, and before a letter.
    BetweenLetters,
    /// Where the cluster so far is one of these consonants, or ends with it.
    AfterLetter(&'static [&'static str]),
    /// Where a letter stands before it.
    InWord,
    /// Where one of these codes follows.
    Before(&'static [u8]),
    /// Where a consonant follows.
    BeforeConsonant,
}

/// One line of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) code: u8,
    pub(super) when: When,
    pub(super) draws: Draws,
}

/// What follows a code: enough to tell a letter from a punctuation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Next {
    pub(super) code: Option<u8>,
    /// Whether the code is a consonant, a part of a conjunct, or a vowel sign before one.
    pub(super) consonant: bool,
    /// Whether the code is any letter or sign.
    pub(super) letter: bool,
}

impl When {
    pub(super) fn holds(self, cluster: &Clusters, next: Next) -> bool {
        match self {
            Self::Always => true,
            Self::AfterHalf => cluster.is_half(),
            Self::AfterNaOrSa => cluster.is_half() && cluster.ends_with(&["ন্", "স্"]),
            Self::AfterConsonant => cluster.takes_below(),
            Self::AfterUnsigned => cluster.takes_sign(),
            Self::AfterConsonantOfVocalicR => {
                cluster.takes_sign()
                    && !cluster.ends_with(&["য\u{9BC}", "ড\u{9BC}", "ঢ\u{9BC}", "ঙ", "ঞ", "ণ"])
                    // Of the words that end in ৃ all end in তৃ: পিতৃ, কর্তৃ. Elsewhere the text breaks off there.
                    && (next.letter || cluster.ends_with(&["ত"]))
            }
            Self::AfterRa => cluster.takes_sign() && cluster.ends_with(&["র"]),
            Self::BetweenLetters => cluster.takes_sign() && next.letter,
            Self::AfterLetter(letters) => cluster.is_based() && cluster.ends_with(letters),
            Self::InWord => !cluster.is_empty(),
            Self::Before(codes) => next.code.is_some_and(|code| codes.contains(&code)),
            Self::BeforeConsonant => next.consonant,
        }
    }
}

/// The byte of a character in Windows-1252, in which these fonts number what they draw, and of what programs wrote for it.
///
/// The C1 controls stand for their own bytes: so does a program that takes the text for Latin-1.
pub(super) const fn code_of(c: char) -> Option<u8> {
    Some(match c {
        '\0'..='\u{FF}' => c as u8,
        // Other characters that fonts and programs have for some of these.
        '\u{2212}' => 0xAD,
        '\u{2C9}' => 0xAF,
        '\u{3BC}' => 0xB5,
        '\u{2219}' => 0xB7,
        _ => return windows_code(c),
    })
}

/// The characters that Windows-1252 has from 0x80 to 0x9F, by their bytes; the codes that it does not assign are C1 controls.
macro_rules! windows {
    ($($code:literal $char:literal)*) => {
        #[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs when the crate is built")]
        const WINDOWS: [char; 32] = {
            let mut chars = ['\0'; 32];
            let mut at = 0;
            while at < 32 {
                chars[at] = (0x80 + at as u8) as char;
                at += 1;
            }
            $(chars[$code - 0x80] = $char;)*
            chars
        };

        const fn windows_code(c: char) -> Option<u8> {
            match c {
                $($char => Some($code),)*
                _ => None,
            }
        }
    };
}

#[rustfmt::skip]
windows! {
    0x80 '€' 0x82 '‚' 0x83 'ƒ' 0x84 '„' 0x85 '…' 0x86 '†' 0x87 '‡' 0x88 'ˆ' 0x89 '‰' 0x8A 'Š' 0x8B '‹'
    0x8C 'Œ' 0x8E 'Ž' 0x91 '‘' 0x92 '’' 0x93 '“' 0x94 '”' 0x95 '•' 0x96 '–' 0x97 '—' 0x98 '˜' 0x99 '™'
    0x9A 'š' 0x9B '›' 0x9C 'œ' 0x9E 'ž' 0x9F 'Ÿ'
}

/// The character of a byte in Windows-1252.
pub(super) fn char_of(code: u8) -> char {
    code.checked_sub(0x80).and_then(|at| WINDOWS.get(usize::from(at))).copied().unwrap_or(char::from(code))
}

/// A row that holds everywhere.
pub(super) const fn row(code: char, draws: Draws) -> Row {
    when(code, When::Always, draws)
}

/// A row that holds in some places.
pub(super) const fn when(code: char, when: When, draws: Draws) -> Row {
    let code = code_of(code);
    // Tables are constants: this stops the build.
    assert!(code.is_some(), "a row has a character without a code");
    match code {
        Some(code) => Row { code, when, draws },
        None => Row { code: 0, when, draws },
    }
}

/// What a table says of a code.
#[derive(Clone, Copy, Debug)]
pub(super) enum Entry {
    /// It is not drawn.
    Nothing,
    /// It draws this everywhere.
    Always(Draws),
    /// Its rows, of which the first that holds counts.
    Rows { first: u8, count: u8 },
}

/// The rows of a font, found by their code.
#[derive(Debug)]
pub(super) struct Table {
    rows: &'static [Row],
    entries: [Entry; 256],
}

impl Table {
    /// Rows of one code stand together, the ones that hold in some places first.
    #[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs when the crate is built")]
    pub(super) const fn new(rows: &'static [Row]) -> Self {
        assert!(rows.len() <= u8::MAX as usize, "an entry counts rows in a byte");
        let mut entries = [Entry::Nothing; 256];
        let mut i = 0;
        while i < rows.len() {
            let row = &rows[i];
            let code = row.code as usize;
            let first = i;
            while i < rows.len() && rows[i].code as usize == code {
                i += 1;
            }
            assert!(matches!(entries[code], Entry::Nothing), "rows of one code stand apart");
            entries[code] = match row.when {
                When::Always => Entry::Always(row.draws),
                _ => Entry::Rows { first: first as u8, count: (i - first) as u8 },
            };
        }
        Self { rows, entries }
    }

    #[inline]
    #[allow(clippy::indexing_slicing, reason = "there is one for each byte")]
    pub(super) const fn entry(&self, code: u8) -> &Entry {
        &self.entries[code as usize]
    }

    /// The rows of an [`Entry::Rows`].
    pub(super) fn rows(&self, first: u8, count: u8) -> &'static [Row] {
        let first = usize::from(first);
        self.rows.get(first..first + usize::from(count)).unwrap_or_default()
    }

    /// What a code draws where nothing else is said of the place.
    pub(super) fn usual(&self, code: u8) -> Option<Draws> {
        match self.entry(code) {
            Entry::Nothing => None,
            Entry::Always(draws) => Some(*draws),
            Entry::Rows { first, count } => {
                self.rows(*first, *count).last().filter(|row| row.when == When::Always).map(|row| row.draws)
            }
        }
    }

    pub(super) const fn all(&self) -> &'static [Row] {
        self.rows
    }
}
