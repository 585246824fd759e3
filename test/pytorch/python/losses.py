"""Every loss: the mean, the loss of each row, and the gradient, in both precisions."""
import torch
from torch.nn import functional as F

from tensors import PRECISIONS, flat, given, shaped, some

FAR = [30, -30, 0, 1, 200, -200]

# PyTorch has no hinge loss over entries of a matrix. It is composed of relu, whose slope at the corner is 0 as ours is
# (that of torch.clamp is 1).
LOSSES = {
    "meanSquaredError": lambda x, t, c, r: F.mse_loss(x, t, reduction=r),
    "huber": lambda x, t, c, r: F.huber_loss(x, t, reduction=r, delta=c["delta"]),
    "binaryCrossEntropy": lambda x, t, c, r: F.binary_cross_entropy_with_logits(x, t, reduction=r),
    "categoricalCrossEntropy": lambda x, t, c, r: F.cross_entropy(x, t, reduction=r),
    "hinge": lambda x, t, c, r: reduce(F.relu(1 - t * x), r),
}


def reduce(values, reduction):
    return values.mean() if reduction == "mean" else values


def cases_of(name):
    """Settings, outputs and targets of each case."""
    if name == "categoricalCrossEntropy":
        return [({}, some(4, 3), torch.tensor([0, 2, 1, 1])), ({}, given(FAR, (2, 3)), torch.tensor([1, 0]))]
    if name == "binaryCrossEntropy":
        return [({}, some(4, 2), bits(4, 2)), ({}, given(FAR, (6, 1)), given([0, 1, 1, 0, 1, 0], (6, 1)))]
    if name == "hinge":
        at_margin = given([1, -1, 0.5, 2, -3, 0], (6, 1))
        return [({}, some(4, 2), 2 * bits(4, 2) - 1), ({}, at_margin, given([1, -1, -1, 1, -1, 1], (6, 1)))]
    if name == "huber":
        at_corner = given([0.75, -0.75, 0, 5, -100, 0.5], (3, 2))
        return [({"delta": 1.0}, some(4, 2), some(4, 2)), ({"delta": 0.75}, at_corner, given([0] * 6, (3, 2)))]
    return [({}, some(4, 2), some(4, 2)), ({}, given(FAR, (3, 2)), some(3, 2))]


def bits(*shape):
    return (torch.rand(*shape) < 0.5).double()


def run(name, config, x, target, dtype):
    x = x.to(dtype, copy=True).requires_grad_()
    t = target if target.dtype == torch.int64 else target.to(dtype)
    loss = LOSSES[name](x, t, config, "mean")
    loss.backward()
    each = LOSSES[name](x, t, config, "none").reshape(x.shape[0], -1).mean(dim=1)
    return {"each": flat(each), "loss": flat(loss), "dx": flat(x.grad)}


def write_case(name, config, x, target):
    results = {key: run(name, config, x, target, dtype) for key, dtype in PRECISIONS.items()}
    return {"config": config, "given": {"x": shaped(x), "target": shaped(target)}, **results}


def write_losses():
    return {name: [write_case(name, *case) for case in cases_of(name)] for name in LOSSES}
