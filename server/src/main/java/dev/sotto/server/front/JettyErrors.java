package dev.sotto.server.front;

import dev.sotto.server.http.ErrorShape;
import dev.sotto.server.http.Json;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what fails before or beside a route in JSON, in the shape of the path. Says nothing of
 * what it read.
 */
final class JettyErrors extends ErrorHandler {
  private final ErrorShape shape;

  JettyErrors(ErrorShape shape) {
    this.shape = shape;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
    send(response, callback, shape, path == null ? "" : path, code, StatusCode.of(code));
  }

  @Override
  public ByteBuffer badMessageError(
      int status, @Nullable String reason, HttpFields.Mutable fields) {
    ErrorShape.Shaped shaped = shaped(shape, "", status, StatusCode.of(status));
    fields.put(HttpHeader.CONTENT_TYPE, shaped.contentType());
    return ByteBuffer.wrap(Json.bytes(shaped.body()));
  }

  /** Writes the error and completes. */
  static void send(
      Response response,
      Callback callback,
      ErrorShape shape,
      String path,
      int status,
      StatusCode said) {
    ErrorShape.Shaped shaped = shaped(shape, path, status, said);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, shaped.contentType());
    response.write(true, ByteBuffer.wrap(Json.bytes(shaped.body())), callback);
  }

  private static ErrorShape.Shaped shaped(
      ErrorShape shape, String path, int status, StatusCode said) {
    return shape.shaped(path, status, said.code(), said.message());
  }
}
