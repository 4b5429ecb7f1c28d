package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.file.OwnerAndMode;
import dev.whoami.world.program.ProgramCall;
import dev.whoami.world.time.BoundedCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * HotSpot's own attach protocol, for a Java without the JDK's classes. A file .attach_pidN in the
 * target's /tmp and SIGQUIT make it listen on the socket .java_pidN there. A request is the version
 * of the protocol, a command and three arguments, each with a zero byte behind it; the reply begins
 * with 0 where the command was understood.
 *
 * @see <a
 *     href="https://github.com/openjdk/jdk/blob/master/src/hotspot/share/services/attachListener.cpp">
 *     OpenJDK: attachListener.cpp</a>
 */
final class HotSpotAttach {
  private static final long MILLIS = 100;
  private static final int LARGEST = 64 << 10;

  private final TargetProcess target;
  private final GuestFolder guest;
  private final AttachDeadline deadline;

  /** Connecting and answering must end before the deadline, or it fails. */
  HotSpotAttach(TargetProcess target, GuestFolder guest, AttachDeadline deadline) {
    this.target = target;
    this.guest = guest;
    this.deadline = deadline;
  }

  /** Loads a jar as agent. Throws the target's answer if it did not load. */
  void load(String jar, String options) throws AttachFailure {
    try {
      if (!isListening()) {
        open();
      }
      String reply =
          ask(deadline.left(), held(), "load", "instrument", "false", jar + "=" + options);
      LoadReply.of(reply).requireDone();
    } catch (IOException failed) {
      throw new AttachFailure(
          Kind.REJECTED,
          "its Java does not take the connection; an older one takes only those of its own user, so"
              + " run whoami as user "
              + target.user());
    }
  }

  private String socket() {
    return ".java_pid" + target.ownPid();
  }

  private boolean isListening() {
    try {
      return isSocket(guest.beside(socket()));
    } catch (IOException unknown) {
      return false;
    }
  }

  /**
   * The socket under a name that the target's user cannot exchange. Otherwise whoami might connect
   * to another program's socket, with rights that this user does not have.
   */
  private Path held() throws AttachFailure, IOException {
    Path held;
    try {
      held = guest.hold(socket());
    } catch (IOException cannot) {
      if (target.isOfThisUser()) {
        return guest.beside(socket());
      }
      throw new AttachFailure(
          Kind.NO_RIGHT,
          "whoami may not hold the socket of that process, which belongs to user "
              + target.user()
              + "; run whoami as that user, or, if its /tmp supports hard links, as root with"
              + " CAP_FOWNER");
    }
    if (!isSocket(held)) {
      throw new AttachFailure(
          Kind.REJECTED, "another file was put in the place of its socket in /tmp");
    }
    return held;
  }

  /** Also before the JDK's classes are used, which send the signal to any process. */
  void requireThatSignalIsSafe() throws AttachFailure {
    if (!isListening() && !target.catchesSignal()) {
      throw new AttachFailure(
          Kind.DISABLED,
          "its Java does not handle the signal to listen, which would end it: it is just starting,"
              + " or runs with -Xrs and its socket is gone from /tmp");
    }
  }

  private void open() throws AttachFailure, IOException {
    String sign = ".attach_pid" + target.ownPid();
    guest.putSign(sign, target.user());
    try {
      wake();
    } finally {
      guest.takeSign(sign);
    }
  }

  private void wake() throws AttachFailure {
    if (!target.isThere()) {
      throw TargetProcess.ended();
    }
    requireThatSignalIsSafe();
    ProgramCall kill = ProgramCall.of("/bin/sh", "-c", "kill -QUIT \"$0\"", "" + target.pid());
    new LiveSurroundings().run(kill, deadline.left());
    while (!deadline.isOver()) {
      if (isListening()) {
        return;
      }
      GuestFolder.pause(MILLIS);
    }
    throw new AttachFailure(
        Kind.NO_ANSWER,
        "its Java did not begin to listen in "
            + deadline.text()
            + "; it may be stopped, or have no CPU, or not be able to write to its /tmp");
  }

  /** Whether it is a socket of that process's user; a link would lead out of its root. */
  private boolean isSocket(Path path) {
    try {
      OwnerAndMode its = OwnerAndMode.at(path, LinkOption.NOFOLLOW_LINKS);
      return its.isSocket() && its.user() == target.user();
    } catch (IOException none) {
      return false;
    }
  }

  /** Connecting may also hang, because the listener may never accept. */
  static String ask(Duration limit, Path path, String... words) throws IOException {
    return ask(limit, () -> UnixSocket.open(path.toString()), words);
  }

  /**
   * Closes an open connection when the time is up. A program that connects for Java ends with it.
   */
  static String ask(Duration limit, Callable<Optional<UnixSocket>> open, String... words)
      throws IOException {
    byte[] request = ("1\0" + String.join("\0", words) + "\0").getBytes(StandardCharsets.UTF_8);
    AbortableSocket socket = new AbortableSocket();
    Optional<String> reply =
        BoundedCall.call(
            () -> Optional.of(ask(socket.opened(open.call()), request)),
            limit,
            Optional.of(""),
            Optional.<String>empty(),
            socket::abort);
    return reply.orElseThrow(() -> new IOException("the connection was not taken"));
  }

  private static String ask(UnixSocket opened, byte[] request) throws IOException {
    try (UnixSocket socket = opened) {
      socket.write(request);
      ByteArrayOutputStream reply = new ByteArrayOutputStream();
      byte[] part = new byte[4096];
      for (int n = socket.read(part); n > 0 && reply.size() < LARGEST; n = socket.read(part)) {
        reply.write(part, 0, n);
      }
      return new String(reply.toByteArray(), StandardCharsets.UTF_8);
    }
  }
}
