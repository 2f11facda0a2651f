namespace Explainer.Pipeline.Comparing;

/// <summary>What became of a beat.</summary>
public enum BeatChange
{
    /// <summary>It looks, lasts and sounds as before.</summary>
    Same,

    /// <summary>It is the same under another name.</summary>
    Renamed,

    /// <summary>Something of it differs.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}
