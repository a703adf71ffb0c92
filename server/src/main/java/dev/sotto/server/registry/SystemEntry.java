package dev.sotto.server.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A system of the company that knows its customers by ids of its own: CRM, shop, helpdesk. */
public record SystemEntry(
    String id, String title, @Nullable String owner, List<Category> categories) {
  public SystemEntry {
    categories = List.copyOf(categories);
  }
}
