package dev.whoami.hadoop;

import dev.whoami.world.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An s3, s3n or s3a address in a setting that contains its keys: scheme://KEY:SECRET@bucket/. */
public final class KeyedUrl {
  /** Each part has a limit, so that text without a bucket is not read again and again. */
  private static final Pattern SHAPE =
      Pattern.compile("\\b(s3[an]?)://([^:/@\\s,]{1,128}):([^@\\s,]{1,512})@([\\w.-]{1,255})");

  private final String scheme;
  private final String bucket;
  private final Secret accessKey;
  private final Secret secretKey;
  private final String name;
  private final String origin;

  private KeyedUrl(
      String scheme,
      String bucket,
      Secret accessKey,
      Secret secretKey,
      String name,
      String origin) {
    this.scheme = scheme;
    this.bucket = bucket;
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    this.name = name;
    this.origin = origin;
  }

  /** The addresses in a value, which may be a list. */
  static List<KeyedUrl> in(CharSequence value, String name, String origin) {
    List<KeyedUrl> urls = new ArrayList<>();
    Matcher matcher = SHAPE.matcher(value);
    while (matcher.find()) {
      urls.add(
          new KeyedUrl(
              matcher.group(1),
              matcher.group(4),
              Secret.of(matcher.group(2)),
              Secret.of(matcher.group(3)),
              name,
              origin));
    }
    return urls;
  }

  /** "s3", "s3n" or "s3a". */
  public String scheme() {
    return scheme;
  }

  public String bucket() {
    return bucket;
  }

  public Secret accessKey() {
    return accessKey;
  }

  public Secret secretKey() {
    return secretKey;
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
    return name + " = " + scheme + "://…@" + bucket + " (" + origin + ")";
  }
}
