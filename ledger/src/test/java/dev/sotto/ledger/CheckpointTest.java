package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  @Test
  void parse_exampleOfTheSpec_isWrittenTheSame() {
    // tlog-checkpoint, first example.
    String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
    Checkpoint checkpoint = Checkpoint.parse(text);
    assertThat(checkpoint)
        .isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20_852_163, Hash.ofBase64(ROOT)));
    assertThat(checkpoint.text()).isEqualTo(text);
  }

  @Test
  void parse_extensionLines_areKept() {
    String text = "example.com/log\n1\n" + ROOT + "\nmore\neven more\n";
    assertThat(Checkpoint.parse(text).extensions()).isEqualTo(List.of("more", "even more"));
    assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
  }

  @Test
  void text_ofTheEmptyLog_isTheSpecs() {
    assertThat(new Checkpoint("example.com/log", 0, TreeHash.empty()).text())
        .isEqualTo("example.com/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "example.com/log",
        "example.com/log\n5\n",
        "example.com/log\n5\nROOT",
        "\n5\nROOT\n",
        "example.com/log\n05\nROOT\n",
        "example.com/log\n-5\nROOT\n",
        "example.com/log\n+5\nROOT\n",
        "example.com/log\n5 \nROOT\n",
        "example.com/log\n\nROOT\n",
        "example.com/log\n4611686018427387905\nROOT\n",
        "example.com/log\n99999999999999999999\nROOT\n",
        "example.com/log\n0\nROOT\n",
        "example.com/log\n5\nROOT=\n",
        "example.com/log\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "example.com/log\n5\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n",
        "example.com/log\n5\nAAAA\n",
        "example.com/log\n5\nROOT\n\n",
        "example.com/log\n5\nROOT\nmore\n\nmore\n"
      })
  void parse_anythingElse_isMalformed(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text.replace("ROOT", ROOT)))
        .isInstanceOfSatisfying(
            LogException.class, e -> assertThat(e.code()).isEqualTo(LogException.Code.MALFORMED));
  }
}
