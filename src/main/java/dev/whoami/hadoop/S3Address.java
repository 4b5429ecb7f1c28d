package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An S3 address that a program here is configured to use, and the setting that holds it. */
public final class S3Address {
  private static final Pattern SHAPE = Pattern.compile("\\b(s3[an]?)://");

  private final String scheme;
  private final String name;
  private final String origin;

  private S3Address(String scheme, String name, String origin) {
    this.scheme = scheme;
    this.name = name;
    this.origin = origin;
  }

  /** The addresses in a value, which may be a list. */
  static List<S3Address> in(String value, String name, String origin) {
    List<S3Address> addresses = new ArrayList<>();
    Matcher matcher = SHAPE.matcher(value);
    while (matcher.find()) {
      addresses.add(new S3Address(matcher.group(1), name, origin));
    }
    return addresses;
  }

  /** "s3", "s3n" or "s3a". */
  public String scheme() {
    return scheme;
  }

  /** The setting that contains it, such as fs.defaultFS. */
  public String name() {
    return name;
  }

  /** The file, as in {@link Property#origin()}. */
  public String origin() {
    return origin;
  }

  @Override
  public String toString() {
    return name + " = " + scheme + "://… (" + origin + ")";
  }
}
