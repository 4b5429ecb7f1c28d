package org.apache.hadoop.security;

import org.apache.hadoop.conf.Configuration;

public class UserGroupInformation {
  public static String authentication = "kerberos";

  public static void setConfiguration(Configuration settings) {
    authentication = settings.get("hadoop.security.authentication");
  }
}
