package dev.whoami.cli.typed;

import dev.whoami.diagnosis.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The message about more words than a command accepts. */
public final class OneTooMany {
  private static final String STANDARD_INPUT = "-";

  private final List<String> words;
  private final CommandSpec command;

  private OneTooMany(List<String> words, CommandSpec command) {
    this.words = words;
    this.command = command;
  }

  /** The message for at least one word. */
  public static String message(List<String> words, CommandSpec command) {
    return new OneTooMany(words, command).message();
  }

  private String message() {
    String word = words.get(0);
    String refused = command.name() + " does not take the word " + word;
    Optional<String> answer = ForeignUse.answer(word, command);
    if (answer.isPresent()) {
      return refused + answer.get();
    }
    Optional<String> meant = TypedWords.meant(word, command);
    if (meant.isPresent()) {
      return refused + ". Did you mean " + meant.get() + "?";
    }
    List<PositionalParamSpec> taken = command.positionalParameters();
    if (taken.isEmpty()) {
      return refused + "; it takes only options";
    }
    PositionalParamSpec only = taken.get(0);
    return STANDARD_INPUT.equals(only.defaultValue())
        ? joined(only)
        : refused + "; leave it out: " + command.qualifiedName() + labels(taken);
  }

  /** The message about a second file. Two files are usually two parts of one log. */
  private String joined(PositionalParamSpec only) {
    List<String> files = new ArrayList<>();
    files.add(String.valueOf(only.<Object>getValue()));
    files.addAll(words);
    return command.name()
        + " takes one "
        + only.paramLabel()
        + ". For several logs: cat "
        + files.stream().map(ShellWord::of).collect(Collectors.joining(" "))
        + " | "
        + command.qualifiedName()
        + " "
        + STANDARD_INPUT;
  }

  private static String labels(List<PositionalParamSpec> taken) {
    return taken.stream().map(it -> " " + it.paramLabel()).collect(Collectors.joining());
  }
}
