package dev.whoami.log.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stores and emulators with an API of AWS, by words of that API's endpoint. Other addresses of
 * the same clouds also occur in logs of programs that use none of their stores.
 */
final class OtherStores {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  /** Stands for all services, because an emulator may have any of them. */
  private static final String ANY = "";

  /** The words before the address of a store that is not in the table. */
  private static final String UNKNOWN = "a store at ";

  /** The service of a store, unless it is S3. */
  private static final Map<String, String> SERVICES = new LinkedHashMap<>();

  static {
    all("MinIO, or a store like it", "://minio", "minio:9000", "minio.svc", "Server: MinIO");
    all("MinIO, or a store like it", "http://localhost:9000", "http://127.0.0.1:9000");
    all("MinIO, or a store like it", "docker.internal:9000", "Server\": \"MinIO", "MINIO_ROOT_");
    all("MinIO, or a store like it", "MINIO_ACCESS_KEY", "MINIO_SECRET_KEY");
    all("MinIO, or a store like it", "minio.minio", "minio-tenant", "endpoint: minio.");
    all("MinIO, or a store like it", "endpoint=minio.", "endpoint: \"minio.", "minio-hl.");
    all("RustFS", "rustfs::storage", "://rustfs");
    all("Garage", "garage:3900", "://garage", "garage_api");
    all("NooBaa", "s3.openshift-storage.svc", "://s3-openshift-storage", "noobaa.io/");
    all("Ceph", "://rgw.", "rook-ceph-rgw-", "ceph-objectstore");
    all("Google Cloud Storage", "endpoint: storage.googleapis", "endpoint=storage.googleapis");
    all("Google Cloud Storage", "endpoint: https://storage.googleapis", "GOOG4-HMAC-SHA256");
    all("Google Cloud Storage", "endpoint-url https://storage.googleapis");
    all("Google Cloud Storage", "endpoint_url=https://storage.googleapis");
    all("Google Cloud Storage", "endpoint: \"https://storage.googleapis");
    all("Oracle Cloud", ".compat.objectstorage.");
    all("Backblaze B2", "backblazeb2.com");
    all("Storj", "storjshare.io");
    all("IDrive e2", "idrivee2");
    all("Exoscale", ".exo.io");
    all("UpCloud", "upcloudobjects.com");
    all("Tigris", "storage.tigris.dev", "t3.storage.dev");
    all("Supabase", "/storage/v1/s3");
    all("Ceph", "request id: tx0", "<RequestId>tx0", "://rook-ceph-rgw", "radosgw");
    all("a store like Ceph or OpenStack Swift", "request id: tx");
    all("LocalStack", "localhost:4566", "localstack:4566", "localhost.localstack.cloud");
    all("DynamoDB Local", "dynamodb-local");
    all("ElasticMQ", "elasticmq");
    all("DigitalOcean Spaces", ".digitaloceanspaces.com");
    all("Backblaze B2", "s3.us-west-00", "s3.us-east-00", "s3.eu-central-00", "s3.ca-east-00");
    all("Cloudflare R2", ".r2.cloudflarestorage.com");
    all("Wasabi", "wasabisys.com");
    regions("Alibaba Cloud", "oss-", "cn", "ap", "us", "eu", "me");
    all("Alibaba Cloud", "oss-accelerate");
    regions("Tencent Cloud", "cos.", "ap", "na", "sa", "eu");
    all("Tencent Cloud", "cos.accelerate.");
    regions("Huawei Cloud", "obs.", "cn", "ap", "af", "la", "na", "sa", "me", "tr", "eu");
    all("Akamai (Linode)", "linodeobjects.com");
    all("Scaleway", "s3.fr-par.scw", "s3.nl-ams.scw", "s3.pl-waw.scw", "s3.it-mil.scw");
    all("Hetzner", "your-objectstorage.com");
    all("Yandex Cloud", "storage.yandexcloud.net");
    all("OVHcloud", ".io.cloud.ovh", ".perf.cloud.ovh", "s3.gra.cloud.ovh", "s3.sbg.cloud.ovh");
    all("OVHcloud", "s3.bhs.cloud.ovh", "s3.de.cloud.ovh", "s3.uk.cloud.ovh", "s3.waw.cloud.ovh");
    all("Vultr", "vultrobjects.com");
    all("Contabo", "contabostorage.com");
    all("IBM Cloud", "cloud-object-storage.appdomain.cloud");
    all("Volcengine", "https://tos-s3-");
    all("SeaweedFS", "://seaweedfs");
    all("MinIO, or a store like it", "provider: Minio", "provider = Minio");
    all("Ceph", "provider: Ceph", "provider = Ceph");
    all("Cloudflare R2", "provider: Cloudflare", "provider = Cloudflare");
    all("Wasabi", "provider: Wasabi", "provider = Wasabi");
    SERVICES.put("LocalStack", ANY);
    SERVICES.put("DynamoDB Local", "dynamodb");
    SERVICES.put("ElasticMQ", "sqs");
  }

  private OtherStores() {}

  private static void all(String store, String... words) {
    Arrays.asList(words).forEach(it -> NAMES.put(it, store));
  }

  /** Adds endpoints that begin with the API's name, or have it after the bucket's. */
  private static void regions(String store, String api, String... regions) {
    for (String each : regions) {
      all(store, "//" + api + each + "-", "." + api + each + "-");
    }
  }

  /** The words that show a store. */
  static List<String> words() {
    return Collections.unmodifiableList(new ArrayList<>(NAMES.keySet()));
  }

  /** The name of the store whose endpoint has these words. */
  static String named(String words) {
    return NAMES.getOrDefault(words, "");
  }

  /** The name of a store that only the address in a setting shows. */
  static String at(String host) {
    return UNKNOWN + host;
  }

  static boolean isAddress(String store) {
    return store.startsWith(UNKNOWN);
  }

  /** Whether the store can answer a call of this service. An empty service is unknown. */
  static boolean has(String store, String service) {
    String own = SERVICES.getOrDefault(store, isAddress(store) ? ANY : "s3");
    return service.isEmpty() || own.equals(ANY) || own.equals(service);
  }
}
