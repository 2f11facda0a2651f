namespace Explainer.Scenes.Components;

/// <summary>What a token looks like at one moment.</summary>
/// <param name="Lit">0 dim, 1 active.</param>
/// <param name="Kept">0 an empty slot, 1 there: the text stands in it.</param>
/// <param name="Echo">How far the ring of light that follows lighting up has gone, 0 to 1; nothing is seen at either end.</param>
/// <param name="Flash">How much of the light of the very moment of lighting up is left, 1 to 0.</param>
/// <param name="Waiting">How much an empty slot breathes because its token is being made, 0 to 1.</param>
/// <param name="Settled">How much it shows that it has been lit before, 0 to 1.</param>
internal readonly record struct TokenState(double Lit, double Kept, double Echo, double Flash, double Waiting, double Settled)
{
    /// <summary>The state of a pulse of this token alone: 0 at rest, 1 at its peak.</summary>
    public double Pulse { get; init; }
}
