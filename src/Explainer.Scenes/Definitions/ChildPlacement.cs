namespace Explainer.Scenes.Definitions;

/// <summary>How a component deals with elements inside of it.</summary>
public enum ChildPlacement
{
    /// <summary>It takes none.</summary>
    None,

    /// <summary>Each stands where its own placement says, within the component's box.</summary>
    Free,

    /// <summary>The component places them.</summary>
    Flow,
}
