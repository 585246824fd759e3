"""Numbers that are the same in both precisions, and what is written of them."""
import torch

PRECISIONS = {"float64": torch.float64, "float32": torch.float32}


def some(*shape, size=2.0):
    """A float64 tensor of random numbers within +-size that float32 can hold."""
    return ((2 * torch.rand(*shape, dtype=torch.float64) - 1) * size).float().double()


def given(values, shape):
    """A float64 tensor of these numbers, rounded to float32."""
    return torch.tensor(values, dtype=torch.float64).float().double().reshape(shape)


def number(value, single):
    """A number as JSON: nine significant digits name a float32, Python's shortest form a float64."""
    if isinstance(value, int):
        return value
    rounded = float(f"{value:.9g}") if single else float(value)
    return int(rounded) if rounded == int(rounded) and abs(rounded) < 1e15 and str(rounded) != "-0.0" else rounded


def flat(tensor):
    """The numbers of a tensor, row-major."""
    single = tensor.dtype == torch.float32
    return [number(value, single) for value in tensor.detach().reshape(-1).tolist()]


def shaped(tensor):
    """An input: float32 can hold its numbers."""
    values = tensor.detach() if tensor.dtype == torch.int64 else tensor.detach().float()
    return {"shape": list(tensor.shape), "values": flat(values)}
