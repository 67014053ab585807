/**
 * Logical forms: what a question means in terms of tables, columns and values. Typed, closed and
 * close to the question, in the family of SemQL (Guo et al., ACL 2019) and NatSQL (Gan et al.,
 * EMNLP Findings 2021): joins are left out where they follow from the tables.
 */
@NullMarked
package dev.lakewright.text.form;

import org.jspecify.annotations.NullMarked;
