package dev.sotto.server.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A keyed digest that leads to a subject: a row of {@code identity} or {@code identifier}. */
record Link(byte[] blind, String subject) implements Comparable<Link> {

  /** The links of {@code subjects} in the order of the index: neighbours share a page. */
  static List<Link> sorted(List<NewSubject> subjects, Function<NewSubject, List<byte[]>> blinds) {
    List<Link> links = new ArrayList<>();
    for (NewSubject subject : subjects) {
      blinds.apply(subject).forEach(blind -> links.add(new Link(blind, subject.id())));
    }
    links.sort(null);
    return links;
  }

  @Override
  public int compareTo(Link other) {
    int byBlind = Arrays.compareUnsigned(blind, other.blind);
    return byBlind != 0 ? byBlind : subject.compareTo(other.subject);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Link that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(blind);
  }

  @Override
  public String toString() {
    return "Link[" + subject + "]";
  }
}
