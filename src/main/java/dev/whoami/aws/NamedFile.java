package dev.whoami.aws;

import dev.whoami.world.LazyPattern;
import dev.whoami.world.Reading;
import dev.whoami.world.Redaction;
import dev.whoami.world.Witness;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/** One of the two files: its path, what the witness read, and whether the SDK can parse it. */
final class NamedFile {
  private static final ProfileFile NONE = ProfileFile.aggregator().build();
  private static final LazyPattern LINE = LazyPattern.of("line (\\d+)");

  private final String shownPath;
  private final Reading reading;
  private final ProfileFile.Type type;
  private final boolean strict;

  /** Parsed once, when it is first asked for: it may have a million lines. */
  private final AtomicReference<@Nullable Content> content;

  private NamedFile(String shownPath, Reading reading, ProfileFile.Type type) {
    this(shownPath, reading, type, false, new AtomicReference<>());
  }

  private NamedFile(
      String shownPath,
      Reading reading,
      ProfileFile.Type type,
      boolean strict,
      AtomicReference<@Nullable Content> content) {
    this.shownPath = shownPath;
    this.reading = reading;
    this.type = type;
    this.strict = strict;
    this.content = content;
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

  /** The file that is read where none is named. */
  static NamedFile readBelow(String home, ProfileFile.Type type, Witness w) {
    boolean isConfig = type == ProfileFile.Type.CONFIGURATION;
    return read(isConfig ? "~/.aws/config" : "~/.aws/credentials", home, type, w);
  }

  private static NamedFile read(String path, String home, ProfileFile.Type type, Witness w) {
    String absolute = path.startsWith("~/") ? home + path.substring(1) : path;
    // Each byte a character: a client decodes them as it does.
    Reading bytes = w.file(absolute, StandardCharsets.ISO_8859_1);
    return new NamedFile(Redaction.path(path), bytes, type);
  }

  NamedFile strictly() {
    return new NamedFile(shownPath, reading, type, true, content);
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
        shownPath, Reading.none(Reading.Status.MISSING), type, strict, new AtomicReference<>());
  }

  boolean isMissing() {
    return reading.status() == Reading.Status.MISSING;
  }

  String shownPath() {
    return shownPath;
  }

  Optional<SharedConfig.Problem> problem() {
    if (isMissing()) {
      return Optional.empty();
    }
    if (reading.isAbsent()) {
      return Optional.of(new SharedConfig.Problem(reading, shownPath() + " " + reading.why()));
    }
    @Nullable String errorMessage = errorMessage();
    return errorMessage == null
        ? Optional.empty()
        : Optional.of(new SharedConfig.Problem(reading, shownPath() + " " + errorMessage));
  }

  private @Nullable String errorMessage() {
    return strict && !isUtf8()
        ? "is not in UTF-8, which this client insists on"
        : content().errorMessage;
  }

  ProfileFile parsed() {
    boolean useless = reading.isAbsent() || errorMessage() != null;
    return useless ? NONE : content().file;
  }

  /** As a file of its type: what one skips as no profile of its own, the other reads. */
  private Content content() {
    Content known = content.get();
    if (known == null) {
      known = Content.of(bytes(), type);
      content.set(known);
    }
    return known;
  }

  private byte[] bytes() {
    return reading.text().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What the SDK's parser makes of it. */
  private static final class Content {
    private final ProfileFile file;
    private final @Nullable String errorMessage;

    private Content(ProfileFile file, @Nullable String errorMessage) {
      this.file = file;
      this.errorMessage = errorMessage;
    }

    /** What the parser says is reduced to the line: its message quotes the file. */
    static Content of(byte[] bytes, ProfileFile.Type type) {
      try {
        InputStream in = new ByteArrayInputStream(bytes);
        return new Content(ProfileFile.builder().content(in).type(type).build(), null);
      } catch (RuntimeException unparsable) {
        Matcher line = LINE.matcher(String.valueOf(unparsable.getMessage()));
        return new Content(
            NONE,
            line.find()
                ? "is not a profile file: see line " + line.group(1)
                : "is not a profile file");
      }
    }
  }
}
