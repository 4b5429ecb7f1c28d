package dev.whoami.client.behavior;

import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.profile.PathExpansion;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files and the name of the profile, as each client finds them. Most clients find the same
 * ones.
 */
public final class ClientProfileFiles {
  private final SharedConfig usual;

  /** The files for a client outside a JVM, which knows no system property. */
  private final SharedConfig ofVariables;

  private final SharedConfig tolerant;

  /** The files for a client that does not expand a tilde. */
  private final SharedConfig literal;

  /** The variable's untrimmed value: only clients in a JVM trim it. */
  private final Reading named;

  private final Reading namedByDefault;
  private final boolean loadsConfig;
  private final Witness w;
  private final Map<FileSearch.Trait, SharedConfig> readOnce =
      new EnumMap<>(FileSearch.Trait.class);

  public ClientProfileFiles(SharedConfig usual, Witness w) {
    this.usual = usual;
    this.w = w;
    this.ofVariables = usual.expanding(PathExpansion.HOME, w);
    this.tolerant = usual.whereBlankIsNotSet(w);
    this.literal = tolerant.expanding(PathExpansion.NONE, w);
    this.named = w.aside().env("AWS_PROFILE");
    this.namedByDefault = w.env("AWS_DEFAULT_PROFILE");
    this.loadsConfig = w.env("AWS_SDK_LOAD_CONFIG").hasText();
  }

  /**
   * The files of this client's profile; this object if the client finds what other clients find.
   */
  public SharedConfig as(ProfileLookup lookup) {
    return in(lookup.files(), lookup);
  }

  /**
   * The files with this client's STS settings. Some clients read them in other files than their
   * keys.
   */
  public SharedConfig settingsAs(ProfileLookup lookup) {
    return in(lookup.settings(), lookup);
  }

  /** The files that this client finds with this search. */
  public SharedConfig in(FileSearch search, ProfileLookup lookup) {
    return named(limited(search), search.naming(), lookup.dialect()).in(lookup.dialect());
  }

  private SharedConfig limited(FileSearch search) {
    SharedConfig files = at(search);
    if (search.has(FileSearch.Trait.REJECTS_OTHER_THAN_UTF_8)) {
      files = files.strictly();
    }
    if (search.has(FileSearch.Trait.SKIPS_OTHER_THAN_UTF_8)) {
      files = files.inUtf8Only();
    }
    if (search.has(FileSearch.Trait.FIRST_FILE)) {
      files = files.firstFile();
    }
    if (search.has(FileSearch.Trait.USUAL_CREDENTIALS_UNLESS_LOADED) && !loadsConfig) {
      files = files.withUsualCredentialsFile(w);
    }
    if (search.has(FileSearch.Trait.NO_CREDENTIALS)) {
      files = files.withoutCredentialsFile();
    }
    return readsConfig(search) ? files : files.withoutConfigFile();
  }

  private boolean readsConfig(FileSearch search) {
    return !search.has(FileSearch.Trait.NO_CONFIG)
        && (loadsConfig || !search.has(FileSearch.Trait.NO_CONFIG_UNLESS_LOADED));
  }

  private SharedConfig at(FileSearch search) {
    if (search.has(FileSearch.Trait.WITHOUT_PROPERTIES)) {
      return ofVariables;
    }
    if (search.has(FileSearch.Trait.WITH_VARIABLES)) {
      return usual.expanding(PathExpansion.HOME_AND_VARIABLES, w);
    }
    if (search.has(FileSearch.Trait.UNLESS_BLANK)) {
      return tolerant.expanding(PathExpansion.HOME, w);
    }
    if (search.has(FileSearch.Trait.LITERAL)) {
      return literal;
    }
    return search.has(FileSearch.Trait.BELOW_USER_HOME) ? belowUserHome() : usual;
  }

  private SharedConfig named(SharedConfig files, ProfileNaming naming, ProfileDialect dialect) {
    switch (naming) {
      case AWS_PROFILE_OR_PROPERTY:
        return files.named(withText(named.trimmed(), w.aside().property("aws.profile").trimmed()));
      case PROPERTY_OR_AWS_PROFILE:
        return w.aside().property("aws.profile").isPresent() ? files : files.named(named);
      case AWS_PROFILE:
        return files.named(named);
      case AWS_PROFILE_WITH_TEXT:
        return files.named(withText(named));
      case AWS_PROFILE_OF_SOME:
        return namedOfSome(files.in(dialect));
      case AWS_PROFILE_FIRST:
        return files.named(named.isPresent() ? named : namedByDefault);
      case AWS_DEFAULT_PROFILE_FIRST:
        return files.named(namedByDefault.isPresent() ? namedByDefault : named);
      case OPTIONAL_DEFAULT:
        // Only a profile that AWS_PROFILE names must exist.
        return named.hasText() || !namedByDefault.hasText()
            ? files.named(withText(named))
            : files.namedIfThere(namedByDefault);
      case BOTH_IF_LOADED:
        return files.named(loadsConfig ? withText(named, namedByDefault) : withText(named));
      case BOTH_WITH_TEXT:
        return files.named(withText(named, namedByDefault));
      case NOTHING:
        return files.named(withText());
      default:
        return files;
    }
  }

  /** If the files have no profile at all, the named one may be missing. */
  private SharedConfig namedOfSome(SharedConfig files) {
    boolean hasNone = !files.problem().isPresent() && files.profiles().isEmpty();
    return files.named(hasNone ? Reading.none(Reading.Status.NOT_SET) : named);
  }

  /** Whether AWS_SDK_LOAD_CONFIG is set: some clients read the config file only then. */
  public boolean loadsConfig() {
    return loadsConfig;
  }

  /** Whether a client fails because AWS_SDK_LOAD_CONFIG is set and the config file is missing. */
  public boolean lacksConfigFile(ProfileLookup lookup) {
    return lookup.behaviors().contains(ProfileBehavior.NEEDS_FILE_TO_LOAD)
        && loadsConfig
        && !literal.hasConfigFile();
  }

  /**
   * The file whose byte order mark makes a client fail, because the client reads this file first.
   */
  public Optional<String> markedFile(ProfileLookup lookup) {
    return lookup.behaviors().contains(ProfileBehavior.LOADS_NO_MARKED_FILE)
            && readsConfig(lookup.files())
        ? as(lookup).shownPathOfMarked()
        : Optional.empty();
  }

  /** Whether a variable names the region, so that the files need not. */
  public boolean hasRegion() {
    Witness aside = w.aside();
    return aside.env("AWS_REGION").hasText() || aside.env("AMAZON_REGION").hasText();
  }

  private SharedConfig belowUserHome() {
    return readOnce.computeIfAbsent(FileSearch.Trait.BELOW_USER_HOME, it -> readBelowUserHome());
  }

  private SharedConfig readBelowUserHome() {
    Reading home = w.env("HOME");
    Reading ofJvm = w.property("user.home");
    boolean sameHome = !home.hasText() || !ofJvm.hasText() || home.text().equals(ofJvm.text());
    boolean elsewhere =
        w.env("AWS_CONFIG_FILE").isPresent() || w.env("AWS_SHARED_CREDENTIALS_FILE").isPresent();
    return sameHome && !elsewhere ? usual : SharedConfig.readBelowUserHome(w);
  }

  /** The first reading that is not empty. */
  private static Reading withText(Reading... names) {
    for (Reading each : names) {
      if (!each.text().isEmpty()) {
        return each;
      }
    }
    return Reading.none(Reading.Status.NOT_SET);
  }
}
