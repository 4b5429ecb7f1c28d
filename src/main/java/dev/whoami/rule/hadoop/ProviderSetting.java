package dev.whoami.rule.hadoop;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.hadoop.Installation;
import dev.whoami.hadoop.InstallationKind;
import java.util.List;
import java.util.Optional;

/** The setting for S3A's one provider: its form for each program, and its place. */
public final class ProviderSetting {
  private static final String NAME = "fs.s3a.aws.credentials.provider";

  /** The setting of the providers whose credentials S3A uses to assume a role. */
  private static final String OF_ASSUMED_ROLE = "fs.s3a.assumed.role.credentials.provider";

  private final String name;
  private final Installation installation;
  private final String provider;

  private ProviderSetting(String name, Installation installation, String provider) {
    this.name = name;
    this.installation = installation;
    this.provider = provider;
  }

  /** Adds this fix to the finding; the text says why. */
  static Finding remedy(Finding finding, HadoopDiagnosis diagnosis, String provider, String text) {
    return new ProviderSetting(NAME, diagnosis.installation(), provider).on(finding, text);
  }

  /** Adds the fix for the providers that are called: if S3A assumes a role, it still does so. */
  static Finding remedyOfAsking(
      Finding finding, HadoopDiagnosis diagnosis, String provider, String text) {
    return new ProviderSetting(nameFor(diagnosis.assumesRole()), diagnosis.installation(), provider)
        .on(finding, text);
  }

  /** The name of the setting for the providers that are called. */
  public static String nameFor(boolean isOfAssumedRole) {
    return isOfAssumedRole ? OF_ASSUMED_ROLE : NAME;
  }

  private Finding on(Finding finding, String text) {
    return finding.remedy(inSiteFile(text)).remedy(inOtherForms());
  }

  private Remedy inSiteFile(String text) {
    return Remedy.of(text + " " + place() + " (then restart the program):").fix(fix("provider"));
  }

  private Fix fix(String id) {
    return Fix.of("WHO606", id).with("setting", name).with("provider", provider);
  }

  private String place() {
    Optional<String> file = installation.settings().siteFile();
    if (file.isPresent()) {
      return "In " + file.get() + ", inside of <configuration>";
    }
    return folder()
        .map(it -> "In " + it + "/core-site.xml, a new file with <configuration> around it")
        .orElse("In a core-site.xml on the class path, inside of <configuration>");
  }

  /** The folder of the core-site.xml that is used, or that would be used. */
  private Optional<String> folder() {
    List<String> folders = installation.confFolders();
    Optional<String> first = folders.stream().findFirst();
    Optional<String> file = installation.settings().siteFile();
    return file.isPresent()
        ? folders.stream().filter(it -> file.get().equals(it + "/core-site.xml")).findFirst()
        : first;
  }

  private Remedy inOtherForms() {
    if (installation.kind() == InstallationKind.SPARK) {
      return Remedy.of("Or in spark-defaults.conf, which overrides every core-site.xml:")
          .fix(fix("spark"));
    }
    return Remedy.of(
            "For Flume, name the folder of that core-site.xml in flume-env.sh, if it is not the one"
                + " that --conf names; for Spark, spark-defaults.conf takes the setting itself:")
        .fix(fix("flume").with("classPath", flumeClassPath(folder().orElse("FOLDER"))))
        .fix(fix("spark"));
  }

  private static String flumeClassPath(String folder) {
    String word = ShellWord.of(folder);
    return word.equals(folder)
        ? "\"$FLUME_CLASSPATH:" + folder + "\""
        : "\"$FLUME_CLASSPATH\":" + word;
  }
}
