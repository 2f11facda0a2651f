using System.Collections.Immutable;

namespace Explainer.Pipeline.Voices;

/// <summary>Where models can be had.</summary>
/// <param name="Engine">The engine that they are for.</param>
/// <param name="Address">A web page.</param>
/// <param name="Files">What is needed from there.</param>
public sealed record ModelSource(string Engine, string Address, string Files)
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<ModelSource> All =
    [
        new("piper", "https://huggingface.co/rhasspy/piper-voices", "a voice's .onnx and .onnx.json, side by side (20 to 120 MB)"),
        new("kokoro", "https://huggingface.co/onnx-community/Kokoro-82M-v1.0-ONNX", "onnx/model.onnx, tokenizer.json and voices/NAME.bin (90 to 330 MB); the original is hexgrad/Kokoro-82M"),
        new("recorded", "https://huggingface.co/ggerganov/whisper.cpp", "ggml-base.bin or another, for `align` (75 MB and more)"),
    ];
}
