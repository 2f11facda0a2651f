namespace Explainer.Display.Paints;

/// <summary>How something meets what lies below it.</summary>
public enum Blend : byte
{
    /// <summary>Covers it by its opacity.</summary>
    Normal,

    /// <summary>Adds its light.</summary>
    Add,

    /// <summary>Adds its light without ever burning out (W3C Compositing Level 1, "screen").</summary>
    Screen,

    /// <summary>Darkens by its colour.</summary>
    Multiply,
}
