/** DAGs of Airflow 3. */
@NullMarked
package dev.lakewright.export.target.airflow;

import org.jspecify.annotations.NullMarked;
