using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Verbs;

/// <summary>Something that moves for a while and has one place at a time: the camera, the ground's light.</summary>
internal interface IMove
{
    /// <summary>When it begins, in seconds of the film.</summary>
    double Start { get; }

    /// <summary>How long it takes, in seconds.</summary>
    double Over { get; }

    /// <summary>The action that says so.</summary>
    SourceSpan Origin { get; }
}
