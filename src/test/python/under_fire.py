"""Runs that are killed, that run out of disk, that meet each other or files of others: nothing may be lost or mixed.

usage: under_fire.py INPUT COMMAND [ARGUMENT…]   such as: under_fire.py samples/pages java -jar target/winnow.jar

Standard library only, on Linux. The full disk is a small tmpfs if this user may mount one, else a limit on the size of
files. Prints a line for each case and exits with 1 if one does not hold. Takes some thirty starts of the command.
"""

import gzip
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

FORMATS = "--formats=jsonl,dolma,parquet"
TRIES = 10


class Fire:
    def __init__(self, source, command):
        self.source, self.command = source, command
        self.work = tempfile.mkdtemp(prefix="under-fire-")
        self.chance = random.Random(7)
        self.faults = 0
        start = time.monotonic()
        self.whole = os.path.join(self.work, "whole")
        self.tell("a run alone", self.run(self.whole), 0)
        self.seconds = time.monotonic() - start
        self.rows = rows(self.whole)

    def start(self, output, *more, source=None, limit=None, env=None):
        """Starts a run; its messages go to a file of their own."""
        self.err = open(os.path.join(self.work, "err"), "w+b")
        before = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))) if limit else None
        return subprocess.Popen(
            self.command + ["score", "--input=" + (source or self.source), "--output=" + output, FORMATS, "--quiet", *more],
            stdout=subprocess.DEVNULL, stderr=self.err, preexec_fn=before, env=env)

    def run(self, output, *more, **kinds):
        return self.start(output, *more, **kinds).wait()

    def said(self):
        self.err.seek(0)
        return self.err.read().decode(errors="replace").strip()

    def tell(self, case, got, *wanted, more=""):
        good = got in wanted
        self.faults += not good
        print(f"{'ok' if good else 'FAULT'}\t{case}\t{got if good else f'{got} instead of {wanted}'}{more}", flush=True)

    def kills(self):
        output = os.path.join(self.work, "killed")
        for i in range(TRIES):
            run = self.start(output, "--overwrite")
            moment = self.seconds * (0.3 + 0.7 * self.chance.random())  # before, a JVM has only begun to start
            try:
                run.wait(moment)
            except subprocess.TimeoutExpired:
                run.send_signal(signal.SIGKILL)
            code = run.wait()
            ended = os.path.exists(os.path.join(output, "run.json"))
            self.tell(f"kill {i + 1} after {moment:.1f} s: half files", half(output), [], more=f", exit {code}, complete {ended}")
            if ended:
                self.tell("  a run.json stands for all rows", rows(output) == self.rows, True)
        self.tell("after the kills: exit", self.run(output, "--overwrite"), 0)
        self.tell("after the kills: the rows of a run alone", rows(output) == self.rows, True)
        self.tell("after the kills: unfinished files", os.path.exists(os.path.join(output, ".unfinished")), False)

    def full_disks(self):
        size = sum(os.path.getsize(os.path.join(at, f)) for at, _, files in os.walk(self.whole) for f in files)
        disk = os.path.join(self.work, "disk")
        os.mkdir(disk)
        for i in range(TRIES):
            space = int(size * 1.3 * (i + 1) / TRIES)
            mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={space}", "tmpfs", disk], capture_output=True).returncode == 0
            try:
                output = os.path.join(disk, "out")
                code = self.run(output, limit=None if mounted else max(1024, space // 8))
                ended = os.path.exists(os.path.join(output, "run.json"))
                kind = "a disk of" if mounted else "files of at most"
                self.tell(f"{kind} {space:,} bytes: exit", code, 0, 1, more="" if code == 0 else ", " + self.said()[:110])
                self.tell("  half files", half(output), [])
                self.tell("  exit 0 and run.json go together", (code == 0, ended), (True, True), (False, False))
                if code:
                    self.tell("  the message names the path", "cannot write" in self.said() or output in self.said(), True)
                else:
                    self.tell("  all rows", rows(output) == self.rows, True)
            finally:
                if mounted:
                    subprocess.run(["umount", disk], check=True)
                else:
                    shutil.rmtree(os.path.join(disk, "out"), ignore_errors=True)

    def two_at_once(self):
        for more in ([], ["--overwrite"]):
            output = os.path.join(self.work, "two" + "".join(more))
            first, second = self.start(output, *more), self.start(output, *more)
            codes = sorted([first.wait(), second.wait()])
            late = more and codes == [0, 0]  # the second began when the first had ended, and wrote it over
            self.tell(f"two runs at once {more}: exits", codes if not late else "in turn", [0, 1], [0, 2], "in turn")
            self.tell("  the rows of a run alone", rows(output) == self.rows, True)
            self.tell("  half files", half(output), [])

    def foreign_folder(self):
        output = os.path.join(self.work, "mine")
        elsewhere = os.path.join(self.work, "elsewhere")
        for folder in ("documents", "report/data", "scores", "attributes/winnow"):
            os.makedirs(os.path.join(output, folder))
        os.mkdir(elsewhere)
        kept = {}
        for name in ("documents/taxes.txt", "report/data/photo.jpg", "scores/part-1.txt", "run.json", "../elsewhere/a.jsonl.gz"):
            kept[os.path.join(output, name)] = name
        for path, text in kept.items():
            with open(path, "w", encoding="utf-8") as target:
                target.write(text)
        os.symlink(elsewhere, os.path.join(output, "documents/link"))
        before = listing(output)
        for more in (["--overwrite"], [], ["--incremental"]):
            self.tell(f"a folder of others {more}: exit", self.run(output, *more), 2)
            self.tell("  all is as it was", listing(output) == before, True)
        for path, text in kept.items():
            with open(path, encoding="utf-8") as source:
                self.tell(f"  {text}", source.read(), text)
        os.remove(os.path.join(output, "run.json"))
        code = self.run(output, "--overwrite")
        self.tell("beside files of others: exit", code, 0, 2)
        self.tell("  they are still there", all(os.path.exists(p) for p in kept if not p.endswith("run.json")), True)
        shutil.copytree(os.path.join(self.whole, "documents"), os.path.join(self.work, "dolma/documents"))
        before = listing(os.path.join(self.work, "dolma"))
        code = self.run(os.path.join(self.work, "dolma"), "--overwrite", source=os.path.join(self.work, "dolma/documents"))
        self.tell("an input below the output: exit", code, 2)
        self.tell("  all is as it was", listing(os.path.join(self.work, "dolma")) == before, True)

    def names(self):
        folder = os.path.join(self.work, "names")
        os.mkdir(folder)
        page = b"<html><title>Rest</title><p>Rest and water help most people with a cold.</p></html>"
        for name in ("caf\u00e9.html".encode(), b"plain.html", b"no-text-\xff\xfe.html", "\u0438\u043c\u044f.html".encode()):
            with open(os.path.join(folder.encode(), name), "wb") as target:
                target.write(page)
        for value in ("C", "C.UTF-8"):
            output = os.path.join(self.work, "names-" + value)
            env = {k: v for k, v in os.environ.items() if k != "LANG" and not k.startswith("LC_")}
            code = self.run(output, source=folder, env=env | {"LC_ALL": value})
            self.tell(f"names under LC_ALL={value}: exit", code, 0, more=" " + self.said()[:100])
            with open(os.path.join(output, "run.json"), encoding="utf-8") as source:
                run = json.load(source)
            self.tell("  records", run["records"], 4, more=f": {run['scored']} scored, {run['rejected']} rejected")
            self.tell("  what can be read by its name is scored", run["scored"] >= (1 if value == "C" else 3), True)


def listing(folder):
    """Every entry of a folder with its size."""
    return sorted((os.path.join(at, f), os.lstat(os.path.join(at, f)).st_size) for at, folders, files in os.walk(folder) for f in files + folders)


def half(output):
    """Files under a final name that do not read to their end."""
    bad = []
    for at, folders, files in os.walk(output):
        if ".unfinished" in folders:
            folders.remove(".unfinished")
        for name in files:
            path = os.path.join(at, name)
            try:
                with open(path, "rb") as source:
                    data = source.read()
                if name.endswith(".gz"):
                    data = gzip.decompress(data)
                if name.endswith((".jsonl", ".jsonl.gz")):
                    if data and not data.endswith(b"\n"):
                        raise ValueError("no line feed at the end")
                    for line in data.splitlines():
                        json.loads(line)
                elif name.endswith(".parquet") and not (data[:4] == data[-4:] == b"PAR1"):
                    raise ValueError("no footer")
                elif name.endswith(".json"):
                    json.loads(data)
                elif name.endswith(".html") and b"</html>" not in data[-100:]:
                    raise ValueError("no end")
            except (OSError, EOFError, ValueError) as e:
                bad.append(f"{os.path.relpath(path, output)}: {e}")
    return bad


def rows(output):
    """The score lines of a run, sorted."""
    found = []
    for at, _, files in os.walk(os.path.join(output, "scores")):
        for name in files:
            with open(os.path.join(at, name), encoding="utf-8") as source:
                found += source.read().splitlines()
    return sorted(found)


def main():
    fire = Fire(sys.argv[1], sys.argv[2:])
    try:
        for case in (fire.names, fire.foreign_folder, fire.two_at_once, fire.kills, fire.full_disks):
            case()
    finally:
        shutil.rmtree(fire.work, ignore_errors=True)
    return 1 if fire.faults else 0


if __name__ == "__main__":
    sys.exit(main())
