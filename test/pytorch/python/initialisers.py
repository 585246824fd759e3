"""Every initialiser: moments of a large weight matrix. Their draws are not ours, so only the distributions can agree."""
import torch
from torch.nn import init

SHAPE = (240, 160)  # out, in


def default(w):
    layer = torch.nn.Linear(w.shape[1], w.shape[0], dtype=torch.float64)
    w.copy_(layer.weight)


# LeCun's are Kaiming's for a signal that passes unchanged.
INITIALISERS = {
    "pytorch": ({}, default),
    "glorotUniform": ({}, init.xavier_uniform_),
    "glorotNormal": ({}, init.xavier_normal_),
    "heUniform": ({}, lambda w: init.kaiming_uniform_(w, nonlinearity="relu")),
    "heNormal": ({}, lambda w: init.kaiming_normal_(w, nonlinearity="relu")),
    "lecunUniform": ({}, lambda w: init.kaiming_uniform_(w, nonlinearity="linear")),
    "lecunNormal": ({}, lambda w: init.kaiming_normal_(w, nonlinearity="linear")),
    "orthogonal": ({"gain": 1.5}, lambda w: init.orthogonal_(w, gain=1.5)),
    "normal": ({"mean": 0.5, "std": 0.25}, lambda w: init.normal_(w, 0.5, 0.25)),
    "uniform": ({"low": -1.0, "high": 3.0}, lambda w: init.uniform_(w, -1.0, 3.0)),
    "constant": ({"value": 0.25}, lambda w: init.constant_(w, 0.25)),
    "zeros": ({}, init.zeros_),
}


def moments(w):
    """Mean, standard deviation, and the mean of the fourth powers in units of it (0 where nothing varies)."""
    mean = w.mean()
    std = (w - mean).square().mean().sqrt()
    fourth = ((w - mean) / std).pow(4).mean() if std > 0 else torch.zeros(())
    values = {"mean": mean, "std": std, "fourth": fourth, "smallest": w.min(), "largest": w.max()}
    return {key: float(value) for key, value in values.items()}


def write_case(name):
    config, fill = INITIALISERS[name]
    w = torch.empty(SHAPE, dtype=torch.float64)
    with torch.no_grad():
        fill(w)
    return {"config": config, "shape": list(SHAPE), "moments": moments(w)}


def write_initialisers():
    return {name: [write_case(name)] for name in INITIALISERS}
