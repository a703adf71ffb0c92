package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
  static IntStream sizes() {
    return IntStream.rangeClosed(1, 300);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void inclusion_ofEveryIndex_verifiesAndIsRfc6962s(int size) {
    MemoryLog log = MemoryLog.ofSize(size);
    Hash root = Rfc6962.root(log.entries);
    Tree tree = log.tree();
    assertThat(tree.root()).isEqualTo(root);
    for (int index = 0; index < size; index++) {
      List<Hash> proof = tree.inclusion(index);
      assertThat(proof).isEqualTo(Rfc6962.path(index, log.entries));
      assertThat(Proofs.includes(index, log.leaf(index), size, root, proof)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("smallSizes")
  void consistency_withEveryOlderSize_verifiesAndIsRfc6962s(int size) {
    MemoryLog log = MemoryLog.ofSize(size);
    Hash root = log.frontier.root();
    for (int older = 1; older <= size; older++) {
      List<Hash> proof = log.tree().consistency(older);
      Hash olderRoot = Rfc6962.root(log.entries.subList(0, older));
      assertThat(proof).isEqualTo(Rfc6962.subproof(older, log.entries, true));
      assertThat(Proofs.consistent(older, olderRoot, size, root, proof)).isTrue();
    }
  }

  static IntStream smallSizes() {
    return IntStream.rangeClosed(1, 100);
  }

  @ParameterizedTest
  @ValueSource(ints = {256, 257, 65_535, 65_536, 65_537, 70_000})
  void proofs_acrossTileBorders_verify(int size) {
    MemoryLog log = MemoryLog.ofSize(size);
    Hash root = log.frontier.root();
    SplittableRandom random = new SplittableRandom(size);
    for (int i = 0; i < 40; i++) {
      int index = random.nextInt(size);
      Tree tree = log.tree();
      assertThat(Proofs.includes(index, log.leaf(index), size, root, tree.inclusion(index)))
          .isTrue();
      Hash olderRoot = new Tree(index, log).root();
      assertThat(Proofs.consistent(index, olderRoot, size, root, tree.consistency(index))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 62, (1L << 62) - 1, (1L << 61) + 1, (1L << 56) + 255, 1L << 40})
  void proofs_ofTheLargestTrees_verify(long size) {
    Tree tree = new Tree(size, new FrontierTest.Uniform());
    Hash leaf = TreeHash.leaf(new byte[0]);
    assertThat(Frontier.load(size, new FrontierTest.Uniform()).root()).isEqualTo(tree.root());
    for (long index : new long[] {0, 1, size / 3, size / 2, size - 2, size - 1}) {
      assertThat(Proofs.includes(index, leaf, size, tree.root(), tree.inclusion(index))).isTrue();
      Hash olderRoot = new Tree(index, new FrontierTest.Uniform()).root();
      List<Hash> proof = tree.consistency(index);
      assertThat(Proofs.consistent(index, olderRoot, size, tree.root(), proof)).isTrue();
    }
  }

  @Test
  void inclusion_readsEachTileOnce() {
    MemoryLog log = MemoryLog.ofSize(70_000);
    int[] reads = new int[1];
    new Tree(
            70_000,
            (level, first, count) -> {
              reads[0]++;
              return log.read(level, first, count);
            })
        .inclusion(69_999);
    // Level 0: the last tile; level 1: its two; level 2: its one.
    assertThat(reads[0]).isLessThanOrEqualTo(4);
  }

  @Test
  void inclusion_beyondTheTree_isRefused() {
    Tree tree = MemoryLog.ofSize(3).tree();
    assertThatThrownBy(() -> tree.inclusion(3))
        .isInstanceOf(LogException.class)
        .hasMessage("no entry 3 in a tree of 3");
    assertThatThrownBy(() -> tree.consistency(4)).isInstanceOf(LogException.class);
    assertThatThrownBy(() -> new Tree(-1, MemoryLog.ofSize(0))).isInstanceOf(LogException.class);
  }

  @Test
  void root_overAStoreThatLacksHashes_saysWhichTile() {
    Tree tree = new Tree(3, (level, first, count) -> List.of());
    assertThatThrownBy(tree::root)
        .isInstanceOfSatisfying(
            LogException.class, e -> assertThat(e.code()).isEqualTo(LogException.Code.MISSING))
        .hasMessage("tile/0/000.p/3: expected 3 hashes, got 0");
  }
}
