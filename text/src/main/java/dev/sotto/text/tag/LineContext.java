package dev.sotto.text.tag;

import java.util.Arrays;

/**
 * What the line before, the speaker and the text so far say about a line. Knowledge flows forward
 * only, so that what comes later never changes how an earlier line was tagged.
 */
final class LineContext {
  static final int CASE_NORMAL = 0;
  static final int CASE_NO_CAPITALS = 1;
  static final int CASE_ALL_CAPITALS = 2;

  /** A sentence as one is taught to write it: a capital first, a full stop last. */
  static final int CASE_WRITTEN = 3;

  private static final int SHORTEST_WRITTEN = 6;

  static final int SEEN_PERSON = 1;
  static final int SEEN_OTHER = 2;
  static final int SEEN_LOWER = 4;
  static final int SEEN_CAPITALISED = 8;

  /** Most words that are remembered at once. */
  static final int MEMORY = 2048;

  /** First token after a speaker's label such as {@code Customer:}. */
  int first;

  /** 0 unknown, 1 customer, 2 agent. */
  int speaker;

  int letterCase;
  int lengthClass;

  /** The last and the last but one cue of the line before, and its last word. */
  int asked;

  int askedBefore;
  int lastWord;
  int lastGroup;

  private int nextAsked;
  private int nextAskedBefore;
  private boolean textHasCapitals;
  private final int[] memoryWord;
  private final byte[] memory;

  /** How many words are remembered, less one. */
  private int mask;

  /** Remembers up to {@code words} words, a power of two. */
  LineContext(int words) {
    memoryWord = new int[words];
    memory = new byte[words];
    mask = words - 1;
  }

  /** Forgets everything: the next line is the first of a text. */
  void reset() {
    reset(memory.length);
  }

  /** The same, to remember no more than {@code words} words from now on, a power of two. */
  void reset(int words) {
    mask = words - 1;
    asked = 0;
    askedBefore = 0;
    lastWord = 0;
    lastGroup = 0;
    textHasCapitals = false;
    Arrays.fill(memoryWord, 0, words, 0);
    Arrays.fill(memory, 0, words, (byte) 0);
  }

  /** Reads a line's tokens before they are tagged. */
  void begin(Tokens t) {
    first = 0;
    speaker = 0;
    for (int i = 1; i < Math.min(4, t.count); i++) {
      if (t.shape[i] == Shape.ofMark(':')) {
        label(t, i);
        break;
      }
    }
    letterCase(t);
    int length = t.count - first;
    lengthClass = length <= 4 ? length : length <= 8 ? 5 : 6;
    cues(t);
  }

  private void label(Tokens t, int colon) {
    for (int i = 0; i < colon; i++) {
      int cue = t.cue(i);
      if (cue == Cue.CUSTOMER.code || cue == Cue.AGENT.code) {
        speaker = cue == Cue.CUSTOMER.code ? 1 : 2;
        first = colon + 1;
        return;
      }
    }
  }

  private void letterCase(Tokens t) {
    int capitals = 0;
    int lower = 0;
    for (int i = first; i < t.count; i++) {
      int shape = t.shape[i];
      if (shape == Shape.LOWER) {
        lower++;
      } else if (shape == Shape.CAPITALISED || shape == Shape.MIXED_CASE) {
        textHasCapitals = true;
        lower++;
        capitals++;
      } else if (shape == Shape.CAPITALS || shape == Shape.CAPITAL) {
        textHasCapitals = true;
        capitals++;
      }
    }
    letterCase =
        lower == 0 && capitals > 1
            ? CASE_ALL_CAPITALS
            : capitals == 0 && !textHasCapitals
                ? CASE_NO_CAPITALS
                : written(t) ? CASE_WRITTEN : CASE_NORMAL;
  }

  private boolean written(Tokens t) {
    if (t.count - first < SHORTEST_WRITTEN) {
      return false;
    }
    int start = first;
    while (start < t.count - 1 && !Shape.isContent(t.shape[start])) {
      start++;
    }
    int opening = t.shape[start];
    int closing = t.shape[t.count - 1];
    boolean stop =
        closing == Shape.ofMark('.')
            || closing == Shape.ofMark('!')
            || closing == Shape.ofMark('?')
            || closing == Shape.ofMark('"')
            || closing == Shape.ofMark(':')
            || closing == Shape.ofMark(')');
    return stop && opening != Shape.LOWER;
  }

  private void cues(Tokens t) {
    nextAsked = 0;
    nextAskedBefore = 0;
    for (int i = first; i < t.count; i++) {
      int cue = t.cue(i);
      if (Cue.asks(cue) && cue != nextAsked) {
        nextAskedBefore = nextAsked;
        nextAsked = cue;
      }
    }
  }

  /** What was seen of a word before this line. */
  int seen(int word) {
    int slot = word & mask;
    return memoryWord[slot] == word ? memory[slot] : 0;
  }

  /** Takes note of a tagged line; {@code tags} for each of its tokens. */
  void end(Tokens t, byte[] tags) {
    if (t.count == 0) {
      return;
    }
    for (int i = first; i < t.count; i++) {
      int shape = t.shape[i];
      if (Shape.isWord(shape) && t.end[i] - t.start[i] > 1) {
        int group = Tags.group(tags[i]);
        remember(
            t.word[i],
            group == 1
                ? SEEN_PERSON
                : group != 0
                    ? SEEN_OTHER
                    : shape == Shape.LOWER
                        ? SEEN_LOWER
                        : i > first && shape == Shape.CAPITALISED ? SEEN_CAPITALISED : 0);
      }
    }
    asked = nextAsked;
    askedBefore = nextAskedBefore;
    lastGroup = 0;
    lastWord = 0;
    for (int i = t.count - 1; i >= first; i--) {
      if (Shape.isContent(t.shape[i])) {
        lastWord = t.word[i];
        lastGroup = Tags.group(tags[i]);
        break;
      }
    }
  }

  private void remember(int word, int what) {
    if (what == 0) {
      return;
    }
    int slot = word & mask;
    if (memoryWord[slot] != word) {
      memoryWord[slot] = word;
      memory[slot] = 0;
    }
    memory[slot] |= (byte) what;
  }
}
