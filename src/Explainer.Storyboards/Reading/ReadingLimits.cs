namespace Explainer.Storyboards.Reading;

/// <summary>What a storyboard file may be at most; far beyond any real film, close enough to keep a hostile file harmless.</summary>
internal static class ReadingLimits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = 4 * 1024 * 1024;

    /// <summary>Keys and values of one storyboard with all that it includes, aliases counted as what they stand for.</summary>
    public const int Nodes = 200_000;

    /// <summary>Levels of nesting.</summary>
    public const int Depth = 64;

    /// <summary>Files of one storyboard.</summary>
    public const int Files = 64;

    /// <summary>Characters of one text.</summary>
    public const int TextLength = 20_000;

    /// <summary>Elements of one storyboard, templates counted as what they stand for.</summary>
    public const int Elements = 20_000;

    /// <summary>Actions of one storyboard.</summary>
    public const int Actions = 50_000;

    /// <summary>Rounds of all that is repeated.</summary>
    public const int Rounds = 20_000;

    /// <summary>Comparisons of a point with an edge, and what else takes as long, to find where all particles of one film fly.</summary>
    public const long SwarmWork = 200_000_000;

    /// <summary>Steps of outlines, and what else takes as long, to find how all elements of one film turn into others.</summary>
    public const long MorphWork = 2_000_000;

    /// <summary>Curves that each frame of a morph draws.</summary>
    public const int MorphSteps = 40_000;

    /// <summary>Elements that are asked for their place while followers, what goes along lines, camera and light are worked out, and changes that are looked at for it.</summary>
    public const long FollowerWork = 10_000_000;

    /// <summary>Reads of a prop at a moment, to find how much room values take that are computed in each frame, and whether they are finite.</summary>
    public const long LiveWork = 10_000_000;

    /// <summary>The same, to find whether they are finite in each frame; what is beyond is looked at where changes begin and end.</summary>
    public const long LiveFrames = 1_000_000;

    /// <summary>Diagnostics of one run; more help nobody.</summary>
    public const int Diagnostics = 500;

    /// <summary>Seconds of one film: twelve hours.</summary>
    public const double FilmSeconds = 12 * 3600;
}
