package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which package may use which: arrows run one way, upwards in the table of the design. Two domains
 * that need each other are one domain or miss a third.
 */
@SuppressWarnings("NullAway.Init")
class ArchitectureTest {
  private static final String SERVER = "dev.sotto.server";
  private static final String ROOT = "root";

  /** Open to all packages below them. */
  private static final List<String> OPEN =
      List.of("fault", "yaml", "store", "registry", "access", "http");

  /** What each package may use beside the open ones; a package that is not here needs a row. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("fault", Set.of()),
          Map.entry("yaml", Set.of()),
          Map.entry("http", Set.of()),
          Map.entry("front", Set.of("limit")),
          Map.entry("limit", Set.of()),
          Map.entry("store", Set.of()),
          Map.entry("registry", Set.of("text")),
          Map.entry("access", Set.of()),
          Map.entry("vault", Set.of()),
          Map.entry("subject", Set.of("vault", "text")),
          Map.entry("profile", Set.of("subject", "text")),
          Map.entry("evidence", Set.of("vault", "subject", "ledger")),
          Map.entry("gate", Set.of("subject")),
          Map.entry("file", Set.of("text")),
          Map.entry("protocol", Set.of("text")),
          Map.entry("dialect", Set.of("protocol", "text")),
          Map.entry("translate", Set.of("protocol", "text")),
          Map.entry(
              "mask",
              Set.of(
                  "translate",
                  "dialect",
                  "protocol",
                  "file",
                  "profile",
                  "subject",
                  "vault",
                  "text")),
          Map.entry("provider", Set.of("mask", "dialect", "protocol", "text")),
          Map.entry(
              "chat",
              Set.of(
                  "limit",
                  "provider",
                  "mask",
                  "translate",
                  "protocol",
                  "gate",
                  "subject",
                  "evidence",
                  "vault",
                  "text")),
          Map.entry("mcp", Set.of("mask", "gate", "subject", "evidence", "vault", "text")),
          Map.entry("redact", Set.of("text")));

  /**
   * The pages use all through their doors, the demo and the root use everything; nobody uses these.
   */
  private static final Set<String> AT_THE_RIM = Set.of("console", "demo", ROOT);

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sotto");
  }

  @Test
  void packages_useOnlyWhatTheyMay() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass each : classes) {
      if (each.getPackageName().startsWith(SERVER)) {
        each.getDirectDependenciesFromSelf().forEach(arrow -> check(arrow, wrong));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void packages_eachHasARowInTheTable() {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass each : classes) {
      String from = domain(each);
      if (each.getPackageName().startsWith(SERVER)
          && !MAY_USE.containsKey(from)
          && !AT_THE_RIM.contains(from)) {
        unknown.add(from);
      }
    }
    assertThat(unknown)
        .as("new packages: say in ArchitectureTest and in the design what they may use")
        .isEmpty();
  }

  @Test
  void libraries_useNothingOfTheServerNorOfEachOther() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass each : classes) {
      String from = domain(each);
      for (Dependency arrow : each.getDirectDependenciesFromSelf()) {
        String to = domain(arrow.getTargetClass());
        if (Set.of("text", "ledger").contains(from) && !to.isEmpty() && !to.equals(from)) {
          wrong.add(arrow.getDescription() + ": a library stands alone");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void check(Dependency arrow, Set<String> wrong) {
    String from = domain(arrow.getOriginClass());
    String to = domain(arrow.getTargetClass());
    if (to.isEmpty() || to.equals(from) || AT_THE_RIM.contains(from) && !to.equals(ROOT)) {
      return;
    }
    if (AT_THE_RIM.contains(to)) {
      boolean rimOfTheRim = from.equals("demo") && to.equals("console");
      if (!rimOfTheRim) {
        wrong.add(
            from
                + " must not use "
                + to
                + ": it is the rim, nothing below it may know it"
                + " ("
                + arrow.getDescription()
                + ")");
      }
    } else if (!allowed(from, to)) {
      wrong.add(
          from
              + " must not use "
              + to
              + ": "
              + why(from, to)
              + " ("
              + arrow.getDescription()
              + ")");
    }
  }

  private static boolean allowed(String from, String to) {
    int level = OPEN.indexOf(to);
    if (level >= 0) {
      return !OPEN.contains(from) || OPEN.indexOf(from) > level;
    }
    return MAY_USE.getOrDefault(from, Set.of()).contains(to);
  }

  private static String why(String from, String to) {
    if (MAY_USE.getOrDefault(to, Set.of()).contains(from)) {
      return to
          + " uses "
          + from
          + " already, and arrows run one way; what both need belongs below them";
    }
    return from
        + " may use "
        + MAY_USE.getOrDefault(from, Set.of())
        + " and the open packages above it "
        + OPEN
        + "; ask the orchestrator above to pass what is needed";
  }

  /** The domain of a class: a package of the server, a library, or nothing. */
  private static String domain(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(SERVER)) {
      return ROOT;
    }
    if (name.startsWith(SERVER + ".")) {
      return name.substring(SERVER.length() + 1).split("\\.")[0];
    }
    return name.startsWith("dev.sotto.")
        ? name.substring("dev.sotto.".length()).split("\\.")[0]
        : "";
  }
}
