"""Every op: outputs and gradients, in both precisions, for inputs that float32 can hold."""
import torch
from torch.nn import functional as F

from tensors import PRECISIONS, flat, given, shaped, some

# Zeros of both signs, kinks, and numbers for which exponentials are tiny or do not fit.
FAR = [0.0, -0.0, 1e-8, -1e-8, 1e-3, -1e-3, 5.0, -5.0, 19.0, -19.0, 35.0, -35.0, 100.0, -100.0, 1000.0, -1000.0]


def dropped(x, mask, p):
    """What F.dropout computes once its mask is drawn."""
    return x * mask / (1 - p)


# Beyond its threshold, 20 unless told, PyTorch replaces softplus(x) by x, which is up to 2e-9 off; ours has no threshold.
OPS = {
    "linear": lambda t, c: F.linear(t["x"], t["weight"], t["bias"]),
    "tanh": lambda t, c: torch.tanh(t["x"]),
    "relu": lambda t, c: F.relu(t["x"]),
    "leakyRelu": lambda t, c: F.leaky_relu(t["x"], c["negativeSlope"]),
    "elu": lambda t, c: F.elu(t["x"], c["alpha"]),
    "gelu": lambda t, c: F.gelu(t["x"]),
    "silu": lambda t, c: F.silu(t["x"]),
    "sigmoid": lambda t, c: torch.sigmoid(t["x"]),
    "softplus": lambda t, c: F.softplus(t["x"], threshold=40),
    "sine": lambda t, c: torch.sin(t["x"]),
    "identity": lambda t, c: torch.nn.Identity()(t["x"]) * 1,
    "softmax": lambda t, c: F.softmax(t["x"], dim=1),
    "dropout": lambda t, c: dropped(t["x"], t["mask"], c["p"]),
    "add": lambda t, c: t["a"] + t["b"],
    "concatenate": lambda t, c: torch.cat([t["a"], t["b"]], dim=1),
    "layerNorm": lambda t, c: F.layer_norm(t["x"], t["x"].shape[1:], t["weight"], t["bias"], c["epsilon"]),
}


def cases_of(name):
    """Settings and inputs of each case of an op."""
    pointwise = [{"x": some(3, 5)}, {"x": given(FAR, (2, 8))}]
    if name == "linear":
        sizes = [(1, 1, 1), (3, 6, 5), (5, 17, 7)]
        return [({"out": o}, {"x": some(n, i), "weight": some(o, i), "bias": some(o)}) for n, i, o in sizes]
    if name == "leakyRelu":
        return [({"negativeSlope": slope}, t) for slope, t in zip((0.01, 0.25), pointwise)]
    if name == "elu":
        return [({"alpha": alpha}, t) for alpha, t in zip((1.5, 1.0), pointwise)]
    if name == "softmax":
        rows = [0, 0, 0, 1, 2, 3, 1000, 1000, -1000, -50, 0, 50]
        return [({}, {"x": some(3, 5)}), ({}, {"x": given(rows, (4, 3))})]
    if name == "dropout":
        return [({"p": p}, {"x": some(3, 5), "mask": mask_of(p, (3, 5))}) for p in (0.25, 0.5)]
    if name == "add":
        return [({}, {"a": some(3, 4), "b": some(3, 4)})]
    if name == "concatenate":
        return [({}, {"a": some(3, 4), "b": some(3, 2)})]
    if name == "layerNorm":
        plain = {"x": some(3, 6), "weight": some(6), "bias": some(6)}
        equal = {"x": given([3, 3, 3, 3, 100, 100.5, 101, 99.5], (2, 4)), "weight": some(4), "bias": some(4)}
        return [({"epsilon": 1e-5}, plain), ({"epsilon": 1e-3}, equal)]
    return [({}, t) for t in pointwise]


def mask_of(p, shape):
    """The mask of PyTorch's own dropout, which must then give what our formula gives with it."""
    x = some(*shape)
    state = torch.get_rng_state()
    own = F.dropout(x, p)
    torch.set_rng_state(state)
    mask = (F.dropout(torch.ones_like(x), p) != 0).double()
    torch.testing.assert_close(own, dropped(x, mask, p), rtol=1e-15, atol=0)
    return mask


def run(name, config, tensors, dy, dtype):
    """Outputs and gradients in one precision."""
    t = {local: tensor.to(dtype, copy=True) for local, tensor in tensors.items()}
    wanted = [local for local in t if local != "mask"]
    for local in wanted:
        t[local].requires_grad_()
    y = OPS[name](t, config)
    y.backward(dy.to(dtype))
    return {"y": flat(y), **{f"d{local}": flat(t[local].grad) for local in wanted}}


def write_case(name, config, tensors):
    shape = OPS[name]({local: tensor for local, tensor in tensors.items()}, config).shape
    dy = some(*shape)
    results = {key: run(name, config, tensors, dy, dtype) for key, dtype in PRECISIONS.items()}
    return {"config": config, "given": {k: shaped(v) for k, v in {**tensors, "dy": dy}.items()}, **results}


def write_ops():
    return {name: [write_case(name, *case) for case in cases_of(name)] for name in OPS}
