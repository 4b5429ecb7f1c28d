package dev.whoami.world.http;

import dev.whoami.world.time.BoundedCall;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Sends each request over its own connection, without redirects, cache and retries. It reads at
 * most 64 KiB of body and 64 KiB of everything else. One time limit covers the whole call, so a
 * reply that arrives byte by byte also ends. The JDK's HTTP client cannot be bounded like this: it
 * reads headers and trailers without a limit and chooses proxies itself.
 */
public final class BoundedHttpClient {
  private static final int LIMIT = 64 * 1024;
  private static final int LIMIT_ON_THE_WIRE = 2 * LIMIT;
  private static final Duration GRACE = Duration.ofMillis(200);

  public HttpReply ask(HttpCall call) {
    try {
      return HttpTarget.of(call.uri()).isPresent()
          ? ask(call, proxyOf(call))
          : HttpReply.none(HttpReply.Ending.BAD_REQUEST);
    } catch (IllegalArgumentException malformed) {
      return HttpReply.none(HttpReply.Ending.BAD_REQUEST);
    }
  }

  /** Sends the call through this proxy, whatever the route of the call. */
  HttpReply ask(HttpCall call, Proxy proxy) {
    Optional<HttpTarget> target = HttpTarget.of(call.uri());
    if (!target.isPresent() || !HttpRequestText.isSendable(call)) {
      return HttpReply.none(HttpReply.Ending.BAD_REQUEST);
    }
    boolean isSocks = proxy.type() == Proxy.Type.SOCKS;
    BoundedSocket raw = new BoundedSocket(isSocks ? proxy : Proxy.NO_PROXY, LIMIT_ON_THE_WIRE);
    return BoundedCall.call(
        () -> exchange(call, target.get(), proxy, raw),
        call.limit().multipliedBy(2).plus(GRACE),
        HttpReply.none(HttpReply.Ending.NEVER_ANSWERED),
        HttpReply.none(HttpReply.Ending.CLOSED_EARLY),
        () -> close(raw));
  }

  private static Proxy proxyOf(HttpCall call) {
    return call.route() == HttpCall.Route.PROXY_IF_SET
        ? ProxyChoice.of(call.uri())
        : Proxy.NO_PROXY;
  }

  private static HttpReply exchange(
      HttpCall call, HttpTarget target, Proxy proxy, BoundedSocket raw) {
    HttpConnection connection = new HttpConnection(target, proxy, call);
    try {
      connection.connect(raw);
    } catch (SocketTimeoutException late) {
      return HttpReply.silence(HttpReply.Ending.CONNECT_TIMED_OUT);
    } catch (HttpConnection.NotLoopback elsewhere) {
      return HttpReply.none(HttpReply.Ending.NOT_SENT);
    } catch (IOException failure) {
      return HttpReply.none(ConnectFailure.of(failure));
    }
    try {
      Socket socket = connection.securedOver(raw);
      raw.readFor(call.limit(), call.silence());
      send(socket.getOutputStream(), call, target, connection.isForwarded());
      return receive(socket, call.method());
    } catch (IOException failure) {
      HttpReply.Ending ending = endingOf(failure, raw);
      return raw.isSilent() ? HttpReply.silence(ending) : HttpReply.none(ending);
    } finally {
      close(raw);
    }
  }

  private static void send(OutputStream out, HttpCall call, HttpTarget target, boolean forwarded)
      throws IOException {
    byte[] head = HttpRequestText.head(call, target, forwarded);
    byte[] body = call.body();
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    out.write(all);
    out.flush();
  }

  private static HttpReply receive(Socket socket, String method) throws IOException {
    BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
    HttpResponseHead head = HttpResponseHead.read(in);
    byte[] body = HttpResponseBody.read(head, method, in, LIMIT);
    if (body.length > LIMIT) {
      return HttpReply.none(HttpReply.Ending.TOO_LARGE);
    }
    String text = new String(body, StandardCharsets.UTF_8);
    return HttpReply.answered(head.status(), head.headers(), text);
  }

  /** The socket's own reason counts first, because TLS wraps its exceptions. */
  private static HttpReply.Ending endingOf(IOException failure, BoundedSocket raw) {
    if (raw.isOverfull()) {
      return HttpReply.Ending.TOO_LARGE;
    }
    if (failure instanceof SocketTimeoutException || raw.isOverdue()) {
      return HttpReply.Ending.NEVER_ANSWERED;
    }
    if (failure instanceof ProtocolException) {
      return HttpReply.Ending.NOT_HTTP;
    }
    return failure instanceof HttpConnection.ProxyRefused
        ? HttpReply.Ending.PROXY_REFUSED
        : ConnectFailure.afterwards(failure);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // The connection is closed in any case.
    }
  }
}
