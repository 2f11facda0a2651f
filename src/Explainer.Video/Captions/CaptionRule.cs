namespace Explainer.Video.Captions;

/// <summary>Which rule a caption breaks.</summary>
public enum CaptionRule
{
    /// <summary>It stays too short a time for its length.</summary>
    ReadingSpeed,

    /// <summary>A line is too long.</summary>
    LineLength,

    /// <summary>It has too many lines, or none.</summary>
    LineCount,

    /// <summary>It stays too short a time to be noticed.</summary>
    TooShort,

    /// <summary>It stays too long.</summary>
    TooLong,

    /// <summary>It follows the one before too closely, or overlaps it.</summary>
    Gap,

    /// <summary>A line begins with closing punctuation, ends with opening punctuation, or breaks a word.</summary>
    LineBreak,
}
