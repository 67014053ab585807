def run_with_retries(step, settings, inputs, result, output_dir, run_id, times, pause):
    """Run a step, and try it again unless it broke a promise.

    A text that begins with json: is that JSON string, in which Kubeflow finds no marks.
    """
    import json
    import time

    settings = [
        (name, typed, json.loads(text[5:]) if text.startswith("json:") else text)
        for name, typed, text in settings
    ]
    for left in range(times, -1, -1):
        try:
            return run_step(step, settings, inputs, result, output_dir, run_id)
        except Exception as problem:
            if left == 0 or "contract broken: " in str(problem):
                raise
            print(f"again in {pause} s: {problem}")
            time.sleep(pause)
