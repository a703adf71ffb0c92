package dev.sotto.server.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** One call of {@link HttpTransport}. */
final class HttpExchange implements Exchange {
  private final CloseableHttpClient http;
  private final HttpPost request;

  HttpExchange(CloseableHttpClient http, Transport.Outgoing call, RequestConfig config) {
    this.http = http;
    this.request = new HttpPost(call.uri());
    request.setConfig(config);
    call.headers().forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(call.body(), null));
  }

  @Override
  public Answer answer() throws TransportFailure {
    try {
      return new Received(http.executeOpen(null, request, null));
    } catch (IOException e) {
      throw new TransportFailure(stage(e), e);
    } catch (IllegalStateException e) {
      throw new TransportFailure(TransportFailure.Stage.CLOSED, e); // the transport is closed
    }
  }

  private TransportFailure.Stage stage(IOException e) {
    boolean interrupted = Thread.currentThread().isInterrupted();
    return switch (e) {
      case IOException _ when interrupted || request.isCancelled() -> TransportFailure.Stage.CLOSED;
      case ConnectException _,
          ConnectTimeoutException _,
          NoRouteToHostException _,
          UnknownHostException _,
          SSLHandshakeException _,
          SSLPeerUnverifiedException _ ->
          TransportFailure.Stage.NO_CONNECTION;
      case SocketTimeoutException _ -> TransportFailure.Stage.TIMED_OUT;
      case InterruptedIOException _ -> TransportFailure.Stage.CLOSED;
      case ClientProtocolException _, MessageConstraintException _ ->
          TransportFailure.Stage.MALFORMED;
      default -> TransportFailure.Stage.NO_ANSWER;
    };
  }

  /** Closing an answer's own stream would read it to its end, so the connection is cut. */
  @Override
  public void close() {
    request.cancel();
  }

  /** An answer whose head is there. */
  private record Received(ClassicHttpResponse response, InputStream body) implements Answer {
    Received(ClassicHttpResponse response) throws IOException {
      this(response, body(response));
    }

    private static InputStream body(ClassicHttpResponse response) throws IOException {
      HttpEntity entity = response.getEntity();
      return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    @Override
    public int status() {
      return response.getCode();
    }

    @Override
    public @Nullable String header(String name) {
      Header first = response.getFirstHeader(name);
      return first == null ? null : first.getValue();
    }
  }
}
