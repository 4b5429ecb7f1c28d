package dev.whoami.client.behavior;

import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.profile.PathExpansion;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The files and the name of the profile, as each client finds them: mostly the same for all. */
public final class ClientProfileFiles {
  private final SharedConfig usual;

  /** The same for a client of no JVM, which knows no system property. */
  private final SharedConfig ofVariables;

  private final SharedConfig tolerant;

  /** The same where a tilde in a path is a tilde. */
  private final SharedConfig literal;

  /** As the variable has it: a client other than those of a JVM does not trim it. */
  private final Reading named;

  private final Reading namedByDefault;
  private final boolean loadsConfig;
  private final Witness w;
  private final Map<ProfileLookup, SharedConfig> readOnce = new EnumMap<>(ProfileLookup.class);

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

  /** The very same object where a client finds what the others find. */
  public SharedConfig as(ProfileLookup lookup) {
    return found(lookup).in(lookup.dialect());
  }

  private SharedConfig found(ProfileLookup lookup) {
    switch (lookup) {
      case BOTO3:
      case BOTO3_NEEDING_SLASH:
      case BOTO3_LEGACY:
        return strictly().named(namedByDefault.isPresent() ? namedByDefault : named);
      case BOTOCORE:
      case BOTOCORE_NEEDING_SLASH:
        return strictly().named(named.isPresent() ? named : namedByDefault);
      case RUBY:
        return ofVariables.strictly().named(named.isPresent() ? named : namedByDefault);
      case RUBY_SHARED_FILE:
        return found(ProfileLookup.RUBY_SHARED).withoutConfigFile();
      case RUBY_SHARED:
      case RUBY_TOKEN:
        return ofVariables.strictly().named(named);
      case GO_V2:
      case FLUENT_BIT:
        // Only a profile that AWS_PROFILE names must be there.
        return named.hasText() || !namedByDefault.hasText()
            ? literal.named(withText(named))
            : literal.namedIfThere(namedByDefault);
      case GO_V1_LOADING:
        return literal.named(withText(named, namedByDefault));
      case GO_V1:
        return loadsConfig
            ? found(ProfileLookup.GO_V1_LOADING)
            : literal.withoutConfigFile().named(withText(named));
      case JS_V2:
      case JS_V2_TOKEN:
        return loadsConfig
            ? literal.named(withText(named))
            : literal.withUsualCredentialsFile(w).withoutConfigFile().named(withText(named));
      case MINIO_GO:
        return literal.withoutConfigFile().named(withText(named));
      case S3FS:
        return found(ProfileLookup.S3FS_NAMED).named(withText());
      case S3FS_NAMED:
        // A JVM's user.home is that of the list of users, too.
        return belowUserHome().withoutConfigFile().named(withText(named));
      case JS_V3:
        return tolerant.expanding(PathExpansion.HOME, w).named(withText(named));
      case JAVA_V1:
        return belowUserHome().firstFile().named(withText(usual.named()));
      case RUST:
        // Where the files have no profile at all, the one that is named need not be there.
        SharedConfig its = ofVariables.inUtf8Only().in(ProfileDialect.RUST);
        boolean hasNone = !its.problem().isPresent() && its.profiles().isEmpty();
        return its.named(hasNone ? Reading.none(Reading.Status.NOT_SET) : named);
      case KOTLIN:
        return w.aside().property("aws.profile").isPresent() ? usual : usual.named(named);
      case OTHER:
      case DOT_NET:
      case CPP:
      case CRT:
      case OPENDAL:
        return ofVariables.named(named);
      default:
        return usual;
    }
  }

  /** The same for the settings of STS, which some read where they do not read their keys. */
  public SharedConfig settingsAs(ProfileLookup lookup) {
    switch (lookup) {
      case JS_V2:
      case JS_V2_TOKEN:
        return literal.named(withText(named)).in(lookup.dialect());
      case RUBY:
        return ofVariables.strictly().named(named).in(lookup.dialect());
      default:
        return as(lookup);
    }
  }

  /** The config file alone, which some read for the instance metadata, whatever they read else. */
  public SharedConfig configAs(ProfileLookup lookup) {
    SharedConfig both =
        lookup == ProfileLookup.JAVA_V1
            ? belowUserHome().named(withText(usual.named()))
            : settingsAs(lookup);
    return both.withoutCredentialsFile().in(lookup.dialect());
  }

  /** Whether AWS_SDK_LOAD_CONFIG has those read the config file that else do not. */
  public boolean loadsConfig() {
    return loadsConfig;
  }

  /** Whether a client gives up since a file is missing that it was told to read. */
  public boolean lacksConfigFile(ProfileLookup lookup) {
    boolean isJsV2 = lookup == ProfileLookup.JS_V2 || lookup == ProfileLookup.JS_V2_TOKEN;
    return isJsV2 && loadsConfig && !literal.hasConfigFile();
  }

  /** The file that a client reads before anything else, and gives up since a mark is before it. */
  public Optional<String> markedFile(ProfileLookup lookup) {
    boolean readsFirst =
        lookup == ProfileLookup.GO_V1_LOADING || (lookup == ProfileLookup.GO_V1 && loadsConfig);
    return readsFirst ? as(lookup).shownPathOfMarked() : Optional.empty();
  }

  /** Whether a variable names the region, so that the files need not. */
  public boolean hasRegion() {
    Witness aside = w.aside();
    return aside.env("AWS_REGION").hasText() || aside.env("AMAZON_REGION").hasText();
  }

  /** As botocore finds them. */
  private SharedConfig strictly() {
    return usual.expanding(PathExpansion.HOME_AND_VARIABLES, w).strictly();
  }

  private SharedConfig belowUserHome() {
    return readOnce.computeIfAbsent(ProfileLookup.JAVA_V1, it -> readBelowUserHome());
  }

  private SharedConfig readBelowUserHome() {
    Reading home = w.env("HOME");
    Reading ofJvm = w.property("user.home");
    boolean sameHome = !home.hasText() || !ofJvm.hasText() || home.text().equals(ofJvm.text());
    boolean elsewhere =
        w.env("AWS_CONFIG_FILE").isPresent() || w.env("AWS_SHARED_CREDENTIALS_FILE").isPresent();
    return sameHome && !elsewhere ? usual : SharedConfig.readBelowUserHome(w);
  }

  /** The first that is not empty. */
  private static Reading withText(Reading... names) {
    for (Reading each : names) {
      if (!each.text().isEmpty()) {
        return each;
      }
    }
    return Reading.none(Reading.Status.NOT_SET);
  }
}
