package dev.lakewright.text.form.sql;

/** The parsers that share the scope of one SELECT. */
record SelectParsers(
    QueryParser queries,
    ColumnParser columns,
    ExpressionParser expressions,
    ConditionParser conditions) {
  static SelectParsers of(Tokens tokens, Scope scope, QueryParser queries) {
    ColumnParser columns = new ColumnParser(tokens, scope);
    ExpressionParser expressions = new ExpressionParser(tokens, scope, queries, columns);
    MemberParser members = new MemberParser(tokens, scope, expressions, queries);
    ConditionParser conditions = new ConditionParser(tokens, expressions, members);
    return new SelectParsers(queries, columns, expressions, conditions);
  }
}
