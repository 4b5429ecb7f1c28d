package dev.whoami.cli.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line that needs no parser: a command, its most frequent options, each once, and its
 * words. Loading picocli takes a fifth of a run. picocli reads all other command lines, including
 * wrong ones.
 */
public final class PlainArguments {
  private final PlainCommand command;
  private final List<String> words;
  private final Map<String, String> given = new LinkedHashMap<>();
  private final List<String> operands = new ArrayList<>();

  private PlainArguments(PlainCommand command, List<String> words) {
    this.command = command;
    this.words = words;
  }

  /** The options, or empty if one of the words is for picocli. */
  public static Optional<PlainArguments> of(String... words) {
    PlainCommand command = PlainCommand.of(words.length == 0 ? "" : words[0]);
    int first = command.word().isEmpty() ? 0 : 1;
    PlainArguments arguments = new PlainArguments(command, Arrays.asList(words));
    return arguments.takeAll(first) ? Optional.of(arguments) : Optional.empty();
  }

  private boolean takeAll(int first) {
    for (int i = first; i < words.size(); i++) {
      String word = words.get(i);
      boolean isTaken;
      if (command.takesValue(word)) {
        isTaken = ++i < words.size() && takeValue(word, words.get(i));
      } else {
        isTaken = word.startsWith("-") ? takeOption(word) : takeOperand(word);
      }
      if (!isTaken) {
        return false;
      }
    }
    return true;
  }

  private boolean takeValue(String option, String value) {
    return isPlain(value) && given.put(option, value) == null;
  }

  private boolean takeOption(String word) {
    int equals = word.indexOf('=');
    if (equals < 0) {
      return command.isSwitch(word) && given.put(word, "") == null;
    }
    String name = word.substring(0, equals);
    return command.takesValue(name) && takeValue(name, word.substring(equals + 1));
  }

  private boolean takeOperand(String word) {
    operands.add(word);
    return isPlain(word) && command.takes(operands.size());
  }

  /** Whether picocli would read the word as it is. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char each = word.charAt(i);
      boolean isLetter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
      boolean isDigit = each >= '0' && each <= '9';
      if (!isLetter && !isDigit && (i == 0 ? "/." : "-_+=,.@/:").indexOf(each) < 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /** The command; empty if none was typed. */
  public String command() {
    return command.word();
  }

  /** All words that were typed. */
  public List<String> words() {
    return Collections.unmodifiableList(words);
  }

  /** The words that are neither the command nor options. */
  public List<String> operands() {
    return Collections.unmodifiableList(operands);
  }

  public List<String> options() {
    return Collections.unmodifiableList(new ArrayList<>(given.keySet()));
  }

  /** Whether a switch is given. */
  public boolean has(String name) {
    return given.containsKey(name);
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(given.get(name));
  }
}
