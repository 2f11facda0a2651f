namespace Explainer.Storyboards.Docs;

/// <summary>A key of a map, for editors.</summary>
/// <param name="Name">The key.</param>
/// <param name="Summary">What it does and takes.</param>
/// <param name="Value">What may be written behind it.</param>
public sealed record KeyShape(string Name, string Summary, ValueShape Value)
{
    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it says what an action does.</summary>
    public bool IsVerb { get; init; }

    /// <summary>Whether every element or action has it, and not those of one component alone.</summary>
    public bool IsCommon { get; init; }
}
