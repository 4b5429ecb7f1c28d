package dev.whoami.log;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a log of any size, for a measurement of the speed of {@code read}: mostly the lines of a
 * program that has nothing to do with AWS, sometimes a stack trace, rarely a message that read
 * knows. With "trail" as the third word, it writes events of CloudTrail.
 */
final class LargeLog {
  private static final String[] LEVELS = {"INFO", "DEBUG", "INFO", "WARN"};
  private static final String[] SAID = {
    "Finished order %d of customer %d in 12 ms, 3 items, status=SHIPPED",
    "GET /api/v2/orders/%d?expand=items&page=%d 200 1834 \"Mozilla/5.0 (X11; Linux x86_64)\"",
    "Cache miss for key session:%d:%d, loading from the database with 2 retries left",
    "{\"event\":\"payment\",\"id\":%d,\"amount\":%d,\"currency\":\"EUR\",\"path\":\"/pay/now\"}",
    "Scheduled job cleanup-%d took %d ms; the next run is due in an hour at the earliest"
  };

  private LargeLog() {}

  public static void main(String[] args) throws IOException {
    long most = Long.parseLong(args[1]) << 20;
    String form = args.length > 2 ? args[2] : "";
    Random random = new Random(1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      long written = 0;
      for (int i = 0; written < most; i++) {
        String part =
            form.equals("trail")
                ? event(i, random)
                : form.equals("json") ? json(line(i, random)) : line(i, random);
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        written += bytes.length;
      }
    }
  }

  private static String line(int i, Random random) {
    String head =
        "2026-03-%02d %02d:%02d:%02d,%03d [http-nio-8080-exec-%d] %-5s com.example.shop.Orders - "
            .formatted(
                1 + i / 864_000_00 % 28,
                i / 3_600_000 % 24,
                i / 60_000 % 60,
                i / 1000 % 60,
                i % 1000,
                i % 40,
                LEVELS[i % LEVELS.length]);
    if (i % 500 == 0) {
      return head
          + "Request failed\njava.lang.IllegalStateException: no connection to the database\n"
          + "\tat com.example.shop.Orders.load(Orders.java:112)\n".repeat(30);
    }
    if (i % 20_000 == 1) {
      return head
          + "software.amazon.awssdk.services.s3.model.S3Exception: User: arn:aws:sts::111122223333:"
          + "assumed-role/ecsInstanceRole/i-0abc1234def567890 is not authorized to perform:"
          + " s3:PutObject on resource: \"arn:aws:s3:::orders/1\" because no identity-based policy"
          + " allows the s3:PutObject action\n";
    }
    return head
        + SAID[i % SAID.length].formatted(random.nextInt(1 << 20), random.nextInt(1 << 20))
        + "\n";
  }

  private static String json(String line) {
    String message = line.substring(24).trim().replace("\"", "'").replace("\n", " ");
    return "{\"timestamp\":\"%s\",\"level\":\"INFO\",\"logger\":\"shop\",\"message\":\"%s\"}\n"
        .formatted(line.substring(0, 23).replace(',', '.'), message);
  }

  private static String event(int i, Random random) {
    return i % 10 == 0
        ? TrailEvents.made(
                "sts:AssumeRole", "app/" + i % 100, "ASIAUSED%012d".formatted(i), "b/x", i % 1000)
            + "\n"
        : TrailEvents.used(
                "app/" + random.nextInt(300), "ASIAUSED%012d".formatted(i % 5000), "s3:GetObject")
            + "\n";
  }
}
