using System.Collections.Concurrent;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Storyboards.Model;
using Explainer.Video.Speech;

namespace Explainer.Pipeline.Sounding;

/// <summary>Speaks narrations with the voices that storyboards name, and keeps them by content.</summary>
/// <param name="time">The clock that ends programs which hang.</param>
/// <param name="folder">Where speech is kept; null for the program's cache folder.</param>
/// <param name="cancellation">Ends speaking.</param>
internal sealed class Speaker(TimeProvider time, string? folder = null, CancellationToken cancellation = default) : ISpeaker
{
    private readonly SpeechCache cache = new(folder ?? SpeechCache.UsualFolder, time);
    private readonly ConcurrentDictionary<string, Lazy<Speech>> spoken = new(StringComparer.Ordinal);

    /// <summary>Ends speaking.</summary>
    internal CancellationToken Cancellation => cancellation;

    /// <inheritdoc/>
    public INarrationClock ClockOf(VoiceSettings voice, IReadOnlyList<Narration> narrations) => new VoiceClock(this, voice, narrations);

    /// <summary>Speaks narrations ahead, several at a time where the engine allows that; what fails is told when it is asked for.</summary>
    public void SpeakAhead(VoiceSettings voice, IEnumerable<Narration> narrations)
    {
        if (!SpeechEngine.Named(voice.Engine.Name).SpeaksSeveral)
        {
            return;
        }

        Parallel.ForEach(
            narrations.Where(n => n.Spoken.Length > 0),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            (narration, loop) =>
            {
                try
                {
                    Speak(voice, narration);
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    // Kept, and told when its times are asked for.
                    loop.Stop();
                }
            });
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Speaks a narration, or finds it.</summary>
    /// <exception cref="ExplainerException">The voice is not there, or a file is broken.</exception>
    public Speech Speak(VoiceSettings voice, Narration narration)
    {
        var model = voice.Model is { } own ? new SpeechModel(own.Path, own.SettingsPath!, own.StylePath) : null;
        var engine = new DeliveredEngine(SpeechEngine.Named(voice.Engine.Name).Make(new SpeechSetup(voice.Command, time, model, voice.AlignmentPath)));
        var delivery = new SpeechDelivery(voice.Say, [.. narration.Pauses.Select(p => (p.Offset, p.Length))], [.. narration.Emphases.Select(e => (e.Offset, e.Length))]);
        var recording = voice.Files.TryGetValue(narration.BeatId, out var file) ? new Recording(file.Path, file.WordTimesPath) : null;
        var request = new SpeechRequest(narration.Spoken, narration.Language, voice.Voice, voice.Rate, recording, delivery);
        var key = SpeechCache.KeyOf(engine, request);
        return spoken.GetOrAdd(key, k => new Lazy<Speech>(() => Spoken(k))).Value;

        Speech Spoken(string key)
        {
            var utterance = cache.Get(engine, request, cancellation);
            var end = utterance.Words.IsEmpty ? utterance.Duration : utterance.Words[^1].End;

            // A pause behind the last word is part of what is to be heard; a recording has its own.
            end += recording is null ? new Seconds(narration.Pauses.Where(p => p.Offset >= narration.Spoken.Length).Sum(p => p.Length.Value)) : Seconds.Zero;
            return new Speech(key, utterance.Words, end, cache.SourceOf(engine, request, utterance, cancellation));
        }
    }

    private sealed class VoiceClock(Speaker speaker, VoiceSettings voice, IReadOnlyList<Narration> narrations) : INarrationClock
    {
        private bool isAsked;

        public Seconds Duration(Narration narration) => Find(narration).Duration;

        public Seconds TimeAt(Narration narration, int index)
        {
            var speech = Find(narration);
            foreach (var word in speech.Words)
            {
                if (word.TextEnd > index)
                {
                    return word.Start;
                }
            }

            return speech.Duration;
        }

        private Speech Find(Narration narration)
        {
            if (!isAsked)
            {
                isAsked = true;
                speaker.SpeakAhead(voice, narrations);
            }

            return speaker.Speak(voice, narration);
        }
    }
}
