"""Record the verdicts of the official test-suite evaluator, for OfficialVerdictsTest.

    python3 official_verdicts.py EVALUATOR SPIDER OUT

EVALUATOR is a checkout of taoyds/test-suite-sql-eval (needs sqlparse, tqdm, nltk), SPIDER the folder
with dev.json and database/, OUT where dev-verdicts.txt and synthetic-pairs.tsv go. The first holds
no question and no SQL of the set: one line a mutation, one digit a question. The test makes the same
mutations; a digest tells whether they are.
"""
import hashlib
import json
import os
import random
import re
import sqlite3
import sys

evaluator, spider, out = sys.argv[1:4]
sys.path.insert(0, evaluator)
from exec_eval import postprocess, replace_cur_year, result_eq  # noqa: E402
from parse import remove_distinct  # noqa: E402


def bare(sql):
    return sql.strip().rstrip(";").strip()


def swap(sql):
    match = re.match(r"(?i)^SELECT ([^(),]+),([^(),]+) FROM (.*)$", sql)
    return f"SELECT {match[2]},{match[1]} FROM {match[3]}" if match else sql


def mutations(gold, other):
    sql = bare(gold)
    return [
        ("same", sql),
        ("next", bare(other)),
        ("descending", f"SELECT * FROM ({sql}) ORDER BY 1 DESC"),
        ("doubled", f"SELECT * FROM ({sql}) UNION ALL SELECT * FROM ({sql})"),
        ("limited", f"SELECT * FROM ({sql}) LIMIT 3"),
        ("distinct", f"SELECT DISTINCT * FROM ({sql})"),
        ("widened", f"SELECT *, 1 FROM ({sql})"),
        ("real", re.sub(r"(?i)count\(\*\)", "count(*) * 1.0", sql)),
        ("text", re.sub(r"(?i)count\(\*\)", "count(*) || ''", sql)),
        ("unsorted", re.sub(r"(?i) ORDER BY .*$", "", sql)),
        ("turned", re.sub(r"(?i)\bDESC\b", "ASC", sql)),
        ("swapped", swap(sql)),
    ]


def run(connection, sql):
    try:
        return connection.execute(replace_cur_year(sql)).fetchall()
    except sqlite3.Error:
        return None


def judge(connection, gold, predicted):
    gold, predicted = postprocess(gold), postprocess(predicted)
    gold, predicted = remove_distinct(gold), remove_distinct(predicted)
    expected, found = run(connection, gold), run(connection, predicted)
    assert expected is not None, gold
    if found is None:
        return 0
    return int(result_eq(expected, found, order_matters="order by" in gold.lower()))


def open_database(path):
    connection = sqlite3.connect(path)
    connection.text_factory = lambda raw: raw.decode(errors="ignore")
    return connection


def dev_verdicts():
    with open(os.path.join(spider, "dev.json"), encoding="utf-8") as file:
        questions = json.load(file)
    connections, verdicts, digest = {}, {}, hashlib.sha256()
    for index, question in enumerate(questions):
        database = question["db_id"]
        path = os.path.join(spider, "database", database, database + ".sqlite")
        if not os.path.exists(path):
            continue
        if database not in connections:
            connections[database] = open_database(path)
        following = questions[(index + 1) % len(questions)]
        other = following["query"] if following["db_id"] == database else questions[index - 1]["query"]
        for name, predicted in mutations(question["query"], other):
            digest.update((predicted + "\n").encode())
            verdict = judge(connections[database], question["query"], predicted)
            verdicts.setdefault(name, []).append(str(verdict))
    with open(os.path.join(out, "dev-verdicts.txt"), "w", encoding="utf-8") as file:
        file.write("digest " + digest.hexdigest() + "\n")
        for name, digits in verdicts.items():
            file.write(name + " " + "".join(digits) + "\n")


POOL = ["NULL", "1", "1.0", "'1'", "'a'", "'A'", "1e20", "0.1", "0", "-0.0", "''", "2", "2.5",
        "'\u00e4'", "9007199254740993", "9007199254740992.0", "1e-7", "x'00'"]


def table(rows, order):
    selects = ["SELECT " + ", ".join(f"{v} AS c{i}" for i, v in enumerate(row)) for row in rows]
    body = " UNION ALL ".join(selects)
    return f"SELECT * FROM ({body}) ORDER BY {order}" if order else body


def variant(rng, rows):
    rows = [list(row) for row in rows]
    for _ in range(rng.randint(0, 2)):
        kind = rng.randint(0, 5)
        if kind == 0:
            rng.shuffle(rows)
        elif kind == 1:
            order = list(range(len(rows[0])))
            rng.shuffle(order)
            rows = [[row[i] for i in order] for row in rows]
        elif kind == 2:
            rows[rng.randrange(len(rows))][rng.randrange(len(rows[0]))] = rng.choice(POOL)
        elif kind == 3:
            rows.append(list(rng.choice(rows)))
        elif kind == 4 and len(rows) > 1:
            rows.pop()
        else:
            swap_one = {"1": "1.0", "1.0": "1", "0": "-0.0", "9007199254740993": "9007199254740992.0"}
            rows = [[swap_one.get(v, v) for v in row] for row in rows]
    return rows


def synthetic_pairs():
    rng, connection = random.Random(20261124), sqlite3.connect(":memory:")
    with open(os.path.join(out, "synthetic-pairs.tsv"), "w", encoding="utf-8") as file:
        for _ in range(900):
            few = rng.sample(POOL, 4)
            width = rng.randint(1, 5)
            rows = [[rng.choice(few) for _ in range(width)] for _ in range(rng.randint(1, 5))]
            gold = table(rows, rng.choice(["", "", "1"]))
            predicted = table(variant(rng, rows), rng.choice(["", "", "1"]))
            if rng.random() < 0.05:
                predicted = f"SELECT * FROM ({predicted}) WHERE 0"
            file.write(f"{judge(connection, gold, predicted)}\t{gold}\t{predicted}\n")


dev_verdicts()
synthetic_pairs()
