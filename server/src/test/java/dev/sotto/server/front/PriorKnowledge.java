package dev.sotto.server.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.util.Promise;

/** A client that speaks HTTP/2 in clear from its first byte, as {@code curl} can. */
final class PriorKnowledge {
  private PriorKnowledge() {}

  /** Status and body of a GET. */
  static String get(URI server, String path) throws Exception {
    HTTP2Client client = new HTTP2Client();
    client.start();
    try {
      Session session =
          client
              .connect(
                  new InetSocketAddress("127.0.0.1", server.getPort()), new Session.Listener() {})
              .get(10, TimeUnit.SECONDS);
      Answer answer = new Answer();
      HttpURI uri = HttpURI.from(server.resolve(path).toString());
      MetaData.Request get = new MetaData.Request("GET", uri, HttpVersion.HTTP_2, HttpFields.EMPTY);
      session.newStream(new HeadersFrame(get, null, true), Promise.noop(), answer);
      return answer.whole.get(10, TimeUnit.SECONDS);
    } finally {
      client.stop();
    }
  }

  private static final class Answer implements Stream.Listener {
    private final CompletableFuture<String> whole = new CompletableFuture<>();
    private String text = "";

    @Override
    public void onHeaders(Stream stream, HeadersFrame frame) {
      text = ((MetaData.Response) frame.getMetaData()).getStatus() + " ";
      stream.demand();
    }

    @Override
    public void onDataAvailable(Stream stream) {
      Stream.Data data = stream.readData();
      if (data == null) {
        stream.demand();
        return;
      }
      ByteBuffer bytes = data.frame().getByteBuffer();
      text += UTF_8.decode(bytes);
      boolean last = data.frame().isEndStream();
      data.release();
      if (last) {
        whole.complete(text);
      } else {
        stream.demand();
      }
    }
  }
}
