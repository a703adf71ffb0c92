package dev.sotto.text;

import java.util.List;
import java.util.Random;

/** Texts that somebody makes to break a detector: all scripts, marks and values, at random. */
public final class HostileTexts {
  private static final String[] VALUES = {
    "Anna",
    "Keller",
    "anna.keller@example.com",
    "anna dot keller at example dot com",
    "+49 30 23125014",
    "030/23125014",
    "4111 1111 1111 1111",
    "DE89 3704 0044 0532 0130 00",
    "12.03.1984",
    "born on 3 May 1984",
    "Bahnhofstraße 12",
    "10115 Berlin",
    "order number ORD-3348917",
    "password is hunter22",
    "eyJhbGciOi.eyJzdWIi.x",
    "-----BEGIN PRIVATE KEY-----",
    "192.0.2.7",
    "2001:db8::1",
    "00:00:5e:00:53:01",
    "https://example.com/a?b=c",
    "www.example.org",
    "48.8584, 2.2945",
    "€ 12,50",
    "<PERSON_1>",
    "@anna",
    "B-AV 1984",
    "Dr. ",
    "Mr ",
    "union member",
    "my name is ",
    "calle ",
    "rue de la ",
    "Via ",
    "ssn ",
    "order 1"
  };

  private static final String[] MARKS = {
    " ", " ", " ", "\n", "\r\n", "\t", ".", ",", ":", ";", "@", "@@", "#", "_", "-", "/", "//",
        "://",
    "::", "+", "(", ")", "[", "]", "{", "}", "<", ">", "\"", "'", "''", "\\", "\\\"", "&", "%40",
        "…"
  };

  private static final String[] UNUSUAL = {
    "\u200b",
    "\u200c",
    "\u200d",
    "\ufeff",
    "\u2060",
    "\u00ad",
    "\u200e",
    "\u200f",
    "\u202a",
    "\u202e",
    "\u202c",
    "\u2066",
    "\u2069",
    "\u0301",
    "\u0308",
    "\ufe0f",
    "\u0000",
    "\u0085",
    "\u2028",
    "\u00a0",
    "\u3000",
    "\ud800",
    "\udbff",
    "\udc00",
    "\udfff",
    "🙂",
    "👩‍👧",
    "𝐀𝐧𝐧𝐚",
    "ß",
    "İ",
    "ı",
    "ﬁ",
    "ŉ",
    "ǅ",
    "ſ",
    "Ａｎｎａ",
    "＠",
    "１２",
    "٣٤",
    "१२",
    "𝟙𝟚"
  };

  private static final List<int[]> SCRIPTS =
      List.of(
          new int[] {0x41, 0x7a},
          new int[] {0xc0, 0x24f},
          new int[] {0x370, 0x3ff},
          new int[] {0x400, 0x4ff},
          new int[] {0x5d0, 0x5ea},
          new int[] {0x620, 0x64a},
          new int[] {0x905, 0x939},
          new int[] {0xe01, 0xe3a},
          new int[] {0x1100, 0x1112},
          new int[] {0x3041, 0x30ff},
          new int[] {0x4e00, 0x4fff},
          new int[] {0xac00, 0xacff},
          new int[] {0x10400, 0x1044f},
          new int[] {0x1d400, 0x1d7ff},
          new int[] {0x20000, 0x200ff});

  /** Latin letters beside those of other scripts that look the same. */
  private static final String LATIN = "AaBCcEeHKMOopPTXxy";

  private static final String ALIKE = "АаВСсЕеНКМОорРТХху";

  private HostileTexts() {}

  /** A text of some pieces, most {@code pieces}. */
  public static String any(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(pieces + 1); n > 0; n--) {
      text.append(piece(random));
    }
    return text.toString();
  }

  private static String piece(Random random) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> one(VALUES, random);
      case 2, 3, 4 -> one(MARKS, random);
      case 5 -> one(UNUSUAL, random);
      case 6 -> word(random);
      case 7 -> alike(one(VALUES, random), random);
      case 8 -> broken(one(VALUES, random), random);
      default -> run(random);
    };
  }

  private static String one(String[] pieces, Random random) {
    return pieces[random.nextInt(pieces.length)];
  }

  private static String word(Random random) {
    int[] script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
    StringBuilder word = new StringBuilder();
    for (int n = 1 + random.nextInt(9); n > 0; n--) {
      word.appendCodePoint(script[0] + random.nextInt(script[1] - script[0] + 1));
    }
    return word.toString();
  }

  /** A value with letters of another script that look the same. */
  private static String alike(String value, Random random) {
    StringBuilder text = new StringBuilder(value);
    for (int i = 0; i < text.length(); i++) {
      int at = LATIN.indexOf(text.charAt(i));
      if (at >= 0 && random.nextBoolean()) {
        text.setCharAt(i, ALIKE.charAt(at));
      }
    }
    return text.toString();
  }

  /** A value with something unusual in it, or cut off. */
  private static String broken(String value, Random random) {
    int at = random.nextInt(value.length());
    return random.nextInt(3) == 0
        ? value.substring(0, at)
        : value.substring(0, at) + one(UNUSUAL, random) + value.substring(at);
  }

  /** The same piece many times: runs of digits, marks, brackets. */
  private static String run(Random random) {
    String piece =
        switch (random.nextInt(4)) {
          case 0 -> String.valueOf((char) ('0' + random.nextInt(10)));
          case 1 -> one(MARKS, random);
          case 2 -> one(UNUSUAL, random);
          default -> random.nextInt(100) + " ";
        };
    return piece.repeat(1 + random.nextInt(30));
  }
}
