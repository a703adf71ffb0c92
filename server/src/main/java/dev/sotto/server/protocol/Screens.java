package dev.sotto.server.protocol;

/** Makes the screens of a reply's texts, one for each. */
public interface Screens {
  /** Lets everything through. */
  Screens NONE = json -> Passing.INSTANCE;

  /**
   * A screen for the next text.
   *
   * @param json the text is JSON, and stays it
   */
  Screen next(boolean json);

  /** The screen that holds back nothing. */
  enum Passing implements Screen {
    INSTANCE;

    @Override
    public String feed(String part) {
      return part;
    }

    @Override
    public String finish() {
      return "";
    }
  }
}
