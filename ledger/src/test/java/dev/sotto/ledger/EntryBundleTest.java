package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
  @Test
  void write_putsTheBigEndianLengthFirst() {
    List<byte[]> entries = List.of(new byte[0], new byte[] {7}, new byte[258]);
    byte[] bundle = EntryBundle.write(entries);
    assertThat(bundle).startsWith(0, 0, 0, 1, 7, 1, 2).hasSize(3 * 2 + 0 + 1 + 258);
    assertThat(EntryBundle.parse(bundle, 3)).containsExactlyElementsOf(entries);
  }

  @Test
  void parse_longestEntry_isRead() {
    byte[] bundle = EntryBundle.write(List.of(new byte[EntryBundle.MAX_ENTRY]));
    assertThat(EntryBundle.parse(bundle, 1).get(0)).hasSize(65_535);
  }

  @Test
  void write_tooLongOrTooMany_isRefused() {
    assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[65_536])))
        .hasMessage("an entry has at most 65535 bytes, got 65536");
    assertThatThrownBy(() -> EntryBundle.write(List.of()))
        .hasMessage("a bundle has 1 to 256 entries, got 0");
    assertThatThrownBy(() -> EntryBundle.write(Collections.nCopies(257, new byte[0])))
        .hasMessage("a bundle has 1 to 256 entries, got 257");
  }

  @Test
  void parse_everyOtherLength_isMalformed() {
    byte[] bundle = EntryBundle.write(List.of(new byte[3], new byte[4]));
    for (int length = 0; length < bundle.length; length++) {
      byte[] cut = Arrays.copyOf(bundle, length);
      assertThatThrownBy(() -> EntryBundle.parse(cut, 2)).isInstanceOf(LogException.class);
    }
    assertThatThrownBy(() -> EntryBundle.parse(bundle, 1)).isInstanceOf(LogException.class);
    assertThatThrownBy(() -> EntryBundle.parse(bundle, 3)).isInstanceOf(LogException.class);
  }

  @Test
  void parse_fullBundle_hasAllEntries() {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      entries.add(new byte[] {(byte) i, 1});
    }
    assertThat(EntryBundle.parse(EntryBundle.write(entries), 256))
        .containsExactlyElementsOf(entries);
  }
}
