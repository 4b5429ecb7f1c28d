package dev.whoami.fuzz;

import dev.whoami.aws.AwsFuzz;
import dev.whoami.config.ConfigFuzz;
import dev.whoami.fleet.FleetFuzz;
import dev.whoami.hadoop.HadoopFuzz;
import dev.whoami.lint.module.LintSourceFuzz;
import dev.whoami.lint.setting.LintSettingFuzz;
import dev.whoami.lint.tree.LintTreeFuzz;
import dev.whoami.log.LogFuzz;
import dev.whoami.place.PlaceFuzz;
import dev.whoami.place.library.LibraryFuzz;
import dev.whoami.probe.ProbeFuzz;
import dev.whoami.trial.TrialFuzz;
import dev.whoami.trial.attach.AttachFuzz;
import dev.whoami.watch.WatchFuzz;
import dev.whoami.world.file.WorldFuzz;
import dev.whoami.world.recording.RecordingFuzz;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Every parser that reads what others write: how an input is given to it, what the search begins
 * with, and how much memory it may take. The target is in the package of the parser.
 */
public enum Parser {
  HTTP_RESPONSE(WorldFuzz::httpResponse, WorldFuzz.RESPONSES),
  HTTP_REQUEST(WorldFuzz::httpRequest, WorldFuzz.REQUESTS),
  CREDENTIALS_DOCUMENT(
      AwsFuzz::credentialsDocument,
      AwsFuzz.CREDENTIALS.replies("credentials").withSecretAs("SecretAccessKey|Token")),
  CREDENTIAL_PROCESS(
      ProbeFuzz::credentialProcess,
      AwsFuzz.CREDENTIALS.replies("credentials").withSecretAs("SecretAccessKey|Token")),
  CONTAINER_CREDENTIALS(
      ProbeFuzz::container,
      AwsFuzz.CREDENTIALS.replies("credentials").withSecretAs("SecretAccessKey|Token")),
  INSTANCE_METADATA(
      ProbeFuzz::instance,
      AwsFuzz.CREDENTIALS.replies("latest/(meta|dynamic)").withSecretAs("SecretAccessKey|Token")),
  TASK_METADATA(PlaceFuzz::taskMetadata, Seeds.of("{}").replies("/task$")),
  STS_XML(AwsFuzz::stsXml, AwsFuzz.ANSWERS.replies("sts[.]")),
  STS_ANSWER(AwsFuzz::stsAnswer, AwsFuzz.ANSWERS.replies("sts[.]"), 2000),
  WEB_IDENTITY_TOKEN(AwsFuzz::token, AwsFuzz.TOKENS.files(".*/serviceaccount/.*token")),
  PROFILE_FILE(
      ProbeFuzz::profile,
      ProbeFuzz.PROFILES.files(".*/\\.aws/\\w+").withSecretAs("secret_access_key|session_token"),
      2000),
  SITE_FILE(HadoopFuzz::siteFile, HadoopFuzz.SITES.files(".*\\.xml")),
  SHELL_SCRIPT(HadoopFuzz::shellScript, HadoopFuzz.SCRIPTS.files(".*(/bin/[\\w-]+|\\.sh)"), 3000),
  KEY_STORE(WorldFuzz::keyStore, WorldFuzz.KEY_STORES.files(".*\\.jceks")),
  FLUME_AGENT(HadoopFuzz::flumeAgent, HadoopFuzz.AGENTS.files(".*/conf/.*\\.conf")),
  CONFIG_FLUENT_BIT(ConfigFuzz::fluentBit, ConfigFuzz.FLUENT_BIT.files(".*/fluent-bit\\.conf")),
  CONFIG_FLUENTD(ConfigFuzz::fluentd, ConfigFuzz.FLUENTD),
  CONFIG_INI(ConfigFuzz::ini, ConfigFuzz.INI.files(".*/(pgbackrest|rclone)\\.conf")),
  CONFIG_JAAS(ConfigFuzz::jaas, ConfigFuzz.JAAS.files(".*-jaas\\.conf"), 3000),
  CONFIG_FSTAB(ConfigFuzz::fstab, ConfigFuzz.FSTAB),
  CONFIG_PASSWORDS(ConfigFuzz::s3fsPasswords, ConfigFuzz.PASSWORDS),
  CONFIG_COMMAND(ConfigFuzz::command, ConfigFuzz.COMMANDS.files(".*/cmdline"), 3000),
  CONFIG_YAML(ConfigFuzz::yaml, ConfigFuzz.YAML.files(".*/files/.*\\.ya?ml")),
  CONFIG_PROPERTIES(
      ConfigFuzz::properties,
      ConfigFuzz.PROPERTIES.files(".*/(catalog|config|trino)/\\w+\\.properties")),
  CONFIG_XML(ConfigFuzz::xml, HadoopFuzz.SITES.files(".*\\.xml")),
  TERRAFORM(LintSourceFuzz::terraform, LintSourceFuzz.HCL.files(".*\\.tf")),
  TERRAFORM_JSON(LintSourceFuzz::terraformJson, LintSourceFuzz.HCL_JSON.files(".*lint.*\\.json")),
  TERRAFORM_VARIABLES(LintSourceFuzz::variables, LintSourceFuzz.VARIABLES.files(".*tf(vars|tpl)")),
  LINT_JSON(LintSourceFuzz::json, LintSourceFuzz.JSON.files(".*/lint/.*\\.json")),
  /** A sign of YAML can be a node, which the composer and lint each make once. */
  LINT_YAML(LintSourceFuzz::yaml, LintSourceFuzz.YAML.files(".*/lint/.*\\.ya?ml"), 2000),
  LINT_SETTINGS(LintSettingFuzz::settings, LintSettingFuzz.SETTINGS),
  LINT_BASELINE(LintSettingFuzz::baseline, LintSettingFuzz.BASELINES),
  FLEET(FleetFuzz::files, FleetFuzz.FILES.files(".*/src/test/fleet/.*|src/test/fleet/.*"), 4000),
  GIT_IGNORE(LintTreeFuzz::ignoreRules, LintTreeFuzz.RULES),
  LOG(LogFuzz::log, LogFuzz.LOGS.files(".*/src/test/log/.*|src/test/log/.*"), 3000),
  TRAIL(LogFuzz::trail, LogFuzz.TRAILS, 3000),
  PROCESS_FILES(PlaceFuzz::processes, PlaceFuzz.PROCESSES.files(".*/proc/.*"), 3000),
  CONTROL_GROUP(WorldFuzz::controlGroup, WorldFuzz.GROUPS.files(".*/cgroup")),
  JAVA_COMMAND(LibraryFuzz::javaCommand, LibraryFuzz.COMMANDS.files(".*/cmdline"), 3000),
  JAR_MANIFEST(LibraryFuzz::jarManifest, LibraryFuzz.MANIFESTS.files(".*/MANIFEST\\.MF")),
  ZIP_FILE(WorldFuzz::zip, WorldFuzz.ZIPS),
  GO_PROGRAM(LibraryFuzz::goProgram, LibraryFuzz.PROGRAMS, 20_000),
  PACKAGE_FILES(LibraryFuzz::packages, LibraryFuzz.PACKAGES, 3000),
  RECORDING_ARCHIVE(RecordingFuzz::archive, WorldFuzz.ZIPS.bytes(RecordingFuzz.zipped())),
  RECORDED_REPLY(RecordingFuzz::reply, RecordingFuzz.REPLIES.lines(".*/http\\.txt")),
  RECORDED_SETTINGS(
      RecordingFuzz::settings, RecordingFuzz.SETTINGS.files(".*(env|jvm|looks)\\.properties")),
  RECORDING_REDACTION(
      RecordingFuzz::redaction,
      RecordingFuzz.DOCUMENTS
          .files(".*(/\\.aws/\\w+|core-site\\.xml)")
          .replies("credentials")
          .withSecretAs("SecretAccessKey|Token|secret_access_key|session_token"),
      3000),
  NAMES(WorldFuzz::names, WorldFuzz.NAMES),
  TRIAL_ANSWER(TrialFuzz::answer, TrialFuzz.ANSWERS),
  ATTACH_ANSWER(AttachFuzz::answer, AttachFuzz.ANSWERS),
  ACCEPT_HEADER(WatchFuzz::accept, WatchFuzz.ACCEPTED);

  private static final long FIXED_BYTES = 8 << 20;
  private static final int BYTES_OF_BYTE = 1000;

  private final FuzzTarget target;
  private final List<byte[]> seeds;
  private final int bytesOfByte;

  Parser(FuzzTarget target, Seeds seeds) {
    this(target, seeds, BYTES_OF_BYTE);
  }

  Parser(FuzzTarget target, Seeds seeds, int bytesOfByte) {
    this.target = target;
    this.seeds = seeds.all();
    this.bytesOfByte = bytesOfByte;
  }

  /** The one that is called so in scripts/fuzz and in the folders of inputs. */
  static Parser named(String id) {
    return Arrays.stream(values())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no parser is called " + id));
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  FuzzTarget target() {
    return target;
  }

  List<byte[]> seeds() {
    return seeds;
  }

  /** The most that it may allocate for an input of this number of bytes. */
  long mostBytes(int length) {
    return FIXED_BYTES + (long) bytesOfByte * length;
  }
}
