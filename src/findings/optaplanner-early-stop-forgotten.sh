#!/usr/bin/env bash
# OptaPlanner confirms a request to stop that comes just before the search starts, logs it, and then forgets it.
#
# The good guess: terminateEarly() is thread-safe and returns "true if successful", and isTerminateEarly() then says
# true; so whoever asked may wait for solve() to come back soon. A solver that has been told to stop does not start.
#
# What happens: solve() resets the flag as it starts. A request that arrives after the solver was built but before
# solve() has got that far is confirmed (true), shown by isTerminateEarly() (true) and logged ("Terminating solver
# early."), and then dropped: the search runs for its whole time. The same request a second after the start ends it at
# once. Neither return value tells the two apart, and a caller that asks only once waits for the full time.
#
# Versions: OptaPlanner 10.1.0 from Maven. Needs a JDK of 17 or newer and Maven.
#
# Source: the Javadoc of org.optaplanner.core.api.solver.Solver promises "true if successful, false if was already
# terminating or terminated". It says that the call comes from another thread while solve() runs, and does not say what
# an earlier one does. The reset is in DefaultSolver.outerSolvingStarted.
#
# Who meets it: a planner who presses Ctrl-C, or a service that cancels a job, while data is read or the solver waits
# for a free thread. With a time limit of hours the process seems to ignore the signal and is killed, and the
# best plan so far may be lost. The remedy is to ask again once solving has started, or to keep one's own flag.
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
      <groupId>org.optaplanner</groupId>
      <artifactId>optaplanner-core</artifactId>
      <version>10.1.0</version>
      <exclusions>
        <exclusion>
          <groupId>org.optaplanner</groupId>
          <artifactId>optaplanner-constraint-streams-drools</artifactId>
        </exclusion>
        <exclusion>
          <groupId>org.optaplanner</groupId>
          <artifactId>optaplanner-constraint-streams-bavet</artifactId>
        </exclusion>
        <exclusion>
          <groupId>org.optaplanner</groupId>
          <artifactId>optaplanner-constraint-drl</artifactId>
        </exclusion>
      </exclusions>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-simple</artifactId>
      <version>2.0.16</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -Dmaven.repo.local="$work/repository" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath >maven.log 2>&1 || { cat maven.log >&2; exit 2; }

cat >Finding.java <<'JAVA'
import java.util.List;
import java.util.stream.IntStream;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import org.optaplanner.core.api.score.buildin.simple.SimpleScore;
import org.optaplanner.core.api.score.calculator.EasyScoreCalculator;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

public class Finding {
  @PlanningEntity
  public static class Site {
    @PlanningVariable(valueRangeProviderRefs = "ports")
    public Integer ports;
  }

  @PlanningSolution
  public static class Plan {
    @ValueRangeProvider(id = "ports")
    public List<Integer> ports = List.of(1, 2, 4, 8);

    @PlanningEntityCollectionProperty
    public List<Site> sites = IntStream.range(0, 20).mapToObj(i -> new Site()).toList();

    @PlanningScore
    public SimpleScore score;
  }

  /** The nearer to 70 ports, the better. */
  public static class Calculator implements EasyScoreCalculator<Plan, SimpleScore> {
    @Override
    public SimpleScore calculateScore(Plan plan) {
      int built = plan.sites.stream().mapToInt(site -> site.ports == null ? 0 : site.ports).sum();
      return SimpleScore.of(-Math.abs(built - 70));
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    boolean before = arguments[0].equals("before");
    Solver<Plan> solver = SolverFactory.<Plan>create(new SolverConfig()
        .withSolutionClass(Plan.class)
        .withEntityClasses(Site.class)
        .withEasyScoreCalculatorClass(Calculator.class)
        .withTerminationConfig(new TerminationConfig().withSecondsSpentLimit(6L))).buildSolver();
    Thread other = new Thread(() -> {
      try {
        while (!before && !solver.isSolving()) {
          Thread.sleep(10);
        }
        Thread.sleep(before ? 0 : 1000);
      } catch (InterruptedException e) {
        return;
      }
      System.out.print(arguments[0] + " the start: terminateEarly " + solver.terminateEarly()
          + ", isTerminateEarly " + solver.isTerminateEarly());
    });
    other.start();
    if (before) {
      other.join();
    }
    long start = System.nanoTime();
    solver.solve(new Plan());
    double seconds = (System.nanoTime() - start) / 1e9;
    other.join();
    System.out.println(", solve ran " + (seconds < 4 ? "until it was asked to stop" : "its whole time"));
    System.err.println("solve took " + seconds + " s of 6 s");
  }
}
JAVA
javac -proc:none -cp "$(cat classpath)" Finding.java
basename "$(tr ':' '\n' <classpath | grep optaplanner-core-impl)"
run() { java -cp "$(cat classpath):." Finding "$1" 2>"$1.log" || { cat "$1.log" >&2; exit 2; }; }
result="$(run before)
$(run after)"
echo "$result"
grep -hE 'Terminating|solve took' before.log after.log

expected="before the start: terminateEarly true, isTerminateEarly true, solve ran its whole time
after the start: terminateEarly true, isTerminateEarly true, solve ran until it was asked to stop"
if [ "$result" != "$expected" ]; then
  echo "The behaviour has changed."
  exit 1
fi
echo "As described: the early request was confirmed and forgotten."
