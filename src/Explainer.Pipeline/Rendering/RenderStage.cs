namespace Explainer.Pipeline.Rendering;

/// <summary>What a render is doing.</summary>
public enum RenderStage
{
    /// <summary>Finding out which clips there are already.</summary>
    Planning,

    /// <summary>Drawing and encoding clips.</summary>
    Drawing,

    /// <summary>Joining clips to a film.</summary>
    Joining,
}
