namespace Explainer.Video.Output.Containers;

/// <summary>What a track of a film holds.</summary>
internal enum TrackKind
{
    /// <summary>Moving pictures.</summary>
    Pictures,

    /// <summary>Sound.</summary>
    Sound,
}
