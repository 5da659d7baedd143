//! Stops the command at its system calls, one after the other and on all its threads, so that a test can interfere there.
#![allow(dead_code, reason = "each test program uses some of these")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::io::Read as _;
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use nix::errno::Errno;
use nix::libc::{self, c_long};
use nix::sys::ptrace::{self, Options};
use nix::sys::signal::{Signal, kill};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;

/// Of the kernel: the stop is before a system call, not after it.
const PTRACE_SYSCALL_INFO_ENTRY: u8 = 1;

/// A run that is stopped before a system call of one of its threads.
pub struct Stopped {
    pub process: Pid,
    thread: Pid,
}

impl Stopped {
    /// Whether the call renames a file.
    pub fn renames(&self) -> bool {
        let number = self.number();
        #[cfg(target_arch = "x86_64")]
        let renames = number == libc::SYS_rename;
        #[cfg(not(target_arch = "x86_64"))]
        let renames = false;
        renames || [libc::SYS_renameat, libc::SYS_renameat2].contains(&number)
    }

    /// Whether the call only waits for other threads: how often, is chance.
    fn waits(&self) -> bool {
        [libc::SYS_futex, libc::SYS_sched_yield].contains(&self.number())
    }

    fn number(&self) -> c_long {
        let call = fs::read_to_string(format!("/proc/{}/syscall", self.thread)).unwrap_or_default();
        call.split(' ').next().unwrap_or_default().parse().unwrap_or(-1)
    }
}

/// How a run ended.
pub struct Ended {
    pub status: ExitStatus,
    pub complaint: String,
    /// Whether it came to the system call that was asked for.
    pub interfered: bool,
}

/// A system call by its thread and its place among the calls of this thread, which is the same in each run: the threads run in
/// no fixed order, and calls that wait are not counted.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    thread: usize,
    call: usize,
}

/// Runs the command with these arguments in `folder`, and calls `interfere` just before this system call.
#[allow(clippy::zombie_processes, reason = "waitpid waits for it")]
pub fn run(folder: &Path, args: &[&str], call: Call, mut interfere: impl FnMut(&Stopped)) -> Ended {
    // Waits to be traced.
    let mut child = Command::new("sh")
        .args(["-c", "kill -STOP $$; exec \"$@\"", "sh"])
        .arg(assert_cmd::cargo::cargo_bin!("bengali-text"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .process_group(0)
        .spawn()
        .unwrap();
    let process = Pid::from_raw(i32::try_from(child.id()).unwrap());
    let stopped = waitpid(process, Some(WaitPidFlag::WUNTRACED)).unwrap();
    assert_eq!(stopped, WaitStatus::Stopped(process, Signal::SIGSTOP));
    let options = Options::PTRACE_O_TRACESYSGOOD | Options::PTRACE_O_TRACECLONE | Options::PTRACE_O_TRACEEXEC;
    ptrace::seize(process, options | Options::PTRACE_O_EXITKILL).unwrap();
    kill(process, Signal::SIGCONT).unwrap();

    let (mut started, mut interfered) = (false, false);
    // The threads as they come, and how many calls of each there were.
    let mut threads: Vec<(Pid, usize)> = Vec::new();
    let status = loop {
        // Any thread of its group; std waits for nothing but its own children.
        let (thread, signal) = match waitpid(Pid::from_raw(-process.as_raw()), Some(WaitPidFlag::__WALL)).unwrap() {
            WaitStatus::Exited(of, code) if of == process => break ExitStatus::from_raw(code << 8),
            WaitStatus::Signaled(of, signal, _) if of == process => break ExitStatus::from_raw(signal as i32),
            WaitStatus::PtraceSyscall(of) => {
                // A thread that is killed meanwhile has no call.
                let enters = ptrace::syscall_info(of).is_ok_and(|info| info.op == PTRACE_SYSCALL_INFO_ENTRY);
                let stopped = Stopped { process, thread: of };
                if started && enters && !stopped.waits() {
                    let thread = threads.iter().position(|thread| thread.0 == of).unwrap_or_else(|| {
                        threads.push((of, 0));
                        threads.len() - 1
                    });
                    if (thread, threads[thread].1) == (call.thread, call.call) {
                        interfered = true;
                        interfere(&stopped);
                    }
                    threads[thread].1 += 1;
                }
                (of, None)
            }
            WaitStatus::PtraceEvent(of, _, event) => {
                started |= event == libc::PTRACE_EVENT_EXEC;
                (of, None)
            }
            WaitStatus::Stopped(of, signal) => (of, Some(signal)),
            _ => continue,
        };
        match ptrace::syscall(thread, signal) {
            Ok(()) | Err(Errno::ESRCH) => {}
            Err(error) => panic!("{error}"),
        }
    };
    let mut complaint = String::new();
    child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
    Ended { status, complaint, interfered }
}

/// Does it at each system call in turn, each time from the start; returns how many there are.
pub fn run_at_every_call(mut run: impl FnMut(Call) -> Ended, mut check: impl FnMut(Call, &Ended)) -> usize {
    let (mut at, mut calls) = (Call { thread: 0, call: 0 }, 0);
    loop {
        let ended = run(at);
        check(at, &ended);
        if ended.interfered {
            calls += 1;
            at.call += 1;
        } else if at.call > 0 {
            at = Call { thread: at.thread + 1, call: 0 };
        } else {
            return calls;
        }
    }
}
