"""Runs the steps of a plan with Spark, one after another; main.py says which."""

import argparse
import datetime
import decimal
import os
import re
import sys
import threading
import time
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyspark import SparkConf, StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

HERE = Path(__file__).parent
BROKEN = "contract broken: "

# What gives SQL the meaning that it has in the plan, and results their form.
SETTINGS = {
    "spark.sql.ansi.enabled": "true",
    "spark.sql.caseSensitive": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.timestampType": "TIMESTAMP_NTZ",
    "spark.sql.variable.substitute": "false",
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
    "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs": "false",
    "spark.hadoop.fs.file.impl": "org.apache.hadoop.fs.RawLocalFileSystem",
}


class Broken(Exception):
    """A promise that is not kept: trying again would not help."""


def whole(text):
    number = int(text)
    if not -(2**63) <= number < 2**63:
        raise ValueError(text)
    return number


def moment(text):
    datetime.datetime.fromisoformat(text)
    return text


def flag(text):
    return {"true": True, "false": False}[text]


READERS = {
    "text": str,
    "integer": whole,
    "decimal": decimal.Decimal,
    "boolean": flag,
    "date": datetime.date.fromisoformat,
    "timestamp": moment,
    "month": lambda text: datetime.date.fromisoformat(text + "-01"),
}


@dataclass(frozen=True)
class Parameter:
    """A value that a run is given. SQL reads it as :NAME."""

    name: str
    type: str
    option: str
    usual: str | None
    about: str

    def value(self, text):
        try:
            return READERS[self.type](text)
        except (ValueError, KeyError, ArithmeticError) as problem:
            raise SystemExit(f"{self.option}: no {self.type}: {text}") from problem


@dataclass(frozen=True)
class Folder:
    name: str
    option: str
    about: str


@dataclass(frozen=True)
class Check:
    """A query that gives a row where a promise is broken."""

    title: str
    file: str
    fails: bool = True


@dataclass(frozen=True, kw_only=True)
class Step:
    """What steps have in common; columns are pairs of name and type."""

    name: str
    reads: tuple = ()
    columns: tuple = ()
    when: tuple = ()
    checks: tuple = ()
    retries: int = 0
    pause: float = 0
    timeout: float | None = None


@dataclass(frozen=True, kw_only=True)
class Source(Step):
    folder: str
    paths: tuple
    partitioned: bool = False
    csv: dict | None = None


@dataclass(frozen=True, kw_only=True)
class Query(Step):
    file: str


@dataclass(frozen=True, kw_only=True)
class Same(Step):
    """The rows of its input, which promise something."""


@dataclass(frozen=True, kw_only=True)
class Branch(Step):
    file: str
    outcomes: tuple


@dataclass(frozen=True, kw_only=True)
class Loop(Step):
    """A query for each of many values, which are its first column."""

    file: str
    variable: str
    type: str
    values: tuple = ()
    values_file: str | None = None
    keeps_failed: bool = False


@dataclass(frozen=True, kw_only=True)
class Sink(Step):
    """Rows of its input in a file or folder; mode is replace, append or merge."""

    form: str
    path: str
    mode: str
    partition_by: tuple = ()
    keys: tuple = ()


@dataclass(frozen=True, kw_only=True)
class Report(Step):
    title: str
    path: str
    rows: int


def quoted(name):
    return "`" + name.replace("`", "``") + "`"


def say(text):
    print(text, file=sys.stderr, flush=True)


def schema(columns):
    return ", ".join(f"{quoted(name)} {kind}" for name, kind in columns)


def typed(frame, columns):
    """Give columns their names and types, by place."""
    found = [name.lower() for name in frame.columns]
    wanted = [name.lower() for name, _ in columns]
    if len(found) != len(wanted) or (
        found != wanted and sorted(found) == sorted(wanted)
    ):
        raise ValueError(f"columns {found} instead of {wanted}")
    plain = frame.toDF(*[f"c{place}" for place in range(len(columns))])
    return plain.select(
        [
            F.col(f"c{place}").cast(kind).alias(name)
            for place, (name, kind) in enumerate(columns)
        ]
    )


def named(frame, columns):
    """Give columns their types, by name."""
    return frame.select(
        [F.col(quoted(name)).cast(kind).alias(name) for name, kind in columns]
    )


def literal_path(path):
    """Return the path as a pattern that means itself."""
    return re.sub(r"([\\*?\[\]{}])", r"\\\1", path)


def marked(text):
    """Return text in one line without anything that a page would take for markup."""
    line = re.sub(r"[\x00-\x1f\x7f]", " ", text)
    return re.sub(r"([!\"#$&*<>@\[\\\]^_`{|}~])", r"\\\1", line)


class Files:
    """Files and folders of any system that Spark writes to."""

    def __init__(self, spark):
        self._fs = spark._jvm.org.apache.hadoop.fs
        self._conf = spark._jsc.hadoopConfiguration()

    def _at(self, place):
        path = self._fs.Path(place)
        return path.getFileSystem(self._conf), path

    def exists(self, place):
        system, path = self._at(place)
        return system.exists(path)

    def make_folder(self, place):
        system, path = self._at(place)
        system.mkdirs(path)

    def remove(self, place):
        system, path = self._at(place)
        system.delete(path, True)

    def move(self, place, there):
        system, path = self._at(place)
        if not system.rename(path, self._fs.Path(there)):
            raise OSError(f"cannot move {place} to {there}")

    def replace(self, place, there):
        """Move a file to a name that may be taken."""
        try:
            self.move(place, there)
        except OSError:
            if not self.exists(there):
                raise
            self.remove(there)
            self.move(place, there)

    def below(self, folder):
        """Return the files below a folder, as paths inside it."""
        system, path = self._at(folder)
        start = len(system.makeQualified(path).toString()) + 1
        found = []
        files = system.listFiles(path, True)
        while files.hasNext():
            found.append(files.next().getPath().toString()[start:])
        return sorted(found)

    def write(self, place, text):
        system, path = self._at(place)
        out = system.create(path, True)
        try:
            out.write(bytearray(text.encode("utf-8")))
        finally:
            out.close()


class Run:
    """One run of a plan."""

    def __init__(self, spark, values, folders, output, run_id):
        self.spark = spark
        self.files = Files(spark)
        self.values = values
        self.folders = folders
        self.output = output
        self.run_id = run_id
        self.ran = set()
        self.outcomes = {}

    def all(self, steps):
        """Run all steps; what writes results comes last, its promises first."""
        results = [it for it in steps if isinstance(it, (Sink, Report))]
        for step in steps:
            if not isinstance(step, (Sink, Report)):
                self.one(step)
        for step in results:
            if step.checks and self.runs(step):
                self.spark.table(step.reads[0]).createOrReplaceTempView(step.name)
                self.attempt(step, lambda step=step: self.check(step))
        for step in results:
            self.one(step)

    def runs(self, step):
        inputs = not step.reads or any(it in self.ran for it in step.reads)
        outcomes = not step.when or any(
            self.outcomes.get(branch) == outcome for branch, outcome in step.when
        )
        return inputs and outcomes

    def one(self, step):
        if self.runs(step):
            self.attempt(step, lambda: self.work(step))
            self.ran.add(step.name)
            say(f"done     {step.name}")
        else:
            if step.columns:
                none = [F.lit(None).cast(kind).alias(n) for n, kind in step.columns]
                empty = self.spark.range(0).select(none)
                empty.createOrReplaceTempView(step.name)
            say(f"skipped  {step.name}")

    def attempt(self, step, work):
        for left in range(step.retries, -1, -1):
            try:
                with self.limited(step):
                    return work()
            except Broken:
                raise
            except Exception as problem:
                if left == 0:
                    raise
                words = (str(problem).splitlines() or [repr(problem)])[0]
                say(f"again    {step.name} in {step.pause} s: {words}")
                time.sleep(step.pause)

    @contextmanager
    def limited(self, step):
        """End what Spark does for a step when its time is over."""
        if step.timeout is None:
            yield
            return
        done = threading.Event()
        late = threading.Event()

        def watch():
            if not done.wait(step.timeout):
                late.set()
                while not done.wait(0.2):
                    self.spark.sparkContext.cancelAllJobs()

        watcher = threading.Thread(target=watch, daemon=True)
        watcher.start()
        try:
            yield
        except Exception:
            if not late.is_set():
                raise
        finally:
            done.set()
            watcher.join()
        if late.is_set():
            raise TimeoutError(f"{step.name} took more than {step.timeout} s")

    def query(self, file, **more):
        text = (HERE / file).read_text(encoding="utf-8")
        return self.spark.sql(text, args=self.values | more)

    def check(self, step):
        for check in step.checks:
            broken = self.query(check.file).collect()
            if broken:
                words = f"{check.title}: {broken[0][0]}"
                if check.fails:
                    raise Broken(BROKEN + words)
                say("warning: " + words)

    def work(self, step):
        if isinstance(step, Sink):
            self.sink(step)
        elif isinstance(step, Report):
            self.report(step)
        elif isinstance(step, Branch):
            self.branch(step)
        elif isinstance(step, Source) and not step.checks:
            self.source(step).createOrReplaceTempView(step.name)
        else:
            self.keep(self.rows(step)).createOrReplaceTempView(step.name)
            self.check(step)

    def rows(self, step):
        if isinstance(step, Source):
            return self.source(step)
        if isinstance(step, Same):
            return self.spark.table(step.reads[0])
        if isinstance(step, Loop):
            return self.loop(step)
        return typed(self.query(step.file), step.columns)

    def keep(self, frame):
        """Work rows out once, for whatever reads them."""
        kept = frame.persist(StorageLevel.MEMORY_AND_DISK)
        try:
            kept.count()
        except BaseException:
            kept.unpersist()
            raise
        return kept

    def source(self, step):
        places = [f"{self.folders[step.folder]}/{path}" for path in step.paths]
        if not step.partitioned:
            places = [literal_path(place) for place in places]
        if step.csv is None:
            several = len(places) > 1 or step.partitioned
            reader = self.spark.read.option("mergeSchema", several)
            return named(reader.parquet(*places), step.columns)
        texts = schema([(name, "STRING") for name, _ in step.columns])
        frame = self.spark.read.schema(texts).options(**step.csv).csv(places)
        cells = [F.col(quoted(name)).alias(name) for name, _ in step.columns]
        filled = [F.nullif(it, F.lit("")) for it in cells]
        return typed(frame.select(filled), step.columns)

    def branch(self, step):
        chosen = [row[0] for row in self.query(step.file).collect()]
        if len(chosen) != 1 or chosen[0] not in step.outcomes:
            found = ", ".join(str(it) for it in chosen) or "nothing"
            raise Broken(f"{BROKEN}{step.name}: it chose {found}")
        self.outcomes[step.name] = chosen[0]

    def loop(self, step):
        """Rows of each value as one frame; those done are united now and then."""
        texts = step.values
        if step.values_file:
            texts = [row[0] for row in self.query(step.values_file).collect()]
        values = [READERS[step.type](text) for text in texts]
        pieces = []
        for value in values:
            try:
                pieces.append(self.keep(self.value(step, value)))
            except Exception as problem:
                if not step.keeps_failed:
                    raise
                say(f"{value}: {(str(problem).splitlines() or [''])[0]}")
                pieces.append(self.failed(step, value))
            if len(pieces) == 32:
                pieces = [self.keep(self.united(step, pieces))]
        return self.united(step, pieces)

    def value(self, step, value):
        query = self.query(step.file, **{step.variable: value})
        plain = query.toDF(*[f"v{place}" for place in range(len(query.columns))])
        ends = [F.lit(False)] if step.keeps_failed else []
        return typed(plain.select([F.lit(value), "*", *ends]), step.columns)

    def failed(self, step, value):
        nulls = [F.lit(None)] * (len(step.columns) - 2)
        return typed(
            self.spark.range(1).select([F.lit(value), *nulls, F.lit(True)]),
            step.columns,
        )

    def united(self, step, pieces):
        if not pieces:
            none = [F.lit(None).cast(kind).alias(n) for n, kind in step.columns]
            return self.spark.range(0).select(none)
        whole = pieces[0]
        for piece in pieces[1:]:
            whole = whole.union(piece)
        return whole

    def sink(self, step):
        rows = self.spark.table(step.reads[0])
        final = f"{self.output}/{step.path}"
        parent, name = final.rsplit("/", 1)
        draft = f"{parent}/.{name}.{self.run_id}.tmp"
        self.files.make_folder(parent)
        self.files.remove(draft)
        try:
            if step.form == "csv":
                self.write_csv(self.with_existing(step, final, rows), draft)
                self.publish_file(draft, final)
            else:
                if step.mode == "merge":
                    rows = self.with_existing(step, final, rows)
                writer = rows.write.mode("overwrite").partitionBy(*step.partition_by)
                writer.parquet(draft)
                self.files.make_folder(draft)
                if step.mode == "append":
                    self.add(draft, final)
                else:
                    self.publish_folder(draft, final)
        finally:
            self.files.remove(draft)

    def with_existing(self, step, final, rows):
        """Return the rows with what is there already, where the mode keeps it."""
        if step.mode == "replace" or not self.files.exists(final):
            return rows
        place = literal_path(final)
        if step.form == "csv":
            texts = schema([(name, "STRING") for name, _ in step.columns])
            frame = self.spark.read.schema(texts).options(**CSV).csv(place)
            old = named(frame, step.columns)
        else:
            old = self.spark.read.schema(schema(step.columns)).parquet(place)
            old = named(old, step.columns)
        if step.mode == "merge":
            new = rows.select([F.col(quoted(it)) for it in step.keys])
            new = new.toDF(*[f"k{place}" for place in range(len(step.keys))])
            same = F.lit(True)
            for place, key in enumerate(step.keys):
                same = same & F.col(quoted(key)).eqNullSafe(F.col(f"k{place}"))
            old = old.join(new, same, "left_anti")
        return old.union(rows)

    def write_csv(self, rows, draft):
        texts = [F.col(quoted(it)).cast("STRING").alias(it) for it in rows.columns]
        rows.select(texts).repartition(1).write.options(**CSV).csv(draft)

    def publish_file(self, draft, final):
        """Give the one file of a folder the result's name."""
        parts = self.files.below(draft)
        if len(parts) != 1:
            raise OSError(f"{len(parts)} files instead of one in {draft}")
        self.files.replace(f"{draft}/{parts[0]}", final)

    def publish_folder(self, draft, final):
        old = draft + ".old"
        self.files.remove(old)
        if self.files.exists(final):
            self.files.move(final, old)
        self.files.move(draft, final)
        self.files.remove(old)

    def add(self, draft, final):
        """Put files beside those that are there; trying again puts them once."""
        self.files.make_folder(final)
        ending = f"-{self.run_id}.parquet"
        for inside in self.files.below(final):
            if inside.endswith(ending):
                self.files.remove(f"{final}/{inside}")
        for number, inside in enumerate(self.files.below(draft)):
            folder, _, _ = f"{final}/{inside}".rpartition("/")
            self.files.make_folder(folder)
            there = f"{folder}/part-{number:05}{ending}"
            self.files.move(f"{draft}/{inside}", there)

    def report(self, step):
        lines = [f"# {marked(step.title)}"]
        for name in step.reads:
            rows = self.spark.table(name)
            heads = " | ".join(marked(it) for it in rows.columns)
            rule = " | ".join("---" for _ in rows.columns)
            lines += ["", f"## {name}", "", f"| {heads} |", f"| {rule} |"]
            cells = [F.col(quoted(it)).cast("STRING") for it in rows.columns]
            for row in rows.limit(step.rows).select(cells).collect():
                shown = " | ".join(marked("" if it is None else it) for it in row)
                lines.append(f"| {shown} |")
        final = f"{self.output}/{step.path}"
        parent, name = final.rsplit("/", 1)
        draft = f"{parent}/.{name}.{self.run_id}.tmp"
        self.files.make_folder(parent)
        self.files.write(draft, "\n".join(lines) + "\n")
        self.files.replace(draft, final)


# How results are written as CSV, and read again where a run adds to them.
CSV = {
    "header": True,
    "quote": '"',
    "escape": '"',
    "multiLine": True,
    "emptyValue": '""',
    "ignoreLeadingWhiteSpace": False,
    "ignoreTrailingWhiteSpace": False,
}


def arguments(about, parameters, folders):
    parser = argparse.ArgumentParser(description=about, allow_abbrev=False)
    for it in parameters:
        usual = os.environ.get(f"PARAM_{it.name.upper()}", it.usual)
        parser.add_argument(
            it.option,
            dest=f"param_{it.name}",
            metavar=it.type.upper(),
            default=usual,
            required=usual is None,
            help=it.about.replace("%", "%%"),
        )
    for it in folders:
        usual = os.environ.get(it.name.upper())
        parser.add_argument(
            it.option,
            dest=it.name,
            metavar="FOLDER",
            default=usual,
            required=not usual,
            help=it.about,
        )
    parser.add_argument(
        "--run-id",
        default=os.environ.get("RUN_ID", uuid.uuid4().hex[:12]),
        help="letters, digits and -; ends the names of files that a run adds",
    )
    given = parser.parse_args()
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*", given.run_id):
        parser.error("--run-id may hold letters, digits and -")
    return vars(given)


def session(name):
    builder = SparkSession.builder.appName(name)
    given = SparkConf()
    if not given.contains("spark.master"):
        builder = builder.master("local[*]")
        if not given.contains("spark.sql.shuffle.partitions"):
            builder = builder.config("spark.sql.shuffle.partitions", os.cpu_count())
    for key, value in SETTINGS.items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


def main(name, about, parameters, folders, steps):
    """Run the plan, and return the exit code."""
    given = arguments(about, parameters, folders)
    values = {it.name: it.value(given[f"param_{it.name}"]) for it in parameters}
    places = {it.name: given[it.name].rstrip("/") for it in folders}
    spark = session(name)
    try:
        output = places.get("output_dir", "")
        Run(spark, values, places, output, given["run_id"]).all(steps)
    except Broken as broken:
        say(str(broken))
        return 1
    finally:
        spark.stop()
    return 0
