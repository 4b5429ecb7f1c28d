package dev.whoami.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What inputs are made from: what the other tests have, where it is. No two are the same. */
public final class Seeds {
  private static final int LONGEST = 16 * 1024;
  private static final Pattern REPLY = Pattern.compile("(?m)^\\S+ (\\S+) .*? \\d{3} (.*)$");
  private static final Path TESTS = Path.of("src/test");

  /** Walked once: there are thousands. */
  private static final List<Path> FILES = files();

  private final Map<String, byte[]> seeds;

  private Seeds(Map<String, byte[]> seeds) {
    this.seeds = new LinkedHashMap<>(seeds);
  }

  /** Texts; a % stands for the secret that must not be told, and a backtick for a quote. */
  public static Seeds of(String... texts) {
    Seeds seeds = new Seeds(Map.of());
    for (String each : texts) {
      seeds.add(each.replace("%", Said.SECRET).replace('`', '"').getBytes(StandardCharsets.UTF_8));
    }
    return seeds;
  }

  /** One more. */
  public Seeds bytes(byte[] seed) {
    Seeds more = new Seeds(seeds);
    more.add(seed);
    return more;
  }

  /** The files below src/test whose whole path fits. */
  public Seeds files(String path) {
    Pattern wanted = Pattern.compile(path);
    Seeds more = new Seeds(seeds);
    for (Path each : FILES) {
      if (wanted.matcher(each.toString()).matches()) {
        more.add(bytes(each));
      }
    }
    return more;
  }

  /** The lines of such files. */
  Seeds lines(String path) {
    Seeds more = new Seeds(seeds);
    for (byte[] each : Seeds.of().files(path).all()) {
      new String(each, StandardCharsets.UTF_8)
          .lines()
          .forEach(it -> more.add(it.getBytes(StandardCharsets.UTF_8)));
    }
    return more;
  }

  /** The bodies of the recorded replies of addresses in which this is found. */
  Seeds replies(String address) {
    Pattern wanted = Pattern.compile(address);
    Seeds more = new Seeds(seeds);
    for (Path each : FILES) {
      if (!each.endsWith("http.txt")) {
        continue;
      }
      Matcher reply = REPLY.matcher(new String(bytes(each), StandardCharsets.UTF_8));
      while (reply.find()) {
        if (wanted.matcher(reply.group(1)).find()) {
          more.add(body(reply.group(2), each));
        }
      }
    }
    return more;
  }

  /** The same with the planted secret in the place of each value under these names. */
  Seeds withSecretAs(String names) {
    Pattern value = Pattern.compile("((?:" + names + ")[\"'>\\s:=]{1,6})([^\"'<>\\s,}]{6,})");
    Seeds more = new Seeds(seeds);
    for (byte[] each : all()) {
      String text = new String(each, StandardCharsets.UTF_8);
      String planted = value.matcher(text).replaceAll("$1" + Said.SECRET);
      more.add(planted.getBytes(StandardCharsets.UTF_8));
    }
    return more;
  }

  public List<byte[]> all() {
    return new ArrayList<>(seeds.values());
  }

  private static byte[] body(String body, Path reply) {
    Path file = reply.resolveSibling(body.replaceFirst("^@", ""));
    return body.startsWith("@") && Files.exists(file)
        ? bytes(file)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  private void add(byte[] seed) {
    byte[] kept = seed.length > LONGEST ? Arrays.copyOf(seed, LONGEST) : seed;
    seeds.putIfAbsent(new String(kept, StandardCharsets.ISO_8859_1), kept);
  }

  private static List<Path> files() {
    try (Stream<Path> all = Files.walk(TESTS)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
