"""What is to be seen on a display: Xvfb keeps its picture in a file (-fbdir), as the X window dump format has it.

Things to click are found as a person finds them, by how they look in the light theme: the one button that is filled, and the
boxes with a border around them. Nothing is known here of where a screen puts them.
"""

import mmap
import os
import struct

YOU, EDGE = 0x3A3F8F, 0x8B806E  # what is filled is the button to press next; what has this border can be pressed


class Screen:
    """Reads a screen of Xvfb from the folder that it was given."""

    def __init__(self, folder):
        self.file = open(os.path.join(folder, "Xvfb_screen0"), "rb")
        self.bytes = mmap.mmap(self.file.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack(">25I", self.bytes[:100])
        self.width, self.height, self.line, colours = head[4], head[5], head[12], head[19]
        self.start = head[0] + 12 * colours
        if head[11] != 32 or head[7] != 0:
            raise RuntimeError(f"the screen has {head[11]} bits a pixel in the order {head[7]}")

    def close(self):
        self.bytes.close()
        self.file.close()

    def row(self, y):
        at = self.start + y * self.line
        return [value & 0xFFFFFF for value in struct.unpack(f"<{self.width}I", self.bytes[at:at + 4 * self.width])]

    def picture(self):
        """All of it, to be compared with a later one."""
        return self.bytes[self.start:self.start + self.height * self.line]

    def colours(self):
        """How many there are, in every eighth row."""
        return len(set().union(*(self.row(y) for y in range(0, self.height, 8))))

    def runs(self, colours, least):
        """(y, left, right) of each stretch of one of the colours, at least so long."""
        found, whole = [], bytearray(self.picture())
        whole[3::4] = bytes(len(whole) // 4)  # the upper byte of a pixel means nothing
        for y in range(self.height):
            at, end, here = y * self.line, y * self.line + 4 * self.width, []
            for pixel in (struct.pack("<I", colour) for colour in colours):
                left = whole.find(pixel * least, at, end)
                while left >= 0:
                    right = left + 1
                    if (left - at) % 4 == 0:  # and not across pixels
                        right = left + 4 * least
                        while whole[right:right + 4] == pixel and right < end:
                            right += 4
                        here.append((y, (left - at) // 4, (right - at) // 4))
                    left = whole.find(pixel * least, right, end)
            found += sorted(here)
        return found

    def primary(self):
        """The middle of the filled button; None when there is none."""
        blocks = []
        for y, left, right in self.runs((YOU,), 60):
            for block in blocks:
                if block[1] <= y <= block[1] + 40 and abs(block[2] - left) <= 8 and abs(block[3] - right) <= 8:
                    block[1] = max(block[1], y)
                    block[4] += 1
                    break
            else:
                blocks.append([y, y, left, right, 1])
        for top, bottom, left, right, rows in blocks:
            if rows >= 10 and 28 <= bottom - top <= 60:  # filled, and not only outlined
                return (left + right) // 2, (top + bottom) // 2
        return None

    def boxes(self, least=140, lowest=32, tallest=220):
        """(left, top, right, bottom) of what has a border of the colour of things to press, or that of the chosen one."""
        open_ones, boxes = [], []
        for y, left, right in self.runs((EDGE, YOU), least):
            for one in open_ones:
                if one[1:] == (left, right) and lowest <= y - one[0] <= tallest:
                    boxes.append((left, one[0], right, y))
                    open_ones.remove(one)
                    break
            else:
                open_ones = [one for one in open_ones if one[1:] != (left, right)] + [(y, left, right)]
        return boxes
