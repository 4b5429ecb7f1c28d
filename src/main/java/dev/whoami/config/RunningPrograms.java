package dev.whoami.config;

import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.secret.Redaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The programs in a process, found through the files in its command line and the program's default
 * places.
 */
public final class RunningPrograms {
  private static final int MOST_FILES = 64;

  private RunningPrograms() {}

  /**
   * The programs of a process, from files as the process sees them. Empty if the program is
   * unknown, or if no file configures AWS.
   */
  public static List<ConfiguredProgram> of(ProcessEntry process, Surroundings its) {
    ProgramProcess program = new ProgramProcess(process, new Witness(its));
    Set<String> files = new LinkedHashSet<>();
    ProgramCommand.filesOf(program).forEach(it -> files.add(program.absolute(it)));
    List<ConfiguredProgram> programs = new ArrayList<>();
    files.stream().limit(MOST_FILES).forEach(file -> programs.addAll(in(file, new Witness(its))));
    S3fsCommand.of(program)
        .ifPresent(mount -> programs.addAll(ConfigKind.S3FS.config().programsIn(mount)));
    return Collections.unmodifiableList(programs);
  }

  private static List<ConfiguredProgram> in(String file, Witness w) {
    try {
      List<ConfiguredProgram> programs =
          new ArrayList<>(Configurations.in(file, Redaction.path(file), w));
      // A process can get its profiles in more ways than whoami reads. So the list may be
      // incomplete.
      programs.removeIf(it -> it.section().startsWith(SpringConfig.IN_PROFILE));
      return Collections.unmodifiableList(programs);
    } catch (UnreadableConfigException unreadable) {
      // Most of the default places are empty, and many configurations do not use AWS.
      return Collections.emptyList();
    }
  }
}
