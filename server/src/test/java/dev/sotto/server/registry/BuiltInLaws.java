package dev.sotto.server.registry;

import java.util.Arrays;
import java.util.List;

/** The laws that ship with Sotto, for tests of other packages. */
public final class BuiltInLaws {
  private static final Laws LAWS = new Laws();

  private BuiltInLaws() {}

  public static Law law(String id) {
    return LAWS.law(id);
  }

  /** Several, as {@code gdpr+ccpa}. */
  public static List<Law> laws(String ids) {
    return Arrays.stream(ids.split("\\+")).map(BuiltInLaws::law).toList();
  }

  public static List<String> ids() {
    return Laws.BUILT_IN;
  }
}
