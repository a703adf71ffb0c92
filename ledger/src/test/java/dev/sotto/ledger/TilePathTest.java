package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
  @ParameterizedTest
  @CsvSource({
    // The first is the example of tlog-tiles, "Merkle Tree": index 1234067.
    "0, 1234067, 256, tile/0/x001/x234/067",
    "0, 0, 256, tile/0/000",
    "1, 0, 1, tile/1/000.p/1",
    "2, 999, 255, tile/2/999.p/255",
    "0, 1000, 256, tile/0/x001/000",
    "63, 18014398509481984, 256, tile/63/x018/x014/x398/x509/x481/984"
  })
  void path_andParse_areOneSpelling(int level, long index, int width, String path) {
    TilePath tile = new TilePath.Hashes(level, index, width);
    assertThat(tile.path()).isEqualTo(path);
    assertThat(TilePath.parse(path)).isEqualTo(tile);
  }

  @Test
  void path_ofEntries_isTheirs() {
    TilePath bundle = new TilePath.Entries(1_234_067, 12);
    assertThat(bundle.path()).isEqualTo("tile/entries/x001/x234/067.p/12");
    assertThat(TilePath.parse(bundle.path())).isEqualTo(bundle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile",
        "tile/0",
        "tile/0/",
        "tile//000",
        "tiles/0/000",
        "/tile/0/000",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/+1/000",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/00a",
        "tile/0/x000",
        "tile/0/x000/000",
        "tile/0/001/000",
        "tile/0/x001/x000",
        "tile/0/x1/000",
        "tile/0/x001//000",
        "tile/0/000/",
        "tile/0/000.p",
        "tile/0/000.p/",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/1/",
        "tile/0/000.p/1.p/1",
        "tile/0/000?x",
        "tile/0/٠٠١",
        "tile/0/x018/x014/x398/x509/x481/985",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile/Entries/000",
        "tile/entries/entries/000"
      })
  void parse_anythingElse_isMalformed(String path) {
    assertThatThrownBy(() -> TilePath.parse(path))
        .isInstanceOfSatisfying(
            LogException.class, e -> assertThat(e.code()).isEqualTo(LogException.Code.MALFORMED));
  }

  @ParameterizedTest
  @CsvSource({
    // The examples of tlog-tiles, "Partial Tiles": sizes 70,000 and 256.
    "0, 272, 70000, 256",
    "0, 273, 70000, 112",
    "0, 274, 70000, 0",
    "1, 0, 70000, 256",
    "1, 1, 70000, 17",
    "1, 2, 70000, 0",
    "2, 0, 70000, 1",
    "3, 0, 70000, 0",
    "0, 0, 256, 256",
    "0, 1, 256, 0",
    "1, 0, 256, 1",
    "0, 0, 0, 0",
    "63, 0, 4611686018427387904, 0",
    "7, 0, 4611686018427387904, 64"
  })
  void width_ofASize_isTheSpecs(int level, long index, long size, int width) {
    assertThat(TilePath.width(level, index, size)).isEqualTo(width);
  }

  @Test
  void existsAt_partialTilesOfEarlierSizes_stay() {
    assertThat(TilePath.parse("tile/0/000.p/5").existsAt(4)).isFalse();
    assertThat(TilePath.parse("tile/0/000.p/5").existsAt(5)).isTrue();
    assertThat(TilePath.parse("tile/0/000.p/5").existsAt(1000)).isTrue();
    assertThat(TilePath.parse("tile/0/000").existsAt(255)).isFalse();
    assertThat(TilePath.parse("tile/entries/000").existsAt(256)).isTrue();
  }
}
