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
  /** What these name would be loaded into a program beside what it is made of. */
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

  /** What these name the dynamic linker, or the C library, loads into whatever is run. */
  private static final List<String> LINKER =
      Arrays.asList(LIBRARIES, "LD_PRELOAD", "LD_AUDIT", "GCONV_PATH");

  private ChildProgram() {}

  /** A call of these words, with the folders of its PATH that only safe users can write to. */
  static ProgramCall of(List<String> words, Surroundings here) {
    ProgramCall call = ProgramCall.of(words).without(LOADERS);
    call = call.with("PATH", SafePath.of(here, "PATH").text());
    return ofJava(with(call, "NODE_PATH", SafePath.of(here, "NODE_PATH").text()), here);
  }

  /**
   * A Java of whoami's own. It leaves a working folder of another user, because files in it may be
   * loaded. A program in /opt may find its libraries only by LD_LIBRARY_PATH.
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
