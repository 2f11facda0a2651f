using System.Collections.Immutable;
using Explainer.Core.Files;

namespace Explainer.Storyboards.Model;

/// <summary>A voice model, with the files that come with it.</summary>
/// <param name="Path">The full path of the ONNX model.</param>
/// <param name="SettingsPath">The full path of what its phonemes are called; null when it is nowhere.</param>
/// <param name="StylePath">The full path of a Kokoro model's voice; null for others, and when it is nowhere.</param>
public sealed record VoiceModel(string Path, string? SettingsPath, string? StylePath)
{
    /// <summary>Kokoro's own voice for what names none.</summary>
    public const string UsualStyle = "af_heart";

    private static readonly ImmutableArray<string> KokoroSettings = ["config.json", "tokenizer.json"];

    /// <summary>The names of the settings that an engine's model needs, as they are told.</summary>
    public static string SettingsOf(VoiceEngine engine, string model) =>
        engine == VoiceEngine.Piper ? System.IO.Path.GetFileName(model) + ".json" : string.Join(" or ", KokoroSettings);

    /// <summary>The name of a Kokoro voice's file, as it is told.</summary>
    public static string StyleFileOf(string? voice) => $"voices/{voice ?? UsualStyle}.bin";

    /// <summary>Finds what comes with a model.</summary>
    /// <param name="gate">What may be opened.</param>
    /// <param name="engine">Piper or Kokoro.</param>
    /// <param name="model">The model's full path, as it is written: what comes with it lies beside it, not beside the place that a link leads to.</param>
    /// <param name="opened">The path that is opened.</param>
    /// <param name="voice">The voice that is named; null for none.</param>
    public static VoiceModel Find(FileGate gate, VoiceEngine engine, string model, string opened, string? voice)
    {
        if (engine == VoiceEngine.Piper)
        {
            return new VoiceModel(opened, First([model + ".json"], ".json"), null);
        }

        // Beside the model, or beside its folder: at Hugging Face the model is in a folder of its own.
        var folder = System.IO.Path.GetDirectoryName(model) ?? "";
        ImmutableArray<string> folders = [folder, System.IO.Path.Combine(folder, "..")];
        var style = voice ?? UsualStyle;
        return new VoiceModel(
            opened,
            First(folders.SelectMany(f => KokoroSettings.Select(name => System.IO.Path.Combine(f, name))).Where(HasVocabulary), ".json"),
            First(folders.SelectMany(f => new[] { $"voices/{style}.bin", $"voices/{style}.npy", $"{style}.bin", $"{style}.npy" }.Select(name => System.IO.Path.Combine(f, name))), ""));

        string? First(IEnumerable<string> paths, string extension) => paths.Select(gate.Look)
            .Where(f => f.Answer == GateAnswer.Open && f.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)).Select(f => f.Path).FirstOrDefault();

        // Some copies have a config.json that names the model's kind alone.
        bool HasVocabulary(string path) => gate.Look(path) is { Answer: GateAnswer.Open } file && new System.IO.FileInfo(file.Path).Length is > 0 and < 8 << 20
            && System.IO.File.ReadAllText(file.Path).Contains("\"vocab\"", StringComparison.Ordinal);
    }
}
