package dev.whoami.cli;

import dev.whoami.cli.start.OwnCommand;
import dev.whoami.lab.DiagnosisRun;
import dev.whoami.lab.PrivateNetwork;
import dev.whoami.lab.Unshare;
import dev.whoami.lab.machine.ThisProgram;
import dev.whoami.world.output.Terminal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the lab starts whoami again: for the report, or as a lab in a private network. */
final class LabStart {
  private final String typed;

  /** The reports in the lab show these words, with which the lab was started. */
  LabStart(List<String> words) {
    this.typed = String.join("\n", Terminal.typed(words.toArray(new String[0])));
  }

  /** The options of Java for a whoami that reports. */
  List<String> reporting() {
    List<String> options = new ArrayList<>(ownCommand());
    options.add("-D" + Terminal.ROWS_BELOW + "=" + DiagnosisRun.ROWS_BELOW);
    return options;
  }

  /**
   * Runs the lab once more, in a private network, and returns its exit code. The options are those
   * of this lab; after them comes the command that it runs in place of whoami, if there is one.
   */
  int inPrivateNetwork(String scenario, List<String> options, List<String> command) {
    List<String> arguments = new ArrayList<>();
    arguments.add("lab");
    arguments.add(scenario);
    arguments.add("--private-network");
    arguments.add("--inside-of=" + PrivateNetwork.current());
    arguments.addAll(options);
    arguments.add("--");
    arguments.addAll(command);
    return Unshare.available().run(ThisProgram.brieflyWith(ownCommand(), arguments));
  }

  private List<String> ownCommand() {
    return Arrays.asList(OwnCommand.here().handedOn(), "-D" + Terminal.TYPED + "=" + typed);
  }
}
