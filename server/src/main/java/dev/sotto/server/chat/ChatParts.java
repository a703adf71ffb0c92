package dev.sotto.server.chat;

import dev.sotto.server.evidence.Ledger;
import dev.sotto.server.gate.Suspensions;
import dev.sotto.server.provider.ProxyConfig;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.subject.PreferenceDesk;
import dev.sotto.server.subject.Subjects;
import dev.sotto.server.vault.Vault;
import dev.sotto.text.Finder;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the gateway is made of.
 *
 * @param registry the registry in force, asked at each call
 * @param environment where providers' keys are looked up
 * @param proxy what calls to providers go through
 */
public record ChatParts(
    Supplier<Registry> registry,
    Subjects subjects,
    PreferenceDesk preferences,
    Suspensions suspensions,
    Vault vault,
    Finder detector,
    Ledger ledger,
    Map<String, String> environment,
    ProxyConfig proxy,
    MeterRegistry meters,
    SecureRandom random,
    Clock clock) {
  ChatMetrics metrics() {
    return new ChatMetrics(meters);
  }

  @Override
  public String toString() {
    return "ChatParts";
  }
}
