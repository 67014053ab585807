/** Models of the providers, through LangChain4j. */
@NullMarked
package dev.lakewright.gateway.provider;

import org.jspecify.annotations.NullMarked;
