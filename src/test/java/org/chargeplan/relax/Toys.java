package org.chargeplan.relax;

import java.util.Random;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.program.ProgramBuilder;
import org.chargeplan.program.Subject;

/** Small programs for tests. */
final class Toys {

  private static final Subject NATION = new Subject(Subject.Kind.NATION, "toy", "Toy");

  private Toys() {}

  static int column(ProgramBuilder builder, int largest) {
    return builder.column(new Decision.Build(0, 0, 0), largest);
  }

  static int row(ProgramBuilder builder, Level level, Penalty penalty) {
    return row(builder, level, 0, penalty);
  }

  static int row(ProgramBuilder builder, Level level, long offset, Penalty penalty) {
    Family family = new Family("toy-" + level, "Toy", "made up", level, "units", 1);
    return builder.row(family, NATION, 0, offset, penalty);
  }

  /** A target of so many at least in some columns. */
  static int target(ProgramBuilder builder, long least, int... columns) {
    int row = row(builder, Level.MEDIUM, Penalty.below(least, 7));
    for (int column : columns) {
      builder.term(row, column, 1);
    }
    return row;
  }

  /** What each of a column costs. */
  static int cost(ProgramBuilder builder, int column, long each) {
    int row = row(builder, Level.SOFT, Penalty.linear(1));
    builder.term(row, column, each);
    return row;
  }

  /**
   * A program of all kinds of penalties at all levels. Two layers of indicators feed from row to
   * row.
   *
   * @param room added to the bounds of hard rows
   */
  static Program random(long seed, int columns, int rowsPerLayer, int layers, int room) {
    Random random = new Random(seed);
    ProgramBuilder builder = new ProgramBuilder();
    for (int column = 0; column < columns; column++) {
      column(builder, 1 + random.nextInt(3));
    }
    int[][] rows = new int[layers][rowsPerLayer];
    for (int layer = 0; layer < layers; layer++) {
      for (int i = 0; i < rowsPerLayer; i++) {
        rows[layer][i] = randomRow(random, builder, room);
        for (int column = 0; column < columns; column++) {
          builder.term(rows[layer][i], column, Math.max(-2, random.nextInt(11) - 4));
        }
      }
    }
    for (int layer = 0; layer + 1 < layers; layer++) {
      for (int i = 0; i < rowsPerLayer; i++) {
        int watched = rows[layer][random.nextInt(rowsPerLayer)];
        int indicator = builder.indicator(watched, random.nextInt(15) - 3);
        for (int term = random.nextInt(3); term >= 0; term--) {
          int fed = rows[layer + 1][random.nextInt(rowsPerLayer)];
          builder.indicatorTerm(fed, indicator, random.nextInt(21) - 10);
        }
      }
    }
    return builder.build();
  }

  /**
   * A program of sites with two types of ports in two phases: each site has limits of bays and
   * power, a zone of its own and steps of its connection, which feed the cost; all share a target
   * and a budget.
   */
  static Program randomSites(long seed, int sites) {
    Random random = new Random(seed);
    ProgramBuilder builder = new ProgramBuilder();
    int target = row(builder, Level.MEDIUM, Penalty.below(1 + random.nextInt(2 * sites), 3));
    int budget = row(builder, Level.HARD, Penalty.above(20L + random.nextInt(40 * sites), 1));
    int cost = row(builder, Level.SOFT, Penalty.linear(1));
    for (int site = 0; site < sites; site++) {
      int bays = row(builder, Level.HARD, Penalty.above(2 + random.nextInt(5), 1));
      int[] power = new int[2];
      long[] worth = {30L + random.nextInt(20), random.nextInt(20)};
      int zone = row(builder, Level.SOFT, Penalty.missingWorth(new long[] {2, 6}, worth));
      for (int phase = 0; phase < 2; phase++) {
        power[phase] = row(builder, Level.HARD, Penalty.above(12 + random.nextInt(20), 1));
        int first = builder.indicator(power[phase], 1 + random.nextInt(3));
        int second = builder.indicator(power[phase], 8 + random.nextInt(6));
        builder.indicatorTerm(cost, first, random.nextInt(40));
        builder.indicatorTerm(cost, second, 10 + random.nextInt(40));
        builder.indicatorTerm(budget, second, 5);
      }
      for (int type = 0; type < 2; type++) {
        int each = 3 + random.nextInt(4) + 4 * type;
        for (int phase = 0; phase < 2; phase++) {
          int column = builder.column(new Decision.Build(site, type, phase), 1 + random.nextInt(2));
          builder.term(bays, column, 1 + type);
          builder.term(zone, column, 1 + 2L * type);
          builder.term(target, column, 1);
          builder.term(budget, column, each);
          builder.term(cost, column, each * (3L - phase) + random.nextInt(3));
          for (int later = phase; later < 2; later++) {
            builder.term(power[later], column, 3 + 4L * type);
          }
        }
      }
    }
    return builder.build();
  }

  private static int randomRow(Random random, ProgramBuilder builder, int room) {
    long offset = random.nextInt(7) - 3L;
    int kind = random.nextInt(8);
    int slope = 1 + random.nextInt(5);
    int bound = random.nextInt(20);
    if (kind == 0) {
      return row(builder, Level.HARD, offset, Penalty.above(bound + 5 + room, slope));
    }
    if (kind == 1) {
      return row(builder, Level.HARD, offset, Penalty.below(bound / 3 - room, slope));
    }
    if (kind == 2) {
      return row(builder, Level.MEDIUM, offset, Penalty.below(bound / 2, slope));
    }
    return row(builder, Level.SOFT, offset, softPenalty(random, kind));
  }

  private static Penalty softPenalty(Random random, int kind) {
    int first = 1 + random.nextInt(8);
    return switch (kind) {
      case 3 -> Penalty.NONE;
      case 4 -> Penalty.linear(random.nextInt(9) - 4);
      case 5 -> Penalty.below(random.nextInt(20) - 5, random.nextInt(5));
      case 6 -> Penalty.above(random.nextInt(20) - 5, random.nextInt(5));
      default ->
          Penalty.missingWorth(
              new long[] {first, first + 10L, first + 20L},
              new long[] {random.nextInt(9), random.nextInt(9), random.nextInt(9)});
    };
  }

  /**
   * A zone of 1,000 people, 900 of whom must be covered: it is where one of two sites is open,
   * which a port of 2 kW does.
   */
  static void zoneBetweenTwoSites(ProgramBuilder builder, long... costOfPort) {
    int around = row(builder, Level.SOFT, Penalty.NONE);
    for (long each : costOfPort) {
      int port = column(builder, 1);
      int power = row(builder, Level.SOFT, Penalty.NONE);
      builder.term(power, port, 2);
      builder.indicatorTerm(around, builder.indicator(power, 1), 1);
      cost(builder, port, each);
    }
    int people = row(builder, Level.MEDIUM, Penalty.below(900, 1));
    builder.indicatorTerm(people, builder.indicator(around, 1), 1000);
  }
}
