"""Writes golden/*.json: what PyTorch says about every op, loss, optimizer, schedule, initialiser, and eight trainings.

Run with Debian's python3-torch: /usr/bin/python3 test/pytorch/write.py. The trainings start from golden/starts.json
(data, initial parameters, the rows of each batch, dropout masks), which `npx vitest run test/pytorch -u` writes.
"""
import json
import os
import platform
import sys

sys.dont_write_bytecode = True
here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "python"))

import torch  # noqa: E402

from initialisers import write_initialisers  # noqa: E402
from losses import write_losses  # noqa: E402
from ops import write_ops  # noqa: E402
from optimizers import write_optimizers  # noqa: E402
from schedules import write_schedules  # noqa: E402
from training import write_training  # noqa: E402

SEED = 1729

WRITERS = {
    "ops": write_ops,
    "losses": write_losses,
    "optimizers": write_optimizers,
    "schedules": write_schedules,
    "initialisers": write_initialisers,
    "training": lambda: write_training(os.path.join(here, "golden", "starts.json")),
}

torch.set_num_threads(1)
for name in sys.argv[1:] or WRITERS:
    torch.manual_seed(SEED)
    written = {
        "script": "test/pytorch/write.py",
        "torch": torch.__version__,
        "python": platform.python_version(),
        "seed": SEED,
    }
    cases = WRITERS[name]()
    lines = [f'"{key}": {json.dumps(value, separators=(",", ":"), allow_nan=False)}' for key, value in cases.items()]
    with open(os.path.join(here, "golden", f"{name}.json"), "w") as file:
        file.write(f'{{"written": {json.dumps(written)},\n"cases": {{\n' + ",\n".join(lines) + "\n}}\n")
    print(f"{name}: {len(cases)}")
