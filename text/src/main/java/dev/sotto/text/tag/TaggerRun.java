package dev.sotto.text.tag;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tags one text, line by line. */
final class TaggerRun {
  private final TagModel model;
  private final String text;
  private final Tokens tokens;
  private final LineContext context;
  private final Features features;
  private final Tokenizer tokenizer;
  private final Lattice lattice;
  private final int[] buffer = new int[Features.MOST];
  private final GateFeatures gateFeatures;
  private final List<Finding> findings = new ArrayList<>();

  TaggerRun(TagModel model, String text) {
    this.model = model;
    this.text = text;
    int room = Math.max(1, Math.min(Tokens.MOST, text.length()));
    this.tokens = new Tokens(room);
    this.context = new LineContext(memory(text.length()));
    this.features = new Features(tokens, context);
    this.tokenizer = new Tokenizer(text, model.lexicon, tokens);
    this.lattice = new Lattice(model, room);
    this.gateFeatures = new GateFeatures(tokens, context);
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
    Arrays.fill(lattice.tags, 0, tokens.count, (byte) Tags.OUTSIDE);
    int open = -1;
    for (int i = context.first; i < tokens.count; i++) {
      gateFeatures.of(i, buffer);
      if (model.gate.shuts(buffer)) {
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
    collect();
    context.end(tokens, lattice.tags);
  }

  private void piece(int start, int end) {
    for (int i = start; i < end; i++) {
      int n = features.of(i, buffer);
      model.weights.score(buffer, n, lattice.scores, i * Tags.COUNT);
    }
    lattice.decode(start, end);
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
