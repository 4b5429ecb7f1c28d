package dev.whoami.lint.model.token;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a repository in a subject, where a file takes it or a part of it from a variable.
 * What the variable has is taken to be the job's own repository: a policy that refuses the job even
 * so refuses it whatever the variable has.
 */
final class OpenRepository {
  /** A placeholder for an unknown name, which people recognize as one. */
  static final String NAME = "NAME";

  private static final Pattern OPEN =
      Pattern.compile(
          "\"(repo|project_path):((?:[A-Za-z0-9_.-]{0,100}/)?\\$\\{[^}\"]{0,100}}"
              + "(?:/(?:\\$\\{[^}\"]{0,100}}|[A-Za-z0-9_.-]{1,100}))?):");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

  private OpenRepository() {}

  /** A document in JSON with a name for each of them. */
  static String named(String document) {
    Matcher open = OPEN.matcher(document);
    StringBuffer all = new StringBuffer();
    while (open.find()) {
      String name = VARIABLE.matcher(open.group(2)).replaceAll(NAME);
      String whole = name.indexOf('/') < 0 ? name + "/" + NAME : name;
      open.appendReplacement(
          all, Matcher.quoteReplacement("\"" + open.group(1) + ":" + whole + ":"));
    }
    return open.appendTail(all).toString();
  }
}
