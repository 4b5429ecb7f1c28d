package dev.whoami.world.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address to listen on: HOST:PORT, with an IPv6 address in brackets. */
public final class HostAndPort {
  private static final Pattern SHAPE =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+):(\\d{1,5})");
  private static final int LARGEST_PORT = 65_535;

  private final String host;
  private final int port;

  private HostAndPort(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** Empty if the text has another form. */
  public static Optional<HostAndPort> parse(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > LARGEST_PORT) {
      return Optional.empty();
    }
    return Optional.of(new HostAndPort(parts.group(1), Integer.parseInt(parts.group(2))));
  }

  /** Whether only this machine, or this task or pod, can connect to it. */
  public boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** The same host with the port that the system chose. */
  public HostAndPort withPort(int other) {
    return new HostAndPort(host, other);
  }

  InetSocketAddress resolved() throws UnknownHostException {
    return new InetSocketAddress(InetAddress.getByName(host), port);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
