"""Holds the search of the real documents to what was judged by hand. usage: judged.py KITEI REPOSITORY [--worst N]

Five sets: the judged queries beside the repository, tests/search/judged.tsv, judged-second.tsv and judged-fourth.tsv
over the same documents, and judged-third.tsv over others (index/README.md says which halves were looked at). nDCG@10 of
each has a floor, for all of it and for each half (queries that name what the text names, and loose ones). A hit answers a
passage where they share half the lines of the shorter one and the hit is no longer than four times the passage (or than
32 lines); each passage counts once, and a second hit inside it takes no rank.
"""
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

FLOORS = {"dev": {"all": 0.90, "exact": 0.92, "loose": 0.86}, "other": {"all": 0.85, "exact": 0.86, "loose": 0.83},
          "second": {"all": 0.78, "exact": 0.87, "loose": 0.64}, "third": {"all": 0.79, "exact": 0.85, "loose": 0.69},
          "fourth": {"all": 0.80, "exact": 0.84, "loose": 0.74}}
OTHERS = ["sources-more/gif-465-2_guidebook_datamanagement_ops.md", "sources-more/info-system-security-standard-1997.txt",
          "sources-xml/atomic-energy-basic-act-20230607_505AC0000000044.egov.xml", "sources-xml/unauthorized-access-act.egov-v1.xml"]
EXACT = {"keyword", "citation", "variant", "role-duty"}


def judged_queries(path, sources):
    """(kind, query, [(source, first line, last line, grade)]) of a set."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            if path.suffix == ".jsonl":
                row = json.loads(line)
                answers = [(r["source"], r["line_from"], r["line_to"], r["grade"]) for r in row["relevant"]]
                yield row["kind"], row["query"], answers
            elif line.strip() and not line.startswith("#"):
                kind, query, given = line.rstrip("\n").split("\t")
                answers = []
                for answer in given.split():
                    source, lines, grade = answer.replace("=", ":").split(":")
                    first, last = map(int, lines.split("-"))
                    [name] = [name for name in sources if name.startswith(source)]
                    answers.append((name, first, last, int(grade)))
                yield kind, query, answers


def answers_passage(hit, passage):
    source, first, last, _ = passage
    mine, theirs = hit["line_to"] - hit["line_from"] + 1, last - first + 1
    shared = min(hit["line_to"], last) - max(hit["line_from"], first) + 1
    return hit["source"] == source and 2 * shared >= min(mine, theirs) and mine <= 4 * max(8, theirs)


def ndcg(hits, passages):
    gains, taken = [], set()
    for hit in hits:
        found = [i for i, passage in enumerate(passages) if answers_passage(hit, passage)]
        fresh = [i for i in found if i not in taken]
        if found and not fresh:
            continue
        if fresh:
            best = max(fresh, key=lambda i: passages[i][3])
            taken.add(best)
        gains.append(passages[best][3] if fresh else 0)
    dcg = lambda grades: sum((2 ** grade - 1) / math.log2(i + 2) for i, grade in enumerate(grades[:10]))
    return dcg(gains) / dcg(sorted((passage[3] for passage in passages), reverse=True))


def mean(scores):
    return sum(scores) / len(scores)


def measure(kitei, out, queries, worst):
    """Prints a set by kind; gives the means of all of it and of its halves."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as batch:
        batch.write("".join(json.dumps({"query": query}) + "\n" for _, query, _ in queries))
        batch.flush()
        answered = subprocess.run([kitei, "search", "--out", out, "--batch", batch.name, "--json"],
                                  stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout.splitlines()
    scored = [(ndcg(json.loads(line)["hits"], passages), kind, query)
              for line, (kind, query, passages) in zip(answered, queries, strict=True)]
    all_of_it = mean([score for score, _, _ in scored])
    for kind in sorted({kind for _, kind, _ in scored}):
        of_kind = [score for score, other, _ in scored if other == kind]
        rest = [score for score, other, _ in scored if other != kind]
        print(f"  {kind:10} {len(of_kind):3} {mean(of_kind):.3f}   without it {mean(rest):.3f}")
    means = {"all": all_of_it, "exact": mean([score for score, kind, _ in scored if kind in EXACT]),
             "loose": mean([score for score, kind, _ in scored if kind not in EXACT])}
    print("  " + "  ".join(f"{name} {score:.3f}" for name, score in means.items()))
    for score, kind, query in sorted(scored)[:worst]:
        print(f"    {score:.2f} {kind} {query}")
    return means


def main():
    worst = int(sys.argv[sys.argv.index("--worst") + 1]) if "--worst" in sys.argv else 0
    kitei, repository = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    shared = repository.parent / "shared"
    if not all((shared / path).exists() for path in ["sources", *OTHERS]):
        print("SKIPPED: the documents of ../shared are not there, so no query was asked")
        return 1 if os.environ.get("CI") else 77
    good = True
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        (work / "others").mkdir()
        for path in OTHERS:
            shutil.copy(shared / path, work / "others")
        for built in (shared / "sources", work / "others"):  # 1: faults
            subprocess.run([kitei, "build", str(built), "-o", str(work / f"{built.name}-out"), "-q", "--only", "data,index/xapian"],
                           stderr=subprocess.DEVNULL, check=False)
        tests = repository / "tests/search"
        for name, path, built in (("dev", shared / "gold/queries-dev.jsonl", "sources"), ("other", tests / "judged.tsv", "sources"),
                                  ("second", tests / "judged-second.tsv", "sources"), ("third", tests / "judged-third.tsv", "others"),
                                  ("fourth", tests / "judged-fourth.tsv", "sources")):
            print(name)
            out = work / f"{built}-out"
            with open(out / "data/clauses.jsonl", encoding="utf-8") as clauses:
                sources = {json.loads(line)["source"] for line in clauses}
            means = measure(kitei, str(out), list(judged_queries(path, sources)), worst)
            for part, floor in FLOORS[name].items():
                if means[part] < floor:
                    print(f"  {part}: {means[part]:.3f} is below {floor}")
                    good = False
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
