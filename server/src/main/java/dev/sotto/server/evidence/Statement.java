package dev.sotto.server.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a caller wants on record.
 *
 * @param receipt the receipt that the entry belongs to
 * @param what verdict or outcome
 * @param app id of the key that made the call; it may ask for the receipt
 * @param registry digest of the registry's version in force
 * @param owner the subject; null where the use has none
 * @param content the members that the caller adds: digests of personal values only, never the
 *     values
 */
public record Statement(
    ReceiptId receipt,
    EntryKind what,
    String app,
    String registry,
    @Nullable Owner owner,
    ObjectNode content) {
  private static final Set<String> OURS = Set.of("receipt", "what", "at", "app", "registry");

  public Statement {
    for (String name : content.propertyNames()) {
      if (OURS.contains(name)) {
        throw new IllegalArgumentException("the ledger itself writes the member '" + name + "'");
      }
    }
    content = content.deepCopy();
  }

  /** The gate's verdict, and what is about to be disclosed. */
  public static Statement verdict(
      ReceiptId receipt, String app, String registry, @Nullable Owner owner, ObjectNode content) {
    return new Statement(receipt, EntryKind.VERDICT, app, registry, owner, content);
  }

  /** What came of it. */
  public static Statement outcome(
      ReceiptId receipt, String app, String registry, @Nullable Owner owner, ObjectNode content) {
    return new Statement(receipt, EntryKind.OUTCOME, app, registry, owner, content);
  }

  @Override
  public String toString() {
    return "Statement[" + what.text() + " of " + receipt + "]";
  }
}
