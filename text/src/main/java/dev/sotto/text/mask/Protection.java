package dev.sotto.text.mask;

/** What becomes of a finding before its text leaves. */
public enum Protection {
  /** Stands as a tag ({@code <PERSON_1>}) that restoring turns back. */
  PSEUDONYM,
  /** Stands as its kind ({@code [CREDIT_CARD]}), for good. */
  MASK,
  /** Taken out, for good. */
  DROP,
  /** The text must not leave: recorded in {@link Conversation#blocked}, and masked all the same. */
  BLOCK,
  /** Stays as it is. */
  KEEP
}
