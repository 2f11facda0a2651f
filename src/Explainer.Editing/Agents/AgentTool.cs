using System.Collections.Immutable;

namespace Explainer.Editing.Agents;

/// <summary>A tool: how it is called, and the doing.</summary>
internal abstract class AgentTool
{
    /// <summary>Defines one.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it does, in a few sentences.</param>
    /// <param name="parameters">Its arguments.</param>
    protected AgentTool(string name, string description, ImmutableArray<ToolParameter> parameters)
    {
        Name = name;
        Description = description;
        Parameters = parameters;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>What it does.</summary>
    public string Description { get; }

    /// <summary>Its arguments.</summary>
    public ImmutableArray<ToolParameter> Parameters { get; }

    /// <summary>Whether it writes files.</summary>
    public virtual bool Writes => false;

    /// <summary>How long a call may take.</summary>
    public virtual TimeSpan Limit => TimeSpan.FromMinutes(2);

    /// <summary>Does it.</summary>
    /// <param name="call">What was asked for.</param>
    /// <exception cref="Core.Diagnostics.ExplainerException">It cannot be done.</exception>
    public abstract ToolResult Run(ToolCall call);
}
