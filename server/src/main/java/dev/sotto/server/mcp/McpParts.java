package dev.sotto.server.mcp;

import dev.sotto.server.evidence.Ledger;
import dev.sotto.server.gate.Suspensions;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.subject.PreferenceDesk;
import dev.sotto.server.subject.Subjects;
import dev.sotto.server.vault.Vault;
import dev.sotto.text.Finder;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the proxy is made of.
 *
 * @param registry the registry in force, asked at each call
 * @param environment where servers' keys are looked up
 */
public record McpParts(
    Supplier<Registry> registry,
    Subjects subjects,
    PreferenceDesk preferences,
    Suspensions suspensions,
    Vault vault,
    Finder detector,
    Ledger ledger,
    Map<String, String> environment,
    SecureRandom random,
    Clock clock) {
  @Override
  public String toString() {
    return "McpParts";
  }
}
