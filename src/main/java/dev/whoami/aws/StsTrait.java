package dev.whoami.aws;

/** A setting of STS that a client knows, or a way in which only some clients read one. */
public enum StsTrait {
  AWS_REGION,
  /** Where there is no AWS_REGION, or that is not known. */
  AWS_DEFAULT_REGION,
  /** A blank region fails, instead of being none. */
  BLANK_REGION_FAILS,
  /** A blank region is a name, which no host of STS has: only an endpoint that is set is asked. */
  BLANK_REGION_IS_A_NAME,
  /** A blank region means the global endpoint, whatever an unset region means. */
  BLANK_REGION_IS_GLOBAL,
  /** A blank AWS_REGION keeps AWS_DEFAULT_REGION from counting. */
  BLANK_HIDES_DEFAULT_REGION,
  /** The region of the profile in force, where no variable has one. */
  REGION_OF_PROFILE,
  /** The same, but only where AWS_SDK_LOAD_CONFIG is set. */
  REGION_OF_LOADED_PROFILE,
  /** In a chain of profiles the region is of the one whose role it asks for. */
  REGION_OF_ASKED_PROFILE,
  /** The region in the instance metadata, if nothing else names one. */
  REGION_OF_INSTANCE,
  /** It asks the instance metadata for that only once, at the address as it is set. */
  INSTANCE_ASKED_ONCE,
  /**
   * It also does so, and fails if the instance metadata give no session token and it may not ask
   * without one.
   */
  INSTANCE_MUST_ANSWER,
  /** Without AWS_SDK_LOAD_CONFIG it knows neither AWS_DEFAULT_REGION nor the profile. */
  NEEDS_LOAD_CONFIG,
  /** The global endpoint in the regions that once had no other, unless it is told otherwise. */
  GLOBAL_BY_DEFAULT,
  /** AWS_STS_REGIONAL_ENDPOINTS. */
  REGIONAL_VARIABLE,
  /** The sts_regional_endpoints of the profile. */
  REGIONAL_OF_PROFILE,
  /** A blank AWS_STS_REGIONAL_ENDPOINTS fails, instead of being none. */
  BLANK_REGIONAL_FAILS,
  /** A blank endpoint fails, instead of being none. */
  BLANK_ENDPOINT_FAILS,
  /** AWS_ENDPOINT_URL_STS. */
  ENDPOINT_OF_STS,
  /** AWS_ENDPOINT_URL. */
  ENDPOINT_OF_ALL,
  /** The endpoint_url of STS in the services section of the profile. */
  ENDPOINT_OF_SERVICES,
  /** The endpoint_url of the profile. */
  ENDPOINT_OF_PROFILE,
  /**
   * It knows both of these only if no variable names the region, since only then does it read the
   * profile.
   */
  ENDPOINT_OF_PROFILE_WITH_REGION,
  /** AWS_IGNORE_CONFIGURED_ENDPOINT_URLS and its property of the profile. */
  IGNORING_ENDPOINTS,
  /** AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT. */
  VARIANT_VARIABLES,
  /** The use_fips_endpoint and use_dualstack_endpoint of the profile. */
  VARIANTS_OF_PROFILE,
  /** Where an endpoint is set, neither FIPS nor dual-stack counts, instead of being a mistake. */
  ENDPOINT_WITHOUT_VARIANTS,
  /** Takes the whole URL of an endpoint that is set for the name of a host. */
  MISREADS_ENDPOINT,
  /** An endpoint that is set fails unless it uses TLS. */
  ENDPOINT_NEEDS_TLS,
  /** An endpoint that is set fails without a region. */
  ENDPOINT_NEEDS_REGION,
  /**
   * In legacy mode it fails, because it wants to sign a request that needs no signature and has no
   * keys.
   */
  SIGNS_IN_LEGACY_MODE,
  /** In legacy mode the global endpoint is asked where there is no region. */
  GLOBAL_IN_LEGACY_MODE,
  /** Knows no dual-stack endpoints of the isolated partitions, in the version that was run. */
  NO_DUALSTACK_IN_ISO,
  /** Also asks at amazonaws.com in the isolated partitions, where STS has other names. */
  NOTHING_IN_ISO,
  /** The same in the partition of China. */
  NOTHING_IN_CHINA,
  /**
   * Except for the region, it reads these properties in the profile that gives the keys for the
   * role.
   */
  SETTINGS_OF_SOURCE,
  /** Treats the answer "too many requests" as final. */
  GIVES_UP_IF_THROTTLED,
  /** AWS_MAX_ATTEMPTS, and the max_attempts of the profile. */
  MAX_ATTEMPTS,
  /** An AWS_RETRY_MODE or AWS_MAX_ATTEMPTS that it cannot read fails, instead of being none. */
  UNREADABLE_RETRIES_FAIL
}
