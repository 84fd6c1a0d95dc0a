#!/usr/bin/env bash
# The fixed cost of a plan in an MPS file: three tools, three totals.
#
# The good guess: the right-hand side of the objective row is the constant of the objective, every solver that
# reads it at all reads the same constant, and a solver's own converter keeps it.
#
# What happens: CBC and HiGHS take the constant as MINUS the right-hand side, which is the convention of CPLEX.
# GLPK takes it as PLUS the right-hand side, and writes its own MPS files that way. So a file that GLPK wrote for
# "cost of the ports + 100" is read by CBC and HiGHS as "cost of the ports - 100". If glpsol converts the same
# file to CPLEX LP format instead, the constant becomes a comment, and the next solver adds nothing. All of them
# report an optimum, with the same values of the columns and no warning: 103, -97 and 3.
#
# Versions: GLPK 5.0 (Debian glpk-utils 5.0-1), CBC 2.10.8 (Debian coinor-cbc 2.10.8+ds1-1), HiGHS in the npm
# package highs 1.15.3. Needs Debian 12 on amd64 with up-to-date package lists, node and npm.
#
# Source: the GLPK reference manual (glpk.pdf in the Debian package glpk-doc 5.0-1) says in B.10 and in a footnote of
# B.6 that the constant is the right-hand side, and calls that non-standard without naming a sign; IBM's page
# "Objective sense, name, and offset in MPS files" of CPLEX says it is the negative right-hand side, as quoted in
# https://github.com/jump-dev/MathOptInterface.jl/issues/1247
#
# Who meets it: anyone who checks a plan with a second solver, or compares costs or gaps between solvers, when the
# model carries sunk cost, operating cost of what exists, or anything presolve has fixed, as a constant. The plans
# agree, so the wrong total is believed; a relative gap computed against it is wrong too.
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

# One port costs 1, three are needed, and 100 is spent whatever is built. GLPK reads it so; the other two do not.
cat >plan.mps <<'MPS'
NAME          PLAN
ROWS
 N  COST
 G  NEED
COLUMNS
    PORTS     COST                 1   NEED                 1
RHS
    RHS       NEED                 3   COST               100
ENDATA
MPS
solver glpsol --mps plan.mps --check --wmps written.mps --wlp written.lp >convert.log

cat >highs.mjs <<'JS'
import loadHighs from "highs";
import fs from "node:fs";
const highs = await loadHighs();
const [format, file] = process.argv.slice(2);
const data = fs.readFileSync(file);
const model = highs.createModel({ format, data: format === "mps" ? data : data.toString() });
model.options.set({ output_flag: false });
model.run();
console.log(model.getObjectiveValue());
JS
glpk() { solver glpsol --"$1" "$2" -o glpk.sol >glpk.log && awk '/^Objective:/ { print $4 }' glpk.sol; }
cbc() { solver cbc "$1" solve quit >cbc.log && awk '/^Optimal - objective value/ { print $5 + 0 }' cbc.log; }

solver glpsol --version | sed -n 1p
solver cbc -quit | grep Version
echo "npm highs $(node -p 'require("./node_modules/highs/package.json").version')"
echo "-- right-hand sides that GLPK wrote"
sed -n '/^RHS/,/^ENDATA/p' written.mps
echo "-- objective that GLPK wrote in LP format"
sed -n '/^Minimize/,/^Subject/p' written.lp
result="glpk=$(glpk mps written.mps) cbc=$(cbc written.mps) highs=$(node highs.mjs mps written.mps)"
result+=" highs-from-lp=$(node highs.mjs lp written.lp)"
echo "$result"

if [ "$result" != "glpk=103 cbc=-97 highs=-97 highs-from-lp=3" ]; then
  echo "The behaviour has changed."
  exit 1
fi
echo "As described: one model, three totals."
