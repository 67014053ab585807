package dev.lakewright.sql.project;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.project.SqlWord;
import dev.lakewright.core.project.TablesRead;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.sql.gate.OneStatement;
import dev.lakewright.sql.token.TextPlaces;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import dev.lakewright.sql.tree.StatementTree;
import java.util.List;
import java.util.Optional;

/** Reads SQL that is not for the gate yet: what it is made of, and what it reads. */
public final class ProjectSql {
  private final SqlWitness witness;

  public ProjectSql(SqlWitness witness) {
    this.witness = witness;
  }

  /** Return the statements between semicolons as their tokens, without empty ones. */
  public static List<List<SqlWord>> statements(String text) {
    return Tokens.of(text).statements().stream()
        .map(statement -> statement.stream().map(ProjectSql::word).toList())
        .toList();
  }

  private static SqlWord word(Token token) {
    SqlWord.Kind kind =
        switch (token.kind()) {
          case WORD -> SqlWord.Kind.WORD;
          case QUOTED_NAME -> SqlWord.Kind.QUOTED_NAME;
          case STRING -> SqlWord.Kind.STRING;
          case NUMBER -> SqlWord.Kind.NUMBER;
          case SYMBOL -> SqlWord.Kind.SYMBOL;
        };
    return new SqlWord(kind, token.text(), token.start());
  }

  /** Return the tables that one SELECT reads, or why it is none; bounded as the gate's are. */
  public TablesRead tables(String query) {
    return OneStatement.read(query, statement -> parsed(query), TablesRead.Refused::new);
  }

  private TablesRead parsed(String query) {
    Optional<StatementTree> tree = StatementTree.parse(witness.tree(new SqlText(query)));
    if (tree.isEmpty()) {
      return new TablesRead.Refused(Failure.of(ErrorCode.SQL_INVALID, "the query is not read"));
    }
    if (tree.get().isError()) {
      Failure failure =
          tree.get().isOtherStatement()
              ? Failure.of(ErrorCode.SQL_NOT_A_QUERY, "this is no SELECT")
              : Failure.of(ErrorCode.SQL_SYNTAX, tree.get().message());
      return new TablesRead.Refused(TextPlaces.atByte(failure, query, tree.get().errorOffset()));
    }
    if (tree.get().statementCount() != 1) {
      return new TablesRead.Refused(
          Failure.of(ErrorCode.SQL_NOT_ONE_STATEMENT, "a query is one statement"));
    }
    return new TablesRead.Found(new TableNames(Tokens.of(query)).of(tree.get().query()));
  }
}
