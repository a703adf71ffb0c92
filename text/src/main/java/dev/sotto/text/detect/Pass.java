package dev.sotto.text.detect;

import dev.sotto.text.Finding;

/** Rules that are asked at each word in turn, each only where it can start. */
final class Pass {
  private final Rule[] rules;
  private final int[] startsAt;
  private final int anywhere;

  private Pass(Rule... rules) {
    this.rules = rules.clone();
    startsAt = new int[rules.length];
    int all = 0;
    for (int i = 0; i < rules.length; i++) {
      startsAt[i] = rules[i].startsAt();
      all |= startsAt[i];
    }
    anywhere = all;
  }

  static Pass of(Rule... rules) {
    return new Pass(rules);
  }

  void over(Page page) {
    int[] traits = page.traits;
    for (int word = 0; word < traits.length; word++) {
      if ((traits[word] & anywhere) != 0 && !page.isTaken(word)) {
        at(page, word, traits[word]);
      }
    }
  }

  private void at(Page page, int word, int traits) {
    for (int i = 0; i < rules.length; i++) {
      if ((traits & startsAt[i]) == 0) {
        continue;
      }
      Finding found = rules[i].at(page, word);
      if (found != null) {
        page.add(found);
        if (page.isTaken(word)) {
          return;
        }
      }
    }
  }
}
