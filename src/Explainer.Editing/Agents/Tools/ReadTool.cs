using System.Globalization;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Edits;
using Explainer.Editing.Protocol;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Agents.Tools;

/// <summary>The text of a storyboard.</summary>
internal sealed class ReadTool() : AgentTool(
    "read", "The text of a storyboard, or of a part of it, with line numbers.",
    [
        ToolParameter.File,
        new ToolParameter("path", ParameterKind.Text, "The part, such as beats[2] or elements.gauge; by default all of it."),
    ])
{
    /// <inheritdoc/>
    public override ToolResult Run(ToolCall call)
    {
        var name = call.Arguments.Required(ToolParameter.File.Name);
        var content = call.World.Folder.Read(call.World.Folder.Find(name));
        var lines = new LineMap(content);
        var (first, last) = (0, lines.At(content.Length).Line);
        if (call.Arguments.Text("path") is { } path)
        {
            var wanted = SyntaxPath.Parse(path) ?? throw AgentRules.EditRefusedPath.With(path).Failure();
            var value = wanted.Find(SyntaxTree.Parse(content)) ?? throw AgentRules.EditRefusedNowhere.With(path, name).Failure();
            var whole = value.Parent ?? value;
            (first, last) = (lines.At(whole.Start).Line, lines.At(whole.End).Line);
        }

        var text = new StringBuilder();
        foreach (var (index, line) in content.Split('\n').Skip(first).Take(last - first + 1).Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{first + index + 1}: {line.TrimEnd('\r')}\n");
        }

        return ToolResult.Of(text.ToString());
    }
}
