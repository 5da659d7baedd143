"""The processes of a cluster on this machine, and the stages of a job."""

import os
from pathlib import Path

from pyspark.sql import SparkSession


def processes() -> dict[int, tuple[int, str]]:
    """The parent and the command line of each process."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            found[int(folder.name)] = parent, (folder / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
    return found


def _executors(session: SparkSession, found: dict[int, tuple[int, str]]) -> list[int]:
    application = f"--app-id {session.sparkContext.applicationId}"
    return [number for number, (_, command) in found.items() if application in command and "Executor" in command]


def executors(session: SparkSession) -> list[int]:
    """The processes of the executors of this application."""
    return _executors(session, processes())


def python_workers(session: SparkSession) -> list[int]:
    """The processes of Python that run the tasks: children of the daemon of each executor."""
    found = processes()
    parents = _executors(session, found)
    daemons = [number for number, (parent, _) in found.items() if parent in parents]
    return [number for number, (parent, _) in found.items() if parent in daemons]


def processor_seconds(session: SparkSession) -> float:
    """The time of the processor that the executors and their processes of Python have had."""
    total = 0
    for process in [*executors(session), *python_workers(session)]:
        try:
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def stages(session: SparkSession, group: str) -> list[tuple[int, int, int]]:
    """Of each stage of the jobs of a group: how many tasks are done, how often one failed, and how many there are."""
    tracker = session.sparkContext.statusTracker()
    jobs = [tracker.getJobInfo(number) for number in tracker.getJobIdsForGroup(group)]
    found = [tracker.getStageInfo(stage) for job in jobs if job for stage in job.stageIds]
    return [(stage.numCompletedTasks, stage.numFailedTasks, stage.numTasks) for stage in found if stage]


def is_in_the_middle(session: SparkSession, group: str) -> bool:
    """Whether some tasks of a stage are done, and more are to come."""
    return any(0 < done < tasks - 4 for done, _, tasks in stages(session, group))


def resident(process: int) -> int:
    """The megabytes that a process has in memory; 0 if it has ended."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) // 1024
