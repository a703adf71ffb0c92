package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The server's configuration, read once at the start.
 *
 * @param host the address to listen on
 * @param port the port; 0 takes a free one
 * @param data the data folder
 * @param registry the folder of the registry
 * @param keyFile the file of the key-encryption key
 * @param origin the name of the log, as in its checkpoints
 * @param closed which of the open paths want an admin key: {@code health}, {@code log}, {@code
 *     metrics}, {@code openapi}, {@code ready}; and {@code playground}, which is then not there
 */
public record ServerConfig(
    String host,
    int port,
    Path data,
    Path registry,
    Path keyFile,
    String origin,
    Set<String> closed) {
  static final String DEFAULT_HOST = "127.0.0.1";
  static final int DEFAULT_PORT = 8080;
  static final String DEFAULT_ORIGIN = "sotto.local/log";
  static final String KEY_FILE = "kek.json";

  private static final Set<String> KEYS =
      new TreeSet<>(Set.of("host", "port", "data", "registry", "key_file", "origin", "closed"));
  private static final Set<String> CLOSABLE =
      new TreeSet<>(Set.of("health", "log", "metrics", "openapi", "playground", "ready"));

  public ServerConfig {
    closed = Set.copyOf(closed);
    if (port < 0 || port > 65535) {
      throw broken("port", "must be 0 to 65535, got " + port);
    }
    if (!CLOSABLE.containsAll(closed)) {
      throw broken("closed", "may hold " + String.join(", ", CLOSABLE) + " only");
    }
  }

  /** The configuration of a data folder and a registry, with all else by default. */
  public static ServerConfig of(Path data, Path registry) {
    return new ServerConfig(
        DEFAULT_HOST,
        DEFAULT_PORT,
        data,
        registry,
        data.resolve(KEY_FILE),
        DEFAULT_ORIGIN,
        Set.of());
  }

  /** This configuration on another port. */
  public ServerConfig withPort(int other) {
    return new ServerConfig(host, other, data, registry, keyFile, origin, closed);
  }

  /** What the command line says instead of the file; null: what the file says stands. */
  record Overrides(@Nullable Integer port, @Nullable Path data, @Nullable Path registry) {
    static final Overrides NONE = new Overrides(null, null, null);
  }

  /**
   * Reads {@code file}; paths in it are relative to it.
   *
   * @throws Fault {@code config} that names the key and what is wrong with it
   */
  static ServerConfig load(Path file, Overrides overrides) {
    Map<?, ?> entries = entries(file);
    for (Object key : entries.keySet()) {
      if (!KEYS.contains(String.valueOf(key))) {
        throw broken(String.valueOf(key), "is not known; known are: " + String.join(", ", KEYS));
      }
    }
    Path base = file.toAbsolutePath().normalize().resolveSibling("");
    Path data =
        overrides.data() != null ? overrides.data() : base.resolve(text(entries, "data", "data"));
    return new ServerConfig(
        text(entries, "host", DEFAULT_HOST),
        overrides.port() != null ? overrides.port() : number(entries, "port", DEFAULT_PORT),
        data,
        overrides.registry() != null
            ? overrides.registry()
            : base.resolve(text(entries, "registry", "registry")),
        entries.containsKey("key_file")
            ? base.resolve(text(entries, "key_file", KEY_FILE))
            : data.resolve(KEY_FILE),
        text(entries, "origin", DEFAULT_ORIGIN),
        texts(entries, "closed"));
  }

  private static Map<?, ?> entries(Path file) {
    try {
      Object loaded =
          new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build())
              .loadFromString(Files.readString(file));
      if (loaded == null) {
        return Map.of();
      }
      if (loaded instanceof Map<?, ?> map) {
        return map;
      }
      throw Fault.caller(400, "config", file + " must hold keys with values");
    } catch (IOException e) {
      throw Fault.caller(400, "config", "cannot read " + file + ": name an existing file");
    } catch (YamlEngineException e) {
      throw Fault.caller(400, "config", file + " is not YAML: " + e.getMessage());
    }
  }

  private static String text(Map<?, ?> entries, String key, String otherwise) {
    Object value = entries.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw broken(key, "must be a text");
  }

  private static int number(Map<?, ?> entries, String key, int otherwise) {
    Object value = entries.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number) {
      return number;
    }
    throw broken(key, "must be a number");
  }

  private static Set<String> texts(Map<?, ?> entries, String key) {
    Object value = entries.get(key);
    if (value == null) {
      return Set.of();
    }
    if (value instanceof List<?> list) {
      Set<String> texts = new TreeSet<>();
      list.forEach(each -> texts.add(String.valueOf(each)));
      return texts;
    }
    throw broken(key, "must be a list");
  }

  private static Fault broken(String key, String what) {
    return Fault.caller(400, "config", "configuration key '" + key + "' " + what);
  }
}
