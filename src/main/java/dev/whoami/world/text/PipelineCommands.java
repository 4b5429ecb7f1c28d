package dev.whoami.world.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds what a pipeline runs when a job prints it. GitHub has workflow commands: {@code ::error::}
 * where a line begins, {@code ##[error]} anywhere. Azure Pipelines has logging commands ({@code
 * ##vso[}), and TeamCity has service messages ({@code ##teamcity[}). The name of a file or a role,
 * or a message from outside, can contain such a command.
 *
 * <p>A line that is wrapped begins at any word, so {@code ::} counts after every blank. The address
 * {@code ::1} stays unchanged: a command begins with a word.
 *
 * <p>https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 * https://www.jetbrains.com/help/teamcity/service-messages.html
 */
public final class PipelineCommands {
  private PipelineCommands() {}

  /** The indexes of characters that must be separated from the one before them, in order. */
  public static List<Integer> places(String text) {
    int colons = text.indexOf("::");
    int signs = text.indexOf("##");
    if (colons < 0 && signs < 0) {
      return Collections.emptyList();
    }
    List<Integer> places = new ArrayList<>();
    while (colons >= 0 || signs >= 0) {
      boolean isSigns = colons < 0 || (signs >= 0 && signs < colons);
      int second = (isSigns ? signs : colons) + 1;
      if (isSigns ? isMessage(text, second) : isCommand(text, second)) {
        places.add(second);
      }
      colons = isSigns ? colons : text.indexOf("::", second);
      signs = isSigns ? text.indexOf("##", second) : signs;
    }
    return Collections.unmodifiableList(places);
  }

  /** The text with a replacement for each of these characters. */
  public static String replaced(String text, IntFunction<String> replacement) {
    List<Integer> places = places(text);
    if (places.isEmpty()) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text.length() + places.size());
    int from = 0;
    for (int each : places) {
      replaced.append(text, from, each).append(replacement.apply(text.charAt(each)));
      from = each + 1;
    }
    return replaced.append(text, from, text.length()).toString();
  }

  /** Whether this is the second of two number signs before a word or a bracket. */
  private static boolean isMessage(String text, int at) {
    return at + 1 < text.length()
        && (text.charAt(at + 1) == '[' || Character.isLetter(text.charAt(at + 1)));
  }

  /** Whether this is the second of two colons at a place where a line begins, or could begin. */
  private static boolean isCommand(String text, int at) {
    return (at == 1 || isBlank(text.charAt(at - 2))) && !isAddress(text, at + 1);
  }

  private static boolean isBlank(char each) {
    return Character.isWhitespace(each) || Character.isSpaceChar(each);
  }

  /** Whether the rest is the end of an IPv6 address, or not a word. */
  private static boolean isAddress(String text, int from) {
    int at = from;
    while (at < text.length() && isOfAddress(text.charAt(at))) {
      at++;
    }
    return at == text.length()
        || !(Character.isLetterOrDigit(text.charAt(at)) || "-_".indexOf(text.charAt(at)) >= 0);
  }

  private static boolean isOfAddress(char each) {
    return each == '.' || each == ':' || Character.digit(each, 16) >= 0;
  }
}
