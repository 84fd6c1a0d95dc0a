package org.chargeplan.importer.opencharge;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.chargeplan.importer.model.AlternatingCurrent;
import org.chargeplan.importer.model.PowerText;
import org.chargeplan.importer.model.TwoWheelerOutlets;

/**
 * Connectors of one kind at a station of Open Charge Map, an item of its {@code Connections}.
 *
 * <p>The ids are those of the map's reference data ({@code /v3/referencedata}, also
 * data/referencedata.json of github.com/openchargemap/ocm-export): current types 10 and 20 are
 * alternating current of one and three phases, 30 is direct current; level 3 is 40 kW and more;
 * {@link OcmPlug} has the connection types. {@code PowerKW} is the peak power of one, {@code
 * Quantity} how many there are ("optional summary number of equipment items").
 *
 * @param plug its plug or socket
 * @param group group of port types: {@code ac}, {@code dc} or {@code outlet}
 * @param kw peak power of one
 * @param count how many there are; 0 where it is not known
 * @param power where its power comes from
 */
record OcmConnector(OcmPlug plug, String group, double kw, int count, Power power) {

  /** Where the power of a connector comes from. */
  enum Power {
    /** The map has it. */
    GIVEN,
    /** The map has it in watts, as it seems. */
    MAYBE_WATTS,
    /** The map has none: the usual one. */
    USUAL,
    /** The map has one that its plug can't give: the usual one. */
    IMPOSSIBLE
  }

  private static final String AC = "ac";
  private static final String DC = "dc";

  private static final int DIRECT_CURRENT = 30;
  private static final Set<Integer> ALTERNATING_CURRENT = Set.of(10, 20);
  private static final int FAST_LEVEL = 3;

  /** The power that is usual where none is given, as for OpenStreetMap. */
  private static final double USUAL_AC_KW = 11;

  private static final double USUAL_DC_KW = 50;

  /** Voltages and ratings are round figures. */
  private static final double TOLERANCE = 1.05;

  private static final double WATTS_OF_KW = 1000;

  private static final Pattern BICYCLES =
      Pattern.compile(
          "\\b(e-?bikes?|bicycles?|fahrr[a\u00e4]d\\w*|v[e\u00e9]los?|bicicl\\w*)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern MOTORCYCLES =
      Pattern.compile(
          "\\b(motor ?(cycles?|bikes?)|motos?|motocicl\\w*|motorr[a\u00e4]d\\w*|scooters?"
              + "|(two|2)[- ]?wheelers?|xe m[a\u00e1]y|sepeda motor)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** What a station without connectors on the map has: posts of alternating current. */
  static OcmConnector usual(int count) {
    return new OcmConnector(OcmPlug.UNKNOWN, AC, USUAL_AC_KW, count, Power.USUAL);
  }

  /**
   * Reads an item of {@code Connections}.
   *
   * @param areMotorcycles whether its station is for motorcycles
   * @param areOutletsPlanned whether the region has outlets for two-wheelers; in one that has none,
   *     cars charge slowly at household sockets
   */
  static OcmConnector of(OcmThing connection, boolean areMotorcycles, boolean areOutletsPlanned) {
    OcmPlug plug = OcmPlug.of(connection.id("ConnectionType"));
    OptionalDouble given = givenKw(connection);
    boolean isOutlet =
        areMotorcycles
            || plug.use() == OcmPlug.Use.LIGHT_VEHICLES
            || (plug.isSocket() && areOutletsPlanned)
            || ((plug.isSocket() || plug == OcmPlug.UNKNOWN) && isFor(MOTORCYCLES, connection));
    String group = isOutlet ? TwoWheelerOutlets.GROUP : isDirect(connection, plug, given) ? DC : AC;
    double most = mostKw(plug, group);
    Power power = power(given, most);
    double kw =
        switch (power) {
          case GIVEN -> given.orElseThrow();
          case MAYBE_WATTS -> given.orElseThrow() / WATTS_OF_KW;
          case USUAL, IMPOSSIBLE -> Math.min(most, usualKw(group));
        };
    return new OcmConnector(plug, group, kw, connection.count("Quantity"), power);
  }

  /**
   * Whether sockets are for bicycles, by what is said of them. A remark at a plug of cars is one
   * about the neighbourhood.
   */
  static boolean areForBicycles(OcmThing connection) {
    OcmPlug plug = OcmPlug.of(connection.id("ConnectionType"));
    return (plug.isSocket() || plug == OcmPlug.UNKNOWN)
        && isFor(BICYCLES, connection)
        && !isFor(MOTORCYCLES, connection);
  }

  private static boolean isFor(Pattern vehicles, OcmThing connection) {
    return vehicles.matcher(connection.text("Comments")).find();
  }

  /** So many of these connectors. */
  OcmConnector times(int number) {
    return new OcmConnector(plug, group, kw, number, power);
  }

  /** The power that an item of {@code Connections} gives, in kW; nothing where it has none. */
  static OptionalDouble givenKw(OcmThing connection) {
    OptionalDouble number = connection.number("PowerKW");
    OptionalDouble kw =
        number.isPresent() ? number : PowerText.read(connection.text("PowerKW")).mostKw();
    return kw.isPresent() && kw.getAsDouble() > 0 ? kw : OptionalDouble.empty();
  }

  private static boolean isDirect(OcmThing connection, OcmPlug plug, OptionalDouble kw) {
    int current = connection.id("CurrentType");
    boolean mayBeDirect = plug.mostDcKw() > 0;
    if (ALTERNATING_CURRENT.contains(current)) {
      // A plug that gives direct current only, and no power that the other current could have.
      return plug.mostAcKw() == 0 && kw.orElse(Double.MAX_VALUE) > AlternatingCurrent.MOST_KW;
    }
    return mayBeDirect
        && (current == DIRECT_CURRENT
            || plug.use() == OcmPlug.Use.DIRECT
            || (plug.givesBoth() && isFast(connection, kw)));
  }

  private static boolean isFast(OcmThing connection, OptionalDouble kw) {
    return kw.isPresent()
        ? kw.getAsDouble() > AlternatingCurrent.MOST_KW
        : connection.id("Level") == FAST_LEVEL;
  }

  private static double mostKw(OcmPlug plug, String group) {
    if (group.equals(DC)) {
      return plug.mostDcKw();
    }
    return plug.mostAcKw() > 0 ? plug.mostAcKw() : AlternatingCurrent.MOST_KW;
  }

  private static Power power(OptionalDouble given, double mostKw) {
    if (given.isEmpty()) {
      return Power.USUAL;
    }
    if (given.getAsDouble() <= mostKw * TOLERANCE) {
      return Power.GIVEN;
    }
    return given.getAsDouble() >= WATTS_OF_KW
            && given.getAsDouble() / WATTS_OF_KW <= mostKw * TOLERANCE
        ? Power.MAYBE_WATTS
        : Power.IMPOSSIBLE;
  }

  private static double usualKw(String group) {
    return switch (group) {
      case DC -> USUAL_DC_KW;
      case TwoWheelerOutlets.GROUP -> TwoWheelerOutlets.USUAL_KW;
      default -> USUAL_AC_KW;
    };
  }
}
