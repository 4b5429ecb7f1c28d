package dev.whoami.cli;

import dev.whoami.fleet.Fleet;
import dev.whoami.fleet.FleetFilter;
import dev.whoami.fleet.FleetFormat;
import dev.whoami.fleet.rule.FleetRules;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.output.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The roles of a whole cluster or account, from what kubectl and the AWS CLI print. */
@Command(
    name = "fleet",
    description = {
      "FILE is what scripts/fleet-collect wrote, or what kubectl get --output json and the AWS CLI"
          + " print: files, folders and zips, in JSON or YAML, or - for a pipe. whoami tells by the"
          + " content what a file is. It needs no network. What the files do not say stays open,"
          + " with the command that would answer it."
    },
    exitCodeList = {
      "0:no error was found, and every expectation holds",
      "1:an error, or an expectation that does not hold",
      "2:wrong usage, or a file that cannot be read"
    },
    footer = {
      "${ROOT-COMMAND-NAME} fleet fleet.zip",
      "${ROOT-COMMAND-NAME} fleet fleet.zip --namespace shop --all",
      "${ROOT-COMMAND-NAME} fleet fleet.zip --expect irsa,pod-identity",
      "kubectl get pods,sa -A -o json | ${ROOT-COMMAND-NAME} fleet -"
    })
final class FleetCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, folders and zips; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      description = "Only the workloads of this Kubernetes namespace.")
  private @Nullable String namespace;

  @Option(
      names = "--cluster",
      paramLabel = "NAME",
      description =
          "Only the workloads of this ECS cluster; or the name of the Kubernetes cluster on EKS.")
  private @Nullable String cluster;

  @Option(
      names = "--only",
      paramLabel = "CODE",
      completionCandidates = CompletionValues.FleetCodes.class,
      description = "Only this finding, and the workloads that it is about.")
  private @Nullable String only;

  @Option(names = "--all", description = "Every workload, finding and open question.")
  private boolean all;

  @Option(
      names = "--expect",
      paramLabel = "KIND[,KIND]",
      hideParamSyntax = true,
      split = ",",
      completionCandidates = CompletionValues.Kinds.class,
      description = "The expected kind of identity of each workload, one or several.")
  private @Nullable List<String> expected;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = CompletionValues.FleetFormats.class,
      description = "text (the default), json, ndjson, csv, markdown, junit, html or prometheus.")
  private String format = "text";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to FILE in that format; the terminal gets the text.")
  private @Nullable String output;

  @Mixin private final ColorOption color = new ColorOption();

  @Override
  public Integer call() {
    FleetFormat chosen =
        FleetFormat.named(format)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--format "
                            + format
                            + " is not known"
                            + DidYouMean.of(format, new CompletionValues.FleetFormats())));
    boolean isBeside = OutputFile.isFile(output);
    FleetFormat first = isBeside ? FleetFormat.TEXT : chosen;
    if (first != FleetFormat.TEXT) {
      AgentNotice.tell();
    }
    Fleet fleet = Fleet.of(files, filter());
    RenderOptions shown = color.terminal().verbose(all);
    Output.standard().report(first.render(fleet, shown));
    if (output != null && isBeside) {
      OutputFile.write(output, chosen.render(fleet, color.file().verbose(all)));
    }
    if (first != FleetFormat.TEXT) {
      fleet
          .unreadable()
          .forEach((file, why) -> Output.error().line("whoami fleet: " + file + " " + why));
    }
    return fleet.exitCode();
  }

  private FleetFilter filter() {
    return FleetFilter.all()
        .namespace(namespace)
        .cluster(cluster)
        .only(only == null ? null : code(only))
        .expecting(expected == null ? Collections.emptyList() : ExpectOptions.kinds(expected));
  }

  private static String code(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    List<String> known =
        Arrays.stream(FleetRules.values()).map(Enum::name).collect(Collectors.toList());
    if (!known.contains(code)) {
      throw new UsageException(
          "--only " + text + " is not a finding of fleet; use one of: " + String.join(", ", known));
    }
    return code;
  }
}
