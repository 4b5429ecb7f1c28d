package dev.whoami.lint.model;

import java.util.regex.Pattern;

/** The address of a resource in Terraform; a reference names all its instances at once. */
public final class Address {
  private static final Pattern INDEX = Pattern.compile("\\[[^\\]]*]");

  private Address() {}

  /** Without the indices of count and for_each. */
  public static String withoutIndex(String address) {
    return INDEX.matcher(address).replaceAll("");
  }
}
