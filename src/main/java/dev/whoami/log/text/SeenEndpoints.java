package dev.whoami.log.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The endpoints of a text: those of AWS, and those of stores and emulators that have its API. What
 * such a store answers is not an answer of AWS, also where its endpoint is on another line.
 */
public final class SeenEndpoints {
  private static final Map<String, String> STORES = new LinkedHashMap<>();
  private static final List<String> OF_AWS =
      Arrays.asList(".amazonaws.com", "arn:aws:sts::", "arn:aws:iam::");

  /** Words of programs and addresses that are about AWS, and prove no endpoint. */
  private static final List<String> ABOUT_AWS =
      Arrays.asList("s3://", "s3a://", "LogStash::Inputs::S3", "LogStash::Outputs::S3", "arn:aws:");

  /** A denial by whomever: that it is one of AWS, these words do not show. */
  private static final List<String> DENIALS =
      Arrays.asList("Access Denied", "AccessDenied", "Access denied", "403 Forbidden");

  static {
    for (String each :
        Arrays.asList(
            "://minio",
            "minio:9000",
            "http://localhost:9000",
            "http://127.0.0.1:9000",
            "cluster.local:9000",
            "docker.internal:9000",
            "Server: MinIO",
            "MINIO_ACCESS_KEY",
            "MINIO_SECRET_KEY",
            "MINIO_ROOT_",
            "Server\": \"MinIO")) {
      STORES.put(each, "MinIO, or a store like it");
    }
    for (String each : Arrays.asList("request id: tx0", "<RequestId>tx0", "rook-ceph", "radosgw")) {
      STORES.put(each, "Ceph");
    }
    STORES.put("request id: tx", "a store like Ceph or OpenStack Swift");
    STORES.put("localhost:4566", "LocalStack");
    STORES.put("localstack:4566", "LocalStack");
    STORES.put("localhost.localstack.cloud", "LocalStack");
    STORES.put("dynamodb-local", "DynamoDB Local");
    STORES.put("elasticmq", "ElasticMQ");
    STORES.put(".digitaloceanspaces.com", "DigitalOcean Spaces");
    STORES.put(".backblazeb2.com", "Backblaze B2");
    STORES.put(".r2.cloudflarestorage.com", "Cloudflare R2");
    STORES.put("wasabisys.com", "Wasabi");
    STORES.put("storage.googleapis.com", "Google Cloud Storage");
    STORES.put(".aliyuncs.com", "Alibaba Cloud");
    STORES.put(".myqcloud.com", "Tencent Cloud");
    STORES.put(".myhuaweicloud.com", "Huawei Cloud");
    STORES.put("linodeobjects.com", "Akamai (Linode)");
    STORES.put(".scw.cloud", "Scaleway");
    STORES.put("your-objectstorage.com", "Hetzner");
    STORES.put("storage.yandexcloud.net", "Yandex Cloud");
    STORES.put(".cloud.ovh.", "OVHcloud");
    STORES.put(".io.cloud.ovh", "OVHcloud");
    STORES.put("vultrobjects.com", "Vultr");
    STORES.put("contabostorage.com", "Contabo");
    STORES.put("cloud-object-storage.appdomain.cloud", "IBM Cloud");
    STORES.put("https://tos-s3-", "Volcengine");
    STORES.put("seaweedfs", "SeaweedFS");
  }

  private static final List<String> ALL = all();

  private final List<String> stores = new ArrayList<>();
  private boolean isOfAws;
  private boolean isAboutAws;
  private long denied;
  private String denial = "";

  private static List<String> all() {
    List<String> all = new ArrayList<>(STORES.keySet());
    all.addAll(OF_AWS);
    all.addAll(ABOUT_AWS);
    all.addAll(DENIALS);
    return Collections.unmodifiableList(all);
  }

  /** The words that show an endpoint, or that something was denied. */
  public static List<String> literals() {
    return ALL;
  }

  /** The literal with this number is in a line. */
  public void saw(int number, long line) {
    if (number >= ALL.size() - DENIALS.size()) {
      denial = denied == 0 ? ALL.get(number) : denial;
      denied = denied == 0 ? line : denied;
    } else if (number >= STORES.size() + OF_AWS.size()) {
      isAboutAws = true;
    } else if (number >= STORES.size()) {
      isOfAws = true;
    } else if (stores.size() < STORES.size()) {
      stores.add(STORES.getOrDefault(ALL.get(number), ""));
    }
  }

  /** The store that the text names, if it names no endpoint and no identity of AWS. */
  public Optional<String> otherStore() {
    return isOfAws ? Optional.empty() : stores.stream().findFirst();
  }

  /** Whether an address of AWS or of an object of S3 is in the text. */
  public boolean areOfAws() {
    return (isOfAws || isAboutAws) && !otherStore().isPresent();
  }

  /** The first line in which something was denied, by whomever; 0 where there is none. */
  public long denied() {
    return denied;
  }

  /** The word by which it was denied; empty where there is none. */
  public String denial() {
    return denial;
  }
}
