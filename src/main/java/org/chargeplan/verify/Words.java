package org.chargeplan.verify;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Province;
import org.chargeplan.region.Site;

/** Formats amounts and places in findings. */
final class Words {

  private Words() {}

  /** A number with thousands separators and at most 3 decimals. */
  static String number(double value) {
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }

  /** An integer with thousands separators. */
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String site(Site site) {
    return "Site " + named(site.id(), site.name());
  }

  static String node(GridNode node) {
    return "Grid node " + named(node.id(), node.name());
  }

  static String province(Province province) {
    return "Province " + named(province.id(), province.name());
  }

  private static String named(String id, String name) {
    return name.isBlank() ? id : id + " (" + name + ")";
  }
}
