package dev.sotto.server.registry;

import org.jspecify.annotations.Nullable;

/**
 * What a law says of sale and sharing.
 *
 * @param article by which an opt-out refuses
 * @param signalArticle by which the Sec-GPC signal is such an opt-out; null: it is none
 * @param optInBelow below this age, in whole years, only on consent; 0: no such rule
 * @param optInArticle the article of that rule
 */
public record SaleOrSharing(
    String article,
    @Nullable String signalArticle,
    int optInBelow,
    @Nullable String optInArticle) {}
