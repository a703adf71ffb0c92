package dev.sotto.server.store;

import dev.sotto.server.yaml.Secret;
import dev.sotto.server.yaml.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the data is: in a file of the data folder, or on a PostgreSQL that several nodes share. */
public sealed interface Database {
  /** SQLite in {@code folder}. */
  record Sqlite(Path folder) implements Database {
    private static final String FILE = "sotto.db";

    Path file() {
      return folder.resolve(FILE);
    }

    /** Whether the database was made already. */
    public boolean exists() {
      return Files.isRegularFile(file());
    }

    @Override
    public String toString() {
      return "the database in " + folder;
    }
  }

  /**
   * PostgreSQL 14 or newer.
   *
   * @param url {@code jdbc:postgresql://HOST:PORT/NAME}, with the driver's parameters if any; never
   *     with a password
   * @param user empty where the URL or the driver's default says it
   * @param password empty where the server asks for none
   */
  record Postgres(String url, Optional<String> user, Optional<Secret> password)
      implements Database {
    static final String SCHEME = "jdbc:postgresql:";

    @Override
    public String toString() {
      return "the PostgreSQL database";
    }
  }

  /**
   * Reads {@code database: {url, user, password or password_file}}; without a URL it is SQLite in
   * the data folder.
   */
  static Database read(Section section, Path dataFolder) {
    Optional<String> url = section.text("url");
    Optional<String> user = section.text("user");
    Optional<Secret> password = section.secret("password");
    if (url.isEmpty()) {
      if (user.isPresent() || password.isPresent()) {
        section.wrong("url", "is missing", "write url: " + Postgres.SCHEME + "//HOST/NAME");
      }
      return new Sqlite(dataFolder);
    }
    if (!url.get().startsWith(Postgres.SCHEME)) {
      section.wrong(
          "url",
          "must begin with " + Postgres.SCHEME,
          "write " + Postgres.SCHEME + "//HOST/NAME, or leave it out for SQLite");
    } else if (url.get().matches("(?i).*[?&]password=.*|.*//[^/?]*@.*")) {
      section.wrong("url", "holds a password or user", "write user and password_file instead");
    }
    return new Postgres(url.get(), user, password);
  }
}
