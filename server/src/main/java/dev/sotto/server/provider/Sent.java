package dev.sotto.server.provider;

import java.time.Duration;

/** What came of sending: a reply, or nobody could be called. */
public sealed interface Sent permits Reply, Sent.LeftAlone {
  /** Every recipient is left alone after failures; one may be tried again in {@code pause}. */
  record LeftAlone(Duration pause) implements Sent {}
}
