package dev.whoami.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends a request over the JDK's own connection: no redirect, no cache, at most 64 KiB read, and a
 * limit on the whole, so that an answer which drips byte by byte ends too.
 */
final class HttpDoor {
  private static final int LIMIT = 64 * 1024;
  private static final Duration GRACE = Duration.ofMillis(200);

  HttpReply ask(HttpCall call) {
    URLConnection opened;
    try {
      opened = call.uri().toURL().openConnection(ProxyChoice.of(call.uri()));
    } catch (IOException | IllegalArgumentException malformed) {
      return HttpReply.none(HttpReply.Ending.BAD_REQUEST);
    }
    if (!(opened instanceof HttpURLConnection)) {
      return HttpReply.none(HttpReply.Ending.BAD_REQUEST);
    }
    HttpURLConnection connection = (HttpURLConnection) opened;
    return BoundedCall.call(
        () -> exchange(call, connection),
        call.limit().multipliedBy(2).plus(GRACE),
        HttpReply.none(HttpReply.Ending.NEVER_ANSWERED),
        HttpReply.none(HttpReply.Ending.CLOSED_EARLY),
        () -> disconnectLater(connection));
  }

  private static HttpReply exchange(HttpCall call, HttpURLConnection connection) {
    long deadline;
    try {
      prepare(call, connection);
      connection.connect();
      deadline = System.nanoTime() + call.limit().toNanos();
    } catch (SocketTimeoutException late) {
      return HttpReply.none(HttpReply.Ending.CONNECT_TIMED_OUT);
    } catch (IOException failure) {
      return HttpReply.none(ConnectFailure.of(failure));
    } catch (IllegalArgumentException malformed) {
      return HttpReply.none(HttpReply.Ending.BAD_REQUEST);
    }
    try {
      send(call, connection);
      return receive(connection, deadline);
    } catch (SocketTimeoutException late) {
      return HttpReply.none(HttpReply.Ending.NEVER_ANSWERED);
    } catch (IOException failure) {
      return HttpReply.none(ConnectFailure.afterwards(failure));
    } finally {
      connection.disconnect();
    }
  }

  private static void prepare(HttpCall call, HttpURLConnection connection) throws IOException {
    int millis = (int) call.limit().toMillis();
    connection.setConnectTimeout(millis);
    connection.setReadTimeout(millis);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestMethod(call.method());
    connection.setDoOutput(call.body().length > 0);
    connection.setRequestProperty("Accept", "*/*");
    connection.setRequestProperty("Connection", "close");
    for (Map.Entry<String, String> header : call.headers().entrySet()) {
      connection.setRequestProperty(header.getKey(), header.getValue());
    }
  }

  private static void send(HttpCall call, HttpURLConnection connection) throws IOException {
    byte[] body = call.body();
    if (body.length > 0) {
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
    }
  }

  private static HttpReply receive(HttpURLConnection connection, long deadline) throws IOException {
    int status = connection.getResponseCode();
    if (status < 0) {
      return HttpReply.none(HttpReply.Ending.NOT_HTTP);
    }
    InputStream stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
    byte[] body = new byte[0];
    if (stream != null) {
      body = BoundedStream.read(new DeadlineStream(stream, deadline), LIMIT);
    }
    if (body.length > LIMIT) {
      return HttpReply.none(HttpReply.Ending.TOO_LARGE);
    }
    // Older JDKs end a body that was cut off as if it were whole.
    if (body.length < connection.getContentLengthLong()) {
      return HttpReply.none(HttpReply.Ending.CLOSED_EARLY);
    }
    String text = new String(body, StandardCharsets.UTF_8);
    return HttpReply.answered(status, headers(connection), text);
  }

  private static Map<String, String> headers(HttpURLConnection connection) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> header : connection.getHeaderFields().entrySet()) {
      if (header.getKey() != null && !header.getValue().isEmpty()) {
        headers.put(header.getKey(), header.getValue().get(0));
      }
    }
    return headers;
  }

  /** Closing waits for the lock of a reader that hangs, so nobody waits for the closing. */
  private static void disconnectLater(HttpURLConnection connection) {
    Thread closing = new Thread(connection::disconnect, "whoami-hang-up");
    closing.setDaemon(true);
    closing.start();
  }

  /** A stream that ends with a timeout once its time is up, however busily it drips. */
  private static final class DeadlineStream extends InputStream {
    private final InputStream in;
    private final long deadline;

    DeadlineStream(InputStream in, long deadline) {
      this.in = in;
      this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
      check();
      return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      check();
      return in.read(buffer, offset, length);
    }

    private void check() throws IOException {
      if (System.nanoTime() - deadline > 0) {
        throw new SocketTimeoutException("the whole answer took too long");
      }
    }
  }
}
