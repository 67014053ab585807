def run_step(step, settings, inputs, result, output_dir, run_id, tell=print):
    """Run one step of the plan with DuckDB, and return whether it ran.

    step        statements and what becomes of its result
    settings    (variable, typed SQL for it, text)
    inputs      files of the steps that it reads, by name
    result      file for the rows that later steps read
    output_dir  folder that results are written below
    run_id      names this run, so that trying again writes to the same places
    tell        takes what is to be told, such as the text of a warning
    """
    import os
    import shutil
    import threading

    import duckdb

    kind, path = step["result"]
    final = os.path.join(output_dir, path)
    safe_id = "".join(c if c.isalnum() or c in "-_" else "-" for c in run_id)
    if kind == "rows":
        draft = result + ".part"
    else:
        folder, name = os.path.split(final)
        os.makedirs(folder or ".", exist_ok=True)
        draft = os.path.join(folder, f".{name}.{safe_id}.tmp")

    def remove(place):
        if os.path.isdir(place):
            shutil.rmtree(place)
        elif os.path.exists(place):
            os.remove(place)

    def publish():
        if kind == "rows":
            os.replace(draft, result)
        elif kind == "file":
            os.replace(draft, final)
        elif kind == "folder":
            os.makedirs(draft, exist_ok=True)
            remove(draft + ".old")
            if os.path.exists(final):
                os.replace(final, draft + ".old")
            os.replace(draft, final)
            remove(draft + ".old")
        elif kind == "add":
            for inside, _, files in os.walk(draft):
                there = os.path.join(final, os.path.relpath(inside, draft))
                os.makedirs(there, exist_ok=True)
                for file in files:
                    target = os.path.join(there, f"{safe_id}-{file}")
                    os.replace(os.path.join(inside, file), target)
            os.makedirs(final, exist_ok=True)
            remove(draft)

    def execute(sql):
        rows = []
        for statement in connection.extract_statements(sql):
            cursor = connection.execute(statement)
            rows = cursor.fetchall()
            if rows and cursor.description[0][0] == "warning":
                for row in rows:
                    tell(row[0])
        return rows

    def each_value(loop):
        for (value,) in execute(loop["values"]):
            set_variable(loop["variable"], "?", value)
            try:
                execute(loop["each"])
            except duckdb.Error as problem:
                if "failed" not in loop:
                    raise
                tell(f"{value}: {problem}")
                execute(loop["failed"])
        execute(loop["after"])

    def set_variable(name, typed, text):
        connection.execute(f"SET VARIABLE {name} = {typed}", [text] * typed.count("?"))

    remove(draft)
    connection = duckdb.connect(final if kind == "database" else ":memory:")
    limit = threading.Timer(step.get("timeout", 0), connection.interrupt)
    try:
        for name, typed, text in settings:
            set_variable(name, typed, text)
        for name, file in inputs.items():
            set_variable(f"input_{name}", "?", file)
        set_variable("result_file", "?", draft)
        if "timeout" in step:
            limit.start()
        runs = "runs" not in step or execute(step["runs"])[0][0]
        if runs:
            execute(step["sql"])
            if "loop" in step:
                each_value(step["loop"])
        elif "empty" in step:
            execute(step["empty"])
        if runs or "empty" in step:
            publish()
        return runs
    finally:
        limit.cancel()
        connection.close()
        remove(draft)
