namespace Explainer.Display.Shapes;

/// <summary>One step of a path.</summary>
public enum PathVerb : byte
{
    /// <summary>Starts a subpath; takes one point.</summary>
    Move,

    /// <summary>A straight line; takes one point.</summary>
    Line,

    /// <summary>A cubic Bezier; takes two control points and the end.</summary>
    Cubic,

    /// <summary>Back to the subpath's start; takes none.</summary>
    Close,
}
