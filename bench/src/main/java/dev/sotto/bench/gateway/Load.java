package dev.sotto.bench.gateway;

import dev.sotto.bench.gateway.Measured.Call;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Calls one target, each time with the next prompt. */
final class Load implements AutoCloseable {
  private static final byte[] CONTENT = "\"content\":\"".getBytes(StandardCharsets.US_ASCII);

  private final URI origin;
  private final String headers;
  private final List<Prompt> prompts;
  private final Watched gateway;
  private final AtomicInteger next = new AtomicInteger();
  private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();

  /**
   * @param headers lines of the head beside those of HTTP itself
   * @param gateway whose processor time is counted
   */
  Load(URI origin, String headers, List<Prompt> prompts, Watched gateway) {
    this.origin = origin;
    this.headers = headers;
    this.prompts = prompts;
    this.gateway = gateway;
  }

  /** What is asked for: {@code model} and whether it comes as a stream. */
  record Ask(String model, boolean stream) {
    static final Ask REPLY = new Ask("echo", false);
    static final Ask STREAM = new Ask("echo", true);
    static final Ask SLOW = new Ask("slow", true);
  }

  /** {@code clients} that each call again as soon as they are answered. */
  Measured closed(Ask ask, int clients, Duration length) throws Exception {
    long start = System.nanoTime();
    long end = start + length.toNanos();
    return run(
        start,
        threads -> {
          List<Future<List<Call>>> running = new ArrayList<>();
          for (int i = 0; i < clients; i++) {
            running.add(threads.submit(() -> client(ask, end)));
          }
          return running;
        });
  }

  private List<Call> client(Ask ask, long end) throws IOException {
    List<Call> calls = new ArrayList<>();
    while (System.nanoTime() < end) {
      calls.add(call(ask, System.nanoTime()));
    }
    return calls;
  }

  /** Each client calls once, all at the same time. */
  Measured once(Ask ask, int clients) throws Exception {
    return run(
        System.nanoTime(),
        threads -> {
          List<Future<List<Call>>> running = new ArrayList<>();
          for (int i = 0; i < clients; i++) {
            running.add(threads.submit(() -> List.of(call(ask, System.nanoTime()))));
          }
          return running;
        });
  }

  /**
   * {@code rate} calls a second, whatever becomes of those before. A call is timed from when it was
   * due, so that one that had to wait for its turn counts as late.
   */
  Measured open(Ask ask, int rate, Duration length) throws Exception {
    long start = System.nanoTime();
    return run(
        start,
        threads -> {
          List<Future<List<Call>>> running = new ArrayList<>();
          for (int i = 0; i < rate * length.toSeconds(); i++) {
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
              LockSupport.parkNanos(due - System.nanoTime());
            }
            running.add(threads.submit(() -> List.of(call(ask, due))));
          }
          return running;
        });
  }

  /** Starts calls and hands back what they will have shown. */
  private interface Start {
    List<Future<List<Call>>> on(ExecutorService threads) throws Exception;
  }

  private Measured run(long start, Start calls) throws Exception {
    long cpu = gateway.micros();
    List<Call> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Call>> each : calls.on(threads)) {
        all.addAll(each.get());
      }
    }
    return new Measured(all, (System.nanoTime() - start) / 1e9, gateway.micros() - cpu);
  }

  private Call call(Ask ask, long due) throws IOException {
    Prompt prompt = prompts.get(Math.floorMod(next.getAndIncrement(), prompts.size()));
    Wire kept = idle.poll();
    Wire wire = kept == null ? new Wire(origin) : kept;
    Wire.Answer answer = wire.post(head(prompt), prompt.body(ask.model(), ask.stream()));
    long end = System.nanoTime();
    idle.push(wire);
    boolean good = answer.status() == 200 && whole(answer.body(), prompt, ask);
    return new Call(good, end - due, answer.firstContent() - due);
  }

  private byte[] head(Prompt prompt) {
    String head =
        "POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Type: application/json\r\nSotto-Subject: "
            + prompt.subject()
            + "\r\n"
            + headers;
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean whole(byte[] body, Prompt prompt, Ask ask) {
    if (!ask.stream()) {
      return Bytes.indexOf(body, prompt.bytes(), 0) >= 0;
    }
    byte[] text = prompt.bytes();
    int length = 0;
    for (int i = Bytes.indexOf(body, CONTENT, 0); i >= 0; i = Bytes.indexOf(body, CONTENT, i)) {
      for (i += CONTENT.length; body[i] != '"'; i++) {
        if (length == text.length || body[i] != text[length++]) {
          return false;
        }
      }
    }
    return length == text.length
        && new String(body, StandardCharsets.UTF_8).endsWith("data: [DONE]\n\n");
  }

  @Override
  public void close() throws IOException {
    for (Wire wire = idle.poll(); wire != null; wire = idle.poll()) {
      wire.close();
    }
  }
}
