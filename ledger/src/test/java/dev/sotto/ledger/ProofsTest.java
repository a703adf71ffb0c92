package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Published proofs: those of the reference leaves from transparency-dev/merkle
 * proof/verify_test.go, and answers of Google's log "Argon 2020" as golang.org/x/mod
 * sumdb/tlog/ct_test.go keeps them (get-sth, get-proof-by-hash, get-sth-consistency).
 */
class ProofsTest {
  private static final String H2_3 =
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
  private static final String H4_7 =
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
  private static final String LEAF4 =
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
  private static final String H6_7 =
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
  private static final String H0_3 =
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
  private static final String LEAF1 =
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
  private static final String LEAF0 =
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
  private static final String H0_1 =
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
  private static final String H4_5 =
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
  private static final String LEAF6 =
      "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f";

  private static final long ARGON_SIZE = 961_984_013;
  private static final Hash ARGON_ROOT =
      Hash.ofBase64("dwlueapdd7LaOEnX2W2Wp9v2XE+KzejHRQGHwEx0oaM=");

  static List<Arguments> publishedInclusion() {
    return List.of(
        Arguments.of(0, 8, Rfc6962.hashes(LEAF1, H2_3, H4_7)),
        Arguments.of(5, 8, Rfc6962.hashes(LEAF4, H6_7, H0_3)),
        Arguments.of(2, 3, Rfc6962.hashes(H0_1)),
        Arguments.of(1, 5, Rfc6962.hashes(LEAF0, H2_3, LEAF4)));
  }

  static List<Arguments> publishedConsistency() {
    return List.of(
        Arguments.of(1, 1, List.of()),
        Arguments.of(1, 8, Rfc6962.hashes(LEAF1, H2_3, H4_7)),
        Arguments.of(6, 8, Rfc6962.hashes(H4_5, H6_7, H0_3)),
        Arguments.of(2, 5, Rfc6962.hashes(H2_3, LEAF4)),
        Arguments.of(6, 7, Rfc6962.hashes(H4_5, LEAF6, H0_3)));
  }

  @ParameterizedTest
  @MethodSource("publishedInclusion")
  void includes_publishedProof_holdsAndIsOurs(int index, int size, List<Hash> proof) {
    Hash leaf = TreeHash.leaf(Rfc6962.LEAVES.get(index));
    Hash root = Rfc6962.ROOTS.get(size - 1);
    assertThat(Proofs.includes(index, leaf, size, root, proof)).isTrue();
    assertThat(Rfc6962.log(size).tree().inclusion(index)).isEqualTo(proof);
  }

  @ParameterizedTest
  @MethodSource("publishedConsistency")
  void consistent_publishedProof_holdsAndIsOurs(int older, int newer, List<Hash> proof) {
    Hash olderRoot = Rfc6962.ROOTS.get(older - 1);
    Hash newerRoot = Rfc6962.ROOTS.get(newer - 1);
    assertThat(Proofs.consistent(older, olderRoot, newer, newerRoot, proof)).isTrue();
    assertThat(Rfc6962.log(newer).tree().consistency(older)).isEqualTo(proof);
  }

  @Test
  void includes_entryOfAPublicLog_holds() {
    // Entry 10,000: SHA-256 of 0x00 and the leaf_input that get-entries answered.
    Hash leaf =
        Rfc6962.hashes("9c2b3799f232761f71e022b243ebb6c6d9a9c66160800e4c2f2987c0d41294b8").get(0);
    List<Hash> proof = lines("argon2020-inclusion.txt");
    assertThat(Proofs.includes(10_000, leaf, ARGON_SIZE, ARGON_ROOT, proof)).isTrue();
    assertThat(Proofs.includes(10_001, leaf, ARGON_SIZE, ARGON_ROOT, proof)).isFalse();
  }

  @Test
  void consistent_sizesOfAPublicLog_holds() {
    Hash older = Hash.ofBase64("AuIZ5V6sDUj1vn3Y1K85oOaQ7y+FJJKtyRTl1edIKBQ=");
    List<Hash> proof = lines("argon2020-consistency.txt");
    assertThat(Proofs.consistent(3_654_490, older, ARGON_SIZE, ARGON_ROOT, proof)).isTrue();
    assertThat(Proofs.consistent(3_654_491, older, ARGON_SIZE, ARGON_ROOT, proof)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("publishedInclusion")
  void includes_anythingChanged_fails(int index, int size, List<Hash> proof) {
    Hash leaf = TreeHash.leaf(Rfc6962.LEAVES.get(index));
    Hash root = Rfc6962.ROOTS.get(size - 1);
    for (long other : new long[] {-1, index - 1, index + 1, index ^ 2, size, Long.MAX_VALUE}) {
      assertThat(Proofs.includes(other, leaf, size, root, proof)).isFalse();
    }
    for (long other : new long[] {-1, 0, size * 2L, size / 2, Long.MAX_VALUE}) {
      assertThat(Proofs.includes(index, leaf, other, root, proof)).isFalse();
    }
    assertThat(Proofs.includes(index, root, size, root, proof)).isFalse();
    assertThat(Proofs.includes(index, leaf, size, TreeHash.empty(), proof)).isFalse();
    for (List<Hash> changed : changed(proof, root)) {
      assertThat(Proofs.includes(index, leaf, size, root, changed)).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("publishedConsistency")
  void consistent_anythingChanged_fails(int older, int newer, List<Hash> proof) {
    Hash olderRoot = Rfc6962.ROOTS.get(older - 1);
    Hash newerRoot = Rfc6962.ROOTS.get(newer - 1);
    for (long other : new long[] {-1, 0, older - 1, older + 1, Long.MAX_VALUE}) {
      assertThat(Proofs.consistent(other, olderRoot, newer, newerRoot, proof)).isFalse();
    }
    for (long other : new long[] {-1, 0, newer * 2L, newer / 2, Long.MAX_VALUE}) {
      assertThat(Proofs.consistent(older, olderRoot, other, newerRoot, proof)).isFalse();
    }
    assertThat(Proofs.consistent(older, TreeHash.empty(), newer, newerRoot, proof)).isFalse();
    assertThat(Proofs.consistent(older, olderRoot, newer, TreeHash.empty(), proof)).isFalse();
    for (List<Hash> changed : changed(proof, olderRoot)) {
      assertThat(Proofs.consistent(older, olderRoot, newer, newerRoot, changed)).isFalse();
    }
  }

  @Test
  void consistent_emptyTree_isTheBeginningOfEveryTree() {
    Hash empty = TreeHash.empty();
    Hash root = Rfc6962.ROOTS.get(4);
    assertThat(Proofs.consistent(0, empty, 5, root, List.of())).isTrue();
    assertThat(Proofs.consistent(0, empty, 0, empty, List.of())).isTrue();
    assertThat(Proofs.consistent(0, root, 5, root, List.of())).isFalse();
    assertThat(Proofs.consistent(0, empty, 5, root, List.of(empty))).isFalse();
  }

  @Test
  void includes_everyFlippedBit_fails() {
    MemoryLog log = MemoryLog.ofSize(77);
    Hash root = log.frontier.root();
    List<Hash> proof = log.tree().inclusion(75);
    Hash leaf = log.leaf(75);
    for (int i = 0; i < proof.size(); i++) {
      for (int bit = 0; bit < 256; bit++) {
        List<Hash> changed = new ArrayList<>(proof);
        changed.set(i, flip(proof.get(i), bit));
        assertThat(Proofs.includes(75, leaf, 77, root, changed)).isFalse();
      }
    }
    for (int bit = 0; bit < 256; bit++) {
      assertThat(Proofs.includes(75, flip(leaf, bit), 77, root, proof)).isFalse();
      assertThat(Proofs.includes(75, leaf, 77, flip(root, bit), proof)).isFalse();
    }
  }

  @Test
  void consistent_everyFlippedBit_fails() {
    MemoryLog log = MemoryLog.ofSize(77);
    Hash root = log.frontier.root();
    Hash older = new Tree(43, log).root();
    List<Hash> proof = log.tree().consistency(43);
    for (int i = 0; i < proof.size(); i++) {
      for (int bit = 0; bit < 256; bit++) {
        List<Hash> changed = new ArrayList<>(proof);
        changed.set(i, flip(proof.get(i), bit));
        assertThat(Proofs.consistent(43, older, 77, root, changed)).isFalse();
      }
    }
  }

  static Hash flip(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
    return Hash.of(bytes);
  }

  /** The proof with a hash more, less, swapped in, or changed. */
  private static List<List<Hash>> changed(List<Hash> proof, Hash other) {
    List<List<Hash>> all = new ArrayList<>();
    List<Hash> longer = new ArrayList<>(proof);
    longer.add(other);
    all.add(longer);
    List<Hash> prefixed = new ArrayList<>(proof);
    prefixed.add(0, other);
    all.add(prefixed);
    if (!proof.isEmpty()) {
      all.add(proof.subList(0, proof.size() - 1));
      all.add(proof.subList(1, proof.size()));
      List<Hash> flipped = new ArrayList<>(proof);
      flipped.set(0, flip(proof.get(0), 3));
      all.add(flipped);
    }
    return all;
  }

  private static List<Hash> lines(String name) {
    try (InputStream in = ProofsTest.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return text.lines().map(Hash::ofBase64).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
