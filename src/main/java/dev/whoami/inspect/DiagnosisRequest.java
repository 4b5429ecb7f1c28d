package dev.whoami.inspect;

import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.config.ConfiguredProgram;
import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.History;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.hadoop.HadoopOptions;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.trust.RoleDocument;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The user's request: the question, and what whoami may do to answer it. */
public final class DiagnosisRequest {
  private final DiagnosisRequestBuilder asked;

  DiagnosisRequest(DiagnosisRequestBuilder asked) {
    this.asked = asked;
  }

  /** Asks for the identity of the SDK for Java 2, within five seconds. */
  public static DiagnosisRequest usual() {
    return builder().build();
  }

  /** Starts with the SDK for Java 2 and five seconds. */
  public static DiagnosisRequestBuilder builder() {
    return new DiagnosisRequestBuilder();
  }

  /** A builder that starts with this request. */
  public DiagnosisRequestBuilder toBuilder() {
    return new DiagnosisRequestBuilder(asked);
  }

  /** The client whose verdict is the headline. */
  public Client client() {
    return asked.client == null ? Client.AWS_SDK_JAVA_V2 : asked.client;
  }

  /**
   * Whether the user named the client. Otherwise the client of the inspected process, or a Hadoop
   * here that fares worse, replaces it.
   */
  public boolean isClientNamed() {
    return asked.client != null;
  }

  /** Whether the headline is a configured program: one that was named, or that was found here. */
  boolean isOfItsProgram() {
    return !asked.configured.isEmpty() || !isClientNamed();
  }

  /** The clients whose walks are reported, at these versions; empty if the user named none. */
  public List<ClientVersion> walked() {
    return asked.walked;
  }

  /**
   * A client that ignores AWS_EC2_METADATA_DISABLED needs the answer of the metadata all the same.
   */
  public ProbeOptions options() {
    return options(asked.configured);
  }

  /** The options if these programs were found. */
  ProbeOptions options(List<ConfiguredProgram> programs) {
    List<ClientVersion> clients = new ArrayList<>(asked.walked);
    clients.add(ClientVersion.newest(client()));
    programs.forEach(it -> clients.add(it.client()));
    clients.removeIf(it -> !it.asksDisabledInstance());
    return !clients.isEmpty() || asked.imaginesHadoop
        ? asked.options.askingDisabledInstance()
        : asked.options;
  }

  public Expected expected() {
    return asked.expected;
  }

  /** The observations of earlier runs. */
  public History history() {
    return asked.history;
  }

  /** The time limit for the whole run. */
  public RunLimit limit() {
    return asked.limit;
  }

  /** Whether to run the clients of other languages that are installed here. */
  public boolean triesOtherLanguages() {
    return asked.triesOtherLanguages;
  }

  /** Whether to run the S3A of each Hadoop here. */
  public boolean triesHadoop() {
    return asked.triesHadoop;
  }

  /** Whether to walk each version of Hadoop if none is installed here. */
  public boolean imaginesHadoop() {
    return asked.imaginesHadoop;
  }

  /** The programs whose configuration was read; the first of them is the headline. */
  public List<ConfiguredProgram> configured() {
    return asked.configured;
  }

  /** The Hadoop that the user named, if any. */
  public HadoopOptions hadoop() {
    return asked.hadoop;
  }

  /** The Terraform resources for the fixes; empty if the evidence decides. */
  public Optional<TerraformProvider> terraform() {
    return Optional.ofNullable(asked.terraform);
  }

  /** The trust policies that the user fetched. They are not in a recording. */
  public RoleDocument roleDocument() {
    return asked.roleDocument;
  }

  /** The work of a run with this request. */
  public DeadlineTasks tasks(Surroundings here) {
    return asked.inputs.tasks(here, this);
  }

  /** Where this run gets the inputs that differ between live and recorded runs. */
  InspectionInputs inputs() {
    return asked.inputs;
  }
}
