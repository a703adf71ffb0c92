package dev.sotto.server.mcp;

import dev.sotto.server.mask.OthersWords;
import dev.sotto.server.registry.Endpoint;
import dev.sotto.server.registry.McpTerms;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.Subject;
import dev.sotto.server.subject.Whose;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.text.Finder;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.Masker;
import dev.sotto.text.mask.Protection;
import dev.sotto.text.mask.Protections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one HTTP request of a client runs under. Makes the masks of its messages.
 *
 * @param subject null: none is named or known
 * @param whose null: nobody asks
 * @param key the subject's, or the house's where there is none
 */
record Setting(
    McpCall call,
    Registry registry,
    Use use,
    Endpoint endpoint,
    @Nullable Subject subject,
    @Nullable Whose whose,
    SubjectKey key,
    Hints hints,
    Finder detector) {

  SealedPseudonyms pseudonyms() {
    return new SealedPseudonyms(key, use.id().value());
  }

  /** The mask of a message on its way to the host. */
  McpMask outward() {
    return use.mcp().results() == McpTerms.Results.MASKED
        ? mask(Protections.of(use.protect()), true)
        : mask(Protections.of(shown()), false);
  }

  /** The mask of a message on its way to the server, which gets values. */
  McpMask inward() {
    return mask(Protections.of(shown()), false);
  }

  /** What is not hidden needs no other protection than to be found, or to block. */
  private Map<Kind, Protection> shown() {
    Map<Kind, Protection> shown = new EnumMap<>(Kind.class);
    use.protect()
        .forEach(
            (kind, protection) ->
                shown.put(
                    kind,
                    protection == Protection.BLOCK ? Protection.BLOCK : Protection.PSEUDONYM));
    return shown;
  }

  private McpMask mask(Protections protections, boolean hides) {
    String language = subject == null ? null : subject.record().language();
    return new McpMask(
        new Masker(detector).begin(hints, protections),
        pseudonyms(),
        whose,
        OthersWords.of(language),
        hides);
  }

  @Override
  public String toString() {
    return "Setting[" + use.id() + "]";
  }
}
