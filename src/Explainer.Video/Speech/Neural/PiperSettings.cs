using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Video.Sound;

namespace Explainer.Video.Speech.Neural;

/// <summary>What a Piper model's <c>.onnx.json</c> says of it.</summary>
/// <param name="SampleRate">Samples per second.</param>
/// <param name="EspeakVoice">The voice of espeak-ng whose phonemes it was trained with; null when it was trained with letters.</param>
/// <param name="Language">The language that it speaks, such as <c>en_US</c> or <c>en-us</c>.</param>
/// <param name="NoiseScale">How much chance there is in its sound.</param>
/// <param name="LengthScale">How slowly it speaks, as a factor.</param>
/// <param name="NoiseWidth">How much chance there is in its pace.</param>
/// <param name="Speakers">The numbers of its speakers by their names; empty when it has one.</param>
/// <param name="SpeakerCount">How many speakers it has, 1 or more.</param>
/// <param name="Ids">The numbers of each phoneme.</param>
internal sealed record PiperSettings(
    int SampleRate, string? EspeakVoice, string Language, float NoiseScale, float LengthScale, float NoiseWidth, FrozenDictionary<string, int> Speakers, int SpeakerCount,
    FrozenDictionary<Rune, long[]> Ids)
{
    private const int MostMegabytes = 8;

    /// <summary>Reads the file.</summary>
    /// <exception cref="ExplainerException">It is missing, or not what it should be.</exception>
    public static PiperSettings Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(InputFile.ReadText(path, MostMegabytes));
            var root = document.RootElement;
            var kind = root.TryGetProperty("phoneme_type", out var type) ? type.GetString() : "espeak";
            if (kind is not ("espeak" or "text"))
            {
                throw new InvalidDataException($"it takes phonemes of the kind \"{kind}\", and only espeak and text can be made here");
            }

            var audio = root.GetProperty("audio").GetProperty("sample_rate").GetInt32();
            if (!AudioClip.Fits(1, audio))
            {
                throw new InvalidDataException($"its sample rate is {audio}");
            }

            var voice = root.TryGetProperty("espeak", out var espeak) ? espeak.GetProperty("voice").GetString() : null;
            var language = root.TryGetProperty("language", out var names) && names.TryGetProperty("code", out var code) ? code.GetString() : voice;
            var scales = root.TryGetProperty("inference", out var inference) ? inference : default;
            var speakers = root.TryGetProperty("speaker_id_map", out var map) && map.ValueKind == JsonValueKind.Object ? map.EnumerateObject().ToFrozenDictionary(s => s.Name, s => s.Value.GetInt32(), StringComparer.Ordinal) : FrozenDictionary<string, int>.Empty;
            return new PiperSettings(
                audio, kind == "espeak" ? voice ?? throw new InvalidDataException("it names no voice of espeak-ng") : null, language ?? "",
                Scale(scales, "noise_scale", 0.667f), Scale(scales, "length_scale", 1), Scale(scales, "noise_w", 0.8f), speakers,
                Math.Max(1, root.TryGetProperty("num_speakers", out var count) ? count.GetInt32() : 1),
                root.GetProperty("phoneme_id_map").EnumerateObject().Where(p => Rune.GetRuneAt(p.Name + " ", 0).Utf16SequenceLength == p.Name.Length)
                    .ToFrozenDictionary(p => Rune.GetRuneAt(p.Name, 0), p => p.Value.EnumerateArray().Select(id => id.GetInt64()).ToArray()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or InvalidDataException)
        {
            // Of the file itself nothing is quoted but what its own keys are for.
            throw VoiceModelRules.ModelFileUnusable.With(path, e is InvalidDataException or IOException ? e.Message : "it is not the .onnx.json of a Piper voice").Failure(e);
        }
    }

    private static float Scale(JsonElement scales, string name, float usual) =>
        scales.ValueKind == JsonValueKind.Object && scales.TryGetProperty(name, out var value) && value.GetSingle() is var scale and >= 0 and <= 10 ? scale : usual;
}
