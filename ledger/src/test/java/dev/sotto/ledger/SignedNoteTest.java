package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notes are those of golang.org/x/mod/sumdb/note, note_test.go. */
class SignedNoteTest {
  private static final VerifierKey PETER = VerifierKey.parse(Neumann.VKEY);
  private static final VerifierKey ENOCH = VerifierKey.parse(Neumann.OTHER_VKEY);
  private static final String BODY = Neumann.TEXT + "\n";

  @Test
  void verifies_eachSigner_whoSigned() {
    SignedNote note = SignedNote.parse(BODY + Neumann.SIGNATURE + Neumann.OTHER_SIGNATURE);
    assertThat(note.text()).isEqualTo(Neumann.TEXT);
    assertThat(note.verifies(PETER)).isTrue();
    assertThat(note.verifies(ENOCH)).isTrue();
    assertThat(note).hasToString(BODY + Neumann.SIGNATURE + Neumann.OTHER_SIGNATURE);
    assertThat(SignedNote.parse(BODY + Neumann.SIGNATURE).verifies(ENOCH)).isFalse();
  }

  @Test
  void verifies_changedText_fails() {
    String changed = BODY.replace("answer", "Answer") + Neumann.SIGNATURE;
    assertThat(SignedNote.parse(changed).verifies(PETER)).isFalse();
  }

  @Test
  void verifies_oneBadSignatureOfTheKey_fails() {
    // signed-note: "If a signature from a known key fails to verify, clients SHOULD reject".
    String bad = Neumann.SIGNATURE.replace("ZJku", "ZJkv");
    assertThat(SignedNote.parse(BODY + bad).verifies(PETER)).isFalse();
    assertThat(SignedNote.parse(BODY + Neumann.SIGNATURE + bad).verifies(PETER)).isFalse();
  }

  @Test
  void verifies_sameIdOtherName_isAnotherKey() {
    String renamed = Neumann.SIGNATURE.replace("PeterNeumann", "CarmenSandiego");
    SignedNote note = SignedNote.parse(BODY + renamed + Neumann.SIGNATURE);
    assertThat(note.verifies(PETER)).isTrue();
    assertThat(SignedNote.parse(BODY + renamed).verifies(PETER)).isFalse();
  }

  @Test
  void verifies_checkpointOfAPublicLog_holds() {
    // The head of sum.golang.org that tlog-checkpoint's example was made from, and its key.
    SignedNote note =
        SignedNote.parse(
            "go.sum database tree\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
                + "— sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5"
                + "/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n");
    VerifierKey key =
        VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
    assertThat(note.verifies(key)).isTrue();
    assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(20_852_163);
  }

  @Test
  void parse_theTextMayHoldBlankLines() {
    // The example of signed-note, "Note".
    String note =
        "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\n"
            + "ed è subito sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/"
            + "5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
    SignedNote parsed = SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    assertThat(parsed).hasToString(note);
    assertThat(parsed.text()).endsWith("\n\ned è subito sera.\n");
    assertThat(parsed.signatures()).hasSize(1);
    assertThat(parsed.signatures().get(0).name()).isEqualTo("quasimodo.example/salvatore");
  }

  static List<String> malformed() {
    String peter = Neumann.SIGNATURE;
    return List.of(
        "",
        "\n",
        "\n\n",
        Neumann.TEXT,
        BODY,
        BODY + peter.substring(0, peter.length() - 1),
        "\u0001" + BODY + peter,
        "\ud800" + BODY + peter,
        BODY + peter.replace("PeterNeumann", "Bad Name"),
        BODY + peter.replace("PeterNeumann", "Bad+Name"),
        BODY + peter.replace("PeterNeumann", ""),
        BODY + peter + "Unexpected line.\n",
        BODY + peter.replace("—", "-"),
        BODY + peter.replace("JnAM=", "JnAN="),
        BODY + peter.replace("JnAM=", "JnAM"),
        BODY + "— PeterNeumann x08gow==\n",
        BODY + "— PeterNeumann x08g\n",
        BODY + "— PeterNeumann\n",
        BODY + peter.replace("\n", " \n"),
        BODY + peter.repeat(101));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void parse_anythingElse_isMalformed(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note))
        .isInstanceOfSatisfying(
            LogException.class, e -> assertThat(e.code()).isEqualTo(LogException.Code.MALFORMED));
  }

  @Test
  void parse_bytesThatAreNotUtf8_isMalformed() {
    byte[] note = (BODY + Neumann.SIGNATURE).getBytes(StandardCharsets.UTF_8);
    note[3] = (byte) 0xff;
    assertThatThrownBy(() -> SignedNote.parse(note)).hasMessage("a note must be UTF-8");
  }

  @Test
  void parse_aHundredSignatures_isAccepted() {
    assertThat(SignedNote.parse(BODY + Neumann.SIGNATURE.repeat(100)).verifies(PETER)).isTrue();
  }
}
