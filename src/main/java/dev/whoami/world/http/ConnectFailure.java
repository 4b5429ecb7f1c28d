package dev.whoami.world.http;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/**
 * Maps Java's exception to the kernel's error. A blackhole route answers connect with EINVAL, an
 * unreachable route with EHOSTUNREACH, a prohibited one with EACCES, no route at all with
 * ENETUNREACH. Java has an exception of its own only for the second.
 */
final class ConnectFailure {
  private ConnectFailure() {}

  static HttpReply.Ending of(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("invalid argument")) {
      return HttpReply.Ending.BLACKHOLE;
    }
    if (failure instanceof NoRouteToHostException || failure instanceof BindException) {
      return HttpReply.Ending.UNROUTABLE;
    }
    if (message.contains("unreachable") || message.contains("no route")) {
      return HttpReply.Ending.UNROUTABLE;
    }
    if (failure instanceof ConnectException) {
      return HttpReply.Ending.REFUSED;
    }
    if (failure instanceof UnknownHostException) {
      return HttpReply.Ending.UNKNOWN_HOST;
    }
    return afterwards(failure);
  }

  /** The reason for a failure after the connection was made. */
  static HttpReply.Ending afterwards(IOException failure) {
    return failure instanceof SSLException
        ? HttpReply.Ending.TLS_FAILED
        : HttpReply.Ending.CLOSED_EARLY;
  }
}
