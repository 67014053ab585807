package dev.lakewright.core.lake;

/** Whether the source declares a key or the data and the names suggest it. */
public enum KeyOrigin {
  DECLARED,
  INFERRED
}
