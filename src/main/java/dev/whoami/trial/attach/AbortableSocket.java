package dev.whoami.trial.attach;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A socket that one thread opens and uses, and that another closes when the time is up. */
final class AbortableSocket {
  private final AtomicReference<Optional<UnixSocket>> socket =
      new AtomicReference<>(Optional.empty());
  private final AtomicBoolean isAborted = new AtomicBoolean();

  /** The socket, which is closed at once if the time was up before it was open. */
  UnixSocket opened(Optional<UnixSocket> opened) throws IOException {
    UnixSocket own = opened.orElseThrow(() -> new IOException(JdkAttach.WHY_NOT));
    socket.set(opened);
    if (isAborted.get()) {
      own.close();
    }
    return own;
  }

  void abort() {
    isAborted.set(true);
    try {
      Optional<UnixSocket> open = Optional.ofNullable(socket.get()).flatMap(it -> it);
      if (open.isPresent()) {
        open.get().close();
      }
    } catch (IOException closedAlready) {
      return;
    }
  }
}
