using Explainer.Core.Time;
using Explainer.Video.Sound;
using Explainer.Video.Speech;
using Explainer.Video.Speech.Alignment;

namespace Explainer.Video.Tests.Speech.Alignment;

/// <summary>Words found by loudness, held against the times that the synthesiser itself tells. No text here is one that the costs were found with.</summary>
public sealed class EnergyAlignmentTests
{
    private static readonly string[] Texts =
    [
        "Rain falls on the hills, runs down in small streams, and meets the river. The river carries it to the sea. There the sun lifts it up again.",
        "Why is the sky blue? Because air scatters short waves more than long ones. At sunset, when light crosses more air, the blue is gone and the red remains.",
        "A lock has a key, and a key has a shape. If the shape fits, the pins rise, the cylinder turns, and the door opens. If it does not, nothing moves at all.",
        "Bread needs flour, water, salt and time. Most of all it needs time: the dough must rest, rise, and rest again. Then it goes into a very hot oven.",
    ];

    [Theory]
    [InlineData("en-us", 1)]
    [InlineData("en-gb", 0.85)]
    [InlineData("en-us+f3", 1.15)]
    public void Words_begin_within_a_tenth_of_a_second_on_average_and_nearer_than_by_their_lengths_alone(string voice, double rate)
    {
        var (found, estimated) = (0.0, 0.0);
        foreach (var text in Texts)
        {
            var said = new EspeakEngine().Speak(new SpeechRequest(text, "en", voice, rate));
            var error = Error(said, EnergyAlignment.Of(text, said.Audio));
            Assert.InRange(error.Greatest, 0, 0.75);
            found += error.Mean / Texts.Length;
            estimated += Error(said, EstimatedTiming.Fit(text, said.Words[0].Start, said.Words[^1].End)).Mean / Texts.Length;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{voice}: {found:0.000} s by loudness, {estimated:0.000} s by length");
        Assert.InRange(found, 0, 0.1);
        Assert.True(found < 0.75 * estimated, $"{found} s by loudness, {estimated} s by length");
    }

    // What a recording has and a synthesiser has not: noise of a room, a breath before it, another level.
    [Fact]
    public void Noise_and_silence_around_it_do_not_matter()
    {
        var said = new EspeakEngine().Speak(new SpeechRequest(Texts[0], "en"));
        var random = new Random(1);
        var silence = said.Audio.SampleRate;
        var samples = new float[said.Audio.SampleCount + (2 * silence)];
        for (var i = 0; i < samples.Length; i++)
        {
            var place = i - silence;
            samples[i] = (0.3f * (place >= 0 && place < said.Audio.SampleCount ? said.Audio.Samples[place] : 0)) + ((float)(random.NextDouble() - 0.5) * 0.004f);
        }

        var found = EnergyAlignment.Of(Texts[0], new AudioClip([.. samples], 1, said.Audio.SampleRate));
        Assert.InRange(Error(said, [.. found.Select(w => w.Shift(new Seconds(-1)))]).Mean, 0, 0.12);
    }

    [Theory]
    [InlineData("A single word")]
    [InlineData("")]
    [InlineData("今天我们讲一讲缓存，它让机器快起来。")]
    public void Every_word_has_a_time_within_the_sound_whatever_it_is(string text)
    {
        foreach (var length in new[] { 0, 1, 100, 48_000 })
        {
            foreach (var level in new[] { 0f, 0.5f })
            {
                var audio = new AudioClip([.. Enumerable.Range(0, length).Select(i => level * (float)Math.Sin(i * 0.05))], 1, 48_000);
                var found = EnergyAlignment.Of(text, audio);
                Assert.Equal(WordSpans.Of(text).Length, found.Length);
                Assert.All(found, w => Assert.InRange(w.End.Value, w.Start.Value, audio.Duration.Value + 1e-9));
            }
        }
    }

    private static (double Mean, double Greatest) Error(Utterance said, IReadOnlyList<SpokenWord> found)
    {
        var errors = said.Words.Zip(found, (a, b) => Math.Abs((a.Start - b.Start).Value)).ToList();
        return (errors.Average(), errors.Max());
    }
}
