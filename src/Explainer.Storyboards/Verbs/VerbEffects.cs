using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Verbs;

/// <summary>What verbs do to the film, before it is laid out.</summary>
internal sealed class VerbEffects
{
    public List<PropChange> Changes { get; } = [];

    public List<StayRequest> Stays { get; } = [];

    public List<ClearRequest> Clears { get; } = [];

    public List<PlaceMove> Moves { get; } = [];

    public List<SwarmFlight> Flights { get; } = [];

    public List<PenMove> Pens { get; } = [];

    public List<MorphMove> Morphs { get; } = [];

    public List<CameraMove> CameraMoves { get; } = [];

    public List<LightMove> LightMoves { get; } = [];

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        Changes.Clear();
        Stays.Clear();
        Clears.Clear();
        Moves.Clear();
        Flights.Clear();
        Pens.Clear();
        Morphs.Clear();
        CameraMoves.Clear();
        LightMoves.Clear();
    }

    /// <summary>Adds all of others', but not who comes and goes.</summary>
    public void Take(VerbEffects others)
    {
        Changes.AddRange(others.Changes);
        Moves.AddRange(others.Moves);
        Flights.AddRange(others.Flights);
        Pens.AddRange(others.Pens);
        Morphs.AddRange(others.Morphs);
        CameraMoves.AddRange(others.CameraMoves);
        LightMoves.AddRange(others.LightMoves);
    }
}
