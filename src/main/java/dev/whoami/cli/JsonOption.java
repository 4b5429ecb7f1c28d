package dev.whoami.cli;

import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.cli.start.AgentNotice;
import picocli.CommandLine.Option;

/** Whether a command prints text for people or JSON for a program. */
final class JsonOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = CompletionValues.TextOrJson.class,
      description = "text (the default) or json.")
  private String format = "text";

  void take(PlainArguments given) {
    format = given.value("--format").orElse(format);
  }

  /** Throws for an unknown format, so call this before the diagnosis starts. */
  boolean isJson() {
    return isJson(format);
  }

  /**
   * Whether the report that begins now is JSON. Then it warns about a Java agent, which can write
   * into that report.
   */
  boolean startsJson() {
    boolean isJson = isJson();
    if (isJson) {
      AgentNotice.tell();
    }
    return isJson;
  }

  static boolean isJson(String format) {
    CompletionValues.check("--format", format, new CompletionValues.TextOrJson());
    return format.equals("json");
  }
}
