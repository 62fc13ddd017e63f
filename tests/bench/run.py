#!/usr/bin/env python3
"""Times the steps of `kitei build` over corpora of several sizes, on tmpfs, and sets them beside the baseline.

usage: run.py KITEI [--runs 5] [--documents 5000] [--accept]

Corpora: corpus (the repository's own), tenfold (made-up, ten times its size), and with --documents one of that many
made-up documents of 15 KB. Each is built --runs times into a new folder and once more over the last ("again", where
nothing changed); the least time of each step counts, and the greatest memory. --accept writes what was measured to
baseline.csv, which is about one machine.
"""
import argparse
import csv
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


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kitei")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--documents", type=int)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    kitei = pathlib.Path(arguments.kitei).resolve()
    shm = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="kitei-bench-", dir=shm if os.access(shm, os.W_OK) else None) as folder:
        work = pathlib.Path(folder)
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
