package dev.whoami.log;

import dev.whoami.client.Clients;
import dev.whoami.log.text.EndpointStatus;
import dev.whoami.log.text.TableRow;
import dev.whoami.rule.Rules;
import dev.whoami.world.file.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of messages.ini and the tables beside it, as messages. The comment at the top of
 * messages.ini explains the settings. A mistake there is a bug of whoami, which a test finds.
 */
final class MessageTable {
  private static final String SETS = "sets";

  /** The meaning of each status of an endpoint, whichever client prints it. */
  static final List<EndpointStatus> STATUSES =
      EndpointStatus.in(Resource.text(MessageTable.class, "statuses.ini"));

  /** Named sets of findings, for rows that leave the same ones open. */
  private final Map<String, String> sets = new HashMap<>();

  private MessageTable() {}

  static List<KnownMessage> read(String text) {
    MessageTable table = new MessageTable();
    List<KnownMessage> messages = new ArrayList<>();
    for (TableRow each : TableRow.in(text)) {
      if (each.name().equals(SETS)) {
        each.settings().forEach(it -> table.sets.put(it, each.value(it).orElse("")));
      } else {
        messages.addAll(table.messages(each));
      }
    }
    return messages;
  }

  /** The messages of a row: first one for each status of its endpoint, then the general one. */
  private List<KnownMessage> messages(TableRow row) {
    KnownMessage general = message(row);
    List<KnownMessage> all = new ArrayList<>();
    String endpoint = row.value("endpoint").orElse("");
    for (EndpointStatus each : STATUSES) {
      if (each.isOf(endpoint)) {
        String says = each.row().value("says").orElse("");
        all.add(general.withStatus(each, says, findings(each.row()), fix(each.row())));
      }
    }
    all.add(general);
    return all;
  }

  private KnownMessage message(TableRow row) {
    MessagePattern words =
        MessagePattern.of(row.quoted("has"))
            .withOneOf(row.quoted("hasOneOf"))
            .without(row.quoted("hasNot"))
            .where(row.value("where").map(Condition::valueOf).orElse(Condition.ANY));
    return KnownMessage.of(
        row.name(),
        row.value("client").map(Clients::named),
        row.value("example").filter(words::areIn).map(words::quotedFrom).orElse(words),
        row.value("says").orElse(""),
        row.value("unproven").orElse(""),
        findings(row),
        fix(row),
        row.value("denies"),
        row.value("rulesOut").map(MessageTable::rules).orElseGet(ArrayList::new),
        row.value("service"));
  }

  private static MessageFix fix(TableRow row) {
    Map<String, String> known = new HashMap<>();
    row.value("with").ifPresent(it -> known.put(it.split(" ", 2)[0], it.split(" ", 2)[1]));
    return MessageFix.of(row.value("fix").orElse(""), row.value("fixInPod").orElse(""), known)
        .saying(row.value("inShort").orElse(""), row.value("ofRole").orElse(""));
  }

  private ProvenFindings findings(TableRow row) {
    return row.value("proves")
        .map(it -> ProvenFindings.of(Rules.valueOf(it)))
        .orElseGet(
            () ->
                row.value("oneOf")
                    .map(it -> ProvenFindings.oneOf(rules(sets.getOrDefault(it, it))))
                    .orElseGet(
                        () ->
                            row.value("decides")
                                .map(it -> ProvenFindings.deciding(rules(it)))
                                .orElseGet(ProvenFindings::none)));
  }

  private static List<Rules> rules(String codes) {
    List<Rules> rules = new ArrayList<>();
    Arrays.asList(codes.split(" ", -1)).forEach(it -> rules.add(Rules.valueOf(it)));
    return rules;
  }
}
