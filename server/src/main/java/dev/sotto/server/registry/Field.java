package dev.sotto.server.registry;

import dev.sotto.text.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A profile field of subjects: what a use may be given of them in place of a template.
 *
 * @param id its name in profiles and templates: {@code plan} for {@code {{subject.plan}}}
 * @param system the system that holds it; null: not said
 * @param identifies the kind of what it holds, where that identifies the person; null: it does not
 * @param showing what of its value is shown, where it does not identify
 * @param most how many values of a list are shown, the first ones
 */
public record Field(
    String id,
    Category category,
    @Nullable String system,
    @Nullable Kind identifies,
    Showing showing,
    int most) {}
