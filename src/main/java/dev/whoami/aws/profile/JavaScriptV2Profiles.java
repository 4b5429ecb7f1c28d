package dev.whoami.aws.profile;

import dev.whoami.world.text.LazyPattern;
import org.jspecify.annotations.Nullable;

/**
 * The AWS SDK for JavaScript v2. It reads like v3, but a nested setting counts as a setting itself.
 * In the config file the prefix is removed whatever the name is.
 */
final class JavaScriptV2Profiles implements ProfileParser {
  private static final LazyPattern PREFIX = LazyPattern.of("^profile" + JavaScriptProfiles.SPACE);
  private static final LazyPattern SSO_SESSION =
      LazyPattern.of("^sso-session" + JavaScriptProfiles.SPACE);
  private static final LazyPattern REFUSED =
      LazyPattern.of("__proto__|.*?" + JavaScriptProfiles.SPACE + "__proto__");

  @Override
  public ProfileSections parse(ProfileFileText file) {
    SettingsTable sections = new SettingsTable();
    @Nullable String section = null;
    for (String raw : file.text().split("\r?\n", -1)) {
      String line = JavaScriptProfiles.withoutComment(raw);
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, Math.max(1, line.length() - 1));
        if (REFUSED.matcher(section).matches()) {
          return ProfileSections.malformed("has a profile whose name this client refuses");
        }
        continue;
      }
      int equals = line.indexOf('=');
      boolean isSetting = equals > 0 && equals < line.length() - 1;
      if (isSetting && section != null && !section.isEmpty()) {
        String name = JavaScriptProfiles.trim(line.substring(0, equals));
        sections.section(section).put(name, JavaScriptProfiles.trim(line.substring(equals + 1)));
      }
    }
    return file.isConfig() ? ofConfig(sections) : ProfileSections.of(sections.sections());
  }

  /** If two sections have the same name without the prefix, the first counts. */
  private static ProfileSections ofConfig(SettingsTable sections) {
    SettingsTable profiles = new SettingsTable();
    sections
        .sections()
        .forEach(
            (section, settings) -> {
              String name = PREFIX.matcher(section).replaceFirst("");
              if (!SSO_SESSION.matcher(section).find() && !profiles.has(name)) {
                profiles.section(name).putAll(settings);
              }
            });
    return ProfileSections.of(profiles.sections());
  }
}
