package dev.whoami.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Port 443 of this machine, behind which is a plain endpoint: the STS of those clients that cannot
 * be told of another than the real one, whose names have to lead here.
 */
final class TlsFront {
  private final ServerSocket listener;
  private final List<String> names = new CopyOnWriteArrayList<>();
  private volatile URI behind = URI.create("http://127.0.0.1:9");

  private TlsFront(ServerSocket listener) {
    this.listener = listener;
  }

  /** Listens with the certificate in a PKCS #12 file. */
  static TlsFront listen(Path certificate, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(certificate)) {
      store.load(in, password.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), null, null);
    ServerSocketFactory sockets = tls.getServerSocketFactory();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    TlsFront front = new TlsFront(sockets.createServerSocket(443, 50, loopback));
    daemon(front::accept);
    return front;
  }

  /** From now on the plain endpoint is this. */
  void leadTo(String url) {
    behind = URI.create(url);
    names.clear();
  }

  /** The names by which it was asked since then, one for each connection. */
  List<String> names() {
    return List.copyOf(names);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        daemon(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(behind.getHost(), behind.getPort())) {
      ExtendedSSLSession session = (ExtendedSSLSession) ((SSLSocket) client).getSession();
      for (SNIServerName each : session.getRequestedServerNames()) {
        names.add(new SNIHostName(each.getEncoded()).getAsciiName());
      }
      Thread back = daemon(() -> pass(server, client));
      pass(client, server);
      back.join();
    } catch (IOException gone) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException gone) {
      return;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "tls-front");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
