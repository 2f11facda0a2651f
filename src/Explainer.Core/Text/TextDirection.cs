namespace Explainer.Core.Text;

/// <summary>Which way a paragraph runs as a whole.</summary>
public enum TextDirection
{
    /// <summary>As its first letter does, outside of isolates; from left to right when it has none (UAX 9, P2 and P3).</summary>
    Auto,

    /// <summary>From left to right.</summary>
    LeftToRight,

    /// <summary>From right to left.</summary>
    RightToLeft,
}
