package dev.sotto.server;

import dev.sotto.server.access.KeyEntry;
import dev.sotto.server.access.Keys;
import dev.sotto.server.access.Role;
import dev.sotto.server.store.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sotto keys}: works beside a running server, which takes the change at its next call. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = {
      "Makes, lists and revokes the keys of apps and staff,",
      "and changes the key that wraps everybody's keys."
    },
    footer = {
      "",
      "Examples:",
      "  sotto keys add --role app --use support-reply --name helpdesk --data shop/data",
      "  sotto keys list --config shop/sotto.yaml",
      "  sotto keys revoke key_0a1b2c3d4e5f --data shop/data",
      "  sotto keys rotate-kek --config shop/sotto.yaml",
      "To rotate an app's key: add a new one, move the app to it, revoke the old one.",
      "",
      "Exit codes: 0 done, 1 no such key, 2 wrong use, 3 failed."
    },
    subcommands = {
      KeysCommand.Add.class,
      KeysCommand.Listing.class,
      KeysCommand.Revoke.class,
      RotateKekCommand.class,
      MoveKekCommand.class
    })
final class KeysCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    CommandLine.usage(this, System.err);
    return Main.WRONG_USE;
  }

  /** Where the keys are. */
  static final class Where {
    @Mixin private final StoreOption store = new StoreOption();

    /** Works on keys that are there already. */
    <T> T existing(Function<Keys, T> work) {
      return with(store.existing(), work);
    }

    /** Works on keys; the folder is made where it is missing. */
    <T> T with(Function<Keys, T> work) {
      StoreOption.Place place = store.place();
      StoreOption.make(place);
      return with(place, work);
    }

    private static <T> T with(StoreOption.Place place, Function<Keys, T> work) {
      try (Store store = Store.open(place.database())) {
        return work.apply(new Keys(store, new SecureRandom(), Clock.systemUTC()));
      }
    }
  }

  /** {@code sotto keys add}. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Makes a key and shows it, once, as the last line.")
  static final class Add implements Callable<Integer> {
    @Mixin private final Where where = new Where();

    @Option(names = "--role", required = true, paramLabel = "app|admin", description = "Its role.")
    private @Nullable Role role;

    @Option(
        names = "--use",
        split = ",",
        paramLabel = "USE",
        description = "The uses it is bound to; without, every declared use.")
    private Set<String> uses = new TreeSet<>();

    @Option(names = "--name", defaultValue = "", description = "A name to know it by.")
    private String name = "";

    @Override
    public Integer call() {
      Role wanted = java.util.Objects.requireNonNull(role, "--role");
      Keys.NewKey made = where.with(keys -> keys.add(wanted, uses, name));
      System.err.println("sotto: " + made.entry().id() + " was made; the key is not shown again");
      System.out.println(made.text());
      return Main.DONE;
    }
  }

  /** {@code sotto keys list}. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all keys.")
  static final class Listing implements Callable<Integer> {
    @Mixin private final Where where = new Where();

    @Override
    public Integer call() {
      System.out.printf("%-18s %-6s %-8s %-22s %s%n", "id", "role", "state", "made", "name, uses");
      for (KeyEntry key : where.existing(Keys::list)) {
        System.out.printf(
            "%-18s %-6s %-8s %-22s %s %s%n",
            key.id(),
            key.role().text(),
            key.revokedAt() == null ? "in force" : "revoked",
            key.createdAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
            key.name(),
            key.uses().isEmpty() ? "(every use)" : String.join(",", new TreeSet<>(key.uses())));
      }
      return Main.DONE;
    }
  }

  /** {@code sotto keys revoke}. */
  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Revokes a key; it is refused from the next call on.")
  static final class Revoke implements Callable<Integer> {
    @Mixin private final Where where = new Where();

    @Parameters(paramLabel = "ID", description = "The key's id, as 'keys list' shows it.")
    private String id = "";

    @Override
    public Integer call() {
      boolean done = where.existing(keys -> keys.revoke(id));
      System.err.println(
          done ? "sotto: " + id + " is revoked" : "sotto: no key in force has the id " + id);
      return done ? Main.DONE : Main.NO;
    }
  }
}
