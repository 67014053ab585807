/** What a role may see of the lakes, as the workspace's file says it. */
@NullMarked
package dev.lakewright.core.policy;

import org.jspecify.annotations.NullMarked;
