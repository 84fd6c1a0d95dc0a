package org.chargeplan.bench;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many changes a second the evaluator makes or previews, each of a random column by one.
 *
 * <pre>
 * mvn -q -Pbench test-compile exec:exec@jmh
 * mvn -q -Pbench test-compile exec:exec@jmh -Dbench.args="-p part=whole -jvmArgs -Xmx3g"
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EvaluatorBenchmark {

  /** Random choices are drawn beforehand; a power of 2. */
  private static final int DRAWN = 1 << 16;

  private static final double BUILT_SHARE = 0.3;
  private static final int MOST_BUILT = 3;

  /** Folder of the region. */
  @Param("regions/vietnam")
  public String region;

  /** What is planned: {@code whole} or {@code province=ID}. */
  @Param("province=48")
  public String part;

  private final int[] first = new int[DRAWN];
  private final int[] second = new int[DRAWN];
  private final long[] totals = new long[Level.values().length];
  private Program program;
  private Evaluator evaluator;
  private int next;

  /** Compiles the program and sets a third of its columns to random values. */
  @Setup
  public void compile() throws InvalidInputException {
    program = Case.of(Path.of(region), part).program();
    evaluator = new Evaluator(program);
    Random random = new Random(0);
    for (int column = 0; column < program.columns(); column++) {
      if (random.nextDouble() < BUILT_SHARE) {
        int most = Math.min(MOST_BUILT, program.upper(column));
        evaluator.set(column, 1 + random.nextInt(most));
      }
    }
    for (int i = 0; i < DRAWN; i++) {
      first[i] = random.nextInt(program.columns());
      second[i] = random.nextInt(program.columns());
    }
  }

  private int draw() {
    next = (next + 1) & (DRAWN - 1);
    return next;
  }

  /** One up where a column has room, else one down. */
  private int change(int column) {
    return evaluator.value(column) < Math.min(MOST_BUILT, program.upper(column)) ? 1 : -1;
  }

  /** Sets a column. */
  @Benchmark
  public long set() {
    int column = first[draw()];
    evaluator.set(column, evaluator.value(column) + change(column));
    return evaluator.total(Level.SOFT);
  }

  /** Previews a change of one column. */
  @Benchmark
  public long previewOne() {
    int column = first[draw()];
    evaluator.preview(column, change(column), column, 0, totals);
    return totals[Level.SOFT.index()];
  }

  /** Previews a change of two columns. */
  @Benchmark
  public long previewTwo() {
    int i = draw();
    int other = second[i] == first[i] ? (first[i] + 1) % program.columns() : second[i];
    evaluator.preview(first[i], change(first[i]), other, change(other), totals);
    return totals[Level.SOFT.index()];
  }
}
