@DOC@

import os
@TIMEDELTA@from pathlib import Path

import pendulum
from airflow.exceptions import AirflowFailException, AirflowSkipException
from airflow.providers.standard.operators.python import PythonOperator
from airflow.sdk import @NAMES@

from @MODULE@.run_step import run_step

HERE = Path(__file__).parent
BROKEN = "contract broken: "

# What a run is given: parameters by its conf, folders by the environment.
# Each with the SQL that gives it its type.
SETTINGS = @SETTINGS@


def setting(name, params):
    if name.startswith("param_"):
        value = params[name.removeprefix("param_")]
        if value is None:
            raise AirflowFailException(f"the run is given no {name}")
        return str(value)
    return os.environ[name.upper()]


def work_folder(context):
    run_id = "".join(c if c.isalnum() else "-" for c in context["run_id"])
    return Path(os.environ["WORK_DIR"], context["dag"].dag_id, run_id)


def run(name, step, reads, settings, **context):
    folder = work_folder(context)
    folder.mkdir(parents=True, exist_ok=True)
    statements = {key: (HERE / file).read_text() for key, file in step["files"].items()}
    if "loop" in step:
        loop = {key: (HERE / file).read_text() for key, file in step["loop"].items()}
        statements["loop"] = loop | {"variable": step["variable"]}
    try:
        ran = run_step(
            statements | {"result": step["result"]},
            [(it, SETTINGS[it], setting(it, context["params"])) for it in settings],
            {it: str(folder / f"{it}.parquet") for it in reads},
            str(folder / f"{name}.parquet"),
            os.environ.get("OUTPUT_DIR", ""),
            context["run_id"],
        )
    except Exception as problem:
        if BROKEN in str(problem):
            raise AirflowFailException(str(problem)) from problem
        raise
    if not ran:
        raise AirflowSkipException("its inputs or outcomes did not come about")


def clean_up(**context):
    import shutil

    shutil.rmtree(work_folder(context), ignore_errors=True)


def task(name, step, reads=(), settings=(), **options):
    return PythonOperator(
        task_id=name,
        python_callable=run,
        op_args=[name, step, list(reads), list(settings)],
        trigger_rule="@RULE@",
        **options,
    )


with @DAG@:
@TASKS@
