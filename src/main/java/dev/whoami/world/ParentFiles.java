package dev.whoami.world;

import dev.whoami.world.file.ProcessFiles;
import dev.whoami.world.file.Reading;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.function.Function;

/**
 * The files that the variables of a parent process name. The parent may belong to another user, who
 * chose the file and the address that gets its content. So a file is read only if both the parent
 * and the process below it may read it.
 */
final class ParentFiles {
  private static final Reading DENIED = Reading.none(Reading.Status.DENIED);

  private final KnownProcess below;

  /** The files for the parents of a process, below its root folder. */
  ParentFiles(KnownProcess below) {
    this.below = below;
  }

  Reading file(long parent, String path, Charset charset) {
    return read(parent, its -> its.file(path, charset));
  }

  Reading trusted(long parent, String path, Charset charset) {
    return read(parent, its -> its.trusted(path, charset));
  }

  /** Denied if the pid belongs to a later process, which is not a parent. */
  private Reading read(long parent, Function<UserFiles, Reading> reader) {
    Reading reading =
        KnownProcess.of(parent)
            .filter(it -> it.isNoYoungerThan(below))
            .map(it -> reader.apply(files(it)))
            .orElse(DENIED);
    // Checked after reading: until then, no other process had the pid of the one below.
    return below.isThere() ? reading : DENIED;
  }

  private UserFiles files(KnownProcess parent) {
    Path root = Paths.get(below.folder(), "root");
    return new UserFiles(
        parent,
        false,
        rights ->
            ProcessFiles.below(
                root, parent.pid(), new LimitedRights(rights, ReadRights.of(below))));
  }
}
