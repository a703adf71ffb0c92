package dev.sotto.text.tag;

import dev.sotto.text.tag.LabelledText.Span;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Goes through a labelled text as the tagger would, line by line, with gold tags as its memory of
 * earlier lines (some of them forgotten, as the tagger will), and with some words' entries in the
 * name lists hidden, so that names outside the lists are learned too.
 */
final class LineSamples {
  /** Takes a line that is ready: its tokens, its context, and what each token may be tagged. */
  interface Visitor {
    void line(LineSamples line, float weight);
  }

  /** Languages of which little is known of their words. */
  private static final Set<String> THIN = Set.of("it", "pt", "fr", "nl");

  private static final double HIDDEN = .15;
  private static final double FORGOTTEN = .25;
  private static final int PLACES =
      1
          | 1 << Tags.BEGIN_LOCATION
          | 1 << (Tags.BEGIN_LOCATION + 1)
          | 1 << Tags.BEGIN_ORGANIZATION
          | 1 << (Tags.BEGIN_ORGANIZATION + 1);
  private static final int PERSONS = 1 | 1 << Tags.BEGIN_PERSON | 1 << (Tags.BEGIN_PERSON + 1);
  private static final int ALL = (1 << Tags.COUNT) - 1;

  final Tokens tokens = new Tokens(Tokens.MOST);
  final LineContext context = new LineContext(LineContext.MEMORY);
  Features features = new Features(tokens, context);

  /** Bits of the tags that each token may have. */
  final int[] allowed = new int[Tokens.MOST];

  private final byte[] gold = new byte[Tokens.MOST];
  private final Lexicon lexicon;
  private final Random random;

  LineSamples(Lexicon lexicon, Random random) {
    this.lexicon = lexicon;
    this.random = random;
  }

  void visit(LabelledText labelled, Visitor visitor) {
    String text = labelled.text();
    LineContext fresh = context;
    fresh.reset();
    Tokenizer tokenizer = new Tokenizer(text, lexicon, tokens);
    int salt = random.nextInt();
    boolean hide = random.nextInt(3) > 0;
    boolean thin = THIN.contains(labelled.language());
    boolean estrange = random.nextInt(thin ? 4 : 8) == 0;
    int span = 0;
    int at = 0;
    while (at < text.length()) {
      int found = text.indexOf('\n', at);
      int lineEnd = found < 0 ? text.length() : found;
      do {
        at = tokenizer.read(at, lineEnd);
        if (tokens.count == 0) {
          continue;
        }
        if (hide) {
          hide(salt);
        }
        if (estrange) {
          estrange(salt, thin && (salt & 1) == 0);
        }
        context.begin(tokens);
        span = label(labelled, span);
        visitor.line(this, labelled.source().weight());
        forget();
        context.end(tokens, gold);
      } while (at < lineEnd);
      at = lineEnd + 1;
    }
  }

  private void hide(int salt) {
    for (int i = 0; i < tokens.count; i++) {
      int r = Hashing.mix(tokens.word[i] ^ salt) >>> 1;
      if (r < HIDDEN * Integer.MAX_VALUE) {
        tokens.flags[i] &= ~(Lexicon.NAME | Lexicon.CITY | Lexicon.CITY_PART);
      }
      if (r % 97 < 15) {
        unclustered(i);
      }
      if (r % 100 < 20) {
        tokens.flags[i] &= ~(Lexicon.COMMON_WORD | Lexicon.VERY_COMMON_WORD);
      }
    }
  }

  /**
   * Makes half of the words unknown, as those of a language with little text to learn from are;
   * their endings too, unless {@code endings} are to be kept.
   */
  private void estrange(int salt, boolean endings) {
    for (int i = 0; i < tokens.count; i++) {
      int r = Hashing.mix(tokens.word[i] + salt);
      if (Shape.isWord(tokens.shape[i]) && (r & 1) == 0 && tokens.cue(i) == 0) {
        tokens.word[i] = r;
        tokens.prefix[i] = r;
        tokens.longSuffix[i] = r;
        if (!endings) {
          tokens.suffix[i] = r;
          tokens.shortSuffix[i] = r;
        }
        unclustered(i);
        tokens.flags[i] &= ~(Lexicon.COMMON_WORD | Lexicon.VERY_COMMON_WORD);
      }
    }
  }

  private void unclustered(int i) {
    tokens.clusters[i] = 0;
    tokens.flags[i] &= ~(Lexicon.PROPER | Lexicon.ORDINARY);
  }

  private void forget() {
    for (int i = 0; i < tokens.count; i++) {
      if (gold[i] != 0 && random.nextDouble() < FORGOTTEN) {
        gold[i] = 0;
      }
    }
  }

  private int label(LabelledText labelled, int span) {
    List<Span> spans = labelled.spans();
    int s = span;
    for (int i = 0; i < tokens.count; i++) {
      int middle = (tokens.start[i] + tokens.end[i] - 1) / 2;
      while (s < spans.size() && spans.get(s).end() <= middle) {
        s++;
      }
      gold[i] = 0;
      if (s < spans.size() && spans.get(s).start() <= middle) {
        int begin = spans.get(s).tag();
        if (begin == Span.UNKNOWN) {
          allowed[i] = ALL;
          continue;
        }
        boolean goesOn =
            i > 0
                && allowed[i - 1] != ALL
                && (gold[i - 1] == begin || gold[i - 1] == Tags.inside(begin))
                && tokens.end[i - 1] > spans.get(s).start();
        gold[i] = (byte) (goesOn ? Tags.inside(begin) : begin);
        allowed[i] = 1 << gold[i];
      } else {
        allowed[i] = outside(i, labelled.source());
      }
    }
    return s;
  }

  private int outside(int i, LabelledText.Source source) {
    int flags = tokens.flags[i];
    int allowed = 1;
    if (source.placesPartial()) {
      boolean place =
          (flags & (Lexicon.CITY | Lexicon.COUNTRY)) != 0 && (flags & Lexicon.COMMON_WORD) == 0;
      boolean capital =
          i > context.first && tokens.shape[i] == Shape.CAPITALISED && (flags & Lexicon.NAME) == 0;
      if (place || capital) {
        allowed |= PLACES;
      }
    }
    if (source.namesPartial()
        && (flags & (Lexicon.FIRST_COMMON | Lexicon.FIRST_RARE)) != 0
        && (flags & (Lexicon.COMMON_WORD | Lexicon.CUE_MASK)) == 0) {
      allowed |= PERSONS;
    }
    return allowed;
  }
}
