@DOC@

import os
import shutil
from pathlib import Path

from dagster import (
@NAMES@
)

from .run_step import run_step

HERE = Path(__file__).parent
BROKEN = "contract broken: "
JOB = @JOB@

# What a run is given: parameters by its config, folders by the environment.
# Each with the SQL that gives it its type.
SETTINGS = @SETTINGS@
PARAMETERS = @PARAMETERS@


@resource(config_schema=PARAMETERS, description="What a run is given.")
def parameters(context):
    return context.resource_config


def setting(name, given):
    if name.startswith("param_"):
        return str(given[name.removeprefix("param_")])
    return os.environ[name.upper()]


def root_run(context):
    """Name the run that began it all, whose files a run from a failed step goes on with."""
    return context.run.root_run_id or context.run_id


def work_folder(context):
    return Path(os.environ["WORK_DIR"], JOB, root_run(context))


def texts(files):
    return {key: (HERE / file).read_text() for key, file in files.items()}


def kept(promises, told):
    """Say of each promise whether it was kept, up to the first that failed the step."""
    for title in promises:
        found = [words for words in told if f": {title}: " in f": {words}"]
        broken = any(BROKEN in words for words in found)
        yield ExpectationResult(
            success=not found, label=title, description="\n".join(found) or None
        )
        if broken:
            return


def run(context, name, source, reads, settings, promises):
    folder = work_folder(context)
    folder.mkdir(parents=True, exist_ok=True)
    statements = texts(source["files"]) | {"result": source["result"]}
    if "loop" in source:
        statements["loop"] = texts(source["loop"]) | {"variable": source["variable"]}
    if "timeout" in source:
        statements["timeout"] = source["timeout"]
    given = context.resources.parameters
    told = []
    try:
        ran = run_step(
            statements,
            [(it, SETTINGS[it], setting(it, given)) for it in settings],
            {it: str(folder / f"{it}.parquet") for it in reads},
            str(folder / f"{name}.parquet"),
            os.environ.get("OUTPUT_DIR", ""),
            root_run(context),
            told.append,
        )
    except Exception as problem:
        if BROKEN not in str(problem):
            raise
        yield from kept(promises, [*told, str(problem)])
        raise Failure(str(problem), allow_retries=False) from problem
    for words in told:
        context.log.warning(words)
    kind, path = source["result"]
    if not ran:
        context.log.info("passed over: its inputs or outcomes did not come about")
    else:
        yield from kept(promises, told)
        if kind != "rows":
            place = MetadataValue.path(str(Path(os.environ["OUTPUT_DIR"], path)))
            yield AssetMaterialization([JOB, name], metadata={"path": place})
    yield Output(None)


def step(
    name,
    source,
    reads=(),
    settings=(),
    promises=(),
    op_name=None,
    owner=None,
    retries=0,
    pause=0,
    description=None,
):
    @op(
        name=op_name or name,
        ins={"after": In(Nothing)},
        out=Out(Nothing),
        description=description,
        tags={"owner": owner} if owner else {},
        required_resource_keys={"parameters"},
        retry_policy=RetryPolicy(max_retries=retries, delay=pause) if retries else None,
    )
    def run_this(context):
        yield from run(context, name, source, reads, settings, promises)

    return run_this


@op(name="@CLEAN_UP@", ins={"after": In(Nothing)}, out=Out(Nothing))
def clean_up(context):
    """Remove what steps left for later steps, when all have gone well."""
    shutil.rmtree(work_folder(context), ignore_errors=True)


@@JOB_CALL@
def plan():
@TASKS@


defs = Definitions(@DEFINITIONS@)
