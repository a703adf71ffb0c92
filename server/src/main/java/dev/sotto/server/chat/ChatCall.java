package dev.sotto.server.chat;

import dev.sotto.server.access.Caller;
import dev.sotto.server.mask.ClearChat;
import dev.sotto.server.registry.UseId;
import dev.sotto.server.subject.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One call of the gateway.
 *
 * @param use the use that it names
 * @param subject the subject that it names, or null
 * @param optOutSignal it carries {@code Sec-GPC: 1}
 * @param beta the client's {@code anthropic-beta} header, or null
 * @param traced somebody looks: keep what was masked where
 */
record ChatCall(
    ClearChat chat,
    Caller caller,
    UseId use,
    @Nullable Identity subject,
    boolean optOutSignal,
    @Nullable String beta,
    boolean traced) {}
