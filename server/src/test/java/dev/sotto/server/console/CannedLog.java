package dev.sotto.server.console;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A ledger for the page's own tests, written apart from the ledger library from the same public
 * formats: RFC 6962 hashing, C2SP tlog-proof, tlog-checkpoint and signed-note.
 */
final class CannedLog {
  private static final String ORIGIN = "sotto.example/canned";

  private final List<byte[]> entries = new ArrayList<>();
  private final Random random = new Random(7);
  private final KeyPair keys;

  CannedLog(int entriesBefore) throws GeneralSecurityException {
    keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    for (int i = 0; i < entriesBefore; i++) {
      entries.add(randomBytes());
    }
  }

  String vkey() throws GeneralSecurityException {
    return ORIGIN + "+" + HexFormat.of().formatHex(keyId()) + "+" + base64(typedKey());
  }

  /** Appends a content and answers its entry of a receipt. */
  Map<String, Object> append(String what, String content) throws GeneralSecurityException {
    byte[] nonce = randomBytes();
    byte[] entry = sha256(nonce, content.getBytes(StandardCharsets.UTF_8));
    entries.add(entry);
    int index = entries.size() - 1;
    entries.add(randomBytes()); // somebody else's, so that proofs have both sides
    var proof = new StringBuilder("c2sp.org/tlog-proof@v1\nindex " + index + "\n");
    for (byte[] hash : path(index, leaves())) {
      proof.append(base64(hash)).append('\n');
    }
    proof.append('\n').append(checkpoint());
    return Map.of(
        "what", what,
        "entry", base64(entry),
        "content", content,
        "nonce", base64(nonce),
        "proof", proof.toString());
  }

  private String checkpoint() throws GeneralSecurityException {
    String body = ORIGIN + "\n" + entries.size() + "\n" + base64(root(leaves())) + "\n";
    var signer = Signature.getInstance("Ed25519");
    signer.initSign(keys.getPrivate());
    signer.update(body.getBytes(StandardCharsets.UTF_8));
    return body + "\n— " + ORIGIN + " " + base64(join(keyId(), signer.sign())) + "\n";
  }

  private byte[] keyId() throws GeneralSecurityException {
    return Arrays.copyOf(sha256((ORIGIN + "\n").getBytes(StandardCharsets.UTF_8), typedKey()), 4);
  }

  private byte[] typedKey() {
    byte[] encoded = keys.getPublic().getEncoded();
    return join(new byte[] {1}, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
  }

  private List<byte[]> leaves() throws GeneralSecurityException {
    var leaves = new ArrayList<byte[]>();
    for (byte[] entry : entries) {
      leaves.add(sha256(new byte[] {0}, entry));
    }
    return leaves;
  }

  private static byte[] root(List<byte[]> leaves) throws GeneralSecurityException {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return sha256(
        new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  private static List<byte[]> path(int index, List<byte[]> leaves) throws GeneralSecurityException {
    if (leaves.size() == 1) {
      return new ArrayList<>();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    var left = leaves.subList(0, split);
    var right = leaves.subList(split, leaves.size());
    var path = index < split ? path(index, left) : path(index - split, right);
    path.add(root(index < split ? right : left));
    return path;
  }

  private byte[] randomBytes() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(join(parts));
  }

  private static byte[] join(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
