"""Every schedule, stepped once per update: the learning rates of the first updates."""
import torch
from torch.optim import lr_scheduler

UPDATES = 40
RATE = 0.1

# PyTorch counts whatever its scheduler's step() is called for, epochs as a rule; ours counts updates, so step() is called
# after each. eta_min is a rate there and a share of the base rate here.
SCHEDULES = {
    "constant": lambda o, c: lr_scheduler.ConstantLR(o, factor=1.0),
    "step": lambda o, c: lr_scheduler.StepLR(o, step_size=c["every"], gamma=c["gamma"]),
    "exponential": lambda o, c: lr_scheduler.ExponentialLR(o, gamma=c["gamma"]),
    "cosine": lambda o, c: lr_scheduler.CosineAnnealingLR(o, T_max=c["steps"], eta_min=c["minimum"] * RATE),
    "warmup": lambda o, c: lr_scheduler.LinearLR(o, start_factor=c["start"], end_factor=1.0, total_iters=c["steps"]),
}

CASES = {
    "constant": [{}],
    "step": [{"every": 10, "gamma": 0.5}, {"every": 1, "gamma": 0.9}],
    "exponential": [{"gamma": 0.999}, {"gamma": 0.5}],
    "cosine": [{"steps": 30, "minimum": 0.0}, {"steps": 7, "minimum": 0.2}],
    "warmup": [{"steps": 20, "start": 0.1}, {"steps": 1, "start": 0.5}],
}


def write_case(name, config):
    w = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([w], lr=RATE)
    schedule = SCHEDULES[name](optimizer, config)
    rates = []
    for _ in range(UPDATES):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return {"config": config, "learningRate": RATE, "rates": rates}


def write_schedules():
    return {name: [write_case(name, config) for config in CASES[name]] for name in SCHEDULES}
