package dev.whoami.cli.start;

import dev.whoami.report.writer.Notice;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import java.nio.charset.StandardCharsets;

/**
 * Warns that a Java agent runs in this process, where the report is for a program. While whoami
 * runs, System.out goes to standard error. But an agent that kept the stream of its own start, or
 * opens the descriptor itself, can write into the report at any time.
 */
public final class AgentNotice {
  private static final String AGENT = "-javaagent:";
  private static final String[] VARIABLES = {
    "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"
  };

  private AgentNotice() {}

  public static void tell() {
    Surroundings here = new LiveSurroundings();
    for (String name : VARIABLES) {
      if (here.environment(name).text().contains(AGENT)) {
        tell(name + " starts", "start whoami by env -u " + name + " java -jar whoami.jar …");
        return;
      }
    }
    String commandLine = here.file("/proc/self/cmdline", StandardCharsets.ISO_8859_1).text();
    if (commandLine.contains(AGENT)) {
      tell("the command line starts", "start whoami without " + AGENT);
    }
  }

  private static void tell(String who, String fix) {
    Notice.print(
        "whoami: "
            + who
            + " a Java agent, which can write to standard output at any time, before the report"
            + " or into it. Then the report cannot be parsed. Use --output FILE, or "
            + fix
            + ".");
  }
}
