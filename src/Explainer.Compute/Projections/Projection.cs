using System.Collections.Immutable;
using System.Globalization;
using Explainer.Compute.Kernels;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Projections;

/// <summary>
/// What a model of some shape would do at the rates that were measured: a projection on the roofline, not a measurement, and labelled so.
/// Each pass takes the longer of two times: all its operations at the measured arithmetic rate, all its bytes at the measured memory rate.
/// </summary>
/// <param name="Shape">The model.</param>
/// <param name="WhatIf">Factors on the measured rates.</param>
/// <param name="Rates">Which weight format's rates were taken.</param>
/// <param name="ContextTokens">Length of each sequence's KV cache while decoding.</param>
/// <param name="FirstTokens">By length of prompt.</param>
/// <param name="Paces">By batch.</param>
/// <param name="SourceNote">Where the rates come from.</param>
public sealed record Projection(
    ModelShape Shape,
    WhatIf WhatIf,
    WeightFormat Rates,
    int ContextTokens,
    ImmutableArray<FirstToken> FirstTokens,
    ImmutableArray<DecodePace> Paces,
    string SourceNote)
{
    private const int DefaultContext = 1024;

    /// <summary>What it is, to be shown with every number of it.</summary>
    public string Label => string.Create(
        CultureInfo.InvariantCulture, $"projection to {Shape.Name} from a micro-benchmark, {WhatIf}, not a measurement of the model");

    /// <summary>Projects a measurement to a model's shape.</summary>
    /// <exception cref="ExplainerException">The measurement lacks a series that is needed (<c>measurement-incomplete</c>).</exception>
    public static Projection For(Measurement measurement, ModelShape shape, WhatIf? whatIf = null)
    {
        whatIf ??= WhatIf.AsMeasured;
        var rates = MeasuredRates.Of(measurement, shape.BytesPerWeight);
        var settings = measurement.Settings;
        ImmutableArray<FirstToken> firstTokens =
            [.. MeasurementSettings.PromptLengths.Select(length => new FirstToken(length, PromptSeconds(shape, rates, whatIf, length)))];
        ImmutableArray<DecodePace> paces = [.. settings.Batches.Select(batch =>
        {
            var cache = batch * DefaultContext * shape.CacheBytesPerToken;
            return new DecodePace(
                batch, batch / StepSeconds(shape, rates, whatIf, batch, DefaultContext), cache,
                cache + shape.WeightBytes <= measurement.Device.MemoryBytes);
        })];
        return new(shape, whatIf, rates.Format, DefaultContext, firstTokens, paces, measurement.SourceNote);
    }

    // A prompt passes every layer; only its last token passes the output head.
    private static double PromptSeconds(ModelShape shape, MeasuredRates rates, WhatIf whatIf, int tokens)
    {
        var layers = shape.Layers * shape.LayerWeights;
        var head = (double)shape.Vocabulary * shape.Hidden;
        var linear = Math.Max(
            2 * ((layers * tokens) + head) / (rates.Compute * whatIf.Compute),
            (layers + head) * shape.BytesPerWeight / (rates.Bandwidth * whatIf.Bandwidth));
        var attention = 4.0 * shape.Layers * shape.Heads * shape.HeadSize * tokens * (tokens + 1.0) / 2;
        return linear + (attention / (rates.AttentionCompute * whatIf.Compute));
    }

    private static double StepSeconds(ModelShape shape, MeasuredRates rates, WhatIf whatIf, int batch, int context)
    {
        var linear = Math.Max(
            2 * shape.PassedWeights * batch / (rates.Compute * whatIf.Compute),
            shape.PassedWeights * shape.BytesPerWeight / (rates.Bandwidth * whatIf.Bandwidth));
        return linear + (batch * context * shape.CacheBytesPerToken / (rates.CacheBandwidth * whatIf.Bandwidth));
    }
}
