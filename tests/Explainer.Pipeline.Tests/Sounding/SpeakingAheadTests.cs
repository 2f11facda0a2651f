using Explainer.Pipeline.Sounding;

namespace Explainer.Pipeline.Tests.Sounding;

/// <summary>Narrations of one film that are spoken at the same time.</summary>
public sealed class SpeakingAheadTests(SoundFixture films) : IClassFixture<SoundFixture>
{
    private const string Text = """
        title: Together
        voice: auto
        video: { size: 32x18, fps: 25 }
        beats:
          - { id: one, voiceover: One two three. }
          - { id: two, voiceover: "Four [here] five six." }
          - { id: three, voiceover: Seven eight. }
          - { id: four, voiceover: One two three. }
        """;

    [Fact]
    public void Each_narration_sounds_as_it_does_alone()
    {
        var film = films.Film(Text);
        var voice = film.Storyboard.Voice!;
        var alone = new Speaker(TimeProvider.System, films.At("alone"));
        var together = new Speaker(TimeProvider.System, films.At("together"));

        together.SpeakAhead(voice, film.Storyboard.Beats.Select(b => b.Narration));
        Assert.Equal(3, Directory.GetFiles(films.At("together")).Length);
        foreach (var beat in film.Storyboard.Beats)
        {
            var (one, other) = (alone.Speak(voice, beat.Narration), together.Speak(voice, beat.Narration));
            Assert.Equal((one.Key, one.Duration), (other.Key, other.Duration));
            Assert.Equal(one.Words, other.Words);
        }

        Assert.Equal(
            Directory.GetFiles(films.At("alone")).Order().Select(File.ReadAllBytes), Directory.GetFiles(films.At("together")).Order().Select(File.ReadAllBytes));
    }

    [Fact]
    public void A_voice_that_is_not_there_is_told_once() => Assert.Equal(
        ["unknown-voice"], films.Mistakes(Text.Replace("voice: auto", "voice: { engine: auto, voice: nobody }", StringComparison.Ordinal)).Select(m => m.Code));
}
