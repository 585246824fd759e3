"""Every optimizer with every option, over thirty updates with given gradients."""
import torch

from tensors import PRECISIONS, flat, shaped, some

UPDATES = 30
KEPT = (1, 2, 10, UPDATES)


def sgd(c, **common):
    # PyTorch refuses Nesterov's form without momentum; ours is then plain SGD.
    return torch.optim.SGD(momentum=c["momentum"], nesterov=c["nesterov"], **common)


def adam(c, **common):
    return torch.optim.Adam(betas=(c["beta1"], c["beta2"]), eps=c["epsilon"], **common)


def adamw(c, weight_decay, **common):
    assert weight_decay == 0, "AdamW has a decay of its own"
    return torch.optim.AdamW(betas=(c["beta1"], c["beta2"]), eps=c["epsilon"], weight_decay=c["weightDecay"], **common)


def rmsprop(c, **common):
    return torch.optim.RMSprop(alpha=c["alpha"], eps=c["epsilon"], momentum=c["momentum"], **common)


def adagrad(c, **common):
    return torch.optim.Adagrad(lr_decay=c["lrDecay"], eps=c["epsilon"], **common)


OPTIMIZERS = {"sgd": sgd, "adam": adam, "adamw": adamw, "rmsprop": rmsprop, "adagrad": adagrad}

ADAM = {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}
FAST = {"beta1": 0.5, "beta2": 0.9, "epsilon": 1e-3}

# Settings and weight decay of each case.
CASES = {
    "sgd": [
        ({"momentum": 0.0, "nesterov": False}, 0.0),
        ({"momentum": 0.0, "nesterov": False}, 0.1),
        ({"momentum": 0.9, "nesterov": False}, 0.0),
        ({"momentum": 0.9, "nesterov": False}, 0.1),
        ({"momentum": 0.9, "nesterov": True}, 0.0),
        ({"momentum": 0.9, "nesterov": True}, 0.1),
    ],
    "adam": [(ADAM, 0.0), (ADAM, 0.1), (FAST, 0.0)],
    "adamw": [({**ADAM, "weightDecay": 0.01}, 0.0), ({**FAST, "weightDecay": 0.5}, 0.0)],
    "rmsprop": [
        ({"alpha": 0.99, "epsilon": 1e-8, "momentum": 0.0}, 0.0),
        ({"alpha": 0.9, "epsilon": 1e-3, "momentum": 0.5}, 0.0),
        ({"alpha": 0.99, "epsilon": 1e-8, "momentum": 0.9}, 0.1),
    ],
    "adagrad": [
        ({"lrDecay": 0.0, "epsilon": 1e-10}, 0.0),
        ({"lrDecay": 0.1, "epsilon": 1e-10}, 0.0),
        ({"lrDecay": 0.1, "epsilon": 1e-3}, 0.1),
    ],
}

# What PyTorch calls the states.
STATES = {
    "sgd": {"velocity": "momentum_buffer"},
    "adam": {"m": "exp_avg", "v": "exp_avg_sq"},
    "adamw": {"m": "exp_avg", "v": "exp_avg_sq"},
    "rmsprop": {"v": "square_avg", "velocity": "momentum_buffer"},
    "adagrad": {"sum": "sum"},
}


def run(name, config, decay, start, gradients, rate, dtype):
    """The parameter after some of the updates, and the states after the last one that PyTorch keeps."""
    w = torch.nn.Parameter(start.to(dtype, copy=True))
    optimizer = OPTIMIZERS[name](config, params=[w], lr=rate, weight_decay=decay)
    after = {}
    for update, gradient in enumerate(gradients, start=1):
        w.grad = gradient.to(dtype)
        optimizer.step()
        if update in KEPT:
            after[str(update)] = flat(w)
    kept = optimizer.state[w]
    states = {own: flat(kept[theirs]) for own, theirs in STATES[name].items() if kept.get(theirs) is not None}
    return {"w": after, "states": states}


def write_case(name, config, decay):
    rate = 0.1 if name in ("sgd", "adagrad") else 0.01
    start = some(5)
    gradients = some(UPDATES, 5)
    gradients[:, 4] = 0  # a weight that nothing pulls at
    results = {key: run(name, config, decay, start, gradients, rate, dtype) for key, dtype in PRECISIONS.items()}
    given = {"w": shaped(start), "gradients": shaped(gradients)}
    return {"config": config, "weightDecay": decay, "learningRate": rate, "given": given, **results}


def write_optimizers():
    return {name: [write_case(name, *case) for case in CASES[name]] for name in OPTIMIZERS}
