package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.chain.view.StsDefect;
import dev.whoami.probe.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** A client library at one version. */
public final class ClientVersion {
  private final Client client;
  private final Version version;
  private final StsDefect defect;
  private final ProgramSettings settings;

  private ClientVersion(
      Client client, Version version, StsDefect defect, ProgramSettings settings) {
    this.client = client;
    this.version = version;
    this.defect = defect;
    this.settings = settings;
  }

  public static ClientVersion of(Client client, Version version) {
    return new ClientVersion(client, version, StsDefect.NONE, ProgramSettings.none());
  }

  /** The same version in a program that cannot ask STS. */
  public ClientVersion with(StsDefect newDefect) {
    return new ClientVersion(client, version, newDefect, settings);
  }

  public static ClientVersion newest(Client client) {
    return of(client, client.newest());
  }

  /** Every client that any program may have in it, at the newest version whose chain is known. */
  public static List<ClientVersion> usual() {
    return newest(each -> !each.isOfHadoop() && !each.isProgram());
  }

  /** Every program that is known by name, at the newest version whose chain is known. */
  public static List<ClientVersion> programs() {
    return newest(Client::isProgram);
  }

  private static List<ClientVersion> newest(Predicate<Client> some) {
    List<ClientVersion> all = new ArrayList<>();
    for (Client each : Client.values()) {
      if (some.test(each)) {
        all.add(newest(each));
      }
    }
    return Collections.unmodifiableList(all);
  }

  /** Hadoop's clients at each version that differs from the others. */
  public static List<ClientVersion> ofHadoop() {
    List<ClientVersion> all = new ArrayList<>();
    for (Client each : Arrays.asList(Client.HADOOP_S3A, Client.HADOOP_S3N)) {
      each.lines().forEach(version -> all.add(of(each, version)));
    }
    return Collections.unmodifiableList(all);
  }

  /** Another version in the same program, which can ask STS. */
  public ClientVersion at(Version other) {
    return of(client, other).with(settings);
  }

  /** The same version in a program with this configuration. */
  public ClientVersion with(ProgramSettings newSettings) {
    return new ClientVersion(client, version, defect, newSettings);
  }

  /** The walk of the client over these observations. */
  public Walk walk(Observations seen) {
    ChainModel model = client.model().with(defect);
    return client.walk(version, settings.in(seen), its -> chain(model, its));
  }

  private Chain chain(ChainModel model, Observations seen) {
    return settings.chainOr(model.chain(version, settings, seen));
  }

  /** The settings of its program. */
  public ProgramSettings settings() {
    return settings;
  }

  /** Why this program's SDK for Java cannot ask STS. */
  public StsDefect defect() {
    return defect;
  }

  /** Whether it is the same client at the same version, even if the programs differ. */
  public boolean isOf(Walk walk) {
    return isOf(walk.client(), walk.version());
  }

  /** Whether it is this client at this version. */
  public boolean isOf(Client some, Version its) {
    return client == some && version.equals(its);
  }

  /** Whether it asks the instance metadata even if AWS_EC2_METADATA_DISABLED is true. */
  public boolean asksDisabledInstance() {
    return client.asksDisabledInstance(version);
  }

  public Client client() {
    return client;
  }

  public Version version() {
    return version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClientVersion
        && ((ClientVersion) other).client == client
        && ((ClientVersion) other).version.equals(version)
        && ((ClientVersion) other).defect == defect
        && ((ClientVersion) other).settings.equals(settings);
  }

  @Override
  public int hashCode() {
    return client.hashCode() * 31 + version.hashCode();
  }

  /** The client and version as on the command line: boto3@1.37.9. */
  @Override
  public String toString() {
    return client.id() + "@" + version;
  }
}
