using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Core.Diagnostics;

/// <summary>Models that speak or listen, and the libraries that run them.</summary>
public static class VoiceModelRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<string, string> ModelMissing = Rules.Input("voice-model-missing", "a voice model cannot be opened")
        .Says<string, string>("The model {path} {obstacle}", "Check the path; it is relative to the storyboard's folder. `explainer voices` says where to get models.");

    public static readonly DiagnosticRule ModelIncomplete = Rules.Input("voice-model-incomplete", "a file that a voice model needs is missing");

    public static readonly Wording<string, string> SettingsMissing = ModelIncomplete.Says<string, string>(
        "The voice model {model} needs its settings, {file}", "Download that file from where the model comes from; `explainer voices` lists what is needed.");

    public static readonly Wording<string, string, string> StyleMissing = ModelIncomplete.Says<string, string, string>(
        "The voice model {model} has no voice \"{voice}\": {file} is missing", "Download that file from where the model comes from, or name a voice that is there.");

    public static readonly DiagnosticRule ModelBroken = Rules.Input("voice-model-broken", "a voice model, or a file that comes with it, cannot be used");

    public static readonly Wording<string, string> ModelUnusable = ModelBroken.Says<string, string>(
        "Cannot use the model {path}: {why}", "Download it again, or choose another; `explainer voices` with the file checks it.");

    public static readonly Wording<string, string> ModelFileUnusable = ModelBroken.Says<string, string>(
        "Cannot use {path}, which comes with the voice model: {why}", "Download it again from where the model comes from.");

    public static readonly Wording<Seconds> ModelSlow = Rules.Input("voice-model-slow", "a model took too long for one narration")
        .Says<Seconds>("The model did not finish one narration within {time}", "Use a smaller model, or split the narration into several beats.");

    private static readonly DiagnosticRule OnnxMissing = Rules.Environment("onnx-missing", "ONNX Runtime, which runs voice models, is not installed");

    public static readonly Wording<string, string> OnnxMissingHere = OnnxMissing.Says<string, string>(
        "ONNX Runtime, which runs voice models, is not installed: {library} was not found",
        "Put that file beside the program, or set {variable} to its path; it is in the archives at https://github.com/microsoft/onnxruntime/releases.");

    public static readonly Wording<string, string, string> OnnxMissingUsable = OnnxMissing.Says<string, string, string>(
        "Cannot use the ONNX Runtime at {path}: {why}", "Install version {version} or later from https://github.com/microsoft/onnxruntime/releases.");

    private static readonly DiagnosticRule WhisperMissing = Rules.Environment("whisper-missing", "whisper.cpp, which aligns recordings, is not installed");

    public static readonly Wording<string, string> WhisperMissingHere = WhisperMissing.Says<string, string>(
        "The library whisper.cpp, which aligns recordings, is not installed: {folder} was not found",
        "Put the libraries of the NuGet package Whisper.net.Runtime there, set {variable} to a folder that has them, or remove `align`.");

    public static readonly Wording<string> WhisperMissingUsable = WhisperMissing.Says<string>(
        "Cannot load whisper.cpp: {why}", "Use the libraries of the NuGet package Whisper.net.Runtime for this system, or remove `align`.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
