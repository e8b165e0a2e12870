"""Keeping pictures small, and telling whether two of them are the same.

A picture is kept at half its size in 256 colours of its own, none of which is more than KEPT_STEP off: a few KB each. What is
drawn now is made as small before it is compared, so the same pixels are never more than KEPT_STEP apart.

Two ways to compare, each with its tolerance:
- exact, where every package that draws is the one the pictures were drawn with: at most EXACT_SHARE of the pixels may differ,
  by more than EXACT_STEP of 255 in some channel;
- coarse, where they are others and letters may be a little different: pictures at a sixteenth of their size, of which at most
  COARSE_SHARE of the blocks may differ by more than COARSE_STEP. It sees that a part of the page moved, not that a letter did.
  Letters that are a little wider can break one line elsewhere, and then all below it moves: that much (MOVED_SHARE) is let
  pass in one picture of MOVED_ONE_IN.
"""

import os

from PIL import Image, ImageChops

COLOURS, KEPT_STEP = 256, 13
EXACT_STEP, EXACT_SHARE = KEPT_STEP, 0.00004
COARSE, COARSE_STEP, COARSE_SHARE = 8, 20, 0.02  # of what is kept, which is halved already
MOVED_SHARE, MOVED_ONE_IN = 0.2, 5


class Finding(Exception):
    """How two pictures differ."""


class Moved(Finding):
    """Coarsely, no more than a line that broke elsewhere can do."""


def load(path):
    with Image.open(path) as picture:
        return picture.convert("RGB")


def small(picture):
    return picture.reduce(2)


def largest_channel(picture):
    red, green, blue = picture.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def share_above(difference, step):
    counts = difference.histogram()
    return sum(counts[step + 1:]) / max(sum(counts), 1)


def keep(picture, path):
    """Write it as it is kept."""
    picture = small(picture)
    palette = picture.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    kept = picture.quantize(palette=palette, dither=Image.Dither.NONE)
    off = largest_channel(ImageChops.difference(picture, kept.convert("RGB"))).getextrema()[1]
    if off > KEPT_STEP:
        raise Finding(f"{path}: {COLOURS} colours are too few, some pixel is {off} of 255 off")
    kept.save(path + ".part", format="PNG", optimize=True)
    os.replace(path + ".part", path)


def compare(now, kept_path, exact):
    """Raises Finding when what is drawn now is not what is kept. Returns the share that differs."""
    kept, now = load(kept_path), small(now)
    if now.size != kept.size:
        raise Finding(f"it is {now.size[0]} by {now.size[1]} at half its size, and was {kept.size[0]} by {kept.size[1]}")
    if exact:
        difference = largest_channel(ImageChops.difference(now, kept))
        share, most, step, what = share_above(difference, EXACT_STEP), EXACT_SHARE, EXACT_STEP, "pixels"
    else:
        difference = largest_channel(ImageChops.difference(now.reduce(COARSE), kept.reduce(COARSE)))
        share, most, step, what = share_above(difference, COARSE_STEP), COARSE_SHARE, COARSE_STEP, "blocks"
    if share > most:
        where = difference.point(lambda value: 255 if value > step else 0).getbbox()
        scale = 2 if exact else 2 * COARSE
        left, top, right, bottom = (edge * scale for edge in where)
        kind = Moved if not exact and share <= MOVED_SHARE else Finding
        raise kind(f"{share:.3%} of the {what} differ by more than {step} of 255, at most {most:.3%} may; "
                   f"they lie in {left} {top}, {right - left} by {bottom - top}")
    return share


def show_difference(now, kept_path, path):
    """Three pictures in a row: what is kept, what is drawn now, and where they differ, dark on light."""
    kept, now = load(kept_path), small(now)
    width, height = max(kept.size[0], now.size[0]), max(kept.size[1], now.size[1])
    row = Image.new("RGB", (3 * width, height), "white")
    row.paste(kept, (0, 0))
    row.paste(now, (width, 0))
    if kept.size == now.size:
        difference = largest_channel(ImageChops.difference(kept, now)).point(lambda value: 255 if value > EXACT_STEP else 0)
        pale = Image.blend(now, Image.new("RGB", now.size, "white"), 0.8)
        pale.paste((176, 0, 96), mask=difference)
        row.paste(pale, (2 * width, 0))
    row.save(path)
