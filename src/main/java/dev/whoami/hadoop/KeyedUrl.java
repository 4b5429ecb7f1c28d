package dev.whoami.hadoop;

import dev.whoami.world.Secret;

/** An s3, s3n or s3a address in a setting that carries its keys: scheme://KEY:SECRET@bucket/. */
public final class KeyedUrl {
  private final String scheme;
  private final String bucket;
  private final Secret accessKey;
  private final Secret secretKey;
  private final String name;
  private final String origin;

  KeyedUrl(
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

  /** The setting that holds it, such as fs.defaultFS. */
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
