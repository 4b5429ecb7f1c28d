package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hadoop's Configuration, as the version that is installed reads it: what concerns S3. */
public final class Settings {
  private final Map<String, Property> properties;
  private final Map<String, Settings> buckets;
  private final List<Trouble> troubles;
  private final List<CredentialStore> stores;
  private final List<KeyedUrl> keyedUrls;
  private final List<S3Address> addresses;
  private final @Nullable String siteFile;

  private Settings(
      Map<String, Property> properties,
      Map<String, Settings> buckets,
      List<Trouble> troubles,
      List<CredentialStore> stores,
      List<KeyedUrl> keyedUrls,
      List<S3Address> addresses,
      @Nullable String siteFile) {
    this.properties = Collections.unmodifiableMap(properties);
    this.buckets = Collections.unmodifiableMap(buckets);
    this.troubles = Collections.unmodifiableList(new ArrayList<>(troubles));
    this.stores = Collections.unmodifiableList(new ArrayList<>(stores));
    this.keyedUrls = Collections.unmodifiableList(new ArrayList<>(keyedUrls));
    this.addresses = Collections.unmodifiableList(new ArrayList<>(addresses));
    this.siteFile = siteFile;
  }

  /** Nothing is configured. */
  static Settings none() {
    return of(
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList());
  }

  static Settings of(
      Collection<Property> properties,
      List<Trouble> troubles,
      List<CredentialStore> stores,
      List<KeyedUrl> keyedUrls) {
    Map<String, Property> byName = new LinkedHashMap<>();
    properties.forEach(each -> byName.put(each.name(), each));
    return new Settings(
        byName, Collections.emptyMap(), troubles, stores, keyedUrls, Collections.emptyList(), null);
  }

  /** The same, with the addresses that are in use. */
  Settings using(List<S3Address> some) {
    return new Settings(properties, buckets, troubles, stores, keyedUrls, some, siteFile);
  }

  /** The same, read from this core-site.xml. */
  Settings readFrom(String path) {
    return new Settings(properties, buckets, troubles, stores, keyedUrls, addresses, path);
  }

  /** The same, with the settings as they are for a bucket. */
  Settings with(String bucket, Settings its) {
    Map<String, Settings> more = new LinkedHashMap<>(buckets);
    more.put(bucket, its);
    return new Settings(properties, more, troubles, stores, keyedUrls, addresses, siteFile);
  }

  /** A setting with its variables expanded; empty where neither a file nor Hadoop itself has it. */
  public Optional<Property> of(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /**
   * As for a bucket: where this version knows settings of buckets, they stand over the others. They
   * are known for the bucket that was asked for when the settings were read, and for no other.
   */
  public Settings forBucket(String bucket) {
    return buckets.getOrDefault(bucket, this);
  }

  /** What concerns S3: fs.s3a, fs.s3n, fs.s3, the credential stores and the default file system. */
  public List<Property> all() {
    return Collections.unmodifiableList(new ArrayList<>(properties.values()));
  }

  public List<Trouble> troubles() {
    return troubles;
  }

  /** The credential stores, in the order in which they are asked. */
  public List<CredentialStore> stores() {
    return stores;
  }

  /** The addresses of S3 in the settings, with keys in them or not. */
  public List<S3Address> addresses() {
    return addresses;
  }

  /** The core-site.xml that counts; empty where there is none. */
  public Optional<String> siteFile() {
    return Optional.ofNullable(siteFile);
  }

  /** The addresses in the settings that carry keys. */
  public List<KeyedUrl> keyedUrls() {
    return keyedUrls;
  }
}
