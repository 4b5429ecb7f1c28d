package dev.whoami.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.world.secret.Secret;
import java.io.File;
import java.io.ObjectInputStream;
import java.net.URL;
import java.net.URLStreamHandler;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The rules of the house, each with the planted classes that it must reject: a rule that nothing
 * can break says nothing. A rule is made for a tree of packages, so that it can be seen to fail
 * below {@code planted}.
 */
enum HouseRule {
  A_FLOOR_SEES_THE_FLOORS_BELOW_IT(
      HouseRule::floors,
      "WorldSeesAws",
      "ClientSeesChain",
      "PlaceSeesChain",
      "TrustSeesChain",
      "ProbeSeesHadoop",
      "ProbeSeesCli",
      "HadoopSeesChain",
      "ChainSeesRoot",
      "DiagnosisSeesRule",
      "RuleSeesReport"),
  A_REPORT_SEES_NO_RULE(
      root -> sees(root, "report", floorsBelow("rule")),
      "ReportSeesRule",
      "ReportSeesRoot",
      "ReportSeesInspect"),
  INSPECTION_SEES_NO_RULE(
      root -> sees(root, "inspect", floorsBelow("rule")), "InspectSeesRule", "InspectSeesReport"),
  ONLY_THE_ROOT_AND_COMMANDS_INSPECT(HouseRule::inspection, "ReportSeesInspect", "LogSeesInspect"),
  /** What it simulates it knows by itself; the processes of this machine are no simulation. */
  THE_LAB_SEES_PROCESSES_ALONE(
      root -> sees(root, "lab", List.of("world.process")), "LabSeesAws", "LabSeesWorld"),
  A_PROOF_SEES_WHAT_THE_LAB_RECORDED(
      root -> sees(root, "proof", List.of("world", "diagnosis", "report", "lab")), "ProofSeesAws"),
  THE_LAUNCHER_SEES_NOBODY(root -> sees(root, "launcher", List.of()), "LauncherSeesCli"),
  WHAT_STANDS_IN_FOR_A_LIBRARY_SEES_NOBODY(HouseRule::standIns, "StandInSeesAws"),
  THE_UPLOAD_SEES_NOBODY(root -> sees(root, "upload", List.of()), "UploadSeesCli"),
  THE_AGENT_SEES_NOBODY(root -> sees(root, "agent", List.of()), "AgentSeesCli"),
  LINT_SEES_VALUES_AND_WHAT_WRITES_THEM_DOWN(
      root -> sees(root, "lint", List.of("world", "trust", "diagnosis", "report")), "LintSeesRule"),
  A_RULE_OF_LINT_SEES_ITS_MODEL_ALONE(
      root -> sees(root, "lint.rule", List.of("lint.model", "diagnosis")), "LintRuleSeesSource"),
  FLEET_SEES_VALUES_AND_WHAT_WRITES_THEM_DOWN(
      root ->
          sees(
              root,
              "fleet",
              List.of("world", "aws", "client", "trust", "place", "diagnosis", "report")),
      "FleetSeesRule"),
  A_LOG_IS_READ_WITHOUT_A_LOOK_AROUND(
      root -> sees(root, "log", List.of("world", "aws", "client", "diagnosis", "rule", "report")),
      "LogSeesInspect"),
  A_TRUST_POLICY_IS_JUDGED_BY_ITSELF(
      root -> sees(root, "trust", List.of("world.text", "aws")), "TrustSeesChain"),
  ONLY_COMMANDS_SEE_THE_ROOT(HouseRule::commands, "ReportSeesRoot", "ChainSeesRoot"),
  NOBODY_SEES_THE_COMMAND_LINE(
      root ->
          noClasses()
              .that(areBelow(root).and(not(in(root, "cli"))))
              .should()
              .dependOnClassesThat(in(root, "cli")),
      "ProbeSeesCli",
      "LauncherSeesCli",
      "UploadSeesCli",
      "AgentSeesCli"),
  ONLY_WORLD_READS_SETTINGS(
      root -> noAccess(outside(root), HouseRule::isSetting),
      "AsksForVariables",
      "AsksForProperties"),
  ONLY_WORLD_CONNECTS(HouseRule::connections, "Connects", "LauncherConnects"),
  ONLY_WORLD_READS_FILES(
      HouseRule::files,
      "ReadsAFile",
      "OpensAFile",
      "CommandReadsAFile",
      "CommandWritesAFile",
      "LauncherReadsAFile"),
  NOBODY_MAKES_OBJECTS_OF_BYTES(
      root -> noAccess(areBelow(root), HouseRule::isDeserialization),
      "ReadsAnObject",
      "LoadsAKeyStore"),
  ONLY_WORLD_HAS_A_CLOCK(root -> noAccess(outside(root), HouseRule::isClock), "LooksAtTheClock"),
  ONE_PLACE_PRINTS(
      root ->
          noAccess(
              areBelow(root)
                  .and(not(in(root, "world", "launcher", "upload", "trial.child", "agent"))),
              it -> isOf(it, System.class) && isNamed(it, "out", "err", "setOut", "setErr")),
      "Prints"),
  FEW_REVEAL_A_SECRET(
      root ->
          noAccess(
              areBelow(root).and(not(in(root, "world", "aws", "trial"))),
              it -> isOf(it, Secret.class) && it.getName().equals("reveal")),
      "Reveals"),
  ONLY_WHAT_JAVA_STARTS_EXITS(
      root ->
          noAccess(
              areBelow(root).and(not(in(root, "cli", "launcher", "trial.child"))),
              HouseRule::isExit),
      "Exits"),
  RULES_BRANCH_ON_FACTS_NOT_WORDS(
      root ->
          noAccess(in(root, "rule", "lint.rule", "fleet.rule", "report"), HouseRule::isAboutWords),
      "BranchesOnWords",
      "ReportBranchesOnWords",
      "LintRuleBranchesOnWords"),
  A_FIX_STANDS_IN_A_PAGE(HouseRule::fixes, "WritesAFix"),
  FIELDS_ARE_FINAL(HouseRule::finalFields, "Changes", "CommandChanges"),
  ATOMICS_ARE_WHERE_THREADS_MEET(HouseRule::atomics, "CountsItself");

  /**
   * They hold a state that moves, and no second thread sees it: a place in a text that is read, a
   * sum over a text or an evaluation, a connection between two steps of the one loop that serves
   * it, and the reply that a connection of Java's has got.
   */
  private static final Set<String> CURSORS =
      Set.of(
          "BoundedUrlConnection",
          "Connection",
          "ConnectionLoop",
          "Counted",
          "CutEvent",
          "DenialScan",
          "ErrorChain",
          "FoldedCells",
          "FoldedLines",
          "Evaluation",
          "Expansion",
          "GzipStream",
          "HclText",
          "JaasSections",
          "KeyHistory",
          "LastTime",
          "LetterStream",
          "LineCountingReader",
          "LogLines",
          "LogPieces",
          "LogScan",
          "MadeSessions",
          "PackedLines",
          "PropertiesSections",
          "RefilledReader",
          "SeenDenial",
          "SeenDenials",
          "SeenEndpoints",
          "SeenLanguages",
          "SeenRefusal",
          "SeenIdentities",
          "SeenIdentity",
          "SeenMessage",
          "SharedCall",
          "SimulationRows",
          "TableScan",
          "TaskCalls",
          "TextBuilder",
          "TrailReader",
          "Unpacking",
          "VariableExpansion");

  /** One thread of them writes what another one reads. */
  private static final Set<String> MEETINGS =
      Set.of(
          // Those of a library that runs beside whoami, or of a call with a limit.
          "AbortableSocket",
          "BoundedSocket",
          "BoundedUrls",
          "HeardSurroundings",
          "LazyPattern",
          "UntrustedSurroundings",
          "WitnessHttpClient",
          // Those of the deadline, and of what is written.
          "GrowingDeadline",
          "Heartbeat",
          "LineQueue",
          "Output",
          "ProgressLine",
          // Those of the watch and its server.
          "ProcessWatch",
          "TokenFile",
          "Watch",
          "WatchProcess",
          // Those of the servers of the lab.
          "ContainerCredentialsEndpoint",
          "InstanceMetadataEndpoint",
          "Outage",
          "ProjectedToken",
          "RunningWorld");

  private static final List<String> FLOORS =
      List.of(
          "world",
          "aws",
          "trust",
          "client",
          "place",
          "probe",
          "hadoop",
          "chain",
          "config",
          "trial",
          "diagnosis",
          "rule");

  private final Function<String, ArchRule> rule;
  private final Set<String> planted;

  HouseRule(Function<String, ArchRule> rule, String... planted) {
    this.rule = rule;
    this.planted = Set.of(planted);
  }

  ArchRule below(String root) {
    return rule.apply(root);
  }

  /** The simple names of the planted classes that break this rule. */
  Set<String> planted() {
    return planted;
  }

  private static List<String> floorsBelow(String floor) {
    return FLOORS.subList(0, FLOORS.indexOf(floor));
  }

  private static ArchRule floors(String root) {
    return classes()
        .that(in(root, FLOORS.toArray(String[]::new)))
        .should(new LooksDown(root, FLOORS));
  }

  /** The classes of a package see, of this house, themselves and the packages given. */
  private static ArchRule sees(String root, String name, List<String> others) {
    return noClasses()
        .that(in(root, name))
        .should()
        .dependOnClassesThat(
            areBelow(root)
                .and(not(in(root, name)))
                .and(not(in(root, others.toArray(String[]::new)))));
  }

  /** Classes with the name of one in a library, in whose place they are packed. */
  private static ArchRule standIns(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage("software..", "sun..", root + ".software..")
        .should()
        .dependOnClassesThat(areBelow(root).and(not(in(root, "software"))));
  }

  /** The packages of the commands that people start. */
  private static ArchRule commands(String root) {
    return noClasses().that(areNoCommands(root)).should().dependOnClassesThat(areOf(root));
  }

  private static ArchRule inspection(String root) {
    return noClasses()
        .that(areNoCommands(root).and(not(in(root, "inspect"))))
        .should()
        .dependOnClassesThat(in(root, "inspect"));
  }

  private static DescribedPredicate<JavaClass> areNoCommands(String root) {
    return areBelow(root).and(not(in(root, "cli", "lab", "watch"))).and(not(areOf(root)));
  }

  private static DescribedPredicate<JavaClass> areOf(String root) {
    return DescribedPredicate.describe(
        "are the whole story", it -> it.getPackageName().equals(root));
  }

  /**
   * All but world itself, the trial, which runs a library that looks for itself, the lab, which
   * simulates the outside with sockets, files and processes of its own, and the upload: a program
   * by itself, whose one work is a file; and the agent, which works in the process of another.
   */
  private static DescribedPredicate<JavaClass> outside(String root) {
    return areBelow(root).and(not(in(root, "world", "trial", "lab", "upload", "agent")));
  }

  /** The launcher has the address of the jar that it is in, and makes a file's name of it. */
  private static ArchRule connections(String root) {
    DescribedPredicate<JavaClass> launcher = in(root, "launcher");
    return noAccess(
        outside(root),
        it ->
            isNetwork(it)
                && !(launcher.test(it.getOriginOwner())
                    && isOf(it, URL.class, URLStreamHandler.class)
                    && isNamed(it, "toURI", "toExternalForm", "<init>")));
  }

  /** One is read: the launcher opens the jar that it is in, which it knows by a File. */
  private static ArchRule files(String root) {
    DescribedPredicate<JavaClass> launcher = in(root, "launcher");
    return noAccess(
        outside(root),
        it -> isFile(it) && !(launcher.test(it.getOriginOwner()) && isOf(it, File.class)));
  }

  /**
   * The exceptions are what picocli fills in, and only in a command, builders of values, and the
   * cursors.
   */
  private static ArchRule finalFields(String root) {
    DescribedPredicate<JavaField> ofAnInstance =
        DescribedPredicate.describe(
            "belong to an instance",
            it ->
                areBelow(root).test(it.getOwner())
                    && !it.getModifiers().contains(JavaModifier.STATIC));
    DescribedPredicate<JavaField> filledIn =
        DescribedPredicate.describe(
            "are filled in by picocli",
            it ->
                in(root, "cli").test(it.getOwner())
                    && (it.isAnnotatedWith(Option.class)
                        || it.isAnnotatedWith(Parameters.class)
                        || it.isAnnotatedWith(Spec.class)));
    DescribedPredicate<JavaField> ofABuilder =
        DescribedPredicate.describe(
            "are parts of a value under construction",
            it -> it.getOwner().getSimpleName().endsWith("Builder"));
    return fields()
        .that(ofAnInstance)
        .and(not(filledIn))
        .and(not(ofABuilder))
        .and(not(areOfOneOf(CURSORS)))
        .should()
        .beFinal();
  }

  /** One that no second thread sees is a field that changes, in disguise. */
  private static ArchRule atomics(String root) {
    DescribedPredicate<JavaField> atomic =
        DescribedPredicate.describe(
            "are atomic",
            it ->
                areBelow(root).test(it.getOwner())
                    && it.getRawType().getPackageName().equals("java.util.concurrent.atomic"));
    return noFields()
        .that(atomic)
        .and(not(areOfOneOf(MEETINGS)))
        .should()
        .haveRawType(DescribedPredicate.alwaysTrue())
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaField> areOfOneOf(Set<String> classes) {
    return DescribedPredicate.describe(
        "are of a class that is named with its reason",
        it -> classes.contains(it.getOwner().getSimpleName()));
  }

  private static ArchRule noAccess(DescribedPredicate<JavaClass> of, Predicate<JavaAccess<?>> to) {
    return noClasses().that(of).should(new Accesses(to));
  }

  /**
   * What comes with a program's configuration belongs to no page, and one place takes it from
   * there.
   */
  private static ArchRule fixes(String root) {
    return noAccess(
        areBelow(root).and(not(JavaClass.Predicates.simpleName("ConfigTraps"))),
        it -> isOf(it, Remedy.class) && isNamed(it, "settings"));
  }

  private static boolean isSetting(JavaAccess<?> it) {
    boolean ofSystem =
        isOf(it, System.class) && isNamed(it, "getenv", "getProperty", "getProperties");
    boolean ofNumber = isOf(it, Integer.class, Long.class) && isNamed(it, "getInteger", "getLong");
    return ofSystem || ofNumber || (isOf(it, Boolean.class) && isNamed(it, "getBoolean"));
  }

  /** An address is a word; what opens it is not. */
  private static boolean isNetwork(JavaAccess<?> it) {
    String owner = it.getTargetOwner().getName();
    boolean isWord = owner.equals("java.net.URI") || owner.equals("java.net.URISyntaxException");
    return !isWord
        && (owner.startsWith("java.net.")
            || owner.startsWith("javax.net.")
            || owner.startsWith("com.sun.net.")
            || owner.startsWith("java.nio.channels."));
  }

  private static boolean isFile(JavaAccess<?> it) {
    String owner = it.getTargetOwner().getName();
    return owner.equals("java.nio.file.Files")
        || owner.startsWith("java.io.File")
        || owner.equals("java.io.RandomAccessFile");
  }

  /** Java's key stores hold serialized objects, and have no filter for them before 8u171. */
  private static boolean isDeserialization(JavaAccess<?> it) {
    return isOf(it, KeyStore.class) || it.getTargetOwner().isAssignableTo(ObjectInputStream.class);
  }

  private static boolean isClock(JavaAccess<?> it) {
    boolean ofSystem = isOf(it, System.class) && isNamed(it, "currentTimeMillis", "nanoTime");
    boolean ofTime = it.getTargetOwner().getPackageName().equals("java.time");
    return ofSystem || (ofTime && (isNamed(it, "now") || it.getName().startsWith("system")));
  }

  private static boolean isExit(JavaAccess<?> it) {
    return isOf(it, System.class, Runtime.class) && isNamed(it, "exit", "halt");
  }

  private static boolean isAboutWords(JavaAccess<?> it) {
    return isOf(it, String.class) && isNamed(it, "contains", "startsWith", "endsWith", "matches");
  }

  private static boolean isOf(JavaAccess<?> access, Class<?>... owners) {
    return Arrays.stream(owners).anyMatch(access.getTargetOwner()::isEquivalentTo);
  }

  private static boolean isNamed(JavaAccess<?> access, String... names) {
    return Arrays.asList(names).contains(access.getName());
  }

  private static <T> DescribedPredicate<T> not(DescribedPredicate<T> predicate) {
    return DescribedPredicate.not(predicate);
  }

  private static DescribedPredicate<JavaClass> areBelow(String root) {
    return JavaClass.Predicates.resideInAPackage(root + "..");
  }

  private static DescribedPredicate<JavaClass> in(String root, String... names) {
    String[] packages =
        Arrays.stream(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    return JavaClass.Predicates.resideInAnyPackage(packages);
  }
}
