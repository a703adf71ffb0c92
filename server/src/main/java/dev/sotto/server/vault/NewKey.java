package dev.sotto.server.vault;

/**
 * The key of a new subject, made and wrapped but not stored yet: {@link Vault#insert} stores it.
 * Prints as nothing.
 */
public final class NewKey {
  private final SubjectId subject;
  private final byte[] secret;
  private final byte[] wrapped;
  private final int kek;

  private NewKey(SubjectId subject, byte[] secret, byte[] wrapped, int kek) {
    this.subject = subject;
    this.secret = secret;
    this.wrapped = wrapped;
    this.kek = kek;
  }

  static NewKey of(SubjectId subject, byte[] secret, Kek kek) {
    return new NewKey(subject, secret, kek.wrap(secret, subject.value()), kek.version());
  }

  /** The subject whose key it is. */
  public SubjectId subject() {
    return subject;
  }

  /** The key itself. */
  public SubjectKey key() {
    return new SubjectKey(secret, subject.value());
  }

  byte[] wrapped() {
    return wrapped;
  }

  /** This key under {@code newest}. */
  NewKey under(Kek newest) {
    return kek == newest.version() ? this : of(subject, secret, newest);
  }

  @Override
  public String toString() {
    return "NewKey[" + subject + "]";
  }
}
