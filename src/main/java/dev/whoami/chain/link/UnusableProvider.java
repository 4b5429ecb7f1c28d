package dev.whoami.chain.link;

import dev.whoami.aws.Version;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;

/**
 * Links to Hadoop's providers from which whoami cannot get keys: missing, unknown, or not to be
 * asked.
 */
public final class UnusableProvider {
  private UnusableProvider() {}

  /** The class is not in the jars, so S3A cannot build the list at all. */
  public static Link missing(String className, Version hadoop) {
    String why = "the jars of Hadoop " + hadoop + " have no " + className;
    return stopping(shortName(className), Source.S3A_SETTINGS, why);
  }

  /** The whole client is not there. */
  public static Link stopping(String name, Source source, String why) {
    return link(name, source, Outcome.broken(Fault.CLASS_MISSING, why))
        .on(Reaction.STOP, Fault.CLASS_MISSING);
  }

  /** The program's settings are unreadable, so the program ends before it creates a provider. */
  public static Link unreadable(String why) {
    return link("Configuration", Source.S3A_SETTINGS, Outcome.broken(Fault.UNPARSABLE, why))
        .on(Reaction.STOP, Fault.UNPARSABLE);
  }

  /** A custom class. */
  public static Link unknown(String className) {
    return notAsked(className, "is not known to whoami");
  }

  public static Link notAsked(String className, String why) {
    String name = shortName(className);
    return link(name, Source.S3A_SETTINGS, Outcome.broken(Fault.NOT_RUN, name + " " + why));
  }

  /** The SDK 1.7.4 skips this provider, since it has no keys; later versions take it. */
  public static Link anonymous(Version hadoop) {
    String name = "AnonymousAWSCredentialsProvider";
    return hadoop.isBefore("2.8.0")
        ? link(name, Source.S3A_SETTINGS, Outcome.absent("has no keys"))
        : link(
                name,
                Source.S3A_SETTINGS,
                Outcome.broken(Fault.ANONYMOUS, "anonymous: no request is signed"))
            .on(Reaction.SEND_UNSIGNED, Fault.ANONYMOUS);
  }

  private static Link link(String name, Source source, Outcome outcome) {
    return Link.to(name, seen -> seen.of(source).as(outcome));
  }

  public static String shortName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
