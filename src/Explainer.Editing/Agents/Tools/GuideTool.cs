namespace Explainer.Editing.Agents.Tools;

/// <summary>All that an author needs to know.</summary>
internal sealed class GuideTool() : AgentTool(
    "guide", "The compact, complete guide to writing storyboards: the language, the components, examples, how to check and look. Read it before you write.", [])
{
    /// <inheritdoc/>
    public override ToolResult Run(ToolCall call) => ToolResult.Of(call.World.Service.Manual.Guide(asJson: false));
}
