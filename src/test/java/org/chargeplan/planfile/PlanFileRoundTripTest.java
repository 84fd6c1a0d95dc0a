package org.chargeplan.planfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.Region;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.service.SiteWaits;
import org.junit.jupiter.api.Test;

class PlanFileRoundTripTest {

  /** A region from files, with a site that has no name, and the one of code. */
  private static final List<Region> REGIONS = List.of(ToyRegion.read(), Toy.region());

  @Provide
  Arbitrary<Plan> plans() {
    return Arbitraries.of(REGIONS).flatMap(RandomPlans::of);
  }

  @Property(tries = 200)
  void aPlanReadBackIsTheSamePlan(@ForAll("plans") Plan plan) throws IOException {
    Region region = plan.region();
    Problems problems = new Problems();
    PlanFile file = read(bytes(plan), problems);
    Plan back = PlanReader.plan(file, region, problems).orElseThrow();
    assertEquals(List.of(), problems.list());
    assertEquals(plan, back);
    assertArrayEquals(bytes(plan), bytes(back));
  }

  @Property(tries = 30)
  void featuresMayBeInAnyOrder(@ForAll("plans") Plan plan) throws IOException {
    PlanFile file = read(bytes(plan), new Problems());
    List<StatedSite> reversed = new ArrayList<>(file.sites());
    Collections.reverse(reversed);
    PlanFile turned = new PlanFile(file.name(), file.plan(), reversed);
    assertEquals(plan, PlanReader.plan(turned, plan.region(), new Problems()).orElseThrow());
  }

  @Test
  void theGapIsWrittenNextToTheBound() throws IOException {
    // 1,234.50 USD a year at the soft level, 1,000 USD proven.
    Plan plan = Toy.honest(Toy.region()).boundUsd(OptionalDouble.of(1_000)).plan();
    assertEquals(0.2345, plan.gap().orElseThrow(), 1e-12);
    String text = new String(bytes(plan), StandardCharsets.UTF_8).replace(" ", "");
    assertTrue(text.contains("\"bound_usd\":1000,"), text);
    assertTrue(text.contains("\"gap\":0.2345"), text);
  }

  @Test
  void planWithoutABoundHasNoGap() throws IOException {
    String text = new String(bytes(Toy.honest(Toy.region()).plan()), StandardCharsets.UTF_8);
    assertFalse(text.contains("bound_usd") || text.contains("gap"), text);
    // What is earned outweighs what is spent: no part of such a bound means anything.
    Plan earning = Toy.honest(Toy.region()).boundUsd(OptionalDouble.of(-5)).plan();
    assertTrue(earning.gap().isEmpty());
  }

  private static byte[] bytes(Plan plan) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlanFileWriter.write(plan, List.of(), SiteWaits.unknown(), out);
    return out.toByteArray();
  }

  private static PlanFile read(byte[] bytes, Problems problems) throws IOException {
    Path file = Files.createTempFile("plan", ".geojson");
    try {
      Files.write(file, bytes);
      return PlanFileReader.read(file, "plan.geojson", problems)
          .orElseThrow(() -> new AssertionError(problems.list().toString()));
    } finally {
      Files.delete(file);
    }
  }
}
