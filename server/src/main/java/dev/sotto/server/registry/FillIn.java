package dev.sotto.server.registry;

/** In which texts of a request templates are filled in. */
public enum FillIn {
  /** In those that the app writes: instructions, descriptions of tools, messages of the user. */
  TEXTS,
  /** In instructions and descriptions of tools only. */
  INSTRUCTIONS
}
