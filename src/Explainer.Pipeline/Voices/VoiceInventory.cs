using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Storyboards.Model;
using Explainer.Video.Speech;

namespace Explainer.Pipeline.Voices;

/// <summary>The voices of this machine, and models on its disk.</summary>
public static class VoiceInventory
{
    private const int MostModels = 100;
    private const int MostLevels = 3;

    /// <summary>What each engine finds here. Models are not looked for.</summary>
    public static ImmutableArray<VoiceFinding> Engines()
    {
        var (onnx, whisper) = (SpeechParts.OnnxRuntime, SpeechParts.Whisper);
        var (onnxVariable, whisperVariable) = SpeechParts.Variables;
        var festival = SpeechParts.FestivalVoices;
        return
        [
            .. VoiceEngine.All.Select(engine => engine.Name switch
            {
                "espeak" => Espeak(),
                "festival" => new VoiceFinding("festival", festival.Length > 0, festival.Length > 0 ? "English" : "no voice is installed", festival.Length > 0 ? "" : "Debian: apt install festival festvox-us-slt-hts", festival),
                "piper" or "kokoro" => new VoiceFinding(
                    engine.Name, onnx is not null, onnx is null ? "ONNX Runtime is not installed" : $"with a model; ONNX Runtime at {onnx}",
                    onnx is null ? $"Put its library beside the program or set {onnxVariable}; it is at https://github.com/microsoft/onnxruntime/releases" : "", []),
                "recorded" => new VoiceFinding(
                    "recorded", true, whisper is null ? $"words are found by loudness; for Whisper, set {whisperVariable} to a folder with the libraries of Whisper.net.Runtime" : $"words are found by loudness or by Whisper, whose libraries are below {whisper}", "", []),
                "command" => new VoiceFinding("command", true, "any program, with --allow-commands", "", []),
                _ => new VoiceFinding(engine.Name, true, festival.Length > 0 ? "festival for English, espeak-ng for the rest" : "espeak-ng", "", []),
            }),
        ];
    }

    /// <summary>The models in a folder and in folders below it; none of them is tried.</summary>
    /// <param name="folder">The folder.</param>
    public static ImmutableArray<ModelFinding> Models(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = MostLevels, IgnoreInaccessible = true })
            .Where(f => f.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(f).StartsWith("ggml-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(MostModels)
            .Select(path =>
            {
                var (engine, _) = Identify(path);
                return new ModelFinding(path, engine?.Name ?? "", Use(engine, path, null), "", 0, [], "", engine is null ? "its settings are missing" : "");
            }),
    ];

    /// <summary>Tries a model: reads what comes with it, and has it say a word.</summary>
    /// <param name="path">An ONNX model, or a Whisper model.</param>
    /// <param name="time">The clock that ends a model that takes too long.</param>
    /// <param name="cancellation">Ends the trial.</param>
    /// <exception cref="ExplainerException">It cannot be used, something that it needs is missing, or a library is.</exception>
    public static ModelFinding Try(string path, TimeProvider time, CancellationToken cancellation)
    {
        if (InputFile.Obstacle(path) is { } obstacle)
        {
            throw VoiceModelRules.ModelMissing.With(path, obstacle).Failure();
        }

        var (engine, model) = Identify(path);
        if (engine == VoiceEngine.Recorded || (engine is null && !path.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase)))
        {
            SpeechParts.CheckWhisperModel(path);
            return new ModelFinding(path, VoiceEngine.Recorded.Name, Use(VoiceEngine.Recorded, path, null), "", 0, [], "", "");
        }

        if (engine is null)
        {
            throw VoiceModelRules.SettingsMissing.With(path, $"{VoiceModel.SettingsOf(VoiceEngine.Piper, path)} for Piper, {VoiceModel.SettingsOf(VoiceEngine.Kokoro, path)} for Kokoro").Failure();
        }

        if (engine == VoiceEngine.Kokoro && model!.StylePath is null)
        {
            throw VoiceModelRules.StyleMissing.With(path, VoiceModel.UsualStyle, VoiceModel.StyleFileOf(null)).Failure();
        }

        var facts = SpeechParts.Try(engine.Name, new SpeechModel(model!.Path, model.SettingsPath!, model.StylePath), time, cancellation);
        return new ModelFinding(path, engine.Name, Use(engine, path, model), facts.Language, facts.SampleRate, facts.Voices, facts.TellsDurations ? "durations" : "loudness", "");
    }

    // By what lies beside it: both kinds of model have the same name.
    private static (VoiceEngine? Engine, VoiceModel? Model) Identify(string path)
    {
        var full = Path.GetFullPath(path);
        if (!path.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase))
        {
            return (Path.GetFileName(path).StartsWith("ggml-", StringComparison.Ordinal) ? VoiceEngine.Recorded : null, null);
        }

        // What is on the machine of who asks is open to him.
        var gate = FileGate.AroundFolder(Path.GetPathRoot(full)!);
        if (VoiceModel.Find(gate, VoiceEngine.Piper, full, full, null) is { SettingsPath: not null } piper)
        {
            return (VoiceEngine.Piper, piper);
        }

        if (VoiceModel.Find(gate, VoiceEngine.Kokoro, full, full, null) is not { SettingsPath: not null } kokoro)
        {
            return (null, null);
        }

        // Whichever voice there is, where the usual one is not.
        var others = new[] { "voices", Path.Combine("..", "voices") }.Select(f => Path.Combine(Path.GetDirectoryName(full)!, f)).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Where(f => Path.GetExtension(f) is ".bin" or ".npy").Order(StringComparer.Ordinal);
        return (VoiceEngine.Kokoro, kokoro with { StylePath = kokoro.StylePath ?? others.FirstOrDefault() });
    }

    // What a storyboard in the folder of the call says; one voice of several is named where it is not the usual one.
    private static string Use(VoiceEngine? engine, string path, VoiceModel? model)
    {
        var file = Scalar(path.Replace(Path.DirectorySeparatorChar, '/'));
        var voice = model?.StylePath is { } style && Path.GetFileNameWithoutExtension(style) is var name && name != VoiceModel.UsualStyle ? $", voice: {Scalar(name)}" : "";
        return engine is null ? ""
            : engine == VoiceEngine.Recorded ? $"voice: {{ engine: recorded, align: {file}, files: ... }}"
            : $"voice: {{ engine: {engine.Name}, model: {file}{voice} }}";
    }

    private static string Scalar(string text) =>
        text.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '/') ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static VoiceFinding Espeak()
    {
        try
        {
            var (version, languages) = SpeechParts.Espeak();
            return new VoiceFinding("espeak", true, string.Create(CultureInfo.InvariantCulture, $"{version}, {languages.Length} languages"), "", languages);
        }
        catch (ExplainerException e)
        {
            return new VoiceFinding("espeak", false, e.Message, e.Remedy, []);
        }
    }
}
