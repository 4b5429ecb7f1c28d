package dev.whoami.trial.attach;

import dev.whoami.world.file.OpenFile;
import dev.whoami.world.process.ProcessUser;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
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
  private static final String MINE = "rwx------";
  private static final Path SELF = Paths.get("/proc/self");

  private final SecureDirectoryStream<Path> above;
  private final SecureDirectoryStream<Path> inside;

  /** The folder itself once more, whose path is known. */
  private final FileChannel descriptor;

  private final Path name;

  private PrivateFolder(
      SecureDirectoryStream<Path> above,
      SecureDirectoryStream<Path> inside,
      FileChannel descriptor,
      Path name) {
    this.above = above;
    this.inside = inside;
    this.descriptor = descriptor;
    this.name = name;
  }

  /** Made anew in this one, and not a link. */
  static PrivateFolder make(Path parent, String name) throws IOException {
    Path own = Paths.get(name);
    SecureDirectoryStream<Path> above = open(parent);
    try {
      Files.createDirectory(
          parent.resolve(name),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(MINE)));
      SecureDirectoryStream<Path> inside = above.newDirectoryStream(own, LinkOption.NOFOLLOW_LINKS);
      try {
        requireMine(inside);
        return new PrivateFolder(above, inside, OpenFile.again(inside), own);
      } catch (IOException | RuntimeException exchanged) {
        inside.close();
        throw exchanged;
      }
    } catch (IOException | RuntimeException failed) {
      above.close();
      throw failed;
    }
  }

  private static SecureDirectoryStream<Path> open(Path folder) throws IOException {
    Path above = folder.getParent();
    Path last = folder.getFileName();
    if (above == null || last == null) {
      throw new NotDirectoryException(folder.toString());
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(above)) {
      if (!(stream instanceof SecureDirectoryStream)) {
        throw new IOException("this file system has no openat");
      }
      return ((SecureDirectoryStream<Path>) stream)
          .newDirectoryStream(last, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /**
   * Requires that the folder is empty and belongs to this user: another could have been put in its
   * place.
   */
  private static void requireMine(SecureDirectoryStream<Path> folder) throws IOException {
    PosixFileAttributes its =
        folder.getFileAttributeView(PosixFileAttributeView.class).readAttributes();
    boolean isMine =
        its.owner().equals(user(ownUser()))
            && PosixFilePermissions.toString(its.permissions()).equals(MINE);
    try {
      if (!isMine || folder.iterator().hasNext()) {
        throw new IOException("another folder was put in its place");
      }
    } catch (DirectoryIteratorException unreadable) {
      throw unreadable.getCause();
    }
  }

  static long ownUser() throws IOException {
    byte[] status = Files.readAllBytes(Paths.get("/proc/self/status"));
    return ProcessUser.in(new String(status, StandardCharsets.ISO_8859_1))
        .map(ProcessUser::effective)
        .orElse(-1L);
  }

  /** By its number, which need not have a name here. */
  private static UserPrincipal user(long number) throws IOException {
    return Paths.get("/")
        .getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(String.valueOf(number));
  }

  /** A new file of this user, which no one else can read. */
  void write(String file, byte[] bytes) throws IOException {
    Set<OpenOption> options =
        new HashSet<>(Arrays.asList(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    try (SeekableByteChannel out =
        inside.newByteChannel(
            Paths.get(file),
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
    }
  }

  /** Gives a file of this folder to another user. */
  void give(String file, long user) throws IOException {
    if (user != ownUser()) {
      view(file).setOwner(user(user));
    }
  }

  private PosixFileAttributeView view(String file) {
    return inside.getFileAttributeView(
        Paths.get(file), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Lets others walk in, and read this one of its files. */
  void letOthersRead(String file) throws IOException {
    view(file).setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
    inside
        .getFileAttributeView(PosixFileAttributeView.class)
        .setPermissions(PosixFilePermissions.fromString("rwx--x--x"));
  }

  /** Puts an empty file of a user beside this folder, in place of any that is there. */
  void putBeside(String file, long user) throws IOException {
    Path path = Paths.get(file);
    write(file, new byte[0]);
    try {
      give(file, user);
      inside.move(path, above, path);
    } catch (IOException | RuntimeException failed) {
      inside.deleteFile(path);
      throw failed;
    }
  }

  /**
   * Holds what has this name beside the folder: a second name for it, which no one else can
   * exchange.
   *
   * @return a path through the open folder, as every process of this user has it
   */
  Path hold(String beside, String name) throws IOException {
    Path link = OpenFile.path(descriptor).resolve(name);
    try (FileChannel outer = OpenFile.again(above)) {
      Files.createLink(link, OpenFile.path(outer).resolve(beside));
    }
    return SELF.toRealPath().resolve(SELF.relativize(link));
  }

  void deleteBeside(String file) throws IOException {
    above.deleteFile(Paths.get(file));
  }

  /** Up to this number of bytes, as ISO 8859-1; nothing of a link or a pipe. */
  String read(String file, int most) throws IOException {
    if (!view(file).readAttributes().isRegularFile()) {
      return "";
    }
    Set<OpenOption> options =
        new HashSet<>(Arrays.asList(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    ByteBuffer bytes = ByteBuffer.allocate(most);
    try (SeekableByteChannel in = inside.newByteChannel(Paths.get(file), options)) {
      int read = 0;
      while (read >= 0 && bytes.hasRemaining()) {
        read = in.read(bytes);
      }
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
  }

  void delete(String file) throws IOException {
    inside.deleteFile(Paths.get(file));
  }

  /** Takes the folder away, if it is empty. */
  void deleteItself() throws IOException {
    above.deleteDirectory(name);
  }

  @Override
  public void close() throws IOException {
    descriptor.close();
    inside.close();
    above.close();
  }
}
