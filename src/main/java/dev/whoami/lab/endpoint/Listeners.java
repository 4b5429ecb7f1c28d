package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.ClosedPort;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.http.HttpEndpoint;
import dev.whoami.lab.http.RequestLog;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.Network;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The sockets of one world: at the addresses of AWS if the network has them, otherwise at ports of
 * the loopback.
 */
final class Listeners implements AutoCloseable {
  private final Network network;
  private final RequestLog log;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  Listeners(Network network, RequestLog log) {
    this.network = network;
    this.log = log;
  }

  /**
   * Listens at this address of AWS if the network has it, otherwise at a free port of the loopback.
   */
  HttpEndpoint listenAt(String address) {
    return network.hasRealAddresses() ? listen(address, 80) : listen("127.0.0.1", 0);
  }

  /** Listens over IPv6, if the network has the addresses of AWS. */
  void offerOverIpv6(String address, String name, EndpointService service) {
    if (!network.hasRealAddresses()) {
      return;
    }
    try {
      listen(address, 80).offer("/", name, service);
    } catch (LabException ignored) {
      // A kernel without IPv6 does not have this address, and no client here could use it.
    }
  }

  HttpEndpoint listen(String address, int port) {
    return keep(HttpEndpoint.listen(new InetSocketAddress(address, port), log));
  }

  /** The URL at which clients find the endpoint for this address of AWS. */
  String url(HttpEndpoint endpoint, String address) {
    return network.hasRealAddresses() ? "http://" + address : "http://127.0.0.1:" + endpoint.port();
  }

  /** An address of AWS at which nothing listens. */
  String closed(String address) {
    return network.hasRealAddresses() ? "http://" + address : closedPort();
  }

  /** A port of the loopback at which nothing listens. */
  String closedPort() {
    return keep(ClosedPort.reserve()).url();
  }

  private <T extends AutoCloseable> T keep(T opened) {
    open.push(opened);
    return opened;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception ignored) {
        // The others are closed all the same, and this process is about to end.
      }
    }
  }
}
