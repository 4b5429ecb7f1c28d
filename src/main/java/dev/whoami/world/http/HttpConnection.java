package dev.whoami.world.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to a web server: direct, through SOCKS, or through an HTTP proxy; with TLS for
 * https, whose certificate must match the host.
 */
final class HttpConnection {
  private final HttpTarget target;
  private final Proxy proxy;
  private final HttpCall call;

  HttpConnection(HttpTarget target, Proxy proxy, HttpCall call) {
    this.target = target;
    this.proxy = proxy;
    this.call = call;
  }

  /** Whether the request goes through a proxy that forwards it, and so needs the full URL. */
  boolean isForwarded() {
    return proxy.type() == Proxy.Type.HTTP && !target.isTls();
  }

  /** Connects within the limit; throws NotLoopback before anything is sent to another machine. */
  void connect(BoundedSocket raw) throws IOException {
    InetSocketAddress address = address();
    if (call.route() == HttpCall.Route.LOOPBACK && !address.getAddress().isLoopbackAddress()) {
      throw new NotLoopback();
    }
    raw.connect(address, (int) call.toConnect().toMillis());
  }

  private InetSocketAddress address() throws IOException {
    switch (proxy.type()) {
      case SOCKS:
        return InetSocketAddress.createUnresolved(target.host(), target.port());
      case HTTP:
        InetSocketAddress set = (InetSocketAddress) proxy.address();
        return new InetSocketAddress(InetAddress.getByName(set.getHostString()), set.getPort());
      default:
        return new InetSocketAddress(InetAddress.getByName(target.host()), target.port());
    }
  }

  /** Adds the proxy and TLS to the connected socket, within the limit. */
  Socket securedOver(BoundedSocket raw) throws IOException {
    raw.readFor(call.limit(), call.silence());
    if (!target.isTls()) {
      return raw;
    }
    if (proxy.type() == Proxy.Type.HTTP) {
      tunnel(raw);
    }
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket tls =
        (SSLSocket) factory.createSocket(raw, target.hostOfCertificate(), target.port(), true);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }

  /** Reads no further than the head of the proxy's reply: TLS follows it. */
  private void tunnel(BoundedSocket raw) throws IOException {
    OutputStream out = raw.getOutputStream();
    out.write(HttpRequestText.connect(target));
    out.flush();
    int status = HttpResponseHead.read(raw.getInputStream()).status();
    if (status / 100 != 2) {
      throw new ProxyRefused();
    }
  }

  /** The host's name does not resolve to this machine. */
  static final class NotLoopback extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** The proxy refuses to connect. */
  static final class ProxyRefused extends IOException {
    private static final long serialVersionUID = 1;
  }
}
