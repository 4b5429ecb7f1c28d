package dev.whoami.fleet.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the files do not say, why that matters, and the read-only command that would. */
public final class OpenQuestion {
  private final String what;
  private final String why;
  private final String howToGet;

  private OpenQuestion(String what, String why, String howToGet) {
    this.what = what;
    this.why = why;
    this.howToGet = howToGet;
  }

  public static OpenQuestion of(String what, String why, String howToGet) {
    return new OpenQuestion(what, why, howToGet);
  }

  public String what() {
    return what;
  }

  public String why() {
    return why;
  }

  /** A command. */
  public String howToGet() {
    return howToGet;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpenQuestion
        && ((OpenQuestion) other).what.equals(what)
        && ((OpenQuestion) other).howToGet.equals(howToGet);
  }

  @Override
  public int hashCode() {
    return Objects.hash(what, howToGet);
  }
}
