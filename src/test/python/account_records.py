"""Counts the records of inputs with other tools and compares with what a run says of each input.

usage: account_records.py RUN   (the run's inputs, which lie where its rows say, are read again)

Needs pyarrow for Parquet; warcio for WARC and ARC. Checks that records = scored + skipped + rejected for each input and for
the run, that score lines and rejects are as many as counted, and that the records known from outside are all there:
rows of Parquet by their footer, objects of JSON lines, records of sound archives. Damaged inputs are listed, not judged.
"""

import collections
import glob
import gzip
import json
import os
import sys

import pyarrow.parquet
from warcio.archiveiterator import ArchiveIterator


def lines(run, kind):
    for path in sorted(glob.glob(os.path.join(run, kind, "part-*.jsonl"))):
        with open(path, encoding="utf-8") as source:
            for line in source:
                yield json.loads(line)


def known(path):
    """Records of a file as another tool counts them and what they are; None if it is no sound file of such a kind."""
    name = path.lower()
    if name.endswith(".parquet"):
        return pyarrow.parquet.ParquetFile(path).metadata.num_rows, "rows by pyarrow"
    if name.endswith((".jsonl", ".jsonl.gz")):
        with (gzip.open if name.endswith(".gz") else open)(path, "rt", encoding="utf-8") as source:
            return sum(isinstance(json.loads(line), dict) for line in source if line.strip()), "objects by line"
    if any(end in name for end in (".warc", ".arc", ".wet", ".wat")) and not name.endswith(".zst"):
        counts = collections.Counter()
        with open(path, "rb") as source:
            for record in ArchiveIterator(source, arc2warc=False):
                counts[record.rec_type] += 1
                record.content_stream().read()
        return sum(counts.values()), "records by warcio, responses " + str(counts["response"])
    return None


def main():
    run = sys.argv[1]
    with open(os.path.join(run, "run.json"), encoding="utf-8") as source:
        totals = json.load(source)
    faults = 0

    def tell(good, what):
        nonlocal faults
        faults += not good
        if not good:
            print("FAULT\t" + what)

    inputs = collections.defaultdict(lambda: collections.Counter())
    for row in lines(run, "inputs"):
        count = inputs[row["name"]]
        count["scored"] += row["scored"]
        count["skipped"] += sum(row["skipped"].values())
        count["rejected"] += sum(row["rejected"].values())
    scored = collections.Counter(row["source"]["file"].partition("!/")[0] for row in lines(run, "scores"))
    rejected = collections.Counter(row["file"].partition("!/")[0] for row in lines(run, "rejects"))
    tell(totals["records"] == totals["scored"] + totals["skipped"] + totals["rejected"], f"run.json: {totals['records']} records")
    for kind in ("scored", "skipped", "rejected"):
        counted = sum(count[kind] for count in inputs.values())
        tell(counted == totals[kind], f"{kind}: {counted} by inputs, {totals[kind]} by run.json")
    compared = damaged = 0
    for name, count in sorted(inputs.items()):
        tell(scored[name] == count["scored"], f"{name}: {scored[name]} score lines, {count['scored']} counted")
        tell(rejected[name] == count["rejected"], f"{name}: {rejected[name]} reject lines, {count['rejected']} counted")
        ours = sum(count.values())
        tell(ours > 0, f"{name}: no record at all")
        try:
            other = known(name)
        except Exception as e:  # what the other tool cannot read is no measure
            damaged += 1
            print(f"other\t{name}\t{ours} records, {dict(count)}; the other tool: {type(e).__name__}: {str(e)[:80]}")
            continue
        if other and other[0]:
            compared += 1
            if other[0] != ours:
                print(f"differs\t{name}\t{ours} records, {dict(count)}; {other[0]} {other[1]}")
                tell(ours > other[0], f"{name}: {ours} of {other[0]} records")
    print(f"{len(inputs)} inputs, {totals['records']} records; {compared} compared with another tool, {damaged} that it cannot read; {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
