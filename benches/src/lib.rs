//! Shared by the benchmarks: the texts, the clock, and the selection by words of the command line.

pub mod texts;
mod words;

/// Processor time of this thread in seconds, which other programs on the machine change little. Wall time on systems without such a clock.
#[cfg(unix)]
pub fn now() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

#[cfg(not(unix))]
pub fn now() -> f64 {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed().as_secs_f64()
}

/// Whether `name` contains each of these words.
pub fn has_all(words: &[String], name: &str) -> bool {
    words.iter().all(|word| name.contains(word.as_str()))
}

/// The first boundary of characters at byte `at` or after it.
pub fn boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}
