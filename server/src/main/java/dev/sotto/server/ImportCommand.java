package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.DataFolder;
import dev.sotto.server.store.Database;
import dev.sotto.server.store.Store;
import dev.sotto.server.subject.ImportTally;
import dev.sotto.server.subject.SubjectImport;
import dev.sotto.server.subject.Subjects;
import dev.sotto.server.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sotto import}: many subjects from a file, beside a server through it. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports subjects from JSON lines, plain or gzip.",
    footer = {
      "",
      "Each line is a subject as PUT /v1/subjects takes it, with \"system\" and \"id\":",
      "  {\"system\":\"crm\",\"id\":\"4711\",\"names\":[\"Ada Example\"]}",
      "Lines that cannot be taken are told by number and reason; all others are taken.",
      "An import that broke off is run again: what is there is replaced by the same.",
      "While a server runs on a SQLite folder, name its --url; the key of staff comes",
      "from the environment: SOTTO_ADMIN_KEY.",
      "",
      "Examples:",
      "  sotto import customers.jsonl.gz --config shop/sotto.yaml",
      "  sotto import customers.jsonl --url https://sotto.example.com",
      "",
      "Exit codes: 0 all taken, 1 some lines refused, 2 wrong use, 3 failed."
    })
final class ImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The file; - is standard input.")
  private String file = "-";

  @ArgGroup(multiplicity = "1")
  private @Nullable Where where;

  @Spec private @Nullable CommandSpec spec;

  /** One of the three. */
  static final class Where {
    @Option(names = "--data", paramLabel = "DIR", description = "The server's data folder.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "The server's configuration.")
    private @Nullable Path config;

    @Option(names = "--url", paramLabel = "URL", description = "A running server's origin.")
    private @Nullable URI url;
  }

  @Override
  public Integer call() {
    Where named = Objects.requireNonNull(where, "--data, --config or --url");
    ImportProgress progress = new ImportProgress(err(), Terminal.err());
    try (InputStream lines = open()) {
      URI url = named.url;
      ImportTally tally =
          url == null ? here(named, lines, progress) : RemoteImport.send(url, lines, progress);
      progress.end();
      return tell(tally);
    } catch (IOException e) {
      throw Fault.caller(400, "file", "cannot read " + file + ": name an existing file");
    }
  }

  private InputStream open() throws IOException {
    return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
  }

  private static ImportTally here(Where named, InputStream lines, ImportProgress progress) {
    StoreOption.Place place = place(named);
    if (place.database() instanceof Database.Sqlite sqlite) {
      try (DataFolder folder = DataFolder.lock(sqlite.folder())) {
        return into(place, lines, progress);
      }
    }
    return into(place, lines, progress);
  }

  private static StoreOption.Place place(Where named) {
    Path data = named.data;
    return data == null
        ? StoreOption.of(Objects.requireNonNull(named.config, "--config"))
        : StoreOption.ofFolder(data);
  }

  private static ImportTally into(
      StoreOption.Place place, InputStream lines, ImportProgress progress) {
    SecureRandom random = new SecureRandom();
    try (Store store = Store.open(place.database())) {
      Vault vault = Vault.open(store, place.kms(), random);
      return new SubjectImport(new Subjects(vault, random)).read(lines, progress::tell);
    }
  }

  private int tell(ImportTally tally) {
    for (ImportTally.Refusal each : tally.refusals()) {
      err().printf("line %d: %s: %s%n", each.line(), each.code(), each.reason());
    }
    if (tally.refused() > tally.refusals().size()) {
      err().printf("and %d more%n", tally.refused() - tally.refusals().size());
    }
    PrintWriter out = Objects.requireNonNull(spec, "spec").commandLine().getOut();
    out.printf(
        "%d lines: %d created, %d replaced, %d refused%n",
        tally.lines(), tally.created(), tally.replaced(), tally.refused());
    return tally.refused() == 0 ? Main.DONE : Main.NO;
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec, "spec").commandLine().getErr();
  }
}
