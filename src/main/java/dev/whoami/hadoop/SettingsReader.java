package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.Paths;
import dev.whoami.world.file.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads the settings of an installation as its version does. First core-default.xml from the jar of
 * hadoop-common. Next core-site.xml and the other site files, each from the first conf folder that
 * has it. Then files that the user named; finally the program's own settings.
 */
final class SettingsReader {
  private static final String CORE_SITE = "core-site.xml";
  private static final List<String> SITES =
      Arrays.asList(CORE_SITE, "hdfs-site.xml", "mapred-site.xml", "yarn-site.xml");
  private static final String DEFAULTS = "core-default.xml";

  private final BoundedFiles files;
  private final VariableScope scope;
  private final HadoopRelease release;
  private final ConfigurationFiles resources = new ConfigurationFiles();
  private final List<ConfigProblem> problems = new ArrayList<>();
  private final List<String> siteFiles = new ArrayList<>();

  SettingsReader(BoundedFiles files, VariableScope scope, HadoopRelease release) {
    this.files = files;
    this.scope = scope;
    this.release = release;
  }

  /**
   * Reads the defaults in the jar, the site files in the folders, the named files, and the
   * program's own settings.
   */
  SettingsReader load(
      Optional<Jar> common, List<String> folders, List<String> namedFiles, List<RawProperty> own) {
    common.ifPresent(this::loadDefaults);
    for (String site : SITES) {
      loadFirst(site, folders);
    }
    for (String file : namedFiles) {
      problems.addAll(loadFile(file, Paths.name(file) + " in " + Paths.parent(file)));
    }
    resources.load(own);
    problems.addAll(resources.problems());
    return this;
  }

  private void loadDefaults(Jar jar) {
    Reading text = files.entries(jar.path(), Collections.singletonList(DEFAULTS)).get(0);
    String where = DEFAULTS + " of " + jar.version().orElse(Paths.name(jar.path()));
    if (text.isPresent()) {
      SiteContent parsed = SiteFile.parse(text.text(), where, true);
      resources.loadDefaults(parsed.properties());
      problems.addAll(parsed.problems());
    } else {
      problems.add(unread(text, DEFAULTS + " in " + jar.path()));
    }
  }

  private void loadFirst(String site, List<String> folders) {
    Optional<String> first = Optional.empty();
    for (String folder : folders) {
      if (!files.list(folder).names().contains(site)) {
        continue;
      }
      String where = site + " in " + folder;
      if (!first.isPresent()) {
        first = Optional.of(folder);
        siteFiles.add(Paths.in(folder, site));
        List<ConfigProblem> its = loadFile(Paths.in(folder, site), where);
        its.forEach(it -> problems.add(site.equals(CORE_SITE) ? it.inCoreSite() : it));
      } else {
        problems.add(
            new ConfigProblem(
                ConfigProblem.Kind.SHADOWED_FILE,
                where,
                "is not read, for " + first.get() + " stands before it on the class path"));
      }
    }
  }

  private List<ConfigProblem> loadFile(String path, String where) {
    Reading text = files.bytes(path);
    if (text.isAbsent()) {
      return Collections.singletonList(unread(text, where));
    }
    boolean compact = release.has(HadoopRelease.Feature.COMPACT_PROPERTIES);
    SiteContent parsed = SiteFile.parse(text.text(), where, compact);
    resources.load(parsed.properties());
    return parsed.problems();
  }

  private static ConfigProblem unread(Reading reading, String where) {
    switch (reading.status()) {
      case MISSING:
        return new ConfigProblem(ConfigProblem.Kind.FILE_MISSING, where, reading.why());
      case DENIED:
        return new ConfigProblem(ConfigProblem.Kind.FILE_DENIED, where, reading.why());
      case TOO_LARGE:
        return new ConfigProblem(ConfigProblem.Kind.FILE_TOO_LARGE, where, reading.why());
      default:
        return new ConfigProblem(ConfigProblem.Kind.FILE_UNREADABLE, where, reading.why());
    }
  }

  /**
   * The settings, and those of the requested bucket. It keeps nothing of other buckets, because a
   * site file may have thousands.
   */
  HadoopSettings settings(Optional<String> wished, List<RawProperty> otherUrls) {
    S3aConfiguration view = new S3aConfiguration(files, scope, release);
    HadoopSettings general = view.of(resources, otherUrls, problems);
    HadoopSettings all =
        wished
            .map(it -> general.with(it, view.of(forBucket(it), otherUrls, Collections.emptyList())))
            .orElse(general);
    return siteFiles.stream()
        .filter(each -> Paths.name(each).equals(CORE_SITE))
        .findFirst()
        .map(all::readFrom)
        .orElse(all);
  }

  private ConfigurationFiles forBucket(String bucket) {
    return release.has(HadoopRelease.Feature.BUCKET_SETTINGS)
        ? resources.forBucket(bucket, release.has(HadoopRelease.Feature.LONG_BUCKET_KEYS))
        : resources;
  }
}
