package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.DataFolder;
import dev.sotto.server.store.Database;
import dev.sotto.server.vault.KmsConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which server's store a command works on: {@code --data} or {@code --config}. */
final class StoreOption {
  @ArgGroup(multiplicity = "1")
  private @Nullable Named named;

  /** One of the two. */
  static final class Named {
    @Option(names = "--data", paramLabel = "DIR", description = "The server's data folder.")
    private @Nullable Path data;

    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "The server's configuration, which names its database.")
    private @Nullable Path config;
  }

  /** Where a store and its key are. */
  record Place(Database database, Path data, KmsConfig kms) {}

  /** The place that was named. */
  Place place() {
    Named one = Objects.requireNonNull(named, "--data or --config");
    Path data = one.data;
    if (data != null) {
      return ofFolder(data);
    }
    Path file = Objects.requireNonNull(one.config, "--config");
    return of(file);
  }

  /** The place of the data folder {@code data}. */
  static Place ofFolder(Path data) {
    KmsConfig kms = new KmsConfig.File(data.resolve(ServerConfig.KEY_FILE));
    return new Place(new Database.Sqlite(data), data, kms);
  }

  /** The place of the configuration {@code file}. */
  static Place of(Path file) {
    ServerConfig read = ServerConfig.load(file, ServerConfig.Overrides.NONE);
    return new Place(read.database(), read.data(), read.kms());
  }

  /**
   * The place that was named, where there is a database already.
   *
   * @throws Fault {@code data_folder} where there is none
   */
  Place existing() {
    return existing(place());
  }

  /** The place of the configuration {@code file}, where there is a database already. */
  static Place existing(Path file) {
    return existing(of(file));
  }

  private static Place existing(Place place) {
    if (place.database() instanceof Database.Sqlite sqlite && !sqlite.exists()) {
      throw Fault.caller(
          400, "data_folder", "no database in " + place.data() + ": name a data folder");
    }
    return place;
  }

  /** Makes the folder of a SQLite database where it is missing. */
  static void make(Place place) {
    if (place.database() instanceof Database.Sqlite sqlite && !Files.isDirectory(sqlite.folder())) {
      DataFolder.lock(sqlite.folder()).close();
    }
  }
}
