package dev.sotto.server.gate;

import dev.sotto.server.registry.AutomatedDecision;
import dev.sotto.server.registry.Basis;
import dev.sotto.server.registry.Category;
import dev.sotto.server.registry.ConsentTerms;
import dev.sotto.server.registry.Derogation;
import dev.sotto.server.registry.FillIn;
import dev.sotto.server.registry.LawfulBasis;
import dev.sotto.server.registry.McpTerms;
import dev.sotto.server.registry.Mode;
import dev.sotto.server.registry.OthersData;
import dev.sotto.server.registry.Place;
import dev.sotto.server.registry.PseudonymStyle;
import dev.sotto.server.registry.Purpose;
import dev.sotto.server.registry.PurposeId;
import dev.sotto.server.registry.Recipient;
import dev.sotto.server.registry.RecipientId;
import dev.sotto.server.registry.SpecialCategories;
import dev.sotto.server.registry.SpecialGround;
import dev.sotto.server.registry.Use;
import dev.sotto.server.registry.UseId;
import dev.sotto.server.registry.UseLimits;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A use in the words of the tables: {@code marketing, health on legal_claims, to US by scc}. */
final class UseWords {
  static final PurposeId PURPOSE = new PurposeId("support");
  static final UseId USE = new UseId("support-reply");
  private static final Category NAME = new Category("name", "Name", "user.name", false, false);
  private static final Category HEALTH =
      new Category("health", "Health", "user.health", true, true);

  private final LawfulBasis basis;
  private final List<String> words;
  private final Set<String> read = new HashSet<>();

  private UseWords(String basis, String words) {
    this.basis = one(LawfulBasis.class, basis);
    this.words =
        Arrays.stream(words.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  static Use use(String basis, String words) {
    return new UseWords(basis, words).use();
  }

  static <E extends Enum<E>> E one(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private boolean says(String word) {
    read.add(word);
    return words.contains(word);
  }

  /** What follows {@code start} in a word. */
  private Optional<String> after(String start) {
    Optional<String> word = words.stream().filter(w -> w.startsWith(start)).findFirst();
    word.ifPresent(read::add);
    return word.map(w -> w.substring(start.length()));
  }

  private Use use() {
    Use use =
        new Use(
            USE,
            "Drafts replies",
            new Purpose(PURPOSE, "Support", says("marketing"), says("allowed when limited")),
            basis(),
            special(),
            categories(),
            recipient(),
            Map.of(),
            FillIn.TEXTS,
            Set.of("*"),
            Map.of(),
            OthersData.MASK,
            McpTerms.DEFAULT,
            PseudonymStyle.TAGS,
            Mode.ENFORCE,
            Period.ofDays(30),
            "Head of service",
            !says("no subject required"),
            after("to ")
                .filter(to -> to.contains(" by derogation "))
                .map(to -> one(Derogation.class, to.substring(to.lastIndexOf(' ') + 1)))
                .orElse(null),
            decision(),
            UseLimits.NONE);
    List<String> unread = new ArrayList<>(words);
    unread.removeAll(read);
    unread.removeAll(Set.of("suspended", "lapsed", "undeclared", "health found"));
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException("words that no use knows: " + unread);
    }
    return use;
  }

  private Basis basis() {
    Set<String> wordings = new HashSet<>();
    after("wording ").ifPresent(wordings::add);
    after("wider ").ifPresent(wordings::add);
    Optional<Period> validFor = after("valid for ").map(Period::parse);
    ConsentTerms terms =
        wordings.isEmpty() && validFor.isEmpty()
            ? null
            : new ConsentTerms(wordings, validFor.orElse(null));
    return new Basis(
        basis,
        says("no balancing test") ? null : "LIA-1",
        says("honours objections"),
        says("legal claims"),
        says("public interest"),
        says("protects another"),
        terms);
  }

  private SpecialCategories special() {
    SpecialGround ground = after("health on ").map(g -> one(SpecialGround.class, g)).orElse(null);
    boolean blocks = says("blocks");
    says("masks");
    return new SpecialCategories(
        ground, blocks ? SpecialCategories.Found.BLOCK : SpecialCategories.Found.MASK);
  }

  private List<Category> categories() {
    boolean declared = says("health") || after("health on ").isPresent();
    return declared ? List.of(NAME, HEALTH) : List.of(NAME);
  }

  private Recipient recipient() {
    String[] to = after("to ").orElse("DE").split(" ");
    boolean sells = says("sells");
    return new Recipient(
        new RecipientId("model"),
        "A model",
        new Place(to[0]),
        sells ? Recipient.Role.THIRD_PARTY : Recipient.Role.PROCESSOR,
        sells,
        to.length > 2 ? one(Recipient.Safeguard.class, to[2]) : Recipient.Safeguard.NONE,
        null,
        null);
  }

  private @Nullable AutomatedDecision decision() {
    boolean plain = says("decides");
    Optional<String> on = after("decides on ");
    Optional<String> about = after("decides about ");
    if (!plain && on.isEmpty() && about.isEmpty()) {
      return null;
    }
    return new AutomatedDecision(
        says("minor effect")
            ? AutomatedDecision.Effect.MINOR
            : AutomatedDecision.Effect.SIGNIFICANT,
        Objects.requireNonNull(
            about
                .map(a -> one(AutomatedDecision.Area.class, a))
                .orElse(AutomatedDecision.Area.OTHER)),
        says("human involved"),
        says("relied on by others"),
        on.map(g -> one(AutomatedDecision.Ground.class, g)).orElse(null),
        says("human appeal"));
  }
}
