// Compiles the people of countries, of which national figures are shared out by `chargeplan init` and `check`:
//
//   npm install --no-save country-json@2.3.0 i18n-iso-countries@7.14.0
//   node src/test/scripts/country_people.mjs >src/main/resources/country/people.csv
//
// From the World Bank's population of 2018 (SP.POP.TOTL, CC BY 4.0), as country-json (MIT) has it, by English name. Newer
// official figures take their place where chargeplan has rules of the country.

import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const { getAlpha3Code } = require("i18n-iso-countries");
const table = require("country-json/src/country-by-population.json");

const YEAR = 2018;

const OFFICIAL = {
  BRA: [212_583_750, 2024], // IBGE, estimate of 1 July 2024
  IDN: [281_603_900, 2024], // BPS, estimate of mid 2024
  PHL: [112_729_484, 2024], // PSA, census of 2024
  THA: [65_950_000, 2024], // Department of Provincial Administration, end of 2024
  VNM: [101_300_000, 2024], // GSO, mean of 2024
};

// Names of the table that are in no list of ISO 3166.
const NAMES = {
  Brunei: "BRN",
  "Cabo Verde": "CPV",
  "East Timor": "TLS",
  "Falkland Islands": "FLK",
  "Fiji Islands": "FJI",
  Laos: "LAO",
  Moldova: "MDA",
  Syria: "SYR",
  "The Democratic Republic of Congo": "COD",
};

const people = new Map();
const unknown = [];
for (const { country, population } of table) {
  const code = NAMES[country] ?? getAlpha3Code(country, "en");
  if (!code) {
    unknown.push(country);
  } else if (population > 0) {
    people.set(code, [population, YEAR]);
  }
}
for (const [code, figure] of Object.entries(OFFICIAL)) {
  people.set(code, figure);
}
if (unknown.length > 0) {
  console.error(`not a country of ISO 3166, left out: ${unknown.join(", ")}`);
}
console.log("country,people,year");
for (const code of [...people.keys()].sort()) {
  console.log([code, ...people.get(code)].join());
}
