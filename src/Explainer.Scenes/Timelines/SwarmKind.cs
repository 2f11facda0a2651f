namespace Explainer.Scenes.Timelines;

/// <summary>Where particles fly.</summary>
public enum SwarmKind
{
    /// <summary>Onto what is drawn of an element.</summary>
    Gather,

    /// <summary>Apart, from what is drawn of an element.</summary>
    Scatter,

    /// <summary>One after the other along the line of an element.</summary>
    Stream,
}
