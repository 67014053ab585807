"""What models below models/results call when everything before them has passed."""


def write_result(context, name, step, inputs, folders, interval):
    """Write the result of a step, and return one row that says where.

    step      statements and what becomes of its result
    inputs    by name, each with its model and the query that stores its rows
    folders   variables of the step, given by the environment
    interval  end of the interval that the model is evaluated for
    """
    import os

    import pandas

    work = os.path.abspath(os.environ.get("WORK_DIR", "work"))
    output = os.path.abspath(os.environ["OUTPUT_DIR"])
    cursor = context.engine_adapter.cursor
    # SQLMesh looks for names of models in calls of context itself, and wants literals there.
    table_of = context.resolve_table
    files = {}
    for step_name, (model, query) in inputs.items():
        files[step_name] = os.path.join(work, f"{name}.{step_name}.parquet")
        text = files[step_name].replace("'", "''")
        rows = f"WITH _rows AS (FROM {table_of(model)}) {query}"
        cursor.execute(f"COPY ({rows}) TO '{text}' (FORMAT parquet)")
    run_step(
        step,
        [(it, "?", os.environ[it.upper()]) for it in folders],
        files,
        "",
        output,
        os.environ.get("RUN_ID") or str(interval),
    )
    for file in files.values():
        os.remove(file)
    return pandas.DataFrame([{"path": step["result"][1]}])


