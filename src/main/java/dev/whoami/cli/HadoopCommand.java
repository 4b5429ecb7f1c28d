package dev.whoami.cli;

import dev.whoami.chain.Client;
import dev.whoami.cli.typed.NamedFiles;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.hadoop.HadoopOptions;
import dev.whoami.hadoop.JarConflict;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.HadoopReport;
import dev.whoami.report.json.HadoopFields;
import dev.whoami.report.writer.Report;
import dev.whoami.world.output.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which identity each Hadoop in this container gets, by its own classes, and the fix. */
@Command(
    name = "hadoop",
    description = {
      "The S3A of each installation runs in a separate JVM; it opens no bucket and writes nothing."
          + " Classes that another user could change are not run unless you name them. With"
          + " --offline nothing is run and nothing is sent."
    },
    exitCodeList = {"0:no error was found", "1:an error", "2:wrong usage"},
    footer = {
      "${ROOT-COMMAND-NAME} hadoop",
      "${ROOT-COMMAND-NAME} hadoop --home /opt/flume --conf /etc/hadoop/conf",
      "${ROOT-COMMAND-NAME} hadoop --bucket landing-zone"
    })
final class HadoopCommand implements Callable<Integer> {
  private static final String HOME =
      "; name a folder that has hadoop-common or hadoop-aws below it, or their jars";

  private static final String CONF = "; name the folder that has core-site.xml";

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
      description = "A folder of site files, read first; can be repeated.")
  private List<String> conf = new ArrayList<>();

  @Option(names = "--bucket", paramLabel = "NAME", description = "Use the settings of this bucket.")
  private @Nullable String bucket;

  @Option(
      names = "--trust",
      paramLabel = "PID",
      description =
          "Run the classes of this process, even if others can change them; can be repeated."
              + " --home and --classpath also run what they name.")
  private List<Long> processes = new ArrayList<>();

  /** The old name of the option. */
  @Option(names = "--try", paramLabel = "PID", hidden = true)
  void trust(long pid) {
    processes.add(pid);
  }

  @Mixin private final JsonOption format = new JsonOption();

  @Mixin private final InspectionOptions inspection = new InspectionOptions();
  @Mixin private final OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() {
    boolean isJson = format.startsJson();
    if (!inspection.isOfProcess()) {
      requireFolders();
    }
    DiagnosisRequest request =
        inspection
            .request("30s")
            .client(Client.AWS_SDK_JAVA_V2)
            .imaginingHadoop()
            .hadoop(options())
            .tryingHadoop()
            .build();
    Diagnosis diagnosis = inspection.diagnose(request);
    if (diagnosis.examination().hadoopSearch().isComplete()) {
      requireHadoop(diagnosis.examination().hadoop());
    }
    Report report =
        isJson
            ? HadoopFields.report(diagnosis, outputOptions.file())
            : HadoopReport.report(diagnosis, outputOptions.terminal());
    Output.standard().report(report.text());
    return report.isWhole() ? diagnosis.hadoopExitCode() : 1;
  }

  /** Throws UsageException if a folder that is named does not exist. */
  private void requireFolders() {
    if (home != null) {
      UsageException.throwFor(NamedFiles.problem("--home", home, HOME));
    }
    if (!conf.isEmpty()) {
      UsageException.throwFor(NamedFiles.problem("--conf", conf, CONF));
    }
  }

  /** Throws UsageException if --home or --classpath names no Hadoop jar. */
  private void requireHadoop(List<HadoopDiagnosis> installations) {
    boolean isNamed = home != null || classPath != null;
    if (!isNamed) {
      requireSettings(installations);
      return;
    }
    if (installations.stream().anyMatch(it -> !it.installation().jars().isEmpty())) {
      return;
    }
    String why =
        installations.stream()
            .flatMap(it -> it.installation().conflicts().stream())
            .map(JarConflict::clause)
            .findFirst()
            .orElse("there is no Hadoop");
    throw new UsageException(
        (home != null ? "--home " + home : "--classpath " + classPath) + ": " + why + HOME);
  }

  /** Throws UsageException if --conf names no folder, and there is no jar. */
  private void requireSettings(List<HadoopDiagnosis> installations) {
    boolean isAny =
        installations.stream()
            .map(HadoopDiagnosis::installation)
            .anyMatch(it -> !it.jars().isEmpty() || !it.confFolders().isEmpty());
    if (!conf.isEmpty() && !isAny) {
      throw new UsageException("--conf " + conf.get(0) + ": it is not a folder" + CONF);
    }
  }

  private HadoopOptions options() {
    HadoopOptions options = HadoopOptions.none();
    options = home == null ? options : options.withHome(home);
    options = classPath == null ? options : options.withClassPath(classPath);
    options = bucket == null ? options : options.withBucket(bucket);
    for (String each : conf) {
      options = options.withConf(each);
    }
    for (long each : processes) {
      options = options.withProcess(each);
    }
    return options;
  }
}
