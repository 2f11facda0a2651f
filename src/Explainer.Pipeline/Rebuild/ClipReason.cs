namespace Explainer.Pipeline.Rebuild;

/// <summary>Why a clip was reused or made.</summary>
public enum ClipReason
{
    /// <summary>It looks as it did when the film was made last, and was there.</summary>
    Same,

    /// <summary>It looks as another part of the film did when it was made last, and was there.</summary>
    Moved,

    /// <summary>It was there already, made for another film, another output or an earlier state of this one.</summary>
    Known,

    /// <summary>The film was never made under this name, or its record is gone.</summary>
    First,

    /// <summary>The beat, or this part of it, was not in the film before.</summary>
    Added,

    /// <summary>Something of what is seen differs.</summary>
    Changed,

    /// <summary>The same is seen, but it is drawn or encoded otherwise.</summary>
    Settings,

    /// <summary>It looks as before, but the clip in the cache was damaged.</summary>
    Damaged,

    /// <summary>It looks as before, but the clip was in the cache no more.</summary>
    Gone,
}
