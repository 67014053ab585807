package dev.lakewright.shell.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema;

/**
 * What a tool answers.
 *
 * @param text what those read who do not read the document
 * @param failed true if nothing was done of what was asked
 */
record ToolReply(ObjectNode document, String text, boolean failed) {
  McpSchema.CallToolResult asResult() {
    return McpSchema.CallToolResult.builder()
        .addTextContent(text)
        .structuredContent(document)
        .isError(failed)
        .build();
  }
}
