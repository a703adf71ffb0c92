package dev.sotto.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events however they are cut into reads. */
class SseReaderTest {
  private static final String STREAM =
      ":a comment\n\ndata: one\n\nevent: e\ndata:two\ndata: \u00fc\u4e2d\n\nid: 7\n\ndata\n\n"
          + "event: lost\n\ndata:  three\n\ndata: without its blank line\n";
  private static final List<SseEvent> EVENTS =
      List.of(
          new SseEvent(null, "one"),
          new SseEvent("e", "two\n\u00fc\u4e2d"),
          new SseEvent(null, " three"));

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void next_anyLineEndAnyReads_givesTheEvents(String end) throws IOException {
    byte[] bytes = STREAM.replace("\n", end).getBytes(StandardCharsets.UTF_8);
    for (int step = 1; step <= bytes.length; step++) {
      assertThat(all(new SseReader(new InSteps(bytes, step)))).isEqualTo(EVENTS);
    }
  }

  @Test
  void next_eventLargerThanTheBuffer_isWhole() throws IOException {
    String large = "x".repeat(100_000);
    byte[] bytes = ("data: " + large + "\n\ndata: y\n\n").getBytes(StandardCharsets.UTF_8);
    assertThat(all(new SseReader(new InSteps(bytes, 999))))
        .containsExactly(new SseEvent(null, large), new SseEvent(null, "y"));
  }

  @Test
  void next_endlessLine_isRefused() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) 'x');
            return length;
          }
        };
    assertThatThrownBy(() -> new SseReader(endless).next()).isInstanceOf(Fault.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void waiting_onlyWhereAWholeEventHasCome_isTrue(String end) throws IOException {
    String three = "data: 1\n\ndata: 2\n\ndata: 3\n".replace("\n", end);
    SseReader reader =
        new SseReader(new ByteArrayInputStream(three.getBytes(StandardCharsets.UTF_8)));
    assertThat(reader.waiting()).isFalse();
    reader.next();
    assertThat(reader.waiting()).isTrue();
    reader.next();
    assertThat(reader.waiting()).as("the third lacks its blank line").isFalse();
  }

  private static List<SseEvent> all(SseReader reader) throws IOException {
    List<SseEvent> events = new ArrayList<>();
    for (SseEvent event = reader.next(); event != null; event = reader.next()) {
      events.add(event);
    }
    return events;
  }

  /** Gives no more than some bytes at a time. */
  private static final class InSteps extends ByteArrayInputStream {
    private final int step;

    InSteps(byte[] bytes, int step) {
      super(bytes);
      this.step = step;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(step, length));
    }
  }
}
