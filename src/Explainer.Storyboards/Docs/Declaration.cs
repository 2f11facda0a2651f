namespace Explainer.Storyboards.Docs;

/// <summary>What the keys of a map are names of.</summary>
public enum Declaration
{
    /// <summary>Nothing: they are words of the language.</summary>
    None,

    /// <summary>Elements.</summary>
    Elements,

    /// <summary>Figures.</summary>
    Figures,

    /// <summary>Templates.</summary>
    Templates,

    /// <summary>Parameters of a template.</summary>
    Parameters,

    /// <summary>What a loop stands at.</summary>
    LoopNames,
}
