package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Writes columns: one array for a property of all items, which is short and quick to read. */
final class JsonArrays {

  private static final double DEGREE_STEPS = 1e5;

  private final JsonGenerator json;

  JsonArrays(JsonGenerator json) {
    this.json = json;
  }

  <T> void texts(String name, List<T> items, Function<T, String> text) throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeString(text.apply(item));
    }
    json.writeEndArray();
  }

  <T> void integers(String name, List<T> items, ToIntFunction<T> number) throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeNumber(number.applyAsInt(item));
    }
    json.writeEndArray();
  }

  /** Numbers of at most two decimals; null where there is none. */
  <T> void numbers(String name, List<T> items, ToDoubleFunction<T> number) throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      number(number.applyAsDouble(item));
    }
    json.writeEndArray();
  }

  /** A number of at most two decimals; null where it is none. */
  void number(double number) throws IOException {
    if (!Double.isFinite(number)) {
      json.writeNull();
    } else if (number == Math.rint(number)) {
      json.writeNumber((long) number);
    } else {
      json.writeNumber(Math.rint(number * 100) / 100);
    }
  }

  /**
   * Degrees in steps of 0.00001 (about a metre), each as its difference from the one before: along
   * a road that halves the size.
   */
  <T> void degrees(String name, List<T> items, ToDoubleFunction<T> degrees) throws IOException {
    json.writeArrayFieldStart(name);
    long before = 0;
    for (T item : items) {
      long steps = Math.round(degrees.applyAsDouble(item) * DEGREE_STEPS);
      json.writeNumber(steps - before);
      before = steps;
    }
    json.writeEndArray();
  }
}
