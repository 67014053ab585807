"""Last of three steps that make the judge: learned weights become a small model, and scores a table.

    export.py FOLDER MINILM_FOLDER RESULTS TARGET

FOLDER is what prepare.py wrote, RESULTS what train.py wrote: part4.weights.npz, and part0.scores.npz to
part3.scores.npz. Writes TARGET/judge.onnx, with weights of eight bits, for the parser, TARGET/judge.vocab,
the word pieces, and TARGET/judge.scores: for each candidate a key of eight bytes and two floats of four,
big-endian, in the order of the keys, which `./lakewright train parser` reads.
Needs: numpy, onnx, onnxruntime, tokenizers.
"""

import struct
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "last": "output.LayerNorm",
}


def learned(base, state):
    """Return the learned weights under the names of MiniLM's own graph."""
    all_of = {
        "embeddings.word_embeddings.weight": base["words"].astype(np.float32) * base["factors"],
        "embeddings.position_embeddings.weight": state["places"],
        "embeddings.token_type_embeddings.weight": state["sides"],
        "embeddings.LayerNorm.weight": state["norm.weight"],
        "embeddings.LayerNorm.bias": state["norm.bias"],
    }
    for name in state.files:
        if name.startswith("layers."):
            _, layer, own, kind = name.split(".")
            values = state[name]
            if kind == "weight" and values.ndim == 2:
                values, kind = values.T, "weightT"
            all_of[f"encoder.layer.{layer}.{NAMES[own]}.{kind}"] = values
    return {name: np.ascontiguousarray(it, dtype=np.float32) for name, it in all_of.items()}


def judged(minilm, weights, state):
    """Put the weights into MiniLM's graph, and the head after it."""
    model = onnx.load(str(minilm))
    graph = model.graph
    matrices = {
        node.input[1]: node.name.strip("/").replace("/", ".").replace(".MatMul", ".weightT")
        for node in graph.node
        if node.op_type == "MatMul" and node.input[1].startswith("onnx::")
    }
    taken = set()
    for tensor in graph.initializer:
        name = matrices.get(tensor.name, tensor.name)
        if name in weights:
            tensor.CopyFrom(numpy_helper.from_array(weights[name], tensor.name))
            taken.add(name)
    if taken != set(weights):
        raise SystemExit(f"the graph lacks {set(weights) - taken}")
    last = graph.output[0].name
    graph.initializer.extend(
        [
            numpy_helper.from_array(np.array(0, dtype=np.int64), "first"),
            numpy_helper.from_array(state["head.weight"].astype(np.float32), "head.weight"),
            numpy_helper.from_array(state["head.bias"].astype(np.float32), "head.bias"),
        ]
    )
    graph.node.extend(
        [
            helper.make_node("Gather", [last, "first"], ["summary"], axis=1),
            helper.make_node(
                "Gemm", ["summary", "head.weight", "head.bias"], ["figures"], transB=1
            ),
        ]
    )
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("figures", TensorProto.FLOAT, ["pairs", 2]))
    return model


def table(results):
    rows = {}
    for part in range(4):
        scores = np.load(Path(results) / f"part{part}.scores.npz")
        for key, said in zip(scores["keys"], scores["said"]):
            rows[int(str(key), 16)] = said
    return b"".join(
        struct.pack(">Qff", key, float(rows[key][0]), float(rows[key][1])) for key in sorted(rows)
    )


def fuse(model, target):
    """Do to the graph what ONNX Runtime would do at each start, but for what one processor alone can run."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(target)
    onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def main(folder, minilm, results, target):
    target = Path(target)
    state = np.load(Path(results) / "part4.weights.npz")
    weights = learned(np.load(Path(folder) / "minilm.npz"), state)
    whole, small = target / "judge-whole.onnx", target / "judge-small.onnx"
    onnx.save(judged(Path(minilm) / "all-minilm-l6-v2.onnx", weights, state), str(whole))
    quantize_dynamic(
        str(whole), str(small), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
    )
    fuse(small, target / "judge.onnx")
    tokenizer = Tokenizer.from_file(str(Path(minilm) / "all-minilm-l6-v2-tokenizer.json"))
    pieces = sorted(tokenizer.get_vocab().items(), key=lambda it: it[1])
    (target / "judge.vocab").write_text("\n".join(it for it, _ in pieces) + "\n", encoding="utf-8")
    (target / "judge.scores").write_bytes(table(results))


if __name__ == "__main__":
    main(*sys.argv[1:5])
