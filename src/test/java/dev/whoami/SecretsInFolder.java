package dev.whoami;

import dev.whoami.world.secret.MissingWord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every secret of a recorded world: what settings, profile files, environments of processes,
 * replies and token files hold in the places where a secret stands.
 */
public final class SecretsInFolder {
  private static final Pattern[] PLACES = {
    Pattern.compile("(?im)^[\\w.]*(?:secret_?(?:access)?_?key|session_?token) *[=:] *(\\S+)"),
    Pattern.compile("(?m)^[\\w.]*(?:AUTHORIZATION_TOKEN|authorizationToken) *[=:] *(\\S.*)$"),
    Pattern.compile("(?m)^credential_process *= *(\\S.*)$"),
    Pattern.compile("\"(?:SecretAccessKey|Token)\" *: *\"([^\"]+)\""),
    Pattern.compile("<(?:SecretAccessKey|SessionToken)>([^<]+)<"),
    Pattern.compile("latest/api/token 200 (\\S+)"),
    Pattern.compile("<name>[\\w.]+(?:secret\\.key|session\\.token)</name>\\s*<value>([^<]+)<"),
    Pattern.compile("s3[an]?://[^:/@\\s]+:([^@\\s]+)@"),
    Pattern.compile("([^\"'\\s=:>\\[]*S3cr3t[^\"'\\s<,;}\\]]*)"),
    Pattern.compile("(eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+)")
  };

  private SecretsInFolder() {}

  public static Set<String> of(Path folder) {
    Set<String> secrets = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!String.valueOf(file.getFileName()).startsWith("expected.")) {
          add(file, secrets);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return secrets;
  }

  private static void add(Path file, Set<String> secrets) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    for (Pattern place : PLACES) {
      Matcher matcher = place.matcher(text);
      while (matcher.find()) {
        String secret = matcher.group(1).trim();
        if (!MissingWord.isOne(secret)) {
          secrets.add(secret);
        }
      }
    }
    boolean isToken = String.valueOf(file.getFileName()).endsWith("token");
    if (isToken && !text.isBlank()) {
      secrets.add(text.trim());
    }
  }
}
