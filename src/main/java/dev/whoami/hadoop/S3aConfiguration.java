package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The S3 settings in some resources, with variables expanded, as a version of Hadoop reads them.
 */
final class S3aConfiguration {
  private final BoundedFiles files;
  private final VariableScope scope;
  private final HadoopRelease release;

  S3aConfiguration(BoundedFiles files, VariableScope scope, HadoopRelease release) {
    this.files = files;
    this.scope = scope;
    this.release = release;
  }

  HadoopSettings of(
      ConfigurationFiles resources, List<RawProperty> otherUrls, List<ConfigProblem> readProblems) {
    List<ConfigProblem> problems = new ArrayList<>(readProblems);
    VariableExpansion variables =
        new VariableExpansion(
            resources, scope, release.has(HadoopRelease.Feature.ENVIRONMENT_VARIABLES));
    Map<String, Property> properties = new TreeMap<>();
    Set<ConfigProblem.Kind> told = EnumSet.noneOf(ConfigProblem.Kind.class);
    Predicate<ConfigProblem.Kind> once =
        kind -> kind != ConfigProblem.Kind.TOO_MANY || told.add(kind);
    List<KeyedUrl> urls = new ArrayList<>();
    List<S3Address> addresses = new ArrayList<>();
    for (RawProperty property : resources.all()) {
      String name = property.name();
      boolean isDefault = resources.isDefault(name);
      if (!S3Names.isAbout(name) && isDefault) {
        continue;
      }
      VariableExpansion.Expanded value = variables.expand(property.value().orElse(""));
      urls.addAll(KeyedUrl.in(value.value(), name, property.origin()));
      if (!isDefault) {
        addresses.addAll(S3Address.in(value.value(), name, property.origin()));
      }
      if (S3Names.isAbout(name)) {
        properties.put(
            name,
            new Property(
                name, value.value(), property.origin(), isDefault, resources.isFinal(name)));
        if (!isDefault) {
          value.problem().filter(once).ifPresent(kind -> problems.add(expansion(kind, property)));
        }
      }
    }
    for (RawProperty each : otherUrls) {
      String value = each.value().orElse("");
      urls.addAll(KeyedUrl.in(value, each.name(), each.origin()));
      addresses.addAll(S3Address.in(value, each.name(), each.origin()));
    }
    urls.forEach(each -> problems.add(keyed(each)));
    problems.addAll(ignored(properties));
    return HadoopSettings.of(properties.values(), problems, stores(properties), urls)
        .using(addresses);
  }

  private static ConfigProblem expansion(ConfigProblem.Kind kind, RawProperty property) {
    return new ConfigProblem(kind, property.name() + " in " + property.origin(), clause(kind));
  }

  private static String clause(ConfigProblem.Kind kind) {
    switch (kind) {
      case VARIABLE_LOOPS:
        return "has a variable that leads back to itself";
      case TOO_MANY:
        return "is not expanded, nor is what follows it: the variables stand for too much text";
      default:
        return "has a variable that is not set, so its name stays in the value";
    }
  }

  private static ConfigProblem keyed(KeyedUrl url) {
    return new ConfigProblem(
        ConfigProblem.Kind.KEYS_IN_URL,
        url.name() + " in " + url.origin(),
        "carries keys in the address of " + url.bucket());
  }

  /** The settings without an effect, because this version does not know them yet. */
  private List<ConfigProblem> ignored(Map<String, Property> properties) {
    List<ConfigProblem> problems = new ArrayList<>();
    if (release.has(HadoopRelease.Feature.PROVIDER_LIST)) {
      return problems;
    }
    for (Property each : properties.values()) {
      boolean isUnknown =
          each.name().startsWith("fs.s3a.bucket.")
              || each.name().equals(S3Names.S3A_STORES)
              || each.name().equals(S3Names.HADOOP_STORES)
              || each.name().equals("fs.s3a.aws.credentials.provider")
              || each.name().equals("fs.s3a.session.token");
      if (isUnknown && !each.isDefault()) {
        problems.add(
            new ConfigProblem(
                ConfigProblem.Kind.IGNORED_BY_VERSION,
                each.shownName() + " in " + each.origin(),
                "does not count for S3A before Hadoop 2.8, and this is " + release));
      }
    }
    return problems;
  }

  /** S3A asks its own stores first. Before 2.8 it asks none. */
  private List<CredentialStore> stores(Map<String, Property> properties) {
    List<CredentialStore> stores = new ArrayList<>();
    if (!release.has(HadoopRelease.Feature.CREDENTIAL_STORES)) {
      return stores;
    }
    for (String setting : Arrays.asList(S3Names.S3A_STORES, S3Names.HADOOP_STORES)) {
      Property property = properties.get(setting);
      if (property == null) {
        continue;
      }
      StoreReader reader = new StoreReader(files, setting);
      for (String address : property.parts()) {
        stores.add(reader.read(address));
      }
    }
    return stores;
  }
}
