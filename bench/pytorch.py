"""Trains one network of the bench with PyTorch on one thread: python3 bench/pytorch.py NETWORK SECONDS, NETWORK as JSON.

Prints steps per second of processor time. Without arguments it prints PyTorch's version.
"""
import json
import sys
import time

import torch

if len(sys.argv) < 3:
    print(torch.__version__)
    sys.exit()

network = json.loads(sys.argv[1])
seconds = float(sys.argv[2])
torch.set_num_threads(1)
torch.manual_seed(1)

widths, rows, batch_size = network["widths"], network["rows"], network["batchSize"]
x = 2 * torch.rand(rows, widths[0]) - 1
if network["loss"] == "meanSquaredError":
    target = (2 * (x[:, 0] * x[:, 1] > 0).float() - 1).unsqueeze(1)
    loss_of = torch.nn.MSELoss()
else:
    target = ((x[:, 0] + 1) / 2 * widths[-1]).long().clamp(0, widths[-1] - 1)
    loss_of = torch.nn.CrossEntropyLoss()

layers = []
for k in range(1, len(widths)):
    layers.append(torch.nn.Linear(widths[k - 1], widths[k]))
    if k < len(widths) - 1:
        layers.append(torch.nn.Tanh() if network["activation"] == "tanh" else torch.nn.ReLU())
model = torch.nn.Sequential(*layers)
method = torch.optim.SGD if network["optimizer"] == "sgd" else torch.optim.Adam
optimizer = method(model.parameters(), lr=network["learningRate"])


def train(limit):
    """Trains until so many seconds of processor time are spent and returns the steps per second."""
    made = 0
    start = time.process_time()
    while True:
        order = torch.randperm(rows)
        for at in range(0, rows, batch_size):
            batch = order[at : at + batch_size]
            optimizer.zero_grad()
            loss_of(model(x[batch]), target[batch]).backward()
            optimizer.step()
            made += 1
        spent = time.process_time() - start
        if spent >= limit:
            return made / spent


train(min(seconds, 0.5))
print(train(seconds))
