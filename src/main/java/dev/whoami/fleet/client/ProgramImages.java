package dev.whoami.fleet.client;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Programs by the last part of their image's name, where that is not the client's own ID. */
final class ProgramImages {
  private static final Map<String, String> CLIENTS;

  static {
    Map<String, String> clients = new HashMap<>();
    clients.put("aws-cli", "aws-cli-v2");
    clients.put("aws-ebs-csi-driver", "ebs-csi-driver");
    clients.put("aws-efs-csi-driver", "efs-csi-driver");
    clients.put("aws-for-fluent-bit", "fluent-bit");
    clients.put("aws-node-termination-handler", "node-termination-handler");
    clients.put("aws-otel-collector", "opentelemetry");
    clients.put("cert-manager-controller", "cert-manager");
    clients.put("clickhouse-server", "clickhouse");
    clients.put("opentelemetry-collector", "opentelemetry");
    clients.put("opentelemetry-collector-contrib", "opentelemetry");
    clients.put("yet-another-cloudwatch-exporter", "yace");
    CLIENTS = Collections.unmodifiableMap(clients);
  }

  private ProgramImages() {}

  static String client(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1).replaceFirst("[:@].*", "");
    return CLIENTS.getOrDefault(name, name);
  }
}
