package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.whoami.report.writer.RenderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad input gets a reason and a way out, and what could be read is judged. */
class FleetInputsTest {
  private static final String POD =
      "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"namespace\":\"n\"},"
          + "\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}";
  private static final String LIST =
      "{\"apiVersion\":\"v1\",\"items\":[" + POD + "],\"kind\":\"List\"}";

  @TempDir private Path folder = Path.of("");

  private Fleet fleet(String name, String text) throws IOException {
    return fleet(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Fleet fleet(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    return Fleet.of(List.of(file.toString()), FleetFilter.all());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.json | {\"items\":[{\"kind\":\"Pod\" | ends in the middle of a value, so the rest is"
            + " missing; write it again",
        "x.json | {\"items\":[{\"kind\":\"Po | ends in the middle of a value, so the rest is"
            + " missing; write it again",
        "x.json | {\"a\" \"b\"} | is not JSON; write it again with --output json",
        "x.json | {\"some\":1} | has nothing that fleet reads; give what kubectl get -o json and"
            + " aws describe print",
        "x.json | '' | is empty; run the command again that writes it, and read its error",
        "x.txt | '\n \n' | is empty; run the command again that writes it, and read its error",
        "x.json | 'No resources found in shop namespace.' | has a message in place of an answer;"
            + " run its command again",
        "x.txt | 'Error from server (Forbidden): pods is forbidden' | has a message in place of an"
            + " answer; run its command again",
        "x.json | 'An error occurred (AccessDeniedException) when calling x' | has a message in"
            + " place of an answer; run its command again",
        "x.json | 'Warning: v1 is old\n{\"items\":[]}' | has a warning before its JSON; write it"
            + " again without 2>&1",
        "x.txt | hello | has nothing that fleet reads; give what kubectl get -o json and aws"
            + " describe print",
        "x.yaml | 'a: b: c' | is not YAML: a key follows a value; put the value in quotes, or"
            + " indent the two lines alike (line 1)",
        "x.yaml | '{{- if .Values.x }}\nkind: Pod' | is a template of Helm or Go; give what kubectl"
            + " get -o json prints of the cluster",
        "x.json | {\"services\":{\"web\":{\"image\":\"x\"}}} | has nothing that fleet reads; give"
            + " what kubectl get -o json and aws describe print"
      })
  void aReasonAndAWayOut(String name, String text, String reason) throws IOException {
    Fleet fleet = fleet(name, text);
    assertThat(fleet.unreadable().values()).containsExactly(reason);
    assertThat(fleet.exitCode()).isEqualTo(2);
    assertThat(FleetFormat.TEXT.render(fleet, RenderOptions.plain()).replaceAll("\\s+", " "))
        .contains(reason.substring(0, 20));
  }

  @Test
  void aFolderWithNothingToReadIsNamed() throws IOException {
    Files.writeString(folder.resolve("app.log"), "hello");
    Fleet fleet = Fleet.of(List.of(folder.toString()), FleetFilter.all());
    assertThat(fleet.unreadable()).containsOnlyKeys(folder.toString());
    assertThat(fleet.exitCode()).isEqualTo(2);
  }

  @Test
  void whatIsMissingIsNamed() {
    Fleet fleet = Fleet.of(List.of(folder.resolve("none").toString()), FleetFilter.all());
    assertThat(fleet.unreadable().values()).containsExactly("does not exist");
  }

  @Test
  void whatIsNotUtf8IsNamed() throws IOException {
    Fleet fleet = fleet("x.json", new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}'});
    assertThat(fleet.unreadable().values())
        .containsExactly("is not a text in UTF-8; write it again");
  }

  @Test
  void whatComesBeforeTheFaultIsJudged() throws IOException {
    Fleet fleet = fleet("x.json", LIST.substring(0, LIST.length() - 15));
    assertThat(fleet.workloads()).hasSize(1);
    assertThat(fleet.unreadable()).hasSize(1);
    assertThat(fleet.open()).anyMatch(it -> it.what().equals("a list of pods ends before its end"));
  }

  /** What kubectl writes in YAML, and what is left of it. */
  @ParameterizedTest
  @CsvSource({
    // A hole in the second of two documents, and in the third.
    "'apiVersion: v1|kind: Pod|metadata: {name: a, namespace: n}|---|apiVersion: v1|ki#', 1",
    "'apiVersion: v1|kind: Pod|metadata: {name: a, namespace: n}|---|"
        + "apiVersion: v1|kind: Pod|metadata: {name: b, namespace: n}|---|#', 2",
    // A hole in a list, and an end in one.
    "'apiVersion: v1|items:|- kind: Pod|  metadata: {name: a, namespace: n}|- kind: P#', 1",
    "'apiVersion: v1|items:|- kind: Pod|  metadata: {name: a, namespace: n}|- kind: Pod|"
        + "  metadata:|    namespace: n', 1",
    // A fault that no end explains.
    "'apiVersion: v1|kind: Pod|metadata: {name: a, namespace: n}|---|kind: {', 1",
    "'apiVersion: v1|items:|- kind: Pod|  metadata: {name: a, namespace: n}|- kind: : Pod|"
        + "kind: List', 1"
  })
  void whatComesBeforeTheFaultInYamlIsJudged(String text, int workloads) throws IOException {
    String yaml = text.replace('|', '\n').replace('#', '\0');
    for (String name : List.of("x.yaml", "x.txt")) {
      Fleet fleet = fleet(name, yaml);
      assertThat(fleet.workloads()).hasSize(workloads);
      assertThat(fleet.unreadable()).hasSize(1);
      assertThat(fleet.exitCode()).isEqualTo(2);
      if (text.contains("items:")) {
        assertThat(fleet.open()).anyMatch(it -> it.what().contains("list of pods ends before"));
      }
    }
  }

  /** Each fault has its line, and costs no other document. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "P(a)|---|kind: {|---|P(b)|---|a: b: c|---|P(c); 3; (line 5) (line 11)",
        "a: b: c|---|P(a)|---|a: b: c|---|P(b)|---|a: b: c; 2; (lines 1, 7 and 13)",
        "P(a)|---|apiVersion: v1|items:|- kind: Pod|  metadata: {name: b, namespace: n}|"
            + "- kind: : Pod|---|P(c); 3; (line 9)",
        "P(a)|---|apiVersion: v1|items:|- kind: Pod|  metadata: {name: b, namespace: n}|"
            + "- kind: Pod|---|P(c); 3; (line 9)",
        "P(a)|...|%YAML 1.2|---|P(b)|--- # x|a: b: c; 2; (line 11)",
        "...|P(a)|...|... # x|# y|...|---|P(b)|...|a: b: c|...|...; 2; (line 14)"
      })
  void eachDocumentOfYamlIsJudgedAlone(String text, int workloads, String lines)
      throws IOException {
    String pods =
        text.replaceAll(
            "P\\((.)\\)", "apiVersion: v1|kind: Pod|metadata: {name: $1, namespace: n}|");
    Fleet fleet =
        fleet("x.yaml", pods.replace("|---", "\n---").replace('|', '\n').replace("\n\n", "\n"));
    assertThat(fleet.workloads()).hasSize(workloads);
    assertThat(fleet.exitCode()).isEqualTo(2);
    assertThat(String.join("", fleet.unreadable().values()).replaceAll("[^(]*(\\([^)]*\\))", "$1 "))
        .isEqualTo(lines + " ");
  }

  /** In a file that a person named, in a folder and in a zip. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#apiVersion: v1|kind: Pod|metadata: {name: a, namespace: n}",
        "apiVersion: v1|kind: Pod|metadata: {name: a, name#",
        "apiVersion: v1|kind: Pod|metadata: {name: b, namespace: n}|...|#",
        "---|#",
        "##"
      })
  void aHoleNearTheBeginningOfYamlIsNamed(String text) throws IOException {
    String yaml = text.replace('|', '\n').replace('#', '\0');
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path file = Files.writeString(inner.resolve("pods.yaml"), yaml);
    Files.writeString(inner.resolve("pods.json"), LIST);
    Path zip = folder.resolve("x.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("pods.yaml"));
      out.write(yaml.getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("pods.json"));
      out.write(LIST.getBytes(StandardCharsets.UTF_8));
    }
    int others = text.contains("name: b") ? 1 : 0;
    for (Path each : List.of(file, inner, zip)) {
      Fleet fleet = Fleet.of(List.of(each.toString()), FleetFilter.all());
      assertThat(String.join("", fleet.unreadable().values()))
          .startsWith("has zero bytes, so a part of it is missing");
      assertThat(fleet.workloads()).hasSize(others + (each.equals(file) ? 0 : 1));
    }
  }

  /** Whether the whole is YAML or not: a template is not a cluster. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1|kind: Pod|metadata:|  name: {{ .Release.Name }}|",
        "apiVersion: v1|kind: Pod|metadata:|  name: {{ .Release.Name }}-a|",
        "apiVersion: v1|kind: Pod|metadata:|  name: '{{ .Release.Name }}'|",
        "apiVersion: v1|kind: Pod|metadata:|  name: a|  {{- with .Values.a }}|  x: y|  {{- end }}|",
        "# {{ x }}|spec: {{ toYaml .Values.spec ! nindent 4 }}|"
      })
  void aTemplateIsNamedAsOne(String text) throws IOException {
    Files.writeString(folder.resolve("pods.json"), LIST);
    Files.writeString(folder.resolve("pod.yaml"), text.replace('|', '\n').replace('!', '|'));
    Fleet fleet = Fleet.of(List.of(folder.toString()), FleetFilter.all());
    assertThat(String.join("", fleet.unreadable().values()))
        .startsWith("is a template of Helm or Go; give what kubectl get");
    assertThat(fleet.workloads()).hasSize(1);
  }

  /** In a text of a real pod they are no more than a text. */
  @Test
  void bracesInTheTextOfAPodAreNoTemplate() throws IOException {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: a
          annotations:
            x: '{{ .Name }}'
        spec:
          containers:
          - name: c
            args:
            - --format={{.Name}}
            - |
              {{ if x }}
        """;
    assertThat(fleet("x.yaml", pod).unreadable()).isEmpty();
    assertThat(fleet("x.yaml", pod).workloads()).hasSize(1);
  }

  /** As many as are read, and the same with a pod behind them. */
  @ParameterizedTest
  @CsvSource({
    "1000, '', '(lines 1, 3, 5, 7, 9 and 995 more)'",
    "1000, '---\nkind: Pod\n', '(lines 1, 3, 5, 7, 9 and 995 more); it also has 1000 faults,"
        + " so the rest was not read (line 2000)'"
  })
  void faultsAreCounted(int count, String more, String place) throws IOException {
    String bad = String.join("---\n", java.util.Collections.nCopies(count, "a: b: c\n"));
    assertThat(fleet("x.yaml", bad + more).unreadable().values())
        .containsExactly(
            "is not YAML: a key follows a value; put the value in quotes, or indent the two lines"
                + " alike "
                + place);
  }

  /** What an object of Kubernetes begins with says more than the name of its file. */
  @ParameterizedTest
  @ValueSource(strings = {"kind: Pod\nmetadata: {name: a, name\0", "kind: Pod\nmetadata: {\n"})
  void aFaultInAFileOfAnyNameIsNamed(String text) throws IOException {
    Files.writeString(folder.resolve("pods.txt"), "# mine\napiVersion: v1\n" + text);
    Files.writeString(folder.resolve("blanks.yaml"), " \n".repeat(3000) + "apiVersion: [");
    Files.writeString(folder.resolve("README.md"), "# Pods\n```\napiVersion: v1\n```\n- a: b: c\n");
    Files.write(folder.resolve("other.yml"), new byte[] {'a', ':', (byte) 0xff});
    Fleet fleet = Fleet.of(List.of(folder.toString()), FleetFilter.all());
    assertThat(fleet.unreadable().keySet())
        .map(it -> Path.of(it).getFileName().toString())
        .containsExactlyInAnyOrder("pods.txt", "blanks.yaml", "other.yml");
  }

  /** As after a crash: a hole that takes no room on the disk, and that is not read to its end. */
  @ParameterizedTest
  @ValueSource(strings = {"", LIST})
  void aHoleOfTenGigabytesIsNamed(String before) throws IOException {
    Path file = Files.writeString(folder.resolve("pods.json"), before);
    try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
      hole.setLength(10L << 30);
    }
    Fleet fleet = Fleet.of(List.of(folder.toString()), FleetFilter.all());
    assertThat(fleet.unreadable().values())
        .containsExactly("has zero bytes, so a part of it is missing; write it again");
    assertThat(fleet.workloads()).hasSize(before.isEmpty() ? 0 : 1);
    assertThat(fleet.exitCode()).isEqualTo(2);
  }

  /** What was given to pods, only their own list says. */
  @Test
  void workloadsWithoutTheListOfPodsAskForIt() throws IOException {
    String web =
        "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"web\","
            + "\"namespace\":\"n\"},\"status\":{\"replicas\":2}}";
    Fleet fleet = fleet("x.json", web + POD);
    assertThat(fleet.workloads()).hasSize(1);
    assertThat(fleet.open())
        .anyMatch(it -> it.what().equals("the pods of 1 workload"))
        .anyMatch(it -> it.howToGet().equals("kubectl get pods --all-namespaces --output json"));
    assertThat(fleet("x.json", web + LIST).open())
        .noneMatch(it -> it.what().startsWith("the pods"));
  }

  /** A list of associations that was cut does not say that there is no other. */
  @Test
  void aListThatWasCutIsNotKnownToItsEnd() throws IOException {
    String cut =
        "{\"associations\":[{\"clusterName\":\"c\",\"namespace\":\"o\",\"serviceAccount\":\"s\"},";
    Path list = Files.writeString(folder.resolve("list.json"), cut);
    Path pods =
        Files.writeString(
            folder.resolve("pods.json"),
            "{\"kind\":\"List\",\"items\":["
                + POD
                + ",{\"kind\":\"ServiceAccount\",\"metadata\":{\"namespace\":\"n\",\"name\":\"default\"}}]}");
    Fleet fleet = Fleet.of(List.of(list.toString(), pods.toString()), FleetFilter.all());
    assertThat(fleet.open()).anyMatch(it -> it.what().contains("Pod Identity associations"));
    Files.writeString(list, cut.replaceFirst(",$", "]}"));
    assertThat(Fleet.of(List.of(list.toString(), pods.toString()), FleetFilter.all()).open())
        .noneMatch(it -> it.what().contains("Pod Identity associations"));
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "MARKDOWN", "HTML"})
  void theHeadingCountsOneAsOne(FleetFormat format) throws IOException {
    assertThat(format.render(fleet("x.json", LIST), RenderOptions.plain()))
        .contains("1 workload, 1 pod or task");
  }

  @Test
  void deepNestingEndsWithAReason() throws IOException {
    Fleet json = fleet("x.json", "{\"items\":" + "[".repeat(100_000));
    assertThat(json.unreadable().values())
        .containsExactly("is nested deeper than 200 levels, which no real answer is");
    Fleet yaml = fleet("x.yaml", "a: " + "[".repeat(100_000));
    assertThat(String.join("", yaml.unreadable().values()))
        .startsWith("is nested deeper than 200 levels");
  }

  @Test
  void aliasesOfYamlDoNotGrow() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String each = "*a" + (i - 1);
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(String.join(", ", java.util.Collections.nCopies(10, each))).append("]\n");
    }
    assertThat(fleet("x.yaml", bomb.toString()).unreadable().values())
        .containsExactly(
            "has aliases that stand for more values than a real answer has; write it without them"
                + " (line 1)");
  }

  /** Each alias in the next is deeper than a recursion gets. */
  @Test
  void aliasesOfYamlAreNotDeep() throws IOException {
    StringBuilder chain = new StringBuilder("- &a0 x\n");
    for (int i = 1; i < 5000; i++) {
      chain.append("- &a").append(i).append(" [[[[[*a").append(i - 1).append("]]]]]\n");
    }
    assertThat(String.join("", fleet("x.yaml", chain.toString()).unreadable().values()))
        .startsWith("has aliases that stand for more values");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"clusters\":[{\"clusterName\":\"prod\"}],\"failures\":[]}",
        "{\"clusterArns\":[]}",
        "{\"taskArns\":[\"a\"]}",
        "{\"kind\":\"List\",\"items\":[{\"kind\":\"ConfigMap\",\"metadata\":{}}]}",
        "{\"kind\":\"Secret\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"x\"}}"
      })
  void whatStandsAmongTheAnswersAndSaysNothingIsNoFault(String answer) throws IOException {
    Path pod = Files.writeString(folder.resolve("pod.json"), POD);
    Path file = Files.writeString(folder.resolve("x.json"), answer);
    Fleet fleet = Fleet.of(List.of(file.toString(), pod.toString()), FleetFilter.all());
    assertThat(fleet.unreadable()).isEmpty();
    assertThat(fleet.exitCode()).isZero();
  }

  @Test
  void severalDocumentsFollowEachOther() throws IOException {
    assertThat(fleet("x.json", POD + "\n" + POD.replace("\"a\"", "\"b\"")).workloads()).hasSize(2);
    assertThat(fleet("y.json", "[" + LIST + "," + POD.replace("\"a\"", "\"b\"") + "]").workloads())
        .hasSize(2);
    String yaml = "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: n}\n";
    assertThat(fleet("x.yaml", yaml + "---\n" + yaml.replace("name: a", "name: b")).workloads())
        .hasSize(2);
  }

  @Test
  void aZipIsReadFileByFile() throws IOException {
    Path zip = folder.resolve("fleet.bin");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String each : List.of("pods.json", "broken.json", "readme.txt")) {
        out.putNextEntry(new ZipEntry("deep/" + each));
        String text = each.startsWith("pods") ? LIST : each.startsWith("broken") ? "{\"a" : "hello";
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    Fleet fleet = Fleet.of(List.of(zip.toString()), FleetFilter.all());
    assertThat(fleet.workloads()).hasSize(1);
    assertThat(fleet.unreadable()).containsOnlyKeys(zip + "!/deep/broken.json");
    byte[] whole = Files.readAllBytes(zip);
    Fleet cut = fleet("cut.zip", java.util.Arrays.copyOf(whole, 60));
    assertThat(cut.unreadable()).hasSize(1);
  }

  /** As of fleet <(kubectl get pods --output json). */
  @Test
  void aNamedPipeIsRead() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path list = Files.writeString(folder.resolve("list"), LIST);
    Process writer = new ProcessBuilder("cp", list.toString(), pipe.toString()).start();
    Fleet fleet = Fleet.of(List.of(pipe.toString()), FleetFilter.all());
    assertThat(fleet.unreadable()).isEmpty();
    assertThat(fleet.workloads()).hasSize(1);
    assertThat(writer.waitFor()).isZero();
  }

  /** What gzip compressed is read there, a zip is named, and a picture is skipped. */
  @Test
  void whatIsPackedInAZip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(LIST.getBytes(StandardCharsets.UTF_8));
    }
    Path zip = folder.resolve("outer.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("logo.png"));
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
      out.putNextEntry(new ZipEntry("inner.zip"));
      out.write(new byte[] {'P', 'K', 3, 4});
      out.putNextEntry(new ZipEntry("pods.json.gz"));
      out.write(packed.toByteArray());
    }
    Fleet fleet = Fleet.of(List.of(zip.toString()), FleetFilter.all());
    assertThat(fleet.workloads()).hasSize(1);
    assertThat(fleet.unreadable())
        .containsOnly(
            entry(zip.toString(), "has a zip in it, inner.zip; unpack it, and name that zip"));
  }

  @Test
  void aNamespaceThatIsNotThereIsNamed() throws IOException {
    Path pods = Files.writeString(folder.resolve("pods.json"), LIST);
    List<String> files = List.of(pods.toString());
    assertThat(Fleet.of(files, FleetFilter.all().namespace("n")).unreadable()).isEmpty();
    Fleet fleet = Fleet.of(files, FleetFilter.all().namespace("shpo"));
    assertThat(fleet.unreadable())
        .containsOnly(entry("--namespace", "names shpo, which is not a namespace of these files"));
    assertThat(fleet.exitCode()).isEqualTo(2);
  }

  @Test
  void whatGzipCompressedIsRead() throws IOException {
    Path file = folder.resolve("pods.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(LIST.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Fleet.of(List.of(file.toString()), FleetFilter.all()).workloads()).hasSize(1);
  }

  @Test
  void inAFolderWhatIsOfAnotherKindIsSkipped() throws IOException {
    Files.writeString(folder.resolve("pods.json"), LIST);
    Files.writeString(folder.resolve("notes.md"), "# hello: [");
    Files.writeString(folder.resolve("pod.log"), "error: connection refused");
    Files.writeString(folder.resolve("values.yaml"), "");
    Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
    Files.writeString(folder.resolve("package.json"), "{\"name\":\"x\"}");
    Fleet fleet = Fleet.of(List.of(folder.toString()), FleetFilter.all());
    assertThat(fleet.unreadable()).isEmpty();
    assertThat(fleet.workloads()).hasSize(1);
  }

  @Test
  void theFilesOfTwoClustersAreNotMixed() throws IOException {
    String system =
        "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"kube-system\",\"uid\":\"1\"}}";
    assertThat(fleet("x.json", system + system).unreadable()).isEmpty();
    assertThat(fleet("x.json", system + system.replace("\"1\"", "\"2\"")).unreadable().values())
        .containsExactly(
            "mixes objects of several Kubernetes clusters, so they are not judged; write those of"
                + " each cluster into a folder of its own");
  }

  /** A file can say anything of an instance, which is then not known. */
  @ParameterizedTest
  @ValueSource(strings = {"\"two\"", "1e99", "-1", "[1]", "{}", "99999999999"})
  void anImpossibleHopLimitIsNotKnown(String limit) throws IOException {
    String node =
        "{\"apiVersion\":\"v1\",\"kind\":\"Node\",\"metadata\":{\"name\":\"n\"},"
            + "\"spec\":{\"providerID\":\"aws:///x/i-0123\"}}";
    String instance =
        "{\"Reservations\":[{\"Instances\":[{\"InstanceId\":\"i-0123\",\"MetadataOptions\":"
            + "{\"HttpTokens\":\"perhaps\",\"HttpPutResponseHopLimit\":LIMIT,\"HttpEndpoint\":1}}]}]}";
    Fleet fleet = fleet("x.json", node + instance.replace("LIMIT", limit));
    assertThat(FleetFormat.JSON.render(fleet, RenderOptions.plain()))
        .contains("\"hopLimit\": null", "\"tokens\": null", "\"endpoint\": null");
  }

  @Test
  void noSecretIsInAnyFormat() throws IOException {
    String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    String keys =
        "[{\"name\":\"AWS_ACCESS_KEY_ID\",\"value\":\"AKIAIOSFODNN7EXAMPLE\"},"
            + "{\"name\":\"AWS_SECRET_ACCESS_KEY\",\"value\":\""
            + secret
            + "\"},"
            + "{\"name\":\"AWS_ROLE_ARN\",\"value\":\""
            + secret
            + "\"}]";
    Fleet fleet = fleet("x.json", POD.replace("\"image\"", "\"env\":" + keys + ",\"image\""));
    for (FleetFormat each : FleetFormat.values()) {
      assertThat(each.render(fleet, RenderOptions.plain().verbose(true)))
          .doesNotContain(secret)
          .doesNotContain("AKIAIOSFODNN7EXAMPLE");
    }
  }

  /** A key that somebody pasted where a role or a name belongs. */
  @Test
  void aSecretInTheWrongPlaceIsHidden() throws IOException {
    String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    String role =
        "[{\"name\":\"AWS_ROLE_ARN\",\"value\":\""
            + secret
            + "\"},{\"name\":\"AWS_WEB_IDENTITY_TOKEN_FILE\",\"value\":\"/token/x\"}]";
    String pod =
        POD.replace("\"image\"", "\"env\":" + role + ",\"image\"")
            .replace(
                "\"image\":\"i\"",
                "\"image\":\"i\",\"volumeMounts\":[{\"name\":\"t\",\"mountPath\":\"/token\"}]")
            .replace("\"name\":\"a\"", "\"name\":\"" + secret + "\"");
    Fleet fleet = fleet("x.json", pod);
    assertThat(fleet.workloads().get(0).given().keySet())
        .allMatch(it -> it.role().equals(java.util.Optional.of(secret)));
    for (FleetFormat each : FleetFormat.values()) {
      assertThat(each.render(fleet, RenderOptions.plain().verbose(true))).doesNotContain(secret);
    }
  }
}
