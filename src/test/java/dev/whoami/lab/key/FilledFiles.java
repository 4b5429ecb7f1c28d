package dev.whoami.lab.key;

import dev.whoami.lab.RunningWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files below the home folder whose texts need to know the world that they are in: {@code {home}},
 * {@code {sts}} (where STS listens), {@code {id:WHO}}, {@code {secret:WHO}} and {@code {token:WHO}}
 * of a principal of the lab or of a role's session, and {@code {in:SECONDS}}, the time then, which
 * {@code {at:SECONDS PATTERN}} has in another form and {@code {epoch:SECONDS}} in seconds.
 */
public final class FilledFiles {
  private static final Pattern FIELD = Pattern.compile("\\{(\\w+)(?::([^}]+))?}");

  private final RunningWorld world;
  private final Map<String, LabCredentials> sessions = new ConcurrentHashMap<>();

  private FilledFiles(RunningWorld world) {
    this.world = world;
  }

  public static FilledFiles of(RunningWorld world) {
    return new FilledFiles(world);
  }

  /** Writes a file whose text is filled in. */
  public void write(String path, String text) {
    put(path, fill(text));
  }

  /** Writes the web identity token, and each that follows it. */
  public void writeToken(String path) {
    world.tokens().webIdentity().writeTo(token -> put(path, token));
  }

  private void put(String path, String content) {
    Path file = world.home().resolve(path);
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with what it leaves open. */
  public String fill(String text) {
    return FIELD.matcher(text).replaceAll(it -> Matcher.quoteReplacement(value(it)));
  }

  private String value(MatchResult field) {
    String of = field.group(2);
    return switch (field.group(1)) {
      case "home" -> world.home().toString();
      case "sts" -> world.sts();
      case "id" -> keysOf(of).accessKeyId();
      case "secret" -> keysOf(of).secretAccessKey();
      case "token" -> keysOf(of).sessionToken();
      case "in" -> Times.toSeconds(in(of));
      case "at" ->
          DateTimeFormatter.ofPattern(of.split(" ", 2)[1])
              .format(in(of.split(" ", 2)[0]).atOffset(ZoneOffset.UTC));
      case "epoch" -> String.valueOf(in(of).getEpochSecond());
      default -> field.group();
    };
  }

  private static Instant in(String seconds) {
    return Instant.now().plusSeconds(Long.parseLong(seconds));
  }

  /** A name with a slash is a role, which has one session in this world. */
  private LabCredentials keysOf(String who) {
    return who.contains("/")
        ? sessions.computeIfAbsent(who, role -> world.ring().assume(role, "lab"))
        : world.ring().keysOf(Principal.valueOf(who));
  }
}
