#!/usr/bin/env python3
"""Times the steps of `kitei build` over corpora of several sizes, on tmpfs, and sets them beside the baseline.

usage: run.py FOLDER [--runs 5] [--documents 5000] [--passes] [--search] [--accept]

      FOLDER holds kitei and kitei_bench

Corpora: corpus (the repository's own), tenfold (made-up, ten times its size), and with --documents one of that many
made-up documents of 15 KB. Each is built --runs times into a new folder and once more over the last ("again", where
nothing changed); the least time of each step counts, and the greatest memory. "packs" is what the pack emitters take
together: 50 packs should not take 5 s on two cores (the repository's own corpus has 57). Then reading, scanning and parsing are
timed inside one process, in bytes a second, with the most memory that the three take, in bytes of the file: over some
10 MB of each form (the real documents beside the repository, where they are, else made-up ones) and over inputs that
are made to hurt. --accept writes what was measured to baseline.csv, which is about one machine.
"""
import argparse
import csv
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BASELINE = HERE / "baseline.csv"
STEP = re.compile(r"^\s*([0-9.]+) ms  (.+)$")


def build(kitei, corpus, out):
    """Milliseconds by step, with "all" for the whole and "MiB" for the memory."""
    begin = time.perf_counter()
    process = subprocess.Popen([kitei, "build", corpus, "-o", out, "--timings", "--quiet"], stderr=subprocess.PIPE, text=True)
    lines = process.stderr.read().splitlines()
    _, status, usage = os.wait4(process.pid, 0)
    times = {"all": (time.perf_counter() - begin) * 1000}
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit("\n".join(lines[-5:]) or f"{kitei} ended with status {status}")
    for line in lines:
        if match := STEP.match(line):
            times[match[2]] = times.get(match[2], 0) + float(match[1])
    times["packs"] = sum(value for step, value in times.items() if step.startswith("pack_"))
    times["MiB"] = usage.ru_maxrss / 1024
    return times


def measure(kitei, name, corpus, work, runs):
    out = work / "out"
    best = {}
    for _ in range(runs):
        shutil.rmtree(out, ignore_errors=True)
        for step, value in build(kitei, corpus, out).items():
            best[step] = max(best.get(step, 0), value) if step == "MiB" else min(best.get(step, value), value)
    again = min(build(kitei, corpus, out)["all"] for _ in range(runs))
    shutil.rmtree(out, ignore_errors=True)
    return {(name, step): value for step, value in best.items()} | {(name, "again"): again}


def make(folder, documents, size=15000):
    subprocess.run([sys.executable, HERE / "make_corpus.py", folder, str(documents), str(size)], check=True)
    return folder


def repeated(text, size=10_000_000):
    return text * max(1, size // len(text.encode()))


def forms(folder):
    """Files of some 10 MB: text and slides out of PDF, Markdown, statute XML."""
    shared = ROOT.parent / "shared"
    made = make(folder / "made", 3, 100_000)
    text = next(iter(sorted((shared / "sources").glob("000*.txt"))), next(iter(sorted(made.glob("*.txt")))))
    markdown = next(iter(sorted((shared / "sources-more").glob("*.md"))), next(iter(sorted(made.glob("*.md")))))
    markdown = next((path for path in sorted((shared / "sources-more").glob("*guide*.md"))), markdown)
    (folder / "text.txt").write_text(repeated(text.read_text(encoding="utf-8") + "\f\n"), encoding="utf-8")
    (folder / "markdown.md").write_text(repeated(markdown.read_text(encoding="utf-8") + "\n"), encoding="utf-8")
    laws = sorted((shared / "sources-xml").glob("*.xml"), key=lambda path: path.stat().st_size)
    files = [folder / "text.txt", folder / "markdown.md"]
    if laws:
        law = laws[-1].read_text(encoding="utf-8")
        begin, end = law.index("<MainProvision>") + 15, law.index("</MainProvision>")
        (folder / "statute.xml").write_text(law[:begin] + repeated(law[begin:end]) + law[end:], encoding="utf-8")
        files.append(folder / "statute.xml")
    return files


def hostile(folder):
    """Inputs that blow up what is not linear; 1 and 10 MB each, so that the two rates tell."""
    columns = 6000  # of a table of some 40 KB
    kinds = {
        "one-line.txt": "障害を防ぐ", "brackets.txt": "「（", "marks.txt": "(1) ① ア\n", "digits.txt": "1234567890\n",
        "bullets.txt": "・障害\n", "one-line.md": "障害を防ぐ", "brackets.md": "[（", "quotes.md": "> ", "stars.md": "*a_ ",
        "processing.md": "a<?", "cells.md": "|a", "fences.md": "```\n~~~\n", "nested.md": None, "rows.md": "|a|b|\n|-|-|\n",
        "notes.md": "[^1]: a\n[^1]\n", "bullets.md": "- 障害\n", "labels.md": None,
        "columns.md": "|a" * columns + "|\n" + "|-" * columns + "|\n" + "|a\n" * 5000 + "\n",
    }
    files = []
    for name, unit in kinds.items():
        for size in (1, 10):
            path = folder / f"{size}MB-{name}"
            if name == "nested.md":
                text = "".join("  " * (i % 200) + "- 障害\n" for i in range(size * 4800))
            elif name == "labels.md":
                text = "".join(f"障害[^{i}]\n\n[^{i + 7}]: 注\n\n" for i in range(size * 33000))
            else:
                text = repeated(unit, size * 1_000_000)
            path.write_text(text, encoding="utf-8")
            files.append(path)
    return files


def passes(program, file, least):
    """Megabytes a second by step; nothing where it takes over two minutes."""
    try:
        process = subprocess.run([program, file, "--benchmark_format=json", f"--benchmark_min_time={least}"], check=True,
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=120)
    except subprocess.TimeoutExpired:
        return {}
    rows = json.loads(process.stdout)["benchmarks"]
    return {row["name"].split("/")[0]: row["bytes_per_second"] / 1e6 for row in rows}


def memory(program, file):
    """The most memory in bytes of the file, as text."""
    return subprocess.run([program, "--memory", file], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def print_rates(program, files, least):
    for file in files:
        rates = passes(program, file, least)
        shown = "".join(f"{step}{rates[step]:9.1f}   " for step in ("read", "scan", "parse", "all") if step in rates)
        shown = f"{shown}memory{memory(program, file):>7} times the file" if shown else "over two minutes"
        print(f"{file.name:20}{shown}", flush=True)


def search(kitei, name, corpus, work, queries=None):
    """Sizes, times of search and milliseconds of index building over a corpus (search.mjs), beside Pagefind's where npm
    has installed it."""
    browser = ROOT / "tests" / "browser"
    if not (browser / "node_modules").is_dir():
        print("search: npm ci in tests/browser first; nothing is measured")
        return
    out, made = work / "out", work / "queries"
    times = build(kitei, corpus, out)
    if queries is None or not queries.exists():
        made.write_bytes(subprocess.run(["node", ROOT / "tests/search/make_queries.js", out, "200"], check=True,
                                        stdout=subprocess.PIPE).stdout)
        queries = made
    pagefind = browser / "node_modules" / ".bin" / "pagefind"
    command = ["node", HERE / "search.mjs", kitei, out, queries] + ([pagefind] if pagefind.exists() else [])
    figures = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=1800).stdout)
    figures["build"] = {step: round(times[step]) for step in ("index/xapian", "index/client")}
    for key, value in figures.items():
        print(f"{name:16}{key:12}{json.dumps(value, ensure_ascii=False)}", flush=True)
    shutil.rmtree(out, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--documents", type=int)
    parser.add_argument("--passes", action="store_true", help="only the passes inside one process")
    parser.add_argument("--search", action="store_true", help="only the figures of search: bytes, and milliseconds")
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    bench = pathlib.Path(arguments.folder).resolve() / "kitei_bench"
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    kitei = pathlib.Path(arguments.folder).resolve() / "kitei"
    shm = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="kitei-bench-", dir=shm if os.access(shm, os.W_OK) else None) as folder:
        work = pathlib.Path(folder)
        if arguments.search:
            shared = ROOT.parent / "shared"
            if (shared / "sources").is_dir():
                search(kitei, "real sources", shared / "sources", work, shared / "gold" / "queries-dev.jsonl")
            if arguments.documents:
                search(kitei, f"{arguments.documents} documents", make(work / "many", arguments.documents), work)
            return
        print("MB/s on one core")
        print_rates(bench, forms(work), 0.5)
        print_rates(bench, hostile(work), 0)
        if arguments.passes:
            return
        own = sum(path.stat().st_size for path in (ROOT / "corpus").rglob("*.md"))
        found = measure(kitei, "corpus", ROOT / "corpus", work, arguments.runs)
        found |= measure(kitei, "tenfold", make(work / "tenfold", max(10, own * 10 // 15000)), work, arguments.runs)
        if arguments.documents:
            name = f"{arguments.documents} documents"
            found |= measure(kitei, name, make(work / "many", arguments.documents), work, arguments.runs)
    before = {}
    if BASELINE.exists():
        with BASELINE.open(encoding="utf-8", newline="") as rows:
            before = {(row["corpus"], row["step"]): float(row["value"]) for row in csv.DictReader(rows)}
    print(f"{'corpus':16}{'step':24}{'now':>12}{'baseline':>12}")
    for (corpus, step), value in found.items():
        old = before.get((corpus, step))
        unit = "MiB" if step == "MiB" else "ms"
        beside = f"{old:9.1f} {unit}" if old is not None else "-"
        mark = "  slower" if old is not None and value > old * 1.2 + 2 else ""
        print(f"{corpus:16}{step:24}{value:9.1f} {unit:3}{beside:>12}{mark}")
    if arguments.accept:
        with BASELINE.open("w", encoding="utf-8", newline="") as rows:
            writer = csv.writer(rows, lineterminator="\n")
            writer.writerow(["corpus", "step", "value"])
            for (corpus, step), value in (before | found).items():
                writer.writerow([corpus, step, f"{value:.1f}"])
        print(f"written: {BASELINE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
