package dev.whoami.lab.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.machine.OwnAddress;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** One listener and its services, each under its own path. */
public final class HttpEndpoint implements AutoCloseable {
  static {
    // Headers and body are sent as two packets; without this option the second may wait 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int PATIENCE_MILLIS = 1000;

  private final HttpServer server;
  private final ExecutorService threads;
  private final RequestLog log;

  private HttpEndpoint(HttpServer server, ExecutorService threads, RequestLog log) {
    this.server = server;
    this.threads = threads;
    this.log = log;
  }

  public static HttpEndpoint listen(InetSocketAddress address, RequestLog log) {
    return listen(HttpServer::create, address, log);
  }

  /** Listens with TLS. */
  public static HttpEndpoint listen(InetSocketAddress address, SSLContext tls, RequestLog log) {
    return listen(
        (at, backlog) -> {
          HttpsServer server = HttpsServer.create(at, backlog);
          server.setHttpsConfigurator(new HttpsConfigurator(tls));
          return server;
        },
        address,
        log);
  }

  private static HttpEndpoint listen(
      Listening listening, InetSocketAddress address, RequestLog log) {
    HttpServer server;
    try {
      server = listening.at(address, 0);
    } catch (BindException e) {
      throw new LabException(
          "cannot listen on " + address + ": " + e.getMessage() + "; " + wayOut(address), e);
    } catch (IOException e) {
      throw new LabException("cannot listen on " + address + ": " + e.getMessage(), e);
    }
    ExecutorService threads = Executors.newCachedThreadPool(HttpEndpoint::daemon);
    server.setExecutor(threads);
    server.start();
    return new HttpEndpoint(server, threads, log);
  }

  /** Answers requests below a path with this service, and logs them under a name. */
  public HttpEndpoint offer(String path, String name, EndpointService service) {
    server.createContext(path, exchange -> handle(exchange, name, service));
    return this;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * Accepts no more connections, and waits until earlier requests are logged: their clients may be
   * gone already. The wait is limited, because a reply may never come.
   */
  public void finish() {
    awaitAccepted();
    threads.shutdown();
    awaitThreads();
    close();
    awaitThreads();
  }

  /** Connections are accepted in order, so this one is the last. */
  private void awaitAccepted() {
    try (Socket last = new Socket()) {
      last.setSoTimeout(PATIENCE_MILLIS);
      last.connect(server.getAddress(), PATIENCE_MILLIS);
      last.shutdownOutput();
      last.getInputStream().read();
    } catch (IOException ignored) {
      // The server is closed all the same, or the machine is too busy to wait for it.
    }
  }

  private void awaitThreads() {
    try {
      boolean ignored = threads.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }

  private static String wayOut(InetSocketAddress address) {
    if (!OwnAddress.isHere(address.getAddress())) {
      return "give this container that address";
    }
    return address.getPort() < 1024
        ? "end what listens there, and allow ports below 1024"
            + " (sysctl net.ipv4.ip_unprivileged_port_start=0)"
        : "end what listens there";
  }

  private void handle(HttpExchange exchange, String name, EndpointService service)
      throws IOException {
    try {
      log.add(name, exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
      EndpointReply reply = answerAndLog(exchange, name, service);
      reply.send(exchange);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  /** If the client disconnects before the answer, only the headers of its request are logged. */
  private EndpointReply answerAndLog(HttpExchange exchange, String name, EndpointService service)
      throws IOException {
    EndpointRequest request = EndpointRequest.withoutBody(exchange);
    EndpointReply reply = EndpointReply.never();
    try {
      request = EndpointRequest.read(exchange);
      reply = service.answer(request);
      return reply;
    } finally {
      log.answered(service.logged(request, reply, name, log.millis()));
    }
  }

  /** Creates the server. */
  private interface Listening {
    HttpServer at(InetSocketAddress address, int backlog) throws IOException;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "lab-endpoint");
    thread.setDaemon(true);
    return thread;
  }
}
