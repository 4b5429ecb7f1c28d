package dev.whoami.log.paste;

import dev.whoami.world.file.GzipStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A text that a service compressed with gzip and wrote as base64 into a line, as a subscription of
 * CloudWatch Logs delivers its events.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html">AWS:
 *     subscription filters</a>
 */
final class PackedText {
  /** How all base64 begins that gzip made. */
  static final String BEGINNING = "H4sI";

  private static final int SHORTEST = 32;
  private static final int BUFFER = 4096;

  private final String text;
  private final boolean isWhole;

  private PackedText(String text, boolean isWhole) {
    this.text = text;
    this.isWhole = isWhole;
  }

  /** Where the next one in a line may begin; -1 where none does. */
  static int next(String line, int from) {
    int at = line.indexOf(BEGINNING, from);
    while (at > 0 && isBase64(line.charAt(at - 1))) {
      at = line.indexOf(BEGINNING, at + 1);
    }
    return at;
  }

  /** The one of these characters, up to this number of bytes; empty where it is none. */
  static Optional<PackedText> of(String base64, int most) {
    return base64.length() < SHORTEST
        ? Optional.empty()
        : Optional.of(unpacked(base64, most)).filter(it -> !it.text.isEmpty());
  }

  /** Behind the characters of base64 that begin at this place. */
  static int end(String line, int from) {
    int to = from;
    while (to < line.length() && isBase64(line.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isBase64(char each) {
    return (each >= 'A' && each <= 'Z')
        || (each >= 'a' && each <= 'z')
        || (each >= '0' && each <= '9')
        || "+/-_".indexOf(each) >= 0;
  }

  /** What a person cut off or damaged is read as far as it goes. */
  private static PackedText unpacked(String base64, int most) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean isWhole = false;
    try (InputStream in = new GzipStream(new ByteArrayInputStream(bytes(base64)))) {
      byte[] buffer = new byte[BUFFER];
      int read = in.read(buffer);
      while (read > 0 && out.size() < most) {
        out.write(buffer, 0, Math.min(read, most - out.size()));
        read = in.read(buffer);
      }
      isWhole = read < 0;
    } catch (IOException cutOff) {
      isWhole = false;
    }
    return new PackedText(new String(out.toByteArray(), StandardCharsets.UTF_8), isWhole);
  }

  /** Also in the alphabet that addresses have; without what fills the last four characters. */
  private static byte[] bytes(String base64) {
    String usual = base64.replace('-', '+').replace('_', '/');
    boolean isCutOff = usual.length() % 4 == 1;
    int to = isCutOff ? usual.length() - 1 : usual.length();
    return Base64.getDecoder().decode(usual.substring(0, to));
  }

  String text() {
    return text;
  }

  /** Whether it was read to its end. */
  boolean isWhole() {
    return isWhole;
  }
}
