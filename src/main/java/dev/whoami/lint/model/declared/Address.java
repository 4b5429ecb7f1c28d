package dev.whoami.lint.model.declared;

import java.util.regex.Pattern;

/** The address of a resource in Terraform; a reference names all its instances at once. */
public final class Address {
  private static final Pattern OWN_INDEX = Pattern.compile("\\[(?:\\d+|\"[^\"]*\")\\]$");

  private Address() {}

  /** Without its own index, and with those of the modules that it is in. */
  public static String withoutOwnIndex(String address) {
    return OWN_INDEX.matcher(address).replaceFirst("");
  }

  /** Without the indices of count and for_each. */
  public static String withoutIndex(String address) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    int open = address.indexOf('[');
    int close = address.indexOf(']', open);
    while (open >= 0 && close >= 0) {
      kept.append(address, from, open);
      from = close + 1;
      open = address.indexOf('[', from);
      close = address.indexOf(']', open);
    }
    return kept.append(address, from, address.length()).toString();
  }
}
