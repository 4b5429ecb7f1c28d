package dev.whoami.inspect;

import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.History;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.hadoop.HadoopOptions;
import dev.whoami.probe.ProbeOptions;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the user wants to know, and what may be done to find it out. */
public final class DiagnosisRequest {
  /** What is done beyond the usual. */
  public enum Extra {
    TRY_OTHER_LANGUAGES,
    TRY_HADOOP,
    IMAGINE_HADOOP
  }

  private final Client client;
  private final List<ClientVersion> walked;
  private final ProbeOptions options;
  private final Expected expected;
  private final History history;
  private final Duration timeout;
  private final Set<Extra> extras;
  private final HadoopOptions hadoop;
  private final @Nullable TerraformProvider terraform;

  private DiagnosisRequest(
      Client client,
      List<ClientVersion> walked,
      ProbeOptions options,
      Expected expected,
      History history,
      Duration timeout,
      Set<Extra> extras,
      HadoopOptions hadoop,
      @Nullable TerraformProvider terraform) {
    this.client = client;
    this.walked = walked;
    this.options = options;
    this.expected = expected;
    this.history = history;
    this.timeout = timeout;
    this.extras = Collections.unmodifiableSet(extras);
    this.hadoop = hadoop;
    this.terraform = terraform;
  }

  /** Who the code is for the SDK for Java 2, within five seconds. */
  public static DiagnosisRequest usual() {
    return new DiagnosisRequest(
        Client.AWS_SDK_JAVA_V2,
        Collections.emptyList(),
        ProbeOptions.of(false, false),
        Expected.nothing(),
        History.none(),
        Duration.ofSeconds(5),
        EnumSet.noneOf(Extra.class),
        HadoopOptions.none(),
        null);
  }

  /** The client whose verdict is the headline. */
  public DiagnosisRequest as(Client newClient) {
    return new DiagnosisRequest(
        newClient, walked, options, expected, history, timeout, extras, hadoop, terraform);
  }

  /** The clients whose walks are told, at these versions; else of all that can be here. */
  public DiagnosisRequest walking(List<ClientVersion> clients) {
    boolean anyOld = clients.stream().anyMatch(ClientVersion::asksDisabledInstance);
    ProbeOptions all = anyOld ? options.askingDisabledInstance() : options;
    return new DiagnosisRequest(
        client, clients, all, expected, history, timeout, extras, hadoop, terraform);
  }

  public DiagnosisRequest with(ProbeOptions newOptions) {
    return new DiagnosisRequest(
        client, walked, newOptions, expected, history, timeout, extras, hadoop, terraform);
  }

  public DiagnosisRequest expecting(Expected newExpected) {
    return new DiagnosisRequest(
        client, walked, options, newExpected, history, timeout, extras, hadoop, terraform);
  }

  /** As one more look, after these. */
  public DiagnosisRequest after(History earlier) {
    return new DiagnosisRequest(
        client, walked, options, expected, earlier, timeout, extras, hadoop, terraform);
  }

  /** The clients of other languages that are installed here are run, too. */
  public DiagnosisRequest tryingForeign() {
    return plus(Extra.TRY_OTHER_LANGUAGES);
  }

  /** The S3A of each Hadoop that is here is run, too. */
  public DiagnosisRequest tryingHadoop() {
    return plus(Extra.TRY_HADOOP);
  }

  /** Where no Hadoop is here, it is told what each version of it would do. */
  public DiagnosisRequest imaginingHadoop() {
    return with(options.askingDisabledInstance()).plus(Extra.IMAGINE_HADOOP);
  }

  private DiagnosisRequest plus(Extra more) {
    Set<Extra> all = EnumSet.of(more);
    all.addAll(extras);
    return new DiagnosisRequest(
        client, walked, options, expected, history, timeout, all, hadoop, terraform);
  }

  /** What of Hadoop is looked at. */
  public DiagnosisRequest of(HadoopOptions wish) {
    return new DiagnosisRequest(
        client, walked, options, expected, history, timeout, extras, wish, terraform);
  }

  /** With ways out for this Terraform, whatever the evidence tells. */
  public DiagnosisRequest terraform(TerraformProvider some) {
    return new DiagnosisRequest(
        client, walked, options, expected, history, timeout, extras, hadoop, some);
  }

  /** The bound on the whole run. */
  public DiagnosisRequest within(Duration newTimeout) {
    return new DiagnosisRequest(
        client, walked, options, expected, history, newTimeout, extras, hadoop, terraform);
  }

  public Client client() {
    return client;
  }

  /** Empty where none was named. */
  public List<ClientVersion> walked() {
    return walked;
  }

  public ProbeOptions options() {
    return options;
  }

  public Expected expected() {
    return expected;
  }

  public History past() {
    return history;
  }

  /** The longest that the whole may take. */
  public Duration timeout() {
    return timeout;
  }

  public boolean wants(Extra extra) {
    return extras.contains(extra);
  }

  public HadoopOptions hadoop() {
    return hadoop;
  }

  public Optional<TerraformProvider> terraform() {
    return Optional.ofNullable(terraform);
  }
}
