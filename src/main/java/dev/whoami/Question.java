package dev.whoami;

import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.Past;
import dev.whoami.diagnosis.Terraform;
import dev.whoami.hadoop.HadoopWish;
import dev.whoami.probe.Options;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the user wants to know, and what may be done to find it out. */
public final class Question {
  /** What is done beyond the usual. */
  enum Extra {
    TRY_OTHER_LANGUAGES,
    TRY_HADOOP,
    IMAGINE_HADOOP
  }

  private final Client client;
  private final List<ClientVersion> walked;
  private final Options options;
  private final Expected expected;
  private final Past past;
  private final Duration timeout;
  private final Set<Extra> extras;
  private final HadoopWish hadoop;
  private final @Nullable Terraform terraform;

  private Question(
      Client client,
      List<ClientVersion> walked,
      Options options,
      Expected expected,
      Past past,
      Duration timeout,
      Set<Extra> extras,
      HadoopWish hadoop,
      @Nullable Terraform terraform) {
    this.client = client;
    this.walked = walked;
    this.options = options;
    this.expected = expected;
    this.past = past;
    this.timeout = timeout;
    this.extras = Collections.unmodifiableSet(extras);
    this.hadoop = hadoop;
    this.terraform = terraform;
  }

  /** Who the code is for the SDK for Java 2, within five seconds. */
  public static Question usual() {
    return new Question(
        Client.AWS_SDK_JAVA_V2,
        Collections.emptyList(),
        Options.of(false, false),
        Expected.nothing(),
        Past.none(),
        Duration.ofSeconds(5),
        EnumSet.noneOf(Extra.class),
        HadoopWish.none(),
        null);
  }

  /** The client whose verdict is the headline. */
  public Question as(Client newClient) {
    return new Question(
        newClient, walked, options, expected, past, timeout, extras, hadoop, terraform);
  }

  /** The clients whose walks are told, at these versions; else of all that can be here. */
  public Question walking(List<ClientVersion> clients) {
    boolean anyOld = clients.stream().anyMatch(ClientVersion::asksDisabledInstance);
    Options all = anyOld ? options.askingDisabledInstance() : options;
    return new Question(client, clients, all, expected, past, timeout, extras, hadoop, terraform);
  }

  public Question with(Options newOptions) {
    return new Question(
        client, walked, newOptions, expected, past, timeout, extras, hadoop, terraform);
  }

  public Question expecting(Expected newExpected) {
    return new Question(
        client, walked, options, newExpected, past, timeout, extras, hadoop, terraform);
  }

  /** As one more look, after these. */
  public Question after(Past earlier) {
    return new Question(
        client, walked, options, expected, earlier, timeout, extras, hadoop, terraform);
  }

  /** The clients of other languages that are installed here are run, too. */
  public Question tryingForeign() {
    return plus(Extra.TRY_OTHER_LANGUAGES);
  }

  /** The S3A of each Hadoop that is here is run, too. */
  public Question tryingHadoop() {
    return plus(Extra.TRY_HADOOP);
  }

  /** Where no Hadoop is here, it is told what each version of it would do. */
  public Question imaginingHadoop() {
    return with(options.askingDisabledInstance()).plus(Extra.IMAGINE_HADOOP);
  }

  private Question plus(Extra more) {
    Set<Extra> all = EnumSet.of(more);
    all.addAll(extras);
    return new Question(client, walked, options, expected, past, timeout, all, hadoop, terraform);
  }

  /** What of Hadoop is looked at. */
  public Question of(HadoopWish wish) {
    return new Question(client, walked, options, expected, past, timeout, extras, wish, terraform);
  }

  /** With ways out for this Terraform, whatever the evidence tells. */
  public Question terraform(Terraform some) {
    return new Question(client, walked, options, expected, past, timeout, extras, hadoop, some);
  }

  /** The bound on the whole run. */
  public Question within(Duration newTimeout) {
    return new Question(
        client, walked, options, expected, past, newTimeout, extras, hadoop, terraform);
  }

  Client client() {
    return client;
  }

  /** Empty where none was named. */
  List<ClientVersion> walked() {
    return walked;
  }

  Options options() {
    return options;
  }

  Expected expected() {
    return expected;
  }

  Past past() {
    return past;
  }

  /** The longest that the whole may take. */
  public Duration timeout() {
    return timeout;
  }

  boolean wants(Extra extra) {
    return extras.contains(extra);
  }

  HadoopWish hadoop() {
    return hadoop;
  }

  Optional<Terraform> terraform() {
    return Optional.ofNullable(terraform);
  }
}
