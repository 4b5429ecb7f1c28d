package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import dev.whoami.world.file.HeldFolder;
import dev.whoami.world.time.BoundedCall;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * The folder in the target's /tmp through which whoami and its guest communicate: it has the
 * guest's jar, the questions and the answers. The folder belongs to whoami, so no other user can
 * replace its files, and only whoami and the application's user can read the answer. It is deleted
 * when it is closed, and when whoami ends.
 */
final class GuestFolder implements Closeable {
  private static final String END = "end end\n";
  private static final int LARGEST = 64 << 10;
  private static final long MILLIS = 50;
  private static final String SOCKET = "socket";
  private static final String[] FILES = {"agent.jar", "request", "answer", SOCKET};

  private final PrivateFolder folder;
  private final String seenThere;
  private final Thread atExit;

  private GuestFolder(PrivateFolder folder, String seenThere) {
    this.folder = folder;
    this.seenThere = seenThere;
    this.atExit = new Thread(this::remove, "whoami-folder");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Makes the folder in the /tmp of a process. Opening /tmp must end within the limit. */
  static GuestFolder make(TargetProcess target, String request, Duration limit)
      throws AttachFailure {
    try {
      HeldFolder tmp = TargetTmp.of(target, limit);
      try {
        return make(tmp, target, request);
      } catch (IOException | RuntimeException failed) {
        tmp.close();
        throw failed;
      }
    } catch (IOException | RuntimeException cannot) {
      throw new AttachFailure(
          Kind.NO_FOLDER,
          "whoami cannot write to the /tmp of that process, through which Java is attached to; a"
              + " read-only root file system needs a writable /tmp");
    }
  }

  private static GuestFolder make(HeldFolder tmp, TargetProcess target, String request)
      throws IOException {
    GuestFolder made = make(tmp, ".whoami-" + target.ownPid());
    try {
      made.fill(target.user(), target.isOfThisUser(), request);
      return made;
    } catch (IOException | RuntimeException failed) {
      made.close();
      throw failed;
    }
  }

  /** The folder has the same name each time, so that no Java remembers many of them. */
  private static GuestFolder make(HeldFolder tmp, String name) throws IOException {
    try {
      return new GuestFolder(PrivateFolder.make(tmp, name), "/tmp/" + name);
    } catch (FileAlreadyExistsException ofAnother) {
      String other = name + "-" + UUID.randomUUID();
      return new GuestFolder(PrivateFolder.make(tmp, other), "/tmp/" + other);
    }
  }

  /**
   * Another user's application may enter the folder, read two files and write one. It gets these
   * rights last: until then no one can exchange the files.
   */
  private void fill(long user, boolean isOfThisUser, String request) throws IOException {
    folder.write("agent.jar", GuestJar.bytes());
    folder.write("request", request.getBytes(StandardCharsets.ISO_8859_1));
    folder.write("answer", new byte[0]);
    if (!isOfThisUser) {
      folder.give("request", user);
      folder.give("answer", user);
      folder.letOthersRead("agent.jar");
    }
  }

  /** Puts the file into /tmp that a Java looks for when it gets the signal. */
  void putSign(String name, long user) throws IOException {
    folder.putBeside(name, user);
  }

  /** The path of the file that has this name in /tmp now. */
  Path beside(String name) throws IOException {
    return folder.beside(name);
  }

  /** Holds the socket of this name in /tmp. The path stays valid if another file gets the name. */
  Path hold(String name) throws IOException {
    return folder.hold(name, SOCKET);
  }

  void takeSign(String name) {
    try {
      folder.deleteBeside(name);
    } catch (IOException goneAlready) {
      return;
    }
  }

  /** Its path as the application sees it. */
  String seenThere() {
    return seenThere;
  }

  /** The guest's answer; empty if it did not finish in time. */
  String await(AttachDeadline deadline) {
    while (!deadline.isOver()) {
      String text =
          BoundedCall.call(() -> folder.read("answer", LARGEST), deadline.left(), "", "", () -> {});
      if (text.endsWith(END)) {
        return text;
      }
      pause(MILLIS);
    }
    return "";
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

  private void remove() {
    try (PrivateFolder closed = folder) {
      for (String each : FILES) {
        deleteIfThere(closed, each);
      }
      closed.deleteItself();
    } catch (IOException | IllegalStateException gone) {
      return;
    }
  }

  private static void deleteIfThere(PrivateFolder folder, String file) throws IOException {
    try {
      folder.delete(file);
    } catch (NoSuchFileException notMade) {
      return;
    }
  }
}
