//! Which mutant is on: that of the environment variable MUTANT, or none. With `record` each one reached is written to the file
//! of REACHED.
#![allow(missing_docs, clippy::all, clippy::pedantic, clippy::restriction)]

use core::sync::atomic::{AtomicU8, AtomicU32, Ordering::Relaxed};
use std::io::Write;

const MOST: usize = 1 << 16;
const UNKNOWN: u32 = u32::MAX;
const RECORD: u32 = u32::MAX - 1;
const NONE: u32 = u32::MAX - 2;

static ACTIVE: AtomicU32 = AtomicU32::new(UNKNOWN);
static REACHED: [AtomicU8; MOST] = [const { AtomicU8::new(0) }; MOST];

#[inline]
pub(crate) fn on(mutant: u32) -> bool {
    let active = ACTIVE.load(Relaxed);
    if active < RECORD { active == mutant } else { seldom(mutant) }
}

#[cold]
#[inline(never)]
fn seldom(mutant: u32) -> bool {
    if ACTIVE.load(Relaxed) == UNKNOWN {
        let active = match std::env::var("MUTANT") {
            Ok(value) if value == "record" => RECORD,
            Ok(value) => value.parse().unwrap(),
            Err(_) => NONE,
        };
        ACTIVE.store(active, Relaxed);
        if active != RECORD {
            return active == mutant;
        }
    }
    if REACHED[mutant as usize].swap(1, Relaxed) == 0 {
        let mut file = std::fs::OpenOptions::new().append(true).create(true).open(std::env::var("REACHED").unwrap()).unwrap();
        file.write_all(std::format!("{mutant}\n").as_bytes()).unwrap();
    }
    false
}
