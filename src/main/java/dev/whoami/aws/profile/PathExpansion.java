package dev.whoami.aws.profile;

import dev.whoami.world.text.LazyPattern;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** How a client expands a path in a variable. */
public enum PathExpansion {
  /** Replaces a tilde and a slash at the beginning by the home. */
  HOME {
    @Override
    public String of(String path, String home, UnaryOperator<String> variables) {
      return path.startsWith("~/") ? home + path.substring(1) : path;
    }
  },
  /** Replaces the tilde and the variables: Python's os.path.expandvars. */
  HOME_AND_VARIABLES {
    @Override
    public String of(String path, String home, UnaryOperator<String> variables) {
      StringBuffer expanded = new StringBuffer();
      Matcher variable = VARIABLE.matcher(path);
      while (variable.find()) {
        String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
        String value = variables.apply(name);
        String text = value.isEmpty() ? variable.group() : value;
        variable.appendReplacement(expanded, Matcher.quoteReplacement(text));
      }
      variable.appendTail(expanded);
      return HOME.of(expanded.toString(), home, variables);
    }
  },
  /** Leaves the path unchanged. */
  NONE {
    @Override
    public String of(String path, String home, UnaryOperator<String> variables) {
      return path;
    }
  };

  private static final LazyPattern VARIABLE = LazyPattern.of("\\$(?:(\\w+)|\\{([^}]*)})");

  /**
   * The path that the client opens; {@code variables} returns an empty text for a variable that is
   * not set.
   */
  public abstract String of(String path, String home, UnaryOperator<String> variables);
}
