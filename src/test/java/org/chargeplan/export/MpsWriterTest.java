package org.chargeplan.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.ModelBuilderHelper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.network.Network;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.relax.IntegerProgram;
import org.chargeplan.rules.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model files of the toy region, read back by OR-Tools' reader. */
class MpsWriterTest {

  private static final double STEPS_PER_USD = 1e6;

  @TempDir private Path dir;

  private final Region region = ToyRegion.read();
  private final Program program = compile();
  private final IntegerProgram integer =
      IntegerProgram.of(program, IntegerProgram.Targets.PENALIZED, new RegionNaming(region));

  private Program compile() {
    RuleBook rules = RuleBook.of(region);
    return rules.compile(Network.of(region, rules.reachM()), Map.of());
  }

  @BeforeAll
  static void loadNatives() {
    Loader.loadNativeLibraries();
  }

  private ModelBuilderHelper readBack() throws IOException {
    Path file = dir.resolve("toy.mps");
    MpsWriter.write(integer, "toy", List.of("A comment."), file);
    ModelBuilderHelper read = new ModelBuilderHelper();
    assertTrue(read.importFromMpsString(Files.readString(file)));
    return read;
  }

  /** Values of a plan by name, from its start file. */
  private Map<String, Double> start(int[] columns) throws IOException {
    Path file = dir.resolve("toy.mst");
    MpsWriter.writeStart(integer, columns, file);
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.get(0).startsWith("Stopped on time - objective value "), lines.get(0));
    Map<String, Double> values = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] parts = lines.get(i).split(" ", -1);
      assertEquals(i - 1, Integer.parseInt(parts[0]));
      values.put(parts[1], Double.parseDouble(parts[2]));
    }
    return values;
  }

  @Test
  void everyVariableAndRowComesBack() throws IOException {
    ModelBuilderHelper read = readBack();
    assertEquals(integer.variables() + 1, read.numVariables()); // one more for the constant
    assertEquals(integer.rows(), read.numConstraints());
    for (int v = 0; v < integer.variables(); v++) {
      assertEquals(integer.variableName(v), read.getVarName(v));
      assertEquals(integer.isInteger(v), read.getVarIntegrality(v), integer.variableName(v));
      assertNear(integer.lower(v), read.getVarLowerBound(v));
      assertNear(integer.upper(v), read.getVarUpperBound(v));
      assertNear(integer.costUsd(v), read.getVarObjectiveCoefficient(v));
    }
    int[] terms = new int[1];
    for (int row = 0; row < integer.rows(); row++) {
      assertEquals(integer.rowName(row), read.getConstraintName(row));
      assertNear(integer.rowLower(row), read.getConstraintLowerBound(row));
      assertNear(integer.rowUpper(row), read.getConstraintUpperBound(row));
      terms[0] += read.getConstraintVarIndices(row).length;
    }
    assertEquals(integer.terms(), terms[0]);
  }

  private static void assertNear(double expected, double read) {
    double tolerance = Double.isInfinite(expected) ? 0 : 1e-12 * Math.abs(expected);
    assertEquals(expected, read, tolerance);
  }

  @Test
  void thePlanCostsWhatTheEvaluatorSaysAndKeepsEveryRow() throws IOException {
    int[] columns = new int[program.columns()];
    for (int column = 0; column < columns.length; column++) {
      columns[column] = column % 3 == 0 ? 1 : 0;
    }
    Evaluator evaluator = new Evaluator(program);
    evaluator.setAll(columns);
    assertEquals(0, evaluator.total(Level.HARD), "The test's plan keeps every hard rule.");
    assertTrue(evaluator.total(Level.MEDIUM) > 0, "The test's plan misses a target.");

    ModelBuilderHelper read = readBack();
    Map<String, Double> start = start(columns);
    double[] values = new double[read.numVariables()];
    double cost = read.getObjectiveOffset();
    for (int v = 0; v < values.length; v++) {
      values[v] = start.get(read.getVarName(v));
      cost += values[v] * read.getVarObjectiveCoefficient(v);
    }
    double told =
        (evaluator.total(Level.SOFT) + integer.usdPerPoint() * evaluator.total(Level.MEDIUM))
            / STEPS_PER_USD;
    assertEquals(told, cost, 1e-9 * told);
    for (int row = 0; row < read.numConstraints(); row++) {
      int[] variables = read.getConstraintVarIndices(row);
      double[] coefficients = read.getConstraintCoefficients(row);
      double sum = 0;
      for (int i = 0; i < variables.length; i++) {
        sum += coefficients[i] * values[variables[i]];
      }
      String name = read.getConstraintName(row);
      assertTrue(sum >= read.getConstraintLowerBound(row) - 1e-6, name);
      assertTrue(sum <= read.getConstraintUpperBound(row) + 1e-6, name);
    }
  }

  @Test
  void theSameModelIsTheSameBytes() throws IOException {
    readBack();
    byte[] first = Files.readAllBytes(dir.resolve("toy.mps"));
    readBack();
    assertArrayEquals(first, Files.readAllBytes(dir.resolve("toy.mps")));
    assertTrue(new String(first, StandardCharsets.US_ASCII).startsWith("* A c"));
  }
}
