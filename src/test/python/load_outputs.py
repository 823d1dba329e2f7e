"""Loads a run's outputs with the tools that corpora live in, and compares what they see.

usage: load_outputs.py RUN   (a folder written with --formats=jsonl,parquet,dolma,kept)

Needs datasets, pandas, polars, duckdb and pyarrow. Exits with 1 and a line for each fault.
"""

import glob
import json
import os
import sys
import tempfile

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.dataset
import pyarrow.json
import pyarrow.parquet
from datasets import load_dataset


def gzipped(kind, files, dataset):
    """How each tool counts the rows of Dolma's files, several at once."""
    column = {"documents": "text", "kept": "text", "attributes": "attributes"}[kind]
    return {
        "datasets": lambda: len(dataset("json", files)),
        "pandas": lambda: sum(len(pandas.read_json(f, lines=True)) for f in files),
        "polars": lambda: polars.read_ndjson(files, infer_schema_length=None).height,
        "polars, part by part": lambda: polars.concat([polars.read_ndjson(f) for f in files]).height,
        "duckdb": lambda: duckdb.sql(f"SELECT count({column}) FROM read_json({files!r})").fetchall()[0][0],
        "pyarrow": lambda: pyarrow.dataset.dataset(files, format="json").to_table().num_rows,
        "pyarrow, part by part": lambda: pyarrow.concat_tables(
            [pyarrow.json.read_json(f) for f in files], promote_options="none").num_rows,
    }


def counts(run):
    """Rows of each output by each tool; an exception stands for itself."""
    with open(os.path.join(run, "run.json"), encoding="utf-8") as source:
        totals = json.load(source)
    scored = totals["scored"]
    lines = sorted(glob.glob(os.path.join(run, "scores", "*.jsonl")))
    columns = sorted(glob.glob(os.path.join(run, "scores-parquet", "*.parquet")))
    documents = sorted(glob.glob(os.path.join(run, "documents", "**", "*.jsonl.gz"), recursive=True))
    attributes = sorted(glob.glob(os.path.join(run, "attributes", "**", "*.jsonl.gz"), recursive=True))
    kept = sorted(glob.glob(os.path.join(run, "kept", "**", "*.jsonl.gz"), recursive=True))
    cache = tempfile.mkdtemp(prefix="datasets-")

    def dataset(kind, files):
        return load_dataset(kind, data_files=files, split="train", cache_dir=cache)

    tools = {
        "scores by datasets": lambda: len(dataset("json", lines)),
        "scores by pandas": lambda: sum(len(pandas.read_json(f, lines=True)) for f in lines),
        "scores by polars": lambda: polars.read_ndjson(lines, infer_schema_length=None).height,
        "scores by duckdb": lambda: duckdb.sql(f"SELECT count(quality) + count(*) - count(quality) FROM read_json({lines!r})").fetchall()[0][0],
        "scores by pyarrow": lambda: pyarrow.dataset.dataset(lines, format="json").count_rows(),
        "scores by pyarrow, part by part": lambda: sum(pyarrow.json.read_json(f).num_rows for f in lines),
        "parquet by datasets": lambda: len(dataset("parquet", columns)),
        "parquet by pandas": lambda: sum(len(pandas.read_parquet(f)) for f in columns),
        "parquet by polars": lambda: polars.read_parquet(columns).height,
        "parquet by duckdb": lambda: duckdb.sql(f"SELECT count(signals) FROM read_parquet({columns!r})").fetchall()[0][0],
        "parquet by pyarrow": lambda: pyarrow.parquet.read_table(columns).num_rows,
        **{f"{kind} by {tool}": load for kind, files in (("documents", documents), ("attributes", attributes), ("kept", kept))
           for tool, load in gzipped(kind, files, dataset).items()},
    }
    written = [name for name in tools if documents or not name.startswith(("documents", "attributes", "kept"))]
    faults = 0
    for name in written:
        try:
            got = tools[name]()
        except Exception as e:  # whatever a library throws is the finding
            cause = e.__cause__ or e
            got = f"{type(cause).__name__}: {str(cause)[:200]}"
        wanted = totals["verdicts"]["keep"] if name.startswith("kept") else scored
        faults += got != wanted
        print(f"{'ok' if got == wanted else 'FAULT'}\t{name}\t{got} of {wanted}", flush=True)
    return faults + views(run, scored)


def views(run, scored):
    """The views of pipelines/duckdb hold a row a page, and what can be counted otherwise."""
    script = os.path.join(os.path.dirname(__file__), "..", "..", "..", "pipelines", "duckdb", "views.sql")
    with open(script, encoding="utf-8") as source:
        text = source.read()
    before = os.getcwd()
    os.chdir(run)
    try:
        base = duckdb.connect()
        base.execute(text)
        pages = base.sql("SELECT count(*) FROM pages").fetchall()[0][0]
        flagged = base.sql("SELECT sum(flagged) FROM site_counts").fetchall()[0][0]
        again = base.sql("SELECT count(*) FROM pages WHERE len(flags) > 0").fetchall()[0][0]
        quotes = base.sql("SELECT count(*) FROM evidence WHERE \"end\" > start AND quote = ''").fetchall()[0][0]
        others = [base.sql(f"SELECT count(*) FROM {view}").fetchall()[0][0] for view in ("signals", "networks", "inputs")]
    finally:
        os.chdir(before)
    good = pages == scored and flagged == again and quotes == 0 and all(others)
    print(f"{'ok' if good else 'FAULT'}\tviews.sql\t{pages} of {scored} pages, {others} rows of signals, networks, inputs", flush=True)
    return not good


if __name__ == "__main__":
    sys.exit(1 if counts(sys.argv[1]) else 0)
