package dev.whoami.cli;

import dev.whoami.Question;
import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.HadoopLook;
import dev.whoami.hadoop.HadoopWish;
import dev.whoami.hadoop.Misfit;
import dev.whoami.report.HadoopFields;
import dev.whoami.report.HadoopReport;
import dev.whoami.world.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who each Hadoop in this container is, by its own classes, and what to put where. */
@Command(
    name = "hadoop",
    description = "Who Hadoop's S3A and Flume would be here, and how to change it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "The S3A of each installation is run in a JVM of its own; it opens no bucket and",
      "writes nothing. What another user could change is not run unless you name it.",
      "With --offline nothing is run and nothing is sent."
    })
final class HadoopCommand implements Callable<Integer> {
  @Option(names = "--home", paramLabel = "DIR", description = "The home of Hadoop, Flume or Spark.")
  private @Nullable String home;

  @Option(
      names = "--classpath",
      paramLabel = "PATH",
      description = "The class path of the program, as java takes it.")
  private @Nullable String classPath;

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "A folder of site files, read first; may be given several times.")
  private List<String> conf = new ArrayList<>();

  @Option(names = "--bucket", paramLabel = "NAME", description = "The bucket whose settings count.")
  private @Nullable String bucket;

  @Option(
      names = "--try",
      paramLabel = "PID",
      description = {
        "Run the classes of this process, whoever can change them; may be given several",
        "times. --home and --classpath run theirs, too."
      })
  private List<Long> processes = new ArrayList<>();

  @Mixin private final JsonOption format = new JsonOption();

  @Mixin private final LookOptions look = new LookOptions();
  @Mixin private final PaperOptions paper = new PaperOptions();

  @Override
  public Integer call() {
    boolean isJson = format.isJson();
    if (isJson) {
      AgentNotice.tell();
    }
    Question question = look.question("30s").imaginingHadoop().of(wish()).tryingHadoop();
    Diagnosis diagnosis = Whoami.diagnose(look.surroundings(), question);
    if (diagnosis.examination().hadoopSearch().isComplete()) {
      requireHadoop(diagnosis.examination().hadoop());
    }
    Output.standard()
        .report(
            isJson
                ? HadoopFields.text(diagnosis, paper.file())
                : HadoopReport.text(diagnosis, paper.terminal()));
    return HadoopReport.exitCode(diagnosis);
  }

  /** What was named by hand and has no jar of Hadoop is a mistake. */
  private void requireHadoop(List<HadoopLook> looks) {
    boolean named = home != null || classPath != null;
    if (!named || looks.stream().anyMatch(it -> !it.installation().jars().isEmpty())) {
      return;
    }
    String why =
        looks.stream()
            .flatMap(it -> it.installation().misfits().stream())
            .map(Misfit::clause)
            .findFirst()
            .orElse("there is no Hadoop");
    throw new UsageException(
        (home != null ? "--home " + home : "--classpath " + classPath)
            + ": "
            + why
            + "; name a folder that has hadoop-common or hadoop-aws below it, or their jars");
  }

  private HadoopWish wish() {
    HadoopWish wish = HadoopWish.none();
    wish = home == null ? wish : wish.withHome(home);
    wish = classPath == null ? wish : wish.withClassPath(classPath);
    wish = bucket == null ? wish : wish.withBucket(bucket);
    for (String each : conf) {
      wish = wish.withConf(each);
    }
    for (long each : processes) {
      wish = wish.withProcess(each);
    }
    return wish;
  }
}
