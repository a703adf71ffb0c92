package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTest {
  @Test
  void root_ofReferenceLeaves_isThePublishedOne() {
    Frontier frontier = Frontier.EMPTY;
    for (int i = 0; i < Rfc6962.LEAVES.size(); i++) {
      frontier = frontier.append(TreeHash.leaf(Rfc6962.LEAVES.get(i)), (l, n, hash) -> {});
      assertThat(frontier.root()).isEqualTo(Rfc6962.ROOTS.get(i));
    }
  }

  @Test
  void root_ofNothing_isTheHashOfNothing() {
    // RFC 6962, section 2.1: MTH({}) = SHA-256().
    assertThat(Frontier.EMPTY.root().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void append_givesTheHashesOfFullTilesOnly() {
    List<String> completed = new ArrayList<>();
    Frontier frontier = Frontier.EMPTY;
    for (int i = 0; i < 65_536; i++) {
      frontier =
          frontier.append(
              TreeHash.leaf(new byte[] {1}),
              (level, index, hash) -> {
                if (level > 0) {
                  completed.add(level + ":" + index);
                }
              });
    }
    assertThat(completed).hasSize(257).startsWith("1:0", "1:1").endsWith("1:255", "2:0");
  }

  @Test
  void append_leavesTheOlderFrontierAsItWas() {
    Frontier older = MemoryLog.ofSize(5).frontier;
    Hash root = older.root();
    older.append(TreeHash.leaf(new byte[0]), (level, index, hash) -> {});
    assertThat(older.size()).isEqualTo(5);
    assertThat(older.root()).isEqualTo(root);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_537, 70_000})
  void load_ofAStoredTree_isWhatTheAppendsLeft(int size) {
    MemoryLog log = MemoryLog.ofSize(size);
    Frontier loaded = Frontier.load(size, log);
    assertThat(loaded.size()).isEqualTo(size);
    assertThat(loaded.root()).isEqualTo(log.frontier.root()).isEqualTo(log.tree().root());
    assertThat(loaded.root()).isEqualTo(Rfc6962.root(log.entries));
  }

  @Test
  void append_beyondTheLargestTree_isRefused() {
    Frontier largest = Frontier.load(Tree.MAX_SIZE, new Uniform());
    assertThatThrownBy(() -> largest.append(TreeHash.empty(), (level, index, hash) -> {}))
        .isInstanceOf(LogException.class)
        .hasMessage("a tree has at most 2^62 entries");
  }

  /** The store of a tree, as large as one likes, whose entries are all empty. */
  static final class Uniform implements HashReader {
    private final List<Hash> levels = new ArrayList<>();

    Uniform() {
      Hash node = TreeHash.leaf(new byte[0]);
      for (int height = 0; height <= 62; height++) {
        if (height % Tree.TILE_HEIGHT == 0) {
          levels.add(node);
        }
        node = TreeHash.node(node, node);
      }
    }

    @Override
    public List<Hash> read(int level, long first, int count) {
      return Collections.nCopies(count, levels.get(level));
    }
  }
}
