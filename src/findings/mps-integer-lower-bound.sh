#!/usr/bin/env bash
# Writing the lower bound of an integer column does not undo its upper bound of 1 in GLPK.
#
# The good guess: an integer column between MARKER lines without any bound is read as 0 or 1 by many solvers, as
# everyone who exports MPS has learnt; so the exporter writes at least its lower bound, which makes the column
# 0, 1, 2, ... everywhere. GLPK's manual even says that columns have no upper bound by default.
#
# What happens: that holds in CBC and HiGHS, where any bound cancels the default. GLPK keeps the upper bound of 1
# when the file gives only a lower bound by LO: "at least 0 ports" is read as "0 or 1 port", without a word, and the
# optimum is another plan (100 instead of 12 here). With a lower bound of 2 the interval is empty: glpsol names
# incorrect bounds, writes a solution file nevertheless and exits with 0. The same bound written as LI, or a line PL
# or UP beside it, lifts the upper bound.
#
# Versions: GLPK 5.0 (Debian glpk-utils 5.0-1), CBC 2.10.8 (Debian coinor-cbc 2.10.8+ds1-1), HiGHS in the npm
# package highs 1.15.3. Needs Debian 12 on amd64 with up-to-date package lists, node and npm.
#
# Source: the GLPK reference manual (glpk.pdf in the Debian package glpk-doc 5.0-1), section B.8: no upper bound by
# default, and LO sets the lower bound only; B.12 on integer columns changes neither. The default of the other
# solvers: https://github.com/coin-or/Cbc/issues/58 (where GLPK was still the one without an upper bound) and
# https://github.com/MIT-Lu-Lab/cuPDLPx/pull/102 ("any BOUNDS entry cancels the default").
#
# Who meets it: anyone who exports counts (ports, chargers, transformers) as integer columns and checks the plan
# with a second solver. Sites get one port each, and the model looks infeasible or far costlier than it is.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir deb unpacked
(cd deb && apt-get -q download coinor-cbc=2.10.8+ds1-1 coinor-libcbc3=2.10.8+ds1-1 coinor-libcgl1=0.60.3+repack1-4 \
  coinor-libclp1=1.17.6-3 coinor-libcoinutils3v5=2.11.4+repack1-2 coinor-libosi1v5=0.108.6+repack1-2 \
  glpk-utils=5.0-1 libglpk40=5.0-1 libamd2 libcolamd2 libsuitesparseconfig5 libblas3 liblapack3 libgfortran5 \
  libltdl7 libgmp10 >apt.log 2>&1) || { cat deb/apt.log >&2; exit 2; }
for package in deb/*.deb; do dpkg -x "$package" unpacked; done
lib=$work/unpacked/usr/lib/x86_64-linux-gnu
solver() {
  local name=$1
  shift
  LD_LIBRARY_PATH="$lib:$lib/blas:$lib/lapack" "$work/unpacked/usr/bin/$name" "$@"
}
npm init -y >npm.log
npm install --no-audit --no-fund --silent highs@1.15.3

# Twelve ports are needed. A port costs 1 at site A, where whole ports can be built, and 9 elsewhere.
model() {
  cat <<MPS
NAME          PORTS
ROWS
 N  COST
 G  NEED
COLUMNS
    MARKER    'MARKER'                 'INTORG'
    SITEA     COST                 1   NEED                 1
    MARKER    'MARKER'                 'INTEND'
    OTHER     COST                 9   NEED                 1
RHS
    RHS       NEED                12
BOUNDS
$1
ENDATA
MPS
}
cat >highs.mjs <<'JS'
import loadHighs from "highs";
import fs from "node:fs";
const highs = await loadHighs();
const model = highs.createModel({ format: "mps", data: fs.readFileSync(process.argv[2]) });
model.options.set({ output_flag: false });
model.run();
console.log(model.getObjectiveValue());
JS
glpk() {
  solver glpsol --mps "$1" -o glpk.sol >glpk.log || echo "exit-$?"
  if grep -q 'incorrect bounds' glpk.log; then
    echo "none"
  else
    awk '/^Objective:/ { print $4 }' glpk.sol
  fi
}
cbc() { solver cbc "$1" solve quit >cbc.log && awk '/^Objective value:/ { print $3 + 0 }' cbc.log; }

solver glpsol --version | sed -n 1p
solver cbc -quit | grep Version
echo "npm highs $(node -p 'require("./node_modules/highs/package.json").version')"
result=
try() {
  local line
  model "$2" >"$1.mps"
  line="$1: glpk=$(glpk "$1.mps") cbc=$(cbc "$1.mps") highs=$(node highs.mjs "$1.mps")"
  echo "$line"
  grep -h 'incorrect bounds' glpk.log || true
  result+="$line;"
}
try no-bound " UP BND       OTHER               90"
try LO-0 " LO BND       SITEA                0"
try LI-0 " LI BND       SITEA                0"
try LO-2 " LO BND       SITEA                2"
try PL " PL BND       SITEA"

expected="no-bound: glpk=100 cbc=100 highs=100;LO-0: glpk=100 cbc=12 highs=12;LI-0: glpk=12 cbc=12 highs=12;"
expected+="LO-2: glpk=none cbc=12 highs=12;PL: glpk=12 cbc=12 highs=12;"
if [ "$result" != "$expected" ]; then
  echo "The behaviour has changed."
  exit 1
fi
echo "As described: GLPK keeps the upper bound of 1 where the others drop it."
