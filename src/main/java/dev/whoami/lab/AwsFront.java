package dev.whoami.lab;

import dev.whoami.lab.certificate.LabAuthority;
import dev.whoami.lab.certificate.ServerCertificates;
import dev.whoami.lab.endpoint.AwsHost;
import dev.whoami.lab.endpoint.AwsServices;
import dev.whoami.lab.endpoint.OtherServices;
import dev.whoami.lab.endpoint.SimpleStorageService;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.http.HttpEndpoint;
import dev.whoami.lab.http.NameServer;
import dev.whoami.lab.http.RequestLog;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.StsBehavior;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The host names of AWS in a private network. A name server leads all of them to one address, where
 * the services listen with TLS and without.
 */
public final class AwsFront implements AutoCloseable {
  /** An address from a range for documentation: nothing else uses it (RFC 5737). */
  public static final String ADDRESS = "198.51.100.1";

  /** An address at which nothing listens, for a service that cannot be reached. */
  private static final String NOWHERE = "127.0.0.2";

  private static final int DOMAIN = 53;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final boolean hasSts;
  private final List<HttpEndpoint> services = new ArrayList<>();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final ServerCertificates certificates;

  private AwsFront(boolean hasSts, ServerCertificates certificates) {
    this.hasSts = hasSts;
    this.certificates = certificates;
  }

  /** Listens on its address, which must exist in this network. */
  public static AwsFront open(RunningWorld world, LabAuthority authority, boolean othersAllow) {
    StsBehavior sts = world.world().sts();
    ServerCertificates certificates = ServerCertificates.of(authority);
    AwsFront front = new AwsFront(sts != StsBehavior.REFUSED, certificates);
    EndpointService all =
        new AwsServices(
            world.stsService(),
            new SimpleStorageService(sts, world.ring()),
            new OtherServices(othersAllow, world.ring()));
    try {
      RequestLog log = world.log();
      front.serve(HttpEndpoint.listen(at(HTTP), log), all);
      front.serve(HttpEndpoint.listen(at(HTTPS), certificates.context(), log), all);
      front.keep(NameServer.listen(at(DOMAIN), front::addressOf));
    } catch (LabException e) {
      front.close();
      throw e;
    }
    return front;
  }

  /** The host names to which a program opened TLS. */
  public List<String> names() {
    return certificates.names();
  }

  /** Logs every request that was sent so far, and answers none from now on. */
  public void finish() {
    services.forEach(HttpEndpoint::finish);
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception ignored) {
        // The other sockets are closed all the same, and this process is about to end.
      }
    }
  }

  private Optional<InetAddress> addressOf(String name) {
    if (!AwsHost.isOne(name)) {
      return Optional.empty();
    }
    boolean isThere = hasSts || !AwsHost.of(name).service().equals("sts");
    return Optional.of(address(isThere ? ADDRESS : NOWHERE));
  }

  private static InetSocketAddress at(int port) {
    return new InetSocketAddress(ADDRESS, port);
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new LabException(text + " is not an address", e);
    }
  }

  private void serve(HttpEndpoint endpoint, EndpointService all) {
    services.add(keep(endpoint).offer("/", "other", all));
  }

  private <T extends AutoCloseable> T keep(T opened) {
    open.push(opened);
    return opened;
  }
}
