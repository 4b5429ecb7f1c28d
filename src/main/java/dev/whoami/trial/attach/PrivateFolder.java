package dev.whoami.trial.attach;

import dev.whoami.world.file.HeldFolder;
import dev.whoami.world.file.OwnerAndMode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A folder of whoami inside a folder that other users can write to. Both are held open, and no name
 * is resolved a second time. So if another user replaces one of the folders, whoami writes, gives
 * away or deletes nothing there.
 */
final class PrivateFolder implements Closeable {
  private static final Path SELF = Paths.get("/proc/self");

  private final HeldFolder above;
  private final HeldFolder inside;
  private final Path name;

  private PrivateFolder(HeldFolder above, HeldFolder inside, Path name) {
    this.above = above;
    this.inside = inside;
    this.name = name;
  }

  /** Makes the folder in another one, which is closed together with it. */
  static PrivateFolder make(HeldFolder above, String name) throws IOException {
    Files.createDirectory(
        above.path().resolve(name),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    HeldFolder inside = above.child(name);
    try {
      requireMine(inside);
      return new PrivateFolder(above, inside, Paths.get(name));
    } catch (IOException | RuntimeException exchanged) {
      inside.close();
      throw exchanged;
    }
  }

  /**
   * Requires that the folder is empty and belongs to this user, because another user may have
   * replaced it.
   */
  private static void requireMine(HeldFolder folder) throws IOException {
    OwnerAndMode its = folder.owner();
    boolean isMine = its.user() == OwnerAndMode.thisUser() && its.isClosedToOthers();
    try {
      if (!isMine || folder.stream().iterator().hasNext()) {
        throw new IOException("another folder was put in its place");
      }
    } catch (DirectoryIteratorException unreadable) {
      throw unreadable.getCause();
    }
  }

  /** A user by number, who needs no name here. */
  private static UserPrincipal user(long number) throws IOException {
    return Paths.get("/")
        .getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(String.valueOf(number));
  }

  /** Writes a new file that only this user can read. */
  void write(String file, byte[] bytes) throws IOException {
    Set<OpenOption> options =
        new HashSet<>(Arrays.asList(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    try (SeekableByteChannel out =
        inside.stream()
            .newByteChannel(
                Paths.get(file),
                options,
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
    }
  }

  /** Gives a file of this folder to another user. */
  void give(String file, long user) throws IOException {
    if (user != OwnerAndMode.thisUser()) {
      view(file).setOwner(user(user));
    }
  }

  private PosixFileAttributeView view(String file) throws IOException {
    return inside.stream()
        .getFileAttributeView(
            Paths.get(file), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Lets others enter the folder, and read this file. */
  void letOthersRead(String file) throws IOException {
    view(file).setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
    inside.stream()
        .getFileAttributeView(PosixFileAttributeView.class)
        .setPermissions(PosixFilePermissions.fromString("rwx--x--x"));
  }

  /** Puts an empty file of a user beside this folder. It replaces any file of that name. */
  void putBeside(String file, long user) throws IOException {
    Path path = Paths.get(file);
    write(file, new byte[0]);
    try {
      give(file, user);
      inside.stream().move(path, above.stream(), path);
    } catch (IOException | RuntimeException failed) {
      inside.stream().deleteFile(path);
      throw failed;
    }
  }

  /**
   * Gives the file of this name beside the folder a second name, which no one else can exchange.
   * Returns a path through the open folder that every process of this user can open.
   */
  Path hold(String beside, String name) throws IOException {
    Path link = inside.path().resolve(name);
    Files.createLink(link, above.path().resolve(beside));
    return forEveryProcess(link);
  }

  /** The file that has this name beside the folder now, by a path through the open folder above. */
  Path beside(String file) throws IOException {
    return forEveryProcess(above.path().resolve(file));
  }

  /** A path through an open folder of this process that every process of this user can open. */
  private static Path forEveryProcess(Path path) throws IOException {
    return SELF.toRealPath().resolve(SELF.relativize(path));
  }

  void deleteBeside(String file) throws IOException {
    above.stream().deleteFile(Paths.get(file));
  }

  /**
   * Reads at most this number of bytes, as ISO 8859-1. Returns an empty text for a pipe, and fails
   * for a link.
   */
  String read(String file, int most) throws IOException {
    if (!view(file).readAttributes().isRegularFile()) {
      return "";
    }
    Set<OpenOption> options =
        new HashSet<>(Arrays.asList(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    ByteBuffer bytes = ByteBuffer.allocate(most);
    try (SeekableByteChannel in = inside.stream().newByteChannel(Paths.get(file), options)) {
      int read = 0;
      while (read >= 0 && bytes.hasRemaining()) {
        read = in.read(bytes);
      }
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
  }

  void delete(String file) throws IOException {
    inside.stream().deleteFile(Paths.get(file));
  }

  /** Deletes the folder, if it is empty. */
  void deleteItself() throws IOException {
    above.stream().deleteDirectory(name);
  }

  @Override
  public void close() throws IOException {
    inside.close();
    above.close();
  }
}
