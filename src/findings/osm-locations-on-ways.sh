#!/usr/bin/env bash
# A smaller OSM file with the locations on its ways loses roads and straightens others, without an error.
#
# The good guess: "osmium add-locations-to-ways" makes the geometry of roads easier to read. Osmium itself reads the
# result, and a program that does not know the extension either uses the node ids as before or reports that nodes are
# missing: each way still lists all of its nodes.
#
# What happens: the command drops nodes without tags, and the new file says so only by an OPTIONAL feature of its
# header, which a reader may ignore. GDAL's OSM driver ignores it and builds a way from the nodes that are left, which
# are those that happen to carry a tag, such as traffic lights. A road with fewer than two of them vanishes; a road with
# two or more becomes a straight line from one traffic light to the next. "osmium export" of the very same package loses
# every road, unless it is told "--index-type=none". Neither prints an error; both exit with 0. The option
# --keep-untagged-nodes of the first command avoids all this, and the saving.
#
# Here two roads of 221 m and 378 m become none in one tool, and a single one of 156 m in the other.
#
# Versions: osmium-tool 1.15.0 (Debian 1.15.0-1), GDAL 3.8.4 in the npm package gdal3.js 2.8.1; GDAL 3.6.2 of Debian 12
# did the same. Needs Debian 12 on amd64 with up-to-date package lists, node and npm.
#
# Source: the manual page osmium-add-locations-to-ways says that untagged nodes are not copied and that most programs
# "will not understand this extension and should ignore the extra data", not that geometry changes; osmium-export(1)
# says that objects with invalid geometries are silently omitted. Readers that lack the extension:
# https://github.com/osm2pgsql-dev/osm2pgsql/issues/1679 and https://github.com/onthegomap/planetiler/issues/127
#
# Who meets it: anyone who prepares road distances from OSM and is handed, or makes, the smaller file. The road graph
# has gaps and roads that are too short, so sites look nearer to demand than they are.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir deb unpacked
(cd deb && apt-get -q download osmium-tool=1.15.0-1 libboost-program-options1.74.0 libexpat1 liblz4-1 libbz2-1.0 \
  zlib1g >apt.log 2>&1) || { cat deb/apt.log >&2; exit 2; }
for package in deb/*.deb; do dpkg -x "$package" unpacked; done
osmium() {
  LD_LIBRARY_PATH="$work/unpacked/usr/lib/x86_64-linux-gnu:$work/unpacked/lib/x86_64-linux-gnu" "$work/unpacked/usr/bin/osmium" "$@"
}
npm init -y >npm.log
npm install --no-audit --no-fund --silent gdal3.js@2.8.1

# Two roads that meet: 1-2-3 and 3-4-5, both with a bend. Traffic lights stand at 3 and 5.
cat >roads.osm <<'OSM'
<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
  <node id="1" version="1" timestamp="2026-01-01T00:00:00Z" lat="10.000" lon="106.000"/>
  <node id="2" version="1" timestamp="2026-01-01T00:00:00Z" lat="10.001" lon="106.000"/>
  <node id="3" version="1" timestamp="2026-01-01T00:00:00Z" lat="10.001" lon="106.001">
    <tag k="highway" v="traffic_signals"/>
  </node>
  <node id="4" version="1" timestamp="2026-01-01T00:00:00Z" lat="10.003" lon="106.001"/>
  <node id="5" version="1" timestamp="2026-01-01T00:00:00Z" lat="10.002" lon="106.002">
    <tag k="highway" v="traffic_signals"/>
  </node>
  <way id="10" version="1" timestamp="2026-01-01T00:00:00Z">
    <nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/>
  </way>
  <way id="11" version="1" timestamp="2026-01-01T00:00:00Z">
    <nd ref="3"/><nd ref="4"/><nd ref="5"/><tag k="highway" v="primary"/>
  </way>
</osm>
OSM
osmium cat roads.osm -o plain.osm.pbf
osmium add-locations-to-ways roads.osm -o located.osm.pbf

cat >roads.mjs <<'JS'
// Prints each road of a file, as GDAL or osmium gives it, with its points and its length in metres.
import fs from "node:fs";
import initGdalJs from "gdal3.js/node.js";
const [tool, file] = process.argv.slice(2);
let text;
if (tool === "gdal") {
  const errors = [];
  const gdal = await initGdalJs({
    path: "node_modules/gdal3.js/dist/package",
    useWorker: false,
    errorHandler: (line) => errors.push(line),
  });
  const { datasets } = await gdal.open(file);
  const output = await gdal.ogr2ogr(datasets[0], ["-f", "GeoJSONSeq", "lines"]);
  text = Buffer.from(await gdal.getFileBytes(output)).toString();
  if (errors.length > 0) {
    console.log("errors: " + errors.join(" "));
  }
} else {
  text = fs.readFileSync(file, "utf8");
}
const roads = text.replaceAll("\x1e", "").split("\n").filter((line) => line.includes("LineString")).map(JSON.parse);
const radians = Math.PI / 180;
function metres([x1, y1], [x2, y2]) {
  return Math.hypot((x2 - x1) * Math.cos(y1 * radians), y2 - y1) * radians * 6371009;
}
function describe({ geometry: { coordinates } }) {
  const length = coordinates.slice(1).reduce((sum, point, i) => sum + metres(coordinates[i], point), 0);
  return `${coordinates.length} points ${Math.round(length)} m`;
}
console.log(roads.map(describe).join(", ") || "none");
JS
gdal() { node roads.mjs gdal "$1"; }
export_roads() {
  osmium export "$@" -f geojsonseq -o export.geojsonseq --overwrite --fsync
  node roads.mjs osmium export.geojsonseq
}

osmium --version | sed -n 1p
echo "npm gdal3.js $(node -p 'require("./node_modules/gdal3.js/package.json").version')"
grep -aoE 'GDAL 3\.[0-9]+\.[0-9]+' node_modules/gdal3.js/dist/package/gdal3WebAssembly.wasm | sort -uV | tail -n 1
osmium fileinfo located.osm.pbf | grep feature
result="gdal plain: $(gdal plain.osm.pbf)
gdal located: $(gdal located.osm.pbf)
osmium export plain: $(export_roads plain.osm.pbf)
osmium export located: $(export_roads located.osm.pbf)
osmium export located, index none: $(export_roads located.osm.pbf --index-type=none)"
echo "$result"

expected="gdal plain: 3 points 221 m, 3 points 378 m
gdal located: 2 points 156 m
osmium export plain: 3 points 221 m, 3 points 378 m
osmium export located: none
osmium export located, index none: 3 points 221 m, 3 points 378 m"
if [ "$result" != "$expected" ]; then
  echo "The behaviour has changed."
  exit 1
fi
echo "As described: roads are lost or straightened, and no tool says so."
