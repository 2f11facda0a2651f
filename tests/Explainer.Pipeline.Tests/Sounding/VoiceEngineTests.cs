using Explainer.Storyboards.Model;
using Explainer.Video.Speech;

namespace Explainer.Pipeline.Tests.Sounding;

public sealed class VoiceEngineTests
{
    [Fact]
    public void Storyboards_and_speech_know_the_same_engines() => Assert.Equal(
        VoiceEngine.All.Select(e => e.Name).Order(StringComparer.Ordinal), SpeechEngine.All.Select(e => e.Name).Order(StringComparer.Ordinal));
}
