package dev.sotto.server.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.registry.UseId;
import dev.sotto.server.store.Databases;
import dev.sotto.server.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init")
class SuspensionsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final UseId SUPPORT = new UseId("support-reply");
  private static final UseId OUTREACH = new UseId("lead-outreach");

  @Parameter Databases databases;

  @TempDir Path folder;
  private Store store;
  private Suspensions suspensions;

  @BeforeEach
  void open() {
    store = Store.open(databases.in(folder));
    suspensions = new Suspensions(store, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void of_noneMade_isEmpty() {
    assertThat(suspensions.of(SUPPORT)).isEmpty();
  }

  @Test
  void suspend_use_standsForThatUseOnly() {
    Suspension made =
        suspensions.suspend(SUPPORT, Suspension.Kind.SUSPENDED, "bias finding 12", "bias audit");
    assertThat(suspensions.of(SUPPORT)).contains(made);
    assertThat(suspensions.of(OUTREACH)).isEmpty();
    assertThat(made.since()).isEqualTo(NOW);
  }

  @Test
  void suspend_twice_theEarliestIsTheAnswer() {
    suspensions.suspend(SUPPORT, Suspension.Kind.LAPSED, "the review ran out", "assess");
    suspensions.suspend(SUPPORT, Suspension.Kind.SUSPENDED, "bias finding 12", "bias audit");
    assertThat(suspensions.of(SUPPORT))
        .get()
        .extracting(Suspension::kind)
        .isEqualTo(Suspension.Kind.LAPSED);
    assertThat(suspensions.standing()).hasSize(2);
  }

  @Test
  void lift_use_liftsAllAndStandsAfterReopening() {
    suspensions.suspend(SUPPORT, Suspension.Kind.LAPSED, "the review ran out", "assess");
    suspensions.suspend(OUTREACH, Suspension.Kind.LAPSED, "the review ran out", "assess");
    assertThat(suspensions.lift(SUPPORT, "dpo")).isEqualTo(1);
    assertThat(suspensions.lift(SUPPORT, "dpo")).isZero();
    store.close();
    store = Store.open(databases.in(folder));
    suspensions = new Suspensions(store, Clock.systemUTC());
    assertThat(suspensions.standing()).extracting(Suspension::use).containsExactly(OUTREACH);
  }

  @Test
  void suspend_withoutReason_isRefused() {
    assertThatThrownBy(() -> suspensions.suspend(SUPPORT, Suspension.Kind.LAPSED, "", "assess"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
