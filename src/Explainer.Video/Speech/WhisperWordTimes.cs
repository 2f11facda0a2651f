using System.Text.Json;
using Explainer.Core.Diagnostics;

namespace Explainer.Video.Speech;

/// <summary>
/// Reads the times of words from JSON as Whisper writes it: <c>segments</c> with <c>words</c> (openai-whisper with word_timestamps,
/// WhisperX), <c>words</c> by themselves (the OpenAI interface), or <c>transcription</c> with offsets in milliseconds (whisper.cpp).
/// A segment without words counts as one piece.
/// </summary>
internal static class WhisperWordTimes
{
    /// <summary>The pieces in the file's order.</summary>
    /// <exception cref="ExplainerException">It is no JSON, or none of these kinds.</exception>
    public static List<TimedText> Read(string content, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var pieces = new List<TimedText>();
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("segments", out var segments))
            {
                foreach (var segment in segments.EnumerateArray())
                {
                    if (segment.TryGetProperty("words", out var words) && words.GetArrayLength() > 0)
                    {
                        AddWords(pieces, words);
                    }
                    else
                    {
                        pieces.Add(Piece(segment, "text"));
                    }
                }
            }
            else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("words", out var words))
            {
                AddWords(pieces, words);
            }
            else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("transcription", out var transcription))
            {
                foreach (var item in transcription.EnumerateArray())
                {
                    var offsets = item.GetProperty("offsets");
                    pieces.Add(new TimedText(
                        item.GetProperty("text").GetString() ?? "", new(offsets.GetProperty("from").GetDouble() / 1000), new(offsets.GetProperty("to").GetDouble() / 1000)));
                }
            }
            else
            {
                throw Broken(path, "it has neither segments, words nor a transcription", null);
            }

            return pieces;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Broken(path, exception.Message, exception);
        }
    }

    private static void AddWords(List<TimedText> pieces, JsonElement words)
    {
        foreach (var word in words.EnumerateArray())
        {
            pieces.Add(Piece(word, "word"));
        }
    }

    private static TimedText Piece(JsonElement element, string textName) => new(
        element.GetProperty(textName).GetString() ?? "", new(element.GetProperty("start").GetDouble()), new(element.GetProperty("end").GetDouble()));

    private static ExplainerException Broken(string path, string why, Exception? inner) => SoundRules.WordTimesBrokenJson.With(path, why).Failure(inner);
}
