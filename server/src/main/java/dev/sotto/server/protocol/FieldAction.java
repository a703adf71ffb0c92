package dev.sotto.server.protocol;

/** What happens to a field of a request on its way out, or of a reply on its way back. */
public enum FieldAction {
  /** Out: goes as it is, since it cannot carry personal data. Back: likewise. */
  PASS,
  /** Out: text through the mask; JSON in it stays valid JSON. */
  MASK,
  /** Out: text through a mask of its own, which knows nothing of the request's other texts. */
  ALONE,
  /** Out: an object of any keys, masked as the JSON that it is. */
  TREE,
  /** Out: a name that the API needs as it stands; no pseudonym may equal it. */
  KEEP,
  /** Out: a JSON Schema: its free texts are masked, its names stay. */
  SCHEMA,
  /** Out: replaced by a keyed digest, the same at every call for the same value. */
  DIGEST,
  /** Out: a participant's name, replaced whole by a pseudonym without brackets. */
  NAME,
  /** Out: an id made by a machine; passes only where it looks like one. */
  ID,
  /** Out: bytes that only the vendor reads; pass only where they are base64. */
  OPAQUE,
  /** Out: reasoning that the vendor signed: byte for byte where it has a signature. */
  SIGNED,
  /** Out: only the values that the table lists, everything else is refused. */
  ONLY,
  /** Out: a part of a message; a file goes as its masked text, any other as its fields say. */
  FILE,
  /** Out: refused when it is there. */
  REFUSE,
  /** Out: taken out. */
  DROP,
  /** Back: pseudonyms turned back. */
  RESTORE,
  /** Back: an error's message: pseudonyms turned back, Sotto's key taken out. */
  RESTORE_ERROR,
  /** Back: log-probabilities of tokens: without those that spell a pseudonym. */
  RESTORE_LOGPROBS,
  /** Back: as RESTORE, and as RESTORE_JSON where the request asked for JSON. */
  RESTORE_CONTENT,
  /** Back: pseudonyms turned back in a text that is JSON. */
  RESTORE_JSON,
  /** Back: pseudonyms turned back in every text of an object. */
  RESTORE_TREE,
  /** Back: as RESTORE where the vendor did not sign it, else as it came. */
  RESTORE_UNSIGNED
}
