package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.Commitment;
import dev.sotto.ledger.Frontier;
import dev.sotto.ledger.SigningKey;
import dev.sotto.ledger.TlogProof;
import dev.sotto.ledger.TreeHash;
import dev.sotto.server.http.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.node.ObjectNode;

class VerifyCommandTest {
  private static final SigningKey KEY = SigningKey.generate("log.example.com", new SecureRandom());
  private static final String VKEY = KEY.verifier().toString();
  private static final String CONTENT = "{\"receipt\":\"rcpt_example\",\"what\":\"verdict\"}";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  @Test
  void verify_goodReceiptAndKey_isDone() throws IOException {
    assertThat(verify(receipt(), "--vkey", VKEY)).isEqualTo(0);
    assertThat(out.toString())
        .contains("VALID: signed by " + VKEY)
        .contains("ok    verdict  nonce and content hash to the entry")
        .doesNotContain("FAIL");
  }

  @Test
  void verify_withoutKey_saysThatTheSignerIsUnconfirmed() throws IOException {
    assertThat(verify(receipt())).isEqualTo(1);
    assertThat(out.toString()).contains("UNCONFIRMED").contains(VKEY);
  }

  @Test
  void verify_otherKey_isInvalid() throws IOException {
    String other = SigningKey.generate("log.example.com", new SecureRandom()).verifier().toString();
    assertThat(verify(receipt(), "--vkey", other)).isEqualTo(1);
    assertThat(out.toString()).contains("FAIL").contains("INVALID");
  }

  @Test
  void verify_changedContent_isInvalid() throws IOException {
    String changed = receipt().toString().replace("rcpt_example\\\"", "rcpt_other\\\"");
    assertThat(run(changed, "--vkey", VKEY)).isEqualTo(1);
    assertThat(out.toString()).contains("FAIL  verdict  nonce and content do not hash");
  }

  @Test
  void verify_contentAsObject_isTakenCanonical() throws IOException {
    ObjectNode receipt = receipt();
    ((ObjectNode) receipt.get("entries").get(0))
        .set("content", Json.parse(CONTENT.getBytes(StandardCharsets.UTF_8)));
    assertThat(verify(receipt, "--vkey", VKEY)).isEqualTo(0);
  }

  @Test
  void verify_whatIsNoReceipt_isInvalid() throws IOException {
    for (String text : List.of("", "{", "[]", "{\"id\":\"x\"}", "\u0000")) {
      assertThat(run(text, "--vkey", VKEY)).isEqualTo(1);
    }
    assertThat(out.toString()).contains("INVALID: ");
  }

  @Test
  void verify_unreadableFileOrBrokenKey_isWrongUse() throws IOException {
    assertThat(execute(folder.resolve("missing.json").toString())).isEqualTo(2);
    assertThat(execute(folder.toString())).isEqualTo(2);
    assertThat(verify(receipt(), "--vkey", "no key")).isEqualTo(2);
    assertThat(execute()).isEqualTo(2);
  }

  private int verify(ObjectNode receipt, String... options) throws IOException {
    return run(receipt.toString(), options);
  }

  private int run(String text, String... options) throws IOException {
    Path file = folder.resolve("receipt.json");
    Files.writeString(file, text);
    String[] arguments = new String[options.length + 1];
    arguments[0] = file.toString();
    System.arraycopy(options, 0, arguments, 1, options.length);
    return execute(arguments);
  }

  private int execute(String... arguments) {
    return new CommandLine(new VerifyCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter()))
        .setExecutionExceptionHandler((exception, command, parsed) -> 2)
        .execute(arguments);
  }

  private static ObjectNode receipt() {
    byte[] nonce = new byte[32];
    byte[] entry = Commitment.entry(nonce, CONTENT);
    Frontier tree = Frontier.EMPTY.append(TreeHash.leaf(entry), (level, index, hash) -> {});
    Checkpoint checkpoint = new Checkpoint("log.example.com", 1, tree.root());
    ObjectNode receipt = Json.MAPPER.createObjectNode();
    receipt.put("id", "rcpt_example").put("vkey", VKEY);
    receipt
        .putArray("entries")
        .addObject()
        .put("what", "verdict")
        .put("entry", Base64.getEncoder().encodeToString(entry))
        .put("content", CONTENT)
        .put("nonce", Base64.getEncoder().encodeToString(nonce))
        .put("proof", TlogProof.of(0, List.of(), KEY.sign(checkpoint.text())).toString());
    return receipt;
  }
}
