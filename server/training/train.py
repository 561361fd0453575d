"""Third step: trains one network on the dumped features.

usage: python3 train.py DIR NAME [options]; reads DIR/train/, DIR/vectors.npy; writes DIR/NAME.pt
       and, with --soft, its posteriors on the articles it has not seen: DIR/NAME.soft.npz
One thread and fixed seeds: the same call gives the same weights.
"""
import argparse
import copy
import json
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from network import LABELS, Tagger

torch.set_num_threads(1)
torch.set_flush_denormal(True)
torch.use_deterministic_algorithms(True)
parser = argparse.ArgumentParser()
parser.add_argument("folder")
parser.add_argument("name")
parser.add_argument("--kind", default="separable", choices=["separable", "dense", "gru"])
parser.add_argument("--channels", type=int, default=64)
parser.add_argument("--width", type=int, default=5)
parser.add_argument("--dilations", default="1,2,4,8,1,2,4,8")
parser.add_argument("--epochs", type=int, default=8)
parser.add_argument("--rate", type=float, default=3e-3)
parser.add_argument("--dropout", type=float, default=0.3)
parser.add_argument("--word-dropout", type=float, default=0.05)
parser.add_argument("--tokens", type=int, default=3500)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--fold", default="", help="N/K: leaves out every article whose number mod K is N")
parser.add_argument("--all", type=int, default=0, help="1: trains on the tuning articles too")
parser.add_argument("--teachers", default="", help="names of .soft.npz files, averaged")
parser.add_argument("--trust", type=float, default=0.6, help="weight of the teachers against the gold labels")
parser.add_argument("--soft", type=int, default=0)
a = parser.parse_args()
torch.manual_seed(a.seed)
random.seed(a.seed)
np.random.seed(a.seed)


class Corpus:
    def __init__(self, folder, split):
        self.index = json.load(open(f"{folder}/{split}/index.json"))
        n, f = self.index["tokens"], self.index["features"]
        self.rows = torch.from_numpy(np.fromfile(f"{folder}/{split}/rows.bin", np.int32).reshape(n, f).astype(np.int64))
        self.labels = torch.from_numpy(np.fromfile(f"{folder}/{split}/labels.bin", np.uint8).astype(np.int64))

    def pieces(self, articles):
        """The paragraphs of the articles: first token, number of tokens."""
        return [(start, count) for start, count, article in self.index["paragraphs"] if article in articles]


def batches(pieces, shuffle):
    pieces = list(pieces)
    if shuffle:
        random.shuffle(pieces)
    pool = []
    for i in range(0, len(pieces), 600):
        pool += sorted(pieces[i : i + 600], key=lambda p: -p[1])
    found, current, longest = [], [], 0
    for piece in pool:
        longest = max(longest, piece[1])
        if current and longest * (len(current) + 1) > a.tokens:
            found.append(current)
            current, longest = [], piece[1]
        current.append(piece)
    found.append(current)
    found = [sorted(batch, key=lambda p: -p[1]) for batch in found]
    if shuffle:
        random.shuffle(found)
    return found


def padded(batch):
    """Token numbers (batch x time, -1 on padding), lengths, mask."""
    lengths = [count for _, count in batch]
    where = torch.full((len(batch), lengths[0]), -1)
    for row, (start, count) in enumerate(batch):
        where[row, :count] = torch.arange(start, start + count)
    return where, lengths, (where >= 0).float()


corpus = Corpus(a.folder, "train")
parts = corpus.index["parts"]
seen = {i for i, part in enumerate(parts) if part == "train" or (a.all and part == "tune")}
unseen = {i for i, part in enumerate(parts) if part == "tune"}
if a.fold:
    number, folds = map(int, a.fold.split("/"))
    unseen = {i for i, part in enumerate(parts) if part != "held-back" and (i // 10) % folds == number}
    seen = {i for i, part in enumerate(parts) if part != "held-back"} - unseen
network = Tagger(
    corpus.index["rows"], np.load(f"{a.folder}/vectors.npy"), a.kind, a.channels, a.width,
    tuple(map(int, a.dilations.split(","))), a.dropout,
)
average = copy.deepcopy(network)

# Target marginals: gold labels one-hot, blended with the teachers' posteriors where there are any.
total = len(corpus.labels)
unary = F.one_hot(corpus.labels, LABELS).float()
pair = torch.zeros(total, LABELS, LABELS)  # pair[i]: labels of tokens i and i + 1, where both are of one piece
pair[torch.arange(total - 1), corpus.labels[:-1], corpus.labels[1:]] = 1.0
if a.teachers:
    names = a.teachers.split(",")
    for name in names:
        soft = np.load(f"{a.folder}/{name}.soft.npz")
        known = torch.from_numpy(soft["tokens"])
        if name == names[0]:
            soft_unary = torch.zeros(total, LABELS)
            soft_pair = torch.zeros(total, LABELS, LABELS)
            times = torch.zeros(total)
        soft_unary[known] += torch.from_numpy(soft["unary"].astype(np.float32))
        soft_pair[known] += torch.from_numpy(soft["pair"].astype(np.float32))
        times[known] += 1
    has = times > 0
    print(f"teachers know {int(has.sum())} of {total} tokens, {float(times[has].mean()):.2f} each", flush=True)
    share = torch.where(has, torch.full_like(times, a.trust), torch.zeros_like(times))
    times = times.clamp_min(1)
    unary = (1 - share)[:, None] * unary + share[:, None] * soft_unary / times[:, None]
    pair = (1 - share)[:, None, None] * pair + share[:, None, None] * soft_pair / times[:, None, None]


def loss_of(batch):
    where, lengths, mask = padded(batch)
    index = where.clamp_min(0)
    scores = network(corpus.rows[index], lengths, mask, a.word_dropout)
    targets = unary[index] * mask.unsqueeze(2)
    inner = torch.cat([mask[:, 1:], torch.zeros(len(batch), 1)], 1).bool()
    pairs = pair[index[inner]].sum(0)
    loss = network.crf.loss(scores, targets, pairs, unary[index[:, 0]].sum(0), mask) / mask.sum()
    return loss, int(mask.sum())


def spans(labels):
    found, i = set(), 0
    while i < len(labels):
        if labels[i] == 0:
            i += 1
            continue
        role, j = (labels[i] - 1) // 2, i + 1
        while j < len(labels) and labels[j] == 2 * role + 2:
            j += 1
        found.add((role, i, j))
        i = j
    return found


@torch.no_grad()
def exact(model, pieces):
    """F1 of exact spans: source, cue, content."""
    model.eval()
    right, predicted, gold = np.zeros(3), np.zeros(3), np.zeros(3)
    for batch in batches(sorted(pieces, key=lambda p: -p[1]), False):
        where, lengths, mask = padded(batch)
        scores = model(corpus.rows[where.clamp_min(0)], lengths, mask)
        for (start, count), path in zip(batch, model.crf.best(scores, lengths)):
            p, g = spans(path), spans(corpus.labels[start : start + count].tolist())
            for role in range(3):
                right[role] += sum(x in g for x in p if x[0] == role)
                predicted[role] += sum(x[0] == role for x in p)
                gold[role] += sum(x[0] == role for x in g)
    model.train()
    return 200 * right / (predicted + gold)


train_pieces = corpus.pieces(seen)
tune_pieces = corpus.pieces(unseen)
steps = len(batches(train_pieces, False)) * a.epochs
optimiser = torch.optim.Adam(network.parameters(), lr=a.rate, betas=(0.9, 0.98))
print(f"{sum(p.numel() for p in network.parameters())} weights, {steps} steps", flush=True)
step, begun = 0, time.time()
for epoch in range(a.epochs):
    network.train()
    lost, words = 0.0, 0
    for batch in batches(train_pieces, True):
        rate = a.rate * min(1, (step + 1) / 100) * (0.5 * (1 + np.cos(np.pi * min(1, step / steps))) + 0.01)
        for group in optimiser.param_groups:
            group["lr"] = rate
        loss, count = loss_of(batch)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        step += 1
        lost, words = lost + loss.item() * count, words + count
        with torch.no_grad():
            keep = min(0.995, (1 + step) / (10 + step))
            for slow, fast in zip(average.parameters(), network.parameters()):
                slow.mul_(keep).add_(fast, alpha=1 - keep)
        if epoch == 0 and step % 50 == 0:
            print(step, round(lost / words, 4), round(time.time() - begun), "s", flush=True)
    if epoch % 2 == 1 or epoch == a.epochs - 1:
        f = exact(average, tune_pieces)
        print(f"epoch {epoch + 1} loss {lost / words:.4f} unseen S/Q/C {f.round(1)} mean {f.mean():.2f} {time.time() - begun:.0f}s", flush=True)
torch.save({"args": vars(a), "weights": average.state_dict()}, f"{a.folder}/{a.name}.pt")

if a.soft:
    average.eval()
    tokens, unaries, pairs = [], [], []
    for batch in batches(sorted(tune_pieces, key=lambda p: -p[1]), False):
        where, lengths, mask = padded(batch)
        with torch.no_grad():
            scores = average(corpus.rows[where.clamp_min(0)], lengths, mask)
            one, two = average.crf.marginals(scores, lengths)
        for row, (start, count) in enumerate(batch):
            tokens.append(np.arange(start, start + count))
            unaries.append(one[row, :count].numpy().astype(np.float16))
            last = np.zeros((1, LABELS, LABELS), np.float16)
            pairs.append(np.concatenate([two[row, : count - 1].numpy().astype(np.float16), last]))
    np.savez(
        f"{a.folder}/{a.name}.soft.npz", tokens=np.concatenate(tokens), unary=np.concatenate(unaries), pair=np.concatenate(pairs)
    )
