package dev.whoami.lint.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a YAML file that a program fills in, or that a person copies: app.yaml.j2, say. JSON
 * is not among them, because most of it is filled in by Terraform, which is judged with its values.
 */
public final class TemplateName {
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(.+\\.ya?ml)\\.(?:tmpl|tpl|template|gotmpl|j2|jinja2?|erb|example|sample|dist)");

  /** The characters of an ARN. */
  private static final Pattern ARN = Pattern.compile("arn:(?!.*@@)[A-Za-z0-9:/_+=,.@-]*");

  private TemplateName() {}

  public static boolean isOne(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether a value in such a file, or in any other one, is meant as an ARN as it stands. */
  public static boolean hasArn(String name, String value) {
    return !isOne(name) || ARN.matcher(value).matches();
  }

  /** Without what such a name has behind that of the file. */
  public static String plain(String name) {
    Matcher template = NAME.matcher(name);
    return template.matches() ? template.group(1) : name;
  }
}
