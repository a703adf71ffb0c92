package dev.sotto.server.evidence;

import dev.sotto.ledger.Hash;
import dev.sotto.ledger.TreeHash;
import dev.sotto.server.http.Json;
import dev.sotto.server.vault.SubjectKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry that waits for its place: everything but the index. Made by the caller's own thread, so
 * that hashing and sealing run beside each other.
 *
 * @param subject id of the subject; null where the house's key seals
 * @param leaf hash of {@code entry} in the tree
 */
record Draft(
    String receipt,
    String what,
    String app,
    @Nullable String subject,
    byte[] sealed,
    byte[] entry,
    Hash leaf) {

  static Draft of(Statement statement, Instant now, byte[] nonce, SubjectKey house) {
    String receipt = statement.receipt().value();
    String what = statement.what().text();
    ObjectNode content = Json.MAPPER.createObjectNode();
    content.setAll(statement.content());
    content.put("receipt", receipt);
    content.put("what", what);
    content.put("at", now.truncatedTo(ChronoUnit.MILLIS).toString());
    content.put("app", statement.app());
    content.put("registry", statement.registry());
    Opening opening = new Opening(nonce, CanonicalJson.of(content));
    Owner owner = statement.owner();
    SubjectKey key = owner == null ? house : owner.key();
    String subject = owner == null ? null : owner.id().value();
    byte[] sealed = opening.seal(key, receipt, what);
    byte[] entry = opening.entry();
    return new Draft(receipt, what, statement.app(), subject, sealed, entry, TreeHash.leaf(entry));
  }

  @Override
  public String toString() {
    return "Draft[" + what + " of " + receipt + "]";
  }
}
