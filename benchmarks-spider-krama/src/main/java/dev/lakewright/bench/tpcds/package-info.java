/** TPC-DS: the lake and the queries that several suites run over it. */
package dev.lakewright.bench.tpcds;
