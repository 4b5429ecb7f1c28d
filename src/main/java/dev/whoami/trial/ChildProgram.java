package dev.whoami.trial;

import dev.whoami.world.Surroundings;
import dev.whoami.world.program.ProgramCall;
import java.util.Arrays;
import java.util.List;

/**
 * How whoami runs a program: never from a folder that another user can write to, and without
 * variables that load other users' code.
 */
final class ChildProgram {
  /** Variables whose values an interpreter loads in addition to the program. */
  private static final List<String> LOADERS =
      Arrays.asList(
          "PYTHONPATH",
          "PYTHONHOME",
          "PYTHONSTARTUP",
          "PYTHONUSERBASE",
          "NODE_OPTIONS",
          "NODE_PATH",
          "RUBYLIB",
          "RUBYOPT",
          "PERL5LIB",
          "PERL5OPT",
          "BASH_ENV",
          "ENV");

  private static final String LIBRARIES = "LD_LIBRARY_PATH";

  /** Variables whose values the dynamic linker or the C library loads into any program. */
  private static final List<String> LINKER =
      Arrays.asList(LIBRARIES, "LD_PRELOAD", "LD_AUDIT", "GCONV_PATH");

  private ChildProgram() {}

  /** A call of these words. Its PATH keeps only the folders that no other user can write to. */
  static ProgramCall of(List<String> words, Surroundings here) {
    ProgramCall call = ProgramCall.of(words).without(LOADERS);
    call = call.with("PATH", SafePath.of(here, "PATH").text());
    return ofJava(with(call, "NODE_PATH", SafePath.of(here, "NODE_PATH").text()), here);
  }

  /**
   * Another JVM of whoami. It does not run in a folder of another user, because it may load files
   * from there. A Java in /opt may find its libraries only by LD_LIBRARY_PATH.
   */
  static ProgramCall ofJava(ProgramCall java, Surroundings here) {
    String libraries = SafePath.of(here, LIBRARIES).textOfOursThroughout();
    ProgramCall call = with(java.without(LINKER), LIBRARIES, libraries);
    return isFolderOurs(here) ? call : call.in("/");
  }

  static boolean isFolderOurs(Surroundings here) {
    return here.writeAccess(here.property("user.dir").text()).isOurs();
  }

  private static ProgramCall with(ProgramCall call, String name, String value) {
    return value.isEmpty() ? call : call.with(name, value);
  }
}
