package dev.whoami.cli;

import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.cli.start.AgentNotice;
import dev.whoami.cli.start.OwnCommand;
import dev.whoami.cli.typed.TypedWords;
import dev.whoami.config.ConfiguredProgram;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import dev.whoami.report.ChainsReport;
import dev.whoami.report.ConfigReport;
import dev.whoami.report.writer.Report;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which identity each client library gets in this container. */
@Command(
    name = "clients",
    exitCodeList = {
      "0:every library that was run did what was predicted",
      "1:one did not, or with --config an error was found",
      "2:wrong usage"
    },
    footer = {
      "${ROOT-COMMAND-NAME} clients",
      "${ROOT-COMMAND-NAME} clients boto3 aws-cli-v2           # each step of these",
      "${ROOT-COMMAND-NAME} clients aws-sdk-java-v2@2.20.162   # an older version",
      "${ROOT-COMMAND-NAME} clients --config /etc/loki/loki.yaml"
    })
final class ClientsCommand implements Callable<Integer> {
  private static final String PROGRAMS = "programs";

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME[@VERSION]",
      completionCandidates = CompletionValues.Clients.class,
      description =
          "Show each step of these clients, at these versions; or \"programs\": one line for each"
              + " program whose chain is known.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--list", description = "List the names of all clients, and check nothing.")
  private boolean isList;

  @Option(
      names = "--config",
      arity = "1..*",
      paramLabel = "FILE",
      hideParamSyntax = true,
      description =
          "Read these configuration files, and answer for each program that they configure:"
              + " those of Fluent Bit, Loki, Thanos, Kafka, Trino, Hadoop, rclone and others.")
  private @Nullable List<String> configs;

  @Mixin private final JsonOption format = new JsonOption();

  @Option(
      names = "--try",
      description =
          "Also run the AWS CLI, boto3 and the SDKs for JavaScript that are installed, and compare."
              + " The time limit is 20s then.")
  private boolean tries;

  @Mixin private final InspectionOptions inspection = new InspectionOptions();
  @Mixin private final OutputOptions outputOptions = new OutputOptions();

  /** The command that picocli would make of these arguments. */
  static ClientsCommand of(PlainArguments given) {
    ClientsCommand command = new ClientsCommand();
    command.names.addAll(given.operands());
    command.isList = given.has("--list");
    command.format.take(given);
    command.inspection.take(given);
    return command;
  }

  /** Other commands name the client with this option. */
  @Option(
      names = {"--as", "--client"},
      paramLabel = "NAME",
      hidden = true)
  void as(String name) {
    names.add(name);
  }

  @Override
  public Integer call() {
    boolean isJson = format.isJson();
    if (isList) {
      ClientNames.lines().forEach(Output.standard()::line);
      return 0;
    }
    if (isJson) {
      AgentNotice.tell();
    }
    if (configs != null) {
      return walkConfigured(configs, isJson);
    }
    Diagnosis diagnosis = inspection.diagnose(request());
    Report report = report(diagnosis, isJson);
    Output.standard().report(report.text());
    return report.isWhole() && ChainsReport.isAsPredicted(diagnosis) ? 0 : 1;
  }

  private int walkConfigured(List<String> files, boolean isJson) {
    Surroundings here = inspection.surroundings();
    List<ClientVersion> versions = names.isEmpty() ? Collections.emptyList() : named();
    List<ConfiguredProgram> programs = ConfigOption.programs(files, versions, here);
    DiagnosisRequest request =
        inspection.request().client(programs.get(0).client().client()).configured(programs).build();
    Diagnosis diagnosis = inspection.diagnose(request);
    Report report =
        isJson
            ? ConfigReport.json(diagnosis, outputOptions.file())
            : ConfigReport.text(diagnosis, outputOptions.terminal());
    Output.standard().report(report.text());
    return report.isWhole() ? diagnosis.programExitCode() : 1;
  }

  private DiagnosisRequest request() {
    DiagnosisRequestBuilder request =
        tries ? inspection.request("20s").tryingOtherLanguages() : inspection.request();
    request = request.client(Client.AWS_SDK_JAVA_V2);
    if (names.isEmpty()) {
      return request.imaginingHadoop().build();
    }
    return request.walking(isOfPrograms() ? ClientVersion.programs() : named()).build();
  }

  private List<ClientVersion> named() {
    if (names.contains(PROGRAMS)) {
      List<String> others = new ArrayList<>(names);
      others.removeAll(Collections.singletonList(PROGRAMS));
      throw new UsageException(
          "clients programs takes no other name; for these: "
              + OwnCommand.here().with("clients " + ShellWord.all(others)));
    }
    names.stream()
        .filter(it -> !Client.named(it).isPresent())
        .forEach(ClientsCommand::refuseOption);
    return ClientNames.parse(String.join(",", names));
  }

  /** Rejects an option of this command, or the value of one, that was typed as a name. */
  private static void refuseOption(String word) {
    CommandSpec command = CommandSpec.forAnnotatedObject(new ClientsCommand());
    TypedWords.meant(word, command)
        .ifPresent(
            it -> {
              throw ClientNames.unknown("clients", word, ". Did you mean " + it + "?");
            });
  }

  private boolean isOfPrograms() {
    return names.equals(Collections.singletonList(PROGRAMS));
  }

  private Report report(Diagnosis diagnosis, boolean isJson) {
    if (isJson) {
      return ChainsReport.json(diagnosis, outputOptions.file());
    }
    return names.isEmpty() || isOfPrograms()
        ? ChainsReport.table(diagnosis, outputOptions.terminal())
        : ChainsReport.full(diagnosis, outputOptions.terminal());
  }
}
