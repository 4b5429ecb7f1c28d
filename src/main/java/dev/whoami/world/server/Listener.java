package dev.whoami.world.server;

import dev.whoami.world.http.HttpReply;
import dev.whoami.world.work.Crash;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Answers HTTP/1 requests on one address: one for each connection, without request bodies. The
 * JDK's own server refuses all clients while a hundred are idle. After an Error in its thread it
 * stays open and never answers.
 */
public final class Listener implements AutoCloseable {
  private static final String SERVER = "whoami-watch";

  /**
   * All threads start at the beginning, so that none is missing if a limit on threads is reached
   * later.
   */
  private static final int THREADS = 4;

  private static final ServerResponse MALFORMED =
      ServerResponse.text(400, "This is not an HTTP request.\n");
  private static final ServerResponse TOO_LARGE =
      ServerResponse.text(431, "The headers of a request can have 16 KiB.\n");
  private static final ServerResponse BUG =
      ServerResponse.text(500, "This is a bug of whoami. Its standard error says where.\n");

  private final ServerSocketChannel server;
  private final Function<ServerRequest, ServerResponse> answers;
  private final ServerFailures failures;
  private final ExecutorService threads;
  private final ConnectionLoop loop;

  private Listener(
      ServerSocketChannel server,
      Function<ServerRequest, ServerResponse> answers,
      ServerFailures failures,
      ConnectionLimits limits)
      throws IOException {
    this.server = server;
    this.answers = answers;
    this.failures = failures;
    this.loop = new ConnectionLoop(server, limits, this::handOn, failures);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> daemon(work, "whoami-answer"),
            new ThreadPoolExecutor.DiscardPolicy());
    pool.prestartAllCoreThreads();
    this.threads = pool;
  }

  /** Listens on HOST:PORT; throws IOException with the reason if that is impossible. */
  public static Listener on(
      HostAndPort address, Function<ServerRequest, ServerResponse> answers, ServerFailures failures)
      throws IOException {
    return on(address, answers, failures, ConnectionLimits.usual());
  }

  static Listener on(
      HostAndPort address,
      Function<ServerRequest, ServerResponse> answers,
      ServerFailures failures,
      ConnectionLimits limits)
      throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    try {
      server.bind(address.resolved());
      Listener listener = new Listener(server, answers, failures, limits);
      daemon(listener::serve, "whoami-listener").start();
      return listener;
    } catch (IOException | RuntimeException refused) {
      server.close();
      throw refused;
    }
  }

  /** The port that is used, also if the system chose it. */
  public int port() {
    ServerSocket socket = server.socket();
    return socket.getLocalPort();
  }

  /**
   * Whether a reply comes from whoami's listener, and not from another program on the same port.
   */
  public static boolean isReplyOfOne(HttpReply reply) {
    return reply.header("Server").filter(SERVER::equals).isPresent();
  }

  @Override
  public void close() throws IOException {
    loop.close();
    threads.shutdownNow();
  }

  private void serve() {
    try {
      loop.run();
    } catch (Throwable failure) {
      failures.ended(failure);
    }
  }

  private void handOn(Connection connection, RequestHead.Progress progress) {
    threads.execute(
        () -> {
          try {
            loop.respond(connection, response(connection.head(), progress));
          } catch (Throwable failure) {
            failures.ended(failure);
          }
        });
  }

  private byte[] response(RequestHead head, RequestHead.Progress progress) {
    if (progress == RequestHead.Progress.TOO_LARGE) {
      return TOO_LARGE.by(SERVER, true);
    }
    return head.asked()
        .map(it -> answer(it).by(SERVER, !it.wantsNoBody()))
        .orElseGet(() -> MALFORMED.by(SERVER, true));
  }

  private ServerResponse answer(ServerRequest request) {
    try {
      return answers.apply(request);
    } catch (Throwable bug) {
      if (Crash.isFatal(bug)) {
        throw bug;
      }
      failures.bug(bug);
      return BUG;
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
