namespace Explainer.Pipeline.Exporting.Slides;

/// <summary>What slides are written as.</summary>
public enum SlideFormat
{
    /// <summary>A presentation for PowerPoint, with the narration as speaker notes.</summary>
    PowerPoint,

    /// <summary>A PDF document, with the narration below each picture.</summary>
    Pdf,
}
