package dev.whoami.place;

import java.util.List;
import java.util.Optional;

/**
 * The command line of an interpreter, read option by option up to what it runs. The value of an
 * option may be a password: so after an unknown option no word counts as the script.
 */
final class InterpreterCommand {
  /** Shows a name, unless it looks like a secret. */
  interface Shown {
    Optional<String> file(String name);
  }

  private final Interpreter interpreter;
  private final List<String> words;

  InterpreterCommand(Interpreter interpreter, List<String> words) {
    this.interpreter = interpreter;
    this.words = words;
  }

  /**
   * The script, the module after its option, or an option and an ellipsis for code. {@code shown}
   * gives the name of a file or a module, if whoami may show it.
   */
  Optional<String> label(Shown shown) {
    int at = 1;
    while (at < words.size() && words.get(at).startsWith("-")) {
      String word = words.get(at);
      if (word.equals("-") || word.equals("--")) {
        return word.equals("--") && interpreter.hasScriptBehindDashes()
            ? script(at + 1, shown)
            : Optional.empty();
      }
      InterpreterOption option = InterpreterOption.of(word, interpreter);
      switch (option.takes()) {
        case CODE:
          return Optional.of(option.name() + " …");
        case MODULE:
          return module(option, at + 1, shown);
        case UNKNOWN:
          return Optional.empty();
        case VALUE:
          at += option.hasRest() ? 1 : 2;
          break;
        default:
          at++;
          break;
      }
    }
    return script(at, shown);
  }

  private Optional<String> module(InterpreterOption option, int next, Shown shown) {
    return (option.hasRest() ? Optional.of(option.rest()) : word(next))
        .flatMap(shown::file)
        .map(it -> option.name() + " " + it);
  }

  private Optional<String> script(int at, Shown shown) {
    return word(at).map(it -> it.substring(it.lastIndexOf('/') + 1)).flatMap(shown::file);
  }

  private Optional<String> word(int at) {
    return at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
  }
}
