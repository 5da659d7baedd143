//! What the user may interrupt: long work, and files that wait for others, as pipes do.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use pyo3::prelude::*;

/// Between two looks at what the user wants.
const PATIENCE: Duration = Duration::from_millis(50);

/// Lets Python do what a signal asks for, which may be an exception.
pub(crate) fn check() -> io::Result<()> {
    #[allow(clippy::redundant_closure_for_method_calls)] // a method of one lifetime
    Python::attach(|py| py.check_signals()).map_err(io::Error::other)
}

/// Whether work is to end before it is done.
#[derive(Debug, Default)]
pub(crate) struct Stop {
    is_set: AtomicBool,
    /// Of work on the thread that called: it looks for signals itself.
    own: Option<Mutex<Own>>,
}

#[derive(Debug)]
struct Own {
    checked: Instant,
    interrupted: io::Result<()>,
}

impl Stop {
    pub(crate) fn is_set(&self) -> bool {
        if let Some(own) = &self.own {
            let own = &mut *own.lock().unwrap_or_else(PoisonError::into_inner);
            if own.interrupted.is_ok() && own.checked.elapsed() >= PATIENCE {
                own.checked = Instant::now();
                own.interrupted = check();
                self.set(own.interrupted.is_err());
            }
        }
        self.is_set.load(Ordering::Relaxed)
    }

    fn set(&self, is_set: bool) {
        self.is_set.store(is_set, Ordering::Relaxed);
    }
}

/// The most threads that work may take. To ask the system for its cores takes longer than a short text does.
pub(crate) type Most = fn() -> NonZero<usize>;

/// Work on fewer bytes of text is soon done.
const LONG: usize = 512 * 1024;

/// Does work on so many bytes of text without the GIL, on at most so many threads. After an interrupt it ends when it next asks `Stop`, and
/// what it made does not count.
///
/// Where there are several threads, another one does long work and leaves this one to look for signals.
pub(crate) fn detached<T: Send>(
    py: Python<'_>,
    bytes: usize,
    most: Most,
    work: impl FnOnce(&Stop) -> PyResult<T> + Send,
) -> PyResult<T> {
    if bytes < LONG {
        return py.detach(|| work(&Stop::default()));
    }
    if most().get() == 1 {
        let own = Own { checked: Instant::now(), interrupted: Ok(()) };
        let stop = Stop { own: Some(Mutex::new(own)), ..Stop::default() };
        let made = py.detach(|| work(&stop));
        stop.own.map_or(Ok(()), |own| own.into_inner().unwrap_or_else(PoisonError::into_inner).interrupted)?;
        return made;
    }
    let stop = &Stop::default();
    py.detach(|| {
        thread::scope(|scope| {
            let (send, receive) = mpsc::channel::<()>();
            let worker = scope.spawn(move || {
                let made = work(stop);
                drop(send);
                made
            });
            let mut interrupted = Ok(());
            // Nothing is sent: the end of the work closes the channel.
            while let (Ok(()), Err(RecvTimeoutError::Timeout)) = (&interrupted, receive.recv_timeout(PATIENCE)) {
                interrupted = check();
                stop.set(interrupted.is_err());
            }
            let made = worker.join().unwrap_or_else(|panic| resume_unwind(panic));
            interrupted?;
            made
        })
    })
}

/// Opens a file. To open a pipe waits for its other end, and the wait begins anew after a signal: it is left to another thread.
pub(crate) fn open(path: &Path, options: &OpenOptions) -> io::Result<File> {
    if path.metadata().map_or(true, |about| about.is_file() || about.is_dir()) {
        return options.open(path);
    }
    let (path, options) = (path.to_owned(), options.clone());
    let (send, receive) = mpsc::sync_channel(1);
    thread::Builder::new().spawn(move || send.send(options.open(path)))?;
    loop {
        match receive.recv_timeout(PATIENCE) {
            Ok(file) => return file,
            Err(RecvTimeoutError::Timeout) => check()?,
            Err(RecvTimeoutError::Disconnected) => return Err(ErrorKind::Interrupted.into()),
        }
    }
}

/// A file whose reads and writes end where the user interrupts them.
#[derive(Debug)]
pub(crate) struct Interruptible<'f> {
    file: &'f File,
    waits: bool,
    checked: Instant,
    /// A writer may put an error off to its next write, which would wait again.
    stopped: Option<PyErr>,
}

impl<'f> Interruptible<'f> {
    pub(crate) fn new(file: &'f File) -> Self {
        let waits = !file.metadata().is_ok_and(|about| about.is_file());
        Interruptible { file, waits, checked: Instant::now(), stopped: None }
    }

    /// Does the work, and again after a signal that leaves the process at it.
    fn work<T>(&mut self, mut work: impl FnMut(&File) -> io::Result<T>) -> io::Result<T> {
        loop {
            // Other threads of Python may keep it waiting, so not for every part of a file that is there.
            if self.waits || self.checked.elapsed() >= PATIENCE {
                self.check()?;
            }
            match work(self.file) {
                Err(error) if error.kind() == ErrorKind::Interrupted => self.check()?,
                done => return done,
            }
        }
    }

    fn check(&mut self) -> io::Result<()> {
        self.checked = Instant::now();
        Python::attach(|py| {
            if self.stopped.is_none() {
                self.stopped = py.check_signals().err();
            }
            self.stopped.as_ref().map_or(Ok(()), |error| Err(io::Error::other(error.clone_ref(py))))
        })
    }
}

impl Read for Interruptible<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.work(|mut file| file.read(buffer))
    }
}

impl Write for Interruptible<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.work(|mut file| file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
