using System.Globalization;
using System.Text;
using static Explainer.Testing.Models.ModelWriter;

namespace Explainer.Testing.Models;

/// <summary>
/// Voice models of some kilobytes that take and give what the real ones do. Each token lasts some steps and is a tone of its own pitch; tokens of the first numbers, spaces
/// and marks, are silent. Piper's has noise in it, which is drawn by chance as in the real graph.
/// </summary>
public static class TinyVoice
{
    /// <summary>Tokens up to this one are silent.</summary>
    public const int LastSilent = 12;

    private const string Silent = "_^$ .,!?;:-\u0301\u0300";
    private const string Phonemes = "abcdefghijklmnopqrstuvwxyzæçðøħŋœɐɑɒɔɕɖəɚɛɜɡɪɨɬɹɾʃʊʌʒʔʤʧθᵊᵻˈˌːAIOQWYJ\u0303\u0329\u0327ɲɣʁχβɥɯʎ0123456789";

    /// <summary>The numbers of phonemes, as the models take them.</summary>
    public static IReadOnlyDictionary<Rune, int> Numbers { get; } = (Silent + Phonemes).EnumerateRunes().Distinct().Select((rune, i) => (rune, i)).ToDictionary(p => p.rune, p => p.i);

    /// <summary>A Piper model.</summary>
    /// <param name="tellsDurations">Whether the durations are an output of their own.</param>
    /// <param name="hidesDurations">Whether they are rounded up twice, so that they cannot be found in the graph.</param>
    /// <param name="hasSpeakers">Whether it takes the number of a speaker.</param>
    public static byte[] Piper(bool tellsDurations = false, bool hidesDurations = false, bool hasSpeakers = false)
    {
        var model = new ModelWriter()
            .Input("input", Element.Int64, 2).Input("input_lengths", Element.Int64, 1).Input("scales", Element.Float, 1)
            .Constant("one", [1], 1L).Constant("zero", [1], 0L).Constant("two", [1], 2L)
            .Node("Gather", "length_scale", ["scales", "one"]).Node("Gather", "noise_scale", ["scales", "zero"]);
        if (hasSpeakers)
        {
            model.Input("sid", Element.Int64, 1).Node("Cast", "speaker", ["sid"], ("to", 1));
        }

        Tones(model, "input", "length_scale", 22050, 256, hidesDurations, hasSpeakers ? "speaker" : null);
        model.Constant("quiet", [1], 0.05f)
            .Node("RandomNormalLike", "noise", ["tones"])
            .Node("Mul", "loud_noise", ["noise", "noise_scale"]).Node("Mul", "soft_noise", ["loud_noise", "quiet"])
            .Node("Add", "noisy", ["tones", "soft_noise"])
            .Constant("shape", [4], 1L, 1L, 1L, -1L).Node("Reshape", "output", ["noisy", "shape"]).Output("output", Element.Float, 4);
        if (tellsDurations)
        {
            model.Output("durations", Element.Float, 2);
        }

        return model.ToArray();
    }

    /// <summary>The settings of <see cref="Piper"/>.</summary>
    /// <param name="voice">The voice of espeak-ng.</param>
    /// <param name="language">The language that it says it speaks.</param>
    /// <param name="speakers">Its speakers.</param>
    public static string PiperSettings(string voice = "en-us", string language = "en_US", params string[] speakers) => $$"""
        { "audio": { "sample_rate": 22050 }, "espeak": { "voice": "{{voice}}" }, "language": { "code": "{{language}}" },
          "inference": { "noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8 }, "phoneme_type": "espeak",
          "num_speakers": {{Math.Max(1, speakers.Length)}}, "speaker_id_map": { {{string.Join(", ", speakers.Select((s, i) => $"\"{s}\": {i}"))}} },
          "phoneme_id_map": { {{string.Join(", ", Numbers.Select(n => $"\"{n.Key}\": [{n.Value.ToString(CultureInfo.InvariantCulture)}]"))}} } }
        """;

    /// <summary>A Kokoro model: the style's first number is added to the pitch.</summary>
    /// <param name="tellsDurations">Whether the durations are an output.</param>
    /// <param name="input">What the tokens are called.</param>
    /// <param name="takesWholeSpeed">Whether its speed is a whole number, as in some exports.</param>
    public static byte[] Kokoro(bool tellsDurations = false, string input = "tokens", bool takesWholeSpeed = false)
    {
        var model = new ModelWriter().Input(input, Element.Int64, 2).Input("style", Element.Float, 2).Input("speed", takesWholeSpeed ? Element.Int32 : Element.Float, 1)
            .Node("Cast", "speed_f", ["speed"], ("to", 1))
            .Constant("one_f", [1], 1f).Node("Div", "length_scale", ["one_f", "speed_f"])
            .Constant("first", [1], 0L).Constant("axis1", [1], 1L).Constant("upto", [1], 1L).Node("Slice", "style_first", ["style", "first", "upto", "axis1"])
            .Constant("flat", [1], -1L).Node("Reshape", "speaker", ["style_first", "flat"]);
        Tones(model, input, "length_scale", 24000, 600, false, "speaker");
        model.Constant("quiet", [1], 0.005f).Node("RandomNormalLike", "noise", ["tones"]).Node("Mul", "soft_noise", ["noise", "quiet"]).Node("Add", "audio", ["tones", "soft_noise"]).Output("audio", Element.Float, 1);
        if (tellsDurations)
        {
            model.Output("durations", Element.Float, 2);
        }

        return model.ToArray();
    }

    /// <summary>Kokoro's <c>config.json</c>.</summary>
    public static string KokoroSettings => $$"""{ "vocab": { {{string.Join(", ", Numbers.Where(n => n.Value > 2).Select(n => $"\"{n.Key}\": {n.Value.ToString(CultureInfo.InvariantCulture)}"))}} } }""";

    /// <summary>A Kokoro voice: 510 styles of 256 numbers, each with its own first one.</summary>
    /// <param name="pitch">The first number of all.</param>
    public static byte[] KokoroStyle(float pitch)
    {
        var values = new float[510 * 256];
        for (var i = 0; i < 510; i++)
        {
            values[i * 256] = pitch + (i * 0.01f);
        }

        var bytes = new byte[values.Length * sizeof(float)];
        Buffer.BlockCopy(values, 0, bytes, 0, bytes.Length);
        return bytes;
    }

    // Each token lasts 2 + number/16 steps, times the scale, rounded up; each of its samples is a tone of 150 Hz and more by its number.
    private static void Tones(ModelWriter model, string input, string lengthScale, int rate, int step, bool hidesDurations, string? pitch)
    {
        model.Node("Cast", "numbers", [input], ("to", 1))
            .Constant("sixteenth", [1], 1f / 16).Constant("least", [1], 2f).Constant("step", [1], (float)step)
            .Node("Mul", "longer", ["numbers", "sixteenth"]).Node("Add", "usual", ["longer", "least"]).Node("Mul", "scaled", ["usual", lengthScale])
            .Node("Ceil", hidesDurations ? "rounded" : "durations", ["scaled"]);
        if (hidesDurations)
        {
            model.Node("Ceil", "durations", ["rounded"]);
        }

        model.Constant("last", [], 1L).Node("Mul", "lengths", ["durations", "step"]).Node("CumSum", "ends", ["lengths", "last"])
            .Constant("flat_shape", [1], -1L)
            .Node("Reshape", "flat_ends", ["ends", "flat_shape"]).Node("Reshape", "flat_numbers", ["numbers", "flat_shape"])
            .Node("ReduceMax", "length", ["flat_ends"], ("keepdims", 0)).Constant("none", [], 0f).Constant("by_one", [], 1f)
            .Node("Range", "samples", ["none", "length", "by_one"])
            .Constant("column", [2], -1L, 1L).Node("Reshape", "sample_column", ["samples", "column"])
            .Node("GreaterOrEqual", "is_later", ["sample_column", "flat_ends"]).Node("Cast", "later", ["is_later"], ("to", 7))
            .Constant("across", [1], 1L).Node("ReduceSum", "index", ["later", "across"], ("keepdims", 0))
            .Node("Gather", "number", ["flat_numbers", "index"]);
        var shifted = "number";
        if (pitch is not null)
        {
            model.Node("Add", "shifted", ["number", pitch]);
            shifted = "shifted";
        }

        model.Constant("pitch_step", [1], (float)(2 * Math.PI * 4 / rate)).Constant("pitch_least", [1], (float)(2 * Math.PI * 150 / rate))
            .Node("Mul", "higher", [shifted, "pitch_step"]).Node("Add", "pitch", ["higher", "pitch_least"])
            .Node("Mul", "phase", ["pitch", "samples"]).Node("Sin", "wave", ["phase"])
            .Constant("last_silent", [1], (float)LastSilent).Constant("loudest", [], 0.3f)
            .Node("Sub", "loud", ["number", "last_silent"]).Node("Clip", "loudness", ["loud", "none", "loudest"])
            .Node("Mul", "tones", ["wave", "loudness"]);
    }
}
