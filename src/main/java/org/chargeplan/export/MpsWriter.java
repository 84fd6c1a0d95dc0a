package org.chargeplan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.output.Decimals;
import org.chargeplan.relax.IntegerProgram;

/**
 * Writes a mixed-integer program as an MPS file in free format, which every solver reads: minimise
 * cost in USD; rows in the units of their rules.
 *
 * <p>Only what all readers interpret in the same way is used: what counts in any case is a variable
 * fixed at 1, not a right-hand side of the objective, and each integer variable names its upper
 * bound.
 */
public final class MpsWriter {

  private static final String COST = "cost_usd";

  /** The variable, fixed at 1, that carries what counts in any case. */
  private static final String CONSTANT = "constant";

  private final IntegerProgram program;
  private final PrintWriter out;

  private MpsWriter(IntegerProgram program, PrintWriter out) {
    this.program = program;
    this.out = out;
  }

  /**
   * Writes a model file, completely or not at all.
   *
   * @param title name of the model
   * @param comments lines for people at the top of the file
   * @throws IOException where that fails; the file is then as it was
   */
  public static void write(IntegerProgram program, String title, List<String> comments, Path target)
      throws IOException {
    AtomicFile.write(
        target, out -> print(out, lines -> new MpsWriter(program, lines).write(title, comments)));
  }

  /**
   * Writes the values of an allocation as CBC's {@code -mipstart} reads them, completely or not at
   * all: number, name, value and 0 for each variable, in the order of the model file.
   *
   * @param columns values of the program's columns
   * @throws IOException where that fails; the file is then as it was
   */
  public static void writeStart(IntegerProgram program, int[] columns, Path target)
      throws IOException {
    double[] values = program.start(columns);
    AtomicFile.write(
        target,
        out ->
            print(
                out,
                lines -> {
                  lines.print("Stopped on time - objective value ");
                  lines.println(Decimals.exact(program.costUsd(values)));
                  for (int v = 0; v < values.length; v++) {
                    start(lines, v, program.variableName(v), values[v]);
                  }
                  start(lines, values.length, CONSTANT, 1);
                }));
  }

  private static void start(PrintWriter lines, int number, String name, double value) {
    lines.println(number + " " + name + " " + Decimals.exact(value) + " 0");
  }

  private static void print(OutputStream out, Consumer<PrintWriter> content) throws IOException {
    PrintWriter lines =
        new PrintWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII)) {
          @Override
          public void println() {
            write('\n'); // The same bytes on every system.
          }
        };
    content.accept(lines);
    if (lines.checkError()) {
      throw new IOException("The disk may be full.");
    }
  }

  private void write(String title, List<String> comments) {
    comments.forEach(comment -> out.println("* " + comment));
    out.println("NAME " + title.replaceAll("[^A-Za-z0-9_]", "_"));
    out.println("ROWS");
    out.println(" N " + COST);
    for (int row = 0; row < program.rows(); row++) {
      out.println(" " + sense(row) + " " + program.rowName(row));
    }
    writeColumns();
    writeRightHandSides();
    writeRanges();
    writeBounds();
    out.println("ENDATA");
  }

  private String sense(int row) {
    if (program.rowLower(row) == program.rowUpper(row)) {
      return "E";
    }
    return Double.isInfinite(program.rowUpper(row)) ? "G" : "L";
  }

  private boolean isRange(int row) {
    return sense(row).equals("L") && !Double.isInfinite(program.rowLower(row));
  }

  private void writeColumns() {
    out.println("COLUMNS");
    boolean isInIntegers = false;
    for (int v = 0; v < program.variables(); v++) {
      if (program.isInteger(v) != isInIntegers) {
        isInIntegers = program.isInteger(v);
        writeMarker(isInIntegers);
      }
      String name = program.variableName(v);
      writeTerm(name, COST, program.costUsd(v)); // 0 as well: a column must not be left out
      program.forEachTerm(v, (row, c) -> writeTerm(name, program.rowName(row), c));
    }
    if (isInIntegers) {
      writeMarker(false);
    }
    writeTerm(CONSTANT, COST, program.constantUsd());
  }

  private void writeMarker(boolean begins) {
    out.println(" MARKER 'MARKER' " + (begins ? "'INTORG'" : "'INTEND'"));
  }

  private void writeTerm(String column, String row, double value) {
    out.println(" " + column + " " + row + " " + Decimals.exact(value));
  }

  private void writeRightHandSides() {
    out.println("RHS");
    for (int row = 0; row < program.rows(); row++) {
      double side = sense(row).equals("L") ? program.rowUpper(row) : program.rowLower(row);
      if (side != 0) {
        writeTerm("RHS", program.rowName(row), side);
      }
    }
  }

  private void writeRanges() {
    out.println("RANGES");
    for (int row = 0; row < program.rows(); row++) {
      if (isRange(row)) {
        writeTerm("RANGE", program.rowName(row), program.rowUpper(row) - program.rowLower(row));
      }
    }
  }

  private void writeBounds() {
    out.println("BOUNDS");
    for (int v = 0; v < program.variables(); v++) {
      if (program.lower(v) == program.upper(v)) {
        // Some readers take an upper bound of 0 for one without a lower bound.
        writeBound("FX", program.variableName(v), program.upper(v));
        continue;
      }
      if (program.lower(v) != 0) {
        writeBound("LO", program.variableName(v), program.lower(v));
      }
      writeBound("UP", program.variableName(v), program.upper(v));
    }
    writeBound("FX", CONSTANT, 1);
  }

  private void writeBound(String kind, String variable, double value) {
    out.println(" " + kind + " BOUND " + variable + " " + Decimals.exact(value));
  }
}
