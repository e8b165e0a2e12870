#!/usr/bin/env python3
"""Makes the six cues of the window, each a .wav beside this file: low, soft, under 300 ms, the same at every run.

make.py           writes them
make.py --check   fails when a file is not what this script makes (a step of loudness either way is allowed: machines
                  round sines differently), too long or too loud
"""

import array
import math
import os
import sys
import wave

RATE = 22050
LONGEST = 0.300
LOUDEST = 0.36
HERE = os.path.dirname(os.path.abspath(__file__))


def silence(seconds):
    return [0.0] * int(seconds * RATE)


def noise(count, seed):
    """Even noise of -1 to 1 by a linear congruence, so that it is the same everywhere."""
    out = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        out.append(seed / 0x3FFFFFFF - 1.0)
    return out


def low_pass(samples, cut):
    """What is above `cut` Hz falls by 6 dB an octave, twice."""
    share = 1.0 - math.exp(-2.0 * math.pi * cut / RATE)
    for _ in range(2):
        at = 0.0
        for i, sample in enumerate(samples):
            at += share * (sample - at)
            samples[i] = at
    return samples


def ring(samples, attack, fade):
    """A swell over `attack` seconds, then a fall to a third in `fade` seconds; ends in silence."""
    count = len(samples)
    tail = int(0.015 * RATE)
    for i in range(count):
        t = i / RATE
        swell = 0.5 - 0.5 * math.cos(math.pi * min(1.0, t / attack))
        end = min(1.0, (count - 1 - i) / tail)
        samples[i] *= swell * math.exp(-max(0.0, t - attack) / fade) * end
    return samples


def tone(pitch, seconds, overtones, attack, fade):
    total = sum(overtones)
    samples = []
    for i in range(int(seconds * RATE)):
        phase = 2.0 * math.pi * pitch * i / RATE
        samples.append(sum(part * math.sin(phase * (n + 1)) for n, part in enumerate(overtones)) / total)
    return ring(samples, attack, fade)


def over(under, upper, at):
    """Lays `upper` over `under`, beginning `at` seconds in."""
    first = int(at * RATE)
    out = under + [0.0] * max(0, first + len(upper) - len(under))
    for i, sample in enumerate(upper):
        out[first + i] += sample
    return out


def scaled(samples, peak):
    most = max(abs(sample) for sample in samples)
    return [sample * peak / most for sample in samples]


def paper_tap():
    brush = ring(low_pass(noise(int(0.09 * RATE), 7), 1400.0), 0.004, 0.016)
    body = tone(170.0, 0.09, [1.0], 0.003, 0.020)
    return scaled(over(scaled(brush, 1.0), scaled(body, 0.5), 0.0), 0.24)


def two_notes(first, second):
    soft = [1.0, 0.18, 0.05]
    return scaled(over(tone(first, 0.16, soft, 0.012, 0.060), tone(second, 0.17, soft, 0.012, 0.070), 0.115), 0.26)


def wood_block():
    body = over(tone(420.0, 0.12, [1.0], 0.002, 0.022), scaled(tone(1010.0, 0.05, [1.0], 0.001, 0.008), 0.3), 0.0)
    return scaled(body, 0.28)


def click_then_nothing():
    click = over(tone(240.0, 0.03, [1.0, 0.4], 0.001, 0.006), scaled(low_pass(noise(int(0.02 * RATE), 11), 2200.0), 0.5), 0.0)
    return scaled(ring(click, 0.001, 0.008), 0.34) + silence(0.2)


def tick():
    return scaled(tone(660.0, 0.06, [1.0, 0.25], 0.002, 0.012), 0.22)


CUES = {
    "line": paper_tap,
    "hotter": lambda: two_notes(233.08, 293.66),
    "cooler": lambda: two_notes(293.66, 220.00),
    "step-met": wood_block,
    "line-dead": click_then_nothing,
    "five-seconds": tick,
}


def made(name):
    return array.array("h", [round(max(-1.0, min(1.0, sample)) * 32767) for sample in CUES[name]()])


def path_of(name):
    return os.path.join(HERE, name + ".wav")


def little_endian(samples):
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def write(name):
    with wave.open(path_of(name), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(little_endian(made(name)).tobytes())


def findings(name):
    with wave.open(path_of(name), "rb") as file:
        if (file.getnchannels(), file.getsampwidth(), file.getframerate()) != (1, 2, RATE):
            yield f"must have one channel of 16 bits at {RATE} Hz"
            return
        kept = little_endian(array.array("h", file.readframes(file.getnframes())))
    wanted = made(name)
    if len(kept) != len(wanted) or any(abs(a - b) > 1 for a, b in zip(kept, wanted)):
        yield "is not what this script makes: run it again"
    if len(kept) / RATE >= LONGEST:
        yield f"takes {len(kept) / RATE:.3f} s; under {LONGEST} s is allowed"
    if max(abs(sample) for sample in kept) > LOUDEST * 32767:
        yield f"is louder than {LOUDEST}"
    if abs(sum(kept)) / len(kept) > 100:
        yield "is not even about nothing"


def main(arguments):
    if arguments == ["--check"]:
        wrong = [f"{name}.wav {finding}" for name in CUES for finding in findings(name)]
        print("\n".join(wrong) or f"{len(CUES)} sounds as made")
        return 1 if wrong else 0
    for name in CUES:
        write(name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
