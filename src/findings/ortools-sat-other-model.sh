#!/usr/bin/env bash
# Behind OR-Tools' common interface, CP-SAT solves another model than the one it is given, and calls it proven.
#
# The good guess: MPSolver (and ModelBuilder) give one model to any back end; where CP-SAT cannot take continuous
# variables or free ones, it refuses the model or says that it approximates. OPTIMAL with an equal bound, or
# INFEASIBLE, is a proof about the model that was passed in.
#
# What happens: two quiet changes. (1) A variable without an upper bound gets 10,000,000. A need of 30 million then
# makes the model INFEASIBLE, although SCIP and CBC find the optimum; a column for the cost of a country's plan passes
# that in almost any currency. (2) A continuous variable takes whole values only. The result is OPTIMAL with objective
# 25 and best bound 25, while the optimum is 30.2: the "bound" of a maximum lies below it. Shown with MPSolver;
# ModelBuilder with the solver SAT called a continuous model like the first one INFEASIBLE, too.
#
# Versions: OR-Tools 9.12.4544 from Maven (back ends SAT, SCIP and CBC). Needs a JDK of 17 or newer and Maven.
#
# Source: the comments on mip_max_bound and mip_var_scaling in ortools/sat/sat_parameters.proto, which name both
# defaults and advise to scale the model oneself. A user met (1) in 2020:
# https://github.com/google/or-tools/issues/2139
#
# Who meets it: planners who swap the back end for speed. A plan's budget in one column, energy in kWh or money in a
# currency of large numbers looks infeasible; shares of demand become all or nothing; and a gap or bound computed from
# the answer is wrong.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.google.ortools</groupId>
      <artifactId>ortools-java</artifactId>
      <version>9.12.4544</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -Dmaven.repo.local="$work/repository" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath >maven.log 2>&1 || { cat maven.log >&2; exit 2; }

cat >Finding.java <<'JAVA'
import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Locale;

class Finding {
  static final double INFINITY = Double.POSITIVE_INFINITY;

  public static void main(String[] arguments) {
    Loader.loadNativeLibraries();
    System.out.println("OR-Tools " + OrToolsVersion.getVersionString());
    for (String backEnd : new String[] {"SAT", "SCIP", "CBC"}) {
      budget(backEnd, 9e6);
      budget(backEnd, 30e6);
      shares(backEnd);
    }
  }

  /** The least budget that pays for a plan: a column without an upper bound, as whole money. */
  static void budget(String backEnd, double need) {
    MPSolver solver = MPSolver.createSolver(backEnd);
    MPVariable budget = solver.makeIntVar(0, INFINITY, "budget");
    MPVariable reserve = solver.makeIntVar(0, 5, "reserve");
    MPConstraint pays = solver.makeConstraint(need, INFINITY, "pays");
    pays.setCoefficient(budget, 1);
    pays.setCoefficient(reserve, 1);
    solver.objective().setCoefficient(budget, 1);
    solver.objective().setCoefficient(reserve, 2);
    solver.objective().setMinimization();
    print(backEnd, String.format(Locale.ROOT, "budget for %.0f", need), solver);
  }

  /** The most income of one site: whole ports, and energy that need not be whole. */
  static void shares(String backEnd) {
    MPSolver solver = MPSolver.createSolver(backEnd);
    MPVariable ports = solver.makeIntVar(0, 10, "ports");
    MPVariable energy = solver.makeNumVar(0, 100, "energy");
    MPVariable stored = solver.makeNumVar(0, 1, "stored");
    MPConstraint perPort = solver.makeConstraint(-INFINITY, 0, "energy per port");
    perPort.setCoefficient(energy, 1);
    perPort.setCoefficient(ports, -0.7);
    MPConstraint grid = solver.makeConstraint(-INFINITY, 3.25, "grid");
    grid.setCoefficient(energy, 1);
    grid.setCoefficient(stored, -1);
    MPConstraint storage = solver.makeConstraint(-INFINITY, 0.5, "storage");
    storage.setCoefficient(stored, 1);
    storage.setCoefficient(energy, 0.01);
    solver.objective().setCoefficient(energy, 10);
    solver.objective().setCoefficient(ports, -1);
    solver.objective().setCoefficient(stored, -2);
    solver.objective().setMaximization();
    print(backEnd, "shares", solver);
  }

  static void print(String backEnd, String model, MPSolver solver) {
    MPSolver.ResultStatus status = solver.solve();
    System.out.println(backEnd + ", " + model + ": " + status + (status != MPSolver.ResultStatus.OPTIMAL ? ""
        : String.format(Locale.ROOT, " %.1f, bound %.1f", solver.objective().value(), solver.objective().bestBound())));
  }
}
JAVA
javac -cp "$(cat classpath)" Finding.java
result=$(java -cp "$(cat classpath):." Finding 2>errors.log) || { cat errors.log >&2; exit 2; }
echo "$result"

expected="OR-Tools 9.12.4544
SAT, budget for 9000000: OPTIMAL 9000000.0, bound 9000000.0
SAT, budget for 30000000: INFEASIBLE
SAT, shares: OPTIMAL 25.0, bound 25.0
SCIP, budget for 9000000: OPTIMAL 9000000.0, bound 9000000.0
SCIP, budget for 30000000: OPTIMAL 30000000.0, bound 30000000.0
SCIP, shares: OPTIMAL 30.2, bound 30.2
CBC, budget for 9000000: OPTIMAL 9000000.0, bound 9000000.0
CBC, budget for 30000000: OPTIMAL 30000000.0, bound 30000000.0
CBC, shares: OPTIMAL 30.2, bound 30.2"
if [ "$result" != "$expected" ]; then
  echo "The behaviour has changed."
  exit 1
fi
echo "As described: CP-SAT answers for a model of whole numbers up to ten million."
