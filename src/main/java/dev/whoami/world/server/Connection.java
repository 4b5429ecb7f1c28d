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
  /**
   * The states of a connection. At the limit, the connections in the first state are closed first.
   */
  enum Stage {
    CLOSED,
    /** The response was sent; the client has not closed yet. */
    CLOSING,
    REQUESTING,
    RESPONDING,
    /** Waits for whoami, and not for the client. */
    ANSWERING
  }

  /** The most bytes after the request that are read and dropped. */
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

  /** Reads the part of the request that has arrived. */
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

  /** Starts to send the response. */
  void respond(byte[] response) throws IOException {
    setDeadline(limits.response().toNanos());
    unsent = ByteBuffer.wrap(response);
    stage = Stage.RESPONDING;
    write();
  }

  /** Sends as much as the client accepts now. */
  void write() throws IOException {
    channel.write(unsent);
    if (!unsent.hasRemaining()) {
      unsent = ByteBuffer.allocate(0);
      channel.shutdownOutput();
      setDeadline(TO_CLOSE);
      stage = Stage.CLOSING;
    }
  }

  /**
   * Reads and drops the rest, because closing a connection with unread bytes resets it and loses
   * the response.
   */
  void discard() throws IOException {
    int count = channel.read(ByteBuffer.allocate(8192));
    leftovers += count;
    if (count < 0 || leftovers > LEFTOVERS) {
      close();
    }
  }

  /** Registers with the selector for the event that this state waits for. */
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
      // The client is gone, so the error has no receiver.
    }
  }
}
