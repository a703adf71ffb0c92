package dev.sotto.server.registry;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;

/** What a use is shown of a value that does not identify. */
public sealed interface Showing {
  /** The value itself. */
  record Whole() implements Showing {}

  /**
   * The band that a number lies in.
   *
   * @param limits where bands begin, rising; the lowest band is below the first
   */
  record Bands(List<BigDecimal> limits) implements Showing {
    public Bands {
      limits = List.copyOf(limits);
    }
  }

  /**
   * The band that the time since a date lies in, in calendar years and months.
   *
   * @param limits where bands begin, rising; each of whole years or of whole months
   */
  record Since(List<Period> limits) implements Showing {
    public Since {
      limits = List.copyOf(limits);
    }
  }

  /** A date without its day, or without its day and month. */
  enum Date implements Showing {
    MONTH,
    YEAR
  }
}
