package org.chargeplan.region;

import java.util.Optional;
import org.chargeplan.input.ValueText;

/**
 * The lowest level of a place on which its bays lie, as the column {@code parking_level} of {@code
 * sites.csv} has it: fire codes ask more the deeper bays are. In the order of depth.
 */
public enum ParkingLevel {
  /** Under the open sky, on the ground. */
  OUTDOOR,
  /** In or on a building, on the ground or above it; rooftops among them. */
  ABOVE_GROUND,
  /** Half below the ground. */
  SEMI_BASEMENT,
  /** On the first level below the ground. */
  BASEMENT_1,
  /** On the second level below the ground, or deeper. */
  DEEPER;

  /** The level of a word of files; nothing where it is none. */
  public static Optional<ParkingLevel> find(String word) {
    for (ParkingLevel level : values()) {
      if (level.word().equals(word)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** Whether bays on such a level can be indoors, or not: none below the ground is outdoors. */
  public boolean fits(boolean indoor) {
    return indoor ? this != OUTDOOR : compareTo(SEMI_BASEMENT) < 0;
  }

  /** The word in files: {@code basement-1}. */
  public String word() {
    return ValueText.word(this);
  }
}
