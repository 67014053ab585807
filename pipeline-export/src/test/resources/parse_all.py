"""Parse every file of exported projects in its own language, and tell those that are wrong."""

import ast
import json
import os
import sys
import tomllib

import duckdb
import jinja2
import yaml

wrong = []
count = 0
connection = duckdb.connect()
environment = jinja2.Environment(extensions=["jinja2.ext.do"])
for folder, _, files in os.walk(sys.argv[1]):
    for file in files:
        path = os.path.join(folder, file)
        text = open(path).read()
        count += 1
        try:
            if file.endswith(".py"):
                ast.parse(text)
            elif file == "pipeline.yaml":
                for executor in json.loads(text)["deploymentSpec"]["executors"].values():
                    ast.parse(executor["container"]["command"][-1])
            elif file.endswith(".toml"):
                tomllib.loads(text)
            elif file.endswith(".yml"):
                yaml.safe_load(text)
            elif file.endswith(".sql") and "/dbt" in folder:
                environment.parse(text)
            elif file.endswith(".sql") and not ("/spark" in folder or "/sqlmesh" in folder):
                connection.extract_statements(text)
        except Exception as problem:
            wrong.append(f"{path}: {problem!r}")
print(f"{count} files, {len(wrong)} wrong")
print("\n".join(wrong[:10]))
sys.exit(1 if wrong or not count else 0)
