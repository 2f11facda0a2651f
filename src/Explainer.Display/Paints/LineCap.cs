namespace Explainer.Display.Paints;

/// <summary>How a line ends.</summary>
public enum LineCap : byte
{
    /// <summary>Straight at its end.</summary>
    Butt,

    /// <summary>With half a circle.</summary>
    Round,

    /// <summary>With half a square.</summary>
    Square,
}
