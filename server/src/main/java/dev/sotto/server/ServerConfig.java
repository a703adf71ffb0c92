package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.front.FrontConfig;
import dev.sotto.server.provider.ProxyConfig;
import dev.sotto.server.store.Database;
import dev.sotto.server.vault.KmsConfig;
import dev.sotto.server.yaml.ConfigFile;
import dev.sotto.server.yaml.Section;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The server's configuration, read once at the start. A section of the file is a record of the
 * package that it configures, which reads itself; here it is one component and one line in {@link
 * #read}.
 *
 * @param front where it listens, and how
 * @param data the data folder, this node's own
 * @param database SQLite in the data folder, or a PostgreSQL that nodes share
 * @param registry the folder of the registry
 * @param kms who wraps the key-encryption keys
 * @param proxy what calls to providers go through
 * @param origin the name of the log, as in its checkpoints
 * @param closed which of the open paths want an admin key: {@code health}, {@code log}, {@code
 *     metrics}, {@code openapi}, {@code ready}; and {@code playground}, which is then not there
 * @param log how the log is written
 */
public record ServerConfig(
    FrontConfig front,
    Path data,
    Database database,
    Path registry,
    KmsConfig kms,
    ProxyConfig proxy,
    String origin,
    Set<String> closed,
    LogConfig log) {
  static final String KEY_FILE = "kek.json";

  private static final Set<String> CLOSABLE =
      Set.of("health", "log", "metrics", "openapi", "playground", "ready");

  public ServerConfig {
    closed = Set.copyOf(closed);
  }

  private static ServerConfig read(Section file, Overrides line) {
    Path data = line.data(file);
    return new ServerConfig(
        FrontConfig.read(file, line.port()),
        data,
        Database.read(file.section("database"), data),
        line.registry(file),
        KmsConfig.read(file.section("kms"), file.path("key_file").orElse(data.resolve(KEY_FILE))),
        ProxyConfig.read(file.section("proxy")),
        file.text("origin", "sotto.local/log"),
        file.words("closed", CLOSABLE),
        LogConfig.read(file.section("log")));
  }

  /** What the command line says instead of the file; null: what the file says stands. */
  record Overrides(@Nullable Integer port, @Nullable Path data, @Nullable Path registry) {
    static final Overrides NONE = new Overrides(null, null, null);

    private Path data(Section file) {
      Path read = file.path("data", "data");
      return Objects.requireNonNullElse(data, read);
    }

    private Path registry(Section file) {
      Path read = file.path("registry", "registry");
      return Objects.requireNonNullElse(registry, read);
    }
  }

  /** The configuration of a data folder and a registry on a port, with all else by default. */
  static ServerConfig of(Path data, Path registry, int port) {
    Overrides line = new Overrides(port, data, registry);
    return ConfigFile.defaults(file -> read(file, line));
  }

  /**
   * Reads {@code file}; paths in it are relative to it.
   *
   * @throws Fault {@code config} that tells every error with its line and how to mend it
   */
  static ServerConfig load(Path file, Overrides line) {
    return load(file, line, System::getenv);
  }

  static ServerConfig load(
      Path file, Overrides line, Function<String, @Nullable String> variables) {
    if (line.port() != null && (line.port() < 0 || line.port() > 65535)) {
      throw Fault.caller(400, "config", "--port must be 0 to 65535, got " + line.port());
    }
    return ConfigFile.read(file, variables, section -> read(section, line));
  }

  /** Every key that a file such as {@code file} may hold, as {@code section.key}. */
  static Set<String> keys(Path file, Function<String, @Nullable String> variables) {
    return ConfigFile.keys(file, variables, section -> read(section, Overrides.NONE));
  }
}
