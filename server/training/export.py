"""Fourth step: a trained separable network's weights as plain float32 for assemble.ts.

usage: python3 export.py DIR NAME; reads DIR/NAME.pt, writes DIR/NAME.f32 and DIR/NAME.json (names, lengths, settings).
"""
import json
import sys

import numpy as np
import torch

from network import ALLOWED, ALLOWED_FIRST, IMPOSSIBLE

folder, name = sys.argv[1], sys.argv[2]
saved = torch.load(f"{folder}/{name}.pt")
weights, args = saved["weights"], saved["args"]
dilations = [int(d) for d in args["dilations"].split(",")]
arrays = {
    "table": weights["table"],
    "entry": weights["entry.weight"].permute(2, 0, 1),  # taps x channels x vector
    "entryBias": weights["entry.bias"],
}
for i in range(len(dilations)):
    arrays[f"depth{i}"] = weights[f"blocks.{i}.depthwise.weight"][:, 0].t()  # taps x channels
    arrays[f"depthBias{i}"] = weights[f"blocks.{i}.depthwise.bias"]
    arrays[f"point{i}"] = weights[f"blocks.{i}.pointwise.weight"][:, :, 0]
    arrays[f"pointBias{i}"] = weights[f"blocks.{i}.pointwise.bias"]
arrays["out"] = weights["out.weight"]
arrays["outBias"] = weights["out.bias"]
arrays["transitions"] = weights["crf.transitions"].masked_fill(~ALLOWED, IMPOSSIBLE)
arrays["first"] = weights["crf.first"].masked_fill(~ALLOWED_FIRST, IMPOSSIBLE)
flat = {key: value.contiguous().numpy().astype(np.float32).ravel() for key, value in arrays.items()}
np.concatenate(list(flat.values())).tofile(f"{folder}/{name}.f32")
settings = {"channels": args["channels"], "width": args["width"], "blocks": len(dilations)}
settings.update({f"dilation{i}": d for i, d in enumerate(dilations)})
settings["vectorSize"] = int(weights["table"].shape[1])
json.dump({"settings": settings, "lengths": {key: len(value) for key, value in flat.items()}}, open(f"{folder}/{name}.json", "w"))
