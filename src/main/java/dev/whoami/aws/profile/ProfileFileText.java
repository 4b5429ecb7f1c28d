package dev.whoami.aws.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a shared config or credentials file, and which of the two it is. */
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

  /** Whether it is in the form that AWS documents and every client reads alike. */
  public boolean isPlain() {
    return PlainProfiles.isPlain(this);
  }

  /** Whether it begins with the mark that some editors of Windows put there. */
  public boolean beginsWithMark() {
    return text().startsWith("\uFEFF");
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Whether it is the config file, where the name of a profile has a prefix. */
  boolean isConfig() {
    return config;
  }

  /** What is not UTF-8 in it is a replacement character. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Its lines, where only a line feed ends one. */
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
