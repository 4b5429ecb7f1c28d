package dev.whoami.world.output;

import dev.whoami.world.file.FileOwners;
import dev.whoami.world.file.OutputPlace;
import dev.whoami.world.file.OwnerAndMode;
import dev.whoami.world.recording.Recording;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
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
 * The folder that a recording is written to: a new one, or an empty one that no other user can
 * write to. It stays open, and all files in it are new and only for this user. So no other user's
 * link is followed, even if another folder gets its name meanwhile.
 */
public final class RecordingFolder implements Closeable {
  private static final Set<PosixFilePermission> OF_THIS_USER =
      Collections.unmodifiableSet(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?>[] PRIVATE = {
    PosixFilePermissions.asFileAttribute(OF_THIS_USER)
  };
  private static final String OF_OTHERS = "other users can write to it; name a new folder";

  private final Optional<OutputPlace> folder;
  private final Optional<String> problem;

  private RecordingFolder(Optional<OutputPlace> folder, Optional<String> problem) {
    this.folder = folder;
    this.problem = problem;
  }

  /** Creates the folder, or uses the empty one that exists. */
  public static RecordingFolder make(String name) {
    try (OutputPlace place = OutputPlace.withoutFollowing(Paths.get(name))) {
      boolean isNew = Files.notExists(place.path(), LinkOption.NOFOLLOW_LINKS);
      if (isNew) {
        Files.createDirectory(place.path(), PRIVATE);
      } else if (!Files.isDirectory(place.path(), LinkOption.NOFOLLOW_LINKS)) {
        return none("it exists and is not a folder");
      }
      Optional<String> others =
          isNew ? Optional.empty() : writtenByOthers(Paths.get(name).toAbsolutePath());
      return others.isPresent() ? none(others.get()) : held(place.entered());
    } catch (InvalidPathException noName) {
      return none("it is not the name of a folder");
    } catch (IOException | UnsupportedOperationException failed) {
      return none(reason(failed));
    }
  }

  /** The folder stays open only if a recording will be written into it. */
  private static RecordingFolder held(OutputPlace folder) throws IOException {
    boolean isFit = false;
    try {
      Optional<String> unfit = unfit(folder.path());
      isFit = !unfit.isPresent();
      return new RecordingFolder(isFit ? Optional.of(folder) : Optional.empty(), unfit);
    } finally {
      if (!isFit) {
        folder.close();
      }
    }
  }

  private static RecordingFolder none(String problem) {
    return new RecordingFolder(Optional.empty(), Optional.of(problem));
  }

  /** Why the folder cannot be used, as a clause; empty if it can. */
  public Optional<String> problem() {
    return problem;
  }

  private static Optional<String> writtenByOthers(Path folder) {
    return FileOwners.ofThisUser().of(folder.toString()).isOurs()
        ? Optional.empty()
        : Optional.of(OF_OTHERS);
  }

  /** Checks the open folder: what had this name before can have been another one. */
  private static Optional<String> unfit(Path folder) throws IOException {
    try (DirectoryStream<Path> inIt = Files.newDirectoryStream(folder)) {
      if (inIt.iterator().hasNext()) {
        return Optional.of("it is not empty; name a new folder");
      }
    }
    OwnerAndMode its = OwnerAndMode.at(folder);
    if (its.user() != OwnerAndMode.thisUser() || its.isForOthersToWrite()) {
      return Optional.of(OF_OTHERS);
    }
    // Its content is only for this user, as in a folder that whoami creates.
    Files.setPosixFilePermissions(folder, OF_THIS_USER);
    return Optional.empty();
  }

  /** Writes the files into the folder. Returns why they could not be written; otherwise empty. */
  public Optional<String> write(Recording recording) {
    if (!folder.isPresent()) {
      return problem;
    }
    Path top = folder.get().path();
    try {
      for (Map.Entry<String, byte[]> each : recording.files().entrySet()) {
        makeFolders(top, each.getKey());
        ReportFile.fill(
            top.resolve(each.getKey()),
            each.getValue(),
            ReportFile.options(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ReportFile.PRIVATE);
      }
      return Optional.empty();
    } catch (IOException | UnsupportedOperationException failed) {
      return Optional.of(reason(failed));
    }
  }

  @Override
  public void close() throws IOException {
    if (folder.isPresent()) {
      folder.get().close();
    }
  }

  /** Creates the folders above a file, by its path below the top. */
  private static void makeFolders(Path top, String file) throws IOException {
    for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
      Path folder = top.resolve(file.substring(0, slash));
      if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(folder, PRIVATE);
      }
    }
  }

  private static String reason(Exception failed) {
    return failed instanceof FileAlreadyExistsException
        ? "a file in it is there already"
        : WriteFailure.reason(
            failed,
            "the folder above it does not exist; make that one first",
            "this user may not write there; name a folder elsewhere");
  }
}
