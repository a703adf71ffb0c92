package dev.sotto.server.registry;

import dev.sotto.text.Kind;
import dev.sotto.text.mask.Protection;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One declared AI use. Nothing undeclared runs.
 *
 * @param categories what it may work with
 * @param models the models it may call; {@code *} allows any
 * @param maySee the profile fields that it may be given, by id
 * @param fillIn in which texts they are filled in
 * @param protect protection of the kinds it names; the others have the masker's default
 * @param othersData what happens to other subjects' identifiers
 * @param mcp how it calls MCP servers
 * @param pseudonyms what stands for what is pseudonymised
 * @param mode whether it is held to all that
 * @param retention how long what it leaves behind is kept
 * @param owner who answers for it
 * @param derogation what a transfer rests on where nothing else does (GDPR art. 49); null: nothing
 * @param limits what may be called in a minute
 * @param automatedDecision null: it decides nothing about anybody
 */
public record Use(
    UseId id,
    String title,
    Purpose purpose,
    Basis basis,
    SpecialCategories specialCategories,
    List<Category> categories,
    Recipient recipient,
    Map<String, Field> maySee,
    FillIn fillIn,
    Set<String> models,
    Map<Kind, Protection> protect,
    OthersData othersData,
    McpTerms mcp,
    PseudonymStyle pseudonyms,
    Mode mode,
    Period retention,
    String owner,
    boolean subjectRequired,
    @Nullable Derogation derogation,
    @Nullable AutomatedDecision automatedDecision,
    UseLimits limits) {

  public Use {
    categories = List.copyOf(categories);
    maySee = Map.copyOf(maySee);
    models = Set.copyOf(models);
    protect = Map.copyOf(protect);
  }

  /** The same use with another recipient. */
  public Use towards(Recipient other) {
    return new Use(
        id,
        title,
        purpose,
        basis,
        specialCategories,
        categories,
        other,
        maySee,
        fillIn,
        models,
        protect,
        othersData,
        mcp,
        pseudonyms,
        mode,
        retention,
        owner,
        subjectRequired,
        derogation,
        automatedDecision,
        limits);
  }

  /** Whether it may call {@code model}. Names are compared as they are written. */
  public boolean allowsModel(String model) {
    return models.contains("*") || models.contains(model);
  }

  /** Whether its categories cover {@code category}: by its key, or by one that it is a part of. */
  public boolean covers(Category category) {
    return categories.stream()
        .anyMatch(
            each ->
                category.key().equals(each.key()) || category.key().startsWith(each.key() + "."));
  }

  /** Whether it declares a special category (GDPR art. 9(1)). */
  public boolean declaresSpecialCategories() {
    return categories.stream().anyMatch(Category::special);
  }

  /** Whether it declares sensitive personal information (Cal. Civ. Code 1798.140(ae)). */
  public boolean declaresSensitive() {
    return categories.stream().anyMatch(c -> c.special() || c.sensitive());
  }

  /** Whether it is only watched: see {@link Mode#OBSERVE}. */
  public boolean observed() {
    return mode == Mode.OBSERVE;
  }
}
