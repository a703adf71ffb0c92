package dev.sotto.server.protocol;

/** What every API has: a name, a path and a table for each way, each loaded once. Immutable. */
abstract class Api implements Protocol {
  private final String name;
  private final String path;
  private final Tables tables;

  /** What happens to the fields of requests and of replies. */
  record Tables(FieldTable request, FieldTable reply) {
    /** The tables of the API called {@code name}. */
    static Tables load(String name) {
      return new Tables(
          FieldTable.load(name + ".request.fields"), FieldTable.load(name + ".reply.fields"));
    }
  }

  Api(String name, String path, Tables tables) {
    this.name = name;
    this.path = path;
    this.tables = tables;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String path() {
    return path;
  }

  @Override
  public final FieldTable request() {
    return tables.request();
  }

  @Override
  public final FieldTable reply() {
    return tables.reply();
  }
}
