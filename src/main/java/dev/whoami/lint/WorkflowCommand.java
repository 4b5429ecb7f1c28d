package dev.whoami.lint;

import dev.whoami.world.text.PipelineCommands;
import dev.whoami.world.text.Printable;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One line that GitHub's runner takes as a command. What files, roles and resources are called
 * comes from others, so every value is escaped: no name ends the line, a property or the command.
 *
 * <p>https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
final class WorkflowCommand {
  private final String text;

  private WorkflowCommand(String text) {
    this.text = text;
  }

  static WorkflowCommand of(String name) {
    return new WorkflowCommand("::" + name);
  }

  WorkflowCommand with(String property, String value) {
    String joint = text.indexOf(' ') < 0 ? " " : ",";
    String escaped = escaped(value).replace(":", "%3A").replace(",", "%2C");
    return new WorkflowCommand(text + joint + property + "=" + escaped);
  }

  /** The whole line; the message may have several. */
  String saying(String message) {
    String lines =
        Arrays.stream(message.split("\n", -1))
            .map(WorkflowCommand::escaped)
            .collect(Collectors.joining("%0A"));
    return text + "::" + lines + "\n";
  }

  /** Also without the older form of commands, which a runner finds anywhere in a line. */
  private static String escaped(String value) {
    String clean = PipelineCommands.replaced(Printable.line(value), it -> "\\" + it);
    return clean.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
