package dev.sotto.server.mask;

import dev.sotto.server.registry.PseudonymStyle;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.Subject;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.text.mask.Scheme;
import dev.sotto.text.surrogate.SurrogateKey;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The pseudonyms of a use's conversations. Surrogates are drawn by a key of the subject's own and
 * of the use: the turns of a conversation mask alike, no two uses or subjects do, and once the
 * subject's key is shredded nobody can draw them again.
 */
public final class PseudonymScheme {
  private static final String CONTEXT = "chat/surrogates";

  private PseudonymScheme() {}

  /** The scheme of {@code use}, under the subject's key or, where there is none, the house's. */
  public static Scheme of(Use use, @Nullable Subject subject, SubjectKey key) {
    if (use.pseudonyms() == PseudonymStyle.TAGS) {
      return Scheme.TAGS;
    }
    byte[] id = use.id().value().getBytes(StandardCharsets.UTF_8);
    SurrogateKey drawn = SurrogateKey.of(key.digest(CONTEXT, id));
    return Scheme.surrogates(drawn).in(subject == null ? null : subject.record().language());
  }
}
