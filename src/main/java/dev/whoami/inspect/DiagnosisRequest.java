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
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user's request: the question, and what whoami may do to answer it. */
public final class DiagnosisRequest {
  private final Builder asked;

  private DiagnosisRequest(Builder asked) {
    this.asked = asked;
  }

  /** Asks for the identity of the SDK for Java 2, within five seconds. */
  public static DiagnosisRequest usual() {
    return builder().build();
  }

  /** Starts with the SDK for Java 2 and five seconds. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with this request. */
  public Builder toBuilder() {
    return new Builder(asked);
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

  /** The limit for the whole run. */
  public Duration timeout() {
    return asked.timeout;
  }

  /**
   * Whether the run may take longer if this process gets too little CPU, because the user set no
   * limit.
   */
  public boolean isTimeoutToGrow() {
    return asked.timeoutGrows;
  }

  /** How much of the limit has passed before the diagnosis begins. */
  Duration spent() {
    return asked.spent;
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

  /** Builds a request. */
  public static final class Builder {
    private @Nullable Client client;
    private List<ClientVersion> walked = Collections.emptyList();
    private List<ConfiguredProgram> configured = Collections.emptyList();
    private ProbeOptions options = ProbeOptions.of(false, false);
    private Expected expected = Expected.nothing();
    private History history = History.none();
    private Duration timeout = Duration.ofSeconds(5);
    private Duration spent = Duration.ZERO;
    private boolean timeoutGrows;
    private HadoopOptions hadoop = HadoopOptions.none();
    private boolean triesOtherLanguages;
    private boolean triesHadoop;
    private boolean imaginesHadoop;
    private @Nullable TerraformProvider terraform;
    private RoleDocument roleDocument = RoleDocument.none();
    private InspectionInputs inputs = new LiveInputs(true);

    private Builder() {}

    private Builder(Builder other) {
      this.client = other.client;
      this.walked = other.walked;
      this.configured = other.configured;
      this.options = other.options;
      this.expected = other.expected;
      this.history = other.history;
      this.timeout = other.timeout;
      this.spent = other.spent;
      this.timeoutGrows = other.timeoutGrows;
      this.hadoop = other.hadoop;
      this.triesOtherLanguages = other.triesOtherLanguages;
      this.triesHadoop = other.triesHadoop;
      this.imaginesHadoop = other.imaginesHadoop;
      this.terraform = other.terraform;
      this.roleDocument = other.roleDocument;
      this.inputs = other.inputs;
    }

    /** Sets the client whose verdict is the headline, whatever Hadoop is here. */
    public Builder client(Client newClient) {
      this.client = newClient;
      return this;
    }

    /**
     * Sets the clients whose walks are reported, at these versions; without it, all that can be
     * here.
     */
    public Builder walking(List<ClientVersion> clients) {
      this.walked = Collections.unmodifiableList(new ArrayList<>(clients));
      return this;
    }

    /** Sets programs whose configuration was read; the first is the headline. */
    public Builder configured(List<ConfiguredProgram> programs) {
      this.configured = Collections.unmodifiableList(new ArrayList<>(programs));
      return this;
    }

    public Builder options(ProbeOptions newOptions) {
      this.options = newOptions;
      return this;
    }

    public Builder expecting(Expected newExpected) {
      this.expected = newExpected;
      return this;
    }

    /** Makes it one more run, after these. */
    public Builder after(History earlier) {
      this.history = earlier;
      return this;
    }

    /** Sets the limit for the whole run. */
    public Builder within(Duration newTimeout) {
      this.timeout = newTimeout;
      this.timeoutGrows = false;
      return this;
    }

    /** Sets the limit for the whole run, which is extended if this process gets too little CPU. */
    public Builder withinOrLonger(Duration newTimeout) {
      this.timeout = newTimeout;
      this.timeoutGrows = true;
      return this;
    }

    /**
     * Sets the part of the limit that has already passed, because opening the process took time.
     */
    public Builder spent(Duration before) {
      this.spent = before;
      return this;
    }

    /** Limits the inspection to this Hadoop, or to the settings of a bucket. */
    public Builder hadoop(HadoopOptions newHadoop) {
      this.hadoop = newHadoop;
      return this;
    }

    /** Also runs the clients of other languages that are installed here. */
    public Builder tryingOtherLanguages() {
      this.triesOtherLanguages = true;
      return this;
    }

    /** Also runs the S3A of each Hadoop here. */
    public Builder tryingHadoop() {
      this.triesHadoop = true;
      return this;
    }

    /** Walks each version of Hadoop if none is installed here. */
    public Builder imaginingHadoop() {
      this.imaginesHadoop = true;
      return this;
    }

    /**
     * Makes it one of many processes, with known libraries: no library is run, and Hadoop is not
     * searched for.
     */
    public Builder asOneOfMany(FoundLibraries known) {
      this.inputs = new OneOfManyInputs(known);
      return this;
    }

    /** Only predicts what the SDK does, which takes a third of the time. */
    public Builder withoutRunningTheSdk() {
      this.inputs = new LiveInputs(false);
      return this;
    }

    /** Sets the Terraform resources for the fixes, whatever the evidence says. */
    public Builder terraform(TerraformProvider newTerraform) {
      this.terraform = newTerraform;
      return this;
    }

    /** Sets trust policies that can explain a refusal of STS. */
    public Builder roleDocument(RoleDocument fetched) {
      this.roleDocument = fetched;
      return this;
    }

    /** Diagnoses a recorded run again, in its surroundings. */
    public Builder replaying(RecordedRun run) {
      this.inputs = new RecordedInputs(run);
      return this;
    }

    public DiagnosisRequest build() {
      return new DiagnosisRequest(new Builder(this));
    }
  }
}
