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

  /** The identity for the SDK for Java 2, within five seconds. */
  public static DiagnosisRequest usual() {
    return builder().build();
  }

  /** The identity for the SDK for Java 2, within five seconds, unless something else is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same request, to be changed. */
  public Builder toBuilder() {
    return new Builder(asked);
  }

  /** The client whose verdict is the headline. */
  public Client client() {
    return asked.client == null ? Client.AWS_SDK_JAVA_V2 : asked.client;
  }

  /**
   * Whether the user named it; else the client of the process that is looked through, or a Hadoop
   * here that fares worse, comes before it.
   */
  public boolean isClientNamed() {
    return asked.client != null;
  }

  /** Whether a configured program is the headline: one that was named, or that is found here. */
  boolean isOfItsProgram() {
    return !asked.configured.isEmpty() || !isClientNamed();
  }

  /** The clients whose walks are reported, at these versions; empty where none was named. */
  public List<ClientVersion> walked() {
    return asked.walked;
  }

  /** A client that ignores AWS_EC2_METADATA_DISABLED needs to know what the metadata would say. */
  public ProbeOptions options() {
    return options(asked.configured);
  }

  /** The same where these programs were found. */
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

  /** What earlier runs saw. */
  public History history() {
    return asked.history;
  }

  /** The longest that the whole may take. */
  public Duration timeout() {
    return asked.timeout;
  }

  /** Whether it may take longer where this process gets too little CPU: the user set no limit. */
  public boolean isTimeoutToGrow() {
    return asked.timeoutGrows;
  }

  /** How much of that has passed before the diagnosis begins. */
  Duration spent() {
    return asked.spent;
  }

  /** Whether the clients of other languages that are installed here are also run. */
  public boolean triesOtherLanguages() {
    return asked.triesOtherLanguages;
  }

  /** Whether the S3A of each Hadoop that is here is also run. */
  public boolean triesHadoop() {
    return asked.triesHadoop;
  }

  /** Whether, where no Hadoop is here, each version of it is walked all the same. */
  public boolean imaginesHadoop() {
    return asked.imaginesHadoop;
  }

  /** The programs whose configuration was read; the first of them is the headline. */
  public List<ConfiguredProgram> configured() {
    return asked.configured;
  }

  /** Which Hadoop, if the user named one. */
  public HadoopOptions hadoop() {
    return asked.hadoop;
  }

  /** In whose resources the fixes are written; empty where the evidence decides. */
  public Optional<TerraformProvider> terraform() {
    return Optional.ofNullable(asked.terraform);
  }

  /** The trust policies that the user fetched. A recording does not hold them. */
  public RoleDocument roleDocument() {
    return asked.roleDocument;
  }

  /** The work of a run with this request. */
  public DeadlineTasks tasks(Surroundings here) {
    return asked.inputs.tasks(here, this);
  }

  /** Where a run takes what is not found out the same way in each. */
  InspectionInputs inputs() {
    return asked.inputs;
  }

  /** A request under construction. */
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

    /** The client whose verdict is the headline, whatever a Hadoop here may have. */
    public Builder client(Client newClient) {
      this.client = newClient;
      return this;
    }

    /** The clients whose walks are reported, at these versions; else all that can be here. */
    public Builder walking(List<ClientVersion> clients) {
      this.walked = Collections.unmodifiableList(new ArrayList<>(clients));
      return this;
    }

    /** With these programs, the first of which is the headline. */
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

    /** As one more run, after these. */
    public Builder after(History earlier) {
      this.history = earlier;
      return this;
    }

    /** The bound on the whole run. */
    public Builder within(Duration newTimeout) {
      this.timeout = newTimeout;
      this.timeoutGrows = false;
      return this;
    }

    /** The same, and longer where this process gets too little CPU. */
    public Builder withinOrLonger(Duration newTimeout) {
      this.timeout = newTimeout;
      this.timeoutGrows = true;
      return this;
    }

    /** So much of the bound has passed already: the process was opened in that time. */
    public Builder spent(Duration before) {
      this.spent = before;
      return this;
    }

    /** Only this Hadoop, or as for this bucket. */
    public Builder hadoop(HadoopOptions newHadoop) {
      this.hadoop = newHadoop;
      return this;
    }

    /** The clients of other languages that are installed here are also run. */
    public Builder tryingOtherLanguages() {
      this.triesOtherLanguages = true;
      return this;
    }

    /** The S3A of each Hadoop that is here is also run. */
    public Builder tryingHadoop() {
      this.triesHadoop = true;
      return this;
    }

    /** Where no Hadoop is here, each version of it is walked all the same. */
    public Builder imaginingHadoop() {
      this.imaginesHadoop = true;
      return this;
    }

    /** As one of many processes, which has these: no library is run, no Hadoop is looked for. */
    public Builder asOneOfMany(FoundLibraries known) {
      this.inputs = new OneOfManyInputs(known);
      return this;
    }

    /** By what is predicted of the SDK, which takes a third of the time. */
    public Builder withoutRunningTheSdk() {
      this.inputs = new LiveInputs(false);
      return this;
    }

    /** With fixes for this Terraform, whatever the evidence tells. */
    public Builder terraform(TerraformProvider newTerraform) {
      this.terraform = newTerraform;
      return this;
    }

    /** With these trust policies, by which a refusal of STS is explained. */
    public Builder roleDocument(RoleDocument fetched) {
      this.roleDocument = fetched;
      return this;
    }

    /** The judgement of a run that was recorded, in its surroundings. */
    public Builder replaying(RecordedRun run) {
      this.inputs = new RecordedInputs(run);
      return this;
    }

    public DiagnosisRequest build() {
      return new DiagnosisRequest(new Builder(this));
    }
  }
}
