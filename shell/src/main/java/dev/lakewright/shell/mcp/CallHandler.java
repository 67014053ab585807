package dev.lakewright.shell.mcp;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.error.LakewrightException;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.Optional;

/**
 * Calls a tool for the SDK. What the caller can mend is a result that says so; what is a defect is
 * an error of the protocol that tells nothing of its inside, and ends no other call.
 *
 * @param defects hears of defects
 */
record CallHandler(ServedTool tool, Replies replies, Defects defects) {

  McpSchema.CallToolResult handle(
      McpSyncServerExchange exchange, McpSchema.CallToolRequest request) {
    try {
      return reply(request, cancellation(exchange.transportContext())).asResult();
    } catch (RuntimeException | StackOverflowError defect) {
      defects.report(defect);
      throw McpError.builder(McpSchema.ErrorCodes.INTERNAL_ERROR).message(Defects.TOLD).build();
    }
  }

  private ToolReply reply(McpSchema.CallToolRequest request, Cancellation cancellation) {
    try {
      Map<String, Object> given = Optional.ofNullable(request.arguments()).orElseGet(Map::of);
      return tool.call(ToolArguments.of(tool.sheet(), given), cancellation);
    } catch (LakewrightException wrong) {
      return replies.failed(tool.sheet().name(), wrong.failure());
    }
  }

  private static Cancellation cancellation(McpTransportContext context) {
    return Optional.ofNullable(context.get(Transport.CANCELLATION))
        .map(Cancellation.class::cast)
        .orElseGet(Cancellation::new);
  }
}
