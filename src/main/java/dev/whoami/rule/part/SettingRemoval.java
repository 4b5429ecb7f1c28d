package dev.whoami.rule.part;

import dev.whoami.aws.SettingName;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Removes settings at their place: variables from the shell, properties from the JVM, lines from
 * the file of the profile.
 */
public final class SettingRemoval {
  private SettingRemoval() {}

  public static Remedy of(String text, SettingName setting) {
    return of(text, Arrays.asList(setting));
  }

  /** Removes a setting that may also be a line in the file of the profile. */
  public static Remedy ofLine(String text, SettingName setting) {
    return setting
        .file()
        .map(
            file ->
                Remedy.of(text + " It is a line of the profile:")
                    .fix(
                        Fix.of("WHO115", "line-of-profile")
                            .with("setting", setting.text())
                            .with("file", ShellWord.ofPath(file))))
        .orElseGet(() -> of(text, setting));
  }

  /** The commands for the variables, and the place of the system properties. */
  public static Remedy of(String text, List<SettingName> settings) {
    String variables =
        settings.stream()
            .filter(it -> !it.isProperty())
            .map(SettingName::text)
            .collect(Collectors.joining(" "));
    String properties =
        settings.stream()
            .filter(SettingName::isProperty)
            .map(SettingName::text)
            .collect(Collectors.joining(", "));
    Remedy remedy = Remedy.of(properties.isEmpty() ? text : text + inTheJvm(properties));
    return variables.isEmpty()
        ? remedy
        : remedy.fix(Fix.of("WHO208", "unset").with("variable", variables));
  }

  private static String inTheJvm(String properties) {
    return " Look for -D"
        + properties
        + " in the start command, JAVA_TOOL_OPTIONS and JDK_JAVA_OPTIONS.";
  }
}
