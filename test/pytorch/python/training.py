"""Thirty updates of eight networks, from the starts that our own sessions wrote; PyTorch does all the arithmetic."""
import json

import torch
from torch.nn import functional as F

from losses import LOSSES
from ops import OPS
from optimizers import OPTIMIZERS
from schedules import SCHEDULES
from tensors import PRECISIONS, flat

FEATURES = {
    "x1": lambda a, b: a,
    "x2": lambda a, b: b,
    "x1^2": lambda a, b: a * a,
    "x2^2": lambda a, b: b * b,
    "x1*x2": lambda a, b: a * b,
    "sin x1": lambda a, b: torch.sin(a),
    "sin x2": lambda a, b: torch.sin(b),
    "cos x1": lambda a, b: torch.cos(a),
    "cos x2": lambda a, b: torch.cos(b),
    "|x1|": lambda a, b: a.abs(),
    "|x2|": lambda a, b: b.abs(),
    "radius": lambda a, b: (a * a + b * b).sqrt(),
}


def standardised(x):
    return (x - x.mean(dim=0)) / x.std(dim=0, unbiased=False)


def inputs_of(data, dtype):
    """All rows as the first layer sees them."""
    values = data["values"]
    x = torch.tensor(values["values"]).reshape(values["shape"]).to(dtype)
    if data["inputs"]:
        x = torch.stack([FEATURES[name](x[:, 0], x[:, 1]) for name in data["inputs"]], dim=1)
    return standardised(x) if data["standardise"] else x


def targets_of(data, loss, width, dtype):
    """All targets in the code of the loss."""
    target = data["target"]
    if target["kind"] == "numbers":
        t = torch.tensor(target["values"]).reshape(-1, target["width"]).to(dtype)
        return standardised(t) if data["standardise"] else t
    labels = torch.tensor(target["labels"])
    if loss == "categoricalCrossEntropy":
        return labels
    bits = labels[:, None] if width == 1 else F.one_hot(labels, target["classes"])
    return (2 * bits - 1 if loss == "hinge" else bits).to(dtype)


def forward(nodes, parameters, x, masks):
    """The output of the last node. Each op is the function its own goldens are written with."""
    values = {"input": x}
    for node in nodes:
        locals_ = ("a", "b") if len(node["inputs"]) == 2 else ("x",)
        t = {local: values[name] for local, name in zip(locals_, node["inputs"])}
        t.update({p["role"]: parameters[p["name"]] for p in node["parameters"]})
        if node["op"] == "dropout":
            bits = [float(bit) for bit in masks[node["id"]]]
            t["mask"] = torch.tensor(bits, dtype=x.dtype).reshape(x.shape[0], -1)
        values[node["id"]] = OPS[node["op"]](t, node["config"])
    return values[nodes[-1]["id"]]


def clip(parameters, choice):
    if choice["kind"] == "norm":
        torch.nn.utils.clip_grad_norm_(parameters, choice["limit"])
    if choice["kind"] == "value":
        torch.nn.utils.clip_grad_value_(parameters, choice["limit"])


def train(start, dtype):
    training, loss = start["training"], start["loss"]
    parameters = {}
    for name, tensor in start["parameters"].items():
        values = torch.tensor(tensor["values"])  # float32
        parameters[name] = torch.nn.Parameter(values.reshape(tensor["shape"]).to(dtype))
    trainable = [parameters[p["name"]] for node in start["nodes"] for p in node["parameters"] if p["trainable"]]
    spec = training["optimizer"]
    optimizer = OPTIMIZERS[spec["kind"]](
        spec, params=trainable, lr=spec["learningRate"], weight_decay=training["l2"]
    )
    settings = dict(training["schedule"])
    if "minimum" in settings:  # a share of the base rate here, a rate there
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(
            optimizer, settings["steps"], eta_min=settings["minimum"] * spec["learningRate"]
        )
    else:
        schedule = SCHEDULES[settings["kind"]](optimizer, settings)
    x = inputs_of(start["data"], dtype)
    losses, rates = [], []
    for batch in start["batches"]:
        rows = torch.tensor(batch["rows"])
        optimizer.zero_grad()
        output = forward(start["nodes"], parameters, x[rows], batch["masks"])
        target = targets_of(start["data"], loss["kind"], output.shape[1], dtype)[rows]
        value = LOSSES[loss["kind"]](output, target, loss, "mean")
        value.backward()
        clip(trainable, training["clip"])
        if training["l1"] > 0:
            for w in trainable:
                w.grad += training["l1"] * w.detach().sign()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
        losses.append(value.detach())
    return {
        "loss": flat(torch.stack(losses)),
        "rates": rates,
        "parameters": {name: flat(w) for name, w in parameters.items()},
    }


def write_training(path):
    with open(path) as file:
        starts = json.load(file)
    return {name: {key: train(start, dtype) for key, dtype in PRECISIONS.items()} for name, start in starts.items()}
