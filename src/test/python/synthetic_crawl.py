"""Writes a made-up crawl in which the work across pages has all that it must bear.

usage: synthetic_crawl.py OUTPUT PAGES [FAMILIES [WORDS]]   (1,000 families and 100 words a page unless told otherwise; the same arguments
give the same bytes)

OUTPUT gets JSON lines of HTML pages, 5,000 a file. Among pages of their own text stand: families of one original and three
rewordings on sites of their own; doorways, thirty towns a site; and hot keys: one text on every fiftieth page, one site with a
tenth of all pages, one affiliate id on every hundredth page, one line on every page. OUTPUT-manifest.json counts them.
"""

import json
import os
import random
import re
import sys

PER_FILE = 5000
TOWNS = [a + b for a in ("Ash", "Bram", "Clay", "Dun", "Elm", "Farn") for b in ("ford", "ham", "ley", "mouth", "stead")]
GRAMMAR = "the a of and to in for with on that is are was by as at from this which it or but not can may when if their".split()


def vocabulary():
    """Words of the project's own documents and sample pages: English that every clone has."""
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
    words = set()
    for folder in ("samples/pages", "samples/sources", "src/site/markdown"):
        for path, _, names in sorted(os.walk(os.path.join(root, folder))):
            for name in sorted(names):
                if name.endswith((".md", ".html", ".txt", ".jsonl")):
                    with open(os.path.join(path, name), encoding="utf-8", errors="ignore") as source:
                        words.update(re.findall(r"\b[a-z]{4,12}\b", source.read()))
    return sorted(words - set(GRAMMAR))


def name(dice):
    return "".join(dice.choice("b d f g k l m n p r s t v".split()) + dice.choice("aeiou") for _ in range(4)).capitalize()


def sentences(dice, words, length):
    """A text as lists of words, with names and numbers of its own."""
    topic = dice.sample(words, 60)
    names = [name(dice) for _ in range(8)]
    text = []
    while sum(map(len, text)) < length:
        sentence = []
        for i in range(dice.randint(8, 18)):
            chance = dice.random()
            if i % 2:
                sentence.append(dice.choice(GRAMMAR))
            elif chance < 0.08:
                sentence.append(dice.choice(names))
            elif chance < 0.13:
                sentence.append(str(dice.randint(2, 999)))
            else:
                sentence.append(dice.choice(topic))
        text.append(sentence)
    return text


def reworded(dice, text, words, share=0.2):
    return [[dice.choice(words) if w.islower() and w not in GRAMMAR and dice.random() < share else w for w in s] for s in text]


def html(title, text, extra=""):
    body = "".join(f"<p>{' '.join(s).capitalize()}.</p>" for s in text)
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title></head><body><nav><a href=/>Home and all topics</a></nav>"
        f"<main><h1>{title}</h1>{body}{extra}</main><footer>All rights reserved by the owners of this site</footer></body></html>"
    )


def crawl(pages, families, length):
    """Rows in an order that does not follow from their kind."""
    dice = random.Random(7)
    words = vocabulary()
    hot = sentences(dice, words, length)
    plan = [("family", f, v) for f in range(families) for v in range(4)]
    plan += [("doorway", d, t) for d in range(max(1, pages // 3000)) for t in range(len(TOWNS))]
    plan += [("own", n, 0) for n in range(pages - len(plan))]
    plan = plan[:pages]
    dice.shuffle(plan)
    counts = {}
    for n, (kind, one, other) in enumerate(plan):
        own = random.Random(f"{kind} {one}")
        site = f"s{n % (pages // 4 + 1)}.example"
        extra = ""
        if kind == "family":
            text = sentences(own, words, length)
            text = reworded(random.Random(f"{one} {other}"), text, words) if other else text
            title, site = f"{name(own)} in practice", f"f{one}v{other}.example"
        elif kind == "doorway":
            town = TOWNS[other]
            text = sentences(own, words, length)
            for s in text[::3]:
                s += ["in", town]
            title, site = f"Dental help in {town}", f"d{one}.example"
        elif one % 50 == 0:
            kind, title, text = "hot text", "Terms of use", hot
        else:
            title, text = f"{name(own)} and {name(own)}", sentences(own, words, length)
            if one % 10 == 1:
                kind, site = "hot site", "hot.example"
            if one % 100 == 2:
                kind, extra = "hot id", f'<p>We bought it <a href="https://www.amazon.com/dp/B00{one}?tag=hot-21">there and paid</a>.</p>'
        counts[kind] = counts.get(kind, 0) + 1
        yield {"id": f"p{n:07d}", "url": f"https://{site}/{n}", "html": html(title, text, extra)}
    counts["pages"] = len(plan)
    yield counts


def main():
    output, pages = sys.argv[1], int(sys.argv[2])
    families = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    length = int(sys.argv[4]) if len(sys.argv) > 4 else 100
    os.makedirs(output, exist_ok=True)
    out = None
    for n, row in enumerate(crawl(pages, families, length)):
        if "url" not in row:
            with open(os.path.join(output, "..", os.path.basename(os.path.normpath(output)) + "-manifest.json"), "w", encoding="utf-8") as told:
                json.dump(row, told, indent=1)
            break
        if n % PER_FILE == 0:
            if out:
                out.close()
            out = open(os.path.join(output, f"part-{n // PER_FILE:05d}.jsonl"), "w", encoding="utf-8")
        out.write(json.dumps(row) + "\n")
    out.close()


if __name__ == "__main__":
    main()
