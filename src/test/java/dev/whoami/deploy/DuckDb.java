package dev.whoami.deploy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The real DuckDB, in memory. */
public final class DuckDb {
  /** For the text of a query for Athena: the functions that DuckDB has by other names. */
  public static final String ATHENA =
      "CREATE MACRO regexp_like(text, pattern) AS regexp_matches(text, pattern);"
          + "CREATE MACRO json_extract_scalar(text, path) AS json_extract_string(text, path)";

  private DuckDb() {}

  /** The rows of a query by their columns, after the statements that set up what it reads. */
  public static List<Map<String, String>> rows(String query, String... setUp) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String each : setUp) {
        statement.execute(each);
      }
      try (ResultSet found = statement.executeQuery(query)) {
        return rows(found);
      }
    }
  }

  private static List<Map<String, String>> rows(ResultSet found) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    while (found.next()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
        row.put(found.getMetaData().getColumnLabel(i), found.getString(i));
      }
      rows.add(row);
    }
    return rows;
  }
}
