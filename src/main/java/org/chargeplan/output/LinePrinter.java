package org.chargeplan.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/**
 * Lays a plan file out for people and for diffs: each feature, each member of the plan and each
 * item of its lists on a line of its own, nothing else.
 */
public final class LinePrinter extends MinimalPrettyPrinter {

  private static final long serialVersionUID = 1L;

  /** The collection is the first level, {@code plan} and {@code features} the second. */
  private static final int OBJECTS_TO_LEVEL = 2;

  /** Lists of {@code plan} are the third level. */
  private static final int ARRAYS_TO_LEVEL = 3;

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    breakLine(json, OBJECTS_TO_LEVEL);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    breakLine(json, OBJECTS_TO_LEVEL);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    if (json.getOutputContext().getNestingDepth() < OBJECTS_TO_LEVEL) {
      json.writeRaw('\n');
    }
    json.writeRaw('}');
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    breakLine(json, ARRAYS_TO_LEVEL);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    breakLine(json, ARRAYS_TO_LEVEL);
  }

  private static void breakLine(JsonGenerator json, int toLevel) throws IOException {
    if (json.getOutputContext().getNestingDepth() <= toLevel) {
      json.writeRaw('\n');
    }
  }
}
