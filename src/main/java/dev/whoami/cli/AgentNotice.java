package dev.whoami.cli;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Output;
import dev.whoami.world.Surroundings;
import java.nio.charset.StandardCharsets;

/**
 * Tells whoever wants a report for a program that a Java agent runs in this process: what it wrote
 * to standard output before whoami began stands in front of the report.
 */
final class AgentNotice {
  private static final String AGENT = "-javaagent:";
  private static final String[] VARIABLES = {
    "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"
  };

  private AgentNotice() {}

  static void tell() {
    Surroundings here = new LiveSurroundings();
    for (String name : VARIABLES) {
      if (here.environment(name).text().contains(AGENT)) {
        tell(name + " starts", "start whoami with " + name + "= in front");
        return;
      }
    }
    String commandLine = here.file("/proc/self/cmdline", StandardCharsets.ISO_8859_1).text();
    if (commandLine.contains(AGENT)) {
      tell("the command line starts", "start whoami without " + AGENT);
    }
  }

  private static void tell(String who, String wayOut) {
    Output.error()
        .line(
            "whoami: "
                + who
                + " a Java agent. If it writes to standard output before whoami begins, the report"
                + " there cannot be parsed: "
                + wayOut
                + ", or use --output FILE.");
  }
}
