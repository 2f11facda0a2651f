using System.Collections.Immutable;
using System.Text.Json;
using Explainer.Editing.Agents.Tools;

namespace Explainer.Editing.Agents;

/// <summary>All tools.</summary>
internal static class AgentTools
{
    /// <summary>The tools in the order in which they are listed.</summary>
    public static readonly ImmutableArray<AgentTool> All =
    [
        new GuideTool(), new ComponentsTool(), new OutlineTool(), new ReadTool(), new CheckTool(), new StillTool(), new SheetTool(), new EditTool(), new RenderTool(),
        new ExportTool(), new NotesTool(), new AddNoteTool(), new ResolveNoteTool(),
    ];

    /// <summary>The tools as the protocol lists them.</summary>
    public static byte[] List()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("tools");
            foreach (var tool in All)
            {
                Write(json, tool);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, AgentTool tool)
    {
        json.WriteStartObject();
        json.WriteString("name", tool.Name);
        json.WriteString("description", tool.Description);
        json.WriteStartObject("inputSchema");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var parameter in tool.Parameters)
        {
            Write(json, parameter);
        }

        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var parameter in tool.Parameters.Where(p => p.IsRequired))
        {
            json.WriteStringValue(parameter.Name);
        }

        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteStartObject("annotations");
        json.WriteBoolean("readOnlyHint", !tool.Writes);
        json.WriteBoolean("destructiveHint", tool.Writes);
        json.WriteBoolean("openWorldHint", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ToolParameter parameter)
    {
        json.WriteStartObject(parameter.Name);
        json.WriteString("description", parameter.Description);
        switch (parameter.Kind)
        {
            case ParameterKind.Text:
                json.WriteString("type", "string");
                break;
            case ParameterKind.Count:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", parameter.Least);
                json.WriteNumber("maximum", parameter.Most);
                break;
            case ParameterKind.Share:
                json.WriteString("type", "number");
                json.WriteNumber("minimum", 0);
                json.WriteNumber("maximum", 1);
                break;
        }

        if (!parameter.Choices.IsEmpty)
        {
            json.WriteStartArray("enum");
            foreach (var choice in parameter.Choices)
            {
                json.WriteStringValue(choice);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
