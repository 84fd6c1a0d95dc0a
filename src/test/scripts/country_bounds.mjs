// Compiles the bounds of countries that `chargeplan init` begins with:
//
//   npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 i18n-iso-countries@7.14.0
//   node src/test/scripts/country_bounds.mjs >src/main/resources/country/bounds.csv
//
// From Natural Earth 4.1 at 1:10 million (public domain), as world-atlas has it: least and greatest longitude
// and latitude of each country with a code of ISO 3166, a tenth of a degree wider, in tenths of a degree.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const { feature } = require("topojson-client");
const { numericToAlpha3 } = require("i18n-iso-countries");

const MARGIN_DEGREES = 0.1;

const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-10m.json")));
const bounds = new Map();
for (const { id, geometry } of feature(world, world.objects.countries).features) {
  const code = id && numericToAlpha3(id);
  if (!code || !geometry) {
    continue;
  }
  const box = bounds.get(code) ?? [180, 90, -180, -90];
  for (const [lon, lat] of geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2)) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  bounds.set(code, box);
}
const most = [180, 90, 180, 90];
const widened = (degrees, i) =>
  i < 2
    ? Math.max(-most[i], Math.floor((degrees - MARGIN_DEGREES) * 10) / 10)
    : Math.min(most[i], Math.ceil((degrees + MARGIN_DEGREES) * 10) / 10);
console.log("country,west,south,east,north");
for (const code of [...bounds.keys()].sort()) {
  console.log([code, ...bounds.get(code).map(widened)].join(","));
}
