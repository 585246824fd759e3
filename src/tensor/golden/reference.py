"""Writes reference.json: for each function rows [x, value, rest], computed with 1600 bits by mpmath (1.3.0).

value is the double nearest to f(x) and rest what it misses, so that value + rest has 106 bits. For pow a row is [x, y, value, rest].
Arguments are spread over magnitudes and over the places where the functions change their method. Run: python3 reference.py
"""
import json
import math
import os
import random

import mpmath

mpmath.mp.prec = 1600  # sines of the largest doubles need them
random.seed(1)


def signed(low, high, count):
    """Numbers of both signs whose base-2 logarithm is spread evenly over [low, high]."""
    return [random.choice((-1, 1)) * 2 ** random.uniform(low, high) for _ in range(count)]


def within(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def beside(*points):
    """Each point with its two neighbours among the doubles."""
    return [y for x in points for y in (math.nextafter(x, -math.inf), x, math.nextafter(x, math.inf))]


def halves(step, count):
    """Points half-way between the multiples of a step, where a table-driven method changes its row."""
    return [step * (random.randrange(-200, 200) + 0.5) for _ in range(count)]


half_pi = math.pi / 2
quarters = [k * half_pi for k in (1, 2, 3, 4, 5, 7, 11, 22, 355, 710, 1001, 63661)]
angles = signed(-30, 17, 40) + within(-10, 10, 40) + quarters + [k * math.pi / 4 for k in (1, 3, 5, -7, 9)]
angles += [1e5, -1e5, 1.6e6, 1e7, 1e15, 1e22, -1e100, 6381956970095103 * 2.0**797, 1.7976931348623157e308]

arguments = {
    "exp": signed(-30, 9.4, 60) + within(-4, 4, 40) + halves(math.log(2) / 128, 20) + beside(1.0, -1.0, 709.0, -708.0)
    + [709.78, -708.3, 1e-300],
    "expm1": signed(-60, 9, 60) + within(-1, 1, 40) + halves(math.log(2) / 128, 20) + beside(0.03125, -0.03125, 709.0)
    + [-39.9, 5e-324],
    "log": [2 ** random.uniform(-1022, 1024) for _ in range(60)] + within(0.5, 2, 60) + within(0.99, 1.01, 30)
    + beside(0.71875, 1.4375, 2.0, math.e, 1.0078125, 0.99609375) + [5e-324, 1e-310, 2.2250738585072014e-308, 1.7976931348623157e308],
    "log1p": signed(-60, -0.1, 60) + within(-0.9, 3, 40) + beside(0.00390625, -0.00390625, 1.0) + [1e10, 1e100, -0.9999999, 5e-324],
    "tanh": signed(-60, 4.3, 60) + within(-3, 3, 60) + halves(1 / 64, 20) + beside(1.0, 0.0078125) + [18.9, -19.5, 5e-324],
    "erf": signed(-60, 2.5, 60) + within(-3, 3, 60) + halves(1 / 32, 20) + [5.9, -5.99, 1e-310],
    "sin": angles,
    "cos": angles,
}

functions = {
    "exp": mpmath.exp, "expm1": mpmath.expm1, "log": mpmath.log, "log1p": mpmath.log1p,
    "tanh": mpmath.tanh, "erf": mpmath.erf, "sin": mpmath.sin, "cos": mpmath.cos,
}

rates = [0.9, 0.99, 0.999, 0.9999, 0.95, 0.5, 1.1, 0.96]
powers = [(b, float(t)) for b in rates for t in (1, 2, 3, 10, 33, 34, 100, 1000, 2500)]
powers += [(0.999, 1e5), (0.9999, 1e6), (1 + 2.0**-30, 1e11), (1e-310, 0.5), (1e-310, -0.9), (2.0, 0.5), (10.0, -5.5)]
powers += [(2 ** random.uniform(-1000, 1000), random.uniform(-1, 1)) for _ in range(40)]
powers += [(random.uniform(0.5, 2), random.uniform(-700, 700)) for _ in range(40)]


def pair(exact):
    value = float(exact)
    return [value, float(exact - value)]


def exactly(f, *xs):
    return f(*[mpmath.mpf(x) for x in xs])


rows = {name: [[x, *pair(exactly(functions[name], x))] for x in xs] for name, xs in arguments.items()}
rows["pow"] = [[x, y, *pair(exactly(mpmath.power, x, y))] for x, y in powers]
lines = [f'"{name}": [\n' + ",\n".join(json.dumps(row) for row in rows[name]) + "\n]" for name in rows]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "reference.json"), "w") as file:
    file.write("{" + ",\n".join(lines) + "}\n")
