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
 * What may be shown of a command: the program and, where that only runs what it is given, the name
 * of this: a jar, a class, a script or a module. Every other word may be a password.
 */
public final class CommandLabel {
  private static final LazyPattern FILE = LazyPattern.of("[A-Za-z0-9][\\w.+-]{0,80}");

  private CommandLabel() {}

  /** Only by its words: of a Java whose argument files may name the program it shows none. */
  public static String of(ProcessEntry process) {
    return of(process, path -> Optional.empty());
  }

  /** The same with the text of each file that its words name, where it can be read. */
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
