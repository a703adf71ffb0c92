/**
 * Subject keys, sealing, shredding and blind indexes: everything personal that is kept is sealed
 * under the key of its subject. Door: {@link dev.sotto.server.vault.Vault}; clear text of a {@link
 * dev.sotto.server.vault.PersonalText} needs a {@link dev.sotto.server.vault.RevealPermit}.
 * Subject, evidence and chat call it; it knows keys and bytes, not what they mean.
 */
@NullMarked
package dev.sotto.server.vault;

import org.jspecify.annotations.NullMarked;
