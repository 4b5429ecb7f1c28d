package dev.whoami.lint.ecs;

import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** The calls of the AWS CLI in the command of a container, each with the words behind it. */
final class AwsCliCalls {
  private static final String UNSIGNED = "--no-sign-request";
  private static final String SEPARATORS = " \t\r\n;&|()`\"'";

  private static final Set<String> SERVICES =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "dynamodb",
                  "ecs",
                  "kms",
                  "s3",
                  "s3api",
                  "secretsmanager",
                  "sns",
                  "sqs",
                  "ssm",
                  "sts")));

  /** The words of a command that only keeps its container, for someone to open a shell in it. */
  private static final Pattern WAIT =
      Pattern.compile(
          "(?:/(?:usr/)?bin/)?(?:ba)?sh|-[elux]*c|while|true|:|do|done|sleep|infinity|[0-9]+[smhd]?"
              + "|tail|-f|/dev/null");

  private static final Set<String> WAITING = new HashSet<>(Arrays.asList("sleep", "tail"));

  /** Arguments that the image's own entry point gets. */
  private final List<String> arguments;

  private final List<List<String>> calls;

  private AwsCliCalls(List<String> arguments, List<List<String>> calls) {
    this.arguments = arguments;
    this.calls = calls;
  }

  /** In the fields that hold the words of the command. */
  static AwsCliCalls in(Node container, String... fields) {
    List<String> arguments = new ArrayList<>();
    List<List<String>> calls = new ArrayList<>();
    for (String field : fields) {
      for (Node each : container.field(field).items()) {
        StringTokenizer words = new StringTokenizer(each.text(), SEPARATORS);
        while (words.hasMoreTokens()) {
          String word = words.nextToken();
          if (word.equals("aws") || word.endsWith("/aws")) {
            calls.add(new ArrayList<>());
          } else {
            (calls.isEmpty() ? arguments : calls.get(calls.size() - 1)).add(word);
          }
        }
      }
    }
    return new AwsCliCalls(arguments, calls);
  }

  /** Whether a call needs credentials. */
  boolean needCredentials() {
    return calls.stream().anyMatch(it -> isOfService(it) && !it.contains(UNSIGNED));
  }

  /** Whether there are calls, and none of them needs credentials. */
  boolean areUnsigned() {
    boolean isAnyUnsigned =
        arguments.contains(UNSIGNED) || calls.stream().anyMatch(it -> it.contains(UNSIGNED));
    return isAnyUnsigned && !needCredentials();
  }

  /** Whether the command only waits, and so replaces what the image does by itself. */
  boolean onlyWait() {
    return calls.isEmpty()
        && arguments.stream().anyMatch(WAITING::contains)
        && arguments.stream().allMatch(it -> WAIT.matcher(it).matches());
  }

  /** Whether a word behind a call, or an argument, has this in it: the name of a variable, say. */
  boolean haveWordWith(String name) {
    return arguments.stream().anyMatch(it -> it.contains(name))
        || calls.stream().flatMap(List::stream).anyMatch(it -> it.contains(name));
  }

  /** Options may stand before the service. */
  private static boolean isOfService(List<String> words) {
    boolean isCommand =
        !words.isEmpty() && (words.get(0).startsWith("--") || SERVICES.contains(words.get(0)));
    return isCommand && words.stream().anyMatch(SERVICES::contains);
  }
}
