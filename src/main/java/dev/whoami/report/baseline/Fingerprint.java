package dev.whoami.report.baseline;

import dev.whoami.world.text.Hex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A short text that identifies a finding in the next run without revealing anything about it. */
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** The fingerprint of these parts. Their order matters. */
  public static String of(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return Hex.of(Arrays.copyOf(bytes, BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
