/** Kubeflow pipelines: the intermediate representation that a cluster takes, and its source. */
@NullMarked
package dev.lakewright.export.target.kubeflow;

import org.jspecify.annotations.NullMarked;
