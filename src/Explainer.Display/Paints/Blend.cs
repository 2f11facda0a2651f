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

    /// <summary>Covers what is there, and nothing where nothing is (W3C Compositing Level 1, "source-atop").</summary>
    Atop,

    /// <summary>Takes away what is there (W3C Compositing Level 1, "destination-out").</summary>
    Erase,
}
