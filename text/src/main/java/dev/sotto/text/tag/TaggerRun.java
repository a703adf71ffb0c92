package dev.sotto.text.tag;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tags texts one after another, line by line, with the same arrays. Of a text it keeps no more than
 * hashes of its words.
 */
final class TaggerRun {
  /**
   * Log-odds by which a name must lead in a sentence that is written as one is taught to. Training
   * weighs missed names for chat, where every customer is named; prose names mostly other things.
   */
  private static final float PROSE_MARGIN = .8f;

  private final TagModel model;
  private final Tokens tokens = new Tokens(Tokens.MOST);
  private final LineContext context = new LineContext(LineContext.MEMORY);
  private final Features features = new Features(tokens, context);
  private final GateFeatures gateFeatures = new GateFeatures(tokens, context);
  private final ShortRuns shortRuns = new ShortRuns(tokens);
  private final Tokenizer tokenizer;
  private final Lattice lattice;

  /** {@link #PROSE_MARGIN} in units of the model's scale. */
  private final int margin;

  private final int[] buffer = new int[Features.MOST];
  private final int[] found = new int[Features.MOST];

  TaggerRun(TagModel model) {
    this.model = model;
    this.margin = Math.round(PROSE_MARGIN / model.scale);
    this.tokenizer = new Tokenizer("", model.lexicon, tokens);
    this.lattice = new Lattice(model, Tokens.MOST);
  }

  /** The findings in {@code text}, which may be of any length. */
  List<Finding> find(String text) {
    List<Finding> findings = new ArrayList<>();
    context.reset(memory(text.length()));
    tokenizer.open(text);
    int at = 0;
    while (at < text.length()) {
      int lineEnd = lineEnd(text, at);
      do {
        at = tokenizer.readWords(at, lineEnd);
        line(findings);
      } while (at < lineEnd);
      at = lineEnd + 1;
    }
    tokenizer.open("");
    return findings;
  }

  /** One place for each two characters: a power of two from 64 to {@link LineContext#MEMORY}. */
  private static int memory(int length) {
    return Integer.highestOneBit(Math.max(64, Math.min(LineContext.MEMORY, length / 2)));
  }

  private static int lineEnd(String text, int from) {
    int at = text.indexOf('\n', from);
    return at < 0 ? text.length() : at;
  }

  private void line(List<Finding> findings) {
    if (tokens.count == 0) {
      return;
    }
    context.begin(tokens);
    Arrays.fill(lattice.tags, 0, tokens.count, (byte) Tags.OUTSIDE);
    shortRuns.begin();
    int open = -1;
    for (int i = context.first; i < tokens.count; i++) {
      if (outside(i)) {
        if (open >= 0) {
          piece(open, i);
          open = -1;
        }
      } else if (open < 0) {
        open = i;
      }
    }
    if (open >= 0) {
      piece(open, tokens.count);
    }
    collect(findings);
    context.end(tokens, lattice.tags);
  }

  private boolean outside(int i) {
    if (shortRuns.within(i)) {
      return true;
    }
    gateFeatures.of(i, buffer);
    return model.gate.shuts(buffer);
  }

  private void piece(int start, int end) {
    for (int i = start; i < end; i++) {
      tokenizer.affixes(i);
      int n = features.of(i, buffer);
      model.weights.score(buffer, n, found, lattice.scores, i * Tags.COUNT);
      if (context.letterCase == LineContext.CASE_WRITTEN && context.speaker == 0) {
        lattice.scores[i * Tags.COUNT + Tags.BEGIN_PERSON] -= margin;
      }
    }
    lattice.decode(start, end);
  }

  private void collect(List<Finding> findings) {
    int i = context.first;
    while (i < tokens.count) {
      int tag = lattice.tags[i];
      int start = i++;
      if (tag == Tags.OUTSIDE) {
        continue;
      }
      float sure = lattice.probability[start];
      while (i < tokens.count && lattice.tags[i] == Tags.inside(tag)) {
        sure = Math.min(sure, lattice.probability[i++]);
      }
      findings.add(finding(start, withoutMarks(start, i), Tags.kind(tag), sure));
    }
  }

  /** Where a finding ends when the marks behind it are left out; an initial keeps its full stop. */
  private int withoutMarks(int start, int end) {
    int last = end - 1;
    while (last > start && !Shape.isContent(tokens.shape[last]) && !endsAbbreviation(last)) {
      last--;
    }
    return last + 1;
  }

  private boolean endsAbbreviation(int i) {
    return tokens.shape[i] == Shape.ofMark('.') && tokens.end[i - 1] - tokens.start[i - 1] <= 2;
  }

  private Finding finding(int start, int end, Kind kind, float sure) {
    return new Finding(
        tokens.start[start],
        tokens.end[end - 1],
        kind,
        Math.min(1, Math.max(0, sure)),
        "tagger",
        Evidence.of(kind, tokens, context, start, end));
  }
}
