package dev.sotto.server.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An answer to a question, with the number that its ids are made of and the time that it bears. */
record Reply(long number, Instant at, Question question, Answer answer) {
  /** Words or a call. */
  sealed interface Answer {
    /** The pieces in which a stream sends it. */
    List<String> fragments();

    /** All of it at once. */
    default String whole() {
      return String.join("", fragments());
    }

    /** What is said. */
    record Words(List<String> fragments) implements Answer {}

    /** A tool that is called; the fragments are those of its arguments' JSON. */
    record ToolCall(String tool, List<String> fragments) implements Answer {}
  }

  /** Its id behind a vendor's prefix. */
  String id(String prefix) {
    return prefix + "standin%08d".formatted(number);
  }

  /** The model asked for, marked as what really answers. */
  String model() {
    return question.model() + " (" + StandInModel.NAME + ")";
  }

  /** A rough count: one token a fragment. */
  int tokens() {
    return answer.fragments().size();
  }

  /**
   * Cuts a text as tokenizers do, into pieces of one to five UTF-16 units which split words and
   * pseudonyms anywhere but within a surrogate pair. The same text is always cut the same way.
   */
  static List<String> fragments(String text) {
    var fragments = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + 1 + (start * 7 + text.charAt(start)) % 5);
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end++;
      }
      fragments.add(text.substring(start, end));
      start = end;
    }
    return fragments;
  }
}
