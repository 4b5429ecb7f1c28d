package dev.whoami.inspect;

import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.config.ConfiguredProgram;
import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.History;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.hadoop.HadoopOptions;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.trust.RoleDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a request. */
public final class DiagnosisRequestBuilder {
  @Nullable Client client;
  List<ClientVersion> walked = Collections.emptyList();
  List<ConfiguredProgram> configured = Collections.emptyList();
  ProbeOptions options = ProbeOptions.of(false, false);
  Expected expected = Expected.nothing();
  History history = History.none();
  RunLimit limit = RunLimit.of(Duration.ofSeconds(5));
  HadoopOptions hadoop = HadoopOptions.none();
  boolean triesOtherLanguages;
  boolean triesHadoop;
  boolean imaginesHadoop;
  @Nullable TerraformProvider terraform;
  RoleDocument roleDocument = RoleDocument.none();
  InspectionInputs inputs = new LiveInputs(true);

  DiagnosisRequestBuilder() {}

  DiagnosisRequestBuilder(DiagnosisRequestBuilder other) {
    this.client = other.client;
    this.walked = other.walked;
    this.configured = other.configured;
    this.options = other.options;
    this.expected = other.expected;
    this.history = other.history;
    this.limit = other.limit;
    this.hadoop = other.hadoop;
    this.triesOtherLanguages = other.triesOtherLanguages;
    this.triesHadoop = other.triesHadoop;
    this.imaginesHadoop = other.imaginesHadoop;
    this.terraform = other.terraform;
    this.roleDocument = other.roleDocument;
    this.inputs = other.inputs;
  }

  /** Sets the client whose verdict is the headline, whatever Hadoop is here. */
  public DiagnosisRequestBuilder client(Client newClient) {
    this.client = newClient;
    return this;
  }

  /**
   * Sets the clients whose walks are reported, at these versions; without it, all that can be here.
   */
  public DiagnosisRequestBuilder walking(List<ClientVersion> clients) {
    this.walked = Collections.unmodifiableList(new ArrayList<>(clients));
    return this;
  }

  /** Sets programs whose configuration was read; the first is the headline. */
  public DiagnosisRequestBuilder configured(List<ConfiguredProgram> programs) {
    this.configured = Collections.unmodifiableList(new ArrayList<>(programs));
    return this;
  }

  public DiagnosisRequestBuilder options(ProbeOptions newOptions) {
    this.options = newOptions;
    return this;
  }

  public DiagnosisRequestBuilder expecting(Expected newExpected) {
    this.expected = newExpected;
    return this;
  }

  /** Makes it one more run, after these. */
  public DiagnosisRequestBuilder after(History earlier) {
    this.history = earlier;
    return this;
  }

  /** Sets the limit for the whole run. */
  public DiagnosisRequestBuilder within(Duration newTimeout) {
    this.limit = limit.within(newTimeout);
    return this;
  }

  /** Sets the limit for the whole run, which is extended if this process gets too little CPU. */
  public DiagnosisRequestBuilder withinOrLonger(Duration newTimeout) {
    this.limit = limit.withinOrLonger(newTimeout);
    return this;
  }

  /** Sets the part of the limit that has already passed, because opening the process took time. */
  public DiagnosisRequestBuilder spent(Duration before) {
    this.limit = limit.spent(before);
    return this;
  }

  /** Limits the inspection to this Hadoop, or to the settings of a bucket. */
  public DiagnosisRequestBuilder hadoop(HadoopOptions newHadoop) {
    this.hadoop = newHadoop;
    return this;
  }

  /** Also runs the clients of other languages that are installed here. */
  public DiagnosisRequestBuilder tryingOtherLanguages() {
    this.triesOtherLanguages = true;
    return this;
  }

  /** Also runs the S3A of each Hadoop here. */
  public DiagnosisRequestBuilder tryingHadoop() {
    this.triesHadoop = true;
    return this;
  }

  /** Walks each version of Hadoop if none is installed here. */
  public DiagnosisRequestBuilder imaginingHadoop() {
    this.imaginesHadoop = true;
    return this;
  }

  /**
   * Makes it one of many processes, with known libraries: no library is run, and Hadoop is not
   * searched for.
   */
  public DiagnosisRequestBuilder asOneOfMany(FoundLibraries known) {
    this.inputs = new OneOfManyInputs(known);
    return this;
  }

  /** Only predicts what the SDK does, which takes a third of the time. */
  public DiagnosisRequestBuilder withoutRunningTheSdk() {
    this.inputs = new LiveInputs(false);
    return this;
  }

  /** Sets the Terraform resources for the fixes, whatever the evidence says. */
  public DiagnosisRequestBuilder terraform(TerraformProvider newTerraform) {
    this.terraform = newTerraform;
    return this;
  }

  /** Sets trust policies that can explain a refusal of STS. */
  public DiagnosisRequestBuilder roleDocument(RoleDocument fetched) {
    this.roleDocument = fetched;
    return this;
  }

  /** Diagnoses a recorded run again, in its surroundings. */
  public DiagnosisRequestBuilder replaying(RecordedRun run) {
    this.inputs = new RecordedInputs(run);
    return this;
  }

  public DiagnosisRequest build() {
    return new DiagnosisRequest(new DiagnosisRequestBuilder(this));
  }
}
