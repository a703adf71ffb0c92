package dev.sotto.server.evidence;

import dev.sotto.server.vault.SubjectId;
import dev.sotto.server.vault.SubjectKey;

/** The subject that an entry is about, and the key that seals what opens it. */
public record Owner(SubjectId id, SubjectKey key) {}
