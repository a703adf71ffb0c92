package dev.sotto.text.tag;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tags one text, line by line. */
final class TaggerRun {
  private static final int K = Tags.COUNT;

  private final TagModel model;
  private final String text;
  private final Tokens tokens;
  private final LineContext context;
  private final Features features;
  private final Tokenizer tokenizer;
  private final Lattice lattice;
  private final int[] buffer = new int[Features.MOST];
  private final int[] sums = new int[K];
  private final List<Finding> findings = new ArrayList<>();

  TaggerRun(TagModel model, String text) {
    this.model = model;
    this.text = text;
    int room = Math.max(1, Math.min(Tokens.MOST, text.length()));
    this.tokens = new Tokens(room);
    this.context = new LineContext(memory(text.length()));
    this.features = new Features(tokens, context);
    this.tokenizer = new Tokenizer(text, model.lexicon, tokens);
    this.lattice = new Lattice(model.transitions, room);
  }

  /** One place for each two characters: a power of two from 64 to {@link LineContext#MEMORY}. */
  private static int memory(int length) {
    return Integer.highestOneBit(Math.max(64, Math.min(LineContext.MEMORY, length / 2)));
  }

  List<Finding> findings() {
    int at = 0;
    while (at < text.length()) {
      int lineEnd = lineEnd(at);
      do {
        at = tokenizer.read(at, lineEnd);
        line();
      } while (at < lineEnd);
      at = lineEnd + 1;
    }
    return findings;
  }

  private int lineEnd(int from) {
    int at = text.indexOf('\n', from);
    return at < 0 ? text.length() : at;
  }

  private void line() {
    if (tokens.count == 0) {
      return;
    }
    context.begin(tokens);
    for (int i = 0; i < context.first; i++) {
      lattice.tags[i] = Tags.OUTSIDE;
    }
    for (int i = context.first; i < tokens.count; i++) {
      int n = features.of(i, buffer);
      model.weights.score(buffer, n, sums);
      for (int k = 0; k < K; k++) {
        lattice.scores[i * K + k] = sums[k] * model.scale;
      }
    }
    lattice.decode(context.first, tokens.count);
    collect();
    context.end(tokens, lattice.tags);
  }

  private void collect() {
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
      add(start, withoutMarks(start, i), Tags.kind(tag), sure);
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

  private void add(int start, int end, Kind kind, float sure) {
    findings.add(
        new Finding(
            tokens.start[start],
            tokens.end[end - 1],
            kind,
            Math.min(1, Math.max(0, sure)),
            "tagger",
            Evidence.of(kind, tokens, context, start, end)));
  }
}
