package dev.sotto.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The proof that an entry stands in a log, to be verified offline (C2SP tlog-proof, version 1).
 *
 * @param extra what the sender added; nothing vouches for it
 * @param index of the entry
 * @param hashes the audit path from the leaf's sibling upward, at most 62
 * @param note the signed checkpoint
 */
public record TlogProof(Optional<Bytes> extra, long index, List<Hash> hashes, SignedNote note) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int MAX_HASHES = 62;

  /** Opaque bytes, compared by value. */
  public record Bytes(byte[] value) {
    public Bytes {
      value = value.clone();
    }

    @Override
    public byte[] value() {
      return value.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return value.length + " bytes";
    }
  }

  public TlogProof {
    hashes = List.copyOf(hashes);
    if (index < 0 || index >= Tree.MAX_SIZE) {
      throw LogException.malformed("an entry has an index of 0 to 2^62 - 1, got " + index);
    }
    if (hashes.size() > MAX_HASHES) {
      throw LogException.malformed("a proof has at most 62 hashes, got " + hashes.size());
    }
    Checkpoint.parse(note.text());
  }

  /** A proof without extra data. */
  public static TlogProof of(long index, List<Hash> hashes, SignedNote note) {
    return new TlogProof(Optional.empty(), index, hashes, note);
  }

  /**
   * Reads a proof.
   *
   * @throws LogException {@code MALFORMED}
   */
  public static TlogProof parse(String proof) {
    int blank = proof.indexOf("\n\n");
    if (blank < 0) {
      throw LogException.malformed("a proof is its lines, a blank line and a checkpoint");
    }
    List<String> lines = new ArrayList<>(Arrays.asList(proof.substring(0, blank).split("\n", -1)));
    if (!lines.remove(0).equals(HEADER)) {
      throw LogException.malformed("a proof begins with " + HEADER);
    }
    Optional<Bytes> extra = Optional.empty();
    if (!lines.isEmpty() && lines.get(0).startsWith(EXTRA)) {
      String base64 = lines.remove(0).substring(EXTRA.length());
      extra = Optional.of(new Bytes(StrictText.base64(base64, "extra data")));
    }
    if (lines.isEmpty() || !lines.get(0).startsWith(INDEX)) {
      throw LogException.malformed("a proof needs a line with the index");
    }
    long index =
        StrictText.decimal(lines.remove(0).substring(INDEX.length()), Tree.MAX_SIZE, "index");
    List<Hash> hashes = lines.stream().map(Hash::ofBase64).toList();
    return new TlogProof(extra, index, hashes, SignedNote.parse(proof.substring(blank + 2)));
  }

  /** What the log committed to; its signature is not verified. */
  public Checkpoint checkpoint() {
    return Checkpoint.parse(note.text());
  }

  /** Whether the entry stands in the tree of the checkpoint; says nothing of who signed that. */
  public boolean includes(byte[] entry) {
    Checkpoint tree = checkpoint();
    return Proofs.includes(index, TreeHash.leaf(entry), tree.size(), tree.root(), hashes);
  }

  /** The proof as it is sent. */
  @Override
  public String toString() {
    StringBuilder proof = new StringBuilder(HEADER).append('\n');
    extra.ifPresent(
        data ->
            proof
                .append(EXTRA)
                .append(Base64.getEncoder().encodeToString(data.value()))
                .append('\n'));
    proof.append(INDEX).append(index).append('\n');
    hashes.forEach(hash -> proof.append(hash.base64()).append('\n'));
    return proof.append('\n').append(note).toString();
  }
}
