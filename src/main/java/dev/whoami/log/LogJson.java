package dev.whoami.log;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.client.KnownClient;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.log.program.WritingProgram;
import dev.whoami.log.text.LogTime;
import dev.whoami.log.trail.AgentSection;
import dev.whoami.log.trail.SessionText;
import dev.whoami.log.trail.UseFields;
import dev.whoami.report.json.FindingFields;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.StartCommand;
import dev.whoami.report.writer.WhoamiVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the JSON, whose schema is docs/read.schema.json. */
final class LogJson {
  private LogJson() {}

  static String of(LogReading log, String at, IdentifierMask mask, StartCommand command) {
    SeenIdentities seen = log.seen();
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", at);
    root.put("lines", log.lines());
    root.put("headline", mask.of(new LogHeadline(log).text()));
    root.put("identities", JsonFieldsWriter.array(seen.identities(), it -> identity(it, mask)));
    root.put(
        "handovers",
        JsonFieldsWriter.array(seen.identityChanges(), it -> identityChange(it, mask)));
    Names names = command.in(mask.of(seen.names().names()));
    root.put(
        "denials",
        JsonFieldsWriter.array(
            seen.denials().all(),
            it -> DenialFields.of(it, new DenialAnswer(it, seen), names, mask)));
    root.put("store", seen.endpoints().otherStore());
    root.put("hostRoleUses", UseFields.of(seen.hostRoleUses(), mask::of));
    root.put("sessions", SessionText.json(seen.sessions(), mask::of));
    root.put("agentRequests", AgentSection.json(seen.agentRequests(), mask::of));
    root.put("clients", clients(seen));
    root.put("languages", names(seen.software().languages()));
    root.put("programs", JsonFieldsWriter.array(seen.software().programs(), LogJson::program));
    root.put("messages", JsonFieldsWriter.array(seen.messages(), LogJson::message));
    List<Finding> findings = log.findings(names);
    root.put("findings", JsonFieldsWriter.array(findings, it -> FindingFields.of(it).json()));
    root.put("possible", names(log.possible()));
    root.put("leftOut", seen.leftOut());
    root.put("packedInPart", seen.isPackedInPart());
    return root.text();
  }

  private static JsonObject identity(SeenIdentity each, IdentifierMask mask) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("arn", mask.of(each.arn().toString()));
    fields.put("kind", each.kind().name());
    fields.put(
        "alternative",
        each.speaker().isEitherOfTask()
            ? Optional.of(IdentityKind.TASK_EXECUTION_ROLE.name())
            : Optional.empty());
    fields.put("issuedTo", Optional.of(mask.of(each.issuedTo())).filter(it -> !it.isEmpty()));
    fields.put("first", each.first().flatMap(LogTime::iso));
    fields.put("last", each.last().flatMap(LogTime::iso));
    fields.put("count", each.count());
    fields.put("links", names(each.links()));
    List<String> addresses = each.addresses().stream().map(mask::of).collect(Collectors.toList());
    fields.put("addresses", JsonFieldsWriter.strings(addresses));
    return fields.json();
  }

  private static JsonObject identityChange(IdentityChange each, IdentifierMask mask) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("at", each.at().flatMap(LogTime::iso));
    fields.put("line", each.line());
    fields.put("from", mask.of(each.from().arn().toString()));
    fields.put("to", mask.of(each.to().arn().toString()));
    return fields.json();
  }

  /** One object for each version of a client; one without a version if the log shows none. */
  private static JsonArray clients(SeenIdentities seen) {
    JsonArray all = new JsonArray();
    seen.software()
        .clients()
        .forEach(
            (client, versions) -> {
              if (versions.isEmpty()) {
                all.add(client(client, Optional.empty()));
              }
              versions.forEach(it -> all.add(client(client, Optional.of(it))));
            });
    return all;
  }

  private static JsonObject client(KnownClient client, Optional<String> version) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("client", client.id());
    fields.put("version", version);
    return fields.json();
  }

  private static JsonObject program(WritingProgram each) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("program", each.id());
    fields.put("title", each.title());
    fields.put(
        "uses",
        JsonFieldsWriter.array(
            new ArrayList<>(each.clients().entrySet()),
            it -> {
              JsonFieldsWriter use = new JsonFieldsWriter();
              use.put("client", it.getKey().id());
              use.put("since", Optional.of(it.getValue()).filter(since -> !since.isEmpty()));
              return use.json();
            }));
    return fields.json();
  }

  private static JsonObject message(SeenMessage each) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("message", each.message().name());
    fields.put("client", each.message().client().map(KnownClient::id));
    fields.put("line", each.line());
    fields.put("count", each.count());
    fields.put("says", each.message().says());
    fields.put("notProven", each.message().notProven());
    return fields.json();
  }

  private static JsonArray names(Collection<? extends Enum<?>> constants) {
    return JsonFieldsWriter.strings(
        constants.stream().map(Enum::name).collect(Collectors.toList()));
  }
}
