using Explainer.Testing.Models;
using Explainer.Video.Speech.Neural;

namespace Explainer.Video.Tests.Speech.Neural;

/// <summary>How models are prepared, byte for byte.</summary>
public sealed class ModelGraphTests
{
    [Fact]
    public void A_model_without_chance_is_left_as_it_is()
    {
        var model = new ModelWriter().Input("x", ModelWriter.Element.Float, 1).Node("Sin", "y", ["x"]).Output("y", ModelWriter.Element.Float, 1).ToArray();
        Assert.Equal(model, ModelGraph.Prepare(model, wantsDurations: true).Content);
    }

    [Fact]
    public void Chance_gets_a_seed_once()
    {
        var first = ModelGraph.Prepare(TinyVoice.Piper(), wantsDurations: false);
        Assert.True(first.Content.Length > TinyVoice.Piper().Length);
        Assert.Equal(first.Content, ModelGraph.Prepare(first.Content, wantsDurations: false).Content);
    }

    [Theory]
    [InlineData(false, "durations")]
    [InlineData(true, null)]
    public void Durations_are_what_is_rounded_up_when_one_thing_is(bool hidden, string? expected) =>
        Assert.Equal(expected, ModelGraph.Prepare(TinyVoice.Piper(hidesDurations: hidden), wantsDurations: true).DurationsOutput);

    [Fact]
    public void A_file_that_is_cut_off_or_changed_anywhere_is_refused_or_read_and_nothing_else()
    {
        var model = TinyVoice.Piper();
        for (var i = 0; i < model.Length; i += 7)
        {
            Try(model[..i]);
            var changed = model.ToArray();
            changed[i] ^= 0xFF;
            Try(changed);
        }

        static void Try(byte[] bytes)
        {
            try
            {
                ModelGraph.Prepare(bytes, wantsDurations: true);
            }
            catch (InvalidDataException)
            {
                // That is how it refuses.
            }
        }
    }
}
