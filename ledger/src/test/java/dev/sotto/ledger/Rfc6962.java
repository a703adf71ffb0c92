package dev.sotto.ledger;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * RFC 6962, section 2.1, written down as it stands there, to compare with; and the reference leaves
 * and roots of Certificate Transparency (google/certificate-transparency
 * cpp/merkletree/merkle_tree_test.cc, also transparency-dev/merkle proof/verify_test.go).
 */
final class Rfc6962 {
  static final List<byte[]> LEAVES =
      List.of(
          hex(""),
          hex("00"),
          hex("10"),
          hex("2021"),
          hex("3031"),
          hex("40414243"),
          hex("5051525354555657"),
          hex("606162636465666768696a6b6c6d6e6f"));

  /** Roots of the first 1 to 8 leaves. */
  static final List<Hash> ROOTS =
      hashes(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private Rfc6962() {}

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  static List<Hash> hashes(String... digits) {
    return List.of(digits).stream().map(text -> Hash.of(hex(text))).toList();
  }

  static MemoryLog log(int size) {
    MemoryLog log = new MemoryLog();
    LEAVES.subList(0, size).forEach(log::append);
    return log;
  }

  /** MTH(D[n]). */
  static Hash root(List<byte[]> entries) {
    if (entries.isEmpty()) {
      return TreeHash.empty();
    }
    if (entries.size() == 1) {
      return TreeHash.leaf(entries.get(0));
    }
    int k = Integer.highestOneBit(entries.size() - 1);
    return TreeHash.node(root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
  }

  /** PATH(m, D[n]). */
  static List<Hash> path(int m, List<byte[]> entries) {
    if (entries.size() == 1) {
      return new ArrayList<>();
    }
    int k = Integer.highestOneBit(entries.size() - 1);
    List<byte[]> left = entries.subList(0, k);
    List<byte[]> right = entries.subList(k, entries.size());
    List<Hash> path = m < k ? path(m, left) : path(m - k, right);
    path.add(root(m < k ? right : left));
    return path;
  }

  /** SUBPROOF(m, D[n], b). */
  static List<Hash> subproof(int m, List<byte[]> entries, boolean whole) {
    if (m == entries.size()) {
      return new ArrayList<>(whole ? List.of() : List.of(root(entries)));
    }
    int k = Integer.highestOneBit(entries.size() - 1);
    List<byte[]> left = entries.subList(0, k);
    List<byte[]> right = entries.subList(k, entries.size());
    List<Hash> proof = m <= k ? subproof(m, left, whole) : subproof(m - k, right, false);
    proof.add(root(m <= k ? right : left));
    return proof;
  }
}
