package org.apache.hadoop.util;

public class VersionInfo {
  public static String getVersion() {
    return new org.apache.hadoop.conf.Configuration().get("made.up.version", "3.3.6");
  }
}
