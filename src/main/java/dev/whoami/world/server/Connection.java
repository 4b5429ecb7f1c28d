package dev.whoami.world.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * The connection of one client: it sends one request, gets one response, and is closed. The server
 * never waits for the client. Belongs to the thread of its {@link ConnectionLoop}.
 */
final class Connection {
  /** The states of a connection, in the order in which connections are closed for new ones. */
  enum Stage {
    CLOSED,
    /** The response has left; the client has not closed yet. */
    CLOSING,
    REQUESTING,
    RESPONDING,
    /** Waits for this program, and not for the client. */
    ANSWERING
  }

  /** What a client may send behind its request. It is thrown away. */
  private static final int LEFTOVERS = 64 * 1024;

  private static final long TO_CLOSE = 1_000_000_000;

  private final SocketChannel channel;
  private final ConnectionLimits limits;
  private final RequestHead head = new RequestHead();
  private ByteBuffer unsent = ByteBuffer.allocate(0);
  private Stage stage = Stage.REQUESTING;
  private long deadline;
  private long leftovers;

  Connection(SocketChannel channel, ConnectionLimits limits) throws IOException {
    this.channel = channel;
    this.limits = limits;
    channel.configureBlocking(false);
    setDeadline(limits.request().toNanos());
  }

  private void setDeadline(long nanos) {
    deadline = System.nanoTime() + nanos;
  }

  Stage stage() {
    return stage;
  }

  boolean isOverdue() {
    return stage() != Stage.ANSWERING && System.nanoTime() - deadline > 0;
  }

  /** Takes what has come of the request. */
  RequestHead.Progress read() throws IOException {
    RequestHead.Progress progress = head.readFrom(channel);
    if (progress == RequestHead.Progress.CLOSED) {
      close();
    } else if (progress != RequestHead.Progress.UNFINISHED) {
      stage = Stage.ANSWERING;
    }
    return progress;
  }

  RequestHead head() {
    return head;
  }

  /** Begins to send the response. */
  void respond(byte[] response) throws IOException {
    setDeadline(limits.response().toNanos());
    unsent = ByteBuffer.wrap(response);
    stage = Stage.RESPONDING;
    write();
  }

  /** Sends what the client takes by now. */
  void write() throws IOException {
    channel.write(unsent);
    if (!unsent.hasRemaining()) {
      unsent = ByteBuffer.allocate(0);
      channel.shutdownOutput();
      setDeadline(TO_CLOSE);
      stage = Stage.CLOSING;
    }
  }

  /** A connection that is closed with unread bytes is reset, and the response with it. */
  void discard() throws IOException {
    int count = channel.read(ByteBuffer.allocate(8192));
    leftovers += count;
    if (count < 0 || leftovers > LEFTOVERS) {
      close();
    }
  }

  /** Has the selector wake up when the client does what is waited for. */
  void awaitIn(Selector selector) throws IOException {
    if (stage() != Stage.CLOSED) {
      channel.register(selector, interest(), this);
    }
  }

  private int interest() {
    switch (stage()) {
      case REQUESTING:
      case CLOSING:
        return SelectionKey.OP_READ;
      case RESPONDING:
        return SelectionKey.OP_WRITE;
      default:
        return 0;
    }
  }

  void close() {
    stage = Stage.CLOSED;
    try {
      channel.close();
    } catch (IOException closedAnyway) {
      // The client has gone, so there is no one to send the error to.
    }
  }
}
