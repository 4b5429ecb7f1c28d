package dev.whoami.aws;

import dev.whoami.aws.profile.PathExpansion;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.aws.profile.ProfileFileText;
import dev.whoami.aws.profile.ProfileSections;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The config or the credentials file: its path, its content, and how each client's parser reads it.
 */
final class NamedFile {
  private final String shownPath;
  private final Reading reading;
  private final ProfileFile.Type type;
  private final boolean strict;

  /** The file is parsed at most once for each dialect: it may have a million lines. */
  private final ConcurrentMap<ProfileDialect, ProfileSections> parsed;

  private NamedFile(String shownPath, Reading reading, ProfileFile.Type type) {
    this(shownPath, reading, type, false, new ConcurrentHashMap<>());
  }

  private NamedFile(
      String shownPath,
      Reading reading,
      ProfileFile.Type type,
      boolean strict,
      ConcurrentMap<ProfileDialect, ProfileSections> parsed) {
    this.shownPath = shownPath;
    this.reading = reading;
    this.type = type;
    this.strict = strict;
    this.parsed = parsed;
  }

  static NamedFile read(
      Witness w,
      ProfileFileSystemSetting setting,
      String home,
      ProfileFile.Type type,
      boolean blankIsNotSet) {
    Reading named = w.setting(setting);
    if (named.isPresent() && named.isBlank() && !blankIsNotSet) {
      return new NamedFile(
          setting.environmentVariable() + " is blank", Reading.none(Reading.Status.MISSING), type);
    }
    return named.hasText() ? read(named.text(), home, type, w) : readBelow(home, type, w);
  }

  static boolean isBlank(Witness w, ProfileFileSystemSetting setting) {
    Reading named = w.setting(setting);
    return named.isPresent() && named.isBlank();
  }

  /** The default file, if no variable names one. */
  static NamedFile readBelow(String home, ProfileFile.Type type, Witness w) {
    boolean isConfig = type == ProfileFile.Type.CONFIGURATION;
    return read(isConfig ? "~/.aws/config" : "~/.aws/credentials", home, type, w);
  }

  private static NamedFile read(String path, String home, ProfileFile.Type type, Witness w) {
    return readAt(PathExpansion.HOME.of(path, home, name -> ""), path, type, w);
  }

  private static NamedFile readAt(String absolute, String path, ProfileFile.Type type, Witness w) {
    // Each byte is read as one character; each client's parser decodes them in its own way.
    Reading bytes = w.settings(absolute, StandardCharsets.ISO_8859_1);
    return new NamedFile(Redaction.path(path), bytes, type);
  }

  /**
   * The file for a client that does not know system properties and expands the path in this way.
   */
  NamedFile expanding(PathExpansion how, ProfileFileSystemSetting setting, String home, Witness w) {
    Witness aside = w.aside();
    Reading read = aside.setting(setting);
    Reading named = aside.env(setting.environmentVariable());
    UnaryOperator<String> variables = name -> aside.env(name).text();
    String path = how.of(named.text(), home, variables);
    boolean isSame =
        read.text().trim().equals(named.text().trim())
            && path.equals(PathExpansion.HOME.of(named.text(), home, variables));
    if (isSame) {
      return this;
    }
    return named.hasText() ? readAt(path, named.text(), type, w) : readBelow(home, type, w);
  }

  NamedFile strictly() {
    return new NamedFile(shownPath, reading, type, true, parsed);
  }

  boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes()));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  NamedFile missing() {
    return new NamedFile(
        shownPath, Reading.none(Reading.Status.MISSING), type, strict, new ConcurrentHashMap<>());
  }

  /**
   * Whether a line may be the header of this sso-session section; a name beyond ASCII counts as
   * well.
   */
  boolean mayHaveSsoSession(String name) {
    if (!name.chars().allMatch(it -> it < 0x80)) {
      return true;
    }
    return new BufferedReader(new StringReader(reading.text()))
        .lines()
        .filter(line -> line.trim().startsWith("["))
        .anyMatch(line -> line.contains("sso-session") && line.contains(name));
  }

  boolean isMissing() {
    return reading.status() == Reading.Status.MISSING;
  }

  /** Whether whoami did not read the file, because of its owner or the owner of a link to it. */
  boolean isNotTrusted() {
    return reading.status() == Reading.Status.NOT_TRUSTED;
  }

  /** Whether whoami knows how a client with this parser reads the file. */
  boolean isSureIn(ProfileDialect dialect) {
    return !isNotTrusted() && dialect.isSureOf(text());
  }

  /** Whether every client reads the same in the file, or it does not exist. */
  boolean isPlain() {
    return isMissing() || (reading.isPresent() && text().isPlain());
  }

  /** Whether the client treats an existing file as missing. */
  boolean isSkippedBy(ProfileDialect dialect) {
    return (isFolder() && dialect.skipsFolder())
        || (reading.status() == Reading.Status.DENIED && dialect.skipsDeniedFile());
  }

  /** Whether a folder, a pipe or a device has the file's name. */
  boolean isFolder() {
    return reading.status() == Reading.Status.NOT_A_FILE;
  }

  String shownPath() {
    return shownPath;
  }

  Optional<UnusableProfileFile> problem(ProfileDialect dialect) {
    return isSkippedBy(dialect) ? Optional.empty() : trouble(dialect);
  }

  /** The problem, also if the client skips the file. */
  Optional<UnusableProfileFile> trouble(ProfileDialect dialect) {
    if (isMissing()) {
      return Optional.empty();
    }
    if (reading.isAbsent()) {
      return Optional.of(new UnusableProfileFile(reading, shownPath() + " " + reading.why()));
    }
    return errorMessage(dialect)
        .map(message -> new UnusableProfileFile(reading, shownPath() + " " + message));
  }

  private Optional<String> errorMessage(ProfileDialect dialect) {
    return strict && !isUtf8()
        ? Optional.of("is not in UTF-8, which this client insists on")
        : content(dialect).errorMessage();
  }

  /** What the client reads in the file; nothing if it rejects the file. */
  ProfileSections sections(ProfileDialect dialect) {
    boolean useless = reading.isAbsent() || errorMessage(dialect).isPresent();
    return useless ? ProfileSections.empty() : content(dialect);
  }

  /** What its parser reads in the text, also if the client rejects the whole file. */
  ProfileSections content(ProfileDialect dialect) {
    return parsed.computeIfAbsent(dialect, each -> each.parse(text()));
  }

  /** Empty if the file cannot be read. */
  ProfileFileText text() {
    return type == ProfileFile.Type.CONFIGURATION
        ? ProfileFileText.config(bytes())
        : ProfileFileText.credentials(bytes());
  }

  private byte[] bytes() {
    return reading.text().getBytes(StandardCharsets.ISO_8859_1);
  }
}
