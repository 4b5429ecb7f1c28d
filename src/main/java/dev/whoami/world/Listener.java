package dev.whoami.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Answers HTTP requests on one address with the JDK's own server. A client that is slow, that talks
 * without end or that comes a hundred times is hung up on.
 */
public final class Listener implements AutoCloseable {
  private static final int CONNECTIONS = 100;

  /** One a connection, so that nobody waits for a client that is slow. */
  private static final int THREADS = CONNECTIONS + 10;

  static {
    // Seconds for a whole request and for a whole answer; both are without end by default.
    System.setProperty("sun.net.httpserver.maxReqTime", "5");
    System.setProperty("sun.net.httpserver.maxRspTime", "10");
    System.setProperty("sun.net.httpserver.idleInterval", "10");
    System.setProperty("jdk.httpserver.maxConnections", String.valueOf(CONNECTIONS));
    // Headers and body leave as two packets; without this the second may wait 40 ms for the first.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private Listener(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Listens on HOST:PORT; throws IOException with the reason where that cannot be. */
  public static Listener on(HostAndPort address, Function<Asked, Answered> answers)
      throws IOException {
    HttpServer server = HttpServer.create(address.resolved(), 0);
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Listener::daemon);
    threads.allowCoreThreadTimeOut(true);
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, answers));
    server.start();
    return new Listener(server, threads);
  }

  /** The port, also where any would do. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void handle(HttpExchange exchange, Function<Asked, Answered> answers)
      throws IOException {
    try {
      Asked asked = Asked.in(exchange);
      answers.apply(asked).send(exchange, !asked.wantsNoBody());
    } finally {
      exchange.close();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "whoami-listener");
    thread.setDaemon(true);
    return thread;
  }
}
