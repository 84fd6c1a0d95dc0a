#!/usr/bin/env python3
"""Writes a made-up extract of OpenStreetMap, as large as one likes, for osmium-tool to make a file of:

    grid_extract.py 1500 | osmium cat -F opl -o grid.osm.pbf -

N x N junctions a thousandth of a degree apart, east of 100 and north of 10 degrees; three more nodes on each
road to the east; each road a way of its own; a place each 200 junctions, a fuel station each 15. N = 1500 are
9.0 million nodes, 4.5 million ways and 10,000 stations.
"""

import sys


def main(n):
    def number(row, column, part):
        return (row * n + column) * 4 + part + 1

    def tags(row, column, part):
        if part == 0 and row % 200 == 0 and column % 200 == 0:
            return f"place=town,name=Town%20%{row}%20%{column},population=1000"
        if part == 2 and row % 15 == 7 and column % 15 == 7:
            return "amenity=fuel"
        return ""

    write = sys.stdout.write
    for row in range(n):
        for column in range(n):
            for part in range(4):
                lon = 100 + (column + part / 4) / 1000
                lat = 10 + row / 1000
                write(f"n{number(row, column, part)} v1 x{lon:.7f} y{lat:.7f} T{tags(row, column, part)}\n")
    way = 0
    for row in range(n):
        for column in range(n):
            if column + 1 < n:
                way += 1
                nodes = [number(row, column, part) for part in range(4)] + [number(row, column + 1, 0)]
                write(f"w{way} v1 Thighway=residential,maxspeed=50 N{','.join(f'n{i}' for i in nodes)}\n")
            if row + 1 < n:
                way += 1
                write(f"w{way} v1 Thighway=residential Nn{number(row, column, 0)},n{number(row + 1, column, 0)}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
