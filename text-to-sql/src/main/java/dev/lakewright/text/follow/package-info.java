/** Questions that go on from one before: what they ask to be changed, and queries changed so. */
@NullMarked
package dev.lakewright.text.follow;

import org.jspecify.annotations.NullMarked;
