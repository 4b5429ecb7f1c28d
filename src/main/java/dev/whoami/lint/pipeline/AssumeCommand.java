package dev.whoami.lint.pipeline;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of the AWS CLI in a script that assume a role with a token. */
final class AssumeCommand {
  private static final Pattern ROLE = Pattern.compile("--role-arn[= ]+[\"']?([^\\s\"']+)");

  /** Where a call of the AWS CLI begins. */
  private static final Pattern COMMAND = Pattern.compile("(?=\\baws\\s)");

  private static final String BY_TOKEN = "assume-role-with-web-identity";

  private AssumeCommand() {}

  /** Whether a script assumes a role with a token, whichever role that is. */
  static boolean isIn(Collection<String> lines) {
    return lines.stream().anyMatch(it -> it.contains(BY_TOKEN));
  }

  /** Other commands also name a role, which they do not assume with the token. */
  static Set<String> rolesIn(Collection<String> lines) {
    Set<String> all = new LinkedHashSet<>();
    for (String line : lines) {
      for (String command : COMMAND.split(line, -1)) {
        Matcher role = ROLE.matcher(command);
        if (command.contains(BY_TOKEN) && role.find()) {
          all.add(role.group(1));
        }
      }
    }
    return all;
  }
}
