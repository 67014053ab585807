/** Files that the projects of several targets have: the page about it, templates, lists. */
@NullMarked
package dev.lakewright.export.project;

import org.jspecify.annotations.NullMarked;
