package dev.lakewright.text.form.sql;

/** The parsers that share the scope of one SELECT. */
record SelectParsers(
    QueryParser queries, ExpressionParser expressions, ConditionParser conditions) {
  static SelectParsers of(Tokens tokens, Scope scope, QueryParser queries) {
    ExpressionParser expressions = new ExpressionParser(tokens, scope, queries);
    MemberParser members = new MemberParser(tokens, scope, expressions, queries);
    return new SelectParsers(
        queries, expressions, new ConditionParser(tokens, expressions, members));
  }
}
