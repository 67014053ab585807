package dev.lakewright.router.heal;

/** How a run ended. */
public enum RouteStatus {
  /** The goal that was asked for was reached. */
  SUCCESS,
  /** It was not; a lesser goal stands in its place, and what was done is kept. */
  DEMOTED
}
