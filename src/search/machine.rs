//! A finite automaton that reads a word letter by letter and tells whether its key takes more than other letters in place of some of
//! its letters: made while compiling from the [triggers](super::triggers) of the folds and of repairs.

use super::folder::Strength;
use super::pattern::{END, NUKTA, composed};
use super::triggers::{Bits, LETTERS, Letter, Letters, REPAIRS, covered_by, of_strength};

/// What a letter is to a [`Machine`]: the number of its class in the lower bits, and these.
pub(super) type Class = u8;

/// A letter that may become another one or nothing.
pub(super) const CHANGES: Class = 0x80;
/// A nukta that may be one with the letter before it.
pub(super) const COMPOSES: Class = 0x40;
/// What is no part of a word.
pub(super) const OUTSIDE: Class = 0;

/// What the sum of [`Machine::class_of`] is for the first character of the block.
const FIRST: u8 = 0x38;

/// How many classes there are at most.
const CLASSES: usize = 64;
/// How many states there are at most.
const STATES: usize = 256;

/// What was read of a word: the number of a state, below [`STATES`].
pub(super) type State = usize;

/// The state before the first letter.
pub(super) const START: State = 0;
/// The state of a word in which some fold or repair may have something to do that is not done letter by letter.
pub(super) const OPEN: State = 1;

/// An automaton for the keys of one strength.
#[derive(Debug)]
pub(super) struct Machine {
    /// From [`FIRST`] on by offset in the block.
    classes: [Class; 256],
    /// By class and state, so that from one state to the next there is only a load: letters wait for each other.
    next: [[u8; STATES]; CLASSES],
    end: Class,
}

static MACHINES: [Machine; 3] = [machine(Strength::Light), machine(Strength::Standard), machine(Strength::Phonetic)];

impl Machine {
    #[allow(clippy::indexing_slicing)] // by a value of three
    pub(super) fn of(strength: Strength) -> &'static Machine {
        &MACHINES[strength as usize % MACHINES.len()]
    }

    /// The class of the letter at this offset.
    #[inline]
    #[allow(clippy::indexing_slicing)] // of a table of all values
    pub(super) fn class(&self, offset: u8) -> Class {
        self.classes[usize::from(FIRST.wrapping_add(offset))]
    }

    /// The class of the character with these bytes.
    #[inline]
    #[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)] // of a table of all values, by the lower bits
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "by value its bytes are put together first")]
    pub(super) fn class_of(&self, char: &[u8; 3]) -> Class {
        let lead = u16::from_le_bytes([char[0], char[1]]);
        // E0 A6 or E0 A7, in one comparison.
        if lead & 0xFEFF != 0xA6E0 {
            return OUTSIDE;
        }
        // A shift brings the bit that tells A6 from A7 to that of 0x40.
        self.classes[usize::from(char[2].wrapping_add((lead >> 2) as u8))]
    }

    #[inline]
    #[allow(clippy::indexing_slicing)] // of a table of all values
    pub(super) fn next(&self, state: State, class: Class) -> State {
        self.next[usize::from(class) % CLASSES][state % STATES].into()
    }

    /// Whether the key of a word of these letters is what each becomes in place, if it has letters enough for every fold.
    #[inline]
    pub(super) fn is_closed(&self, letters: &[u8]) -> bool {
        let (mut state, mut last) = (START, END);
        for &letter in letters {
            // A fold brought the two together: the nukta goes away, and the state would be that of one letter.
            if letter == NUKTA && composed(last).is_some() {
                return false;
            }
            (state, last) = (self.next(state, self.class(letter)), letter);
        }
        self.end(state) != OPEN
    }

    /// The state after the last letter of the word.
    #[inline]
    pub(super) fn end(&self, state: State) -> State {
        self.next(state, self.end)
    }
}

/// The rewritings that may be needed if the next letters come: those whose first one, two, three letters of four were read.
type Open = [Bits; 3];

/// What was read, and what it is if a nukta comes next; all 0 if that is to be looked at.
type Read = [Open; 2];

const NEVER: Open = [0; 3];

#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)] // below the lengths
#[allow(clippy::large_stack_arrays, reason = "runs when the crate is built")]
const fn machine(strength: Strength) -> Machine {
    let letters = &LETTERS[strength as usize];
    let wanted = of_strength(strength) & !covered_by(strength) | REPAIRS;
    let (mut classes, mut of_class, mut count) = ([OUTSIDE; 256], [END; CLASSES], 1);
    let mut at = 0;
    while at < 128 {
        if letters[at].in_word || at == END as usize {
            let mut class = 1;
            while class < count && !is_alike(&letters[of_class[class] as usize], &letters[at], wanted) {
                class += 1;
            }
            if class == count {
                of_class[class] = at as u8;
                count += 1;
            }
            classes[at + FIRST as usize] = class as u8
                | if letters[at].changes { CHANGES } else { 0 }
                | if at == NUKTA as usize { COMPOSES } else { 0 };
        }
        at += 1;
    }
    let last = (END + FIRST) as usize;
    let end = classes[last] & !(CHANGES | COMPOSES);
    classes[last] = OUTSIDE;
    let mut next = [[OPEN as u8; STATES]; CLASSES];
    let edge = letters[END as usize].bits;
    let first = [wanted & edge[0], wanted & edge[0] & edge[1], 0];
    let (mut states, mut known) = ([[NEVER; 2]; STATES], 2);
    states[START] = [first, NEVER];
    let mut sums = [0; STATES];
    sums[START] = sum(&states[START]);
    at = 0;
    while at < known {
        let mut class = if at == OPEN { count } else { 1 };
        while class < count {
            let letter = &letters[of_class[class] as usize];
            // A word begins with a letter.
            if at != START || letter.counts {
                let to = step(&states[at], letter, letters, wanted);
                if to[0][0] != 0 {
                    let (mut state, sum) = (0, sum(&to));
                    while state < known && (sums[state] != sum || !is_same(&states[state], &to)) {
                        state += 1;
                    }
                    if state == known {
                        (states[known], sums[known]) = (to, sum);
                        known += 1;
                    }
                    next[class][at] = state as u8;
                }
            }
            class += 1;
        }
        at += 1;
    }
    Machine { classes, next, end }
}

/// The state after a letter; [`NEVER`] if there may be something to do.
#[allow(clippy::indexing_slicing)] // below the lengths
const fn step(state: &Read, letter: &Letter, letters: &Letters, wanted: Bits) -> Read {
    let [now, composed] = *state;
    if letter.offset == NUKTA {
        return [composed, NEVER];
    }
    let to = read(now, letter, wanted);
    match letter.composed {
        0 => [to, NEVER],
        whole => [to, read(now, &letters[whole as usize & 0x7F], wanted)],
    }
}

const fn read(now: Open, letter: &Letter, wanted: Bits) -> Open {
    let ([one, two, three], [first, second, third, fourth], passes) = (now, letter.bits, letter.passes);
    if three & fourth != 0 {
        return NEVER;
    }
    [(first | one & passes) & wanted, one & second | two & passes, two & third | three & passes]
}

/// What most different states differ in, so that few must be compared.
#[allow(clippy::cast_possible_truncation)] // of both halves
const fn sum(read: &Read) -> u64 {
    let [[one, two, three], [composed, ..]] = *read;
    let all = one ^ two.rotate_left(37) ^ three.rotate_left(71) ^ composed.rotate_left(101);
    all as u64 ^ (all >> 64) as u64
}

/// Whether the two are the same to an automaton.
#[allow(clippy::indexing_slicing)] // below the length
const fn is_alike(one: &Letter, other: &Letter, wanted: Bits) -> bool {
    let (mut alike, mut place) = (one.passes == other.passes && one.composed == other.composed, 0);
    while place < one.bits.len() {
        alike &= (one.bits[place] ^ other.bits[place]) & wanted == 0;
        place += 1;
    }
    alike
        && one.counts == other.counts
        && (one.offset == NUKTA) == (other.offset == NUKTA)
        && (one.offset == END) == (other.offset == END)
}

#[allow(clippy::indexing_slicing)] // below the lengths
const fn is_same(one: &Read, other: &Read) -> bool {
    let (mut same, mut place) = (true, 0);
    while same && place < 3 {
        same = one[0][place] == other[0][place] && one[1][place] == other[1][place];
        place += 1;
    }
    same
}
