package dev.sotto.server.registry;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.registry.RegistryFolder.Loaded;
import dev.sotto.server.yaml.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the newest valid registry of a folder. Reads it at start and again after every change,
 * whole and at once; a version with errors is refused and the old one stays, loudly. Notices
 * changes by the file system's events and, where those do not come (network file systems), by
 * looking. Thread-safe; what {@link #current} returned never changes.
 */
public final class RegistryWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryWatch.class);

  /** Editors and git write in several steps: what changes within this time is read once. */
  private static final Duration QUIET = Duration.ofMillis(150);

  private static final Duration LOOK = Duration.ofSeconds(2);

  private static final int MOST_SAID = 20;

  private final Path folder;
  private final Function<String, @Nullable String> variables;
  private final Thread thread;
  private volatile Snapshot snapshot;

  /** A version in force, what its folder looked like when last read, and what was wrong then. */
  private record Snapshot(Registry registry, FolderState seen, List<Problem> problems) {}

  private RegistryWatch(
      Path folder, Function<String, @Nullable String> variables, Snapshot snapshot) {
    this.folder = folder;
    this.variables = variables;
    this.snapshot = snapshot;
    this.thread = Thread.ofPlatform().daemon().name("registry-watch").unstarted(this::watch);
  }

  /**
   * Reads {@code folder} and begins to watch it.
   *
   * @throws Fault {@code registry} where it has errors: nothing starts on a wrong registry
   */
  public static RegistryWatch start(Path folder, Function<String, @Nullable String> variables) {
    FolderState seen = FolderState.of(folder);
    RegistryWatch watch =
        switch (RegistryFolder.load(folder, variables)) {
          case Loaded.Read(Registry registry, List<Problem> warnings) -> {
            warnings.forEach(warning -> LOG.warn("registry: {}", warning));
            yield new RegistryWatch(folder, variables, new Snapshot(registry, seen, List.of()));
          }
          case Loaded.Wrong(List<Problem> problems) -> throw wrong(folder, problems);
        };
    watch.thread.start();
    return watch;
  }

  private static Fault wrong(Path folder, List<Problem> problems) {
    String said =
        problems.stream()
            .limit(MOST_SAID)
            .map(problem -> "\n  " + problem + " (" + problem.mend() + ")")
            .collect(Collectors.joining());
    return Fault.caller(400, "registry", "the registry in " + folder + " has errors:" + said);
  }

  /** The registry in force. */
  public Registry current() {
    return snapshot.registry();
  }

  /** What is wrong with the folder as it is now; empty where the registry in force is its own. */
  public List<Problem> problems() {
    return snapshot.problems();
  }

  /** Reads the folder again if it has changed. */
  public synchronized void refresh() {
    FolderState seen = FolderState.of(folder);
    if (seen.equals(snapshot.seen())) {
      return;
    }
    snapshot =
        switch (RegistryFolder.load(folder, variables)) {
          case Loaded.Read(Registry registry, List<Problem> warnings) -> {
            warnings.forEach(warning -> LOG.warn("registry: {}", warning));
            LOG.info("registry: version {} is in force", registry.digest());
            yield new Snapshot(registry, seen, List.of());
          }
          case Loaded.Wrong(List<Problem> problems) -> refused(seen, problems);
        };
  }

  private Snapshot refused(FolderState seen, List<Problem> problems) {
    Registry old = snapshot.registry();
    LOG.error(
        "registry: the new version is REFUSED, {} stays in force; {} problems",
        old.digest(),
        problems.size());
    problems.forEach(problem -> LOG.error("registry: {} ({})", problem, problem.mend()));
    return new Snapshot(old, seen, problems);
  }

  private void watch() {
    WatchService events = events();
    try {
      while (true) {
        await(events);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close(events);
    }
  }

  /** The file system's events; null where it has none, and then looking must do. */
  private static @Nullable WatchService events() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("registry: no file events here, looking every {} s", LOOK.toSeconds());
      return null;
    }
  }

  private void await(@Nullable WatchService events) throws InterruptedException {
    if (events == null) {
      Thread.sleep(LOOK);
      return;
    }
    register(events);
    WatchKey key = events.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    if (key != null) {
      drain(events, key);
    }
  }

  /**
   * The rim of this thread: whatever fails is told once and looked at again; the old version stays.
   */
  private void look() {
    try {
      refresh();
    } catch (RuntimeException e) {
      List<Problem> problems = List.of(Problem.unreadable());
      if (!snapshot.problems().equals(problems)) {
        LOG.error("registry: the folder cannot be read, the old version stays in force", e);
        snapshot = new Snapshot(snapshot.registry(), FolderState.NONE, problems);
      }
    }
  }

  /** Folders that come and go while this runs are registered at the next look. */
  private void register(WatchService events) {
    try (Stream<Path> folders = Files.walk(folder)) {
      for (Path each : folders.filter(Files::isDirectory).toList()) {
        each.register(
            events,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("registry: a folder cannot be registered for events", e);
    }
  }

  private static void close(@Nullable WatchService events) {
    try {
      if (events != null) {
        events.close();
      }
    } catch (IOException e) {
      LOG.warn("registry: the file events could not be closed", e);
    }
  }

  private static void drain(WatchService service, WatchKey first) throws InterruptedException {
    WatchKey key = first;
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
