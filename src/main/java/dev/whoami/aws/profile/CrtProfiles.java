package dev.whoami.aws.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The AWS Common Runtime. Names keep their case. It skips a line whose name is not an identifier. A
 * file with any other line that is not a setting counts as missing.
 */
final class CrtProfiles implements ProfileParser {
  private static final InlineComment COMMENT = InlineComment.of(WhiteSpace.CRT, "#;");

  @Override
  public ProfileSections parse(ProfileFileText file) {
    SettingsTable profiles = new SettingsTable();
    SettingsTable services = new SettingsTable();
    @Nullable Map<String, String> section = null;
    @Nullable String last = null;
    boolean hasSection = false;
    boolean isDefaultPrefixed = false;
    for (String raw : file.lines()) {
      String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
      if (WhiteSpace.CRT.strip(line).isEmpty() || line.startsWith("#") || line.startsWith(";")) {
        continue;
      }
      if (line.startsWith("[")) {
        CrtSection header = CrtSection.of(line, file.isConfig());
        if (header.isFatal()) {
          return ProfileSections.empty();
        }
        hasSection = true;
        last = null;
        section = null;
        if (header.isProfile()) {
          boolean isDefault = file.isConfig() && header.name().equals("default");
          boolean isSuperseded = isDefault && isDefaultPrefixed && !header.isPrefixed();
          boolean supersedes = isDefault && !isDefaultPrefixed && header.isPrefixed();
          isDefaultPrefixed |= supersedes;
          section =
              isSuperseded
                  ? null
                  : supersedes ? profiles.newSection("default") : profiles.section(header.name());
        } else if (header.isServices()) {
          section = services.section(header.name());
        }
        continue;
      }
      if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
        String more = WhiteSpace.CRT.strip(line);
        if (section == null || last == null) {
          return ProfileSections.empty();
        }
        String value = section.getOrDefault(last, "");
        boolean isNested = value.isEmpty() || value.startsWith("\n");
        if (isNested && more.indexOf('=') <= 0) {
          return ProfileSections.empty();
        }
        section.put(last, NestedSettings.continued(value, more));
        continue;
      }
      String setting = WhiteSpace.CRT.stripEnd(COMMENT.cutFrom(line));
      int equals = setting.indexOf('=');
      String name = WhiteSpace.CRT.stripEnd(equals < 0 ? setting : setting.substring(0, equals));
      last = null;
      if (equals == 0 || (isIdentifier(name) && (equals < 0 || !hasSection))) {
        return ProfileSections.empty();
      }
      if (isIdentifier(name) && section != null) {
        section.put(name, WhiteSpace.CRT.strip(setting.substring(equals + 1)));
        last = name;
      }
    }
    SettingsTable flat = new SettingsTable();
    services.sections().forEach((name, set) -> flat.section(name).putAll(NestedSettings.flat(set)));
    return ProfileSections.of(profiles.sections(), flat.sections());
  }

  /** It searches from both ends: a text between two identifiers is not one. */
  private static boolean isIdentifier(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != '\\' && !Identifiers.isAllowed(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
