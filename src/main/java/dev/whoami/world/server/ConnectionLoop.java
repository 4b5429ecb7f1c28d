package dev.whoami.world.server;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

/**
 * Serves all connections on one non-blocking thread, so that idle or slow clients cost no thread
 * and delay no other client. At the limit, the oldest idle connection is closed in favor of the new
 * one.
 */
final class ConnectionLoop implements AutoCloseable {
  private static final long TICK_MILLIS = 250;

  /**
   * Half a minute in which no connection could be accepted, for example without free file
   * descriptors.
   */
  private static final int FAILURES = 120;

  private final ServerSocketChannel server;
  private final Selector selector;
  private final SelectionKey accepting;
  private final ConnectionLimits limits;
  private final BiConsumer<Connection, RequestHead.Progress> requests;
  private final ServerFailures failures;
  private final Set<Connection> connections = new LinkedHashSet<>();
  private final Queue<Runnable> responses = new ConcurrentLinkedQueue<>();
  private int failedAccepts;

  /** Passes on each connection whose request is complete or too large. */
  ConnectionLoop(
      ServerSocketChannel server,
      ConnectionLimits limits,
      BiConsumer<Connection, RequestHead.Progress> requests,
      ServerFailures failures)
      throws IOException {
    this.server = server;
    this.limits = limits;
    this.requests = requests;
    this.failures = failures;
    this.selector = Selector.open();
    server.configureBlocking(false);
    this.accepting = server.register(selector, SelectionKey.OP_ACCEPT);
  }

  /** Serves until it is closed. Throws if it can no longer accept connections. */
  void run() throws IOException {
    while (server.isOpen()) {
      connections.removeIf(it -> it.stage() == Connection.Stage.CLOSED);
      accepting.interestOps(hasRoom() ? SelectionKey.OP_ACCEPT : 0);
      selector.select(TICK_MILLIS);
      for (Runnable next = responses.poll(); next != null; next = responses.poll()) {
        next.run();
      }
      serveWhoeverIsReady();
      connections.stream().filter(Connection::isOverdue).forEach(Connection::close);
    }
  }

  /** Sends the response to a request. Can be called from any thread. */
  void respond(Connection connection, byte[] response) {
    responses.add(() -> attempt(connection, () -> connection.respond(response)));
    selector.wakeup();
  }

  private void serveWhoeverIsReady() throws IOException {
    Set<SelectionKey> ready = selector.selectedKeys();
    for (SelectionKey key : ready) {
      if (key.equals(accepting)) {
        accept();
      } else if (key.isValid()) {
        Connection connection = (Connection) key.attachment();
        attempt(connection, () -> advance(connection));
      }
    }
    ready.clear();
  }

  private void accept() throws IOException {
    try {
      SocketChannel channel = server.accept();
      failedAccepts = 0;
      if (channel != null) {
        admit(channel);
      }
    } catch (ClosedChannelException ended) {
      // The server was closed on purpose.
    } catch (IOException failure) {
      if (++failedAccepts > FAILURES) {
        throw failure;
      }
      nextToYield().ifPresent(Connection::close);
      pause();
    }
  }

  /**
   * Accepts a connection. Those that have sent a request are kept in favor of those that have only
   * connected.
   */
  private void admit(SocketChannel channel) throws IOException {
    Connection connection = new Connection(channel, limits);
    if (connections.size() >= limits.connections()) {
      nextToYield().ifPresent(Connection::close);
      connections.removeIf(it -> it.stage() == Connection.Stage.CLOSED);
    }
    connections.add(connection);
    attempt(connection, () -> advance(connection));
  }

  private boolean hasRoom() {
    return connections.size() < limits.connections() || nextToYield().isPresent();
  }

  /**
   * The oldest connection in the earliest state that waits for its client; empty if there is none.
   */
  private Optional<Connection> nextToYield() {
    return connections.stream()
        .filter(it -> it.stage() != Connection.Stage.CLOSED)
        .filter(it -> it.stage() != Connection.Stage.ANSWERING)
        .min(Comparator.comparing(Connection::stage));
  }

  private void advance(Connection connection) throws IOException {
    switch (connection.stage()) {
      case REQUESTING:
        RequestHead.Progress progress = connection.read();
        if (connection.stage() == Connection.Stage.ANSWERING) {
          requests.accept(connection, progress);
        }
        break;
      case RESPONDING:
        connection.write();
        break;
      case CLOSING:
        connection.discard();
        break;
      default:
    }
  }

  /** A failure with one client ends only its connection. */
  private void attempt(Connection connection, Step step) {
    try {
      step.run();
      connection.awaitIn(selector);
    } catch (IOException gone) {
      connection.close();
    } catch (RuntimeException bug) {
      connection.close();
      failures.bug(bug);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(TICK_MILLIS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    selector.wakeup();
  }

  /** An action on one connection. */
  private interface Step {
    void run() throws IOException;
  }
}
