package dev.sotto.text.tag;

import dev.sotto.text.Kind;

/**
 * The tags of the sequence model: begin and inside for names, places and addresses, a single tag
 * for each kind of number.
 */
final class Tags {
  static final int COUNT = 16;
  static final int OUTSIDE = 0;
  static final int BEGIN_PERSON = 1;
  static final int BEGIN_LOCATION = 3;
  static final int BEGIN_ORGANIZATION = 5;
  static final int BEGIN_ADDRESS = 7;

  private static final Kind[] SINGLE = {
    Kind.ORDER_ID,
    Kind.ACCOUNT_ID,
    Kind.NATIONAL_ID,
    Kind.OTHER_ID,
    Kind.POSTCODE,
    Kind.USERNAME,
    Kind.DATE_OF_BIRTH
  };
  private static final Kind[] SPANS = {Kind.PERSON, Kind.LOCATION, Kind.ORGANIZATION, Kind.ADDRESS};

  private Tags() {}

  static boolean isInside(int tag) {
    return tag > 0 && tag < 9 && (tag & 1) == 0;
  }

  static boolean isBegin(int tag) {
    return tag < 9 && (tag & 1) == 1;
  }

  /** Whether {@code next} may follow {@code tag}: an inside tag needs its own kind before it. */
  static boolean follows(int tag, int next) {
    return !isInside(next) || tag == next || tag == next - 1;
  }

  /** The kind of a tag other than OUTSIDE. */
  static Kind kind(int tag) {
    return tag < 9 ? SPANS[(tag - 1) >> 1] : SINGLE[tag - 9];
  }

  /** The first tag of a kind, or OUTSIDE if the tagger does not know it. */
  static int begin(Kind kind) {
    for (int i = 0; i < SPANS.length; i++) {
      if (SPANS[i] == kind) {
        return 1 + 2 * i;
      }
    }
    for (int i = 0; i < SINGLE.length; i++) {
      if (SINGLE[i] == kind) {
        return 9 + i;
      }
    }
    return OUTSIDE;
  }

  /** The tag of a kind's second and later tokens. */
  static int inside(int begin) {
    return isBegin(begin) ? begin + 1 : begin;
  }

  /** 0 outside, 1 person, 2 location, 3 organisation, 4 address, 5 a number. */
  static int group(int tag) {
    return tag == 0 ? 0 : tag < 9 ? (tag + 1) >> 1 : 5;
  }
}
