package dev.whoami.world.server;

import java.time.Duration;

/** The limits for one client, so that it cannot slow down the others. */
final class ConnectionLimits {
  private final int connections;
  private final Duration request;
  private final Duration response;

  private ConnectionLimits(int connections, Duration request, Duration response) {
    this.connections = connections;
    this.request = request;
    this.response = response;
  }

  /** A hundred connections; five seconds for a request, and ten for the response. */
  static ConnectionLimits usual() {
    return new ConnectionLimits(100, Duration.ofSeconds(5), Duration.ofSeconds(10));
  }

  ConnectionLimits within(Duration newRequest, Duration newResponse) {
    return new ConnectionLimits(connections, newRequest, newResponse);
  }

  /** The most connections that are open at the same time. */
  int connections() {
    return connections;
  }

  /** The limit from the connection to the end of the request's headers. */
  Duration request() {
    return request;
  }

  /** The limit for the client to read the whole response. */
  Duration response() {
    return response;
  }
}
