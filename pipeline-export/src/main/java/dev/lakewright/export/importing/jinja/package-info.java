/** The part of Jinja that models are read in; nothing of it is run. */
@NullMarked
package dev.lakewright.export.importing.jinja;

import org.jspecify.annotations.NullMarked;
