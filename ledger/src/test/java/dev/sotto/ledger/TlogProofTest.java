package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {
  /**
   * The example of tlog-proof. Its signatures are elided there; here stands the Neumann key's line
   * in their place, which parses and does not verify.
   */
  private static final String EXAMPLE =
      """
      c2sp.org/tlog-proof@v1
      extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6
      index 73894
      gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
      B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
      EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=
      RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=
      AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=

      example.com/fancylog
      109482
      sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=

      """
          + Neumann.SIGNATURE;

  @Test
  void parse_exampleOfTheSpec_isWrittenTheSame() {
    TlogProof proof = TlogProof.parse(EXAMPLE);
    assertThat(proof).hasToString(EXAMPLE);
    assertThat(proof.index()).isEqualTo(73_894);
    assertThat(proof.hashes()).hasSize(5);
    assertThat(proof.checkpoint().origin()).isEqualTo("example.com/fancylog");
    assertThat(proof.extra().map(TlogProof.Bytes::value))
        .hasValueSatisfying(
            extra ->
                assertThat(new String(extra, StandardCharsets.UTF_8))
                    .isEqualTo("age-v1.2.1-darwin-arm64.tar.gz"));
  }

  @Test
  void toString_ofATreeOfOne_hasNoHashLines() {
    MemoryLog log = MemoryLog.ofSize(1);
    SignedNote note = Neumann.signingKey().sign(log.checkpoint().text());
    TlogProof proof = TlogProof.of(0, log.tree().inclusion(0), note);
    assertThat(proof.toString()).isEqualTo("c2sp.org/tlog-proof@v1\nindex 0\n\n" + note);
    assertThat(TlogProof.parse(proof.toString())).isEqualTo(proof);
    assertThat(proof.includes(log.entries.get(0))).isTrue();
    assertThat(proof.includes(new byte[4])).isTrue();
    assertThat(proof.includes(new byte[5])).isFalse();
  }

  @Test
  void includes_otherEntryOfTheLog_fails() {
    MemoryLog log = MemoryLog.ofSize(300);
    SignedNote note = Neumann.signingKey().sign(log.checkpoint().text());
    TlogProof proof = TlogProof.of(299, log.tree().inclusion(299), note);
    assertThat(proof.includes(log.entries.get(299))).isTrue();
    assertThat(proof.includes(log.entries.get(298))).isFalse();
  }

  @Test
  void toString_withExtra_comesBack() {
    TlogProof proof = TlogProof.parse(EXAMPLE);
    for (byte[] extra : List.of(new byte[0], new byte[] {1, 2, 3})) {
      TlogProof with =
          new TlogProof(Optional.of(new TlogProof.Bytes(extra)), 5, proof.hashes(), proof.note());
      assertThat(TlogProof.parse(with.toString())).isEqualTo(with);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1->v2",
        "index 73894->index 073894",
        "index 73894->index -1",
        "index 73894->index",
        "index 73894->index 9223372036854775807",
        "index 73894->",
        "index 73894\n->",
        "extra Y->extra  Y",
        "extra Y->Extra Y",
        "dPlQ=->dPlR=",
        "dPlQ=->dPlQ",
        "gSKyXoYZ->",
        "gSKyXoYZ->gSKyXoYZgSKy",
        "109482->0109482",
        "5vk=\n\n->5vk=\n",
        "c2sp.org->\nc2sp.org",
        "c2sp.org->C2SP.org",
        "example.com/fancylog->",
        "i08=\n\n->i08=\n"
      })
  void parse_anythingElse_isMalformed(String change) {
    String[] parts = change.split("->", -1);
    String changed = EXAMPLE.replace(parts[0], parts[1]);
    assertThat(changed).isNotEqualTo(EXAMPLE);
    assertThatThrownBy(() -> TlogProof.parse(changed))
        .isInstanceOfSatisfying(
            LogException.class, e -> assertThat(e.code()).isEqualTo(LogException.Code.MALFORMED));
  }
}
