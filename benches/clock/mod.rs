//! Time that this thread had a processor, so that what other programs take of a machine does not count. Time by the wall
//! where the system has no such clock.

/// Seconds since some moment.
#[cfg(unix)]
#[allow(clippy::cast_precision_loss)]
pub fn now() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

/// Seconds since some moment.
#[cfg(not(unix))]
pub fn now() -> f64 {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed().as_secs_f64()
}
