package dev.sotto.server.front;

import dev.sotto.server.http.ErrorShape;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Turns away calls that come in clear to a port with TLS. A call with a body is never redirected: a
 * client that followed would send its key and its text in clear each time.
 */
final class ClearCalls extends Handler.Wrapper {
  private static final StatusCode REFUSED =
      new StatusCode("tls_required", "this port speaks TLS: call it with https://");
  private static final Set<String> REDIRECTED = Set.of("GET", "HEAD");

  private final TlsConfig.Clear clear;
  private final ErrorShape shape;

  ClearCalls(TlsConfig.Clear clear, ErrorShape shape) {
    this.clear = clear;
    this.shape = shape;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.isSecure()) {
      return super.handle(request, response, callback);
    }
    response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    if (clear == TlsConfig.Clear.REDIRECT && REDIRECTED.contains(request.getMethod())) {
      HttpURI https = HttpURI.build(request.getHttpURI()).scheme("https");
      response.setStatus(308);
      response.getHeaders().put(HttpHeader.LOCATION, https.toString());
      callback.succeeded();
    } else {
      JettyErrors.send(response, callback, shape, Request.getPathInContext(request), 400, REFUSED);
    }
    return true;
  }
}
