"""A small training program with planted speeds, losses and faults, to show and test ladders over commands.

usage: [VARIABLES] planted.py [--steps N]

It fits a logistic regression to made-up data with plain Python and prints a JSON line for each step: step, loss (mean
of the batch), samples (of the batch) and samples_per_sec. XLADDER_SEED (default 0) decides the first weights and the order of the samples, so
that equal seeds print equal losses. What stands in for the cost of a step is a sleep. Variables plant the rest:

  PLANTED_STEP_MS   milliseconds of a step (default 4)
  PLANTED_GRID      weights are rounded to multiples of this, so that smaller updates vanish (default 0: not at all)
  PLANTED_FAULT     crash, hang, silent (prints nothing) or nan (the loss is not a number), from step 10 on
  PLANTED_CLOCK     virtual: no sleep; the printed rate is what PLANTED_STEP_MS promises, give or take 1 %
"""
import argparse
import json
import math
import os
import random
import sys
import time

FEATURES, SAMPLES, BATCH, LEARNING_RATE, FAULT_STEP = 8, 512, 16, 0.2, 10
FAULTS = ("crash", "hang", "silent", "nan")


def make_data():
    """Points around a hidden plane; one label in ten is wrong. The same for every seed: it is the task."""
    source = random.Random(20241020)
    plane = [source.gauss(0, 1) for _ in range(FEATURES)]
    data = []
    for _ in range(SAMPLES):
        point = [source.gauss(0, 1) for _ in range(FEATURES)]
        label = sum(a * b for a, b in zip(plane, point)) > 0
        data.append((point, float(label != (source.random() < 0.1))))
    return data


def train_step(weights, batch, grid):
    """One step of gradient descent in place; returns the mean loss before it."""
    loss, gradient = 0.0, [0.0] * FEATURES
    for point, label in batch:
        logit = sum(w * x for w, x in zip(weights, point))
        # log(1 + exp(-|z|)) cannot overflow.
        loss += max(logit, 0) - logit * label + math.log1p(math.exp(-abs(logit)))
        error = 1 / (1 + math.exp(-logit)) - label
        for i, x in enumerate(point):
            gradient[i] += error * x
    for i in range(FEATURES):
        weights[i] -= LEARNING_RATE * gradient[i] / len(batch)
        if grid > 0:
            weights[i] = round(weights[i] / grid) * grid
    return loss / len(batch)


def batches(data, order):
    while True:
        shuffled = order.sample(data, len(data))
        for start in range(0, len(shuffled), BATCH):
            yield shuffled[start : start + BATCH]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=80)
    steps = parser.parse_args().steps
    seed = int(os.environ.get("XLADDER_SEED", "0"))
    step_seconds = float(os.environ.get("PLANTED_STEP_MS", "4")) / 1000
    grid = float(os.environ.get("PLANTED_GRID", "0"))
    fault = os.environ.get("PLANTED_FAULT", "")
    virtual = os.environ.get("PLANTED_CLOCK", "") == "virtual"
    if fault and fault not in FAULTS:
        sys.exit(f"PLANTED_FAULT must be one of {', '.join(FAULTS)}, got {fault}")

    order, jitter = random.Random(seed), random.Random()
    weights = [order.gauss(0, 0.01) for _ in range(FEATURES)]
    stream = batches(make_data(), order)
    for step in range(1, steps + 1):
        start = time.perf_counter()
        loss = train_step(weights, next(stream), grid)
        if virtual:
            seconds = step_seconds * jitter.uniform(0.99, 1.01)
        else:
            time.sleep(max(0.0, step_seconds - (time.perf_counter() - start)))
            seconds = time.perf_counter() - start
        if step >= FAULT_STEP:
            if fault == "crash":
                raise RuntimeError("planted crash: out of imaginary memory")
            if fault == "hang":
                time.sleep(3600)
            if fault == "nan":
                loss = math.nan
        if fault != "silent":
            line = {"step": step, "loss": loss, "samples": BATCH, "samples_per_sec": BATCH / seconds}
            print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
