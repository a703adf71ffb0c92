package dev.sotto.server.mask;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import java.util.List;

/** Finds nothing, whatever the structure of a text tells: for uses that only observe. */
final class NothingFound implements Finder {
  @Override
  public List<Finding> find(String text, Hints hints) {
    return List.of();
  }

  @Override
  public List<Finding> find(String text, List<Finding> told, Hints hints) {
    return List.of();
  }
}
