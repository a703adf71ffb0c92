package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.front.FrontConfig;
import dev.sotto.server.provider.ProxyConfig;
import dev.sotto.server.store.Database;
import dev.sotto.server.vault.KmsConfig;
import dev.sotto.server.yaml.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ServerConfigTest {
  @TempDir private Path folder;

  @Test
  void load_emptyFile_holdsEveryDefault() throws IOException {
    Path base = folder.toAbsolutePath();
    assertThat(load(""))
        .isEqualTo(
            new ServerConfig(
                FrontConfig.of("127.0.0.1", 8080, null),
                base.resolve("data"),
                new Database.Sqlite(base.resolve("data")),
                base.resolve("registry"),
                new KmsConfig.File(base.resolve("data/kek.json")),
                ProxyConfig.NONE,
                "sotto.local/log",
                Set.of(),
                new LogConfig(LogConfig.Format.TEXT)));
  }

  @Test
  void load_everyKey_isTaken() throws IOException {
    ServerConfig read =
        load(
            """
            host: 0.0.0.0
            port: ${PORT}
            data: /srv/sotto
            registry: laws
            key_file: kek
            origin: log.example.com
            closed: [metrics, log]
            database:
              url: jdbc:postgresql://db.example.com/sotto?sslmode=verify-full
              user: sotto
              password: ${SECRET}
            """);
    assertThat(read.database())
        .isEqualTo(
            new Database.Postgres(
                "jdbc:postgresql://db.example.com/sotto?sslmode=verify-full",
                Optional.of("sotto"),
                Optional.of(new Secret("s3cret"))))
        .asString()
        .doesNotContain("s3cret");
    assertThat(read.front().host()).isEqualTo("0.0.0.0");
    assertThat(read.front().port()).isEqualTo(9090);
    assertThat(read.data()).isEqualTo(Path.of("/srv/sotto"));
    assertThat(read.registry()).isEqualTo(folder.resolve("laws"));
    assertThat(read.kms()).isEqualTo(new KmsConfig.File(folder.resolve("kek")));
    assertThat(read.origin()).isEqualTo("log.example.com");
    assertThat(read.closed()).containsExactlyInAnyOrder("metrics", "log");
  }

  @Test
  void load_manyErrors_tellsThemAllAtOnceWithPlaceAndMend() {
    assertThatThrownBy(() -> load("host: a\nprot: 1\nport: 70000\nclosed: [metricks]\n"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("3 errors")
        .hasMessageContaining("sotto.yaml:2:1: unknown key 'prot'")
        .hasMessageContaining("did you mean 'port'?")
        .hasMessageContaining("sotto.yaml:3:1: 'port' must be a whole number of 0 to 65535")
        .hasMessageContaining("sotto.yaml:4:1: 'closed' cannot hold 'metricks'");
  }

  @Test
  void load_databaseOfAnotherMakeOrWithPasswordInItsUrl_isRefused() {
    assertThatThrownBy(() -> load("database: {url: 'jdbc:mysql://db.example.com/sotto'}\n"))
        .hasMessageContaining("'database.url' must begin with jdbc:postgresql:");
    assertThatThrownBy(
            () -> load("database: {url: 'jdbc:postgresql://db.example.com/s?password=x'}\n"))
        .hasMessageContaining("'database.url' holds a password or user");
    assertThatThrownBy(() -> load("database: {user: sotto}\n"))
        .hasMessageContaining("'database.url' is missing");
  }

  @Test
  void load_overrides_standBeforeTheFile() throws IOException {
    Files.writeString(folder.resolve("sotto.yaml"), "port: 1\ndata: x\nregistry: y\n");
    ServerConfig read =
        ServerConfig.load(
            folder.resolve("sotto.yaml"),
            new ServerConfig.Overrides(7, Path.of("/d"), Path.of("/r")));
    assertThat(read.front().port()).isEqualTo(7);
    assertThat(read.data()).isEqualTo(Path.of("/d"));
    assertThat(read.registry()).isEqualTo(Path.of("/r"));
    assertThat(read.kms()).isEqualTo(new KmsConfig.File(Path.of("/d/kek.json")));
  }

  private ServerConfig load(String yaml) throws IOException {
    Path file = folder.resolve("sotto.yaml");
    Files.writeString(file, yaml);
    return ServerConfig.load(
        file, ServerConfig.Overrides.NONE, Map.of("PORT", "9090", "SECRET", "s3cret")::get);
  }
}
