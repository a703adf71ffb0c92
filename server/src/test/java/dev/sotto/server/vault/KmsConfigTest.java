package dev.sotto.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.yaml.ConfigFile;
import dev.sotto.server.yaml.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class KmsConfigTest {
  @TempDir private Path folder;

  @Test
  void read_nothing_isTheKeyFile() throws IOException {
    assertThat(read("")).isEqualTo(new KmsConfig.File(folder.resolve("kek.json")));
  }

  @Test
  void read_transit_takesEveryKeyAndDefault() throws IOException {
    assertThat(
            read(
                """
                kind: vault_transit
                url: https://vault.example.com:8200/
                token: ${VAULT_TOKEN}
                """))
        .isEqualTo(
            new KmsConfig.Transit(
                URI.create("https://vault.example.com:8200"),
                "transit",
                "sotto",
                Optional.empty(),
                new Secret("s.invented"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(5)));
  }

  @Test
  void read_transitWithoutToken_saysHow() {
    assertThatThrownBy(() -> read("kind: vault_transit\nurl: https://vault.example.com\n"))
        .hasMessageContaining("'kms.token' is missing")
        .hasMessageContaining("token_file");
  }

  @Test
  void read_keyOfAnotherKind_isUnknown() {
    assertThatThrownBy(() -> read("kind: file\nurl: https://vault.example.com\n"))
        .hasMessageContaining("unknown key 'url'");
  }

  @Test
  void open_cloudWithoutItsIntegration_saysWhatToPutWhere() throws IOException {
    KmsConfig aws = read("kind: aws\nkey_uri: aws-kms://arn:aws:kms:eu-central-1:1:key/a\n");
    assertThatThrownBy(aws::open)
        .hasMessageContaining("tink-awskms")
        .hasMessageContaining("SOTTO_CLASSPATH");
    assertThatThrownBy(() -> read("kind: gcp\nkey_uri: aws-kms://a\n"))
        .hasMessageContaining("gcp-kms://");
  }

  private KmsConfig read(String yaml) throws IOException {
    Path file = folder.resolve("sotto.yaml");
    Files.writeString(file, yaml.isEmpty() ? "" : "kms:\n" + yaml.indent(2));
    return ConfigFile.read(
        file,
        Map.of("VAULT_TOKEN", "s.invented")::get,
        root -> KmsConfig.read(root.section("kms"), folder.resolve("kek.json")));
  }
}
