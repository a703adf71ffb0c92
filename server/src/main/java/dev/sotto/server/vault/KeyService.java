package dev.sotto.server.vault;

/**
 * What holds the outermost key, which is never in the database: a key file or a KMS. It wraps the
 * few key-encryption keys; those wrap everybody's keys here, so that no call waits for it.
 * Thread-safe.
 */
interface KeyService {
  /**
   * Wraps {@code key}.
   *
   * @param owner what it is; where the service can, only the same owner unwraps it
   * @throws dev.sotto.server.fault.Fault {@code kms} (503) when the service does not answer or
   *     refuses, saying what to do
   */
  byte[] wrap(byte[] key, String owner);

  /**
   * Unwraps what {@link #wrap} made.
   *
   * @throws dev.sotto.server.fault.Fault {@code kms} (503) as above; {@code key_file} when it was
   *     wrapped by another key
   */
  byte[] unwrap(byte[] wrapped, String owner);

  /** The same key, wrapped by the newest version of the service's key. */
  default byte[] rewrap(byte[] wrapped, String owner) {
    return wrap(unwrap(wrapped, owner), owner);
  }

  /** What it is and which key of it, for people; no secret. */
  String name();
}
