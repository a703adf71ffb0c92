package dev.sotto.server;

import dev.sotto.server.console.PlaygroundRoutes.Samples;
import dev.sotto.server.demo.Shop;
import dev.sotto.server.demo.StandInModel;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.DataFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The demo: a whole server about an invented shop, with a stand-in model behind it. */
final class DemoServer implements AutoCloseable {
  private static final Duration PACE = Duration.ofMillis(15);

  private final App app;
  private final @Nullable StandInModel model;
  private final DemoFolder folder;

  private DemoServer(App app, @Nullable StandInModel model, DemoFolder folder) {
    this.app = app;
    this.model = model;
    this.folder = folder;
  }

  /**
   * How to start it.
   *
   * @param upstream the origin of a real model; null: a stand-in on loopback
   * @param keyFile the file of its key; null: it needs none
   */
  record Options(int port, Path data, @Nullable String upstream, @Nullable Path keyFile) {}

  /**
   * Starts it; ready when this returns.
   *
   * @throws Fault when the folder or the port is in use, or an option is wrong
   */
  static DemoServer start(Options options) throws IOException {
    String key = key(options.keyFile());
    String named = options.upstream() == null ? null : origin(options.upstream());
    DataFolder locked = DataFolder.lock(options.data().toAbsolutePath().normalize());
    StandInModel model = null;
    App app = null;
    try {
      model = named == null ? StandInModel.start(new StandInModel.Options(0, null, PACE)) : null;
      String origin = model == null ? String.valueOf(named) : model.origin().toString();
      Shop shop = Shop.open();
      DemoFolder folder = new DemoFolder(locked.path(), shop);
      folder.writeRegistry(named);
      ServerConfig config = ServerConfig.of(locked.path(), folder.registry(), options.port());
      app = App.start(config, extras(origin, key, named, shop), locked);
      folder.fill(app);
      app.ready();
      return new DemoServer(app, model, folder);
    } catch (RuntimeException | IOException e) {
      close(app == null ? locked : app, model);
      throw e;
    }
  }

  private static Extras extras(String origin, String key, @Nullable String named, Shop shop) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("SOTTO_DEMO_UPSTREAM", origin);
    environment.put("SOTTO_DEMO_UPSTREAM_KEY", key);
    String upstream = named == null ? StandInModel.NAME : named;
    return new Extras(
        environment, new Samples(DemoFolder.samples(shop), upstream, DemoFolder.USE, true));
  }

  private static String key(@Nullable Path file) {
    try {
      return file == null ? "" : Files.readString(file).strip();
    } catch (IOException e) {
      throw Fault.caller(400, "upstream_key_file", "cannot read " + file);
    }
  }

  private static String origin(String upstream) {
    try {
      URI uri = new URI(upstream);
      boolean http = Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
      if (http && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
        return upstream.endsWith("/") ? upstream.substring(0, upstream.length() - 1) : upstream;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw Fault.caller(
        400, "upstream", "--upstream must be an origin such as https://api.openai.com");
  }

  /** Says where it is and what to try. */
  void print(PrintStream out) {
    folder.print(out, app.url());
  }

  URI url() {
    return app.url();
  }

  App app() {
    return app;
  }

  @Override
  public void close() {
    close(app, model);
  }

  private static void close(AutoCloseable server, @Nullable StandInModel model) {
    try {
      server.close();
    } catch (Exception e) {
      dev.sotto.server.http.FaultLog.unexpected(e);
    }
    if (model != null) {
      model.close();
    }
  }
}
