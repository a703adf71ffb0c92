package dev.sotto.text.known;

import dev.sotto.text.words.WordSet;
import dev.sotto.text.words.Words;
import java.util.List;

/** Words beside which an everyday word is a name: "thanks, will", "bin mark", "mark here". */
final class NameCues {
  private static final WordSet BEFORE =
      words(
          "hi hello hey dear thanks thank thx ty mr mrs ms miss herr frau name named called am im m"
              + " hallo hi moin liebe lieber danke heisse heise bin genannt gruss grusse gruesse"
              + " bonjour salut cher chere merci suis appelle nom prenom hola estimado estimada"
              + " querido querida gracias soy llamo nombre ciao salve gentile caro cara grazie sono"
              + " chiamo nome beste geachte bedankt ben heet naam groetjes groet ola caro obrigado"
              + " obrigada sou chamo regards cheers sincerely customer kunde klant cliente client"
              + " sra sr sig sra don dona senor senora monsieur madame mme meneer mevrouw");
  private static final WordSet AFTER = words("here speaking hier ici aqui qui parla spricht");

  private static final WordSet IS = words("is s ist es est c e sono mi");
  private static final WordSet WHO = words("name this here nom nombre nome naam hier ici dit");

  /** What stands before a month where it is one. */
  private static final WordSet TIMES =
      words(
          "in on of by since until till from to next last this early late mid end im am bis seit"
              + " vom anfang mitte ende en au de du depuis fin a di da dal nel em do op van sinds"
              + " tot");

  private NameCues() {}

  private static WordSet words(String words) {
    return WordSet.of(List.of(words.split(" ")));
  }

  /** Whether what stands before a word says that it is a name. */
  static boolean isBefore(Words text, int word) {
    if (word == 0 || !text.isNear(word - 1, 2)) {
      return false;
    }
    long key = text.key(word - 1);
    return BEFORE.contains(key)
        || (word > 1 && IS.contains(key) && WHO.contains(text.key(word - 2)));
  }

  /** Whether what stands before a month's name says that it is one. */
  static boolean isTime(Words text, int word) {
    return word > 0
        && (text.hasDigit(word - 1) || TIMES.contains(text.key(word - 1)))
        && text.isNear(word - 1, 2);
  }

  static boolean isAfter(long key) {
    return AFTER.contains(key);
  }
}
