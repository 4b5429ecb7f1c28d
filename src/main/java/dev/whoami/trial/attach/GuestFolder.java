package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import dev.whoami.world.BoundedCall;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The folder in the target's /tmp by which whoami and its guest speak: the jar of the guest, what
 * it is asked, and what it answers. The folder is whoami's own, so that no other user can exchange
 * what is in it, and the answer can be read by whoami and the application's user alone. It is gone
 * when it is closed, and when whoami is ended.
 */
final class GuestFolder implements Closeable {
  private static final String END = "end end\n";
  private static final int LARGEST = 64 << 10;
  private static final long MILLIS = 50;
  private static final String[] FILES = {"agent.jar", "request", "answer"};

  private final Path path;
  private final String seenThere;
  private final Object identity;
  private final Thread atExit;

  private GuestFolder(Path path, String seenThere) throws IOException {
    this.path = path;
    this.seenThere = seenThere;
    this.identity = identity(path);
    this.atExit = new Thread(this::remove, "whoami-folder");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  static GuestFolder make(TargetJvm target, String request) throws AttachFailure {
    try {
      Path tmp = target.root().resolve("tmp");
      if (Files.isSymbolicLink(tmp) && target.hasOwnFiles()) {
        throw new IOException("its link would be followed here");
      }
      GuestFolder made = make(tmp, ".whoami-" + target.ownPid());
      try {
        made.fill(target.user(), request);
      } catch (IOException | RuntimeException failed) {
        made.close();
        throw failed;
      }
      return made;
    } catch (IOException cannot) {
      throw new AttachFailure(
          Kind.NO_FOLDER,
          "whoami cannot write to the /tmp of that process, through which Java is attached to; a"
              + " read-only root file system needs a writable /tmp");
    }
  }

  /** Of the same name each time, so that no Java remembers many of them. */
  private static GuestFolder make(Path tmp, String name) throws IOException {
    Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rwx------");
    String made = name;
    Path path = tmp.resolve(made);
    try {
      Files.createDirectory(path, PosixFilePermissions.asFileAttribute(mine));
    } catch (FileAlreadyExistsException ofAnother) {
      made = name + "-" + UUID.randomUUID();
      path = tmp.resolve(made);
      Files.createDirectory(path, PosixFilePermissions.asFileAttribute(mine));
    }
    return new GuestFolder(path, "/tmp/" + made);
  }

  /** Of another user's application, which may walk in and read two files and write one. */
  private void fill(long user, String request) throws IOException {
    write("agent.jar", GuestJar.bytes());
    write("request", request.getBytes(StandardCharsets.ISO_8859_1));
    write("answer", new byte[0]);
    Path[] its = {path.resolve("request"), path.resolve("answer")};
    for (Path each : its) {
      if (owner(each) != user) {
        Files.setAttribute(each, "unix:uid", (int) user, LinkOption.NOFOLLOW_LINKS);
      }
    }
    if (owner(path) != user) {
      allow(path, "rwx--x--x");
      allow(path.resolve("agent.jar"), "rw-r--r--");
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = path.resolve(name);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, bytes);
  }

  private static void allow(Path file, String rights) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  /** Its path as the application sees it. */
  String seenThere() {
    return seenThere;
  }

  /** What the guest answered; empty where it had not finished in time. */
  String await(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      String text = BoundedCall.call(this::read, limit, "", "", () -> {});
      if (text.endsWith(END)) {
        return text;
      }
      pause(MILLIS);
    }
    return "";
  }

  /** A link, or a pipe, is none of ours. */
  private String read() throws IOException {
    Path file = path.resolve("answer");
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    ByteBuffer bytes = ByteBuffer.allocate(LARGEST);
    Set<OpenOption> options = new HashSet<>();
    options.add(StandardOpenOption.READ);
    options.add(LinkOption.NOFOLLOW_LINKS);
    try (SeekableByteChannel in = Files.newByteChannel(file, options)) {
      int read = 0;
      while (read >= 0 && bytes.hasRemaining()) {
        read = in.read(bytes);
      }
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      return;
    }
  }

  /** Nothing is taken away from a folder that somebody has put in its place. */
  private void remove() {
    try {
      if (!identity.equals(identity(path))) {
        return;
      }
      for (String each : FILES) {
        Files.deleteIfExists(path.resolve(each));
      }
      Files.deleteIfExists(path);
    } catch (IOException gone) {
      return;
    }
  }

  private static long owner(Path path) throws IOException {
    return ((Number) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)).longValue();
  }

  private static Object identity(Path path) throws IOException {
    return Files.getAttribute(path, "unix:ino", LinkOption.NOFOLLOW_LINKS);
  }
}
