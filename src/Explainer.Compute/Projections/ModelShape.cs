using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Compute.Projections;

/// <summary>The sizes of a decoder-only transformer with a gated MLP, which decide what its weights and its KV cache weigh.</summary>
/// <param name="Name">In kebab-case, such as <c>llama-3.1-8b</c>.</param>
/// <param name="Layers">Transformer layers.</param>
/// <param name="Hidden">Elements of a token's state.</param>
/// <param name="Heads">Query heads.</param>
/// <param name="KvHeads">Key and value heads.</param>
/// <param name="HeadSize">Elements per head.</param>
/// <param name="Mlp">Elements between the MLP's matrices.</param>
/// <param name="Vocabulary">Rows of the embedding and of the output head.</param>
/// <param name="TiedEmbedding">Whether embedding and output head share their weights.</param>
/// <param name="BytesPerWeight">Storage per weight: 2 for fp16 and bf16, 1 for int8, 0.5 for 4-bit formats.</param>
/// <param name="Source">Where these sizes are published.</param>
public sealed record ModelShape(
    string Name,
    int Layers,
    int Hidden,
    int Heads,
    int KvHeads,
    int HeadSize,
    int Mlp,
    int Vocabulary,
    bool TiedEmbedding,
    double BytesPerWeight,
    string Source)
{
    // Keys and values are kept in 16 bits, as usual, whatever the weights are.
    private const int BytesPerCached = 2;

    /// <summary>Well-known shapes, by size.</summary>
    public static ImmutableArray<ModelShape> WellKnown { get; } =
    [
        new("llama-2-7b", 32, 4096, 32, 32, 128, 11008, 32000, false, 2, "Touvron et al. 2023, Llama 2, and its published config.json"),
        new("mistral-7b", 32, 4096, 32, 8, 128, 14336, 32000, false, 2, "Jiang et al. 2023, Mistral 7B, table 1"),
        new("llama-3.1-8b", 32, 4096, 32, 8, 128, 14336, 128256, false, 2, "Grattafiori et al. 2024, The Llama 3 Herd of Models, table 3"),
        new("llama-2-13b", 40, 5120, 40, 40, 128, 13824, 32000, false, 2, "Touvron et al. 2023, Llama 2, and its published config.json"),
        new("gemma-2-27b", 46, 4608, 32, 16, 128, 36864, 256128, true, 2, "Gemma Team 2024, Gemma 2, table 1"),
        new("llama-3.1-70b", 80, 8192, 64, 8, 128, 28672, 128256, false, 2, "Grattafiori et al. 2024, The Llama 3 Herd of Models, table 3"),
    ];

    /// <summary>Weights of one layer's matrices: query, key, value and output projection, and the gated MLP's three.</summary>
    [JsonIgnore]
    public double LayerWeights =>
        (2.0 * Hidden * Heads * HeadSize) + (2.0 * Hidden * KvHeads * HeadSize) + (3.0 * Hidden * Mlp);

    /// <summary>Weights that every token passes: all layers and the output head. The embedding is only looked up.</summary>
    [JsonIgnore]
    public double PassedWeights => (Layers * LayerWeights) + ((double)Vocabulary * Hidden);

    /// <summary>All weights but the small vectors of normalisations and biases.</summary>
    [JsonIgnore]
    public double Weights => PassedWeights + (TiedEmbedding ? 0 : (double)Vocabulary * Hidden);

    /// <summary>Memory for the weights, in bytes.</summary>
    [JsonIgnore]
    public double WeightBytes => Weights * BytesPerWeight;

    /// <summary>Memory that one token's keys and values take, in bytes: full attention in every layer, 16 bits each.</summary>
    [JsonIgnore]
    public double CacheBytesPerToken => 2.0 * Layers * KvHeads * HeadSize * BytesPerCached;

    /// <summary>A well-known shape by name, or one from a JSON file with exactly these fields.</summary>
    /// <exception cref="ExplainerException">The name is unknown (<c>unknown-model</c>) or the file is not a shape
    /// (<c>model-invalid</c>).</exception>
    public static ModelShape Find(string nameOrFile)
    {
        if (WellKnown.FirstOrDefault(s => string.Equals(s.Name, nameOrFile, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known;
        }

        return File.Exists(nameOrFile)
            ? Load(nameOrFile)
            : throw MeasuringRules.UnknownModel.With(nameOrFile, Suggestion.Remedy(nameOrFile, WellKnown.Select(s => s.Name))).Failure();
    }

    private static ModelShape Load(string path)
    {
        try
        {
            var text = InputFile.ReadText(path, mostMegabytes: 1);
            var shape = JsonSerializer.Deserialize(text, MeasurementJson.Default.ModelShape) ?? throw Invalid(path, "it is null", null);
            ExactFields.Check(path, JsonNode.Parse(text), JsonSerializer.SerializeToNode(shape, MeasurementJson.Default.ModelShape));
            int[] sizes = [shape.Layers, shape.Hidden, shape.Heads, shape.KvHeads, shape.HeadSize, shape.Mlp, shape.Vocabulary];
            if (sizes.Min() < 1 || shape.BytesPerWeight is not (> 0 and <= 8) || shape.Heads % shape.KvHeads != 0)
            {
                throw Invalid(path, "sizes must be at least 1, bytesPerWeight above 0 and at most 8, heads a multiple of kvHeads", null);
            }

            return shape;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException
            || (e is ExplainerException { Rule: var rule } && rule == MeasuringRules.MeasurementInvalid))
        {
            throw Invalid(path, e.Message, e);
        }
    }

    private static ExplainerException Invalid(string path, string cause, Exception? inner) => MeasuringRules.ModelInvalid.With(path, cause).Failure(inner);
}
