namespace Explainer.Pipeline.Tests.Sounding;

/// <summary>Pauses that a voiceover asks for.</summary>
public sealed class PauseTests(SoundFixture films) : IClassFixture<SoundFixture>
{
    [Theory]
    [InlineData("voice: espeak")]
    [InlineData("")]
    public void A_pause_at_the_end_makes_its_beat_longer(string voice)
    {
        double Length(string voiceover) => films.Film($$"""
            title: Pause
            {{voice}}
            video: { size: 32x18, fps: 25 }
            beats:
              - { id: one, voiceover: "{{voiceover}}" }
            """).Duration.Value;

        Assert.Equal(Length("One two three.") + 3, Length("One two three. [3s]"), 1.0 / 25);
    }
}
