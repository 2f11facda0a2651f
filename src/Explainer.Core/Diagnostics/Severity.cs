namespace Explainer.Core.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>The film can be made, but probably not as meant.</summary>
    Warning,

    /// <summary>Nothing is made until this is mended.</summary>
    Error,
}
