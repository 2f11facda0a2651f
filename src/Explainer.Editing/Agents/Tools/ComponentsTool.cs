namespace Explainer.Editing.Agents.Tools;

/// <summary>What can be put on screen.</summary>
internal sealed class ComponentsTool() : AgentTool(
    "components", "What can be put on screen: all components, a line each, or one in full with props, ranges, defaults, actions and examples.",
    [new ToolParameter("name", ParameterKind.Text, "The component to show in full, such as GPUGauge.")])
{
    /// <inheritdoc/>
    public override ToolResult Run(ToolCall call) => ToolResult.Of(
        call.Arguments.Text("name") is { } name ? call.World.Service.Manual.Component(name, asJson: false) : call.World.Service.Manual.Components(asJson: false));
}
