package dev.sotto.text;

import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;

/** A finder that works on a text's words, which several finders then share. */
public interface WordFinder extends Finder {
  /** Adds the findings in the text of {@code words}, in any order, to {@code into}. */
  void find(Words words, Hints hints, List<Finding> into);

  @Override
  default List<Finding> find(String text, Hints hints) {
    List<Finding> found = new ArrayList<>();
    find(Words.of(text), hints, found);
    return found;
  }
}
