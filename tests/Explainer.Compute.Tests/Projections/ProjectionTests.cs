using Explainer.Compute.Kernels;
using Explainer.Compute.Projections;
using Explainer.Compute.Results;
using Explainer.Compute.Tables;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Tests.Projections;

public sealed class ProjectionTests
{
    private static readonly ModelShape Llama = ModelShape.Find("llama-3.1-8b");

    // The parameter counts that the publications state, in billions.
    [Theory]
    [InlineData("llama-2-7b", 6.74)]
    [InlineData("mistral-7b", 7.24)]
    [InlineData("llama-3.1-8b", 8.03)]
    [InlineData("llama-2-13b", 13.02)]
    [InlineData("gemma-2-27b", 27.2)]
    [InlineData("llama-3.1-70b", 70.6)]
    public void Shapes_have_as_many_weights_as_published(string name, double billions) =>
        Assert.InRange(ModelShape.Find(name).Weights / 1e9, billions * 0.995, billions * 1.005);

    [Fact]
    public void One_token_takes_as_long_as_reading_the_weights_and_the_cache()
    {
        var pace = Projection.For(Samples.Ideal, Llama).Paces[0];
        var seconds = ((Llama.PassedWeights * 2) + (1024 * Llama.CacheBytesPerToken)) / Samples.Bandwidth;
        Assert.Equal(1 / seconds, pace.TokensPerSecond, 6);
        Assert.Equal(131072, Llama.CacheBytesPerToken);
    }

    [Fact]
    public void A_prompt_takes_as_long_as_its_arithmetic()
    {
        var first = Projection.For(Samples.Ideal, Llama).FirstTokens.Single(f => f.PromptTokens == 1024);
        var linear = 2 * ((Llama.Layers * Llama.LayerWeights * 1024) + ((double)Llama.Vocabulary * Llama.Hidden));
        var attention = 4.0 * 32 * 32 * 128 * 1024 * 1025 / 2;
        Assert.Equal((linear + attention) / Samples.Compute, first.Seconds, 9);
    }

    [Fact]
    public void More_arithmetic_shortens_the_pause_and_more_bandwidth_quickens_the_pace()
    {
        var asMeasured = Projection.For(Samples.Ideal, Llama);
        var compute = Projection.For(Samples.Ideal, Llama, WhatIf.Parse("compute=2x"));
        var bandwidth = Projection.For(Samples.Ideal, Llama, WhatIf.Parse("bandwidth=2x"));
        Assert.Equal(asMeasured.FirstTokens[1].Seconds / 2, compute.FirstTokens[1].Seconds, 9);
        Assert.Equal(asMeasured.Paces[0].TokensPerSecond, compute.Paces[0].TokensPerSecond, 9);
        Assert.Equal(asMeasured.Paces[0].TokensPerSecond * 2, bandwidth.Paces[0].TokensPerSecond, 6);
        Assert.Equal(asMeasured.FirstTokens[1].Seconds, bandwidth.FirstTokens[1].Seconds, 9);
    }

    [Fact]
    public void A_projection_says_that_it_is_one()
    {
        var projection = Projection.For(Samples.Ideal, Llama, WhatIf.Parse("compute=2x,bandwidth=1x"));
        Assert.Contains("projection", projection.Label, StringComparison.Ordinal);
        Assert.Contains("if compute were 2x", projection.Label, StringComparison.Ordinal);
        Assert.All(ProjectionTables.Of(projection), t => Assert.Contains(projection.Label, t.Notes[0], StringComparison.Ordinal));
        Assert.False(projection.Paces[^1].Fits);
    }

    [Fact]
    public void Rates_come_from_the_nearest_measured_storage()
    {
        Assert.Equal(WeightFormat.Fp16, Projection.For(Samples.Ideal, Llama).Rates);
        Assert.Equal(WeightFormat.Int8, Projection.For(Samples.Ideal, Llama with { BytesPerWeight = 0.5 }).Rates);
        var plain = Samples.Ideal with { Series = [.. Samples.Ideal.Series.Where(s => s.Key.Weights == WeightFormat.Fp32)] };
        Assert.Equal(WeightFormat.Fp32, Projection.For(plain, Llama).Rates);
    }

    [Theory]
    [InlineData("compute=2x,bandwidth=1.5x", 2, 1.5)]
    [InlineData("bandwidth=0.5", 1, 0.5)]
    [InlineData(" compute = 4x ", 4, 1)]
    public void Factors_are_read(string text, double compute, double bandwidth) => Assert.Equal(new WhatIf(compute, bandwidth),
        WhatIf.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("compute")]
    [InlineData("compute=fast")]
    [InlineData("compute=0x")]
    [InlineData("compute=-2x")]
    [InlineData("compute=2x,compute=3x")]
    [InlineData("memory=2x")]
    [InlineData("compute=1e400x")]
    public void What_is_no_factor_is_a_mistake_in_the_call(string text)
    {
        var error = Assert.Throws<ExplainerException>(() => WhatIf.Parse(text));
        Assert.Equal((Fault.Call, "what-if-invalid"), (error.Fault, error.Code));
    }

    [Fact]
    public void A_name_that_is_nearly_right_is_suggested()
    {
        var error = Assert.Throws<ExplainerException>(() => ModelShape.Find("lama-3.1-8b"));
        Assert.Contains("llama-3.1-8b", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_is_read_from_a_file_strictly()
    {
        var path = Path.GetTempFileName();
        const string Shape = """
            { "name": "mine", "layers": 2, "hidden": 64, "heads": 4, "kvHeads": 2, "headSize": 16, "mlp": 128, "vocabulary": 100,
              "tiedEmbedding": true, "bytesPerWeight": 0.5, "source": "our own" }
            """;
        File.WriteAllText(path, Shape);
        Assert.Equal((2.0 * 64 * 64) + (2.0 * 64 * 32) + (3.0 * 64 * 128), ModelShape.Find(path).LayerWeights);
        string[] wrongs =
        [
            Shape.Replace("\"layers\": 2,", "", StringComparison.Ordinal),
            Shape.Replace("64", "0", StringComparison.Ordinal),
            Shape.Replace("\"mlp\"", "\"layerWeights\": 1, \"mlp\"", StringComparison.Ordinal),
            "{",
            "null",
        ];
        foreach (var wrong in wrongs)
        {
            File.WriteAllText(path, wrong);
            Assert.Equal("model-invalid", Assert.Throws<ExplainerException>(() => ModelShape.Find(path)).Code);
        }

        File.Delete(path);
    }

    [Fact]
    public void A_measurement_without_attention_cannot_be_projected()
    {
        var part = Samples.Ideal with { Series = [.. Samples.Ideal.Series.Where(s => s.Key.Workload != Workload.PrefillAttention)] };
        Assert.Equal("measurement-incomplete", Assert.Throws<ExplainerException>(() => Projection.For(part, Llama)).Code);
    }
}
