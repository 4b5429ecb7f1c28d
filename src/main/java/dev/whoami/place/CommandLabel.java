package dev.whoami.place;

import dev.whoami.world.process.JavaCommand;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.text.LazyPattern;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of a command line that is safe to show: the program and, for a JVM or an interpreter,
 * the jar, class, script or module that it runs. Every other word may be a password.
 */
public final class CommandLabel {
  private static final LazyPattern FILE = LazyPattern.of("[A-Za-z0-9][\\w.+-]{0,80}");

  private CommandLabel() {}

  /**
   * Reads no file: if a java command has argument files, which may name the class, the label shows
   * no class.
   */
  public static String of(ProcessEntry process) {
    return of(process, path -> Optional.empty());
  }

  /** The label. If the argument files of a java command can be read, they count as well. */
  public static String of(ProcessEntry process, Function<String, Optional<String>> files) {
    String program = file(process.program()).orElse("a program whose name is not shown");
    List<String> words = process.words();
    Optional<Interpreter> interpreter = Interpreter.named(process.program());
    Optional<String> what = Optional.empty();
    if (process.isJava()) {
      what =
          JavaCommand.of(words, Collections.emptyMap(), files)
              .knownProgram()
              .flatMap(it -> name(base(it)));
    } else if (interpreter.isPresent()) {
      what = new InterpreterCommand(interpreter.get(), words).label(CommandLabel::file);
    } else if (words.size() > 1 && words.get(1).equals("-c")) {
      what = Optional.of("-c …");
    }
    return what.map(it -> program + " " + it).orElse(program);
  }

  private static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Optional<String> name(String name) {
    return Redaction.className(name).equals(name) ? Optional.of(name) : file(name);
  }

  private static Optional<String> file(String name) {
    boolean isPlain = FILE.matcher(name).matches() && !Redaction.isLikeSecret(name);
    return isPlain ? Optional.of(Redaction.name(name)) : Optional.empty();
  }
}
