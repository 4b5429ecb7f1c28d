package dev.whoami.world;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folder that a recording is written to: a new one, or an empty one that nobody else can write
 * to. All in it is made anew and is for this user alone, so that no link of another's is followed.
 */
public final class RecordingFolder {
  private static final Set<PosixFilePermission> OF_THIS_USER =
      Collections.unmodifiableSet(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?>[] PRIVATE = {
    PosixFilePermissions.asFileAttribute(OF_THIS_USER)
  };
  private static final int BY_OTHERS = 0022;

  private RecordingFolder() {}

  /** Makes the folder; why it cannot be one, as a clause, else empty. */
  public static Optional<String> make(String name) {
    try {
      Path folder = Paths.get(name);
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return unfit(folder);
      }
      Files.createDirectory(folder, PRIVATE);
      return Optional.empty();
    } catch (InvalidPathException noName) {
      return Optional.of("it is not the name of a folder");
    } catch (IOException | UnsupportedOperationException failed) {
      return Optional.of(reason(failed));
    }
  }

  private static Optional<String> unfit(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of("it is there and is no folder");
    }
    try (DirectoryStream<Path> inIt = Files.newDirectoryStream(folder)) {
      if (inIt.iterator().hasNext()) {
        return Optional.of("it is not empty; name a new folder");
      }
    }
    WriteAccess who = FileOwners.ofThisUser().of(folder.toAbsolutePath().toString());
    boolean isOthers = !who.isOurs() || (FileAttributes.mode(folder) & BY_OTHERS) != 0;
    if (isOthers) {
      return Optional.of("other users can write to it; name a new folder");
    }
    // What will be in it is for this user alone, as in a folder that is made.
    Files.setPosixFilePermissions(folder, OF_THIS_USER);
    return Optional.empty();
  }

  /** Writes the files into a folder that was made for them; why they could not be, else empty. */
  public static Optional<String> write(String name, Recording recording) {
    Path folder = Paths.get(name);
    try {
      for (Map.Entry<String, byte[]> each : recording.files().entrySet()) {
        Path file = folder.resolve(each.getKey());
        makeFolders(folder, each.getKey());
        ReportFile.fill(
            file,
            each.getValue(),
            ReportFile.options(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ReportFile.PRIVATE);
      }
      return Optional.empty();
    } catch (IOException | UnsupportedOperationException failed) {
      return Optional.of(reason(failed));
    }
  }

  /** The folders above a file, by its path below the top. */
  private static void makeFolders(Path top, String file) throws IOException {
    for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
      Path folder = top.resolve(file.substring(0, slash));
      if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(folder, PRIVATE);
      }
    }
  }

  private static String reason(Exception failed) {
    if (failed instanceof NoSuchFileException) {
      return "the folder above it does not exist";
    }
    if (failed instanceof AccessDeniedException) {
      return "this user may not write there";
    }
    if (failed instanceof FileAlreadyExistsException) {
      return "a file in it is there already";
    }
    String reason =
        failed instanceof FileSystemException
            ? ((FileSystemException) failed).getReason()
            : failed.getMessage();
    return reason == null ? failed.getClass().getSimpleName() : reason;
  }
}
