"""Runs that are killed at random moments and go on with --resume: the files of an uninterrupted run, and little done twice.

usage: kill_and_resume.py INPUT COMMAND [ARGUMENT…]   such as: kill_and_resume.py crawl/ java -jar target/winnow.jar

INPUT needs 32 MB or more, so that the run has many parts. Standard library only, on Linux. Prints a line for each kill: when it
came, how many parts were done, how many were begun and lost. Exits with 1 if a file differs or more than a tenth is done again.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

KILLS = 10
MOST_AGAIN = 0.10
DIFFERENT = {"run.json", "metrics.prom", "report/index.html", "report/report.json"}  # they hold the time


def start(command, source, output, log):
    arguments = ["score", "--input=" + source, "--output=" + output, "--formats=jsonl,parquet", "--resume", "--quiet"]
    heeds = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell in the background hands on that it is ignored
    return subprocess.Popen(command + arguments, stdout=subprocess.DEVNULL, stderr=log, preexec_fn=heeds)


def killed(command, source, output, log, moment, by):
    """The exit code of a run that gets a signal after some seconds; 0 if it ended before."""
    run = start(command, source, output, log)
    try:
        run.wait(moment)
    except subprocess.TimeoutExpired:
        run.send_signal(by)
    return run.wait()


def files(output):
    """Bytes of all files of a run, by path."""
    found = {}
    for at, _, names in os.walk(output):
        for name in names:
            path = os.path.join(at, name)
            relative = os.path.relpath(path, output)
            if relative not in DIFFERENT and relative != ".lock":
                with open(path, "rb") as source:
                    found[relative] = source.read()
    return found


def entries(folder):
    try:
        return os.listdir(folder)
    except FileNotFoundError:
        return []


def main():
    source, command = sys.argv[1], sys.argv[2:]
    work = tempfile.mkdtemp(prefix="resume-")
    chance = random.Random(11)
    faults, worst = 0, 0.0
    try:
        with open(os.path.join(work, "log"), "w+b") as log:
            whole = os.path.join(work, "whole")
            begin = time.monotonic()
            if start(command, source, whole, log).wait() != 0:
                sys.exit("the run alone failed")
            seconds = time.monotonic() - begin
            wanted = files(whole)
            parts = len([f for f in wanted if f.startswith("inputs/")])
            print(f"a run alone: {seconds:.1f} s, {parts} parts, {len(wanted)} files", flush=True)
            for i in range(KILLS):
                output = os.path.join(work, "killed")
                moment = seconds * chance.uniform(0.1, 1.02)
                by = signal.SIGKILL if i % 2 else signal.SIGINT
                code = killed(command, source, output, log, moment, by)
                while code == 0:  # it ended before, on a machine that had more time than in the run alone
                    shutil.rmtree(output)
                    moment *= 0.97  # not far back: the last step is worth a kill, too
                    code = killed(command, source, output, log, moment, by)
                unfinished = os.path.join(output, ".unfinished")
                done = len([f for f in entries(os.path.join(unfinished, "kept")) if f.startswith("done-")])
                lost = len({f.rsplit("-", 1)[0] for f in entries(unfinished) if f not in ("kept",) and not f.startswith("last-")})
                worst = max(worst, lost / parts)
                ended = start(command, source, output, log).wait()
                same = files(output) == wanted
                good = ended == 0 and same
                faults += not good
                print(
                    f"{'ok' if good else 'FAULT'}\tkill {i + 1} after {moment:.1f} s (exit {code}): {done} of {parts} parts done, {lost} done again;"
                    f" then exit {ended}, files equal: {same}",
                    flush=True,
                )
                shutil.rmtree(output)
        faults += worst > MOST_AGAIN
        print(f"done again at most: {100 * worst:.1f} %")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
