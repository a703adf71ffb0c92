package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.DataFolder;
import dev.sotto.server.store.Database;
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
  record Place(Database database, Path data, Path keyFile) {}

  /** The place that was named. */
  Place place() {
    Named one = Objects.requireNonNull(named, "--data or --config");
    Path data = one.data;
    if (data != null) {
      return new Place(new Database.Sqlite(data), data, data.resolve(ServerConfig.KEY_FILE));
    }
    Path file = Objects.requireNonNull(one.config, "--config");
    ServerConfig read = ServerConfig.load(file, ServerConfig.Overrides.NONE);
    return new Place(read.database(), read.data(), read.keyFile());
  }

  /**
   * The place that was named, where there is a database already.
   *
   * @throws Fault {@code data_folder} where there is none
   */
  Place existing() {
    Place place = place();
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
