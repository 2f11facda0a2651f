namespace Explainer.Scenes.Definitions;

/// <summary>
/// One prop of a component: the single definition that binding, validation, schema and documentation are made from. It may be shared by
/// several components; where it stands among a component's props is that component's own to know.
/// </summary>
public abstract class PropDefinition
{
    private protected PropDefinition(PropKind kind, string name, string summary)
    {
        Kind = kind;
        Name = name;
        Summary = summary;
    }

    /// <summary>What kind of value it takes.</summary>
    public PropKind Kind { get; }

    /// <summary>The name an author writes, in kebab-case.</summary>
    public string Name { get; }

    /// <summary>What it does, one sentence.</summary>
    public string Summary { get; }

    /// <summary>Whether an action can change it gradually.</summary>
    public bool Animatable { get; init; }

    /// <summary>Whether an author must give it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether only actions reach it, never the storyboard directly.</summary>
    public bool Internal { get; init; }

    /// <summary>Whether each of the component's items (such as a row's tokens) has its own value, changed by actions only.</summary>
    public bool PerItem { get; init; }

    /// <summary>The value when none is given.</summary>
    public PropValue Default { get; private protected init; }

    /// <summary>Where it stood in the first definition that took it: where others look first.</summary>
    internal int UsualOrdinal { get; set; } = -1;

    /// <summary>The default as an author would write it, or null when there is none to write.</summary>
    public abstract string? DefaultText { get; }
}
