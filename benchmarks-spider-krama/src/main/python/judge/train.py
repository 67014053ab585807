"""Second of three steps that make the judge: MiniLM learns whether a reading fits a question.

    train.py FOLDER PART OUT

FOLDER is what prepare.py wrote. PART is the part of the databases that is held out, 0 to 3, or 4 for
none. Writes OUT.weights.npz, and OUT.scores.npz: what the judge says of candidates of the part held
out. A cross-encoder (Nogueira and Cho, 2019) over question and reading with two figures: one is
compared among candidates of a question (the logarithm of the chance of all right ones is raised), the
other tells for itself how likely a candidate is right. Runs on a CPU as on an accelerator; the same
device and number of threads give the same bits. Needs: numpy, torch.
"""

import gzip
import json
import math
import os
import random
import sys
import time

import numpy as np

os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
import torch
import torch.nn as nn
import torch.nn.functional as F

WIDTH = 384
HEADS = 12
LAYERS = 6
CLS, SEP = 101, 102

EPOCHS = 4
GROUPS = 32
CANDIDATES = 8
RATE = 1.5e-4
WARM = 0.06
DROPOUT = 0.1
MADE = 0.5
NONE_HELD = 4


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide = nn.Linear(WIDTH, 4 * WIDTH)
        self.narrow = nn.Linear(4 * WIDTH, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        rows, length, _ = x.shape
        drop = DROPOUT if self.training else 0.0
        split = lambda y: y.view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3)
        scores = scores / math.sqrt(WIDTH // HEADS) + mask
        seen = F.dropout(scores.softmax(-1), drop) @ split(self.value(x))
        seen = self.out(seen.transpose(1, 2).reshape(rows, length, WIDTH))
        x = self.norm(x + F.dropout(seen, drop))
        return self.last(x + F.dropout(self.narrow(F.gelu(self.wide(x))), drop))


class Judge(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.words.weight.requires_grad_(False)
        self.places = nn.Parameter(torch.zeros(512, WIDTH))
        self.sides = nn.Parameter(torch.zeros(2, WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, 2)

    def forward(self, ids, second, there):
        second = second[..., None].to(self.sides.dtype)
        side = self.sides[0] * (1 - second) + self.sides[1] * second
        x = self.norm(self.words(ids) + self.places[: ids.shape[1]] + side)
        x = F.dropout(x, DROPOUT if self.training else 0.0)
        mask = torch.zeros(there.shape, device=ids.device).masked_fill(~there, -1e9)
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return self.head(x[:, 0]).float()

    def start(self, base):
        """Take MiniLM's weights; the head's stay random."""
        get = lambda name: torch.tensor(base[name].astype(np.float32))
        names = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "out": "attention.output.dense",
            "wide": "intermediate.dense",
            "narrow": "output.dense",
        }
        with torch.no_grad():
            self.words.weight.copy_(
                torch.tensor(base["words"].astype(np.float32) * base["factors"])
            )
            self.places.copy_(get("embeddings.position_embeddings.weight"))
            self.sides.copy_(get("embeddings.token_type_embeddings.weight"))
            self.norm.weight.copy_(get("embeddings.LayerNorm.weight"))
            self.norm.bias.copy_(get("embeddings.LayerNorm.bias"))
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                for own, name in names.items():
                    getattr(layer, own).weight.copy_(get(at + name + ".weightT").T)
                    getattr(layer, own).bias.copy_(get(at + name + ".bias"))
                for own, name in {"norm": "attention.output", "last": "output"}.items():
                    getattr(layer, own).weight.copy_(get(at + name + ".LayerNorm.weight"))
                    getattr(layer, own).bias.copy_(get(at + name + ".LayerNorm.bias"))
            nn.init.normal_(self.head.weight, std=0.02)
            nn.init.zeros_(self.head.bias)


class Data:
    def __init__(self, folder, device):
        self.flat = np.load(folder + "/tokens.npz")["flat"].astype(np.int64)
        with gzip.open(folder + "/questions.json.gz", "rt") as file:
            self.questions = json.load(file)
        self.device = device
        self.pairs = {}

    def pair(self, question, at):
        key = (id(question), at)
        if key not in self.pairs:
            cut = lambda place: self.flat[place[0] : place[0] + place[1]].tolist()
            one = [CLS, *cut(question["question"]), SEP]
            other = [*cut(question["candidates"][at]["reading"]), SEP]
            self.pairs[key] = (one + other, len(one))
        return self.pairs[key]

    def batch(self, pairs):
        length = (max(len(ids) for ids, _ in pairs) + 7) // 8 * 8
        ids = np.zeros((len(pairs), length), np.int64)
        second = np.zeros((len(pairs), length), np.int64)
        there = np.zeros((len(pairs), length), bool)
        for row, (tokens, first) in enumerate(pairs):
            ids[row, : len(tokens)] = tokens
            second[row, first : len(tokens)] = 1
            there[row, : len(tokens)] = True
        return [torch.from_numpy(it).to(self.device) for it in (ids, second, there)]


def taught(question):
    """The first candidates, with a right one among them where there is one."""
    candidates = question["candidates"]
    places = list(range(min(CANDIDATES, len(candidates))))
    if not any(candidates[i]["right"] for i in places):
        right = [i for i, it in enumerate(candidates) if it["right"]]
        if right:
            places[-1] = right[0]
    return places


def epoch(data, asked, made, draw):
    """Batches of questions of like length: all asked ones, and a part of the made ones."""
    all_of = asked + draw.sample(made, int(MADE * len(made)))
    draw.shuffle(all_of)
    batches = []
    for start in range(0, len(all_of), GROUPS * 16):
        some = sorted(all_of[start : start + GROUPS * 16], key=lambda it: len(data.pair(it, 0)[0]))
        cut = [some[i : i + GROUPS] for i in range(0, len(some), GROUPS)]
        draw.shuffle(cut)
        batches += cut
    return batches


def loss_of(data, judge, questions, precision):
    pairs, counts, right = [], [], []
    for question in questions:
        places = taught(question)
        counts.append(len(places))
        pairs += [data.pair(question, i) for i in places]
        right += [float(question["candidates"][i]["right"]) for i in places]
    with precision:
        figures = judge(*data.batch(pairs))
    right = torch.tensor(right, device=figures.device)
    pad = lambda it, value: nn.utils.rnn.pad_sequence(
        it.split(counts), batch_first=True, padding_value=value
    )
    scores, labels = pad(figures[:, 0], -1e9), pad(right, 0.0)
    among_right = scores.masked_fill(labels < 0.5, -1e9).logsumexp(1)
    has_right = (labels.sum(1) > 0).float()
    ranking = ((scores.logsumexp(1) - among_right) * has_right).sum() / has_right.sum().clamp_min(1)
    return ranking + 0.5 * F.binary_cross_entropy_with_logits(figures[:, 1], right)


def train(data, judge, held, precision):
    teaching = [it for it in data.questions if it["fold"] != held and len(it["candidates"]) > 1]
    asked = [it for it in teaching if not it["made"]]
    made = [it for it in teaching if it["made"]]
    steps = EPOCHS * math.ceil((len(asked) + int(MADE * len(made))) / GROUPS)
    learning = [it for it in judge.parameters() if it.requires_grad]
    optimizer = torch.optim.AdamW(
        [
            {"params": [it for it in learning if it.dim() > 1], "weight_decay": 0.01},
            {"params": [it for it in learning if it.dim() <= 1], "weight_decay": 0.0},
        ],
        lr=RATE,
        betas=(0.9, 0.98),
    )
    warm = int(WARM * steps)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda it: min((it + 1) / warm, max(0.0, (steps - it) / (steps - warm)))
    )
    draw = random.Random(7 + held)
    for number in range(EPOCHS):
        judge.train()
        started, total, count = time.time(), 0.0, 0
        for questions in epoch(data, asked, made, draw):
            loss = loss_of(data, judge, questions, precision)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learning, 1.0)
            optimizer.step()
            schedule.step()
            total, count = total + loss.detach(), count + 1
        print(
            f"part {held}, epoch {number}: loss {float(total) / count:.3f},"
            f" {time.time() - started:.0f} s",
            flush=True,
        )


def scores(data, judge, held):
    """What the judge says of candidates held out that ran somewhere, by their keys."""
    judge.eval()
    todo = [
        (it["key"], data.pair(question, at))
        for question in data.questions
        if question["fold"] == held and question["executed"]
        for at, it in enumerate(question["candidates"])
    ]
    todo.sort(key=lambda it: len(it[1][0]))
    keys, said = [], []
    with torch.no_grad():
        for start in range(0, len(todo), 512):
            part = todo[start : start + 512]
            said.append(judge(*data.batch([pair for _, pair in part])).cpu().numpy())
            keys += [key for key, _ in part]
    return np.array(keys), np.concatenate(said)


def main(folder, held, out):
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(7 + held)
    precision = torch.autocast(device, torch.bfloat16, enabled=device == "cuda")
    data = Data(folder, device)
    judge = Judge()
    judge.start(np.load(folder + "/minilm.npz"))
    judge.to(device)
    train(data, judge, held, precision)
    state = {
        name: it.detach().cpu().numpy().astype(np.float16)
        for name, it in judge.state_dict().items()
        if name != "words.weight"
    }
    np.savez(out + ".weights.npz", **state)
    if held != NONE_HELD:
        keys, said = scores(data, judge, held)
        np.savez(out + ".scores.npz", keys=keys, said=said)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
