package dev.whoami.cli;

import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.cli.start.OwnCommand;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.fix.FindingPage;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import dev.whoami.report.FindingHere;
import dev.whoami.report.writer.Notice;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TerminalMarkdown;
import dev.whoami.rule.Rules;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.world.output.Output;
import dev.whoami.world.work.Crash;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Prints the page of a finding with the names that are known here, and the fix if the finding is
 * present here. Or prints the list of all findings, or the four ECS roles.
 */
@Command(
    name = "explain",
    description = {
      "First comes whether the finding is present in this container, and its fix in every form."
          + " The page follows. If the finding is possible here, the commands of the page have the"
          + " names of here. With --offline there is only the page."
    },
    exitCodeList = {
      "0:the page was printed, also where the finding is present",
      "2:wrong usage, or there is no such finding"
    },
    footer = {
      "${ROOT-COMMAND-NAME} explain            # lists all findings",
      "${ROOT-COMMAND-NAME} explain WHO101",
      "${ROOT-COMMAND-NAME} explain roles      # the four ECS roles"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final String QUICK = "2s";
  private static final String ROLES = "roles";
  private static final List<String> TOPICS = Collections.singletonList(ROLES);

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      completionCandidates = CompletionValues.Topics.class,
      description = "The finding, such as WHO101, or \"roles\"; without it, all are listed.")
  private @Nullable String code;

  @Mixin private final RolesAnswer roles = new RolesAnswer();

  /** The command that picocli would make of these arguments. */
  static ExplainCommand of(PlainArguments given) {
    ExplainCommand command = new ExplainCommand();
    command.code = given.operands().isEmpty() ? null : given.operands().get(0);
    command.roles.take(given);
    return command;
  }

  @Override
  public Integer call() {
    if (ROLES.equals(code)) {
      return roles.report();
    }
    if (roles.isJson()) {
      throw new UsageException("--format json is for explain roles; a finding's page is text");
    }
    if (code == null) {
      Output.standard().report(TerminalMarkdown.list(FindingPages.lines(), terminal()));
      return 0;
    }
    explain(code);
    return 0;
  }

  private void explain(String code) {
    FindingPage page = FindingPages.page(code).orElseThrow(() -> unknown(code));
    Optional<Rules> rule = FindingPages.rule(code);
    if (rule.isPresent() && !roles.inspection().isOffline()) {
      explainHere(page, rule.get());
    } else {
      print("", page, Names.NONE);
    }
  }

  private static UsageException unknown(String code) {
    String instead =
        FindingPages.meant(code)
            .map(it -> ". Did you mean " + it + "?")
            .orElseGet(() -> ofOtherCommand(code));
    return new UsageException("explain " + code + ": no such finding" + instead);
  }

  /**
   * The end of the message for a word that is not a code. A scenario or a client has its own
   * command. Another word may occur in a title.
   */
  private static String ofOtherCommand(String word) {
    Optional<String> line = DidYouMean.lineOfName(word);
    if (line.isPresent()) {
      return ". Did you mean: " + OwnCommand.here().with(line.get());
    }
    List<String> titled = FindingPages.titledWith(word);
    String inTitles = titled.isEmpty() ? "" : ". Titles with it: " + String.join(", ", titled);
    String end = inTitles + "; explain without a code lists them all";
    return DidYouMean.orElse(word, TOPICS, end);
  }

  private RenderOptions terminal() {
    return roles.shown().terminal();
  }

  private void print(String here, FindingPage page, Names names) {
    String text = page.text(OwnCommand.here().in(names));
    Output.standard().report(here + TerminalMarkdown.render(text, terminal()));
  }

  /**
   * A diagnosis takes most of the time, so it runs only if the finding is possible here. The page
   * is printed even if the diagnosis fails.
   */
  private void explainHere(FindingPage page, Rules rule) {
    Names names = Names.NONE;
    String here = "";
    try {
      Optional<Diagnosis> diagnosis = roles.inspection().diagnose(request(rule), rule);
      here =
          diagnosis
              .map(it -> FindingHere.text(rule.name(), it, terminal()))
              .orElseGet(() -> FindingHere.excluded(rule.name(), terminal()));
      names = diagnosis.map(it -> KnownNames.in(it.examination())).orElse(Names.NONE);
    } catch (UsageException wrong) {
      throw wrong;
    } catch (RuntimeException | Error bug) {
      Notice.print(
          "whoami: this container could not be inspected, a bug of whoami: " + Crash.describe(bug));
    }
    print(here, page, names);
  }

  private DiagnosisRequest request(Rules rule) {
    DiagnosisRequestBuilder asked = roles.terraform().in(roles.inspection().request(QUICK));
    return (rule == Rules.WHO002 ? asked : asked.withoutRunningTheSdk()).build();
  }
}
