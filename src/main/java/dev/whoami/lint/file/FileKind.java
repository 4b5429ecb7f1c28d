package dev.whoami.lint.file;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which format a file has, told by its beginning and its name. */
public enum FileKind {
  JSON(""),
  TERRAFORM(""),
  TERRAFORM_JSON(""),
  YAML(""),
  /** Text without a name that tells. */
  UNTOLD(""),
  EMPTY("is empty"),
  SCRIPT("is a shell script"),
  BINARY("is not text");

  private static final Pattern SHELL =
      Pattern.compile("#![ \\t]{0,9}(?:/[a-z/]{1,40}/)(?:env[ \\t]{1,9})?(?:ba|da|k|z)?sh\\b");

  /** Within one line, however lines end: many of them must not be looked at again and again. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?m)^[ \\t]*+(?:resource|data|module|variable|output|provider|terraform|locals)\\b"
              + "[^:\\n\\r\\u0085\\u2028\\u2029{]*+\\{");

  private final String reason;

  FileKind(String reason) {
    this.reason = reason;
  }

  /** Why it cannot be judged; empty where it can. */
  public String reason() {
    return reason;
  }

  public static FileKind of(String name, String beginning) {
    if (beginning.indexOf('\0') >= 0) {
      return BINARY;
    }
    String text = beginning.replace("\uFEFF", "").trim();
    String lower = TemplateName.plain(name).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return lower.endsWith(".tf") ? TERRAFORM : EMPTY;
    }
    if (lower.endsWith(".tf.json")) {
      return TERRAFORM_JSON;
    }
    if (text.charAt(0) == '{' || text.charAt(0) == '[') {
      return JSON;
    }
    if (lower.endsWith(".tf")) {
      return TERRAFORM;
    }
    if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      return SHELL.matcher(text).lookingAt() ? SCRIPT : YAML;
    }
    return UNTOLD;
  }

  public static boolean looksLikeTerraform(String text) {
    return BLOCK.matcher(text).find();
  }
}
