package dev.whoami.lab.endpoint;

import com.google.gson.JsonObject;
import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.key.SampleNames;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The categories of the instance metadata about the instance itself: each is a value at its path.
 * The path of a folder lists its content; a name with a slash is also a folder.
 */
final class InstanceCategories {
  private static final String ROOT = "/latest/";

  private final Map<String, String> values = new TreeMap<>();

  InstanceCategories() {
    put("ami-id", "ami-0abcdef1234567890");
    put("hostname", "ip-10-0-2-10." + SampleNames.REGION + ".compute.internal");
    put("instance-action", "none");
    put("instance-id", SampleNames.INSTANCE_ID);
    put("instance-life-cycle", "on-demand");
    put("instance-type", "m6i.large");
    put("local-hostname", "ip-10-0-2-10." + SampleNames.REGION + ".compute.internal");
    put("local-ipv4", "10.0.2.10");
    put("placement/availability-zone", SampleNames.AVAILABILITY_ZONE);
    put("placement/availability-zone-id", "usw2-az1");
    put("placement/region", SampleNames.REGION);
    put("profile", "default-hvm");
    put("services/domain", "amazonaws.com");
    put("services/partition", "aws");
    values.put(ROOT + "dynamic/instance-identity/document", document().toString());
  }

  private void put(String category, String value) {
    values.put(ROOT + "meta-data/" + category, value);
  }

  /** Lists one more folder, whose content another service answers. */
  InstanceCategories andFolder(String category) {
    put(category + "/", "");
    return this;
  }

  /** The value or the list at a path; empty if there is none. */
  Optional<EndpointReply> read(String path) {
    // A category can also be read with a slash at its end, as the AWS CLI reads the zone.
    String value = values.get(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    return Optional.ofNullable(value == null || value.isEmpty() ? list(path) : value)
        .filter(text -> !text.isEmpty())
        .map(text -> EndpointReply.text(200, text));
  }

  /** A folder is also listed without the slash at its end. */
  private String list(String path) {
    String folder = path.endsWith("/") ? path : path + "/";
    TreeSet<String> names = new TreeSet<>();
    for (String each : values.keySet()) {
      if (each.startsWith(folder) && each.length() > folder.length()) {
        String below = each.substring(folder.length());
        int slash = below.indexOf('/');
        names.add(slash < 0 ? below : below.substring(0, slash + 1));
      }
    }
    return String.join("\n", names);
  }

  private static JsonObject document() {
    JsonObject body = new JsonObject();
    body.addProperty("accountId", SampleNames.ACCOUNT);
    body.addProperty("architecture", "x86_64");
    body.addProperty("availabilityZone", SampleNames.AVAILABILITY_ZONE);
    body.addProperty("imageId", "ami-0abcdef1234567890");
    body.addProperty("instanceId", SampleNames.INSTANCE_ID);
    body.addProperty("instanceType", "m6i.large");
    body.addProperty("privateIp", "10.0.2.10");
    body.addProperty("region", SampleNames.REGION);
    body.addProperty("version", "2017-09-30");
    return body;
  }
}
