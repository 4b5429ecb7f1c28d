package dev.whoami.hadoop;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.List;

/**
 * The sources of one Hadoop installation: the keys in its site files for S3A and for S3N, and the
 * credential stores, which come before the site files from Hadoop 2.8 on. Only Hadoop opens the
 * entries of a store, so whoami recognizes a key there only by its alias.
 *
 * @see <a
 *     href="https://hadoop.apache.org/docs/stable/hadoop-aws/tools/hadoop-aws/authentication.html">
 *     Hadoop: authenticating with S3</a>
 */
public final class HadoopSources {
  private HadoopSources() {}

  /** The sources of the installation for a bucket. The settings must be that bucket's. */
  public static List<Observation> of(Installation installation, HadoopSettings settings) {
    S3aEvidence s3a = S3aEvidence.of(installation, settings);
    return Arrays.asList(
        Observation.of(Source.S3A_SETTINGS, s3a.keys().with(s3a)),
        Observation.of(Source.S3N_SETTINGS, s3n(settings)),
        Observation.of(Source.HADOOP_CREDENTIAL_STORE, stores(settings.stores())));
  }

  private static Outcome s3n(HadoopSettings settings) {
    return S3Names.S3N_KEYS.read(name -> S3aEvidence.reading(settings, name));
  }

  private static Outcome stores(List<CredentialStore> stores) {
    for (CredentialStore each : stores) {
      Outcome outcome = store(each);
      if (!outcome.isAbsent()) {
        return outcome;
      }
    }
    return Outcome.absent(stores.isEmpty() ? "not set" : "no key of S3A in it");
  }

  private static Outcome store(CredentialStore store) {
    if (store.problem().isPresent()) {
      return broken(store, store.problem().get());
    }
    for (String alias : store.aliases()) {
      if (alias.startsWith("fs.s3a.") && alias.endsWith("access.key")) {
        return Outcome.broken(
            Fault.NOT_RUN, store.shown() + " holds " + alias + ", which only Hadoop opens");
      }
    }
    return Outcome.absent("no key of S3A in it");
  }

  private static Outcome broken(CredentialStore store, ConfigProblem problem) {
    String reason = store.shown() + ": " + problem.clause();
    switch (problem.kind()) {
      case STORE_MISSING:
        return Outcome.absent(reason);
      case STORE_NOT_LOCAL:
        return Outcome.broken(Fault.NOT_RUN, reason);
      case STORE_DENIED:
        return Outcome.broken(Fault.FILE_DENIED, reason);
      default:
        return Outcome.broken(Fault.FILE_UNREADABLE, reason);
    }
  }
}
