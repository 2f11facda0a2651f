namespace Explainer.Editing.Agents.Tools;

/// <summary>Every mistake of a storyboard, and the facts of its film.</summary>
internal sealed class CheckTool() : AgentTool(
    "check", "Reports all errors of a storyboard, and what makes its film hard to watch, as JSON: file, line, column, code, message, remedy; then the beats of the film with their times.",
    [ToolParameter.File, ToolParameter.Language, ToolParameter.Size])
{
    /// <inheritdoc/>
    public override ToolResult Run(ToolCall call) => ToolResult.Of(AgentJson.Text(AgentCheck.Run(call, speaks: true), AgentJson.Default.ToldCheck));
}
