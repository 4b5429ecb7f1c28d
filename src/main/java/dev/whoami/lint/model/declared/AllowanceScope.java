package dev.whoami.lint.model.declared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place in a file, which knows the findings that are allowed there. */
public interface AllowanceScope {
  /** The first allowance for a code. */
  Optional<Allowance> allowanceOf(String code);

  /** A place with these allowances. */
  static AllowanceScope of(List<Allowance> all) {
    Map<String, Allowance> byCode = new HashMap<>();
    all.forEach(it -> byCode.putIfAbsent(it.code(), it));
    return code -> Optional.ofNullable(byCode.get(code));
  }
}
