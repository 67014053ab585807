@NullMarked
package dev.lakewright.bench.proofs.mutate;

import org.jspecify.annotations.NullMarked;
