using System.Collections.Immutable;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>Lays the times of a sidecar file onto the words of a narration.</summary>
internal static class WordTimes
{
    private const int MostMegabytes = 8;

    /// <summary>Reads a sidecar file and gives every word of the text its time.</summary>
    /// <param name="path">A WebVTT file, or JSON as Whisper writes it; told apart by content.</param>
    /// <param name="text">The clean narration.</param>
    /// <param name="duration">How long the recording is.</param>
    /// <exception cref="ExplainerException">The file is missing or broken, or disagrees with the text or the recording.</exception>
    public static ImmutableArray<SpokenWord> Read(string path, string text, Seconds duration)
    {
        string content;
        try
        {
            content = InputFile.ReadText(path, MostMegabytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SoundRules.WordTimesMissing.With(path, exception.Message).Failure(exception);
        }

        var pieces = content.TrimStart('\uFEFF').StartsWith("WEBVTT", StringComparison.Ordinal) ? VttWordTimes.Read(content, path) : WhisperWordTimes.Read(content, path);
        return Align(pieces, text, duration, path);
    }

    /// <summary>
    /// Gives every word of a text its time. Letters and digits of both must be the same one after the other; how they are cut into pieces
    /// may differ, and a word inside a longer piece gets its share by length.
    /// </summary>
    internal static ImmutableArray<SpokenWord> Align(IReadOnlyList<TimedText> pieces, string text, Seconds duration, string path)
    {
        var spoken = new StringBuilder();
        var stretches = new List<(int From, int To, TimedText Piece)>();
        var latest = Seconds.Zero;
        foreach (var piece in pieces)
        {
            var folded = WordSpans.Fold(piece.Text);
            if (folded.Length == 0)
            {
                continue;
            }

            if (piece.End < piece.Start || piece.Start < latest - new Seconds(0.01) || piece.End > duration + new Seconds(0.5))
            {
                throw Disagrees(path, $"\"{piece.Text.Trim()}\" at {piece.Start} to {piece.End} is out of order or behind the recording's end at {duration}");
            }

            latest = piece.Start;
            stretches.Add((spoken.Length, spoken.Length + folded.Length, piece));
            spoken.Append(folded);
        }

        var spans = WordSpans.Of(text);
        var words = ImmutableArray.CreateBuilder<SpokenWord>(spans.Length);
        var at = 0;
        var stretch = 0;
        var said = spoken.ToString();
        foreach (var span in spans)
        {
            var word = text.AsSpan(span.Start, span.Length);
            var folded = WordSpans.Fold(word);
            if (!said.AsSpan(at).StartsWith(folded, StringComparison.Ordinal))
            {
                while (stretch < stretches.Count && stretches[stretch].To <= at)
                {
                    stretch++;
                }

                var instead = stretch < stretches.Count ? $"\"{stretches[stretch].Piece.Text.Trim()}\" at {stretches[stretch].Piece.Start}" : "nothing more";
                throw Disagrees(path, $"where the narration says \"{word}\" (character {span.Start + 1}), it has {instead}");
            }

            var start = TimeAt(stretches, at, isEnd: false);
            at += folded.Length;
            var end = folded.Length == 0 ? start : TimeAt(stretches, at, isEnd: true);
            words.Add(new SpokenWord(span.Start, span.Length, Seconds.Min(start, duration), Seconds.Min(Seconds.Max(start, end), duration)));
        }

        if (at < said.Length)
        {
            var (_, _, piece) = stretches.Find(s => s.To > at);
            throw Disagrees(path, $"it goes on with \"{piece.Text.Trim()}\" at {piece.Start} where the narration ends");
        }

        return words.MoveToImmutable();
    }

    private static Seconds TimeAt(List<(int From, int To, TimedText Piece)> stretches, int at, bool isEnd)
    {
        var found = stretches.FindIndex(s => isEnd ? s.To >= at : s.To > at);
        var (from, to, piece) = stretches[found < 0 ? stretches.Count - 1 : found];
        return piece.Start + ((piece.End - piece.Start) * ((double)(at - from) / (to - from)));
    }

    private static ExplainerException Disagrees(string path, string how) => SoundRules.WordTimesDisagree.With(path, how).Failure();
}
