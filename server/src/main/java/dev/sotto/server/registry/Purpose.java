package dev.sotto.server.registry;

/**
 * What data is used for.
 *
 * @param directMarketing GDPR art. 21(2) and (3): an objection is absolute
 * @param allowedWhenLimited one of the purposes of Cal. Code Regs. tit. 11, § 7027(m), which a
 *     limit on the use of sensitive personal information does not reach
 */
public record Purpose(
    PurposeId id, String title, boolean directMarketing, boolean allowedWhenLimited) {}
