package dev.whoami.aws.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The content of a shared config or credentials file, and its type. */
public final class ProfileFileText {
  private final byte[] bytes;
  private final boolean config;

  private ProfileFileText(byte[] bytes, boolean config) {
    this.bytes = bytes;
    this.config = config;
  }

  public static ProfileFileText config(byte[] bytes) {
    return new ProfileFileText(bytes.clone(), true);
  }

  public static ProfileFileText credentials(byte[] bytes) {
    return new ProfileFileText(bytes.clone(), false);
  }

  /** Whether it has the form that AWS documents and every client reads alike. */
  public boolean isPlain() {
    return PlainProfiles.isPlain(this);
  }

  /** Whether it begins with a byte order mark, as some editors of Windows write it. */
  public boolean beginsWithMark() {
    return text().startsWith("\uFEFF");
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Whether it is the config file, in which profile names have a prefix. */
  boolean isConfig() {
    return config;
  }

  /** The text; invalid UTF-8 becomes a replacement character. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The lines; only a line feed ends one. */
  String[] lines() {
    return text().split("\n", -1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileFileText
        && config == ((ProfileFileText) other).config
        && Arrays.equals(bytes, ((ProfileFileText) other).bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
