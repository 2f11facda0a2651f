using Explainer.Core.Diagnostics;

namespace Explainer.Video.Speech;

/// <summary>Turns text into sound with word times. An engine may be used from several threads.</summary>
public interface ISpeechEngine
{
    /// <summary>
    /// Everything that decides what <see cref="Speak"/> gives for a request (engine, version, voice, text, rate, content of files), as
    /// text; equal texts mean equal utterances.
    /// </summary>
    /// <exception cref="ExplainerException">The engine is not there, or a file of the request cannot be read.</exception>
    string CacheKey(SpeechRequest request);

    /// <summary>Speaks a text.</summary>
    /// <exception cref="ExplainerException">The engine, its voice or language is missing, a file is broken, or word times disagree with the text.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    Utterance Speak(SpeechRequest request, CancellationToken cancellation = default);
}
