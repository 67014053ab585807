package dev.lakewright.core.sql;

/**
 * A SELECT below the outermost one, or an arm of a set operation.
 *
 * @param operator for arms the operator beside it: {@code UNION}, {@code UNION ALL}, {@code
 *     INTERSECT}, {@code EXCEPT}; for {@link Role#NOT_IN} and {@link Role#IN} what is tested, as
 *     written; else empty
 * @param depth brackets around it, from 0
 */
public record InnerQuery(Role role, String operator, int depth, QueryFacts facts) {
  /** Where it stands. */
  public enum Role {
    /** The body of a statement that begins with WITH. */
    BODY,
    ARM,
    IN,
    NOT_IN,
    EXISTS,
    TABLE,
    CTE,
    SCALAR
  }
}
