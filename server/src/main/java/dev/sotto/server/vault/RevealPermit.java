package dev.sotto.server.vault;

/** Why a personal text is read in clear. Every use of one is a place that opens personal data. */
public enum RevealPermit {
  /** To seal it under the subject's key. */
  SEAL,
  /** To look it up by its keyed digest. */
  BLIND_INDEX,
  /** To match it in texts, so that it is masked there. */
  MASK,
  /** To answer the caller who may see it. */
  ANSWER
}
