package dev.whoami.client.behavior;

import dev.whoami.world.process.ProcessEntry;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The language of a program that an interpreter or a virtual machine runs, by the interpreter's
 * name. For a compiled program it is unknown.
 */
public enum ProcessLanguage {
  JAVA("javaw?"),
  PYTHON("(python|pypy)[\\d.]*"),
  NODE("node(js)?[\\d.]*"),
  RUBY("ruby[\\d.]*"),
  PHP("php(-fpm|-cgi)?[\\d.]*"),
  DOTNET("dotnet");

  private final Pattern program;

  ProcessLanguage(String program) {
    this.program = Pattern.compile(program);
  }

  /** Empty if the program is not a known interpreter. */
  public static Optional<ProcessLanguage> of(ProcessEntry process) {
    for (ProcessLanguage each : values()) {
      if (each.program.matcher(process.program()).matches()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
