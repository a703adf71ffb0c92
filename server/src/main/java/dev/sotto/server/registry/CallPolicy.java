package dev.sotto.server.registry;

import java.time.Duration;

/**
 * How patiently a recipient is called, and when it is left alone.
 *
 * @param connect for a connection, TLS included
 * @param firstByte from sending to the head of the answer
 * @param idle between two pieces of an answer
 * @param whole from sending to the end of the answer
 * @param retries how often a connection that failed before anything was sent is tried again
 * @param failures in a row that open its circuit
 * @param openFor how long it is then left alone
 */
public record CallPolicy(
    Duration connect,
    Duration firstByte,
    Duration idle,
    Duration whole,
    int retries,
    int failures,
    Duration openFor) {

  /** What holds where the registry says nothing. */
  public static final CallPolicy DEFAULT =
      new CallPolicy(
          Duration.ofSeconds(10),
          Duration.ofMinutes(10),
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          2,
          5,
          Duration.ofSeconds(15));
}
