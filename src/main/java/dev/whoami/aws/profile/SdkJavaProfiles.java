package dev.whoami.aws.profile;

import dev.whoami.world.text.LazyPattern;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/** The parser of the AWS SDK for Java 2, which whoami contains. */
final class SdkJavaProfiles implements ProfileParser {
  private static final LazyPattern LINE = LazyPattern.of("line (\\d+)");

  /** The SDK does not list the services sections: it only finds one by name. */
  private static final LazyPattern SERVICES = LazyPattern.of("\\[\\s*services\\s+([^\\s\\]]+)");

  @Override
  public ProfileSections parse(ProfileFileText file) {
    try (InputStream in = new ByteArrayInputStream(file.bytes())) {
      ProfileFile.Type type =
          file.isConfig() ? ProfileFile.Type.CONFIGURATION : ProfileFile.Type.CREDENTIALS;
      ProfileFile parsed = ProfileFile.builder().content(in).type(type).build();
      return ProfileSections.of(settings(parsed.profiles()), services(parsed, file.text()));
    } catch (RuntimeException | IOException unparsable) {
      // Only the line number of the parser's message is kept, because the message quotes the file.
      Matcher line = LINE.matcher(String.valueOf(unparsable.getMessage()));
      return line.find()
          ? ProfileSections.malformed("is not a profile file: see line " + line.group(1))
          : ProfileSections.malformed("is not a profile file");
    }
  }

  private static Map<String, Map<String, String>> settings(Map<String, Profile> sections) {
    Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    sections.forEach((name, section) -> settings.put(name, section.properties()));
    return settings;
  }

  private static Map<String, Map<String, String>> services(ProfileFile parsed, String text) {
    Map<String, Map<String, String>> services = new LinkedHashMap<>();
    Matcher named = SERVICES.matcher(text);
    while (named.find()) {
      String name = named.group(1);
      parsed
          .getSection("services", name)
          .ifPresent(section -> services.put(name, section.properties()));
    }
    return services;
  }
}
