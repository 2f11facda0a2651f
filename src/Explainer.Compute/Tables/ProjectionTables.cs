using System.Collections.Immutable;
using System.Globalization;
using Explainer.Compute.Kernels;
using Explainer.Compute.Projections;

namespace Explainer.Compute.Tables;

/// <summary>A projection as tables.</summary>
public static class ProjectionTables
{
    /// <summary>The tables in the order in which they are read; each is labelled as a projection.</summary>
    public static ImmutableArray<TextTable> Of(Projection projection)
    {
        var shape = projection.Shape;
        ImmutableArray<string> notes =
        [
            $"{projection.Label}. Rates: {projection.Rates.Label()} weights, {projection.SourceNote}.",
            $"Shape: {shape.Source}.",
        ];
        return
        [
            new("memory", ["", "size"],
                [
                    ["weights", Format.Gibibytes(shape.WeightBytes)],
                    ["KV cache per 1024 tokens", Format.Gibibytes(1024 * shape.CacheBytesPerToken)],
                ],
                notes),
            new("time to first token", ["prompt", "pause"],
                [.. projection.FirstTokens.Select(f => ImmutableArray.Create(Count(f.PromptTokens), Format.With(f.Seconds, "s")))],
                notes),
            new(string.Create(CultureInfo.InvariantCulture, $"decode, {projection.ContextTokens} tokens of context"),
                ["batch", "together", "each", "KV cache", "fits"],
                [
                    .. projection.Paces.Select(p => ImmutableArray.Create(
                        Count(p.Batch), Format.With(p.TokensPerSecond, "tokens/s"), Format.With(p.TokensPerSecondEach, "tokens/s"),
                        Format.Gibibytes(p.CacheBytes), p.Fits ? "yes" : "no")),
                ],
                notes),
        ];
    }

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);
}
