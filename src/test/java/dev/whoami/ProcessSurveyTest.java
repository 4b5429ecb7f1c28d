package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.process.ListedProcess;
import dev.whoami.diagnosis.process.ListedProcess.Unknown;
import dev.whoami.diagnosis.process.ProcessList;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.ProcessesReport;
import dev.whoami.report.json.ProcessListJson;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.secret.Hostile;
import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.process.ProcessEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ProcessSurveyTest {
  private static final String URI = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2/credentials/";
  private static final String ENDPOINT = "GET http://169.254.170.2/v2/credentials/";
  private static final String KEYS =
      "{\"RoleArn\": \"arn:aws:iam::111122223333:role/app\", \"AccessKeyId\":"
          + " \"ASIATASKROLEKEY7Q4K\", \"SecretAccessKey\": \"t4skS3cr3t/pLm0Kj9Nb8Hv7Gc6Fx5Dz4\","
          + " \"Token\": \"IQoJb3JpZ2luX2Vj\", \"Expiration\": \"2026-01-01T17:58:00Z\"}";

  private final FakeSurroundings here = new FakeSurroundings();
  private final Map<Long, FakeSurroundings> readable = new HashMap<>();
  private final Set<Long> stuck = new HashSet<>();

  ProcessSurveyTest() {
    here.file("/proc/self/status", "Pid:\t99\nPPid:\t98\nUid:\t0\t0\t0\t0\n");
    listed(99, "java -jar whoami.jar ps");
    here.file("/proc/self/environ", "HOME=/root\0");
  }

  private void listed(long pid, String words) {
    here.file("/proc/" + pid + "/cmdline", words.replace(' ', '\0') + "\0");
    here.file("/proc/" + pid + "/status", status(pid));
  }

  private static String status(long pid) {
    return "Pid:\t" + pid + "\nPPid:\t1\nUid:\t1000\t1000\t1000\t1000\n";
  }

  private FakeSurroundings process(long pid, String words, String... variables) {
    listed(pid, words);
    FakeSurroundings its = new FakeSurroundings();
    its.file("/proc/self/cmdline", words.replace(' ', '\0') + "\0");
    its.file("/proc/self/status", status(pid));
    its.file("/proc/self/environ", String.join("\0", variables) + "\0");
    for (String each : variables) {
      its.env(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    readable.put(pid, its);
    return its;
  }

  private ProcessList survey() {
    DiagnosisRequest request = DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build();
    return ProcessSurvey.of(here, this::surroundings, request);
  }

  private Optional<Surroundings> surroundings(ProcessEntry process) {
    if (stuck.contains(process.pid())) {
      new CompletableFuture<Void>().join();
    }
    return Optional.ofNullable(readable.get(process.pid())).map(it -> beside(it));
  }

  private Surroundings beside(Surroundings its) {
    return new ForwardingSurroundings(its) {
      @Override
      public Optional<Surroundings> ofThisShell() {
        return Optional.of(here);
      }
    };
  }

  private static ListedProcess of(long pid, ProcessList list) {
    return list.processes().stream().filter(it -> it.pid() == pid).findFirst().orElseThrow();
  }

  @Test
  void eachProcessIsWhoItsOwnSettingsSay() {
    process(7, "java -jar app.jar", URI + "abc").reply(ENDPOINT + "abc", 200, KEYS);
    process(8, "python3 worker.py", "HOME=/srv");
    ProcessList list = survey();
    assertThat(of(7, list).verdict().orElseThrow().role()).contains("app");
    assertThat(of(7, list).verdict().orElseThrow().client().id()).isEqualTo("aws-sdk-java-v2");
    assertThat(of(8, list).verdict().orElseThrow().kind()).isEqualTo(IdentityKind.NONE);
    assertThat(of(8, list).verdict().orElseThrow().client().id()).isEqualTo("boto3");
    assertThat(list.processes()).extracting(ListedProcess::pid).containsExactly(7L, 8L);
  }

  /** Any user can start them, and the next processes are still listed. */
  @Test
  void theVariablesOfManyProcessesTakeOnlySomeOfTheMemory() {
    String large = "x".repeat(4 << 20);
    for (long pid = 10; pid < 20; pid++) {
      process(pid, "sleep " + pid, "A" + pid + "=" + large);
    }
    process(30, "java -jar app.jar", URI + "abc").reply(ENDPOINT + "abc", 200, KEYS);
    ProcessList list = survey();
    assertThat(of(10, list).unknown()).isEmpty();
    assertThat(of(19, list).unknown()).contains(Unknown.NOT_REACHED);
    assertThat(of(30, list).verdict().orElseThrow().role()).contains("app");
  }

  /** A container has any number of processes of others, and any names. */
  @Test
  void noProcessRunsACommandOfAPipeline() {
    String command = Hostile.command().replace(' ', '_');
    process(7, command, URI + command).reply(ENDPOINT + command, 200, KEYS);
    process(8, "python3 /srv/" + command, "AWS_PROFILE=" + command, "HOME=/" + command);
    process(9, "java -jar " + command, "AWS_ROLE_ARN=" + command);
    ProcessList list = survey();
    Hostile.requireNoCommandIn("text", ProcessesReport.text(list, RenderOptions.plain(), true));
    Hostile.requireNoCommandIn("JSON", ProcessListJson.of(list));
  }

  /** An SDK of before Pod Identity knows no address of it, which the newest does. */
  @Test
  void aProcessIsWhoTheSdkThatItHasMakesOfIt() {
    process(
            7,
            "java -cp /app/auth-2.20.1.jar org.example.Main",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI=http://169.254.170.23/v1/credentials")
        .reply("GET http://169.254.170.23/v1/credentials", 200, KEYS)
        .jar(
            "/app/auth-2.20.1.jar",
            "META-INF/maven/software.amazon.awssdk/auth/pom.properties",
            "version=2.20.1");
    ProcessList list = survey();
    ListedProcess process = of(7, list);
    assertThat(process.client().map(Object::toString)).contains("aws-sdk-java-v2@2.20.1");
    assertThat(process.verdict().orElseThrow().kind()).isEqualTo(IdentityKind.NONE);
    assertThat(ProcessesReport.text(list, RenderOptions.plain(), true))
        .containsPattern("java org\\.exam\\p{L}*… Java 2\\.20\\.1 +nothing");
    assertThat(ProcessListJson.of(list)).contains("\"path\": \"/app/auth-2.20.1.jar\"");
  }

  private FakeSurroundings worker(long pid, String... variables) {
    return process(pid, "java -cp /app/auth-2.20.1.jar org.example.Worker", variables)
        .jar(
            "/app/auth-2.20.1.jar",
            "META-INF/maven/software.amazon.awssdk/auth/pom.properties",
            "version=2.20.1");
  }

  @Test
  void theListHasTheProgramsThatUseAwsAndEqualOnesInOneLine() {
    worker(7, "HOME=/srv");
    worker(8, "HOME=/srv");
    worker(9, "HOME=/srv", "AWS_REGION=us-west-2");
    process(10, "bash", "HOME=/srv");
    process(11, "sleep 5", "HOME=/srv");
    ProcessList list = survey();
    String text = ProcessesReport.text(list, RenderOptions.plain(), false);
    assertThat(text.lines().filter(it -> it.contains("Java 2.20.1"))).hasSize(2);
    assertThat(text)
        .containsPattern("(?m)^.. {4}7\\+1 1000 ")
        .doesNotContain("bash", "sleep")
        .contains(
            "No AWS library was found in 2 other processes.\nTo list all: java -jar whoami.jar ps");
    assertThat(ProcessesReport.text(list, RenderOptions.plain(), true))
        .contains("bash", "sleep")
        .doesNotContain("ps --all");
  }

  /** A task that has a role, and a program in it with somebody's keys: WHO105. */
  @Test
  void aProgramWithAnErrorIsMarked() {
    worker(
            7,
            URI + "abc",
            "AWS_ACCESS_KEY_ID=AKIAEXAMPLEEXAMPLE01",
            "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIsecretEXAMPLEKEY0123456789a")
        .reply(ENDPOINT + "abc", 200, KEYS);
    ProcessList list = survey();
    assertThat(of(7, list).isGood()).isFalse();
    assertThat(ProcessesReport.text(list, RenderOptions.plain(), false))
        .containsPattern("(?m)^x {7}7 1000 ")
        .contains("x marks an error. The fix: java -jar whoami.jar --pid PID");
  }

  @Test
  void processesWithTheSameSettingsAreAskedAboutOnce() {
    FakeSurroundings first = process(7, "nginx -g x", URI + "abc", "SHLVL=1");
    first.reply(ENDPOINT + "abc", 200, KEYS);
    FakeSurroundings second = process(8, "nginx -g x", URI + "abc", "SHLVL=2");
    ProcessList list = survey();
    assertThat(of(8, list).verdict().orElseThrow().role()).contains("app");
    assertThat(second.requests()).isEmpty();
  }

  @Test
  void processesWithOtherSettingsShareTheAnswerToTheSameQuestion() {
    FakeSurroundings first = process(7, "nginx", URI + "abc");
    FakeSurroundings second = process(8, "nginx", URI + "abc", "AWS_REGION=us-west-2");
    first.reply(ENDPOINT + "abc", 200, KEYS);
    second.reply(ENDPOINT + "abc", 200, KEYS);
    survey();
    assertThat(
            first.requests().stream().filter((ENDPOINT + "abc")::equals).count()
                + second.requests().stream().filter((ENDPOINT + "abc")::equals).count())
        .isEqualTo(1);
  }

  @Test
  void oneThatCannotBeReadHasNoVerdict() {
    listed(7, "java -jar app.jar");
    ListedProcess process = of(7, survey());
    assertThat(process.verdict()).isEmpty();
    assertThat(process.unknown()).contains(Unknown.NOT_READABLE);
    assertThat(process.differences()).isEmpty();
  }

  /** Root reaches what the process of another user does not, and would ask it with its rights. */
  @Test
  void noAddressIsAskedThatAnotherUsersProcessCouldHaveChosen() {
    String address = "https://internal.example/admin";
    FakeSurroundings its =
        process(7, "java -jar app.jar", "AWS_CONTAINER_CREDENTIALS_FULL_URI=" + address);
    its.resolvingNothing();
    ProcessList list = survey();
    assertThat(its.requests()).noneMatch(it -> it.contains("internal.example"));
    assertThat(of(7, list).unknown()).contains(Unknown.NOT_ASKED);
    assertThat(of(7, list).verdict()).isEmpty();
    assertThat(ProcessesReport.text(list, RenderOptions.plain(), true))
        .contains("? own address")
        .contains("Nothing was sent there");
    assertThat(schema().validate(ProcessListJson.of(list), InputFormat.JSON)).isEmpty();
  }

  @Test
  void anOwnProcessIsAskedAtTheAddressThatItNames() {
    String address = "https://internal.example/keys";
    FakeSurroundings its =
        process(7, "java -jar app.jar", "AWS_CONTAINER_CREDENTIALS_FULL_URI=" + address);
    its.file("/proc/self/status", "Pid:\t7\nPPid:\t1\nUid:\t0\t0\t0\t0\n");
    its.reply("GET " + address, 200, KEYS);
    assertThat(of(7, survey()).verdict().orElseThrow().role()).contains("app");
  }

  /** Its loopback is not ours, on which other services may listen. */
  @Test
  void noLoopbackIsAskedForAProcessInAnotherNetwork() {
    String address = "http://127.0.0.1:8080/keys";
    FakeSurroundings its =
        process(7, "java -jar app.jar", "AWS_CONTAINER_CREDENTIALS_FULL_URI=" + address);
    its.reply("GET " + address, 200, KEYS);
    here.link("/proc/self/ns/net", "net:[1]");
    its.link("/proc/self/ns/net", "net:[2]");
    assertThat(of(7, survey()).unknown()).contains(Unknown.NOT_ASKED);
    assertThat(its.requests()).noneMatch(it -> it.contains("127.0.0.1"));
  }

  @Test
  void aProcessThatNeverAnswersALookHoldsUpNoOther() {
    process(7, "nginx", URI + "abc").reply(ENDPOINT + "abc", 200, KEYS);
    listed(8, "java -jar app.jar");
    stuck.add(8L);
    ProcessList list = survey();
    assertThat(of(7, list).verdict().orElseThrow().role()).contains("app");
    assertThat(of(8, list).unknown()).contains(Unknown.NOT_REACHED);
  }

  @Test
  void aCrowdIsCutAndSaidToBe() {
    for (int pid = 100; pid < 200; pid++) {
      process(pid, "nginx", "MARK=" + pid);
    }
    ProcessList list = survey();
    assertThat(list.isCut()).isTrue();
    assertThat(list.processes()).hasSize(64);
    assertThat(list.processes().stream().filter(it -> it.verdict().isPresent())).hasSize(16);
    assertThat(of(163, list).unknown()).contains(Unknown.NOT_REACHED);
    assertThat(ProcessesReport.text(list, RenderOptions.plain(), true))
        .contains("There are more processes")
        .contains("--timeout 30s");
  }

  @Test
  void theListFitsEightyColumnsAndTheSchemaAndShowsNoSecret() {
    process(
            7,
            "java -jar an-application-with-a-very-long-name-1.2.3.jar --password=hunter2",
            URI + "abc",
            "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIsecretEXAMPLEKEY0123456789a")
        .reply(ENDPOINT + "abc", 200, KEYS);
    listed(8, "mysqld --password=hunter2");
    ProcessList list = survey();
    String text = ProcessesReport.text(list, RenderOptions.plain(), true);
    String json = ProcessListJson.of(list);
    assertThat(text.lines().allMatch(it -> it.length() <= 80)).as(text).isTrue();
    assertThat(text + json)
        .doesNotContain("hunter2")
        .doesNotContain("wJalr")
        .doesNotContain("t4sk");
    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
  }

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(Path.of("docs/processes.schema.json").toUri());
  }
}
