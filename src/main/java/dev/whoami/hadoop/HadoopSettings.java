package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of Hadoop's Configuration that concerns S3, as the installed version reads it. */
public final class HadoopSettings {
  private final Map<String, Property> properties;
  private final Map<String, HadoopSettings> buckets;
  private final List<ConfigProblem> problems;
  private final List<CredentialStore> stores;
  private final List<KeyedUrl> keyedUrls;
  private final List<S3Address> addresses;
  private final @Nullable String siteFile;

  private HadoopSettings(
      Map<String, Property> properties,
      Map<String, HadoopSettings> buckets,
      List<ConfigProblem> problems,
      List<CredentialStore> stores,
      List<KeyedUrl> keyedUrls,
      List<S3Address> addresses,
      @Nullable String siteFile) {
    this.properties = Collections.unmodifiableMap(properties);
    this.buckets = Collections.unmodifiableMap(buckets);
    this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
    this.stores = Collections.unmodifiableList(new ArrayList<>(stores));
    this.keyedUrls = Collections.unmodifiableList(new ArrayList<>(keyedUrls));
    this.addresses = Collections.unmodifiableList(new ArrayList<>(addresses));
    this.siteFile = siteFile;
  }

  /** Nothing is configured. */
  static HadoopSettings none() {
    return of(
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList());
  }

  static HadoopSettings of(
      Collection<Property> properties,
      List<ConfigProblem> problems,
      List<CredentialStore> stores,
      List<KeyedUrl> keyedUrls) {
    Map<String, Property> byName = new LinkedHashMap<>();
    properties.forEach(each -> byName.put(each.name(), each));
    return new HadoopSettings(
        byName, Collections.emptyMap(), problems, stores, keyedUrls, Collections.emptyList(), null);
  }

  /** The same, with the addresses that are in use. */
  HadoopSettings using(List<S3Address> some) {
    return new HadoopSettings(properties, buckets, problems, stores, keyedUrls, some, siteFile);
  }

  /** The same settings, read from this core-site.xml. */
  HadoopSettings readFrom(String path) {
    return new HadoopSettings(properties, buckets, problems, stores, keyedUrls, addresses, path);
  }

  /** The same settings, with those that apply to a bucket. */
  HadoopSettings with(String bucket, HadoopSettings its) {
    Map<String, HadoopSettings> more = new LinkedHashMap<>(buckets);
    more.put(bucket, its);
    return new HadoopSettings(properties, more, problems, stores, keyedUrls, addresses, siteFile);
  }

  /**
   * A setting with its variables expanded; empty if neither a file nor Hadoop's defaults have it.
   */
  public Optional<Property> of(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /**
   * The settings that apply to a bucket: its own override the others, if this version supports
   * that. Only the requested bucket has its own here.
   */
  public HadoopSettings forBucket(String bucket) {
    return buckets.getOrDefault(bucket, this);
  }

  /**
   * All settings about S3: fs.s3a, fs.s3n, fs.s3, the credential stores and the default file
   * system.
   */
  public List<Property> all() {
    return Collections.unmodifiableList(new ArrayList<>(properties.values()));
  }

  public List<ConfigProblem> problems() {
    return problems;
  }

  /** The credential stores, in the order in which Hadoop asks them. */
  public List<CredentialStore> stores() {
    return stores;
  }

  /** The addresses of S3 in the settings, with or without keys in them. */
  public List<S3Address> addresses() {
    return addresses;
  }

  /**
   * The first address that a connector older than S3A serves, and no setting assigns to another.
   */
  public Optional<S3Address> oldAddress() {
    return addresses.stream()
        .filter(it -> !it.scheme().equals("s3a") && !isServedByAnother(it.scheme()))
        .findFirst();
  }

  private boolean isServedByAnother(String scheme) {
    return of("fs." + scheme + ".impl").filter(it -> !it.isDefault()).isPresent();
  }

  /** The core-site.xml that Hadoop reads; empty if there is none. */
  public Optional<String> siteFile() {
    return Optional.ofNullable(siteFile);
  }

  /** The addresses in the settings that contain keys. */
  public List<KeyedUrl> keyedUrls() {
    return keyedUrls;
  }
}
