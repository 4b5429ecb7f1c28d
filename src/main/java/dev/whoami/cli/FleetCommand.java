package dev.whoami.cli;

import dev.whoami.cli.start.AgentNotice;
import dev.whoami.cli.start.OwnCommand;
import dev.whoami.cli.typed.NamedFiles;
import dev.whoami.fleet.Fleet;
import dev.whoami.fleet.FleetFilter;
import dev.whoami.fleet.FleetFormat;
import dev.whoami.fleet.rule.FleetRules;
import dev.whoami.report.baseline.Baseline;
import dev.whoami.report.writer.Notice;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.output.Output;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the roles of a whole cluster or account, from the output of kubectl and the AWS CLI. */
@Command(
    name = "fleet",
    description = {
      "FILE is what scripts/fleet-collect wrote, or what kubectl get --output json and the AWS CLI"
          + " print: files, folders and zips, in JSON or YAML, or - for a pipe. whoami recognizes"
          + " each file by its content, and needs no network. A question that the files do not"
          + " answer is listed with the command that answers it."
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
          "Only the workloads of this cluster, by its name on ECS or EKS or its kubectl context. If"
              + " nothing in the files names the only Kubernetes cluster, its name on EKS.")
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
      description =
          "text (the default), json, ndjson, csv, markdown, junit, html, prometheus or" + " sarif.")
  private String format = "text";

  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The findings in FILE are known: they are counted, and do not fail.")
  private @Nullable String baseline;

  @Option(
      names = "--write-baseline",
      description = "Write today's findings to the file of --baseline.")
  private boolean writesBaseline;

  @Mixin private final ColorOption color = new ColorOption();

  @Override
  public Integer call() {
    FleetFormat chosen = CompletionValues.chosen("--format", format, FleetFormat.values());
    if (writesBaseline && baseline == null) {
      throw new UsageException("--write-baseline needs --baseline FILE, the file to write to");
    }
    boolean isBeside = output.isFile(new CompletionValues.FleetFormats());
    FleetFormat first = isBeside ? FleetFormat.TEXT : chosen;
    UsageException.throwFor(NamedFiles.problem("fleet", files, "; " + withoutFile()));
    if (first != FleetFormat.TEXT) {
      AgentNotice.tell();
    }
    Fleet fleet = Fleet.of(files, filter());
    if (writesBaseline && baseline != null) {
      return writeBaseline(fleet, baseline);
    }
    RenderOptions shown = color.terminal().verbose(all);
    Output.standard().report(first.render(fleet, shown));
    if (isBeside) {
      output.file().writeBeside(files, chosen.render(fleet, color.file().verbose(all)));
    }
    if (first == FleetFormat.TEXT) {
      // The text names the missing files itself.
      NamedFiles.meant("fleet", fleet.unread()).forEach(Notice::print);
    } else {
      tellUnread(fleet);
    }
    return fleet.exitCode();
  }

  private static String withoutFile() {
    String fleet = OwnCommand.here().with("fleet -");
    return "without a file: kubectl get pods,sa -A -o json | " + fleet;
  }

  private int writeBaseline(Fleet fleet, String name) {
    BaselineOptions.write(name, files, fleet.toBeKnown());
    tellUnread(fleet);
    return fleet.unreadable().isEmpty() ? 0 : 2;
  }

  private static void tellUnread(Fleet fleet) {
    NamedFiles.notices("fleet", fleet.unread(), "; name a file that is there")
        .forEach(Notice::print);
  }

  private FleetFilter filter() {
    return FleetFilter.all()
        .namespace(namespace)
        .cluster(cluster)
        .knowing(known())
        .only(only == null ? null : FindingPages.code("--only", only, FleetRules.values(), "fleet"))
        .expecting(expected == null ? Collections.emptyList() : ExpectOptions.kinds(expected));
  }

  /** The known findings; none while the file is rewritten. */
  private Baseline known() {
    return baseline == null || writesBaseline ? Baseline.none() : BaselineOptions.read(baseline);
  }
}
