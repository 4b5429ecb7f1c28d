package dev.whoami.world.text;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is compiled when it is first used. A run needs few patterns, and compiling all of
 * them took a twentieth of it.
 */
public final class LazyPattern {
  private final String regex;
  private final AtomicReference<@Nullable Pattern> compiled = new AtomicReference<>();

  private LazyPattern(String regex) {
    this.regex = regex;
  }

  /**
   * Takes a regular expression of java.util.regex; its first use throws PatternSyntaxException if
   * it is malformed.
   */
  public static LazyPattern of(String regex) {
    return new LazyPattern(regex);
  }

  public Matcher matcher(CharSequence text) {
    Pattern pattern = compiled.get();
    if (pattern == null) {
      // If two threads both compile it, the results are equal.
      pattern = Pattern.compile(regex);
      compiled.set(pattern);
    }
    return pattern.matcher(text);
  }

  /** The expression. */
  @Override
  public String toString() {
    return regex;
  }
}
