/** TPC-DS: the queries that several suites run over its lake. */
@NullMarked
package dev.lakewright.bench.tpcds;

import org.jspecify.annotations.NullMarked;
