#!/usr/bin/env python3
"""Counts the length of roads by class in an extract of OpenStreetMap, by osmium-tool and spheres.

    osm_road_km.py EXTRACT WEST SOUTH EAST NORTH

Independent of the import: osmium reads the extract and puts places on ways (apt-get install
osmium-tool), and lengths follow the haversine formula, which is within 0.5 % of the ellipsoid.
Parts of ways count where both ends lie inside the bounds.
"""

import math
import subprocess
import sys
from collections import defaultdict

CLASSES = {
    **{f"{name}{link}": name
       for name in ("motorway", "trunk", "primary", "secondary", "tertiary") for link in ("", "_link")},
    **dict.fromkeys(("unclassified", "residential", "living_street", "road"), "minor"),
}
EARTH_M = 6_371_008.8


def metres(a, b):
    lon1, lat1, lon2, lat2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2
    h += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_M * math.asin(math.sqrt(h))


def road_class(tags):
    access = next((tags[k] for k in ("motorcar", "motor_vehicle", "vehicle", "access") if k in tags), "yes")
    if access in ("no", "private") or tags.get("area") == "yes":
        return None
    return "ferry" if tags.get("route") == "ferry" else CLASSES.get(tags.get("highway"))


def main(extract, west, south, east, north):
    command = ["osmium", "add-locations-to-ways", "--keep-untagged-nodes", "-f", "opl", "-o", "-", extract]
    lengths = defaultdict(float)
    for line in subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines():
        if not line.startswith("w"):
            continue
        fields = {field[0]: field[1:] for field in line.split(" ")[1:] if field}
        tags = dict(pair.split("=", 1) for pair in fields.get("T", "").split(",") if pair)
        name = road_class(tags)
        if name is None:
            continue
        before = None
        for node in fields.get("N", "").split(","):
            _, _, place = node.partition("x")
            lon, _, lat = place.partition("y")
            now = (float(lon), float(lat)) if lon and lat else None
            if now and not (west <= now[0] <= east and south <= now[1] <= north):
                now = None
            if before and now:
                lengths[name] += metres(before, now)
            before = now
    for name in sorted(lengths):
        print(f"{name},{lengths[name] / 1000:.1f}")


if __name__ == "__main__":
    main(sys.argv[1], *map(float, sys.argv[2:6]))
