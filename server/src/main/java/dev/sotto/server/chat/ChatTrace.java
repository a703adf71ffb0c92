package dev.sotto.server.chat;

import dev.sotto.server.evidence.ReceiptId;
import dev.sotto.server.gate.Decision;
import dev.sotto.server.mask.Masking;
import dev.sotto.text.mask.Pseudonyms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call did, for whoever looks at it: clear personal data in {@code masked}.
 *
 * @param masked what was masked where; empty unless the call is traced
 * @param pseudonyms what turns the reply back; null when nothing was sent
 */
record ChatTrace(
    ReceiptId receipt,
    Decision decision,
    List<Masking.MaskedField> masked,
    @Nullable Pseudonyms pseudonyms) {
  ChatTrace {
    masked = List.copyOf(masked);
  }

  @Override
  public String toString() {
    return "ChatTrace[" + receipt + "]";
  }
}
