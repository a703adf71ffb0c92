package dev.sotto.text.document;

/** A transcript: who speaks at a line's beginning is somebody, unless it is an office. */
final class ChatReader {
  private ChatReader() {}

  static Reading read(String raw) {
    ReadingBuilder out = new ReadingBuilder(raw).plain(0, raw.length(), Place.PLAIN);
    int at = 0;
    while (at < raw.length()) {
      int end = Headers.lineEnd(raw, at, raw.length());
      Speakers.Speaker speaker = Speakers.of(raw, at, end);
      if (speaker != null && speaker.kind() != null) {
        out.tell(speaker.kind(), speaker.start(), speaker.end(), "speaker");
      }
      at = end;
    }
    return out.build();
  }
}
