"""Main content by Winnow and by programs for Python, on the same pages: word F1 by type, CPU a page.

    python3 -m venv VENV
    VENV/bin/pip install trafilatura==2.3.1 resiliparse==2.0.0 readability-lxml==0.8.4.1 lxml_html_clean
    VENV/bin/pip install rs-trafilatura==0.1.1
    VENV/bin/python src/train-compare/python/extractors.py WCXB CLASSPATH

WCXB is a folder with index.json, html/NAME.html and gold/NAME.json of the Web Content Extraction
Benchmark; CLASSPATH that of the trainers. The shipped model was learnt from the open pages of the
benchmark, so its row means something on pages that it was not learnt from only. F1 counts the words of both texts, each as often as it stands in both; means over pages.
A program that is not installed (rs-trafilatura needs a Rust compiler) is left out.
CPU is that of the process for one page, from the decoded markup to text, the faster of two rounds.
"""
import collections
import importlib.util
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time


def trafilatura_text(html, url):
    import trafilatura
    return trafilatura.extract(html, url=url, include_comments=False, include_tables=True)


def resiliparse_text(html, url):
    from resiliparse.extract.html2text import extract_plain_text
    return extract_plain_text(html, main_content=True)


def readability_text(html, url):
    import lxml.html
    import readability
    return lxml.html.fromstring(readability.Document(html).summary()).text_content()


def rs_trafilatura_text(html, url):
    import rs_trafilatura
    result = rs_trafilatura.extract(html, url=url)
    return getattr(result, "content_text", None) or getattr(result, "text", "")


CONTENDERS = {  # name: module, way
    "trafilatura": ("trafilatura", trafilatura_text),
    "resiliparse": ("resiliparse", resiliparse_text),
    "readability-lxml": ("readability", readability_text),
    "rs-trafilatura": ("rs_trafilatura", rs_trafilatura_text),
}


def words(text):
    return collections.Counter(re.findall(r"\w+", (text or "").lower()))


def f1(gold, found):
    shared = sum((gold & found).values())
    precision, recall = shared / max(1, sum(found.values())), shared / max(1, sum(gold.values()))
    return 2 * precision * recall / max(1e-9, precision + recall)


def read(contender, html, url):
    """The text, and the CPU time of the faster round in milliseconds; a page that breaks it has no text."""
    text, best = "", float("inf")
    for _ in range(2):
        start = time.process_time()
        try:
            text = contender(html, url) or ""
        except Exception:  # of whatever library: the page counts as lost
            text = ""
        best = min(best, (time.process_time() - start) * 1000)
    return text, best


def winnow_texts(folder, classpath):
    """Text and CPU time of each page by name; one process for all, as its compiler has to settle."""
    with tempfile.TemporaryDirectory() as scratch:
        out = pathlib.Path(scratch) / "winnow.jsonl"
        command = ["java", "-cp", classpath, "dev.winnow.train.content.WriteMainText", folder / "html", out]
        subprocess.run(command, check=True)
        lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    return {line["name"]: (line["main"], line["ms"]) for line in lines}


def main(folder, classpath):
    folder = pathlib.Path(folder)
    winnow = winnow_texts(folder, classpath)
    ways = {name: way for name, (module, way) in CONTENDERS.items() if importlib.util.find_spec(module)}
    scores = collections.defaultdict(lambda: collections.defaultdict(list))
    for page in json.loads((folder / "index.json").read_text()):
        name = page["name"]
        html = (folder / "html" / (name + ".html")).read_text(encoding="utf-8", errors="replace")
        gold = words(json.loads((folder / "gold" / (name + ".json")).read_text())["main"])
        results = {"Winnow": winnow[name]}
        for contender, way in ways.items():
            results[contender] = read(way, html, page["url"])
        for contender, (text, ms) in results.items():
            for group in (page["type"], "all"):
                scores[contender][group].append((f1(gold, words(text)), ms))
    groups = sorted({group for by in scores.values() for group in by} - {"all"})
    print("| word F1 | all |", " | ".join(groups), "| CPU ms, mean | median |")
    print("| --- |", " | ".join(["---:"] * (len(groups) + 3)), "|")
    for contender, by in scores.items():
        cells = [f"{statistics.mean(f for f, _ in by[group]):.3f}" for group in ["all"] + groups]
        times = [ms for _, ms in by["all"]]
        print("|", contender, "|", " | ".join(cells), f"| {statistics.mean(times):.1f} | {statistics.median(times):.1f} |")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
