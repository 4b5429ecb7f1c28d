package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.deploy.DuckDb;
import dev.whoami.log.trail.UseQuery;
import dev.whoami.log.trail.UseRow;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The query for a large trail, run by the real DuckDB over the events that read reads itself. */
class UseQueryTest {
  private static final String HOST = "ecsInstanceRole/i-0abc1234def567890";

  private static String event(String session, String at, String call, String agent, String error) {
    String[] parts = call.split(":", -1);
    return ("{\"eventVersion\":\"1.11\",\"userIdentity\":{\"type\":\"AssumedRole\",\"arn\":"
            + "\"arn:aws:sts::111122223333:assumed-role/%s\"},\"eventTime\":\"%s\",\"eventSource\":"
            + "\"%s.amazonaws.com\",\"eventName\":\"%s\",\"userAgent\":\"%s\"%s}")
        .formatted(
            session,
            at,
            parts[0],
            parts[1],
            agent,
            error.isEmpty() ? "" : ",\"errorCode\":\"" + error + "\"");
  }

  private static List<String> events() {
    String container = "aws-sdk-java/2.25.0 Linux/6.1 exec-env/AWS_ECS_EC2";
    List<String> all = new ArrayList<>();
    all.add(event(HOST, "2026-01-02T03:04:05Z", "s3:PutObject", container, ""));
    all.add(event(HOST, "2026-01-02T03:04:09Z", "s3:PutObject", container, ""));
    all.add(event(HOST, "2026-01-02T03:04:01Z", "s3:PutObject", container, ""));
    all.add(event(HOST, "2026-01-02T03:05:00Z", "s3:PutObject", container, "AccessDenied"));
    all.add(event(HOST, "2026-01-02T03:06:00Z", "ecs:Poll", "Amazon ECS Agent - v1.99.0", ""));
    all.add(event(HOST, "2026-01-02T03:07:00Z", "sqs:SendMessage", "Boto3/1.34.2 md/x", ""));
    all.add(event("other/i-01234567", "2026-01-02T03:08:00Z", "sts:GetCallerIdentity", "", ""));
    all.add(event("nodes.a.b/i-0abc1234def567891", "2026-01-02T03:09:00Z", "ec2:X", "a", ""));
    all.add(event("app/4d5c1f0e9b8a47639281706f5e4d3c2b", "2026-01-02T03:08:00Z", "s3:X", "a", ""));
    all.add(
        event(
            "aws:ec2-infrastructure/i-0abc1234def567890", "2026-01-02T03:08:00Z", "kms:D", "", ""));
    all.add(
        "{\"userIdentity\":{\"type\":\"AWSService\"},\"eventTime\":\"2026-01-02T03:08:00Z\","
            + "\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"GetObject\"}");
    all.addAll(SESSIONS);
    return all;
  }

  /** A role that the role of a host assumed is used before and after the event that made it. */
  private static final List<String> SESSIONS =
      List.of(
          TrailEvents.used("writer/one", "ASIAGIVENGIVEN000001", "s3:DeleteObject"),
          TrailEvents.made("sts:AssumeRole", HOST, "ASIAHOSTHOST00000001", "writer/one", 1),
          TrailEvents.used("writer/one", "ASIAGIVENGIVEN000001", "s3:DeleteObject"),
          TrailEvents.used("writer/one", "ASIAOTHEROTHER000001", "s3:DeleteBucket"),
          TrailEvents.used(HOST, "ASIAHOSTHOST00000001", "s3:ListBuckets"),
          TrailEvents.made("sts:AssumeRole", "person/x", "ASIAPERSON0000000001", "writer/two", 2),
          TrailEvents.used("writer/two", "ASIAGIVENGIVEN000002", "s3:DeleteBucket"),
          TrailEvents.made("eks-auth:AssumeRoleForPodIdentity", HOST, "", "pod/three", 3),
          TrailEvents.used("pod/three", "ASIAGIVENGIVEN000003", "s3:DeleteBucket"));

  private static LogReading read(String text) throws IOException {
    return LogReading.of("-", new StringReader(text));
  }

  private static String records(List<String> events) {
    return "{\"Records\":[" + String.join(",", events) + "]}";
  }

  /** As the query would give them. */
  private static List<String> rows(LogReading log) {
    return log.seen().hostRoleUses().all().entrySet().stream()
        .map(
            it ->
                Stream.of(
                        it.getKey().source().name(),
                        it.getKey().role(),
                        it.getKey().instance(),
                        it.getKey().assumedRole(),
                        it.getKey().client(),
                        it.getKey().call(),
                        it.getKey().error(),
                        "" + it.getValue().requests(),
                        it.getValue().first(),
                        it.getValue().last())
                    .collect(Collectors.joining(",")))
        .toList();
  }

  private static List<String> asked(String query, String... setUp) throws SQLException {
    return DuckDb.rows(query, setUp).stream().map(UseQueryTest::line).toList();
  }

  private static String line(Map<String, String> row) {
    assertThat(row).containsOnlyKeys(UseRow.COLUMNS);
    return UseRow.COLUMNS.stream().map(row::get).collect(Collectors.joining(","));
  }

  @Test
  void duckDbGivesTheRowsThatReadGives(@TempDir Path folder) throws IOException, SQLException {
    Files.writeString(folder.resolve("a.json"), records(events().subList(0, 4)));
    Files.writeString(folder.resolve("b.json"), records(events().subList(4, events().size())));
    List<String> own = rows(read(records(events())));
    assertThat(own)
        .hasSize(10)
        .contains(
            "CONTAINER,ecsInstanceRole,i-0abc1234def567890,writer,Boto3/1.34.2,s3:DeleteObject,,2,"
                + "2026-01-02T03:04:05Z,2026-01-02T03:04:05Z");
    assertThat(asked(UseQuery.DUCKDB.text(folder + "/*.json", "2026-01-01")))
        .containsExactlyElementsOf(own);
    assertThat(asked(UseQuery.DUCKDB.text(folder + "/*.json", "2026-01-03"))).isEmpty();
  }

  /** No Athena is here: its text runs over a table as CloudTrail's table is, in DuckDB's words. */
  @Test
  void athenasTextGivesTheSameRows(@TempDir Path folder) throws IOException, SQLException {
    Files.writeString(folder.resolve("a.json"), records(events()));
    String table =
        "CREATE VIEW cloudtrail_logs AS SELECT e->>'$.eventTime' AS eventtime,"
            + " e->>'$.eventSource' AS eventsource, e->>'$.eventName' AS eventname,"
            + " e->>'$.errorCode' AS errorcode, e->>'$.userAgent' AS useragent,"
            + " e->>'$.responseElements' AS responseelements,"
            + " {'arn': e->>'$.userIdentity.arn', 'accesskeyid':"
            + " e->>'$.userIdentity.accessKeyId'} AS useridentity FROM (SELECT unnest(Records)"
            + " AS e FROM read_json('"
            + folder
            + "/a.json', columns = {Records: 'JSON[]'}))";
    assertThat(asked(UseQuery.ATHENA.text("cloudtrail_logs", "2026-01-01"), DuckDb.ATHENA, table))
        .containsExactlyElementsOf(rows(read(records(events()))));
  }

  @Test
  void takesTheResultAsCsvAndAsJson() throws IOException {
    List<String> own = rows(read(records(events())));
    String head = String.join(",", UseRow.COLUMNS) + "\n";
    assertThat(rows(read(head + String.join("\n", own)))).isEqualTo(own);
    String quoted =
        own.stream()
            .map(it -> "\"" + it.replace(",", "\",\"") + "\"")
            .collect(Collectors.joining("\n"));
    assertThat(rows(read(quoted))).isEqualTo(own);
    String json =
        own.stream().map(UseQueryTest::object).collect(Collectors.joining(",\n", "[", "]"));
    LogReading log = read(json);
    assertThat(rows(log)).isEqualTo(own);
    assertThat(log.exitCode()).isEqualTo(1);
    assertThat(new LogHeadline(log).text()).isEqualTo("Containers called AWS as a HOST ROLE");
  }

  private static String object(String row) {
    String[] values = row.split(",", -1);
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      boolean isNumber = UseRow.COLUMNS.get(i).equals("requests");
      String value = isNumber ? values[i] : "\"" + values[i] + "\"";
      fields.add("\"" + UseRow.COLUMNS.get(i) + "\":" + value);
    }
    return "{" + String.join(",", fields) + "}";
  }

  @Test
  void showsContainersFirst() throws IOException {
    String text = LogReport.text(read(records(events())), RenderOptions.plain(), false);
    assertThat(text)
        .contains("Who used the Host Role")
        .contains("s3:PutObject by a container, aws-sdk-java/2.25.0: 3 times,")
        .contains("ecsInstanceRole of i-0abc1234def567890")
        .contains("ecs:Poll by an agent of the host: 1 time");
    assertThat(text.indexOf("by a container")).isLessThan(text.indexOf("by a program"));
  }

  /** A trail holds what a caller sent, and the query what a user typed. */
  @Test
  void copiesNoWordThatIsNoName() throws IOException {
    String secret = "<script>/wJalrXUtnFEMI";
    LogReading log = read(records(List.of(event(HOST, "x", "s3:X", secret, "y z"))));
    assertThat(
            LogReport.text(log, RenderOptions.plain(), false)
                + LogReport.json(log, RenderOptions.plain(), false))
        .doesNotContain("<script", "wJalr", "y z");
    assertThat(UseQuery.ATHENA.isTable("logs; DROP TABLE x")).isFalse();
    assertThat(UseQuery.DUCKDB.isTable("x', y")).isFalse();
    assertThat(UseQuery.DUCKDB.isTable("trail/2026/*.json.gz")).isTrue();
    assertThat(UseQuery.ATHENA.text("cloudtrail_logs", "2026-01-01"))
        .contains("FROM cloudtrail_logs", ">= '2026-01-01T00:00:00Z'", "LIKE '%Amazon ECS Agent%'")
        .doesNotContain("${");
  }
}
