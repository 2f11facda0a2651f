namespace Explainer.Pipeline.Rendering;

/// <summary>Where the time of a render's workers went, added up over all of them.</summary>
/// <param name="Compose">From timeline to display lists.</param>
/// <param name="Draw">From display lists to pixels.</param>
/// <param name="Convert">From pixels to the encoder's colour space.</param>
/// <param name="Write">Handing frames to the encoder; nearly all of it is waiting for it.</param>
/// <param name="Finish">Waiting for the encoder to end its clip.</param>
public readonly record struct StageTimes(TimeSpan Compose, TimeSpan Draw, TimeSpan Convert, TimeSpan Write, TimeSpan Finish)
{
    /// <summary>The sums.</summary>
    public static StageTimes operator +(StageTimes a, StageTimes b) => new(
        a.Compose + b.Compose, a.Draw + b.Draw, a.Convert + b.Convert, a.Write + b.Write, a.Finish + b.Finish);
}
